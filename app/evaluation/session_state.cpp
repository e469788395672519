// SPDX-License-Identifier: Apache-2.0
#include "evaluation/session_state.h"

#include "evaluation/aggregation.h"
#include "evaluation/envelopes.h"

#include <algorithm>

namespace evalroom {

SessionState initialState(std::shared_ptr<const SessionFacts> facts)
{
    SessionState state;
    for (auto it = facts->roster.cbegin(); it != facts->roster.cend(); ++it)
        state.members[it.key()].role = it.value();
    // A first price is no price of the comparison where final offers are made.
    const bool isFinal = facts->scheme.offersStep() == nullptr;
    for (const LotBidder& bidder : facts->lot.bidders) {
        if (bidder.price && isFinal)
            state.prices.insert(bidder.id, *bidder.price);
    }
    for (const Step& step : facts->scheme.steps)
        state.steps.insert(step.id, {});
    const int named = facts->scheme.namedChair;
    if (facts->scheme.chairMode == ChairMode::Named && sitsOnCommittee(facts->roster.value(named, Role::Staff)))
        state.chair = named;
    state.facts = std::move(facts);
    return state;
}

QList<int> activeCommittee(const SessionState& state)
{
    QList<int> members;
    for (auto it = state.members.cbegin(); it != state.members.cend(); ++it) {
        if (it->status == MemberStatus::Active && sitsOnCommittee(it->role))
            members.append(it.key());
    }
    return members;
}

bool isUndecrypted(const SessionState& state, const QString& bidder)
{
    const auto& bidders = state.facts->lot.bidders;
    const auto known = std::ranges::find(bidders, bidder, &LotBidder::id);
    return known != bidders.cend() && known->undecrypted;
}

bool isValidBidder(const SessionState& state, const QString& bidder)
{
    const auto& bidders = state.facts->lot.bidders;
    const auto known = std::find_if(
        bidders.cbegin(), bidders.cend(), [&](const LotBidder& candidate) { return candidate.id == bidder; });
    if (known == bidders.cend() || known->undecrypted || known->qualification == Qualification::Failed
        || hasWithdrawn(state, bidder))
        return false;
    return std::none_of(state.motions.cbegin(), state.motions.cend(), [&](const MotionState& motion) {
        const auto* reject = std::get_if<RejectMotion>(&motion.motion.subject);
        return reject != nullptr && reject->bidder == bidder && outcomeOf(state, motion) == Outcome::Passed;
    });
}

QStringList validBidders(const SessionState& state)
{
    QStringList valid;
    for (const LotBidder& bidder : state.facts->lot.bidders) {
        if (isValidBidder(state, bidder.id))
            valid.append(bidder.id);
    }
    return valid;
}

QString sharedBrand(const SessionFacts& facts, const QString& bidder)
{
    const auto& bidders = facts.lot.bidders;
    const auto known = std::ranges::find(bidders, bidder, &LotBidder::id);
    return facts.rules.brandCountsOnce && known != bidders.cend() ? known->brand : QString();
}

int countedBidders(const SessionState& state)
{
    int count = 0;
    QSet<QString> brands;
    for (const QString& bidder : validBidders(state)) {
        const QString brand = sharedBrand(*state.facts, bidder);
        if (brands.contains(brand))
            continue;
        ++count;
        if (!brand.isEmpty())
            brands.insert(brand);
    }
    return count;
}

int votingBase(const SessionState& state)
{
    return std::max(static_cast<int>(activeCommittee(state).size()), state.facts->scheme.committeeSize);
}

bool hasEmptySeat(const SessionState& state)
{
    return votingBase(state) > activeCommittee(state).size();
}

Outcome outcomeOf(const SessionState& state, const MotionState& motion)
{
    if (motion.isVoid)
        return Outcome::Void;
    int yes = 0;
    int no = 0;
    for (const int member : activeCommittee(state)) {
        if (motion.votes.contains(member))
            ++(motion.votes.value(member) ? yes : no);
    }
    const int all = votingBase(state);
    if (state.facts->scheme.countsOnlyVotes) {
        if (yes + no < all)
            return Outcome::Open;
        return yes > no ? Outcome::Passed : Outcome::Lost;
    }
    if (isMajority(yes, all))
        return Outcome::Passed;
    return 2 * no >= all ? Outcome::Lost : Outcome::Open;
}

bool wantsMoreTime(const SessionState& state)
{
    const QList<int> members = activeCommittee(state);
    const auto asked = std::ranges::count_if(members, [&](int member) { return state.timeRequests.contains(member); });
    return demandsMoreTime(static_cast<int>(asked), static_cast<int>(members.size()));
}

bool isTimeOwed(const SessionState& state)
{
    return state.facts->rules.timeIsOwed && wantsMoreTime(state);
}

QDateTime extensionStart(const SessionState& state, const QDateTime& now)
{
    return state.extensions.isEmpty() ? now : std::max(now, state.extensions.constLast().until);
}

const MotionState* findMotion(const SessionState& state, const QByteArray& name)
{
    const auto found = std::find_if(
        state.motions.cbegin(), state.motions.cend(), [&](const MotionState& motion) { return motion.name == name; });
    return found == state.motions.cend() ? nullptr : &*found;
}

bool wantsWitness(const SessionState& state, const DeemedState& deemed, Role role)
{
    const auto isWitnessed = [&] {
        return std::ranges::any_of(
            deemed.witnesses, [&](int witness) { return state.members.value(witness).role == role; });
    };
    if (role == Role::Supervisor)
        return !isWitnessed();
    if (state.facts->rules.agencyDeemsAgreement)
        return false;
    if (!sitsOnCommittee(role))
        return role == Role::Staff && !isWitnessed();
    const QList<int> active = activeCommittee(state);
    const auto support = std::ranges::count_if(active, [&](int other) {
        return other != deemed.member && (other == deemed.author || deemed.witnesses.contains(other));
    });
    return !isMajority(static_cast<int>(support), static_cast<int>(active.size()));
}

bool isEndedByDissent(const SessionState& state, const DeemedState& deemed)
{
    return std::ranges::any_of(state.opinions.value(deemed.member),
        [&](const OpinionState& opinion) { return !opinion.opinion.agrees && opinion.entry > deemed.entry; });
}

bool isDeemedAgreed(const SessionState& state, int member)
{
    return std::ranges::any_of(state.deemed, [&](const DeemedState& deemed) {
        return deemed.member == member && !isEndedByDissent(state, deemed)
            && !wantsWitness(state, deemed, Role::Supervisor) && !wantsWitness(state, deemed, Role::Staff)
            && !wantsWitness(state, deemed, Role::Expert);
    });
}

} // namespace evalroom
