// SPDX-License-Identifier: Apache-2.0
#include "documents/chinese_amount.h"
#include "documents/credit_code.h"
#include "documents/sample/practice_bill.h"
#include "documents/sample/practice_criteria.h"
#include "documents/sample/practice_lot.h"
#include "test_program.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <algorithm>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_sample_lot {

class TestSampleLot : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyLotIsSound_data();
    void everyLotIsSound();
    void codesHaveTheirShapes();
    void theSameSeedGivesTheSameLot();
    void countsOutsideTheRangeAreClamped();
    void totalsAreRoundedHalfUp();
    void oneWorksBidMiscalculates();
    void someLotsHaveAFlawThatTheirValuesShow();
    void asManyBidsFailAsAreAskedFor();
    void twoBidsAreAlikeWhereThatIsAskedFor();
    void criteriaAreUniqueAndSumToAHundred();
};

namespace {

void checkBidder(const PracticeLot& lot, const PracticeBidder& bidder)
{
    QVERIFY2(isCreditCode(bidder.creditCode), qPrintable(bidder.creditCode));
    QVERIFY(bidder.name.endsWith(u"（演练）"_s));
    QVERIFY2(bidder.priceFen * 100 >= lot.ceilingFen * 88, qPrintable(bidder.name));
    QVERIFY2(bidder.priceFen * 100 <= lot.ceilingFen * 96, qPrintable(bidder.name));
    QCOMPARE(bidder.priceCapitals, chineseAmount(bidder.priceFen));
    if (lot.isEngineering()) {
        QCOMPARE(bidder.bill.size(), lot.bill.size());
        QCOMPARE(billTotal(bidder.bill), bidder.priceFen);
        for (int i = 0; i < bidder.bill.size(); ++i) {
            const BillItem& item = bidder.bill.at(i);
            const qint64 wrong = i == bidder.wrongLine ? item.unitPriceFen : 0;
            QCOMPARE(item.totalFen, itemTotal(item.quantityThousandths, item.unitPriceFen) + wrong);
        }
    } else {
        QCOMPARE(bidder.responses.size(), lot.demands.size());
        QCOMPARE(bidder.objectiveFacts.size(), 3);
        for (const ObjectiveFact& fact : bidder.objectiveFacts)
            QVERIFY(fact.points >= 0 && fact.points <= 5);
    }
}

bool shown(const PracticeLot& lot, const PracticeBidder& bidder, const QString& flaw)
{
    if (flaw == u"responsiveness.duration")
        return bidder.durationDays > lot.durationDays;
    if (flaw == u"responsiveness.validity" || flaw == u"conformity.validity")
        return bidder.validityDays < lot.validityDays;
    if (flaw == u"responsiveness.deposit")
        return bidder.depositForm.isEmpty();
    if (flaw == u"qualification.record")
        return bidder.contracts.size() < lot.contractsDemanded;
    if (flaw == u"qualification.safety")
        return bidder.licences.value(1).validUntil < lot.opening.time.date();
    if (flaw == u"qualification.grade")
        return bidder.licences.value(2).name.contains(u"叁级");
    for (qsizetype i = 0; i < lot.demands.size(); ++i) {
        if (lot.demands[i].starred && bidder.responses.value(i).deviation == u"负偏离")
            return flaw == u"conformity.star";
    }
    return false;
}

} // namespace

void TestSampleLot::everyLotIsSound_data()
{
    QTest::addColumn<PracticeKind>("kind");
    QTest::newRow("engineering") << PracticeKind::Engineering;
    QTest::newRow("goods") << PracticeKind::Goods;
}

void TestSampleLot::everyLotIsSound()
{
    QFETCH(PracticeKind, kind);
    for (quint64 seed = 1; seed <= 200; ++seed) {
        const int count = 3 + static_cast<int>(seed % 9);
        const PracticeLot lot = makePracticeLot({kind, seed, count, 60});
        QCOMPARE(lot.bidders.size(), count);
        QCOMPARE(lot.opening.prices.size(), count);
        QVERIFY(lot.depositFen * 50 <= lot.ceilingFen);
        if (kind == PracticeKind::Engineering)
            QVERIFY(lot.bill.size() >= 40 && lot.bill.size() <= 80);
        else
            QVERIFY(lot.ceilingFen <= lot.budgetFen && lot.ceilingFen > 0);
        QSet<qint64> prices;
        QSet<QString> names;
        for (const PracticeBidder& bidder : lot.bidders) {
            checkBidder(lot, bidder);
            if (QTest::currentTestFailed())
                return;
            prices << bidder.priceFen;
            names << bidder.name;
        }
        QCOMPARE(prices.size(), count);
        QCOMPARE(names.size(), count);
    }
}

