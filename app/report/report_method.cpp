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

QString numberText(const TermNumber& number)
{
    return number.drawn.isEmpty() ? formatDecimal(number.fixed) : u"开标时抽取的 "_s + number.drawn;
}

QString termText(const BaselineTerm& term, bool sparesFixed)
{
    QString text = term.of == TermOf::Ceiling ? u"最高投标限价"_s
        : term.of == TermOf::Mean             ? u"评审价的算术平均值"_s
                                              : u"最低的评审价"_s;
    if (term.within)
        text += u"（低于未取舍的平均值不超过 %1％者中）"_s.arg(formatDecimal(*term.within));
    if (sparesFixed)
        text = u"（%1 － 暂列金额等固定部分）"_s.arg(text);
    if (term.factor)
        text += u" × "_s + numberText(*term.factor);
    return text + u" × "_s + (term.share ? numberText(*term.share) : u"其余权重"_s);
}

QString combinedText(const Baseline& baseline)
{
    QStringList texts;
    for (const BaselineTerm& term : baseline.terms)
        texts << termText(term, baseline.sparesFixed);
    return texts.join(u" ＋ "_s);
}

QString rangesText(const QList<DrawnRange>& ranges)
{
    QStringList texts;
    for (const DrawnRange& range : ranges)
        texts << u"%1 在 %2 至 %3 之间抽取"_s.arg(range.id, formatDecimal(range.least), formatDecimal(range.most));
    return texts.join(u"，"_s);
}

QString baselineText(const Baseline& baseline)
{
    QString text;
    switch (baseline.family) {
    case BaselineFamily::Lowest:
        text = u"最低的评审价"_s;
        break;
    case BaselineFamily::Highest:
        text = u"最高的评审价"_s;
        break;
    case BaselineFamily::Mean:
        text = u"评审价的算术平均值"_s;
        break;
    case BaselineFamily::CeilingMean:
        text = u"评审价的算术平均值 ×（1 － %1）＋ 最高投标限价 × %1"_s.arg(formatDecimal(baseline.ceilingShare));
        break;
    case BaselineFamily::Combined:
        text = combinedText(baseline);
        break;
    }
    if (baseline.meanDecimals)
        text.replace(u"算术平均值"_s, u"算术平均值（保留 %1 位小数（元））"_s.arg(*baseline.meanDecimals));
    if (baseline.sparesFixed && baseline.family != BaselineFamily::Combined)
        text += u" － 暂列金额等固定部分"_s;
    if (baseline.lowered > 0)
        text = u"（%1）×（1 － %2％）"_s.arg(text, formatDecimal(baseline.lowered));
    if (baseline.drawn)
        text = u"（%1）× 开标时抽取的系数"_s.arg(text);
    if (baseline.sparesFixed)
        text += u" ＋ 暂列金额等固定部分"_s;
    if (baseline.decimals)
        text += u"，保留 %1 位小数（元）"_s.arg(*baseline.decimals);
    if (!baseline.drawnRanges.isEmpty())
        text += u"；"_s + rangesText(baseline.drawnRanges);
    if (baseline.isMean())
        text += u"；"_s + trimText(baseline.trim);
    return u"评标基准价 ＝ "_s + text + u"。"_s;
}

QString ratioText(const std::optional<int>& decimals)
{
    return decimals ? u"比值保留 %1 位小数，"_s.arg(*decimals) : QString();
}

QString scoreText(const RatioScore& score, const QString& full)
{
    return u"价格分 ＝（评标基准价 ÷ 评审价）× %1，%2保留 %3 位小数，四舍五入。"_s
        .arg(full, ratioText(score.ratioDecimals))
        .arg(score.decimals);
}

QString scoreText(const HighRatioScore& score, const QString& full)
{
    return u"价格分 ＝（评审价 ÷ 评标基准价）× %1，%2保留 %3 位小数，四舍五入。"_s
        .arg(full, ratioText(score.ratioDecimals))
        .arg(score.decimals);
}

QString scoreText(const DeviationScore& score, const QString& full)
{
    QString rounding
        = score.deviationDecimals ? u"偏差率保留 %1 位小数，"_s.arg(*score.deviationDecimals) : u"偏差率不取舍，"_s;
    if (score.deductionDecimals)
        rounding += u"扣分保留 %1 位小数，"_s.arg(*score.deductionDecimals);
    return u"偏差率 ＝（评审价 － 评标基准价）÷ 评标基准价 × 100％。评审价高于基准价的，每高 1％ 扣 %1 分；低于的，每低 1％ 扣 %2 分；满分 %3 分，最低 %4 分。%5得分保留 %6 位小数，四舍五入。"_s
        .arg(formatDecimal(score.perPercentAbove), formatDecimal(score.perPercentBelow), full,
            formatDecimal(score.least), rounding, QString::number(score.decimals));
}

