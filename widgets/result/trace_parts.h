// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/result/trace.h"

namespace evalroom::trace {

// The chapters of a trace.
void addPoints(const TraceInput& input, const BidderResult& result, const Step& step, TextBlocks& blocks);
void addPrice(const TraceInput& input, const BidderResult& result, const Step& step, TextBlocks& blocks);
// Of the chapter of the price.
void addBaseline(const TraceInput& input, const BaselineTrace& trace, TextBlocks& blocks);
void addTotal(const TraceInput& input, const BidderResult& result, TextBlocks& blocks);
void addRejection(const TraceInput& input, const BidderResult& result, TextBlocks& blocks);

// "Expert 3" above a column of figures: a name would be too wide.
QString columnPerson(const TraceInput& input, int member);

} // namespace evalroom::trace
