// SPDX-License-Identifier: Apache-2.0
#include "report/report_sections.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom::report {

namespace {

struct Priced {
    QString bidder;
    Fen price = 0;
    qsizetype place = 0; // in the manifest
};

// The prices that make the baseline, lowest first; equal ones in the manifest's order.
QList<Priced> priceSet(const ReportInput& input)
{
    const QStringList in = pricedBidders(input.state);
    QList<Priced> prices;
    for (const ManifestBidder& bidder : input.manifest.bidders) {
        const auto price = priceOf(input, bidder.id);
        if (in.contains(bidder.id) && price)
            prices << Priced {bidder.id, *price, prices.size()};
    }
    std::sort(prices.begin(), prices.end(),
        [](const Priced& a, const Priced& b) { return std::pair(a.price, a.place) < std::pair(b.price, b.place); });
    return prices;
}

TrimRow trimFor(const MeanDeviationFormula& formula, qsizetype count)
{
    TrimRow chosen;
    for (const TrimRow& row : formula.trim) {
        if (row.minCount <= count && row.minCount >= chosen.minCount)
            chosen = row;
    }
    return chosen;
}

QString partOf(const QList<Priced>& set, const TrimRow& trim, const QString& bidder)
{
    for (qsizetype i = 0; i < set.size(); ++i) {
        if (set[i].bidder != bidder)
            continue;
        if (i < trim.dropLow)
            return u"去掉（最低）"_s;
        return i >= set.size() - trim.dropHigh ? u"去掉（最高）"_s : u"参与"_s;
    }
    return u"不参与"_s;
}

QList<ReportBlock> meanTrace(const ReportInput& input, const MeanDeviationFormula& formula)
{
    const QList<Priced> set = priceSet(input);
    const TrimRow trim = trimFor(formula, set.size());
    Rational sum = 0;
    for (qsizetype i = trim.dropLow; i < set.size() - trim.dropHigh; ++i)
        sum += set[i].price;
    const qsizetype count = set.size() - trim.dropHigh - trim.dropLow;
    if (count < 1 || !input.tally.baseline)
        return {};
    ReportFacts facts {{{u"参与计算的报价"_s, u"%1 个"_s.arg(set.size())},
        {u"去掉"_s, u"最高 %1 个，最低 %2 个"_s.arg(trim.dropHigh).arg(trim.dropLow)},
        {u"其余 %1 个的算术平均值"_s.arg(count), yuanExact(sum / count) + u" 元"_s},
        {u"系数"_s, formatDecimal(input.manifest.coefficient)},
        {u"评标基准价"_s, yuanExact(*input.tally.baseline) + u" 元"_s}}};
    ReportTable table {{},
        {{u"投标人"_s, 18}, {u"投标报价（元）"_s, 11, ColumnKind::Figure}, {u"基准价计算"_s, 8, ColumnKind::Centred},
            {u"偏差率（％）"_s, 8, ColumnKind::Figure}, {u"价格分"_s, 6, ColumnKind::Figure}},
        {}};
    const auto decimals = formula.score.deviationDecimals;
    for (const BidderResult& result : input.tally.bidders) {
        if (!result.valid || !result.price)
            continue;
        const QString points = result.pricePoints ? fixed(*result.pricePoints, formula.score.scoreDecimals) : u"—"_s;
        const QString deviation = !result.deviationPercent ? u"—"_s
            : decimals                                     ? fixed(*result.deviationPercent, *decimals)
                                                           : formatDecimal(*result.deviationPercent);
        table.rows << ReportRow {{bidderName(input, result.bidder), yuan(*result.price),
            partOf(set, trim, result.bidder), deviation, points}};
    }
    return {facts, table};
}

QList<ReportBlock> lowestTrace(const ReportInput& input, const LowestFormula& formula)
{
    if (!input.tally.baseline)
        return {};
    ReportFacts facts {{{u"评标基准价"_s, yuanExact(*input.tally.baseline) + u" 元（最低的有效投标报价）"_s}}};
    ReportTable table {
        {}, {{u"投标人"_s, 7}, {u"投标报价（元）"_s, 5, ColumnKind::Figure}, {u"价格分"_s, 3, ColumnKind::Figure}}, {}};
    for (const BidderResult& result : input.tally.bidders) {
        if (result.valid && result.pricePoints)
            table.rows << ReportRow {{bidderName(input, result.bidder), result.price ? yuan(*result.price) : u"—"_s,
                fixed(*result.pricePoints, formula.decimals)}};
    }
    return {facts, table};
}

} // namespace

ReportSection priceScores(const ReportInput& input)
{
    const QString title = u"报价得分与评标基准价的计算"_s;
    if (!input.tally.failed.isEmpty())
        return section(title, {body(u"评标程序已终止，没有计算价格分。"_s)});
    for (const Step& step : input.state.facts->scheme.steps) {
        if (step.kind != StepKind::Price)
            continue;
        const auto* lowest = std::get_if<LowestFormula>(&step.formula);
        return section(title,
            lowest ? lowestTrace(input, *lowest) : meanTrace(input, std::get<MeanDeviationFormula>(step.formula)));
    }
    return section(title, {body(u"评标办法不评价格分。"_s)});
}

} // namespace evalroom::report
