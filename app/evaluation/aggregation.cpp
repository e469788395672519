// SPDX-License-Identifier: Apache-2.0
#include "evaluation/aggregation.h"

#include <algorithm>
#include <numeric>

namespace evalroom {

namespace {

Rational sumOf(const QList<Rational>& values)
{
    return std::accumulate(values.cbegin(), values.cend(), Rational(0));
}

constexpr qint64 Million = 1'000'000;
constexpr int MostDecimals = 6;
constexpr qint64 MostSummed = (qint64(1) << 62) / Million / 2;

// The value in millionths, where they are so many whole ones that a few can be added up.
std::optional<qint64> millionths(const Rational& value)
{
    const auto whole = [](const auto& number) {
        return abs(number) < Million * Million ? std::optional(number.template convert_to<qint64>()) : std::nullopt;
    };
    const auto above = whole(numerator(value));
    const auto below = whole(denominator(value));
    if (!above || !below || Million % *below != 0)
        return std::nullopt;
    const qint64 scale = Million / *below;
    return std::abs(*above) < MostSummed / scale ? std::optional(*above * scale) : std::nullopt;
}

// The rounded mean, counted in whole millionths: exactly what the fractions below give, twenty times as fast. Scores
// have at most six decimals, so that nothing is left over; nothing where the numbers are too large for it.
std::optional<Rational> meanOfMillionths(const QList<Rational>& values, int decimals)
{
    if (decimals > MostDecimals)
        return std::nullopt;
    qint64 sum = 0;
    for (const Rational& value : values) {
        const auto one = millionths(value);
        if (!one || *one < 0 || *one > MostSummed - sum)
            return std::nullopt;
        sum += *one;
    }
    qint64 scale = 1;
    for (int i = 0; i < decimals; ++i)
        scale *= 10;
    // Half up: (2 sum s + d) / 2 d, with d millionths of so many members.
    const qint64 all = Million * values.size();
    if (sum > MostSummed / scale)
        return std::nullopt;
    return Rational((2 * sum * scale + all) / (2 * all), scale);
}

} // namespace

Rational aggregate(const QList<Rational>& scores, const Aggregation& rule)
{
    QList<Rational> kept = scores;
    if (rule.trimFrom > 0 && kept.size() >= rule.trimFrom) {
        kept.erase(std::max_element(kept.begin(), kept.end()));
        kept.erase(std::min_element(kept.begin(), kept.end()));
    }
    if (const auto mean = meanOfMillionths(kept, rule.decimals))
        return *mean;
    return roundHalfUp(meanOf(kept), rule.decimals);
}

Rational meanOf(const QList<Rational>& scores)
{
    return sumOf(scores) / static_cast<long long>(scores.size());
}

std::pair<qsizetype, qsizetype> extremes(const QList<QList<Rational>>& members)
{
    const auto highest = std::max_element(members.cbegin(), members.cend());
    auto lowest = highest == members.cbegin() ? highest + 1 : members.cbegin();
    for (auto it = members.cbegin(); it != members.cend(); ++it) {
        if (it != highest && *it < *lowest)
            lowest = it;
    }
    return {highest - members.cbegin(), lowest - members.cbegin()};
}

QList<qsizetype> outliers(const QList<Rational>& scores, const Rational& percent)
{
    const Rational sum = sumOf(scores);
    QList<qsizetype> found;
    for (qsizetype i = 0; i < scores.size(); ++i) {
        const Rational others = (sum - scores.at(i)) / static_cast<long long>(scores.size() - 1);
        if (abs(Rational(scores.at(i) - others)) * 100 > others * percent)
            found.append(i);
    }
    return found;
}

} // namespace evalroom
