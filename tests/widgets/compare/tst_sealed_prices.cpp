// SPDX-License-Identifier: Apache-2.0
#include "test_program.h"
#include "widgets/compare/comparison.h"
#include "widgets/compare/price_model.h"
#include "widgets/words/figures.h"
#include "widgets/words/offers_lot.h"

#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_sealed_prices {

// The prices of two small sessions side by side: first and final ones, and those of second envelopes.
class TestSealedPrices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void firstAndFinalPricesStandSideBySide();
    void aRisenOfferStandsThereToo();
    void secondEnvelopesTellWhenTheyWereOpened();
    void theComparisonTellsWhatIsAwaited();

private:
    static QString cell(const SessionLog& room, const QString& bidder, const QString& head)
    {
        PriceModel model;
        model.setPrices(room.state(), tally(room.state()), room.head().manifest());
        for (int column = 0; column < model.columnCount(); ++column) {
            if (model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() == head)
                return model.index(model.rowOf(bidder), column).data().toString();
        }
        return u"no such column"_s;
    }
    static ComparedCell compared(const SessionLog& room, const QString& title, qsizetype bidder)
    {
        const Comparison all = comparisonOf({room.state(), room.head().manifest(), 1, {}});
        const auto row = std::ranges::find(all.rows, title, &ComparedRow::title);
        return row == all.rows.cend() ? ComparedCell {.text = u"no such row"_s} : row->cells.at(bidder);
    }
};

void TestSealedPrices::firstAndFinalPricesStandSideBySide()
{
    SessionLog room(offersPlan());
    beginOffers(room);
    room.offer(u"b1"_s, 900'000);
    QCOMPARE(cell(room, u"b1"_s, u"First price (yuan)"_s), u"10,000.00"_s);
    QCOMPARE(cell(room, u"b1"_s, u"Final offer (yuan)"_s), u"–"_s);
    QCOMPARE(cell(room, u"b1"_s, u"Opened"_s), u"not yet"_s);
    QCOMPARE(cell(room, u"b2"_s, u"Opened"_s), u"–"_s);
    QCOMPARE(cell(room, u"b1"_s, u"Price as bid (yuan)"_s), u"no such column"_s);
    for (const QString& bidder : {u"b2"_s, u"b3"_s})
        room.offer(bidder, 800'000);
    room.closeStep(u"offers"_s);
    room.openEnvelopes({u"b1"_s, u"b2"_s, u"b3"_s});
    QCOMPARE(cell(room, u"b1"_s, u"Final offer (yuan)"_s), u"9,000.00"_s);
    QCOMPARE(cell(room, u"b1"_s, u"Opened"_s), timeWords(room.state().envelopes.constLast().time));
}

void TestSealedPrices::aRisenOfferStandsThereToo()
{
    SessionLog room(offersPlan(u"first"_s));
    beginOffers(room);
    for (const QString& bidder : {u"b1"_s, u"b2"_s, u"b3"_s})
        room.offer(bidder, 1'050'000);
    room.closeStep(u"offers"_s);
    room.openEnvelopes({u"b1"_s, u"b2"_s, u"b3"_s});
    // The first bidder's counts for nothing, and its first price is the price.
    QCOMPARE(cell(room, u"b1"_s, u"Final offer (yuan)"_s), u"10,500.00"_s);
    QCOMPARE(room.state().prices.value(u"b1"_s), 1'000'000);
}

void TestSealedPrices::secondEnvelopesTellWhenTheyWereOpened()
{
    SessionLog room(secondEnvelopesPlan());
    judgeForm(room);
    reject(room, u"b2"_s);
    QCOMPARE(cell(room, u"b1"_s, u"Price as bid (yuan)"_s), u"–"_s);
    QCOMPARE(cell(room, u"b1"_s, u"Opened"_s), u"not yet"_s);
    room.openEnvelopes({u"b1"_s, u"b3"_s});
    QCOMPARE(cell(room, u"b1"_s, u"Price as bid (yuan)"_s), moneyFigures(SealedFen));
    QCOMPARE(cell(room, u"b1"_s, u"Opened"_s), timeWords(room.state().envelopes.constLast().time));
    QCOMPARE(cell(room, u"b2"_s, u"Price as bid (yuan)"_s), u"–"_s);
    QCOMPARE(cell(room, u"b2"_s, u"Opened"_s), u"stays closed"_s);
    QCOMPARE(compared(room, u"Price (yuan)"_s, 1).text, u"stays sealed"_s);
}

void TestSealedPrices::theComparisonTellsWhatIsAwaited()
{
    SessionLog room(offersPlan());
    judgeForm(room);
    QCOMPARE(compared(room, u"Price (yuan)"_s, 0).text, u"awaited"_s);
    QCOMPARE(compared(room, u"First price (yuan)"_s, 0).text, u"10,000.00"_s);
    withdraw(room, u"b1"_s);
    QCOMPARE(compared(room, u"State of the bid"_s, 0).text, u"takes no further part"_s);
    QCOMPARE(compared(room, u"Price (yuan)"_s, 0).text, u"takes no further part"_s);
}

EVALROOM_TEST(TestSealedPrices, QApplication)

} // namespace tst_sealed_prices

#include "tst_sealed_prices.moc"
