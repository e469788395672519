// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/case/case_figure.h"
#include "evaluation/case/case_gap.h"
#include "evaluation/case/evaluation_case.h"
#include "evaluation/tally.h"

namespace evalroom {

// What the law refused while a case was played.
struct CaseBlock {
    qsizetype event = 0; // in the case's course; -1: after it, at the result
    QString act; // its type; "points/CRITERION/BIDDER": what the event gives there, and nobody can give
    QString rule; // the word of FORMAT.md §9
};

// What the law asked of somebody, and the case does not answer. The reason of an outlier (畸高畸低) is answered by a
// placeholder as the case is played; for the rest the session waits when its course is over.
struct CaseQuestion {
    QString what; // "reason", "replacement", "extension", "answer", "decision", "explanation", "draw", "record"
    int member = 0; // who gave the points, has failed the bid, or is recused and not replaced
    QString step = {};
    Item item = {}; // the bidder alone: of whom an answer, or what explains its price, is awaited, about whose
                    // rejection the committee has to decide, or with whom what was negotiated is not put down
    QStringList among = {}; // of a draw: the bidders that nothing else parts
};

// What has become of the report.
struct CaseReport {
    int version = 0; // 0: none was frozen
    bool isFrozen = false; // this version still is the report
    bool isDelivered = false;
    QList<int> agreed; // with the result as it is at last
    QList<int> dissented;
    QList<int> deemed; // 视为同意
    QList<int> signedBy;

    bool isEmpty() const { return version == 0 && agreed.isEmpty() && dissented.isEmpty() && deemed.isEmpty(); }
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
    QList<CaseFigure> figures; // why: what the law cannot take, figure by figure
    QList<CaseGap> gaps; // of the tally
    QList<CaseQuestion> asked;
    CaseReport report;
    QList<CaseProposal> proposals; // of the bidders of whose prices the case says more
    QStringList open; // steps that are not settled
    QList<CaseDifference> differences;
};

// Plays the case through the whole law, act by act, as a session would: with everybody checked in and every closing
// co-signed. Goes on after a refusal, so that all of them are told.
CaseOutcome playCase(const EvaluationCase& played);

CaseReport caseReport(const SessionState& state);

// What the case expects otherwise.
QList<CaseDifference> differencesOf(const EvaluationCase& played, const CaseOutcome& outcome);

QJsonObject outcomeToJson(const CaseOutcome& outcome, const RuleSet& rules);

} // namespace evalroom
