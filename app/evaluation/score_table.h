// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/tally.h"

namespace evalroom {

// All opened scores of one score step, found once for all its cells: 200 bidders, 100 criteria and 11 members make
// 220,000 of them, and looking each up in its sheet costs more than counting.
class ScoreTable {
public:
    ScoreTable(const SessionState& state, const Step& step);

    // Of the active members, in their order, corrections in place of the sheet's; fewer than they are while one is
    // missing. `bidder` and `criterion` count in the lot's and in the step's order.
    const QList<MemberPoints>& at(qsizetype bidder, qsizetype criterion) const;
    // Has every active member scored this cell?
    bool isComplete(qsizetype bidder, qsizetype criterion) const;

private:
    void addSheet(int member, const ScoreSheet& sheet);
    void correct(int member, const Item& item, const Rational& points);

    QHash<QString, qsizetype> m_bidders;
    QHash<QString, qsizetype> m_criteria;
    qsizetype m_members = 0;
    QList<QList<MemberPoints>> m_cells; // by bidder, then by criterion
};

} // namespace evalroom
