// SPDX-License-Identifier: Apache-2.0
#include "evaluation/low_price.h"
#include "evaluation/price_room.h"
#include "test_program.h"

#include <QJsonArray>
#include <QTest>

using namespace evalroom;
using namespace evalroom::prices;

namespace tst_answer_deadlines {

namespace {

// The bidder has ten minutes.
Motion clarifyWithin(const LawRoom& room, qint64 seconds = 600)
{
    Motion motion = clarifyMotion(A);
    std::get<ClarifyMotion>(motion.subject).until = room.now.addSecs(seconds);
    return motion;
}

void askedWithin(LawRoom& room)
{
    beforeForm(room);
    room.decide(clarifyWithin(room), {1, 2, 3});
}

// Bidder A has so long to explain its price.
Motion lowWithin(const LawRoom& room, qint64 seconds = 600)
{
    return {LowPriceMotion {A, room.now.addSecs(seconds)}, u"less than half of the others"_s};
}

void foundLowWithin(LawRoom& room)
{
    beforeForm(room);
    room.decide(lowWithin(room), {1, 2, 3});
}

PriceExplanation explanation(bool given)
{
    return {A, given, u"letter of the bidder"_s};
}

// 87号令 art. 60.
void addRowsOfLowPrices()
{
    QTest::newRow("a low price to be explained by a time that is over")
        << RuleCase {beforeForm, [](LawRoom& room) { return room.refused(1, lowWithin(room, 0)); }, u"tooEarly"_s,
               [](LawRoom& room) { return room.play(1, lowWithin(room, 1)); }};
    QTest::newRow("that nothing was explained, before the time is over") << RuleCase {foundLowWithin,
        [](LawRoom& room) { return room.refused(Staff, explanation(false)); }, u"tooEarly"_s,
        [](LawRoom& room) {
            room.now = room.now.addSecs(600);
            return room.play(Staff, explanation(false));
        }};
    QTest::newRow("that nothing was explained, where something was, before the time is over")
        << RuleCase {foundLowWithin, [](LawRoom& room) { return room.refused(Staff, explanation(false)); },
               u"tooEarly"_s, [](LawRoom& room) { return room.play(Staff, explanation(true)); }};
}

// As motions were without a time, and as those of a committee are that forgets it.
Motion lowAtAnyTime()
{
    return {LowPriceMotion {A}, u"less than half of the others"_s};
}

QString countsOf(const LawRoom& room)
{
    return room.json().value(u"answers"_s).toArray().first()[u"counts"_s].toString();
}

} // namespace

// The time by which a bidder has to answer, and what comes behind it.
class TestAnswerDeadlines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRuleRefusesUntilItsConditionHolds_data();
    void aRuleRefusesUntilItsConditionHolds();
    void whatComesLateIsShownAndTheCommitteeDecides_data();
    void whatComesLateIsShownAndTheCommitteeDecides();
    void anExplanationIsNotRegisteredBeforeItComesIn();
    void anExplanationDoesNotComeBeforeTheCommitteeAsks();
    void whereALimitAsksForAnExplanationTheCommitteeSetsTheTime();
    void nothingCameOnlyInATimeThatWasSet();
    void aMotionForTheTimeThatIsLostTakesNothingBack();
    void oldMotionsHaveNone();
};

