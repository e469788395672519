// SPDX-License-Identifier: Apache-2.0
#include "tally_fixture.h"

#include "base/canonical_json.h"
#include "test_program.h"

#include <QCryptographicHash>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_tally {

namespace {

// Prices in yuan of the bidders a, b, …; everything else is worth the same for all.
TallyRoom pricedRoom(const QList<Fen>& prices, int otherPoints, const Step& price)
{
    TallyRoom room;
    room.addStep(judgedStep(u"facts"_s, StepKind::Objective, {criterionOf(u"record"_s, otherPoints)}));
    room.addStep(price);
    room.tieBy(TieRule::Price);
    for (qsizetype i = 0; i < prices.size(); ++i) {
        const QString id(QChar(static_cast<char16_t>(u'a' + i)));
        room.addBidder(id, prices.at(i));
        room.agree(u"facts"_s, {id, u"record"_s}, QString::number(otherPoints));
    }
    return room;
}

TallyRoom lowestRoom(const QList<Fen>& prices, Freeze freeze = Freeze::Never)
{
    return pricedRoom(prices, 70, priceStep(30, lowestFormula(), freeze));
}

TallyRoom roadRoom(const QList<Fen>& prices, std::optional<int> deviationDecimals = 2)
{
    TallyRoom room = pricedRoom(prices, 40, priceStep(60, roadFormula(deviationDecimals), Freeze::AfterPreliminary));
    room.facts.lot.coefficient = decimal(u"0.97"_s);
    return room;
}

const QList<Fen> SevenBids {98500000, 96205000, 94800000, 99052500, 93107500, 97000000, 89900000};

// One score step without a price: what the members give is the total.
TallyRoom scoredRoom(int experts, int trimFrom, int decimals = 2)
{
    TallyRoom room(experts);
    Step step = judgedStep(u"design"_s, StepKind::Score, {criterionOf(u"method"_s, 100)});
    step.aggregation = {trimFrom, decimals};
    room.addStep(step);
    return room;
}

} // namespace

class TestTally : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLowestPriceIsWorthAllPoints_data();
    void theLowestPriceIsWorthAllPoints();
    void aBidFoundInvalidMovesTheBaseOnlyWhereItIsNotFrozen();
    void sevenBidsUnderACeiling_data();
    void sevenBidsUnderACeiling();
    void fourBidsAreNotTrimmed();
    void theBaselineStaysAfterALateRejection();
    void aBidderOutsideThePriceSetHasNoPointsForThePrice();
    void ofOneBrandTheBestHasThePlace_data();
    void ofOneBrandTheBestHasThePlace();
    void membersScoresBecomeTheirMean_data();
    void membersScoresBecomeTheirMean();
    void theTotalIsRoundedHalfUp();
    void aReplacedMembersScoresAreLeftOut();
    void aCorrectionTakesThePlaceOfTheSheet();
    void aRejectedBidderIsNotRanked();
    void aMotionThatIsLostRejectsNobody();
    void aBidderFoundUnqualifiedIsNotRanked();
    void aFailedProcedureHasNoRanking();
    void aBidderWithoutAllPointsHasNoTotal();
    void theResultIsExactJson();
    void theHashIsThatOfTheBytes();
};

void TestTally::theLowestPriceIsWorthAllPoints_data()
{
    QTest::addColumn<QList<Fen>>("prices");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("domain E-1, with the price that is evaluated")
        << QList<Fen> {1286000, 1198500, 1188000, 1402300}
        << QStringList {u"baseline 118800000"_s, u"a - 27.71 97.71 #3"_s, u"b - 29.74 99.74 #2"_s, u"c - 30 100 #1"_s,
               u"d - 25.42 95.42 #4"_s};
    QTest::newRow("domain E-1, with the price that was bid")
        << QList<Fen> {1286000, 1198500, 1320000, 1402300}
        << QStringList {u"baseline 119850000"_s, u"a - 27.96 97.96 #2"_s, u"b - 30 100 #1"_s, u"c - 27.24 97.24 #3"_s,
               u"d - 25.64 95.64 #4"_s};
    QTest::newRow("domain E-2, nothing is trimmed")
        << QList<Fen> {980000, 1000000, 1020000, 1050000, 620000}
        << QStringList {u"baseline 62000000"_s, u"a - 18.98 88.98 #2"_s, u"b - 18.6 88.6 #3"_s, u"c - 18.24 88.24 #4"_s,
               u"d - 17.71 87.71 #5"_s, u"e - 30 100 #1"_s};
}

