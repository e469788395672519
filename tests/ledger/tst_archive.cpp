// SPDX-License-Identifier: Apache-2.0
#include "crypto/base64url.h"
#include "golden/play_parts.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace evalroom::test;

namespace tst_archive {

namespace {

constexpr qsizetype Piece = 524288;
constexpr qsizetype LargeReport = 2 * Piece + 1000;

// As a forger would: whatever was changed, the last line fits again.
QByteArray sealedAgain(QList<QByteArray> lines)
{
    lines.removeLast();
    QByteArray bytes;
    for (const QByteArray& line : lines)
        bytes += line + '\n';
    return bytes + "{\"sha256\":\"" + sha256(bytes).toHex() + "\"}\n";
}

QByteArray reportLine(const QByteArray& piece)
{
    return "{\"report\":\"" + base64url(piece) + "\"}";
}

QString faultOf(const QByteArray& bytes)
{
    const auto archive = verifyArchive(bytes);
    if (archive)
        return {};
    return errorName(archive.error().code) + QLatin1Char(' ') + archive.error().detail;
}

} // namespace

class TestArchive : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aFinishedSessionIsReadBackWhole();
    void thePlatformIsThereadersToKnow();
    void anUnfinishedSessionIsAnArchiveWithoutAReport();
    void aFaultIsNamedByItsLine_data();
    void aFaultIsNamedByItsLine();
    void everyPrefixIsFound();
    void anotherFileIsNoArchive();
    void whatDoesNotHoldIsNotWritten();

private:
    QList<QByteArray> lines() const
    {
        QList<QByteArray> all = m_bytes.split('\n');
        all.removeLast();
        return all;
    }

    std::optional<SessionLog> m_room;
    QByteArray m_report;
    QByteArray m_bytes;
};

void TestArchive::initTestCase()
{
    m_room.emplace(goodsPlan());
    m_report = playGoods(*m_room, anyReport(LargeReport));
    m_bytes = writeArchive(m_room->head(), m_room->entries(), m_report).value();
}

void TestArchive::aFinishedSessionIsReadBackWhole()
{
    const auto archive = verifyArchive(m_bytes, m_room->head().manifest().platform);
    QVERIFY2(archive, archive ? "" : qPrintable(archive.error().detail));
    QCOMPARE(archive->report, m_report);
    QCOMPARE(archive->head.session(), m_room->head().session());
    QCOMPARE(archive->log.tree().root(), m_room->log().tree().root());
    QCOMPARE(stateToJson(archive->state, resultHash(archive->state)),
        stateToJson(m_room->state(), resultHash(m_room->state())));
    QCOMPARE(tallyToJson(tally(archive->state)), tallyToJson(tally(m_room->state())));
}

void TestArchive::thePlatformIsThereadersToKnow()
{
    QCOMPARE(errorName(verifyArchive(m_bytes, freshKey()).error().code), QStringLiteral("unknownSigner"));
    QCOMPARE(
        errorName(verifyArchive(m_bytes, freshKey(Algorithm::PS256)).error().code), QStringLiteral("unknownSigner"));
}

void TestArchive::anUnfinishedSessionIsAnArchiveWithoutAReport()
{
    SessionLog room(goodsPlan());
    QVERIFY(writeArchive(room.head(), {}, {}));
    room.delegate(StaffMember);
    room.gather({1, 2});
    const auto bytes = writeArchive(room.head(), room.entries(), {});
    QVERIFY(bytes);
    QCOMPARE(verifyArchive(*bytes)->state.size, room.state().size);
    QVERIFY(!writeArchive(room.head(), room.entries(), "report"));
}

