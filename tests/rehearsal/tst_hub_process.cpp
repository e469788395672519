// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/hub_process.h"

#include "crypto/crypto_fixture.h"
#include "documents/sample/practice_keys.h"
#include "documents/whole_file.h"
#include "patience.h"
#include "rehearsal/practice_hub.h"
#include "session/awaited.h"
#include "session/door.h"
#include "test_program.h"

#include <QDirIterator>
#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <csignal>
#include <memory>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_hub_process {

namespace {

constexpr std::chrono::milliseconds ShortWait {500};

bool isAlive(qint64 process)
{
    return ::kill(static_cast<pid_t>(process), 0) == 0;
}

// Empty where there is no such process, or only what is left of it until somebody asks how it ended.
QByteArray commandOf(qint64 process)
{
    QFile command(u"/proc/%1/cmdline"_s.arg(process));
    return command.open(QIODevice::ReadOnly) ? command.readAll() : QByteArray();
}

// 0 where it has none.
qint64 childNamed(qint64 process, QByteArrayView program)
{
    QDirIterator threads(u"/proc/%1/task"_s.arg(process), QDir::Dirs | QDir::NoDotAndDotDot);
    while (threads.hasNext()) {
        QFile children(threads.next() + u"/children"_s);
        if (!children.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray& child : children.readAll().simplified().split(' ')) {
            if (commandOf(child.toLongLong()).contains(program))
                return child.toLongLong();
        }
    }
    return 0;
}

bool answersAt(const QUrl& url)
{
    QTcpSocket socket;
    socket.connectToHost(url.host(), static_cast<quint16>(url.port()));
    return socket.waitForConnected(Patience);
}

} // namespace

// A hub of its own for a rehearsal, a real process.
class TestHubProcess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void itListensAndStopsWithItsObject();
    void aHubThatIsKilledIsReported();
    void aHubThatIsStoppedHasNotDied();
    void aHubThatHangsAnswersOnceItGoesOn();
    void aHubComesBackOnceItsPortIsFree();
    void aHubEndsWithTheProgramThatStartedIt();
    void aProgramThatIsNotThereIsSaidSo();
    void aProgramThatEndsAtOnceIsSaidSo_data();
    void aProgramThatEndsAtOnceIsSaidSo();
    void aHubThatCannotReadItsKeysSaysSo();

private:
    std::unique_ptr<HubProcess> hub(const QString& program = {}) const;
    static Result<QUrl> started(HubProcess& hub)
    {
        return awaited<QUrl>([&](const Reply<QUrl>& reply) { hub.start(reply); });
    }

    QTemporaryDir m_dir;
    HubProcessPlan m_plan;
    QByteArray m_fingerprint;
};

void TestHubProcess::initTestCase()
{
    const auto keys
        = makePracticeKeys(makePracticePeople(1, 5), {}, QDateTime::currentDateTimeUtc(), m_dir.filePath(u"p"_s));
    QVERIFY2(keys, qPrintable(fixture::codeOf(keys)));
    const auto practice = PracticeFolder::read(m_dir.filePath(u"p/lot.package"_s));
    QVERIFY2(practice, qPrintable(wordOf(practice)));
    const auto prepared = preparePracticeHub(
        *practice, qEnvironmentVariable("EVALROOM_BIN") + u"/evalroom-hub"_s, m_dir.filePath(u"data"_s));
    QVERIFY2(prepared, qPrintable(wordOf(prepared)));
    m_plan = prepared->process;
    m_fingerprint = prepared->fingerprint;
}

std::unique_ptr<HubProcess> TestHubProcess::hub(const QString& program) const
{
    HubProcessPlan plan = m_plan;
    if (!program.isEmpty())
        plan.program = program;
    return std::make_unique<HubProcess>(plan);
}

void TestHubProcess::itListensAndStopsWithItsObject()
{
    auto process = hub();
    const auto url = started(*process);
    QVERIFY2(url, qPrintable(wordOf(url)));
    QCOMPARE(url->host(), u"127.0.0.1"_s);
    QVERIFY(answersAt(*url));
    const qint64 id = process->processId();
    QVERIFY(isAlive(id));
    process.reset();
    QVERIFY(!isAlive(id));
    QVERIFY(!answersAt(*url));
}

void TestHubProcess::aHubThatIsKilledIsReported()
{
    const auto process = hub();
    QVERIFY(started(*process));
    QSignalSpy died(process.get(), &HubProcess::died);
    QCOMPARE(::kill(static_cast<pid_t>(process->processId()), SIGKILL), 0);
    QTRY_COMPARE(died.count(), 1);
}