void TestSampleLot::codesHaveTheirShapes()
{
    static const QRegularExpression deal(u"^A01-[0-9A-Z]{18}-[0-9]{8}-[0-9]{6}-[0-9A-Z*]$"_s);
    const PracticeLot lot = makePracticeLot({PracticeKind::Engineering, 5, 4, 60});
    QCOMPARE(lot.projectCode.size(), 17);
    QCOMPARE(lot.tenderProjectCode.size(), 20);
    QCOMPARE(lot.sectionCode.size(), 23);
    QCOMPARE(lot.unifiedDealCode.size(), 40);
    QVERIFY(deal.match(lot.unifiedDealCode).hasMatch());
    QVERIFY(isCreditCode(lot.unifiedDealCode.mid(4, 18)));
    QCOMPARE(lot.regime, u"ENG"_s);
    QCOMPARE(makePracticeLot({PracticeKind::Goods, 5, 4, 60}).regime, u"GP-TENDER"_s);
}

void TestSampleLot::theSameSeedGivesTheSameLot()
{
    const PracticeSpec spec {PracticeKind::Engineering, 42, 7, 60};
    const PracticeLot one = makePracticeLot(spec);
    const PracticeLot two = makePracticeLot(spec);
    QCOMPARE(one.titleZh, two.titleZh);
    for (qsizetype i = 0; i < one.bidders.size(); ++i) {
        QCOMPARE(one.bidders[i].creditCode, two.bidders[i].creditCode);
        QCOMPARE(one.bidders[i].priceFen, two.bidders[i].priceFen);
    }
    QVERIFY(makePracticeLot({PracticeKind::Engineering, 43, 7, 60}).bidders[0].creditCode != one.bidders[0].creditCode);
}

void TestSampleLot::countsOutsideTheRangeAreClamped()
{
    QCOMPARE(makePracticeLot({PracticeKind::Goods, 1, 0, 0}).bidders.size(), 3);
    const PracticeLot large = makePracticeLot({PracticeKind::Goods, 1, 99, 99999});
    QCOMPARE(large.bidders.size(), 11);
    QCOMPARE(large.spec.pages, 3000);
}

