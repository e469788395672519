// SPDX-License-Identifier: Apache-2.0
#include "patience.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QWebSocket>
#include <memory>
#include <vector>

using evalroom::test::Patience;

namespace {

constexpr qint64 MiB = 1024 * 1024;
#if defined(EVALROOM_SANITIZED)
// Every allocation has its red zones, and freed memory is reused late.
constexpr qint64 memoryFactor = 3;
#else
constexpr qint64 memoryFactor = 1;
#endif

struct Answer {
    int status = 0; // 0: the connection ended without one
    QByteArray head;
    QByteArray body;
};

QByteArray post(const QByteArray& path, qint64 length)
{
    return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + QByteArray::number(length)
        + "\r\n\r\n";
}

} // namespace

// Attacks a server process over TLS; after each attack an ordinary request must be answered.
class TestBoundedServer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void hugePostToAnUnknownPathIsCutOff();
    void endlessHeaderIsCutOff();
    void endlessChunkedBodyIsCutOff();
    void manyAlmostCompleteBodiesDoNotFillTheMemory();
    void halfOpenHandshakesAreClosed();
    void halfSentRequestsAreClosed();
    void slowBodyIsClosedThoughItKeepsComing();
    void silentConnectionIsClosedAfterAnAnswer();
    void tooManyConnectionsFromOneAddressAreRefused();
    void tooManyConnectionsInAllAreRefused();
    void unreadAnswerIsDroppedAfterATime();
    void answerBeyondTheLimitIsNotKept();
    void whatIsNotTlsIsClosed_data();
    void whatIsNotTlsIsClosed();
    void webSocketWithoutLoginIsClosed();
    void webSocketOutlivesTheRequestLimitsOnceLoggedIn();
    void oversizeWebSocketFrameIsRefused();
    void webSocketIsTakenOnItsPathOnly_data();
    void webSocketIsTakenOnItsPathOnly();
    void webSocketPathWithoutUpgradeIsRefused();
    void manyRequestsOnOneConnectionAreAnswered();
    void bodyUpToTheLimitIsAccepted_data();
    void bodyUpToTheLimitIsAccepted();
    void unknownPathIsAnsweredInJsonWithoutEcho_data();
    void unknownPathIsAnsweredInJsonWithoutEcho();

private:
    void start(const QStringList& limits);
    std::unique_ptr<QSslSocket> connected();
    std::unique_ptr<QWebSocket> webSocket(const QString& path);
    Answer read(QSslSocket& socket);
    Answer ask(QSslSocket& socket, const QByteArray& request);
    Answer get(const QByteArray& path);
    bool answers() { return get("/ping").status == 200; }
    int openConnections();
    qint64 memory(const QByteArray& field);

    QTemporaryDir m_folder;
    QProcess m_server;
    quint16 m_port = 0;
};

void TestBoundedServer::initTestCase()
{
    const QString folder = m_folder.path() + QLatin1Char('/');
    const QStringList arguments {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
        QStringLiteral("ec"), QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"),
        QStringLiteral("-nodes"), QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"),
        QStringLiteral("/CN=localhost"), QStringLiteral("-keyout"), folder + QStringLiteral("key.pem"),
        QStringLiteral("-out"), folder + QStringLiteral("cert.pem")};
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"), arguments);
    QVERIFY(openssl.waitForFinished(Patience));
    QCOMPARE(openssl.exitCode(), 0);
}

void TestBoundedServer::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

void TestBoundedServer::cleanup()
{
    QCOMPARE(m_server.state(), QProcess::Running);
    m_server.terminate();
    QVERIFY(m_server.waitForFinished(Patience));
    const QByteArray errors = m_server.readAllStandardError();
    QVERIFY2(!errors.contains("Sanitizer") && !errors.contains("runtime error"), errors.constData());
}

