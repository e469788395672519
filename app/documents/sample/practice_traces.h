// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/sample/practice_lot.h"
#include "ledger/bid_traces.h"

namespace evalroom {

// How the platform has received each bid, in the lot's order. In a works lot the second bid and the last come from one
// machine, and their deposits from one account: something to look into, of which nothing is said anywhere else.
QList<BidTraces> practiceTraces(const PracticeLot& lot);

} // namespace evalroom
