// SPDX-License-Identifier: Apache-2.0
#include "evaluation/report_stages.h"

#include <QTest>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace {

ReportFrozen freezing(const Room& room)
{
    return {1000, Pdf, resultHash(room.state), room.state.report.version + 1};
}

// Bidders a and b are alike in price and points.
SessionFacts alike()
{
    SessionFacts facts = engineeringFacts();
    facts.lot.bidders[1].price = facts.lot.bidders[0].price;
    return facts;
}

// Member 6 takes the place of 3 when the others have done all; for named bidders with points of their own.
void newcomerJudges(Room& room, const QMap<QString, QString>& points = {})
{
    room.replace(3, 6);
    room.checkIn(6);
    room.submit(6, u"form"_s, room.review(u"form"_s));
    room.reveal(6, u"form"_s);
    room.submit(6, u"technical"_s, room.scores(u"technical"_s, u"8"_s, points));
    room.reveal(6, u"technical"_s);
}

// Bidder a was rejected before it was judged, and the rejection falls away with a member who has left.
void validAgain(Room& room)
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

void addTieRows()
{
    QTest::newRow("no tie") << RuleCase {ranked,
        [](Room& room) { return room.refused(Staff, TieDecision {{u"bidder-a"_s, u"bidder-b"_s}, u"time"_s}); },
        u"noOccasion"_s, [](Room& room) { return agree(room, 1); }};
    QTest::newRow("a tie before there is a ranking") << RuleCase {[](Room& room) { room.playUntil(u"form"_s); },
        [](Room& room) { return room.refused(Staff, TieDecision {{u"bidder-a"_s, u"bidder-b"_s}, u"time"_s}); },
        u"noOccasion"_s, [](Room& room) { return room.open(u"form"_s); }};
}

void addOpinionRows()
{
    QTest::newRow("opinion before the ranking") << RuleCase {[](Room& room) { room.playUntil(u"price"_s); },
        [](Room& room) { return room.refused(1, Opinion {true, Pdf, {}}); }, u"notRanked"_s,
        [](Room& room) {
            room.playStep(u"price"_s);
            return agree(room, 1);
        }};
    QTest::newRow("opinion on another result")
        << RuleCase {ranked, [](Room& room) { return room.refused(1, Opinion {true, Pdf, {}}); }, u"otherResult"_s,
               [](Room& room) { return agree(room, 1); }};
    QTest::newRow("dissent without a reason") << RuleCase {ranked,
        [](Room& room) { return room.refused(1, Opinion {false, resultHash(room.state), u"\n"_s}); }, u"reason"_s,
        [](Room& room) { return dissent(room, 1); }};
    QTest::newRow("agreement when the report is frozen")
        << RuleCase {frozen, [](Room& room) { return room.refused(1, Opinion {true, resultHash(room.state), {}}); },
               u"frozen"_s, [](Room& room) { return dissent(room, 1); }};
    QTest::newRow("opinion of a newcomer who has not checked in") << RuleCase {[](Room& room) {
                                                                                   ranked(room);
                                                                                   room.replace(2, 6);
                                                                               },
        [](Room& room) { return room.refused(6, Opinion {true, Pdf, {}}); }, u"notReady"_s,
        [](Room& room) { return room.play(Staff, Admission {6, AdmissionMethod::Card, u"A"_s}); }};
}

