// SPDX-License-Identifier: Apache-2.0
#include "evaluation/law_rules.h"

#include <algorithm>

// FORMAT.md §9.2: what suppliers apply for.
namespace evalroom::law {

Refusal recusalRequestRefusal(const SessionState& state, const RecusalRequest& act)
{
    if (!state.facts->rules.recusalRequest)
        return Rule::NoOccasion;
    const auto& bidders = state.facts->lot.bidders;
    if (std::ranges::find(bidders, act.bidder, &LotBidder::id) == bidders.cend())
        return Rule::UnknownBidder;
    if (!isActiveOnCommittee(state, act.member))
        return Rule::UnknownMember;
    return {};
}

Refusal refusal(const SessionState& state, const Event& event, const RecusalRequest& act)
{
    if (const auto refused = recusalRequestRefusal(state, act))
        return refused;
    if (act.received > event.time)
        return Rule::TooEarly;
    return {};
}

QString take(SessionState& state, const Event& event, const RecusalRequest& act)
{
    state.recusalRequests.append({event.index, event.name, event.author, act, {}});
    return {};
}

// 政采条例 art. 9: who is found to have an interest withdraws, as if they had declared it themselves.
void witnessRecusalRequest(SessionState& state, RecusalRequestState& request, int author)
{
    request.witnesses.insert(author);
    if (!request.act.granted || state.members.value(author).role != Role::Supervisor)
        return;
    state.members[request.act.member].status = MemberStatus::Recused;
    voidReport(state);
}

} // namespace evalroom::law
