// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/session_state.h"
#include "ledger/manifest.h"

namespace evalroom {

// What begins anew when the step is done again, and which bids are then no longer rejected: for whoever asks for it,
// and for who witnesses it. Empty where nothing of it has begun.
QString restartWords(const SessionState& state, const Manifest& manifest, const QString& step);

} // namespace evalroom
