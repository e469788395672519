// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/session_log_fixture.h"

namespace evalroom::test {

// Two small sessions from the door to the delivery of the report, with what goes wrong on the way. What was delivered
// is returned; it has this size.
inline constexpr qsizetype SmallReport = 3000;

SessionPlan engineeringPlan();
QByteArray playEngineering(SessionLog& room, qsizetype reportBytes = SmallReport);

SessionPlan goodsPlan();
QByteArray playGoods(SessionLog& room, qsizetype reportBytes = SmallReport);

} // namespace evalroom::test
