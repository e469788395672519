// SPDX-License-Identifier: Apache-2.0
#include "crypto/base64url.h"
#include "crypto/key_pem.h"
#include "crypto/pkcs12.h"
#include "crypto/raw_signature.h"
#include "crypto/scrypt.h"
#include "crypto/self_test.h"
#include "crypto_fixture.h"
#include "test_program.h"

#include <openssl/evp.h>

using namespace evalroom;
using namespace evalroom::fixture;

namespace tst_credentials {

class TestCredentials : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void aCredentialSurvivesItsFile_data() { algorithms(); }
    void aCredentialSurvivesItsFile();
    void aWrongPinIsToldFromAWrongFile_data();
    void aWrongPinIsToldFromAWrongFile();
    void anEmptyPinIsAPin();
    void keyAndCertificateMustBelongTogether();
    void pemFormsSurvive_data() { algorithms(); }
    void pemFormsSurvive();
    void unencryptedPemIsRefused();
    void aPublicKeyKeepsNoPrivateHalf();
    void passphrasesOpenWhatTheySealed();
    void changedSealsDoNotOpen_data();
    void changedSealsDoNotOpen();
    void scryptGivesThePublishedKind();
    void theLowerHalfIsComputed();
    void strangeSignaturesAreRefused_data();
    void strangeSignaturesAreRefused();
    void theLibraryPassesItsSelfTest();

private:
    static void algorithms();
};

namespace {

Credential credentialOf(Algorithm algorithm)
{
    const Authority root(algorithm);
    auto key = PrivateKey::generate(algorithm).value();
    auto leaf = root.issue(key.publicKey(), plan(QStringLiteral("Leaf"), CertificateUse::Signing));
    return Credential {std::move(key), std::move(leaf), {root.certificate}};
}

} // namespace

void TestCredentials::algorithms()
{
    QTest::addColumn<Algorithm>("algorithm");
    QTest::newRow("ES256") << Algorithm::ES256;
    QTest::newRow("PS256") << Algorithm::PS256;
    QTest::newRow("SM2SM3") << Algorithm::SM2SM3;
}

void TestCredentials::aCredentialSurvivesItsFile()
{
    QFETCH(Algorithm, algorithm);
    const Credential credential = credentialOf(algorithm);
    const auto file = writePkcs12(credential, secretOf("246810"));
    QCOMPARE(codeOf(file), QStringLiteral("success"));
    const auto read = readPkcs12(*file, secretOf("246810"));
    QCOMPARE(codeOf(read), QStringLiteral("success"));
    QCOMPARE(read->certificate, credential.certificate);
    QCOMPARE(read->chain, credential.chain);
    QVERIFY(credential.key.publicKey().verify("text", read->key.sign("text").value()));
    QVERIFY(errorQueueIsEmpty());
}

void TestCredentials::aWrongPinIsToldFromAWrongFile_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("pin");
    QTest::addColumn<ErrorCode>("code");
    const QByteArray file = writePkcs12(credentialOf(Algorithm::ES256), secretOf("246810")).value();
    QTest::newRow("wrong PIN") << file << QByteArray("246811") << ErrorCode::WrongPin;
    QTest::newRow("no PIN") << file << QByteArray() << ErrorCode::WrongPin;
    QTest::newRow("longer PIN") << file << QByteArray("2468100") << ErrorCode::WrongPin;
    QTest::newRow("empty file") << QByteArray() << QByteArray("246810") << ErrorCode::NotACredential;
    QTest::newRow("text") << QByteArray("no credential") << QByteArray("246810") << ErrorCode::NotACredential;
    QTest::newRow("cut file") << file.chopped(100) << QByteArray("246810") << ErrorCode::NotACredential;
    QTest::newRow("certificate") << Authority(Algorithm::ES256).certificate.der() << QByteArray("246810")
                                 << ErrorCode::NotACredential;
}

void TestCredentials::aWrongPinIsToldFromAWrongFile()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, pin);
    QFETCH(ErrorCode, code);
    QCOMPARE(codeOf(readPkcs12(file, Secret::copyOf(pin))), errorName(code));
    QVERIFY(errorQueueIsEmpty());
}

void TestCredentials::anEmptyPinIsAPin()
{
    const auto file = writePkcs12(credentialOf(Algorithm::ES256), Secret());
    QVERIFY(file);
    QVERIFY(readPkcs12(*file, Secret()));
    COMPARE_CODE(readPkcs12(*file, secretOf("1")), WrongPin);
}

void TestCredentials::keyAndCertificateMustBelongTogether()
{
    Credential credential = credentialOf(Algorithm::ES256);
    credential.key = PrivateKey::generate(Algorithm::ES256).value();
    COMPARE_CODE(writePkcs12(credential, secretOf("246810")), BadKey);
}

