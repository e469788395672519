// SPDX-License-Identifier: Apache-2.0
#include "evaluation/envelopes.h"

#include "evaluation/answer.h"
#include "evaluation/corrected_price.h"
#include "evaluation/duty.h"
#include "evaluation/law_room.h"
#include "evaluation/testimony.h"
#include "test_program.h"

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_envelopes {
namespace {

const auto A = u"bidder-a"_s; // bids 98000000, B 95000000, C 91000000
const auto B = u"bidder-b"_s;
const auto C = u"bidder-c"_s;
const auto Offers = u"offers"_s;
const auto Price = u"price"_s;
const QMap<QString, Fen> Sealed {{A, 98000000}, {B, 95000000}, {C, 91000000}};

SessionFacts twoEnvelopes()
{
    SessionFacts facts = engineeringFacts();
    facts.rules.minimumBidders = 1;
    for (const QString& bidder : {A, B, C})
        putInEnvelope(facts, bidder);
    return facts;
}

SessionFacts finalOffers(bool mayRise = true, bool firstCounts = false)
{
    SessionFacts facts = engineeringFacts();
    facts.rules.minimumBidders = 1;
    facts.rules.finalOffer = FinalOfferRule {u"refused"_s, u"74号令 art. 33"_s, mayRise, firstCounts};
    Step offers;
    offers.id = offers.title = Offers;
    offers.kind = StepKind::Offers;
    offers.minutes = 30;
    facts.scheme.steps.insert(facts.scheme.steps.size() - 1, offers);
    return facts;
}

SessionFacts negotiated(SessionFacts facts)
{
    facts.rules.negotiation = NegotiationRule {u"74号令 art. 42"_s, u"协商情况记录"_s};
    return facts;
}

QString opens(LawRoom& room, const QMap<QString, Fen>& prices)
{
    applyOpenings(room.state, room.event(0), openingsOf(prices));
    return room.state.effects.constLast();
}

QString offers(LawRoom& room, const QString& bidder, Fen price)
{
    const QByteArray commitment = openingsOf({{bidder, price}}).constFirst().commitment;
    applyOffer(room.state, room.event(0), {bidder, room.step(Offers).round, commitment});
    return room.state.effects.constLast();
}

QString withdraws(LawRoom& room, const QString& bidder)
{
    const QString told = room.play(Staff, Withdrawal {bidder, u"letter"_s});
    return told.isEmpty() ? room.play(Supervisor, Witness {room.lastName()}) : told;
}

void waitForTheEnd(LawRoom& room)
{
    room.now = room.now.addSecs(31 * 60);
}

// Everything before the offers is over, and they may come.
void begin(LawRoom& room)
{
    room.playUntil(Offers);
    room.open(Offers);
}

void takeAll(LawRoom& room, const QMap<QString, Fen>& prices)
{
    for (const auto& [bidder, price] : prices.asKeyValueRange())
        offers(room, bidder, price);
}

} // namespace

class TestEnvelopes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theyAreClosedUntilEveryStepBeforeIsOver();
    void aClosingThatIsNotCosignedKeepsThemClosed();
    void allAreOpenedAtOnceOrNone_data();
    void allAreOpenedAtOnceOrNone();
    void whoIsOutKeepsAnEnvelopeClosed();
    void nothingIsOpenedTwice();
    void theOpeningIsNotedWithTheClosingBeforeIt();
    void noPriceIsKnownBeforeTheFinalOffers();
    void offersComeOnceAndInTime();
    void theStepWaitsForAllThatAreExpected();
    void theyAreOpenedTogetherBehindTheClosing();
    void whoMakesNoneIsRejected();
    void whatBecomesOfARisenOffer_data();
    void whatBecomesOfARisenOffer();
    void theFirstPriceCountsWhereTheRulesSaySo();
    void aBidderLeavesBeforeItsOffer();
    void negotiationsArePutDownUntilTheOffersAreOpened();
    void withoutOffersTheyArePutDownUntilThePricesAreClosed();
    void aRoundThatIsDoneAgainForgetsTheLast();
};

void TestEnvelopes::theyAreClosedUntilEveryStepBeforeIsOver()
{
    LawRoom room(twoEnvelopes());
    QCOMPARE(opens(room, Sealed), u"notDue"_s);
    room.playUntil(u"technical"_s);
    QCOMPARE(opens(room, Sealed), u"notDue"_s);
    QVERIFY(room.state.prices.isEmpty());
    room.playStep(u"technical"_s);
    QCOMPARE(dueEnvelopes(room.state), (QStringList {A, B, C}));
    QCOMPARE(opens(room, Sealed), QString());
    QCOMPARE(room.state.prices, Sealed);
    room.playStep(Price);
    QVERIFY(isRanked(room.state));
}

