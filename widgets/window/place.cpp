// SPDX-License-Identifier: Apache-2.0
#include "widgets/window/place.h"

namespace evalroom {

namespace {

bool hasLeft(const MemberState& member)
{
    return member.status != MemberStatus::Active;
}

Place ofCommittee(const Session& session)
{
    const SessionState& state = session.expected();
    if (hasLeft(state.members.value(session.member())) || !state.delivered.isEmpty() || isUnfilled(state))
        return {.kind = Place::Kind::Over};
    const QList<Duty> duties = dutiesOf(state, session.member(), session.now());
    // What is done stays in front as long as it may be done again.
    const auto duty = duties.isEmpty() ? repeatableDuty(state, session.member(), session.now())
                                       : std::optional(duties.constFirst());
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
