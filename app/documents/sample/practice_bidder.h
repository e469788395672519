// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/sample/practice_lot.h"
#include "documents/sample/practice_random.h"

namespace evalroom {

// What a bidder is made from.
struct BidderDraw {
    int number = 1; // from 1
    QString word; // the invented word of its name
    int permyriad = 9200; // price against the ceiling
    QString flaw; // criterion id that the bid fails; empty: none
};

// One bid for the lot, whose own facts and bill are already set.
PracticeBidder makePracticeBidder(
    const PracticeLot& lot, const QList<BillItem>& planned, const BidderDraw& draw, PracticeRandom random);

} // namespace evalroom
