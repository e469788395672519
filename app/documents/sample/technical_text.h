// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/sample/page_writer.h"
#include "documents/sample/practice_lot.h"
#include "documents/sample/practice_random.h"

namespace evalroom {

// Writes technical chapters from invented sentences until page `lastPage` is full, never beyond it. Each bidder has its
// own order of chapters, preferred phrases and figures.
void writeTechnicalText(
    PageWriter& writer, const PracticeLot& lot, const PracticeBidder& bidder, int chapter, int lastPage);

} // namespace evalroom
