// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/supervisor_colleague.h"

namespace evalroom {

bool SupervisorColleague::doNext()
{
    for (const Step& step : scheme().steps) {
        const auto at = state().steps.constFind(step.id);
        if (at != state().steps.cend() && at->closing && !at->closing->cosigned) {
            session().cosign(step.id, saved());
            return true;
        }
    }
    return false;
}

} // namespace evalroom