void TestEnvelopes::aClosingThatIsNotCosignedKeepsThemClosed()
{
    LawRoom room(twoEnvelopes());
    const auto technical = u"technical"_s;
    room.playUntil(technical);
    room.open(technical);
    for (const int member : Committee)
        room.submit(member, technical, room.scores(technical, u"8"_s));
    room.play(Staff, room.closes(technical));
    for (const int member : Committee)
        room.reveal(member, technical);
    QVERIFY(room.step(technical).phase == StepPhase::Settled);
    QCOMPARE(opens(room, Sealed), u"notDue"_s);
    room.play(Supervisor, Cosignature {room.step(technical).closing->name});
    QCOMPARE(opens(room, Sealed), QString());
}

void TestEnvelopes::allAreOpenedAtOnceOrNone_data()
{
    QTest::addColumn<QList<OpenedPrice>>("opened");
    QTest::addColumn<QString>("rule");
    QList<OpenedPrice> all = openingsOf(Sealed);
    QTest::newRow("one is missing") << all.first(2) << u"otherEnvelopes"_s;
    QTest::newRow("one too many") << all + openingsOf({{u"bidder-z"_s, 1}}) << u"otherEnvelopes"_s;
    QTest::newRow("another price than was sealed") << all.first(2) + openingsOf({{C, 1}}) << u"commitment"_s;
    std::swap(all[0].commitment, all[1].commitment);
    QTest::newRow("each other's") << all << u"commitment"_s;
}

void TestEnvelopes::allAreOpenedAtOnceOrNone()
{
    QFETCH(QList<OpenedPrice>, opened);
    QFETCH(QString, rule);
    LawRoom room(twoEnvelopes());
    room.playUntil(Price);
    QCOMPARE(openingsRefusal(room.state, opened), ruleFromName(rule));
    applyOpenings(room.state, room.event(0), opened);
    QCOMPARE(room.state.effects.constLast(), rule);
    QVERIFY(room.state.prices.isEmpty() && room.state.envelopes.isEmpty());
}

void TestEnvelopes::whoIsOutKeepsAnEnvelopeClosed()
{
    LawRoom room(twoEnvelopes());
    room.playUntil(u"technical"_s);
    room.decide(rejectMotion(C), {1, 2, 3});
    room.playStep(u"technical"_s);
    QCOMPARE(dueEnvelopes(room.state), (QStringList {A, B}));
    QCOMPARE(opens(room, Sealed), u"otherEnvelopes"_s);
    QCOMPARE(opens(room, {{A, 98000000}, {B, 95000000}}), QString());
    room.playStep(Price);
    QCOMPARE(room.state.priceSet, (QStringList {A, B}));
}

void TestEnvelopes::nothingIsOpenedTwice()
{
    LawRoom room(twoEnvelopes());
    room.playUntil(Price);
    QCOMPARE(opens(room, Sealed), QString());
    QCOMPARE(opens(room, Sealed), u"notDue"_s);
}

void TestEnvelopes::theOpeningIsNotedWithTheClosingBeforeIt()
{
    LawRoom room(twoEnvelopes());
    room.playUntil(Price);
    opens(room, Sealed);
    const EnvelopesOpened& opened = room.state.envelopes.constFirst();
    QCOMPARE(opened.after, u"technical"_s);
    QCOMPARE(opened.closed, room.step(u"technical"_s).closing->time);
    QCOMPARE(opened.prices, Sealed);
    QCOMPARE(room.state.pricedAt.value(B), opened.entry);
}

void TestEnvelopes::noPriceIsKnownBeforeTheFinalOffers()
{
    LawRoom room(finalOffers());
    room.playUntil(Offers);
    QVERIFY(!priceInForce(room.state, A));
    QVERIFY(!room.state.priceSetFrozen);
    QCOMPARE(room.state.facts->lot.bidders.constFirst().price, std::optional<Fen>(98000000));
}

void TestEnvelopes::offersComeOnceAndInTime()
{
    LawRoom room(finalOffers());
    room.playUntil(Offers);
    QCOMPARE(offers(room, A, 1), u"notOpen"_s);
    room.open(Offers);
    QCOMPARE(offers(room, A, 90000000), QString());
    QCOMPARE(offers(room, A, 80000000), u"alreadyOffered"_s);
    QCOMPARE(offers(room, u"bidder-z"_s, 1), u"unknownBidder"_s);
    room.now = *offersUntil(room.state);
    QCOMPARE(offers(room, B, 90000000), QString());
    waitForTheEnd(room);
    QCOMPARE(offers(room, C, 90000000), u"late"_s);
    QCOMPARE(offerOf(room.state, C), nullptr);
}

