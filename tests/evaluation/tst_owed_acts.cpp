// SPDX-License-Identifier: Apache-2.0
#include "evaluation/envelopes.h"
#include "evaluation/report_stages.h"
#include "evaluation/room_duties.h"
#include "evaluation/testimony.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_owed_acts {

namespace {

const auto A = u"bidder-a"_s;
const auto B = u"bidder-b"_s;
const auto C = u"bidder-c"_s;
const auto Price = u"price"_s;

SessionFacts correctionsOwed(bool owed = true)
{
    SessionFacts facts = engineeringFacts();
    facts.rules.correctionsAreOwed = owed;
    facts.rules.minimumBidders = 1;
    return facts;
}

SessionFacts recordsRequired(bool required = true)
{
    SessionFacts facts = priceRankedFacts(RankBy::LowestPrice);
    facts.rules.negotiation
        = NegotiationRule {.source = u"74号令 art. 42"_s, .title = u"协商情况记录"_s, .required = required};
    facts.rules.minimumBidders = 1;
    return facts;
}

SessionFacts pricesInEnvelopes(bool owed = true)
{
    SessionFacts facts = correctionsOwed(owed);
    for (const QString& bidder : {A, B, C})
        putInEnvelope(facts, bidder);
    return facts;
}

QString opens(LawRoom& room, const QStringList& bidders)
{
    const QMap<QString, Fen> sealed {{A, 98000000}, {B, 95000000}, {C, 91000000}};
    QMap<QString, Fen> prices;
    for (const QString& bidder : bidders)
        prices.insert(bidder, sealed.value(bidder));
    applyOpenings(room.state, room.event(0), openingsOf(prices));
    return room.state.effects.constLast();
}

// Everything before the prices is settled, and then points of member 2 are to be corrected; the motion's name.
QByteArray carriedBeforePrices(LawRoom& room, const QList<int>& yes = {1, 2, 3})
{
    room.playUntil(Price);
    const QByteArray motion = room.decide(correctionMotion(2, A), yes);
    room.open(Price);
    return motion;
}

QString corrects(LawRoom& room, const QByteArray& motion)
{
    return room.play(2, Correction {motion, Rational(17, 2), u"page 30 was overlooked"_s});
}

QString record(LawRoom& room, const QString& bidder)
{
    const QString told = room.play(Staff, Negotiation {bidder, u"price, delivery"_s});
    return told.isEmpty() ? room.play(Supervisor, Witness {room.lastName()}) : told;
}

} // namespace

// What somebody has to do by law, and has not done, keeps prices from being compared and a report from being frozen.
class TestOwedActs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pricesWaitForACarriedCorrection();
    void whatWasMadeOfPointsAndWhyIsKept();
    void whatIsNotOwedHoldsNothingUp_data();
    void whatIsNotOwedHoldsNothingUp();
    void secondEnvelopesWaitForACarriedCorrection();
    void whatIsNotOwedKeepsNoEnvelopeClosed_data();
    void whatIsNotOwedKeepsNoEnvelopeClosed();
    void aReportWaitsForACorrectionCarriedBehindThePrices();
    void whoHasLeftCorrectsNothing();
    void aReportWaitsForWhatWasNegotiatedWithEveryBidder();
    void whatWasPutDownInTimeIsNotAskedForAgain();
    void aBidderThatIsOutOwesNoRecord();
    void whereNoRecordIsDemandedNoneIsMadeUpFor();
};

void TestOwedActs::pricesWaitForACarriedCorrection()
{
    LawRoom room(correctionsOwed());
    const QByteArray motion = carriedBeforePrices(room);
    QCOMPARE(room.refused(Staff, room.closes(Price)), u"uncorrected"_s);
    QCOMPARE(awaited(room, DutyKind::Correct), QList<int> {2});
    QCOMPARE(corrects(room, motion), QString());
    QVERIFY(awaited(room, DutyKind::Correct).isEmpty());
    QCOMPARE(room.close(Price), QString());
}

