// SPDX-License-Identifier: Apache-2.0
#include "crypto/cms.h"
#include "crypto/crypto_fixture.h"
#include "patience.h"
#include "test_program.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace evalroom;
using namespace evalroom::fixture;
using namespace Qt::StringLiterals;

namespace tst_cms {

class TestCms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanup() { QVERIFY(errorQueueIsEmpty()); }
    void anotherProgramAccepts_data();
    void anotherProgramAccepts();
    void theSignerIsFound_data();
    void theSignerIsFound();
    void everyChangedByteIsSeen();
    void changedContentIsRefused();
    void anotherKeyIsRefused();
    void aTokenThatSignsWronglyIsNoticed();
    void sm2IsRefused();
    void foreignFormsAreRefused();
    void paddingIsTakenOff();
};

namespace {

const QByteArray content = "the bytes of a report\r\nand\0a zero"_ba;

void addAlgorithms()
{
    QTest::addColumn<Algorithm>("algorithm");
    QTest::newRow("P-256") << Algorithm::ES256;
    QTest::newRow("RSA") << Algorithm::PS256;
}

struct Person {
    explicit Person(Algorithm algorithm)
        : authority(Algorithm::ES256)
        , signer(PrivateKey::generate(algorithm).value())
        , certificate(authority.issue(signer.publicKey(), plan(u"张三"_s, CertificateUse::Signing)))
    {
    }

    QList<Certificate> chain() const { return {certificate, authority.certificate}; }

    Authority authority;
    SoftwareSigner signer;
    Certificate certificate;
};

// As a broken token would answer.
class WrongSigner : public Signer {
public:
    explicit WrongSigner(const PublicKey& claimed)
        : m_claimed(claimed)
    {
    }

    const PublicKey& publicKey() const override { return m_claimed; }
    Result<QByteArray> sign(QByteArrayView message) override { return m_other.sign(message); }
    Result<QByteArray> signForDocument(QByteArrayView message) override { return m_other.signForDocument(message); }

private:
    PublicKey m_claimed;
    PrivateKey m_other = PrivateKey::generate(Algorithm::ES256).value();
};

void writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

// What `openssl` says of its exit and errors.
std::pair<int, QByteArray> openssl(const QStringList& arguments)
{
    QProcess process;
    process.start(u"openssl"_s, arguments);
    if (!process.waitForFinished(evalroom::test::Patience))
        return {-1, {}};
    return {process.exitCode(), process.readAllStandardOutput() + process.readAllStandardError()};
}

} // namespace

void TestCms::anotherProgramAccepts_data()
{
    addAlgorithms();
}

void TestCms::anotherProgramAccepts()
{
    QFETCH(Algorithm, algorithm);
    Person person(algorithm);
    const auto cms = signDetached(content, person.chain(), person.signer);
    QVERIFY(cms);
    const QTemporaryDir dir;
    writeFile(dir.filePath(u"cms"_s), *cms);
    writeFile(dir.filePath(u"content"_s), content);
    writeFile(dir.filePath(u"root"_s), person.authority.certificate.pem());
    const QStringList verify {u"cms"_s, u"-verify"_s, u"-cades"_s, u"-binary"_s, u"-inform"_s, u"DER"_s, u"-in"_s,
        dir.filePath(u"cms"_s), u"-content"_s, dir.filePath(u"content"_s), u"-CAfile"_s, dir.filePath(u"root"_s),
        u"-purpose"_s, u"any"_s, u"-attime"_s, QString::number(day(0).toSecsSinceEpoch()), u"-out"_s,
        dir.filePath(u"out"_s)};
    const auto [exit, said] = openssl(verify);
    QVERIFY2(exit == 0, said.constData());
    const auto [printed, text]
        = openssl({u"cms"_s, u"-cmsout"_s, u"-print"_s, u"-inform"_s, u"DER"_s, u"-in"_s, dir.filePath(u"cms"_s)});
    QCOMPARE(printed, 0);
    QVERIFY(text.contains(algorithm == Algorithm::ES256 ? "ecdsa-with-SHA256" : "rsaEncryption"));
    QVERIFY(text.contains("id-smime-aa-signingCertificateV2"));
    QCOMPARE(text.count("d.signerInfos") + text.count("signerInfos:"), 1);
    QCOMPARE(text.count("issuerAndSerialNumber"), 1);

    writeFile(dir.filePath(u"content"_s), content + ' ');
    QVERIFY(openssl(verify).first != 0);
}

void TestCms::theSignerIsFound_data()
{
    addAlgorithms();
}

void TestCms::theSignerIsFound()
{
    QFETCH(Algorithm, algorithm);
    Person person(algorithm);
    const auto cms = signDetached(content, person.chain(), person.signer);
    QVERIFY(cms);
    const auto signer = verifyDetached(*cms, content);
    QVERIFY(signer);
    QVERIFY(*signer == person.certificate);
    QCOMPARE(signer->subjectCommonName(), u"张三"_s);
}

