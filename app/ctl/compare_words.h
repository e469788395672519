// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/compare/collusion_signs.h"

#include <QJsonObject>

namespace evalroom {

// What the comparison of a package's bids has come to.
struct PackageComparison {
    Manifest manifest;
    ComparisonLimits limits;
    QString source; // where the law lists signs of collusion; empty: the rule set does not say
    AlignedBills bills;
    QList<BillFinding> findings;
    QList<PairSigns> pairs;

    // Bidders whose bills lie in second envelopes, which no vault's key opens: they are no part of this.
    QStringList sealedBills() const;
};

// "line 3, 010101 平整场地 (m2): the total is 1.00, quantity × unit price makes 2.00".
QString findingWords(const AlignedBills& bills, const BillFinding& finding);
// "the same MAC address: 00-1A…; 2 of 5 bidders have it"; the lines of bills are left to JSON.
QString signWords(const PackageComparison& comparison, const CollusionSign& sign);

// {"bidders","bills","findings","limits","pairs","sealedBills","source"}: numbers as decimals, lines from 1, 0 for
// none.
QJsonObject comparisonJson(const PackageComparison& comparison);

} // namespace evalroom
