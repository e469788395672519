// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/supervisor_colleague.h"

#include "evaluation/duty.h"

namespace evalroom {

bool SupervisorColleague::doNext()
{
    const QList<Duty> duties = dutiesOf(state(), member(), session().now());
    if (duties.isEmpty())
        return false;
    const Duty& duty = duties.constFirst();
    return duty.kind == DutyKind::Witness ? act(Witness {duty.subject}) : act(Cosignature {duty.subject});
}

} // namespace evalroom

#include "moc_supervisor_colleague.cpp"
