// SPDX-License-Identifier: Apache-2.0
#include "evaluation/answer.h"
#include "report/report_sections.h"

using namespace Qt::StringLiterals;

namespace evalroom::report {

namespace {

QString outcomeWord(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Open:
        return u"未决"_s;
    case Outcome::Passed:
        return u"通过"_s;
    case Outcome::Lost:
        return u"未通过"_s;
    case Outcome::Void:
        return u"环节重启，作废"_s;
    }
    return {};
}

const LegalGround* groundOf(const QList<LegalGround>& grounds, const QString& code)
{
    for (const LegalGround& ground : grounds) {
        if (ground.code == code)
            return &ground;
    }
    return nullptr;
}

QString criterionName(const ReportInput& input, const QString& stepId, const QString& id)
{
    const Step* step = input.state.facts->scheme.step(stepId);
    const Criterion* criterion = step ? step->criterion(id) : nullptr;
    return criterion ? criterion->name : id;
}

QString subjectText(const ReportInput& input, const MotionState& motion)
{
    const bool works = input.manifest.regime == Regime::Engineering;
    if (const auto* reject = std::get_if<RejectMotion>(&motion.motion.subject))
        return said(input, works ? u"否决投标："_s : u"认定投标无效："_s) + bidderName(input, reject->bidder);
    if (const auto* correction = std::get_if<CorrectionMotion>(&motion.motion.subject)) {
        const LegalGround* ground = groundOf(input.state.facts->rules.corrections, correction->ground);
        return u"更正评分：%1对%2的“%3”（%4）"_s.arg(memberName(input, correction->member),
            bidderName(input, correction->bidder), criterionName(input, correction->step, correction->criterion),
            ground ? ground->text : correction->ground);
    }
    if (const auto* price = std::get_if<PriceMotion>(&motion.motion.subject))
        return u"修正报价：%1，修正为 %2 元"_s.arg(bidderName(input, price->bidder), yuan(price->price));
    if (const auto* low = std::get_if<LowPriceMotion>(&motion.motion.subject))
        return u"认定报价明显偏低，要求书面说明："_s + bidderName(input, low->bidder);
    if (const auto* justified = std::get_if<JustifiedMotion>(&motion.motion.subject))
        return u"认定说明能够证明报价合理："_s + bidderName(input, justified->bidder);
    if (const auto* clarify = std::get_if<ClarifyMotion>(&motion.motion.subject))
        return u"要求澄清、说明或者补正："_s + bidderName(input, clarify->bidder);
    if (const auto* aside = std::get_if<SetAsideMotion>(&motion.motion.subject)) {
        const MotionState* asked = findMotion(input.state, aside->motion);
        return u"认定答复超出范围，不予采信："_s + (asked ? bidderName(input, askedBidder(asked->motion)) : u"—"_s);
    }
    if (const auto* stop = std::get_if<StopMotion>(&motion.motion.subject)) {
        const LegalGround* ground = groundOf(input.state.facts->rules.stops, stop->ground);
        return said(input, u"认定招标文件存在问题，停止评标："_s) + (ground ? ground->text : stop->ground)
            + u"（%1，第 %2 页）"_s.arg(stop->clause).arg(stop->page);
    }
    return said(input, u"认定有效投标明显缺乏竞争，否决全部投标"_s);
}

// Whose votes count: of the members who are in office.
QList<int> voters(const ReportInput& input, const MotionState& motion, bool yes)
{
    QList<int> members;
    for (auto [member, vote] : motion.votes.asKeyValueRange()) {
        if (vote == yes && input.state.members.value(member).status == MemberStatus::Active)
            members << member;
    }
    return members;
}

// Of whom no vote stands above: the outcome came before theirs, or they gave none.
QList<int> uncounted(const ReportInput& input, const MotionState& motion)
{
    QList<int> members;
    for (const int member : activeCommittee(input.state)) {
        if (!motion.votes.contains(member) && outcomeOf(input.state, motion) != Outcome::Open)
            members << member;
    }
    return members;
}

// One below the other: a name is not broken.
QString listed(const ReportInput& input, const QList<int>& members)
{
    return memberNames(input, members).replace(u'、', u'\n');
}

QList<ReportBlock> wordsOf(const ReportInput& input, const MotionState& motion, qsizetype number)
{
    QList<ReportBlock> words;
    const QString lead = u"第 %1 项　"_s.arg(number);
    if (!motion.motion.text.trimmed().isEmpty())
        words << ReportParagraph {
            motion.motion.text, ParagraphStyle::Quote, lead + u"动议人 "_s + memberName(input, motion.author)};
    for (auto [member, reason] : motion.reasons.asKeyValueRange()) {
        if (!reason.trimmed().isEmpty())
            words << ReportParagraph {reason, ParagraphStyle::Quote,
                lead + memberName(input, member) + (motion.votes.value(member) ? u"　同意"_s : u"　反对"_s)};
    }
    if (const QList<int> others = uncounted(input, motion); !others.isEmpty())
        words << note(u"第 %1 项没有计入的在任成员：%2。结果一经确定，其后的表决不再计入。"_s.arg(number).arg(
            memberNames(input, others)));
    return words;
}

QString majorityRule(const SessionState& state)
{
    const QString all
        = u"%1 人%2"_s.arg(votingBase(state)).arg(hasEmptySeat(state) ? u"（含空缺的席位）"_s : QString());
    return state.facts->scheme.countsOnlyVotes ? u"记名表决，全体成员 %1都表决后，同意多于反对为通过。"_s.arg(all)
                                               : u"记名表决，以全体成员 %1为基数，同意超过半数为通过。"_s.arg(all);
}

} // namespace