void TestBoundedServer::start(const QStringList& limits)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QString options = environment.value(QStringLiteral("ASAN_OPTIONS"));
    environment.insert(QStringLiteral("ASAN_OPTIONS"), options + QStringLiteral(":quarantine_size_mb=4"));
    m_server.setProcessEnvironment(environment);
    m_server.start(qEnvironmentVariable("EVALROOM_BIN") + QStringLiteral("/bounded_test_server"),
        QStringList(m_folder.path()) + limits);
    QVERIFY(m_server.waitForStarted(Patience));
    QTRY_VERIFY(m_server.canReadLine());
    m_port = m_server.readLine().trimmed().toUShort();
    QVERIFY(m_port != 0);
    QVERIFY(answers());
}

std::unique_ptr<QSslSocket> TestBoundedServer::connected()
{
    auto socket = std::make_unique<QSslSocket>();
    socket->setPeerVerifyMode(QSslSocket::VerifyNone);
    socket->connectToHostEncrypted(QStringLiteral("127.0.0.1"), m_port);
    socket->waitForEncrypted(Patience);
    return socket;
}

std::unique_ptr<QWebSocket> TestBoundedServer::webSocket(const QString& path)
{
    auto socket = std::make_unique<QWebSocket>();
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket->setSslConfiguration(tls);
    socket->open(QUrl(QStringLiteral("wss://127.0.0.1:%1%2").arg(m_port).arg(path)));
    return socket;
}

Answer TestBoundedServer::read(QSslSocket& socket)
{
    QByteArray bytes = socket.readAll();
    qsizetype end = -1;
    qint64 length = 0;
    while ((end = bytes.indexOf("\r\n\r\n")) < 0 || bytes.size() < end + 4 + length) {
        if (!socket.waitForReadyRead(Patience))
            return {};
        bytes += socket.readAll();
        static const QRegularExpression field(QStringLiteral("Content-Length: (\\d+)"));
        length = field.match(QString::fromLatin1(bytes)).captured(1).toLongLong();
    }
    return {bytes.mid(9, 3).toInt(), bytes.left(end), bytes.mid(end + 4)};
}

Answer TestBoundedServer::ask(QSslSocket& socket, const QByteArray& request)
{
    socket.write(request);
    return read(socket);
}

Answer TestBoundedServer::get(const QByteArray& path)
{
    const auto socket = connected();
    return ask(*socket, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
}

// Without the one that asks.
int TestBoundedServer::openConnections()
{
    return QJsonDocument::fromJson(get("/connections").body).object().value(QStringLiteral("open")).toInt() - 1;
}

// In bytes; VmRSS: now, VmHWM: the most so far.
qint64 TestBoundedServer::memory(const QByteArray& field)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(m_server.processId()));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith(field + ':'))
            return line.simplified().split(' ').at(1).toLongLong() * 1024;
    }
    return -1;
}

