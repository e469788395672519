// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/combined_baseline.h"

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
    Combined, // the sum of terms
};

const QStringList& baselineFamilyNames();

// 评标基准价: where it comes from.
struct Baseline {
    BaselineFamily family = BaselineFamily::Lowest;
    QList<TrimRow> trim = {}; // ascending by minCount; only for means
    Rational ceilingShare = 0; // CeilingMean: between 0 and 1
    Rational lowered = 0; // 下浮率: percent that are taken off, below 100
    bool drawn = false; // times the coefficient K of the lot, as drawn at the opening
    bool sparesFixed = false; // neither applies to the lot's fixed part (暂列金额、专业工程暂估价)
    std::optional<int> decimals = {}; // of yuan; nothing: it stays exact
    std::optional<int> meanDecimals = {}; // of yuan, of the mean itself; nothing: it stays exact
    QList<BaselineTerm> terms = {}; // Combined: one at least
    QList<DrawnRange> drawnRanges = {}; // Combined: of the numbers that its terms have drawn

    bool isMean() const { return family != BaselineFamily::Lowest && family != BaselineFamily::Highest; }
    bool takes(TermOf of) const; // one of its terms does
};

// What a baseline may take from the lot.
struct LotNumbers {
    Fen ceiling = 0;
    Rational coefficient = 1; // K
    Fen fixedPart = 0; // of every price, as the tender gives it
    DrawnNumbers drawn = {}; // by their ids
};

// An amount in fen, rounded half up to so many decimals of a yuan; without them it stays exact.
Rational roundedYuan(const Rational& fen, const std::optional<int>& decimals);

// What becomes of a price where the mean is taken.
enum class MeanPart { Counts, Highest, Lowest };

// Of the price at this place, from 0, among so many that ascend.
MeanPart meanPartOf(qsizetype place, qsizetype prices, const Baseline& rule);

// One step from the prices to the baseline. Adding one: its words are asked for by the compiler.
enum class BaselineStepKind {
    Lowest,
    Highest,
    Sum, // of so many prices
    Mean, // divided by so many
    RoundedMean, // to so many decimals of a yuan
    CeilingShare, // this share of the ceiling, and the rest of the mean
    OfMean, // where the term begins that is a part of it
    OfCeiling, // likewise
    OfLowest, // likewise; of the prices from so many fen on
    Factor, // times so much
    Share, // likewise: this is the term
    Terms, // the sum of so many
    FixedPartOff, // so many fen
    Lowered, // by so many percent
    Drawn, // times K
    FixedPartOn, // so many fen
    Rounded, // to so many decimals of a yuan
};

const QStringList& baselineStepNames();

struct BaselineStep {
    BaselineStepKind kind = BaselineStepKind::Lowest;
    Rational by; // as the kind says; 1 where it says nothing
    Rational amount; // in fen, what it comes to
};

// `prices` are those that take part, in fen; the last step is the baseline, and there is one at least. Errors: BadField
// where there is no price, or trimming leaves none.
Result<QList<BaselineStep>> baselineSteps(QList<Rational> prices, const Baseline& rule, const LotNumbers& lot);

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
    std::optional<int> deductionDecimals = {}; // of what is taken off; nothing: it stays exact

    // What is taken off for so many percent, above the baseline or below it.
    Rational deduction(const Rational& percent) const;
};

// From a price and the baseline to points. Adding one: the compiler asks for its arithmetic and its words; it is read
// in formula_fields.cpp, and known to FORMAT.md §10.3, scheme.schema.json and the second verifier.
using ScoreFormula = std::variant<RatioScore, HighRatioScore, DeviationScore>;

struct PriceFormula {
    Baseline baseline;
    ScoreFormula score;

    int decimals() const; // of the points
};

struct PriceScore {
    std::optional<Rational> deviationPercent; // 偏差率, as it enters the formula; nothing where it does not
    std::optional<Rational> ratio; // of price and baseline, likewise
    Rational points;
};

// `price` and `baseline` are above zero, `full` the points of the price.
PriceScore scorePrice(const Rational& price, const Rational& baseline, const Rational& full, const ScoreFormula& rule);

} // namespace evalroom
