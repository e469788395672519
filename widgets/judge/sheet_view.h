// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/judge/turn.h"

#include <QTableView>

namespace evalroom {

class SheetModel;

// The grid of a sheet, with the keys of a spreadsheet: Tab goes across, Enter down, typing begins, Delete clears; Shift
// and a move chooses a range, Ctrl+A all; Ctrl+C copies, Ctrl+X cuts, Ctrl+V pastes; P and F judge in a review.
class SheetView : public QTableView {
    Q_OBJECT
public:
    explicit SheetView(QWidget* parent = nullptr);

    // Begins at this cell; invalid: where something is missing.
    void setSheet(SheetModel* sheet, const QModelIndex& begin = {});
    SheetModel* sheet() const { return m_sheet; }
    // To the next cell without a lawful value.
    void goToOpen();
    void goTo(const QModelIndex& index);
    // One cell on; at the edge into the next row or column. False at the end of the grid.
    bool goOn(int rows, int columns);
    // The cells that are chosen: a range with the current one in it, or that one alone.
    QItemSelectionRange range() const;
    // Its cells are being read or filled in, which is said: a key that changes many comes too early.
    bool isBusy();

    int sizeHintForColumn(int column) const override;

Q_SIGNALS:
    void currentMoved();
    void said(const QString& sentence); // about the last key; empty: nothing is the matter
    void reasonWanted(); // failed: the keyboard goes where the reason is written
    void turnWanted(evalroom::Turn turn); // from a cell that is being edited

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex& index, const QEvent* event) const override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fit();
    void goToFirst();
    bool takeEditKey(QKeyEvent* event);
    bool takeMoveKey(QKeyEvent* event);
    bool takeRangeKey(QKeyEvent* event);
    bool takeClipboardKey(QKeyEvent* event);
    bool judge(const QString& typed);
    void choose(const QModelIndex& corner, const QModelIndex& other);
    void chooseTo(const QModelIndex& there);
    void clear();
    void copy() const;
    void copyCell() const;
    void paste();
    bool isRange() const;
    void pasteCell(const QString& value, const QString& reason);
    void pasteBlock(const QString& text);
    void fill(const QList<QStringList>& rows);

    SheetModel* m_sheet = nullptr;
    QPersistentModelIndex m_anchor; // where the range begins, while there is one
};

} // namespace evalroom
