// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/letter.h"

#include "evaluation/answer.h"
#include "evaluation/envelopes.h"
#include "evaluation/low_price.h"

using namespace Qt::StringLiterals;

namespace evalroom {

QList<Letter> lettersWanted(const SessionState& state)
{
    QList<Letter> letters;
    for (const MotionState* motion : unansweredMotions(state)) {
        if (outcomeOf(state, *motion) != Outcome::Passed)
            continue;
        const bool clarifies = std::holds_alternative<ClarifyMotion>(motion->motion.subject);
        letters << Letter {.kind = clarifies ? Letter::Kind::Clarification : Letter::Kind::Confirmation,
            .bidder = askedBidder(motion->motion),
            .motion = motion->name};
    }
    for (const QString& bidder : biddersAt(state, LowPriceStage::ToExplain))
        letters << Letter {.kind = Letter::Kind::Explanation, .bidder = bidder};
    for (Letter& letter : letters)
        letter.isRegistered = !registeredName(state, letter).isEmpty();
    return letters;
}

namespace {

QList<Letter> negotiationsPossible(const SessionState& state)
{
    QList<Letter> letters;
    const bool isOver = !isNegotiable(state) || isRanked(state);
    if (isOver && (!state.failed.isEmpty() || !state.report.pdf.isEmpty()))
        return letters;
    for (const QString& bidder : isOver ? unrecordedBidders(state) : validBidders(state))
        letters << Letter {.kind = Letter::Kind::Negotiation, .bidder = bidder};
    if (!isOver && letters.size() > 1)
        letters << Letter {.kind = Letter::Kind::Notice};
    return letters;
}

QList<Letter> withdrawalsPossible(const SessionState& state)
{
    const Step* step = state.facts->scheme.offersStep();
    const StepPhase phase = step != nullptr ? state.steps.value(step->id).phase : StepPhase::Settled;
    if ((phase != StepPhase::Pending && phase != StepPhase::Open) || isRanked(state))
        return {};
    QList<Letter> letters;
    for (const QString& bidder : validBidders(state)) {
        if (offerOf(state, bidder) != nullptr)
            continue;
        letters << Letter {.kind = Letter::Kind::Withdrawal, .bidder = bidder};
        letters.last().isRegistered = !registeredName(state, letters.constLast()).isEmpty();
    }
    return letters;
}

} // namespace

QList<Letter> lettersPossible(const SessionState& state, Letter::Kind kind)
{
    return kind == Letter::Kind::Negotiation ? negotiationsPossible(state) : withdrawalsPossible(state);
}

QByteArray registeredName(const SessionState& state, const Letter& letter)
{
    QByteArray name;
    if (letter.kind == Letter::Kind::Negotiation || letter.kind == Letter::Kind::Notice)
        return name;
    if (letter.kind == Letter::Kind::Recusal) {
        for (const RecusalRequestState& each : state.recusalRequests) {
            if (each.act.bidder == letter.bidder && each.act.member == letter.member)
                name = isSupervised(state, each.witnesses) ? QByteArray() : each.name;
        }
        return name;
    }
    if (letter.kind == Letter::Kind::Withdrawal) {
        for (const WithdrawalState& each : state.withdrawals) {
            if (each.act.bidder == letter.bidder)
                name = each.name;
        }
        return name;
    }
    if (letter.kind == Letter::Kind::Explanation) {
        for (const PriceExplanationState& each : state.priceExplanations) {
            if (each.explanation.bidder == letter.bidder)
                name = each.name;
        }
        return name;
    }
    for (const AnswerState& each : state.answers) {
        if (each.answer.motion == letter.motion)
            name = each.name;
    }
    return name;
}

Act registration(const Letter& letter, bool yes, const QString& text, const QByteArray& file, const QDateTime& received)
{
    if (letter.kind == Letter::Kind::Explanation)
        return PriceExplanation {
            .bidder = letter.bidder, .given = yes, .text = text, .received = received, .letter = file};
    if (letter.kind == Letter::Kind::Withdrawal)
        return Withdrawal {.bidder = letter.bidder, .text = text};
    if (letter.kind == Letter::Kind::Recusal)
        return RecusalRequest {.bidder = letter.bidder,
            .member = letter.member,
            .granted = yes,
            .reason = text,
            .text = text,
            .received = received,
            .letter = file};
    if (letter.kind == Letter::Kind::Negotiation || letter.kind == Letter::Kind::Notice)
        return Negotiation {.bidder = letter.bidder, .text = text};
    return BidderAnswer {.motion = letter.motion, .yes = yes, .text = text, .received = received, .letter = file};
}

Act someRegistration(const Letter& letter)
{
    return registration(letter, true, u"-"_s);
}

} // namespace evalroom
