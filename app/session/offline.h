// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/act.h"

namespace evalroom {

// May this be done without a way to the centre? What a member says for themselves may; what changes the session for
// everybody needs to know what everybody else has done.
bool mayBeDoneOffline(const Act& act);

} // namespace evalroom
