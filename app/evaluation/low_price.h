// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/session_state.h"

namespace evalroom {

// 异常低价 (12号令 art. 21, 87号令 art. 60): a price that is obviously low has to be explained in writing before
// anything follows, and the committee finds whether that justifies it. No price is rejected by itself.

// What makes a price obviously low.
enum class LowPriceSign {
    BelowMean, // a share of the mean of all prices compared, as the scheme has it
    BelowNext, // of the lowest other one
    BelowCeiling, // of the lot's price ceiling
    Found, // the committee has found so by a motion
};

// What a price is measured by: the prices in force of the valid bids, and of those rejected because theirs were not
// justified. These have passed the review all the same, so that one rejection does not make the next price low. The
// bidder's own is one of them, whatever has become of its bid.
struct ComparedPrices {
    Rational mean;
    std::optional<Fen> next; // the lowest but the bidder's own; nothing: there is none
};

// Nothing: none is compared, or one of them is unknown.
std::optional<ComparedPrices> comparedWith(const SessionState& state, const QString& bidder);

// Signs of the scheme's limits are looked for when the preliminary review is over, and every valid price is known.
QList<LowPriceSign> lowPriceSigns(const SessionState& state, const QString& bidder);
// The same of a bid that is no longer valid: the law asks nothing about it, the report tells why it was asked.
QList<LowPriceSign> lowPriceSignsEvenIfOut(const SessionState& state, const QString& bidder);

// Where the review of a bidder's price stands.
enum class LowPriceStage {
    None, // nothing to review
    ToExplain, // the bidder has to explain it
    ToFind, // the committee has to find whether the explanation justifies it
    Justified,
    Unjustified, // or not explained at all: the committee has to reject the bid
};

LowPriceStage lowPriceStage(const SessionState& state, const QString& bidder);
QStringList biddersAt(const SessionState& state, LowPriceStage stage);
// The bidder's explanation that counts: the first that a supervisor has witnessed; nullptr: none does yet.
const PriceExplanationState* explanationOf(const SessionState& state, const QString& bidder);
// The motion by which the committee has found that the bidder's price in force is obviously low, of several the last
// one, which may set the time; nullptr: there is none.
const MotionState* findingOf(const SessionState& state, const QString& bidder);
// Of several the first one: by it the bidder was asked.
const MotionState* firstFindingOf(const SessionState& state, const QString& bidder);
bool isFoundLow(const SessionState& state, const QString& bidder);
// The time that this motion gives the bidder (87号令 art. 60); null: there is none, or it sets no time.
QDateTime explanationUntil(const SessionState& state, const QString& bidder);

} // namespace evalroom
