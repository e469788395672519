// SPDX-License-Identifier: Apache-2.0
#include "evaluation/answer.h"
#include "report/report_sections.h"

using namespace Qt::StringLiterals;

namespace evalroom::report {

namespace {

QString statusWord(MemberStatus status)
{
    switch (status) {
    case MemberStatus::Active:
        return u"在任"_s;
    case MemberStatus::Recused:
        return u"已回避"_s;
    case MemberStatus::Replaced:
        return u"已更换"_s;
    }
    return {};
}

QString declaredWord(Declared declared)
{
    switch (declared) {
    case Declared::No:
        return u"未声明"_s;
    case Declared::Clear:
        return u"无需回避"_s;
    case Declared::Conflict:
        return u"需要回避"_s;
    }
    return {};
}

Regime regimeOf(const ReportInput& input)
{
    return input.manifest.regime;
}

QString composition(const ReportInput& input)
{
    const RuleSet& rules = input.state.facts->rules;
    QList<Role> roles;
    qsizetype experts = 0;
    for (const int member : activeCommittee(input.state)) {
        roles << input.state.members[member].role;
        experts += roles.last() == Role::Expert ? 1 : 0;
    }
    QString text = said(input, u"评标委员会在任成员 %1 人，其中%2 %3 人、%4 %5 人。"_s)
                       .arg(roles.size())
                       .arg(said(input, roleWord(Role::Expert, regimeOf(input))))
                       .arg(experts)
                       .arg(said(input, roleWord(Role::Owner, regimeOf(input))))
                       .arg(roles.size() - experts);
    text += u"法定要求：不少于 %1 人%2%3；"_s.arg(rules.committee.minimum)
                .arg(rules.committee.odd ? u"、单数"_s : QString(),
                    rules.committee.twoThirdsExperts ? u"、专家不少于三分之二"_s : QString());
    const LargerCommittee* larger = largerCommittee(
        rules.committee, input.state.facts->scheme.subject, input.manifest.budget, input.manifest.sector);
    if (larger != nullptr)
        text += u"本标段不少于 %1 人（%2）；"_s.arg(larger->minimum).arg(larger->source);
    text += said(input, u"评标办法规定 %1 人。"_s).arg(input.state.facts->scheme.committeeSize);
    const bool lawful = compositionFaults(roles, rules.committee).isEmpty()
        && roles.size() == input.state.facts->scheme.committeeSize
        && (larger == nullptr || roles.size() >= larger->minimum);
    return text + (lawful ? u"组成符合要求。"_s : u"组成不符合要求。"_s);
}

ReportRow memberRow(const ReportInput& input, int member, const MemberState& state)
{
    const ReportPerson person = input.people.value(member);
    const QString chair = member == input.state.chair ? u"、组长"_s : QString();
    return {{QString::number(member), orDash(person.name), orDash(person.unit), orDash(person.title),
        said(input, roleWord(state.role, regimeOf(input))) + chair, orDash(state.seat), declaredWord(state.declared),
        statusWord(state.status)}};
}

// Which of the law's heads of recusal it is; empty: none is named.
QString groundOf(const ReportInput& input, const Conflict& conflict)
{
    return conflict.ground.isEmpty() ? QString()
                                     : groundWords(input.state.facts->rules.recusals, conflict.ground) + u'\n';
}

// 条例 art. 46, 48; 87号令 art. 49: changes are recorded with their grounds.
QString replacementReason(const ReportInput& input, int member, const MemberState& state)
{
    if (!state.conflicts.isEmpty())
        return u"回避"_s;
    const bool isGranted = std::ranges::any_of(input.state.recusalRequests, [&](const RecusalRequestState& each) {
        return each.act.member == member && each.act.granted && isSupervised(input.state, each.witnesses);
    });
    if (isGranted)
        return u"经书面申请，决定回避"_s;
    QStringList noted;
    for (const NoteState& absence : input.state.absences) {
        if (absence.member == member)
            noted << absence.text;
    }
    return orDash(noted.join(u'\n'));
}

// 政采条例 art. 9: who applies, with what reasons, what the member was asked and what was decided.
ReportRow recusalRequestRow(const ReportInput& input, const RecusalRequestState& request)
{
    const RecusalRequest& act = request.act;
    QString letter = act.reason;
    if (act.received.isValid())
        letter += u"\n收到："_s + localTime(act.received);
    if (!act.letter.isEmpty())
        letter += u"\n申请文件 SHA-256："_s + QString::fromLatin1(act.letter.toHex());
    const QString decision = act.granted ? u"应当回避"_s : u"不需要回避"_s;
    const bool counts = isSupervised(input.state, request.witnesses);
    return {{bidderName(input, act.bidder), memberName(input, act.member), letter,
        u"%1。%2\n（%3%4）"_s.arg(decision, act.text, registration(input, request.author, request.witnesses),
            counts || !act.granted ? QString() : u"；不生效"_s)}};
}

} // namespace

ReportSection committee(const ReportInput& input)
{
    ReportTable table {{},
        {{u"编号"_s, 5, ColumnKind::Centred}, {u"姓名"_s, 13}, {u"工作单位"_s, 13}, {u"职称"_s, 10}, {u"身份"_s, 10},
            {u"席位"_s, 6, ColumnKind::Centred}, {u"回避声明"_s, 8, ColumnKind::Centred},
            {u"状态"_s, 6, ColumnKind::Centred}},
        {}};
    for (auto [member, state] : input.state.members.asKeyValueRange()) {
        if (sitsOnCommittee(state.role))
            table.rows << memberRow(input, member, state);
    }
    return section(said(input, u"评标委员会成员名单"_s), {body(composition(input)), table});
}

ReportSection memberChanges(const ReportInput& input)
{
    QList<ReportBlock> blocks;
    ReportTable conflicts {
        u"回避情况"_s, {{u"成员"_s, 3}, {said(input, u"涉及的投标人"_s), 4}, {u"声明的情形"_s, 6}}, {}};
    QList<int> recused;
    ReportTable replaced {u"更换的成员"_s, {{u"成员"_s, 3}, {u"更换的事由"_s, 10}}, {}};
    QList<int> newcomers;
    for (auto [member, state] : input.state.members.asKeyValueRange()) {
        if (!sitsOnCommittee(state.role))
            continue;
        // Nobody pledges who has declared a conflict.
        const QString when = state.pledged ? u"（评审中发现并声明）"_s : QString();
        for (const Conflict& conflict : state.conflicts) {
            const QString with
                = conflict.bidder.isEmpty() ? u"无（事由在其本人）"_s : bidderName(input, conflict.bidder);
            conflicts.rows << ReportRow {
                {memberName(input, member), with, groundOf(input, conflict) + conflict.text + when}};
        }
        if (state.status == MemberStatus::Recused)
            recused << member;
        if (state.status == MemberStatus::Replaced)
            replaced.rows << ReportRow {{memberName(input, member), replacementReason(input, member, state)}};
        if (!input.state.facts->roster.contains(member))
            newcomers << member;
    }
    if (!conflicts.rows.isEmpty())
        blocks << conflicts;
    ReportTable requests {u"书面申请回避的处理"_s,
        {{said(input, u"申请的投标人"_s), 3}, {u"被申请的成员"_s, 3}, {u"申请的理由"_s, 5}, {u"询问情况与决定"_s, 5}},
        {}};
    for (const RecusalRequestState& request : input.state.recusalRequests)
        requests.rows << recusalRequestRow(input, request);
    if (!requests.rows.isEmpty())
        blocks << requests;
    if (!recused.isEmpty())
        blocks << body(u"已回避、尚未更换的成员：%1。其评审意见和表决不计入。"_s.arg(memberNames(input, recused)));
    if (!replaced.rows.isEmpty())
        blocks << replaced << body(u"更换的成员的评审意见不计入，由接替的成员重新评审。"_s);
    if (!newcomers.isEmpty())
        blocks << body(u"接替的成员：%1。"_s.arg(memberNames(input, newcomers)));
    return section(said(input, u"评标委员会成员的回避与更换"_s), blocks);
}

ReportSection attendants(const ReportInput& input)
{
    ReportTable table {
        {}, {{u"编号"_s, 2, ColumnKind::Centred}, {u"姓名"_s, 4}, {u"工作单位"_s, 7}, {u"身份"_s, 6}}, {}};
    for (auto [member, state] : input.state.members.asKeyValueRange()) {
        const ReportPerson person = input.people.value(member);
        if (!sitsOnCommittee(state.role))
            table.rows << ReportRow {{QString::number(member), orDash(person.name), orDash(person.unit),
                said(input, roleWord(state.role, regimeOf(input)))}};
    }
    return section(u"见证与监督人员"_s, table.rows.isEmpty() ? QList<ReportBlock>() : QList<ReportBlock> {table});
}

ReportSection chairElection(const ReportInput& input)
{
    const Scheme& scheme = input.state.facts->scheme;
    const QString title = u"组长的产生"_s;
    const QString chair = input.state.chair > 0 ? memberName(input, input.state.chair) : u"无"_s;
    if (scheme.chairMode == ChairMode::None)
        return section(title, {body(said(input, u"评标办法规定不设组长。"_s))});
    if (scheme.chairMode == ChairMode::Named)
        return section(title, {body(said(input, u"组长由评标办法指定：%1。"_s).arg(chair))});
    QList<ReportBlock> blocks {body(
        said(input, u"组长由评标委员会成员以密封选票推选，票数最多者当选，与其他成员有同等的表决权。当选人：%1。"_s)
            .arg(chair))};
    const StepState* step = stepState(input, ChairStep);
    if (!step)
        return section(title, blocks);
    ReportTable table {u"第 %1 轮选票"_s.arg(step->round), {{u"投票人"_s, 1}, {u"推选"_s, 1}}, {}};
    for (const int member : activeCommittee(input.state)) {
        const SheetState* sheet = countedSheet(*step, member);
        const auto* ballot = sheet && sheet->opened ? std::get_if<ChairBallot>(&sheet->opened->content) : nullptr;
        if (ballot)
            table.rows << ReportRow {{memberName(input, member), memberName(input, ballot->candidate)}};
    }
    if (!table.rows.isEmpty())
        blocks << table;
    return section(title, blocks);
}

} // namespace evalroom::report
