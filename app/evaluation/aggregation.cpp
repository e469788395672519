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

} // namespace

Rational aggregate(const QList<Rational>& scores, const Aggregation& rule)
{
    QList<Rational> kept = scores;
    if (rule.trimFrom > 0 && kept.size() >= rule.trimFrom) {
        kept.erase(std::max_element(kept.begin(), kept.end()));
        kept.erase(std::min_element(kept.begin(), kept.end()));
    }
    return roundHalfUp(Rational(sumOf(kept) / static_cast<long long>(kept.size())), rule.decimals);
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
