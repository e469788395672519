// SPDX-License-Identifier: Apache-2.0
#include "sync/hub_client.h"
#include "sync/test_server.h"

#include "base/canonical_json.h"
#include "ledger/entry.h"
#include "test_program.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTimer>

using namespace evalroom;
using namespace evalroom::test;
using namespace std::chrono_literals;

namespace tst_hub_client {
namespace {
const QByteArray Session(32, '\7');

// What a call answers, once it does.
template <typename T>
struct Waiting {
    QObject context;
    std::optional<Result<T>> answer;

    Reply<T> reply()
    {
        return {&context, [this](const Result<T>& result) { answer = result; }};
    }
    QString word() const { return *answer ? QStringLiteral("success") : errorName(answer->error().code); }
};
} // namespace

class TestHubClient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCentresHubIsHeard();
    void anAuthorityOfTheCentreVouchesForAHub();
    void anotherCertificateIsAnotherHub();
    void anotherHubNeverSeesTheRequest();
    void anotherAuthoritysHubIsRefused();
    void neitherOrBothKindsOfTrustAreRefused();
    void anAnswerThatTheProtocolDoesNotKnow_data();
    void anAnswerThatTheProtocolDoesNotKnow();
    void anAnswerThatNeverEndsIsCutOff();
    void anAnswerThatDripsIsCutOff();
    void silenceIsCutOff();
    void nobodyThere();
    void aRefusalKeepsItsCode();
    void aRedirectionIsNotFollowed();
    void aTokenThatWouldSmuggleAHeaderIsRefused();
    void loggingInProvesKeySessionAndConnection();
    void whatTheHubHasForgottenIsMadeAnewOnce();
    void withoutASignerNobodyLogsIn();
    void nobodyIsToldAfterTheyHaveGone();

private:
    HubAddress pinned(const TestServer& server) const
    {
        return {.url = server.url(), .authorities = {}, .fingerprint = m_hub.certificate.fingerprint()};
    }

    ServerIdentity m_hub;
};

void TestHubClient::theCentresHubIsHeard()
{
    TestServer server(m_hub, TestServer::answering(http("{\"version\":\"1\"}")));
    HubClient client(pinned(server), Session, 1, systemClock());
    Waiting<QString> waiting;
    client.version(waiting.reply());
    QVERIFY(!waiting.answer);
    EVENTUALLY(waiting.answer);
    QCOMPARE(waiting.word(), QStringLiteral("success"));
    QCOMPARE(**waiting.answer, QStringLiteral("1"));
    QCOMPARE(client.connection().certificateHash(), m_hub.certificate.fingerprint());
}

void TestHubClient::anAuthorityOfTheCentreVouchesForAHub()
{
    const PrivateKey key = PrivateKey::generate(Algorithm::ES256).value();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const Certificate root = selfSignedCertificate({.commonName = QStringLiteral("root"),
                                                       .notBefore = now.addDays(-1),
                                                       .notAfter = now.addDays(1),
                                                       .use = CertificateUse::Authority},
        key)
                                 .value();
    TestServer server(ServerIdentity(&root, &key), TestServer::answering(http("{\"version\":\"1\"}")));
    HubClient client({.url = server.url(), .authorities = {QSslCertificate(root.pem())}, .fingerprint = {}}, Session, 1,
        systemClock());
    Waiting<QString> waiting;
    client.version(waiting.reply());
    EVENTUALLY(waiting.answer);
    QCOMPARE(waiting.word(), QStringLiteral("success"));
}

void TestHubClient::anotherCertificateIsAnotherHub()
{
    TestServer server(ServerIdentity(), TestServer::answering(http("{\"version\":\"1\"}")));
    HubClient client(pinned(server), Session, 1, systemClock());
    Waiting<QString> waiting;
    client.version(waiting.reply());
    EVENTUALLY(waiting.answer);
    QCOMPARE(waiting.word(), QStringLiteral("hubIdentityChanged"));
}

void TestHubClient::anotherHubNeverSeesTheRequest()
{
    bool seen = false;
    TestServer server(ServerIdentity(), [&](QSslSocket*, const QByteArray&) { seen = true; });
    HubClient client(pinned(server), Session, 1, systemClock());
    client.connection().setToken("secret");
    Waiting<QJsonObject> waiting;
    client.head(waiting.reply());
    EVENTUALLY(waiting.answer);
    QCOMPARE(waiting.word(), QStringLiteral("hubIdentityChanged"));
    QVERIFY(!seen);
}

