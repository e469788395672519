// SPDX-License-Identifier: Apache-2.0
#include "evaluation/envelopes.h"

#include "evaluation/answer.h"
#include "evaluation/corrected_price.h"
#include "evaluation/law_rules.h"

#include <algorithm>

namespace evalroom {

namespace {

constexpr qint64 SecondsOfMinute = 60;

const LotBidder* lotBidder(const SessionState& state, const QString& bidder)
{
    const auto& bidders = state.facts->lot.bidders;
    const auto found = std::ranges::find(bidders, bidder, &LotBidder::id);
    return found == bidders.cend() ? nullptr : &*found;
}

bool isCosigned(const StepState& step)
{
    return step.closing && step.closing->cosigned;
}

// The step of the final offers, and how it stands; nullptr where none are made.
const StepState* offersNow(const SessionState& state)
{
    const Step* step = state.facts->scheme.offersStep();
    const auto found = step == nullptr ? state.steps.cend() : state.steps.constFind(step->id);
    return found == state.steps.cend() ? nullptr : &*found;
}

bool isOver(const StepState& step)
{
    return step.phase == StepPhase::Closed || step.phase == StepPhase::Settled;
}

bool isOverBeforePrices(const SessionState& state)
{
    for (const Step& step : state.facts->scheme.steps) {
        if (step.kind == StepKind::Price)
            break;
        const StepState now = state.steps.value(step.id);
        if (now.phase != StepPhase::Settled || !isCosigned(now))
            return false;
    }
    return true;
}

bool isSecondClosed(const SessionState& state, const QString& bidder)
{
    const LotBidder* known = lotBidder(state, bidder);
    return known != nullptr && !known->sealed.isEmpty() && !state.prices.contains(bidder);
}

} // namespace

bool areSecondEnvelopesDue(const SessionState& state)
{
    return isOverBeforePrices(state) && !law::correctionHindrance(state);
}

bool areSecondEnvelopesHeldUp(const SessionState& state)
{
    const auto isClosed = [&](const QString& bidder) { return isSecondClosed(state, bidder); };
    return isOverBeforePrices(state) && law::correctionHindrance(state)
        && std::ranges::any_of(validBidders(state), isClosed);
}

QStringList dueEnvelopes(const SessionState& state)
{
    const StepState* offers = offersNow(state);
    const bool offersDue = offers != nullptr && isOver(*offers) && isCosigned(*offers);
    const bool secondDue = areSecondEnvelopesDue(state);
    QStringList due = validBidders(state);
    due.removeIf([&](const QString& bidder) {
        const OfferState* offer = offerOf(state, bidder);
        const bool isSecond = secondDue && isSecondClosed(state, bidder);
        const bool isOffer = offersDue && offer != nullptr && offer->openedAt < 0;
        return !isSecond && !isOffer;
    });
    return due;
}

QByteArray saltOfEnvelope(const SessionState& state, const QString& bidder)
{
    const LotBidder* known = lotBidder(state, bidder);
    if (known == nullptr || known->sealed.isEmpty())
        return {};
    for (const EnvelopesOpened& opened : state.envelopes) {
        if (opened.salts.contains(bidder))
            return opened.salts.value(bidder);
    }
    return {};
}

bool isNegotiable(const SessionState& state)
{
    if (!state.facts->rules.negotiation)
        return false;
    if (const StepState* offers = offersNow(state); offers != nullptr)
        return offers->phase != StepPhase::Settled
            && std::ranges::none_of(offers->offers, [](const OfferState& offer) { return offer.openedAt >= 0; });
    const auto& steps = state.facts->scheme.steps;
    const auto price = std::ranges::find(steps, StepKind::Price, &Step::kind);
    return price != steps.cend() && !isOver(state.steps.value(price->id));
}

QStringList unrecordedBidders(const SessionState& state)
{
    const auto& law = state.facts->rules.negotiation;
    if (!law || !law->required)
        return {};
    QStringList bidders = validBidders(state);
    bidders.removeIf([&](const QString& bidder) {
        return std::ranges::any_of(state.negotiations, [&](const NegotiationState& each) {
            return each.act.bidder == bidder && isSupervised(state, each.witnesses);
        });
    });
    return bidders;
}

bool hasWithdrawn(const SessionState& state, const QString& bidder)
{
    return std::ranges::any_of(state.withdrawals,
        [&](const WithdrawalState& each) { return each.act.bidder == bidder && isSupervised(state, each.witnesses); });
}

const OfferState* offerOf(const SessionState& state, const QString& bidder)
{
    const StepState* offers = offersNow(state);
    if (offers == nullptr)
        return nullptr;
    const auto found = offers->offers.constFind(bidder);
    return found == offers->offers.cend() ? nullptr : &*found;
}

bool countsAsOffer(const SessionState& state, const QString& bidder, Fen price)
{
    const LotBidder* known = lotBidder(state, bidder);
    const auto& law = state.facts->rules.finalOffer;
    return law && (law->mayRise || known == nullptr || !known->price || price <= *known->price);
}

std::optional<QDateTime> offersUntil(const SessionState& state)
{
    const StepState* offers = offersNow(state);
    if (offers == nullptr || offers->phase != StepPhase::Open)
        return {};
    return offers->openedOn.addSecs(state.facts->scheme.offersStep()->minutes * SecondsOfMinute);
}

QStringList awaitedOffers(const SessionState& state)
{
    const StepState* offers = offersNow(state);
    if (offers == nullptr || offers->phase != StepPhase::Open)
        return {};
    QStringList awaited = offers->bidders;
    awaited.removeIf(
        [&](const QString& bidder) { return !isValidBidder(state, bidder) || offers->offers.contains(bidder); });
    return awaited;
}

QStringList biddersWithoutOffer(const SessionState& state)
{
    const StepState* offers = offersNow(state);
    const auto& law = state.facts->rules.finalOffer;
    if (offers == nullptr || !law || law->firstCounts || !isOver(*offers))
        return {};
    QStringList bidders = validBidders(state);
    bidders.removeIf([&](const QString& bidder) {
        const OfferState* offer = offerOf(state, bidder);
        return offer != nullptr && (offer->openedAt < 0 || countsAsOffer(state, bidder, offer->price));
    });
    return bidders;
}

} // namespace evalroom
