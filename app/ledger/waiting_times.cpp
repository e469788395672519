// SPDX-License-Identifier: Apache-2.0
#include "ledger/waiting_times.h"

#include "evaluation/objective_items.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

qint64 lastJudged(const StepState& step)
{
    qint64 last = step.openedAt;
    for (const QList<SheetState>& sheets : step.sheets) {
        if (!sheets.isEmpty())
            last = std::max(last, sheets.constLast().entry);
    }
    return step.items.isEmpty() ? last : std::max(last, step.items.constLast().entry);
}

bool differs(const ItemsEntry& entry, const EnteredPoints& own)
{
    return std::ranges::any_of(entry.values, [&](const ItemPoints& value) {
        const auto points = own.constFind({value.bidder, value.criterion});
        return points != own.cend() && *points != value.points;
    });
}

// Whoever has entered everything is asked again by the first who then enters something else.
qint64 itemsAsked(const Step& plan, const StepState& step, int member)
{
    const EnteredPoints entered = enteredPoints(step, member);
    if (!isComplete(entered, step, plan))
        return step.openedAt;
    qint64 own = step.openedAt;
    qint64 asked = -1;
    for (const ItemsEntry& entry : step.items) {
        if (entry.author == member) {
            own = entry.entry;
            asked = -1;
        } else if (asked < 0 && differs(entry, entered)) {
            asked = entry.entry;
        }
    }
    return asked >= 0 ? asked : own;
}

} // namespace

QDateTime timeOfEntry(const Log& log, qint64 entry)
{
    if (entry < 0 || entry >= log.entries().size())
        return {};
    return std::visit(
        [](const auto& body) {
            if constexpr (requires { body.at; })
                return body.at;
            else
                return QDateTime();
        },
        log.entries().at(entry).body);
}

void WaitingTimes::follow(const SessionState& state, const Log& log)
{
    const bool revealed
        = m_withheld >= 0 && m_withheld < log.entries().size() && !log.entries().at(m_withheld).isWithheld();
    if (state.size < m_read || revealed)
        *this = {};
    for (; m_read < std::min<qint64>(state.size, log.entries().size()); ++m_read) {
        // What has no effect makes nobody wait.
        if (state.effects.value(m_read).isEmpty())
            take(log.entries().at(m_read), m_read);
    }
}

void WaitingTimes::take(const Entry& entry, qint64 index)
{
    if (entry.isWithheld() && m_withheld < 0)
        m_withheld = index;
    if (std::holds_alternative<Delegation>(entry.body)) {
        if (m_began < 0)
            m_began = index;
        if (!m_cameFirst.contains(entry.author))
            m_cameFirst.insert(entry.author, index);
    }
    if (const auto* amendment = std::get_if<Amendment>(&entry.body)) {
        m_amended = index;
        if (amendment->change.value(u"type"_s) == u"replacement"_s)
            m_named.insert(amendment->change.value(u"entry"_s)[u"member"_s].toInt(), index);
    }
    const auto* record = std::get_if<Record>(&entry.body);
    if (record == nullptr)
        return;
    const QString act = record->act.value(u"type"_s).toString();
    m_last.insert(act, index);
    if (act == u"witness")
        m_witnessed.insert(record->act.value(u"of"_s).toString(), index);
    if (act == u"admission")
        m_arrival.insert(record->act.value(u"member"_s).toInt(), index);
    else if (act == u"consent" || act == u"declaration" || act == u"pledge")
        m_arrival.insert(entry.author, index);
}

qint64 WaitingTimes::lastOf(const QStringList& acts) const
{
    qint64 last = -1;
    for (const QString& act : acts)
        last = std::max(last, m_last.value(act, -1));
    return last;
}

// A step settles with its closing or with the last sheet that opens after it.
qint64 WaitingTimes::lastSettling() const
{
    return lastOf({u"stepClosed"_s, u"opening"_s, u"escrowOpened"_s, u"vote"_s, u"correction"_s});
}

