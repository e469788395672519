// SPDX-License-Identifier: Apache-2.0
#include "evaluation/case/case_gap.h"

#include "evaluation/envelopes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

// Why a bidder has no value in a step.
QString reasonOf(const BidderResult& result, const SessionState& state, const Tally& tally)
{
    const auto& bidders = state.facts->lot.bidders;
    const auto bidder = std::ranges::find(bidders, result.bidder, &LotBidder::id);
    // Where the procedure failed nothing is counted. A bid whose rejection fell has no part in what came meanwhile.
    if (result.valid || bidder == bidders.cend())
        return tally.failed.isEmpty() ? u"notJudged"_s : u"failed"_s;
    if (bidder->undecrypted)
        return u"undecrypted"_s;
    if (bidder->qualification == Qualification::Failed)
        return u"unqualified"_s;
    return hasWithdrawn(state, result.bidder) ? u"withdrawn"_s : u"rejected"_s;
}

// The members of the committee that count no more.
QMap<int, QString> formerMembers(const SessionState& state)
{
    QMap<int, QString> former;
    for (const auto& [number, member] : state.members.asKeyValueRange()) {
        if (sitsOnCommittee(member.role) && member.status != MemberStatus::Active)
            former.insert(number, member.status == MemberStatus::Recused ? u"recused"_s : u"replaced"_s);
    }
    return former;
}

} // namespace

const QStringList& gapReasons()
{
    static const QStringList reasons {u"failed"_s, u"notJudged"_s, u"undecrypted"_s, u"unqualified"_s, u"withdrawn"_s,
        u"rejected"_s, u"recused"_s, u"replaced"_s};
    return reasons;
}

QList<CaseGap> caseGaps(const SessionState& state, const Tally& tally)
{
    QList<CaseGap> gaps;
    const QMap<int, QString> former = formerMembers(state);
    const auto note = [&](const BidderResult& result, const Step& step, const Criterion& criterion) {
        CaseGap gap {.bidder = result.bidder, .step = step.id, .criterion = criterion.id};
        const bool isThere = std::ranges::any_of(result.criteria,
            [&](const CriterionResult& each) { return each.step == step.id && each.criterion == criterion.id; });
        if (!isThere) {
            gap.why = reasonOf(result, state, tally);
            gaps.append(gap);
        }
        for (auto member = former.cbegin(); isThere && step.kind == StepKind::Score && member != former.cend();
            ++member) {
            gap.member = member.key();
            gap.why = member.value();
            gaps.append(gap);
        }
    };
    for (const BidderResult& result : tally.bidders) {
        for (const Step& step : state.facts->scheme.steps) {
            if (step.kind != StepKind::Objective && step.kind != StepKind::Score)
                continue;
            for (const Criterion& criterion : step.criteria) {
                if (!criterion.isAmount())
                    note(result, step, criterion);
            }
        }
    }
    return gaps;
}

QJsonArray gapsToJson(const QList<CaseGap>& gaps)
{
    QJsonArray json;
    for (const CaseGap& each : gaps)
        json.append(QJsonObject {{u"bidder"_s, each.bidder}, {u"criterion"_s, each.criterion},
            {u"member"_s, each.member}, {u"step"_s, each.step}, {u"why"_s, each.why}});
    return json;
}

} // namespace evalroom