void TestEnvelopes::theStepWaitsForAllThatAreExpected()
{
    LawRoom room(finalOffers());
    begin(room);
    takeAll(room, {{A, 90000000}, {B, 90000000}});
    QCOMPARE(awaitedOffers(room.state), QStringList {C});
    QCOMPARE(room.refused(Staff, room.closes(Offers)), u"missingOffers"_s);
    QCOMPARE(opens(room, {{A, 90000000}, {B, 90000000}}), u"notDue"_s);
    waitForTheEnd(room);
    QCOMPARE(room.close(Offers), QString());
}

void TestEnvelopes::theyAreOpenedTogetherBehindTheClosing()
{
    LawRoom room(finalOffers());
    const QMap<QString, Fen> prices {{A, 90000000}, {B, 89000000}, {C, 91000000}};
    begin(room);
    takeAll(room, prices);
    room.close(Offers);
    QVERIFY(room.step(Offers).phase == StepPhase::Closed);
    QCOMPARE(room.refused(Staff, room.opens(Price)), u"order"_s);
    QCOMPARE(opens(room, {{A, 90000000}, {B, 89000000}}), u"otherEnvelopes"_s);
    QCOMPARE(opens(room, prices), QString());
    QVERIFY(room.step(Offers).phase == StepPhase::Settled);
    QCOMPARE(room.state.prices, prices);
    room.playStep(Price);
    QVERIFY(isRanked(room.state));
    QCOMPARE(tally(room.state).bidders.constFirst().price, std::optional<Fen>(90000000));
}

void TestEnvelopes::whoMakesNoneIsRejected()
{
    LawRoom room(finalOffers());
    begin(room);
    takeAll(room, {{A, 90000000}, {B, 89000000}});
    waitForTheEnd(room);
    room.close(Offers);
    opens(room, {{A, 90000000}, {B, 89000000}});
    QCOMPARE(biddersWithoutOffer(room.state), QStringList {C});
    QVERIFY(room.step(Offers).phase == StepPhase::Closed);
    QCOMPARE(unmovedPrices(room.state), QStringList {C});
    QCOMPARE(room.refused(Staff, room.opens(Price)), u"undecided"_s);
    room.decide(rejectMotion(C), {1, 2, 3});
    QVERIFY(room.step(Offers).phase == StepPhase::Settled);
    QCOMPARE(unmovedPrices(room.state), QStringList());
}

void TestEnvelopes::whatBecomesOfARisenOffer_data()
{
    QTest::addColumn<bool>("mayRise");
    QTest::addColumn<bool>("firstCounts");
    QTest::addColumn<Fen>("price"); // 0: none
    QTest::newRow("it is the price") << true << false << Fen(99000000);
    QTest::newRow("it does not count") << false << false << Fen(0);
    QTest::newRow("the first one does") << false << true << Fen(98000000);
}

void TestEnvelopes::whatBecomesOfARisenOffer()
{
    QFETCH(bool, mayRise);
    QFETCH(bool, firstCounts);
    QFETCH(Fen, price);
    LawRoom room(finalOffers(mayRise, firstCounts));
    const QMap<QString, Fen> prices {{A, 99000000}, {B, 89000000}, {C, 91000000}};
    begin(room);
    takeAll(room, prices);
    room.close(Offers);
    QCOMPARE(opens(room, prices), QString());
    QCOMPARE(priceInForce(room.state, A).value_or(0), price);
    QCOMPARE(room.step(Offers).phase == StepPhase::Settled, price != 0);
}

void TestEnvelopes::theFirstPriceCountsWhereTheRulesSaySo()
{
    LawRoom room(finalOffers(true, true));
    begin(room);
    takeAll(room, {{A, 90000000}});
    waitForTheEnd(room);
    room.close(Offers);
    QCOMPARE(opens(room, {{A, 90000000}}), QString());
    QVERIFY(room.step(Offers).phase == StepPhase::Settled);
    QCOMPARE(room.state.prices, (QMap<QString, Fen> {{A, 90000000}, {B, 95000000}, {C, 91000000}}));
}

