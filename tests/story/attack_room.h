// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "golden/play_parts.h"
#include "hub/session_memory.h"

// A session on real signed logs up to the point where somebody does not keep to the rules.
namespace evalroom::test {

inline const QString Form = QStringLiteral("form");

class AttackRoom : public SessionLog {
public:
    AttackRoom()
        : SessionLog(engineeringPlan())
    {
        for (const int member : {StaffMember, SupervisorMember, CentreMember})
            delegate(member);
        gather({1, 2, 3, 4, 5});
    }

    // Member 1 is elected, and the first review is open.
    void openForm()
    {
        runSheets(ChairStep, [](int) { return ballot(1); });
        openStep(Form);
    }
    qint64 judge(int member) { return submit(member, Form, review(state(), Form)); }
    void judge(const QList<int>& members)
    {
        for (const int member : members)
            judge(member);
    }
    StepClosed closing(const QString& step) const { return {state().stepActs, state().steps.value(step).round, step}; }
    // What the member's sheet is made of, for others to imitate.
    SheetSubmitted sheetAt(qint64 index) const
    {
        const auto& record = std::get<Record>(log().entries().at(index).body);
        return std::get<SheetSubmitted>(actFromJson(record.act).value());
    }
    QByteArray counted(int member, const QString& step) const
    {
        return state().steps.value(step).counted.value(member);
    }
    bool isOpened(int member, const QString& step) const
    {
        const StepState place = state().steps.value(step);
        const SheetState* sheet = countedSheet(place, member);
        return sheet != nullptr && sheet->opened.has_value();
    }
    StepPhase phase(const QString& step) const { return state().steps.value(step).phase; }
    // "chainFork 3": what and who.
    QStringList alarms() const
    {
        QStringList all;
        for (const AlarmState& alarm : state().alarms)
            all.append(QStringLiteral("%1 %2").arg(alarm.what).arg(alarm.member));
        return all;
    }
    const Jws& jwsAt(qint64 index) const { return *log().entries().at(index).jws; }
    Jws latestCheckpoint() const { return Jws::parse(entries().constLast().checkpoint).value(); }

    // The same people, platform and hub in another log: of another session, or with another history.
    Log logOf(const QByteArray& session, qint64 count = 0, const QSet<qint64>& without = {}) const
    {
        LogTrust trust = head().trust();
        trust.session = session;
        Log other(trust);
        for (qint64 i = 0; i < count; ++i) {
            if (!without.contains(i))
                other.append(jwsAt(i)).value();
        }
        return other;
    }
};

// The session as a hub holds it.
inline SessionMemory memoryOf(const SessionLog& room)
{
    SessionMemory memory(room.head());
    for (const StoredEntry& entry : room.entries())
        memory.restore(entry).value();
    return memory;
}

template <typename T>
QString codeOf(const Result<T>& result)
{
    return result ? QString() : errorName(result.error().code);
}

} // namespace evalroom::test
