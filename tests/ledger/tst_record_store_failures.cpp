// SPDX-License-Identifier: Apache-2.0
#include "patience.h"
#include "store_fixture.h"
#include "test_program.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace evalroom;
using namespace evalroom::test;

namespace tst_record_store_failures {

namespace {

// A child process that works until it is killed or cannot go on; each line is an acknowledged size, the last a code.
class Worker {
public:
    Worker(const QString& path, const QStringList& options)
    {
        m_process.start(QCoreApplication::applicationFilePath(),
            QStringList {QStringLiteral("tst_record_store_failures"), QStringLiteral("--work"), path} + options);
    }

    // Waits until it has said so many lines, then ends it without notice.
    bool killAfter(int lines)
    {
        while (m_said.count('\n') < lines) {
            if (!m_process.waitForReadyRead(Patience))
                return false;
            m_said += m_process.readAllStandardOutput();
        }
        m_process.kill();
        return wait();
    }
    bool wait()
    {
        const bool ended = m_process.waitForFinished(Patience);
        m_said += m_process.readAllStandardOutput();
        return ended;
    }
    bool killed() const { return m_process.exitStatus() == QProcess::CrashExit; }
    qint64 acknowledged() const
    {
        qint64 last = 0;
        for (const QByteArray& line : m_said.split('\n'))
            last = line.startsWith('+') ? line.mid(1).toLongLong() : last;
        return last;
    }
    QByteArray lastWord() const { return m_said.trimmed().split('\n').constLast(); }

private:
    QProcess m_process;
    QByteArray m_said;
};

int workUntilTheEnd(const QStringList& arguments)
{
    const QString path = arguments.value(2);
    int killAt = arguments.value(3) == QLatin1String("kill") ? arguments.at(4).toInt() : 0;
    if (arguments.value(3) == QLatin1String("limit")) {
        const auto bytes = static_cast<rlim_t>(arguments.at(4).toLongLong());
        const rlimit limit {bytes, bytes};
        setrlimit(RLIMIT_FSIZE, &limit);
        std::signal(SIGXFSZ, SIG_IGN);
    }
    const auto store = RecordStore::open(path, [&killAt]() -> Result<void> {
        if (killAt > 0 && --killAt == 0)
            ::kill(getpid(), SIGKILL);
        return {};
    });
    Result<void> done = store ? Result<void>() : std::unexpected(store.error());
    QTextStream out(stdout);
    while (done) {
        done = work(**store);
        if (done)
            out << '+' << (*store)->size() << '\n' << Qt::flush;
    }
    out << errorName(done.error().code) << '\n' << Qt::flush;
    return 0;
}

// Room for so many more pages; SQLite then answers as it does when a disk is full.
void leavePages(int pages)
{
    const QStringList connections = QSqlDatabase::connectionNames();
    QSqlQuery query(QSqlDatabase::database(connections.constLast()));
    QVERIFY(query.exec(QStringLiteral("PRAGMA page_count")) && query.next());
    const int present = query.value(0).toInt();
    query.finish();
    QVERIFY(query.exec(QStringLiteral("PRAGMA max_page_count=%1").arg(present + pages)));
}

} // namespace

class TestRecordStoreFailures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void nothingAcknowledgedIsLostWhenTheProcessIsKilled_data();
    void nothingAcknowledgedIsLostWhenTheProcessIsKilled();
    void aProcessKilledBeforeAnyWriteLeavesASoundStore();
    void everyFailingWriteIsHealedByTheNextAttempt();
    void aFullDiskIsSaidSoAndLosesNothing();
    void aLimitOfTheSystemLosesNothing();
};

void TestRecordStoreFailures::nothingAcknowledgedIsLostWhenTheProcessIsKilled_data()
{
    QTest::addColumn<int>("lines");
    for (const int lines : {1, 2, 7, 40, 150})
        QTest::addRow("after %d rounds", lines) << lines;
}

