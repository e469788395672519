// SPDX-License-Identifier: Apache-2.0
#include "evaluation/answer.h"
#include "evaluation/duty.h"
#include "evaluation/price_room.h"
#include "test_program.h"

#include <QJsonArray>
#include <QTest>

using namespace evalroom;
using namespace evalroom::prices;

namespace tst_law_answers {

namespace {

Motion clarifyWith(const QString& ground, const QString& document, int page = 7)
{
    Motion motion = clarifyMotion(A);
    auto& clarify = std::get<ClarifyMotion>(motion.subject);
    clarify.ground = ground;
    clarify.document = document;
    clarify.page = page;
    return motion;
}

Motion asideMotion(const QByteArray& asked)
{
    return {SetAsideMotion {asked}, u"It offers more than the bid does"_s};
}

// The motion that asks; carried before the first review.
QByteArray asked(const LawRoom& room)
{
    return room.state.motions.first().name;
}

void whileReviewed(LawRoom& room)
{
    beforeForm(room);
    room.open(Form);
}

void askedWhileReviewed(LawRoom& room)
{
    whileReviewed(room);
    for (const int member : Committee)
        room.submit(member, Form, room.review(Form));
    room.decide(clarifyMotion(A), {1, 2, 3});
}

void carriedQuestion(LawRoom& room)
{
    beforeForm(room);
    room.decide(clarifyMotion(A), {1, 2, 3});
}

void answered(LawRoom& room)
{
    carriedQuestion(room);
    answerAndWitness(room, true);
}

void addQuestionRows()
{
    QTest::newRow("to a bidder who is out") << RuleCase {[](LawRoom& room) {
                                                             beforeForm(room);
                                                             room.decide(rejectMotion(A), {1, 2, 3});
                                                         },
        [](LawRoom& room) { return room.refused(1, clarifyMotion(A)); }, u"unknownBidder"_s,
        [](LawRoom& room) { return room.play(1, clarifyMotion(B)); }};
    QTest::newRow("on a ground for a rejection")
        << RuleCase {beforeForm, [](LawRoom& room) { return room.refused(1, clarifyWith(u"unsigned"_s, u"bid-a"_s)); },
               u"outOfScope"_s, [](LawRoom& room) { return room.play(1, clarifyWith(u"unclear"_s, u"bid-a"_s)); }};
    QTest::newRow("about the tender document")
        << RuleCase {beforeForm, [](LawRoom& room) { return room.refused(1, clarifyWith(u"unclear"_s, u"tender"_s)); },
               u"outOfScope"_s, [](LawRoom& room) { return room.play(1, clarifyMotion(A)); }};
    QTest::newRow("about the bid of another bidder")
        << RuleCase {beforeForm, [](LawRoom& room) { return room.refused(1, clarifyWith(u"unclear"_s, u"bid-b"_s)); },
               u"outOfScope"_s, [](LawRoom& room) { return room.play(1, clarifyMotion(B)); }};
    QTest::newRow("the same, while it is voted on") << RuleCase {[](LawRoom& room) {
                                                                     beforeForm(room);
                                                                     room.play(2, clarifyMotion(A));
                                                                 },
        [](LawRoom& room) { return room.refused(1, clarifyMotion(A)); }, u"pendingMotion"_s,
        [](LawRoom& room) { return room.play(1, clarifyWith(u"unclear"_s, u"bid-a"_s, 8)); }};
    QTest::newRow("the same, before it is answered") << RuleCase {carriedQuestion,
        [](LawRoom& room) { return room.refused(1, clarifyMotion(A)); }, u"pendingMotion"_s,
        [](LawRoom& room) {
            const QString given = answerAndWitness(room, true);
            return inTurn({given, room.play(1, clarifyMotion(A))});
        }};
    QTest::newRow("while the chair is elected") << RuleCase {[](LawRoom& room) {
                                                                 room.checkInAll();
                                                                 room.open(ChairStep);
                                                             },
        [](LawRoom& room) { return room.refused(1, clarifyMotion(A)); }, u"sheetsOpen"_s,
        [](LawRoom& room) {
            for (const int member : Committee)
                room.submit(member, ChairStep, room.ballot(1));
            room.close(ChairStep);
            for (const int member : Committee)
                room.reveal(member, ChairStep);
            return room.play(1, clarifyMotion(A));
        }};
    QTest::newRow("another motion while scores are sealed") << RuleCase {[](LawRoom& room) {
                                                                             room.playUntil(Technical);
                                                                             room.open(Technical);
                                                                         },
        [](LawRoom& room) { return room.refused(1, rejectMotion(A)); }, u"sheetsOpen"_s,
        [](LawRoom& room) { return room.play(1, clarifyMotion(A)); }};
    QTest::newRow("by staff") << RuleCase {beforeForm,
        [](LawRoom& room) { return room.refused(Staff, clarifyMotion(A)); }, u"role"_s,
        [](LawRoom& room) { return room.play(Owner, clarifyMotion(A)); }};
}

void addAsideRows()
{
    QTest::newRow("an answer to nothing")
        << RuleCase {answered, [](LawRoom& room) { return room.refused(1, asideMotion(LawRoom::hash("x"))); },
               u"unknownMotion"_s, [](LawRoom& room) { return room.play(1, asideMotion(asked(room))); }};
    QTest::newRow("the answer to a correction") << RuleCase {[](LawRoom& room) {
                                                                 carried(room);
                                                                 answerAndWitness(room, true);
                                                             },
        [](LawRoom& room) { return room.refused(1, asideMotion(asked(room))); }, u"unknownMotion"_s,
        [](LawRoom& room) { return room.play(1, clarifyMotion(A)); }};
    QTest::newRow("an answer that nobody has witnessed") << RuleCase {[](LawRoom& room) {
                                                                          carriedQuestion(room);
                                                                          room.play(Staff, answer(room, true));
                                                                      },
        [](LawRoom& room) { return room.refused(1, asideMotion(asked(room))); }, u"noOccasion"_s,
        [](LawRoom& room) {
            const QString seen = room.play(Supervisor, Witness {room.state.answers.last().name});
            return inTurn({seen, room.play(1, asideMotion(asked(room)))});
        }};
    QTest::newRow("where nothing came") << RuleCase {[](LawRoom& room) {
                                                         carriedQuestion(room);
                                                         answerAndWitness(room, false);
                                                     },
        [](LawRoom& room) { return room.refused(1, asideMotion(asked(room))); }, u"noOccasion"_s,
        [](LawRoom& room) { return room.open(Form); }};
    QTest::newRow("an answer, while that is voted on") << RuleCase {[](LawRoom& room) {
                                                                        answered(room);
                                                                        room.play(2, asideMotion(asked(room)));
                                                                    },
        [](LawRoom& room) { return room.refused(1, asideMotion(asked(room))); }, u"pendingMotion"_s,
        [](LawRoom& room) { return room.play(1, Vote {room.state.motions.last().name, false, {}}); }};
    QTest::newRow("an answer twice") << RuleCase {[](LawRoom& room) {
                                                      answered(room);
                                                      room.decide(asideMotion(asked(room)), {1, 2, 3});
                                                  },
        [](LawRoom& room) { return room.refused(1, asideMotion(asked(room))); }, u"noOccasion"_s,
        [](LawRoom& room) { return room.play(1, clarifyMotion(A)); }};
}

void addAnswerRows()
{
    QTest::newRow("what a bidder offers by itself") << RuleCase {beforeForm,
        [](LawRoom& room) { return room.refused(Staff, BidderAnswer {LawRoom::hash("x"), true, u"more"_s}); },
        u"unasked"_s, [](LawRoom& room) { return room.open(Form); }};
    QTest::newRow("an answer to what the committee does not ask") << RuleCase {[](LawRoom& room) {
                                                                                   beforeForm(room);
                                                                                   room.decide(clarifyMotion(A), {1});
                                                                               },
        [](LawRoom& room) { return room.refused(Staff, answer(room, true)); }, u"unasked"_s,
        [](LawRoom& room) { return room.open(Form); }};
    QTest::newRow("an answer to a rejection") << RuleCase {[](LawRoom& room) {
                                                               beforeForm(room);
                                                               room.decide(rejectMotion(A), {1, 2, 3});
                                                           },
        [](LawRoom& room) { return room.refused(Staff, answer(room, true)); }, u"unasked"_s,
        [](LawRoom& room) { return room.play(1, clarifyMotion(B)); }};
    QTest::newRow("another answer behind one that counts")
        << RuleCase {answered, [](LawRoom& room) { return room.refused(Staff, answer(room, true)); },
               u"alreadyAnswered"_s, [](LawRoom& room) { return room.open(Form); }};
    QTest::newRow("an answer that a member registers")
        << RuleCase {carriedQuestion, [](LawRoom& room) { return room.refused(1, answer(room, true)); }, u"role"_s,
               [](LawRoom& room) { return room.play(Staff, answer(room, true)); }};
}

void addHindranceRows()
{
    QTest::newRow("the closing of a review, before the vote is over")
        << RuleCase {[](LawRoom& room) {
                         askedWhileReviewed(room);
                         room.play(Staff, answer(room, true));
                         room.play(Supervisor, Witness {room.lastName()});
                         room.play(1, asideMotion(asked(room)));
                     },
               [](LawRoom& room) { return room.refused(Staff, room.closes(Form)); }, u"openMotion"_s,
               [](LawRoom& room) {
                   for (const int member : {1, 2, 3})
                       room.play(member, Vote {room.state.motions.last().name, false, {}});
                   return room.close(Form);
               }};
    QTest::newRow("the closing of a review, before the answer is witnessed")
        << RuleCase {[](LawRoom& room) {
                         askedWhileReviewed(room);
                         room.play(Staff, answer(room, true));
                     },
               [](LawRoom& room) { return room.refused(Staff, room.closes(Form)); }, u"unanswered"_s,
               [](LawRoom& room) {
                   const QString seen = room.play(Supervisor, Witness {room.state.answers.last().name});
                   return inTurn({seen, room.close(Form)});
               }};
    QTest::newRow("the closing of a scoring, before the answer is witnessed")
        << RuleCase {[](LawRoom& room) {
                         room.playUntil(Technical);
                         room.open(Technical);
                         room.decide(clarifyMotion(A), {1, 2, 3});
                         for (const int member : Committee)
                             room.submit(member, Technical, room.scores(Technical, u"8"_s));
                         room.play(Staff, answer(room, true));
                     },
               [](LawRoom& room) { return room.refused(Staff, room.closes(Technical)); }, u"unanswered"_s,
               [](LawRoom& room) {
                   const QString seen = room.play(Supervisor, Witness {room.state.answers.last().name});
                   return inTurn({seen, room.close(Technical)});
               }};
    QTest::newRow("a step while an answer is missing") << RuleCase {carriedQuestion,
        [](LawRoom& room) { return room.refused(Staff, room.opens(Form)); }, u"unanswered"_s,
        [](LawRoom& room) {
            const QString nothing = answerAndWitness(room, false);
            return inTurn({nothing, room.open(Form)});
        }};
    QTest::newRow("a step while who is out has not answered") << RuleCase {carriedQuestion,
        [](LawRoom& room) { return room.refused(Staff, room.opens(Form)); }, u"unanswered"_s,
        [](LawRoom& room) {
            room.decide(rejectMotion(A), {1, 2, 3});
            return room.open(Form);
        }};
    QTest::newRow("the closing of the price step") << RuleCase {[](LawRoom& room) {
                                                                    room.playUntil(Price);
                                                                    room.open(Price);
                                                                    room.decide(clarifyMotion(A), {1, 2, 3});
                                                                },
        [](LawRoom& room) { return room.refused(Staff, room.closes(Price)); }, u"unanswered"_s,
        [](LawRoom& room) {
            const QString given = answerAndWitness(room, true);
            return inTurn({given, room.close(Price)});
        }};
    QTest::newRow("the report") << RuleCase {[](LawRoom& room) {
                                                 room.playUntil({});
                                                 room.decide(clarifyMotion(A), {1, 2, 3});
                                                 room.agreeAll();
                                             },
        [](LawRoom& room) {
            return room.refused(Staff, ReportFrozen {1000, LawRoom::hash("pdf"), resultHash(room.state), 1});
        },
        u"unanswered"_s,
        [](LawRoom& room) {
            const QString given = answerAndWitness(room, true);
            return inTurn({given, room.freeze("pdf")});
        }};
}

QList<bool> countingAnswers(const LawRoom& room)
{
    QList<bool> list;
    for (const QJsonValue& each : room.json().value(u"answers"_s).toArray())
        list.append(each[u"counts"_s].toString() == u"yes"_s);
    return list;
}

} // namespace

class TestLawAnswers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRuleRefusesUntilItsConditionHolds_data();
    void aRuleRefusesUntilItsConditionHolds();
    void whoReviewsABidMayAskAndThinkAgain();
    void whatIsSetAsideDoesNotCount();
    void anAnswerFallsAwayWithItsMotion();
    void anAnswerChangesNoPriceAndNoResult();
    void everybodyIsAskedInTurn();
    void withoutGroundsNobodyIsAsked();
};

