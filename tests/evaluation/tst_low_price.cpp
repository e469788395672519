// SPDX-License-Identifier: Apache-2.0
#include "evaluation/low_price.h"

#include "evaluation/duty.h"
#include "evaluation/price_room.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace evalroom::prices;

namespace tst_low_price {

namespace {

// Bidder C is far below the others; two bidders are enough.
SessionFacts lowFacts(Fen price = 40000000)
{
    SessionFacts facts = correctingFacts();
    facts.lot.bidders[2].price = price;
    facts.scheme.lowPrice = {50, 50, 45, u"pilot"_s};
    return facts;
}

Motion moveLow(const QString& bidder = C)
{
    return {LowPriceMotion {bidder}, u"less than half of the others"_s};
}

Motion moveJustified(const QString& bidder = C)
{
    return {JustifiedMotion {bidder}, u"goods in stock"_s};
}

PriceExplanation explanation(bool given = true, const QString& bidder = C)
{
    return {bidder, given, u"letter of the bidder"_s};
}

QString explain(LawRoom& room, bool given = true, const QString& bidder = C)
{
    const QString registered = room.play(Staff, explanation(given, bidder));
    return registered.isEmpty() ? room.play(Supervisor, Witness {room.lastName()}) : registered;
}

QString explainNothing(LawRoom& room)
{
    room.decide({LowPriceMotion {C, room.now.addSecs(60)}, u"less than half of the others"_s}, {1, 2, 3});
    room.now = room.now.addSecs(60);
    return explain(room, false);
}

void preliminaryOver(LawRoom& room)
{
    room.playUntil(Record);
}

void foundLow(LawRoom& room)
{
    preliminaryOver(room);
    room.decide({LowPriceMotion {C, room.now.addSecs(60)}, u"less than half of the others"_s}, {1, 2, 3});
}

void explained(LawRoom& room)
{
    preliminaryOver(room);
    explain(room);
}

void addRows()
{
    QTest::newRow("explanation before the preliminary review is over")
        << RuleCase {beforeForm, [](LawRoom& room) { return room.refused(Staff, explanation()); }, u"noOccasion"_s,
               [](LawRoom& room) {
                   room.playStep(Form);
                   return room.play(Staff, explanation());
               }};
    QTest::newRow("explanation of a price that is not low") << RuleCase {preliminaryOver,
        [](LawRoom& room) { return room.refused(Staff, explanation(true, A)); }, u"noOccasion"_s,
        [](LawRoom& room) {
            room.decide(moveLow(A), {1, 2, 3});
            return room.play(Staff, explanation(true, A));
        }};
    QTest::newRow("explanation of who is out") << RuleCase {[](LawRoom& room) {
                                                                preliminaryOver(room);
                                                                room.decide(rejectMotion(A), {1, 2, 3});
                                                            },
        [](LawRoom& room) { return room.refused(Staff, explanation(true, A)); }, u"unknownBidder"_s,
        [](LawRoom& room) { return room.play(Staff, explanation()); }};
    QTest::newRow("explanation that a member registers")
        << RuleCase {preliminaryOver, [](LawRoom& room) { return room.refused(1, explanation()); }, u"role"_s,
               [](LawRoom& room) { return room.play(Staff, explanation()); }};
    QTest::newRow("explanation twice") << RuleCase {explained,
        [](LawRoom& room) { return room.refused(Staff, explanation(false)); }, u"alreadyAnswered"_s,
        [](LawRoom& room) { return room.play(1, moveJustified()); }};
    QTest::newRow("testimony of who registered it") << RuleCase {[](LawRoom& room) {
                                                                     preliminaryOver(room);
                                                                     room.play(Staff, explanation());
                                                                 },
        [](LawRoom& room) { return room.refused(Staff, Witness {room.lastName()}); }, u"unknownSubject"_s,
        [](LawRoom& room) { return room.play(Supervisor, Witness {room.state.priceExplanations.last().name}); }};
    QTest::newRow("motion that a price is low that was found to be")
        << RuleCase {foundLow, [](LawRoom& room) { return room.refused(1, moveLow()); }, u"noOccasion"_s,
               [](LawRoom& room) { return room.play(1, moveLow(A)); }};
    QTest::newRow("motion that a price is low that is explained")
        << RuleCase {explained, [](LawRoom& room) { return room.refused(1, moveLow()); }, u"noOccasion"_s,
               [](LawRoom& room) { return room.play(1, moveLow(A)); }};
    QTest::newRow("motion that a price is low, twice") << RuleCase {[](LawRoom& room) {
                                                                        preliminaryOver(room);
                                                                        room.play(2, moveLow(A));
                                                                    },
        [](LawRoom& room) { return room.refused(1, moveLow(A)); }, u"pendingMotion"_s,
        [](LawRoom& room) { return room.play(1, moveLow(B)); }};
    QTest::newRow("motion that it is justified, before it is explained")
        << RuleCase {[](LawRoom& room) {
                         preliminaryOver(room);
                         room.play(Staff, explanation());
                     },
               [](LawRoom& room) { return room.refused(1, moveJustified()); }, u"noOccasion"_s,
               [](LawRoom& room) {
                   const QString seen = room.play(Supervisor, Witness {room.state.priceExplanations.last().name});
                   return inTurn({seen, room.play(1, moveJustified())});
               }};
    QTest::newRow("motion that it is justified, where nothing was explained") << RuleCase {[](LawRoom& room) {
                                                                                               preliminaryOver(room);
                                                                                               explainNothing(room);
                                                                                           },
        [](LawRoom& room) { return room.refused(1, moveJustified()); }, u"noOccasion"_s,
        [](LawRoom& room) { return room.play(1, rejectMotion(C)); }};
    QTest::newRow("motion that it is justified, when it was found to be")
        << RuleCase {[](LawRoom& room) {
                         explained(room);
                         room.decide(moveJustified(), {1, 2, 3});
                     },
               [](LawRoom& room) { return room.refused(1, moveJustified()); }, u"noOccasion"_s,
               [](LawRoom& room) { return room.open(Record); }};
    QTest::newRow("the same motion at the same time") << RuleCase {[](LawRoom& room) {
                                                                       explained(room);
                                                                       room.play(2, moveJustified());
                                                                   },
        [](LawRoom& room) { return room.refused(1, moveJustified()); }, u"pendingMotion"_s,
        [](LawRoom& room) { return room.play(1, Vote {room.state.motions.last().name, true, {}}); }};
}

void addClosingRows()
{
    const auto atPrices = [](LawRoom& room) {
        room.playUntil(Price);
        room.open(Price);
    };
    QTest::newRow("the closing while a price is not explained")
        << RuleCase {atPrices, [](LawRoom& room) { return room.refused(Staff, room.closes(Price)); }, u"unexplained"_s,
               [](LawRoom& room) {
                   const QString said = explain(room);
                   const QString stays = room.close(Price) == u"unexplained"_s ? QString() : u"went on"_s;
                   room.decide(moveJustified(), {1, 2, 3});
                   return inTurn({said, stays, room.close(Price)});
               }};
    QTest::newRow("the closing while a price is not justified") << RuleCase {[=](LawRoom& room) {
                                                                                 atPrices(room);
                                                                                 explain(room);
                                                                                 room.decide(moveJustified(), {1});
                                                                             },
        [](LawRoom& room) { return room.refused(Staff, room.closes(Price)); }, u"unjustified"_s,
        [](LawRoom& room) {
            room.decide(rejectMotion(C), {1, 2, 3});
            return room.close(Price);
        }};
    QTest::newRow("the closing when nothing was explained, and the committee may think it over")
        << RuleCase {[=](LawRoom& room) {
                         atPrices(room);
                         explain(room);
                         room.decide(moveJustified(), {});
                     },
               [](LawRoom& room) { return room.refused(Staff, room.closes(Price)); }, u"unjustified"_s,
               [](LawRoom& room) {
                   room.decide(moveJustified(), {1, 2, 3});
                   return room.close(Price);
               }};
}

QList<Duty> dutiesNow(const LawRoom& room, int member)
{
    return dutiesOf(room.state, member, room.now);
}

} // namespace

class TestLowPrice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRuleRefusesUntilItsConditionHolds_data();
    void aRuleRefusesUntilItsConditionHolds();
    void withoutTheRuleNothingIsReviewed();
    void eachLimitIsOne_data();
    void eachLimitIsOne();
    void whoIsRejectedForItsPriceIsStillCompared_data();
    void whoIsRejectedForItsPriceIsStillCompared();
    void aPriceIsNoLongerLowWhenOthersGo();
    void theCorrectedPriceIsTheOneThatCounts();
    void whatWasSaidOfAnotherPriceCountsNoLonger();
    void aMotionIsAboutThePriceThatWasInForce();
    void theReportWaits();
    void everybodyIsAskedInTurn();
};

