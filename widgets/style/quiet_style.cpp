// SPDX-License-Identifier: Apache-2.0
#include "widgets/style/quiet_style.h"

#include "widgets/style/measures.h"

#include <QApplication>
#include <QFont>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

QPalette paletteOf(const Colours& of)
{
    QPalette palette;
    palette.setColor(QPalette::Window, of.window);
    palette.setColor(QPalette::WindowText, of.text);
    palette.setColor(QPalette::Base, of.surface);
    palette.setColor(QPalette::AlternateBase, of.sunken);
    palette.setColor(QPalette::Text, of.text);
    palette.setColor(QPalette::PlaceholderText, of.quiet);
    palette.setColor(QPalette::Button, of.surface);
    palette.setColor(QPalette::ButtonText, of.text);
    palette.setColor(QPalette::BrightText, of.bad);
    palette.setColor(QPalette::Highlight, of.accentSoft);
    palette.setColor(QPalette::HighlightedText, of.text);
    palette.setColor(QPalette::ToolTipBase, of.surface);
    palette.setColor(QPalette::ToolTipText, of.text);
    palette.setColor(QPalette::Link, of.accent);
    palette.setColor(QPalette::LinkVisited, of.accent);
    palette.setColor(QPalette::Light, of.surface);
    palette.setColor(QPalette::Midlight, of.surface);
    palette.setColor(QPalette::Mid, of.line);
    palette.setColor(QPalette::Dark, of.line);
    palette.setColor(QPalette::Shadow, of.line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, of.quiet);
    for (const auto role : {QPalette::Base, QPalette::Button, QPalette::Highlight})
        palette.setColor(QPalette::Disabled, role, of.sunken);
    return palette;
}

QFont baseFont(int percent)
{
    QFont font;
    font.setFamilies({u"Noto Sans CJK SC"_s, u"Source Han Sans SC"_s, u"Noto Sans SC"_s, u"WenQuanYi Micro Hei"_s,
        u"Noto Sans"_s, u"DejaVu Sans"_s});
    font.setPointSizeF(measure::BaseSize * percent / 100);
    return font;
}

} // namespace

QuietStyle::QuietStyle()
    : QProxyStyle(u"Fusion"_s)
{
}

int QuietStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    return QProxyStyle::pixelMetric(metric, option, widget);
}

void QuietStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void QuietStyle::drawControl(
    ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    QProxyStyle::drawControl(element, option, painter, widget);
}

QSize QuietStyle::sizeFromContents(
    ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const
{
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

int QuietStyle::styleHint(
    StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* returnData) const
{
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

void showIn(Theme theme, int percent)
{
    QApplication::setFont(baseFont(percent));
    QApplication::setPalette(paletteOf(coloursOf(theme)));
    // A new one each time: whoever has kept a size or a colour asks again.
    QApplication::setStyle(new QuietStyle);
    QApplication::setPalette(paletteOf(coloursOf(theme)));
}

} // namespace evalroom
