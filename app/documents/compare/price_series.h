// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/exact.h"

#include <QList>

namespace evalroom {

// Prices of which each differs from the one before by the same amount, or by the same percentage (报价呈规律性差异,
// 条例 art. 40 (四)).
struct PriceSeries {
    bool geometric = false;
    QList<int> places; // in the prices given, ascending; three at least
    Rational step; // from one to the next: in fen, the mean of all; of a geometric series in percent, the first
};

// A price belongs to a series if it is within a millionth of what would be exact: who makes up prices by a rule rounds
// them. Among so many prices chance alone makes series, and none are looked for.
inline constexpr int MostPricesForSeries = 200;

// `prices` ascend, none is zero or below, none stands twice. The longest series, each of which is part of no other.
QList<PriceSeries> priceSeries(const QList<Fen>& prices);

} // namespace evalroom
