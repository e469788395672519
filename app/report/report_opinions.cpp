// SPDX-License-Identifier: Apache-2.0
#include "report/report_sections.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom::report {

namespace {

// What the member last said, of whichever result.
const OpinionState* lastOpinion(const ReportInput& input, int member)
{
    const auto found = input.state.opinions.constFind(member);
    return found == input.state.opinions.cend() || found->isEmpty() ? nullptr : &found->last();
}

bool isCurrent(const ReportInput& input, const OpinionState& opinion)
{
    return opinion.opinion.result == input.stamp.result;
}

// 招标投标法实施条例 art. 53, 政府采购法实施条例 art. 41: in writing, with reasons, in the report.
QList<ReportBlock> dissents(const ReportInput& input)
{
    QList<ReportBlock> blocks;
    for (auto [member, list] : input.state.opinions.asKeyValueRange()) {
        for (const OpinionState& opinion : list) {
            const bool last = &opinion == &list.last();
            if (opinion.opinion.agrees || opinion.opinion.text.trimmed().isEmpty())
                continue;
            QString lead = memberName(input, member) + u"的不同意见（日志第 %1 条）"_s.arg(opinion.entry + 1);
            if (!last)
                lead += u"，后有新的意见"_s;
            else if (!isCurrent(input, opinion))
                lead += said(input, u"，针对此前的评标结果"_s);
            blocks << ReportParagraph {opinion.opinion.text, ParagraphStyle::Quote, lead};
        }
    }
    return blocks;
}

QList<ReportBlock> deemed(const ReportInput& input)
{
    QList<ReportBlock> blocks;
    for (const DeemedState& note : input.state.deemed) {
        QList<int> witnesses = note.witnesses.values();
        std::sort(witnesses.begin(), witnesses.end());
        const QString effect = isDeemedAgreed(input.state, note.member) ? u"已生效"_s : u"未生效"_s;
        blocks << ReportParagraph {note.text, ParagraphStyle::Quote,
            said(input, u"%1 拒绝签字又不书面说明不同意见，视为同意评标结论（记载：%2；见证：%3；%4）"_s)
                .arg(memberName(input, note.member), memberName(input, note.author), memberNames(input, witnesses),
                    effect)};
    }
    return blocks;
}

} // namespace

QString opinionWord(const ReportInput& input, int member)
{
    if (isDeemedAgreed(input.state, member))
        return u"视为同意"_s;
    const OpinionState* opinion = lastOpinion(input, member);
    if (!opinion || !isCurrent(input, *opinion))
        return u"未表示意见"_s;
    return opinion->opinion.agrees ? u"同意"_s : u"不同意"_s;
}

ReportSection opinions(const ReportInput& input)
{
    ReportTable table {
        {}, {{u"成员"_s, 5}, {said(input, u"对评标结论的意见"_s), 5, ColumnKind::Centred}, {u"附言"_s, 10}}, {}};
    for (const int member : activeCommittee(input.state)) {
        const OpinionState* opinion = lastOpinion(input, member);
        const bool agrees = opinion && opinion->opinion.agrees;
        const QString words = !opinion || opinion->opinion.text.trimmed().isEmpty() ? u"无"_s
            : agrees                                                                ? opinion->opinion.text
                                                                                    : u"见下"_s;
        table.rows << ReportRow {{memberName(input, member), opinionWord(input, member), words}};
    }
    QList<ReportBlock> blocks {table};
    const QList<ReportBlock> against = dissents(input);
    blocks << ReportBlock(ReportParagraph {against.isEmpty() ? u"不同意见：无。"_s : u"不同意见全文："_s});
    blocks << against;
    const QList<ReportBlock> silent = deemed(input);
    if (silent.isEmpty())
        blocks << body(u"视为同意的情形：无。"_s);
    return section(u"成员意见与不同意见"_s, blocks + silent);
}

} // namespace evalroom::report
