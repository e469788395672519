// SPDX-License-Identifier: Apache-2.0
#include "evaluation/envelopes.h"
#include "evaluation/law_rules.h"

#include <algorithm>

// FORMAT.md §9.8: prices that are sealed until it is their time.
namespace evalroom::law {

namespace {

QByteArray commitmentTo(const SessionState& state, const QString& bidder)
{
    if (const OfferState* offer = offerOf(state, bidder); offer != nullptr)
        return offer->commitment;
    const auto& bidders = state.facts->lot.bidders;
    const auto known = std::ranges::find(bidders, bidder, &LotBidder::id);
    return known == bidders.cend() ? QByteArray() : known->sealed;
}

QStringList namesOf(const QList<OpenedPrice>& opened)
{
    QStringList bidders;
    for (const OpenedPrice& each : opened)
        bidders.append(each.bidder);
    return bidders;
}

bool areTheSame(QStringList one, QStringList other)
{
    std::ranges::sort(one);
    std::ranges::sort(other);
    return one == other;
}

// The last closing before now, of the steps that had to be over.
void noteClosing(const SessionState& state, EnvelopesOpened& opened)
{
    qint64 last = -1;
    for (const Step& step : state.facts->scheme.steps) {
        const auto closing = state.steps.value(step.id).closing;
        if (step.kind == StepKind::Price || !closing || closing->entry < last)
            continue;
        last = closing->entry;
        opened.after = step.id;
        opened.closed = closing->time;
    }
}

StepState* changeableOffers(SessionState& state)
{
    const Step* step = state.facts->scheme.offersStep();
    return step == nullptr ? nullptr : &state.steps[step->id];
}

} // namespace

Refusal openingsRefusal(const SessionState& state, const QList<OpenedPrice>& opened)
{
    if (!state.delivered.isEmpty())
        return Rule::Closed;
    if (state.suspended)
        return Rule::Suspended;
    if (!state.failed.isEmpty())
        return Rule::Failed;
    const QStringList due = dueEnvelopes(state);
    if (due.isEmpty())
        return areSecondEnvelopesHeldUp(state) ? Rule::Uncorrected : Rule::NotDue;
    if (!areTheSame(due, namesOf(opened)))
        return Rule::OtherEnvelopes;
    const auto fits = [&](const OpenedPrice& each) { return each.commitment == commitmentTo(state, each.bidder); };
    if (!std::ranges::all_of(opened, fits))
        return Rule::Commitment;
    return {};
}

void takeOpenings(SessionState& state, const Event& event, const QList<OpenedPrice>& opened)
{
    EnvelopesOpened note {event.index, event.time, {}, {}, {}, {}};
    noteClosing(state, note);
    StepState* offers = changeableOffers(state);
    for (const OpenedPrice& each : opened) {
        note.prices.insert(each.bidder, each.price);
        note.salts.insert(each.bidder, each.salt);
        const bool isOffer = offers != nullptr && offers->offers.contains(each.bidder);
        if (isOffer) {
            OfferState& offer = offers->offers[each.bidder];
            offer.openedAt = event.index;
            offer.price = each.price;
        }
        if (isOffer && !countsAsOffer(state, each.bidder, each.price))
            continue;
        state.prices.insert(each.bidder, each.price);
        state.pricedAt.insert(each.bidder, event.index);
    }
    state.envelopes.append(note);
}

Refusal offerRefusal(const SessionState& state, const ComingOffer& offer)
{
    if (!state.delivered.isEmpty())
        return Rule::Closed;
    if (!state.failed.isEmpty())
        return Rule::Failed;
    const Step* step = state.facts->scheme.offersStep();
    const StepState now = step != nullptr ? state.steps.value(step->id) : StepState();
    if (now.phase != StepPhase::Open)
        return Rule::NotOpen;
    if (offer.round != now.round)
        return Rule::Round;
    if (!now.bidders.contains(offer.bidder) || !isValidBidder(state, offer.bidder))
        return Rule::UnknownBidder;
    // One offer, once (74号令 art. 33); what was opened in another round is sealed to nobody any more.
    if (offerOf(state, offer.bidder) != nullptr || state.offered.contains(offer.commitment))
        return Rule::AlreadyOffered;
    return {};
}

QString takeOffer(SessionState& state, const Event& event, const ComingOffer& offer)
{
    const auto until = offersUntil(state);
    StepState* offers = changeableOffers(state);
    if (offers == nullptr || !until || event.time > *until)
        return Late;
    offers->offers.insert(offer.bidder, {event.index, event.time, offer.commitment});
    state.offered.insert(offer.commitment);
    return {};
}

Refusal withdrawalRefusal(const SessionState& state, const Withdrawal& act)
{
    if (!isValidBidder(state, act.bidder))
        return Rule::UnknownBidder;
    const Step* step = state.facts->scheme.offersStep();
    const StepPhase phase = step != nullptr ? state.steps.value(step->id).phase : StepPhase::Settled;
    if (phase != StepPhase::Pending && phase != StepPhase::Open)
        return Rule::NoOccasion;
    if (offerOf(state, act.bidder) != nullptr)
        return Rule::AlreadyOffered;
    return {};
}

Refusal refusal(const SessionState& state, const Event&, const Withdrawal& act)
{
    return withdrawalRefusal(state, act);
}

QString take(SessionState& state, const Event& event, const Withdrawal& act)
{
    state.withdrawals.append({event.index, event.name, event.author, act, {}});
    return {};
}

Refusal refusal(const SessionState& state, const Event&, const Negotiation& act)
{
    // What is owed is made up for, too: else a session that has gone on without it would never come to its report.
    if (!isNegotiable(state) && !unrecordedBidders(state).contains(act.bidder))
        return Rule::NoOccasion;
    if (!act.bidder.isEmpty() && !isValidBidder(state, act.bidder))
        return Rule::UnknownBidder;
    return {};
}

QString take(SessionState& state, const Event& event, const Negotiation& act)
{
    state.negotiations.append({event.index, event.name, event.author, act, {}});
    return {};
}

void settleOffers(SessionState& state, qint64 entry)
{
    StepState* offers = changeableOffers(state);
    if (offers == nullptr || (offers->phase != StepPhase::Closed && offers->phase != StepPhase::Settled))
        return;
    const QStringList valid = validBidders(state);
    const auto isSealed = [&](const QString& bidder) {
        const OfferState* offer = offerOf(state, bidder);
        return offer != nullptr && offer->openedAt < 0;
    };
    if (offers->phase == StepPhase::Closed) {
        if (std::ranges::any_of(valid, isSealed) || !biddersWithoutOffer(state).isEmpty() || hasOpenMotion(state))
            return;
        offers->phase = StepPhase::Settled;
    }
    if (const auto& rule = state.facts->rules.finalOffer; !rule || !rule->firstCounts)
        return;
    for (const LotBidder& bidder : state.facts->lot.bidders) {
        const bool lacksPrice = valid.contains(bidder.id) && !state.prices.contains(bidder.id);
        if (!bidder.price || !lacksPrice || isSealed(bidder.id))
            continue;
        state.prices.insert(bidder.id, *bidder.price);
        state.pricedAt.insert(bidder.id, entry);
    }
}

void forgetOffers(SessionState& state)
{
    state.prices.clear();
    state.pricedAt.clear();
}

} // namespace evalroom::law
