// SPDX-License-Identifier: Apache-2.0
#include "evaluation/law_room.h"

#include <QTest>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace {

const auto A = u"bidder-a"_s;
const auto B = u"bidder-b"_s;
const auto Form = u"form"_s;
const Motion TooLittleCompetition {CompetitionMotion {}, u"two are left"_s};

void beforeForm(Room& room)
{
    room.playUntil(Form);
}

void twoBidders(Room& room)
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
    void aFailureFallsWithTheVotesThatCarriedIt_data();
    void aFailureFallsWithTheVotesThatCarriedIt();
    void aFailedProcedureGoesOnOnlyToItsReport();
};

void TestFailedProcedure::withoutThreeBiddersGoodsFail()
{
    Room room(goodsFacts());
    beforeForm(room);
    QVERIFY(room.state.failed.isEmpty());
    room.decide(rejectMotion(A), {1, 2, 3});
    QCOMPARE(room.state.failed, u"fewerThanThree"_s);
    QCOMPARE(room.refused(1, TooLittleCompetition), u"failed"_s);
    // Found unqualified before the committee met (87号令 art. 44): it is over before it begins.
    SessionFacts facts = goodsFacts();
    facts.lot.bidders[0].qualification = Qualification::Failed;
    Room early(facts);
    early.checkInAll();
    QCOMPARE(early.state.failed, u"fewerThanThree"_s);
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
    Room room(facts);
    room.checkInAll();
    QCOMPARE(room.state.failed, failed);
    QCOMPARE(validBidders(room.state).size(), 3);
}

void TestFailedProcedure::whenEverybodyIsRejectedTheProcedureHasFailed()
{
    Room room;
    beforeForm(room);
    for (const QString& bidder : validBidders(room.state))
        room.decide(rejectMotion(bidder), {1, 2, 3});
    QCOMPARE(room.state.failed, u"allRejected"_s);
}

void TestFailedProcedure::tooLittleCompetitionFailsTheProcedure()
{
    Room room;
    twoBidders(room);
    QVERIFY(room.state.failed.isEmpty());
    room.decide(TooLittleCompetition, {1, 2, 3});
    QCOMPARE(room.state.failed, u"noCompetition"_s);
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
    Room room(goods ? goodsFacts() : engineeringFacts());
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
    Room room(goodsFacts());
    twoBidders(room);
    QCOMPARE(room.refused(Staff, room.opens(Form)), u"failed"_s);
    QCOMPARE(room.refused(1, rejectMotion(B)), u"failed"_s);
    room.replace(4, 6);
    room.checkIn(6); // a newcomer signs what the committee found
    QCOMPARE(room.play(6, Opinion {true, resultHash(room.state), {}}), QString());
}

QTEST_GUILESS_MAIN(TestFailedProcedure)
#include "tst_failed_procedure.moc"
