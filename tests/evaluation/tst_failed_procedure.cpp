// SPDX-License-Identifier: Apache-2.0
#include "evaluation/law_room.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_failed_procedure {

namespace {

const auto A = u"bidder-a"_s;
const auto B = u"bidder-b"_s;
const auto Form = u"form"_s;
const Motion TooLittleCompetition {CompetitionMotion {}, u"two are left"_s};

const StopMotion Contradictory {u"unlawful"_s, u"4.1"_s, u"tender"_s, 7};

SessionFacts stoppableFacts()
{
    SessionFacts facts = goodsFacts();
    facts.rules.stops = {{u"unlawful"_s, u"87号令 art. 65"_s, u"against mandatory law"_s}};
    return facts;
}

void beforeForm(LawRoom& room)
{
    room.playUntil(Form);
}

void twoBidders(LawRoom& room)
{
    beforeForm(room);
    room.decide(rejectMotion(A), {1, 2, 3});
}

} // namespace

class TestFailedProcedure : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutThreeBiddersGoodsFail();
    void biddersOfOneBrandAreOne_data();
    void biddersOfOneBrandAreOne();
    void whenEverybodyIsRejectedTheProcedureHasFailed();
    void tooLittleCompetitionFailsTheProcedure();
    void theTenderDocumentStopsTheEvaluation_data();
    void theTenderDocumentStopsTheEvaluation();
    void whoJudgesMayStop();
    void aFailureFallsWithTheVotesThatCarriedIt_data();
    void aFailureFallsWithTheVotesThatCarriedIt();
    void aFailedProcedureGoesOnOnlyToItsReport();
};

void TestFailedProcedure::withoutThreeBiddersGoodsFail()
{
    LawRoom room(goodsFacts());
    beforeForm(room);
    QVERIFY(room.state.failed.isEmpty());
    room.decide(rejectMotion(A), {1, 2, 3});
    QCOMPARE(room.state.failed, u"fewerThanThree"_s);
    QCOMPARE(room.refused(1, TooLittleCompetition), u"failed"_s);
    // Found unqualified before the committee met (87号令 art. 44): it is over before it begins.
    SessionFacts facts = goodsFacts();
    facts.lot.bidders[0].qualification = Qualification::Failed;
    LawRoom early(facts);
    early.checkInAll();
    QCOMPARE(early.state.failed, u"fewerThanThree"_s);
    // As it is with a bid that was not decrypted (20号令 art. 31).
    facts = goodsFacts();
    facts.lot.bidders[0].price.reset();
    facts.lot.bidders[0].undecrypted = Undecrypted::Own;
    LawRoom opened(facts);
    opened.checkInAll();
    QVERIFY(!isValidBidder(opened.state, A));
    QCOMPARE(opened.state.failed, u"fewerThanThree"_s);
}

void TestFailedProcedure::biddersOfOneBrandAreOne_data()
{
    QTest::addColumn<bool>("goods");
    QTest::addColumn<QStringList>("brands");
    QTest::addColumn<QString>("failed");
    QTest::newRow("no brands") << true << QStringList {QString(), QString(), QString()} << QString();
    QTest::newRow("three brands") << true << QStringList {u"x"_s, u"y"_s, QString()} << QString();
    QTest::newRow("two of one brand (87号令 31)")
        << true << QStringList {u"x"_s, u"x"_s, u"y"_s} << u"fewerThanThree"_s;
    QTest::newRow("two of one brand in works") << false << QStringList {u"x"_s, u"x"_s, u"y"_s} << QString();
}

void TestFailedProcedure::biddersOfOneBrandAreOne()
{
    QFETCH(bool, goods);
    QFETCH(QStringList, brands);
    QFETCH(QString, failed);
    SessionFacts facts = goods ? goodsFacts() : engineeringFacts();
    for (qsizetype i = 0; i < brands.size(); ++i)
        facts.lot.bidders[i].brand = brands.at(i);
    LawRoom room(facts);
    room.checkInAll();
    QCOMPARE(room.state.failed, failed);
    QCOMPARE(validBidders(room.state).size(), 3);
}

void TestFailedProcedure::whenEverybodyIsRejectedTheProcedureHasFailed()
{
    LawRoom room;
    beforeForm(room);
    for (const QString& bidder : validBidders(room.state))
        room.decide(rejectMotion(bidder), {1, 2, 3});
    QCOMPARE(room.state.failed, u"allRejected"_s);
}

void TestFailedProcedure::tooLittleCompetitionFailsTheProcedure()
{
    LawRoom room;
    twoBidders(room);
    QVERIFY(room.state.failed.isEmpty());
    room.decide(TooLittleCompetition, {1, 2, 3});
    QCOMPARE(room.state.failed, u"noCompetition"_s);
}

