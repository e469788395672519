// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/manifest.h"
#include "widgets/judge/sheet_model.h"

namespace evalroom {

// These bidders of a lot, with their names for a grid.
QList<SheetBidder> lotBidders(const Manifest& manifest, const QStringList& bidders);
// The id of the bidder's bid, or of the tender document where the bidder is empty; empty: there is none.
QString documentOf(const Manifest& manifest, const QString& bidder);

} // namespace evalroom
