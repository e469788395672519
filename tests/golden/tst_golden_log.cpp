// SPDX-License-Identifier: Apache-2.0
#include "ledger/log_file.h"
#include "patience.h"
#include "test_program.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace evalroom;

namespace tst_golden_log {

namespace {

QString sourcePath(const char* path)
{
    return qEnvironmentVariable("EVALROOM_SOURCE") + QLatin1String(path);
}

QByteArray goldenLog()
{
    QFile file(sourcePath("/tests/golden/log-1/log.jsonl"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// What the second verifier prints, from our own reading.
QJsonObject summary(const Log& log)
{
    QJsonArray authors;
    QJsonArray flaws;
    for (const Entry& entry : log.entries()) {
        authors.append(entry.author);
        flaws.append(entry.flaw ? flawName(*entry.flaw) : QString());
    }
    return {{QStringLiteral("authors"), authors}, {QStringLiteral("flaws"), flaws},
        {QStringLiteral("root"), toHex(log.tree().root())}, {QStringLiteral("size"), log.tree().size()}};
}

// What the log is verified against is the reader's premise; everything behind it has to prove itself.
qsizetype behindTrust(const QByteArray& bytes)
{
    return bytes.indexOf('\n', bytes.indexOf('\n') + 1) + 1;
}

struct SecondVerdict {
    int exitCode = -1;
    QJsonObject answer;
};

SecondVerdict secondVerifier(const QByteArray& bytes)
{
    QTemporaryDir dir;
    QFile file(dir.filePath(QStringLiteral("log.jsonl")));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        return {};
    QProcess python;
    python.start(QStringLiteral("python3"), {sourcePath("/tests/verify/verify_log.py"), file.fileName()});
    if (!python.waitForFinished(evalroom::test::Patience))
        return {};
    return {python.exitCode(), QJsonDocument::fromJson(python.readAllStandardOutput()).object()};
}

} // namespace

class TestGoldenLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theReleasedFormatIsReadAsEver();
    void aSecondImplementationAgrees();
    void everyFlippedByteIsFound();
    void theSecondImplementationFindsFlippedBytesToo();
    void aLogThatIsCutOffIsFound();
    void anotherFileIsNoLog();
};

void TestGoldenLog::theReleasedFormatIsReadAsEver()
{
    QFile file(sourcePath("/tests/golden/log-1/expected.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto log = LogFile::fromBytes(goldenLog());
    QVERIFY2(log, log ? "" : qPrintable(log.error().detail));
    QCOMPARE(summary(log->log()), QJsonDocument::fromJson(file.readAll()).object());
    QCOMPARE(log->toBytes(), goldenLog());
}

void TestGoldenLog::aSecondImplementationAgrees()
{
    const SecondVerdict verdict = secondVerifier(goldenLog());
    QVERIFY2(verdict.exitCode == 0, QJsonDocument(verdict.answer).toJson().constData());
    QCOMPARE(verdict.answer, summary(LogFile::fromBytes(goldenLog()).value().log()));
}

void TestGoldenLog::everyFlippedByteIsFound()
{
    QByteArray bytes = goldenLog();
    const qsizetype begin = behindTrust(bytes);
    // More than a thousand places over all lines; the long sweep takes every one.
    const qsizetype step = qEnvironmentVariableIsSet("EVALROOM_SOAK") ? 1 : 23;
    for (qsizetype i = begin; i < bytes.size(); i += step) {
        bytes[i] = static_cast<char>(bytes.at(i) ^ 1);
        QVERIFY2(!LogFile::fromBytes(bytes), QByteArray::number(i).constData());
        bytes[i] = static_cast<char>(bytes.at(i) ^ 1);
    }
}

void TestGoldenLog::theSecondImplementationFindsFlippedBytesToo()
{
    QByteArray bytes = goldenLog();
    const qsizetype step = bytes.size() / 12;
    for (qsizetype i = behindTrust(bytes); i < bytes.size(); i += step) {
        bytes[i] = static_cast<char>(bytes.at(i) ^ 1);
        const SecondVerdict verdict = secondVerifier(bytes);
        QVERIFY2(verdict.exitCode == 1, QByteArray::number(i).constData());
        QVERIFY(verdict.answer.contains(QStringLiteral("fault")));
        bytes[i] = static_cast<char>(bytes.at(i) ^ 1);
    }
}

void TestGoldenLog::aLogThatIsCutOffIsFound()
{
    const QByteArray bytes = goldenLog();
    const QList<QByteArray> lines = bytes.split('\n');
    QByteArray kept;
    for (const QByteArray& line : lines.first(lines.size() - 2)) {
        kept += line + '\n';
        // Behind a checkpoint a shorter log is a log; only the checkpoints of others tell that more was there.
        const bool whole = line.startsWith("{\"checkpoint\"") || line.startsWith("{\"trust\"");
        QCOMPARE(LogFile::fromBytes(kept).has_value(), whole);
        QVERIFY(!LogFile::fromBytes(kept.chopped(1)));
    }
}

void TestGoldenLog::anotherFileIsNoLog()
{
    for (const QByteArray& bytes : {QByteArray(), QByteArray("{}\n"), QByteArray("%PDF-1.7\n"), QByteArray(1000, '\0')})
        QCOMPARE(errorName(LogFile::fromBytes(bytes).error().code), QStringLiteral("notAnArchive"));
    QCOMPARE(secondVerifier("%PDF-1.7\n").exitCode, 1);
}

EVALROOM_TEST(TestGoldenLog, QCoreApplication)

} // namespace tst_golden_log

#include "tst_golden_log.moc"
