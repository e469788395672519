// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/manifest.h"
#include "widgets/compare/own_fields.h"
#include "widgets/style/icons.h"

namespace evalroom {

struct ComparedCell {
    QString text;
    QString whole = {}; // where `text` is short for it
    std::optional<Icon> sign = {}; // beside the words, never alone
    bool quiet = false; // not known, or not yet

    bool operator==(const ComparedCell&) const = default;
};

struct ComparedRow {
    QString title;
    QString hint = {}; // at the end of it: the most that there is to be had
    bool heading = false; // of the step whose criteria follow
    bool figures = false;
    QList<ComparedCell> cells = {}; // one for each bidder

    bool operator==(const ComparedRow&) const = default;
};

// The bids side by side as one member may see them: facts of the bids, then every criterion.
struct Comparison {
    QStringList bidders;
    QList<ComparedRow> rows;

    bool operator==(const Comparison&) const = default;
};

struct ComparisonInput {
    const SessionState& state;
    const Manifest& manifest;
    int member = 0; // whose own judgements are shown: nobody else's that is sealed
    const OwnFields::Fields& own;
};

Comparison comparisonOf(const ComparisonInput& input);

} // namespace evalroom
