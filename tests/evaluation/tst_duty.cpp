// SPDX-License-Identifier: Apache-2.0
#include "evaluation/duty.h"

#include "evaluation/objective_items.h"
#include "evaluation/room_duties.h"
#include "evaluation/testimony.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_duty {

namespace {

bool has(const LawRoom& room, int member, DutyKind kind)
{
    return std::ranges::any_of(duties(room, member), [&](const Duty& duty) { return duty.kind == kind; });
}

} // namespace

class TestDuty : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMemberArrivesStepByStep();
    void staffAdmitWhoHasSatDown();
    void aSheetIsDueUntilItIsIn();
    void theLastSheetLetsStaffCloseAndTheSupervisorCosign();
    void theClosingOfATiedRoundIsCosignedToo();
    void whoseSealedSheetIsNotOpenIsAwaited();
    void aFailedBidIsMovedVotedAndThenSettled();
    void objectiveItemsAreDueUntilAllAgree();
    void onlyTheOutlierExplains();
    void aNewcomersOutlierIsExplainedThoughTheStepIsSettled();
    void theResultWantsOpinionsReportAndSignatures();
    void whoDissentsNeedNotSign();
    void aTieIsDecidedAndWitnessedBeforeAnybodyConcludes();
    void onlyTheLastDecisionOfATieIsWitnessed();
    void aRestartWaitsForTheSupervisorUntilItIsStale();
    void aFailedProcedureAsksForNoMoreSheets();
    void nobodyIsAwaitedWhileTheSessionRests();
    void whoHasLeftHasNoDuty();
};

void TestDuty::aMemberArrivesStepByStep()
{
    LawRoom room;
    room.state.members[1] = MemberState();
    QCOMPARE(duties(room, 1), (QList<Duty> {{.kind = DutyKind::CheckIn}}));
    room.state.members[1].seat = u"A-01"_s;
    QVERIFY(duties(room, 1).isEmpty());
    room.state.members[1].admitted = true;
    QCOMPARE(duties(room, 1), (QList<Duty> {{.kind = DutyKind::Consent}}));
    room.state.members[1].consented = true;
    QCOMPARE(duties(room, 1), (QList<Duty> {{.kind = DutyKind::Declare}}));
    room.state.members[1].declared = Declared::Clear;
    QCOMPARE(duties(room, 1), (QList<Duty> {{.kind = DutyKind::Pledge}}));
    room.state.members[1].pledged = true;
    QVERIFY(duties(room, 1).isEmpty());
}

void TestDuty::staffAdmitWhoHasSatDown()
{
    LawRoom room;
    room.state.members[2].seat = u"A-02"_s;
    QVERIFY(duties(room, Staff).contains(Duty {.kind = DutyKind::Admit, .member = 2}));
}

void TestDuty::aSheetIsDueUntilItIsIn()
{
    LawRoom room;
    room.checkInAll();
    QCOMPARE(duties(room, Staff), (QList<Duty> {{.kind = DutyKind::OpenStep, .step = ChairStep}}));
    room.open(ChairStep);
    QCOMPARE(awaited(room, DutyKind::Ballot), Committee);
    room.submit(3, ChairStep, room.ballot(1));
    QCOMPARE(awaited(room, DutyKind::Ballot), (QList<int> {1, 2, 4, 5}));
    QVERIFY(duties(room, 3).isEmpty());
    QVERIFY(!has(room, Staff, DutyKind::CloseStep));
}

void TestDuty::theLastSheetLetsStaffCloseAndTheSupervisorCosign()
{
    LawRoom room;
    room.checkInAll();
    room.open(ChairStep);
    for (const int member : Committee)
        room.submit(member, ChairStep, room.ballot(1));
    QCOMPARE(duties(room, Staff), (QList<Duty> {{.kind = DutyKind::CloseStep, .step = ChairStep}}));
    QVERIFY(duties(room, Supervisor).isEmpty());
    room.play(Staff, room.closes(ChairStep));
    const QByteArray closing = room.state.steps.value(ChairStep).closing->name;
    QCOMPARE(
        duties(room, Supervisor), (QList<Duty> {{.kind = DutyKind::Cosign, .step = ChairStep, .subject = closing}}));
}

