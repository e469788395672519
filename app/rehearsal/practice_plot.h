// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/sample/practice_lot.h"
#include "evaluation/act.h"
#include "evaluation/session_state.h"

namespace evalroom {

// What happens in a practice session beside what always does; as it is made here, nothing. For pictures and tests of
// what is rare. Works tenders only, but for whoever is away.
struct PracticePlot {
    bool splitBallot = false; // nobody is elected chair by the first ballot, and a second one decides
    bool tie = false; // two bids are alike in price and points, so that the tenderer decides
    int flawed = PracticeSpec::AsSeeded; // bids that fail the preliminary review
    QString again = {}; // the step that is done a second time; empty: none
    int odd = 0; // member who gives the first bid next to nothing for `oddCriterion`, and has to correct it; 0: nobody
    QString oddCriterion = {};
    bool silentChair = false; // who chairs says neither yes nor no to the result, and is held to have agreed
    QList<PriceMotion> corrections = {}; // of prices, that the committee moves as soon as they are known
    QList<ClarifyMotion> questions = {}; // to bidders, likewise, of each one at most
    QList<LowPriceMotion> lowPrices = {}; // that the committee finds, likewise; their bidders justify them
    bool refusesCorrection = false; // the bidders do not accept them, and are rejected
    // Member whose terminal is off once their sheet of the step `awayFrom` is in, until it is called back; 0: nobody.
    int away = 0;
    QString awayFrom = {};
    int askForTime = 0; // so many members ask for more time to evaluate, once there is a chair
    int withdraws = 0; // member who declares a conflict of interest; nobody comes in their place. 0: nobody
    bool forgedReport = false; // the report that staff make final names two bidders in each other's place
    bool noCompetition = false; // where too few bids are valid, the committee finds that competition is lacking
};

// What is next of a plot, and who does it.
struct Twist {
    int by = 0;
    Act act;
};

// Nothing: the plot waits for something, or is over.
std::optional<Twist> nextTwist(const PracticePlot& plot, const SessionState& state, const QDateTime& now);
// A step that is opened or closed would come too early for what the plot has to happen first: once prices are compared,
// none is corrected.
bool holdsSteps(const PracticePlot& plot, const SessionState& state, const QDateTime& now);
// When silence may be noted, though nothing happens then. Nothing: it is not waited for.
std::optional<QDateTime> nextSilence(const PracticePlot& plot, const SessionState& state, const QDateTime& now);

} // namespace evalroom
