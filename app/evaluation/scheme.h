// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/aggregation.h"
#include "evaluation/price_formula.h"
#include "evaluation/rule_set.h"

#include <variant>

namespace evalroom {

enum class StepKind {
    Chair, // election of the chair: a sealed ballot of the committee
    Review, // pass or fail for each criterion and bidder, sealed
    Objective, // points entered openly until all members agree
    Score, // points of each member, sealed
    Price, // computed
};

// 评审因素.
struct Criterion {
    QString id;
    QString name;
    QString standard;
    QString clause; // of the tender document
    Rational points; // the most; 0 in a review
    Rational increment; // points are multiples of it; 0 in a review
};

struct LowestFormula {
    int decimals = 2;
};

struct MeanDeviationFormula {
    QList<TrimRow> trim;
    DeviationScore score; // its `full` is the step's points
};

using PriceFormula = std::variant<LowestFormula, MeanDeviationFormula>;

// When the prices that make the baseline are fixed (评标基准价 is frozen, domain §1.9).
enum class Freeze { AtOpening, AfterPreliminary, Never };

struct Step {
    QString id;
    QString title;
    StepKind kind = StepKind::Review;
    QList<Criterion> criteria;
    Aggregation aggregation; // score steps
    PriceFormula formula; // price steps
    Freeze freeze = Freeze::AfterPreliminary;
    Rational points; // price steps

    const Criterion* criterion(const QString& id) const;
    bool hasSheets() const { return kind == StepKind::Chair || kind == StepKind::Review || kind == StepKind::Score; }
};

enum class TieRule { Price, Step, Draw, Tenderer };

struct Tie {
    TieRule rule = TieRule::Price;
    QString step; // with TieRule::Step
};

enum class ChairMode { Elected, Named, None };

// 评标办法: how this lot is evaluated, as data from the tender document (FORMAT.md §10.2).
struct Scheme {
    QString title;
    QString source;
    Regime regime = Regime::Engineering;
    Subject subject = Subject::Works;
    int committeeSize = 5;
    ChairMode chairMode = ChairMode::Elected;
    int namedChair = 0; // with ChairMode::Named
    bool countsOnlyVotes = false; // the denominator of motions: those who voted, else all members
    Rational outlierPercent = 30;
    QList<Step> steps; // with the chair's step at the head where a chair is elected
    QList<Tie> ties;
    int candidates = 3;
    Rational totalPoints = 100;
    int totalDecimals = 2;

    const Step* step(const QString& id) const;
    int indexOf(const QString& stepId) const; // -1: unknown

    // Form and sense: sums, ranges, doubles, what the regime forbids.
    // Errors: UnknownFormat, BadField (detail: JSON pointer), SchemeInvalid (detail: JSON pointer and the rule's word).
    static Result<Scheme> fromJson(const QJsonObject& json, const RuleSet& rules);
};

// The id of the step in which the chair is elected.
inline const QString ChairStep = QStringLiteral("chair");

} // namespace evalroom
