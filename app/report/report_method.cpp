// SPDX-License-Identifier: Apache-2.0
#include "report/report_sections.h"

using namespace Qt::StringLiterals;

namespace evalroom::report {

namespace {

QString trimText(const QList<TrimRow>& trim)
{
    QStringList rows;
    for (const TrimRow& row : trim)
        rows << u"参与计算的报价不少于 %1 个时去掉 %2 个最高价和 %3 个最低价"_s.arg(row.minCount)
                    .arg(row.dropHigh)
                    .arg(row.dropLow);
    return rows.isEmpty() ? u"不去掉任何报价"_s : rows.join(u'；');
}

QString freezeText(Freeze freeze)
{
    switch (freeze) {
    case Freeze::AtOpening:
        return u"评标基准价在评审开始时确定，此后不变。"_s;
    case Freeze::AfterPreliminary:
        return u"评标基准价在初步评审结束时确定，此后不变。"_s;
    case Freeze::Never:
        return u"评标基准价始终由有效投标的报价计算。"_s;
    }
    return {};
}

QString formulaText(const Step& step)
{
    const QString full = formatDecimal(step.points);
    if (const auto* lowest = std::get_if<LowestFormula>(&step.formula))
        return u"价格分 ＝（最低的有效投标报价 ÷ 投标报价）× %1，保留 %2 位小数，四舍五入。%3"_s.arg(full)
            .arg(lowest->decimals)
            .arg(freezeText(step.freeze));
    const auto& mean = std::get<MeanDeviationFormula>(step.formula);
    const QString rounding = mean.score.deviationDecimals
        ? u"偏差率保留 %1 位小数，"_s.arg(*mean.score.deviationDecimals)
        : u"偏差率不取舍，"_s;
    return u"评标基准价 ＝ 有效投标报价的算术平均值 × 开标时确定的系数；%1。偏差率 ＝（投标报价 － 评标基准价）÷ 评标基准价 × 100％。报价高于基准价的，每高 1％ 扣 %2 分；低于的，每低 1％ 扣 %3 分；满分 %4 分，最低 0 分。%5得分保留 %6 位小数，四舍五入。%7"_s
        .arg(trimText(mean.trim), formatDecimal(mean.score.perPercentAbove), formatDecimal(mean.score.perPercentBelow),
            full, rounding, QString::number(mean.score.scoreDecimals), freezeText(step.freeze));
}

QString aggregationText(const Step& step)
{
    if (step.kind == StepKind::Review)
        return u"有不合格项的，由评标委员会表决"_s;
    if (step.kind == StepKind::Objective)
        return u"各成员录入一致"_s;
    if (step.kind == StepKind::Price)
        return u"按公式计算"_s;
    if (step.kind == StepKind::Chair)
        return u"票数最多者当选"_s;
    const QString trim = step.aggregation.trimFrom > 0
        ? u"成员满 %1 人时去掉一个最高分和一个最低分后取平均"_s.arg(step.aggregation.trimFrom)
        : u"各成员评分取算术平均，不去掉最高分、最低分"_s;
    return trim + u"，保留 %1 位小数"_s.arg(step.aggregation.decimals);
}

Rational pointsIn(const Step& step)
{
    Rational sum = step.points;
    for (const Criterion& criterion : step.criteria)
        sum += criterion.points;
    return sum;
}

QString tieText(const Scheme& scheme)
{
    QStringList rules;
    for (const Tie& tie : scheme.ties) {
        const Step* step = scheme.step(tie.step);
        switch (tie.rule) {
        case TieRule::Price:
            rules << u"报价低的优先"_s;
            break;
        case TieRule::Step:
            rules << u"“%1”得分高的优先"_s.arg(step ? step->title : tie.step);
            break;
        case TieRule::Draw:
            rules << u"以各成员密封评审表中的随机数公开抽签"_s;
            break;
        case TieRule::Tenderer:
            rules << u"由招标人（采购人）确定"_s;
            break;
        }
    }
    return rules.isEmpty() ? u"并列"_s : u"依次为："_s + rules.join(u'；');
}

ReportTable stepTable(const Scheme& scheme)
{
    ReportTable table {u"评审环节"_s,
        {{u"序号"_s, 2, ColumnKind::Centred}, {u"环节"_s, 5}, {u"方式"_s, 7}, {u"分值"_s, 3, ColumnKind::Figure},
            {u"如何形成评标委员会的结论"_s, 10}},
        {}};
    for (const Step& step : scheme.steps) {
        const Rational points = pointsIn(step);
        const QString title = step.kind == StepKind::Chair ? u"推选组长"_s : step.title;
        table.rows << ReportRow {{QString::number(table.rows.size() + 1), title, stepKindWord(step.kind),
            points > 0 ? formatDecimal(points) : u"—"_s, aggregationText(step)}};
    }
    table.rows << ReportRow {{QString(), u"合计"_s, QString(), formatDecimal(scheme.totalPoints), QString()}, true};
    return table;
}

ReportTable criteriaTable(const Step& step)
{
    const bool scored = step.kind != StepKind::Review;
    ReportTable table {step.title, {{u"评审因素"_s, 5}, {u"标准"_s, 11}, {u"招标文件条款"_s, 4}}, {}};
    if (scored)
        table.columns << ReportColumn {u"分值"_s, 2, ColumnKind::Figure};
    for (const Criterion& criterion : step.criteria)
        table.rows << ReportRow {
            {criterion.name, criterion.standard, criterion.clause, formatDecimal(criterion.points)}};
    return table;
}

} // namespace

ReportSection method(const ReportInput& input)
{
    const Scheme& scheme = input.state.facts->scheme;
    const QString denominator = scheme.countsOnlyVotes ? u"以参加表决的成员为基数，过半数通过"_s
                                                       : u"以全体在任成员为基数，过半数通过；未表决的不减少基数"_s;
    QList<ReportBlock> blocks {ReportFacts {{{u"评标办法"_s, scheme.title}, {u"来源"_s, scheme.source},
        {u"评标办法数据的校验值"_s, QString::fromLatin1(input.stamp.scheme.toHex()), true},
        {u"满分"_s,
            u"%1 分，总分保留 %2 位小数，四舍五入"_s.arg(formatDecimal(scheme.totalPoints)).arg(scheme.totalDecimals)},
        {u"表决规则"_s, denominator}, {u"总分相同时"_s, tieText(scheme)},
        {u"畸高畸低提示"_s,
            u"与其他成员平均分相差超过 %1％ 的评分须由本人说明理由"_s.arg(formatDecimal(scheme.outlierPercent))},
        {u"推荐候选人数"_s, u"不超过 %1 名"_s.arg(scheme.candidates)}}}};
    blocks << stepTable(scheme);
    for (const Step& step : scheme.steps) {
        if (step.kind == StepKind::Price)
            blocks << ReportParagraph {formulaText(step), ParagraphStyle::Body, step.title};
        else if (!step.criteria.isEmpty())
            blocks << criteriaTable(step);
    }
    return section(u"评标标准、评标方法或者评标因素一览表"_s, blocks);
}

} // namespace evalroom::report