void TestHubClient::anotherAuthoritysHubIsRefused()
{
    TestServer server(m_hub, TestServer::answering(http("{\"version\":\"1\"}")));
    const ServerIdentity other;
    HubClient client(
        {.url = server.url(), .authorities = {QSslCertificate(other.certificate.pem())}, .fingerprint = {}}, Session, 1,
        systemClock());
    Waiting<QString> waiting;
    client.version(waiting.reply());
    EVENTUALLY(waiting.answer);
    QCOMPARE(waiting.word(), QStringLiteral("hubIdentityChanged"));
}

void TestHubClient::neitherOrBothKindsOfTrustAreRefused()
{
    const QSslCertificate certificate(m_hub.certificate.pem());
    for (const HubAddress& address :
        {HubAddress {.url = QUrl(QStringLiteral("https://127.0.0.1:1")), .authorities = {}, .fingerprint = {}},
            HubAddress {.url = QUrl(QStringLiteral("https://127.0.0.1:1")),
                .authorities = {certificate},
                .fingerprint = Session},
            HubAddress {
                .url = QUrl(QStringLiteral("http://127.0.0.1:1")), .authorities = {certificate}, .fingerprint = {}}}) {
        HubClient client(address, Session, 1, systemClock());
        Waiting<QString> waiting;
        client.version(waiting.reply());
        EVENTUALLY(waiting.answer);
        QCOMPARE(waiting.answer->error(), (Error {ErrorCode::HubUnreachable, QStringLiteral("address")}));
    }
}

void TestHubClient::anAnswerThatTheProtocolDoesNotKnow_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("error");
    const QString invalid = QStringLiteral("hubAnswerInvalid");
    const QString unreachable = QStringLiteral("hubUnreachable");
    QTest::newRow("no HTTP") << QByteArray("\0\1\2 garbage \xff\xfe\r\n\r\n", 18) << unreachable;
    QTest::newRow("no JSON") << http("<html>") << invalid;
    QTest::newRow("not UTF-8") << http("{\"version\":\"\xff\"}") << invalid;
    QTest::newRow("an array") << http("[]") << invalid;
    QTest::newRow("nothing") << http("") << invalid;
    QTest::newRow("field missing") << http("{}") << invalid;
    QTest::newRow("wrong type") << http("{\"version\":1}") << invalid;
    QTest::newRow("fraction") << http("{\"version\":1.5}") << invalid;
    QTest::newRow("null") << http("{\"version\":null}") << invalid;
    QTest::newRow("field unknown") << http("{\"version\":\"1\",\"more\":\"2\"}") << invalid;
    QTest::newRow("field twice") << http("{\"version\":\"1\",\"version\":\"2\"}") << invalid;
    QTest::newRow("too long") << http("{\"version\":\"" + QByteArray(10'000, 'x') + "\"}") << invalid;
    QTest::newRow("refusal without JSON") << http("no", "500 Internal Server Error") << invalid;
    QTest::newRow("refusal with an unknown word")
        << http("{\"error\":\"sorry\"}", "422 Unprocessable Entity") << invalid;
    QTest::newRow("success that is none") << http("{\"version\":\"1\"}", "999 Odd") << invalid;
    QTest::newRow("broken off") << http("{\"version\":\"1\"}").replace("Content-Length: 15", "Content-Length: 1000")
                                << unreachable;
}

void TestHubClient::anAnswerThatTheProtocolDoesNotKnow()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, error);
    TestServer server(m_hub, TestServer::answering(answer));
    HubAddress address = pinned(server);
    HubClient client(address, Session, 1, systemClock());
    Waiting<QString> waiting;
    client.version(waiting.reply());
    EVENTUALLY(waiting.answer);
    QCOMPARE(waiting.word(), error);
}

void TestHubClient::anAnswerThatNeverEndsIsCutOff()
{
    qint64 sent = 0;
    TestServer server(m_hub, [&](QSslSocket* socket, const QByteArray&) {
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"version\":\"");
        auto* more = new QTimer(socket);
        connect(more, &QTimer::timeout, socket, [&sent, socket] {
            if (socket->bytesToWrite() < 262144)
                sent += socket->write(QByteArray(65536, 'x'));
        });
        more->start(0ms);
    });
    HubClient client(pinned(server), Session, 1, systemClock());
    Waiting<QString> waiting;
    client.version(waiting.reply());
    EVENTUALLY(waiting.answer);
    QCOMPARE(waiting.answer->error(), (Error {ErrorCode::HubAnswerInvalid, QStringLiteral("size")}));
    QVERIFY(sent < 16 * 1024 * 1024);
}

