// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/exact.h"

#include <QList>
#include <QStringList>
#include <optional>
#include <variant>

namespace evalroom {

// How many of the highest and lowest prices leave the mean when `minCount` prices or more take part.
// 《公路工程标准施工招标文件》(2018) drops one each from five; other documents have other tables.
struct TrimRow {
    int minCount = 0;
    int dropHigh = 0;
    int dropLow = 0;
};

// The row that holds for so many prices, which drops nothing where no row reaches them.
TrimRow trimRowFor(const QList<TrimRow>& table, qsizetype prices);

enum class BaselineFamily {
    Lowest, // of the prices that take part
    Highest, // of them: where something is sold
    Mean, // of those that trimming leaves
    CeilingMean, // the mean, and a share of the price ceiling
};

const QStringList& baselineFamilyNames();

// 评标基准价: where it comes from.
struct Baseline {
    BaselineFamily family = BaselineFamily::Lowest;
    QList<TrimRow> trim = {}; // ascending by minCount; only for means
    Rational ceilingShare = 0; // CeilingMean: between 0 and 1
    Rational lowered = 0; // 下浮率: percent that are taken off, below 100
    bool drawn = false; // times the coefficient K of the lot, as drawn at the opening
    std::optional<int> decimals = {}; // of yuan; nothing: it stays exact
    std::optional<int> meanDecimals = {}; // of yuan, of the mean itself; nothing: it stays exact

    bool isMean() const { return family == BaselineFamily::Mean || family == BaselineFamily::CeilingMean; }
};

// What a baseline may take from the lot.
struct LotNumbers {
    Fen ceiling = 0;
    Rational coefficient = 1; // K
};

// `prices` are those that take part, in fen. Errors: BadField where there is none, or trimming leaves none.
Result<Rational> baselineOf(const QList<Rational>& prices, const Baseline& rule, const LotNumbers& lot);

// 87号令 art. 55: (baseline / price) × full, at most full.
struct RatioScore {
    int decimals = 2;
    std::optional<int> ratioDecimals = {}; // of the ratio; nothing: it stays exact
};

// Where more is better: (price / baseline) × full, at most full.
struct HighRatioScore {
    int decimals = 2;
    std::optional<int> ratioDecimals = {}; // likewise
};

// Deduction per percent of deviation from the baseline, E1 above it and E2 below (公路 2018: E1 > E2).
struct DeviationScore {
    Rational perPercentAbove; // E1
    Rational perPercentBelow; // E2
    std::optional<int> deviationDecimals = {}; // of a percent; nothing: the deviation stays exact
    int decimals = 2;
    Rational least = 0; // no price has fewer points
};

// From a price and the baseline to points. Adding one: here, and in price_formula.cpp.
using ScoreFormula = std::variant<RatioScore, HighRatioScore, DeviationScore>;

struct PriceFormula {
    Baseline baseline;
    ScoreFormula score;

    int decimals() const; // of the points
};

struct PriceScore {
    std::optional<Rational> deviationPercent; // 偏差率, as it enters the formula; nothing where it does not
    Rational points;
};

// `price` and `baseline` are above zero, `full` the points of the price.
PriceScore scorePrice(const Rational& price, const Rational& baseline, const Rational& full, const ScoreFormula& rule);

} // namespace evalroom
