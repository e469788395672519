// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/judge/cell_check.h"

namespace evalroom {

struct SheetCell {
    DraftField field;
    CellCheck check;
};

struct CellPlace {
    int row = 0; // criterion
    int column = 0; // bidder

    bool operator==(const CellPlace&) const = default;
};

// All cells of one sheet, criterion by bidder, and what is still open in them. Counted as they change, so that a key in
// a large grid costs no more than in a small one.
class SheetCells {
public:
    SheetCells(const Step& step, qsizetype bidders);

    int rows() const { return m_rows; }
    int columns() const { return static_cast<int>(m_columns.size()); }
    const SheetCell& at(CellPlace place) const { return m_cells.at(indexOf(place)); }
    void set(CellPlace place, const DraftField& field);

    // Cells without a lawful value: of one bidder, and of all.
    int open(int column) const { return m_columns.at(column).open; }
    int open() const { return m_open; }
    int wrong() const { return m_wrong; } // of these, those where something is the matter
    int failed(int column) const { return m_columns.at(column).failed; }
    // Of the points that stand there and are right.
    const Rational& sum(int column) const { return m_columns.at(column).sum; }
    // The next open cell behind this one, bidder by bidder, and round again.
    std::optional<CellPlace> nextOpen(CellPlace from) const;

private:
    struct Column {
        int open = 0;
        int failed = 0;
        Rational sum;
    };

    qsizetype indexOf(CellPlace place) const { return qsizetype(place.column) * m_rows + place.row; }
    void count(CellPlace place, int times);

    Step m_step;
    int m_rows;
    QList<SheetCell> m_cells;
    QList<Column> m_columns;
    int m_open = 0;
    int m_wrong = 0;
};

} // namespace evalroom
