// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/exact.h"

#include <QList>
#include <optional>

namespace evalroom {

// How many of the highest and lowest prices leave the mean when `minCount` prices or more take part.
// 《公路工程标准施工招标文件》(2018) drops one each from five; other documents have other tables.
struct TrimRow {
    int minCount = 0;
    int dropHigh = 0;
    int dropLow = 0;
};

// 评标基准价 by mean: mean of the valid prices after trimming, times a coefficient drawn at the opening.
struct MeanBaseline {
    QList<TrimRow> trim; // ascending by minCount; empty: nothing is dropped
    Rational coefficient = 1;
};

// Deduction per percent of deviation from the baseline, E1 above it and E2 below (公路 2018: E1 > E2).
struct DeviationScore {
    Rational full; // F, the points of the price
    Rational perPercentAbove; // E1
    Rational perPercentBelow; // E2
    std::optional<int> deviationDecimals; // of a percent; nothing: the deviation stays exact
    int scoreDecimals = 2;
};

struct PriceScore {
    Rational deviationPercent; // 偏差率, as it enters the formula; 0 for formulas without it
    Rational points;
};

// `prices` are those that take part, at least one. Errors: BadField when trimming leaves none.
Result<Rational> meanBaseline(const QList<Rational>& prices, const MeanBaseline& rule);

// Never below zero. 标准施工招标文件 2.2.3: deviation = 100 % × (price − baseline) / baseline.
// `baseline` is above zero.
PriceScore scoreByDeviation(const Rational& price, const Rational& baseline, const DeviationScore& rule);

// 87号令 art. 55: (lowest / price) × full. `price` and `lowest` are above zero.
PriceScore scoreByLowest(const Rational& price, const Rational& lowest, const Rational& full, int scoreDecimals);

} // namespace evalroom
