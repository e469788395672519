// SPDX-License-Identifier: Apache-2.0
#include "widgets/words/testimony.h"

#include "evaluation/answer.h"
#include "widgets/words/acts.h"
#include "widgets/words/figures.h"
#include "widgets/words/plain_text.h"
#include "widgets/words/restart_words.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

struct WitnessWords {
    Q_DECLARE_TR_FUNCTIONS(WitnessWords)
};

QDateTime deemableFrom(const SessionState& state, int member)
{
    return state.signRequests.value(member).addSecs(state.facts->policy.signingWait);
}

// When the letter is said to have come in: what is late depends on it. Empty: nothing is said.
QString cameIn(const QDateTime& received)
{
    return received.isValid() ? u'\n' + WitnessWords::tr("The letter came in: %1").arg(timeWords(received)) : QString();
}

WitnessSubject clarificationSubject(const SessionState& state, const Manifest& manifest, const AnswerState& answered,
    const MotionState& asked, const People& people)
{
    const QString author = personWords(state, answered.author, people);
    const QString bidder = bidderWords(manifest, askedBidder(asked.motion));
    const QString effect = WitnessWords::tr("The committee goes on once you have witnessed it.") + u' ';
    if (answered.answer.yes)
        //: Who registers it, the bidder, the question, the answer
        return {WitnessWords::tr("%1 registers what %2 answers in writing to the question “%3”: %4")
                    .arg(author, bidder, plainLines(asked.motion.text), plainLines(answered.answer.text))
                + cameIn(answered.answer.received),
            effect + WitnessWords::tr("Witness it only if you have seen the bidder's letter.")};
    return {WitnessWords::tr("%1 registers that %2 has not answered in time to the question “%3”: %4")
                .arg(author, bidder, plainLines(asked.motion.text), plainLines(answered.answer.text)),
        effect + WitnessWords::tr("Witness it only if you know that nothing came in time.")};
}

WitnessSubject answerSubject(
    const SessionState& state, const Manifest& manifest, const AnswerState& answered, const People& people)
{
    const MotionState* motion = findMotion(state, answered.answer.motion);
    if (motion != nullptr && std::holds_alternative<ClarifyMotion>(motion->motion.subject))
        return clarificationSubject(state, manifest, answered, *motion, people);
    const auto* price = motion != nullptr ? std::get_if<PriceMotion>(&motion->motion.subject) : nullptr;
    const QString bidder = price != nullptr ? bidderWords(manifest, price->bidder) : QString();
    const QString amount = price != nullptr ? moneyWords(price->price) : QString();
    const QString bid = price != nullptr ? moneyWords(state.prices.value(price->bidder, 0)) : QString();
    const bool confirmed = answered.answer.yes;
    const QString sentence = confirmed
        ? WitnessWords::tr("%1 registers that %2 confirms in writing its price as corrected to %3 (as bid: %4). The "
                           "bidder writes: %5")
        : WitnessWords::tr("%1 registers that %2 does not accept its price as corrected to %3 (as bid: %4). The "
                           "bidder writes: %5");
    return {
        sentence.arg(personWords(state, answered.author, people), bidder, amount, bid, plainLines(answered.answer.text))
            + cameIn(answered.answer.received),
        confirmed ? WitnessWords::tr("The corrected price counts once you have witnessed it. Witness it only if you "
                                     "have seen the bidder's letter.")
                  : WitnessWords::tr("Once you have witnessed it, the committee has to reject the bid. Witness it "
                                     "only if you have seen the bidder's letter.")};
}

WitnessSubject explanationSubject(
    const SessionState& state, const Manifest& manifest, const PriceExplanationState& explained, const People& people)
{
    const PriceExplanation& act = explained.explanation;
    const QString author = personWords(state, explained.author, people);
    const QString bidder = bidderWords(manifest, act.bidder);
    if (act.given)
        return {WitnessWords::tr("%1 registers how %2 explains its low price in writing: %3")
                    .arg(author, bidder, plainLines(act.text))
                + cameIn(act.received),
            WitnessWords::tr("The committee then finds whether it justifies the price. Witness it only if you have "
                             "seen the bidder's letter.")};
    return {WitnessWords::tr("%1 registers that %2 has not explained its low price in the time that was set: %3")
                .arg(author, bidder, plainLines(act.text)),
        WitnessWords::tr("Once you have witnessed it, the committee has to reject the bid. Witness it only if you "
                         "know that nothing came in time.")};
}

WitnessSubject recusalSubject(
    const SessionState& state, const Manifest& manifest, const RecusalRequestState& request, const People& people)
{
    const RecusalRequest& act = request.act;
    const QString sentence = act.granted
        //: Who registers it, the bidder, the member, the bidder's reasons, the decision
        ? WitnessWords::tr("%1 registers that %2 applies for the recusal of %3: %4 It is decided that the member "
                           "withdraws: %5")
        : WitnessWords::tr("%1 registers that %2 applies for the recusal of %3: %4 It is decided that the member "
                           "stays: %5");
    QString words = sentence.arg(personWords(state, request.author, people), bidderWords(manifest, act.bidder),
        personWords(state, act.member, people), plainLines(act.reason), plainLines(act.text));
    if (act.received.isValid())
        words += u'\n' + WitnessWords::tr("The application came in: %1").arg(timeWords(act.received));
    return {words,
        act.granted
            ? WitnessWords::tr("Once you have witnessed it, the member leaves the committee, what they have judged "
                               "counts no more, and another member is found. Witness it only if you have seen the "
                               "bidder's letter.")
            : WitnessWords::tr("It stands in the report, with your name once you have witnessed it. Witness it only "
                               "if you have seen the bidder's letter.")};
}

} // namespace

