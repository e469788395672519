// SPDX-License-Identifier: Apache-2.0
#include "base/canonical_json.h"
#include "crypto/base64url.h"
#include "crypto/hash.h"
#include "crypto/jws.h"
#include "patience.h"
#include "test_program.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace evalroom;

namespace tst_jws {

namespace {

const QJsonObject Payload {{QStringLiteral("act"), QStringLiteral("评分")}, {QStringLiteral("seq"), 7}};

SoftwareSigner makeSigner(Algorithm algorithm)
{
    return SoftwareSigner(PrivateKey::generate(algorithm).value());
}

QString encoded(const QByteArray& bytes)
{
    return QString::fromLatin1(base64url(bytes));
}

bool writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

bool isJoseHere()
{
    return !QStandardPaths::findExecutable(QStringLiteral("jose")).isEmpty();
}

// The payload, as Debian's jose gives it out once the signature holds; empty where it does not.
QByteArray verifiedByJose(const QJsonObject& jws, const QJsonObject& key)
{
    const QTemporaryDir dir;
    if (!writeFile(dir.filePath(QStringLiteral("key.jwk")), QJsonDocument(key).toJson())
        || !writeFile(dir.filePath(QStringLiteral("record.jws")), QJsonDocument(jws).toJson()))
        return {};
    QProcess jose;
    jose.setWorkingDirectory(dir.path());
    jose.start(QStringLiteral("jose"),
        {QStringLiteral("jws"), QStringLiteral("ver"), QStringLiteral("-i"), QStringLiteral("record.jws"),
            QStringLiteral("-k"), QStringLiteral("key.jwk"), QStringLiteral("-O-")});
    return jose.waitForFinished(evalroom::test::Patience) && jose.exitCode() == 0 ? jose.readAllStandardOutput()
                                                                                  : QByteArray();
}

QByteArray textOf(const QJsonObject& jws, const QString& part)
{
    return QByteArray::fromBase64(
        jws.value(part).toString().toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QJsonObject decoded(const QJsonObject& jws, const QString& part)
{
    return QJsonDocument::fromJson(textOf(jws, part)).object();
}

// Every public key anywhere in it, by its thumbprint.
void collectKeys(const QJsonValue& value, QHash<QString, QJsonObject>& keys)
{
    const QJsonObject object = value.toObject();
    if (object.contains(QStringLiteral("kty"))) {
        if (const auto key = PublicKey::fromJwk(object))
            keys.insert(key->thumbprint(), object);
        return;
    }
    for (const QJsonValue& each : object)
        collectKeys(each, keys);
    for (const QJsonValue& each : value.toArray())
        collectKeys(each, keys);
}

} // namespace

class TestJws : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsSignedIsReadBackAndVerifies_data();
    void whatIsSignedIsReadBackAndVerifies();
    void theNameDoesNotDependOnTheSignature();
    void anObjectOfOnePurposeIsNoObjectOfAnother();
    void onlyTheNamedKeyVerifies();
    void otherShapesAreRefused_data();
    void otherShapesAreRefused();
    void anIndependentLibraryAcceptsIt_data();
    void anIndependentLibraryAcceptsIt();
    void anIndependentLibraryAcceptsARealSession_data();
    void anIndependentLibraryAcceptsARealSession();
};

void TestJws::whatIsSignedIsReadBackAndVerifies_data()
{
    QTest::addColumn<Algorithm>("algorithm");
    QTest::newRow("ES256") << Algorithm::ES256;
    QTest::newRow("PS256") << Algorithm::PS256;
    QTest::newRow("SM2SM3") << Algorithm::SM2SM3;
}

void TestJws::whatIsSignedIsReadBackAndVerifies()
{
    QFETCH(Algorithm, algorithm);
    SoftwareSigner signer = makeSigner(algorithm);
    const Jws jws = Jws::sign(JwsType::Record, Payload, signer).value();
    const Jws back = Jws::parse(jws.toJson()).value();
    QCOMPARE(back.payload(), Payload);
    QCOMPARE(back.name(), jws.name());
    QCOMPARE(back.header().kid, signer.publicKey().thumbprint());
    QVERIFY(back.verify(JwsType::Record, signer.publicKey()));
}

void TestJws::theNameDoesNotDependOnTheSignature()
{
    SoftwareSigner signer = makeSigner(Algorithm::ES256);
    const Jws first = Jws::sign(JwsType::Record, Payload, signer).value();
    const Jws second = Jws::sign(JwsType::Record, Payload, signer).value();
    const QJsonObject json = first.toJson();
    QVERIFY(json != second.toJson());
    QCOMPARE(first.name(), second.name());
    const QString input = json.value(QStringLiteral("protected")).toString() + QLatin1Char('.')
        + json.value(QStringLiteral("payload")).toString();
    QCOMPARE(first.name(), sha256(input.toLatin1()));
}

void TestJws::anObjectOfOnePurposeIsNoObjectOfAnother()
{
    SoftwareSigner signer = makeSigner(Algorithm::ES256);
    const Jws login = Jws::sign(JwsType::Login, Payload, signer).value();
    QCOMPARE(login.verify(JwsType::Record, signer.publicKey()).error().code, ErrorCode::WrongType);
}

void TestJws::onlyTheNamedKeyVerifies()
{
    SoftwareSigner signer = makeSigner(Algorithm::ES256);
    SoftwareSigner stranger = makeSigner(Algorithm::ES256);
    SoftwareSigner rsa = makeSigner(Algorithm::PS256);
    const Jws jws = Jws::sign(JwsType::Record, Payload, signer).value();
    QCOMPARE(jws.verify(JwsType::Record, stranger.publicKey()).error().code, ErrorCode::UnknownSigner);
    QCOMPARE(jws.verify(JwsType::Record, rsa.publicKey()).error().code, ErrorCode::WrongAlgorithm);
    QJsonObject changed = jws.toJson();
    changed.insert(QStringLiteral("payload"), encoded(R"({"act":"评分","seq":8})"));
    QCOMPARE(
        Jws::parse(changed).value().verify(JwsType::Record, signer.publicKey()).error().code, ErrorCode::BadSignature);
}

void TestJws::otherShapesAreRefused_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::addColumn<ErrorCode>("code");
    SoftwareSigner signer = makeSigner(Algorithm::ES256);
    const QJsonObject good = Jws::sign(JwsType::Record, Payload, signer).value().toJson();
    const QString kid = signer.publicKey().thumbprint();
    auto with = [&good](const char* field, const QString& value) {
        QJsonObject changed = good;
        changed.insert(QLatin1String(field), value);
        return changed;
    };
    auto header = [&](const QString& pattern) { return with("protected", encoded(pattern.arg(kid).toUtf8())); };
    QTest::newRow("further member") << with("header", QString()) << ErrorCode::BadField;
    QTest::newRow("no signature") << QJsonObject {{QStringLiteral("protected"),
                                                      good.value(QStringLiteral("protected"))},
        {QStringLiteral("payload"), good.value(QStringLiteral("payload"))}}
                                  << ErrorCode::BadField;
    QTest::newRow("padded payload") << with("payload", QStringLiteral("e30=")) << ErrorCode::NotCanonical;
    QTest::newRow("payload with white space") << with("payload", encoded("{ }")) << ErrorCode::NotCanonical;
    QTest::newRow("payload with a float") << with("payload", encoded(R"({"a":1.5})")) << ErrorCode::NotCanonical;
    QTest::newRow("payload no JSON") << with("payload", encoded("hello")) << ErrorCode::NotJson;
    QTest::newRow("10 MB") << with("payload", encoded(QByteArray(10'000'000, 'x'))) << ErrorCode::BadField;
    QTest::newRow("alg none") << header(QStringLiteral(R"({"alg":"none","kid":"%1","typ":"evalroom-record"})"))
                              << ErrorCode::BadField;
    QTest::newRow("unknown typ") << header(QStringLiteral(R"({"alg":"ES256","kid":"%1","typ":"JWT"})"))
                                 << ErrorCode::BadField;
    QTest::newRow("embedded key") << header(
        QStringLiteral(R"({"alg":"ES256","jwk":{},"kid":"%1","typ":"evalroom-record"})"))
                                  << ErrorCode::BadField;
    QTest::newRow("no kid") << with("protected", encoded(R"({"alg":"ES256","typ":"evalroom-record"})"))
                            << ErrorCode::BadField;
    QTest::newRow("kid of another length")
        << with("protected", encoded(R"({"alg":"ES256","kid":"AAAA","typ":"evalroom-record"})")) << ErrorCode::BadField;
    QTest::newRow("unsorted header") << header(QStringLiteral(R"({"kid":"%1","alg":"ES256","typ":"evalroom-record"})"))
                                     << ErrorCode::NotCanonical;
}

void TestJws::otherShapesAreRefused()
{
    QFETCH(QJsonObject, json);
    QFETCH(ErrorCode, code);
    const auto jws = Jws::parse(json);
    QVERIFY(!jws);
    QCOMPARE(errorName(jws.error().code), errorName(code));
}

void TestJws::anIndependentLibraryAcceptsIt_data()
{
    QTest::addColumn<Algorithm>("algorithm");
    QTest::newRow("ES256") << Algorithm::ES256;
    QTest::newRow("PS256") << Algorithm::PS256;
}

void TestJws::anIndependentLibraryAcceptsIt()
{
    QFETCH(Algorithm, algorithm);
    if (!isJoseHere())
        QSKIP("Debian's jose is not installed");
    SoftwareSigner signer = makeSigner(algorithm);
    const Jws jws = Jws::sign(JwsType::Record, Payload, signer).value();
    QCOMPARE(verifiedByJose(jws.toJson(), signer.publicKey().toJwk()), canonicalJson(Payload));
}

void TestJws::anIndependentLibraryAcceptsARealSession_data()
{
    QTest::addColumn<QString>("session");
    QTest::newRow("engineering") << QStringLiteral("session-eng-1");
    QTest::newRow("goods") << QStringLiteral("session-gp-1");
}

// Manifest, entries and checkpoints as they stand in an archive, each with the key of its kid, which the session itself
// names: in the manifest, a delegation or an amendment.
void TestJws::anIndependentLibraryAcceptsARealSession()
{
    QFETCH(QString, session);
    if (!isJoseHere())
        QSKIP("Debian's jose is not installed");
    QFile archive(
        QStringLiteral("%1/tests/golden/%2/session.archive").arg(qEnvironmentVariable("EVALROOM_SOURCE"), session));
    QVERIFY(archive.open(QIODevice::ReadOnly));
    QHash<QString, QJsonObject> keys;
    QMap<QString, int> verified; // by algorithm
    QJsonObject last;
    while (!archive.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(archive.readLine()).object();
        const QJsonObject object = line.begin().value().toObject();
        if (!object.contains(QStringLiteral("signature")))
            continue;
        const QJsonObject header = decoded(object, QStringLiteral("protected"));
        collectKeys(decoded(object, QStringLiteral("payload")), keys);
        const QString algorithm = header.value(QStringLiteral("alg")).toString();
        // jose knows no SM2; and enough of the many that P-256 has signed.
        if (algorithm == QLatin1String("SM2SM3") || (algorithm == QLatin1String("ES256") && verified[algorithm] == 60))
            continue;
        const QJsonObject key = keys.value(header.value(QStringLiteral("kid")).toString());
        QVERIFY(!key.isEmpty());
        QCOMPARE(verifiedByJose(object, key), textOf(object, QStringLiteral("payload")));
        ++verified[algorithm];
        last = object;
    }
    QCOMPARE(verified.keys(), (QStringList {QStringLiteral("ES256"), QStringLiteral("PS256")}));
    // And it does not accept anything.
    const QJsonObject key
        = keys.value(decoded(last, QStringLiteral("protected")).value(QStringLiteral("kid")).toString());
    last.insert(QStringLiteral("payload"), encoded("{}"));
    QCOMPARE(verifiedByJose(last, key), QByteArray());
}

EVALROOM_TEST(TestJws, QCoreApplication)

} // namespace tst_jws

#include "tst_jws.moc"
