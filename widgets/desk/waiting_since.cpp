// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/waiting_since.h"

namespace evalroom {

namespace {

bool isAbout(const Entry& entry, int member)
{
    if (entry.author == member)
        return true;
    const auto* record = std::get_if<Record>(&entry.body);
    return record != nullptr && record->act.value(QLatin1String("member")).toInt() == member;
}

// Of what was done last by or for somebody: admission, consent, declaration follow each other.
qint64 lastAbout(const Log& log, int member)
{
    for (qsizetype i = log.entries().size() - 1; i >= 0; --i) {
        if (isAbout(log.entries().at(i), member))
            return i;
    }
    return -1;
}

qint64 entryBefore(const SessionState& state, const Log& log, int member, const Duty& duty)
{
    const StepState at = state.steps.value(duty.step);
    switch (duty.kind) {
    case DutyKind::CheckIn:
        return -1;
    case DutyKind::Consent:
    case DutyKind::Declare:
    case DutyKind::Pledge:
        return lastAbout(log, member);
    case DutyKind::Admit:
        return lastAbout(log, duty.member);
    case DutyKind::Vote:
    case DutyKind::Correct: {
        const MotionState* motion = findMotion(state, duty.motion);
        return motion != nullptr ? motion->entry : -1;
    }
    case DutyKind::Ballot:
    case DutyKind::Review:
    case DutyKind::EnterItems:
    case DutyKind::Score:
        return at.openedAt;
    case DutyKind::MoveRejection:
    case DutyKind::Explain:
    case DutyKind::Cosign:
        return at.closing ? at.closing->entry : -1;
    case DutyKind::Sign:
    case DutyKind::Deliver:
        return state.report.entry;
    case DutyKind::GiveOpinion:
    case DutyKind::OpenStep:
    case DutyKind::CloseStep:
    case DutyKind::Freeze:
        break;
    }
    return -1;
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

QDateTime waitingSince(const SessionState& state, const Log& log, int member, const Duty& duty)
{
    if (duty.kind == DutyKind::GiveOpinion && !state.facts->scheme.steps.isEmpty()) {
        const auto& closing = state.steps.value(state.facts->scheme.steps.constLast().id).closing;
        return closing ? timeOfEntry(log, closing->entry) : QDateTime();
    }
    return timeOfEntry(log, entryBefore(state, log, member, duty));
}

} // namespace evalroom
