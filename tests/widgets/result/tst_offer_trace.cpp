// SPDX-License-Identifier: Apache-2.0
#include "test_program.h"
#include "widgets/result/result_words.h"
#include "widgets/result/step_result.h"
#include "widgets/result/trace.h"
#include "widgets/words/offers_lot.h"

#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_offer_trace {

// Small sessions with final offers: the result says what each price is.
class TestOfferTrace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void theFinalOfferIsThePrice();
    void theFirstPriceIsToldWithItsReason();
    void whoHasWithdrawnIsNotRejected();
    void aBidThatWasNotDecryptedIsNotRejected();
    void theStepTellsOffersWhileTheyComeIn();
    void thePriceStepTellsOfSecondEnvelopes();

private:
    // The offers are closed and opened, and the prices computed.
    static void finish(SessionLog& room, const QStringList& offered)
    {
        waitForOffersEnd(room);
        room.closeStep(u"offers"_s);
        room.openEnvelopes(offered);
        room.openStep(u"price"_s);
        room.closeStep(u"price"_s);
    }
    static QString trace(const SessionLog& room, const QString& bidder)
    {
        return plainText(traceOf({room.state(), tally(room.state()), room.head().manifest(), {}}, bidder));
    }
    static QString stepText(const SessionLog& room, const QString& step)
    {
        return plainText(stepResult(room.state(), room.head().manifest(), step));
    }
};

void TestOfferTrace::theFinalOfferIsThePrice()
{
    SessionLog room(offersPlan());
    beginOffers(room);
    for (const QString& bidder : {u"b1"_s, u"b2"_s, u"b3"_s})
        room.offer(bidder, 900'000);
    finish(room, {u"b1"_s, u"b2"_s, u"b3"_s});
    QVERIFY(isRanked(room.state()));
    const QString text = trace(room, u"b2"_s);
    QVERIFY2(text.contains(u"Final offer: 9,000.00 yuan"_s) && text.contains(u"At first it was 11,000.00 yuan."_s),
        qPrintable(text));
    const QString step = stepText(room, u"offers"_s);
    QVERIFY2(step.contains(u"11,000.00"_s) && step.contains(u"9,000.00"_s), qPrintable(step));
}

void TestOfferTrace::theFirstPriceIsToldWithItsReason()
{
    SessionLog room(offersPlan(u"first"_s));
    beginOffers(room);
    room.offer(u"b1"_s, 1'050'000); // above its first one
    room.offer(u"b2"_s, 900'000);
    finish(room, {u"b1"_s, u"b2"_s});
    QVERIFY(isRanked(room.state()));
    const QString risen = trace(room, u"b1"_s);
    QVERIFY2(risen.contains(u"Price: 10,000.00 yuan"_s)
            && risen.contains(u"the final offer of 10,500.00 yuan is above it"_s),
        qPrintable(risen));
    const QString silent = trace(room, u"b3"_s);
    QVERIFY2(silent.contains(u"Price: 12,000.00 yuan"_s) && silent.contains(u"no final offer came in time"_s),
        qPrintable(silent));
}

void TestOfferTrace::whoHasWithdrawnIsNotRejected()
{
    SessionLog room(offersPlan());
    beginOffers(room);
    withdraw(room, u"b3"_s);
    for (const QString& bidder : {u"b1"_s, u"b2"_s})
        room.offer(bidder, 900'000);
    finish(room, {u"b1"_s, u"b2"_s});
    const Tally result = tally(room.state());
    const auto out = std::ranges::find(result.bidders, u"b3"_s, &BidderResult::bidder);
    QVERIFY(out != result.bidders.cend() && isWithdrawn(room.state(), *out));
    QCOMPARE(resultWords(room.state(), room.head().manifest(), *out), u"Takes no further part"_s);
    const QString text = trace(room, u"b3"_s);
    QVERIFY2(text.contains(u"has withdrawn"_s) && !text.contains(u"Rejected"_s), qPrintable(text));
}

void TestOfferTrace::aBidThatWasNotDecryptedIsNotRejected()
{
    SessionPlan plan = offersPlan();
    plan.bidders << bidderAt(4, 1'000'000);
    plan.bidders.last().price.reset();
    plan.bidders.last().undecrypted = Undecrypted::Own;
    SessionLog room(plan);
    beginOffers(room);
    for (const QString& bidder : {u"b1"_s, u"b2"_s, u"b3"_s})
        room.offer(bidder, 900'000);
    finish(room, {u"b1"_s, u"b2"_s, u"b3"_s});
    const Tally result = tally(room.state());
    const auto out = std::ranges::find(result.bidders, u"b4"_s, &BidderResult::bidder);
    QVERIFY(out != result.bidders.cend() && !out->valid);
    QCOMPARE(resultWords(room.state(), room.head().manifest(), *out), u"Not decrypted at the opening"_s);
    const QString text = trace(room, u"b4"_s);
    QVERIFY2(text.contains(u"not decrypted"_s) && !text.contains(u"Rejected"_s), qPrintable(text));
}

void TestOfferTrace::theStepTellsOffersWhileTheyComeIn()
{
    SessionLog room(offersPlan());
    beginOffers(room);
    room.offer(u"b1"_s, 900'000);
    QCOMPARE(stepPhaseWords(room.state(), u"offers"_s), u"under way: 1 of 3 final offers have come"_s);
    const QString text = stepText(room, u"offers"_s);
    QVERIFY2(text.contains(u"sealed"_s) && text.contains(u"awaited"_s), qPrintable(text));
    QVERIFY2(!text.contains(u"yuan"_s) && !text.contains(u"9,000"_s), qPrintable(text));
}

void TestOfferTrace::thePriceStepTellsOfSecondEnvelopes()
{
    SessionLog room(secondEnvelopesPlan());
    QVERIFY2(stepText(room, u"price"_s).contains(u"lie in second envelopes"_s), qPrintable(stepText(room, u"price"_s)));
    judgeForm(room);
    room.openEnvelopes({u"b1"_s, u"b2"_s, u"b3"_s});
    QVERIFY2(stepText(room, u"price"_s).contains(u"opened the second envelopes together"_s),
        qPrintable(stepText(room, u"price"_s)));
}

EVALROOM_TEST(TestOfferTrace, QApplication)

} // namespace tst_offer_trace

#include "tst_offer_trace.moc"
