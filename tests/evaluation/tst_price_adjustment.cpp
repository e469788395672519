// SPDX-License-Identifier: Apache-2.0
#include "evaluation/price_adjustment.h"
#include "evaluation/price_result.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_price_adjustment {

// 政策性价格扣除: an ordered list, each with its dates.
class TestPriceAdjustment : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theyComeOffInTheListsOrder_data();
    void theyComeOffInTheListsOrder();
    void pointsArePutOnWhatTheyAreOf_data();
    void pointsArePutOnWhatTheyAreOf();
    void eachHoldsWithinItsDates_data();
    void eachHoldsWithinItsDates();
    void ofSeveralPeriodsThatOfTheDayCounts_data();
    void ofSeveralPeriodsThatOfTheDayCounts();
};

namespace {

PriceAdjustment adjustment(const QString& id, int percent, AdjustedBase of)
{
    return {.id = id,
        .name = id,
        .source = u"x"_s,
        .from = QDate(2026, 1, 1),
        .until = QDate(2026, 12, 31),
        .percent = percent,
        .of = of};
}

QString wordsOf(const QList<AdjustedBy>& steps)
{
    QStringList words;
    for (const AdjustedBy& step : steps)
        words.append(step.what + u' ' + formatDecimal(step.change));
    return words.join(u", "_s);
}

} // namespace

void TestPriceAdjustment::theyComeOffInTheListsOrder_data()
{
    QTest::addColumn<QStringList>("order"); // a + behind an id: of what the ones before have left
    QTest::addColumn<QStringList>("entitled");
    QTest::addColumn<QString>("steps");
    const QStringList both {u"small"_s, u"home"_s};
    QTest::newRow("each of the price") << QStringList {u"small"_s, u"home"_s} << both << u"small -1000, home -2000"_s;
    QTest::newRow("the second of what is left")
        << QStringList {u"small"_s, u"home+"_s} << both << u"small -1000, home -1800"_s;
    QTest::newRow("the other way round") << QStringList {u"home"_s, u"small+"_s} << both << u"home -2000, small -800"_s;
    QTest::newRow("the order of the list, not of the bidder's")
        << QStringList {u"home"_s, u"small+"_s} << QStringList {u"small"_s, u"home"_s} << u"home -2000, small -800"_s;
    QTest::newRow("entitled to one") << QStringList {u"small"_s, u"home+"_s} << QStringList {u"home"_s}
                                     << u"home -2000"_s;
    QTest::newRow("entitled to what there is not") << QStringList {u"small"_s} << QStringList {u"green"_s} << QString();
}

void TestPriceAdjustment::theyComeOffInTheListsOrder()
{
    QFETCH(QStringList, order);
    QFETCH(QStringList, entitled);
    QFETCH(QString, steps);
    QList<PriceAdjustment> list;
    for (const QString& word : order) {
        const QString id = word.section(u'+', 0, 0);
        list.append(adjustment(
            id, id == u"small"_s ? 10 : 20, word.endsWith(u'+') ? AdjustedBase::Running : AdjustedBase::Price));
    }
    QCOMPARE(wordsOf(adjustPrice(10000, list, entitled, QDate(2026, 6, 1))), steps);
}

void TestPriceAdjustment::pointsArePutOnWhatTheyAreOf_data()
{
    QTest::addColumn<AdjustedBase>("of");
    QTest::addColumn<QStringList>("entitled");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("added");
    const QDate day(2026, 6, 1);
    QTest::newRow("of the points of the price, rounded half up")
        << AdjustedBase::PricePoints << QStringList {u"green"_s} << day << u"green 0.99"_s;
    QTest::newRow("of the total, exact") << AdjustedBase::Total << QStringList {u"region"_s} << day
                                         << u"region 0.4925"_s;
    QTest::newRow("not entitled") << AdjustedBase::Total << QStringList {u"green"_s} << day << QString();
    QTest::newRow("over") << AdjustedBase::PricePoints << QStringList {u"green"_s} << QDate(2027, 1, 1) << QString();
}

void TestPriceAdjustment::pointsArePutOnWhatTheyAreOf()
{
    QFETCH(AdjustedBase, of);
    QFETCH(QStringList, entitled);
    QFETCH(QDate, day);
    QFETCH(QString, added);
    QList<PriceAdjustment> list {adjustment(u"small"_s, 10, AdjustedBase::Price),
        adjustment(u"green"_s, 4, AdjustedBase::PricePoints), adjustment(u"region"_s, 2, AdjustedBase::Total)};
    list[1].decimals = 2;
    QStringList words;
    for (const AddedPoints& each : addPoints(parseDecimal(u"24.625"_s).value(), of, list, entitled, day))
        words.append(each.what + u' ' + formatDecimal(each.points));
    QCOMPARE(words.join(u", "_s), added);
    QVERIFY(adjustPrice(10000, list, {u"green"_s, u"region"_s}, day).isEmpty()); // and no price changes
}

void TestPriceAdjustment::eachHoldsWithinItsDates_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<bool>("ends");
    QTest::addColumn<QString>("steps");
    QTest::newRow("the day before") << QDate(2025, 12, 31) << true << QString();
    QTest::newRow("the first day") << QDate(2026, 1, 1) << true << u"small -1000"_s;
    QTest::newRow("the last day") << QDate(2026, 12, 31) << true << u"small -1000"_s;
    QTest::newRow("the day after") << QDate(2027, 1, 1) << true << QString();
    QTest::newRow("the day after, where no end is set") << QDate(2027, 1, 1) << false << u"small -1000"_s;
}

void TestPriceAdjustment::eachHoldsWithinItsDates()
{
    QFETCH(QDate, day);
    QFETCH(bool, ends);
    QFETCH(QString, steps);
    PriceAdjustment small = adjustment(u"small"_s, 10, AdjustedBase::Price);
    if (!ends)
        small.until = {};
    QCOMPARE(wordsOf(adjustPrice(10000, {small}, {u"small"_s}, day)), steps);
}

void TestPriceAdjustment::ofSeveralPeriodsThatOfTheDayCounts_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("steps");
    QTest::addColumn<QString>("name");
    QTest::newRow("the last day of one") << QDate(2026, 12, 31) << u"small -1000"_s << u"ten percent"_s;
    QTest::newRow("the first day of the next") << QDate(2027, 1, 1) << u"small -2000"_s << u"twenty percent"_s;
}

void TestPriceAdjustment::ofSeveralPeriodsThatOfTheDayCounts()
{
    QFETCH(QDate, day);
    QFETCH(QString, steps);
    QFETCH(QString, name);
    PriceAdjustment ten = adjustment(u"small"_s, 10, AdjustedBase::Price);
    ten.name = u"ten percent"_s;
    PriceAdjustment twenty = adjustment(u"small"_s, 20, AdjustedBase::Price);
    twenty.name = u"twenty percent"_s;
    twenty.from = QDate(2027, 1, 1);
    twenty.until = {};
    SessionFacts facts;
    facts.scheme.adjustments = {ten, twenty};
    facts.lot.opened = day;
    QCOMPARE(wordsOf(adjustPrice(10000, facts.scheme.adjustments, {u"small"_s}, day)), steps);
    QCOMPARE(adjustmentName(facts, u"small"_s), name);
}

EVALROOM_TEST(TestPriceAdjustment, QCoreApplication)

} // namespace tst_price_adjustment

#include "tst_price_adjustment.moc"
