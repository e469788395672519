// SPDX-License-Identifier: Apache-2.0
#include "widgets/judge/cell_delegate.h"

#include "widgets/judge/sheet_model.h"
#include "widgets/style/colours.h"
#include "widgets/style/icons.h"
#include "widgets/style/measures.h"

#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

struct CellLook {
    QColor ground;
    QColor text;
    std::optional<Icon> judged = {}; // before the value
    std::optional<Icon> remarked = {}; // at the other end of the cell
};

std::optional<Icon> judgementSign(const QString& value)
{
    if (value == FailValue)
        return Icon::Refused;
    return value == PassValue ? std::optional(Icon::Tick) : std::nullopt;
}

CellLook lookOf(const QModelIndex& index)
{
    const auto state = static_cast<CellState>(index.data(SheetModel::StateRole).toInt());
    const QString value = index.data(Qt::EditRole).toString();
    const auto judged = judgementSign(value);
    if (state == CellState::Wrong || state == CellState::NeedsReason)
        return {colours().badSoft, colours().bad, judged, Icon::Warning};
    if (index.data(SheetModel::DiffersRole).toBool())
        return {colours().warningSoft, colours().warning, judged, Icon::Differs};
    if (judged)
        return {value == FailValue ? colours().badSoft : colours().surface, colourOf(*judged), judged};
    if (state == CellState::Missing)
        return {colours().surface, colours().quiet};
    return {colours().surface, colours().text};
}

// At one end of the room, which it takes from what is left for the words.
void takeSign(QPainter& painter, Icon sign, QRect& room, bool atTheEnd)
{
    const int side = painter.fontMetrics().height();
    const int x = atTheEnd ? room.right() + 1 - side : room.left();
    icon(sign).paint(&painter, {x, room.center().y() - side / 2, side, side});
    room.adjust(atTheEnd ? 0 : side + measure::Tight, 0, atTheEnd ? -side - measure::Tight : 0, 0);
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
    QRect inside = option.rect.adjusted(measure::Gap, 0, -measure::Gap - measure::Tight, 0);
    const QString value = index.data().toString();
    painter->setFont(option.font);
    painter->setPen(look.text);
    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    if (look.remarked)
        takeSign(*painter, *look.remarked, inside, !alignment.testFlag(Qt::AlignRight));
    if (look.judged)
        takeSign(*painter, *look.judged, inside, alignment.testFlag(Qt::AlignRight));
    painter->drawText(inside, static_cast<int>(alignment) | Qt::TextSingleLine, value.isEmpty() ? u"–"_s : value);
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
