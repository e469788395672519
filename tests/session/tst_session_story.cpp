// SPDX-License-Identifier: Apache-2.0
#include "session/room.h"

#include "crypto/hash.h"
#include "ledger/archive.h"
#include "report/pdf_lines.h"
#include "test_program.h"

#include <QGuiApplication>
#include <QSignalSpy>

using namespace evalroom;
using namespace evalroom::test;

namespace tst_session_story {

// One session from the package to the archive, with a real hub: three bidders, five members.
class TestSessionStory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void staffBringDocumentsAndAnnex();
    void documentsStayClosedUntilThePledge();
    void everybodyChecksInAndPledges();
    void documentsOpenAfterThePledge();
    void theCommitteeElectsItsChair();
    void bidsAreReviewed();
    void bidsAreScored();
    void pricesAreComputed();
    void everybodyAgreesOnOneResult();
    void whatIsBegunWithTheReportCanBeGivenUp();
    void everyProgramWritesTheSameReport();
    void theReportIsFrozenAndSigned();
    void aNewCertificateUnmakesNoSignature();
    void theReportIsDelivered();
    void theArchiveVerifies();
    void aSilentCentreIsNotWaitedFor();

private:
    // What is begun so, and stopped at once.
    QString givenUp(int member, const std::function<void(ReportDesk& desk, const Done& done)>& begin)
    {
        Awaited<void> answer;
        begin(m_room->at(member).report(), answer.reply());
        m_room->at(member).report().stop();
        return wordOf(answer.result());
    }
    // Every line of the report, as this member's program writes it from its own log.
    QStringList reportOf(int member)
    {
        const auto draft = awaited<QByteArray>(
            [&](const auto& reply) { m_room->at(member).report().draft(u"投标人须提交履约担保"_s, reply); });
        return draft ? pdfLines(*draft) : QStringList {wordOf(draft)};
    }
    void finish(const QString& word) { QCOMPARE(word, u"success"_s); }

    SessionFixture m_fixture;
    std::unique_ptr<Room> m_room;
    QStringList m_report; // its lines before it was frozen
};

void TestSessionStory::initTestCase()
{
    QVERIFY(m_fixture.begin());
    m_room = std::make_unique<Room>(m_fixture);
}

void TestSessionStory::staffBringDocumentsAndAnnex()
{
    QCOMPARE(m_room->checkIn({6}), u"success"_s);
    StaffDesk& desk = m_room->at(6).staff();
    for (int time = 0; time < 2; ++time) {
        QCOMPARE(wordOf(awaited<void>([&](const Done& done) { desk.uploadDocuments(m_fixture.packagePath(), done); })),
            u"success"_s);
    }
    QCOMPARE(wordOf(awaited<void>([&](const Done& done) { desk.uploadAnnex(m_fixture.annex.toJson(), done); })),
        u"success"_s);
    const auto annex = awaited<QJsonObject>([&](const Reply<QJsonObject>& reply) { desk.annex(reply); });
    QVERIFY(annex);
    QCOMPARE(*annex, m_fixture.annex.toJson());
}

void TestSessionStory::documentsStayClosedUntilThePledge()
{
    QCOMPARE(m_room->checkIn({1, 2, 3, 4, 5, 7}), u"success"_s);
    const auto opened = awaited<std::shared_ptr<QIODevice>>(
        [&](const auto& reply) { m_room->at(1).documents().open(u"bid-1"_s, reply); });
    QCOMPARE(wordOf(opened).section(u' ', 0, 0), u"keyWithheld"_s);
    QVERIFY(m_room->at(1).documents().isHere(u"bid-1"_s));
}

void TestSessionStory::everybodyChecksInAndPledges()
{
    QCOMPARE(m_room->prepare(), u"success"_s);
    for (const int member : Room::committee())
        QVERIFY(m_room->at(7).state().members.value(member).ready());
}