void TestLawAnswers::aRuleRefusesUntilItsConditionHolds_data()
{
    QTest::addColumn<RuleCase>("test");
    addQuestionRows();
    addAsideRows();
    addAnswerRows();
    addHindranceRows();
}

void TestLawAnswers::aRuleRefusesUntilItsConditionHolds()
{
    QFETCH(RuleCase, test);
    LawRoom room(correctingFacts());
    test.before(room);
    QCOMPARE(test.refused(room), test.rule);
    QCOMPARE(test.accepted(room), QString());
}

void TestLawAnswers::whoReviewsABidMayAskAndThinkAgain()
{
    LawRoom room(correctingFacts());
    askedWhileReviewed(room);
    QCOMPARE(outcomeOf(room.state, *findMotion(room.state, asked(room))), Outcome::Passed);
    QCOMPARE(room.refused(1, rejectMotion(A)), u"sheetsOpen"_s);
    QCOMPARE(answerAndWitness(room, true), QString());
    QCOMPARE(room.submit(1, Form, room.review(Form, {A})), QString());
    QCOMPARE(room.close(Form), QString());
}

void TestLawAnswers::whatIsSetAsideDoesNotCount()
{
    LawRoom room(correctingFacts());
    carriedQuestion(room);
    room.play(Staff, answer(room, false));
    QCOMPARE(answerAndWitness(room, true), QString());
    QCOMPARE(countingAnswers(room), (QList<bool> {false, true}));
    QVERIFY(!room.decide(asideMotion(asked(room)), {1}).isEmpty());
    QCOMPARE(countingAnswers(room), (QList<bool> {false, true}));
    QVERIFY(!room.decide(asideMotion(asked(room)), {1, 2, 3}).isEmpty());
    QVERIFY(isSetAside(room.state, asked(room)));
    QCOMPARE(countingAnswers(room), (QList<bool> {false, false}));
    QCOMPARE(room.open(Form), QString());
}

