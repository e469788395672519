// SPDX-License-Identifier: Apache-2.0
#include "evaluation/answer.h"
#include "evaluation/law_rules.h"

#include <algorithm>

// FORMAT.md §9.6, where it is about what bidders are asked, and what they answer.
namespace evalroom::law {

namespace {

bool isSamePassage(const ClarifyMotion& one, const ClarifyMotion& other)
{
    return one.document == other.document && one.page == other.page && one.clause == other.clause;
}

bool isAsked(const SessionState& state, const ClarifyMotion& clarify)
{
    return std::ranges::any_of(unansweredMotions(state), [&](const MotionState* motion) {
        const auto* other = std::get_if<ClarifyMotion>(&motion->motion.subject);
        return other != nullptr && isSamePassage(*other, clarify);
    });
}

bool isBeingSetAside(const SessionState& state, const QByteArray& motion)
{
    return std::ranges::any_of(state.motions, [&](const MotionState& other) {
        const auto* aside = std::get_if<SetAsideMotion>(&other.motion.subject);
        return aside != nullptr && aside->motion == motion && outcomeOf(state, other) == Outcome::Open;
    });
}

} // namespace

Refusal clarifyRefusal(const SessionState& state, const ClarifyMotion& clarify)
{
    if (!isValidBidder(state, clarify.bidder))
        return Rule::UnknownBidder;
    const auto& grounds = state.facts->rules.clarifications;
    const bool isGround = std::ranges::find(grounds, clarify.ground, &LegalGround::code) != grounds.cend();
    // 条例 art. 52: about what the bid says, and nothing else.
    if (!isGround || state.facts->lot.documents.value(clarify.document) != clarify.bidder)
        return Rule::OutOfScope;
    if (isAsked(state, clarify))
        return Rule::PendingMotion;
    return {};
}

Refusal setAsideRefusal(const SessionState& state, const SetAsideMotion& aside)
{
    const MotionState* asked = findMotion(state, aside.motion);
    if (asked == nullptr || !std::holds_alternative<ClarifyMotion>(asked->motion.subject))
        return Rule::UnknownMotion;
    const AnswerState* answer = answerTo(state, aside.motion);
    if (answer == nullptr || !answer->answer.yes || !counts(state, *answer))
        return Rule::NoOccasion;
    if (isBeingSetAside(state, aside.motion))
        return Rule::PendingMotion;
    return {};
}

Refusal answerRefusal(const SessionState& state, const BidderAnswer& act)
{
    const MotionState* motion = findMotion(state, act.motion);
    // 条例 art. 52: nothing is accepted that a bidder offers by itself.
    if (motion == nullptr || askedBidder(motion->motion).isEmpty() || outcomeOf(state, *motion) != Outcome::Passed)
        return Rule::Unasked;
    if (answerTo(state, act.motion) != nullptr)
        return Rule::AlreadyAnswered;
    return {};
}

// Letters are stamped to the minute: what came in within that of the question may answer it.
bool cameUnasked(const MotionState& motion, const QDateTime& received)
{
    return received.isValid() && received.toSecsSinceEpoch() / 60 < motion.time.toSecsSinceEpoch() / 60;
}

Refusal answerHindrance(const SessionState& state)
{
    return unansweredMotions(state).isEmpty() ? Refusal() : Rule::Unanswered;
}

Refusal refusal(const SessionState& state, const Event& event, const BidderAnswer& act)
{
    if (const auto refused = answerRefusal(state, act))
        return refused;
    const MotionState& motion = *findMotion(state, act.motion);
    if (cameUnasked(motion, act.received))
        return Rule::Unasked;
    // Nothing has come in after the time it is said at, and that nothing came is known when the time is over.
    const QDateTime until = answerUntil(motion.motion);
    if (act.received > event.time || (!act.yes && until > event.time))
        return Rule::TooEarly;
    return {};
}

QString take(SessionState& state, const Event& event, const BidderAnswer& act)
{
    state.answers.append({event.index, event.name, event.author, act, {}, event.time});
    return {};
}

} // namespace evalroom::law
