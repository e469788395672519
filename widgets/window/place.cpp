// SPDX-License-Identifier: Apache-2.0
#include "widgets/window/place.h"

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

// A duty that is done stays in front as long as it may be done again: until its step closes.
std::optional<Duty> repeatable(const SessionState& state, int member)
{
    const QString current = currentStep(state);
    const Step* step = state.facts->scheme.step(current);
    const StepState at = state.steps.value(current);
    // Objective points may be entered again, too, while a newcomer's keep the step from being settled.
    const bool mayRepeat = at.phase == StepPhase::Open
        || (at.phase == StepPhase::Closed && step != nullptr && step->kind == StepKind::Objective);
    if (step == nullptr || !mayRepeat || !state.failed.isEmpty())
        return {};
    const bool hasEntered
        = std::ranges::any_of(at.items, [&](const ItemsEntry& entry) { return entry.author == member; });
    switch (step->kind) {
    case StepKind::Chair:
        return Duty {.kind = DutyKind::Ballot, .step = current};
    case StepKind::Review:
        return Duty {.kind = DutyKind::Review, .step = current};
    case StepKind::Score:
        return Duty {.kind = DutyKind::Score, .step = current};
    case StepKind::Objective:
        return hasEntered ? std::optional(Duty {.kind = DutyKind::EnterItems, .step = current}) : std::nullopt;
    case StepKind::Offers:
    case StepKind::Price:
        break;
    }
    return {};
}

// The session does not wait for it, but it may be done as long as nothing is delivered: a tie that was decided can be
// decided anew before its witness comes, and who is deemed to agree can still agree, sign or dissent.
std::optional<Duty> stillOpen(const Session& session)
{
    const SessionState& state = session.expected();
    if (!isRanked(state))
        return {};
    const QList<QStringList> ties = tally(state).openTies;
    if (!ties.isEmpty() && !session.refusal(TieDecision {ties.constFirst(), u"-"_s}))
        return Duty {.kind = DutyKind::DecideTie};
    if (!ties.isEmpty() || !isDeemedAgreed(state, session.member()))
        return {};
    if (state.report.pdf.isEmpty())
        return Duty {.kind = DutyKind::GiveOpinion};
    return state.report.signedBy.contains(session.member()) ? std::nullopt
                                                            : std::optional(Duty {.kind = DutyKind::Sign});
}

bool hasLeft(const MemberState& member)
{
    return member.status != MemberStatus::Active;
}

Place ofCommittee(const Session& session)
{
    const SessionState& state = session.expected();
    if (hasLeft(state.members.value(session.member())) || !state.delivered.isEmpty())
        return {.kind = Place::Kind::Over};
    const MemberState me = state.members.value(session.member());
    const QList<Duty> duties = dutiesOf(state, session.member(), session.now());
    std::optional<Duty> duty;
    if (!duties.isEmpty())
        duty = duties.constFirst();
    else if (me.ready())
        duty = isRanked(state) ? stillOpen(session) : repeatable(state, session.member());
    if (!duty || duty->kind == DutyKind::CheckIn)
        return {};
    return {Place::Kind::Duty, *duty, state.steps.value(duty->step).round};
}

} // namespace

Place placeOf(Session& session)
{
    // The drafts are locked until the check-in is through: whoever is on the way in, stays at the door, and is told
    // there if the PIN is wrong.
    if (session.connection() == Connection::LoggedOut || !session.isKnown())
        return {.kind = Place::Kind::CheckIn};
    if (session.connection() == Connection::Connecting && session.drafts().isLocked())
        return {.kind = Place::Kind::CheckIn};
    switch (session.role()) {
    case Role::Staff:
        return {.kind = Place::Kind::StaffDesk};
    case Role::Supervisor:
    case Role::Centre:
        return {.kind = Place::Kind::SupervisorDesk};
    case Role::Expert:
    case Role::Owner:
        break;
    }
    return ofCommittee(session);
}

} // namespace evalroom
