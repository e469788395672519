// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/tally.h"
#include "ledger/manifest.h"

namespace evalroom {

// "1st recommended candidate", "Not recommended", "Rejected: no signature": what became of a bidder.
QString resultWords(const SessionState& state, const Manifest& manifest, const BidderResult& result);
// The grounds on which a bidder is out, each in the words of the rule set with its source; empty for a valid one.
QStringList rejectionWords(const SessionState& state, const BidderResult& result);
// Out because it takes no further part, and not by a vote.
bool isWithdrawn(const SessionState& state, const BidderResult& result);
// Who is recommended, one line each; for a failed procedure that there is nobody.
QStringList candidateLines(const SessionState& state, const Manifest& manifest, const Tally& tally);

// Bidders in the order of the ranking: by rank, then who stands behind another of its brand, then the rejected.
QList<const BidderResult*> inOrder(const Tally& tally);
// How many decimals the step's points are printed with.
int pointDecimals(const Step& step);
// The sum of the bidder's points in the step; nothing while it has none.
bool givesPoints(StepKind kind);

// An amount of fen that need not be whole, grouped: "92,419,781.25"; "about" where six decimals of a yuan do not do.
QString amountFigures(const Rational& fen);

} // namespace evalroom
