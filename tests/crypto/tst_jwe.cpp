// SPDX-License-Identifier: Apache-2.0
#include "base/canonical_json.h"
#include "crypto/base64url.h"
#include "crypto/commitment.h"
#include "crypto/hash.h"
#include "crypto/jwe.h"
#include "crypto_fixture.h"
#include "patience.h"
#include "test_program.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtEndian>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>

using namespace evalroom;
using namespace evalroom::fixture;

namespace tst_jwe {

namespace {

QByteArray padded(const QByteArray& content)
{
    QByteArray result(4096, '\0');
    qToBigEndian(quint32(content.size()), result.data());
    return result.replace(4, content.size(), content);
}

QString encoded(const QByteArray& bytes)
{
    return QString::fromLatin1(base64url(bytes));
}

// jose takes a private key as a JWK with d; the program itself never writes one.
QByteArray privateJwk(const PrivateKey& key)
{
    BIGNUM* number = nullptr;
    EVP_PKEY_get_bn_param(key.handle(), OSSL_PKEY_PARAM_PRIV_KEY, &number);
    QByteArray d(32, '\0');
    BN_bn2binpad(number, reinterpret_cast<unsigned char*>(d.data()), 32);
    BN_clear_free(number);
    QJsonObject jwk = key.publicKey().toJwk();
    jwk.insert(QStringLiteral("d"), encoded(d));
    return canonicalJson(jwk);
}

void writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray jose(const QString& directory, const QStringList& arguments)
{
    QProcess process;
    process.setWorkingDirectory(directory);
    process.start(QStringLiteral("jose"), arguments);
    if (!process.waitForFinished(evalroom::test::Patience) || process.exitCode() != 0)
        return "failed: " + process.readAllStandardError();
    return process.readAllStandardOutput();
}

bool joseIsMissing()
{
    return QStandardPaths::findExecutable(QStringLiteral("jose")).isEmpty();
}

} // namespace

class TestJwe : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void whatIsSealedOpensForTheRecipientOnly_data();
    void whatIsSealedOpensForTheRecipientOnly();
    void theLengthShowsOnlyInSteps();
    void otherShapesAreRefused_data();
    void otherShapesAreRefused();
    void changedBytesDoNotOpen_data();
    void changedBytesDoNotOpen();
    void onlyP256KeysReceive();
    void tooMuchIsRefused();
    void joseOpensOurs();
    void weOpenThatOfJose_data();
    void weOpenThatOfJose();
    void aCommitmentIsTheHashThatTheFormatSays();

private:
    PrivateKey m_key = PrivateKey::generate(Algorithm::ES256).value();
    QJsonObject m_sealed = seal("the sheet", m_key.publicKey()).value();
};

void TestJwe::whatIsSealedOpensForTheRecipientOnly_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 4092, 4093, 100000})
        QTest::addRow("%d bytes", size) << size;
}

void TestJwe::whatIsSealedOpensForTheRecipientOnly()
{
    QFETCH(int, size);
    const QByteArray content(size, 'x');
    const auto sealed = seal(content, m_key.publicKey());
    QVERIFY(sealed);
    QVERIFY(checkJwe(*sealed));
    const auto opened = evalroom::open(*sealed, m_key);
    QVERIFY(opened);
    QCOMPARE(opened->view().toByteArray(), content);
    const auto stranger = PrivateKey::generate(Algorithm::ES256).value();
    COMPARE_CODE(evalroom::open(*sealed, stranger), DecryptionFailed);
    QVERIFY(errorQueueIsEmpty());
}

void TestJwe::theLengthShowsOnlyInSteps()
{
    const auto sizeOf = [this](int plain) {
        const auto sealed = seal(QByteArray(plain, 'x'), m_key.publicKey()).value();
        return fromBase64url(sealed.value(QStringLiteral("ciphertext")).toString().toLatin1()).value().size();
    };
    QCOMPARE(sizeOf(0), 4096);
    QCOMPARE(sizeOf(4092), 4096);
    QCOMPARE(sizeOf(4093), 8192);
}

