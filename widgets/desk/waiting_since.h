// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/duty.h"
#include "ledger/log.h"

namespace evalroom {

// Since when the session has been waiting for this duty of the member, as the log's authors say; nothing where it
// cannot be told.
QDateTime waitingSince(const SessionState& state, const Log& log, int member, const Duty& duty);
// When an entry was made, as its author says.
QDateTime timeOfEntry(const Log& log, qint64 entry);

} // namespace evalroom
