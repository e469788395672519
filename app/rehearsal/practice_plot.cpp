// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/practice_plot.h"

#include "evaluation/law.h"
#include "evaluation/tally.h"
#include "evaluation/testimony.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

// Nobody is held to silence in the first second in which the law would allow it: others see that they may, too.
constexpr qint64 Courtesy = 3;

// Of the committee, by number.
int firstBut(const SessionState& state, int somebody)
{
    QList<int> members = activeCommittee(state);
    members.removeAll(somebody);
    return members.value(0);
}

int staffOf(const SessionState& state)
{
    const auto staff = std::ranges::find(state.members, Role::Staff, &MemberState::role);
    return staff == state.members.cend() ? 0 : staff.key();
}

template <typename Subject>
bool isMoved(const SessionState& state)
{
    return std::ranges::any_of(state.motions,
        [](const MotionState& motion) { return std::holds_alternative<Subject>(motion.motion.subject); });
}

std::optional<Twist> stepAgain(const PracticePlot& plot, const SessionState& state, const QDateTime&)
{
    if (!state.restarts.isEmpty() || state.steps.value(plot.again).phase != StepPhase::Settled)
        return {};
    return Twist {staffOf(state), StepRestarted {state.stepActs, plot.again, u"评审时未使用最新的澄清文件。"_s}};
}

// What is far from the others' points is explained first: a motion before it would make that needless.
std::optional<Twist> correction(const PracticePlot& plot, const SessionState& state, const QDateTime&)
{
    if (isMoved<CorrectionMotion>(state))
        return {};
    for (const Step& step : state.facts->scheme.steps) {
        const auto explained = state.steps.value(step.id).explanations.keys();
        const auto own = std::ranges::find(explained, plot.odd, &std::pair<int, Item>::first);
        if (own == explained.end())
            continue;
        const CorrectionMotion subject {.bidder = own->second.bidder,
            .criterion = own->second.criterion,
            .ground = state.facts->rules.corrections.constLast().code,
            .member = plot.odd,
            .step = step.id};
        return Twist {firstBut(state, plot.odd), Motion {subject, u"评分与投标文件的内容明显不符。"_s}};
    }
    return {};
}

// The first of these about a bidder about whom there was none.
template <typename Subject>
std::optional<Twist> nextAbout(const QList<Subject>& subjects, const QString& text, const SessionState& state)
{
    for (const Subject& subject : subjects) {
        const bool moved = std::ranges::any_of(state.motions, [&](const MotionState& motion) {
            const auto* other = std::get_if<Subject>(&motion.motion.subject);
            return other != nullptr && other->bidder == subject.bidder;
        });
        if (!moved && isValidBidder(state, subject.bidder))
            return Twist {firstBut(state, 0), Motion {subject, text}};
    }
    return {};
}

std::optional<Twist> priceCorrection(const PracticePlot& plot, const SessionState& state, const QDateTime&)
{
    return nextAbout(plot.corrections, u"按工程量乘以单价重新计算，与投标总价不一致"_s, state);
}

std::optional<Twist> question(const PracticePlot& plot, const SessionState& state, const QDateTime&)
{
    return nextAbout(plot.questions, u"该处的含义不明确，请书面说明。"_s, state);
}

std::optional<Twist> lowPrice(const PracticePlot& plot, const SessionState& state, const QDateTime&)
{
    return nextAbout(plot.lowPrices, u"报价明显低于其他投标报价，可能影响履约。"_s, state);
}

std::optional<Twist> timeRequest(const PracticePlot& plot, const SessionState& state, const QDateTime&)
{
    if (state.chair == 0 || !state.extensions.isEmpty() || state.timeRequests.size() >= plot.askForTime)
        return {};
    QList<int> members = activeCommittee(state);
    members.removeIf([&](int member) { return state.timeRequests.contains(member); });
    return Twist {members.value(0), TimeRequest {u"投标文件页数较多，图纸尚未核对完。"_s}};
}

std::optional<Twist> lackOfCompetition(const PracticePlot& plot, const SessionState& state, const QDateTime&)
{
    if (!plot.noCompetition || isMoved<CompetitionMotion>(state)
        || countedBidders(state) >= state.facts->rules.minimumBidders)
        return {};
    return Twist {firstBut(state, 0), Motion {CompetitionMotion {}, u"有效投标不足三个，且报价接近。"_s}};
}

// Once everybody else has said what they think.
std::optional<Twist> requestToSign(const PracticePlot& plot, const SessionState& state, const QDateTime&)
{
    if (!plot.silentChair || !isRanked(state) || !state.signRequests.isEmpty() || !tally(state).openTies.isEmpty())
        return {};
    QList<int> silent = activeCommittee(state);
    silent.removeIf([&, result = resultHash(state)](int member) { return !owesWord(state, member, result); });
    if (silent != QList<int> {state.chair})
        return {};
    return Twist {staffOf(state), SignRequest {state.chair}};
}

std::optional<Twist> noteOfSilence(const PracticePlot& plot, const SessionState& state, const QDateTime& now)
{
    if (!plot.silentChair || state.signRequests.isEmpty())
        return {};
    const int by = firstBut(state, state.chair);
    if (!deemableNow(state, by, resultHash(state), now.addSecs(-Courtesy)).contains(state.chair))
        return {};
    return Twist {by, DeemedAgreement {state.chair, u"两次当面询问，既不签字，也不书面说明不同意见。"_s}};
}

} // namespace

std::optional<Twist> nextTwist(const PracticePlot& plot, const SessionState& state, const QDateTime& now)
{
    for (const auto& find : {stepAgain, correction, priceCorrection, question, lowPrice, timeRequest, lackOfCompetition,
             requestToSign, noteOfSilence}) {
        const auto twist = find(plot, state, now);
        if (twist && !allowedNow(state, twist->by, twist->act, now))
            return twist;
    }
    return {};
}

bool holdsSteps(const PracticePlot& plot, const SessionState& state, const QDateTime& now)
{
    const auto waits = [](const RestartState& restart) { return !restart.inEffect; };
    return (!plot.again.isEmpty() && std::ranges::any_of(state.restarts, waits)) || nextTwist(plot, state, now);
}

std::optional<QDateTime> nextSilence(const PracticePlot& plot, const SessionState& state, const QDateTime& now)
{
    const auto over = plot.silentChair ? nextDeemable(state, now.addSecs(-Courtesy)) : std::nullopt;
    return over ? std::optional(over->addSecs(Courtesy)) : std::nullopt;
}

} // namespace evalroom