void addFreezeRows()
{
    QTest::newRow("freeze of another version") << RuleCase {agreed,
        [](Room& room) { return room.refused(Staff, ReportFrozen {1000, Pdf, resultHash(room.state), 2}); }, u"stale"_s,
        [](Room& room) { return room.play(1, freezing(room)); }};
    QTest::newRow("freeze of a report that knows nothing of a dissent") << RuleCase {agreed,
        [](Room& room) {
            Event freeze = room.event(Staff);
            const QString dissented = dissent(room, 2);
            freeze.index = room.state.size;
            freeze.name = Room::nameOf(freeze.index);
            return dissented + room.refused(freeze, freezing(room));
        },
        u"stale"_s, [](Room& room) { return room.freeze("pdf"); }};
    QTest::newRow("freeze before the ranking") << RuleCase {[](Room& room) { room.playUntil(u"price"_s); },
        [](Room& room) { return room.refused(Staff, ReportFrozen {1000, Pdf, Pdf, 1}); }, u"notRanked"_s,
        [](Room& room) { return room.open(u"price"_s); }};
    QTest::newRow("freeze with a member short")
        << RuleCase {[](Room& room) {
                         agreed(room);
                         room.replace(2, 6);
                         room.play(Staff, Admission {6, AdmissionMethod::Card, u"A"_s});
                         room.play(6, Consent {});
                         room.play(6, Declaration {{{u"bidder-a"_s, u"kin"_s}}});
                     },
               [](Room& room) { return room.refused(Staff, freezing(room)); }, u"composition"_s,
               [](Room& room) {
                   room.replace(6, 7);
                   room.checkIn(7);
                   return room.submit(7, u"form"_s, room.review(u"form"_s));
               }};
    QTest::newRow("freeze while a motion is undecided") << RuleCase {[](Room& room) {
                                                                         agreed(room);
                                                                         room.play(1, rejectMotion(u"bidder-a"_s));
                                                                     },
        [](Room& room) { return room.refused(Staff, freezing(room)); }, u"openMotion"_s,
        [](Room& room) {
            for (const int member : {1, 2, 3})
                room.play(member, Vote {room.state.motions.last().name, false, {}});
            return room.freeze("pdf");
        }};
    QTest::newRow("freeze while a valid bidder has no total")
        << RuleCase {validAgain, [](Room& room) { return room.refused(Staff, freezing(room)); }, u"missingTotals"_s,
               [](Room& room) {
                   room.decide(rejectMotion(u"bidder-a"_s), {1, 2, 4});
                   room.agreeAll();
                   return room.freeze("pdf");
               }};
    QTest::newRow("freeze with two bidders, and nobody has asked for competition")
        << RuleCase {[](Room& room) {
                         ranked(room);
                         room.decide(rejectMotion(u"bidder-a"_s), {1, 2, 3});
                         room.agreeAll();
                     },
               [](Room& room) { return room.refused(Staff, freezing(room)); }, u"tooFew"_s,
               [](Room& room) {
                   room.decide({CompetitionMotion {}, u"two are left"_s}, {});
                   return room.freeze("pdf");
                }};
    QTest::newRow("freeze while a newcomer's points stand out")
        << RuleCase {[](Room& room) {
                         ranked(room);
                         newcomerJudges(room, {{u"bidder-b"_s, u"2"_s}});
                         room.agreeAll();
                     },
               [](Room& room) { return room.refused(Staff, freezing(room)); }, u"unexplainedScore"_s,
               [](Room& room) {
                   const auto explains = [&room](const QString& criterion) {
                       return room.play(6, Explanation {u"bidder-b"_s, criterion, u"technical"_s, u"no schedule"_s});
                   };
                   return inTurn({explains(u"plan"_s), explains(u"team"_s), room.freeze("pdf")});
               }};
    QTest::newRow("freeze of another result")
        << RuleCase {agreed, [](Room& room) { return room.refused(Staff, ReportFrozen {1000, Pdf, Pdf, 1}); },
               u"otherResult"_s, [](Room& room) { return room.freeze("pdf"); }};
    QTest::newRow("freeze without everybody's opinion") << RuleCase {[](Room& room) {
                                                                         ranked(room);
                                                                         for (const int member : {1, 2, 3, 4})
                                                                             agree(room, member);
                                                                     },
        [](Room& room) { return room.refused(Staff, freezing(room)); }, u"missingOpinions"_s,
        [](Room& room) { return inTurn({dissent(room, Owner), room.freeze("pdf")}); }};
    QTest::newRow("freeze without every cosignature") << RuleCase {[](Room& room) {
                                                                       room.playUntil(u"price"_s);
                                                                       room.open(u"price"_s);
                                                                       room.play(Staff, room.closes(u"price"_s));
                                                                       room.agreeAll();
                                                                   },
        [](Room& room) { return room.refused(Staff, freezing(room)); }, u"notCosigned"_s,
        [](Room& room) {
            return inTurn(
                {room.play(Supervisor, Cosignature {room.step(u"price"_s).closing->name}), room.freeze("pdf")});
        }};
}

QString sign(Room& room, int member, const QByteArray& pdf, const QList<ChainHead>& chains)
{
    Event event = room.event(member);
    event.heads = {{Room::hash("chain"), Room::hash("head")}};
    return room.refused(event, ReportSigned {chains, pdf});
}

