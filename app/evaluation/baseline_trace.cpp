// SPDX-License-Identifier: Apache-2.0
#include "evaluation/baseline_trace.h"

#include <QJsonArray>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

BaselinePart partInMean(MeanPart part)
{
    switch (part) {
    case MeanPart::Highest:
        return BaselinePart::Highest;
    case MeanPart::Lowest:
        return BaselinePart::Lowest;
    case MeanPart::Counts:
        break;
    }
    return BaselinePart::Counts;
}

bool isBefore(const BaselinePrice& one, const BaselinePrice& other)
{
    if (one.amount && other.amount)
        return *one.amount < *other.amount;
    return one.amount.has_value() && !other.amount.has_value();
}

} // namespace

const QStringList& baselinePartNames()
{
    static const QStringList names {
        u"counts"_s, u"highest"_s, u"lowest"_s, u"invalid"_s, u"unknown"_s, u"forbidden"_s, u"late"_s};
    return names;
}

const QStringList& baselineSinceNames()
{
    static const QStringList names {QString(), u"invalid"_s, u"corrected"_s};
    return names;
}

const BaselinePrice* BaselineTrace::priceOf(const QString& bidder) const
{
    const auto found = std::ranges::find(prices, bidder, &BaselinePrice::bidder);
    return found == prices.cend() ? nullptr : &*found;
}

qsizetype BaselineTrace::count(BaselinePart part) const
{
    return std::ranges::count(prices, part, &BaselinePrice::part);
}

qsizetype BaselineTrace::inSet() const
{
    return std::ranges::count_if(prices, [](const BaselinePrice& price) { return price.amount.has_value(); });
}

std::optional<Rational> BaselineTrace::result() const
{
    return steps.isEmpty() || steps.constLast().amount <= 0 ? std::nullopt : std::optional(steps.constLast().amount);
}

BaselineTrace traceBaseline(QList<BaselinePrice> prices, const Baseline& rule, const LotNumbers& lot)
{
    std::ranges::stable_sort(prices, isBefore);
    QList<Rational> amounts;
    for (const BaselinePrice& price : std::as_const(prices)) {
        if (price.amount)
            amounts.append(*price.amount);
    }
    for (qsizetype place = 0; place < amounts.size() && rule.isMean(); ++place)
        prices[place].part = partInMean(meanPartOf(place, amounts.size(), rule));
    return {prices, baselineSteps(amounts, rule, lot).value_or(QList<BaselineStep>())};
}

QJsonObject baselineTraceToJson(const BaselineTrace& trace)
{
    const auto word = [](const QStringList& names, auto value) { return names.at(static_cast<qsizetype>(value)); };
    QJsonArray prices;
    for (const BaselinePrice& price : trace.prices)
        prices.append(QJsonObject {{u"amount"_s, price.amount ? formatDecimal(*price.amount) : QString()},
            {u"bidder"_s, price.bidder}, {u"part"_s, word(baselinePartNames(), price.part)},
            {u"since"_s, word(baselineSinceNames(), price.since)}});
    QJsonArray steps;
    for (const BaselineStep& step : trace.steps)
        steps.append(QJsonObject {{u"amount"_s, formatDecimal(step.amount)}, {u"by"_s, formatDecimal(step.by)},
            {u"step"_s, word(baselineStepNames(), step.kind)}});
    return {{u"frozen"_s, trace.isFrozen ? u"yes"_s : u"no"_s}, {u"prices"_s, prices}, {u"steps"_s, steps}};
}

} // namespace evalroom
