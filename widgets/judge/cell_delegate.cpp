// SPDX-License-Identifier: Apache-2.0
#include "widgets/judge/cell_delegate.h"

#include "widgets/judge/sheet_model.h"
#include "widgets/style/colours.h"
#include "widgets/style/icons.h"
#include "widgets/style/measures.h"

#include <QAbstractItemView>
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

// The signs of a cell, and what is left beside them.
struct CellRoom {
    std::optional<QRect> judged;
    std::optional<QRect> remarked;
    QRect words;
};

// At one end of the words, whose room it takes.
QRect takeSide(QRect& words, int side, bool atTheEnd)
{
    const int x = atTheEnd ? words.right() + 1 - side : words.left();
    const QRect sign(x, words.center().y() - side / 2, side, side);
    words.adjust(atTheEnd ? 0 : side + measure::Tight, 0, atTheEnd ? -side - measure::Tight : 0, 0);
    return sign;
}

// Where there is no room for both signs, the judgement is said by its words alone.
CellRoom roomIn(const CellLook& look, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    CellRoom room {{}, {}, option.rect.adjusted(measure::Gap, 0, -measure::Gap - measure::Tight, 0)};
    const QFontMetrics metrics(option.font);
    const int side = metrics.height();
    const bool right = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>().testFlag(Qt::AlignRight);
    if (look.remarked)
        room.remarked = takeSide(room.words, side, !right);
    const int needed = metrics.horizontalAdvance(index.data().toString()) + side + measure::Tight;
    if (look.judged && (!look.remarked || needed <= room.words.width()))
        room.judged = takeSide(room.words, side, right);
    return room;
}

bool isCurrentCell(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    return view == nullptr || view->currentIndex() == index;
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
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(option.rect, chosen && look.ground == colours().surface ? colours().accentSoft : look.ground);
    const CellRoom room = roomIn(look, option, index);
    const QString value = index.data().toString();
    painter->setFont(option.font);
    painter->setPen(look.text);
    if (look.remarked && room.remarked)
        icon(*look.remarked).paint(painter, *room.remarked);
    if (look.judged && room.judged)
        icon(*look.judged).paint(painter, *room.judged);
    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    painter->drawText(room.words, static_cast<int>(alignment) | Qt::TextSingleLine, value.isEmpty() ? u"–"_s : value);
    if (index.data(SheetModel::ReasonRole).toBool())
        drawCorner(*painter, option.rect);
    if (chosen) {
        const bool current = isCurrentCell(option, index);
        const bool focused = !current || (option.state & (QStyle::State_HasFocus | QStyle::State_Editing));
        painter->setPen(QPen(focused ? colours().accent : colours().line, current ? 2 : 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(current ? option.rect.adjusted(1, 1, -1, -1) : option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

QRect CellDelegate::roomOf(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    return roomIn(lookOf(index), option, index).words;
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(2 * measure::Gap, 2 * measure::Gap);
}

} // namespace evalroom

#include "moc_cell_delegate.cpp"
