// SPDX-License-Identifier: Apache-2.0
#include "report/report_sections.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom::report {

namespace {

const ReviewSheet* reviewOf(const StepState& state, int member)
{
    const SheetState* sheet = countedSheet(state, member);
    return sheet && sheet->opened ? std::get_if<ReviewSheet>(&sheet->opened->content) : nullptr;
}

QList<ReportColumn> bidderColumns(const ReportInput& input, const QStringList& bidders)
{
    QList<ReportColumn> columns;
    for (const QString& bidder : bidders)
        columns << ReportColumn {bidderName(input, bidder), 4, ColumnKind::Centred};
    return columns;
}

// "通过", or how many members found it failed.
QString verdict(const ReportInput& input, const StepState& state, const Item& item)
{
    int failed = 0;
    int all = 0;
    for (const int member : activeCommittee(input.state)) {
        const ReviewSheet* sheet = reviewOf(state, member);
        if (!sheet || !sheet->items.contains(item))
            continue;
        ++all;
        failed += sheet->items[item].passed ? 0 : 1;
    }
    if (all == 0)
        return u"—"_s;
    return failed == 0 ? u"通过"_s : u"%1 人中 %2 人\n认为不通过"_s.arg(all).arg(failed);
}

QList<ReportBlock> collective(const ReportInput& input, const Step& step, const StepState& state)
{
    QList<ReportRow> rows;
    for (const Criterion& criterion : step.criteria) {
        ReportRow row {{criterion.name}};
        for (const QString& bidder : state.bidders)
            row.cells << verdict(input, state, {bidder, criterion.id});
        rows << row;
    }
    return wideTable(u"评审汇总"_s, {{u"评审因素"_s, 5}}, bidderColumns(input, state.bidders), rows);
}

QString memberVerdict(const ReviewSheet& sheet, const QString& bidder)
{
    int failed = 0;
    for (auto [item, judgement] : sheet.items.asKeyValueRange())
        failed += item.bidder == bidder && !judgement.passed ? 1 : 0;
    return failed == 0 ? u"全部通过"_s : u"%1 项不通过"_s.arg(failed);
}

QList<ReportBlock> byMember(const ReportInput& input, const StepState& state)
{
    QList<ReportRow> rows;
    for (const int member : activeCommittee(input.state)) {
        const ReviewSheet* sheet = reviewOf(state, member);
        if (!sheet)
            continue;
        ReportRow row {{memberName(input, member)}};
        for (const QString& bidder : state.bidders)
            row.cells << memberVerdict(*sheet, bidder);
        rows << row;
    }
    if (rows.isEmpty())
        return {};
    return wideTable(u"各成员的评审"_s, {{u"成员"_s, 7}}, bidderColumns(input, state.bidders), rows);
}

QList<ReportBlock> failures(const ReportInput& input, const Step& step, const StepState& state)
{
    ReportTable table {
        u"认为不通过的意见"_s, {{u"成员"_s, 6}, {said(input, u"投标人"_s), 7}, {u"评审因素"_s, 4}, {u"理由"_s, 7}}, {}};
    for (const int member : activeCommittee(input.state)) {
        const ReviewSheet* sheet = reviewOf(state, member);
        if (!sheet)
            continue;
        for (auto [item, judgement] : sheet->items.asKeyValueRange()) {
            const Criterion* criterion = step.criterion(item.criterion);
            if (!judgement.passed)
                table.rows << ReportRow {{memberName(input, member), bidderName(input, item.bidder),
                    criterion ? criterion->name : item.criterion, judgement.reason}};
        }
    }
    return table.rows.isEmpty() ? QList<ReportBlock>() : QList<ReportBlock> {table};
}

QString entryTexts(const ReportInput& input, const StepState& state, const Item& item)
{
    QStringList texts;
    for (const ItemsEntry& entry : state.items) {
        for (const ItemPoints& value : entry.values) {
            if (value.bidder == item.bidder && value.criterion == item.criterion && !value.text.trimmed().isEmpty())
                texts << memberName(input, entry.author) + u"："_s + value.text;
        }
    }
    return texts.join(u'\n');
}

ReportRow objectiveSum(const Step& step, const StepState& state)
{
    Rational most = 0;
    QMap<QString, Rational> sums;
    int decimals = 0;
    for (const Criterion& criterion : step.criteria) {
        most += criterion.points;
        decimals = std::max(decimals, decimalsOf(criterion.increment));
        for (const QString& bidder : state.bidders)
            sums[bidder] += state.agreed.value({bidder, criterion.id});
    }
    ReportRow sum {{u"小计"_s, formatDecimal(most)}, true};
    for (const QString& bidder : state.bidders)
        sum.cells << fixed(sums.value(bidder), decimals);
    return sum;
}

QList<ReportBlock> objectiveTables(const ReportInput& input, const Step& step, const StepState& state)
{
    QList<ReportRow> rows;
    ReportTable texts {u"录入的说明"_s, {{said(input, u"投标人"_s), 5}, {u"评审因素"_s, 4}, {u"说明"_s, 11}}, {}};
    for (const Criterion& criterion : step.criteria) {
        ReportRow row {{criterion.name, formatDecimal(criterion.points)}};
        for (const QString& bidder : state.bidders) {
            const Item item {bidder, criterion.id};
            const auto agreed = state.agreed.constFind(item);
            row.cells << (agreed == state.agreed.cend() ? u"—"_s : sheetPoints(*agreed, criterion));
            const QString text = entryTexts(input, state, item);
            if (!text.isEmpty())
                texts.rows << ReportRow {{bidderName(input, bidder), criterion.name, text}};
        }
        rows << row;
    }
    rows << objectiveSum(step, state);
    QList<ReportColumn> columns = bidderColumns(input, state.bidders);
    for (ReportColumn& column : columns)
        column.kind = ColumnKind::Figure;
    QList<ReportBlock> blocks {body(said(input, u"由评标委员会成员分别录入，全体一致后计入。"_s))};
    blocks << wideTable({}, {{u"评审因素"_s, 5}, {u"满分"_s, 2, ColumnKind::Figure}}, columns, rows);
    if (!texts.rows.isEmpty())
        blocks << texts;
    return blocks;
}

} // namespace

ReportSection reviews(const ReportInput& input)
{
    QList<ReportSection> parts;
    for (const Step& step : input.state.facts->scheme.steps) {
        const StepState* state = stepState(input, step.id);
        if (step.kind != StepKind::Review || !state || state->phase == StepPhase::Pending)
            continue;
        parts << section(
            step.title, collective(input, step, *state) + byMember(input, *state) + failures(input, step, *state));
    }
    if (parts.isEmpty())
        return section(u"初步评审明细"_s, {});
    return sectionWithParts(u"初步评审明细"_s, parts);
}

ReportSection objectiveScores(const ReportInput& input)
{
    QList<ReportSection> parts;
    for (const Step& step : input.state.facts->scheme.steps) {
        const StepState* state = stepState(input, step.id);
        if (step.kind == StepKind::Objective && state && state->phase == StepPhase::Settled)
            parts << section(step.title, objectiveTables(input, step, *state));
    }
    if (parts.isEmpty())
        return section(u"客观评分明细"_s, {});
    return sectionWithParts(u"客观评分明细"_s, parts);
}

} // namespace evalroom::report
