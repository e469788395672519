// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/session_state.h"

namespace evalroom {

// On which grounds a bid may be rejected (FORMAT.md §9.6). Some say that something has happened, and are none before it
// has: that a low price is not justified (12号令 art. 21, 87号令 art. 60), that the bidder does not accept its
// corrected price (标准施工招标文件 3.1.3, 87号令 art. 59), that it has no final offer (74号令 art. 33).

// What stands in the way of rejecting this bid on this ground of the rule set; nothing: it may be moved.
std::optional<Rule> groundHindrance(const SessionState& state, const QString& bidder, const QString& ground);
// The grounds of the rule set without any.
QList<LegalGround> groundsFor(const SessionState& state, const QString& bidder);

} // namespace evalroom
