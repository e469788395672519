// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/staff_colleague.h"

namespace evalroom {

bool StaffColleague::doNext()
{
    return admitMembers() || moveStep() || finishReport();
}

bool StaffColleague::admitMembers()
{
    for (const int member : activeCommittee(state())) {
        const MemberState person = state().members.value(member);
        if (!person.seat.isEmpty() && !person.admitted)
            return act(Admission {member, AdmissionMethod::Practice, person.seat});
    }
    return false;
}

bool StaffColleague::moveStep()
{
    const QString step = currentStep(state());
    if (step.isEmpty() || !state().failed.isEmpty())
        return false;
    const StepState at = state().steps.value(step);
    if (at.phase == StepPhase::Pending && !session().refusal(StepOpened {state().stepActs, at.round, step})) {
        session().openStep(step, saved());
        return true;
    }
    if (at.phase == StepPhase::Open && !session().refusal(StepClosed {state().stepActs, at.round, step})) {
        session().closeStep(step, saved());
        return true;
    }
    return false;
}

bool StaffColleague::finishReport()
{
    if (!isRanked(state()) || !state().delivered.isEmpty())
        return false;
    const QByteArray result = resultHash(state());
    if (state().report.pdf.isEmpty()) {
        const ReportFrozen wish {1, QByteArray(32, '\0'), result, state().report.version + 1};
        if (session().refusal(wish))
            return false;
        session().report().freeze({}, done());
        return true;
    }
    if (session().refusal(Delivery {1, QByteArray(32, '\0')}))
        return false;
    session().report().deliver(done());
    return true;
}

} // namespace evalroom
