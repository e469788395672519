// SPDX-License-Identifier: Apache-2.0
#include "widgets/style/drawing.h"
#include "widgets/style/look.h"
#include "widgets/style/measures.h"

#include <QIcon>

namespace evalroom::look {

using namespace drawing;

namespace {

struct ButtonColours {
    QColor fill;
    QColor line;
};

ButtonColours primaryColours(const QStyleOption& option)
{
    const Colours& of = colours();
    if (!has(option, QStyle::State_Enabled))
        return {of.sunken, of.line};
    if (has(option, QStyle::State_Sunken))
        return {mixed(of.accent, of.text, 0.3), {}};
    return {has(option, QStyle::State_MouseOver) ? mixed(of.accent, of.text, 0.15) : of.accent, {}};
}

ButtonColours plainColours(const QStyleOptionButton& option)
{
    const Colours& of = colours();
    const bool flat = option.features.testFlag(QStyleOptionButton::Flat);
    if (!has(option, QStyle::State_Enabled))
        return {flat ? QColor() : of.sunken, flat ? QColor() : of.line};
    if (has(option, QStyle::State_On))
        return {of.accentSoft, of.accent};
    const QColor line = flat ? QColor() : controlLine();
    if (has(option, QStyle::State_Sunken))
        return {of.accentSoft, line};
    if (has(option, QStyle::State_MouseOver))
        return {flat ? of.sunken : mixed(of.surface, of.accentSoft, 0.5), line};
    return {flat ? QColor() : of.surface, line};
}

// What is marked is filled with the accent; the ring of the focus has its place around the mark.
QRectF markRect(const QStyleOption& option)
{
    const double ring = scaled(3);
    const double size = std::min(option.rect.width(), option.rect.height());
    const QRectF whole(option.rect.left(), option.rect.center().y() + 0.5 - size / 2, size, size);
    return whole.adjusted(ring, ring, -ring, -ring);
}

ButtonColours markColours(const QStyleOption& option, bool marked)
{
    const Colours& of = colours();
    if (!has(option, QStyle::State_Enabled))
        return {marked ? of.quiet : of.sunken, of.quiet};
    if (marked)
        return {of.accent, of.accent};
    return {has(option, QStyle::State_MouseOver) ? of.accentSoft : of.surface, of.quiet};
}

} // namespace

void button(const QStyleOptionButton& option, QPainter& painter, bool primary)
{
    const QRectF rect(option.rect);
    const double radius = scaled(measure::Radius);
    const ButtonColours of = primary ? primaryColours(option) : plainColours(option);
    if (!has(option, QStyle::State_HasFocus)) {
        box(painter, rect, of.fill, of.line, 1, radius);
        return;
    }
    const double gap = primary ? scaled(2) + scaled(2) : 0;
    if (primary)
        box(painter, rect, colours().surface, {}, 0, radius);
    box(painter, rect.adjusted(gap, gap, -gap, -gap), of.fill, {}, 0, radius - gap / 2);
    focusRing(painter, rect, radius);
}

void toolButton(const QStyleOption& option, QPainter& painter)
{
    const Colours& of = colours();
    const double radius = scaled(measure::Radius);
    if (!has(option, QStyle::State_AutoRaise)) {
        QStyleOptionButton alike;
        alike.QStyleOption::operator=(option);
        return button(alike, painter, false);
    }
    if (!has(option, QStyle::State_Enabled))
        return;
    if (has(option, QStyle::State_On))
        box(painter, option.rect, of.accentSoft, of.accent, 1, radius);
    else if (has(option, QStyle::State_Sunken))
        box(painter, option.rect, of.accentSoft, {}, 0, radius);
    else if (has(option, QStyle::State_MouseOver))
        box(painter, option.rect, mixed(of.sunken, of.accentSoft, 0.5), {}, 0, radius);
}

int toolButtonArrow(const QStyleOptionToolButton& option)
{
    const auto menu = QStyleOptionToolButton::HasMenu | QStyleOptionToolButton::MenuButtonPopup;
    return (option.features & menu) != 0 ? scaled(20) : 0;
}

QStyleOptionButton onAccent(const QStyleOptionButton& option)
{
    QStyleOptionButton label(option);
    if (!has(option, QStyle::State_Enabled))
        return label;
    label.palette.setColor(QPalette::ButtonText, colours().onAccent);
    if (!label.icon.isNull()) {
        QPixmap icon = label.icon.pixmap(label.iconSize);
        QPainter tint(&icon);
        tint.setCompositionMode(QPainter::CompositionMode_SourceIn);
        tint.fillRect(QRect(QPoint(0, 0), icon.size()), colours().onAccent);
        tint.end();
        label.icon = QIcon(icon);
    }
    return label;
}

void checkMark(const QStyleOption& option, QPainter& painter)
{
    const bool partly = has(option, QStyle::State_NoChange);
    const bool marked = partly || has(option, QStyle::State_On);
    const ButtonColours of = markColours(option, marked);
    const QRectF rect = markRect(option);
    const double radius = scaled(4);
    box(painter, rect, of.fill, of.line, scaled(1.5), radius);
    const QColor sign = has(option, QStyle::State_Enabled) ? colours().onAccent : colours().surface;
    if (partly)
        box(painter,
            rect.adjusted(rect.width() * 0.25, rect.height() * 0.43, -rect.width() * 0.25, -rect.height() * 0.43), sign,
            {}, 0, 1);
    else if (marked)
        tick(painter, rect, sign);
    if (has(option, QStyle::State_HasFocus))
        focusRing(painter, rect.adjusted(-scaled(3), -scaled(3), scaled(3), scaled(3)), radius + scaled(2));
}

void radioMark(const QStyleOption& option, QPainter& painter)
{
    const bool marked = has(option, QStyle::State_On);
    const ButtonColours of = markColours(option, marked);
    const QRectF rect = markRect(option);
    const double radius = rect.width() / 2;
    box(painter, rect, marked ? colours().surface : of.fill, of.line, marked ? scaled(2) : scaled(1.5), radius);
    if (marked) {
        const double inset = rect.width() * 0.26;
        box(painter, rect.adjusted(inset, inset, -inset, -inset), of.line, {}, 0, radius - inset);
    }
    if (has(option, QStyle::State_HasFocus)) {
        const double ring = scaled(3);
        focusRing(painter, rect.adjusted(-ring, -ring, ring, ring), radius + ring);
    }
}

} // namespace evalroom::look
