// SPDX-License-Identifier: Apache-2.0
#include "evaluation/rejection.h"

#include "evaluation/duty.h"
#include "evaluation/price_room.h"
#include "test_program.h"

#include <QTest>
#include <algorithm>

using namespace evalroom;
using namespace evalroom::prices;

namespace tst_rejection {

namespace {

const auto Offers = u"offers"_s;

Motion rejection(const QString& bidder, const QString& ground)
{
    Motion motion = rejectMotion(bidder);
    std::get<RejectMotion>(motion.subject).ground = ground;
    return motion;
}

// C is below the scheme's limits.
SessionFacts facts()
{
    SessionFacts facts = correctingFacts();
    facts.lot.bidders[2].price = 40000000;
    facts.scheme.lowPrice = {50, 50, 45, u"pilot"_s};
    return facts;
}

QString explained(LawRoom& room)
{
    return inTurn({room.play(Staff, PriceExplanation {C, true, u"letter of the bidder"_s}),
        room.play(Supervisor, Witness {room.lastName()})});
}

void addLowPriceRows()
{
    const auto refusesLow = [](LawRoom& room) { return room.refused(1, rejection(C, u"low"_s)); };
    const auto unjustified = [](LawRoom& room) {
        room.decide(Motion {JustifiedMotion {C}, u"goods in stock"_s}, {});
        return room.play(1, rejection(C, u"low"_s));
    };
    QTest::newRow("for a low price that nobody has explained")
        << RuleCase {[](LawRoom& room) { room.playUntil(Record); }, refusesLow, u"unexplained"_s,
               [=](LawRoom& room) { return inTurn({explained(room), unjustified(room)}); }};
    QTest::newRow("for a low price that is explained, and not found unjustified")
        << RuleCase {[](LawRoom& room) {
                         room.playUntil(Record);
                         explained(room);
                     },
               refusesLow, u"unexplained"_s, unjustified};
    QTest::newRow("for a low price that is justified")
        << RuleCase {[](LawRoom& room) {
                         room.playUntil(Record);
                         explained(room);
                         room.decide(Motion {JustifiedMotion {C}, u"goods in stock"_s}, {1, 2, 3});
                     },
               refusesLow, u"unexplained"_s, [](LawRoom& room) { return room.play(1, rejectMotion(C)); }};
    QTest::newRow("for a low price that is not low") << RuleCase {[](LawRoom& room) { room.playUntil(Record); },
        [](LawRoom& room) { return room.refused(1, rejection(A, u"low"_s)); }, u"unexplained"_s,
        [](LawRoom& room) { return room.play(1, rejectMotion(A)); }};
}

// The step of the offers is open, and of A alone none has come.
LawRoom withoutOffer(bool firstCounts)
{
    SessionFacts facts = correctingFacts();
    facts.rules.grounds.append({u"no-offer"_s, u"74号令 art. 33"_s, u"no final offer"_s});
    facts.rules.finalOffer = FinalOfferRule {u"no-offer"_s, u"74号令 art. 33"_s, true, firstCounts};
    Step offers;
    offers.id = offers.title = Offers;
    offers.kind = StepKind::Offers;
    offers.minutes = 30;
    facts.scheme.steps.insert(facts.scheme.steps.size() - 1, offers);
    LawRoom room(facts);
    room.playUntil(Offers);
    room.open(Offers);
    for (const auto& [bidder, price] : {std::pair(B, 94000000), std::pair(C, 90000000)}) {
        const QByteArray commitment = openingsOf({{bidder, price}}).constFirst().commitment;
        applyOffer(room.state, room.event(0), {bidder, 1, commitment});
    }
    return room;
}

} // namespace

class TestRejection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRuleRefusesUntilItsConditionHolds_data();
    void aRuleRefusesUntilItsConditionHolds();
    void whoHasMadeAFinalOfferIsNotRejectedForNone();
    void whereTheFirstPriceCountsTheGroundIsForSomethingElse();
    void aGroundThatIsForCollusionTooNeedsNothingFirst();
    void onlyWhatMayBeMovedIsOffered();
    void aRejectionIsOwedWhateverGroundComesFirst();
};