void TestLowPrice::aRuleRefusesUntilItsConditionHolds_data()
{
    QTest::addColumn<RuleCase>("test");
    addRows();
    addClosingRows();
}

void TestLowPrice::aRuleRefusesUntilItsConditionHolds()
{
    QFETCH(RuleCase, test);
    LawRoom room(lowFacts());
    test.before(room);
    QCOMPARE(test.refused(room), test.rule);
    QCOMPARE(test.accepted(room), QString());
}

void TestLowPrice::withoutTheRuleNothingIsReviewed()
{
    SessionFacts facts = lowFacts();
    facts.rules.lowPrice.reset();
    LawRoom room(facts);
    preliminaryOver(room);
    QCOMPARE(room.refused(Staff, explanation()), u"noOccasion"_s);
    QCOMPARE(room.refused(1, moveLow()), u"unknownGround"_s);
}

// Domain §1.9: 50 % of the mean, 50 % of the next one, 45 % of the ceiling; less than that, not as much.
void TestLowPrice::eachLimitIsOne_data()
{
    QTest::addColumn<Fen>("price");
    QTest::addColumn<Fen>("ceiling");
    QTest::addColumn<QList<int>>("signs");
    const auto row = [](const char* name, Fen price, Fen ceiling, const QList<LowPriceSign>& signs) {
        QList<int> numbers;
        for (const LowPriceSign sign : signs)
            numbers << static_cast<int>(sign);
        QTest::newRow(name) << price << ceiling << numbers;
    };
    // The others: 98000000 and 95000000. p is half of the mean of all where 6 p = p + 193000000.
    row("half of the mean", 38600000, 0, {LowPriceSign::BelowNext});
    row("less than half of the mean", 38599999, 0, {LowPriceSign::BelowMean, LowPriceSign::BelowNext});
    row("half of the next one", 47500000, 0, {});
    row("less than half of the next one", 47499999, 0, {LowPriceSign::BelowNext});
    row("45 % of the ceiling", 48600000, 108000000, {});
    row("less than 45 % of the ceiling", 48599999, 108000000, {LowPriceSign::BelowCeiling});
}

