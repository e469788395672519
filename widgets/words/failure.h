// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/session_state.h"

namespace evalroom {

// That the procedure has failed, by the name that its regime has for it, as a heading; the report has the same.
QString failedWords(Regime regime);
// That, and why, as state.failed says it; empty while it has not failed.
QString failureWords(const SessionState& state);
// Before a sentence about what is going on; the sentence alone while it has not failed.
QString afterFailure(const SessionState& state, const QString& sentence);

} // namespace evalroom
