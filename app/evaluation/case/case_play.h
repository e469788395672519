// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/case/evaluation_case.h"
#include "evaluation/tally.h"

namespace evalroom {

// What the law refused while a case was played.
struct CaseBlock {
    qsizetype event = 0; // in the case's course; -1: after it, at the result
    QString act; // its type; "points/CRITERION/BIDDER": what the event gives there, and nobody can give
    QString rule; // the word of FORMAT.md §9
};

// What the law asked of a member and the case does not answer; it is answered by a placeholder.
struct CaseQuestion {
    int member = 0;
    QString step;
    Item item;
};

// What came out otherwise than the case expects.
struct CaseDifference {
    QString bidder;
    QString what; // "rank", "total", "pricePoints", "evaluatedPrice", "proposed"
    QString expected;
    QString found; // empty: nothing
};

struct CaseOutcome {
    std::optional<Tally> tally; // nothing: the course does not lead to a result
    QList<CaseBlock> blocked;
    QList<CaseQuestion> asked; // for the reason of an outlier (畸高畸低)
    QList<CaseProposal> proposals; // of the bidders of whose prices the case says more
    QStringList open; // steps that are not settled
    QList<CaseDifference> differences;
};

// Plays the case through the whole law, act by act, as a session would: with everybody checked in and every closing
// co-signed. Goes on after a refusal, so that all of them are told.
CaseOutcome playCase(const EvaluationCase& played);

// What the case expects otherwise.
QList<CaseDifference> differencesOf(const EvaluationCase& played, const CaseOutcome& outcome);

QJsonObject outcomeToJson(const CaseOutcome& outcome, const RuleSet& rules);

} // namespace evalroom
