// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/bill.h"
#include "evaluation/price_correction.h"
#include "ledger/manifest.h"

namespace evalroom {

// What the bid says of its price besides the figures: in the manifest, or with its second envelope in its bill.
const StatedPrice& statedOf(const ManifestBidder& bidder, const Bill* bill);

// What a bid says of its price, for proposePrice(): the figures read out and what it states besides, with
// capitals read, and the lines of its bill, numbered from 1. nullptr: it has none, or it is not at hand.
PriceStatement statementOf(const ManifestBidder& bidder, const Bill* bill);

// The motion that puts the price to the vote, with its trace; of a long bill's lines the first ones stand for all.
// Meant for prices with a basis.
PriceMotion motionFor(const QString& bidder, const CorrectedPrice& price);

} // namespace evalroom
