// SPDX-License-Identifier: Apache-2.0
#include "widgets/result/trace_parts.h"

#include "widgets/result/result_words.h"
#include "widgets/words/acts.h"
#include "widgets/words/figures.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace evalroom::trace {

namespace {

struct TraceBaseline {
    Q_DECLARE_TR_FUNCTIONS(TraceBaseline)
};

QString partWords(BaselinePart part)
{
    switch (part) {
    case BaselinePart::Counts:
        return TraceBaseline::tr("counts");
    case BaselinePart::Highest:
        return TraceBaseline::tr("left out, among the highest");
    case BaselinePart::Lowest:
        return TraceBaseline::tr("left out, among the lowest");
    case BaselinePart::Invalid:
        return TraceBaseline::tr("no part: the bid was not valid");
    case BaselinePart::Unknown:
        return TraceBaseline::tr("no part: there is no price to compare");
    case BaselinePart::Forbidden:
        return TraceBaseline::tr("no part: the price is not allowed");
    case BaselinePart::Late:
        return TraceBaseline::tr("no part: it was not on the list when that was fixed");
    }
    return {};
}

QString pricePartWords(const BaselinePrice& price)
{
    const QString part = partWords(price.part);
    switch (price.since) {
    case BaselineSince::Invalid:
        return TraceBaseline::tr("%1; no longer a valid bid").arg(part);
    case BaselineSince::Corrected:
        return TraceBaseline::tr("%1; corrected since").arg(part);
    case BaselineSince::Nothing:
        break;
    }
    return part;
}

QString roundedWords(const BaselineStep& step)
{
    return TraceBaseline::tr("Rounded half up to %n decimals of a yuan", nullptr, step.by.convert_to<int>());
}

QString baselineStepWords(const BaselineStep& step, const Lot& lot)
{
    switch (step.kind) {
    case BaselineStepKind::Lowest:
        return TraceBaseline::tr("The lowest price");
    case BaselineStepKind::Highest:
        return TraceBaseline::tr("The highest price");
    case BaselineStepKind::Sum:
        return TraceBaseline::tr("Sum of the %n prices that count", nullptr, step.by.convert_to<int>());
    case BaselineStepKind::Mean:
        return TraceBaseline::tr("Mean: ÷ %1").arg(pointsFigures(step.by));
    case BaselineStepKind::RoundedMean:
    case BaselineStepKind::Rounded:
        return roundedWords(step);
    case BaselineStepKind::CeilingShare:
        return TraceBaseline::tr("Mean × %1 + price ceiling %2 × %3")
            .arg(pointsFigures(Rational(1 - step.by)), moneyFigures(lot.ceiling), pointsFigures(step.by));
    case BaselineStepKind::OfMean:
        return TraceBaseline::tr("Of the mean");
    case BaselineStepKind::OfCeiling:
        return TraceBaseline::tr("Of the price ceiling");
    case BaselineStepKind::OfLowest:
        return step.by > 0 ? TraceBaseline::tr("Of the lowest price from %1 on").arg(amountFigures(step.by))
                           : TraceBaseline::tr("Of the lowest price");
    case BaselineStepKind::Factor:
        return TraceBaseline::tr("× factor %1").arg(pointsFigures(step.by));
    case BaselineStepKind::Share:
        return TraceBaseline::tr("× share %1").arg(pointsFigures(step.by));
    case BaselineStepKind::Terms:
        return TraceBaseline::tr("Sum of the %n parts", nullptr, step.by.convert_to<int>());
    case BaselineStepKind::FixedPartOff:
        return TraceBaseline::tr("− fixed part %1").arg(amountFigures(step.by));
    case BaselineStepKind::Lowered:
        return TraceBaseline::tr("Lowered by %1").arg(percentFigures(step.by));
    case BaselineStepKind::Drawn:
        return TraceBaseline::tr("× coefficient %1").arg(pointsFigures(step.by));
    case BaselineStepKind::FixedPartOn:
        return TraceBaseline::tr("+ fixed part %1").arg(amountFigures(step.by));
    }
    return {};
}

TableBlock priceList(const TraceInput& input, const BaselineTrace& trace)
{
    TableBlock table {{{TraceBaseline::tr("Prices that make the baseline")}, {TraceBaseline::tr("Price (yuan)"), true},
                          {TraceBaseline::tr("In the baseline")}},
        {}};
    for (const BaselinePrice& price : trace.prices)
        table.rows << QList<Marked> {bidderWords(input.manifest, price.bidder),
            price.amount ? amountFigures(*price.amount) : u"–"_s, pricePartWords(price)};
    return table;
}

TableBlock stepList(const TraceInput& input, const BaselineTrace& trace)
{
    TableBlock table {{{TraceBaseline::tr("From the prices to the baseline")}, {TraceBaseline::tr("Yuan"), true}}, {}};
    for (const BaselineStep& step : trace.steps)
        table.rows << QList<Marked> {baselineStepWords(step, input.state.facts->lot), amountFigures(step.amount)};
    return table;
}

} // namespace

void addBaseline(const TraceInput& input, const BaselineTrace& trace, TextBlocks& blocks)
{
    blocks << priceList(input, trace);
    if (trace.isFrozen)
        blocks << SentenceBlock {
            TraceBaseline::tr("This list is fixed: a later rejection does not change the baseline."), Tone::Quiet};
    blocks << stepList(input, trace);
    if (const auto baseline = trace.result())
        blocks << SentenceBlock {
            TraceBaseline::tr("Baseline price = %1 yuan").arg(amountFigures(*baseline)), Tone::Strong};
}

} // namespace evalroom::trace
