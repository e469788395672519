// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/session.h"

namespace evalroom {

// Why the act cannot be done now, as if the certificate were unlocked: the PIN is asked for when the button is pressed.
std::optional<Error> refusalButForPin(const Session& session, const Act& act);

} // namespace evalroom
