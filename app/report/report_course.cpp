// SPDX-License-Identifier: Apache-2.0
#include "report/report_sections.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom::report {

namespace {

QString phaseWord(StepPhase phase)
{
    switch (phase) {
    case StepPhase::Pending:
        return u"未开始"_s;
    case StepPhase::Open:
        return u"进行中"_s;
    case StepPhase::Closed:
        return u"已关闭"_s;
    case StepPhase::Settled:
        return u"已完成"_s;
    }
    return {};
}

QString chineseDate(const QDate& date)
{
    return date.toString(u"yyyy年M月d日"_s);
}

ReportTable steps(const ReportInput& input)
{
    ReportTable table {u"评审环节的进行"_s,
        {{u"环节"_s, 6}, {u"轮次"_s, 2, ColumnKind::Centred}, {u"状态"_s, 3, ColumnKind::Centred},
            {u"关闭时间"_s, 6, ColumnKind::Centred}, {u"监督会签"_s, 3, ColumnKind::Centred}},
        {}};
    for (const Step& step : input.state.facts->scheme.steps) {
        const StepState* state = stepState(input, step.id);
        const bool closed = state && state->closing;
        table.rows << ReportRow {
            {step.kind == StepKind::Chair ? u"推选组长"_s : step.title, QString::number(state ? state->round : 1),
                phaseWord(state ? state->phase : StepPhase::Pending), closed ? localTime(state->closing->time) : u"—"_s,
                !closed                        ? u"—"_s
                    : state->closing->cosigned ? u"已会签"_s
                                               : u"未会签"_s}};
    }
    return table;
}

// Sheets of the last round that do not count: too late, or followed by a newer one of the same member.
ReportTable uncounted(const ReportInput& input)
{
    ReportTable table {
        u"未计入的评审表"_s, {{u"环节"_s, 5}, {u"成员"_s, 5}, {u"日志"_s, 3, ColumnKind::Centred}, {u"原因"_s, 7}}, {}};
    for (const Step& step : input.state.facts->scheme.steps) {
        const StepState* state = stepState(input, step.id);
        if (!state)
            continue;
        for (auto [member, sheets] : state->sheets.asKeyValueRange()) {
            for (const SheetState& sheet : sheets) {
                if (sheet.name == state->counted.value(member))
                    continue;
                const bool late = state->closing && sheet.entry >= state->closing->seen;
                const bool left = input.state.members.value(member).status != MemberStatus::Active;
                table.rows << ReportRow {{step.title, memberName(input, member), u"第 %1 条"_s.arg(sheet.entry + 1),
                    left       ? u"成员已离任"_s
                        : late ? u"迟到：在关闭时确认的记录之后"_s
                               : u"由同一成员后来的评审表取代"_s}};
            }
        }
    }
    return table;
}

ReportTable notes(const ReportInput& input, const QString& title, const QList<NoteState>& list)
{
    ReportTable table {
        title, {{u"日志"_s, 3, ColumnKind::Centred}, {u"记录人"_s, 6}, {u"涉及"_s, 6}, {u"内容"_s, 10}}, {}};
    for (const NoteState& note : list)
        table.rows << ReportRow {{u"第 %1 条"_s.arg(note.entry + 1), memberName(input, note.author),
            note.member > 0 ? memberName(input, note.member) : u"—"_s, note.text}};
    return table;
}

// 87号令 art. 49: what is sealed, and why.
QString restWords(const ReportInput& input, const RestState& rest)
{
    if (rest.material.isEmpty())
        return rest.text;
    const QString what = rest.kind == SuspensionKind::Unfilled ? u"评标委员会无法补足，停止评标并封存%1。%2"_s
                                                               : u"暂停评标并封存%1。%2"_s;
    return said(input, what).arg(rest.material, rest.text);
}

ReportTable rests(const ReportInput& input)
{
    QList<NoteState> list;
    for (const RestState& rest : input.state.suspensions)
        list << NoteState {rest.entry, rest.author, 0, restWords(input, rest)};
    return notes(input, u"暂停与恢复"_s, list);
}

ReportTable alarms(const ReportInput& input)
{
    ReportTable table {
        u"告警"_s, {{u"日志"_s, 3, ColumnKind::Centred}, {u"成员"_s, 6}, {u"代码"_s, 4}, {u"含义"_s, 9}}, {}};
    for (const AlarmState& alarm : input.state.alarms)
        table.rows << ReportRow {
            {u"第 %1 条"_s.arg(alarm.entry + 1), alarm.member > 0 ? memberName(input, alarm.member) : u"—"_s,
                alarm.what, said(input, effectWord(alarm.what))}};
    return table;
}

// Records that the rules refuse stand in the log for ever; here is how many, by the rule.
ReportTable refused(const ReportInput& input)
{
    ReportTable table {
        u"不产生效力的记录"_s, {{u"原因"_s, 10}, {u"规则代码"_s, 5}, {u"条数"_s, 2, ColumnKind::Figure}}, {}};
    QMap<QString, int> counts;
    for (const QString& effect : input.state.effects) {
        if (!effect.isEmpty())
            ++counts[effect];
    }
    for (auto [effect, count] : counts.asKeyValueRange())
        table.rows << ReportRow {{said(input, effectWord(effect)), effect, QString::number(count)}};
    return table;
}

QString extensionLead(const ReportInput& input, const ExtensionState& each)
{
    QList<int> asked = each.asked.values();
    std::sort(asked.begin(), asked.end());
    return said(input, u"评标时间延长至 %1（要求延长的成员：%2；登记：%3）"_s)
        .arg(localTime(each.until), memberNames(input, asked), memberName(input, each.author));
}

// 条例 art. 48: who has asked, and what came of it.
QList<ReportBlock> extensions(const ReportInput& input)
{
    QList<ReportBlock> blocks;
    for (const ExtensionState& each : input.state.extensions)
        blocks << ReportParagraph {each.text, ParagraphStyle::Quote, extensionLead(input, each)};
    return blocks;
}

ReportParagraph timeRequests(const ReportInput& input)
{
    QList<int> members = input.state.timeRequests.values();
    std::sort(members.begin(), members.end());
    if (members.isEmpty())
        return {said(input, u"要求延长评标时间的成员：无。"_s)};
    const auto all = static_cast<int>(activeCommittee(input.state).size());
    const bool extended = demandsMoreTime(static_cast<int>(members.size()), all);
    return {said(input, u"要求延长评标时间的成员：%1；%2三分之一，%3。"_s)
            .arg(memberNames(input, members), extended ? u"超过"_s : u"未超过"_s,
                extended ? u"应当延长"_s : u"不延长"_s)};
}

} // namespace

