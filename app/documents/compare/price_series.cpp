// SPDX-License-Identifier: Apache-2.0
#include "documents/compare/price_series.h"

#include <algorithm>
#include <functional>
#include <optional>

namespace evalroom {

namespace {

constexpr Fen SeriesTolerance = 1'000'000; // one part in so many
constexpr int ShortestSeries = 3;
using WidePrice = boost::multiprecision::int128_t;

Fen toleranceAt(Fen price)
{
    return price / SeriesTolerance;
}

// The next price of a rule, and the one before: of two neighbours a < b.
struct SeriesRule {
    bool geometric = false;

    Fen next(Fen a, Fen b) const
    {
        if (!geometric)
            return b + (b - a);
        const WidePrice wide = (2 * WidePrice(b) * b + a) / (2 * WidePrice(a)); // b²/a, rounded
        return wide > MaxFen ? 0 : static_cast<Fen>(wide);
    }
    Fen before(Fen a, Fen b) const
    {
        return geometric ? static_cast<Fen>((2 * WidePrice(a) * a + b) / (2 * WidePrice(b))) : a - (b - a);
    }
};

// The place of the price nearest to `wanted`, if it is near enough; -1: there is none.
int placeNear(const QList<Fen>& prices, Fen wanted)
{
    if (wanted <= 0)
        return -1;
    const auto above = std::ranges::lower_bound(prices, wanted);
    const auto nearer = [&](auto a, auto b) { return std::abs(*a - wanted) < std::abs(*b - wanted) ? a : b; };
    auto best = above;
    if (above == prices.cend() || above != prices.cbegin())
        best = above == prices.cend() ? above - 1 : nearer(above, above - 1);
    return std::abs(*best - wanted) <= toleranceAt(wanted) ? static_cast<int>(best - prices.cbegin()) : -1;
}

// The series that begins with these two; nothing where it begins earlier, or ends at once.
std::optional<PriceSeries> seriesFrom(const QList<Fen>& prices, int first, int second, const SeriesRule& rule)
{
    const Fen a = prices.at(first);
    const Fen b = prices.at(second);
    // What is alike within the tolerance would be a series of anything.
    if (b - a <= 2 * toleranceAt(b))
        return {};
    if (const int earlier = placeNear(prices, rule.before(a, b)); earlier >= 0 && earlier < first)
        return {};
    PriceSeries series {.geometric = rule.geometric, .places = {first, second}, .step = 0};
    for (;;) {
        const Fen last = prices.at(series.places.last());
        const Fen wanted
            = rule.geometric ? rule.next(prices.at(series.places.at(series.places.size() - 2)), last) : last + (b - a);
        const int place = placeNear(prices, wanted);
        if (place <= series.places.last())
            break;
        series.places << place;
    }
    if (series.places.size() < ShortestSeries)
        return {};
    const auto steps = series.places.size() - 1;
    series.step = rule.geometric ? Rational(b - a, a) * 100 : Rational(prices.at(series.places.last()) - a, steps);
    return series;
}

} // namespace

QList<PriceSeries> priceSeries(const QList<Fen>& prices)
{
    QList<PriceSeries> all;
    if (prices.size() > MostPricesForSeries)
        return all;
    const int count = static_cast<int>(prices.size());
    for (const bool geometric : {false, true}) {
        for (int first = 0; first < count; ++first) {
            for (int second = first + 1; second < count; ++second) {
                const auto series = seriesFrom(prices, first, second, SeriesRule {geometric});
                // Steps that are small beside the prices are both, within the tolerance.
                if (series
                    && !(geometric && std::ranges::find(all, series->places, &PriceSeries::places) != all.cend()))
                    all << *series;
            }
        }
    }
    std::ranges::stable_sort(all, std::ranges::greater(), [](const PriceSeries& each) { return each.places.size(); });
    return all;
}

} // namespace evalroom
