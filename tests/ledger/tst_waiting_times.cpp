// SPDX-License-Identifier: Apache-2.0
#include "golden/session_plays.h"
#include "ledger/waiting_times.h"
#include "test_program.h"

#include <QTest>
#include <algorithm>
#include <map>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_waiting_times {

// Whole sessions, entry by entry: what the log tells against what somebody would have noted who had watched.
class TestWaitingTimes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoComesLateReadsTheSame_data();
    void whoComesLateReadsTheSame();
    void timesAreThoseOfWhoeverWatched_data() { whoComesLateReadsTheSame_data(); }
    void timesAreThoseOfWhoeverWatched();
    void whoHasNotComeIsAwaitedSinceTheCheckInBegan();
    void aLongLogIsReadOnce();

private:
    // Played once: people sign a lot.
    SessionLog* play(const QString& name)
    {
        std::unique_ptr<SessionLog>& room = m_rooms[name];
        if (!room) {
            const bool works = name == u"engineering";
            room = std::make_unique<SessionLog>(works ? engineeringPlan() : goodsPlan());
            works ? playEngineering(*room) : playGoods(*room);
        }
        return room.get();
    }
    // After each entry.
    template <typename Visit>
    static void replay(const SessionLog& room, Visit visit)
    {
        SessionFold fold(room.head().facts());
        for (qint64 i = 0; i < room.log().tree().size(); ++i) {
            fold.add(room.log(), room.now);
            visit(fold.state());
        }
    }

    std::map<QString, std::unique_ptr<SessionLog>> m_rooms;
};

void TestWaitingTimes::whoComesLateReadsTheSame_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("engineering") << u"engineering"_s;
    QTest::newRow("goods") << u"goods"_s;
}

void TestWaitingTimes::whoComesLateReadsTheSame()
{
    QFETCH(QString, name);
    SessionLog* room = play(name);
    WaitingTimes there;
    replay(*room, [&](const SessionState& state) {
        for (const Awaited& awaited : awaitedNow(state, room->now)) {
            const QDateTime since = there.since(state, room->log(), awaited);
            if (state.size % 10 == 0)
                QCOMPARE(WaitingTimes().since(state, room->log(), awaited), since);
            QVERIFY(!since.isValid() || since <= timeOfEntry(room->log(), state.size - 1));
        }
    });
}

void TestWaitingTimes::timesAreThoseOfWhoeverWatched()
{
    QFETCH(QString, name);
    SessionLog* room = play(name);
    WaitingTimes times;
    QList<std::pair<Awaited, QDateTime>> noted;
    int same = 0;
    int all = 0;
    replay(*room, [&](const SessionState& state) {
        // Nobody is awaited meanwhile, and afterwards the same people since the same time as before.
        if (state.suspended)
            return;
        QList<std::pair<Awaited, QDateTime>> now;
        for (const Awaited& awaited : awaitedNow(state, room->now)) {
            const auto before = std::ranges::find_if(noted, [&](const auto& each) {
                return each.first.member == awaited.member && each.first.duty == awaited.duty;
            });
            now.append({awaited, before != noted.end() ? before->second : timeOfEntry(room->log(), state.size - 1)});
            ++all;
            same += times.since(state, room->log(), awaited) == now.constLast().second ? 1 : 0;
        }
        noted = now;
    });
    QVERIFY(all > 100);
    // The rest: whoever was asked for something else in between, and one who is asked again by their own entry.
    QVERIFY2(same * 100 >= all * 90, qPrintable(u"%1 of %2"_s.arg(same).arg(all)));
}

void TestWaitingTimes::whoHasNotComeIsAwaitedSinceTheCheckInBegan()
{
    constexpr int Newcomer = 9;
    SessionLog room(engineeringPlan());
    WaitingTimes times;
    const auto since
        = [&](int member) { return times.since(room.state(), room.log(), {member, {.kind = DutyKind::CheckIn}}); };
    QVERIFY(!since(4).isValid());
    const qint64 began = room.delegate(StaffMember);
    room.gather({1});
    QCOMPARE(since(4), timeOfEntry(room.log(), began));
    // Another certificate is no newcomer; whoever is one was not missing before.
    room.renew(4, Algorithm::PS256);
    room.addActor(Newcomer, Role::Expert);
    const qint64 named = room.replace(3, Newcomer);
    room.gather({2});
    QCOMPARE(since(4), timeOfEntry(room.log(), began));
    QCOMPARE(since(Newcomer), timeOfEntry(room.log(), named));
    QVERIFY(since(4) < since(Newcomer));
}

// In a session of many thousand entries a window still asks at every refresh.
void TestWaitingTimes::aLongLogIsReadOnce()
{
    SessionLog* room = play(u"engineering"_s);
    const Awaited awaited {StaffMember, {.kind = DutyKind::Freeze}};
    WaitingTimes times;
    const QDateTime since = times.since(room->state(), room->log(), awaited);
    for (int i = 0; i < 500; ++i)
        room->act(SupervisorMember, Alarm {u"other"_s, u"门未关"_s});
    QCOMPARE(times.since(room->state(), room->log(), awaited), since);
    QBENCHMARK
    {
        times.since(room->state(), room->log(), awaited);
    }
}

EVALROOM_TEST(TestWaitingTimes, QCoreApplication)

} // namespace tst_waiting_times

#include "tst_waiting_times.moc"