void TestAnswerDeadlines::aRuleRefusesUntilItsConditionHolds_data()
{
    QTest::addColumn<RuleCase>("test");
    QTest::newRow("a question until a time that is over")
        << RuleCase {beforeForm, [](LawRoom& room) { return room.refused(1, clarifyWithin(room, 0)); }, u"tooEarly"_s,
               [](LawRoom& room) { return room.play(1, clarifyWithin(room, 1)); }};
    QTest::newRow("that nothing came, before the time is over")
        << RuleCase {askedWithin, [](LawRoom& room) { return room.refused(Staff, answer(room, false)); }, u"tooEarly"_s,
               [](LawRoom& room) {
                   room.now = room.now.addSecs(600);
                   return room.play(Staff, answer(room, false));
               }};
    QTest::newRow("an answer that is still to come in") << RuleCase {askedWithin,
        [](LawRoom& room) {
            BidderAnswer coming = answer(room, true);
            coming.received = room.now.addSecs(60);
            return room.refused(Staff, coming);
        },
        u"tooEarly"_s, [](LawRoom& room) { return room.play(Staff, answer(room, true)); }};
    // 条例 art. 52: what a bidder offers by itself is not accepted.
    QTest::newRow("an answer that came in before anybody asked") << RuleCase {askedWithin,
        [](LawRoom& room) {
            BidderAnswer offered = answer(room, true);
            offered.received = room.state.motions.constLast().time.addSecs(-60);
            return room.refused(Staff, offered);
        },
        u"unasked"_s,
        [](LawRoom& room) {
            BidderAnswer stamped = answer(room, true);
            const qint64 asked = room.state.motions.constLast().time.toSecsSinceEpoch();
            stamped.received = QDateTime::fromSecsSinceEpoch(asked / 60 * 60, Qt::UTC); // in the same minute
            return room.play(Staff, stamped);
        }};
    addRowsOfLowPrices();
}

void TestAnswerDeadlines::aRuleRefusesUntilItsConditionHolds()
{
    QFETCH(RuleCase, test);
    LawRoom room(correctingFacts());
    test.before(room);
    QCOMPARE(test.refused(room), test.rule);
    QCOMPARE(test.accepted(room), QString());
}

void TestAnswerDeadlines::whatComesLateIsShownAndTheCommitteeDecides_data()
{
    QTest::addColumn<int>("registered"); // seconds after the motion
    QTest::addColumn<std::optional<int>>("received");
    QTest::addColumn<bool>("late");
    QTest::newRow("at the last second") << 600 << std::optional<int>() << false;
    QTest::newRow("a second later") << 601 << std::optional<int>() << true;
    QTest::newRow("in time, and registered later") << 900 << std::optional(600) << false;
    QTest::newRow("too late, as the letter's stamp says") << 900 << std::optional(601) << true;
}

void TestAnswerDeadlines::whatComesLateIsShownAndTheCommitteeDecides()
{
    QFETCH(int, registered);
    QFETCH(std::optional<int>, received);
    QFETCH(bool, late);
    LawRoom room(correctingFacts());
    beforeForm(room);
    const QDateTime begin = room.now;
    room.decide(clarifyWithin(room), {1, 2, 3});
    room.now = begin.addSecs(registered);
    BidderAnswer given = answer(room, true);
    given.letter = LawRoom::hash("letter");
    if (received)
        given.received = begin.addSecs(*received);
    QCOMPARE(inTurn({room.play(Staff, given), room.play(Supervisor, Witness {room.lastName()})}), QString());
    const QJsonValue row = room.json().value(u"answers"_s).toArray().first();
    QCOMPARE(row[u"late"_s].toString(), late ? u"yes"_s : QString());
    QCOMPARE(countsOf(room), u"yes"_s);
    room.decide(Motion {SetAsideMotion {given.motion}, u"It came too late"_s}, {1, 2, 3});
    QCOMPARE(countsOf(room), u"no"_s);
}

void TestAnswerDeadlines::anExplanationIsNotRegisteredBeforeItComesIn()
{
    SessionFacts facts = correctingFacts();
    facts.scheme.lowPrice = {100, {}, {}, u"pilot"_s};
    facts.lot.bidders[0].price = 1;
    LawRoom room(facts);
    room.playUntil(Record);
    PriceExplanation given = explanation(true);
    given.letter = LawRoom::hash("letter");
    given.received = room.now.addSecs(3600);
    QCOMPARE(room.refused(Staff, given), u"tooEarly"_s);
    given.received = room.now.addSecs(-60);
    QCOMPARE(inTurn({room.play(Staff, given), room.play(Supervisor, Witness {room.lastName()})}), QString());
    QCOMPARE(explanationOf(room.state, A)->explanation.letter, given.letter);
    QCOMPARE(lowPriceStage(room.state, A), LowPriceStage::ToFind);
}

