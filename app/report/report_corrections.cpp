// SPDX-License-Identifier: Apache-2.0
#include "evaluation/answer.h"
#include "report/report_sections.h"

using namespace Qt::StringLiterals;

namespace evalroom::report {

namespace {

QString correctionRuleText(const ReportInput& input, CorrectionRule rule)
{
    const auto& law = input.state.facts->rules.priceCorrection;
    const CorrectionRuleData* data = law ? law->find(rule) : nullptr;
    return data ? data->text + u'\n' + data->source : correctionRuleNames().at(static_cast<qsizetype>(rule));
}

QString correctedPlace(const ReportInput& input, const CorrectionStep& step)
{
    switch (step.place) {
    case AmountPlace::Price:
        return said(input, u"投标总报价"_s);
    case AmountPlace::Body:
        return said(input, u"投标文件正文的总价"_s);
    case AmountPlace::Line:
        return u"清单："_s + step.line;
    }
    return {};
}

QString correctionOutcome(const ReportInput& input, const MotionState& motion)
{
    if (const auto pending = notCarried(input, motion, u"未通过"_s))
        return *pending;
    const AnswerState* answer = answerTo(input.state, motion.name);
    if (answer == nullptr)
        return said(input, u"通过，投标人尚未答复"_s);
    return said(input, answer->answer.yes ? u"通过，投标人确认"_s : u"通过，投标人不接受"_s);
}

QList<ReportBlock> correctionOrder(const CorrectionLaw& law)
{
    ReportTable table {
        u"修正的规则和顺序"_s, {{u"顺序"_s, 2, ColumnKind::Centred}, {u"规则"_s, 10}, {u"依据"_s, 9}}, {}};
    for (const CorrectionRuleData& data : law.rules)
        table.rows << ReportRow {{QString::number(table.rows.size() + 1), data.text, data.source}};
    return {table};
}

ReportTable correctionTrace(const ReportInput& input, const PriceMotion& price, const QString& title)
{
    ReportTable table {title,
        {{u"序号"_s, 2, ColumnKind::Centred}, {u"修正之处"_s, 7}, {u"原金额（元）"_s, 5, ColumnKind::Figure},
            {u"修正为（元）"_s, 5, ColumnKind::Figure}, {u"规则"_s, 9}},
        {}};
    for (const CorrectionStep& step : price.steps)
        table.rows << ReportRow {{QString::number(table.rows.size() + 1), correctedPlace(input, step), yuan(step.from),
            yuan(step.to), correctionRuleText(input, step.rule)}};
    return table;
}

QList<ReportBlock> correctionWords(
    const ReportInput& input, const MotionState& motion, const PriceMotion& price, qsizetype number)
{
    const QString lead = u"第 %1 项　%2"_s.arg(number).arg(bidderName(input, price.bidder));
    QList<ReportBlock> words;
    if (!price.steps.isEmpty())
        words << correctionTrace(input, price, lead + u"　修正过程"_s);
    words << ReportParagraph {motion.motion.text, ParagraphStyle::Quote, lead + u"　修正理由"_s};
    for (const AnswerState& answer : input.state.answers) {
        if (answer.answer.motion != motion.name)
            continue;
        const QString how = answer.answer.yes ? u"确认"_s : u"不接受"_s;
        words << ReportParagraph {answer.answer.text, ParagraphStyle::Quote,
            said(input, u"%1　投标人书面答复：%2（%3）"_s)
                .arg(lead, how, registration(input, answer.author, answer.witnesses))};
    }
    return words;
}

} // namespace

ReportSection priceCorrections(const ReportInput& input)
{
    ReportTable table {{},
        {{u"序号"_s, 2, ColumnKind::Centred}, {said(input, u"投标人"_s), 7},
            {said(input, u"开标报价（元）"_s), 5, ColumnKind::Figure}, {u"修正为（元）"_s, 5, ColumnKind::Figure},
            {u"依据"_s, 9}, {u"结果"_s, 5, ColumnKind::Centred}},
        {}};
    QList<ReportBlock> words;
    for (const MotionState& motion : input.state.motions) {
        const auto* price = std::get_if<PriceMotion>(&motion.motion.subject);
        if (price == nullptr)
            continue;
        const qsizetype number = table.rows.size() + 1;
        const auto bid = bidPriceOf(input, price->bidder);
        table.rows << ReportRow {{QString::number(number), bidderName(input, price->bidder), bid ? yuan(*bid) : u"—"_s,
            yuan(price->price), correctionRuleText(input, price->basis), correctionOutcome(input, motion)}};
        words << correctionWords(input, motion, *price, number);
    }
    const QString title = u"报价的算术修正"_s;
    if (table.rows.isEmpty())
        return section(title, {});
    const auto& law = input.state.facts->rules.priceCorrection;
    return section(title, (law ? correctionOrder(*law) : QList<ReportBlock>()) << table << words);
}

} // namespace evalroom::report
