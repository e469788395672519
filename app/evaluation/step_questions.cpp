// SPDX-License-Identifier: Apache-2.0
#include "evaluation/corrected_price.h"

#include <algorithm>

namespace evalroom {

const SheetState* countedSheet(const StepState& step, int member)
{
    const auto name = step.counted.constFind(member);
    const auto sheets = step.sheets.constFind(member);
    if (name == step.counted.cend() || sheets == step.sheets.cend())
        return nullptr;
    const auto found
        = std::find_if(sheets->cbegin(), sheets->cend(), [&](const SheetState& sheet) { return sheet.name == *name; });
    return found == sheets->cend() ? nullptr : &*found;
}

bool allOpened(const SessionState& state, const QString& step)
{
    const auto found = state.steps.constFind(step);
    const QList<int> members = activeCommittee(state);
    if (found == state.steps.cend() || members.isEmpty())
        return false;
    return std::all_of(members.cbegin(), members.cend(), [&](int member) {
        const SheetState* sheet = countedSheet(*found, member);
        return sheet != nullptr && sheet->opened.has_value();
    });
}

QString sealedStep(const SessionState& state, int member)
{
    if (!state.failed.isEmpty() || state.members.value(member).status != MemberStatus::Active)
        return {};
    const auto& steps = state.facts->scheme.steps;
    const auto sealed = std::ranges::find_if(steps, [&](const Step& step) {
        const StepState at = state.steps.value(step.id);
        const SheetState* sheet = at.closing ? countedSheet(at, member) : nullptr;
        return sheet != nullptr && !sheet->opened;
    });
    return sealed == steps.cend() ? QString() : sealed->id;
}

std::optional<Rational> pointsOf(const StepState& step, int member, const Item& item)
{
    const SheetState* sheet = countedSheet(step, member);
    if (sheet == nullptr || !sheet->opened)
        return std::nullopt;
    const auto* scores = std::get_if<ScoreSheet>(&sheet->opened->content);
    if (scores == nullptr || !scores->scores.contains(item))
        return std::nullopt;
    const auto corrected = step.corrections.constFind({member, item});
    return corrected != step.corrections.cend() ? *corrected : scores->scores.value(item).points;
}

bool isOutlier(const SessionState& state, const QString& step, int member, const Item& item)
{
    const auto found = state.steps.constFind(step);
    if (found == state.steps.cend())
        return false;
    QList<Rational> points;
    qsizetype own = -1;
    for (const int other : activeCommittee(state)) {
        const auto given = pointsOf(*found, other, item);
        if (!given)
            continue;
        if (other == member)
            own = points.size();
        points.append(*given);
    }
    return own >= 0 && points.size() > 1 && outliers(points, state.facts->scheme.outlierPercent).contains(own);
}

bool owesExplanation(const SessionState& state, const Step& step, int member)
{
    const StepState at = state.steps.value(step.id);
    for (const QString& bidder : at.bidders) {
        for (const Criterion& criterion : step.criteria) {
            const Item item {bidder, criterion.id};
            if (!at.explanations.contains({member, item}) && isOutlier(state, step.id, member, item))
                return true;
        }
    }
    return false;
}

QString currentStep(const SessionState& state)
{
    for (const Step& step : state.facts->scheme.steps) {
        if (state.steps.value(step.id).phase != StepPhase::Settled)
            return step.id;
    }
    return {};
}

bool isRanked(const SessionState& state)
{
    return !state.failed.isEmpty() || currentStep(state).isEmpty();
}

bool isUnfilled(const SessionState& state)
{
    return state.suspended && state.suspensions.constLast().kind == SuspensionKind::Unfilled;
}

Fen priceLimit(const SessionFacts& facts)
{
    const Lot& lot = facts.lot;
    Fen limit = facts.scheme.fixedPrice.value_or(0);
    for (const Fen other : {lot.ceiling, facts.rules.budgetLimitsPrice ? lot.budget : 0}) {
        if (other != 0)
            limit = limit == 0 ? other : std::min(limit, other);
    }
    return limit;
}

Fen leastPrice(const SessionFacts& facts)
{
    return std::max(facts.lot.reserve, facts.scheme.fixedPrice.value_or(0));
}

bool isOverLimit(const SessionState& state, const QString& bidder)
{
    const Fen limit = priceLimit(*state.facts);
    return limit != 0 && priceInForce(state, bidder).value_or(0) > limit;
}

bool isBelowReserve(const SessionState& state, const QString& bidder)
{
    const auto price = priceInForce(state, bidder);
    return price && *price < leastPrice(*state.facts);
}

bool isPriceAllowed(const SessionFacts& facts, const std::optional<Fen>& price)
{
    const Fen limit = priceLimit(facts);
    return !price || ((limit == 0 || *price <= limit) && *price >= leastPrice(facts));
}

bool hasUnderpriced(const SessionState& state)
{
    const QStringList valid = validBidders(state);
    return std::ranges::any_of(valid, [&](const QString& bidder) { return isBelowReserve(state, bidder); });
}

bool hasOverpriced(const SessionState& state)
{
    const QStringList valid = validBidders(state);
    return std::any_of(valid.cbegin(), valid.cend(), [&](const QString& bidder) { return isOverLimit(state, bidder); });
}

QStringList pricedBidders(const SessionState& state)
{
    if (state.priceSetFrozen)
        return state.priceSet;
    const Step* step = state.facts->scheme.priceStep();
    const bool asOpened = step != nullptr && step->freeze == Freeze::AtOpening;
    QStringList priced;
    for (const LotBidder& bidder : state.facts->lot.bidders) {
        const bool takesPart
            = asOpened ? bidder.qualification != Qualification::Failed : isValidBidder(state, bidder.id);
        const auto price = priceInForce(state, bidder.id);
        if (takesPart && price && isPriceAllowed(*state.facts, price))
            priced.append(bidder.id);
    }
    return priced;
}

bool mayChair(const SessionState& state, int member)
{
    const auto found = state.members.constFind(member);
    if (found == state.members.cend() || !sitsOnCommittee(found->role))
        return false;
    if (found->role == Role::Owner && !state.facts->rules.ownerMayChair)
        return false;
    const QList<int> candidates = state.steps.value(ChairStep).candidates;
    return candidates.isEmpty() || candidates.contains(member);
}

bool isElected(const SessionState& state, const QString& step)
{
    return step == ChairStep && state.steps.value(step).phase == StepPhase::Settled;
}

} // namespace evalroom
