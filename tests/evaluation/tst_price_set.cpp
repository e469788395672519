// SPDX-License-Identifier: Apache-2.0
#include "evaluation/duty.h"
#include "evaluation/law_room.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_price_set {

namespace {

const auto Record = u"record"_s;
const auto Price = u"price"_s;

// Bidder b's price lies in a second envelope.
SessionFacts twoEnvelopes()
{
    SessionFacts facts = engineeringFacts();
    putInEnvelope(facts, u"bidder-b"_s);
    return facts;
}

} // namespace

class TestPriceSet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRejectionAfterTheFreezeDoesNotMoveThePriceSet();
    void pricesOverTheCeilingStayOut();
    void withFreezeAtOpeningEverybodyFoundQualifiedTakesPart();
    void withFreezeNeverThePriceSetFollowsTheValidBidders();
    void thePriceStepWaitsForTheSecondEnvelopes();
    void aBidderThatIsValidAgainJoinsWithItsSecondEnvelope();
    void thePriceStepWaitsForTheReviews();
    void aPriceOverTheLimitHasToBeRejected_data();
    void aPriceOverTheLimitHasToBeRejected();
    void thePricesOfAllOverTheLimitEndTheProcedure_data();
    void thePricesOfAllOverTheLimitEndTheProcedure();
    void inWorksTheyAreRejectedOneByOne();
    void theReportWaitsWhenSuchARejectionFallsAway();
    void aPriceBelowTheReserveHasToBeRejected_data();
    void aPriceBelowTheReserveHasToBeRejected();
    void thePricesOfAllBelowTheReserveEndTheProcedure();
};

void TestPriceSet::aRejectionAfterTheFreezeDoesNotMoveThePriceSet()
{
    LawRoom room;
    room.playUntil(Record);
    QVERIFY(!room.state.priceSetFrozen);
    room.playStep(Record);
    const QStringList all {u"bidder-a"_s, u"bidder-b"_s, u"bidder-c"_s};
    QCOMPARE(pricedBidders(room.state), all);
    room.decide(rejectMotion(u"bidder-c"_s), {1, 2, 3});
    QCOMPARE(validBidders(room.state), all.first(2));
    QCOMPARE(pricedBidders(room.state), all);
}

void TestPriceSet::pricesOverTheCeilingStayOut()
{
    SessionFacts facts = engineeringFacts();
    facts.lot.ceiling = 95000000;
    LawRoom room(facts);
    room.playUntil(u"technical"_s);
    QCOMPARE(room.state.priceSet, (QStringList {u"bidder-b"_s, u"bidder-c"_s}));
}

void TestPriceSet::withFreezeAtOpeningEverybodyFoundQualifiedTakesPart()
{
    SessionFacts facts = engineeringFacts();
    facts.rules.minimumBidders = 1;
    facts.lot.bidders[0].qualification = Qualification::Failed;
    facts.scheme.steps.last().freeze = Freeze::AtOpening;
    LawRoom room(facts);
    room.checkInAll();
    room.decide(rejectMotion(u"bidder-c"_s), {1, 2, 3});
    room.open(ChairStep);
    QCOMPARE(room.state.priceSet, (QStringList {u"bidder-b"_s, u"bidder-c"_s}));
}

void TestPriceSet::withFreezeNeverThePriceSetFollowsTheValidBidders()
{
    SessionFacts facts = engineeringFacts();
    facts.scheme.steps.last().freeze = Freeze::Never;
    LawRoom room(facts);
    room.playUntil({});
    QVERIFY(!room.state.priceSetFrozen);
    room.decide(rejectMotion(u"bidder-a"_s), {1, 2, 3});
    QCOMPARE(pricedBidders(room.state), (QStringList {u"bidder-b"_s, u"bidder-c"_s}));
}

void TestPriceSet::thePriceStepWaitsForTheSecondEnvelopes()
{
    LawRoom room(twoEnvelopes());
    room.playUntil(Price);
    QVERIFY(!room.state.priceSetFrozen); // or bidder b would have lost its part in the baseline
    room.open(Price);
    QCOMPARE(room.refused(Staff, room.closes(Price)), u"pricesUnknown"_s);
    applyOpenings(room.state, room.event(0), openingsOf({{u"bidder-b"_s, 95000000}}));
    Event early = room.event(Staff);
    early.seen = room.state.size - 1;
    QCOMPARE(room.refused(early, room.closes(Price)), u"pricesUnknown"_s);
    QCOMPARE(room.close(Price), QString());
    QCOMPARE(room.state.priceSet, (QStringList {u"bidder-a"_s, u"bidder-b"_s, u"bidder-c"_s}));
}