void TestLawAnswers::anAnswerFallsAwayWithItsMotion()
{
    LawRoom room(correctingFacts());
    askedWhileReviewed(room);
    QCOMPARE(answerAndWitness(room, true), QString());
    QCOMPARE(room.play(Staff, StepRestarted {room.state.stepActs, Form, u"a page was overlooked"_s}), QString());
    QCOMPARE(room.play(Supervisor, Witness {room.lastName()}), QString());
    QCOMPARE(outcomeOf(room.state, *findMotion(room.state, asked(room))), Outcome::Void);
    QCOMPARE(countingAnswers(room), QList<bool> {false});
    QCOMPARE(room.open(Form), QString());
}

void TestLawAnswers::anAnswerChangesNoPriceAndNoResult()
{
    LawRoom plain(correctingFacts());
    plain.playUntil({});
    LawRoom room(correctingFacts());
    answered(room);
    for (const QString& step : {Form, Record, Technical, Price})
        room.playStep(step);
    const Tally counted = tally(room.state);
    const Tally expected = tally(plain.state);
    QCOMPARE(counted.candidates, expected.candidates);
    for (qsizetype i = 0; i < expected.bidders.size(); ++i) {
        QCOMPARE(counted.bidders.at(i).price, expected.bidders.at(i).price);
        QVERIFY(counted.bidders.at(i).total == expected.bidders.at(i).total);
    }
}