void TestSampleLot::totalsAreRoundedHalfUp()
{
    QCOMPARE(itemTotal(1'500, 1), 2);
    QCOMPARE(itemTotal(1'499, 1), 1);
    QCOMPARE(itemTotal(2'345, 10), 23);
    QCOMPARE(itemTotal(2'350, 10), 24);
    QCOMPARE(quantityText(1'234'500), u"1234.5"_s);
    QCOMPARE(quantityText(1'230'000), u"1230"_s);
}

// For the committee to correct; never one that is out anyway.
void TestSampleLot::oneWorksBidMiscalculates()
{
    const auto wrong = [](const PracticeLot& lot) {
        return std::ranges::count_if(lot.bidders, [](const PracticeBidder& bidder) { return bidder.wrongLine >= 0; });
    };
    for (quint64 seed = 1; seed <= 30; ++seed) {
        const PracticeLot lot = makePracticeLot({PracticeKind::Engineering, seed, 5, 60});
        QCOMPARE(wrong(lot), 1);
        for (const PracticeBidder& bidder : lot.bidders)
            QVERIFY(bidder.wrongLine < 0 || bidder.flaws.isEmpty());
        QCOMPARE(wrong(makePracticeLot({PracticeKind::TwoEnvelopes, seed, 5, 60})), 1);
        QCOMPARE(wrong(makePracticeLot({PracticeKind::Goods, seed, 5, 60})), 0);
    }
}

void TestSampleLot::someLotsHaveAFlawThatTheirValuesShow()
{
    for (const PracticeKind kind : {PracticeKind::Engineering, PracticeKind::Goods}) {
        int flawed = 0;
        for (quint64 seed = 1; seed <= 100; ++seed) {
            const PracticeLot lot = makePracticeLot({kind, seed, 6, 60});
            for (const PracticeBidder& bidder : lot.bidders) {
                for (const QString& flaw : bidder.flaws)
                    QVERIFY2(shown(lot, bidder, flaw), qPrintable(flaw));
                if (kind == PracticeKind::Goods && bidder.flaws.isEmpty())
                    QVERIFY(!shown(lot, bidder, u"conformity.star"_s));
                flawed += bidder.flaws.isEmpty() ? 0 : 1;
            }
        }
        QVERIFY(flawed > 50 && flawed < 100);
    }
    for (quint64 seed = 1; seed <= 30; ++seed) {
        const PracticeLot small = makePracticeLot({PracticeKind::Engineering, seed, 4, 60});
        for (const PracticeBidder& bidder : small.bidders)
            QVERIFY(bidder.flaws.isEmpty());
    }
}

void TestSampleLot::asManyBidsFailAsAreAskedFor()
{
    for (const PracticeKind kind : {PracticeKind::Engineering, PracticeKind::Goods}) {
        for (const int wanted : {0, 1, 3}) {
            const PracticeLot lot
                = makePracticeLot({.kind = kind, .seed = 5, .bidders = 3, .pages = 60, .flawed = wanted});
            int flawed = 0;
            for (const PracticeBidder& bidder : lot.bidders) {
                QVERIFY(bidder.flaws.isEmpty() || shown(lot, bidder, bidder.flaws.constFirst()));
                flawed += bidder.flaws.isEmpty() ? 0 : 1;
            }
            QCOMPARE(flawed, wanted);
        }
    }
}

void TestSampleLot::twoBidsAreAlikeWhereThatIsAskedFor()
{
    for (const PracticeKind kind : {PracticeKind::Engineering, PracticeKind::Goods}) {
        const PracticeLot lot
            = makePracticeLot({.kind = kind, .seed = 1, .bidders = 5, .pages = 60, .flawed = 1, .tied = true});
        QStringList alike;
        QMap<QString, PracticeBidder> bidders;
        for (const PracticeBidder& bidder : lot.bidders) {
            bidders.insert(bidder.id, bidder);
            checkBidder(lot, bidder);
            if (!bidder.alike.isEmpty())
                alike << bidder.id << bidder.alike;
        }
        QCOMPARE(alike.size(), 2);
        const PracticeBidder one = bidders.value(alike.constFirst());
        const PracticeBidder other = bidders.value(alike.constLast());
        QCOMPARE(one.priceFen, other.priceFen);
        QVERIFY(one.flaws.isEmpty() && other.flaws.isEmpty() && one.name != other.name);
        for (qsizetype i = 0; i < one.objectiveFacts.size(); ++i)
            QCOMPARE(one.objectiveFacts.at(i).points, other.objectiveFacts.at(i).points);
        QSet<qint64> read;
        for (const ReadOutPrice& price : lot.opening.prices) {
            QCOMPARE(price.priceFen, bidders.value(price.bidder).priceFen);
            read << price.priceFen;
        }
        QCOMPARE(read.size(), 4);
    }
}

void TestSampleLot::criteriaAreUniqueAndSumToAHundred()
{
    for (const PracticeKind kind :
        {PracticeKind::Engineering, PracticeKind::Goods, PracticeKind::TwoEnvelopes, PracticeKind::Consultation}) {
        int points = 0;
        QSet<QString> ids;
        const QList<PracticeCriteriaGroup> groups = practiceCriteria(makePracticeLot({kind, 1, 3, 60}));
        for (const PracticeCriteriaGroup& group : groups) {
            for (const PracticeCriterion& criterion : group.criteria) {
                QVERIFY(!ids.contains(criterion.id));
                ids << criterion.id;
                points += criterion.points;
            }
        }
        QCOMPARE(points, 100);
    }
}

EVALROOM_TEST(TestSampleLot, QCoreApplication)

} // namespace tst_sample_lot

#include "tst_sample_lot.moc"