// The report tells each correction with its own points, also where one follows another.
void TestOwedActs::whatWasMadeOfPointsAndWhyIsKept()
{
    LawRoom room(correctionsOwed());
    const QByteArray motion = carriedBeforePrices(room);
    QVERIFY(!findMotion(room.state, motion)->corrected);
    const auto about = std::get<CorrectionMotion>(findMotion(room.state, motion)->motion.subject);
    const auto sheet = pointsOf(room.state.steps.value(about.step), 2, {about.bidder, about.criterion});
    QVERIFY(sheet && *sheet != Rational(17, 2));
    QCOMPARE(corrects(room, motion), QString());
    const QByteArray again = room.decide(correctionMotion(2, A), {1, 2, 3});
    QCOMPARE(room.play(2, Correction {again, 8, u"page 31, too"_s}), QString());
    const auto first = findMotion(room.state, motion)->corrected;
    QVERIFY(first && first->before == sheet && first->points == Rational(17, 2));
    QCOMPARE(first->reason, u"page 30 was overlooked"_s);
    const auto second = findMotion(room.state, again)->corrected;
    QVERIFY(second && second->before == Rational(17, 2) && second->points == Rational(8));
    QCOMPARE(second->reason, u"page 31, too"_s);
}

void TestOwedActs::whatIsNotOwedHoldsNothingUp_data()
{
    QTest::addColumn<bool>("owed");
    QTest::addColumn<QList<int>>("yes");
    QTest::addColumn<bool>("isRejected");
    QTest::newRow("a rule set that says nothing of it") << false << (QList<int> {1, 2, 3}) << false;
    QTest::newRow("a motion that is lost") << true << (QList<int> {1}) << false;
    QTest::newRow("a bid that is rejected meanwhile") << true << (QList<int> {1, 2, 3}) << true;
}

void TestOwedActs::whatIsNotOwedHoldsNothingUp()
{
    QFETCH(bool, owed);
    QFETCH(QList<int>, yes);
    QFETCH(bool, isRejected);
    LawRoom room(correctionsOwed(owed));
    carriedBeforePrices(room, yes);
    if (isRejected) {
        QCOMPARE(room.refused(Staff, room.closes(Price)), u"uncorrected"_s);
        room.decide(rejectMotion(A), {1, 2, 3});
    }
    QCOMPARE(room.close(Price), QString());
}

// Whoever corrects points would know the prices.
void TestOwedActs::secondEnvelopesWaitForACarriedCorrection()
{
    LawRoom room(pricesInEnvelopes());
    const QByteArray motion = carriedBeforePrices(room);
    QVERIFY(dueEnvelopes(room.state).isEmpty() && areSecondEnvelopesHeldUp(room.state));
    QCOMPARE(opens(room, {A, B, C}), u"uncorrected"_s);
    QVERIFY(room.state.prices.isEmpty());
    QCOMPARE(corrects(room, motion), QString());
    QVERIFY(!areSecondEnvelopesHeldUp(room.state));
    QCOMPARE(opens(room, {A, B, C}), QString());
    // Nothing is closed any more that could wait.
    room.decide(correctionMotion(3, A), {1, 2, 3});
    QVERIFY(!areSecondEnvelopesHeldUp(room.state));
    QCOMPARE(opens(room, {A, B, C}), u"notDue"_s);
}

void TestOwedActs::whatIsNotOwedKeepsNoEnvelopeClosed_data()
{
    whatIsNotOwedHoldsNothingUp_data();
}

void TestOwedActs::whatIsNotOwedKeepsNoEnvelopeClosed()
{
    QFETCH(bool, owed);
    QFETCH(QList<int>, yes);
    QFETCH(bool, isRejected);
    LawRoom room(pricesInEnvelopes(owed));
    carriedBeforePrices(room, yes);
    if (isRejected)
        room.decide(rejectMotion(A), {1, 2, 3});
    QVERIFY(!areSecondEnvelopesHeldUp(room.state));
    QCOMPARE(opens(room, isRejected ? QStringList {B, C} : QStringList {A, B, C}), QString());
}

