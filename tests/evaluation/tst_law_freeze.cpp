// SPDX-License-Identifier: Apache-2.0
#include "evaluation/report_stages.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_law_freeze {

namespace {

ReportFrozen freezing(const LawRoom& room)
{
    return {1000, Pdf, resultHash(room.state), room.state.report.version + 1};
}

// Member 6 takes the place of 3 when the others have done all; for named bidders with points of their own.
void newcomerJudges(LawRoom& room, const QMap<QString, QString>& points = {})
{
    room.replace(3, 6);
    room.checkIn(6);
    room.submit(6, u"form"_s, room.review(u"form"_s));
    room.reveal(6, u"form"_s);
    room.play(6, room.items(u"record"_s, u"7.5"_s));
    room.submit(6, u"technical"_s, room.scores(u"technical"_s, u"8"_s, points));
    room.reveal(6, u"technical"_s);
}

// Bidder a was rejected before it was judged, and the rejection falls away with a member who has left.
void validAgain(LawRoom& room)
{
    room.playUntil(u"record"_s);
    const QByteArray reject = room.decide(rejectMotion(u"bidder-a"_s), {1, 2, 3});
    const QByteArray competition = room.decide({CompetitionMotion {}, u"two are left"_s}, {});
    for (const QString& step : {u"record"_s, u"technical"_s, u"price"_s})
        room.playStep(step);
    newcomerJudges(room);
    room.play(6, Vote {competition, false, u"two compete"_s});
    for (const int member : {6, 4, 5})
        room.play(member, Vote {reject, false, {}});
    room.agreeAll();
}

void addFreezeRows()
{
    QTest::newRow("freeze of another version") << RuleCase {agreed,
        [](LawRoom& room) { return room.refused(Staff, ReportFrozen {1000, Pdf, resultHash(room.state), 2}); },
        u"stale"_s, [](LawRoom& room) { return room.play(1, freezing(room)); }};
    QTest::newRow("freeze of a report that knows nothing of a dissent") << RuleCase {agreed,
        [](LawRoom& room) {
            Event freeze = room.event(Staff);
            const QString dissented = dissent(room, 2);
            freeze.index = room.state.size;
            freeze.name = LawRoom::nameOf(freeze.index);
            return dissented + room.refused(freeze, freezing(room));
        },
        u"stale"_s, [](LawRoom& room) { return room.freeze("pdf"); }};
    QTest::newRow("freeze before the ranking") << RuleCase {[](LawRoom& room) { room.playUntil(u"price"_s); },
        [](LawRoom& room) { return room.refused(Staff, ReportFrozen {1000, Pdf, Pdf, 1}); }, u"notRanked"_s,
        [](LawRoom& room) { return room.open(u"price"_s); }};
    QTest::newRow("freeze with a member short")
        << RuleCase {[](LawRoom& room) {
                         agreed(room);
                         room.replace(2, 6);
                         room.play(Staff, Admission {6, AdmissionMethod::Card, u"A"_s});
                         room.play(6, Consent {});
                         room.play(6, Declaration {{{u"bidder-a"_s, u"kin"_s}}});
                     },
               [](LawRoom& room) { return room.refused(Staff, freezing(room)); }, u"composition"_s,
               [](LawRoom& room) {
                   room.replace(6, 7);
                   room.checkIn(7);
                   return room.submit(7, u"form"_s, room.review(u"form"_s));
               }};
    QTest::newRow("freeze while a motion is undecided") << RuleCase {[](LawRoom& room) {
                                                                         agreed(room);
                                                                         room.play(1, rejectMotion(u"bidder-a"_s));
                                                                     },
        [](LawRoom& room) { return room.refused(Staff, freezing(room)); }, u"openMotion"_s,
        [](LawRoom& room) {
            for (const int member : {1, 2, 3})
                room.play(member, Vote {room.state.motions.last().name, false, {}});
            return room.freeze("pdf");
        }};
    QTest::newRow("freeze while a valid bidder has no total")
        << RuleCase {validAgain, [](LawRoom& room) { return room.refused(Staff, freezing(room)); }, u"missingTotals"_s,
               [](LawRoom& room) {
                   room.decide(rejectMotion(u"bidder-a"_s), {1, 2, 4});
                   room.agreeAll();
                   return room.freeze("pdf");
               }};
    QTest::newRow("freeze with two bidders, and nobody has asked for competition")
        << RuleCase {[](LawRoom& room) {
                         ranked(room);
                         room.decide(rejectMotion(u"bidder-a"_s), {1, 2, 3});
                         room.agreeAll();
                     },
               [](LawRoom& room) { return room.refused(Staff, freezing(room)); }, u"tooFew"_s,
               [](LawRoom& room) {
                   room.decide({CompetitionMotion {}, u"two are left"_s}, {});
                   return room.freeze("pdf");
               }};
    QTest::newRow("freeze while a newcomer's points stand out")
        << RuleCase {[](LawRoom& room) {
                         ranked(room);
                         newcomerJudges(room, {{u"bidder-b"_s, u"2"_s}});
                         room.agreeAll();
                     },
               [](LawRoom& room) { return room.refused(Staff, freezing(room)); }, u"unexplainedScore"_s,
               [](LawRoom& room) {
                   const auto explains = [&room](const QString& criterion) {
                       return room.play(6, Explanation {u"bidder-b"_s, criterion, u"technical"_s, u"no schedule"_s});
                   };
                   return inTurn({explains(u"plan"_s), explains(u"team"_s), room.freeze("pdf")});
               }};
    QTest::newRow("freeze of another result")
        << RuleCase {agreed, [](LawRoom& room) { return room.refused(Staff, ReportFrozen {1000, Pdf, Pdf, 1}); },
               u"otherResult"_s, [](LawRoom& room) { return room.freeze("pdf"); }};
    QTest::newRow("freeze without everybody's opinion") << RuleCase {[](LawRoom& room) {
                                                                         ranked(room);
                                                                         for (const int member : {1, 2, 3, 4})
                                                                             agree(room, member);
                                                                     },
        [](LawRoom& room) { return room.refused(Staff, freezing(room)); }, u"missingOpinions"_s,
        [](LawRoom& room) { return inTurn({dissent(room, Owner), room.freeze("pdf")}); }};
    QTest::newRow("freeze without every cosignature") << RuleCase {[](LawRoom& room) {
                                                                       room.playUntil(u"price"_s);
                                                                       room.open(u"price"_s);
                                                                       room.play(Staff, room.closes(u"price"_s));
                                                                       room.agreeAll();
                                                                   },
        [](LawRoom& room) { return room.refused(Staff, freezing(room)); }, u"notCosigned"_s,
        [](LawRoom& room) {
            return inTurn(
                {room.play(Supervisor, Cosignature {room.step(u"price"_s).closing->name}), room.freeze("pdf")});
        }};
}

} // namespace

