// SPDX-License-Identifier: Apache-2.0
#include "evaluation/price_result.h"
#include "evaluation/price_room.h"
#include "test_program.h"

#include <QJsonArray>
#include <QTest>

using namespace evalroom;
using namespace evalroom::prices;

namespace tst_baseline_trace {

namespace {

// "lowest 8990000000 g", of who is outside the set "invalid d"
QStringList pricesTold(const BaselineTrace& trace)
{
    QStringList told;
    for (const BaselinePrice& price : trace.prices) {
        QStringList words {baselinePartNames().at(static_cast<qsizetype>(price.part))};
        if (price.amount)
            words << formatDecimal(*price.amount);
        words << price.bidder << baselineSinceNames().at(static_cast<qsizetype>(price.since));
        words.removeAll(QString());
        told << words.join(u' ');
    }
    return told;
}

QStringList stepsTold(const BaselineTrace& trace)
{
    QStringList told;
    for (const BaselineStep& step : trace.steps)
        told << u"%1 %2 = %3"_s.arg(baselineStepNames().at(static_cast<qsizetype>(step.kind)), formatDecimal(step.by),
            formatDecimal(step.amount));
    return told;
}

BaselineTrace traceOf(const LawRoom& room)
{
    return tally(room.state).baselineTrace.value();
}

} // namespace

class TestBaselineTrace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTrimmedMeanIsToldNumberByNumber();
    void everyStepIsTold_data();
    void everyStepIsTold();
    void aCombinedBaselineIsToldTermByTerm();
    void withoutPricesThereIsNoStep();
    void aBaselineOfNothingIsNone();
    void aLateRejectionStaysInTheFrozenPrices();
    void withoutAFreezeTheRejectedIsOut();
    void aLateCorrectionIsTold();
    void whoJoinsByACorrectionIsOutside();
    void aPriceOverTheCeilingIsOutside();
    void theResultSaysNothingOfIt();
};

// domain E-3: one of seven is over the ceiling; equal prices stand as they are given.
void TestBaselineTrace::theTrimmedMeanIsToldNumberByNumber()
{
    const Baseline road {.family = BaselineFamily::Mean, .trim = {{5, 1, 1}}, .drawn = true};
    QList<BaselinePrice> prices {{u"d"_s, BaselinePart::Invalid}};
    const QList<Fen> amounts {9850000000, 9620500000, 9480000000, 9310750000, 9700000000, 8990000000};
    const QStringList bidders {u"a"_s, u"b"_s, u"c"_s, u"e"_s, u"f"_s, u"g"_s};
    for (qsizetype i = 0; i < amounts.size(); ++i)
        prices.append({bidders.at(i), BaselinePart::Counts, Rational(amounts.at(i))});
    const BaselineTrace trace = traceBaseline(prices, road, {9900000000, Rational(97, 100)});
    QCOMPARE(pricesTold(trace),
        (QStringList {u"lowest 8990000000 g"_s, u"counts 9310750000 e"_s, u"counts 9480000000 c"_s,
            u"counts 9620500000 b"_s, u"counts 9700000000 f"_s, u"highest 9850000000 a"_s, u"invalid d"_s}));
    QCOMPARE(stepsTold(trace),
        (QStringList {u"sum 4 = 38111250000"_s, u"mean 4 = 9527812500"_s, u"drawn 0.97 = 9241978125"_s}));
    QCOMPARE(trace.result(), Rational(9241978125));
    QCOMPARE(trace.inSet(), 6);
    QCOMPARE(trace.count(BaselinePart::Counts), 4);
}

