// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/baseline_trace.h"
#include "evaluation/ranking.h"
#include "evaluation/session_state.h"

#include <QJsonArray>

namespace evalroom {

struct MemberPoints {
    int member = 0;
    Rational points;
};

struct CriterionResult {
    QString criterion;
    QString step;
    Rational points;
    QList<MemberPoints> scores; // score steps only
    QList<int> leftOut = {}; // the members with the highest and with the lowest total, where totals are trimmed
};

// What a step with a weight gives to the total.
struct WeightedPoints {
    QString step;
    Rational points; // of all its criteria, or of the price
    Rational counted; // of these the weight's percent
};

struct BidderResult {
    QString bidder;
    bool valid = true;
    QList<QByteArray> rejected; // names of the motions that rejected it
    QList<CriterionResult> criteria;
    std::optional<Fen> price; // as bid, or as corrected
    std::optional<Fen> offered; // as bid, where it was corrected
    std::optional<Rational> evaluatedPrice; // in fen; of who is compared by price
    QList<AdjustedBy> adjustedBy; // from the one to the other
    std::optional<Rational> baselinePrice; // with which it takes part in the baseline; nothing: it does not
    std::optional<Rational> deviationPercent;
    std::optional<Rational> priceRatio; // of price and baseline, as it enters the formula
    std::optional<Rational> pricePoints;
    QList<AddedPoints> added; // by adjustments: those on the points of the price first
    QList<WeightedPoints> weighted; // of who has a total, where the scheme has weights
    std::optional<Rational> total; // where points rank
    int rank = 0; // 0: none
    bool candidate = false;
    QString behind; // the better bidder of the same brand, which has the place of both; empty: none
};

// The third function of the law: the ranking with the trace of every number (FORMAT.md §11).
struct Tally {
    std::optional<Rational> baseline;
    std::optional<BaselineTrace> baselineTrace; // how it was reached, or why there is none; no part of the hash
    QList<BidderResult> bidders; // in the manifest's order
    QStringList candidates; // by rank; in the manifest's order where they have none
    QList<QStringList> tendererTies; // left to the tenderer, decided or not
    QList<QStringList> openTies; // of these, the undecided; in a case also those whose draw it does not tell
    QList<TieTrace> tieTrace; // which rule parted whom; no part of the hash
    QString failed;
};

// Meant for isRanked(state). Before, a bidder whose points are not all known has neither total nor rank.
// Made once between two entries, however often and from whatever thread it is asked for.
Tally tally(const SessionState& state);
// What tally() remembers, counted anew at each call.
Tally makeTally(const SessionState& state);
QJsonObject tallyToJson(const Tally& tally);
// Without the seeds of draws: a case has none.
QJsonArray tieTraceToJson(const QList<TieTrace>& traces);
// What the step's criteria give together, or the price with what adjustments put on its points; nothing: it is not
// known.
std::optional<Rational> stepPoints(const BidderResult& result, const Step& step);
// SHA-256 of the canonical JSON: what opinions, freeze and verifier name. Made once, likewise.
QByteArray resultHash(const SessionState& state);

// Both take their time in a large lot. Whether they answer at once: asked by a thread that must not wait.
bool isCounted(const SessionState& state);
// Makes them on this thread, so that they do for this state and all copies of it.
void count(const SessionState& state);

// For `apply`: before it changes what is counted, and once it has.
void forgetTally(SessionState& state);
void rememberTally(SessionState& state);

} // namespace evalroom
