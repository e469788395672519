// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/witness_subjects.h"

#include "widgets/words/acts.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

struct WitnessWords {
    Q_DECLARE_TR_FUNCTIONS(WitnessWords)
};

template <typename Subject>
bool isDue(const Subject& subject, int member)
{
    return subject.author != member && !subject.witnesses.contains(member);
}

} // namespace

QList<WitnessSubject> witnessSubjects(
    const SessionState& state, const Manifest& manifest, int member, const People& people)
{
    QList<WitnessSubject> subjects;
    if (!state.delivered.isEmpty())
        return subjects;
    // Of these a supervisor's word alone counts.
    const bool supervises = state.members.value(member).role == Role::Supervisor;
    for (const RestartState& restart : state.restarts) {
        if (supervises && isDue(restart, member) && !restart.inEffect)
            subjects << WitnessSubject {restart.name,
                WitnessWords::tr("%1 asks that \"%2\" be done again: %3")
                    .arg(personWords(state, restart.author, people), stepWords(state, restart.act.step),
                        restart.act.text),
                WitnessWords::tr("Takes effect at once: this step and all later ones begin anew.")};
    }
    for (const TieState& tie : state.tieDecisions) {
        QStringList order;
        for (const QString& bidder : tie.decision.order)
            order << bidderShort(manifest, bidder);
        if (supervises && isDue(tie, member))
            subjects << WitnessSubject {tie.name,
                WitnessWords::tr("%1 decides the tie in this order: %2. %3")
                    .arg(personWords(state, tie.author, people), order.join(u", "_s), tie.decision.text),
                WitnessWords::tr("The ranking follows this order once you have witnessed it.")};
    }
    for (const DeemedState& deemed : state.deemed) {
        if (isDue(deemed, member))
            subjects << WitnessSubject {deemed.name,
                WitnessWords::tr("%1 states that %2 is deemed to agree: %3")
                    .arg(personWords(state, deemed.author, people), personWords(state, deemed.member, people),
                        deemed.text),
                WitnessWords::tr("Counts once all witnesses that the rules demand have signed; a dissent cancels it.")};
    }
    return subjects;
}

} // namespace evalroom
