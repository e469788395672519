// SPDX-License-Identifier: Apache-2.0
#include "crypto/certificate.h"
#include "crypto/hash.h"
#include "crypto_fixture.h"
#include "patience.h"
#include "test_program.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace evalroom;
using namespace evalroom::fixture;

namespace tst_certificate {

class TestCertificate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void aPathOfOneKindHolds_data() { algorithms(); }
    void aPathOfOneKindHolds();
    void mixedKindsHold();
    void timeDecides_data();
    void timeDecides();
    void strangersAreUntrusted_data() { algorithms(); }
    void strangersAreUntrusted();
    void aPersonCannotIssue();
    void itSaysWhatWasPlanned();
    void transportFormsAreExact();
    void notACertificate_data();
    void notACertificate();
    void badPlansAreRefused_data();
    void badPlansAreRefused();
    void opensslItselfAcceptsTheChain();

private:
    static void algorithms();
};

void TestCertificate::algorithms()
{
    QTest::addColumn<Algorithm>("algorithm");
    QTest::newRow("ES256") << Algorithm::ES256;
    QTest::newRow("PS256") << Algorithm::PS256;
    QTest::newRow("SM2SM3") << Algorithm::SM2SM3;
}

void TestCertificate::aPathOfOneKindHolds()
{
    QFETCH(Algorithm, algorithm);
    const Authority root(algorithm);
    const auto middleKey = PrivateKey::generate(algorithm).value();
    const auto middle
        = root.issue(middleKey.publicKey(), plan(QStringLiteral("Middle"), CertificateUse::Authority, -50, 50));
    const auto key = PrivateKey::generate(algorithm).value();
    const auto leaf
        = issueCertificate(plan(QStringLiteral("Leaf"), CertificateUse::Signing), key.publicKey(), middle, middleKey)
              .value();
    QVERIFY(leaf.publicKey() == key.publicKey());
    const auto found = checkPath(leaf, {middle}, {root.certificate}, day(0));
    QVERIFY2(found, qPrintable(found ? QString() : found.error().detail));
    // The bytes alone must be enough, as they come from a token or a file.
    const auto reread = Certificate::fromDer(leaf.der()).value();
    const auto rereadMiddle = Certificate::fromPem(middle.pem()).value();
    QVERIFY(checkPath(reread, {rereadMiddle}, {root.certificate}, day(0)));
    COMPARE_CODE(checkPath(leaf, {}, {root.certificate}, day(0)), CertificateUntrusted);
    QVERIFY(errorQueueIsEmpty());
}

void TestCertificate::mixedKindsHold()
{
    const Authority root(Algorithm::PS256);
    const auto key = PrivateKey::generate(Algorithm::SM2SM3).value();
    const auto leaf = root.issue(key.publicKey(), plan(QStringLiteral("Leaf"), CertificateUse::Signing));
    QVERIFY(checkPath(leaf, {}, {root.certificate}, day(0)));
}

void TestCertificate::timeDecides_data()
{
    QTest::addColumn<int>("at");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("within") << 0 << QStringLiteral("success");
    QTest::newRow("before") << -11 << errorName(ErrorCode::CertificateNotYetValid);
    QTest::newRow("after") << 11 << errorName(ErrorCode::CertificateExpired);
    QTest::newRow("authority expired too") << 101 << errorName(ErrorCode::CertificateExpired);
}

void TestCertificate::timeDecides()
{
    QFETCH(int, at);
    QFETCH(QString, outcome);
    const Authority root(Algorithm::ES256);
    const auto key = PrivateKey::generate(Algorithm::ES256).value();
    const auto leaf = root.issue(key.publicKey(), plan(QStringLiteral("Leaf"), CertificateUse::Signing));
    QCOMPARE(codeOf(checkPath(leaf, {}, {root.certificate}, day(at))), outcome);
    QVERIFY(errorQueueIsEmpty());
}

void TestCertificate::strangersAreUntrusted()
{
    QFETCH(Algorithm, algorithm);
    // Both authorities have the same name, so only the signature tells them apart.
    const Authority root(algorithm);
    const Authority impostor(algorithm);
    const auto key = PrivateKey::generate(algorithm).value();
    const auto leaf = impostor.issue(key.publicKey(), plan(QStringLiteral("Leaf"), CertificateUse::Signing));
    COMPARE_CODE(checkPath(leaf, {}, {root.certificate}, day(0)), CertificateUntrusted);
    COMPARE_CODE(checkPath(leaf, {impostor.certificate}, {root.certificate}, day(0)), CertificateUntrusted);
    COMPARE_CODE(checkPath(leaf, {}, {}, day(0)), CertificateUntrusted);
    const auto selfSigned = selfSignedCertificate(plan(QStringLiteral("Me"), CertificateUse::Signing), key).value();
    COMPARE_CODE(checkPath(selfSigned, {}, {root.certificate}, day(0)), CertificateUntrusted);
    QVERIFY(errorQueueIsEmpty());
}

void TestCertificate::aPersonCannotIssue()
{
    const Authority root(Algorithm::ES256);
    const auto personKey = PrivateKey::generate(Algorithm::ES256).value();
    const auto person = root.issue(personKey.publicKey(), plan(QStringLiteral("Person"), CertificateUse::Signing));
    const auto key = PrivateKey::generate(Algorithm::ES256).value();
    const auto forged
        = issueCertificate(plan(QStringLiteral("Forged"), CertificateUse::Signing), key.publicKey(), person, personKey)
              .value();
    COMPARE_CODE(checkPath(forged, {person}, {root.certificate}, day(0)), CertificateUntrusted);
    COMPARE_CODE(issueCertificate(
                     plan(QStringLiteral("X"), CertificateUse::Signing), key.publicKey(), root.certificate, personKey),
        BadKey);
}

