// SPDX-License-Identifier: Apache-2.0
#include "evaluation/price_result.h"

#include "evaluation/corrected_price.h"

#include <algorithm>

namespace evalroom {

namespace {

// The amounts of yuan that the committee has agreed upon for the bidder, as steps; nothing while one is open.
std::optional<QList<AdjustedBy>> agreedAmounts(const SessionState& state, const QString& bidder)
{
    QList<AdjustedBy> steps;
    for (const Step& step : state.facts->scheme.steps) {
        const QMap<Item, Rational> agreed = state.steps.value(step.id).agreed;
        for (const Criterion& criterion : step.criteria) {
            if (!criterion.isAmount())
                continue;
            const auto amount = agreed.constFind({bidder, criterion.id});
            if (amount == agreed.cend())
                return {};
            steps.append({criterion.id, Rational(*amount * FenOfYuan)});
        }
    }
    return steps;
}

std::optional<EvaluatedPrice> evaluate(const SessionState& state, const LotBidder& bidder, Fen price)
{
    const SessionFacts& facts = *state.facts;
    const auto amounts = agreedAmounts(state, bidder.id);
    // A price of nothing is none: formulas divide by prices.
    if (price <= 0 || !amounts)
        return {};
    EvaluatedPrice evaluated {
        price, adjustPrice(price, facts.scheme.adjustments, bidder.entitled, facts.lot.opened), {}};
    evaluated.steps += *amounts;
    for (const AdjustedBy& step : std::as_const(evaluated.steps))
        evaluated.amount += step.change;
    if (const auto decimals = facts.scheme.priceStep()->evaluatedDecimals)
        evaluated.amount = roundHalfUp(Rational(evaluated.amount / FenOfYuan), *decimals) * FenOfYuan;
    return evaluated.amount > 0 ? std::optional(evaluated) : std::nullopt;
}

// A correction after the freeze changes what the bid is compared with the baseline by, and not the baseline.
std::optional<Rational> baselinePrice(const SessionState& state, const LotBidder& bidder, const EvaluatedPrice& now)
{
    const auto frozen = state.frozenPrices.constFind(bidder.id);
    if (frozen == state.frozenPrices.cend() || *frozen == priceInForce(state, bidder.id))
        return now.amount;
    const auto then = evaluate(state, bidder, *frozen);
    return then ? std::optional(then->amount) : std::nullopt;
}

BaselinePart partOutside(const SessionState& state, const QString& bidder)
{
    if (!isValidBidder(state, bidder))
        return BaselinePart::Invalid;
    const auto price = priceInForce(state, bidder);
    if (price && !isPriceAllowed(*state.facts, price))
        return BaselinePart::Forbidden;
    return price && state.priceSetFrozen && !state.priceSet.contains(bidder) ? BaselinePart::Late
                                                                             : BaselinePart::Unknown;
}

BaselinePrice priceForBaseline(const SessionState& state, const QString& bidder, const PriceResult& result)
{
    const auto evaluated = result.evaluated.constFind(bidder);
    if (evaluated == result.evaluated.cend() || !evaluated->inBaseline)
        return {bidder, partOutside(state, bidder)};
    const BaselineSince since = !isValidBidder(state, bidder) ? BaselineSince::Invalid
        : evaluated->amount != *evaluated->inBaseline         ? BaselineSince::Corrected
                                                              : BaselineSince::Nothing;
    return {bidder, BaselinePart::Counts, evaluated->inBaseline, since};
}

BaselineTrace baselineOf(const SessionState& state, const Baseline& rule, const PriceResult& result)
{
    QList<BaselinePrice> prices;
    const Lot& lot = state.facts->lot;
    for (const LotBidder& bidder : lot.bidders)
        prices.append(priceForBaseline(state, bidder.id, result));
    BaselineTrace trace
        = traceBaseline(prices, rule, {lot.ceiling, lot.coefficient.value_or(1), lot.fixedPart, lot.drawn});
    trace.isFrozen = state.priceSetFrozen;
    return trace;
}

void score(const SessionState& state, const Step& step, PriceResult& result)
{
    result.baseline = baselineOf(state, step.formula.baseline, result);
    const auto baseline = result.baseline->result();
    if (!baseline)
        return;
    for (auto it = result.evaluated.cbegin(); it != result.evaluated.cend(); ++it)
        result.scores.insert(it.key(), scorePrice(it->amount, *baseline, step.points, step.formula.score));
}

} // namespace

PriceResult evaluatePrices(const SessionState& state)
{
    const Step* step = state.facts->scheme.priceStep();
    if (step == nullptr)
        return {};
    PriceResult result;
    const QStringList priced = pricedBidders(state);
    for (const LotBidder& bidder : state.facts->lot.bidders) {
        const bool isPriced = priced.contains(bidder.id);
        if (!isPriced && !joinsByCorrection(state, bidder.id))
            continue;
        auto evaluated = evaluate(state, bidder, priceInForce(state, bidder.id).value_or(0));
        if (evaluated && isPriced)
            evaluated->inBaseline = baselinePrice(state, bidder, *evaluated);
        if (evaluated)
            result.evaluated.insert(bidder.id, *evaluated);
    }
    if (step->points > 0 && !result.evaluated.isEmpty())
        score(state, *step, result);
    return result;
}

QString adjustmentName(const SessionFacts& facts, const QString& id)
{
    const PriceAdjustment* policy = nullptr;
    for (const PriceAdjustment& each : facts.scheme.adjustments) {
        if (each.id == id && (policy == nullptr || each.holdsOn(facts.lot.opened)))
            policy = &each;
    }
    if (policy != nullptr)
        return policy->name;
    for (const Step& step : facts.scheme.steps) {
        if (const Criterion* criterion = step.criterion(id); criterion != nullptr)
            return criterion->name;
    }
    return id;
}

} // namespace evalroom