void TestDuty::theClosingOfATiedRoundIsCosignedToo()
{
    LawRoom room;
    room.checkInAll();
    room.open(ChairStep);
    for (const int member : Committee)
        room.submit(member, ChairStep, room.ballot(member));
    room.play(Staff, room.closes(ChairStep));
    for (const int member : Committee)
        room.reveal(member, ChairStep);
    const StepState chair = room.state.steps.value(ChairStep);
    QCOMPARE(chair.round, 2);
    const QByteArray first = chair.earlierClosings.constFirst().name;
    QCOMPARE(duties(room, Supervisor), (QList<Duty> {{.kind = DutyKind::Cosign, .step = ChairStep, .subject = first}}));
    room.play(Supervisor, Cosignature {first});
    QVERIFY(duties(room, Supervisor).isEmpty());
}

// A terminal that is off opens nothing, and the session does not go on. Its member has nothing to do by hand.
void TestDuty::whoseSealedSheetIsNotOpenIsAwaited()
{
    LawRoom room;
    room.playUntil(u"form"_s);
    room.open(u"form"_s);
    for (const int member : Committee)
        room.submit(member, u"form"_s, room.review(u"form"_s));
    QVERIFY(awaited(room, DutyKind::OpenSheet).isEmpty());
    room.close(u"form"_s);
    QCOMPARE(awaited(room, DutyKind::OpenSheet), Committee);
    QVERIFY(duties(room, 2).isEmpty());
    for (const int member : {1, 3, 4, 5})
        room.reveal(member, u"form"_s);
    QCOMPARE(awaited(room, DutyKind::OpenSheet), QList<int> {2});
    room.state.members[2].status = MemberStatus::Replaced;
    QVERIFY(awaited(room, DutyKind::OpenSheet).isEmpty());
    room.state.members[2].status = MemberStatus::Active;
    room.reveal(2, u"form"_s);
    QVERIFY(awaited(room, DutyKind::OpenSheet).isEmpty());
}

void TestDuty::aFailedBidIsMovedVotedAndThenSettled()
{
    LawRoom room;
    room.playUntil(u"form"_s);
    room.open(u"form"_s);
    for (const int member : Committee)
        room.submit(
            member, u"form"_s, room.review(u"form"_s, member == 2 ? QStringList {u"bidder-b"_s} : QStringList()));
    room.close(u"form"_s);
    QVERIFY(!has(room, 1, DutyKind::MoveRejection));
    for (const int member : Committee)
        room.reveal(member, u"form"_s);
    QCOMPARE(unmovedFailures(room.state, u"form"_s), QStringList {u"bidder-b"_s});
    QCOMPARE(failedBy(room.state, u"form"_s, u"bidder-b"_s), QList<int> {2});
    QCOMPARE(awaited(room, DutyKind::MoveRejection), Committee);
    room.play(4, rejectMotion(u"bidder-b"_s));
    QCOMPARE(awaited(room, DutyKind::Vote), Committee);
    QVERIFY(!has(room, 1, DutyKind::MoveRejection));
    const QByteArray motion = room.lastName();
    for (const int member : Committee)
        room.play(member, Vote {motion, false, {}});
    QVERIFY(awaited(room, DutyKind::Vote).isEmpty());
    QCOMPARE(room.step(u"form"_s).phase, StepPhase::Settled);
}

