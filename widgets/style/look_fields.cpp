// SPDX-License-Identifier: Apache-2.0
#include "widgets/style/drawing.h"
#include "widgets/style/look.h"
#include "widgets/style/measures.h"

namespace evalroom::look {

using namespace drawing;

void field(const QStyleOption& option, QPainter& painter)
{
    const Colours& of = colours();
    const bool open = has(option, QStyle::State_Enabled) && !has(option, QStyle::State_ReadOnly);
    const double radius = scaled(measure::Radius);
    box(painter, option.rect, open ? of.surface : of.sunken, open ? controlLine() : of.line, 1, radius);
    if (has(option, QStyle::State_HasFocus))
        focusRing(painter, option.rect, radius);
}

void comboBox(const QStyleOptionComboBox& option, QPainter& painter, const QRect& arrow)
{
    field(option, painter);
    chevron(painter, arrow, Direction::Down, has(option, QStyle::State_Enabled) ? colours().text : colours().quiet);
}

void spinBox(const QStyleOptionSpinBox& option, QPainter& painter, const QRect& up, const QRect& down)
{
    field(option, painter);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto arrow = [&](QStyle::SubControl control, QAbstractSpinBox::StepEnabledFlag step, const QRect& rect,
                           Direction direction) {
        const bool possible = has(option, QStyle::State_Enabled) && option.stepEnabled.testFlag(step);
        if (possible && option.activeSubControls.testFlag(control))
            box(painter, rect.adjusted(1, 1, -1, -1),
                has(option, QStyle::State_Sunken) ? colours().accentSoft : colours().sunken, {}, 0, scaled(3));
        chevron(painter, rect, direction, possible ? colours().text : mixed(colours().line, colours().quiet, 0.3));
    };
    arrow(QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, up, Direction::Up);
    arrow(QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, down, Direction::Down);
}

void slider(const QStyleOptionSlider& option, QPainter& painter, const QRect& groove, const QRect& handle)
{
    const Colours& of = colours();
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool across = option.orientation == Qt::Horizontal;
    const double thick = scaled(4);
    QRectF line(groove);
    if (across)
        line = QRectF(groove.left(), groove.center().y() + 0.5 - thick / 2, groove.width(), thick);
    else
        line = QRectF(groove.center().x() + 0.5 - thick / 2, groove.top(), thick, groove.height());
    box(painter, line, controlLine(), {}, 0, thick / 2);
    QRectF done(line);
    if (across && !option.upsideDown)
        done.setRight(handle.center().x());
    else if (across)
        done.setLeft(handle.center().x());
    else
        done.setTop(handle.center().y());
    box(painter, done, enabled ? of.accent : of.quiet, {}, 0, thick / 2);
    const double size = std::min(handle.width(), handle.height());
    QRectF knob(0, 0, size, size);
    knob.moveCenter(QRectF(handle).center());
    const double ring = scaled(3);
    box(painter, knob.adjusted(ring, ring, -ring, -ring), enabled ? of.accent : of.quiet, of.surface, scaled(1),
        size / 2 - ring);
    if (has(option, QStyle::State_HasFocus))
        focusRing(painter, knob, size / 2);
}

} // namespace evalroom::look
