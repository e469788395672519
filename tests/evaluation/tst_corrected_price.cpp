// SPDX-License-Identifier: Apache-2.0
#include "evaluation/duty.h"
#include "evaluation/price_room.h"
#include "test_program.h"

#include <QJsonArray>
#include <QTest>

using namespace evalroom;
using namespace evalroom::prices;

namespace tst_corrected_price {

namespace {

QList<Duty> duties(const LawRoom& room, int member)
{
    return dutiesOf(room.state, member, room.now);
}

const BidderResult& resultOf(const Tally& tally, const QString& bidder)
{
    return *std::ranges::find(tally.bidders, bidder, &BidderResult::bidder);
}

} // namespace

class TestCorrectedPrice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPriceInASecondEnvelopeHasToBeOpenFirst();
    void aConfirmedPriceFeedsTheEvaluation();
    void theNextCorrectionTakesThePlaceOfTheLast();
    void aFrozenBaselineStaysWhatItWas_data();
    void aFrozenBaselineStaysWhatItWas();
    void whoComesUnderTheLimitByACorrectionIsComparedWithTheBaseline();
    void aCorrectionFallsWithItsMajority();
    void aRestartTakesItsCorrectionsBack();
    void theReportWaitsForTheRejection();
    void aReportThatIsFrozenIsNotMovedByAnAnswer();
    void everybodyIsAskedInTurn();
    void whoRefusesIsRejectedByWhoeverMayMove();
};

void TestCorrectedPrice::aPriceInASecondEnvelopeHasToBeOpenFirst()
{
    SessionFacts facts = correctingFacts();
    putInEnvelope(facts, A);
    LawRoom room(facts);
    room.playUntil(Price);
    QCOMPARE(room.refused(1, priceMotion(A)), u"pricesUnknown"_s);
    applyOpenings(room.state, room.event(0), openingsOf({{A, 98000000}}));
    QCOMPARE(correct(room), QString());
    QCOMPARE(priceInForce(room.state, A), Corrected);
}

void TestCorrectedPrice::aConfirmedPriceFeedsTheEvaluation()
{
    LawRoom room(correctingFacts());
    beforeForm(room);
    carry(room);
    QCOMPARE(room.play(Staff, answer(room, true)), QString());
    QCOMPARE(priceInForce(room.state, A), 98000000); // nobody has witnessed it
    QCOMPARE(room.play(Supervisor, Witness {room.lastName()}), QString());
    QCOMPARE(priceInForce(room.state, A), Corrected);
    for (const QString& step : {Form, Record, Technical, Price})
        room.playStep(step);
    const Tally counted = tally(room.state);
    QCOMPARE(resultOf(counted, A).price, Corrected);
    QCOMPARE(resultOf(counted, A).offered, 98000000);
    QVERIFY(!resultOf(counted, B).offered);
    QCOMPARE(*counted.baseline, Rational(Corrected + 95000000 + 91000000) / 3 * Rational(97, 100));
    const QJsonObject json = tallyToJson(counted).value(u"bidders"_s).toArray().first().toObject();
    QCOMPARE(json.value(u"offered"_s).toInteger(), 98000000);
    QVERIFY(!json.contains(u"baselinePrice"_s));
    const QJsonObject shown = room.json().value(u"answers"_s).toArray().first().toObject();
    QCOMPARE(shown.value(u"answer"_s), u"yes"_s);
    QCOMPARE(shown.value(u"witnessed"_s), u"yes"_s);
}

void TestCorrectedPrice::theNextCorrectionTakesThePlaceOfTheLast()
{
    LawRoom room(correctingFacts());
    beforeForm(room);
    QCOMPARE(correct(room, A, 90000000), QString());
    QCOMPARE(correct(room, A, 89000000), QString());
    QCOMPARE(priceInForce(room.state, A), 89000000);
    // Lost motions change nothing.
    room.decide(priceMotion(A, 1), {1});
    QCOMPARE(priceInForce(room.state, A), 89000000);
    // A refusal of a later one leaves the earlier one in force, and the bid to be rejected.
    carry(room, A, 1);
    QCOMPARE(answerAndWitness(room, false), QString());
    QCOMPARE(priceInForce(room.state, A), 89000000);
    QCOMPARE(refusedCorrections(room.state), QStringList(A));
}