void TestTally::theLowestPriceIsWorthAllPoints()
{
    QFETCH(QList<Fen>, prices);
    QFETCH(QStringList, lines);
    QCOMPARE(linesOf(lowestRoom(prices).result()), lines);
}

void TestTally::aBidFoundInvalidMovesTheBaseOnlyWhereItIsNotFrozen()
{
    const QList<Fen> prices {980000, 1000000, 1020000, 1050000, 620000};
    TallyRoom open = lowestRoom(prices);
    open.reject(u"e"_s, 3);
    QCOMPARE(linesOf(open.result()),
        QStringList({u"baseline 98000000"_s, u"a - 30 100 #1"_s, u"b - 29.4 99.4 #2"_s, u"c - 28.82 98.82 #3"_s,
            u"d - 28 98 #4"_s, u"e - - - #0"_s}));
    TallyRoom frozen = lowestRoom(prices, Freeze::AfterPreliminary);
    frozen.freezePrices();
    frozen.reject(u"e"_s, 3);
    QCOMPARE(linesOf(frozen.result()),
        QStringList({u"baseline 62000000"_s, u"a - 18.98 88.98 #1"_s, u"b - 18.6 88.6 #2"_s, u"c - 18.24 88.24 #3"_s,
            u"d - 17.71 87.71 #4"_s, u"e - - - #0"_s}));
}

void TestTally::sevenBidsUnderACeiling_data()
{
    QTest::addColumn<bool>("rounded");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("domain E-3, deviation rounded")
        << true
        << QStringList {u"baseline 9241978125"_s, u"a 6.58 46.84 86.84 #6"_s, u"b 4.1 51.8 91.8 #4"_s,
               u"c 2.58 54.84 94.84 #3"_s, u"d - - - #0"_s, u"e 0.74 58.52 98.52 #1"_s, u"f 4.96 50.08 90.08 #5"_s,
               u"g -2.73 57.27 97.27 #2"_s};
    QTest::newRow("domain E-3, deviation exact")
        << false
        << QStringList {u"baseline 9241978125"_s, u"a 6.578915 46.84 86.84 #6"_s, u"b 4.09568 51.81 91.81 #4"_s,
               u"c 2.575443 54.85 94.85 #3"_s, u"d - - - #0"_s, u"e 0.744125 58.51 98.51 #1"_s,
               u"f 4.955886 50.09 90.09 #5"_s, u"g -2.726452 57.27 97.27 #2"_s};
}

void TestTally::sevenBidsUnderACeiling()
{
    QFETCH(bool, rounded);
    QFETCH(QStringList, lines);
    TallyRoom room = roadRoom(SevenBids, rounded ? std::optional(2) : std::nullopt);
    room.facts.lot.ceiling = 9900000000;
    room.freezePrices();
    room.reject(u"d"_s, 5);
    const Tally result = room.result();
    QCOMPARE(linesOf(result), lines);
    QCOMPARE(result.candidates, QStringList({u"e"_s, u"g"_s, u"c"_s}));
}

void TestTally::fourBidsAreNotTrimmed()
{
    TallyRoom room = roadRoom({98500000, 96205000, 94800000, 89900000}); // domain E-4
    room.freezePrices();
    QCOMPARE(linesOf(room.result()),
        QStringList({u"baseline 9200571250"_s, u"a 7.06 45.88 85.88 #4"_s, u"b 4.56 50.88 90.88 #3"_s,
            u"c 3.04 53.92 93.92 #2"_s, u"d -2.29 57.71 97.71 #1"_s}));
}

void TestTally::theBaselineStaysAfterALateRejection()
{
    TallyRoom room = roadRoom(SevenBids);
    room.facts.lot.ceiling = 9900000000;
    room.freezePrices();
    const Tally before = room.result();
    room.reject(u"f"_s, 3);
    const Tally after = room.result();
    QCOMPARE(textOf(after.baseline), textOf(before.baseline));
    QCOMPARE(lineOf(after.bidders.at(0)), u"a 6.58 46.84 86.84 #5"_s);
    QCOMPARE(lineOf(after.bidders.at(5)), u"f - - - #0"_s);
}

