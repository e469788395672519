// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json_reader.h"
#include "evaluation/exact.h"

#include <QList>
#include <variant>

namespace evalroom {

// Which values a criterion may be given. Each has the most that it gives in Criterion::points.

// Multiples of the increment, from 0.
struct FreeValues { };

// 分档 (优/良/差): a multiple of the increment within one of the ranges, best first. 87号令 art. 55: where a demand has
// ranges, so have the points.
struct Grade {
    QString name;
    Rational from;
    Rational to;
};
struct GradedValues {
    QList<Grade> grades;
};

// 阶梯: exactly these, each with the condition under which it is given.
struct Choice {
    Rational points;
    QString when;
};
struct ChoiceValues {
    QList<Choice> choices;
};

// 扣分: full points, less the increment for each defect; where that would fall below the least, the least (扣完为止).
struct DeductedValues {
    Rational least;
    QString per; // what costs the increment
};

// 量化折算: no points but yuan, which the committee puts on the price or takes off it (12号令 art. 30 to 33).
struct AmountValues {
    Rational least;
    Rational most;
};

using CriterionValues = std::variant<FreeValues, GradedValues, ChoiceValues, DeductedValues, AmountValues>;

// Of which points the sheet has to say why (domain §1.5; 公路: a score below 60 % of the factor's points).
enum class ReasonRule { Never, Always, BelowFull, BelowSixty, Zero };

// 评审因素.
struct Criterion {
    QString id;
    QString name;
    QString standard;
    QString clause; // of the tender document
    Rational points; // the most; 0 in a review, and for an amount
    Rational increment; // values are multiples of it; 0 in a review
    CriterionValues values = FreeValues {};
    ReasonRule reason = ReasonRule::Never; // of a score

    bool isAmount() const { return std::holds_alternative<AmountValues>(values); }
};

// Is this value one of the criterion's?
bool pointsFit(const Rational& points, const Criterion& criterion);
// Do these points want a reason?
bool needsReason(const Rational& points, const Criterion& criterion);
// The criterion's value that is nearest to `points`; the higher of two.
Rational nearestFit(const Rational& points, const Criterion& criterion);

// A criterion of a scheme (FORMAT.md §10.2): for a review, or for points; `amounts`: it may be one. What is wrong with
// it is among the reader's faults.
Criterion readReviewCriterion(JsonReader& reader);
Criterion readScoredCriterion(JsonReader& reader, bool amounts);

} // namespace evalroom
