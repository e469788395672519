// SPDX-License-Identifier: Apache-2.0
#include "widgets/style/wrap_row.h"

#include <QWidget>

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
    int width = -spacing();
    for (const QLayoutItem* item : m_items) {
        if (!item->isEmpty())
            width += spacing() + item->sizeHint().width();
    }
    return {std::max(0, width), rowHeight()};
}

QSize WrapRow::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

int WrapRow::rowHeight() const
{
    int height = 0;
    for (const QLayoutItem* item : m_items)
        height = std::max(height, item->isEmpty() ? 0 : item->sizeHint().height());
    return height;
}

void WrapRow::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    const int height = arrange(rect, true);
    // Layouts around it do not ask for the height at this width where there is little room.
    if (QWidget* parent = parentWidget(); parent && parent->layout() == this)
        parent->setMinimumHeight(height);
}

int WrapRow::arrange(const QRect& rect, bool move) const
{
    const int height = rowHeight();
    int x = rect.left();
    int y = rect.top();
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint();
        if (x > rect.left() && x + hint.width() > rect.right() + 1) {
            x = rect.left();
            y += height + spacing();
        }
        if (move)
            item->setGeometry({QPoint(x, y + (height - hint.height()) / 2), hint});
        x += hint.width() + spacing();
    }
    return y + height - rect.top();
}

} // namespace evalroom

#include "moc_wrap_row.cpp"