void TestPriceSet::aBidderThatIsValidAgainJoinsWithItsSecondEnvelope()
{
    SessionFacts facts = twoEnvelopes();
    facts.rules.minimumBidders = 1;
    facts.scheme.steps.last().freeze = Freeze::AtOpening;
    LawRoom room(facts);
    room.playUntil(Record);
    room.playStep(Record);
    room.playStep(u"technical"_s);
    room.decide(rejectMotion(u"bidder-b"_s), {1, 2, 3});
    room.playStep(Price);
    QCOMPARE(room.state.priceSet, (QStringList {u"bidder-a"_s, u"bidder-c"_s}));
    room.play(Staff, StepRestarted {room.state.stepActs, u"technical"_s, u"a page was overlooked"_s});
    room.play(Supervisor, Witness {room.lastName()});
    QVERIFY(!room.state.priceSetFrozen);
    room.playStep(u"technical"_s);
    applyOpenings(room.state, room.event(0), openingsOf({{u"bidder-b"_s, 95000000}}));
    room.playStep(Price);
    QCOMPARE(room.state.priceSet, (QStringList {u"bidder-a"_s, u"bidder-b"_s, u"bidder-c"_s}));
    QVERIFY(tally(room.state).bidders.at(1).total.has_value());
}

void TestPriceSet::thePriceStepWaitsForTheReviews()
{
    LawRoom room;
    room.playUntil(Price);
    room.open(Price);
    room.replace(3, 6);
    QCOMPARE(room.refused(Staff, room.closes(Price)), u"order"_s);
    room.checkIn(6);
    room.play(6, room.items(u"record"_s, u"7.5"_s));
    for (const QString& step : {u"form"_s, u"technical"_s}) {
        room.submit(6, step, step == u"form"_s ? room.review(step) : room.scores(step, u"8"_s));
        room.reveal(6, step);
    }
    QCOMPARE(room.close(Price), QString());
}

void TestPriceSet::aPriceOverTheLimitHasToBeRejected_data()
{
    QTest::addColumn<bool>("goods");
    QTest::addColumn<Fen>("ceiling");
    QTest::addColumn<Fen>("budget");
    QTest::addColumn<bool>("over");
    const Fen high = 98000000; // bidder a's price
    QTest::newRow("works: as high as the ceiling") << false << high << Fen(0) << false;
    QTest::newRow("works: over the ceiling (条例 51)") << false << high - 1 << Fen(0) << true;
    QTest::newRow("works: the budget says nothing") << false << Fen(0) << high - 1 << false;
    QTest::newRow("goods: as high as both") << true << high << high << false;
    QTest::newRow("goods: over the ceiling (87号令 63)") << true << high - 1 << high << true;
    QTest::newRow("goods: over the budget (87号令 63)") << true << high << high - 1 << true;
    QTest::newRow("goods: over the budget, no ceiling") << true << Fen(0) << high - 1 << true;
}

void TestPriceSet::aPriceOverTheLimitHasToBeRejected()
{
    QFETCH(bool, goods);
    QFETCH(Fen, ceiling);
    QFETCH(Fen, budget);
    QFETCH(bool, over);
    SessionFacts facts = goods ? goodsFacts() : engineeringFacts();
    facts.lot.ceiling = ceiling;
    facts.lot.budget = budget;
    facts.rules.minimumBidders = 1;
    LawRoom room(facts);
    room.playUntil(Price);
    room.open(Price);
    if (over) {
        QCOMPARE(room.refused(Staff, room.closes(Price)), u"overCeiling"_s);
        const QByteArray lost = room.decide(rejectMotion(u"bidder-a"_s), {1});
        QVERIFY(outcomeOf(room.state, *findMotion(room.state, lost)) == Outcome::Lost);
        QCOMPARE(room.refused(Staff, room.closes(Price)), u"overCeiling"_s);
        room.decide(rejectMotion(u"bidder-a"_s), {1, 2, 3});
    }
    QCOMPARE(room.close(Price), QString());
    QCOMPARE(tally(room.state).candidates.contains(u"bidder-a"_s), !over);
}

// 政采法 art. 36 (三)
void TestPriceSet::thePricesOfAllOverTheLimitEndTheProcedure_data()
{
    QTest::addColumn<Fen>("budget");
    QTest::newRow("of all") << Fen(90000000);
    QTest::newRow("of two") << Fen(92000000);
}