void TestLowPrice::eachLimitIsOne()
{
    QFETCH(Fen, price);
    QFETCH(Fen, ceiling);
    QFETCH(QList<int>, signs);
    SessionFacts facts = lowFacts(price);
    facts.lot.ceiling = ceiling;
    LawRoom room(facts);
    preliminaryOver(room);
    QList<int> found;
    for (const LowPriceSign sign : lowPriceSigns(room.state, C))
        found << static_cast<int>(sign);
    QCOMPARE(found, signs);
    QVERIFY(lowPriceSigns(room.state, A).isEmpty());
    QCOMPARE(lowPriceStage(room.state, C) == LowPriceStage::ToExplain, !signs.isEmpty());
}

// 87号令 art. 60: against all bids that passed the review, so that one rejection does not make the next price low.
void TestLowPrice::whoIsRejectedForItsPriceIsStillCompared_data()
{
    QTest::addColumn<QString>("ground");
    QTest::addColumn<LowPriceLimits>("limits");
    QTest::addColumn<bool>("isLow");
    const LowPriceLimits mean {60, {}, {}, u"pilot"_s};
    const LowPriceLimits next {{}, 50, {}, u"pilot"_s};
    QTest::newRow("the mean, for its price") << u"low"_s << mean << false;
    QTest::newRow("the mean, for something else") << u"unsigned"_s << mean << true;
    QTest::newRow("the next one, for its price") << u"low"_s << next << false;
    QTest::newRow("the next one, for something else") << u"unsigned"_s << next << true;
}

// C leaves; 45000000 is less than 60 % of the mean of A, B and D, and not of all four; less than half of B, not of C.
void TestLowPrice::whoIsRejectedForItsPriceIsStillCompared()
{
    QFETCH(QString, ground);
    QFETCH(LowPriceLimits, limits);
    QFETCH(bool, isLow);
    SessionFacts facts = lowFacts(20000000);
    facts.lot.bidders.append({u"bidder-d"_s, 45000000, Qualification::Passed});
    facts.scheme.lowPrice = limits;
    LawRoom room(facts);
    preliminaryOver(room);
    QCOMPARE(biddersAt(room.state, LowPriceStage::ToExplain), QStringList(C));
    explain(room);
    room.decide(moveJustified(), {});
    Motion rejection = rejectMotion(C);
    std::get<RejectMotion>(rejection.subject).ground = ground;
    room.decide(rejection, {1, 2, 3});
    QCOMPARE(biddersAt(room.state, LowPriceStage::ToExplain), isLow ? QStringList(u"bidder-d"_s) : QStringList());
}

