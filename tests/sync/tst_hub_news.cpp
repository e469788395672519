// SPDX-License-Identifier: Apache-2.0
#include "sync/hub_feed.h"
#include "sync/test_server.h"

#include "base/canonical_json.h"
#include "test_program.h"

#include <QSignalSpy>
#include <QTest>
#include <QWebSocket>
#include <QWebSocketServer>

using namespace evalroom;
using namespace evalroom::test;

namespace tst_hub_news {

namespace {

const QByteArray Session(32, '\7');
const QString Challenge = QStringLiteral("{\"hub\":\"%1\",\"nonce\":\"%2\"}").arg(QString(43, u'A'), QString(64, u'a'));

// A hub's feed that keeps what it hears.
class News : public QObject {
public:
    explicit News(const ServerIdentity& identity, quint16 port = 0)
        : m_server(QStringLiteral("hub"), QWebSocketServer::SecureMode)
    {
        m_server.setSslConfiguration(identity.tls());
        if (!m_server.listen(QHostAddress::LocalHost, port))
            qFatal("no port");
        connect(&m_server, &QWebSocketServer::newConnection, this, [this] {
            QWebSocket* socket = m_server.nextPendingConnection();
            socket->setParent(this);
            sockets.append(socket);
            connect(socket, &QWebSocket::textMessageReceived, this, [this, socket](const QString& text) {
                heard.append(text);
                socket->sendTextMessage(answer);
            });
            socket->sendTextMessage(greeting);
        });
    }

    quint16 port() const { return m_server.serverPort(); }

    QString greeting = Challenge;
    QString answer = QStringLiteral("{\"size\":7}");
    QStringList heard;
    QList<QWebSocket*> sockets;

private:
    QWebSocketServer m_server;
};

} // namespace

class TestHubNews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theProofIsGivenAndNewsCome();
    void aLineThatBreaksIsTakenUpAgain();
    void waitingGrowsUntilSomethingComes();
    void nonsenseIsNoNews_data();
    void nonsenseIsNoNews();
    void anotherCertificateHearsNothing();
    void anAuthorityOfTheCentreVouches();
    void afterStopNothingIsTried();

private:
    // As after a first request, which has shown the certificate.
    void meetHub(quint16 port)
    {
        HubAddress address {.url = QUrl(QStringLiteral("https://127.0.0.1:%1").arg(port)),
            .authorities = {},
            .fingerprint = m_hub.certificate.fingerprint(),
            .backoff = [this](int attempt) {
                m_attempts.append(attempt);
                return std::chrono::milliseconds(20);
            }};
        makeClient(address);
    }
    void makeClient(const HubAddress& address)
    {
        m_client = std::make_unique<HubClient>(address, Session, 1, systemClock());
        m_client->setSigner(std::make_shared<SoftwareSigner>(PrivateKey::generate(Algorithm::ES256).value()));
        m_client->connection().remember(QSslCertificate(m_hub.certificate.pem()));
        m_feed = std::make_unique<HubFeed>(*m_client);
    }

    ServerIdentity m_hub;
    QList<int> m_attempts;
    std::unique_ptr<HubClient> m_client;
    std::unique_ptr<HubFeed> m_feed;
};

void TestHubNews::init()
{
    m_feed.reset();
    m_client.reset();
    m_attempts.clear();
}

void TestHubNews::theProofIsGivenAndNewsCome()
{
    News news(m_hub);
    meetHub(news.port());
    QSignalSpy grew(m_feed.get(), &HubFeed::grew);
    QSignalSpy up(m_feed.get(), &HubFeed::cameUp);
    m_feed->start();
    EVENTUALLY_COMPARE(grew.size(), 1);
    QCOMPARE(grew.first().first().toLongLong(), 7);
    QCOMPARE(news.heard.size(), 1);
    const QJsonObject said = parseCanonicalJson(news.heard.first().toUtf8()).value();
    const Jws proof = Jws::parse(said.value(QStringLiteral("login")).toObject()).value();
    QCOMPARE(proof.payload().value(QStringLiteral("nonce")).toString(), QString(64, u'a'));
    QCOMPARE(proof.payload().value(QStringLiteral("tls")).toString(),
        QString::fromLatin1(m_hub.certificate.fingerprint().toHex()));
    news.sockets.first()->sendTextMessage(QStringLiteral("{\"size\":8}"));
    EVENTUALLY_COMPARE(grew.size(), 2);
    QCOMPARE(up.size(), 1);
}

