// SPDX-License-Identifier: Apache-2.0
// The same as tst_offline.cpp without network and disk, and therefore with many more seeds: terminals that read as much
// of one log as they happen to, sign upon what they have, and send when they can, all end in one state.
#include "golden/play_parts.h"
#include "ledger/canonical_state.h"
#include "random_deeds.h"
#include "session/sealing.h"
#include "sync/log_replica.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace evalroom::test;

namespace tst_convergence {

namespace {

// One member with what they have read of the log, and what they have signed and not sent.
class Seat {
public:
    Seat(SessionLog& room, int member)
        : m_room(room)
        , m_member(member)
        , m_replica(room.head())
    {
    }

    bool away = false;

    int member() const { return m_member; }
    const LogReplica& replica() const { return m_replica; }
    bool isDone() const { return m_outbox.isEmpty() && m_replica.size() == m_room.entries().size(); }
    const QList<QByteArray>& signedHere() const { return m_signed; }

    // A new chain, as after every start of the program.
    void arrive() { keep(m_room.actor(m_member).delegate(m_room.head().session(), m_replica.seen(), m_room.now)); }

    void act(RandomDeeds& deeds)
    {
        const SessionState state = expected().state();
        for (int thought = 0; thought < 6; ++thought) {
            const Deed deed = deeds.any(state, m_member);
            const auto* judging = std::get_if<Judging>(&deed);
            if (judging ? judge(state, *judging) : tryAct(state, std::get<Act>(deed)))
                return;
        }
    }

    Result<void> read(qint64 count)
    {
        const auto read = m_replica.add(m_room.entries().mid(m_replica.size(), count));
        m_outbox.removeIf([this](const Jws& entry) { return m_replica.log().indexOf(entry.name()); });
        openOwnSheets();
        return read;
    }
    void send()
    {
        for (const Jws& entry : std::as_const(m_outbox)) {
            if (!m_room.log().indexOf(entry.name()))
                return static_cast<void>(m_room.append(entry));
        }
    }

private:
    LogReplica expected() const
    {
        LogReplica ahead = m_replica;
        for (const Jws& entry : m_outbox)
            static_cast<void>(ahead.anticipate(entry, m_room.now));
        return ahead;
    }
    void keep(const Jws& entry)
    {
        m_outbox.append(entry);
        m_signed.append(entry.name());
    }
    bool tryAct(const SessionState& state, const Act& act)
    {
        if (allowedNow(state, m_member, act, m_room.now))
            return false;
        keep(m_room.signedBy(m_member, act, m_replica.seen()));
        return true;
    }
    bool judge(const SessionState& state, const Judging& judging)
    {
        const SheetPlace place {m_room.head().session(), m_member, judging.step, state.steps.value(judging.step).round};
        const auto sealed
            = sealSheet(place, judging.sheet, m_room.actor(m_member).recovery(), m_room.head().manifest());
        if (!sealed || !tryAct(state, sealed->act))
            return false;
        m_secrets.insert(m_signed.constLast(), sealed->secret);
        return true;
    }
    void openOwnSheets()
    {
        for (const StepState& step : m_replica.state().steps) {
            const SheetState* sheet = countedSheet(step, m_member);
            if (!sheet || sheet->opened || !step.closing || m_opened.contains(sheet->name))
                continue;
            const SheetSecret secret = m_secrets.value(sheet->name);
            m_opened.insert(sheet->name);
            keep(m_room.signedBy(m_member, Opening {sheet->name, secret.salt, secret.sheet}, m_replica.seen()));
        }
    }

    SessionLog& m_room;
    int m_member;
    LogReplica m_replica;
    QList<Jws> m_outbox;
    QList<QByteArray> m_signed;
    QMap<QByteArray, SheetSecret> m_secrets;
    QSet<QByteArray> m_opened;
};

class Terminals {
public:
    Terminals(SessionLog& room, unsigned seed)
        : m_room(room)
        , m_deeds(seed)
    {
        for (const int member : {1, 2, 3, 4, 5, StaffMember, SupervisorMember})
            m_seats.push_back(std::make_unique<Seat>(room, member));
    }

    Result<void> play(int turns)
    {
        for (const auto& seat : m_seats)
            seat->arrive();
        if (m_deeds.chance(80))
            gather();
        for (int turn = 0; turn < turns; ++turn) {
            if (const auto gone = turnOf(*m_seats[size_t(m_deeds.upTo(int(m_seats.size())))]); !gone)
                return gone;
            if (m_deeds.chance(6))
                changeLines();
            if (m_deeds.chance(1))
                replaceSomebody();
        }
        return endAll();
    }

