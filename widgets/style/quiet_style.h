// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/style/colours.h"

#include <QProxyStyle>

class QStyleOptionHeader;
class QStyleOptionToolButton;

namespace evalroom {

// The program's one look, over Qt's Fusion: flat surfaces, one accent, a visible focus, large things to hit.
class QuietStyle : public QProxyStyle {
    Q_OBJECT
public:
    QuietStyle();

    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    void drawPrimitive(
        PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
    void drawControl(
        ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
        const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
        const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
    QSize sizeFromContents(
        ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const override;
    void polish(QWidget* widget) override;
    using QProxyStyle::polish;
    int styleHint(
        StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* returnData) const override;

private:
    void drawToolButton(const QStyleOptionToolButton& option, QPainter& painter, const QWidget* widget) const;
    void drawHeader(const QStyleOptionHeader& option, QPainter& painter, const QWidget* widget) const;
};

// Sets style, palette and base font of the application; `percent` is the size of type, 100 to 200. May be called again
// at any time: every window follows.
void showIn(Theme theme, int percent);

// A property on a QPushButton that makes it the primary one of its window: setProperty(PrimaryProperty, true).
inline constexpr char PrimaryProperty[] = "primary";
// A property on a QFrame that makes it a card: a surface with a border and round corners.
inline constexpr char CardProperty[] = "card";

} // namespace evalroom