void TestPriceSet::thePricesOfAllOverTheLimitEndTheProcedure()
{
    QFETCH(Fen, budget);
    SessionFacts facts = goodsFacts();
    facts.lot.budget = budget;
    LawRoom room(facts);
    room.playUntil(Price);
    room.open(Price);
    QCOMPARE(room.refused(Staff, room.closes(Price)), u"overCeiling"_s);
    room.decide(rejectMotion(u"bidder-a"_s), {1, 2, 3});
    QCOMPARE(room.state.failed, budget == 90000000 ? u"allOverLimit"_s : u"fewerThanThree"_s);
}

// 条例 art. 51 (五)
void TestPriceSet::inWorksTheyAreRejectedOneByOne()
{
    SessionFacts facts = engineeringFacts();
    facts.lot.ceiling = 90000000;
    LawRoom room(facts);
    room.playUntil(Price);
    for (const QString& bidder : {u"bidder-a"_s, u"bidder-b"_s, u"bidder-c"_s}) {
        QCOMPARE(room.state.failed, QString());
        room.decide(rejectMotion(bidder), {1, 2, 3});
    }
    QCOMPARE(room.state.failed, u"allOverLimit"_s);
    room.agreeAll();
    QCOMPARE(room.freeze("pdf"), QString());
}

void TestPriceSet::theReportWaitsWhenSuchARejectionFallsAway()
{
    SessionFacts facts = engineeringFacts();
    facts.lot.ceiling = 95000000;
    facts.rules.minimumBidders = 1;
    LawRoom room(facts);
    room.playUntil(Price);
    const QByteArray motion = room.decide(rejectMotion(u"bidder-a"_s), {1, 2, 3});
    room.playStep(Price);
    room.replace(3, 6);
    room.checkIn(6);
    room.play(6, room.items(Record, u"7.5"_s));
    for (const QString& step : {u"form"_s, u"technical"_s}) {
        room.submit(6, step, step == u"form"_s ? room.review(step) : room.scores(step, u"8"_s));
        room.reveal(6, step);
    }
    for (const int member : {6, 4, 5})
        QCOMPARE(room.play(member, Vote {motion, false, u"as argued"_s}), QString());
    QVERIFY(isValidBidder(room.state, u"bidder-a"_s));
    QVERIFY(isRanked(room.state));
    QVERIFY(!tally(room.state).bidders.constFirst().total);
    room.agreeAll();
    QCOMPARE(room.freeze("pdf"), u"overCeiling"_s);
}

// 国土39号令 art. 10, 企业国有资产交易监督管理办法
void TestPriceSet::aPriceBelowTheReserveHasToBeRejected_data()
{
    QTest::addColumn<Fen>("reserve");
    QTest::addColumn<bool>("below");
    const Fen low = 91000000; // bidder c's price
    QTest::newRow("none") << Fen(0) << false;
    QTest::newRow("as low as the reserve") << low << false;
    QTest::newRow("below the reserve") << low + 1 << true;
}

void TestPriceSet::aPriceBelowTheReserveHasToBeRejected()
{
    QFETCH(Fen, reserve);
    QFETCH(bool, below);
    SessionFacts facts = priceRankedFacts(RankBy::HighestPrice);
    facts.lot.reserve = reserve;
    LawRoom room(facts);
    room.playUntil(Price);
    room.open(Price);
    QCOMPARE(pricedBidders(room.state).contains(u"bidder-c"_s), !below);
    QCOMPARE(unmovedPrices(room.state), below ? QStringList {u"bidder-c"_s} : QStringList());
    if (below) {
        QCOMPARE(room.refused(Staff, room.closes(Price)), u"belowReserve"_s);
        room.decide(rejectMotion(u"bidder-c"_s), {1, 2, 3});
        room.decide({CompetitionMotion {}, u"two compete"_s}, {});
    }
    QCOMPARE(room.close(Price), QString());
    QCOMPARE(tally(room.state).candidates.contains(u"bidder-c"_s), !below);
    QCOMPARE(tally(room.state).candidates.constFirst(), u"bidder-a"_s);
}

void TestPriceSet::thePricesOfAllBelowTheReserveEndTheProcedure()
{
    SessionFacts facts = priceRankedFacts(RankBy::HighestPrice);
    facts.scheme.subject = Subject::Land;
    facts.lot.reserve = 99000000;
    LawRoom room(facts);
    room.playUntil(Price);
    for (const QString& bidder : {u"bidder-a"_s, u"bidder-b"_s, u"bidder-c"_s}) {
        QCOMPARE(room.state.failed, QString());
        room.decide(rejectMotion(bidder), {1, 2, 3});
    }
    QCOMPARE(room.state.failed, u"allBelowReserve"_s);
}

EVALROOM_TEST(TestPriceSet, QCoreApplication)

} // namespace tst_price_set

#include "tst_price_set.moc"
