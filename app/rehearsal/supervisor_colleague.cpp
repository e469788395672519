// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/supervisor_colleague.h"

namespace evalroom {

bool SupervisorColleague::doNext()
{
    for (const Step& step : scheme().steps) {
        const auto& closing = state().steps.find(step.id)->closing;
        if (closing && !closing->cosigned) {
            session().cosign(step.id, saved());
            return true;
        }
    }
    return false;
}

} // namespace evalroom