void TestJwe::otherShapesAreRefused_data()
{
    QTest::addColumn<QJsonObject>("jwe");
    QTest::addColumn<ErrorCode>("code");
    const auto with = [this](const char* member, const QJsonValue& value) {
        QJsonObject changed = m_sealed;
        changed.insert(QLatin1String(member), value);
        return changed;
    };
    const auto header = [&](const char* member, const QJsonValue& value) {
        const auto bytes = fromBase64url(m_sealed.value(QStringLiteral("protected")).toString().toLatin1()).value();
        QJsonObject changed = parseCanonicalJson(bytes).value();
        changed.insert(QLatin1String(member), value);
        return with("protected", encoded(canonicalJson(changed)));
    };
    QJsonObject withoutTag = m_sealed;
    withoutTag.remove(QStringLiteral("tag"));
    const QJsonObject sm2 = PrivateKey::generate(Algorithm::SM2SM3).value().publicKey().toJwk();
    QJsonObject offCurve = m_key.publicKey().toJwk();
    offCurve.insert(QStringLiteral("x"), encoded(QByteArray(32, '\1')));
    QTest::newRow("empty") << QJsonObject() << ErrorCode::BadField;
    QTest::newRow("no tag") << withoutTag << ErrorCode::BadField;
    QTest::newRow("unprotected header") << with("header", QJsonObject()) << ErrorCode::BadField;
    QTest::newRow("short tag") << with("tag", encoded(QByteArray(12, 'x'))) << ErrorCode::BadField;
    QTest::newRow("long iv") << with("iv", encoded(QByteArray(16, 'x'))) << ErrorCode::BadField;
    QTest::newRow("padded iv") << with("iv", QStringLiteral("AAAA=")) << ErrorCode::NotCanonical;
    QTest::newRow("other key size") << with("encrypted_key", encoded(QByteArray(32, 'x'))) << ErrorCode::BadField;
    QTest::newRow("unpadded content") << with("ciphertext", encoded("abc")) << ErrorCode::BadField;
    QTest::newRow("no content") << with("ciphertext", QString()) << ErrorCode::BadField;
    QTest::newRow("direct agreement") << header("alg", QStringLiteral("ECDH-ES")) << ErrorCode::BadField;
    QTest::newRow("other cipher") << header("enc", QStringLiteral("A128GCM")) << ErrorCode::BadField;
    QTest::newRow("compression") << header("zip", QStringLiteral("DEF")) << ErrorCode::BadField;
    QTest::newRow("party info") << header("apu", QStringLiteral("AA")) << ErrorCode::BadField;
    QTest::newRow("SM2 ephemeral key") << header("epk", sm2) << ErrorCode::BadField;
    QTest::newRow("ephemeral key off the curve") << header("epk", offCurve) << ErrorCode::BadKey;
}

void TestJwe::otherShapesAreRefused()
{
    QFETCH(QJsonObject, jwe);
    QFETCH(ErrorCode, code);
    QCOMPARE(codeOf(checkJwe(jwe)), errorName(code));
    QCOMPARE(codeOf(evalroom::open(jwe, m_key)), errorName(code));
    QVERIFY(errorQueueIsEmpty());
}

void TestJwe::changedBytesDoNotOpen_data()
{
    QTest::addColumn<QString>("member");
    for (const char* member : {"ciphertext", "encrypted_key", "iv", "tag"})
        QTest::newRow(member) << QString::fromLatin1(member);
}

void TestJwe::changedBytesDoNotOpen()
{
    QFETCH(QString, member);
    QByteArray bytes = fromBase64url(m_sealed.value(member).toString().toLatin1()).value();
    bytes[0] = char(bytes.at(0) ^ 1);
    QJsonObject changed = m_sealed;
    changed.insert(member, encoded(bytes));
    QVERIFY(checkJwe(changed));
    COMPARE_CODE(evalroom::open(changed, m_key), DecryptionFailed);
    QVERIFY(errorQueueIsEmpty());
}

void TestJwe::onlyP256KeysReceive()
{
    for (const Algorithm algorithm : {Algorithm::PS256, Algorithm::SM2SM3}) {
        const auto key = PrivateKey::generate(algorithm).value();
        COMPARE_CODE(seal("x", key.publicKey()), BadKey);
        COMPARE_CODE(evalroom::open(m_sealed, key), BadKey);
    }
}

