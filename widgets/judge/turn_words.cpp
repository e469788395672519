// SPDX-License-Identifier: Apache-2.0
#include "widgets/judge/turn_words.h"

#include "widgets/judge/sheet_model.h"

#include <QCoreApplication>
#include <QPersistentModelIndex>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

struct TurnWords {
    Q_DECLARE_TR_FUNCTIONS(TurnWords)
};

QString cellsWords(Turn turn, SheetDeed::Kind kind, int cells)
{
    if (turn == Turn::Again)
        return TurnWords::tr("Done again: %n cells have changed.", nullptr, cells);
    switch (kind) {
    case SheetDeed::Kind::Cleared:
        return TurnWords::tr("Undone: %n cells have their values again.", nullptr, cells);
    case SheetDeed::Kind::PassedAll:
        return TurnWords::tr("Undone: %n cells have no judgement again.", nullptr, cells);
    case SheetDeed::Kind::Typed:
    case SheetDeed::Kind::Explained:
    case SheetDeed::Kind::Entered:
    case SheetDeed::Kind::Pasted:
        break;
    }
    return TurnWords::tr("Undone: %n cells are as they were before.", nullptr, cells);
}

QString reasonWords(Turn turn, const QString& bidder, const QString& criterion)
{
    //: Bidder and criterion
    return turn == Turn::Back ? TurnWords::tr("Undone: the reason for %1, %2.").arg(bidder, criterion)
                              : TurnWords::tr("Done again: the reason for %1, %2.").arg(bidder, criterion);
}

} // namespace

std::function<QString()> turnWords(Turn turn, const SheetDeed& deed, const SheetModel& sheet)
{
    if (deed.changes.isEmpty())
        return [] { return TurnWords::tr("It was changed in another window meanwhile, and stays as it is now."); };
    const CellChange& first = deed.changes.constFirst();
    if (const int cells = static_cast<int>(deed.changes.size()); cells > 1)
        return [turn, kind = deed.kind, cells] { return cellsWords(turn, kind, cells); };
    const QModelIndex cell = sheet.index(first.cell.row, first.cell.column);
    if (first.before.value == first.after.value) {
        return [turn, bidder = sheet.bidders().at(cell.column()).name, criterion = sheet.criterionAt(cell).name] {
            return reasonWords(turn, bidder, criterion);
        };
    }
    return [turn, cell = QPersistentModelIndex(cell)] {
        const QString now = cell.data(Qt::AccessibleTextRole).toString();
        //: What stands in a cell now: bidder, criterion, value
        return turn == Turn::Back ? TurnWords::tr("Undone. %1").arg(now) : TurnWords::tr("Done again. %1").arg(now);
    };
}

std::function<QString()> noTurnWords(Turn turn)
{
    return [turn] {
        return turn == Turn::Back ? TurnWords::tr("There is nothing in this sheet to undo.")
                                  : TurnWords::tr("There is nothing in this sheet to do again.");
    };
}

} // namespace evalroom
