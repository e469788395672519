// SPDX-License-Identifier: Apache-2.0
#include "evaluation/price_result.h"
#include "report/report_sections.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace evalroom::report {

namespace {

const CriterionResult* criterionOf(const BidderResult& result, const Criterion& criterion, const Step& step)
{
    for (const CriterionResult& known : result.criteria) {
        if (known.criterion == criterion.id && known.step == step.id)
            return &known;
    }
    return nullptr;
}

QList<const BidderResult*> ranked(const ReportInput& input)
{
    QList<const BidderResult*> results;
    for (const BidderResult& result : input.tally.bidders) {
        if (result.valid && result.total)
            results << &result;
    }
    // Of one rank in the manifest's order, which is theirs in the list; who stands behind another of its brand last.
    const auto place
        = [](const BidderResult* result) { return result->rank > 0 ? result->rank : std::numeric_limits<int>::max(); };
    std::sort(results.begin(), results.end(), [&](const BidderResult* a, const BidderResult* b) {
        return place(a) != place(b) ? place(a) < place(b) : std::less<>()(a, b);
    });
    return results;
}

int decimalsIn(const Step& step)
{
    if (step.kind == StepKind::Score)
        return step.aggregation.decimals;
    int most = 0;
    for (const Criterion& criterion : step.criteria)
        most = std::max(most, decimalsOf(criterion.increment));
    return most;
}

QString stepSum(const BidderResult& result, const Step& step)
{
    const auto points = stepPoints(result, step);
    if (step.kind == StepKind::Price)
        return points ? fixed(*points, std::max(step.formula.decimals(), decimalsOf(*points))) : u"—"_s;
    return fixed(points.value_or(0), std::max(decimalsIn(step), decimalsOf(points.value_or(0))));
}

// What the step gives to the total, and of which points, where it has a weight.
QString countedIn(const BidderResult& result, const Step& step)
{
    const auto weighted = std::ranges::find(result.weighted, step.id, &WeightedPoints::step);
    if (weighted == result.weighted.cend())
        return stepSum(result, step);
    const auto decimals = step.weight->decimals;
    const QString counted = decimals ? fixed(weighted->counted, *decimals) : formatDecimal(weighted->counted);
    return u"%1 × %2％ ＝ %3"_s.arg(stepSum(result, step), formatDecimal(step.weight->percent), counted);
}

QString addedPoints(const AddedPoints& each)
{
    return u"＋"_s + formatDecimal(each.points);
}

// What adjustments have put on the points of all steps; nobody has any: there is no such column.
bool haveAddedToTotal(const QList<const BidderResult*>& results)
{
    return std::ranges::any_of(results, [](const BidderResult* result) {
        return std::ranges::find(result->added, AdjustedBase::Total, &AddedPoints::of) != result->added.cend();
    });
}

QString addedToTotal(const BidderResult& result)
{
    QStringList added;
    for (const AddedPoints& each : result.added) {
        if (each.of == AdjustedBase::Total)
            added << addedPoints(each);
    }
    return added.isEmpty() ? u"—"_s : added.join(u'\n');
}

// 政策性加分: of whom, for what, and on which points; those on the price's are in its column already.
QList<ReportBlock> addedTable(const ReportInput& input, const QList<const BidderResult*>& results)
{
    ReportTable table {u"政策性加分"_s,
        {{said(input, u"投标人"_s), 8}, {u"项目"_s, 8}, {u"计入"_s, 3, ColumnKind::Centred},
            {u"加分"_s, 3, ColumnKind::Figure}},
        {}};
    for (const BidderResult* result : results) {
        for (const AddedPoints& each : result->added)
            table.rows << ReportRow {{bidderName(input, result->bidder), adjustmentName(*input.state.facts, each.what),
                each.of == AdjustedBase::Total ? u"总分"_s : u"价格分"_s, addedPoints(each)}};
    }
    return table.rows.isEmpty() ? QList<ReportBlock>() : QList<ReportBlock> {table};
}

bool isScored(const Step& step)
{
    return step.kind == StepKind::Objective || step.kind == StepKind::Score || step.kind == StepKind::Price;
}

QList<ReportBlock> totals(const ReportInput& input, const QList<const BidderResult*>& results)
{
    const Scheme& scheme = input.state.facts->scheme;
    QList<ReportColumn> columns;
    for (const Step& step : scheme.steps) {
        if (isScored(step))
            columns << ReportColumn {step.title, step.weight ? 9 : 6, ColumnKind::Figure};
    }
    const bool adds = haveAddedToTotal(results);
    if (adds)
        columns << ReportColumn {u"加分"_s, 4, ColumnKind::Figure};
    columns << ReportColumn {u"总分"_s, 4, ColumnKind::Figure} << ReportColumn {u"名次"_s, 3, ColumnKind::Centred};
    QList<ReportRow> rows;
    for (const BidderResult* result : results) {
        ReportRow row {{bidderName(input, result->bidder)}, result->rank == 1};
        for (const Step& step : scheme.steps) {
            if (isScored(step))
                row.cells << countedIn(*result, step);
        }
        if (adds)
            row.cells << addedToTotal(*result);
        row.cells << fixed(*result->total, scheme.totalDecimals)
                  << (result->rank > 0 ? QString::number(result->rank) : u"—"_s);
        rows << row;
    }
    return wideTable(u"评分比较汇总"_s, {{said(input, u"投标人"_s), 10}}, columns, rows) + addedTable(input, results);
}

QList<ReportColumn> factorHeads()
{
    return {{u"评审因素"_s, 6}, {u"满分"_s, 2, ColumnKind::Figure}};
}

Rational allPointsOf(const Step& step)
{
    Rational sum = 0;
    for (const Criterion& criterion : step.criteria)
        sum += criterion.points;
    return sum;
}

QList<ReportColumn> bidderFigures(const ReportInput& input, const QList<const BidderResult*>& results)
{
    QList<ReportColumn> columns;
    for (const BidderResult* result : results)
        columns << ReportColumn {bidderName(input, result->bidder), 4, ColumnKind::Figure};
    return columns;
}

// Exact: points less deductions may have more decimals than a deduction, and so have means of trimmed totals.
QString meanFigures(const CriterionResult& criterion, const Step& step)
{
    return fixed(criterion.points, std::max(decimalsIn(step), decimalsOf(criterion.points)));
}

// Whose points are in no mean: the members with the highest and with the lowest total.
ReportRow leftOutRow(const ReportInput& input, const Step& step, const QList<const BidderResult*>& results)
{
    ReportRow row {{u"去掉的成员（合计最高、最低）"_s, u"—"_s}};
    for (const BidderResult* result : results) {
        const CriterionResult* any = criterionOf(*result, step.criteria.constFirst(), step);
        row.cells << (any && !any->leftOut.isEmpty() ? memberNames(input, any->leftOut) : u"—"_s);
    }
    return row;
}

// What the committee's members together give for each criterion.
QList<ReportBlock> stepMeans(const ReportInput& input, const Step& step, const QList<const BidderResult*>& results)
{
    QList<ReportRow> rows;
    for (const Criterion& criterion : step.criteria) {
        ReportRow row {{criterion.name, formatDecimal(criterion.points)}};
        for (const BidderResult* result : results) {
            const CriterionResult* points = criterionOf(*result, criterion, step);
            row.cells << (points ? meanFigures(*points, step) : u"—"_s);
        }
        rows << row;
    }
    if (step.aggregation.trimsTotals())
        rows << leftOutRow(input, step, results);
    ReportRow sum {{u"小计"_s, formatDecimal(allPointsOf(step))}, true};
    for (const BidderResult* result : results)
        sum.cells << stepSum(*result, step);
    rows << sum;
    return wideTable(step.title, factorHeads(), bidderFigures(input, results), rows);
}

const ScoreSheet* scoresOf(const ReportInput& input, const Step& step, int member)
{
    const StepState* state = stepState(input, step.id);
    const SheetState* sheet = state ? countedSheet(*state, member) : nullptr;
    return sheet && sheet->opened ? std::get_if<ScoreSheet>(&sheet->opened->content) : nullptr;
}

// A bid that was rejected before has no points, and no column of dashes.
bool wasScored(const ReportInput& input, const QString& bidder)
{
    const QList<Step>& steps = input.state.facts->scheme.steps;
    return std::any_of(steps.cbegin(), steps.cend(), [&](const Step& step) {
        const StepState* state = step.kind == StepKind::Score ? stepState(input, step.id) : nullptr;
        return state && state->bidders.contains(bidder);
    });
}

// One member's points for one step, corrected ones marked.
QList<ReportRow> memberRows(const ReportInput& input, const Step& step, int member, const QStringList& bidders)
{
    const StepState& state = *stepState(input, step.id);
    QList<ReportRow> rows;
    QList<std::optional<Rational>> sums(bidders.size());
    int decimals = 0;
    for (const Criterion& criterion : step.criteria) {
        ReportRow row {{criterion.name, formatDecimal(criterion.points)}};
        for (qsizetype i = 0; i < bidders.size(); ++i) {
            const Item item {bidders[i], criterion.id};
            const auto points = pointsOf(state, member, item);
            const bool corrected = state.corrections.contains({member, item});
            row.cells << (points ? (corrected ? u"†"_s : QString()) + sheetPoints(*points, criterion) : u"—"_s);
            if (points)
                sums[i] = sums[i].value_or(0) + *points;
            decimals = std::max(decimals, decimalsOf(criterion.increment));
        }
        rows << row;
    }
    ReportRow sum {{step.title + u"　小计"_s, formatDecimal(allPointsOf(step))}, true};
    for (const auto& points : sums)
        sum.cells << (points ? fixed(*points, std::max(decimals, decimalsOf(*points))) : u"—"_s);
    rows << sum;
    return rows;
}

void addReasons(const ReportInput& input, const Step& step, const ScoreSheet& sheet, ReportTable& table)
{
    for (auto [item, points] : sheet.scores.asKeyValueRange()) {
        const Criterion* criterion = step.criterion(item.criterion);
        if (criterion && !points.reason.trimmed().isEmpty())
            table.rows << ReportRow {{bidderName(input, item.bidder), criterion->name,
                sheetPoints(points.points, *criterion), points.reason}};
    }
}

ReportSection oneMember(const ReportInput& input, int member)
{
    QStringList bidders;
    QList<ReportRow> rows;
    ReportTable reasons {u"评分说明"_s,
        {{said(input, u"投标人"_s), 5}, {u"评审因素"_s, 4}, {u"得分"_s, 2, ColumnKind::Figure}, {u"说明"_s, 10}}, {}};
    for (const BidderResult& result : input.tally.bidders) {
        if (wasScored(input, result.bidder))
            bidders << result.bidder;
    }
    for (const Step& step : input.state.facts->scheme.steps) {
        const ScoreSheet* sheet = step.kind == StepKind::Score ? scoresOf(input, step, member) : nullptr;
        if (!sheet)
            continue;
        rows << memberRows(input, step, member, bidders);
        addReasons(input, step, *sheet, reasons);
    }
    if (rows.isEmpty())
        return section(memberName(input, member), {});
    QList<ReportColumn> columns;
    for (const QString& bidder : bidders)
        columns << ReportColumn {bidderName(input, bidder), 4, ColumnKind::Figure};
    QList<ReportBlock> blocks = wideTable({}, factorHeads(), columns, rows);
    if (!reasons.rows.isEmpty())
        blocks << reasons;
    return section(memberName(input, member), blocks);
}

} // namespace

