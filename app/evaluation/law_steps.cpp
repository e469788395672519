// SPDX-License-Identifier: Apache-2.0
#include "evaluation/corrected_price.h"
#include "evaluation/envelopes.h"
#include "evaluation/law_rules.h"

#include <algorithm>
#include <type_traits>

// FORMAT.md §9.3.
namespace evalroom::law {

namespace {

using Entered = QMap<int, QMap<Item, Rational>>;

// Of the first step before it that is not settled: why.
Refusal hindranceBefore(const SessionState& state, int index)
{
    for (const Step& step : state.facts->scheme.steps.first(index)) {
        if (const auto rule = settlementHindrance(state, step); rule)
            return rule;
    }
    return {};
}

bool everybodyReady(const SessionState& state)
{
    const QList<int> members = activeCommittee(state);
    return std::all_of(members.cbegin(), members.cend(), [&](int member) { return isReady(state, member); });
}

const Step* priceStep(const SessionState& state)
{
    const auto& steps = state.facts->scheme.steps;
    const auto found
        = std::find_if(steps.cbegin(), steps.cend(), [](const Step& step) { return step.kind == StepKind::Price; });
    return found == steps.cend() ? nullptr : &*found;
}

// A valid bidder's price that is still sealed, or was opened only after the first `seen` entries. The envelope of
// whoever is out stays closed.
bool priceMissing(const SessionState& state, qint64 seen)
{
    const QStringList bidders = validBidders(state);
    return std::any_of(bidders.cbegin(), bidders.cend(), [&](const QString& bidder) {
        return !state.prices.contains(bidder) || state.pricedAt.value(bidder, -1) >= seen;
    });
}

// Neither later rejections nor later corrections of prices move a frozen baseline (domain §4, trap 3). While a second
// envelope is closed nothing is frozen: a bidder must not lose its part in the baseline because its price was opened
// late.
void freezePrices(SessionState& state, const Event& event, bool preliminaryOver)
{
    const Step* price = priceStep(state);
    if (state.priceSetFrozen || price == nullptr || price->freeze == Freeze::Never)
        return;
    const bool asOpened = price->freeze == Freeze::AtOpening;
    if ((!asOpened && !preliminaryOver) || priceMissing(state, event.index))
        return;
    state.priceSet = pricedBidders(state);
    for (const QString& bidder : std::as_const(state.priceSet))
        state.frozenPrices.insert(bidder, priceInForce(state, bidder).value_or(0));
    state.priceSetFrozen = true;
}

// What each active member has entered in the first `seen` entries of the log; the last value of an item holds.
Entered enteredBefore(const SessionState& state, const StepState& step, qint64 seen)
{
    Entered entered;
    for (const int member : activeCommittee(state))
        entered.insert(member, {});
    for (const ItemsEntry& entry : step.items) {
        if (entry.entry >= seen || !entered.contains(entry.author))
            continue;
        for (const ItemPoints& value : entry.values)
            entered[entry.author].insert({value.bidder, value.criterion}, value.points);
    }
    return entered;
}

// Objective items are not averaged: all members have the same points for each (domain §1.10).
bool allAgree(const Entered& entered, const Step& step, const QStringList& bidders)
{
    if (entered.isEmpty())
        return false;
    const auto& first = entered.first();
    return first.size() == bidders.size() * step.criteria.size()
        && std::all_of(entered.cbegin(), entered.cend(), [&](const auto& values) { return values == first; });
}

bool sheetBefore(const StepState& step, int member, qint64 seen)
{
    const QList<SheetState> sheets = step.sheets.value(member);
    return !sheets.isEmpty() && sheets.first().entry < seen;
}

// The last sheet before `seen` counts; what stands behind it is late, though it stood there before the closing did.
void countSheets(SessionState& state, StepState& step, qint64 seen)
{
    for (auto sheets = step.sheets.begin(); sheets != step.sheets.end(); ++sheets) {
        while (!sheets->isEmpty() && sheets->last().entry >= seen) {
            const qint64 entry = sheets->takeLast().entry;
            if (entry >= 0 && entry < state.effects.size())
                state.effects[entry] = Late;
        }
        if (!sheets->isEmpty() && isActiveOnCommittee(state, sheets.key()))
            step.counted.insert(sheets.key(), sheets->last().name);
    }
}

bool isItemOf(const StepState& state, const Step& step, const ItemPoints& value)
{
    const Criterion* criterion = step.criterion(value.criterion);
    return criterion != nullptr && state.bidders.contains(value.bidder) && pointsFit(value.points, *criterion);
}

// In this round and the earlier ones of every step; const where the state is.
template <typename State>
auto findClosing(State& state, const QByteArray& name)
    -> std::conditional_t<std::is_const_v<State>, const Closing*, Closing*>
{
    for (auto& step : state.steps) {
        if (step.closing && step.closing->name == name)
            return &*step.closing;
        for (auto& closing : step.earlierClosings) {
            if (closing.name == name)
                return &closing;
        }
    }
    return nullptr;
}

// What was entered behind `seen` is late: whoever closes the step has not seen it.
void countItems(SessionState& state, StepState& step, qint64 seen)
{
    while (!step.items.isEmpty() && step.items.last().entry >= seen) {
        const qint64 entry = step.items.takeLast().entry;
        if (entry >= 0 && entry < state.effects.size())
            state.effects[entry] = Late;
    }
}

} // namespace

std::optional<QMap<Item, Rational>> agreedItems(const SessionState& state, const Step& step)
{
    const StepState at = state.steps.value(step.id);
    const Entered entered = enteredBefore(state, at, state.size);
    if (entered.isEmpty() || !allAgree(entered, step, at.bidders))
        return std::nullopt;
    return *entered.constBegin();
}

bool isIncomplete(const SessionState& state)
{
    QList<Role> roles;
    for (const int member : activeCommittee(state))
        roles.append(state.members.value(member).role);
    return !compositionFaults(roles, state.facts->rules.committee).isEmpty()
        || roles.size() != state.facts->scheme.committeeSize;
}

Refusal refusal(const SessionState& state, const Event&, const StepOpened& act)
{
    const Scheme& scheme = state.facts->scheme;
    if (act.after != state.stepActs)
        return Rule::Stale;
    const int index = scheme.indexOf(act.step);
    if (index < 0)
        return Rule::UnknownStep;
    const StepState step = state.steps.value(act.step);
    if (step.phase != StepPhase::Pending)
        return Rule::Order;
    if (const auto rule = hindranceBefore(state, index); rule)
        return rule;
    if (act.round != step.round)
        return Rule::Round;
    if (isIncomplete(state))
        return Rule::Composition;
    if (!everybodyReady(state))
        return Rule::NotReady;
    if (scheme.chairMode != ChairMode::None && act.step != ChairStep && state.chair == 0)
        return Rule::Chair;
    if (hasOpenMotion(state))
        return Rule::OpenMotion;
    if (const auto rule = priceHindrance(state); rule)
        return rule;
    return competitionHindrance(state);
}

QString take(SessionState& state, const Event& event, const StepOpened& act)
{
    const Step* step = state.facts->scheme.step(act.step);
    if (step == nullptr)
        return {};
    freezePrices(state, event, step->kind != StepKind::Chair && step->kind != StepKind::Review);
    StepState& opened = state.steps[act.step];
    opened.phase = StepPhase::Open;
    opened.openedAt = event.index;
    opened.openedOn = event.time;
    opened.bidders = validBidders(state);
    ++state.stepActs;
    return {};
}

Refusal refusal(const SessionState& state, const Event& event, const StepClosed& act)
{
    if (act.after != state.stepActs)
        return Rule::Stale;
    const Step* step = state.facts->scheme.step(act.step);
    if (step == nullptr)
        return Rule::UnknownStep;
    const StepState open = state.steps.value(act.step);
    if (open.phase != StepPhase::Open)
        return Rule::NotOpen;
    if (act.round != open.round)
        return Rule::Round;
    // A newcomer may have to judge first; low prices show only when all reviews are over.
    if (step->kind == StepKind::Price && hindranceBefore(state, state.facts->scheme.indexOf(act.step)))
        return Rule::Order;
    // No election is over before the whole committee has had its vote.
    if (step->kind == StepKind::Chair && isIncomplete(state))
        return Rule::Composition;
    if (isTimeOwed(state))
        return Rule::TimeOwed;
    const QList<int> members = activeCommittee(state);
    const auto hasSheet = [&](int member) { return sheetBefore(open, member, event.seen); };
    if (step->hasSheets() && !std::all_of(members.cbegin(), members.cend(), hasSheet))
        return Rule::MissingSheets;
    if (step->kind == StepKind::Objective && !allAgree(enteredBefore(state, open, event.seen), *step, open.bidders))
        return Rule::Disagreement;
    if (const auto until = offersUntil(state); step->kind == StepKind::Offers && until)
        return event.time <= *until && !awaitedOffers(state).isEmpty() ? Refusal(Rule::MissingOffers) : Refusal();
    if (step->kind == StepKind::Price && priceMissing(state, event.seen))
        return Rule::PricesUnknown;
    // Who judges a bid has to know what was asked about it, and what the answer is.
    if (step->kind == StepKind::Review || step->kind == StepKind::Score)
        return hasOpenMotion(state) ? Rule::OpenMotion : answerHindrance(state);
    if (step->kind != StepKind::Price)
        return {};
    if (const auto rule = priceHindrance(state); rule)
        return rule;
    if (const auto rule = correctionHindrance(state); rule)
        return rule;
    if (const auto rule = lowPriceHindrance(state); rule)
        return rule;
    if (hasOverpriced(state))
        return Rule::OverCeiling;
    if (hasUnderpriced(state))
        return Rule::BelowReserve;
    // A bid may have fallen over its price only.
    return competitionHindrance(state);
}

QString take(SessionState& state, const Event& event, const StepClosed& act)
{
    const Step* step = state.facts->scheme.step(act.step);
    if (step == nullptr)
        return {};
    if (step->kind == StepKind::Price)
        freezePrices(state, event, true);
    StepState& closed = state.steps[act.step];
    closed.phase = step->kind == StepKind::Price ? StepPhase::Settled : StepPhase::Closed;
    closed.closing = Closing {event.index, event.name, event.seen, event.time, false};
    if (step->hasSheets())
        countSheets(state, closed, event.seen);
    if (step->kind == StepKind::Objective)
        countItems(state, closed, event.seen); // what they agree on is derived
    ++state.stepActs;
    return {};
}

Refusal refusal(const SessionState& state, const Event& event, const Cosignature& act)
{
    const Closing* closing = findClosing(state, act.closing);
    if (closing == nullptr)
        return Rule::UnknownClosing;
    if (event.seen <= closing->entry)
        return Rule::SeenTooOld;
    if (closing->cosigned)
        return Rule::AlreadyCosigned;
    return {};
}

QString take(SessionState& state, const Event&, const Cosignature& act)
{
    if (Closing* closing = findClosing(state, act.closing); closing != nullptr)
        closing->cosigned = true;
    return {};
}

Refusal refusal(const SessionState& state, const Event& event, const ItemsEntered& act)
{
    if (!isReady(state, event.author))
        return Rule::NotReady;
    const Step* step = state.facts->scheme.step(act.step);
    if (step == nullptr)
        return Rule::UnknownStep;
    const StepState open = state.steps.value(act.step);
    // A newcomer makes it closed: they enter what the others have, or all come to agree on something else.
    if (step->kind != StepKind::Objective || (open.phase != StepPhase::Open && open.phase != StepPhase::Closed))
        return Rule::NotOpen;
    if (act.round != open.round)
        return Rule::Round;
    QSet<std::pair<QString, QString>> named;
    for (const ItemPoints& value : act.values) {
        const std::pair item(value.bidder, value.criterion);
        if (named.contains(item) || !isItemOf(open, *step, value))
            return Rule::Content;
        named.insert(item);
    }
    return {};
}

QString take(SessionState& state, const Event& event, const ItemsEntered& act)
{
    state.steps[act.step].items.append({event.index, event.author, act.values});
    return {};
}

} // namespace evalroom::law
