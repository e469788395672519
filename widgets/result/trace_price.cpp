// SPDX-License-Identifier: Apache-2.0
#include "widgets/result/trace_parts.h"

#include "evaluation/envelopes.h"
#include "evaluation/price_result.h"

#include "widgets/result/result_words.h"
#include "widgets/words/acts.h"
#include "widgets/words/envelope_words.h"
#include "widgets/words/figures.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom::trace {

namespace {

struct TracePrice {
    Q_DECLARE_TR_FUNCTIONS(TracePrice)
};

// Its price is what it has offered last, and nothing has corrected it.
bool isFinalOfferOf(const TraceInput& input, const BidderResult& result)
{
    return isFinalOffer(input.state, result.bidder) && !result.offered;
}

// Where final offers are made: what it was at first, or why it is that.
void addOffer(const TraceInput& input, const BidderResult& result, TextBlocks& blocks)
{
    const auto& bidders = input.state.facts->lot.bidders;
    const auto known = std::ranges::find(bidders, result.bidder, &LotBidder::id);
    if (input.state.facts->scheme.offersStep() == nullptr || known == bidders.cend() || !known->price)
        return;
    if (isFinalOffer(input.state, result.bidder)) {
        blocks << SentenceBlock {TracePrice::tr("At first it was %1.").arg(moneyWords(*known->price)), Tone::Quiet};
        return;
    }
    const OfferState* offer = offerOf(input.state, result.bidder);
    blocks << SentenceBlock {offer == nullptr
            ? TracePrice::tr("This is the first price: no final offer came in time.")
            : TracePrice::tr("This is the first price: the final offer of %1 is above it and does not count.")
                  .arg(moneyWords(offer->price)),
        Tone::Quiet};
}

// 评审价: what is compared is the price after the scheme's adjustments.
void addEvaluated(const TraceInput& input, const BidderResult& result, TextBlocks& blocks)
{
    if (result.adjustedBy.isEmpty() && *result.evaluatedPrice == *result.price)
        return;
    TableBlock table {{{TracePrice::tr("From the price to the evaluated price")}, {TracePrice::tr("Yuan"), true}}, {}};
    table.rows << QStringList {
        isFinalOfferOf(input, result) ? TracePrice::tr("Final offer") : TracePrice::tr("Price as bid"),
        moneyFigures(*result.price)};
    for (const AdjustedBy& step : result.adjustedBy)
        table.rows << QStringList {adjustmentName(input.state.facts->scheme, step.what), amountFigures(step.change)};
    table.rows << QStringList {TracePrice::tr("Evaluated price"), amountFigures(*result.evaluatedPrice)};
    blocks << table;
    if (const auto decimals = input.state.facts->scheme.priceStep()->evaluatedDecimals)
        blocks << SentenceBlock {
            TracePrice::tr("The evaluated price is rounded half up to %n decimals of a yuan.", nullptr, *decimals)};
}

void addPriceSet(const TraceInput& input, TextBlocks& blocks)
{
    TableBlock table {{{TracePrice::tr("Prices that make the baseline")}, {TracePrice::tr("Price (yuan)"), true}}, {}};
    for (const BidderResult& result : input.tally.bidders) {
        if (result.evaluatedPrice)
            table.rows << QStringList {
                bidderWords(input.manifest, result.bidder), amountFigures(*result.evaluatedPrice)};
    }
    blocks << table;
    if (input.state.priceSetFrozen)
        blocks << SentenceBlock {
            TracePrice::tr("This list is fixed: a later rejection does not change the baseline."), Tone::Quiet};
}

QString trimWords(const Baseline& rule, qsizetype prices)
{
    const TrimRow row = trimRowFor(rule.trim, prices);
    if (row.dropHigh == 0 && row.dropLow == 0)
        return TracePrice::tr("All %n prices count in the mean.", nullptr, static_cast<int>(prices));
    return TracePrice::tr("As there are %1 prices, %2 highest and %3 lowest are left out of the mean.")
        .arg(prices)
        .arg(row.dropHigh)
        .arg(row.dropLow);
}

// "mean × coefficient 0.97", as the scheme says.
QString baselineParts(const TraceInput& input, const Baseline& rule)
{
    QString words = TracePrice::tr("mean");
    if (rule.family == BaselineFamily::Lowest)
        words = TracePrice::tr("lowest price");
    if (rule.family == BaselineFamily::Highest)
        words = TracePrice::tr("highest price");
    if (rule.family == BaselineFamily::CeilingMean)
        words = TracePrice::tr("(mean × %1 + price ceiling %2 × %3)")
                    .arg(pointsFigures(Rational(1 - rule.ceilingShare)), moneyFigures(input.state.facts->lot.ceiling),
                        pointsFigures(rule.ceilingShare));
    if (rule.lowered > 0)
        words = TracePrice::tr("%1, lowered by %2 %").arg(words, pointsFigures(rule.lowered));
    if (rule.drawn)
        words = TracePrice::tr("%1 × coefficient %2")
                    .arg(words, pointsFigures(input.state.facts->lot.coefficient.value_or(1)));
    return words;
}

void addBaseline(const TraceInput& input, const Baseline& rule, TextBlocks& blocks)
{
    addPriceSet(input, blocks);
    if (rule.isMean()) {
        const auto prices = std::ranges::count_if(
            input.tally.bidders, [](const BidderResult& result) { return result.evaluatedPrice.has_value(); });
        blocks << SentenceBlock {trimWords(rule, prices)};
        if (rule.meanDecimals)
            blocks << SentenceBlock {
                TracePrice::tr("The mean is rounded half up to %n decimals of a yuan.", nullptr, *rule.meanDecimals)};
    }
    blocks << SentenceBlock {TracePrice::tr("Baseline price = %1 = %2 yuan")
                                 .arg(baselineParts(input, rule), amountFigures(*input.tally.baseline)),
        Tone::Strong};
}

QString deviationFigures(const Rational& percent, const DeviationScore& score)
{
    return pointsFigures(percent, score.deviationDecimals.value_or(0)) + u" %"_s;
}

struct PointsTrace {
    const TraceInput& input;
    const BidderResult& result;
    const Step& step;
    TextBlocks& blocks;