ReportSection collectiveScores(const ReportInput& input)
{
    const QString title = u"评分比较"_s;
    const QList<const BidderResult*> results = ranked(input);
    if (input.tally.failed.isEmpty() && input.state.facts->scheme.ranksByPrice())
        return section(title, {body(u"本办法按评审价排序，不评分。"_s)});
    if (results.isEmpty() || !input.tally.failed.isEmpty())
        return section(title, {body(said(input, u"评标程序已终止，没有形成评分比较。"_s))});
    QList<ReportBlock> blocks = totals(input, results);
    for (const Step& step : input.state.facts->scheme.steps) {
        if (step.kind == StepKind::Objective || step.kind == StepKind::Score)
            blocks << stepMeans(input, step, results);
    }
    return section(title, blocks);
}

ReportSection memberScores(const ReportInput& input)
{
    const QString title = u"各成员的评分表"_s;
    QList<ReportSection> parts;
    bool corrected = false;
    for (const Step& step : input.state.facts->scheme.steps) {
        const StepState* state = stepState(input, step.id);
        corrected = corrected || (state && !state->corrections.isEmpty());
    }
    for (const int member : activeCommittee(input.state)) {
        const ReportSection one = oneMember(input, member);
        if (one.blocks != QList<ReportBlock> {none()})
            parts << one;
    }
    if (parts.isEmpty())
        return section(title, {});
    ReportSection whole = sectionWithParts(title, parts);
    whole.blocks << body(u"每位成员独立评分，评分表在该环节关闭之前是密封的。小计为该成员对该环节各因素评分之和。"_s);
    if (corrected)
        whole.blocks << note(u"† 依法更正后的分数；更正前的分数与依据见“评分更正”。"_s);
    return whole;
}

} // namespace evalroom::report
