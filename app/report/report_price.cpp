// SPDX-License-Identifier: Apache-2.0
#include "evaluation/price_result.h"
#include "report/report_sections.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom::report {

namespace {

// The results whose prices make the baseline, lowest first; equal ones in the manifest's order.
using Compared = QList<const BidderResult*>;

Compared pricesCompared(const ReportInput& input)
{
    Compared compared;
    for (const BidderResult& result : input.tally.bidders) {
        if (result.baselinePrice)
            compared << &result;
    }
    std::ranges::stable_sort(compared, {}, [](const BidderResult* result) { return *result->baselinePrice; });
    return compared;
}

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
            steps << u"%1 %2%3"_s.arg(adjustmentName(input.state.facts->scheme, step.what),
                step.change > 0 ? u"＋"_s : u"－"_s, yuanExact(abs(step.change)));
    }
    return steps.isEmpty() ? u"—"_s : steps.join(u'\n');
}

// How the mean comes about, number by number.
QList<QPair<QString, QString>> meanFacts(const ReportInput& input, const Baseline& rule)
{
    const Compared compared = pricesCompared(input);
    const TrimRow trim = trimRowFor(rule.trim, compared.size());
    const qsizetype count = compared.size() - trim.dropHigh - trim.dropLow;
    Rational sum = 0;
    for (qsizetype i = trim.dropLow; i < trim.dropLow + count; ++i)
        sum += *compared[i]->baselinePrice;
    QList<QPair<QString, QString>> facts {{u"参与计算的报价"_s, u"%1 个"_s.arg(compared.size())},
        {u"去掉"_s, u"最高 %1 个，最低 %2 个"_s.arg(trim.dropHigh).arg(trim.dropLow)},
        {u"其余 %1 个的算术平均值"_s.arg(count), yuanExact(sum / count) + u" 元"_s}};
    if (rule.meanDecimals)
        facts << QPair(u"平均值保留 %1 位小数"_s.arg(*rule.meanDecimals),
            fixed(roundHalfUp(Rational(sum / count / FenOfYuan), *rule.meanDecimals), *rule.meanDecimals) + u" 元"_s);
    if (rule.family == BaselineFamily::CeilingMean)
        facts << QPair(said(input, u"最高投标限价的权重"_s),
            said(input, u"%1（最高投标限价 %2 元）"_s)
                .arg(formatDecimal(rule.ceilingShare), yuan(input.manifest.ceiling)));
    return facts;
}

ReportFacts baselineFacts(const ReportInput& input, const Baseline& rule)
{
    QList<QPair<QString, QString>> pairs;
    if (rule.isMean())
        pairs = meanFacts(input, rule);
    if (rule.lowered > 0)
        pairs << QPair(u"下浮率"_s, formatDecimal(rule.lowered) + u"％"_s);
    if (rule.drawn)
        pairs << QPair(u"系数"_s, formatDecimal(input.manifest.coefficient.value_or(1)));
    const QString source = rule.isMean()         ? u" 元"_s
        : rule.family == BaselineFamily::Highest ? u" 元（最高的评审价）"_s
                                                 : u" 元（最低的评审价）"_s;
    pairs << QPair(said(input, u"评标基准价"_s), yuanExact(*input.tally.baseline) + source);
    ReportFacts facts;
    for (const auto& [name, value] : std::as_const(pairs))
        facts.rows << ReportFact {name, value};
    return facts;
}

QString partOf(const Compared& compared, const Baseline& rule, const BidderResult& result)
{
    const qsizetype place = compared.indexOf(&result);
    const TrimRow trim = trimRowFor(rule.trim, compared.size());
    if (place < 0)
        return u"不参与"_s;
    // The baseline keeps the price with which it was frozen.
    const QString price = result.baselinePrice == result.evaluatedPrice
        ? QString()
        : u"\n（按 %1）"_s.arg(yuanExact(*result.baselinePrice));
    if (place < trim.dropLow)
        return u"去掉（最低）"_s + price;
    return (place >= compared.size() - trim.dropHigh ? u"去掉（最高）"_s : u"参与"_s) + price;
}

QString deviationText(const BidderResult& result, const DeviationScore& score)
{
    if (!result.deviationPercent)
        return u"—"_s;
    return score.deviationDecimals ? fixed(*result.deviationPercent, *score.deviationDecimals)
                                   : formatDecimal(*result.deviationPercent);
}

// One row for each valid bid with a price; the columns that the scheme has use for.
ReportTable priceTable(const ReportInput& input, const Step& step)
{
    const bool adjusts = hasAdjustments(input) || input.state.facts->scheme.ranksByPrice();
    const Baseline& baseline = step.formula.baseline;
    const auto* deviation = step.points > 0 ? std::get_if<DeviationScore>(&step.formula.score) : nullptr;
    const bool trims = step.points > 0 && baseline.isMean();
    ReportTable table {
        {}, {{said(input, u"投标人"_s), 16}, {said(input, u"投标报价（元）"_s), 11, ColumnKind::Figure}}, {}};
    if (adjusts)
        table.columns << ReportColumn {u"价格调整（元）"_s, 12}
                      << ReportColumn {u"评审价（元）"_s, 11, ColumnKind::Figure};
    if (trims)
        table.columns << ReportColumn {u"基准价计算"_s, 8, ColumnKind::Centred};
    if (deviation)
        table.columns << ReportColumn {u"偏差率（％）"_s, 8, ColumnKind::Figure};
    if (step.points > 0)
        table.columns << ReportColumn {u"价格分"_s, 6, ColumnKind::Figure};
    const Compared compared = pricesCompared(input);
    for (const BidderResult& result : input.tally.bidders) {
        if (!result.valid || !result.price)
            continue;
        QStringList cells {bidderName(input, result.bidder), yuan(*result.price)};
        if (adjusts)
            cells << adjustmentText(input, result)
                  << (result.evaluatedPrice ? yuanExact(*result.evaluatedPrice) : u"—"_s);
        if (trims)
            cells << partOf(compared, baseline, result);
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
    if (!input.tally.baseline)
        return section(title, {});
    const QList<ReportBlock> blocks {baselineFacts(input, step->formula.baseline), priceTable(input, *step)};
    return section(title, blocks + correctedPrices(input));
}

} // namespace evalroom::report