void TestEnvelopes::aBidderLeavesBeforeItsOffer()
{
    LawRoom room(finalOffers());
    room.playUntil(Offers);
    QCOMPARE(room.refused(1, Withdrawal {C, u"letter"_s}), u"role"_s);
    QCOMPARE(room.refused(Staff, Withdrawal {u"bidder-z"_s, u"letter"_s}), u"unknownBidder"_s);
    QCOMPARE(room.play(Staff, Withdrawal {C, u"letter"_s}), QString());
    QVERIFY(isValidBidder(room.state, C));
    QCOMPARE(room.play(Supervisor, Witness {room.lastName()}), QString());
    QVERIFY(!isValidBidder(room.state, C));
    room.open(Offers);
    QCOMPARE(offers(room, C, 90000000), u"unknownBidder"_s);
    QCOMPARE(offers(room, A, 90000000), QString());
    QCOMPARE(withdraws(room, A), u"alreadyOffered"_s);
    QCOMPARE(withdraws(room, B), QString());
    room.close(Offers);
    QCOMPARE(opens(room, {{A, 90000000}}), QString());
    QCOMPARE(room.refused(Staff, Withdrawal {A, u"letter"_s}), u"noOccasion"_s);
}

void TestEnvelopes::negotiationsArePutDownUntilTheOffersAreOpened()
{
    const Negotiation said {A, u"delivery, price"_s};
    LawRoom silent(finalOffers());
    silent.playUntil(Offers);
    QCOMPARE(silent.refused(Staff, said), u"noOccasion"_s);
    LawRoom room(negotiated(finalOffers()));
    room.playUntil(Offers);
    QCOMPARE(room.refused(Staff, Negotiation {u"bidder-z"_s, u"price"_s}), u"unknownBidder"_s);
    QCOMPARE(room.refused(Supervisor, said), u"role"_s);
    QCOMPARE(room.play(room.state.chair, said), QString());
    const QByteArray first = room.lastName();
    QCOMPARE(room.play(Staff, said), QString());
    const QByteArray second = room.lastName();
    QCOMPARE(wantedTestimony(room.state, Supervisor, {}, room.now), QList<QByteArray>({first, second}));
    QCOMPARE(room.play(Supervisor, Witness {first}), QString());
    QCOMPARE(wantedTestimony(room.state, Supervisor, {}, room.now), QList<QByteArray> {second});
    room.open(Offers);
    const QMap<QString, Fen> prices {{A, 90000000}, {B, 89000000}, {C, 91000000}};
    takeAll(room, prices);
    QCOMPARE(room.play(Staff, said), QString());
    room.close(Offers);
    opens(room, prices);
    QCOMPARE(room.refused(Staff, said), u"noOccasion"_s);
    // What was said before is still witnessed.
    QCOMPARE(room.play(Supervisor, Witness {second}), QString());
    QVERIFY(isSupervised(room.state, room.state.negotiations.at(1).witnesses));
}

void TestEnvelopes::withoutOffersTheyArePutDownUntilThePricesAreClosed()
{
    LawRoom room(negotiated(engineeringFacts()));
    const Negotiation said {A, u"delivery"_s};
    room.playUntil(Price);
    QCOMPARE(room.play(Staff, said), QString());
    room.playStep(Price);
    QCOMPARE(room.refused(Staff, said), u"noOccasion"_s);
}

void TestEnvelopes::aRoundThatIsDoneAgainForgetsTheLast()
{
    LawRoom room(finalOffers());
    const QMap<QString, Fen> prices {{A, 90000000}, {B, 89000000}, {C, 91000000}};
    begin(room);
    takeAll(room, prices);
    room.close(Offers);
    opens(room, prices);
    room.playStep(Price);
    QVERIFY(room.state.priceSetFrozen);
    room.play(Staff, StepRestarted {room.state.stepActs, Offers, u"more time"_s});
    room.play(Supervisor, Witness {room.lastName()});
    QVERIFY(room.state.prices.isEmpty() && !room.state.priceSetFrozen);
    QCOMPARE(room.open(Offers), QString());
    applyOffer(room.state, room.event(0), {A, 1, LawRoom::hash("on its way")});
    QCOMPARE(room.state.effects.last(), u"round"_s);
    QCOMPARE(offers(room, A, 90000000), u"alreadyOffered"_s); // everybody knows what is in it
    takeAll(room, {{A, 80000000}, {B, 80000000}, {C, 80000000}});
    room.close(Offers);
    QCOMPARE(opens(room, prices), u"commitment"_s);
    QCOMPARE(opens(room, {{A, 80000000}, {B, 80000000}, {C, 80000000}}), QString());
    room.playStep(Price);
    QVERIFY(isRanked(room.state));
}

EVALROOM_TEST(TestEnvelopes, QCoreApplication)
} // namespace tst_envelopes
#include "tst_envelopes.moc"
