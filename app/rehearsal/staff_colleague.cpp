// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/staff_colleague.h"

#include "evaluation/testimony.h"

#include <algorithm>

namespace evalroom {

namespace {

constexpr qint64 Extension = 3600; // s

// Staff decide for the tenderer only where nobody of theirs sits on the committee.
bool hasOwner(const SessionState& state)
{
    return std::ranges::any_of(
        activeCommittee(state), [&](int member) { return state.members.value(member).role == Role::Owner; });
}

} // namespace

bool StaffColleague::doNext()
{
    const QList<Duty> duties = dutiesOf(state(), member(), session().now());
    return std::ranges::any_of(duties, [this](const Duty& duty) { return attendTo(duty); });
}

bool StaffColleague::attendTo(const Duty& duty)
{
    switch (duty.kind) {
    case DutyKind::Admit:
        return act(Admission {duty.member, AdmissionMethod::Practice, state().members.value(duty.member).seat});
    case DutyKind::OpenStep:
    case DutyKind::CloseStep:
        return goOn(duty);
    case DutyKind::ExtendTime:
        return act(TimeExtended {session().now().addSecs(Extension), QStringLiteral("成员认为评标时间不够，予以延长")});
    case DutyKind::RegisterAnswer:
        return act(answerTo(duty.motion));
    case DutyKind::RegisterExplanation:
        return act(PriceExplanation {duty.bidder, true, QStringLiteral("投标人书面说明报价构成并附证明材料")});
    case DutyKind::RecordNegotiation:
        return act(Negotiation {duty.bidder, QStringLiteral("就价格、交货期和服务与供应商逐项谈判，供应商予以确认")});
    case DutyKind::Freeze:
        return freeze();
    case DutyKind::Deliver:
        session().report().deliver(done());
        return true;
    case DutyKind::DecideTie:
        return !hasOwner(state())
            && act(TieDecision {undecidedTies(state()).constFirst(), QStringLiteral("按采购文件规定确定")});
    case DutyKind::Witness:
        return act(Witness {duty.subject});
    default:
        return false;
    }
}

bool StaffColleague::goOn(const Duty& duty)
{
    if (holdsSteps(plot(), state(), session().now()))
        return false;
    if (duty.kind == DutyKind::OpenStep)
        session().openStep(duty.step, saved());
    else
        session().closeStep(duty.step, saved());
    return true;
}

bool StaffColleague::freeze()
{
    session().report().freeze({}, done());
    return true;
}

BidderAnswer StaffColleague::answerTo(const QByteArray& motion) const
{
    if (!std::holds_alternative<PriceMotion>(findMotion(state(), motion)->motion.subject))
        return {motion, true, QStringLiteral("投标人书面说明投标文件该处的含义，不改变投标文件的实质性内容")};
    if (plot().refusesCorrection)
        return {motion, false, QStringLiteral("投标人书面答复不接受修正后的报价")};
    return {motion, true, QStringLiteral("投标人书面确认修正后的报价")};
}

} // namespace evalroom

#include "moc_staff_colleague.cpp"
