// SPDX-License-Identifier: Apache-2.0
#include "evaluation/price_result.h"

#include <algorithm>

namespace evalroom {

namespace {

// The prices that take part, by bidder.
QMap<QString, Rational> pricesInSet(const SessionState& state)
{
    QMap<QString, Rational> prices;
    for (const QString& bidder : pricedBidders(state)) {
        // A price of nothing is none: every formula divides by prices.
        if (const Fen price = state.prices.value(bidder, 0); price > 0)
            prices.insert(bidder, Rational(price));
    }
    return prices;
}

PriceResult scoreLowest(const QMap<QString, Rational>& prices, const Step& step, int decimals)
{
    PriceResult result;
    const Rational lowest = *std::min_element(prices.cbegin(), prices.cend());
    result.baseline = lowest;
    for (auto it = prices.cbegin(); it != prices.cend(); ++it)
        result.scores.insert(it.key(), scoreByLowest(*it, lowest, step.points, decimals));
    return result;
}

PriceResult scoreDeviation(
    const QMap<QString, Rational>& prices, const MeanDeviationFormula& formula, const Rational& coefficient)
{
    PriceResult result;
    const auto baseline = meanBaseline(prices.values(), {formula.trim, coefficient});
    if (!baseline || *baseline <= 0)
        return result;
    result.baseline = *baseline;
    for (auto it = prices.cbegin(); it != prices.cend(); ++it)
        result.scores.insert(it.key(), scoreByDeviation(*it, *baseline, formula.score));
    return result;
}

} // namespace

PriceResult scorePrices(const SessionState& state, const Step& step)
{
    const QMap<QString, Rational> prices = pricesInSet(state);
    if (prices.isEmpty())
        return {};
    if (const auto* mean = std::get_if<MeanDeviationFormula>(&step.formula); mean != nullptr)
        return scoreDeviation(prices, *mean, state.facts->lot.coefficient);
    return scoreLowest(prices, step, std::get<LowestFormula>(step.formula).decimals);
}

} // namespace evalroom
