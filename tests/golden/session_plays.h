// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/session_log_fixture.h"

namespace evalroom::test {

// How a play's report comes to be: its base, and what each signature puts behind what was there.
struct ReportMaking {
    std::function<QByteArray()> base;
    std::function<QByteArray(const QByteArray& current, int member)> sign;
};

inline constexpr qsizetype SmallReport = 3000;

// So many bytes at last, half of them the base: the ledger looks at size and hash only.
ReportMaking anyReport(qsizetype bytes = SmallReport);

// Two small sessions from the door to the delivery of the report, with what goes wrong on the way. What was delivered
// is returned.
SessionPlan engineeringPlan();
QByteArray playEngineering(SessionLog& room, const ReportMaking& making = anyReport());

SessionPlan goodsPlan();
QByteArray playGoods(SessionLog& room, const ReportMaking& making = anyReport());

} // namespace evalroom::test