void addSignatureRows()
{
    const QList<ChainHead> heads {{Room::hash("chain"), Room::hash("head")}};
    QTest::newRow("signature before the freeze")
        << RuleCase {agreed, [=](Room& room) { return sign(room, 1, Pdf, heads); }, u"notFrozen"_s,
               [](Room& room) { return inTurn({room.freeze("pdf"), room.sign(1)}); }};
    QTest::newRow("signature of another report")
        << RuleCase {frozen, [=](Room& room) { return sign(room, 1, Room::hash("other"), heads); }, u"otherReport"_s,
               [](Room& room) { return room.sign(1); }};
    QTest::newRow("signature that hides a chain") << RuleCase {
        frozen, [](Room& room) { return sign(room, 1, Pdf, {}); }, u"heads"_s, [](Room& room) { return room.sign(1); }};
    QTest::newRow("signature twice") << RuleCase {[](Room& room) {
                                                      frozen(room);
                                                      room.sign(1);
                                                  },
        [=](Room& room) { return sign(room, 1, Pdf, heads); }, u"alreadySigned"_s,
        [](Room& room) { return room.sign(2); }};
    QTest::newRow("request to a stranger")
        << RuleCase {ranked, [](Room& room) { return room.refused(Staff, SignRequest {Supervisor}); },
               u"unknownMember"_s, [](Room& room) { return room.play(Staff, SignRequest {4}); }};
    QTest::newRow("request before the ranking") << RuleCase {[](Room& room) { room.playUntil(u"price"_s); },
        [](Room& room) { return room.refused(Staff, SignRequest {4}); }, u"notRanked"_s,
        [](Room& room) {
            room.playStep(u"price"_s);
            return room.play(Staff, SignRequest {4});
        }};
}

void addDeliveryRows()
{
    QTest::newRow("delivery before the freeze")
        << RuleCase {agreed, [](Room& room) { return room.refused(Staff, Delivery {1100, Pdf}); }, u"notFrozen"_s,
               [](Room& room) { return room.freeze("pdf"); }};
    QTest::newRow("delivery before the last signature") << RuleCase {[](Room& room) {
                                                                         frozen(room);
                                                                         for (const int member : {1, 2, 3, 4})
                                                                             room.sign(member);
                                                                     },
        [](Room& room) { return room.refused(Staff, Delivery {1100, Pdf}); }, u"missingSignatures"_s,
        [](Room& room) { return inTurn({dissent(room, Owner), room.play(Staff, Delivery {1100, Pdf})}); }};
    QTest::newRow("nothing after the delivery") << RuleCase {[](Room& room) {
                                                                 frozen(room);
                                                                 for (const int member : Committee)
                                                                     room.sign(member);
                                                                 room.play(Staff, Delivery {1100, Pdf});
                                                             },
        [](Room& room) { return room.refused(1, Alarm {u"phone"_s, {}}); }, u"closed"_s,
        [](Room& room) { return room.state.delivered == Pdf ? QString() : u"not delivered"_s; }};
    QTest::newRow("no vote when the report is frozen")
        << RuleCase {frozen, [](Room& room) { return room.refused(1, rejectMotion(u"bidder-a"_s)); }, u"frozen"_s,
               [](Room& room) { return room.sign(1); }};
}

} // namespace

class TestLawReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRuleRefusesUntilItsConditionHolds_data();
    void aRuleRefusesUntilItsConditionHolds();
    void whereThePriceRanksEveryValidBidderNeedsOne();
    void freezingAgainMakesSignaturesVoid();
    void anAlarmMeanwhileKeepsNoReportFromBeingFrozen();
    void aReplacementMakesTheReportVoid();
    void afterTheDeliveryNobodyIsReplaced();
    void aTieIsTheTenderersToDecide();
    void aWitnessedDecisionAfterTheFreezeMakesTheReportVoid();
};

void TestLawReport::aRuleRefusesUntilItsConditionHolds_data()
{
    QTest::addColumn<RuleCase>("test");
    addTieRows();
    addOpinionRows();
    addFreezeRows();
    addSignatureRows();
    addDeliveryRows();
}

void TestLawReport::aRuleRefusesUntilItsConditionHolds()
{
    QFETCH(RuleCase, test);
    Room room;
    test.before(room);
    QCOMPARE(test.refused(room), test.rule);
    QCOMPARE(test.accepted(room), QString());
}

