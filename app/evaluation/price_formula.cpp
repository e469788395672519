// SPDX-License-Identifier: Apache-2.0
#include "evaluation/price_formula.h"

#include <algorithm>
#include <numeric>

namespace evalroom {

namespace {

TrimRow rowFor(const QList<TrimRow>& table, qsizetype count)
{
    TrimRow found;
    for (const TrimRow& row : table) {
        if (count >= row.minCount)
            found = row;
    }
    return found;
}

} // namespace

Result<Rational> meanBaseline(const QList<Rational>& prices, const MeanBaseline& rule)
{
    QList<Rational> sorted = prices;
    std::sort(sorted.begin(), sorted.end());
    const TrimRow row = rowFor(rule.trim, sorted.size());
    const qsizetype kept = sorted.size() - row.dropHigh - row.dropLow;
    if (kept <= 0)
        return fail(ErrorCode::BadField, QStringLiteral("trim"));
    const auto begin = sorted.cbegin() + row.dropLow;
    const Rational sum = std::accumulate(begin, begin + kept, Rational(0));
    return Rational(sum / static_cast<long long>(kept) * rule.coefficient);
}

PriceScore scoreByDeviation(const Rational& price, const Rational& baseline, const DeviationScore& rule)
{
    Rational percent = (price - baseline) / baseline * 100;
    if (rule.deviationDecimals)
        percent = roundHalfUp(percent, *rule.deviationDecimals);
    const Rational perPercent = percent > 0 ? rule.perPercentAbove : rule.perPercentBelow;
    const Rational points = roundHalfUp(Rational(rule.full - abs(percent) * perPercent), rule.scoreDecimals);
    return {percent, std::max(points, Rational(0))};
}

PriceScore scoreByLowest(const Rational& price, const Rational& lowest, const Rational& full, int scoreDecimals)
{
    return {0, roundHalfUp(Rational(lowest / price * full), scoreDecimals)};
}

} // namespace evalroom
