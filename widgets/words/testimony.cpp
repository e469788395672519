// SPDX-License-Identifier: Apache-2.0
#include "widgets/words/testimony.h"

#include "widgets/words/acts.h"
#include "widgets/words/figures.h"

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

} // namespace

WitnessSubject witnessSubject(
    const SessionState& state, const Manifest& manifest, const QByteArray& name, const People& people)
{
    const auto restart = std::ranges::find(state.restarts, name, &RestartState::name);
    if (restart != state.restarts.cend())
        return {WitnessWords::tr("%1 asks that \"%2\" be done again: %3")
                    .arg(personWords(state, restart->author, people), stepWords(state, restart->act.step),
                        restart->act.text),
            WitnessWords::tr("Takes effect at once: this step and all later ones begin anew.")};
    const auto tie = std::ranges::find(state.tieDecisions, name, &TieState::name);
    if (tie != state.tieDecisions.cend()) {
        QStringList order;
        for (const QString& bidder : tie->decision.order)
            order << bidderWords(manifest, bidder);
        return {WitnessWords::tr("%1 decides the tie in this order: %2. %3")
                    .arg(personWords(state, tie->author, people), order.join(WitnessWords::tr(", ", "between bidders")),
                        tie->decision.text),
            WitnessWords::tr("The ranking follows this order once you have witnessed it.")};
    }
    const auto deemed = std::ranges::find(state.deemed, name, &DeemedState::name);
    if (deemed != state.deemed.cend())
        return {WitnessWords::tr("%1 states that %2 is deemed to agree: %3")
                    .arg(personWords(state, deemed->author, people), personWords(state, deemed->member, people),
                        deemed->text),
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
