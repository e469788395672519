// SPDX-License-Identifier: Apache-2.0
#include "evaluation/price_formula.h"
#include "test_program.h"

#include <QTest>
#include <algorithm>

using namespace evalroom;

namespace tst_price_formula {

namespace {

Rational number(const QString& text)
{
    return parseDecimal(text).value();
}

QString texts(const QList<Rational>& values)
{
    QStringList list;
    for (const Rational& value : values)
        list.append(formatDecimal(value));
    return list.join(QLatin1Char(' '));
}

// One each from five prices, as 公路 2018, times a coefficient that was drawn.
const Baseline OneEachFromFive {.family = BaselineFamily::Mean, .trim = {{5, 1, 1}}, .drawn = true};

QString baselineText(const QList<Rational>& prices, const Baseline& rule, const LotNumbers& lot)
{
    const auto steps = baselineSteps(prices, rule, lot);
    return steps ? formatDecimal(steps->constLast().amount) : errorName(steps.error().code);
}

} // namespace

class TestPriceFormula : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void baselineIsTheTrimmedMeanTimesTheCoefficient_data();
    void baselineIsTheTrimmedMeanTimesTheCoefficient();
    void everyFamilyHasItsBaseline_data();
    void everyFamilyHasItsBaseline();
    void theOrderOfPricesDoesNotMatter();
    void trimmingEverythingIsRefused();
    void deviationCostsPointsOnBothSides_data();
    void deviationCostsPointsOnBothSides();
    void pointsDoNotFallBelowTheLeast();
    void aDeductionMayBeRoundedFirst();
    void aRatioNeverGivesMoreThanAll();
    void aRatioMayBeRoundedFirst();
    void lowestPriceTakesFullPoints_data();
    void lowestPriceTakesFullPoints();
};

void TestPriceFormula::baselineIsTheTrimmedMeanTimesTheCoefficient_data()
{
    QTest::addColumn<QList<Rational>>("prices");
    QTest::addColumn<QString>("baseline");
    QTest::newRow("six prices: one highest and one lowest leave")
        << QList<Rational> {98500000, 96205000, 94800000, 93107500, 97000000, 89900000} << "92419781.25";
    QTest::newRow("four prices: nothing is dropped")
        << QList<Rational> {98500000, 96205000, 94800000, 89900000} << "92005712.5";
    QTest::newRow("five prices: trimming begins") << QList<Rational> {100, 200, 300, 400, 500} << "291";
    QTest::newRow("one of two equal highest prices leaves")
        << QList<Rational> {100, 200, 300, 500, 500} << "323.333333";
    QTest::newRow("a single price") << QList<Rational> {100} << "97";
}

void TestPriceFormula::baselineIsTheTrimmedMeanTimesTheCoefficient()
{
    QFETCH(QList<Rational>, prices);
    QFETCH(QString, baseline);
    QCOMPARE(baselineText(prices, OneEachFromFive, {0, number(QStringLiteral("0.97"))}), baseline);
}