void TestCms::everyChangedByteIsSeen()
{
    Person person(Algorithm::ES256);
    const QByteArray cms = signDetached(content, {person.certificate}, person.signer).value();
    int accepted = 0;
    for (qsizetype i = 0; i < cms.size(); ++i) {
        QByteArray changed = cms;
        changed[i] = char(changed[i] ^ 1);
        const auto signer = verifyDetached(changed, content);
        accepted += signer && *signer == person.certificate ? 1 : 0;
    }
    // Version numbers and the names of the algorithms stand outside of what is signed.
    QVERIFY2(accepted <= 16, qPrintable(QString::number(accepted)));
}

void TestCms::changedContentIsRefused()
{
    Person person(Algorithm::PS256);
    const QByteArray cms = signDetached(content, person.chain(), person.signer).value();
    COMPARE_CODE(verifyDetached(cms, content + ' '), BadSignature);
    COMPARE_CODE(verifyDetached(cms, QByteArray()), BadSignature);
}

void TestCms::anotherKeyIsRefused()
{
    Person person(Algorithm::ES256);
    Person other(Algorithm::ES256);
    COMPARE_CODE(signDetached(content, person.chain(), other.signer), BadKey);
    COMPARE_CODE(signDetached(content, {}, other.signer), BadKey);
}

void TestCms::aTokenThatSignsWronglyIsNoticed()
{
    Person person(Algorithm::ES256);
    WrongSigner wrong(person.certificate.publicKey());
    COMPARE_CODE(signDetached(content, person.chain(), wrong), BadSignature);
}

void TestCms::sm2IsRefused()
{
    Person person(Algorithm::SM2SM3);
    COMPARE_CODE(signDetached(content, person.chain(), person.signer), WrongAlgorithm);
    COMPARE_CODE(person.signer.signForDocument(content), WrongAlgorithm);
}

void TestCms::foreignFormsAreRefused()
{
    Person person(Algorithm::ES256);
    const QByteArray cms = signDetached(content, person.chain(), person.signer).value();
    COMPARE_CODE(verifyDetached(QByteArray(), content), BadSignature);
    COMPARE_CODE(verifyDetached("no cms at all"_ba, content), BadSignature);
    COMPARE_CODE(verifyDetached(cms + '\0', content), BadSignature);
    COMPARE_CODE(verifyDetached(cms.chopped(1), content), BadSignature);
    COMPARE_CODE(verifyDetached(QByteArray(1 << 20, '\x30'), content), BadSignature);

    // Signed by another program: without the certificate among the signed attributes, or with another digest.
    const QTemporaryDir dir;
    const PrivateKey key = PrivateKey::generate(Algorithm::ES256).value();
    const Secret der = key.toPkcs8();
    writeFile(dir.filePath(u"key"_s), der.view().toByteArray());
    writeFile(
        dir.filePath(u"cert"_s), person.authority.issue(key.publicKey(), plan(u"B"_s, CertificateUse::Signing)).pem());
    writeFile(dir.filePath(u"content"_s), content);
    const QStringList sign {u"cms"_s, u"-sign"_s, u"-binary"_s, u"-in"_s, dir.filePath(u"content"_s), u"-signer"_s,
        dir.filePath(u"cert"_s), u"-inkey"_s, dir.filePath(u"key"_s), u"-keyform"_s, u"DER"_s, u"-outform"_s, u"DER"_s,
        u"-out"_s, dir.filePath(u"cms"_s), u"-md"_s};
    const auto made = [&](const QStringList& more) {
        if (openssl(sign + more).first != 0)
            return QByteArray();
        QFile file(dir.filePath(u"cms"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QVERIFY(verifyDetached(made({u"sha256"_s, u"-cades"_s}), content));
    COMPARE_CODE(verifyDetached(made({u"sha256"_s}), content), BadSignature);
    COMPARE_CODE(verifyDetached(made({u"sha512"_s, u"-cades"_s}), content), WrongAlgorithm);
    COMPARE_CODE(verifyDetached(made({u"sha256"_s, u"-cades"_s, u"-nodetach"_s}), content), BadSignature);
}

void TestCms::paddingIsTakenOff()
{
    Person person(Algorithm::ES256);
    const QByteArray cms = signDetached(content, person.chain(), person.signer).value();
    QCOMPARE(withoutPadding(cms).value(), cms);
    QCOMPARE(withoutPadding(cms + QByteArray(1000, '\0')).value(), cms);
    COMPARE_CODE(withoutPadding(cms + QByteArray(1000, '\0') + 'x'), BadSignature);
    COMPARE_CODE(withoutPadding(QByteArray(1000, '\0')), BadSignature);
}

EVALROOM_TEST(TestCms, QCoreApplication)

} // namespace tst_cms

#include "tst_cms.moc"
