// SPDX-License-Identifier: Apache-2.0
#include "attacked_server.h"
#include "patience.h"
#include "test_program.h"

#include <QTest>
#include <QTimer>

using namespace evalroom::test;

namespace tst_bounded_connections {

// How many connections there may be, and how long one may keep the server waiting.
class TestBoundedConnections : public QObject, private AttackedServer {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(makeKeys()); }
    void init() { AttackedServer::expectNoWarnings(); }
    void cleanup() { stop(); }

    void halfOpenHandshakesAreClosed();
    void halfSentRequestsAreClosed();
    void slowBodyIsClosedThoughItKeepsComing();
    void silentConnectionIsClosedAfterAnAnswer();
    void tooManyConnectionsFromOneAddressAreRefused();
    void tooManyConnectionsInAllAreRefused();
    void unreadAnswerIsDroppedAfterATime();
    void whatIsNotTlsIsClosed_data();
    void whatIsNotTlsIsClosed();
};

void TestBoundedConnections::halfOpenHandshakesAreClosed()
{
    start({QStringLiteral("handshake=2000"), QStringLiteral("connectionsPerAddress=1000")});
    std::vector<std::unique_ptr<QTcpSocket>> sockets(500);
    for (auto& socket : sockets) {
        socket = std::make_unique<QTcpSocket>();
        socket->connectToHost(QStringLiteral("127.0.0.1"), port());
        QVERIFY(socket->waitForConnected(Patience));
    }
    for (const auto& socket : sockets)
        QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(openConnections(), 0);
}

void TestBoundedConnections::halfSentRequestsAreClosed()
{
    start({QStringLiteral("request=2000"), QStringLiteral("connectionsPerAddress=1000")});
    std::vector<std::unique_ptr<QSslSocket>> sockets(500);
    for (auto& socket : sockets) {
        socket = connected();
        QVERIFY(socket->isEncrypted());
        socket->write("GET /ping HTTP/1.1\r\nHo");
        socket->flush();
    }
    for (const auto& socket : sockets)
        QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    QTRY_COMPARE(openConnections(), 0);
}

void TestBoundedConnections::slowBodyIsClosedThoughItKeepsComing()
{
    start({QStringLiteral("request=1000")});
    const auto socket = connected();
    socket->write(post("/size", 1'000'000));
    QTimer drip;
    connect(&drip, &QTimer::timeout, socket.get(), [&socket] {
        if (socket->state() == QAbstractSocket::ConnectedState)
            socket->write("x");
    });
    drip.start(50);
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    QVERIFY(answers());
}

void TestBoundedConnections::silentConnectionIsClosedAfterAnAnswer()
{
    start({QStringLiteral("idle=1000")});
    const auto socket = connected();
    QCOMPARE(ask(*socket, "GET /ping HTTP/1.1\r\n\r\n").status, 200);
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    QVERIFY(answers());
}

void TestBoundedConnections::tooManyConnectionsFromOneAddressAreRefused()
{
    start({QStringLiteral("connectionsPerAddress=20")});
    std::vector<std::unique_ptr<QSslSocket>> sockets;
    QTRY_COMPARE(openConnections(), 0);
    int accepted = 0;
    for (int i = 0; i < 40; ++i) {
        sockets.push_back(connected());
        accepted += sockets.back()->isEncrypted() ? 1 : 0;
    }
    QCOMPARE(accepted, 20);
    // Another address is not affected.
    QTcpSocket other;
    QVERIFY(other.bind(QHostAddress(QStringLiteral("127.0.0.2"))));
    other.connectToHost(QStringLiteral("127.0.0.1"), port());
    QVERIFY(other.waitForConnected(Patience));
    QVERIFY(!other.waitForDisconnected(300));
    sockets.clear();
    QTRY_VERIFY(answers());
}

void TestBoundedConnections::tooManyConnectionsInAllAreRefused()
{
    start({QStringLiteral("connections=10")});
    QTRY_COMPARE(openConnections(), 0);
    std::vector<std::unique_ptr<QSslSocket>> sockets;
    int accepted = 0;
    for (int i = 0; i < 20; ++i) {
        sockets.push_back(connected());
        accepted += sockets.back()->isEncrypted() ? 1 : 0;
    }
    QCOMPARE(accepted, 10);
    sockets.clear();
    QTRY_VERIFY(answers());
}

void TestBoundedConnections::unreadAnswerIsDroppedAfterATime()
{
    start({QStringLiteral("idle=1000")});
    const auto socket = connected();
    socket->setReadBufferSize(1024); // so that the window closes
    socket->write("GET /large/7000000 HTTP/1.1\r\n\r\n");
    socket->waitForBytesWritten(5'000);
    QTRY_COMPARE(openConnections(), 0);
}

void TestBoundedConnections::whatIsNotTlsIsClosed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("garbage") << QByteArray(1000, '\x93');
    QTest::newRow("plain HTTP") << QByteArrayLiteral("GET /ping HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QTest::newRow("start of a TLS record that never ends") << QByteArray::fromHex("160301ffff0100");
}

void TestBoundedConnections::whatIsNotTlsIsClosed()
{
    QFETCH(const QByteArray, bytes);
    start({QStringLiteral("handshake=1000")});
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), port());
    QVERIFY(socket.waitForConnected(Patience));
    socket.write(bytes);
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(!socket.readAll().contains("HTTP"));
    QCOMPARE(openConnections(), 0);
}

EVALROOM_TEST(TestBoundedConnections, QCoreApplication)

} // namespace tst_bounded_connections

#include "tst_bounded_connections.moc"
