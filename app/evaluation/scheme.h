// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/aggregation.h"
#include "evaluation/criterion.h"
#include "evaluation/price_adjustment.h"
#include "evaluation/price_formula.h"
#include "evaluation/rule_set.h"

namespace evalroom {

enum class StepKind {
    Chair, // election of the chair: a sealed ballot of the committee
    Review, // pass or fail for each criterion and bidder, sealed
    Objective, // points or amounts entered openly until all members agree
    Score, // points of each member, sealed
    Price, // computed
};

// When the prices that make the baseline are fixed (评标基准价 is frozen, domain §1.9).
enum class Freeze { AtOpening, AfterPreliminary, Never };

struct Step {
    QString id;
    QString title;
    StepKind kind = StepKind::Review;
    QList<Criterion> criteria;
    Aggregation aggregation; // score steps
    PriceFormula formula; // price steps, where points rank
    Freeze freeze = Freeze::AfterPreliminary;
    Rational points; // price steps; 0 where the price itself ranks

    const Criterion* criterion(const QString& id) const;
    bool hasSheets() const { return kind == StepKind::Chair || kind == StepKind::Review || kind == StepKind::Score; }
};

// By price: as bid, or as evaluated.
enum class TieRule { Price, EvaluatedPrice, Step, Draw, Tenderer };

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
    RankBy rankBy = RankBy::Points;
    QList<PriceAdjustment> adjustments;
    QList<Tie> ties;
    int candidates = 3;
    Rational totalPoints = 100; // where points rank
    int totalDecimals = 2;

    bool ranksByPrice() const { return rankBy != RankBy::Points; }
    const Step* priceStep() const; // nullptr: none
    const Step* step(const QString& id) const;
    int indexOf(const QString& stepId) const; // -1: unknown

    // The form alone, without the chair's step: for who wants every fault in the sense (scheme_check.h).
    // Errors: UnknownFormat, BadField (detail: JSON pointer).
    static Result<Scheme> read(const QJsonObject& json);
    // Form and sense: sums, ranges, doubles, what the regime forbids.
    // Errors: UnknownFormat, BadField (detail: JSON pointer), SchemeInvalid (detail: JSON pointer and the rule's word).
    static Result<Scheme> fromJson(const QJsonObject& json, const RuleSet& rules);
};

// The id of the step in which the chair is elected.
inline const QString ChairStep = QStringLiteral("chair");

} // namespace evalroom