QString formulaText(const Scheme& scheme, const Step& step)
{
    const QString evaluated = u"评审价 ＝ 投标报价，经本办法规定的价格调整。"_s;
    if (step.points == 0)
        return evaluated
            + (scheme.rankBy == RankBy::HighestPrice ? u"按评审价由高到低排序。"_s : u"按评审价由低到高排序。"_s);
    const QString full = formatDecimal(step.points);
    return evaluated + baselineText(step.formula.baseline)
        + std::visit([&](const auto& score) { return scoreText(score, full); }, step.formula.score)
        + freezeText(step.freeze);
}

QString adjustmentShare(const ReportInput& input, const PriceAdjustment& each)
{
    const QString percent = formatDecimal(each.percent);
    if (!each.addsPoints())
        return u"扣除%1的 %2％"_s.arg(
            each.of == AdjustedBase::Running ? u"前项调整后的价格"_s : said(input, u"投标报价"_s), percent);
    const QString rounding = each.decimals ? u"，保留 %1 位小数，四舍五入"_s.arg(*each.decimals) : u"，不取舍"_s;
    return u"增加%1的 %2％"_s.arg(each.of == AdjustedBase::Total ? u"总分"_s : u"价格分"_s, percent) + rounding;
}

// 政策性价格扣除、加分, in their order.
ReportTable adjustmentTable(const ReportInput& input)
{
    ReportTable table {u"政策性调整"_s,
        {{u"序号"_s, 2, ColumnKind::Centred}, {u"名称"_s, 6}, {u"比例"_s, 5}, {u"适用期间"_s, 6}, {u"依据"_s, 10}}, {}};
    for (const PriceAdjustment& each : input.state.facts->scheme.adjustments) {
        const QString until = each.until.isValid() ? u"至 "_s + each.until.toString(Qt::ISODate) : u"起"_s;
        table.rows << ReportRow {{QString::number(table.rows.size() + 1), each.name, adjustmentShare(input, each),
            each.from.toString(Qt::ISODate) + u' ' + until, each.source}};
    }
    return table;
}

QString valuesText(const Criterion& criterion)
{
    if (const auto* graded = std::get_if<GradedValues>(&criterion.values)) {
        QStringList grades;
        for (const Grade& grade : graded->grades)
            grades << u"%1 %2—%3"_s.arg(grade.name, formatDecimal(grade.from), formatDecimal(grade.to));
        return grades.join(u'；');
    }
    if (const auto* choice = std::get_if<ChoiceValues>(&criterion.values)) {
        QStringList choices;
        for (const Choice& each : choice->choices)
            choices << u"%1：%2 分"_s.arg(each.when, formatDecimal(each.points));
        return choices.join(u'；');
    }
    if (const auto* deducted = std::get_if<DeductedValues>(&criterion.values))
        return u"%1扣 %2 分，最低 %3 分"_s.arg(
            deducted->per, formatDecimal(criterion.increment), formatDecimal(deducted->least));
    if (const auto* amount = std::get_if<AmountValues>(&criterion.values))
        return u"评审价加（减）%1 至 %2 元"_s.arg(formatDecimal(amount->least), formatDecimal(amount->most));
    return {};
}

// Where scores are trimmed although the law has every score count, it says on whose word.
QString overrideText(const Aggregation& rule)
{
    return rule.overriddenBy.isEmpty() ? QString() : u"；去掉最高分、最低分的依据："_s + rule.overriddenBy;
}

QString aggregationText(const Step& step)
{
    if (step.kind == StepKind::Review)
        return u"有不合格项的，由评标委员会表决"_s;
    const QString sum = step.decimals ? u"，合计保留 %1 位小数"_s.arg(*step.decimals) : QString();
    if (step.kind == StepKind::Objective)
        return u"各成员录入一致"_s + sum;
    if (step.kind == StepKind::Price)
        return step.evaluatedDecimals ? u"按公式计算，评审价保留 %1 位小数（元）"_s.arg(*step.evaluatedDecimals)
                                      : u"按公式计算"_s;
    if (step.kind == StepKind::Offers)
        return u"收齐或者时限届满后同时开启"_s;
    if (step.kind == StepKind::Chair)
        return u"票数最多者当选"_s;
    if (step.aggregation.trimsTotals()) {
        const QString in = step.aggregation.trimBy == TrimBy::Step ? u"本环节"_s : u"全部评分环节"_s;
        return u"成员满 %1 人时，按各成员对该投标人在%2的评分合计，去掉合计最高和最低的成员各一名后取平均，本环节得分保留 %3 位小数"_s
                   .arg(QString::number(step.aggregation.trimFrom), in, QString::number(step.aggregation.decimals))
            + sum + overrideText(step.aggregation);
    }
    const QString trim = step.aggregation.trimFrom > 0
        ? u"成员满 %1 人时去掉一个最高分和一个最低分后取平均"_s.arg(step.aggregation.trimFrom)
        : u"各成员评分取算术平均，不去掉最高分、最低分"_s;
    return trim + u"，保留 %1 位小数"_s.arg(step.aggregation.decimals) + sum + overrideText(step.aggregation);
}

QString weightText(const Weight& weight)
{
    const QString rounding
        = weight.decimals ? u"加权得分保留 %1 位小数，四舍五入"_s.arg(*weight.decimals) : u"加权得分不取舍"_s;
    return u"权重 %1％，"_s.arg(formatDecimal(weight.percent)) + rounding;
}

