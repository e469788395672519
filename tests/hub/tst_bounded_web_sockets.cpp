// SPDX-License-Identifier: Apache-2.0
#include "attacked_server.h"
#include "patience.h"
#include "test_program.h"

#include <QSignalSpy>
#include <QTest>

using namespace evalroom::test;

namespace tst_bounded_web_sockets {

// Who may have a web socket, for how long without a login, and how much may come by it.
class TestBoundedWebSockets : public QObject, private AttackedServer {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(makeKeys()); }
    void init() { AttackedServer::expectNoWarnings(); }
    void cleanup() { stop(); }

    void webSocketWithoutLoginIsClosed();
    void webSocketOutlivesTheRequestLimitsOnceLoggedIn();
    void oversizeWebSocketFrameIsRefused();
    void webSocketIsTakenOnItsPathOnly_data();
    void webSocketIsTakenOnItsPathOnly();
    void webSocketPathWithoutUpgradeIsRefused();
};

void TestBoundedWebSockets::webSocketWithoutLoginIsClosed()
{
    start({QStringLiteral("webSocketLogin=1000")});
    const auto socket = webSocket(QStringLiteral("/feed"));
    QSignalSpy opened(socket.get(), &QWebSocket::connected);
    QSignalSpy closed(socket.get(), &QWebSocket::disconnected);
    QTRY_COMPARE(opened.size(), 1);
    socket->sendTextMessage(QStringLiteral("anything else"));
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(socket->closeCode(), QWebSocketProtocol::CloseCodePolicyViolated);
    QTRY_COMPARE(openConnections(), 0);
}

void TestBoundedWebSockets::webSocketOutlivesTheRequestLimitsOnceLoggedIn()
{
    // Shorter than what follows takes, longer than a loaded machine leaves the reader of the answers without a turn.
    start({QStringLiteral("webSocketLogin=10000"), QStringLiteral("request=10000"), QStringLiteral("idle=10000")});
    const auto socket = webSocket(QStringLiteral("/feed"));
    QSignalSpy opened(socket.get(), &QWebSocket::connected);
    QSignalSpy closed(socket.get(), &QWebSocket::disconnected);
    QSignalSpy answered(socket.get(), &QWebSocket::textMessageReceived);
    QTRY_COMPARE(opened.size(), 1);
    socket->sendTextMessage(QStringLiteral("login"));
    QTRY_COMPARE(answered.size(), 1);
    QVERIFY(!closed.wait(12'000));
    // More in all than one request may have.
    const QString text(60'000, QLatin1Char('x'));
    for (int i = 0; i < 40; ++i)
        socket->sendTextMessage(text);
    QTRY_COMPARE(answered.size(), 41);
    QCOMPARE(openConnections(), 1);
    socket->abort();
    QTRY_COMPARE(openConnections(), 0);
}

void TestBoundedWebSockets::oversizeWebSocketFrameIsRefused()
{
    start({});
    const qint64 before = memory("VmRSS");
    const auto socket = webSocket(QStringLiteral("/feed"));
    socket->setOutgoingFrameSize(100 * MiB);
    QSignalSpy opened(socket.get(), &QWebSocket::connected);
    QSignalSpy closed(socket.get(), &QWebSocket::disconnected);
    QSignalSpy answered(socket.get(), &QWebSocket::textMessageReceived);
    QTRY_COMPARE(opened.size(), 1);
    socket->sendTextMessage(QString(64 * 1024, QLatin1Char('x')));
    QTRY_COMPARE(answered.size(), 1);
    socket->sendTextMessage(QString(50 * MiB, QLatin1Char('x')));
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(answered.size(), 1);
    QTRY_COMPARE(openConnections(), 0);
    QVERIFY(memory("VmHWM") - before < 16 * MiB * MemoryFactor);
}

void TestBoundedWebSockets::webSocketIsTakenOnItsPathOnly_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("unknown path") << QStringLiteral("/unknown");
    QTest::newRow("path of an ordinary route") << QStringLiteral("/ping");
}

void TestBoundedWebSockets::webSocketIsTakenOnItsPathOnly()
{
    QFETCH(const QString, path);
    start({});
    // Qt's own client warns about an answer that is no upgrade.
    const QByteArray request = "GET " + path.toLatin1()
        + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
          "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";
    const auto socket = connected();
    socket->write(request);
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    QVERIFY(answers());
    QTRY_COMPARE(openConnections(), 0);
}

void TestBoundedWebSockets::webSocketPathWithoutUpgradeIsRefused()
{
    start({});
    const Answer answer = get("/feed");
    QCOMPARE(answer.status, 426);
    QCOMPARE(answer.body, QByteArrayLiteral("{\"error\":\"badField\"}"));
}

EVALROOM_TEST(TestBoundedWebSockets, QCoreApplication)

} // namespace tst_bounded_web_sockets

#include "tst_bounded_web_sockets.moc"
