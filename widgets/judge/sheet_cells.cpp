// SPDX-License-Identifier: Apache-2.0
#include "widgets/judge/sheet_cells.h"

namespace evalroom {

SheetCells::SheetCells(const Step& step, qsizetype bidders)
    : m_step(step)
    , m_rows(static_cast<int>(step.criteria.size()))
    , m_cells(step.criteria.size() * bidders)
    , m_columns(bidders)
    , m_open(static_cast<int>(step.criteria.size() * bidders))
{
    for (Column& column : m_columns)
        column.open = m_rows;
}

void SheetCells::set(CellPlace place, const DraftField& field)
{
    count(place, -1);
    m_cells[indexOf(place)] = {field, checkCell(m_step, m_step.criteria.at(place.row), field)};
    count(place, 1);
}

void SheetCells::count(CellPlace place, int times)
{
    const SheetCell& cell = at(place);
    Column& column = m_columns[place.column];
    const bool complete = cell.check.state == CellState::Complete;
    if (!complete) {
        column.open += times;
        m_open += times;
    }
    if (!complete && cell.check.state != CellState::Missing)
        m_wrong += times;
    if (cell.field.value == FailValue)
        column.failed += times;
    if (complete && cell.check.points)
        column.sum += *cell.check.points * times;
}

std::optional<CellPlace> SheetCells::nextOpen(CellPlace from) const
{
    const qsizetype start = indexOf(from);
    for (qsizetype i = 1; i <= m_cells.size(); ++i) {
        const qsizetype index = (start + i) % m_cells.size();
        if (m_cells.at(index).check.state != CellState::Complete)
            return CellPlace {static_cast<int>(index % m_rows), static_cast<int>(index / m_rows)};
    }
    return {};
}

} // namespace evalroom
