// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/judge/sheet_cells.h"
#include "widgets/judge/turn.h"

namespace evalroom {

// One cell that gets another value, another reason, or both.
struct CellChange {
    CellPlace cell;
    DraftField before;
    DraftField after;

    // What becomes of a cell as it is now: a part that is no longer as it was before stays.
    DraftField appliedTo(const DraftField& now) const;
    CellChange reversed() const { return {cell, after, before}; }
};

// What somebody has done to a sheet at one go.
struct SheetDeed {
    enum class Kind {
        Typed, // key by key in a cell, until the keyboard leaves it
        Explained, // the same with a reason
        Entered, // a single cell by one key or button
        Cleared,
        Pasted,
        PassedAll,
    };

    Kind kind = Kind::Entered;
    QList<CellChange> changes;
};

// The deeds of one sheet in their order, so that the last one can be taken back, and done again. In memory only.
class SheetHistory {
public:
    // What is typed goes on with the deed before, where that is the same kind of typing in the same cell.
    void note(SheetDeed::Kind kind, const CellChange& change);
    // Without changes it is none.
    void add(const SheetDeed& deed);
    // The keyboard has left the cell: what is typed from here on is another deed.
    void endTyping() { m_typing = false; }
    bool can(Turn turn) const;
    // One deed back, or forth again; only where it can. Answers the changes that this means.
    SheetDeed go(Turn turn);
    void clear();

private:
    QList<SheetDeed> m_deeds;
    qsizetype m_done = 0; // of them; those behind are taken back
    bool m_typing = false;
};

} // namespace evalroom
