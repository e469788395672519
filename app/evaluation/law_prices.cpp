// SPDX-License-Identifier: Apache-2.0
#include "evaluation/answer.h"
#include "evaluation/corrected_price.h"
#include "evaluation/law_rules.h"

#include <algorithm>

// FORMAT.md §9.6, where it is about the correction of prices.
namespace evalroom::law {

namespace {

bool isLawful(const CorrectionLaw& law, const PriceMotion& price)
{
    return law.find(price.basis) != nullptr
        && std::ranges::all_of(price.steps, [&](const CorrectionStep& step) { return law.find(step.rule) != nullptr; });
}

// Prices that have been compared stay as they are, until the step that compares them is done again.
bool areCompared(const SessionState& state)
{
    const Step* step = state.facts->scheme.priceStep();
    return step != nullptr && state.steps.value(step->id).phase == StepPhase::Settled;
}

bool isPending(const SessionState& state, const QString& bidder)
{
    return std::ranges::any_of(unansweredMotions(state), [&](const MotionState* motion) {
        const auto* price = std::get_if<PriceMotion>(&motion->motion.subject);
        return price != nullptr && price->bidder == bidder;
    });
}

} // namespace

Refusal correctionRefusal(const SessionState& state, const PriceMotion& price)
{
    if (!isValidBidder(state, price.bidder))
        return Rule::UnknownBidder;
    const auto now = priceInForce(state, price.bidder);
    if (!now)
        return Rule::PricesUnknown;
    const auto& law = state.facts->rules.priceCorrection;
    if (!law || !isLawful(*law, price))
        return Rule::UnknownGround;
    if (areCompared(state))
        return Rule::PricesCompared;
    // The same price is put to the bidder where something else gives way to it, or instead of one that was refused.
    if (price.price == *now && price.steps.isEmpty() && !isCorrectionRefused(state, price.bidder))
        return Rule::NoOccasion;
    if (isPending(state, price.bidder))
        return Rule::PendingMotion;
    return {};
}

Refusal priceHindrance(const SessionState& state)
{
    if (const auto rule = answerHindrance(state); rule)
        return rule;
    if (!refusedCorrections(state).isEmpty())
        return Rule::RefusedPrice;
    return {};
}

} // namespace evalroom::law
