// SPDX-License-Identifier: Apache-2.0
#include "evaluation/price_formula.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

Result<Rational> trimmedMean(const QList<Rational>& prices, const QList<TrimRow>& table)
{
    QList<Rational> sorted = prices;
    std::sort(sorted.begin(), sorted.end());
    const TrimRow row = trimRowFor(table, sorted.size());
    const qsizetype kept = sorted.size() - row.dropHigh - row.dropLow;
    if (kept <= 0)
        return fail(ErrorCode::BadField, u"trim"_s);
    const auto begin = sorted.cbegin() + row.dropLow;
    return Rational(std::accumulate(begin, begin + kept, Rational(0)) / static_cast<long long>(kept));
}

Rational rounded(const Rational& value, const std::optional<int>& decimals)
{
    return decimals ? roundHalfUp(value, *decimals) : value;
}

// As an amount of yuan.
Rational roundedYuan(const Rational& fen, const std::optional<int>& decimals)
{
    return decimals ? Rational(roundHalfUp(Rational(fen / FenOfYuan), *decimals) * FenOfYuan) : fen;
}

PriceScore score(const RatioScore& rule, const Rational& price, const Rational& baseline, const Rational& full)
{
    const Rational ratio = rounded(baseline / price, rule.ratioDecimals);
    return {{}, roundHalfUp(std::min(full, Rational(ratio * full)), rule.decimals)};
}

PriceScore score(const HighRatioScore& rule, const Rational& price, const Rational& baseline, const Rational& full)
{
    const Rational ratio = rounded(price / baseline, rule.ratioDecimals);
    return {{}, roundHalfUp(std::min(full, Rational(ratio * full)), rule.decimals)};
}

// 标准施工招标文件 2.2.3: deviation = 100 % × (price − baseline) / baseline.
PriceScore score(const DeviationScore& rule, const Rational& price, const Rational& baseline, const Rational& full)
{
    const Rational percent = rounded((price - baseline) / baseline * 100, rule.deviationDecimals);
    const Rational perPercent = percent > 0 ? rule.perPercentAbove : rule.perPercentBelow;
    const Rational points = roundHalfUp(Rational(full - abs(percent) * perPercent), rule.decimals);
    return {percent, std::max(points, rule.least)};
}

} // namespace

TrimRow trimRowFor(const QList<TrimRow>& table, qsizetype prices)
{
    TrimRow found;
    for (const TrimRow& row : table) {
        if (prices >= row.minCount)
            found = row;
    }
    return found;
}

const QStringList& baselineFamilyNames()
{
    static const QStringList names {u"lowest"_s, u"highest"_s, u"mean"_s, u"ceilingMean"_s};
    return names;
}

Result<Rational> baselineOf(const QList<Rational>& prices, const Baseline& rule, const LotNumbers& lot)
{
    if (prices.isEmpty())
        return fail(ErrorCode::BadField, u"prices"_s);
    Rational baseline = rule.family == BaselineFamily::Highest ? *std::ranges::max_element(prices)
                                                               : *std::ranges::min_element(prices);
    if (rule.isMean()) {
        const auto mean = trimmedMean(prices, rule.trim);
        if (!mean)
            return mean;
        baseline = Rational(
            roundedYuan(*mean, rule.meanDecimals) * (1 - rule.ceilingShare) + lot.ceiling * rule.ceilingShare);
    }
    baseline *= (100 - rule.lowered) / 100;
    if (rule.drawn)
        baseline *= lot.coefficient;
    return roundedYuan(baseline, rule.decimals);
}

int PriceFormula::decimals() const
{
    return std::visit([](const auto& rule) { return rule.decimals; }, score);
}

PriceScore scorePrice(const Rational& price, const Rational& baseline, const Rational& full, const ScoreFormula& rule)
{
    return std::visit([&](const auto& some) { return score(some, price, baseline, full); }, rule);
}

} // namespace evalroom
