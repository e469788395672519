// SPDX-License-Identifier: Apache-2.0
#include "evaluation/price_room.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace evalroom::prices;

namespace tst_law_prices {

namespace {

void addMotionRows()
{
    QTest::newRow("of a bidder who is out") << RuleCase {[](LawRoom& room) {
                                                             beforeForm(room);
                                                             room.decide(rejectMotion(A), {1, 2, 3});
                                                         },
        [](LawRoom& room) { return room.refused(1, priceMotion(A)); }, u"unknownBidder"_s,
        [](LawRoom& room) { return room.play(1, priceMotion(B)); }};
    QTest::newRow("of nobody") << RuleCase {beforeForm,
        [](LawRoom& room) { return room.refused(1, priceMotion(u"bidder-z"_s)); }, u"unknownBidder"_s,
        [](LawRoom& room) { return room.play(1, priceMotion(A)); }};
    QTest::newRow("by a rule that the rule set has not") << RuleCase {beforeForm,
        [](LawRoom& room) {
            Motion other = priceMotion(A);
            std::get<PriceMotion>(other.subject).basis = CorrectionRule::OpeningForm;
            return room.refused(1, other);
        },
        u"unknownGround"_s, [](LawRoom& room) { return room.play(1, priceMotion(A)); }};
    QTest::newRow("with a step by a rule that it has not") << RuleCase {beforeForm,
        [](LawRoom& room) {
            const CorrectionStep step {CorrectionRule::DecimalPoint, AmountPlace::Line, u"1"_s, 1, 2};
            return room.refused(1, priceMotion(A, Corrected, {step}));
        },
        u"unknownGround"_s, [](LawRoom& room) { return room.play(1, priceMotion(A)); }};
    QTest::newRow("to the price that it is") << RuleCase {beforeForm,
        [](LawRoom& room) { return room.refused(1, priceMotion(A, 98000000)); }, u"noOccasion"_s,
        [](LawRoom& room) {
            const CorrectionStep step {CorrectionRule::UnitPrice, AmountPlace::Body, {}, 97000000, 98000000};
            return room.play(1, priceMotion(A, 98000000, {step}));
        }};
    QTest::newRow("while another one is voted on") << RuleCase {[](LawRoom& room) {
                                                                    beforeForm(room);
                                                                    room.play(2, priceMotion(A));
                                                                },
        [](LawRoom& room) { return room.refused(1, priceMotion(A, 1)); }, u"pendingMotion"_s,
        [](LawRoom& room) { return room.play(1, priceMotion(B)); }};
    QTest::newRow("before the bidder has answered")
        << RuleCase {carried, [](LawRoom& room) { return room.refused(1, priceMotion(A, 1)); }, u"pendingMotion"_s,
               [](LawRoom& room) {
                   const QString answered = answerAndWitness(room, true);
                   return inTurn({answered, room.play(1, priceMotion(A, 1))});
               }};
    QTest::newRow("while a sheet is sealed") << RuleCase {[](LawRoom& room) {
                                                              beforeForm(room);
                                                              room.open(Form);
                                                          },
        [](LawRoom& room) { return room.refused(1, priceMotion(A)); }, u"sheetsOpen"_s,
        [](LawRoom& room) { return room.submit(1, Form, room.review(Form)); }};
    QTest::newRow("by staff") << RuleCase {beforeForm,
        [](LawRoom& room) { return room.refused(Staff, priceMotion(A)); }, u"role"_s,
        [](LawRoom& room) { return room.play(Owner, priceMotion(A)); }};
    QTest::newRow("when the prices have been compared") << RuleCase {[](LawRoom& room) { room.playUntil({}); },
        [](LawRoom& room) { return room.refused(1, priceMotion(A)); }, u"pricesCompared"_s,
        [](LawRoom& room) {
            const QString asked = room.play(Staff, StepRestarted {room.state.stepActs, Price, u"a sum"_s});
            const QString again = room.play(Supervisor, Witness {room.lastName()});
            return inTurn({asked, again, room.play(1, priceMotion(A))});
        }};
}

void addAnswerRows()
{
    QTest::newRow("answer to nothing") << RuleCase {beforeForm,
        [](LawRoom& room) { return room.refused(Staff, BidderAnswer {LawRoom::hash("x"), true, u"yes"_s}); },
        u"unasked"_s, [](LawRoom& room) { return room.play(1, priceMotion(A)); }};
    QTest::newRow("answer to another motion") << RuleCase {[](LawRoom& room) {
                                                               carried(room);
                                                               room.decide(rejectMotion(B), {});
                                                           },
        [](LawRoom& room) { return room.refused(Staff, answer(room, true)); }, u"unasked"_s,
        [](LawRoom& room) { return room.play(Staff, BidderAnswer {room.state.motions.first().name, true, u"yes"_s}); }};
    QTest::newRow("answer before the vote is over") << RuleCase {[](LawRoom& room) {
                                                                     beforeForm(room);
                                                                     room.play(1, priceMotion(A));
                                                                 },
        [](LawRoom& room) { return room.refused(Staff, answer(room, true)); }, u"unasked"_s,
        [](LawRoom& room) {
            for (const int member : {1, 2, 3})
                room.play(member, Vote {lastMotion(room), true, {}});
            return room.play(Staff, answer(room, true));
        }};
    QTest::newRow("answer that a member registers")
        << RuleCase {carried, [](LawRoom& room) { return room.refused(1, answer(room, true)); }, u"role"_s,
               [](LawRoom& room) { return room.play(Staff, answer(room, true)); }};
    QTest::newRow("answer behind one that counts")
        << RuleCase {refused, [](LawRoom& room) { return room.refused(Staff, answer(room, true)); },
               u"alreadyAnswered"_s, [](LawRoom& room) { return room.play(1, priceMotion(A, 1)); }};
    QTest::newRow("testimony of who registered it") << RuleCase {[](LawRoom& room) {
                                                                     carried(room);
                                                                     room.play(Staff, answer(room, true));
                                                                 },
        [](LawRoom& room) { return room.refused(Staff, Witness {room.lastName()}); }, u"unknownSubject"_s,
        [](LawRoom& room) { return room.play(Supervisor, Witness {room.state.answers.last().name}); }};
    QTest::newRow("testimony to an answer, when another one counts")
        << RuleCase {[](LawRoom& room) {
                         carried(room);
                         room.play(Staff, answer(room, true));
                         answerAndWitness(room, false);
                     },
               [](LawRoom& room) { return room.refused(Supervisor, Witness {room.state.answers.first().name}); },
               u"alreadyAnswered"_s, [](LawRoom& room) { return room.play(1, rejectMotion(A)); }};
}

void addHindranceRows()
{
    QTest::newRow("a step while an answer is missing")
        << RuleCase {carried, [](LawRoom& room) { return room.refused(Staff, room.opens(Form)); }, u"unanswered"_s,
               [](LawRoom& room) {
                   const QString answered = answerAndWitness(room, true);
                   return inTurn({answered, room.open(Form)});
               }};
    QTest::newRow("a step while the answer is not witnessed") << RuleCase {[](LawRoom& room) {
                                                                               carried(room);
                                                                               room.play(Staff, answer(room, true));
                                                                           },
        [](LawRoom& room) { return room.refused(Staff, room.opens(Form)); }, u"unanswered"_s,
        [](LawRoom& room) {
            const QString other = room.play(1, Witness {room.state.answers.last().name});
            const QString stays = room.open(Form) == u"unanswered"_s ? QString() : u"went on"_s;
            const QString seen = room.play(Supervisor, Witness {room.state.answers.last().name});
            return inTurn({other, stays, seen, room.open(Form)});
        }};
    QTest::newRow("a step while a correction is refused")
        << RuleCase {refused, [](LawRoom& room) { return room.refused(Staff, room.opens(Form)); }, u"refusedPrice"_s,
               [](LawRoom& room) {
                   room.decide(rejectMotion(A), {1, 2, 3});
                   return room.open(Form);
               }};
    QTest::newRow("a step when the rejection is lost") << RuleCase {[](LawRoom& room) {
                                                                        refused(room);
                                                                        room.decide(rejectMotion(A), {1});
                                                                    },
        [](LawRoom& room) { return room.refused(Staff, room.opens(Form)); }, u"refusedPrice"_s,
        [](LawRoom& room) {
            // The committee finds that it was wrong itself.
            const QString again = correct(room, A, 98000000);
            return inTurn({again, room.open(Form)});
        }};
    QTest::newRow("the closing of the price step") << RuleCase {[](LawRoom& room) {
                                                                    room.playUntil(Price);
                                                                    room.open(Price);
                                                                    room.play(1, priceMotion(A));
                                                                },
        [](LawRoom& room) { return room.refused(Staff, room.closes(Price)); }, u"unanswered"_s,
        [](LawRoom& room) {
            for (const int member : {1, 2, 3})
                room.play(member, Vote {lastMotion(room), true, {}});
            const QString stays = room.close(Price) == u"unanswered"_s ? QString() : u"went on"_s;
            const QString answered = answerAndWitness(room, true);
            return inTurn({stays, answered, room.close(Price)});
        }};
    QTest::newRow("a corrected price over the limit") << RuleCase {[](LawRoom& room) {
                                                                       beforeForm(room);
                                                                       correct(room, A, 99000001);
                                                                       room.playStep(Form);
                                                                       room.playStep(Record);
                                                                       room.playStep(Technical);
                                                                       room.open(Price);
                                                                   },
        [](LawRoom& room) { return room.refused(Staff, room.closes(Price)); }, u"overCeiling"_s,
        [](LawRoom& room) {
            room.decide(rejectMotion(A), {1, 2, 3});
            return room.close(Price);
        }};
}

} // namespace

class TestLawPrices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRuleRefusesUntilItsConditionHolds_data();
    void aRuleRefusesUntilItsConditionHolds();
    void withoutRulesOfCorrectionNoPriceIsCorrected();
};

void TestLawPrices::aRuleRefusesUntilItsConditionHolds_data()
{
    QTest::addColumn<RuleCase>("test");
    addMotionRows();
    addAnswerRows();
    addHindranceRows();
}

void TestLawPrices::aRuleRefusesUntilItsConditionHolds()
{
    QFETCH(RuleCase, test);
    SessionFacts facts = correctingFacts();
    facts.lot.ceiling = 99000000;
    LawRoom room(facts);
    test.before(room);
    QCOMPARE(test.refused(room), test.rule);
    QCOMPARE(test.accepted(room), QString());
}

void TestLawPrices::withoutRulesOfCorrectionNoPriceIsCorrected()
{
    SessionFacts facts = correctingFacts();
    facts.rules.priceCorrection.reset();
    LawRoom room(facts);
    beforeForm(room);
    QCOMPARE(room.refused(1, priceMotion(A)), u"unknownGround"_s);
}

EVALROOM_TEST(TestLawPrices, QCoreApplication)

} // namespace tst_law_prices

#include "tst_law_prices.moc"