void TestLowPrice::aPriceIsNoLongerLowWhenOthersGo()
{
    SessionFacts facts = lowFacts(45000000);
    facts.lot.bidders.append({u"bidder-d"_s, 46000000, Qualification::Passed});
    facts.scheme.lowPrice = {{}, 50, {}, u"pilot"_s};
    facts.rules.minimumBidders = 1;
    LawRoom room(facts);
    preliminaryOver(room);
    QVERIFY(biddersAt(room.state, LowPriceStage::ToExplain).isEmpty()); // the next one is as low
    room.decide(rejectMotion(u"bidder-d"_s), {1, 2, 3});
    QCOMPARE(biddersAt(room.state, LowPriceStage::ToExplain), QStringList(C));
    room.decide(rejectMotion(A), {1, 2, 3});
    room.decide(rejectMotion(B), {1, 2, 3});
    QVERIFY(biddersAt(room.state, LowPriceStage::ToExplain).isEmpty()); // there is nothing to compare with
}

void TestLowPrice::theCorrectedPriceIsTheOneThatCounts()
{
    LawRoom room(lowFacts());
    preliminaryOver(room);
    QCOMPARE(lowPriceStage(room.state, C), LowPriceStage::ToExplain);
    QCOMPARE(correct(room, C, 90000000), QString());
    QCOMPARE(lowPriceStage(room.state, C), LowPriceStage::None);
}

void TestLowPrice::whatWasSaidOfAnotherPriceCountsNoLonger()
{
    LawRoom room(lowFacts());
    explained(room);
    room.decide(moveJustified(), {1, 2, 3});
    QCOMPARE(lowPriceStage(room.state, C), LowPriceStage::Justified);
    QCOMPARE(correct(room, C, 30000000), QString());
    QCOMPARE(lowPriceStage(room.state, C), LowPriceStage::ToExplain);
    QVERIFY(dutiesNow(room, Staff).contains(Duty {.kind = DutyKind::RegisterExplanation, .bidder = C}));
    QVERIFY(dutiesNow(room, Supervisor).isEmpty());
    QCOMPARE(explain(room), QString());
    QCOMPARE(lowPriceStage(room.state, C), LowPriceStage::ToFind);
    room.decide(moveJustified(), {1, 2, 3});
    QCOMPARE(lowPriceStage(room.state, C), LowPriceStage::Justified);
}

void TestLowPrice::aMotionIsAboutThePriceThatWasInForce()
{
    SessionFacts facts = lowFacts();
    facts.scheme.lowPrice = {};
    LawRoom room(facts);
    preliminaryOver(room);
    room.decide(moveLow(), {1, 2, 3});
    QCOMPARE(lowPriceStage(room.state, C), LowPriceStage::ToExplain);
    QCOMPARE(correct(room, C, 90000000), QString());
    QCOMPARE(lowPriceStage(room.state, C), LowPriceStage::None);
    room.decide(moveLow(), {1, 2, 3}); // if they think so of this one, too
    QCOMPARE(lowPriceStage(room.state, C), LowPriceStage::ToExplain);
}

void TestLowPrice::theReportWaits()
{
    SessionFacts facts = lowFacts();
    facts.scheme.lowPrice = {};
    LawRoom room(facts);
    room.playUntil({});
    room.decide(moveLow(), {1, 2, 3}); // the committee thinks of it only now
    room.agreeAll();
    QCOMPARE(room.freeze("pdf"), u"unexplained"_s);
    QCOMPARE(explainNothing(room), QString());
    QCOMPARE(room.freeze("pdf"), u"unjustified"_s);
    room.decide(rejectMotion(C), {1, 2, 3});
    room.agreeAll();
    QCOMPARE(room.freeze("pdf"), QString());
}

void TestLowPrice::everybodyIsAskedInTurn()
{
    LawRoom room(lowFacts());
    preliminaryOver(room);
    const Duty registers {.kind = DutyKind::RegisterExplanation, .bidder = C};
    QVERIFY(dutiesNow(room, Staff).contains(registers));
    room.play(Staff, explanation());
    QVERIFY(!dutiesNow(room, Staff).contains(registers));
    QCOMPARE(dutiesNow(room, Supervisor), (QList<Duty> {{.kind = DutyKind::Witness, .subject = room.lastName()}}));
    QVERIFY(dutiesNow(room, 1).isEmpty());
    room.play(Supervisor, Witness {room.lastName()});
    QCOMPARE(dutiesNow(room, 1), (QList<Duty> {{.kind = DutyKind::MoveJustification, .bidder = C}}));
    room.decide(moveJustified(), {1});
    QCOMPARE(dutiesNow(room, 1), (QList<Duty> {{.kind = DutyKind::MoveRejection, .bidder = C}}));
    room.decide(rejectMotion(C), {1, 2, 3});
    QVERIFY(dutiesNow(room, 1).isEmpty());
}

EVALROOM_TEST(TestLowPrice, QCoreApplication)

} // namespace tst_low_price

#include "tst_low_price.moc"