// Bidder a was out when the prices were frozen; its rejection falls away with a member who has left.
void TestLawReport::whereThePriceRanksEveryValidBidderNeedsOne()
{
    SessionFacts facts = priceRankedFacts(RankBy::LowestPrice);
    facts.rules.minimumBidders = 2;
    Room room(facts);
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

void TestLawReport::freezingAgainMakesSignaturesVoid()
{
    Room room;
    frozen(room);
    room.sign(1);
    QVERIFY(room.state.report.signedBy.contains(1));
    QCOMPARE(room.freeze("second"), QString());
    QVERIFY(room.state.report.signedBy.isEmpty());
    QCOMPARE(room.state.report.version, 2);
    QCOMPARE(room.sign(1), QString());
}

void TestLawReport::anAlarmMeanwhileKeepsNoReportFromBeingFrozen()
{
    Room room;
    agreed(room);
    Event freeze = room.event(Staff);
    QCOMPARE(room.play(1, Alarm {u"phone"_s, {}}), QString());
    QCOMPARE(room.refused(1, Opinion {true, Pdf, {}}), u"otherResult"_s);
    freeze.index = room.state.size;
    freeze.name = Room::nameOf(freeze.index);
    QCOMPARE(room.play(freeze, freezing(room)), QString());
}

void TestLawReport::aReplacementMakesTheReportVoid()
{
    Room room;
    frozen(room);
    room.sign(1);
    room.replace(2, 6);
    QVERIFY(room.state.report.pdf.isEmpty());
    QCOMPARE(room.state.report.version, 1);
    QVERIFY(!isRanked(room.state));
}

void TestLawReport::afterTheDeliveryNobodyIsReplaced()
{
    Room room;
    frozen(room);
    for (const int member : Committee)
        room.sign(member);
    room.play(Staff, Delivery {1100, Pdf});
    applyReplacement(room.state, room.event(0), 2, 6);
    QCOMPARE(room.state.effects.last(), u"closed"_s);
    applyOpenings(room.state, room.event(0), openingsOf({{u"bidder-a"_s, 1}}));
    QCOMPARE(room.state.effects.last(), u"closed"_s);
    applyOffer(room.state, room.event(0), {u"bidder-a"_s, 1, Room::hash("offer")});
    QCOMPARE(room.state.effects.last(), u"closed"_s);
    applyCredential(room.state, room.event(0));
    applyHubKey(room.state, room.event(0));
    QCOMPARE(room.state.effects.last(), QString());
    QCOMPARE(activeCommittee(room.state), Committee);
    QCOMPARE(room.state.report.pdf, Pdf);
}

void TestLawReport::aTieIsTheTenderersToDecide()
{
    SessionFacts facts = alike();
    Room room(facts);
    room.playUntil(u"technical"_s);
    room.open(u"technical"_s);
    for (const int member : Committee)
        room.submit(member, u"technical"_s, room.scores(u"technical"_s, u"8"_s));
    room.close(u"technical"_s);
    for (const int member : Committee)
        room.reveal(member, u"technical"_s);
    room.playStep(u"price"_s);
    const QStringList order {u"bidder-b"_s, u"bidder-a"_s};
    QCOMPARE(room.refused(1, Opinion {true, resultHash(room.state), {}}), u"notRanked"_s);
    QCOMPARE(room.refused(Staff, TieDecision {{u"bidder-b"_s, u"bidder-c"_s}, u"time"_s}), u"noOccasion"_s);
    QCOMPARE(room.play(Owner, TieDecision {order, u"shorter time"_s}), QString());
    QCOMPARE(tally(room.state).openTies.size(), 1);
    QCOMPARE(room.play(Staff, Witness {room.state.tieDecisions.last().name}), QString());
    QCOMPARE(tally(room.state).openTies.size(), 1);
    QCOMPARE(room.play(Supervisor, Witness {room.state.tieDecisions.last().name}), QString());
    QVERIFY(tally(room.state).openTies.isEmpty());
    QCOMPARE(agree(room, 1), QString());
}

void TestLawReport::aWitnessedDecisionAfterTheFreezeMakesTheReportVoid()
{
    Room room(alike());
    room.checkInAll();
    for (const Step& step : room.state.facts->scheme.steps) {
        room.open(step.id);
        for (const int member : Committee) {
            if (step.kind == StepKind::Chair)
                room.submit(member, step.id, room.ballot(1));
            else if (step.kind == StepKind::Review)
                room.submit(member, step.id, room.review(step.id));
            else if (step.kind == StepKind::Score)
                room.submit(member, step.id, room.scores(step.id, u"8"_s));
            else if (step.kind == StepKind::Objective)
                room.play(member, room.items(step.id, u"7"_s));
        }
        room.close(step.id);
        for (const int member : Committee)
            room.reveal(member, step.id);
    }
    room.play(Staff, TieDecision {{u"bidder-b"_s, u"bidder-a"_s}, u"shorter time"_s});
    room.play(Supervisor, Witness {room.state.tieDecisions.last().name});
    room.agreeAll();
    QCOMPARE(room.freeze("pdf"), QString());
    room.sign(1);
    QCOMPARE(room.play(Staff, TieDecision {{u"bidder-a"_s, u"bidder-b"_s}, u"better warranty"_s}), QString());
    QCOMPARE(room.state.report.pdf, Pdf); // a decision nobody has witnessed changes nothing
    QCOMPARE(room.play(Supervisor, Witness {room.state.tieDecisions.last().name}), QString());
    QVERIFY(room.state.report.pdf.isEmpty());
    QCOMPARE(room.refused(Staff, freezing(room)), u"missingOpinions"_s);
}

QTEST_GUILESS_MAIN(TestLawReport)
#include "tst_law_report.moc"
