// SPDX-License-Identifier: Apache-2.0
#include "evaluation/answer.h"

#include <algorithm>

namespace evalroom {

QString askedBidder(const Motion& motion)
{
    if (const auto* price = std::get_if<PriceMotion>(&motion.subject))
        return price->bidder;
    const auto* clarify = std::get_if<ClarifyMotion>(&motion.subject);
    return clarify != nullptr ? clarify->bidder : QString();
}

bool isSupervised(const SessionState& state, const QSet<int>& witnesses)
{
    return std::ranges::any_of(
        witnesses, [&](int witness) { return state.members.value(witness).role == Role::Supervisor; });
}

const AnswerState* answerTo(const SessionState& state, const QByteArray& motion)
{
    const auto found = std::ranges::find_if(state.answers, [&](const AnswerState& answer) {
        return answer.answer.motion == motion && isSupervised(state, answer.witnesses);
    });
    return found == state.answers.cend() ? nullptr : &*found;
}

QList<const MotionState*> unansweredMotions(const SessionState& state)
{
    QList<const MotionState*> unanswered;
    for (const MotionState& motion : state.motions) {
        const QString bidder = askedBidder(motion.motion);
        if (bidder.isEmpty() || !isValidBidder(state, bidder))
            continue;
        const Outcome outcome = outcomeOf(state, motion);
        if (outcome == Outcome::Open || (outcome == Outcome::Passed && answerTo(state, motion.name) == nullptr))
            unanswered.append(&motion);
    }
    return unanswered;
}

bool isSetAside(const SessionState& state, const QByteArray& motion)
{
    return std::ranges::any_of(state.motions, [&](const MotionState& other) {
        const auto* aside = std::get_if<SetAsideMotion>(&other.motion.subject);
        return aside != nullptr && aside->motion == motion && outcomeOf(state, other) == Outcome::Passed;
    });
}

QDateTime answerUntil(const Motion& motion)
{
    if (const auto* low = std::get_if<LowPriceMotion>(&motion.subject))
        return low->until;
    const auto* clarify = std::get_if<ClarifyMotion>(&motion.subject);
    return clarify != nullptr ? clarify->until : QDateTime();
}

bool isLate(const SessionState& state, const AnswerState& answer)
{
    const MotionState* motion = findMotion(state, answer.answer.motion);
    const QDateTime until = motion != nullptr ? answerUntil(motion->motion) : QDateTime();
    const QDateTime& received = answer.answer.received;
    return answer.answer.yes && until.isValid() && (received.isValid() ? received : answer.time) > until;
}

bool counts(const SessionState& state, const AnswerState& answer)
{
    const QByteArray& name = answer.answer.motion;
    const MotionState* motion = findMotion(state, name);
    return motion != nullptr && outcomeOf(state, *motion) == Outcome::Passed && answerTo(state, name) == &answer
        && !isSetAside(state, name);
}

} // namespace evalroom
