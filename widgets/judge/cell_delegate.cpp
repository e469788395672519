// SPDX-License-Identifier: Apache-2.0
#include "widgets/judge/cell_delegate.h"

#include "widgets/judge/sheet_model.h"
#include "widgets/style/colours.h"
#include "widgets/style/measures.h"

#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

struct CellLook {
    QColor ground;
    QColor text;
    QString sign; // before the value
};

CellLook lookOf(const QModelIndex& index)
{
    const auto state = static_cast<CellState>(index.data(SheetModel::StateRole).toInt());
    if (state == CellState::Wrong || state == CellState::NeedsReason)
        return {colours().badSoft, colours().bad, u"▲"_s};
    if (index.data(SheetModel::DiffersRole).toBool())
        return {colours().warningSoft, colours().warning, u"≠"_s};
    const QString value = index.data(Qt::EditRole).toString();
    if (value == FailValue)
        return {colours().badSoft, colours().bad, {}};
    if (value == PassValue)
        return {colours().surface, colours().good, {}};
    if (state == CellState::Missing)
        return {colours().surface, colours().quiet, {}};
    return {colours().surface, colours().text, {}};
}

void drawCorner(QPainter& painter, const QRect& cell)
{
    const int size = measure::Gap;
    QPainterPath corner(QPointF(cell.right() + 1 - size, cell.top()));
    corner.lineTo(cell.right() + 1, cell.top());
    corner.lineTo(cell.right() + 1, cell.top() + size);
    painter.fillPath(corner, colours().accent);
}

} // namespace

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    const CellLook look = lookOf(index);
    const bool current = option.state.testFlag(QStyle::State_Selected);
    const QColor ground = current && look.ground == colours().surface ? colours().accentSoft : look.ground;
    painter->fillRect(option.rect, ground);
    const QRect inside = option.rect.adjusted(measure::Gap, 0, -measure::Gap - measure::Tight, 0);
    const QString value = index.data().toString();
    painter->setFont(option.font);
    painter->setPen(look.text);
    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    painter->drawText(inside, static_cast<int>(alignment) | Qt::TextSingleLine, value.isEmpty() ? u"–"_s : value);
    if (!look.sign.isEmpty()) {
        const bool left = alignment.testFlag(Qt::AlignRight);
        painter->drawText(
            inside, static_cast<int>(Qt::AlignVCenter | (left ? Qt::AlignLeft : Qt::AlignRight)), look.sign);
    }
    if (index.data(SheetModel::ReasonRole).toBool())
        drawCorner(*painter, option.rect);
    if (current) {
        const bool focused = option.state & (QStyle::State_HasFocus | QStyle::State_Editing);
        painter->setPen(QPen(focused ? colours().accent : colours().line, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(2 * measure::Gap, 2 * measure::Gap);
}

} // namespace evalroom

#include "moc_cell_delegate.cpp"
