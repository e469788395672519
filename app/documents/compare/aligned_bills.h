// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/bill.h"

#include <optional>

namespace evalroom {

struct BidderBill {
    QString bidder; // id
    std::optional<Fen> price; // of the bid, which the bill's totals make up
    Bill bill;
};

// What several bills have a line for.
struct AlignedItem {
    QString code;
    QString name;
    QString unit;
};

// Bills side by side. Lines belong together where code, name and unit are the same, whatever the width of their
// characters, blanks and case; of several such lines of one bill the first belongs to the others' first, and so on.
// All places count from 0.
struct AlignedBills {
    static constexpr int None = -1;

    QList<BidderBill> bills;
    QList<AlignedItem> items; // in the order in which bills bring them up
    QList<QList<int>> lines; // by bill and item: the line; None: it has none
    std::optional<Bill> tender = {}; // what was asked to be priced (招标工程量清单); nothing: it is not known
    QList<int> tenderLines = {}; // by item, where it is known: its line; None: nobody has asked for it

    // nullptr: the bill has no such line.
    const BillLine* line(qsizetype bill, qsizetype item) const;
    // Likewise; and where the tender's own bill is not known.
    const BillLine* tenderLine(qsizetype item) const;
    // How many bills have the item.
    int count(qsizetype item) const;
};

AlignedBills alignBills(const QList<BidderBill>& bills, const std::optional<Bill>& tender = {});

} // namespace evalroom