void TestHubProcess::aHubThatIsStoppedHasNotDied()
{
    auto process = hub();
    QVERIFY(started(*process));
    int deaths = 0;
    connect(process.get(), &HubProcess::died, this, [&deaths] { ++deaths; });
    process.reset();
    QCoreApplication::processEvents();
    QCOMPARE(deaths, 0);
}

void TestHubProcess::aHubThatHangsAnswersOnceItGoesOn()
{
    const auto process = hub();
    const auto url = started(*process);
    QVERIFY2(url, qPrintable(wordOf(url)));
    HubAddress address {.url = *url, .authorities = {}, .fingerprint = m_fingerprint, .timeout = ShortWait};
    const auto greeted
        = [&] { return awaited<QString>([&](const Reply<QString>& reply) { greetHub(address, reply); }); };
    process->setHanging(true);
    QCOMPARE(wordOf(greeted()), u"hubUnreachable time"_s);
    process->setHanging(false);
    address.timeout = std::chrono::milliseconds(Patience);
    QVERIFY2(greeted(), "it answers again");
}

void TestHubProcess::aHubComesBackOnceItsPortIsFree()
{
    QTemporaryDir logs;
    HubProcessPlan plan = m_plan;
    plan.log = logs.filePath(u"hub.log"_s);
    HubProcess process(plan);
    const auto url = started(process);
    QVERIFY2(url, qPrintable(wordOf(url)));
    process.cutPower();
    auto other = std::make_unique<QTcpServer>();
    QVERIFY(other->listen(QHostAddress::LocalHost, static_cast<quint16>(url->port())));
    QFile::remove(plan.log);
    std::optional<Result<QUrl>> again;
    process.restart({this, [&again](const Result<QUrl>& answer) { again = answer; }});
    // It has said once at least that it cannot listen.
    QTRY_VERIFY(QFileInfo(plan.log).size() > 0);
    QVERIFY(!again);
    other.reset();
    QTRY_VERIFY(again.has_value());
    QVERIFY2(*again, qPrintable(wordOf(*again)));
    QCOMPARE(**again, *url);
}

void TestHubProcess::aHubEndsWithTheProgramThatStartedIt()
{
    QProcess rehearsal;
    rehearsal.setStandardOutputFile(QProcess::nullDevice());
    rehearsal.setStandardErrorFile(QProcess::nullDevice());
    rehearsal.start(qEnvironmentVariable("EVALROOM_BIN") + u"/evalroomctl"_s,
        {u"rehearse"_s, u"--out"_s, m_dir.filePath(u"killed"_s)});
    QVERIFY(rehearsal.waitForStarted(Patience));
    qint64 hub = 0;
    QTRY_VERIFY((hub = childNamed(rehearsal.processId(), "evalroom-hub")) != 0);
    rehearsal.kill();
    QVERIFY(rehearsal.waitForFinished(Patience));
    QTRY_VERIFY(!commandOf(hub).contains("evalroom-hub"));
}

void TestHubProcess::aProgramThatIsNotThereIsSaidSo()
{
    const auto process = hub(m_dir.filePath(u"nothing"_s));
    QSignalSpy died(process.get(), &HubProcess::died);
    QCOMPARE(wordOf(started(*process)), u"notFound "_s + m_dir.filePath(u"nothing"_s));
    QCOMPARE(died.count(), 0);
}

void TestHubProcess::aProgramThatEndsAtOnceIsSaidSo_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("word");
    QTest::newRow("with a fault") << u"false"_s << u"internal evalroom-hub ended with 1"_s;
    QTest::newRow("as if all were well") << u"true"_s << u"internal evalroom-hub ended with 0"_s;
    // It says its arguments, and never that it listens.
    QTest::newRow("after some words") << u"echo"_s << u"internal evalroom-hub ended with 0"_s;
}

void TestHubProcess::aProgramThatEndsAtOnceIsSaidSo()
{
    QFETCH(const QString, program);
    const auto process = hub(program);
    QTEST(wordOf(started(*process)), "word");
}

void TestHubProcess::aHubThatCannotReadItsKeysSaysSo()
{
    HubProcessPlan plan = m_plan;
    plan.secret = m_dir.filePath(u"no-secret"_s);
    plan.log = m_dir.filePath(u"hub.log"_s);
    HubProcess process(plan);
    QCOMPARE(wordOf(started(process)), u"internal evalroom-hub ended with 1"_s);
    const auto words = readWholeFile(plan.log, 64 * 1024);
    QVERIFY(words && words->contains("no-secret"));
}

EVALROOM_TEST(TestHubProcess, QCoreApplication)

} // namespace tst_hub_process

#include "tst_hub_process.moc"
