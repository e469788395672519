// SPDX-License-Identifier: Apache-2.0
#include "evaluation/score_table.h"

namespace evalroom {

namespace {

QHash<QString, qsizetype> placesOf(const auto& list)
{
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < list.size(); ++i)
        places.insert(list.at(i).id, i);
    return places;
}

} // namespace

ScoreTable::ScoreTable(const SessionState& state, const Step& step)
    : m_bidders(placesOf(state.facts->lot.bidders))
    , m_criteria(placesOf(step.criteria))
    , m_cells(m_bidders.size() * m_criteria.size())
{
    const auto found = state.steps.constFind(step.id);
    const QList<int> members = activeCommittee(state);
    m_members = members.size();
    if (found == state.steps.cend())
        return;
    for (QList<MemberPoints>& cell : m_cells)
        cell.reserve(m_members);
    for (const int member : members) {
        const SheetState* sheet = countedSheet(*found, member);
        const auto* scores = sheet && sheet->opened ? std::get_if<ScoreSheet>(&sheet->opened->content) : nullptr;
        if (scores)
            addSheet(member, *scores);
    }
    for (auto it = found->corrections.cbegin(); it != found->corrections.cend(); ++it)
        correct(it.key().first, it.key().second, *it);
}

void ScoreTable::addSheet(int member, const ScoreSheet& sheet)
{
    QString bidder;
    qsizetype row = -1;
    // The sheet goes bidder by bidder, and for each through the same criteria: what was found for one is tried for the
    // next before it is looked for.
    QList<std::pair<QString, qsizetype>> columns;
    qsizetype next = 0;
    const auto columnOf = [&](const QString& criterion) {
        if (next >= columns.size() || columns.at(next).first != criterion) {
            columns.resize(next);
            columns.append({criterion, m_criteria.value(criterion, -1)});
        }
        return columns.at(next++).second;
    };
    for (auto it = sheet.scores.cbegin(); it != sheet.scores.cend(); ++it) {
        if (it.key().bidder != bidder) {
            bidder = it.key().bidder;
            row = m_bidders.value(bidder, -1);
            next = 0;
        }
        const qsizetype column = columnOf(it.key().criterion);
        if (row >= 0 && column >= 0)
            m_cells[row * m_criteria.size() + column].append({member, it->points});
    }
}

void ScoreTable::correct(int member, const Item& item, const Rational& points)
{
    const qsizetype row = m_bidders.value(item.bidder, -1);
    const qsizetype column = m_criteria.value(item.criterion, -1);
    if (row < 0 || column < 0)
        return;
    for (MemberPoints& score : m_cells[row * m_criteria.size() + column]) {
        if (score.member == member)
            score.points = points;
    }
}

const QList<MemberPoints>& ScoreTable::at(qsizetype bidder, qsizetype criterion) const
{
    return m_cells.at(bidder * m_criteria.size() + criterion);
}

bool ScoreTable::isComplete(qsizetype bidder, qsizetype criterion) const
{
    const qsizetype scored = at(bidder, criterion).size();
    return scored > 0 && scored == m_members;
}

} // namespace evalroom