void TestTally::aBidderOutsideThePriceSetHasNoPointsForThePrice()
{
    TallyRoom room = roadRoom({100, 200});
    room.freezePrices();
    room.addBidder(u"late"_s, 150);
    room.agree(u"facts"_s, {u"late"_s, u"record"_s}, u"40"_s);
    room.addBidder(u"unknown"_s, std::nullopt);
    room.agree(u"facts"_s, {u"unknown"_s, u"record"_s}, u"40"_s);
    const Tally result = room.result();
    QCOMPARE(textOf(result.baseline), u"14550"_s);
    QCOMPARE(lineOf(result.bidders.at(2)), u"late - - - #0"_s);
    QCOMPARE(lineOf(result.bidders.at(3)), u"unknown - - - #0"_s);
}

void TestTally::ofOneBrandTheBestHasThePlace_data()
{
    QTest::addColumn<bool>("once");
    QTest::addColumn<QList<Fen>>("prices"); // a, b and d are of one brand
    QTest::addColumn<TieRule>("last");
    QTest::addColumn<QString>("ranks");
    QTest::addColumn<QStringList>("candidates");
    const QList<Fen> all {110, 100, 120, 130, 140};
    QTest::newRow("each for itself") << false << all << TieRule::Draw << u"b a c d e"_s
                                     << QStringList {u"b"_s, u"a"_s, u"c"_s};
    QTest::newRow("87号令 31") << true << all << TieRule::Draw << u"none:a=d b c e"_s
                               << QStringList {u"b"_s, u"c"_s, u"e"_s};
    QTest::newRow("tied with another's") << true << QList<Fen> {110, 110, 110, 130, 140} << TieRule::Tenderer
                                         << u"none:d a=b=c e"_s << QStringList {u"a"_s, u"b"_s, u"c"_s};
}

void TestTally::ofOneBrandTheBestHasThePlace()
{
    QFETCH(bool, once);
    QFETCH(QList<Fen>, prices);
    QFETCH(TieRule, last);
    QFETCH(QString, ranks);
    QFETCH(QStringList, candidates);
    TallyRoom room = lowestRoom(prices);
    room.tieBy(last);
    room.facts.rules.brandCountsOnce = once;
    for (const int i : {0, 1, 3})
        room.facts.lot.bidders[i].brand = u"x"_s;
    const Tally result = room.result();
    QCOMPARE(ranksOf(result), ranks);
    QCOMPARE(result.candidates, candidates);
    QCOMPARE(result.bidders.at(3).behind, !once ? QString() : last == TieRule::Draw ? u"b"_s : u"a"_s);
    QVERIFY(result.bidders.at(3).total.has_value());
}

void TestTally::membersScoresBecomeTheirMean_data()
{
    QTest::addColumn<QString>("scores");
    QTest::addColumn<int>("trimFrom");
    QTest::addColumn<QString>("points");
    const QString seven = u"36.5 34 38 35.5 33 37 38"_s;
    QTest::newRow("domain E-5: one of two equal highest leaves, and the lowest") << seven << 7 << u"36.2"_s;
    QTest::newRow("domain E-5: not trimmed") << seven << 0 << u"36"_s;
    QTest::newRow("six members are too few to trim") << u"36.5 34 38 35.5 33 37"_s << 7 << u"35.67"_s;
    QTest::newRow("tied lowest: one leaves") << u"10 10 20 30 40"_s << 5 << u"20"_s;
    QTest::newRow("all the same") << u"8 8 8 8 8"_s << 5 << u"8"_s;
    QTest::newRow("domain E-6: 32.625 is rounded up") << u"32.6 32.6 32.6 32.6 32.725"_s << 0 << u"32.63"_s;
    QTest::newRow("domain E-6: 88.565 is rounded up") << u"88.5 88.5 88.5 88.5 88.825"_s << 0 << u"88.57"_s;
    QTest::newRow("domain E-6: 1.005 is rounded up") << u"1 1 1 1 1.025"_s << 0 << u"1.01"_s;
}

