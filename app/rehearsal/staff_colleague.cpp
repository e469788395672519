// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/staff_colleague.h"

#include "evaluation/testimony.h"

#include <algorithm>

namespace evalroom {

namespace {

// Staff decide for the tenderer only where nobody of theirs sits on the committee.
bool hasOwner(const SessionState& state)
{
    return std::ranges::any_of(
        activeCommittee(state), [&](int member) { return state.members.value(member).role == Role::Owner; });
}

} // namespace

bool StaffColleague::doNext()
{
    const QList<Duty> duties = dutiesOf(state(), member(), session().now());
    return std::ranges::any_of(duties, [this](const Duty& duty) { return attendTo(duty); });
}

bool StaffColleague::attendTo(const Duty& duty)
{
    switch (duty.kind) {
    case DutyKind::Admit:
        return act(Admission {duty.member, AdmissionMethod::Practice, state().members.value(duty.member).seat});
    case DutyKind::OpenStep:
        session().openStep(duty.step, saved());
        return true;
    case DutyKind::CloseStep:
        session().closeStep(duty.step, saved());
        return true;
    case DutyKind::Freeze:
        session().report().freeze({}, done());
        return true;
    case DutyKind::Deliver:
        session().report().deliver(done());
        return true;
    case DutyKind::DecideTie:
        return !hasOwner(state())
            && act(TieDecision {undecidedTies(state()).constFirst(), QStringLiteral("按采购文件规定确定")});
    case DutyKind::Witness:
        return act(Witness {duty.subject});
    default:
        return false;
    }
}

} // namespace evalroom

#include "moc_staff_colleague.cpp"