void TestCertificate::itSaysWhatWasPlanned()
{
    const auto key = PrivateKey::generate(Algorithm::ES256).value();
    const auto certificate = selfSignedCertificate(plan(QStringLiteral("张三"), CertificateUse::Signing), key).value();
    QCOMPARE(certificate.subjectCommonName(), QStringLiteral("张三"));
    QCOMPARE(certificate.notBefore(), day(-10));
    QCOMPARE(certificate.notAfter(), day(10));
    QCOMPARE(certificate.notAfter().timeSpec(), Qt::UTC);
    QVERIFY(certificate.allowsDigitalSignature());
    QCOMPARE(certificate.fingerprint(), sha256(certificate.der()));
    QVERIFY(!Authority(Algorithm::ES256).certificate.allowsDigitalSignature());
}

void TestCertificate::transportFormsAreExact()
{
    const Certificate certificate = Authority(Algorithm::ES256).certificate;
    QCOMPARE(Certificate::fromDer(certificate.der()).value(), certificate);
    QCOMPARE(Certificate::fromPem(certificate.pem()).value(), certificate);
    QCOMPARE(Certificate::listFromPem(certificate.pem() + certificate.pem()).value().size(), 2);
    COMPARE_CODE(Certificate::fromPem(certificate.pem() + certificate.pem()), BadKey);
}

void TestCertificate::notACertificate_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray der = Authority(Algorithm::ES256).certificate.der();
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("certificate");
    QTest::newRow("cut") << der.chopped(1);
    QTest::newRow("something behind it") << der + 'x';
}

void TestCertificate::notACertificate()
{
    QFETCH(QByteArray, bytes);
    COMPARE_CODE(Certificate::fromDer(bytes), BadKey);
    COMPARE_CODE(Certificate::fromPem(bytes), BadKey);
    QVERIFY(errorQueueIsEmpty());
}

void TestCertificate::badPlansAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("to");
    QTest::addColumn<QString>("dns");
    QTest::addColumn<QString>("ip");
    QTest::addColumn<QString>("detail");
    const QString name = QStringLiteral("localhost");
    const QString none;
    QTest::newRow("no name") << none << 1 << name << none << QStringLiteral("commonName");
    QTest::newRow("long name") << QString(65, u'x') << 1 << name << none << QStringLiteral("commonName");
    QTest::newRow("ends before it begins") << name << -11 << name << none << QStringLiteral("notAfter");
    QTest::newRow("smuggled name") << name << 1 << QStringLiteral("a,DNS:bank.example") << none
                                   << QStringLiteral("dnsNames");
    QTest::newRow("smuggled address") << name << 1 << name << QStringLiteral("::1,DNS:x")
                                      << QStringLiteral("ipAddresses");
}

void TestCertificate::badPlansAreRefused()
{
    QFETCH(QString, name);
    QFETCH(int, to);
    QFETCH(QString, dns);
    QFETCH(QString, ip);
    QFETCH(QString, detail);
    CertificatePlan what = plan(name, CertificateUse::TlsServer, -10, to);
    what.dnsNames = QStringList {dns};
    what.ipAddresses = ip.isEmpty() ? QStringList() : QStringList {ip};
    const auto made = selfSignedCertificate(what, PrivateKey::generate(Algorithm::ES256).value());
    COMPARE_CODE(made, BadField);
    QCOMPARE(made.error().detail, detail);
}

void TestCertificate::opensslItselfAcceptsTheChain()
{
    if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty())
        QSKIP("the openssl program is not installed");
    const Authority root(Algorithm::ES256);
    const auto key = PrivateKey::generate(Algorithm::ES256).value();
    CertificatePlan server = plan(QStringLiteral("hub"), CertificateUse::TlsServer);
    server.dnsNames = QStringList {QStringLiteral("localhost")};
    server.ipAddresses = QStringList {QStringLiteral("127.0.0.1")};
    QTemporaryDir dir;
    const auto write = [&dir](const QString& name, const QByteArray& bytes) {
        QFile file(dir.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    write(QStringLiteral("root.pem"), root.certificate.pem());
    write(QStringLiteral("leaf.pem"), root.issue(key.publicKey(), server).pem());
    QProcess openssl;
    openssl.setWorkingDirectory(dir.path());
    openssl.start(QStringLiteral("openssl"),
        {QStringLiteral("verify"), QStringLiteral("-x509_strict"), QStringLiteral("-purpose"),
            QStringLiteral("sslserver"), QStringLiteral("-verify_ip"), QStringLiteral("127.0.0.1"),
            QStringLiteral("-attime"), QString::number(day(0).toSecsSinceEpoch()), QStringLiteral("-CAfile"),
            QStringLiteral("root.pem"), QStringLiteral("leaf.pem")});
    QVERIFY(openssl.waitForFinished(evalroom::test::Patience));
    QCOMPARE(openssl.readAllStandardOutput(), QByteArray("leaf.pem: OK\n"));
}

EVALROOM_TEST(TestCertificate, QCoreApplication)

} // namespace tst_certificate

#include "tst_certificate.moc"