void TestCorrectedPrice::aFrozenBaselineStaysWhatItWas_data()
{
    QTest::addColumn<int>("freeze");
    QTest::addColumn<bool>("moves");
    QTest::newRow("at the opening") << static_cast<int>(Freeze::AtOpening) << false;
    QTest::newRow("after the preliminary review") << static_cast<int>(Freeze::AfterPreliminary) << false;
    QTest::newRow("never") << static_cast<int>(Freeze::Never) << true;
}

void TestCorrectedPrice::aFrozenBaselineStaysWhatItWas()
{
    QFETCH(int, freeze);
    QFETCH(bool, moves);
    SessionFacts facts = correctingFacts();
    facts.scheme.steps.last().freeze = static_cast<Freeze>(freeze);
    LawRoom room(facts);
    room.playUntil(Technical);
    QCOMPARE(correct(room), QString()); // the detailed evaluation has begun
    room.playStep(Technical);
    room.playStep(Price);
    const Tally counted = tally(room.state);
    const Rational first = moves ? Corrected : 98000000;
    QCOMPARE(*counted.baseline, (first + 95000000 + 91000000) / 3 * Rational(97, 100));
    QCOMPARE(resultOf(counted, A).evaluatedPrice, Rational(Corrected));
    QCOMPARE(resultOf(counted, A).baselinePrice, first);
    const Rational deviation = (Corrected - *counted.baseline) / *counted.baseline * 100;
    QCOMPARE(resultOf(counted, A).deviationPercent, roundHalfUp(deviation, 2));
    const QJsonObject json = tallyToJson(counted).value(u"bidders"_s).toArray().first().toObject();
    QCOMPARE(json.value(u"baselinePrice"_s).toString(), moves ? QString() : u"98000000"_s);
}

void TestCorrectedPrice::whoComesUnderTheLimitByACorrectionIsComparedWithTheBaseline()
{
    SessionFacts facts = correctingFacts();
    facts.lot.ceiling = 97000000;
    LawRoom room(facts);
    room.playUntil(Technical);
    QCOMPARE(room.state.priceSet, (QStringList {B, C}));
    QCOMPARE(correct(room), QString());
    room.playStep(Technical);
    room.playStep(Price);
    const Tally counted = tally(room.state);
    QCOMPARE(*counted.baseline, Rational(95000000 + 91000000) / 2 * Rational(97, 100));
    QVERIFY(resultOf(counted, A).pricePoints && resultOf(counted, A).total);
    QVERIFY(!resultOf(counted, A).baselinePrice);
    const QJsonObject json = tallyToJson(counted).value(u"bidders"_s).toArray().first().toObject();
    QCOMPARE(json.value(u"baselinePrice"_s), QJsonValue(QString()));
}

// 条例 art. 48: what the member who leaves has concluded is void.
void TestCorrectedPrice::aCorrectionFallsWithItsMajority()
{
    LawRoom room(correctingFacts());
    beforeForm(room);
    QCOMPARE(correct(room), QString());
    room.replace(3, 6);
    QCOMPARE(priceInForce(room.state, A), 98000000);
    room.checkIn(6);
    QCOMPARE(room.refused(Staff, room.opens(Form)), u"openMotion"_s);
    QCOMPARE(room.play(6, Vote {lastMotion(room), true, {}}), QString());
    QCOMPARE(priceInForce(room.state, A), Corrected); // the bidder has answered
}

void TestCorrectedPrice::aRestartTakesItsCorrectionsBack()
{
    LawRoom room(correctingFacts());
    beforeForm(room);
    QCOMPARE(correct(room, B, 94000000), QString());
    room.playStep(Form);
    QCOMPARE(correct(room), QString());
    QCOMPARE(room.play(Staff, StepRestarted {room.state.stepActs, Form, u"a page"_s}), QString());
    QCOMPARE(room.play(Supervisor, Witness {room.lastName()}), QString());
    QCOMPARE(priceInForce(room.state, A), 98000000);
    QCOMPARE(priceInForce(room.state, B), 94000000);
    QCOMPARE(correct(room, A, 89000000), QString());
}