WitnessSubject witnessSubject(
    const SessionState& state, const Manifest& manifest, const QByteArray& name, const People& people)
{
    const auto restart = std::ranges::find(state.restarts, name, &RestartState::name);
    if (restart != state.restarts.cend())
        return {WitnessWords::tr("%1 asks that \"%2\" be done again: %3")
                    .arg(personWords(state, restart->author, people), stepWords(state, restart->act.step),
                        plainLines(restart->act.text)),
            WitnessWords::tr("Takes effect at once: this step and all later ones begin anew.") + u' '
                + restartWords(state, manifest, restart->act.step)};
    const auto tie = std::ranges::find(state.tieDecisions, name, &TieState::name);
    if (tie != state.tieDecisions.cend()) {
        QStringList order;
        for (const QString& bidder : tie->decision.order)
            order << bidderWords(manifest, bidder);
        return {WitnessWords::tr("%1 decides the tie in this order: %2. %3")
                    .arg(personWords(state, tie->author, people), order.join(WitnessWords::tr(", ", "between bidders")),
                        plainLines(tie->decision.text)),
            WitnessWords::tr("The ranking follows this order once you have witnessed it.")};
    }
    const auto answered = std::ranges::find(state.answers, name, &AnswerState::name);
    if (answered != state.answers.cend())
        return answerSubject(state, manifest, *answered, people);
    const auto explained = std::ranges::find(state.priceExplanations, name, &PriceExplanationState::name);
    if (explained != state.priceExplanations.cend())
        return explanationSubject(state, manifest, *explained, people);
    const auto leaving = std::ranges::find(state.withdrawals, name, &WithdrawalState::name);
    if (leaving != state.withdrawals.cend())
        return {WitnessWords::tr("%1 registers that %2 takes no further part: %3")
                    .arg(personWords(state, leaving->author, people), bidderWords(manifest, leaving->act.bidder),
                        plainLines(leaving->act.text)),
            WitnessWords::tr("Once you have witnessed it, the bidder is out for good, and its final offer is not "
                             "awaited. Witness it only if you have seen the bidder's letter.")};
    const auto negotiated = std::ranges::find(state.negotiations, name, &NegotiationState::name);
    if (negotiated != state.negotiations.cend() && negotiated->act.bidder.isEmpty())
        return {WitnessWords::tr("%1 puts down what all bidders were told in writing: %2")
                    .arg(personWords(state, negotiated->author, people), plainLines(negotiated->act.text)),
            WitnessWords::tr("It stands in the report, with your name once you have witnessed it. Witness it only if "
                             "you have seen that all bidders were told.")};
    if (negotiated != state.negotiations.cend())
        return {WitnessWords::tr("%1 puts down what was negotiated with %2: %3")
                    .arg(personWords(state, negotiated->author, people), bidderWords(manifest, negotiated->act.bidder),
                        plainLines(negotiated->act.text)),
            WitnessWords::tr("It stands in the report, with your name once you have witnessed it. Witness it only if "
                             "that was negotiated.")};
    const auto request = std::ranges::find(state.recusalRequests, name, &RecusalRequestState::name);
    if (request != state.recusalRequests.cend())
        return recusalSubject(state, manifest, *request, people);
    const auto deemed = std::ranges::find(state.deemed, name, &DeemedState::name);
    if (deemed != state.deemed.cend())
        return {WitnessWords::tr("%1 states that %2 is deemed to agree: %3")
                    .arg(personWords(state, deemed->author, people), personWords(state, deemed->member, people),
                        plainLines(deemed->text)),
            WitnessWords::tr("Counts once all witnesses that the rules demand have signed; a dissent cancels it.")};
    return {};
}

QString signRequestWords(const SessionState& state, int member)
{
    if (isDeemedAgreed(state, member))
        return WitnessWords::tr("It has been noted and witnessed that you are deemed to agree. Until the report is "
                                "delivered you may still dissent.");
    if (!state.signRequests.contains(member))
        return {};
    return WitnessWords::tr("The staff asked for your signature at %1. If you neither agree nor dissent, it may be "
                            "noted from %2 on that you are deemed to agree.")
        .arg(timeWords(state.signRequests.value(member)), timeWords(deemableFrom(state, member)));
}

QString signRequestRemark(const SessionState& state, int member)
{
    if (!state.signRequests.contains(member))
        return {};
    return WitnessWords::tr("asked to sign at %1; agreement may be deemed from %2 on")
        .arg(timeWords(state.signRequests.value(member)), timeWords(deemableFrom(state, member)));
}

} // namespace evalroom