// The result to give an opinion on: there is another one once a tie has been decided.
qint64 WaitingTimes::lastResult(const SessionState& state) const
{
    qint64 last = lastSettling();
    for (const TieState& tie : state.tieDecisions)
        last = std::max(last, m_witnessed.value(toHex(tie.name), -1));
    return last;
}

qint64 WaitingTimes::entryBefore(const SessionState& state, const Log& log, const Awaited& awaited) const
{
    const Duty& duty = awaited.duty;
    const StepState at = state.steps.value(duty.step);
    const qint64 arrival = m_arrival.value(awaited.member, -1); // a newcomer finds what the others have begun
    switch (duty.kind) {
    case DutyKind::DeemAgreement: // see since()
        break;
    case DutyKind::CheckIn:
        return std::max(m_began, m_named.value(awaited.member, -1));
    case DutyKind::Consent:
    case DutyKind::Declare:
    case DutyKind::Pledge:
        return arrival;
    case DutyKind::Admit:
        return m_cameFirst.value(duty.member, -1);
    case DutyKind::Vote: {
        const MotionState* motion = findMotion(state, duty.motion);
        return motion != nullptr ? std::max(motion->entry, arrival) : -1;
    }
    case DutyKind::Correct:
        return lastOf({u"vote"_s});
    case DutyKind::Ballot:
    case DutyKind::Review:
    case DutyKind::Score:
        return std::max(at.openedAt, arrival);
    case DutyKind::EnterItems:
        return std::max(itemsAsked(*state.facts->scheme.step(duty.step), at, awaited.member), arrival);
    case DutyKind::MoveRejection:
        if (duty.step.isEmpty() || at.phase == StepPhase::Open) // for the price
            return std::max(at.openedAt, lastOf({u"witness"_s, u"vote"_s}));
        [[fallthrough]];
    case DutyKind::Explain:
        return std::max(at.closing ? at.closing->entry : -1, lastOf({u"opening"_s, u"escrowOpened"_s}));
    case DutyKind::OpenSheet:
    case DutyKind::Cosign:
        return at.closing ? at.closing->entry : -1;
    case DutyKind::OpenStep:
        return std::max(lastSettling(), lastOf({u"pledge"_s, u"witness"_s, u"resumption"_s}));
    case DutyKind::CloseStep:
        return std::max({lastJudged(at), m_amended, lastOf({u"resumption"_s, u"witness"_s})});
    case DutyKind::GiveOpinion:
        return std::max(lastResult(state), arrival);
    case DutyKind::DecideTie:
        return lastSettling();
    case DutyKind::ExtendTime:
        return lastOf({u"timeRequest"_s});
    case DutyKind::RegisterAnswer:
        return lastOf({u"vote"_s});
    case DutyKind::RegisterExplanation:
        return std::max(lastSettling(), m_amended);
    case DutyKind::RecordNegotiation:
        return lastSettling();
    case DutyKind::MoveJustification:
        return lastOf({u"witness"_s});
    case DutyKind::Freeze:
        return lastOf({u"opinion"_s, u"witness"_s});
    case DutyKind::Sign:
        return state.report.entry;
    case DutyKind::Deliver:
        return lastOf({u"freeze"_s, u"signature"_s, u"opinion"_s, u"witness"_s});
    case DutyKind::Witness:
        return log.indexOf(duty.subject).value_or(-1);
    }
    return -1;
}

QDateTime WaitingTimes::since(const SessionState& state, const Log& log, const Awaited& awaited)
{
    follow(state, log);
    // Here no entry has made the session wait, but the clock.
    if (awaited.duty.kind == DutyKind::DeemAgreement)
        return state.signRequests.value(awaited.duty.member).addSecs(state.facts->policy.signingWait);
    return timeOfEntry(log, entryBefore(state, log, awaited));
}

} // namespace evalroom
