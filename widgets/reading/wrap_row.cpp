// SPDX-License-Identifier: Apache-2.0
#include "widgets/reading/wrap_row.h"

namespace evalroom {

WrapRow::WrapRow(int spacing, QWidget* parent)
    : QLayout(parent)
{
    setSpacing(spacing);
    setContentsMargins({});
}

WrapRow::~WrapRow()
{
    qDeleteAll(m_items);
}

QLayoutItem* WrapRow::takeAt(int index)
{
    return index >= 0 && index < count() ? m_items.takeAt(index) : nullptr;
}

QSize WrapRow::sizeHint() const
{
    QSize size;
    for (const QLayoutItem* item : m_items) {
        const QSize hint = item->sizeHint();
        size = QSize(size.width() + hint.width() + spacing(), std::max(size.height(), hint.height()));
    }
    return size;
}

QSize WrapRow::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

void WrapRow::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int WrapRow::arrange(const QRect& rect, bool move) const
{
    int x = rect.left();
    int y = rect.top();
    int row = 0; // its height
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint();
        if (x > rect.left() && x + hint.width() > rect.right() + 1) {
            x = rect.left();
            y += row + spacing();
            row = 0;
        }
        if (move)
            item->setGeometry({QPoint(x, y), hint});
        x += hint.width() + spacing();
        row = std::max(row, hint.height());
    }
    return y + row - rect.top();
}

} // namespace evalroom