void TestHubClient::anAnswerThatDripsIsCutOff()
{
    QTimer drip;
    TestServer server(m_hub, [&](QSslSocket* socket, const QByteArray&) {
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
        connect(&drip, &QTimer::timeout, socket, [socket] { socket->write("x"); });
        drip.start(20ms);
    });
    HubAddress address = pinned(server);
    address.timeout = 400ms;
    HubClient client(address, Session, 1, systemClock());
    Waiting<QString> waiting;
    client.version(waiting.reply());
    EVENTUALLY(waiting.answer);
    QCOMPARE(waiting.answer->error(), (Error {ErrorCode::HubUnreachable, QStringLiteral("time")}));
}

void TestHubClient::silenceIsCutOff()
{
    TestServer server(m_hub, [](QSslSocket*, const QByteArray&) { });
    HubAddress address = pinned(server);
    address.timeout = 300ms;
    HubClient client(address, Session, 1, systemClock());
    Waiting<QString> waiting;
    client.version(waiting.reply());
    EVENTUALLY(waiting.answer);
    QCOMPARE(waiting.answer->error(), (Error {ErrorCode::HubUnreachable, QStringLiteral("time")}));
}

void TestHubClient::nobodyThere()
{
    QTcpServer port;
    QVERIFY(port.listen(QHostAddress::LocalHost));
    const QUrl url(QStringLiteral("https://127.0.0.1:%1").arg(port.serverPort()));
    port.close();
    HubClient client(
        {.url = url, .authorities = {}, .fingerprint = m_hub.certificate.fingerprint()}, Session, 1, systemClock());
    Waiting<QString> waiting;
    client.version(waiting.reply());
    EVENTUALLY(waiting.answer);
    QCOMPARE(waiting.word(), QStringLiteral("hubUnreachable"));
}

void TestHubClient::aRefusalKeepsItsCode()
{
    TestServer server(m_hub,
        TestServer::answering(http("{\"detail\":\"/manifest\",\"error\":\"badField\"}", "422 Unprocessable Entity")));
    HubClient client(pinned(server), Session, 1, systemClock());
    Waiting<OpenedSession> waiting;
    client.openSession({}, {}, waiting.reply());
    EVENTUALLY(waiting.answer);
    QCOMPARE(waiting.answer->error(), (Error {ErrorCode::BadField, QStringLiteral("/manifest")}));
}

void TestHubClient::aRedirectionIsNotFollowed()
{
    int requests = 0;
    TestServer server(m_hub, [&](QSslSocket* socket, const QByteArray&) {
        ++requests;
        socket->write(http("{}", "302 Found", "Location: /v1/elsewhere\r\n"));
    });
    HubClient client(pinned(server), Session, 1, systemClock());
    Waiting<QString> waiting;
    client.version(waiting.reply());
    EVENTUALLY(waiting.answer);
    QCOMPARE(waiting.word(), QStringLiteral("hubAnswerInvalid"));
    QCOMPARE(requests, 1);
}

namespace {

const QByteArray Nonce = "{\"hub\":\"" + QByteArray(43, 'A') + "\",\"nonce\":\"" + QByteArray(64, 'a') + "\"}";

// A hub that knows how to log people in, and keeps what it was asked.
struct SmallHub {
    QList<QByteArray> requests;
    QByteArray token = "token-1";
    int tokensForgotten = 0;
    int noncesForgotten = 0;

    void answer(QSslSocket* socket, const QByteArray& request)
    {
        requests.append(request);
        if (request.contains("/nonce"))
            socket->write(http(Nonce));
        else if (request.contains("/login") && noncesForgotten-- > 0)
            socket->write(http("{\"error\":\"notLoggedIn\"}", "401 Unauthorized"));
        else if (request.contains("/login"))
            socket->write(http("{\"member\":1,\"role\":\"expert\",\"token\":\"" + token + "\"}"));
        else if (tokensForgotten-- > 0)
            socket->write(http("{\"error\":\"notLoggedIn\"}", "401 Unauthorized"));
        else
            socket->write(http("{\"scheme\":{}}"));
    }
    TestServer::Handler handler()
    {
        return [this](QSslSocket* socket, const QByteArray& request) { answer(socket, request); };
    }
};

} // namespace