void TestBaselineTrace::everyStepIsTold_data()
{
    QTest::addColumn<int>("family");
    QTest::addColumn<QStringList>("first");
    const auto row = [](const char* name, BaselineFamily family, const QStringList& first) {
        QTest::newRow(name) << static_cast<int>(family) << first;
    };
    row("lowest", BaselineFamily::Lowest, {u"lowest 1 = 90000"_s, u"fixedPartOff 10000 = 80000"_s});
    row("highest", BaselineFamily::Highest, {u"highest 1 = 100001"_s, u"fixedPartOff 10000 = 90001"_s});
    row("mean", BaselineFamily::Mean,
        {u"sum 2 = 190001"_s, u"mean 2 = 95000.5"_s, u"meanDecimals 1 = 95000"_s, u"fixedPartOff 10000 = 85000"_s});
    row("mean and ceiling", BaselineFamily::CeilingMean,
        {u"sum 2 = 190001"_s, u"mean 2 = 95000.5"_s, u"meanDecimals 1 = 95000"_s, u"ceilingShare 0.25 = 101250"_s,
            u"fixedPartOff 10000 = 91250"_s});
}

void TestBaselineTrace::everyStepIsTold()
{
    QFETCH(int, family);
    QFETCH(QStringList, first);
    Baseline rule {.family = static_cast<BaselineFamily>(family), .lowered = 10, .drawn = true, .sparesFixed = true};
    rule.decimals = 0;
    if (rule.isMean())
        rule.meanDecimals = 1;
    if (rule.family == BaselineFamily::CeilingMean)
        rule.ceilingShare = Rational(1, 4);
    const BaselineTrace trace
        = traceBaseline({{A, BaselinePart::Counts, Rational(100001)}, {B, BaselinePart::Counts, Rational(90000)}}, rule,
            {120000, Rational(1, 2), 10000});
    const QStringList told = stepsTold(trace);
    QCOMPARE(told.first(first.size()), first);
    QStringList kinds;
    for (const QString& step : told.sliced(first.size() - 1))
        kinds << step.section(u' ', 0, 0);
    QCOMPARE(kinds, (QStringList {u"fixedPartOff"_s, u"lowered"_s, u"drawn"_s, u"fixedPartOn"_s, u"decimals"_s}));
    const Rational left = trace.steps.at(first.size() - 1).amount;
    QCOMPARE(trace.steps.at(first.size() + 2).amount, Rational(left * 9 / 20 + 10000));
    QCOMPARE(trace.result(), roundedYuan(Rational(left * 9 / 20 + 10000), 0));
}

// The prices of resources/cases/engineering-combined.json: the lowest is too far below the mean.
void TestBaselineTrace::aCombinedBaselineIsToldTermByTerm()
{
    const Baseline rule {.family = BaselineFamily::Combined,
        .trim = {{5, 1, 1}},
        .decimals = 0,
        .terms = {{TermOf::Ceiling, TermNumber {.fixed = Rational(1, 2)}, TermNumber {.drawn = u"k1"_s}},
            {TermOf::Mean, TermNumber {.drawn = u"q1"_s}}, {TermOf::Lowest, {}, {}, Rational(5)}},
        .drawnRanges = {}};
    QList<BaselinePrice> prices;
    for (const Fen amount : {9850000000, 9620500000, 9480000000, 9310750000, 9700000000, 8990000000})
        prices.append({QString::number(amount), BaselinePart::Counts, Rational(amount)});
    const LotNumbers lot {9900000000, 1, 0, {{u"k1"_s, Rational(96, 100)}, {u"q1"_s, Rational(3, 10)}}};
    QCOMPARE(stepsTold(traceBaseline(prices, rule, lot)),
        (QStringList {u"sum 4 = 38111250000"_s, u"mean 4 = 9527812500"_s, u"ofCeiling 1 = 9900000000"_s,
            u"factor 0.96 = 9504000000"_s, u"share 0.5 = 4752000000"_s, u"ofMean 1 = 9527812500"_s,
            u"share 0.3 = 2858343750"_s, u"ofLowest 9051421875 = 9310750000"_s, u"share 0.2 = 1862150000"_s,
            u"terms 3 = 9472493750"_s, u"decimals 0 = 9472493800"_s}));
}

void TestBaselineTrace::withoutPricesThereIsNoStep()
{
    const BaselineTrace trace = traceBaseline({{A, BaselinePart::Unknown}}, Baseline {}, {});
    QCOMPARE(pricesTold(trace), QStringList(u"unknown bidder-a"_s));
    QVERIFY(trace.steps.isEmpty() && !trace.result());
}