void TestPriceFormula::everyFamilyHasItsBaseline_data()
{
    QTest::addColumn<Baseline>("rule");
    QTest::addColumn<QString>("baseline");
    const Rational lowered = number(QStringLiteral("3.5"));
    const Rational share = number(QStringLiteral("0.4"));
    QTest::newRow("the lowest") << Baseline {} << "90000";
    QTest::newRow("the highest") << Baseline {.family = BaselineFamily::Highest} << "109999";
    QTest::newRow("the mean") << Baseline {.family = BaselineFamily::Mean} << "100001";
    QTest::newRow("the mean, lowered") << Baseline {.family = BaselineFamily::Mean, .lowered = lowered} << "96500.965";
    QTest::newRow("the mean, lowered but for the fixed part")
        << Baseline {.family = BaselineFamily::Mean, .lowered = lowered, .sparesFixed = true} << "97200.965";
    QTest::newRow("the mean times K, but for the fixed part")
        << Baseline {.family = BaselineFamily::Mean, .drawn = true, .sparesFixed = true} << "96000.95";
    QTest::newRow("the mean, lowered, and rounded to whole yuan")
        << Baseline {.family = BaselineFamily::Mean, .lowered = lowered, .decimals = 0} << "96500";
    QTest::newRow("the mean rounded to a yuan, then lowered")
        << Baseline {.family = BaselineFamily::Mean, .lowered = lowered, .meanDecimals = 0} << "96500";
    QTest::newRow("the mean rounded to a yuan, and the ceiling")
        << Baseline {.family = BaselineFamily::CeilingMean, .ceilingShare = share, .meanDecimals = 0} << "108000";
    QTest::newRow("the mean and the ceiling, 6 to 4")
        << Baseline {.family = BaselineFamily::CeilingMean, .ceilingShare = share} << "108000.6";
    QTest::newRow("of these, times K") << Baseline {.family = BaselineFamily::CeilingMean,
        .ceilingShare = share,
        .drawn = true} << "102600.57";
    QTest::newRow("of these, after trimming")
        << Baseline {.family = BaselineFamily::CeilingMean, .trim = {{3, 1, 0}, {4, 1, 1}}, .ceilingShare = share}
        << "105001.2";
    const auto fixed = [](const char* text) { return TermNumber {.fixed = number(QLatin1StringView(text))}; };
    const auto drawn = [](const char* id) { return TermNumber {.drawn = QLatin1StringView(id)}; };
    const auto combined = [](const QList<BaselineTerm>& terms) {
        return Baseline {.family = BaselineFamily::Combined, .terms = terms};
    };
    QTest::newRow("a part of the ceiling times a factor, and a part of the mean")
        << combined({{TermOf::Ceiling, fixed("0.4"), fixed("0.9")}, {TermOf::Mean, fixed("0.6")}}) << "103200.6";
    Baseline byDraw = combined({{TermOf::Ceiling, drawn("q1"), drawn("k1")}, {TermOf::Mean}});
    QTest::newRow("share and factor drawn, and the rest") << byDraw << "102400.7";
    byDraw.drawn = true;
    QTest::newRow("all of this times K") << byDraw << "97280.665";
    QTest::newRow("a part of the lowest") << combined({{TermOf::Lowest, fixed("0.2")}, {TermOf::Mean}}) << "98000.8";
    QTest::newRow("a part of the lowest within five percent below the mean")
        << combined({{TermOf::Lowest, fixed("0.2"), {}, number(QStringLiteral("5"))}, {TermOf::Mean}}) << "100001.6";
    Baseline spared = combined({{TermOf::Mean, fixed("1"), fixed("0.9")}});
    spared.sparesFixed = true;
    QTest::newRow("the mean times a factor, but for the fixed part") << spared << "92000.9";
}