void TestTally::membersScoresBecomeTheirMean()
{
    QFETCH(QString, scores);
    QFETCH(int, trimFrom);
    QFETCH(QString, points);
    const auto members = static_cast<int>(scores.split(u' ').size());
    TallyRoom room = scoredRoom(members, trimFrom);
    room.addBidder(u"a"_s, std::nullopt);
    room.score(u"design"_s, {u"a"_s, u"method"_s}, scores);
    const BidderResult bidder = room.result().bidders.constFirst();
    QCOMPARE(textOf(bidder.total), points);
    QCOMPARE(bidder.criteria.size(), 1);
    QCOMPARE(bidder.criteria.constFirst().scores.size(), members); // the trimmed ones are shown, too
    QCOMPARE(bidder.pricePoints, std::nullopt);
}

void TestTally::theTotalIsRoundedHalfUp()
{
    TallyRoom room = scoredRoom(1, 0, 6);
    room.facts.scheme.totalDecimals = 2;
    room.addBidder(u"a"_s, 1);
    room.addBidder(u"b"_s, 2);
    room.score(u"design"_s, {u"a"_s, u"method"_s}, u"88.565"_s);
    room.score(u"design"_s, {u"b"_s, u"method"_s}, u"88.574999"_s);
    // Equal as printed is equal: a tie is not broken by digits that nobody sees.
    QCOMPARE(linesOf(room.result()), QStringList({u"baseline -"_s, u"a - - 88.57 #1"_s, u"b - - 88.57 #1"_s}));
}

void TestTally::aReplacedMembersScoresAreLeftOut()
{
    TallyRoom room = scoredRoom(3, 0);
    room.addBidder(u"a"_s, std::nullopt);
    room.score(u"design"_s, {u"a"_s, u"method"_s}, u"10 20 90"_s);
    QCOMPARE(textOf(room.result().bidders.constFirst().total), u"40"_s);
    room.state.members[3].status = MemberStatus::Replaced;
    room.addMember(4, Role::Owner);
    room.score(u"design"_s, {u"a"_s, u"method"_s}, u"33"_s, {4});
    const BidderResult bidder = room.result().bidders.constFirst();
    QCOMPARE(textOf(bidder.total), u"21"_s);
    QCOMPARE(bidder.criteria.constFirst().scores.constLast().member, 4);
}

void TestTally::aCorrectionTakesThePlaceOfTheSheet()
{
    TallyRoom room = scoredRoom(3, 0);
    room.addBidder(u"a"_s, std::nullopt);
    room.score(u"design"_s, {u"a"_s, u"method"_s}, u"10 20 90"_s);
    room.state.steps[u"design"_s].corrections.insert({3, {u"a"_s, u"method"_s}}, 30);
    const BidderResult bidder = room.result().bidders.constFirst();
    QCOMPARE(textOf(bidder.total), u"20"_s);
    QCOMPARE(formatDecimal(bidder.criteria.constFirst().scores.at(2).points), u"30"_s);
}

void TestTally::aRejectedBidderIsNotRanked()
{
    TallyRoom room = lowestRoom({100, 90, 80});
    const QByteArray lost = room.reject(u"c"_s, 2, 3);
    const QByteArray passed = room.reject(u"c"_s, 3, 2);
    const Tally result = room.result();
    QCOMPARE(ranksOf(result), u"none:c b a"_s);
    QVERIFY(!result.bidders.at(2).valid);
    QCOMPARE(result.bidders.at(2).rejected, QList<QByteArray> {passed});
    QVERIFY(result.bidders.at(2).criteria.isEmpty());
    QCOMPARE(result.bidders.at(2).price, std::optional<Fen>(8000));
    QCOMPARE(result.candidates, QStringList({u"b"_s, u"a"_s}));
    QVERIFY(!result.bidders.at(2).rejected.contains(lost));
}

void TestTally::aMotionThatIsLostRejectsNobody()
{
    TallyRoom room = lowestRoom({100, 90, 80});
    room.reject(u"c"_s, 2, 3);
    QCOMPARE(ranksOf(room.result()), u"c b a"_s);
}

