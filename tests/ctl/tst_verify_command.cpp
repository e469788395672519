// SPDX-License-Identifier: Apache-2.0
#include "patience.h"
#include "test_program.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace tst_verify_command {

namespace {

struct Answer {
    int exitCode = -1;
    QByteArray text;
};

Answer ctl(const QStringList& arguments)
{
    QProcess process;
    process.start(qEnvironmentVariable("EVALROOM_BIN") + QStringLiteral("/evalroomctl"), arguments);
    if (!process.waitForFinished(evalroom::test::Patience) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput()};
}

QString goldenPath()
{
    return qEnvironmentVariable("EVALROOM_SOURCE") + QStringLiteral("/tests/golden/log-1/log.jsonl");
}

} // namespace

class TestVerifyCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLogThatHoldsIsSummedUp();
    void aChangedLogIsNamedByItsFirstFault();
    void totalsHaveTheDecimalsOfTheScheme();
    void whatIsNoLogIsSaidSo();
    void whatCannotBeReadEndsWithTwo();
    void whoAsksForHelpGetsIt_data();
    void whoAsksForHelpGetsIt();
};

void TestVerifyCommand::aLogThatHoldsIsSummedUp()
{
    const Answer words = ctl({QStringLiteral("verify"), goldenPath()});
    QCOMPARE(words.exitCode, 0);
    QVERIFY(words.text.startsWith("The log holds: 19 entries, 5 of them without effect, check code "));
    const Answer json = ctl({QStringLiteral("verify"), goldenPath(), QStringLiteral("--json")});
    QCOMPARE(json.exitCode, 0);
    QVERIFY(json.text.contains(R"("flawed":5)"));
}

void TestVerifyCommand::aChangedLogIsNamedByItsFirstFault()
{
    QFile golden(goldenPath());
    QVERIFY(golden.open(QIODevice::ReadOnly));
    QList<QByteArray> lines = golden.readAll().split('\n');
    // The fourth record is left out; its checkpoint no longer fits.
    lines.removeAt(8);
    const QTemporaryDir dir;
    QFile changed(dir.filePath(QStringLiteral("log.jsonl")));
    QVERIFY(changed.open(QIODevice::WriteOnly));
    changed.write(lines.join('\n'));
    changed.close();
    const Answer answer = ctl({QStringLiteral("verify"), changed.fileName()});
    QCOMPARE(answer.exitCode, 1);
    QCOMPARE(answer.text,
        QByteArray("The log does not hold. First fault in line 9: This checkpoint is of a longer log: an entry is "
                   "missing before it.\n"));
}

void TestVerifyCommand::totalsHaveTheDecimalsOfTheScheme()
{
    const QString archive
        = qEnvironmentVariable("EVALROOM_SOURCE") + QStringLiteral("/tests/golden/session-gp-1/session.archive");
    const Answer words = ctl({QStringLiteral("verify"), archive});
    QCOMPARE(words.exitCode, 0);
    // The result says 90.8 and 89; the scheme rounds totals to two places.
    QVERIFY2(words.text.contains("\n1\t90.80\t"), words.text.constData());
    QVERIFY2(words.text.contains("\n3\t89.00\t"), words.text.constData());
    QVERIFY2(words.text.contains("\n-\t-\t"), words.text.constData());
}

void TestVerifyCommand::whatIsNoLogIsSaidSo()
{
    const Answer answer = ctl({QStringLiteral("verify"), QStringLiteral("/proc/self/exe")});
    QCOMPARE(answer.exitCode, 1);
    QCOMPARE(answer.text, QByteArray("This file is neither an archive of a session nor a log.\n"));
}

void TestVerifyCommand::whatCannotBeReadEndsWithTwo()
{
    QCOMPARE(ctl({QStringLiteral("verify"), QStringLiteral("/nonexistent")}).exitCode, 2);
    QCOMPARE(ctl({QStringLiteral("verify")}).exitCode, 2);
    QCOMPARE(ctl({QStringLiteral("frobnicate")}).exitCode, 2);
    QCOMPARE(ctl({}).exitCode, 2);
}

void TestVerifyCommand::whoAsksForHelpGetsIt_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("all") << QStringList {};
    for (const char* command : {"verify", "state", "rehearse", "package build", "package inspect"})
        QTest::newRow(command) << QString::fromLatin1(command).split(QLatin1Char(' '));
}

void TestVerifyCommand::whoAsksForHelpGetsIt()
{
    QFETCH(QStringList, words);
    const Answer answer = ctl(words + QStringList {QStringLiteral("--help")});
    QCOMPARE(answer.exitCode, 0);
    QVERIFY2(answer.text.startsWith("usage:"), answer.text.constData());
}

EVALROOM_TEST(TestVerifyCommand, QCoreApplication)

} // namespace tst_verify_command

#include "tst_verify_command.moc"
