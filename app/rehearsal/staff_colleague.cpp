// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/staff_colleague.h"

#include "evaluation/duty.h"

namespace evalroom {

bool StaffColleague::doNext()
{
    const QList<Duty> duties = dutiesOf(state(), member(), session().now());
    if (duties.isEmpty())
        return false;
    const Duty& duty = duties.constFirst();
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
    default:
        return false;
    }
}

} // namespace evalroom
