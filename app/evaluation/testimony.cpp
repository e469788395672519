// SPDX-License-Identifier: Apache-2.0
#include "evaluation/testimony.h"

#include "evaluation/answer.h"
#include "evaluation/law.h"
#include "evaluation/low_price.h"
#include "evaluation/tally.h"

#include <algorithm>

namespace evalroom {

bool owesWord(const SessionState& state, int member, const QByteArray& result)
{
    if (result.isEmpty() || isDeemedAgreed(state, member))
        return false;
    const auto opinions = state.opinions.value(member);
    const bool hasOpinion = !opinions.isEmpty() && opinions.constLast().opinion.result == result;
    if (state.report.pdf.isEmpty())
        return !hasOpinion;
    return !state.report.signedBy.contains(member) && (!hasOpinion || opinions.constLast().opinion.agrees);
}

QList<QByteArray> wantedTestimony(const SessionState& state, int member, const QByteArray& result, const QDateTime& now)
{
    QList<QByteArray> wanted;
    const Role role = state.members.value(member).role;
    const auto add = [&](const QByteArray& name) {
        if (!allowedNow(state, member, Witness {name}, now))
            wanted.append(name);
    };
    // Of restarts and ties a supervisor's word alone counts.
    if (role == Role::Supervisor) {
        for (const RestartState& restart : state.restarts) {
            if (!restart.inEffect)
                add(restart.name);
        }
        for (const AnswerState& answer : state.answers) {
            // Of several for one motion the last one is meant.
            const bool isLast = std::ranges::none_of(state.answers, [&](const AnswerState& other) {
                return other.answer.motion == answer.answer.motion && other.entry > answer.entry;
            });
            if (isLast && answerTo(state, answer.answer.motion) == nullptr)
                add(answer.name);
        }
        for (const PriceExplanationState& each : state.priceExplanations) {
            const bool isLast = std::ranges::none_of(state.priceExplanations, [&](const PriceExplanationState& other) {
                return other.explanation.bidder == each.explanation.bidder && other.entry > each.entry;
            });
            if (isLast && explanationOf(state, each.explanation.bidder) == nullptr)
                add(each.name);
        }
        for (const WithdrawalState& each : state.withdrawals) {
            const bool isLast = std::ranges::none_of(state.withdrawals, [&](const WithdrawalState& other) {
                return other.act.bidder == each.act.bidder && other.entry > each.entry;
            });
            if (isLast)
                add(each.name);
        }
        // Each counts for itself: there may be several rounds with one bidder.
        for (const NegotiationState& each : state.negotiations) {
            if (!isSupervised(state, each.witnesses))
                add(each.name);
        }
        for (const RecusalRequestState& each : state.recusalRequests) {
            const bool isLast = std::ranges::none_of(state.recusalRequests, [&](const RecusalRequestState& other) {
                return other.act.bidder == each.act.bidder && other.act.member == each.act.member
                    && other.entry > each.entry;
            });
            if (isLast && !isSupervised(state, each.witnesses))
                add(each.name);
        }
        const QList<QStringList> ties
            = state.tieDecisions.isEmpty() || !isRanked(state) ? QList<QStringList>() : tally(state).tendererTies;
        for (const QStringList& tie : ties) {
            if (const TieState* last = lastDecision(state, tie);
                last != nullptr && !isSupervised(state, last->witnesses))
                add(last->name);
        }
    }
    for (const DeemedState& deemed : state.deemed) {
        if (deemed.member != member && owesWord(state, deemed.member, result) && !isEndedByDissent(state, deemed)
            && wantsWitness(state, deemed, role))
            add(deemed.name);
    }
    return wanted;
}

bool waitsForRestart(const SessionState& state)
{
    return std::ranges::any_of(state.restarts,
        [&](const RestartState& restart) { return !restart.inEffect && restart.act.after == state.stepActs; });
}

QList<int> deemableNow(const SessionState& state, int author, const QByteArray& result, const QDateTime& now)
{
    QList<int> members = activeCommittee(state);
    members.removeIf([&](int member) {
        const bool isNoted = std::ranges::any_of(state.deemed,
            [&](const DeemedState& deemed) { return deemed.member == member && !isEndedByDissent(state, deemed); });
        // Any text will do for the question.
        return isNoted || !owesWord(state, member, result)
            || allowedNow(state, author, DeemedAgreement {member, QStringLiteral("-")}, now);
    });
    return members;
}

QList<QStringList> undecidedTies(const SessionState& state)
{
    if (!isRanked(state) || !state.delivered.isEmpty())
        return {};
    QList<QStringList> ties = tally(state).openTies;
    ties.removeIf([&](const QStringList& tie) { return lastDecision(state, tie) != nullptr; });
    return ties;
}

const TieState* lastDecision(const SessionState& state, QStringList tie)
{
    std::ranges::sort(tie);
    for (auto decided = state.tieDecisions.crbegin(); decided != state.tieDecisions.crend(); ++decided) {
        QStringList named = decided->decision.order;
        std::ranges::sort(named);
        if (named == tie)
            return &*decided;
    }
    return nullptr;
}

std::optional<QDateTime> nextDeemable(const SessionState& state, const QDateTime& now)
{
    std::optional<QDateTime> next;
    for (const QDateTime& asked : state.signRequests) {
        const QDateTime over = asked.addSecs(state.facts->policy.signingWait);
        if (over > now && (!next || over < *next))
            next = over;
    }
    return next;
}

} // namespace evalroom
