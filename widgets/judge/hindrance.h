// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/session.h"

namespace evalroom {

// What stands in the way of an act, but for the PIN, which is asked for beside the button.
std::optional<Error> hindrance(const Session& session, const Act& act);
// A sheet of this step, for asking about it before there is one.
SheetSubmitted someSheet(const QString& step, int round);

} // namespace evalroom