void TestArchive::aFaultIsNamedByItsLine_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("fault");
    const QList<QByteArray> all = lines();
    // head: format, manifest, rules, scheme; then entries and checkpoints in turn; three pieces; the hash.
    const qsizetype last = all.size() - 1;
    const qsizetype report = last - 3;
    auto row = [&](const char* name, qsizetype line, const char* cause, const auto& change) {
        QList<QByteArray> changed = all;
        change(changed);
        QTest::newRow(name) << sealedAgain(changed)
                            << QStringLiteral("archiveDamaged line %1: %2").arg(line).arg(QLatin1String(cause));
    };
    auto replaceIn = [](qsizetype line, const char* from, const char* to) {
        return [=](QList<QByteArray>& each) { each[line].replace(from, to); };
    };
    row("other rules", 3, "archiveDamaged", replaceIn(2, "\"minimum\":5", "\"minimum\":3"));
    row("other scheme", 4, "packageDamaged", replaceIn(3, "\"candidates\":2", "\"candidates\":3"));
    row("rules after the scheme", 3, "badField", [](auto& each) { each.swapItemsAt(2, 3); });
    row("an entry left out", 8, "logRolledBack", [](auto& each) { each.remove(6, 2); });
    row("no checkpoint", 6, "archiveDamaged checkpoint missing", [](auto& each) { each.removeAt(5); });
    row("a checkpoint twice", 7, "archiveDamaged checkpoint again", [](auto& each) { each.insert(6, each.at(5)); });
    row("an entry twice", 7, "archiveDamaged entry 0 again", [](auto& each) { each.insert(6, each.at(4)); });
    row("entries in another order", 8, "logForked", [](auto& each) { each.swapItemsAt(6, 8); });
    row("unknown line", 5, "badField", [](auto& each) { each.insert(4, R"({"note":{}})"); });
    row("a space", 5, "notCanonical", replaceIn(4, ":", ": "));
    row("a leaf in place of an entry", 5, "badField",
        [](auto& each) { each[4] = R"({"entry":{"chain":"00","leaf":"00","seq":1}})"; });
    row("a piece left out", last, "archiveDamaged delivered report", [=](auto& each) { each.removeAt(report); });
    row("a piece in two", report + 2, "archiveDamaged report", [=, this](auto& each) {
        each[report] = reportLine(m_report.first(100));
        each.insert(report + 1, reportLine(m_report.mid(100, Piece - 100)));
    });
    row("an empty piece", report + 1, "archiveDamaged report",
        [=](auto& each) { each.insert(report, reportLine({})); });
    row("an entry behind the report", last + 1, "badField", [=](auto& each) { each.insert(last, each.at(4)); });
    row("more behind the hash", last + 1, "archiveDamaged more", [](auto&) { });
}

void TestArchive::aFaultIsNamedByItsLine()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, fault);
    if (qstrcmp(QTest::currentDataTag(), "more behind the hash") == 0)
        bytes += "{}\n";
    const QString found = faultOf(bytes);
    QVERIFY2(found.startsWith(fault), qPrintable(found));
}

void TestArchive::everyPrefixIsFound()
{
    const QList<QByteArray> all = lines();
    QByteArray kept;
    for (qsizetype i = 0; i + 1 < all.size(); i += 1 + i / 20) {
        kept = all.first(i + 1).join('\n') + '\n';
        QVERIFY(!verifyArchive(kept));
        QVERIFY(!verifyArchive(kept.chopped(1)));
    }
    QVERIFY(!verifyArchive(m_bytes.chopped(1)));
    QVERIFY(!verifyArchive(m_bytes + '\n'));
}

void TestArchive::anotherFileIsNoArchive()
{
    for (const QByteArray& bytes : {QByteArray(), QByteArray("{}\n"), QByteArray("%PDF-1.7\n"), QByteArray(1000, '\0'),
             QByteArray("{\"format\":\"evalroom-log-1\"}\n"), QByteArray("{\"format\":\"evalroom-archive-2\"}\n")})
        QCOMPARE(errorName(verifyArchive(bytes).error().code), QStringLiteral("notAnArchive"));
}

void TestArchive::whatDoesNotHoldIsNotWritten()
{
    QList<StoredEntry> entries = m_room->entries();
    QVERIFY(!writeArchive(m_room->head(), entries, m_report + 'x'));
    QVERIFY(!writeArchive(m_room->head(), entries, {}));
    entries.swapItemsAt(3, 4);
    QVERIFY(!writeArchive(m_room->head(), entries, m_report));
}

EVALROOM_TEST(TestArchive, QCoreApplication)

} // namespace tst_archive

#include "tst_archive.moc"