void TestBaselineTrace::aBaselineOfNothingIsNone()
{
    const Baseline rule {.decimals = 0};
    const BaselineTrace trace = traceBaseline({{A, BaselinePart::Counts, Rational(49)}}, rule, {});
    QCOMPARE(stepsTold(trace), (QStringList {u"lowest 1 = 49"_s, u"decimals 0 = 0"_s}));
    QVERIFY(!trace.result());
}

void TestBaselineTrace::aLateRejectionStaysInTheFrozenPrices()
{
    LawRoom room(correctingFacts());
    room.playUntil(Technical);
    room.decide(rejectMotion(C), {1, 2, 3});
    QCOMPARE(pricesTold(traceOf(room)),
        (QStringList {
            u"counts 91000000 bidder-c invalid"_s, u"counts 95000000 bidder-b"_s, u"counts 98000000 bidder-a"_s}));
    QVERIFY(traceOf(room).isFrozen);
    QCOMPARE(tally(room.state).baseline, traceOf(room).result());
    const QJsonObject json = baselineTraceToJson(traceOf(room));
    QCOMPARE(json.value(u"frozen"_s), QJsonValue(u"yes"_s));
    QCOMPARE(json.value(u"prices"_s).toArray().first().toObject(),
        (QJsonObject {
            {u"amount"_s, u"91000000"_s}, {u"bidder"_s, C}, {u"part"_s, u"counts"_s}, {u"since"_s, u"invalid"_s}}));
    QCOMPARE(json.value(u"steps"_s).toArray().first().toObject(),
        (QJsonObject {{u"amount"_s, u"284000000"_s}, {u"by"_s, u"3"_s}, {u"step"_s, u"sum"_s}}));
}

void TestBaselineTrace::withoutAFreezeTheRejectedIsOut()
{
    SessionFacts facts = correctingFacts();
    facts.scheme.steps.last().freeze = Freeze::Never;
    LawRoom room(facts);
    room.playUntil(Technical);
    room.decide(rejectMotion(C), {1, 2, 3});
    QCOMPARE(pricesTold(traceOf(room)),
        (QStringList {u"counts 95000000 bidder-b"_s, u"counts 98000000 bidder-a"_s, u"invalid bidder-c"_s}));
    QVERIFY(!traceOf(room).isFrozen);
}

void TestBaselineTrace::aLateCorrectionIsTold()
{
    LawRoom room(correctingFacts());
    room.playUntil(Technical);
    QCOMPARE(correct(room), QString());
    QCOMPARE(pricesTold(traceOf(room)),
        (QStringList {
            u"counts 91000000 bidder-c"_s, u"counts 95000000 bidder-b"_s, u"counts 98000000 bidder-a corrected"_s}));
}

void TestBaselineTrace::whoJoinsByACorrectionIsOutside()
{
    SessionFacts facts = correctingFacts();
    facts.lot.ceiling = 97000000;
    LawRoom room(facts);
    room.playUntil(Technical);
    QCOMPARE(correct(room), QString());
    QCOMPARE(pricesTold(traceOf(room)),
        (QStringList {u"counts 91000000 bidder-c"_s, u"counts 95000000 bidder-b"_s, u"late bidder-a"_s}));
}

void TestBaselineTrace::aPriceOverTheCeilingIsOutside()
{
    SessionFacts facts = correctingFacts();
    facts.lot.ceiling = 97000000;
    LawRoom room(facts);
    room.playUntil(Technical);
    QCOMPARE(pricesTold(traceOf(room)).last(), u"forbidden bidder-a"_s);
}

// What members agree to by its hash is the same as ever.
void TestBaselineTrace::theResultSaysNothingOfIt()
{
    LawRoom room(correctingFacts());
    room.playUntil(Technical);
    QVERIFY(tally(room.state).baselineTrace);
    QVERIFY(!tallyToJson(tally(room.state)).contains(u"baselineTrace"_s));
}

EVALROOM_TEST(TestBaselineTrace, QCoreApplication)

} // namespace tst_baseline_trace

#include "tst_baseline_trace.moc"