void TestHubNews::aLineThatBreaksIsTakenUpAgain()
{
    News news(m_hub);
    meetHub(news.port());
    QSignalSpy down(m_feed.get(), &HubFeed::wentDown);
    m_feed->start();
    EVENTUALLY(m_feed->isUp());
    news.sockets.first()->abort();
    EVENTUALLY_COMPARE(down.size(), 1);
    EVENTUALLY(m_feed->isUp());
    QCOMPARE(news.sockets.size(), 2);
    QCOMPARE(m_attempts, QList {1});
}

void TestHubNews::waitingGrowsUntilSomethingComes()
{
    quint16 port = 0;
    {
        const News gone(m_hub);
        port = gone.port();
    }
    meetHub(port);
    QSignalSpy down(m_feed.get(), &HubFeed::wentDown);
    m_feed->start();
    EVENTUALLY(m_attempts.size() >= 3);
    QCOMPARE(m_attempts.first(3), (QList {1, 2, 3}));
    // Also who was never up tells that there is no way.
    QVERIFY(down.size() >= 3);
    const News back(m_hub, port);
    EVENTUALLY(m_feed->isUp());
    m_attempts.clear();
    back.sockets.last()->abort();
    EVENTUALLY_COMPARE(m_attempts, QList {1});
}

void TestHubNews::nonsenseIsNoNews_data()
{
    QTest::addColumn<QString>("greeting");
    QTest::addColumn<QString>("answer");
    QTest::newRow("greeting without JSON") << QStringLiteral("hello") << QString();
    QTest::newRow("greeting with a short nonce") << QStringLiteral("{\"hub\":\"A\",\"nonce\":\"aa\"}") << QString();
    QTest::newRow("greeting without end") << QString(5000, u'a') << QString();
    QTest::newRow("size as text") << Challenge << QStringLiteral("{\"size\":\"7\"}");
    QTest::newRow("negative size") << Challenge << QStringLiteral("{\"size\":-1}");
    QTest::newRow("a refusal") << Challenge << QStringLiteral("{\"error\":\"notLoggedIn\"}");
}

void TestHubNews::nonsenseIsNoNews()
{
    QFETCH(QString, greeting);
    QFETCH(QString, answer);
    News news(m_hub);
    news.greeting = greeting;
    news.answer = answer;
    meetHub(news.port());
    QSignalSpy grew(m_feed.get(), &HubFeed::grew);
    m_feed->start();
    EVENTUALLY(m_attempts.size() >= 2);
    QCOMPARE(grew.size(), 0);
    QVERIFY(!m_feed->isUp());
}

void TestHubNews::anotherCertificateHearsNothing()
{
    News news {ServerIdentity()};
    meetHub(news.port());
    m_feed->start();
    EVENTUALLY(m_attempts.size() >= 2);
    QCOMPARE(news.heard.size(), 0);
    QVERIFY(!m_feed->isUp());
}

void TestHubNews::anAuthorityOfTheCentreVouches()
{
    const PrivateKey key = PrivateKey::generate(Algorithm::ES256).value();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const Certificate root = selfSignedCertificate({.commonName = QStringLiteral("root"),
                                                       .notBefore = now.addDays(-1),
                                                       .notAfter = now.addDays(1),
                                                       .use = CertificateUse::Authority},
        key)
                                 .value();
    const News news(ServerIdentity(&root, &key));
    makeClient({.url = QUrl(QStringLiteral("https://127.0.0.1:%1").arg(news.port())),
        .authorities = {QSslCertificate(root.pem())},
        .fingerprint = {}});
    m_feed->start();
    EVENTUALLY(m_feed->isUp());
}

void TestHubNews::afterStopNothingIsTried()
{
    News news(m_hub);
    meetHub(news.port());
    QSignalSpy down(m_feed.get(), &HubFeed::wentDown);
    m_feed->start();
    EVENTUALLY(m_feed->isUp());
    m_feed->stop();
    QCOMPARE(down.size(), 1);
    QVERIFY(m_attempts.isEmpty());
    m_feed->start();
    EVENTUALLY(m_feed->isUp());
}

EVALROOM_TEST(TestHubNews, QCoreApplication)

} // namespace tst_hub_news

#include "tst_hub_news.moc"
