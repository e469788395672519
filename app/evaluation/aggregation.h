// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/exact.h"

#include <QList>

namespace evalroom {

// The members' scores for one criterion become one: the mean, without one highest and one lowest where the scheme
// says so and at least `trimFrom` members scored (公路 2018: from seven). Of tied extremes only one is dropped.
struct Aggregation {
    int trimFrom = 0; // 0: never; else at least 3
    int decimals = 2;
};

// `scores` has one value per member, at least one.
Rational aggregate(const QList<Rational>& scores, const Aggregation& rule);

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
