// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/judge/earlier_values.h"
#include "widgets/judge/sheet_history.h"

#include <QAbstractTableModel>

namespace evalroom {

// A bidder as the head of a column.
struct SheetBidder {
    QString id;
    QString name; // as bidderWords
    QString shortName; // as bidderShort
};

// One member's draft of a sheet: criteria down, bidders across. Every change is on disk before the call returns.
class SheetModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum DataRole {
        StateRole = Qt::UserRole, // of cells: CellState as int
        ReasonRole, // of cells: has it a reason?
        DiffersRole, // of cells: have others other points?
        OpenRole, // of bidders: how many cells are open
        SumRole, // of bidders: figures; how many have failed in a review
        RangeRole, // of criteria: figures
    };

    SheetModel(
        Drafts& drafts, const Step& step, int round, const QList<SheetBidder>& bidders, QObject* parent = nullptr);

    const Step& step() const { return m_step; }
    int round() const { return m_round; }
    bool isReview() const { return m_step.kind == StepKind::Review; }
    const QList<SheetBidder>& bidders() const { return m_bidders; }
    const SheetCells& cells() const { return m_cells; }
    const EarlierValues& earlier() const { return m_earlier; }
    // Why some cell could not be read.
    const std::optional<Error>& unread() const { return m_unread; }

    Item itemAt(const QModelIndex& index) const;
    QModelIndex indexOf(const Item& item) const;
    const Criterion& criterionAt(const QModelIndex& index) const { return m_step.criteria.at(index.row()); }
    const SheetCell& cellAt(const QModelIndex& index) const { return m_cells.at({index.row(), index.column()}); }
    QModelIndex nextOpen(const QModelIndex& from) const;

    // False, with notKept(), where the disk or the lock is in the way: then nothing has changed.
    bool setField(const QModelIndex& index, const DraftField& field, SheetDeed::Kind kind = SheetDeed::Kind::Entered);
    // A number in any spelling that people use, or "pass" and "fail"; empty clears it, the reason stays.
    bool setValue(const QModelIndex& index, const QString& value, SheetDeed::Kind kind = SheetDeed::Kind::Entered);
    bool setReason(const QModelIndex& index, const QString& reason);
    // These go on in small pieces; what somebody has typed meanwhile stays.
    // What has no judgement passes; what has failed stays.
    void passRemaining();
    // All values from one corner to the other; the reasons stay.
    void clear(const QModelIndex& corner, const QModelIndex& other);
    // As a spreadsheet pastes, from this cell on; where nothing was copied nothing changes. Answers how many are not
    // taken: what is no value of its criterion, and what lies beyond the sheet.
    int fillFrom(const QModelIndex& corner, const QList<QStringList>& rows);
    bool isFilling() const { return !m_filling.isEmpty(); }
    bool isLoading() const { return m_loaded < m_bidders.size(); }

    // What was done here, until the sheet is sealed; what another window of the same person has done is not.
    const SheetHistory& history() const { return m_history; }
    // The keyboard has left a cell: what is typed next is another deed.
    void endTyping() { m_history.endTyping(); }
    // Takes back what was done last, or does it again, and answers what changes by it: in small pieces, kept as if it
    // were typed. Cells that another window has written since stay. Nothing, where there is nothing to take back, or,
    // with notKept(), it is not kept.
    std::optional<SheetDeed> go(Turn turn);

    // Nothing is entered here any more.
    void setReadOnly();
    bool isReadOnly() const { return m_readOnly; }

    // What stands in all cells, as it is signed.
    DraftFields fields() const;
    // The own sheet is in: what differs from it is counted from here on.
    void setSubmitted();
    // It has just been submitted, with these fields.
    void renewSubmitted(const DraftFields& submitted);
    void setDiffering(const QList<Item>& items);
    // Another language.
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void changed(); // some cell, or what is known of it
    void loaded(); // a very large sheet, after all
    void notKept(const evalroom::Error& error);

private:
    void load();
    void loadColumn();
    void fill(const SheetDeed& deed);
    void fillSome();
    bool keep(const QModelIndex& index, const DraftField& field);
    void take(const QModelIndex& index, const DraftField& field);
    void follow(const QString& step, const Item& item);
    QVariant bidderData(int section, int role) const;
    QVariant criterionData(int section, int role) const;
    bool differs(const QModelIndex& index) const; // from what others have entered
    QString spokenCell(const QModelIndex& index) const;
    QString spokenBidder(int column) const;
    QString sumFigures(int column) const;

    Drafts& m_drafts;
    Step m_step;
    int m_round;
    QList<SheetBidder> m_bidders;
    SheetCells m_cells;
    EarlierValues m_earlier;
    QSet<Item> m_differing;
    std::optional<Error> m_unread;
    int m_loaded = 0; // columns
    bool m_readOnly = false;
    bool m_writing = false;
    QList<CellChange> m_filling; // still to be done
    std::optional<SheetDeed> m_filled; // so far; nothing: it is no new deed
    bool m_stopped = false; // the last one was not kept
    SheetHistory m_history;
};

} // namespace evalroom
