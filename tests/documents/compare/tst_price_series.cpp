// SPDX-License-Identifier: Apache-2.0
#include "documents/compare/price_series.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_price_series {

class TestPriceSeries : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void regularPricesAreFound_data();
    void regularPricesAreFound();
    void amongManyPricesNoneIsLookedFor();
    void theStepIsTold();
};

void TestPriceSeries::regularPricesAreFound_data()
{
    QTest::addColumn<QList<qint64>>("prices");
    QTest::addColumn<QStringList>("series"); // "+" or "×", and the places
    const auto row = [](const char* name, const QList<qint64>& prices, const QStringList& series) {
        QTest::newRow(name) << prices << series;
    };
    row("none", {}, {});
    row("one", {100'000'000}, {});
    row("two", {100'000'000, 101'000'000}, {});
    row("three at one distance", {98'000'000, 100'000'000, 102'000'000}, {u"+ 0 1 2"_s});
    row("three at no rule", {98'000'000, 100'000'000, 103'000'000}, {});
    row("four, and one beside", {90'000'000, 92'000'000, 93'333'333, 94'000'000, 96'000'000}, {u"+ 0 1 3 4"_s});
    row("in one ratio", {100'000'000, 110'000'000, 121'000'000}, {u"× 0 1 2"_s});
    row("rounded to the fen", {100'000'001, 103'000'001, 106'090'001}, {u"× 0 1 2"_s});
    row("rounded to the yuan", {98'765'400, 100'740'730, 102'716'000}, {u"+ 0 1 2"_s});
    row("a hundredth of a percent beside it", {98'000'000, 100'010'000, 102'000'000}, {});
    row("steps so small that both rules fit are told once", {100'000'000, 100'010'000, 100'020'000}, {u"+ 0 1 2"_s});
    row("too near to each other", {100'000'000, 100'000'050, 100'000'100}, {});
    row("a few fen", {1, 2, 3}, {u"+ 0 1 2"_s});
    row("doubling", {1, 2, 4}, {u"× 0 1 2"_s});
    row("as much as there is", {MaxFen - 4'000'000'000'000, MaxFen - 2'000'000'000'000, MaxFen}, {u"+ 0 1 2"_s});
    row("beyond what there is", {1, MaxFen - 1, MaxFen}, {});
    row("the longest first", {100'000'000, 110'000'000, 115'000'000, 120'000'000, 130'000'000},
        {u"+ 0 1 3 4"_s, u"+ 0 2 4"_s, u"+ 1 2 3"_s});
}

void TestPriceSeries::regularPricesAreFound()
{
    QFETCH(QList<qint64>, prices);
    QFETCH(QStringList, series);
    QStringList found;
    for (const PriceSeries& each : priceSeries(prices)) {
        QString words = each.geometric ? u"×"_s : u"+"_s;
        for (const int place : each.places)
            words += u' ' + QString::number(place);
        found << words;
    }
    QCOMPARE(found, series);
}

void TestPriceSeries::amongManyPricesNoneIsLookedFor()
{
    QList<Fen> prices;
    for (int i = 0; i < MostPricesForSeries; ++i)
        prices << 1'000'000'000 + i * 1'000'000;
    QCOMPARE(priceSeries(prices).constFirst().places.size(), MostPricesForSeries);
    prices << 2'000'000'000;
    QVERIFY(priceSeries(prices).isEmpty());
}

void TestPriceSeries::theStepIsTold()
{
    QVERIFY(priceSeries({98'000'000, 100'000'000, 102'000'000}).constFirst().step == 2'000'000);
    QVERIFY(priceSeries({100'000'000, 110'000'000, 121'000'000}).constFirst().step == 10);
}

EVALROOM_TEST(TestPriceSeries, QCoreApplication)

} // namespace tst_price_series

#include "tst_price_series.moc"
