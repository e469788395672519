// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/score_table.h"

#include <map>

namespace evalroom {

// What the steps of points have of each bidder, made once for all of them.
class PointsTable {
public:
    explicit PointsTable(const SessionState& state);

    // Adds what the step gives to the result of the lot's bidder at this place. False: a criterion has no points.
    bool add(const Step& step, qsizetype place, BidderResult& bidder) const;

private:
    std::optional<QList<int>> leftOut(const Step& step, qsizetype place) const;
    std::optional<CriterionResult> scored(
        const Step& step, qsizetype place, qsizetype criterion, const QList<int>& without) const;
    std::optional<CriterionResult> agreed(const Step& step, const Item& item) const;

    const SessionState& m_state;
    std::map<QString, ScoreTable> m_scores;
};

} // namespace evalroom