void TestCredentials::pemFormsSurvive()
{
    QFETCH(Algorithm, algorithm);
    const auto key = PrivateKey::generate(algorithm).value();
    QCOMPARE(publicKeyFromPem(toPem(key.publicKey())).value(), key.publicKey());
    const QByteArray pem = toEncryptedPem(key, secretOf("correct horse")).value();
    QVERIFY(pem.startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----"));
    QCOMPARE(privateKeyFromEncryptedPem(pem, secretOf("correct horse")).value().publicKey(), key.publicKey());
    COMPARE_CODE(privateKeyFromEncryptedPem(pem, secretOf("wrong horse")), WrongPin);
    COMPARE_CODE(privateKeyFromEncryptedPem("nothing", secretOf("x")), BadKey);
    COMPARE_CODE(publicKeyFromPem(pem), BadKey);
    QVERIFY(errorQueueIsEmpty());
}

void TestCredentials::unencryptedPemIsRefused()
{
    const auto key = PrivateKey::generate(Algorithm::ES256).value();
    const QByteArray der = key.toPkcs8().view().toByteArray();
    const QByteArray pem = "-----BEGIN PRIVATE KEY-----\n" + der.toBase64() + "\n-----END PRIVATE KEY-----\n";
    COMPARE_CODE(privateKeyFromEncryptedPem(pem, secretOf("x")), BadKey);
}

void TestCredentials::aPublicKeyKeepsNoPrivateHalf()
{
    const auto key = PrivateKey::generate(Algorithm::ES256).value();
    EVP_PKEY_up_ref(key.publicKey().handle());
    COMPARE_CODE(PrivateKey::adopt(key.publicKey().handle()), BadKey);
}

void TestCredentials::passphrasesOpenWhatTheySealed()
{
    const auto sealed = sealWithPassphrase("recovery key", secretOf("ABCD-EFGH-JKLM")).value();
    QCOMPARE(sealed.keys(),
        QStringList(
            {QStringLiteral("ciphertext"), QStringLiteral("iv"), QStringLiteral("salt"), QStringLiteral("tag")}));
    QVERIFY(openWithPassphrase(sealed, secretOf("ABCD-EFGH-JKLM")).value().equals(QByteArrayView("recovery key")));
    COMPARE_CODE(openWithPassphrase(sealed, secretOf("ABCD-EFGH-JKLN")), DecryptionFailed);
    COMPARE_CODE(openWithPassphrase(sealed, Secret()), DecryptionFailed);
    COMPARE_CODE(sealWithPassphrase(QByteArray(1024 * 1024 + 1, 'x'), secretOf("x")), TooLarge);
    const auto most = sealWithPassphrase(QByteArray(1024 * 1024, 'x'), secretOf("x")).value();
    QVERIFY(openWithPassphrase(most, secretOf("x")));
    QVERIFY(errorQueueIsEmpty());
}

void TestCredentials::changedSealsDoNotOpen_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("value");
    QTest::addColumn<ErrorCode>("code");
    const QString sixteen = base64urlText(QByteArray(16, 'x'));
    QTest::newRow("other salt") << QStringLiteral("salt") << sixteen << ErrorCode::DecryptionFailed;
    QTest::newRow("other tag") << QStringLiteral("tag") << sixteen << ErrorCode::DecryptionFailed;
    QTest::newRow("short tag") << QStringLiteral("tag") << QStringLiteral("AAAA") << ErrorCode::BadField;
    QTest::newRow("long iv") << QStringLiteral("iv") << sixteen << ErrorCode::BadField;
    QTest::newRow("padded") << QStringLiteral("ciphertext") << QStringLiteral("AA==") << ErrorCode::NotCanonical;
    QTest::newRow("further member") << QStringLiteral("n") << QStringLiteral("2") << ErrorCode::BadField;
}

void TestCredentials::changedSealsDoNotOpen()
{
    QFETCH(QString, member);
    QFETCH(QString, value);
    QFETCH(ErrorCode, code);
    QJsonObject sealed = sealWithPassphrase("recovery key", secretOf("code")).value();
    sealed.insert(member, value);
    QCOMPARE(codeOf(openWithPassphrase(sealed, secretOf("code"))), errorName(code));
}

void TestCredentials::scryptGivesThePublishedKind()
{
    // Computed with another implementation: Python's hashlib.scrypt(n=32768, r=8, p=1, dklen=32).
    const auto key = scryptKey(secretOf("password"), "0123456789abcdef");
    QCOMPARE(key.value().view().toByteArray().toHex(),
        QByteArray("8524b08c620f420f5b8587162aac7db9e03ad91a69c237fb96a7dd3a5f55120d"));
}

void TestCredentials::theLowerHalfIsComputed()
{
    const QByteArray r(32, '\1');
    const QByteArray high = QByteArray::fromHex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632550");
    const QByteArray one = QByteArray(31, '\0') + '\1';
    QVERIFY(!hasLowS(r + high));
    QVERIFY(hasLowS(r + one));
    QCOMPARE(withLowS(r + high).value(), r + one);
    QCOMPARE(withLowS(r + one).value(), r + one);
    QCOMPARE(rawFromDerSignature(derFromRawSignature(r + one).value()).value(), r + one);
}

void TestCredentials::strangeSignaturesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("63 bytes") << QByteArray(63, '\1');
    QTest::newRow("65 bytes") << QByteArray(65, '\1');
}

void TestCredentials::strangeSignaturesAreRefused()
{
    QFETCH(QByteArray, bytes);
    COMPARE_CODE(derFromRawSignature(bytes), BadSignature);
    COMPARE_CODE(rawFromDerSignature(bytes), BadSignature);
    COMPARE_CODE(withLowS(bytes), BadSignature);
    QVERIFY(!hasLowS(bytes));
    const QByteArray der = derFromRawSignature(QByteArray(64, '\1')).value();
    COMPARE_CODE(rawFromDerSignature(der + bytes + 'x'), BadSignature);
    QVERIFY(errorQueueIsEmpty());
}

void TestCredentials::theLibraryPassesItsSelfTest()
{
    QCOMPARE(codeOf(cryptoSelfTest()), QStringLiteral("success"));
    QVERIFY(errorQueueIsEmpty());
}

EVALROOM_TEST(TestCredentials, QCoreApplication)

} // namespace tst_credentials

#include "tst_credentials.moc"