void TestOwedActs::aReportWaitsForACorrectionCarriedBehindThePrices()
{
    LawRoom room(correctionsOwed());
    ranked(room);
    const QByteArray motion = room.decide(correctionMotion(2, A), {1, 2, 3});
    room.agreeAll();
    QCOMPARE(room.freeze("pdf"), u"uncorrected"_s);
    QCOMPARE(corrects(room, motion), QString());
    room.agreeAll(); // with what has come of it
    QCOMPARE(room.freeze("pdf"), QString());
}

// The newcomer has given points of their own, and nobody's are left to be corrected.
void TestOwedActs::whoHasLeftCorrectsNothing()
{
    LawRoom room(correctionsOwed());
    ranked(room);
    room.decide(correctionMotion(2, A), {1, 3, 4});
    room.replace(2, 6);
    room.checkIn(6);
    QCOMPARE(room.submit(6, u"form"_s, room.review(u"form"_s)), QString());
    QCOMPARE(room.reveal(6, u"form"_s), QString());
    QCOMPARE(room.play(6, room.items(u"record"_s, u"7.5"_s)), QString());
    QCOMPARE(room.submit(6, u"technical"_s, room.scores(u"technical"_s, u"8"_s)), QString());
    QCOMPARE(room.reveal(6, u"technical"_s), QString());
    room.agreeAll();
    QCOMPARE(room.freeze("pdf"), QString());
}

void TestOwedActs::aReportWaitsForWhatWasNegotiatedWithEveryBidder()
{
    LawRoom room(recordsRequired());
    agreed(room);
    QCOMPARE(room.freeze("pdf"), u"unrecorded"_s);
    QCOMPARE(unrecordedBidders(room.state), QStringList({A, B, C}));
    const Duty first {.kind = DutyKind::RecordNegotiation, .bidder = A};
    QVERIFY(duties(room, Staff).value(0) == first);
    // The time for more rounds is over; a word to all of them is no record of any.
    QCOMPARE(room.refused(Staff, Negotiation {{}, u"delivery in 60 days"_s}), u"noOccasion"_s);
    QCOMPARE(room.play(Staff, Negotiation {A, u"price, delivery"_s}), QString());
    const QByteArray told = room.lastName();
    QVERIFY(!duties(room, Staff).contains(first));
    QCOMPARE(wantedTestimony(room.state, Supervisor, {}, room.now), QList<QByteArray> {told});
    QCOMPARE(unrecordedBidders(room.state).value(0), A); // nobody has witnessed it
    QCOMPARE(room.play(Supervisor, Witness {told}), QString());
    QCOMPARE(unrecordedBidders(room.state), QStringList({B, C}));
    QCOMPARE(room.refused(Staff, Negotiation {A, u"once more"_s}), u"noOccasion"_s);
    QCOMPARE(record(room, B), QString());
    QCOMPARE(room.freeze("pdf"), u"unrecorded"_s);
    QCOMPARE(record(room, C), QString());
    QCOMPARE(room.freeze("pdf"), QString());
}

void TestOwedActs::whatWasPutDownInTimeIsNotAskedForAgain()
{
    LawRoom room(recordsRequired());
    room.playUntil(Price);
    for (const QString& bidder : {A, B, C})
        QCOMPARE(record(room, bidder), QString());
    room.playStep(Price);
    room.agreeAll();
    QVERIFY(awaited(room, DutyKind::RecordNegotiation).isEmpty());
    QCOMPARE(room.freeze("pdf"), QString());
}

void TestOwedActs::aBidderThatIsOutOwesNoRecord()
{
    LawRoom room(recordsRequired());
    room.playUntil(Price);
    room.decide(rejectMotion(A), {1, 2, 3});
    for (const QString& bidder : {B, C})
        QCOMPARE(record(room, bidder), QString());
    room.playStep(Price);
    room.agreeAll();
    QCOMPARE(room.freeze("pdf"), QString());
}

void TestOwedActs::whereNoRecordIsDemandedNoneIsMadeUpFor()
{
    LawRoom room(recordsRequired(false));
    agreed(room);
    QCOMPARE(room.refused(Staff, Negotiation {A, u"price"_s}), u"noOccasion"_s);
    QCOMPARE(room.freeze("pdf"), QString());
}

EVALROOM_TEST(TestOwedActs, QCoreApplication)

} // namespace tst_owed_acts

#include "tst_owed_acts.moc"
