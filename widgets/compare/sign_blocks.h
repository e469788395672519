// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/compare/bid_reader.h"
#include "widgets/result/text_blocks.h"

namespace evalroom {

// A sign with all of its evidence: both values, every price of the series, the lines of both bills.
TextBlocks signBlocks(
    const Manifest& manifest, const ComparedBids& bids, const PairSigns& pair, const CollusionSign& sign);

} // namespace evalroom
