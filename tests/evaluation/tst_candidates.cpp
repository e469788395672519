// SPDX-License-Identifier: Apache-2.0
#include "tally_fixture.h"
#include "test_program.h"

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_candidates {

namespace {

// Bidders a, b, … with these points, of whom two are recommended, without an order.
TallyRoom unrankedRoom(const QStringList& points)
{
    TallyRoom room;
    room.addStep(judgedStep(u"facts"_s, StepKind::Objective, {criterionOf(u"record"_s, 100)}));
    room.tieBy(TieRule::Tenderer);
    room.facts.scheme.candidates = 2;
    room.facts.scheme.ranked = false;
    for (qsizetype i = 0; i < points.size(); ++i) {
        const QString id(QChar(static_cast<char16_t>(u'a' + i)));
        room.addBidder(id, 1000);
        room.agree(u"facts"_s, {id, u"record"_s}, points.at(i));
    }
    return room;
}

QString tiesOf(const QList<QStringList>& ties)
{
    QStringList words;
    for (const QStringList& tie : ties)
        words.append(tie.join(u'='));
    return words.join(u' ');
}

} // namespace

// 评定分离: who is recommended without an order. And prices that the state fixes.
class TestCandidates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theBestAreRecommendedWithoutAnOrder_data();
    void theBestAreRecommendedWithoutAnOrder();
    void whoStandsBehindItsBrandHidesNoTie();
    void whoHasAnotherPriceThanTheFixedOneHasNoTotal();
    void aFixedPriceIsALimitOnBothSides();
};

void TestCandidates::theBestAreRecommendedWithoutAnOrder_data()
{
    QTest::addColumn<QStringList>("points");
    QTest::addColumn<QString>("candidates");
    QTest::addColumn<QString>("open");
    QTest::newRow("in the manifest's order") << QStringList {u"80"_s, u"70"_s, u"90"_s} << u"a c"_s << QString();
    QTest::newRow("a tie among the recommended is nobody's to decide")
        << QStringList {u"70"_s, u"90"_s, u"90"_s} << u"b c"_s << QString();
    QTest::newRow("a tie among the others neither")
        << QStringList {u"80"_s, u"70"_s, u"70"_s, u"90"_s} << u"a d"_s << QString();
    QTest::newRow("one for the last place is") << QStringList {u"70"_s, u"70"_s, u"90"_s} << u"a b c"_s << u"a=b"_s;
}

void TestCandidates::theBestAreRecommendedWithoutAnOrder()
{
    QFETCH(QStringList, points);
    QFETCH(QString, candidates);
    QFETCH(QString, open);
    const Tally result = unrankedRoom(points).result();
    QCOMPARE(result.candidates.join(u' '), candidates);
    QCOMPARE(tiesOf(result.openTies), open);
    for (const BidderResult& bidder : result.bidders) {
        QCOMPARE(bidder.rank, 0);
        QVERIFY(bidder.total.has_value());
        QCOMPARE(bidder.candidate, result.candidates.contains(bidder.bidder));
    }
}

// 87号令 art. 31: c is tied for the last place, and b of its brand is better.
void TestCandidates::whoStandsBehindItsBrandHidesNoTie()
{
    TallyRoom room = unrankedRoom({u"70"_s, u"90"_s, u"70"_s, u"70"_s});
    room.facts.rules.brandCountsOnce = true;
    for (const int place : {1, 2})
        room.facts.lot.bidders[place].brand = u"x"_s;
    QCOMPARE(tiesOf(room.result().openTies), u"a=c=d"_s);
    // Of those behind alone, nobody is recommended.
    for (LotBidder& bidder : room.facts.lot.bidders)
        bidder.brand = u"x"_s;
    QCOMPARE(tiesOf(room.result().openTies), QString());
}

void TestCandidates::whoHasAnotherPriceThanTheFixedOneHasNoTotal()
{
    TallyRoom room = unrankedRoom({u"80"_s, u"70"_s});
    room.facts.scheme.ranked = true;
    room.facts.scheme.fixedPrice = 100000;
    room.addBidder(u"c"_s, 999);
    room.agree(u"facts"_s, {u"c"_s, u"record"_s}, u"90"_s);
    QCOMPARE(ranksOf(room.result()), u"none:c a b"_s);
}

// 87号令 art. 55: the committee has to reject whoever has another one.
void TestCandidates::aFixedPriceIsALimitOnBothSides()
{
    TallyRoom room = unrankedRoom({u"80"_s});
    room.facts.scheme.fixedPrice = 100000;
    QVERIFY(!hasOverpriced(room.fold()) && !hasUnderpriced(room.fold()));
    room.addBidder(u"b"_s, 999);
    QVERIFY(!hasOverpriced(room.fold()) && hasUnderpriced(room.fold()));
    room.addBidder(u"c"_s, 1001);
    QVERIFY(hasOverpriced(room.fold()));
}

EVALROOM_TEST(TestCandidates, QCoreApplication)

} // namespace tst_candidates

#include "tst_candidates.moc"
