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
    Offers, // the bidders' final offers come in, sealed (最后报价)
    Price, // computed
};

// When the prices that make the baseline are fixed (评标基准价 is frozen, domain §1.9).
enum class Freeze { AtOpening, AfterPreliminary, Never };

// 权重: of a step's points so many percent count (评标总得分＝F1×A1＋F2×A2＋…＋Fn×An, 87号令 art. 55).
struct Weight {
    Rational percent;
    std::optional<int> decimals; // of the points that then count; nothing: not rounded
};

struct Step {
    QString id;
    QString title;
    StepKind kind = StepKind::Review;
    QList<Criterion> criteria;
    Aggregation aggregation; // score steps
    PriceFormula formula; // price steps, where points rank
    Freeze freeze = Freeze::AfterPreliminary;
    Rational points; // price steps; 0 where the price itself ranks
    std::optional<Weight> weight; // steps that give points: all of a scheme, or none
    std::optional<int> evaluatedDecimals = {}; // price steps: of yuan, of the evaluated price; nothing: it stays exact
    std::optional<int> decimals = {}; // objective and score steps: of all their points; nothing: they stay exact
    int minutes = 0; // offers steps: how long after its opening an offer comes in time

    const Criterion* criterion(const QString& id) const;
    bool givesPoints() const
    {
        return kind == StepKind::Objective || kind == StepKind::Score || kind == StepKind::Price;
    }
    bool hasSheets() const { return kind == StepKind::Chair || kind == StepKind::Review || kind == StepKind::Score; }
};

// By price, as bid or as evaluated: the lower one first, the higher one where something is sold.
enum class TieRule { Price, EvaluatedPrice, Step, Draw, Tenderer };

struct Tie {
    TieRule rule = TieRule::Price;
    QString step; // with TieRule::Step
};

// As a scheme writes it (FORMAT.md §10.2): "price", "step:technical".
QString tieWord(const Tie& tie);

enum class ChairMode { Elected, Named, None };

// From when on the comparison of bids points something out. No statute names a number, so they are the scheme's.
struct ComparisonLimits {
    Rational unitPricePercent = 30; // 清标: a unit price that is further than this from the mean of the others'
    Rational samePricesPercent = 20; // 条例 art. 40 (四): two bills, of whose lines at least this share has one price
};

// 异常低价: below how many percent of what a price is obviously low; nothing: this is no sign. The pilot rule's shares
// (财办库〔2024〕265号) are data of the schemes that name it.
struct LowPriceLimits {
    std::optional<Rational> belowMean; // of all bids that passed the review
    std::optional<Rational> belowNext; // the lowest other price of them
    std::optional<Rational> belowCeiling;
    QString source; // not blank where there is one

    bool isEmpty() const { return !belowMean && !belowNext && !belowCeiling; }
};

// 评标办法: how this lot is evaluated, as data from the tender document (FORMAT.md §10.2).
struct Scheme {
    QString title;
    QString source;
    QString rulesId = {}; // of the rule set that it is made for; empty: it does not say
    Regime regime = Regime::Engineering;
    Subject subject = Subject::Works;
    int committeeSize = 5;
    ChairMode chairMode = ChairMode::Elected;
    int namedChair = 0; // with ChairMode::Named
    bool countsOnlyVotes = false; // motions wait for every vote: more yes than no; else more than half of all decide
    Rational outlierPercent = 30;
    ComparisonLimits comparison;
    LowPriceLimits lowPrice;
    QList<Step> steps; // with the chair's step at the head where a chair is elected
    RankBy rankBy = RankBy::Points;
    QList<PriceAdjustment> adjustments;
    QList<Tie> ties;
    int candidates = 3;
    bool ranked = true; // else they are recommended without an order (评定分离), and have no ranks
    std::optional<Fen> fixedPrice; // by the state: every bid has it, and it is no factor (87号令 art. 55)
    Rational totalPoints = 100; // where points rank
    int totalDecimals = 2;

    bool isWeighted() const;
    bool ranksByPrice() const { return rankBy != RankBy::Points; }
    const Step* priceStep() const; // nullptr: none
    const Step* offersStep() const; // nullptr: the prices of the bids are final
    const Step* step(const QString& id) const;
    int indexOf(const QString& stepId) const; // -1: unknown
    // Does the lot have what the price's points are made of, a reserve only where something is sold, second envelopes
    // only where prices are compared and no final offers made, so that somebody opens them, and no bidder that is
    // entitled to an adjustment which is none? Errors: SchemeInvalid (detail: a pointer into its manifest, and what
    // needs it, or the adjustment's id; "/steps", where nobody would open the second envelopes).
    Result<void> fits(const Lot& lot) const;

    // The form alone, without the chair's step: for who wants every fault in the sense (scheme_check.h).
    // Errors: UnknownFormat, BadField (detail: JSON pointer).
    static Result<Scheme> read(const QJsonObject& json);
    // The same from a reader, which is not finished: all that is wrong with the form is among its faults.
    static Scheme readFrom(JsonReader& reader);
    // Form and sense: sums, ranges, doubles, what the regime forbids.
    // Errors: UnknownFormat, BadField (detail: JSON pointer), SchemeInvalid (detail: JSON pointer and the rule's word).
    static Result<Scheme> fromJson(const QJsonObject& json, const RuleSet& rules);
};

// The id of the step in which the chair is elected.
inline const QString ChairStep = QStringLiteral("chair");

} // namespace evalroom
