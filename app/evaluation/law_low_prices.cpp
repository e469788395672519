// SPDX-License-Identifier: Apache-2.0
#include "evaluation/corrected_price.h"
#include "evaluation/law_rules.h"
#include "evaluation/low_price.h"

#include <algorithm>

// FORMAT.md §9.6, where it is about prices that are obviously low.
namespace evalroom::law {

namespace {

template <typename Subject>
bool isUndecided(const SessionState& state, const QString& bidder)
{
    return std::ranges::any_of(state.motions, [&](const MotionState& motion) {
        const auto* subject = std::get_if<Subject>(&motion.motion.subject);
        return subject != nullptr && subject->bidder == bidder && outcomeOf(state, motion) == Outcome::Open;
    });
}

// Where none of the scheme's limits asks, the committee's finding does, and what a bidder offers before is not
// accepted.
bool wasOffered(const SessionState& state, const PriceExplanation& act)
{
    const MotionState* found = firstFindingOf(state, act.bidder);
    return found != nullptr && lowPriceSigns(state, act.bidder).size() == 1 && cameUnasked(*found, act.received);
}

} // namespace

Refusal lowPriceRefusal(const SessionState& state, const LowPriceMotion& low)
{
    if (!isValidBidder(state, low.bidder))
        return Rule::UnknownBidder;
    if (!priceInForce(state, low.bidder))
        return Rule::PricesUnknown;
    if (!state.facts->rules.lowPrice)
        return Rule::UnknownGround;
    // Where the scheme's limits have asked for the explanation already, or a motion that sets no time, the committee
    // may still set it.
    const LowPriceStage stage = lowPriceStage(state, low.bidder);
    const bool isAsked = stage == LowPriceStage::ToExplain && !explanationUntil(state, low.bidder).isValid();
    if (stage != LowPriceStage::None && !isAsked)
        return Rule::NoOccasion;
    if (isUndecided<LowPriceMotion>(state, low.bidder))
        return Rule::PendingMotion;
    return {};
}

Refusal justifiedRefusal(const SessionState& state, const JustifiedMotion& justified)
{
    if (!isValidBidder(state, justified.bidder))
        return Rule::UnknownBidder;
    const PriceExplanationState* explained = explanationOf(state, justified.bidder);
    const LowPriceStage stage = lowPriceStage(state, justified.bidder);
    // What was found to be unjustified may be thought over.
    const bool isOpen = stage == LowPriceStage::ToFind || stage == LowPriceStage::Unjustified;
    if (!isOpen || explained == nullptr || !explained->explanation.given)
        return Rule::NoOccasion;
    if (isUndecided<JustifiedMotion>(state, justified.bidder))
        return Rule::PendingMotion;
    return {};
}

Refusal explanationRefusal(const SessionState& state, const PriceExplanation& act)
{
    if (!isValidBidder(state, act.bidder))
        return Rule::UnknownBidder;
    if (lowPriceStage(state, act.bidder) == LowPriceStage::None)
        return Rule::NoOccasion;
    if (explanationOf(state, act.bidder) != nullptr)
        return Rule::AlreadyAnswered;
    // That nothing came is known of a time that the committee has set (87号令 art. 60): whoever was not asked is
    // silent.
    if (!act.given && !explanationUntil(state, act.bidder).isValid())
        return Rule::NoOccasion;
    return {};
}

Refusal lowPriceHindrance(const SessionState& state)
{
    if (!biddersAt(state, LowPriceStage::ToExplain).isEmpty() || !biddersAt(state, LowPriceStage::ToFind).isEmpty())
        return Rule::Unexplained;
    if (!biddersAt(state, LowPriceStage::Unjustified).isEmpty())
        return Rule::Unjustified;
    return {};
}

Refusal refusal(const SessionState& state, const Event& event, const PriceExplanation& act)
{
    if (const auto refused = explanationRefusal(state, act))
        return refused;
    if (wasOffered(state, act))
        return Rule::Unasked;
    // As with answers: nothing has come in after the time it is said at, nor failed to before the time is over.
    const QDateTime until = explanationUntil(state, act.bidder);
    return act.received > event.time || (!act.given && until > event.time) ? Refusal(Rule::TooEarly) : Refusal();
}

QString take(SessionState& state, const Event& event, const PriceExplanation& act)
{
    state.priceExplanations.append({event.index, event.name, event.author, act, {}});
    return {};
}

} // namespace evalroom::law