void TestCorrectedPrice::theReportWaitsForTheRejection()
{
    LawRoom room(correctingFacts());
    refused(room);
    const QByteArray rejection = room.decide(rejectMotion(A), {1, 2, 3});
    for (const QString& step : {Form, Record, Technical, Price})
        room.playStep(step);
    QVERIFY(!tally(room.state).candidates.contains(A));
    // The rejection falls, and the refusal stands.
    room.replace(3, 6);
    room.checkIn(6);
    room.play(6, room.items(Record, u"7.5"_s));
    for (const QString& step : {Form, Technical}) {
        room.submit(6, step, step == Form ? room.review(step) : room.scores(step, u"8"_s));
        room.reveal(6, step);
    }
    room.play(6, Vote {room.state.motions.first().name, true, {}});
    for (const int member : {4, 5, 6})
        room.play(member, Vote {rejection, false, {}});
    QVERIFY(isValidBidder(room.state, A));
    room.agreeAll();
    QCOMPARE(room.freeze("pdf"), u"refusedPrice"_s);
}

void TestCorrectedPrice::aReportThatIsFrozenIsNotMovedByAnAnswer()
{
    LawRoom room(correctingFacts());
    beforeForm(room);
    carry(room);
    QCOMPARE(room.play(Staff, answer(room, true)), QString());
    const QByteArray second = room.lastName();
    QCOMPARE(answerAndWitness(room, true), QString());
    for (const QString& step : {Form, Record, Technical, Price})
        room.playStep(step);
    room.agreeAll();
    QCOMPARE(room.freeze("pdf"), QString());
    QCOMPARE(room.refused(Supervisor, Witness {second}), u"frozen"_s);
    QCOMPARE(room.refused(Staff, answer(room, false)), u"frozen"_s);
    QCOMPARE(room.refused(1, priceMotion(B)), u"frozen"_s);
}

void TestCorrectedPrice::everybodyIsAskedInTurn()
{
    LawRoom room(correctingFacts());
    beforeForm(room);
    room.play(1, priceMotion(A));
    const QByteArray motion = lastMotion(room);
    QCOMPARE(duties(room, 2), (QList<Duty> {{.kind = DutyKind::Vote, .motion = motion}}));
    QVERIFY(duties(room, Staff).isEmpty());
    for (const int member : {1, 2, 3})
        room.play(member, Vote {motion, true, {}});
    QCOMPARE(duties(room, Staff), (QList<Duty> {{.kind = DutyKind::RegisterAnswer, .motion = motion}}));
    QVERIFY(duties(room, Supervisor).isEmpty());
    room.play(Staff, answer(room, false));
    room.play(Staff, answer(room, true));
    QVERIFY(duties(room, Staff).isEmpty());
    // Of two answers the last one is meant.
    QCOMPARE(duties(room, Supervisor), (QList<Duty> {{.kind = DutyKind::Witness, .subject = room.lastName()}}));
    room.play(Supervisor, Witness {room.lastName()});
    QVERIFY(duties(room, Supervisor).isEmpty());
    QCOMPARE(duties(room, Staff), (QList<Duty> {{.kind = DutyKind::OpenStep, .step = Form}}));
}

void TestCorrectedPrice::whoRefusesIsRejectedByWhoeverMayMove()
{
    LawRoom room(correctingFacts());
    refused(room);
    const Duty due {.kind = DutyKind::MoveRejection, .bidder = A};
    for (const int member : Committee)
        QCOMPARE(duties(room, member), QList<Duty> {due});
    QVERIFY(duties(room, Staff).isEmpty());
    room.play(1, rejectMotion(A));
    QVERIFY(!duties(room, 2).contains(due));
    for (const int member : {1, 2, 3})
        room.play(member, Vote {lastMotion(room), false, {}});
    QVERIFY(duties(room, 2).contains(due)); // it is lost, and the law still wants it
    room.decide(rejectMotion(A), {1, 2, 3});
    QVERIFY(duties(room, 2).isEmpty());
    QCOMPARE(duties(room, Staff), (QList<Duty> {{.kind = DutyKind::OpenStep, .step = Form}}));
}

EVALROOM_TEST(TestCorrectedPrice, QCoreApplication)

} // namespace tst_corrected_price

#include "tst_corrected_price.moc"
