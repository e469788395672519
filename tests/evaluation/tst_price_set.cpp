// SPDX-License-Identifier: Apache-2.0
#include "evaluation/law_room.h"

#include <QTest>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace {

const auto Record = u"record"_s;
const auto Price = u"price"_s;

// Bidder b's price lies in a second envelope.
SessionFacts twoEnvelopes()
{
    SessionFacts facts = engineeringFacts();
    facts.lot.bidders[1].price.reset();
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
};

void TestPriceSet::aRejectionAfterTheFreezeDoesNotMoveThePriceSet()
{
    Room room;
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
    Room room(facts);
    room.playUntil(u"technical"_s);
    QCOMPARE(room.state.priceSet, (QStringList {u"bidder-b"_s, u"bidder-c"_s}));
}

void TestPriceSet::withFreezeAtOpeningEverybodyFoundQualifiedTakesPart()
{
    SessionFacts facts = engineeringFacts();
    facts.rules.minimumBidders = 1;
    facts.lot.bidders[0].qualification = Qualification::Failed;
    facts.scheme.steps.last().freeze = Freeze::AtOpening;
    Room room(facts);
    room.checkInAll();
    room.decide(rejectMotion(u"bidder-c"_s), {1, 2, 3});
    room.open(ChairStep);
    QCOMPARE(room.state.priceSet, (QStringList {u"bidder-b"_s, u"bidder-c"_s}));
}

void TestPriceSet::withFreezeNeverThePriceSetFollowsTheValidBidders()
{
    SessionFacts facts = engineeringFacts();
    facts.scheme.steps.last().freeze = Freeze::Never;
    Room room(facts);
    room.playUntil({});
    QVERIFY(!room.state.priceSetFrozen);
    room.decide(rejectMotion(u"bidder-a"_s), {1, 2, 3});
    QCOMPARE(pricedBidders(room.state), (QStringList {u"bidder-b"_s, u"bidder-c"_s}));
}

void TestPriceSet::thePriceStepWaitsForTheSecondEnvelopes()
{
    Room room(twoEnvelopes());
    room.playUntil(Price);
    QVERIFY(!room.state.priceSetFrozen); // or bidder b would have lost its part in the baseline
    room.open(Price);
    QCOMPARE(room.refused(Staff, room.closes(Price)), u"pricesUnknown"_s);
    applyPrices(room.state, room.event(0), {{u"bidder-b"_s, 95000000}});
    Event early = room.event(Staff);
    early.seen = room.state.size - 1;
    QCOMPARE(room.refused(early, room.closes(Price)), u"pricesUnknown"_s);
    QCOMPARE(room.close(Price), QString());
    QCOMPARE(room.state.priceSet, (QStringList {u"bidder-a"_s, u"bidder-b"_s, u"bidder-c"_s}));
}

QTEST_GUILESS_MAIN(TestPriceSet)
#include "tst_price_set.moc"
