// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/baseline_trace.h"
#include "evaluation/price_correction.h"

#include <QTextStream>

namespace evalroom {

// A line about what the rules of correction give for the bidder's price, or what the committee has to decide; nothing
// where there is nothing to correct.
void printProposal(const QString& bidder, const PriceProposal& proposal, QTextStream& out);

// The prices with what becomes of each, the steps from them to the baseline, and the baseline, where there is one.
void printBaseline(const BaselineTrace& trace, QTextStream& out);

} // namespace evalroom