void TestLawAnswers::everybodyIsAskedInTurn()
{
    LawRoom room(correctingFacts());
    beforeForm(room);
    room.play(1, clarifyMotion(A));
    const QByteArray motion = asked(room);
    const auto duties = [&](int member) { return dutiesOf(room.state, member, room.now); };
    QCOMPARE(duties(2), (QList<Duty> {{.kind = DutyKind::Vote, .motion = motion}}));
    QVERIFY(duties(Staff).isEmpty());
    for (const int member : {1, 2, 3})
        room.play(member, Vote {motion, true, {}});
    QCOMPARE(duties(Staff), (QList<Duty> {{.kind = DutyKind::RegisterAnswer, .motion = motion}}));
    room.play(Staff, answer(room, true));
    QVERIFY(duties(Staff).isEmpty());
    QCOMPARE(duties(Supervisor), (QList<Duty> {{.kind = DutyKind::Witness, .subject = room.lastName()}}));
    room.play(Supervisor, Witness {room.lastName()});
    QCOMPARE(duties(Staff), (QList<Duty> {{.kind = DutyKind::OpenStep, .step = Form}}));
}

void TestLawAnswers::withoutGroundsNobodyIsAsked()
{
    SessionFacts facts = correctingFacts();
    facts.rules.clarifications.clear();
    LawRoom room(facts);
    beforeForm(room);
    QCOMPARE(room.refused(1, clarifyMotion(A)), u"outOfScope"_s);
}

EVALROOM_TEST(TestLawAnswers, QCoreApplication)

} // namespace tst_law_answers

#include "tst_law_answers.moc"
