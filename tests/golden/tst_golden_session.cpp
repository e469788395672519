// SPDX-License-Identifier: Apache-2.0
#include "crypto/key_pem.h"
#include "golden/real_report.h"
#include "golden/second_verifier.h"
#include "golden/session_summary.h"
#include "ledger/line_reader.h"
#include "patience.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace evalroom::test;

namespace tst_golden_session {

namespace {

QString goldenPath(const QString& session, const QString& name)
{
    return QStringLiteral("%1/tests/golden/%2/%3").arg(qEnvironmentVariable("EVALROOM_SOURCE"), session, name);
}

QByteArray golden(const QString& session, const QString& name)
{
    QFile file(goldenPath(session, name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The line in which a byte stands, from 1.
qsizetype lineAt(const QByteArray& bytes, qsizetype position)
{
    return bytes.first(position).count('\n') + 1;
}

QByteArray flipped(QByteArray bytes, qsizetype position)
{
    bytes[position] = static_cast<char>(bytes.at(position) ^ 1);
    return bytes;
}

bool isLong()
{
    return qEnvironmentVariableIsSet("EVALROOM_SOAK");
}

QByteArray smallArchive(const QString& session)
{
    const bool goods = session == QLatin1String("session-gp-1");
    SessionLog room(goods ? goodsPlan() : engineeringPlan());
    const QByteArray report = goods ? playGoods(room) : playEngineering(room);
    return writeArchive(room.head(), room.entries(), report).value();
}

void addSessions()
{
    QTest::addColumn<QString>("session");
    QTest::newRow("engineering") << QStringLiteral("session-eng-1");
    QTest::newRow("goods") << QStringLiteral("session-gp-1");
}

} // namespace

class TestGoldenSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theReleasedFormatIsReadAsEver_data() { addSessions(); }
    void theReleasedFormatIsReadAsEver();
    void aSecondImplementationAgrees_data() { addSessions(); }
    void aSecondImplementationAgrees();
    void theCommandLineTellsTheResult_data() { addSessions(); }
    void theCommandLineTellsTheResult();
    void flippedBytesAreFound_data() { addSessions(); }
    void flippedBytesAreFound();
    void everyByteOfEveryLineMatters_data() { addSessions(); }
    void everyByteOfEveryLineMatters();
    void theSecondImplementationFindsFlippedBytesToo();
    void bothAgreeOnSessionsPlayedNow_data();
    void bothAgreeOnSessionsPlayedNow();

private:
    void tryLines(const LogTrust& trust, const QByteArray& log);
};

void TestGoldenSession::theReleasedFormatIsReadAsEver()
{
    QFETCH(QString, session);
    const auto platform = publicKeyFromPem(golden(session, QStringLiteral("platform.pem")));
    QVERIFY(platform);
    const auto archive = verifyArchive(golden(session, QStringLiteral("session.archive")), *platform);
    QVERIFY2(archive, archive ? "" : qPrintable(archive.error().detail));
    QCOMPARE(canonicalJson(summaryOf(*archive)) + '\n', golden(session, QStringLiteral("expected.json")));
    QVERIFY(!archive->state.delivered.isEmpty());
}

void TestGoldenSession::aSecondImplementationAgrees()
{
    QFETCH(QString, session);
    const SecondVerdict verdict = secondVerifier(golden(session, QStringLiteral("session.archive")),
        {QStringLiteral("--signatures"), QStringLiteral("--platform"),
            goldenPath(session, QStringLiteral("platform.pem"))});
    QVERIFY2(verdict.exitCode == 0, QJsonDocument(verdict.answer).toJson().constData());
    QCOMPARE(canonicalJson(verdict.answer) + '\n', golden(session, QStringLiteral("expected.json")));
}

void TestGoldenSession::theCommandLineTellsTheResult()
{
    QFETCH(QString, session);
    const auto ctl = [&](const QStringList& arguments) {
        QProcess process;
        process.start(qEnvironmentVariable("EVALROOM_BIN") + QStringLiteral("/evalroomctl"), arguments);
        process.waitForFinished(Patience);
        return std::pair(process.exitCode(), process.readAllStandardOutput());
    };
    const QString file = goldenPath(session, QStringLiteral("session.archive"));
    const QStringList platform {QStringLiteral("--platform"), goldenPath(session, QStringLiteral("platform.pem"))};
    const auto [exitCode, json]
        = ctl(QStringList {QStringLiteral("verify"), file, QStringLiteral("--json")} + platform);
    QCOMPARE(exitCode, 0);
    const QJsonObject expected = QJsonDocument::fromJson(golden(session, QStringLiteral("expected.json"))).object();
    const QJsonObject told = QJsonDocument::fromJson(json).object();
    for (auto it = expected.begin(); it != expected.end(); ++it)
        QCOMPARE(told.value(it.key()), *it);
    const auto [stateExit, state] = ctl({QStringLiteral("state"), file});
    QCOMPARE(stateExit, 0);
    QCOMPARE(sha256(state.split('\n').at(0)).toHex(), state.split('\n').at(1));
    QCOMPARE(QString::fromLatin1(state.split('\n').at(1)), expected[QStringLiteral("stateHash")].toString());
}

void TestGoldenSession::flippedBytesAreFound()
{
    QFETCH(QString, session);
    const QByteArray bytes = golden(session, QStringLiteral("session.archive"));
    const qsizetype step = bytes.size() / 150;
    for (qsizetype i = 0; i < bytes.size(); i += step) {
        const auto archive = verifyArchive(flipped(bytes, i));
        QVERIFY2(!archive, QByteArray::number(i).constData());
        const QString line = QStringLiteral("line %1: ").arg(lineAt(bytes, i));
        const bool named = archive.error().code == ErrorCode::NotAnArchive
            || archive.error().detail.startsWith(line)
            // What the report says is known from its hash only; and a line feed belongs to two lines.
            || bytes.split('\n').at(lineAt(bytes, i) - 1).startsWith("{\"report\"") || bytes.at(i) == '\n';
        QVERIFY2(named, qPrintable(archive.error().detail));
    }
}

// Of a session with a short report, played now. The long run takes every byte, the short one a sample.
void TestGoldenSession::everyByteOfEveryLineMatters()
{
    QFETCH(QString, session);
    const QByteArray bytes = smallArchive(session);
    const auto archive = verifyArchive(bytes);
    QVERIFY(archive);
    const qsizetype logBegin = bytes.indexOf("{\"entry\"");
    const qsizetype logEnd = bytes.indexOf("{\"report\"");
    QVERIFY(logBegin > 0 && logEnd > logBegin);
    tryLines(archive->head.trust(), bytes.sliced(logBegin, logEnd - logBegin));
    // Head, report and hash in the whole file; and once more a few bytes of the log, for what is between its lines.
    const qsizetype around = isLong() ? 1 : 997;
    const qsizetype within = isLong() ? 2003 : 40'009;
    for (qsizetype i = 0; i < bytes.size(); i += i >= logBegin && i < logEnd ? std::min(within, logEnd - i) : around)
        QVERIFY2(!verifyArchive(flipped(bytes, i)), QByteArray::number(i).constData());
}

// As verifyArchive reads them, but each line, with its end, from where the reader stands before it: verifying
// everything before it again for every byte would take days.
void TestGoldenSession::tryLines(const LogTrust& trust, const QByteArray& log)
{
    const qsizetype step = isLong() ? 1 : 311;
    CheckedLog reached(trust);
    QList<QByteArray> lines = log.split('\n');
    lines.removeLast();
    for (qsizetype line = 0; line < lines.size(); ++line) {
        const QByteArray whole = lines.at(line) + '\n';
        for (qsizetype i = line % step; i < whole.size(); i += step) {
            LineReader reader(flipped(whole, i));
            const auto read = reader.next();
            CheckedLog before = reached;
            QVERIFY2(
                !read || !before.addLine(*read), qPrintable(QStringLiteral("line %1, byte %2").arg(line + 5).arg(i)));
        }
        QVERIFY(reached.addLine(parseCanonicalJson(lines.at(line)).value()));
    }
}

void TestGoldenSession::theSecondImplementationFindsFlippedBytesToo()
{
    const QByteArray bytes = golden(QStringLiteral("session-gp-1"), QStringLiteral("session.archive"));
    const qsizetype step = bytes.size() / 12;
    for (qsizetype i = step / 2; i < bytes.size(); i += step) {
        const SecondVerdict verdict = secondVerifier(flipped(bytes, i));
        QVERIFY2(verdict.exitCode == 1, QByteArray::number(i).constData());
        QVERIFY(verdict.answer.contains(QStringLiteral("fault")));
    }
}

void TestGoldenSession::bothAgreeOnSessionsPlayedNow_data()
{
    QTest::addColumn<bool>("goods");
    QTest::newRow("engineering") << false;
    QTest::newRow("goods") << true;
}

void TestGoldenSession::bothAgreeOnSessionsPlayedNow()
{
    QFETCH(bool, goods);
    SessionLog room(goods ? goodsPlan() : engineeringPlan());
    const QByteArray report = goods ? playGoods(room, realReport(room)) : playEngineering(room, realReport(room));
    const auto bytes = writeArchive(room.head(), room.entries(), report);
    QVERIFY2(bytes, bytes ? "" : qPrintable(bytes.error().detail));
    const SecondVerdict verdict = secondVerifier(*bytes, {QStringLiteral("--signatures")});
    QCOMPARE(canonicalJson(verdict.answer), canonicalJson(summaryOf(verifyArchive(*bytes).value())));
}

EVALROOM_TEST(TestGoldenSession, QCoreApplication)

} // namespace tst_golden_session

#include "tst_golden_session.moc"
