// SPDX-License-Identifier: Apache-2.0
#include "widgets/result/trace_parts.h"

#include "widgets/result/result_words.h"
#include "widgets/words/acts.h"
#include "widgets/words/figures.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace evalroom::trace {

namespace {

struct TracePrice {
    Q_DECLARE_TR_FUNCTIONS(TracePrice)
};

void addPriceSet(const TraceInput& input, TextBlocks& blocks)
{
    TableBlock table {{{TracePrice::tr("Prices that make the baseline")}, {TracePrice::tr("Price (yuan)"), true}}, {}};
    for (const QString& bidder : pricedBidders(input.state)) {
        table.rows << QStringList {bidderWords(input.manifest, bidder),
            input.state.prices.contains(bidder) ? moneyFigures(input.state.prices.value(bidder)) : u"–"_s};
    }
    blocks << table;
    if (input.state.priceSetFrozen)
        blocks << SentenceBlock {
            TracePrice::tr("This list is fixed: a later rejection does not change the baseline."), Tone::Quiet};
}

// The last row of the table that reaches this number, as the scheme lists them.
QString trimWords(const MeanDeviationFormula& formula, qsizetype prices)
{
    const TrimRow* row = nullptr;
    for (const TrimRow& some : formula.trim) {
        if (prices >= some.minCount)
            row = &some;
    }
    if (row == nullptr || (row->dropHigh == 0 && row->dropLow == 0))
        return TracePrice::tr("All %n prices count in the mean.", nullptr, static_cast<int>(prices));
    return TracePrice::tr("As there are %1 prices, %2 highest and %3 lowest are left out of the mean.")
        .arg(prices)
        .arg(row->dropHigh)
        .arg(row->dropLow);
}

void addMeanBaseline(const TraceInput& input, const MeanDeviationFormula& formula, TextBlocks& blocks)
{
    addPriceSet(input, blocks);
    blocks << SentenceBlock {trimWords(formula, pricedBidders(input.state).size())};
    const QString coefficient = pointsFigures(input.state.facts->lot.coefficient);
    blocks << SentenceBlock {TracePrice::tr("Baseline price = mean × coefficient %1 = %2 yuan")
                                 .arg(coefficient, amountFigures(*input.tally.baseline)),
        Tone::Strong};
}

QString deviationFigures(const Rational& percent, const DeviationScore& score)
{
    return pointsFigures(percent, score.deviationDecimals.value_or(0)) + u" %"_s;
}

void addDeviation(
    const TraceInput& input, const BidderResult& result, const MeanDeviationFormula& formula, TextBlocks& blocks)
{
    addMeanBaseline(input, formula, blocks);
    const DeviationScore& score = formula.score;
    const Rational percent = result.deviationPercent.value_or(0);
    const QString rounding = score.deviationDecimals
        ? TracePrice::tr("rounded half up to %n decimals", nullptr, *score.deviationDecimals)
        : TracePrice::tr("not rounded");
    blocks << SentenceBlock {TracePrice::tr("Deviation = (price − baseline) ÷ baseline × 100 % = (%1 − %2) ÷ %2 × 100 "
                                            "% = %3 (%4)")
            .arg(moneyFigures(*result.price), amountFigures(*input.tally.baseline), deviationFigures(percent, score),
                rounding)};
    const bool above = percent > 0;
    blocks << SentenceBlock {above
            ? TracePrice::tr("The price is above the baseline: %1 points are taken off for each percent.")
                  .arg(pointsFigures(score.perPercentAbove))
            : TracePrice::tr("The price is not above the baseline: %1 points are taken off for each percent.")
                  .arg(pointsFigures(score.perPercentBelow))};
    blocks << SentenceBlock {TracePrice::tr("Price points = %1 − %2 × %3 = %4 (rounded half up to %n decimals, never "
                                            "below 0)",
                                 nullptr, score.scoreDecimals)
                                 .arg(pointsFigures(score.full), pointsFigures(abs(percent)),
                                     pointsFigures(above ? score.perPercentAbove : score.perPercentBelow),
                                     pointsFigures(*result.pricePoints, score.scoreDecimals)),
        Tone::Strong};
}

void addLowest(const TraceInput& input, const BidderResult& result, const Step& step, const LowestFormula& formula,
    TextBlocks& blocks)
{
    addPriceSet(input, blocks);
    blocks << SentenceBlock {TracePrice::tr("The baseline is the lowest of these prices: %1 yuan.")
            .arg(amountFigures(*input.tally.baseline))};
    blocks << SentenceBlock {TracePrice::tr("Price points = lowest price ÷ price × full points = %1 ÷ %2 × %3 = %4 "
                                            "(rounded half up to %n decimals)",
                                 nullptr, formula.decimals)
                                 .arg(amountFigures(*input.tally.baseline), moneyFigures(*result.price),
                                     pointsFigures(step.points), pointsFigures(*result.pricePoints, formula.decimals)),
        Tone::Strong};
}

} // namespace

void addPrice(const TraceInput& input, const BidderResult& result, const Step& step, TextBlocks& blocks)
{
    blocks << HeadingBlock {stepWords(input.state, step.id)};
    if (!result.price || !result.pricePoints || !input.tally.baseline) {
        blocks << SentenceBlock {TracePrice::tr("There are no price points: the price is not known, or was not in the "
                                                "comparison when it was made."),
            Tone::Quiet};
        return;
    }
    blocks << SentenceBlock {TracePrice::tr("Price: %1").arg(moneyWords(*result.price))};
    if (const auto* mean = std::get_if<MeanDeviationFormula>(&step.formula); mean != nullptr)
        addDeviation(input, result, *mean, blocks);
    else
        addLowest(input, result, step, std::get<LowestFormula>(step.formula), blocks);
}

} // namespace evalroom::trace
