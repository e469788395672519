// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace evalroom {

// Draws one cell of a sheet: the value with room around it, its state by sign and colour, a corner where there is a
// reason, a frame around the cell with the keyboard, and a thin one around every other that is chosen.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    // The room that the signs of a cell leave for its words.
    static QRect roomOf(const QStyleOptionViewItem& option, const QModelIndex& index);
};

} // namespace evalroom
