// SPDX-License-Identifier: Apache-2.0
#include "evaluation/room_duties.h"
#include "evaluation/testimony.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_duty_silence {

// What is due where a member neither agrees nor dissents.
class TestDutySilence : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theChairMayNoteSilenceWhenTheWaitIsOver();
    void aDeemedAgreementWaitsForEachOfItsWitnesses();
    void theAgencyNotesSilenceWithTheSupervisor();
    void nobodyWitnessesSilenceThatIsBroken();
    void whoIsDeemedToAgreeIsNotAwaited();
};

void TestDutySilence::theChairMayNoteSilenceWhenTheWaitIsOver()
{
    LawRoom room;
    playToSilence(room);
    room.now = room.now.addSecs(-1);
    QVERIFY(duties(room, 1).isEmpty());
    QCOMPARE(nextDeemable(room.state, room.now), std::optional(room.now.addSecs(1)));
    room.now = room.now.addSecs(1);
    QCOMPARE(nextDeemable(room.state, room.now), std::optional<QDateTime>());
    QCOMPARE(duties(room, 1), (QList<Duty> {{.kind = DutyKind::DeemAgreement, .member = 4}}));
    QVERIFY(duties(room, 2).isEmpty());
    QCOMPARE(awaited(room, DutyKind::GiveOpinion), QList<int> {4});
}

void TestDutySilence::aDeemedAgreementWaitsForEachOfItsWitnesses()
{
    LawRoom room;
    playToSilence(room);
    QCOMPARE(room.play(1, DeemedAgreement {4, u"refused twice"_s}), QString());
    const Witness testimony {room.lastName()};
    QVERIFY(duties(room, 1).isEmpty());
    // Neither the author nor the silent member; of the others whoever comes first.
    QCOMPARE(awaited(room, DutyKind::Witness), (QList<int> {2, 3, 5, Staff, Supervisor}));
    for (const int person : {2, Staff, Supervisor})
        QCOMPARE(room.play(person, testimony), QString());
    QCOMPARE(awaited(room, DutyKind::Witness), (QList<int> {3, 5}));
    QCOMPARE(room.play(5, testimony), QString());
    QVERIFY(awaited(room, DutyKind::Witness).isEmpty());
    QCOMPARE(duties(room, Staff), (QList<Duty> {{.kind = DutyKind::Freeze}}));
}

void TestDutySilence::theAgencyNotesSilenceWithTheSupervisor()
{
    LawRoom room(goodsFacts());
    playToSilence(room);
    QCOMPARE(awaited(room, DutyKind::DeemAgreement), QList<int> {Staff});
    QCOMPARE(room.play(Staff, DeemedAgreement {4, u"refused twice"_s}), QString());
    QCOMPARE(awaited(room, DutyKind::Witness), QList<int> {Supervisor});
}

void TestDutySilence::nobodyWitnessesSilenceThatIsBroken()
{
    LawRoom room;
    playToSilence(room);
    room.play(1, DeemedAgreement {4, u"refused twice"_s});
    room.play(4, Opinion {true, resultHash(room.state), {}});
    QVERIFY(awaited(room, DutyKind::Witness).isEmpty());
    // Silent again, before the report itself: the same note will do.
    room.freeze("report");
    for (const int member : {1, 2, 3, 5})
        room.sign(member);
    QCOMPARE(awaited(room, DutyKind::Witness), (QList<int> {2, 3, 5, Staff, Supervisor}));
    room.sign(4);
    QVERIFY(awaited(room, DutyKind::Witness).isEmpty());
}

void TestDutySilence::whoIsDeemedToAgreeIsNotAwaited()
{
    LawRoom room(goodsFacts());
    playToSilence(room);
    room.play(Staff, DeemedAgreement {4, u"refused twice"_s});
    room.play(Supervisor, Witness {room.lastName()});
    QVERIFY(duties(room, 4).isEmpty());
    room.freeze("report");
    QCOMPARE(awaited(room, DutyKind::Sign), (QList<int> {1, 2, 3, 5}));
    // A dissent ends it, and needs no signature.
    room.play(4, Opinion {false, resultHash(room.state), u"never asked"_s});
    QVERIFY(duties(room, 4).isEmpty());
}

EVALROOM_TEST(TestDutySilence, test::NoApplication)

} // namespace tst_duty_silence

#include "tst_duty_silence.moc"
