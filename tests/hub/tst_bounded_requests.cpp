// SPDX-License-Identifier: Apache-2.0
#include "attacked_server.h"
#include "patience.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom::test;

namespace tst_bounded_requests {

// What a request may bring and an answer may hold.
class TestBoundedRequests : public QObject, private AttackedServer {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(makeKeys()); }
    void init() { AttackedServer::expectNoWarnings(); }
    void cleanup() { stop(); }

    void hugePostToAnUnknownPathIsCutOff();
    void endlessHeaderIsCutOff();
    void endlessChunkedBodyIsCutOff();
    void manyAlmostCompleteBodiesDoNotFillTheMemory();
    void answerBeyondTheLimitIsNotKept();
    void manyRequestsOnOneConnectionAreAnswered();
    void bodyUpToTheLimitIsAccepted_data();
    void bodyUpToTheLimitIsAccepted();
    void unknownPathIsAnsweredInJsonWithoutEcho_data();
    void unknownPathIsAnsweredInJsonWithoutEcho();
};

void TestBoundedRequests::hugePostToAnUnknownPathIsCutOff()
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
    QVERIFY2(growth < 16 * MiB * MemoryFactor, QByteArray::number(growth).constData());
}

void TestBoundedRequests::endlessHeaderIsCutOff()
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
    QVERIFY(memory("VmHWM") - before < 16 * MiB * MemoryFactor);
}

void TestBoundedRequests::endlessChunkedBodyIsCutOff()
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

void TestBoundedRequests::manyAlmostCompleteBodiesDoNotFillTheMemory()
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
    QVERIFY2(growth < 96 * MiB * MemoryFactor, QByteArray::number(growth).constData());
    sockets.clear();
    QTRY_COMPARE(openConnections(), 0);
    const auto socket = connected();
    QCOMPARE(ask(*socket, request + 'x').status, 200);
}

void TestBoundedRequests::answerBeyondTheLimitIsNotKept()
{
    start({});
    QCOMPARE(get("/large/9000000").status, 0);
    QCOMPARE(get("/large/7000000").body.size(), 7000000);
}

void TestBoundedRequests::manyRequestsOnOneConnectionAreAnswered()
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

void TestBoundedRequests::bodyUpToTheLimitIsAccepted_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<int>("status");
    QTest::newRow("one byte") << qint64(1) << 200;
    QTest::newRow("the limit") << MiB << 200;
    QTest::newRow("one byte more") << MiB + 1 << 0;
}

void TestBoundedRequests::bodyUpToTheLimitIsAccepted()
{
    QFETCH(const qint64, size);
    QFETCH(const int, status);
    start({});
    const auto socket = connected();
    QCOMPARE(ask(*socket, post("/size", size) + QByteArray(size, 'x')).status, status);
    QVERIFY(answers());
}

void TestBoundedRequests::unknownPathIsAnsweredInJsonWithoutEcho_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::newRow("path") << QByteArrayLiteral("GET /secret-word HTTP/1.1\r\nX-A: secret-word\r\n\r\n");
    QTest::newRow("method") << QByteArrayLiteral("DELETE /ping?secret-word HTTP/1.1\r\n\r\n");
    QTest::newRow("with body") << QByteArrayLiteral(
        "POST /secret-word HTTP/1.1\r\nContent-Length: 11\r\n\r\nsecret-word");
}

void TestBoundedRequests::unknownPathIsAnsweredInJsonWithoutEcho()
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

EVALROOM_TEST(TestBoundedRequests, QCoreApplication)

} // namespace tst_bounded_requests

#include "tst_bounded_requests.moc"