void TestDuty::objectiveItemsAreDueUntilAllAgree()
{
    LawRoom room;
    room.playUntil(u"record"_s);
    room.open(u"record"_s);
    for (const int member : Committee)
        room.play(member, room.items(u"record"_s, member == 3 ? u"5"_s : u"6"_s));
    QCOMPARE(differingItems(room.state, u"record"_s).size(), 3);
    QCOMPARE(awaited(room, DutyKind::EnterItems), Committee);
    const Step& record = *room.state.facts->scheme.step(u"record"_s);
    const Item item {u"bidder-b"_s, record.criteria.constFirst().id};
    const auto entered = [&](int member) { return enteredPoints(room.step(u"record"_s), member); };
    QCOMPARE(entered(3).value(item), Rational(5));
    QVERIFY(isComplete(entered(3), room.step(u"record"_s), record));
    QVERIFY(!isComplete(entered(6), room.step(u"record"_s), record)); // who was not there
    // What is entered last counts.
    room.play(3, room.items(u"record"_s, u"6"_s));
    QCOMPARE(entered(3).value(item), Rational(6));
    QVERIFY(differingItems(room.state, u"record"_s).isEmpty());
    QVERIFY(awaited(room, DutyKind::EnterItems).isEmpty());
    QVERIFY(has(room, Staff, DutyKind::CloseStep));
}

void TestDuty::onlyTheOutlierExplains()
{
    LawRoom room;
    room.playUntil(u"technical"_s);
    room.open(u"technical"_s);
    for (const int member : Committee)
        room.submit(member, u"technical"_s, room.scores(u"technical"_s, member == 4 ? u"2"_s : u"9"_s));
    room.close(u"technical"_s);
    for (const int member : Committee)
        room.reveal(member, u"technical"_s);
    QCOMPARE(awaited(room, DutyKind::Explain), QList<int> {4});
}

void TestDuty::aNewcomersOutlierIsExplainedThoughTheStepIsSettled()
{
    LawRoom room;
    room.playUntil({});
    room.replace(3, 6);
    room.checkIn(6);
    room.submit(6, u"form"_s, room.review(u"form"_s));
    room.reveal(6, u"form"_s);
    room.play(6, room.items(u"record"_s, u"7.5"_s));
    room.submit(6, u"technical"_s, room.scores(u"technical"_s, u"2"_s));
    room.reveal(6, u"technical"_s);
    QVERIFY(room.step(u"technical"_s).phase == StepPhase::Settled);
    QCOMPARE(awaited(room, DutyKind::Explain), QList<int> {6});
}

void TestDuty::theResultWantsOpinionsReportAndSignatures()
{
    LawRoom room;
    room.playUntil({});
    QCOMPARE(awaited(room, DutyKind::GiveOpinion), Committee);
    QVERIFY(!has(room, Staff, DutyKind::Freeze));
    room.agreeAll();
    QVERIFY(awaited(room, DutyKind::GiveOpinion).isEmpty());
    QCOMPARE(duties(room, Staff), (QList<Duty> {{.kind = DutyKind::Freeze}}));
    QCOMPARE(room.freeze("report"), QString());
    QCOMPARE(awaited(room, DutyKind::Sign), Committee);
    for (const int member : Committee) {
        QVERIFY(!has(room, Staff, DutyKind::Deliver));
        QCOMPARE(room.sign(member), QString());
    }
    QCOMPARE(duties(room, Staff), (QList<Duty> {{.kind = DutyKind::Deliver}}));
    QCOMPARE(room.play(Staff, Delivery {1000, LawRoom::hash("signed")}), QString());
    QVERIFY(awaitedNow(room.state, room.now).isEmpty());
}

void TestDuty::whoDissentsNeedNotSign()
{
    LawRoom room;
    room.playUntil({});
    room.agreeAll();
    QCOMPARE(room.play(2, Opinion {false, resultHash(room.state), u"the plan was misread"_s}), QString());
    room.freeze("report");
    QCOMPARE(awaited(room, DutyKind::Sign), (QList<int> {1, 3, 4, 5}));
}