void TestBoundedServer::hugePostToAnUnknownPathIsCutOff()
{
    start({});
    const qint64 before = memory("VmRSS");
    const auto socket = connected();
    constexpr qint64 size = 400 * MiB;
    socket->write(post("/unknown", size));
    qint64 sent = 0;
    const QByteArray block(64 * 1024, 'x');
    while (sent < size && socket->state() == QAbstractSocket::ConnectedState) {
        sent += socket->write(block);
        socket->waitForBytesWritten(5'000);
    }
    QVERIFY2(sent < 32 * MiB, QByteArray::number(sent).constData());
    QVERIFY(answers());
    const qint64 growth = memory("VmHWM") - before;
    QVERIFY2(growth < 16 * MiB * memoryFactor, QByteArray::number(growth).constData());
}

void TestBoundedServer::endlessHeaderIsCutOff()
{
    start({});
    const qint64 before = memory("VmRSS");
    const auto socket = connected();
    socket->write("GET /ping HTTP/1.1\r\n");
    int lines = 0;
    while (lines < 1'000'000 && socket->state() == QAbstractSocket::ConnectedState) {
        socket->write("X-" + QByteArray::number(lines++) + ": " + QByteArray(100, 'x') + "\r\n");
        socket->waitForBytesWritten(5'000);
    }
    QVERIFY(lines < 1'000'000);
    QVERIFY(answers());
    QVERIFY(memory("VmHWM") - before < 16 * MiB * memoryFactor);
}

void TestBoundedServer::endlessChunkedBodyIsCutOff()
{
    start({});
    const auto socket = connected();
    socket->write("POST /size HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n");
    qint64 sent = 0;
    const QByteArray chunk = "8000\r\n" + QByteArray(0x8000, 'x') + "\r\n";
    while (sent < 400 * MiB && socket->state() == QAbstractSocket::ConnectedState) {
        sent += socket->write(chunk);
        socket->waitForBytesWritten(5'000);
    }
    QVERIFY2(sent < 32 * MiB, QByteArray::number(sent).constData());
    QVERIFY(answers());
}

void TestBoundedServer::manyAlmostCompleteBodiesDoNotFillTheMemory()
{
    start({QStringLiteral("pendingBytes=%1").arg(8 * MiB)});
    const qint64 before = memory("VmRSS");
    std::vector<std::unique_ptr<QSslSocket>> sockets;
    const QByteArray request = post("/size", MiB) + QByteArray(MiB - 1, 'x');
    for (int i = 0; i < 180; ++i) {
        sockets.push_back(connected());
        sockets.back()->write(request);
        while (sockets.back()->bytesToWrite() > 0 && sockets.back()->waitForBytesWritten(5'000)) { }
    }
    QTRY_VERIFY(openConnections() <= 8);
    const qint64 growth = memory("VmHWM") - before;
    // Each body that is kept costs about 2 MiB; all 180 of them would cost four times this bound.
    QVERIFY2(growth < 96 * MiB * memoryFactor, QByteArray::number(growth).constData());
    sockets.clear();
    QTRY_COMPARE(openConnections(), 0);
    const auto socket = connected();
    QCOMPARE(ask(*socket, request + 'x').status, 200);
}

void TestBoundedServer::halfOpenHandshakesAreClosed()
{
    start({QStringLiteral("handshake=2000"), QStringLiteral("connectionsPerAddress=1000")});
    std::vector<std::unique_ptr<QTcpSocket>> sockets(500);
    for (auto& socket : sockets) {
        socket = std::make_unique<QTcpSocket>();
        socket->connectToHost(QStringLiteral("127.0.0.1"), m_port);
        QVERIFY(socket->waitForConnected(Patience));
    }
    for (const auto& socket : sockets)
        QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(openConnections(), 0);
}

void TestBoundedServer::halfSentRequestsAreClosed()
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

void TestBoundedServer::slowBodyIsClosedThoughItKeepsComing()
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

void TestBoundedServer::silentConnectionIsClosedAfterAnAnswer()
{
    start({QStringLiteral("idle=1000")});
    const auto socket = connected();
    QCOMPARE(ask(*socket, "GET /ping HTTP/1.1\r\n\r\n").status, 200);
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    QVERIFY(answers());
}

void TestBoundedServer::tooManyConnectionsFromOneAddressAreRefused()
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
    other.connectToHost(QStringLiteral("127.0.0.1"), m_port);
    QVERIFY(other.waitForConnected(Patience));
    QVERIFY(!other.waitForDisconnected(300));
    sockets.clear();
    QTRY_VERIFY(answers());
}

void TestBoundedServer::tooManyConnectionsInAllAreRefused()
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

void TestBoundedServer::unreadAnswerIsDroppedAfterATime()
{
    start({QStringLiteral("idle=1000")});
    const auto socket = connected();
    socket->setReadBufferSize(1024); // so that the window closes
    socket->write("GET /large/7000000 HTTP/1.1\r\n\r\n");
    socket->waitForBytesWritten(5'000);
    QTRY_COMPARE(openConnections(), 0);
}

void TestBoundedServer::answerBeyondTheLimitIsNotKept()
{
    start({});
    QCOMPARE(get("/large/9000000").status, 0);
    QCOMPARE(get("/large/7000000").body.size(), 7000000);
}

void TestBoundedServer::whatIsNotTlsIsClosed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("garbage") << QByteArray(1000, '\x93');
    QTest::newRow("plain HTTP") << QByteArrayLiteral("GET /ping HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QTest::newRow("start of a TLS record that never ends") << QByteArray::fromHex("160301ffff0100");
}

void TestBoundedServer::whatIsNotTlsIsClosed()
{
    QFETCH(const QByteArray, bytes);
    start({QStringLiteral("handshake=1000")});
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
    QVERIFY(socket.waitForConnected(Patience));
    socket.write(bytes);
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(!socket.readAll().contains("HTTP"));
    QCOMPARE(openConnections(), 0);
}

void TestBoundedServer::webSocketWithoutLoginIsClosed()
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

void TestBoundedServer::webSocketOutlivesTheRequestLimitsOnceLoggedIn()
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

void TestBoundedServer::oversizeWebSocketFrameIsRefused()
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
    QVERIFY(memory("VmHWM") - before < 16 * MiB * memoryFactor);
}

void TestBoundedServer::webSocketIsTakenOnItsPathOnly_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("unknown path") << QStringLiteral("/unknown");
    QTest::newRow("path of an ordinary route") << QStringLiteral("/ping");
}

void TestBoundedServer::webSocketIsTakenOnItsPathOnly()
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

void TestBoundedServer::webSocketPathWithoutUpgradeIsRefused()
{
    start({});
    const Answer answer = get("/feed");
    QCOMPARE(answer.status, 426);
    QCOMPARE(answer.body, QByteArrayLiteral("{\"error\":\"badField\"}"));
}

void TestBoundedServer::manyRequestsOnOneConnectionAreAnswered()
{
    start({});
    const auto socket = connected();
    for (int i = 0; i < 200; ++i)
        QCOMPARE(ask(*socket, "GET /ping HTTP/1.1\r\nHost: localhost\r\n\r\n").status, 200);
    // Each has its own budget.
    const QByteArray body(700 * 1024, 'x');
    for (int i = 0; i < 5; ++i)
        QCOMPARE(ask(*socket, post("/size", body.size()) + body).body, QByteArrayLiteral("{\"size\":716800}"));
}

void TestBoundedServer::bodyUpToTheLimitIsAccepted_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<int>("status");
    QTest::newRow("one byte") << qint64(1) << 200;
    QTest::newRow("the limit") << MiB << 200;
    QTest::newRow("one byte more") << MiB + 1 << 0;
}

void TestBoundedServer::bodyUpToTheLimitIsAccepted()
{
    QFETCH(const qint64, size);
    QFETCH(const int, status);
    start({});
    const auto socket = connected();
    QCOMPARE(ask(*socket, post("/size", size) + QByteArray(size, 'x')).status, status);
    QVERIFY(answers());
}

void TestBoundedServer::unknownPathIsAnsweredInJsonWithoutEcho_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::newRow("path") << QByteArrayLiteral("GET /secret-word HTTP/1.1\r\nX-A: secret-word\r\n\r\n");
    QTest::newRow("method") << QByteArrayLiteral("DELETE /ping?secret-word HTTP/1.1\r\n\r\n");
    QTest::newRow("with body") << QByteArrayLiteral(
        "POST /secret-word HTTP/1.1\r\nContent-Length: 11\r\n\r\nsecret-word");
}

void TestBoundedServer::unknownPathIsAnsweredInJsonWithoutEcho()
{
    QFETCH(const QByteArray, request);
    start({});
    const auto socket = connected();
    const Answer answer = ask(*socket, request);
    QCOMPARE(answer.status, 404);
    QCOMPARE(answer.body, QByteArrayLiteral("{\"error\":\"notFound\"}"));
    QVERIFY(answer.head.contains("Content-Type: application/json"));
    QVERIFY(!answer.head.contains("secret-word"));
    QVERIFY(!answer.head.contains("Server:"));
}

QTEST_GUILESS_MAIN(TestBoundedServer)
#include "tst_bounded_server.moc"
