// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/judge/cell_delegate.h"
#include "widgets/judge/turn.h"

namespace evalroom {

class PointsEditor;

// Points are typed in the cell, checked and kept with every key. What is the matter is said, never asked.
class PointsDelegate : public CellDelegate {
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(
        QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

Q_SIGNALS:
    void said(const QString& sentence); // about the last key; empty: nothing is the matter
    void left(int rows, int columns); // the keyboard goes on to the next cell this way
    void turnWanted(evalroom::Turn turn); // of the sheet: a number has no history of its own

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void keep(PointsEditor* editor);
    bool takeKey(PointsEditor* editor, int key);
    bool takeTurn(PointsEditor* editor, const QKeyEvent& key);
};

} // namespace evalroom
