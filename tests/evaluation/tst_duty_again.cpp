// SPDX-License-Identifier: Apache-2.0
#include "evaluation/room_duties.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_duty_again {

namespace {

std::optional<Duty> again(const LawRoom& room, int member)
{
    return repeatableDuty(room.state, member, room.now);
}

std::optional<Duty> duty(DutyKind kind, const QString& step = {})
{
    return Duty {.kind = kind, .step = step};
}

} // namespace

// What is done, and may be done otherwise; and what staff may do once members ask for it.
class TestDutyAgain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBallotUntilTheElectionIsClosed();
    void aSheetUntilItsStepIsClosed();
    void objectivePointsUntilAllHaveTheSame();
    void nothingOfAFailedProcedure();
    void aDecidedTieUntilItIsWitnessed();
    void theWordOfWhoIsDeemedToAgree();
    void anExtensionBeginsWhereTheOneBeforeEnds();
};

void TestDutyAgain::aBallotUntilTheElectionIsClosed()
{
    LawRoom room;
    room.checkInAll();
    QCOMPARE(again(room, 3), std::nullopt);
    room.open(ChairStep);
    for (const int member : Committee)
        room.submit(member, ChairStep, room.ballot(1));
    QVERIFY(duties(room, 3).isEmpty());
    QCOMPARE(again(room, 3), duty(DutyKind::Ballot, ChairStep));
    room.close(ChairStep);
    QCOMPARE(again(room, 3), std::nullopt);
}

void TestDutyAgain::aSheetUntilItsStepIsClosed()
{
    for (const auto& [step, kind] :
        {std::pair(u"form"_s, DutyKind::Review), std::pair(u"technical"_s, DutyKind::Score)}) {
        LawRoom room;
        room.playUntil(step);
        QCOMPARE(again(room, 2), std::nullopt);
        room.open(step);
        for (const int member : Committee)
            room.submit(member, step, kind == DutyKind::Review ? room.review(step) : room.scores(step, u"8"_s));
        QCOMPARE(again(room, 2), duty(kind, step));
        room.close(step);
        QCOMPARE(again(room, 2), std::nullopt);
    }
}

void TestDutyAgain::objectivePointsUntilAllHaveTheSame()
{
    LawRoom room;
    room.playUntil(u"record"_s);
    room.open(u"record"_s);
    room.play(1, room.items(u"record"_s, u"6"_s));
    QVERIFY(duties(room, 1).isEmpty());
    QCOMPARE(again(room, 1), duty(DutyKind::EnterItems, u"record"_s));
    // Who has entered nothing has it as a duty.
    QVERIFY(!duties(room, 2).isEmpty());
    QCOMPARE(again(room, 2), std::nullopt);
    for (const int member : {2, 3, 4, 5})
        room.play(member, room.items(u"record"_s, u"6"_s));
    room.close(u"record"_s);
    QCOMPARE(again(room, 1), std::nullopt);
}

void TestDutyAgain::nothingOfAFailedProcedure()
{
    LawRoom room;
    room.playUntil(u"form"_s);
    room.open(u"form"_s);
    room.submit(1, u"form"_s, room.review(u"form"_s));
    QVERIFY(again(room, 1));
    room.state.failed = u"allRejected"_s;
    QCOMPARE(again(room, 1), std::nullopt);
}

void TestDutyAgain::aDecidedTieUntilItIsWitnessed()
{
    LawRoom room(alike());
    playToATie(room);
    room.play(Owner, TieDecision {{u"bidder-b"_s, u"bidder-a"_s}, u"shorter time"_s});
    const Witness testimony {room.lastName()};
    QVERIFY(duties(room, Owner).isEmpty());
    QCOMPARE(again(room, Owner), duty(DutyKind::DecideTie));
    QCOMPARE(again(room, 1), std::nullopt); // an expert's it never was
    QCOMPARE(room.play(Supervisor, testimony), QString());
    QCOMPARE(again(room, Owner), std::nullopt);
}

void TestDutyAgain::theWordOfWhoIsDeemedToAgree()
{
    LawRoom room(goodsFacts());
    playToSilence(room);
    room.play(Staff, DeemedAgreement {4, u"refused twice"_s});
    QCOMPARE(again(room, 4), std::nullopt);
    room.play(Supervisor, Witness {room.lastName()});
    QVERIFY(duties(room, 4).isEmpty());
    QCOMPARE(again(room, 4), duty(DutyKind::GiveOpinion));
    QCOMPARE(again(room, 1), std::nullopt);
    QCOMPARE(room.freeze("report"), QString());
    QCOMPARE(again(room, 4), duty(DutyKind::Sign));
    SessionState over = room.state;
    over.delivered = "delivered";
    QCOMPARE(repeatableDuty(over, 4, room.now), std::nullopt);
    QCOMPARE(room.sign(4), QString());
    QCOMPARE(again(room, 4), std::nullopt);
}

void TestDutyAgain::anExtensionBeginsWhereTheOneBeforeEnds()
{
    LawRoom room;
    QCOMPARE(extensionStart(room.state, room.now), room.now);
    const auto twoAsk = [&] {
        for (const int member : {4, 2})
            QCOMPARE(room.play(member, TimeRequest {u"many pages"_s}), QString());
    };
    QVERIFY(!mayExtendTime(room.state, Staff, room.now));
    twoAsk();
    QVERIFY(mayExtendTime(room.state, Staff, room.now));
    QVERIFY(!mayExtendTime(room.state, 4, room.now) && !mayExtendTime(room.state, Supervisor, room.now));
    const QDateTime end = room.now.addSecs(3600);
    QCOMPARE(room.play(Staff, TimeExtended {end, u"granted"_s}), QString());
    QVERIFY(!mayExtendTime(room.state, Staff, room.now));
    QCOMPARE(extensionStart(room.state, room.now), end);
    QCOMPARE(extensionStart(room.state, end.addSecs(1)), end.addSecs(1));
    twoAsk();
    QVERIFY(mayExtendTime(room.state, Staff, room.now));
    QCOMPARE(room.play(Staff, Suspension {u"no light"_s}), QString());
    QVERIFY(!mayExtendTime(room.state, Staff, room.now));
}

EVALROOM_TEST(TestDutyAgain, test::NoApplication)

} // namespace tst_duty_again

#include "tst_duty_again.moc"
