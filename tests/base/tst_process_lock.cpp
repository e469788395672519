// SPDX-License-Identifier: Apache-2.0
#include "base/process_lock.h"
#include "patience.h"
#include "test_program.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_process_lock {

namespace {

QString wordOf(const Result<std::unique_ptr<ProcessLock>>& lock)
{
    return lock ? u"taken"_s : errorName(lock.error().code) + u' ' + lock.error().detail;
}

} // namespace

class TestProcessLock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneHoldsItAtATime();
    void itGoesWithTheProcessThatIsKilled();
    void whatADeadProcessLeftBehindHoldsNobodyOff_data();
    void whatADeadProcessLeftBehindHoldsNobodyOff();
    void programsThatAreStartedDoNotInheritIt();
    void aFolderThatIsNotThereIsSaidSo();

private:
    QString path(const char* name) const { return m_dir.filePath(QString::fromLatin1(name)); }

    QTemporaryDir m_dir;
};

void TestProcessLock::oneHoldsItAtATime()
{
    auto first = ProcessLock::take(path("one"));
    QCOMPARE(wordOf(first), u"taken"_s);
    QCOMPARE(wordOf(ProcessLock::take(path("one"))), u"cannotWrite inUse"_s);
    QCOMPARE(wordOf(ProcessLock::take(path("other"))), u"taken"_s);
    first->reset();
    QCOMPARE(wordOf(ProcessLock::take(path("one"))), u"taken"_s);
}

void TestProcessLock::itGoesWithTheProcessThatIsKilled()
{
    int ready[2];
    QCOMPARE(::pipe(ready), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto lock = ProcessLock::take(path("killed"));
        const char word = lock ? 'y' : 'n';
        if (::write(ready[1], &word, 1) != 1)
            ::_exit(1);
        for (;;)
            ::pause();
    }
    char word = 0;
    QCOMPARE(::read(ready[0], &word, 1), 1);
    QCOMPARE(word, 'y');
    QCOMPARE(wordOf(ProcessLock::take(path("killed"))), u"cannotWrite inUse"_s);
    QCOMPARE(::kill(child, SIGKILL), 0);
    QCOMPARE(::waitpid(child, nullptr, 0), child);
    QCOMPARE(wordOf(ProcessLock::take(path("killed"))), u"taken"_s);
    ::close(ready[0]);
    ::close(ready[1]);
}

void TestProcessLock::whatADeadProcessLeftBehindHoldsNobodyOff_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::newRow("an empty file") << QByteArray();
    QTest::newRow("half a line") << QByteArray("12");
    QTest::newRow("the number of a process that runs") << QByteArray::number(::getpid()) + "\ntst\nhere\n";
}

void TestProcessLock::whatADeadProcessLeftBehindHoldsNobodyOff()
{
    QFETCH(QByteArray, left);
    QFile file(path("left"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(left), left.size());
    file.close();
    QCOMPARE(wordOf(ProcessLock::take(file.fileName())), u"taken"_s);
}

void TestProcessLock::programsThatAreStartedDoNotInheritIt()
{
    auto lock = ProcessLock::take(path("started"));
    QCOMPARE(wordOf(lock), u"taken"_s);
    QProcess cat;
    cat.start(u"cat"_s, QStringList());
    QVERIFY(cat.waitForStarted(evalroom::test::Patience));
    lock->reset();
    QCOMPARE(wordOf(ProcessLock::take(path("started"))), u"taken"_s);
    cat.closeWriteChannel();
    QVERIFY(cat.waitForFinished(evalroom::test::Patience));
}

void TestProcessLock::aFolderThatIsNotThereIsSaidSo()
{
    QCOMPARE(wordOf(ProcessLock::take(path("no/folder"))), u"cannotWrite "_s + path("no/folder"));
}

EVALROOM_TEST(TestProcessLock, QCoreApplication)

} // namespace tst_process_lock

#include "tst_process_lock.moc"
