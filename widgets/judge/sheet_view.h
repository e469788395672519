// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTableView>

namespace evalroom {

class SheetModel;

// The grid of a sheet, with the keys of a spreadsheet: Tab goes across, Enter down, typing begins, Delete clears,
// Ctrl+C copies a cell, Ctrl+V pastes a cell or a block of them; P and F judge in a review.
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

    int sizeHintForColumn(int column) const override;

Q_SIGNALS:
    void currentMoved();
    void said(const QString& sentence); // about the last key; empty: nothing is the matter
    void reasonWanted(); // failed: the keyboard goes where the reason is written

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fit();
    void goToFirst();
    bool takeEditKey(QKeyEvent* event);
    bool takeMoveKey(QKeyEvent* event);
    bool judge(const QString& typed);
    void copyCell() const;
    void paste();
    void pasteCell(const QString& value, const QString& reason);
    void pasteBlock(const QString& text);

    SheetModel* m_sheet = nullptr;
};

} // namespace evalroom