// What keeps a report from being frozen, and what does not.
class TestLawFreeze : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aReportWaitsForTheTimeThatMembersAskFor();
    void aRuleRefusesUntilItsConditionHolds_data();
    void aRuleRefusesUntilItsConditionHolds();
    void whereThePriceRanksEveryValidBidderNeedsOne();
    void candidatesWithoutAnOrderComeToAReport();
    void freezingAgainMakesSignaturesVoid();
    void anAlarmMeanwhileKeepsNoReportFromBeingFrozen();
};

void TestLawFreeze::aRuleRefusesUntilItsConditionHolds_data()
{
    QTest::addColumn<RuleCase>("test");
    addFreezeRows();
}

void TestLawFreeze::aRuleRefusesUntilItsConditionHolds()
{
    QFETCH(RuleCase, test);
    LawRoom room;
    test.before(room);
    QCOMPARE(test.refused(room), test.rule);
    QCOMPARE(test.accepted(room), QString());
}

// Bidder a was out when the prices were frozen; its rejection falls away with a member who has left.
void TestLawFreeze::whereThePriceRanksEveryValidBidderNeedsOne()
{
    SessionFacts facts = priceRankedFacts(RankBy::LowestPrice);
    facts.rules.minimumBidders = 2;
    LawRoom room(facts);
    room.playUntil(u"price"_s);
    const QByteArray reject = room.decide(rejectMotion(u"bidder-a"_s), {1, 2, 3});
    room.playStep(u"price"_s);
    room.replace(3, 6);
    room.checkIn(6);
    room.submit(6, u"form"_s, room.review(u"form"_s));
    room.reveal(6, u"form"_s);
    for (const int member : {6, 4, 5})
        room.play(member, Vote {reject, false, {}});
    QVERIFY(isValidBidder(room.state, u"bidder-a"_s));
    room.agreeAll();
    QCOMPARE(room.refused(Staff, freezing(room)), u"missingTotals"_s);
    room.decide(rejectMotion(u"bidder-a"_s), {1, 2, 4});
    room.agreeAll();
    QCOMPARE(room.freeze("pdf"), QString());
}

// 评定分离: nobody has a rank there, and yet nobody may be without points.
void TestLawFreeze::candidatesWithoutAnOrderComeToAReport()
{
    SessionFacts facts = engineeringFacts();
    facts.scheme.ranked = false;
    LawRoom room(facts);
    validAgain(room);
    QCOMPARE(room.refused(Staff, freezing(room)), u"missingTotals"_s);
    room.decide(rejectMotion(u"bidder-a"_s), {1, 2, 4});
    room.agreeAll();
    QCOMPARE(room.freeze("pdf"), QString());
}

void TestLawFreeze::freezingAgainMakesSignaturesVoid()
{
    LawRoom room;
    frozen(room);
    room.sign(1);
    QVERIFY(room.state.report.signedBy.contains(1));
    QCOMPARE(room.freeze("second"), QString());
    QVERIFY(room.state.report.signedBy.isEmpty());
    QCOMPARE(room.state.report.version, 2);
    QCOMPARE(room.sign(1), QString());
}

void TestLawFreeze::anAlarmMeanwhileKeepsNoReportFromBeingFrozen()
{
    LawRoom room;
    agreed(room);
    Event freeze = room.event(Staff);
    QCOMPARE(room.play(1, Alarm {u"phone"_s, {}}), QString());
    QCOMPARE(room.refused(1, Opinion {true, Pdf, {}}), u"otherResult"_s);
    freeze.index = room.state.size;
    freeze.name = LawRoom::nameOf(freeze.index);
    QCOMPARE(room.play(freeze, freezing(room)), QString());
}

// 条例 art. 48.
void TestLawFreeze::aReportWaitsForTheTimeThatMembersAskFor()
{
    SessionFacts facts = engineeringFacts();
    facts.rules.timeIsOwed = true;
    LawRoom room(facts);
    room.playUntil({});
    room.agreeAll();
    for (const int member : {2, 4})
        QCOMPARE(room.play(member, TimeRequest {u"once more from the beginning"_s}), QString());
    QCOMPARE(room.refused(Staff, freezing(room)), u"timeOwed"_s);
    QCOMPARE(room.play(Staff, TimeExtended {room.now.addSecs(3600), u"granted"_s}), QString());
    QCOMPARE(room.play(Staff, freezing(room)), QString());
}

EVALROOM_TEST(TestLawFreeze, QCoreApplication)

} // namespace tst_law_freeze

#include "tst_law_freeze.moc"
