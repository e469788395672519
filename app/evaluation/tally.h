// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/session_state.h"

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
    std::optional<Rational> pricePoints;
    QList<WeightedPoints> weighted; // of who has a total, where the scheme has weights
    std::optional<Rational> total; // where points rank
    int rank = 0; // 0: none
    bool candidate = false;
    QString behind; // the better bidder of the same brand, which has the place of both; empty: none
};

// The third function of the law: the ranking with the trace of every number (FORMAT.md §11).
struct Tally {
    std::optional<Rational> baseline;
    QList<BidderResult> bidders; // in the manifest's order
    QStringList candidates; // by rank
    QList<QStringList> tendererTies; // left to the tenderer, decided or not
    QList<QStringList> openTies; // of these, the undecided
    QString failed;
};

// Meant for isRanked(state). Before, a bidder whose points are not all known has neither total nor rank.
// Made once between two entries, however often and from whatever thread it is asked for.
Tally tally(const SessionState& state);
QJsonObject tallyToJson(const Tally& tally);
// What the step's criteria give together, or the price; nothing: it is not known.
std::optional<Rational> stepPoints(const BidderResult& result, const Step& step);
// SHA-256 of the canonical JSON: what opinions, freeze and verifier name.
QByteArray resultHash(const SessionState& state);

// For `apply`: while it changes a state nothing is remembered, and afterwards anew.
void forgetTally(SessionState& state);
void rememberTally(SessionState& state);

} // namespace evalroom
