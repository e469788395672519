// SPDX-License-Identifier: Apache-2.0
#include "evaluation/corrected_price.h"

#include "evaluation/answer.h"

#include <algorithm>

namespace evalroom {

namespace {

const PriceMotion* correctionOf(const MotionState& motion, const QString& bidder)
{
    const auto* price = std::get_if<PriceMotion>(&motion.motion.subject);
    return price != nullptr && price->bidder == bidder ? price : nullptr;
}

} // namespace

const MotionState* correctionInForce(const SessionState& state, const QString& bidder)
{
    for (auto motion = state.motions.crbegin(); motion != state.motions.crend(); ++motion) {
        if (correctionOf(*motion, bidder) == nullptr || outcomeOf(state, *motion) != Outcome::Passed)
            continue;
        const AnswerState* answer = answerTo(state, motion->name);
        if (answer != nullptr && answer->answer.yes)
            return &*motion;
    }
    return nullptr;
}

std::optional<Fen> priceInForce(const SessionState& state, const QString& bidder)
{
    const MotionState* motion = correctionInForce(state, bidder);
    if (const PriceMotion* corrected = motion != nullptr ? correctionOf(*motion, bidder) : nullptr)
        return corrected->price;
    const auto bid = state.prices.constFind(bidder);
    return bid == state.prices.cend() ? std::nullopt : std::optional(*bid);
}

bool isCorrectionRefused(const SessionState& state, const QString& bidder)
{
    for (auto motion = state.motions.crbegin(); motion != state.motions.crend(); ++motion) {
        if (correctionOf(*motion, bidder) == nullptr || outcomeOf(state, *motion) != Outcome::Passed)
            continue;
        const AnswerState* answer = answerTo(state, motion->name);
        return answer != nullptr && !answer->answer.yes;
    }
    return false;
}

QStringList refusedCorrections(const SessionState& state)
{
    QStringList refused = validBidders(state);
    refused.removeIf([&](const QString& bidder) { return !isCorrectionRefused(state, bidder); });
    return refused;
}

bool joinsByCorrection(const SessionState& state, const QString& bidder)
{
    return state.priceSetFrozen && !state.priceSet.contains(bidder) && state.prices.contains(bidder)
        && !isPriceAllowed(*state.facts, state.prices.value(bidder))
        && isPriceAllowed(*state.facts, priceInForce(state, bidder)) && isValidBidder(state, bidder);
}

} // namespace evalroom
