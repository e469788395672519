// SPDX-License-Identifier: Apache-2.0
#include "evaluation/answer.h"
#include "report/report_sections.h"

using namespace Qt::StringLiterals;

namespace evalroom::report {

namespace {

QString clarificationOutcome(const ReportInput& input, const MotionState& motion)
{
    if (const auto pending = notCarried(input, motion, u"未通过，没有提出"_s))
        return *pending;
    const AnswerState* answer = answerTo(input.state, motion.name);
    if (answer == nullptr)
        return said(input, u"已提出，投标人尚未答复"_s);
    if (!answer->answer.yes)
        return u"已提出，没有在规定的时间内答复"_s;
    if (isLate(input.state, *answer) && !isSetAside(input.state, motion.name))
        return u"已答复，但迟于规定的时间"_s;
    return isSetAside(input.state, motion.name) ? u"已答复，不予采信"_s : u"已答复"_s;
}

// When the letter came in, and its file; as far as anybody has said so.
QString letterFacts(const ReportInput& input, const AnswerState& answer)
{
    QString facts;
    if (answer.answer.received.isValid())
        facts += u"；收到：%1"_s.arg(localTime(answer.answer.received));
    if (isLate(input.state, answer))
        facts += u"；迟于规定的时间，由评标委员会决定是否采信"_s;
    if (!answer.answer.letter.isEmpty())
        facts += u"；书面答复文件 SHA-256：%1"_s.arg(QString::fromLatin1(answer.answer.letter.toHex()));
    return said(input, facts);
}

// Answers of the bidder, and why one was set aside.
QList<ReportBlock> clarificationAnswers(const ReportInput& input, const QByteArray& motion, const QString& lead)
{
    QList<ReportBlock> words;
    for (const AnswerState& answer : input.state.answers) {
        if (answer.answer.motion != motion)
            continue;
        const QString how = answer.answer.yes ? said(input, u"投标人书面答复"_s) : u"没有在规定的时间内答复"_s;
        words << ReportParagraph {answer.answer.text, ParagraphStyle::Quote,
            u"%1　%2（%3）%4"_s.arg(
                lead, how, registration(input, answer.author, answer.witnesses), letterFacts(input, answer))};
    }
    for (const MotionState& other : input.state.motions) {
        const auto* aside = std::get_if<SetAsideMotion>(&other.motion.subject);
        if (aside != nullptr && aside->motion == motion && outcomeOf(input.state, other) == Outcome::Passed)
            words << ReportParagraph {other.motion.text, ParagraphStyle::Quote,
                lead + said(input, u"　答复超出投标文件的范围或者改变其实质性内容，评标委员会不予采信"_s)};
    }
    return words;
}

} // namespace

ReportSection clarifications(const ReportInput& input)
{
    const QString title = u"澄清、说明、补正事项纪要"_s;
    ReportTable table {{},
        {{u"序号"_s, 2, ColumnKind::Centred}, {said(input, u"投标人"_s), 6}, {u"依据"_s, 9},
            {said(input, u"投标文件出处"_s), 7}, {u"结果"_s, 5, ColumnKind::Centred}},
        {}};
    QList<ReportBlock> words;
    for (const MotionState& motion : input.state.motions) {
        const auto* clarify = std::get_if<ClarifyMotion>(&motion.motion.subject);
        if (clarify == nullptr)
            continue;
        const QString number = QString::number(table.rows.size() + 1);
        const QString bidder = bidderName(input, clarify->bidder);
        table.rows << ReportRow {{number, bidder, groundWords(input.state.facts->rules.clarifications, clarify->ground),
            u"%1\n第 %2 页　%3"_s.arg(
                documentName(input, clarify->document), QString::number(clarify->page), clarify->clause),
            clarificationOutcome(input, motion)}};
        const QString lead = u"第 %1 项　%2"_s.arg(number, bidder);
        words << ReportParagraph {motion.motion.text, ParagraphStyle::Quote,
            lead + said(input, u"　评标委员会的问题"_s)
                + (clarify->until.isValid() ? u"（答复截止：%1）"_s.arg(localTime(clarify->until)) : QString())};
        words << clarificationAnswers(input, motion.name, lead);
    }
    // Not 无: somebody may have dealt with them outside.
    if (table.rows.isEmpty())
        return section(title, {body(u"本系统未办理澄清、说明、补正。"_s)});
    return section(title, QList<ReportBlock> {table} + words);
}

} // namespace evalroom::report
