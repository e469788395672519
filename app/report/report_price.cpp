// SPDX-License-Identifier: Apache-2.0
#include "evaluation/price_result.h"
#include "report/report_sections.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom::report {

namespace {

bool hasAdjustments(const ReportInput& input)
{
    return std::ranges::any_of(
        input.tally.bidders, [](const BidderResult& result) { return !result.adjustedBy.isEmpty(); });
}

QString adjustmentText(const ReportInput& input, const BidderResult& result)
{
    QStringList steps;
    for (const AdjustedBy& step : result.adjustedBy) {
        if (step.change != 0)
            steps << u"%1 %2%3"_s.arg(adjustmentName(*input.state.facts, step.what),
                step.change > 0 ? u"＋"_s : u"－"_s, yuanExact(abs(step.change)));
    }
    return steps.isEmpty() ? u"—"_s : steps.join(u'\n');
}

// What a step is called, and what it takes besides what the one before has come to.
ReportFact stepFact(const ReportInput& input, const BaselineStep& step)
{
    const QString by = formatDecimal(step.by);
    switch (step.kind) {
    case BaselineStepKind::Lowest:
        return {u"最低的评审价"_s, {}};
    case BaselineStepKind::Highest:
        return {u"最高的评审价"_s, {}};
    case BaselineStepKind::Sum:
        return {u"其余 %1 个之和"_s.arg(by), {}};
    case BaselineStepKind::Mean:
        return {u"其余 %1 个的算术平均值"_s.arg(by), {}};
    case BaselineStepKind::RoundedMean:
        return {u"平均值保留 %1 位小数"_s.arg(by), {}};
    case BaselineStepKind::CeilingShare:
        return {said(input, u"最高投标限价的权重"_s),
            said(input, u"%1（最高投标限价 %2 元）"_s).arg(by, yuan(input.manifest.ceiling))};
    case BaselineStepKind::OfMean:
        return {u"平均值项"_s, {}};
    case BaselineStepKind::OfCeiling:
        return {said(input, u"最高投标限价项"_s), {}};
    case BaselineStepKind::OfLowest:
        return {u"最低评审价项"_s, step.by > 0 ? u"不低于 %1 元的最低价"_s.arg(yuanExact(step.by)) : QString()};
    case BaselineStepKind::Factor:
        return {u"该项的系数"_s, by};
    case BaselineStepKind::Share:
        return {u"该项的权重"_s, by};
    case BaselineStepKind::Terms:
        return {u"各项之和"_s, u"%1 项"_s.arg(by)};
    case BaselineStepKind::FixedPartOff:
        return {u"减去暂列金额等固定部分（不下浮）"_s, yuanExact(step.by) + u" 元"_s};
    case BaselineStepKind::Lowered:
        return {u"下浮率"_s, by + u"％"_s};
    case BaselineStepKind::Drawn:
        return {u"系数"_s, by};
    case BaselineStepKind::FixedPartOn:
        return {u"加上固定部分"_s, yuanExact(step.by) + u" 元"_s};
    case BaselineStepKind::Rounded:
        return {u"保留小数"_s, by + u" 位"_s};
    }
    return {};
}

ReportFacts baselineFacts(const ReportInput& input, const BaselineTrace& trace, const Baseline& rule)
{
    ReportFacts facts;
    if (rule.isMean())
        facts.rows << ReportFact {u"参与计算的报价"_s, u"%1 个"_s.arg(trace.inSet())}
                   << ReportFact {u"去掉"_s,
                          u"最高 %1 个，最低 %2 个"_s.arg(trace.count(BaselinePart::Highest))
                              .arg(trace.count(BaselinePart::Lowest))};
    for (const BaselineStep& step : trace.steps) {
        ReportFact fact = stepFact(input, step);
        const QString amount = yuanExact(step.amount) + u" 元"_s;
        fact.value = fact.value.isEmpty() ? amount : u"%1，得 %2"_s.arg(fact.value, amount);
        facts.rows << fact;
    }
    facts.rows << ReportFact {said(input, u"评标基准价"_s), yuanExact(*input.tally.baseline) + u" 元"_s};
    return facts;
}

QString partText(BaselinePart part)
{
    if (part == BaselinePart::Counts)
        return u"参与"_s;
    if (part == BaselinePart::Lowest)
        return u"去掉（最低）"_s;
    return part == BaselinePart::Highest ? u"去掉（最高）"_s : u"不参与"_s;
}

QString partOf(const BaselineTrace& trace, const QString& bidder)
{
    const BaselinePrice* price = trace.priceOf(bidder);
    if (price == nullptr)
        return u"—"_s;
    // The baseline keeps the price with which it was frozen.
    if (price->since == BaselineSince::Corrected)
        return partText(price->part) + u"\n（按 %1）"_s.arg(yuanExact(*price->amount));
    return partText(price->part) + (price->since == BaselineSince::Invalid ? u"\n（其后无效）"_s : QString());
}

QString deviationText(const BidderResult& result, const DeviationScore& score)
{
    if (!result.deviationPercent)
        return u"—"_s;
    return score.deviationDecimals ? fixed(*result.deviationPercent, *score.deviationDecimals)
                                   : formatDecimal(*result.deviationPercent);
}

// Whether it has to be said of each price what it is to the baseline.
bool tellsParts(const BaselineTrace& trace, const Baseline& rule)
{
    const auto isChanged = [](const BaselinePrice& price) { return price.since != BaselineSince::Nothing; };
    return rule.isMean() || std::ranges::any_of(trace.prices, isChanged);
}

// One row for each bid that is valid, or makes the baseline; the columns that the scheme has use for.
ReportTable priceTable(const ReportInput& input, const Step& step)
{
    const bool adjusts = hasAdjustments(input) || input.state.facts->scheme.ranksByPrice();
    const BaselineTrace trace = input.tally.baselineTrace.value_or(BaselineTrace());
    const auto* deviation = step.points > 0 ? std::get_if<DeviationScore>(&step.formula.score) : nullptr;
    const bool parts = step.points > 0 && tellsParts(trace, step.formula.baseline);
    ReportTable table {
        {}, {{said(input, u"投标人"_s), 16}, {said(input, u"投标报价（元）"_s), 11, ColumnKind::Figure}}, {}};
    if (adjusts)
        table.columns << ReportColumn {u"价格调整（元）"_s, 12}
                      << ReportColumn {u"评审价（元）"_s, 11, ColumnKind::Figure};
    if (parts)
        table.columns << ReportColumn {u"基准价计算"_s, 8, ColumnKind::Centred};
    if (deviation)
        table.columns << ReportColumn {u"偏差率（％）"_s, 8, ColumnKind::Figure};
    if (step.points > 0)
        table.columns << ReportColumn {u"价格分"_s, 6, ColumnKind::Figure};
    for (const BidderResult& result : input.tally.bidders) {
        if (!result.price || (!result.valid && !result.baselinePrice))
            continue;
        QStringList cells {bidderName(input, result.bidder), yuan(*result.price)};
        if (adjusts)
            cells << adjustmentText(input, result)
                  << (result.evaluatedPrice ? yuanExact(*result.evaluatedPrice) : u"—"_s);
        if (parts)
            cells << partOf(trace, result.bidder);
        if (deviation)
            cells << deviationText(result, *deviation);
        if (step.points > 0)
            cells << (result.pricePoints ? fixed(*result.pricePoints, step.formula.decimals()) : u"—"_s);
        table.rows << ReportRow {cells};
    }
    return table;
}

// Whose price was corrected, so that nobody misses why it is not that of the opening record.
QList<ReportBlock> correctedPrices(const ReportInput& input)
{
    QStringList names;
    for (const BidderResult& result : input.tally.bidders) {
        if (result.valid && result.offered)
            names
                << said(input, u"%1（开标报价 %2 元）"_s).arg(bidderName(input, result.bidder), yuan(*result.offered));
    }
    if (names.isEmpty())
        return {};
    return {note(said(input, u"以算术修正后的报价参加评审的投标人：%1。"_s).arg(names.join(u'、')))};
}

} // namespace

ReportSection priceScores(const ReportInput& input)
{
    const QString title = said(input, u"报价得分与评标基准价的计算"_s);
    if (!input.tally.failed.isEmpty())
        return section(title, {body(said(input, u"评标程序已终止，没有计算价格分。"_s))});
    const Step* step = input.state.facts->scheme.priceStep();
    if (step == nullptr)
        return section(title, {body(said(input, u"评标办法不评价格分。"_s))});
    if (step->points == 0)
        return section(title, QList<ReportBlock> {priceTable(input, *step)} + correctedPrices(input));
    if (!input.tally.baseline || !input.tally.baselineTrace)
        return section(title, {});
    const QList<ReportBlock> blocks {
        baselineFacts(input, *input.tally.baselineTrace, step->formula.baseline), priceTable(input, *step)};
    return section(title, blocks + correctedPrices(input));
}

} // namespace evalroom::report