void TestRecordStoreFailures::nothingAcknowledgedIsLostWhenTheProcessIsKilled()
{
    QFETCH(int, lines);
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("s.store"));
    // Twice on one file: the second process goes on where the first was killed.
    qint64 acknowledged = 0;
    for (int life = 0; life < 2; ++life) {
        Worker worker(path, {});
        QVERIFY(worker.killAfter(lines));
        QVERIFY(worker.killed());
        QVERIFY(worker.acknowledged() >= acknowledged + qint64(lines) * InOneCall);
        acknowledged = worker.acknowledged();
        const auto store = RecordStore::open(path);
        QVERIFY(store);
        verifySound(**store, acknowledged);
    }
}

void TestRecordStoreFailures::aProcessKilledBeforeAnyWriteLeavesASoundStore()
{
    // Before every single write in turn, from the file's creation on: two rounds and more.
    constexpr int Writes = 24;
    for (int i = 1; i <= Writes; ++i) {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("s.store"));
        Worker worker(path, {QStringLiteral("kill"), QString::number(i)});
        QVERIFY(worker.wait());
        QVERIFY(worker.killed());
        const auto store = RecordStore::open(path);
        QVERIFY2(store, store ? "" : qPrintable(store.error().detail));
        verifySound(**store, worker.acknowledged());
        // At most the one that was under way when it was killed stands beyond what was acknowledged.
        QVERIFY((*store)->size() <= worker.acknowledged() + InOneCall);
        QVERIFY(work(**store));
        verifySound(**store, worker.acknowledged() + InOneCall);
    }
}

void TestRecordStoreFailures::everyFailingWriteIsHealedByTheNextAttempt()
{
    bool reached = true;
    for (int failing = 1; reached; ++failing) {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("s.store"));
        int count = 0;
        const auto fault = [&]() -> Result<void> {
            return ++count == failing ? fail(ErrorCode::CannotWrite, QStringLiteral("test")) : Result<void>();
        };
        auto store = RecordStore::open(path, fault);
        if (!store) {
            QCOMPARE(store.error(), (Error {ErrorCode::CannotWrite, QStringLiteral("test")}));
            store = RecordStore::open(path, fault);
        }
        QVERIFY(store);
        for (int round = 0; round < 2; ++round) {
            const qint64 before = (*store)->size();
            if (const auto done = work(**store); !done) {
                QCOMPARE(done.error().detail, QStringLiteral("test"));
                QCOMPARE((*store)->size(), before);
                verifySound(**store, before);
                QVERIFY(work(**store));
            }
            verifySound(**store, before + InOneCall);
        }
        QVERIFY((*store)->outbox()->isEmpty());
        reached = count >= failing;
    }
}

void TestRecordStoreFailures::aFullDiskIsSaidSoAndLosesNothing()
{
    for (int pages = 0; pages < 4; ++pages) {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("s.store"));
        const auto store = RecordStore::open(path).value();
        QVERIFY(work(*store));
        leavePages(pages);
        Result<void> done;
        qint64 acknowledged = store->size();
        while ((done = work(*store)))
            acknowledged = store->size();
        QCOMPARE(errorName(done.error().code), QStringLiteral("diskFull"));
        verifySound(*store, acknowledged);
        QCOMPARE(store->size(), acknowledged);
        leavePages(1000);
        QVERIFY(work(*store));
        verifySound(*store, acknowledged + InOneCall);
    }
}

void TestRecordStoreFailures::aLimitOfTheSystemLosesNothing()
{
    // The system cuts a write in the middle of a frame; whatever stood before it stands.
    for (const int bytes : {150'001, 201'000, 300'500}) {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("s.store"));
        Worker worker(path, {QStringLiteral("limit"), QString::number(bytes)});
        QVERIFY(worker.wait());
        QVERIFY(worker.acknowledged() > 0);
        const QByteArrayList codes {"cannotWrite", "diskFull"};
        QVERIFY2(codes.contains(worker.lastWord()), worker.lastWord().constData());
        const auto store = RecordStore::open(path);
        QVERIFY(store);
        verifySound(**store, worker.acknowledged());
        QCOMPARE((*store)->size(), worker.acknowledged());
        QVERIFY(work(**store));
    }
}

int run(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--work"))
        return workUntilTheEnd(arguments);
    TestRecordStoreFailures test;
    return QTest::qExec(&test, argc, argv);
}

EVALROOM_TEST_MAIN(run)

} // namespace tst_record_store_failures

#include "tst_record_store_failures.moc"
