// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/compare/aligned_bills.h"
#include "evaluation/scheme.h"

namespace evalroom {

// What a look through the bills (清标) comes upon. Whether it matters is the committee's question.
enum class BillFault {
    LineTotal, // the total is not quantity × unit price, rounded half up to a fen
    Sum, // the totals do not make up the bid's price
    Missing, // the tender's own bill has the item, and this one has not; where that is not known, more than half of
             // the bills have it
    Extra, // the tender's own bill has it not; where that is not known, no more than half of the bills have it
    Quantity, // another than the tender's own; where that is not known, than that of most bills, or each has another
    UnitPrice, // further from the mean of the others' than the scheme's limit; or none at all
};

// As in JSON: "lineTotal".
const QStringList& billFaultNames();

struct BillFinding {
    BillFault fault = BillFault::Sum;
    int bill = 0; // in the aligned bills
    int item = AlignedBills::None; // in the aligned bills; None: the bill as a whole
    int line = AlignedBills::None; // of the bidder's own bill; None: the whole, or it is missing
    // In fen, but for Quantity and Missing.
    Rational is = 0; // total, price of the bid, total, quantity, unit price; 0 where it is missing
    std::optional<Rational> should = {}; // what it is measured by; nothing: bills agree on no such thing
    std::optional<Rational> percent = {}; // UnitPrice: from the mean of the others', below zero where it is lower
    int others = 0; // Missing, Extra: bills that have the item; Quantity: that have that one; UnitPrice: with a price
};

// Bill by bill: the sum, then its lines in their order, then what is missing. A single bill is compared with the
// tender's own only. A line without a unit price may have a total (a lump sum): nothing is said of that. The limit is
// percent, above zero. Time grows with the number of lines.
QList<BillFinding> checkBills(const AlignedBills& bills, const Rational& unitPricePercent);

} // namespace evalroom
