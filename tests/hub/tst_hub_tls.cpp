// SPDX-License-Identifier: Apache-2.0
#include "hub_process.h"
#include "test_program.h"

#include <openssl/err.h>
#include <openssl/ssl.h>

using namespace evalroom;
using namespace evalroom::test;

namespace tst_hub_tls {

namespace {

struct Free {
    void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
    void operator()(SSL* connection) const { SSL_free(connection); }
};

// The distribution's own settings would refuse old versions before the program is asked.
const QByteArray LaxSettings = "openssl_conf = start\n[start]\nssl_conf = ssl\n[ssl]\nsystem_default = lax\n"
                               "[lax]\nMinProtocol = TLSv1\nCipherString = DEFAULT@SECLEVEL=0\n";

// What a client that speaks this version only hears: the first word of the hub's answer, or why there is none.
QByteArray hear(int version, quint16 port)
{
    const std::unique_ptr<SSL_CTX, Free> context(SSL_CTX_new(TLS_client_method()));
    SSL_CTX_set_security_level(context.get(), 0);
    SSL_CTX_set_min_proto_version(context.get(), version);
    SSL_CTX_set_max_proto_version(context.get(), version);
    const std::unique_ptr<SSL, Free> connection(SSL_new(context.get()));
    BIO* way = BIO_new_connect(("127.0.0.1:" + QByteArray::number(port)).constData());
    SSL_set_bio(connection.get(), way, way);
    ERR_clear_error();
    if (BIO_do_connect(way) != 1 || SSL_connect(connection.get()) != 1) {
        const char* reason = ERR_reason_error_string(ERR_get_error());
        return reason ? reason : "the connection ended";
    }
    const QByteArray request = "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    SSL_write(connection.get(), request.constData(), static_cast<int>(request.size()));
    QByteArray answer(64, '\0');
    answer.truncate(qMax(0, SSL_read(connection.get(), answer.data(), static_cast<int>(answer.size()))));
    return answer.split(' ').constFirst();
}

} // namespace

class TestHubTls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void onlySafeVersionsAreSpoken_data();
    void onlySafeVersionsAreSpoken();

private:
    HubProcess m_hub {PrivateKey::generate(Algorithm::ES256).value().publicKey()};
};

void TestHubTls::initTestCase()
{
    QVERIFY(writeFile(m_hub.path(u"lax.cnf"_s), LaxSettings));
    qputenv("OPENSSL_CONF", m_hub.path(u"lax.cnf"_s).toLocal8Bit());
    QVERIFY(!m_hub.keys().isEmpty());
    QVERIFY(m_hub.start());
}

void TestHubTls::cleanupTestCase()
{
    QVERIFY(m_hub.stop());
}

void TestHubTls::onlySafeVersionsAreSpoken_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<QByteArray>("heard");
    QTest::newRow("TLS 1.0") << TLS1_VERSION << QByteArray("tlsv1 alert protocol version");
    QTest::newRow("TLS 1.1") << TLS1_1_VERSION << QByteArray("tlsv1 alert protocol version");
    QTest::newRow("TLS 1.2") << TLS1_2_VERSION << QByteArray("HTTP/1.1");
    QTest::newRow("TLS 1.3") << TLS1_3_VERSION << QByteArray("HTTP/1.1");
}

void TestHubTls::onlySafeVersionsAreSpoken()
{
    QFETCH(int, version);
    QFETCH(QByteArray, heard);
    QCOMPARE(hear(version, m_hub.port()), heard);
}

EVALROOM_TEST(TestHubTls, QCoreApplication)

} // namespace tst_hub_tls

#include "tst_hub_tls.moc"
