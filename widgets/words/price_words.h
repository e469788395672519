// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/session_state.h"
#include "ledger/manifest.h"

namespace evalroom {

// Where a rule of correction stands, and its text below, as the rule set has both.
QString correctionRuleWords(const RuleSet& rules, CorrectionRule rule);
// "Capitals: the total of the bid is 12,860,000.00 yuan instead of 12,680,000.00 yuan."
QString correctionStepWords(const CorrectionStep& step);
// Step by step; of a long trace the first ones, and how many more there are.
QStringList correctionStepLines(const QList<CorrectionStep>& steps);
// Why the committee has to choose.
QString priceDoubtWords(PriceDoubt doubt);

// What the bid says of its price besides its bill, line by line; nothing of what it does not say. `readOut`: the
// figures of the opening.
QStringList statedPriceLines(const ManifestBidder& bidder, const std::optional<Fen>& readOut);
// What a motion to correct a price is about: the price as bid, as corrected, and step by step why.
QStringList priceMotionLines(const SessionState& state, const PriceMotion& motion);

// The price in force, and those that it is compared with, as far as they are known.
QStringList priceComparisonLines(const SessionState& state, const QString& bidder);
// What makes the price obviously low, each with its figures; empty: nothing does.
QStringList lowPriceLines(const SessionState& state, const QString& bidder);
// What the bidder has explained in writing of its low price; empty: nothing is in effect.
QString lowPriceExplanation(const SessionState& state, const QString& bidder);
// When the explanation has to be in; empty where no time is set.
QStringList explanationDeadlineLines(const QDateTime& until);

} // namespace evalroom