void TestAnswerDeadlines::anExplanationDoesNotComeBeforeTheCommitteeAsks()
{
    LawRoom room(correctingFacts());
    foundLowWithin(room);
    PriceExplanation given = explanation(true);
    const QDateTime asked = findingOf(room.state, A)->time;
    given.received = asked.addSecs(-60);
    QCOMPARE(room.refused(Staff, given), u"unasked"_s);
    given.received = QDateTime::fromSecsSinceEpoch(asked.toSecsSinceEpoch() / 60 * 60, Qt::UTC); // in the same minute
    QCOMPARE(room.play(Staff, given), QString());
}

void TestAnswerDeadlines::whereALimitAsksForAnExplanationTheCommitteeSetsTheTime()
{
    SessionFacts facts = correctingFacts();
    facts.scheme.lowPrice = {100, {}, {}, u"pilot"_s};
    facts.lot.bidders[0].price = 1;
    LawRoom room(facts);
    room.playUntil(Record);
    QCOMPARE(lowPriceStage(room.state, A), LowPriceStage::ToExplain);
    QVERIFY(!isFoundLow(room.state, A));
    QVERIFY(!explanationUntil(room.state, A).isValid());
    const QDateTime until = room.now.addSecs(600);
    room.decide(lowWithin(room), {1, 2, 3});
    QCOMPARE(explanationUntil(room.state, A), until);
    QCOMPARE(room.refused(Staff, explanation(false)), u"tooEarly"_s);
}

// 87号令 art. 60: who was not asked, or by no time, has not failed to explain.
void TestAnswerDeadlines::nothingCameOnlyInATimeThatWasSet()
{
    SessionFacts facts = correctingFacts();
    facts.scheme.lowPrice = {100, {}, {}, u"pilot"_s};
    facts.lot.bidders[0].price = 1;
    LawRoom room(facts);
    room.playUntil(Record);
    QCOMPARE(room.refused(Staff, explanation(false)), u"noOccasion"_s);
    room.decide(lowAtAnyTime(), {1, 2, 3});
    QCOMPARE(room.refused(Staff, explanation(false)), u"noOccasion"_s);
    room.decide(lowWithin(room), {1, 2, 3});
    QCOMPARE(room.refused(1, lowWithin(room)), u"noOccasion"_s); // one time is enough
    QCOMPARE(room.refused(Staff, explanation(false)), u"tooEarly"_s);
    room.now = room.now.addSecs(600);
    QCOMPARE(room.play(Staff, explanation(false)), QString());
}

void TestAnswerDeadlines::aMotionForTheTimeThatIsLostTakesNothingBack()
{
    LawRoom room(correctingFacts());
    beforeForm(room);
    room.decide(lowAtAnyTime(), {1, 2, 3});
    const QDateTime asked = room.now;
    room.now = room.now.addSecs(3600);
    room.decide(lowWithin(room), {});
    QCOMPARE(lowPriceStage(room.state, A), LowPriceStage::ToExplain);
    QVERIFY(!explanationUntil(room.state, A).isValid());
    room.decide(lowWithin(room), {1, 2, 3});
    PriceExplanation given = explanation(true); // to the first of them
    given.received = asked.addSecs(120);
    QCOMPARE(room.play(Staff, given), QString());
}

void TestAnswerDeadlines::oldMotionsHaveNone()
{
    QVERIFY(!actToJson(Motion {LowPriceMotion {A}, u"low"_s}).contains(u"until"_s));
    QVERIFY(!actToJson(clarifyMotion(A)).contains(u"until"_s));
    QVERIFY(!actToJson(BidderAnswer {LawRoom::hash("motion"), true, u"letter"_s}).contains(u"received"_s));
    LawRoom room(correctingFacts());
    beforeForm(room);
    room.decide(clarifyMotion(A), {1, 2, 3});
    QCOMPARE(answerAndWitness(room, false), QString());
    QVERIFY(!room.json().value(u"answers"_s).toArray().first().toObject().contains(u"late"_s));
}

EVALROOM_TEST(TestAnswerDeadlines, QCoreApplication)

} // namespace tst_answer_deadlines

#include "tst_answer_deadlines.moc"