void TestRejection::aRuleRefusesUntilItsConditionHolds_data()
{
    QTest::addColumn<RuleCase>("test");
    addLowPriceRows();
    QTest::newRow("for a correction that nobody has made") << RuleCase {beforeForm,
        [](LawRoom& room) { return room.refused(1, rejection(A, u"refused"_s)); }, u"noOccasion"_s,
        [](LawRoom& room) {
            carry(room);
            return inTurn({answerAndWitness(room, false), room.play(1, rejection(A, u"refused"_s))});
        }};
    QTest::newRow("for a correction that the bidder has not answered") << RuleCase {carried,
        [](LawRoom& room) { return room.refused(1, rejection(A, u"refused"_s)); }, u"noOccasion"_s,
        [](LawRoom& room) {
            return inTurn({answerAndWitness(room, false), room.play(1, rejection(A, u"refused"_s))});
        }};
    QTest::newRow("for a correction that another bidder does not accept")
        << RuleCase {prices::refused, [](LawRoom& room) { return room.refused(1, rejection(B, u"refused"_s)); },
               u"noOccasion"_s, [](LawRoom& room) { return room.play(1, rejection(A, u"refused"_s)); }};
}

void TestRejection::aRuleRefusesUntilItsConditionHolds()
{
    QFETCH(RuleCase, test);
    LawRoom room(facts());
    test.before(room);
    QCOMPARE(test.refused(room), test.rule);
    QCOMPARE(test.accepted(room), QString());
}

void TestRejection::whoHasMadeAFinalOfferIsNotRejectedForNone()
{
    LawRoom room = withoutOffer(false);
    QCOMPARE(room.refused(1, rejection(A, u"no-offer"_s)), u"noOccasion"_s); // there is time left
    room.now = room.now.addSecs(31 * 60);
    QCOMPARE(room.close(Offers), QString());
    applyOpenings(room.state, room.event(0), openingsOf({{B, 94000000}, {C, 90000000}}));
    QCOMPARE(room.refused(1, rejection(B, u"no-offer"_s)), u"noOccasion"_s);
    QCOMPARE(room.play(1, rejection(A, u"no-offer"_s)), QString());
}

void TestRejection::whereTheFirstPriceCountsTheGroundIsForSomethingElse()
{
    LawRoom room = withoutOffer(true);
    QCOMPARE(room.play(1, rejection(B, u"no-offer"_s)), QString());
}

void TestRejection::aGroundThatIsForCollusionTooNeedsNothingFirst()
{
    SessionFacts shared = facts();
    shared.rules.collusion = CollusionRule {u"low"_s, u"条例 art. 40"_s};
    LawRoom room(shared);
    room.playUntil(Record);
    QCOMPARE(room.play(1, rejection(C, u"low"_s)), QString());
}

void TestRejection::onlyWhatMayBeMovedIsOffered()
{
    const auto offered = [](const LawRoom& room, const QString& bidder) {
        QStringList codes;
        for (const LegalGround& ground : groundsFor(room.state, bidder))
            codes << ground.code;
        return codes;
    };
    LawRoom room(facts());
    room.playUntil(Record);
    QCOMPARE(offered(room, C), QStringList {u"unsigned"_s});
    QCOMPARE(explained(room), QString());
    room.decide(Motion {JustifiedMotion {C}, u"goods in stock"_s}, {});
    QCOMPARE(offered(room, C), (QStringList {u"unsigned"_s, u"low"_s}));
    carry(room);
    QCOMPARE(answerAndWitness(room, false), QString());
    QCOMPARE(offered(room, A), (QStringList {u"unsigned"_s, u"refused"_s}));
}

void TestRejection::aRejectionIsOwedWhateverGroundComesFirst()
{
    SessionFacts turned = facts();
    std::reverse(turned.rules.grounds.begin(), turned.rules.grounds.end());
    LawRoom room(turned);
    room.playUntil(Record);
    QCOMPARE(explained(room), QString());
    room.decide(Motion {JustifiedMotion {C}, u"goods in stock"_s}, {});
    QCOMPARE(dutiesOf(room.state, 1, room.now), (QList<Duty> {{.kind = DutyKind::MoveRejection, .bidder = C}}));
}

EVALROOM_TEST(TestRejection, QCoreApplication)

} // namespace tst_rejection

#include "tst_rejection.moc"