ReportSection motions(const ReportInput& input)
{
    const QString title = u"表决事项"_s;
    ReportTable table {{},
        {{u"序号"_s, 2, ColumnKind::Centred}, {u"事项"_s, 7}, {u"同意"_s, 6}, {u"反对"_s, 6},
            {u"结果"_s, 3, ColumnKind::Centred}},
        {}};
    QList<ReportBlock> words;
    for (const MotionState& motion : input.state.motions) {
        const qsizetype number = table.rows.size() + 1;
        table.rows << ReportRow {
            {QString::number(number), subjectText(input, motion), listed(input, voters(input, motion, true)),
                listed(input, voters(input, motion, false)), outcomeWord(outcomeOf(input.state, motion))}};
        words << wordsOf(input, motion, number);
    }
    if (table.rows.isEmpty())
        return section(title, {});
    return section(title, QList<ReportBlock> {body(majorityRule(input.state)), table} + words);
}

ReportSection corrections(const ReportInput& input)
{
    ReportTable table {{},
        {{u"成员"_s, 6}, {said(input, u"投标人"_s), 6}, {u"评审因素"_s, 5}, {u"更正前"_s, 3, ColumnKind::Figure},
            {u"更正后"_s, 3, ColumnKind::Figure}, {u"依据"_s, 7}},
        {}};
    QList<ReportBlock> reasons;
    for (const MotionState& motion : input.state.motions) {
        const auto* subject = std::get_if<CorrectionMotion>(&motion.motion.subject);
        const Step* step = subject ? input.state.facts->scheme.step(subject->step) : nullptr;
        const Criterion* criterion = step ? step->criterion(subject->criterion) : nullptr;
        if (!criterion || !motion.corrected)
            continue;
        const QString member = memberName(input, subject->member);
        const QString bidder = bidderName(input, subject->bidder);
        const auto& before = motion.corrected->before;
        const QString from = before ? sheetPoints(*before, *criterion) : u"—"_s;
        const QString to = sheetPoints(motion.corrected->points, *criterion);
        table.rows << ReportRow {{member, bidder, criterion->name, from, to,
            groundWords(input.state.facts->rules.corrections, subject->ground)}};
        if (!motion.corrected->reason.trimmed().isEmpty())
            reasons << ReportParagraph {motion.corrected->reason, ParagraphStyle::Quote,
                u"%1对%2的“%3”的评分由 %4 更正为 %5 的理由"_s.arg(member, bidder, criterion->name, from, to)};
    }
    return section(u"评分更正"_s, table.rows.isEmpty() ? QList<ReportBlock>() : QList<ReportBlock> {table} + reasons);
}

ReportSection outlierExplanations(const ReportInput& input)
{
    ReportTable table {{},
        {{u"成员"_s, 6}, {said(input, u"投标人"_s), 6}, {u"评审因素"_s, 5}, {u"评分"_s, 2, ColumnKind::Figure},
            {u"说明"_s, 8}},
        {}};
    for (const Step& step : input.state.facts->scheme.steps) {
        const StepState* state = stepState(input, step.id);
        if (!state)
            continue;
        for (auto [key, text] : state->explanations.asKeyValueRange()) {
            const auto& [member, item] = key;
            const Criterion* criterion = step.criterion(item.criterion);
            const auto points = pointsOf(*state, member, item);
            if (criterion)
                table.rows << ReportRow {{memberName(input, member), bidderName(input, item.bidder), criterion->name,
                    points ? sheetPoints(*points, *criterion) : u"—"_s, text}};
        }
    }
    return section(u"畸高、畸低评分的说明"_s, table.rows.isEmpty() ? QList<ReportBlock>() : QList<ReportBlock> {table});
}

} // namespace evalroom::report
