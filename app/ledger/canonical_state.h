// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/session_state.h"

namespace evalroom {

// The state that every reader of the same log must arrive at, and its SHA-256 (FORMAT.md §9).
QJsonObject canonicalState(const SessionState& state);
QByteArray stateHash(const SessionState& state);

} // namespace evalroom