void TestFailedProcedure::theTenderDocumentStopsTheEvaluation_data()
{
    QTest::addColumn<StopMotion>("stop");
    QTest::addColumn<QString>("refused");
    QTest::newRow("as the law has it") << Contradictory << QString();
    QTest::newRow("a ground of another kind")
        << StopMotion {u"unsigned"_s, u"4.1"_s, u"tender"_s, 7} << u"unknownGround"_s;
    QTest::newRow("a bid") << StopMotion {u"unlawful"_s, u"4.1"_s, u"bid-a"_s, 7} << u"unknownDocument"_s;
    QTest::newRow("no document") << StopMotion {u"unlawful"_s, u"4.1"_s, u"none"_s, 7} << u"unknownDocument"_s;
}

void TestFailedProcedure::theTenderDocumentStopsTheEvaluation()
{
    QFETCH(StopMotion, stop);
    QFETCH(QString, refused);
    LawRoom without(goodsFacts());
    beforeForm(without);
    QCOMPARE(without.refused(1, Motion {stop, u"a brand is named"_s}), u"unknownGround"_s);
    LawRoom room(stoppableFacts());
    beforeForm(room);
    const Motion motion {stop, u"a brand is named"_s};
    if (!refused.isEmpty()) {
        QCOMPARE(room.refused(1, motion), refused);
        return;
    }
    room.decide(motion, {1, 2});
    QVERIFY(room.state.failed.isEmpty());
    QCOMPARE(room.play(1, motion), QString());
    QCOMPARE(room.refused(2, motion), u"pendingMotion"_s);
    const QByteArray second = room.state.motions.last().name;
    for (const int member : {1, 2, 3})
        room.play(member, Vote {second, true, {}});
    QCOMPARE(room.state.failed, u"stopped"_s);
    QVERIFY(tally(room.state).candidates.isEmpty());
    QCOMPARE(room.refused(Staff, room.opens(Form)), u"failed"_s);
    QCOMPARE(room.play(1, Opinion {true, resultHash(room.state), {}}), QString());
}

void TestFailedProcedure::whoJudgesMayStop()
{
    LawRoom room(stoppableFacts());
    room.playUntil(u"technical"_s);
    room.open(u"technical"_s);
    QCOMPARE(room.refused(1, rejectMotion(A)), u"sheetsOpen"_s);
    room.decide({Contradictory, u"a brand is named"_s}, {1, 2, 3});
    QCOMPARE(room.state.failed, u"stopped"_s);
}

void TestFailedProcedure::aFailureFallsWithTheVotesThatCarriedIt_data()
{
    QTest::addColumn<bool>("goods");
    QTest::addColumn<int>("leaving");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("who had rejected the third") << true << 1 << u"fewerThanThree"_s << QString();
    QTest::newRow("who had not voted") << true << 4 << u"fewerThanThree"_s << u"fewerThanThree"_s;
    QTest::newRow("who had found too little competition") << false << 1 << u"noCompetition"_s << QString();
}

void TestFailedProcedure::aFailureFallsWithTheVotesThatCarriedIt()
{
    QFETCH(bool, goods);
    QFETCH(int, leaving);
    QFETCH(QString, before);
    QFETCH(QString, after);
    LawRoom room(goods ? goodsFacts() : engineeringFacts());
    twoBidders(room);
    if (!goods)
        room.decide(TooLittleCompetition, {1, 2, 3});
    QCOMPARE(room.state.failed, before);
    room.replace(leaving, 6);
    QCOMPARE(room.state.failed, after);
    if (!after.isEmpty())
        return;
    // The newcomer and the others vote again, and it is as they say now.
    room.checkIn(6);
    for (const MotionState& motion : QList<MotionState>(room.state.motions))
        QCOMPARE(room.play(6, Vote {motion.name, true, u"as argued"_s}), QString());
    QCOMPARE(room.state.failed, before);
}

void TestFailedProcedure::aFailedProcedureGoesOnOnlyToItsReport()
{
    LawRoom room(goodsFacts());
    twoBidders(room);
    QCOMPARE(room.refused(Staff, room.opens(Form)), u"failed"_s);
    QCOMPARE(room.refused(1, rejectMotion(B)), u"failed"_s);
    room.replace(4, 6);
    room.checkIn(6); // a newcomer signs what the committee found
    QCOMPARE(room.play(6, Opinion {true, resultHash(room.state), {}}), QString());
}

EVALROOM_TEST(TestFailedProcedure, QCoreApplication)

} // namespace tst_failed_procedure

#include "tst_failed_procedure.moc"
