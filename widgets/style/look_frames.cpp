// SPDX-License-Identifier: Apache-2.0
#include "widgets/style/drawing.h"
#include "widgets/style/look.h"
#include "widgets/style/measures.h"

#include <QListView>

namespace evalroom::look {

using namespace drawing;

void frame(const QStyleOption& option, QPainter& painter)
{
    // The round corner has to stay outside of the square one of what the frame holds.
    const double radius = scaled(4);
    if (has(option, QStyle::State_HasFocus))
        focusRing(painter, option.rect, radius);
    else
        box(painter, option.rect, {}, controlLine(), 1, radius);
}

void card(const QStyleOption& option, QPainter& painter)
{
    box(painter, option.rect, colours().surface, colours().line, 1, scaled(measure::Radius));
    if (has(option, QStyle::State_HasFocus))
        focusRing(painter, option.rect, scaled(measure::Radius));
}

namespace {

QRectF filledPart(const QStyleOptionProgressBar& option)
{
    const qint64 whole = qint64(option.maximum) - option.minimum;
    const double part = whole > 0 ? double(qint64(option.progress) - option.minimum) / double(whole) : 0;
    const bool across = has(option, QStyle::State_Horizontal);
    QRectF filled = QRectF(option.rect).adjusted(1, 1, -1, -1);
    const double length = (across ? filled.width() : filled.height()) * std::clamp(part, 0.0, 1.0);
    if (!across)
        filled.setTop(filled.bottom() - length);
    else if ((option.direction == Qt::RightToLeft) != option.invertedAppearance)
        filled.setLeft(filled.right() - length);
    else
        filled.setRight(filled.left() + length);
    return filled;
}

} // namespace

void item(const QStyleOptionViewItem& option, QPainter& painter)
{
    if (option.backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(option.rect, option.backgroundBrush);
    const bool selected = has(option, QStyle::State_Selected);
    if (selected)
        painter.fillRect(option.rect, option.palette.color(QPalette::Highlight));
    else if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled))
        painter.fillRect(option.rect, mixed(colours().surface, colours().accentSoft, 0.4));
    if (selected && qobject_cast<const QListView*>(option.widget)) {
        const QRect bar(option.rect.left(), option.rect.top(), scaled(3), option.rect.height());
        painter.fillRect(QStyle::visualRect(option.direction, option.rect, bar), colours().accent);
    }
}

void header(const QStyleOptionHeader& option, QPainter& painter)
{
    const Colours& of = colours();
    painter.fillRect(option.rect, has(option, QStyle::State_On) ? mixed(of.sunken, of.accentSoft, 0.6) : of.sunken);
    const QRect rect = option.rect;
    if (option.orientation == Qt::Horizontal)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), of.line);
    else
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), of.line);
    painter.fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), of.line);
}

void tab(const QStyleOptionTab& option, QPainter& painter)
{
    const Colours& of = colours();
    const QRectF rect(option.rect);
    if (has(option, QStyle::State_MouseOver) && !has(option, QStyle::State_Selected))
        box(painter, rect.adjusted(2, 2, -2, -4), of.sunken, {}, 0, scaled(4));
    const double thick = has(option, QStyle::State_Selected) ? scaled(3) : 1;
    const bool upright = option.shape == QTabBar::RoundedWest || option.shape == QTabBar::RoundedEast;
    const QColor line = has(option, QStyle::State_Selected) ? of.accent : of.line;
    if (upright)
        painter.fillRect(QRectF(rect.right() - thick, rect.top(), thick, rect.height()), line);
    else
        painter.fillRect(QRectF(rect.left(), rect.bottom() - thick, rect.width(), thick), line);
    if (has(option, QStyle::State_HasFocus))
        focusRing(painter, rect.adjusted(1, 1, -1, -1), scaled(4));
}