void TestSessionStory::documentsOpenAfterThePledge()
{
    QSignalSpy progressed(&m_room->at(2).documents(), &Documents::progressed);
    const auto opened = awaited<std::shared_ptr<QIODevice>>(
        [&](const auto& reply) { m_room->at(2).documents().open(u"bid-2"_s, reply); });
    QCOMPARE(wordOf(opened), u"success"_s);
    const QByteArray content = m_fixture.contentOf(u"bid-2"_s);
    QCOMPARE((*opened)->size(), content.size());
    QVERIFY((*opened)->seek(100'001));
    QCOMPARE((*opened)->read(50), content.mid(100'001, 50));
    QVERIFY((*opened)->seek(0));
    QCOMPARE((*opened)->readAll(), content);
    QVERIFY(!progressed.isEmpty());
}

void TestSessionStory::theCommitteeElectsItsChair()
{
    QCOMPARE(m_room->judge(u"chair"_s), u"success"_s);
    QCOMPARE(m_room->at(3).state().chair, 1);
}

void TestSessionStory::bidsAreReviewed()
{
    finish(m_room->openStep(u"form"_s));
    // By drafts, as people do it.
    for (const int member : Room::committee()) {
        Session& seat = m_room->at(member);
        const QStringList bidders = seat.state().steps.value(u"form"_s).bidders;
        QCOMPARE(bidders.size(), 3);
        DraftFields typed;
        const auto submit = [&] {
            return wordOf(awaited<QByteArray>([&](const auto& saved) { seat.submitDraft(u"form"_s, typed, saved); }));
        };
        for (const QString& bidder : bidders) {
            QCOMPARE(submit(), u"badField %1/form.name"_s.arg(bidder));
            typed.insert({bidder, u"form.name"_s}, {u"pass"_s, {}});
        }
        finish(m_room->unlock(member));
        QCOMPARE(submit(), u"success"_s);
    }
    finish(m_room->settle());
    finish(m_room->closeStep(u"form"_s));
}

void TestSessionStory::bidsAreScored()
{
    finish(m_room->judge(u"technical"_s));
}

void TestSessionStory::pricesAreComputed()
{
    QVERIFY(!m_room->at(1).tally());
    finish(m_room->openStep(u"price"_s));
    finish(m_room->closeStep(u"price"_s));
    for (const int member : Room::committee()) {
        const auto tally = m_room->at(member).tally();
        QVERIFY(tally);
        QCOMPARE(tally->candidates.first(), u"b3"_s);
    }
}

void TestSessionStory::everybodyAgreesOnOneResult()
{
    for (const int member : Room::committee()) {
        Session& seat = m_room->at(member);
        QCOMPARE(wordOf(awaited<QByteArray>([&](const auto& saved) { seat.agree(saved); })), u"pinNeeded"_s);
        QCOMPARE(wordOf(m_fixture.unlock(seat)), u"success"_s);
        QCOMPARE(wordOf(awaited<QByteArray>([&](const auto& saved) { seat.agree(saved); })), u"success"_s);
        QVERIFY(!seat.isUnlocked());
    }
    finish(m_room->settle());
}

void TestSessionStory::whatIsBegunWithTheReportCanBeGivenUp()
{
    QCOMPARE(givenUp(6, [](ReportDesk& desk, const Done& done) { desk.freeze({}, done); }), u"cancelled"_s);
    finish(m_room->settle());
    QVERIFY(m_room->at(6).expected().report.pdf.isEmpty());
}

// Not its result alone: whatever it says, and whoever asks.
void TestSessionStory::everyProgramWritesTheSameReport()
{
    m_report = reportOf(6);
    QVERIFY2(m_report.size() > 100, qPrintable(m_report.join(u'\n')));
    for (const int member : Room::committee())
        QCOMPARE(reportOf(member), m_report);
    QCOMPARE(reportOf(7), m_report);
}

void TestSessionStory::theReportIsFrozenAndSigned()
{
    const auto frozen
        = awaited<void>([&](const Done& done) { m_room->at(6).report().freeze(u"投标人须提交履约担保"_s, done); });
    QCOMPARE(wordOf(frozen), u"success"_s);
    finish(m_room->settle());
    // What everybody is given to sign is what their own programs would have written.
    const auto given = awaited<QByteArray>([&](const auto& reply) { m_room->at(2).report().fetch(reply); });
    QCOMPARE(wordOf(given), u"success"_s);
    QCOMPARE(pdfLines(*given), m_report);
    const auto sign = [&](const Done& done) { m_room->at(1).report().sign(done); };
    QCOMPARE(wordOf(awaited<void>(sign)), u"pinNeeded"_s);
    for (const int member : Room::committee())
        finish(m_room->unlock(member));
    QCOMPARE(givenUp(1, [](ReportDesk& desk, const Done& done) { desk.sign(done); }), u"cancelled"_s);
    QVERIFY(m_room->at(1).expected().report.signedBy.isEmpty() && m_room->at(1).isUnlocked());
    // All at once: each has to be put on top of the others'.
    std::map<int, Awaited<void>> signing;
    for (const int member : Room::committee())
        m_room->at(member).report().sign(signing[member].reply());
    for (const int member : Room::committee()) {
        QCOMPARE(wordOf(signing[member].result()), u"success"_s);
        QVERIFY(!m_room->at(member).isUnlocked());
    }
    finish(m_room->settle());
    QCOMPARE(m_room->at(6).state().report.signedBy.size(), 5);
    // A second time changes nothing.
    finish(m_room->unlock(1));
    QCOMPARE(wordOf(awaited<void>(sign)), u"success"_s);
    QVERIFY(!m_room->at(1).isUnlocked());
}

// A card was lost between signature and delivery: what it has signed it has signed (FORMAT.md §13).
void TestSessionStory::aNewCertificateUnmakesNoSignature()
{
    m_room->leave(4);
    QVERIFY(m_fixture.renew(4));
    // What is read from the disk comes counted.
    Session& again = m_room->at(4);
    QCOMPARE(wordOf(awaited<void>([&](const Done& done) { again.open(done); })), u"success"_s);
    QVERIFY(again.tally() && again.isCounted());
    QCOMPARE(m_room->checkIn({4}), u"success"_s);
    for (const int member : {4, 6}) {
        const auto report = awaited<QByteArray>([&](const auto& reply) { m_room->at(member).report().fetch(reply); });
        QCOMPARE(wordOf(report), u"success"_s);
    }
    QCOMPARE(m_room->at(6).state().report.signedBy.size(), 5);
}

void TestSessionStory::theReportIsDelivered()
{
    QCOMPARE(givenUp(6, [](ReportDesk& desk, const Done& done) { desk.deliver(done); }), u"cancelled"_s);
    QVERIFY(m_room->at(6).expected().delivered.isEmpty());
    QCOMPARE(wordOf(awaited<void>([&](const Done& done) { m_room->at(6).report().deliver(done); })), u"success"_s);
    finish(m_room->settle());
    QVERIFY(!m_room->at(5).state().delivered.isEmpty());
}

void TestSessionStory::theArchiveVerifies()
{
    for (const int member : {1, 6, 7}) {
        const auto archive
            = awaited<QByteArray>([&](const auto& reply) { m_room->at(member).report().archive(reply); });
        QCOMPARE(wordOf(archive), u"success"_s);
        const auto verified = verifyArchive(*archive, m_fixture.platform.publicKey());
        QCOMPARE(wordOf(verified), u"success"_s);
        QCOMPARE(sha256(verified->report), m_room->at(6).state().delivered);
        QCOMPARE(stateToJson(verified->state, resultHash(verified->state)),
            stateToJson(m_room->at(3).state(), resultHash(m_room->at(3).state())));
    }
}

// How far it is is told all the way.
void TestSessionStory::aSilentCentreIsNotWaitedFor()
{
    ReportDesk& desk = m_room->at(6).report();
    QObject here;
    Transferred last;
    const auto report = awaited<QByteArray>([&](const Reply<QByteArray>& reply) {
        desk.fetch(reply, {&here, [&](const Result<Transferred>& now) { last = *now; }});
    });
    QCOMPARE(wordOf(report), u"success"_s);
    QCOMPARE(last.bytes, report->size());
    QCOMPARE(last.size, report->size());
    m_fixture.hub.fallSilent();
    Awaited<QByteArray> fetched;
    Awaited<QByteArray> archived;
    desk.fetch(fetched.reply());
    desk.archive(archived.reply());
    desk.stop();
    QCOMPARE(wordOf(fetched.result()), u"cancelled"_s);
    QCOMPARE(wordOf(archived.result()), u"cancelled"_s);
    m_fixture.hub.goOn();
    QCOMPARE(wordOf(awaited<QByteArray>([&](const auto& reply) { desk.archive(reply); })), u"success"_s);
}

EVALROOM_TEST(TestSessionStory, QGuiApplication)

} // namespace tst_session_story

#include "tst_session_story.moc"
