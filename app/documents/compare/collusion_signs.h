// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/compare/bill_check.h"
#include "ledger/manifest.h"

namespace evalroom {

// What two bids have in common that independent bids seldom have (条例 art. 40, 87号令 art. 37). Signs, never a
// verdict: the committee looks into them, and decides by a motion if at all.
enum class SignKind {
    Mac, // as BidTrace, in its order
    Cpu,
    Disk,
    Author,
    Producer,
    Agent,
    Account,
    Manager, // of the project
    SamePrice, // of the bids
    ArithmeticPrices, // three prices or more with the same difference from each to the next
    GeometricPrices, // with the same ratio
    UnitPrices, // of the bills: the same in many lines
    BillFaults, // the same mistakes in the bills
};

// As in JSON: "mac".
const QStringList& signKindNames();

// Evidence of bills: an item, and where it stands in either bill, from 0; None: it is missing there, or it is the
// whole.
struct LikeLine {
    int item = AlignedBills::None;
    int first = AlignedBills::None;
    int second = AlignedBills::None;
    std::optional<BillFault> fault = {}; // BillFaults
};

struct CollusionSign {
    SignKind kind = SignKind::Mac;
    QString first = {}; // up to Manager: what stands with the one, and with the other
    QString second = {};
    int bidders = 2; // up to Manager, SamePrice: how many have it; what all have, says little
    QStringList series = {}; // prices: the bidders in it, the lowest price first
    Rational step = 0; // as PriceSeries::step
    int same = 0; // of bills: how many lines are alike
    int of = 0; // UnitPrices: lines that can be compared
    QList<LikeLine> lines = {}; // the first MostLikeLines of them
};

inline constexpr qsizetype MostLikeLines = 200;

struct PairSigns {
    QString first; // bidders' ids, in the manifest's order
    QString second;
    QList<CollusionSign> signs; // by kind
};

struct CollusionInput {
    const QList<ManifestBidder>& bidders;
    const QMap<QString, Fen>& prices; // of the bids, by bidder, as far as they are known
    const AlignedBills& bills; // may be none
    const QList<BillFinding>& findings; // in them
    const Rational& samePricesPercent; // as ComparisonLimits
    bool isPriceFixed = false; // by the state: that all have it is no sign of anything
};

// The pairs that have any sign, in the manifest's order.
QList<PairSigns> collusionSigns(const CollusionInput& input);

} // namespace evalroom