    const std::vector<std::unique_ptr<Seat>>& seats() const { return m_seats; }
    // The log as somebody reads it who was never there.
    Result<QByteArray> readAnew()
    {
        Seat stranger(m_room, 99);
        while (!stranger.isDone()) {
            if (const auto read = stranger.read(1 + m_deeds.upTo(40)); !read)
                return std::unexpected(read.error());
        }
        return stateHash(stranger.replica().state());
    }

private:
    // Most sessions begin with what would come by chance too late.
    void gather()
    {
        for (const auto& seat : m_seats)
            seat->send();
        for (const int member : {1, 2, 3, 4, 5}) {
            m_room.act(StaffMember, Admission {member, AdmissionMethod::Practice, QStringLiteral("A-1")});
            m_room.act(member, Consent {});
            m_room.act(member, Declaration {});
            m_room.act(member, Pledge {sha256(m_room.state().facts->rules.pledge.toUtf8())});
        }
    }
    Result<void> turnOf(Seat& seat)
    {
        if (!seat.away && m_deeds.chance(80)) {
            if (const auto read = seat.read(m_deeds.chance(70) ? 1000 : 1 + m_deeds.upTo(6)); !read)
                return read;
        }
        if (m_deeds.chance(60))
            seat.act(m_deeds);
        for (int sent = m_deeds.upTo(4); sent > 0 && !seat.away; --sent)
            seat.send();
        return {};
    }
    // Somebody loses the centre, or comes back to it; at most two are away, and one of them may start anew.
    void changeLines()
    {
        Seat& seat = *m_seats[size_t(m_deeds.upTo(5))];
        const auto away = std::ranges::count_if(m_seats, [](const auto& each) { return each->away; });
        if (seat.away || away < 2)
            seat.away = !seat.away;
        if (m_deeds.chance(20) && m_room.state().members.value(seat.member()).status != MemberStatus::Replaced)
            seat.arrive();
    }
    void replaceSomebody()
    {
        const int newcomer = 100 + int(m_seats.size());
        QList<int> leavers;
        for (const auto& [member, found] : m_room.state().members.asKeyValueRange()) {
            const bool isThere = sitsOnCommittee(found.role) && found.status != MemberStatus::Replaced;
            if (isThere && !replacementRefusal(m_room.state(), member, newcomer))
                leavers.append(member);
        }
        if (leavers.isEmpty() || m_seats.size() > 8)
            return;
        const int leaving = m_deeds.oneOf(leavers);
        m_room.addActor(newcomer, m_room.state().members.value(leaving).role);
        m_room.replace(leaving, newcomer);
        m_seats.push_back(std::make_unique<Seat>(m_room, newcomer));
        static_cast<void>(m_seats.back()->read(1000));
        m_seats.back()->arrive();
    }
    Result<void> endAll()
    {
        while (!std::ranges::all_of(m_seats, [](const auto& seat) { return seat->isDone(); })) {
            Seat& seat = *m_seats[size_t(m_deeds.upTo(int(m_seats.size())))];
            if (const auto read = seat.read(1 + m_deeds.upTo(30)); !read)
                return read;
            seat.send();
        }
        return {};
    }

    SessionLog& m_room;
    RandomDeeds m_deeds;
    std::vector<std::unique_ptr<Seat>> m_seats;
};

} // namespace

class TestConvergence : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoeverReadsTheLogHasTheSameSession_data();
    void whoeverReadsTheLogHasTheSameSession();
};

void TestConvergence::whoeverReadsTheLogHasTheSameSession_data()
{
    QTest::addColumn<unsigned>("seed");
    const bool soak = qEnvironmentVariableIsSet("EVALROOM_SOAK");
    const int wanted = qEnvironmentVariableIntValue("EVALROOM_SEED");
    const unsigned first = wanted > 0 ? static_cast<unsigned>(wanted) : 1;
    for (unsigned seed = first; seed < first + (soak ? 200U : 8U); ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestConvergence::whoeverReadsTheLogHasTheSameSession()
{
    QFETCH(unsigned, seed);
    SessionLog room(seed % 2 == 0 ? goodsPlan() : engineeringPlan());
    Terminals terminals(room, seed);
    const auto played = terminals.play(220);
    QVERIFY2(played, played ? "" : qPrintable(played.error().detail));
    const auto anew = terminals.readAnew();
    QVERIFY2(anew, anew ? "" : qPrintable(anew.error().detail));
    QCOMPARE(stateHash(room.state()), *anew);
    for (const auto& seat : terminals.seats()) {
        QCOMPARE(stateHash(seat->replica().state()), *anew);
        for (const QByteArray& name : seat->signedHere())
            QVERIFY(seat->replica().log().indexOf(name));
    }
}

EVALROOM_TEST(TestConvergence, QCoreApplication)

} // namespace tst_convergence

#include "tst_convergence.moc"