void TestPriceFormula::everyFamilyHasItsBaseline()
{
    QFETCH(Baseline, rule);
    QFETCH(QString, baseline);
    const LotNumbers lot {120'000, number(QStringLiteral("0.95")), 20'000,
        {{QStringLiteral("k1"), number(QStringLiteral("0.9"))}, {QStringLiteral("q1"), number(QStringLiteral("0.3"))}}};
    QCOMPARE(baselineText({90'000, 100'004, 109'999}, rule, lot), baseline);
}

void TestPriceFormula::theOrderOfPricesDoesNotMatter()
{
    QList<Rational> prices {5, 3, 9, 1, 7};
    std::sort(prices.begin(), prices.end());
    do
        QCOMPARE(baselineText(prices, OneEachFromFive, {}), QStringLiteral("5"));
    while (std::next_permutation(prices.begin(), prices.end()));
}

void TestPriceFormula::trimmingEverythingIsRefused()
{
    const Baseline both {.family = BaselineFamily::Mean, .trim = {{2, 1, 1}}};
    QCOMPARE(baselineText({100, 200}, both, {}), QStringLiteral("badField"));
    QCOMPARE(baselineText({}, OneEachFromFive, {}), QStringLiteral("badField"));
}

void TestPriceFormula::deviationCostsPointsOnBothSides_data()
{
    QTest::addColumn<bool>("roundDeviation");
    QTest::addColumn<QString>("baseline");
    QTest::addColumn<QList<Rational>>("prices");
    QTest::addColumn<QString>("points");
    const QList<Rational> six {98500000, 96205000, 94800000, 93107500, 97000000, 89900000};
    QTest::newRow("deviation rounded to 2 decimals of a percent")
        << true << "92419781.25" << six << "46.84 51.8 54.84 58.52 50.08 57.27";
    QTest::newRow("deviation exact: the second decimal differs")
        << false << "92419781.25" << six << "46.84 51.81 54.85 58.51 50.09 57.27";
    QTest::newRow("four prices") << true << "92005712.5" << QList<Rational> {98500000, 96205000, 94800000, 89900000}
                                 << "45.88 50.88 53.92 57.71";
    QTest::newRow("on the baseline") << true << "100" << QList<Rational> {100} << "60";
}

void TestPriceFormula::deviationCostsPointsOnBothSides()
{
    QFETCH(bool, roundDeviation);
    QFETCH(QString, baseline);
    QFETCH(QList<Rational>, prices);
    QFETCH(QString, points);
    const DeviationScore rule {2, 1, roundDeviation ? std::optional(2) : std::nullopt};
    QList<Rational> computed;
    for (const Rational& price : prices)
        computed.append(scorePrice(price, number(baseline), 60, rule).points);
    QCOMPARE(texts(computed), points);
}

void TestPriceFormula::pointsDoNotFallBelowTheLeast()
{
    const DeviationScore toNothing {2, 1, 2};
    QCOMPARE(formatDecimal(scorePrice(200, 100, 60, toNothing).points), QStringLiteral("0"));
    QCOMPARE(formatDecimal(scorePrice(200, 100, 60, toNothing).deviationPercent.value()), QStringLiteral("100"));
    const DeviationScore toTwenty {.perPercentAbove = 2, .perPercentBelow = 1, .least = 20};
    QCOMPARE(formatDecimal(scorePrice(200, 100, 60, toTwenty).points), QStringLiteral("20"));
}

// 2.73 × 0.5 is 1.365: 58.635 is rounded up, and so is what is taken off.
void TestPriceFormula::aDeductionMayBeRoundedFirst()
{
    DeviationScore rule {
        .perPercentAbove = 1, .perPercentBelow = number(QStringLiteral("0.5")), .deviationDecimals = 2};
    QCOMPARE(formatDecimal(scorePrice(9727, 10000, 60, rule).points), QStringLiteral("58.64"));
    rule.deductionDecimals = 2;
    QCOMPARE(formatDecimal(scorePrice(9727, 10000, 60, rule).points), QStringLiteral("58.63"));
    rule.deductionDecimals = 1;
    QCOMPARE(formatDecimal(scorePrice(9727, 10000, 60, rule).points), QStringLiteral("58.6"));
}

void TestPriceFormula::aRatioNeverGivesMoreThanAll()
{
    QCOMPARE(formatDecimal(scorePrice(80, 100, 30, RatioScore {}).points), QStringLiteral("30"));
    QVERIFY(!scorePrice(80, 100, 30, RatioScore {}).deviationPercent);
    QCOMPARE(formatDecimal(scorePrice(120, 100, 30, HighRatioScore {}).points), QStringLiteral("30"));
    QCOMPARE(formatDecimal(scorePrice(80, 100, 30, HighRatioScore {}).points), QStringLiteral("24"));
}

// 70/90 is 0.777777…
void TestPriceFormula::aRatioMayBeRoundedFirst()
{
    QCOMPARE(formatDecimal(scorePrice(90, 70, 30, RatioScore {}).points), QStringLiteral("23.33"));
    QCOMPARE(formatDecimal(scorePrice(90, 70, 30, RatioScore {2, 2}).points), QStringLiteral("23.4"));
    QCOMPARE(formatDecimal(scorePrice(70, 90, 30, HighRatioScore {2, 3}).points), QStringLiteral("23.34"));
    QCOMPARE(formatDecimal(scorePrice(90, 100, 30, RatioScore {2, 1}).points), QStringLiteral("30"));
}

void TestPriceFormula::lowestPriceTakesFullPoints_data()
{
    QTest::addColumn<QList<Rational>>("prices");
    QTest::addColumn<QString>("points");
    QTest::newRow("policy-adjusted price is the base")
        << QList<Rational> {1286000, 1198500, 1188000, 1402300} << "27.71 29.74 30 25.42";
    QTest::newRow("without the adjustment")
        << QList<Rational> {1286000, 1198500, 1320000, 1402300} << "27.96 30 27.24 25.64";
    QTest::newRow("extremes stay in") << QList<Rational> {980000, 1000000, 1020000, 1050000, 620000}
                                      << "18.98 18.6 18.24 17.71 30";
    QTest::newRow("after the lowest has been rejected")
        << QList<Rational> {980000, 1000000, 1020000, 1050000} << "30 29.4 28.82 28";
}

void TestPriceFormula::lowestPriceTakesFullPoints()
{
    QFETCH(QList<Rational>, prices);
    QFETCH(QString, points);
    const Rational lowest = *std::min_element(prices.cbegin(), prices.cend());
    QList<Rational> computed;
    for (const Rational& price : prices)
        computed.append(scorePrice(price, lowest, 30, RatioScore {}).points);
    QCOMPARE(texts(computed), points);
}

EVALROOM_TEST(TestPriceFormula, QCoreApplication)

} // namespace tst_price_formula

#include "tst_price_formula.moc"
