// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/session.h"

namespace evalroom {

// What stands in the way of an act, but for the PIN, which is asked for beside the button. Where the centre is away and
// the act needs it, what would stand in the way with it as well is told first: it does not go by itself.
std::optional<Error> hindrance(const Session& session, const Act& act);

} // namespace evalroom
