// SPDX-License-Identifier: Apache-2.0
#include "evaluation/report_stages.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_law_report {

namespace {

ReportFrozen freezing(const LawRoom& room)
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

void addTieRows()
{
    QTest::newRow("no tie") << RuleCase {ranked,
        [](LawRoom& room) { return room.refused(Staff, TieDecision {{u"bidder-a"_s, u"bidder-b"_s}, u"time"_s}); },
        u"noOccasion"_s, [](LawRoom& room) { return agree(room, 1); }};
    QTest::newRow("a tie before there is a ranking") << RuleCase {[](LawRoom& room) { room.playUntil(u"form"_s); },
        [](LawRoom& room) { return room.refused(Staff, TieDecision {{u"bidder-a"_s, u"bidder-b"_s}, u"time"_s}); },
        u"noOccasion"_s, [](LawRoom& room) { return room.open(u"form"_s); }};
}

void addOpinionRows()
{
    QTest::newRow("opinion before the ranking") << RuleCase {[](LawRoom& room) { room.playUntil(u"price"_s); },
        [](LawRoom& room) { return room.refused(1, Opinion {true, Pdf, {}}); }, u"notRanked"_s,
        [](LawRoom& room) {
            room.playStep(u"price"_s);
            return agree(room, 1);
        }};
    QTest::newRow("opinion on another result")
        << RuleCase {ranked, [](LawRoom& room) { return room.refused(1, Opinion {true, Pdf, {}}); }, u"otherResult"_s,
               [](LawRoom& room) { return agree(room, 1); }};
    QTest::newRow("dissent without a reason") << RuleCase {ranked,
        [](LawRoom& room) { return room.refused(1, Opinion {false, resultHash(room.state), u"\n"_s}); }, u"reason"_s,
        [](LawRoom& room) { return dissent(room, 1); }};
    QTest::newRow("agreement when the report is frozen")
        << RuleCase {frozen, [](LawRoom& room) { return room.refused(1, Opinion {true, resultHash(room.state), {}}); },
               u"frozen"_s, [](LawRoom& room) { return dissent(room, 1); }};
    QTest::newRow("opinion of a newcomer who has not checked in") << RuleCase {[](LawRoom& room) {
                                                                                   ranked(room);
                                                                                   room.replace(2, 6);
                                                                               },
        [](LawRoom& room) { return room.refused(6, Opinion {true, Pdf, {}}); }, u"notReady"_s,
        [](LawRoom& room) { return room.play(Staff, Admission {6, AdmissionMethod::Card, u"A"_s}); }};
}

QString sign(LawRoom& room, int member, const QByteArray& pdf, const QList<ChainHead>& chains)
{
    Event event = room.event(member);
    event.heads = {{LawRoom::hash("chain"), LawRoom::hash("head")}};
    return room.refused(event, ReportSigned {chains, pdf});
}

void addSignatureRows()
{
    const QList<ChainHead> heads {{LawRoom::hash("chain"), LawRoom::hash("head")}};
    QTest::newRow("signature before the freeze")
        << RuleCase {agreed, [=](LawRoom& room) { return sign(room, 1, Pdf, heads); }, u"notFrozen"_s,
               [](LawRoom& room) { return inTurn({room.freeze("pdf"), room.sign(1)}); }};
    QTest::newRow("signature of another report")
        << RuleCase {frozen, [=](LawRoom& room) { return sign(room, 1, LawRoom::hash("other"), heads); },
               u"otherReport"_s, [](LawRoom& room) { return room.sign(1); }};
    QTest::newRow("signature that hides a chain") << RuleCase {frozen,
        [](LawRoom& room) { return sign(room, 1, Pdf, {}); }, u"heads"_s, [](LawRoom& room) { return room.sign(1); }};
    QTest::newRow("signature twice") << RuleCase {[](LawRoom& room) {
                                                      frozen(room);
                                                      room.sign(1);
                                                  },
        [=](LawRoom& room) { return sign(room, 1, Pdf, heads); }, u"alreadySigned"_s,
        [](LawRoom& room) { return room.sign(2); }};
    QTest::newRow("request to a stranger")
        << RuleCase {ranked, [](LawRoom& room) { return room.refused(Staff, SignRequest {Supervisor}); },
               u"unknownMember"_s, [](LawRoom& room) { return room.play(Staff, SignRequest {4}); }};
    QTest::newRow("request before the ranking") << RuleCase {[](LawRoom& room) { room.playUntil(u"price"_s); },
        [](LawRoom& room) { return room.refused(Staff, SignRequest {4}); }, u"notRanked"_s,
        [](LawRoom& room) {
            room.playStep(u"price"_s);
            return room.play(Staff, SignRequest {4});
        }};
}

void addDeliveryRows()
{
    QTest::newRow("delivery before the freeze")
        << RuleCase {agreed, [](LawRoom& room) { return room.refused(Staff, Delivery {1100, Pdf}); }, u"notFrozen"_s,
               [](LawRoom& room) { return room.freeze("pdf"); }};
    QTest::newRow("delivery before the last signature") << RuleCase {[](LawRoom& room) {
                                                                         frozen(room);
                                                                         for (const int member : {1, 2, 3, 4})
                                                                             room.sign(member);
                                                                     },
        [](LawRoom& room) { return room.refused(Staff, Delivery {1100, Pdf}); }, u"missingSignatures"_s,
        [](LawRoom& room) { return inTurn({dissent(room, Owner), room.play(Staff, Delivery {1100, Pdf})}); }};
    QTest::newRow("nothing after the delivery") << RuleCase {[](LawRoom& room) {
                                                                 frozen(room);
                                                                 for (const int member : Committee)
                                                                     room.sign(member);
                                                                 room.play(Staff, Delivery {1100, Pdf});
                                                             },
        [](LawRoom& room) { return room.refused(1, Alarm {u"phone"_s, {}}); }, u"closed"_s,
        [](LawRoom& room) { return room.state.delivered == Pdf ? QString() : u"not delivered"_s; }};
    QTest::newRow("no vote when the report is frozen")
        << RuleCase {frozen, [](LawRoom& room) { return room.refused(1, rejectMotion(u"bidder-a"_s)); }, u"frozen"_s,
               [](LawRoom& room) { return room.sign(1); }};
}

} // namespace

class TestLawReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRuleRefusesUntilItsConditionHolds_data();
    void aRuleRefusesUntilItsConditionHolds();
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
    addSignatureRows();
    addDeliveryRows();
}

void TestLawReport::aRuleRefusesUntilItsConditionHolds()
{
    QFETCH(RuleCase, test);
    LawRoom room;
    test.before(room);
    QCOMPARE(test.refused(room), test.rule);
    QCOMPARE(test.accepted(room), QString());
}

void TestLawReport::aReplacementMakesTheReportVoid()
{
    LawRoom room;
    frozen(room);
    room.sign(1);
    room.replace(2, 6);
    QVERIFY(room.state.report.pdf.isEmpty());
    QCOMPARE(room.state.report.version, 1);
    QVERIFY(!isRanked(room.state));
}

void TestLawReport::afterTheDeliveryNobodyIsReplaced()
{
    LawRoom room;
    frozen(room);
    for (const int member : Committee)
        room.sign(member);
    room.play(Staff, Delivery {1100, Pdf});
    applyReplacement(room.state, room.event(0), 2, 6);
    QCOMPARE(room.state.effects.last(), u"closed"_s);
    applyOpenings(room.state, room.event(0), openingsOf({{u"bidder-a"_s, 1}}));
    QCOMPARE(room.state.effects.last(), u"closed"_s);
    applyOffer(room.state, room.event(0), {u"bidder-a"_s, 1, LawRoom::hash("offer")});
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
    LawRoom room(facts);
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
    LawRoom room(alike());
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

EVALROOM_TEST(TestLawReport, QCoreApplication)

} // namespace tst_law_report

#include "tst_law_report.moc"
