// SPDX-License-Identifier: Apache-2.0
#include "evaluation/draw.h"
#include "tally_fixture.h"
#include "test_program.h"
#include <algorithm>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_ranking {
namespace {
// Two score steps, `first` and `last`; every member gives the same points.
TallyRoom tiedRoom()
{
    TallyRoom room;
    for (const QString& id : {u"first"_s, u"last"_s})
        room.addStep(judgedStep(id, StepKind::Score, {criterionOf(id + u".only"_s, 100)}));
    return room;
}

void give(TallyRoom& room, const QString& bidder, Fen price, const QString& first, const QString& last)
{
    room.addBidder(bidder, price);
    const auto fiveTimes = [](const QString& points) { return QStringList(5, points).join(u' '); };
    room.score(u"first"_s, {bidder, u"first.only"_s}, fiveTimes(first));
    room.score(u"last"_s, {bidder, u"last.only"_s}, fiveTimes(last));
}

// "price: b=c > a"
QStringList tracesOf(const Tally& tally)
{
    QStringList words;
    for (const TieTrace& trace : tally.tieTrace) {
        QStringList places;
        for (const QStringList& place : trace.places)
            places << place.join(u'=');
        words << tieWord(trace.tie) + u": "_s + places.join(u" > "_s);
    }
    return words;
}

TallyRoom fourEqual(const QStringList& ids = {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
{
    TallyRoom room = tiedRoom();
    for (const QString& id : ids)
        give(room, id, 100, u"40"_s, u"50"_s);
    return room;
}
} // namespace

class TestRanking : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatASchemeRoundsIsRoundedBeforeItCounts();
    void ties_data();
    void ties();
    void whereSomethingIsSoldTheHigherPriceGoesFirst_data();
    void whereSomethingIsSoldTheHigherPriceGoesFirst();
    void thoseStillTiedShareTheirRank();
    void candidatesAreThoseOfTheFirstRanks_data();
    void candidatesAreThoseOfTheFirstRanks();
    void theDrawFollowsTheNonces_data();
    void theDrawFollowsTheNonces();
    void theDrawDoesNotDependOnTheOrderOfInput();
    void theDrawTakesTheNoncesOfTheActiveMembers();
    void theDrawTakesTheBallotsWhereNobodyScores();
    void aTieLeftToTheTendererIsOpen();
    void theTenderersDecisionNeedsTheSupervisor_data();
    void theTenderersDecisionNeedsTheSupervisor();
    void theLaterDecisionCounts();
    void everyTieIsDecidedOnItsOwn();
    void everyRuleThatWasTriedIsTraced_data();
    void everyRuleThatWasTriedIsTraced();
    void aDrawIsTracedWithItsSeedAndOrder();
    void aDrawThatIsToldIsNotDrawn();
};

void TestRanking::ties_data()
{
    QTest::addColumn<QStringList>("rules");
    QTest::addColumn<QString>("ranks");
    // a to c have 90 points in all; a is the dearest, c has most in the first step, b most in the last.
    QTest::newRow("nothing breaks the tie") << QStringList {} << u"a=b=c d"_s;
    QTest::newRow("by price") << QStringList {u"price"_s} << u"b=c a d"_s;
    QTest::newRow("by the first step") << QStringList {u"first"_s} << u"c a=b d"_s;
    QTest::newRow("by the last step") << QStringList {u"last"_s} << u"a=b c d"_s;
    QTest::newRow("by price, then by the first step") << QStringList {u"price"_s, u"first"_s} << u"c b a d"_s;
    QTest::newRow("by the last step, then by price") << QStringList {u"last"_s, u"price"_s} << u"b a c d"_s;
}

void TestRanking::ties()
{
    QFETCH(QStringList, rules);
    QFETCH(QString, ranks);
    TallyRoom room = tiedRoom();
    give(room, u"a"_s, 120, u"40"_s, u"50"_s);
    give(room, u"b"_s, 100, u"40"_s, u"50"_s);
    give(room, u"c"_s, 100, u"45"_s, u"45"_s);
    give(room, u"d"_s, 10, u"44"_s, u"45.9"_s);
    for (const QString& rule : rules)
        rule == u"price"_s ? room.tieBy(TieRule::Price) : room.tieBy(TieRule::Step, rule);
    QCOMPARE(ranksOf(room.result()), ranks);
}

void TestRanking::everyRuleThatWasTriedIsTraced_data()
{
    QTest::addColumn<QStringList>("rules");
    QTest::addColumn<QStringList>("traces");
    QTest::newRow("nothing breaks the tie") << QStringList {} << QStringList {};
    QTest::newRow("by price") << QStringList {u"price"_s} << QStringList {u"price: b=c > a"_s};
    QTest::newRow("by price, then by the first step")
        << QStringList {u"price"_s, u"first"_s} << QStringList {u"price: b=c > a"_s, u"step:first: c > b"_s};
    QTest::newRow("left to the tenderer") << QStringList {u"tenderer"_s} << QStringList {u"tenderer: a=b=c"_s};
}

// As in ties(): a to c have 90 points in all, and d is alone with its points.
void TestRanking::everyRuleThatWasTriedIsTraced()
{
    QFETCH(QStringList, rules);
    QFETCH(QStringList, traces);
    TallyRoom room = tiedRoom();
    give(room, u"a"_s, 120, u"40"_s, u"50"_s);
    give(room, u"b"_s, 100, u"40"_s, u"50"_s);
    give(room, u"c"_s, 100, u"45"_s, u"45"_s);
    give(room, u"d"_s, 10, u"44"_s, u"45.9"_s);
    for (const QString& rule : rules) {
        const bool isStep = rule == u"first"_s;
        room.tieBy(isStep            ? TieRule::Step
                : rule == u"price"_s ? TieRule::Price
                                     : TieRule::Tenderer,
            isStep ? rule : QString());
    }
    QCOMPARE(tracesOf(room.result()), traces);
}

void TestRanking::aDrawIsTracedWithItsSeedAndOrder()
{
    TallyRoom room = fourEqual();
    room.tieBy(TieRule::Draw);
    const Tally result = room.result();
    QCOMPARE(result.tieTrace.size(), 1);
    const TieTrace& trace = result.tieTrace.constFirst();
    QVERIFY(trace.isParted() && !trace.wantsDraw());
    QCOMPARE(trace.seed.size(), 32);
    QStringList order;
    for (const QStringList& place : trace.places)
        order += place;
    QCOMPARE(order, drawOrder(trace.seed, trace.bidders));
    QCOMPARE(order, result.candidates + order.mid(result.candidates.size()));
}

void TestRanking::aDrawThatIsToldIsNotDrawn()
{
    TallyRoom room = fourEqual();
    room.tieBy(TieRule::Draw);
    room.state.toldDraws.emplace();
    const Tally open = room.result();
    QCOMPARE(ranksOf(open), u"a=b=c=d"_s);
    QCOMPARE(open.openTies.size(), 1);
    QVERIFY(open.tieTrace.constFirst().wantsDraw() && open.tieTrace.constFirst().seed.isEmpty());
    room.state.toldDraws->append({u"a"_s, u"b"_s, u"c"_s}); // of others than these
    QCOMPARE(ranksOf(room.result()), u"a=b=c=d"_s);
    room.state.toldDraws->append({u"c"_s, u"a"_s, u"d"_s, u"b"_s});
    const Tally told = room.result();
    QCOMPARE(ranksOf(told), u"c a d b"_s);
    QVERIFY(told.openTies.isEmpty() && told.tieTrace.constFirst().seed.isEmpty());
}

void TestRanking::whereSomethingIsSoldTheHigherPriceGoesFirst_data()
{
    QTest::addColumn<Subject>("subject");
    QTest::addColumn<QString>("ranks");
    QTest::newRow("works") << Subject::Works << u"b a=d c"_s;
    QTest::newRow("services") << Subject::Services << u"b a=d c"_s;
    QTest::newRow("land") << Subject::Land << u"a=d b c"_s;
    QTest::newRow("mining rights") << Subject::Mining << u"a=d b c"_s;
    QTest::newRow("property") << Subject::Property << u"a=d b c"_s;
}

// a, b and d have the same points, and so has c, whose price nobody knows.
void TestRanking::whereSomethingIsSoldTheHigherPriceGoesFirst()
{
    QFETCH(Subject, subject);
    QFETCH(QString, ranks);
    TallyRoom room = tiedRoom();
    room.facts.scheme.subject = subject;
    give(room, u"a"_s, 120, u"40"_s, u"50"_s);
    give(room, u"b"_s, 100, u"40"_s, u"50"_s);
    give(room, u"c"_s, 1, u"40"_s, u"50"_s);
    give(room, u"d"_s, 120, u"40"_s, u"50"_s);
    room.facts.lot.bidders[2].price.reset();
    room.state.prices.remove(u"c"_s);
    room.tieBy(TieRule::Price);
    QCOMPARE(ranksOf(room.result()), ranks);
}

void TestRanking::thoseStillTiedShareTheirRank()
{
    TallyRoom room = tiedRoom();
    give(room, u"a"_s, 100, u"10"_s, u"10"_s);
    give(room, u"b"_s, 100, u"20"_s, u"20"_s);
    give(room, u"c"_s, 100, u"20"_s, u"20"_s);
    const Tally result = room.result();
    QCOMPARE(result.bidders.at(1).rank, 1);
    QCOMPARE(result.bidders.at(2).rank, 1);
    QCOMPARE(result.bidders.at(0).rank, 3); // the next rank counts them all
}

void TestRanking::candidatesAreThoseOfTheFirstRanks_data()
{
    QTest::addColumn<int>("most");
    QTest::addColumn<QStringList>("candidates");
    QTest::newRow("one") << 1 << QStringList {u"d"_s};
    QTest::newRow("two, and a shared second rank") << 2 << QStringList {u"d"_s, u"a"_s, u"c"_s};
    QTest::newRow("three") << 3 << QStringList {u"d"_s, u"a"_s, u"c"_s};
}

void TestRanking::candidatesAreThoseOfTheFirstRanks()
{
    QFETCH(int, most);
    QFETCH(QStringList, candidates);
    TallyRoom room = tiedRoom();
    give(room, u"a"_s, 100, u"20"_s, u"20"_s);
    give(room, u"b"_s, 100, u"10"_s, u"10"_s);
    give(room, u"c"_s, 100, u"20"_s, u"20"_s);
    give(room, u"d"_s, 100, u"30"_s, u"20"_s);
    room.facts.scheme.candidates = most;
    const Tally result = room.result();
    QCOMPARE(result.candidates, candidates);
    for (const BidderResult& bidder : result.bidders)
        QCOMPARE(bidder.candidate, candidates.contains(bidder.bidder));
}

// The expected orders were computed by another program from FORMAT.md.
void TestRanking::theDrawFollowsTheNonces_data()
{
    QTest::addColumn<int>("nonces");
    QTest::addColumn<QString>("seed");
    QTest::addColumn<QString>("order");
    QTest::newRow("five nonces") << 5 << u"632a47dedaee0b0011453b95b04229bc2870c9faf0810e8af681c408fcf14535"_s
                                 << u"a c d b"_s;
    QTest::newRow("four nonces") << 4 << u"1c7cab902803b4571bb5bef049227dd362b913011019d0132798fba0afdb5c7d"_s
                                 << u"b d c a"_s;
    QTest::newRow("none") << 0 << u"bd7bdcf490fd17ab1fa4efcad50801fd6e7b718e7580c44d0be5c34a0ea6150e"_s << u"d c a b"_s;
}

void TestRanking::theDrawFollowsTheNonces()
{
    QFETCH(int, nonces);
    QFETCH(QString, seed);
    QFETCH(QString, order);
    QList<QByteArray> list;
    for (int member = 1; member <= nonces; ++member)
        list.append(QByteArray(32, static_cast<char>(member)));
    QCOMPARE(QString::fromLatin1(drawSeed(list).toHex()), seed);
    QCOMPARE(drawOrder(drawSeed(list), {u"a"_s, u"b"_s, u"c"_s, u"d"_s}).join(u' '), order);
}

void TestRanking::theDrawDoesNotDependOnTheOrderOfInput()
{
    QStringList ids {u"a"_s, u"b"_s, u"c"_s, u"d"_s};
    do {
        TallyRoom room = fourEqual(ids);
        room.tieBy(TieRule::Price);
        room.tieBy(TieRule::Draw);
        QCOMPARE(ranksOf(room.result()), u"a c d b"_s);
    } while (std::next_permutation(ids.begin(), ids.end()));
}

void TestRanking::theDrawTakesTheNoncesOfTheActiveMembers()
{
    TallyRoom room = fourEqual();
    room.tieBy(TieRule::Draw);
    room.state.members[5].status = MemberStatus::Replaced;
    QCOMPARE(ranksOf(room.result()), u"b d c a"_s);
    room.addMember(6, Role::Expert);
    for (const QString& id : {u"a"_s, u"b"_s, u"c"_s, u"d"_s}) {
        room.score(u"first"_s, {id, u"first.only"_s}, u"40"_s, {6});
        room.score(u"last"_s, {id, u"last.only"_s}, u"50"_s, {6});
    }
    QCOMPARE(ranksOf(room.result()), u"b d a c"_s);
    // The nonces of the step before are another draw's.
    room.state.steps[u"first"_s].sheets[6].first().opened->nonce = QByteArray(32, 'x');
    QCOMPARE(ranksOf(room.result()), u"b d a c"_s);
}

void TestRanking::theDrawTakesTheBallotsWhereNobodyScores()
{
    TallyRoom room;
    room.addStep(judgedStep(ChairStep, StepKind::Chair, {}));
    room.addStep(judgedStep(u"facts"_s, StepKind::Objective, {criterionOf(u"record"_s, 10)}));
    room.tieBy(TieRule::Draw);
    for (const QString& id : {u"a"_s, u"b"_s, u"c"_s, u"d"_s}) {
        room.addBidder(id, 100);
        room.agree(u"facts"_s, {id, u"record"_s}, u"10"_s);
        room.score(ChairStep, {id, {}}, u"0 0 0 0 0"_s); // any opened sheet has a nonce
    }
    QCOMPARE(ranksOf(room.result()), u"a c d b"_s);
}

void TestRanking::aTieLeftToTheTendererIsOpen()
{
    TallyRoom room = fourEqual();
    give(room, u"e"_s, 90, u"40"_s, u"50"_s);
    room.tieBy(TieRule::Price);
    room.tieBy(TieRule::Tenderer);
    const Tally result = room.result();
    QCOMPARE(ranksOf(result), u"e a=b=c=d"_s);
    const QList<QStringList> tie {{u"a"_s, u"b"_s, u"c"_s, u"d"_s}};
    QCOMPARE(result.openTies, tie);
    QCOMPARE(result.tendererTies, tie);
    QCOMPARE(
        tallyToJson(result).value(u"open"_s), QJsonArray({QJsonValue(QJsonArray {u"a"_s, u"b"_s, u"c"_s, u"d"_s})}));
}

void TestRanking::theTenderersDecisionNeedsTheSupervisor_data()
{
    QTest::addColumn<QStringList>("order");
    QTest::addColumn<QList<int>>("witnesses");
    QTest::addColumn<QString>("ranks");
    const QStringList order {u"d"_s, u"b"_s, u"a"_s, u"c"_s};
    QTest::newRow("witnessed") << order << QList<int> {TallyRoom::Supervisor} << u"d b a c"_s;
    QTest::newRow("witnessed by others, too") << order << QList<int> {1, TallyRoom::Supervisor} << u"d b a c"_s;
    QTest::newRow("witnessed by nobody") << order << QList<int> {} << u"a=b=c=d"_s;
    QTest::newRow("witnessed by experts") << order << QList<int> {1, 2} << u"a=b=c=d"_s;
    QTest::newRow("about fewer bidders") << QStringList {u"d"_s, u"b"_s, u"a"_s} << QList<int> {TallyRoom::Supervisor}
                                         << u"a=b=c=d"_s;
    QTest::newRow("about others") << QStringList {u"d"_s, u"b"_s, u"a"_s, u"z"_s} << QList<int> {TallyRoom::Supervisor}
                                  << u"a=b=c=d"_s;
}

void TestRanking::theTenderersDecisionNeedsTheSupervisor()
{
    QFETCH(QStringList, order);
    QFETCH(QList<int>, witnesses);
    QFETCH(QString, ranks);
    TallyRoom room = fourEqual();
    room.tieBy(TieRule::Tenderer);
    room.decideTie(order, QSet<int>(witnesses.cbegin(), witnesses.cend()));
    const Tally result = room.result();
    QCOMPARE(ranksOf(result), ranks);
    QCOMPARE(result.openTies.isEmpty(), !ranks.contains(u'='));
    QCOMPARE(result.tendererTies.size(), 1);
}

void TestRanking::theLaterDecisionCounts()
{
    TallyRoom room = fourEqual();
    room.tieBy(TieRule::Tenderer);
    room.decideTie({u"d"_s, u"b"_s, u"a"_s, u"c"_s}, {TallyRoom::Supervisor});
    room.decideTie({u"c"_s, u"a"_s, u"b"_s, u"d"_s}, {});
    QCOMPARE(ranksOf(room.result()), u"d b a c"_s);
    room.state.tieDecisions.last().witnesses.insert(TallyRoom::Supervisor);
    QCOMPARE(ranksOf(room.result()), u"c a b d"_s);
}

void TestRanking::everyTieIsDecidedOnItsOwn()
{
    TallyRoom room = tiedRoom();
    give(room, u"a"_s, 100, u"20"_s, u"20"_s);
    give(room, u"b"_s, 100, u"10"_s, u"10"_s);
    give(room, u"c"_s, 100, u"20"_s, u"20"_s);
    give(room, u"d"_s, 100, u"10"_s, u"10"_s);
    room.tieBy(TieRule::Tenderer);
    room.decideTie({u"d"_s, u"b"_s}, {TallyRoom::Supervisor});
    const Tally result = room.result();
    QCOMPARE(ranksOf(result), u"a=c d b"_s);
    QCOMPARE(result.openTies, QList<QStringList>({{u"a"_s, u"c"_s}}));
    QCOMPARE(result.tendererTies, QList<QStringList>({{u"a"_s, u"c"_s}, {u"b"_s, u"d"_s}}));
}

// 904.5 yuan become 905, 69.5 points 70 and 69.4 points 69.
void TestRanking::whatASchemeRoundsIsRoundedBeforeItCounts()
{
    TallyRoom room;
    Step facts = judgedStep(u"facts"_s, StepKind::Objective, {criterionOf(u"record"_s, 70)});
    facts.decimals = 0;
    room.addStep(facts);
    Step price = priceStep(30, lowestFormula(), Freeze::Never);
    price.evaluatedDecimals = 0;
    room.addStep(price);
    room.tieBy(TieRule::Price);
    room.addBidder(u"a"_s, 1005);
    room.addBidder(u"b"_s, 1810);
    PriceAdjustment tenth;
    tenth.id = u"small"_s;
    tenth.from = room.facts.lot.opened = QDate(2026, 6, 1);
    tenth.percent = 10;
    room.facts.scheme.adjustments = {tenth};
    room.facts.lot.bidders.first().entitled = {u"small"_s};
    room.agree(u"facts"_s, {u"a"_s, u"record"_s}, u"69.5"_s);
    room.agree(u"facts"_s, {u"b"_s, u"record"_s}, u"69.4"_s);
    QCOMPARE(linesOf(room.result()), QStringList({u"baseline 90500"_s, u"a - 30 100 #1"_s, u"b - 15 84 #2"_s}));
}

EVALROOM_TEST(TestRanking, QCoreApplication)
} // namespace tst_ranking
#include "tst_ranking.moc"