void TestDuty::aTieIsDecidedAndWitnessedBeforeAnybodyConcludes()
{
    LawRoom room(alike());
    playToATie(room);
    QCOMPARE(awaited(room, DutyKind::DecideTie), (QList<int> {Owner, Staff}));
    QVERIFY(awaited(room, DutyKind::GiveOpinion).isEmpty());
    QCOMPARE(room.play(Owner, TieDecision {{u"bidder-b"_s, u"bidder-a"_s}, u"shorter time"_s}), QString());
    QVERIFY(awaited(room, DutyKind::DecideTie).isEmpty());
    QVERIFY(awaited(room, DutyKind::GiveOpinion).isEmpty());
    const Duty testimony {.kind = DutyKind::Witness, .subject = room.lastName()};
    QCOMPARE(duties(room, Supervisor), QList<Duty> {testimony});
    QVERIFY(duties(room, 1).isEmpty() && duties(room, Staff).isEmpty());
    QCOMPARE(room.play(Supervisor, Witness {testimony.subject}), QString());
    QVERIFY(duties(room, Supervisor).isEmpty());
    QCOMPARE(awaited(room, DutyKind::GiveOpinion), Committee);
}

void TestDuty::onlyTheLastDecisionOfATieIsWitnessed()
{
    LawRoom room(alike());
    playToATie(room);
    room.play(Owner, TieDecision {{u"bidder-b"_s, u"bidder-a"_s}, u"shorter time"_s});
    room.play(Staff, TieDecision {{u"bidder-a"_s, u"bidder-b"_s}, u"the other was a slip"_s});
    QCOMPARE(duties(room, Supervisor), (QList<Duty> {{.kind = DutyKind::Witness, .subject = room.lastName()}}));
}

void TestDuty::aRestartWaitsForTheSupervisorUntilItIsStale()
{
    LawRoom room;
    room.playUntil(u"technical"_s);
    QCOMPARE(room.play(Staff, StepRestarted {room.state.stepActs, u"form"_s, u"a page was overlooked"_s}), QString());
    QCOMPARE(duties(room, Supervisor), (QList<Duty> {{.kind = DutyKind::Witness, .subject = room.lastName()}}));
    QVERIFY(!has(room, 1, DutyKind::Witness) && !has(room, Staff, DutyKind::Witness));
    QVERIFY(waitsForRestart(room.state));
    room.open(u"technical"_s);
    QVERIFY(!waitsForRestart(room.state));
    QVERIFY(duties(room, Supervisor).isEmpty());
}

void TestDuty::aFailedProcedureAsksForNoMoreSheets()
{
    LawRoom room;
    room.playUntil(u"form"_s);
    room.open(u"form"_s);
    room.state.failed = u"allRejected"_s;
    QVERIFY(awaited(room, DutyKind::Review).isEmpty());
    QCOMPARE(awaited(room, DutyKind::GiveOpinion), Committee);
}

// What is theirs to do stays theirs, so that everybody stays at their page.
void TestDuty::nobodyIsAwaitedWhileTheSessionRests()
{
    LawRoom room;
    room.checkInAll();
    room.open(ChairStep);
    QCOMPARE(awaited(room, DutyKind::Ballot), Committee);
    QCOMPARE(room.play(Staff, Suspension {u"no light"_s}), QString());
    QVERIFY(awaitedNow(room.state, room.now).isEmpty());
    QVERIFY(has(room, 1, DutyKind::Ballot));
    QVERIFY(!isUnfilled(room.state));
    QCOMPARE(room.play(Supervisor, Resumption {u"light again"_s}), QString());
    QCOMPARE(awaited(room, DutyKind::Ballot), Committee);
}

void TestDuty::whoHasLeftHasNoDuty()
{
    LawRoom room;
    room.checkInAll();
    room.open(ChairStep);
    room.replace(1, 6);
    QVERIFY(duties(room, 1).isEmpty());
}

EVALROOM_TEST(TestDuty, test::NoApplication)

} // namespace tst_duty

#include "tst_duty.moc"
