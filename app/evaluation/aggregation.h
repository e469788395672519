// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/exact.h"

#include <QList>
#include <QString>
#include <span>

namespace evalroom {

// 去掉一个最高分和一个最低分: of each criterion's points, or of the members' totals for a bidder, in the step or in all
// score steps together; then of every criterion the points of the same two members are left out.
enum class TrimBy { Criterion, Step, AllSteps };

// The members' scores for one criterion become one: the mean, without one highest and one lowest where the scheme
// says so and at least `trimFrom` members scored (公路 2018: from seven). Of tied extremes only one is dropped.
struct Aggregation {
    int trimFrom = 0; // 0: never; else at least 3
    int decimals = 2; // of each criterion's mean; of the step's points, where totals are trimmed
    TrimBy trimBy = TrimBy::Criterion;
    QString overriddenBy = {}; // on whose word scores are trimmed although the rule set forbids it; empty: on nobody's

    bool trimsTotals() const { return trimBy != TrimBy::Criterion; }
};

// One value per member, at least one, where they lie: a large tally has 220,000 of them, and copies cost more than
// sums.
using ScoreSpan = std::span<const Rational* const>;

Rational aggregate(ScoreSpan scores, const Aggregation& rule);
// Where totals are trimmed: the mean, not rounded. The mean of totals is the sum of these.
Rational meanOf(ScoreSpan scores);
// The places of one highest and of one lowest of at least two members, each of whom has its total and behind it the
// points that make it up. Equal totals are told apart by these, so that it is nothing to the result who sits where; of
// who is alike in all of them, it is the first.
std::pair<qsizetype, qsizetype> extremes(const QList<QList<Rational>>& members);

// A score that lies further than `percent` of the other members' mean from that mean (畸高畸低). It raises an alarm and
// asks for a reason; it decides nothing. Indices into `scores`, which has at least two values.
QList<qsizetype> outliers(const QList<Rational>& scores, const Rational& percent);

// 少数服从多数: more than half of the denominator, which the scheme sets and by default is all members.
inline bool isMajority(int yes, int denominator)
{
    return 2 * yes > denominator;
}

// 实施条例 art. 48: more than a third of the members finds the time too short.
inline bool demandsMoreTime(int requests, int members)
{
    return 3 * requests > members;
}

} // namespace evalroom
