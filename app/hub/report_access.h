// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/session_state.h"

namespace evalroom {

// May this member read this version of the report? It shows every sheet that was opened: so the committee reads no
// other than the frozen one, and none of them before their own sheets are in (FORMAT.md §9.5).
// Errors: NotFound (for this member there is no such version), NotAllowed (missingSheets).
Result<void> mayReadReport(const SessionState& state, int member, qint64 version);

} // namespace evalroom