void scrollBar(const QStyleOptionSlider& option, QPainter& painter, const QRect& handle)
{
    const Colours& of = colours();
    painter.fillRect(option.rect, of.window);
    if (option.maximum <= option.minimum || !handle.isValid())
        return;
    const bool held
        = has(option, QStyle::State_Sunken) && option.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider);
    const bool near = has(option, QStyle::State_MouseOver);
    const QColor colour = held ? of.accent : near ? of.quiet : controlLine();
    const double inset = near || held ? scaled(2) : scaled(3);
    const QRectF thumb = QRectF(handle).adjusted(inset, inset, -inset, -inset);
    box(painter, thumb, colour, {}, 0, std::min(thumb.width(), thumb.height()) / 2);
}

void splitter(const QStyleOption& option, QPainter& painter)
{
    const bool across = has(option, QStyle::State_Horizontal); // the two stand side by side
    const bool near = has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken);
    QRectF grip(0, 0, across ? scaled(3) : scaled(40), across ? scaled(40) : scaled(3));
    grip.moveCenter(QRectF(option.rect).center());
    box(painter, grip, near ? colours().accent : controlLine(), {}, 0, scaled(1.5));
}

void menuPanel(const QStyleOption& option, QPainter& painter)
{
    painter.fillRect(option.rect, colours().surface);
    painter.save();
    painter.setPen(controlLine());
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
    painter.restore();
}

int menuMarkWidth()
{
    return scaled(30);
}

void menuItem(const QStyleOptionMenuItem& option, QPainter& painter)
{
    const Colours& of = colours();
    const QRect rect = option.rect;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(rect.left() + scaled(8), rect.center().y(), rect.width() - scaled(16), 1), of.line);
        return;
    }
    const bool enabled = has(option, QStyle::State_Enabled);
    if (has(option, QStyle::State_Selected) && enabled)
        box(painter, QRectF(rect).adjusted(4, 1, -4, -1), of.accentSoft, {}, 0, scaled(4));
    const int mark = menuMarkWidth();
    const QRect sign
        = QStyle::visualRect(option.direction, rect, QRect(rect.left() + scaled(8), rect.top(), mark, rect.height()));
    const QRectF square(sign.left(), sign.center().y() + 0.5 - scaled(9), scaled(18), scaled(18));
    const QColor ink = enabled ? of.text : of.quiet;
    if (option.checkType != QStyleOptionMenuItem::NotCheckable && option.checked)
        tick(painter, square, enabled ? of.accent : of.quiet);
    else if (!option.icon.isNull())
        option.icon.paint(&painter, square.toRect(), Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    const QRect inner = rect.adjusted(scaled(10) + mark, 0, -scaled(16), 0);
    const QRect words = QStyle::visualRect(option.direction, rect, inner);
    const auto tabulator = option.text.indexOf(u'\t');
    painter.save();
    painter.setPen(ink);
    painter.setFont(option.font);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine | Qt::TextShowMnemonic,
        tabulator < 0 ? option.text : option.text.first(tabulator));
    if (tabulator >= 0) {
        painter.setPen(of.quiet);
        painter.drawText(
            words, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, option.text.sliced(tabulator + 1));
    }
    painter.restore();
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        chevron(painter, QRectF(rect.right() - scaled(16), rect.center().y() - scaled(5), scaled(10), scaled(10)),
            Direction::Right, ink);
}

void progressGroove(const QStyleOption& option, QPainter& painter)
{
    box(painter, option.rect, colours().sunken, controlLine(), 1, scaled(4));
}

void progressBar(const QStyleOptionProgressBar& option, QPainter& painter)
{
    const QRectF filled = filledPart(option);
    if (!filled.isEmpty())
        box(painter, filled, colours().accent, {}, 0, scaled(3));
}

void progressLabel(const QStyleOptionProgressBar& option, QPainter& painter)
{
    if (!option.textVisible)
        return;
    const QRegion filled(filledPart(option).toRect());
    const auto write = [&](const QRegion& where, const QColor& colour) {
        painter.save();
        painter.setClipRegion(where, Qt::IntersectClip);
        painter.setPen(colour);
        painter.drawText(option.rect, Qt::AlignCenter | Qt::TextSingleLine, option.text);
        painter.restore();
    };
    write(filled, colours().onAccent);
    write(QRegion(option.rect) - filled, colours().text);
}

} // namespace evalroom::look