void TestHubClient::aTokenThatWouldSmuggleAHeaderIsRefused()
{
    SmallHub hub;
    hub.token = "token\\r\\nX-Evil: 1";
    TestServer server(m_hub, hub.handler());
    HubClient client(pinned(server), Session, 1, systemClock());
    client.setSigner(std::make_shared<SoftwareSigner>(PrivateKey::generate(Algorithm::ES256).value()));
    Waiting<HubLogin> waiting;
    client.logIn(waiting.reply());
    EVENTUALLY(waiting.answer);
    QCOMPARE(waiting.answer->error(), (Error {ErrorCode::HubAnswerInvalid, QStringLiteral("/token")}));
    QVERIFY(!client.connection().hasToken());
}

void TestHubClient::loggingInProvesKeySessionAndConnection()
{
    SmallHub hub;
    TestServer server(m_hub, hub.handler());
    HubClient client(pinned(server), Session, 1, systemClock());
    const auto signer = std::make_shared<SoftwareSigner>(PrivateKey::generate(Algorithm::ES256).value());
    client.setSigner(signer);
    Waiting<QJsonObject> waiting;
    client.head(waiting.reply());
    EVENTUALLY(waiting.answer);
    QCOMPARE(waiting.word(), QStringLiteral("success"));
    QCOMPARE(hub.requests.size(), 3);
    const QByteArray body = hub.requests.at(1).mid(hub.requests.at(1).indexOf("\r\n\r\n") + 4);
    const auto json = parseCanonicalJson(body);
    const auto proof = json ? Jws::parse(*json) : std::unexpected(json.error());
    QVERIFY(proof);
    QVERIFY(proof->verify(JwsType::Login, signer->publicKey()));
    QCOMPARE(proof->payload().value(QStringLiteral("session")).toString(), toHex(Session));
    QCOMPARE(proof->payload().value(QStringLiteral("tls")).toString(), toHex(m_hub.certificate.fingerprint()));
    QCOMPARE(proof->payload().value(QStringLiteral("nonce")).toString(), QString(64, u'a'));
    QVERIFY(hub.requests.at(2).contains("Authorization: Bearer token-1"));
}

void TestHubClient::whatTheHubHasForgottenIsMadeAnewOnce()
{
    for (const auto& [tokens, nonces, word, requests] : {std::tuple(1, 0, "success", 4),
             std::tuple(2, 0, "notLoggedIn", 4), std::tuple(1, 1, "success", 6), std::tuple(1, 2, "notLoggedIn", 5)}) {
        SmallHub hub;
        hub.tokensForgotten = tokens;
        hub.noncesForgotten = nonces;
        TestServer server(m_hub, hub.handler());
        HubClient client(pinned(server), Session, 1, systemClock());
        client.setSigner(std::make_shared<SoftwareSigner>(PrivateKey::generate(Algorithm::ES256).value()));
        client.connection().setToken("old");
        Waiting<QJsonObject> waiting;
        client.head(waiting.reply());
        EVENTUALLY(waiting.answer);
        QCOMPARE(waiting.word(), QLatin1String(word));
        QCOMPARE(hub.requests.size(), requests);
    }
}

void TestHubClient::withoutASignerNobodyLogsIn()
{
    SmallHub hub;
    TestServer server(m_hub, hub.handler());
    HubClient client(pinned(server), Session, 1, systemClock());
    Waiting<QJsonObject> waiting;
    client.head(waiting.reply());
    EVENTUALLY(waiting.answer);
    QCOMPARE(waiting.word(), QStringLiteral("notLoggedIn"));
    QCOMPARE(hub.requests.size(), 0);
}

void TestHubClient::nobodyIsToldAfterTheyHaveGone()
{
    TestServer server(m_hub, TestServer::answering(http("{\"version\":\"1\"}")));
    HubClient client(pinned(server), Session, 1, systemClock());
    bool told = false;
    {
        QObject gone;
        client.version({&gone, [&](const Result<QString>&) { told = true; }});
    }
    Waiting<QString> waiting;
    client.version(waiting.reply());
    EVENTUALLY(waiting.answer);
    QVERIFY(!told);
}

EVALROOM_TEST(TestHubClient, QCoreApplication)
} // namespace tst_hub_client
#include "tst_hub_client.moc"