Rational pointsIn(const Step& step)
{
    Rational sum = step.points;
    for (const Criterion& criterion : step.criteria)
        sum += criterion.points;
    return sum;
}

QString tieText(const ReportInput& input)
{
    QStringList rules;
    for (const Tie& tie : input.state.facts->scheme.ties)
        rules << tieRuleWord(input, tie);
    return rules.isEmpty() ? u"并列"_s : u"依次为："_s + rules.join(u'；');
}

QString rankingText(const Scheme& scheme)
{
    if (scheme.ranksByPrice())
        return scheme.rankBy == RankBy::HighestPrice ? u"按评审价由高到低"_s : u"按评审价由低到高"_s;
    const QString sum = scheme.isWeighted() ? u"总分为各环节加权得分之和，"_s : QString();
    return sum
        + u"按总分由高到低；满分 %1 分，总分保留 %2 位小数，四舍五入"_s.arg(formatDecimal(scheme.totalPoints))
              .arg(scheme.totalDecimals);
}

ReportTable stepTable(const ReportInput& input)
{
    const Scheme& scheme = input.state.facts->scheme;
    ReportTable table {u"评审环节"_s,
        {{u"序号"_s, 2, ColumnKind::Centred}, {u"环节"_s, 5}, {u"方式"_s, 7}, {u"分值"_s, 3, ColumnKind::Figure},
            {said(input, u"如何形成评标委员会的结论"_s), 10}},
        {}};
    for (const Step& step : scheme.steps) {
        const Rational points = pointsIn(step);
        const QString title = step.kind == StepKind::Chair ? u"推选组长"_s : step.title;
        const QString how = aggregationText(step) + (step.weight ? u"；"_s + weightText(*step.weight) : QString());
        table.rows << ReportRow {{QString::number(table.rows.size() + 1), title, stepKindWord(step.kind),
            points > 0 ? formatDecimal(points) : u"—"_s, said(input, how)}};
    }
    if (!scheme.ranksByPrice())
        table.rows << ReportRow {{QString(), u"合计"_s, QString(), formatDecimal(scheme.totalPoints), QString()}, true};
    return table;
}

ReportTable criteriaTable(const ReportInput& input, const Step& step)
{
    const bool scored = step.kind != StepKind::Review;
    ReportTable table {step.title, {{u"评审因素"_s, 5}, {u"标准"_s, 11}, {said(input, u"招标文件条款"_s), 4}}, {}};
    if (scored)
        table.columns << ReportColumn {u"分值"_s, 2, ColumnKind::Figure};
    for (const Criterion& criterion : step.criteria) {
        const QString values = valuesText(criterion);
        const QString standard = values.isEmpty() ? criterion.standard
            : criterion.standard.isEmpty()        ? values
                                                  : criterion.standard + u'\n' + values;
        const QString points = criterion.isAmount() ? u"—"_s : formatDecimal(criterion.points);
        table.rows << ReportRow {{criterion.name, standard, criterion.clause, points}};
    }
    return table;
}

} // namespace

ReportSection method(const ReportInput& input)
{
    const Scheme& scheme = input.state.facts->scheme;
    const QString denominator = scheme.countsOnlyVotes ? u"全体成员都表决后，同意多于反对的通过"_s
                                                       : u"以全体成员为基数，过半数通过；未表决的、缺位的不减少基数"_s;
    QList<ReportBlock> blocks {ReportFacts {{{said(input, u"评标办法"_s), scheme.title}, {u"来源"_s, scheme.source},
        {said(input, u"评标办法数据的校验值"_s), QString::fromLatin1(input.stamp.scheme.toHex()), true},
        {u"排序"_s, rankingText(scheme)}, {u"表决规则"_s, denominator}, {u"并列时"_s, tieText(input)},
        {u"畸高畸低提示"_s,
            u"与其他成员平均分相差超过 %1％ 的评分须由本人说明理由"_s.arg(formatDecimal(scheme.outlierPercent))},
        {u"推荐候选人数"_s,
            u"不超过 %1 名"_s.arg(scheme.candidates) + (scheme.ranked ? QString() : u"，不标明排序"_s)}}}};
    if (scheme.fixedPrice)
        blocks << body(said(input, u"价格由国家统一规定，为 %1 元，不作为评审因素；投标报价不符合的，其投标无效。"_s)
                .arg(yuan(*scheme.fixedPrice)));
    blocks << stepTable(input);
    if (!scheme.adjustments.isEmpty())
        blocks << adjustmentTable(input);
    for (const Step& step : scheme.steps) {
        if (step.kind == StepKind::Price)
            blocks << ReportParagraph {said(input, formulaText(scheme, step)), ParagraphStyle::Body, step.title};
        else if (!step.criteria.isEmpty())
            blocks << criteriaTable(input, step);
    }
    return section(said(input, u"评标标准、评标方法或者评标因素一览表"_s), blocks);
}

} // namespace evalroom::report