    void addRatio(const std::optional<int>& decimals) const
    {
        if (decimals)
            blocks << SentenceBlock {
                TracePrice::tr("The ratio is rounded half up to %n decimals first.", nullptr, *decimals)};
    }

    void operator()(const RatioScore& score) const
    {
        addRatio(score.ratioDecimals);
        blocks << SentenceBlock {
            TracePrice::tr("Price points = baseline ÷ price × full points = %1 ÷ %2 × %3 = %4 "
                           "(rounded half up to %n decimals)",
                nullptr, score.decimals)
                .arg(amountFigures(*input.tally.baseline), amountFigures(*result.evaluatedPrice),
                    pointsFigures(step.points), pointsFigures(*result.pricePoints, score.decimals)),
            Tone::Strong};
    }

    void operator()(const HighRatioScore& score) const
    {
        addRatio(score.ratioDecimals);
        blocks << SentenceBlock {
            TracePrice::tr("Price points = price ÷ baseline × full points = %1 ÷ %2 × %3 = %4 "
                           "(rounded half up to %n decimals)",
                nullptr, score.decimals)
                .arg(amountFigures(*result.evaluatedPrice), amountFigures(*input.tally.baseline),
                    pointsFigures(step.points), pointsFigures(*result.pricePoints, score.decimals)),
            Tone::Strong};
    }

    void operator()(const DeviationScore& score) const
    {
        const Rational percent = result.deviationPercent.value_or(0);
        const QString rounding = score.deviationDecimals
            ? TracePrice::tr("rounded half up to %n decimals", nullptr, *score.deviationDecimals)
            : TracePrice::tr("not rounded");
        blocks << SentenceBlock {
            TracePrice::tr("Deviation = (price − baseline) ÷ baseline × 100 % = (%1 − %2) ÷ %2 × 100 "
                           "% = %3 (%4)")
                .arg(amountFigures(*result.evaluatedPrice), amountFigures(*input.tally.baseline),
                    deviationFigures(percent, score), rounding)};
        const bool above = percent > 0;
        const Rational rate = above ? score.perPercentAbove : score.perPercentBelow;
        blocks << SentenceBlock {above
                ? TracePrice::tr("The price is above the baseline: %1 points are taken off for each percent.")
                      .arg(pointsFigures(rate))
                : TracePrice::tr("The price is not above the baseline: %1 points are taken off for each percent.")
                      .arg(pointsFigures(rate))};
        blocks << SentenceBlock {
            TracePrice::tr("Price points = %1 − %2 × %3 = %4 (rounded half up to %n decimals, never below %5)", nullptr,
                score.decimals)
                .arg(pointsFigures(step.points), pointsFigures(abs(percent)), pointsFigures(rate),
                    pointsFigures(*result.pricePoints, score.decimals), pointsFigures(score.least)),
            Tone::Strong};
    }
};

} // namespace

void addPrice(const TraceInput& input, const BidderResult& result, const Step& step, TextBlocks& blocks)
{
    blocks << HeadingBlock {stepWords(input.state, step.id)};
    if (!result.price || !result.evaluatedPrice || (step.points > 0 && !result.pricePoints)) {
        blocks << SentenceBlock {TracePrice::tr("The price is not compared: it is not known, or was not in the "
                                                "comparison when it was made."),
            Tone::Quiet};
        return;
    }
    blocks << SentenceBlock {
        (isFinalOfferOf(input, result) ? TracePrice::tr("Final offer: %1") : TracePrice::tr("Price: %1"))
            .arg(moneyInFull(*result.price))};
    addOffer(input, result, blocks);
    addEvaluated(input, result, blocks);
    if (step.points == 0)
        return;
    addBaseline(input, step.formula.baseline, blocks);
    std::visit(PointsTrace {input, result, step, blocks}, step.formula.score);
}

} // namespace evalroom::trace
