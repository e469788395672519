// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/exact.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>
#include <optional>

namespace evalroom {

// 算术修正: which amount holds where a bid's amounts contradict each other. What each does is fixed here; which of them
// apply, and in which order, is the rule set's (标准施工招标文件 3.1.3, 12号令 art. 19; 87号令 art. 59).
enum class CorrectionRule {
    OpeningForm, // the opening form (开标一览表) prevails over the body of the bid
    Capitals, // 大写 prevail over figures
    DecimalPoint, // a unit price with an obviously misplaced point is changed, and the line's total stays
    UnitPrice, // quantity × unit price prevails over the line's total, and the sum of the lines over the bid's total
    Language, // the Chinese text prevails over others; no arithmetic: what it says is the committee's to read
};

// The words of FORMAT.md §10.1.
const QStringList& correctionRuleNames();

struct CorrectionRuleData {
    CorrectionRule rule = CorrectionRule::Capitals;
    QString source; // instrument and article
    QString text;
    // Where one of these has given the price, it is disputed whether this rule may undo it; they stand before it.
    QList<CorrectionRule> disputed;
};

struct CorrectionLaw {
    QString ground; // code of the ground on which a bid is rejected that does not accept the corrected price
    QList<CorrectionRuleData> rules; // in the order in which they apply, none twice

    const CorrectionRuleData* find(CorrectionRule rule) const;
    // Errors: BadField.
    static Result<CorrectionLaw> fromJson(const QJsonObject& json, const QString& pointer);
};

// The bid's price at one of its places. What is not written there is nothing.
struct StatedAmount {
    std::optional<Fen> figures;
    std::optional<Fen> capitals;
    bool unreadable = false; // something stands there in capitals, and is no amount
};

struct StatedLine {
    QString label; // for people
    Rational quantity;
    Fen unitPrice = 0; // 0: a lump sum
    Fen total = 0;
};

// What a bid says of its price.
struct PriceStatement {
    StatedAmount form; // with figures: those read out at the opening
    StatedAmount body;
    QList<StatedLine> lines; // of the priced bill; none: there is no bill
};

enum class AmountPlace { Price, Body, Line };

// The words of FORMAT.md §9.6.
const QStringList& amountPlaceNames();

// One amount that gives way to another. Amounts are fen, 0: none.
struct CorrectionStep {
    CorrectionRule rule = CorrectionRule::Capitals;
    AmountPlace place = AmountPlace::Price;
    QString line = {}; // its label, for AmountPlace::Line
    Fen from = 0;
    Fen to = 0;

    bool operator==(const CorrectionStep&) const = default;
};

// A price that the rules may lead to, from the figures of the opening form on. Without steps there is nothing to
// correct.
struct CorrectedPrice {
    Fen price = 0;
    std::optional<CorrectionRule> basis; // the rule by which it holds; nothing: the price stands as it was read out
    QList<CorrectionStep> steps;
};

// Why the program proposes no price by itself, and the committee has to decide.
enum class PriceDoubt {
    UnreadableCapitals, // capitals that say no amount
    DecimalPoint, // whether a point is obviously misplaced
    RulesDiffer, // two rules point to different prices, and it is disputed which of them prevails
    NoRule, // amounts that differ, and no rule that says which of them holds
    OutOfRange, // the lines make up no possible price
};

struct PriceProposal {
    QList<CorrectedPrice> options; // of different prices
    QList<PriceDoubt> doubts; // none twice

    // The one price, where nothing is in doubt.
    std::optional<CorrectedPrice> decided() const;
    // There is something for the committee to do.
    bool isNeeded() const { return !doubts.isEmpty() || (options.size() == 1 && options.constFirst().basis); }
};

// Pure arithmetic: the committee adopts what it proposes, and the bidder confirms it. A line's quantity × unit price is
// rounded half up to a fen. A point counts as obviously misplaced where moving it by one to four places, and rounding
// to a fen, makes the line right.
PriceProposal proposePrice(const PriceStatement& stated, const CorrectionLaw& law);

} // namespace evalroom
