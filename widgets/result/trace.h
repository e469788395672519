// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/tally.h"
#include "ledger/manifest.h"
#include "widgets/result/text_blocks.h"
#include "widgets/words/people.h"

namespace evalroom {

struct TraceInput {
    const SessionState& state;
    const Tally& tally;
    const Manifest& manifest;
    const People& people;
};

// Where every number of a bidder comes from, in words that can be followed with a pencil: each member's points, what
// the aggregation made of them, the price formula with the numbers put in, the total, the place. What the tally says is
// told, never computed again.
TextBlocks traceOf(const TraceInput& input, const QString& bidder);

} // namespace evalroom