void TestJwe::tooMuchIsRefused()
{
    COMPARE_CODE(seal(QByteArray(MaxJwePlaintext + 1, 'x'), m_key.publicKey()), TooLarge);
    const auto most = seal(QByteArray(MaxJwePlaintext, 'x'), m_key.publicKey());
    QVERIFY(most);
    QVERIFY(evalroom::open(*most, m_key));
}

void TestJwe::joseOpensOurs()
{
    if (joseIsMissing())
        QSKIP("Debian's jose is not installed");
    QTemporaryDir dir;
    writeFile(dir.filePath(QStringLiteral("key.jwk")), privateJwk(m_key));
    writeFile(dir.filePath(QStringLiteral("sheet.jwe")), canonicalJson(m_sealed));
    const QByteArray plain = jose(dir.path(),
        {QStringLiteral("jwe"), QStringLiteral("dec"), QStringLiteral("-i"), QStringLiteral("sheet.jwe"),
            QStringLiteral("-k"), QStringLiteral("key.jwk")});
    QCOMPARE(plain, padded("the sheet"));
}

void TestJwe::weOpenThatOfJose_data()
{
    QTest::addColumn<QByteArray>("plaintext");
    QTest::addColumn<QString>("outcome");
    const QString refused = errorName(ErrorCode::DecryptionFailed);
    QByteArray dirty = padded("from elsewhere");
    dirty[4000] = 'x';
    QByteArray overlong = padded("from elsewhere");
    qToBigEndian(quint32(4093), overlong.data());
    QTest::newRow("padded") << padded("from elsewhere") << QStringLiteral("success");
    QTest::newRow("something behind the content") << dirty << refused;
    QTest::newRow("length beyond the end") << overlong << refused;
    QTest::newRow("one step too many") << padded("from elsewhere") + QByteArray(4096, '\0') << refused;
}

void TestJwe::weOpenThatOfJose()
{
    QFETCH(QByteArray, plaintext);
    QFETCH(QString, outcome);
    if (joseIsMissing())
        QSKIP("Debian's jose is not installed");
    QTemporaryDir dir;
    writeFile(dir.filePath(QStringLiteral("key.jwk")), canonicalJson(m_key.publicKey().toJwk()));
    writeFile(dir.filePath(QStringLiteral("plain")), plaintext);
    // Only in its compact form does jose put the ephemeral key where our shape wants it.
    const QByteArray compact = jose(dir.path(),
        {QStringLiteral("jwe"), QStringLiteral("enc"), QStringLiteral("-c"), QStringLiteral("-i"),
            QStringLiteral(R"({"protected":{"alg":"ECDH-ES+A256KW","enc":"A256GCM"}})"), QStringLiteral("-I"),
            QStringLiteral("plain"), QStringLiteral("-k"), QStringLiteral("key.jwk")});
    const QStringList parts = QString::fromLatin1(compact.trimmed()).split(QLatin1Char('.'));
    QCOMPARE(parts.size(), 5);
    const QJsonObject flattened {{QStringLiteral("protected"), parts.at(0)},
        {QStringLiteral("encrypted_key"), parts.at(1)}, {QStringLiteral("iv"), parts.at(2)},
        {QStringLiteral("ciphertext"), parts.at(3)}, {QStringLiteral("tag"), parts.at(4)}};
    const auto opened = evalroom::open(flattened, m_key);
    QCOMPARE(codeOf(opened), outcome);
    if (opened)
        QCOMPARE(opened->view().toByteArray(), QByteArray("from elsewhere"));
}

void TestJwe::aCommitmentIsTheHashThatTheFormatSays()
{
    const QJsonObject opened {{QStringLiteral("salt"), QStringLiteral("00")}, {QStringLiteral("author"), 3}};
    QCOMPARE(commitmentOf(opened), sha256("evalroom-commitment-1\n{\"author\":3,\"salt\":\"00\"}"));
}

EVALROOM_TEST(TestJwe, QCoreApplication)

} // namespace tst_jwe

#include "tst_jwe.moc"
