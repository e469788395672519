// SPDX-License-Identifier: Apache-2.0
#include "evaluation/duty.h"

#include "evaluation/law.h"
#include "evaluation/tally.h"

#include <algorithm>

// The session does not wait for it, but it may be done otherwise than it is.
namespace evalroom {

namespace {

// Until its step closes. Objective points may be entered again, too, while a newcomer's keep the step from being
// settled.
std::optional<Duty> judgementAgain(const SessionState& state, int member)
{
    const Step* step = state.facts->scheme.step(currentStep(state));
    if (step == nullptr)
        return {};
    const StepState at = state.steps.value(step->id);
    const bool isObjective = step->kind == StepKind::Objective;
    const bool isDone = isObjective
        ? std::ranges::any_of(at.items, [&](const ItemsEntry& entry) { return entry.author == member; })
        : step->hasSheets();
    const bool isOpen = at.phase == StepPhase::Open || (isObjective && at.phase == StepPhase::Closed);
    if (!isDone || !isOpen)
        return {};
    return Duty {.kind = judgingDuty(step->kind), .step = step->id};
}

// A tie that was decided can be decided anew before its witness comes.
std::optional<Duty> conclusionAgain(const SessionState& state, int member, const QDateTime& now)
{
    const QList<QStringList> ties = tally(state).openTies;
    // Any text will do for the question.
    if (!ties.isEmpty() && !allowedNow(state, member, TieDecision {ties.constFirst(), QStringLiteral("-")}, now))
        return Duty {.kind = DutyKind::DecideTie};
    if (!ties.isEmpty() || !isDeemedAgreed(state, member))
        return {};
    if (state.report.pdf.isEmpty())
        return Duty {.kind = DutyKind::GiveOpinion};
    return state.report.signedBy.contains(member) ? std::nullopt : std::optional(Duty {.kind = DutyKind::Sign});
}

} // namespace

std::optional<Duty> repeatableDuty(const SessionState& state, int member, const QDateTime& now)
{
    if (!state.members.value(member).ready() || !state.delivered.isEmpty())
        return {};
    return isRanked(state) ? conclusionAgain(state, member, now) : judgementAgain(state, member);
}

} // namespace evalroom