void TestTally::aBidderFoundUnqualifiedIsNotRanked()
{
    TallyRoom room = lowestRoom({100, 90, 80});
    room.facts.lot.bidders[2].qualification = Qualification::Failed;
    const Tally result = room.result();
    QCOMPARE(ranksOf(result), u"none:c b a"_s);
    QVERIFY(result.bidders.at(2).rejected.isEmpty());
    QCOMPARE(textOf(result.baseline), u"9000"_s);
}

void TestTally::aFailedProcedureHasNoRanking()
{
    TallyRoom room = lowestRoom({100, 90});
    room.reject(u"a"_s, 5);
    room.state.failed = u"fewerThanThree"_s;
    QCOMPARE(canonicalJson(tallyToJson(room.result())),
        QByteArray(
            R"({"baseline":"","bidders":[{"adjusted":[],"behind":"","bidder":"a","candidate":"no","criteria":[],"deviation":"","evaluatedPrice":"","price":10000,)"
            R"("pricePoints":"","rank":0,"rejected":[")")
            + QByteArray("40").repeated(32)
            + QByteArray(
                R"("],"total":""},{"adjusted":[],"behind":"","bidder":"b","candidate":"no","criteria":[],"deviation":"","evaluatedPrice":"","price":9000,)"
                R"("pricePoints":"","rank":0,"rejected":[],"total":""}],"candidates":[],)"
                R"("failed":"fewerThanThree","format":"evalroom-result-1","open":[]})"));
}

void TestTally::aBidderWithoutAllPointsHasNoTotal()
{
    TallyRoom room = scoredRoom(3, 0);
    room.addBidder(u"a"_s, std::nullopt);
    room.addBidder(u"b"_s, std::nullopt);
    room.score(u"design"_s, {u"a"_s, u"method"_s}, u"10 20 30"_s);
    room.score(u"design"_s, {u"b"_s, u"method"_s}, u"90 90"_s);
    // A missing score never counts as nothing.
    QCOMPARE(linesOf(room.result()), QStringList({u"baseline -"_s, u"a - - 20 #1"_s, u"b - - - #0"_s}));
}

void TestTally::theResultIsExactJson()
{
    TallyRoom room = scoredRoom(3, 3);
    room.addStep(priceStep(60, roadFormula(), Freeze::AfterPreliminary));
    room.tieBy(TieRule::Tenderer);
    room.addBidder(u"x"_s, 100);
    room.addBidder(u"y"_s, 110);
    room.score(u"design"_s, {u"x"_s, u"method"_s}, u"10 20.5 30"_s);
    room.score(u"design"_s, {u"y"_s, u"method"_s}, u"40 40 0"_s);
    room.freezePrices();
    QCOMPARE(canonicalJson(tallyToJson(room.result())),
        QByteArray(
            R"({"baseline":"10500","bidders":[)"
            R"({"adjusted":[],"behind":"","bidder":"x","candidate":"yes","criteria":[{"criterion":"method","points":"20.5","scores":[)"
            R"({"member":1,"points":"10"},{"member":2,"points":"20.5"},{"member":3,"points":"30"}]}],)"
            R"("deviation":"-4.76","evaluatedPrice":"10000","price":10000,"pricePoints":"55.24","rank":2,"rejected":[],"total":"75.74"},)"
            R"({"adjusted":[],"behind":"","bidder":"y","candidate":"yes","criteria":[{"criterion":"method","points":"40","scores":[)"
            R"({"member":1,"points":"40"},{"member":2,"points":"40"},{"member":3,"points":"0"}]}],)"
            R"("deviation":"4.76","evaluatedPrice":"11000","price":11000,"pricePoints":"50.48","rank":1,"rejected":[],"total":"90.48"}],)"
            R"("candidates":["y","x"],"failed":"","format":"evalroom-result-1","open":[]})"));
}

void TestTally::theHashIsThatOfTheBytes()
{
    TallyRoom room = lowestRoom({100, 90});
    const QByteArray bytes = canonicalJson(tallyToJson(room.result()));
    const QByteArray hash = resultHash(room.fold());
    QCOMPARE(hash, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    room.agree(u"facts"_s, {u"a"_s, u"record"_s}, u"69"_s);
    QVERIFY(resultHash(room.fold()) != hash);
}

EVALROOM_TEST(TestTally, QCoreApplication)

} // namespace tst_tally

#include "tst_tally.moc"