ReportSection basics(const ReportInput& input)
{
    const Manifest& lot = input.manifest;
    const bool works = lot.regime == Regime::Engineering;
    QStringList venues;
    for (const Venue& venue : lot.venues)
        venues << venue.name;
    ReportFacts facts {{{u"项目名称"_s, lot.title}, {u"标段（包）编号"_s, lot.sectionCode},
        {said(input, u"招标项目编号"_s), lot.tenderProjectCode}, {u"项目编号"_s, lot.projectCode},
        {u"投资项目统一代码"_s, lot.investmentCode}, {u"标段（包）分类"_s, lot.sectionClass},
        {u"统一交易标识码"_s, lot.dealCode}, {said(input, works ? u"招标人"_s : u"采购人"_s), lot.owner},
        {said(input, works ? u"招标代理机构"_s : u"采购代理机构"_s), lot.agency},
        {u"适用规则"_s, said(input, regimeWord(lot.regime))},
        {u"规则集"_s, u"%1（%2）"_s.arg(input.state.facts->rules.title, input.state.facts->rules.id)},
        {said(input, u"评标办法"_s), input.state.facts->scheme.title},
        {said(input, u"评标场所"_s), venues.join(u'、')}}};
    facts.rows << ReportFact {said(input, u"开标时间"_s), localTime(lot.opened)}
               << ReportFact {said(input, u"收到投标"_s), u"%1 份"_s.arg(lot.bidders.size())}
               << ReportFact {said(input, u"符合要求的投标"_s), u"%1 份"_s.arg(validBidders(input.state).size())}
               << ReportFact {said(input, u"评标委员会"_s), u"%1 人"_s.arg(activeCommittee(input.state).size())};
    if (lot.budget > 0)
        facts.rows << ReportFact {works ? u"投资预算"_s : u"采购预算"_s, yuanInFull(lot.budget)};
    if (lot.ceiling > 0)
        facts.rows << ReportFact {said(input, u"最高投标限价"_s), yuanInFull(lot.ceiling)};
    if (lot.reserve > 0)
        facts.rows << ReportFact {u"底价"_s, yuanInFull(lot.reserve)};
    if (lot.fixedPart > 0)
        facts.rows << ReportFact {u"暂列金额等固定部分"_s, yuanInFull(lot.fixedPart)};
    facts.rows.removeIf([](const ReportFact& fact) { return fact.value.isEmpty(); });
    return section(u"基本情况和数据表"_s, {facts});
}

ReportSection notice(const ReportInput& input)
{
    const auto& announcement = input.manifest.announcement;
    const QString unknown = u"标段数据包未载明"_s;
    return section(said(input, u"招标公告刊登的媒体名称、开标日期和地点"_s),
        {ReportFacts {{{u"公告刊登的媒体"_s, announcement ? announcement->media : unknown},
            {u"公告日期"_s, announcement ? chineseDate(announcement->date) : unknown},
            {said(input, u"开标日期"_s), localTime(input.manifest.opened)},
            {said(input, u"开标地点"_s), input.manifest.place}}}});
}

ReportSection course(const ReportInput& input)
{
    QList<ReportBlock> blocks {steps(input)};
    blocks << extensions(input);
    if (input.state.extensions.isEmpty() || !input.state.timeRequests.isEmpty())
        blocks << timeRequests(input);
    const QList<ReportTable> tables {rests(input), notes(input, u"离席与缺席"_s, input.state.absences),
        uncounted(input), alarms(input), refused(input)};
    for (const ReportTable& table : tables) {
        if (table.rows.isEmpty())
            blocks << body(table.title + u"：无。"_s);
        else
            blocks << table;
    }
    return section(said(input, u"评标过程记录"_s), blocks);
}

} // namespace evalroom::report
