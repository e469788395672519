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
    table.rows << QList<Marked> {
        isFinalOfferOf(input, result) ? TracePrice::tr("Final offer") : TracePrice::tr("Price as bid"),
        moneyFigures(*result.price)};
    for (const AdjustedBy& step : result.adjustedBy)
        table.rows << QList<Marked> {adjustmentName(*input.state.facts, step.what), amountFigures(step.change)};
    table.rows << QList<Marked> {TracePrice::tr("Evaluated price"), amountFigures(*result.evaluatedPrice)};
    blocks << table;
    if (const auto decimals = input.state.facts->scheme.priceStep()->evaluatedDecimals)
        blocks << SentenceBlock {
            TracePrice::tr("The evaluated price is rounded half up to %n decimals of a yuan.", nullptr, *decimals)};
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
                TracePrice::tr("The ratio, rounded half up to %n decimals first, is %1.", nullptr, *decimals)
                    .arg(pointsFigures(result.priceRatio.value_or(0), *decimals))};
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
            TracePrice::tr("Deviation = (price − baseline) ÷ baseline × 100% = (%1 − %2) ÷ %2 × 100% = %3 (%4)")
                .arg(amountFigures(*result.evaluatedPrice), amountFigures(*input.tally.baseline),
                    percentFigures(percent, score.deviationDecimals.value_or(0)), rounding)};
        const bool above = percent > 0;
        const Rational rate = above ? score.perPercentAbove : score.perPercentBelow;
        blocks << SentenceBlock {above
                ? TracePrice::tr("The price is above the baseline: %1 points are taken off for each percent.")
                      .arg(pointsFigures(rate))
                : TracePrice::tr("The price is not above the baseline: %1 points are taken off for each percent.")
                      .arg(pointsFigures(rate))};
        if (score.deductionDecimals) {
            addRoundedDeduction(score, percent, rate);
            return;
        }
        blocks << SentenceBlock {
            TracePrice::tr("Price points = %1 − %2 × %3 = %4 (rounded half up to %n decimals, never below %5)", nullptr,
                score.decimals)
                .arg(pointsFigures(step.points), pointsFigures(abs(percent)), pointsFigures(rate),
                    pointsFigures(*result.pricePoints, score.decimals), pointsFigures(score.least)),
            Tone::Strong};
    }

private:
    void addRoundedDeduction(const DeviationScore& score, const Rational& percent, const Rational& rate) const
    {
        const QString taken = pointsFigures(score.deduction(percent), *score.deductionDecimals);
        blocks << SentenceBlock {TracePrice::tr(
            "Taken off = %1 × %2 = %3 (rounded half up to %n decimals)", nullptr, *score.deductionDecimals)
                .arg(pointsFigures(abs(percent)), pointsFigures(rate), taken)};
        blocks << SentenceBlock {
            TracePrice::tr(
                "Price points = %1 − %2 = %3 (rounded half up to %n decimals, never below %4)", nullptr, score.decimals)
                .arg(pointsFigures(step.points), taken, pointsFigures(*result.pricePoints, score.decimals),
                    pointsFigures(score.least)),
            Tone::Strong};
    }
};

// 政策性加分 on the points of the price.
void addPolicyPoints(const TraceInput& input, const BidderResult& result, const Step& step, TextBlocks& blocks)
{
    for (const AddedPoints& each : result.added) {
        if (each.of == AdjustedBase::PricePoints)
            blocks << SentenceBlock {TracePrice::tr("%1: %2 more points for the price")
                    .arg(adjustmentName(*input.state.facts, each.what), pointsFigures(each.points))};
    }
    if (const auto points = stepPoints(result, step); points && points != result.pricePoints)
        blocks << SentenceBlock {
            TracePrice::tr("With these the price has %1 points.").arg(pointsFigures(*points)), Tone::Strong};
}

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
    if (input.tally.baselineTrace)
        addBaseline(input, *input.tally.baselineTrace, blocks);
    std::visit(PointsTrace {input, result, step, blocks}, step.formula.score);
    addPolicyPoints(input, result, step, blocks);
}

} // namespace evalroom::trace
