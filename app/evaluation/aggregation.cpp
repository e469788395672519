// SPDX-License-Identifier: Apache-2.0
#include "evaluation/aggregation.h"

#include <QVarLengthArray>
#include <algorithm>
#include <numeric>

namespace evalroom {

namespace {

constexpr qsizetype UsualMembers = 16;
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
std::optional<Rational> meanOfMillionths(ScoreSpan values, int decimals)
{
    if (decimals > MostDecimals)
        return std::nullopt;
    qint64 sum = 0;
    for (const Rational* value : values) {
        const auto one = millionths(*value);
        if (!one || *one < 0 || *one > MostSummed - sum)
            return std::nullopt;
        sum += *one;
    }
    qint64 scale = 1;
    for (int i = 0; i < decimals; ++i)
        scale *= 10;
    // Half up: (2 sum s + d) / 2 d, with d millionths of so many members.
    const qint64 all = Million * static_cast<qint64>(values.size());
    if (sum > MostSummed / scale)
        return std::nullopt;
    return Rational((2 * sum * scale + all) / (2 * all), scale);
}

} // namespace

Rational aggregate(ScoreSpan scores, const Aggregation& rule)
{
    QVarLengthArray<const Rational*, UsualMembers> kept;
    if (rule.trimFrom > 0 && std::ssize(scores) >= rule.trimFrom) {
        const auto less = [](const Rational* one, const Rational* other) { return *one < *other; };
        kept.append(scores.data(), std::ssize(scores));
        kept.erase(std::max_element(kept.cbegin(), kept.cend(), less));
        kept.erase(std::min_element(kept.cbegin(), kept.cend(), less));
        scores = {kept.cbegin(), kept.cend()};
    }
    if (const auto mean = meanOfMillionths(scores, rule.decimals))
        return *mean;
    return roundHalfUp(meanOf(scores), rule.decimals);
}

Rational meanOf(ScoreSpan scores)
{
    Rational sum = 0;
    for (const Rational* each : scores)
        sum += *each;
    return sum / static_cast<long long>(scores.size());
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
    const Rational sum = std::accumulate(scores.cbegin(), scores.cend(), Rational(0));
    QList<qsizetype> found;
    for (qsizetype i = 0; i < scores.size(); ++i) {
        const Rational others = (sum - scores.at(i)) / static_cast<long long>(scores.size() - 1);
        if (abs(Rational(scores.at(i) - others)) * 100 > others * percent)
            found.append(i);
    }
    return found;
}

} // namespace evalroom
