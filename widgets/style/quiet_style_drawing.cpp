// SPDX-License-Identifier: Apache-2.0
// Which look is asked for.
#include "widgets/style/drawing.h"
#include "widgets/style/look.h"
#include "widgets/style/measures.h"
#include "widgets/style/quiet_style.h"

#include <QStyleOption>

namespace evalroom {

namespace {

// These draw their ring themselves, where the mark or the edge is.
bool ringsItself(const QWidget* widget)
{
    return widget
        && (widget->inherits("QPushButton") || widget->inherits("QCheckBox") || widget->inherits("QRadioButton")
            || widget->inherits("QComboBox") || widget->inherits("QSlider") || widget->inherits("QTabBar"));
}

void drawFocus(const QStyleOption& option, QPainter& painter, const QWidget* widget)
{
    if (ringsItself(widget))
        return;
    drawing::focusRing(painter, option.rect, drawing::scaled(2));
}

void drawLineEdit(const QStyleOption& option, QPainter& painter)
{
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(&option);
    if (frame && frame->lineWidth > 0)
        look::field(option, painter);
}

std::optional<drawing::Direction> directionOf(QStyle::PrimitiveElement element)
{
    switch (element) {
    case QStyle::PE_IndicatorArrowDown:
    case QStyle::PE_IndicatorSpinDown:
    case QStyle::PE_IndicatorButtonDropDown:
        return drawing::Direction::Down;
    case QStyle::PE_IndicatorArrowUp:
    case QStyle::PE_IndicatorSpinUp:
        return drawing::Direction::Up;
    case QStyle::PE_IndicatorArrowLeft:
        return drawing::Direction::Left;
    case QStyle::PE_IndicatorArrowRight:
        return drawing::Direction::Right;
    default:
        return std::nullopt;
    }
}

void drawBranch(const QStyleOption& option, QPainter& painter)
{
    if (option.state.testFlag(QStyle::State_Children))
        drawing::chevron(painter, option.rect,
            option.state.testFlag(QStyle::State_Open) ? drawing::Direction::Down : drawing::Direction::Right,
            colours().quiet);
}

// What is chosen is told to be longer than its field, not cut off in a letter.
QStyleOptionComboBox fitted(const QStyleOptionComboBox& option, const QRect& field)
{
    QStyleOptionComboBox label(option);
    const int icon = option.currentIcon.isNull() ? 0 : option.iconSize.width() + drawing::scaled(measure::Tight);
    label.currentText = option.fontMetrics.elidedText(option.currentText, Qt::ElideRight, field.width() - icon - 2);
    return label;
}

bool isCard(const QWidget* widget)
{
    return widget && widget->property(CardProperty).toBool();
}

bool isPrimary(const QWidget* widget)
{
    return widget && widget->property(PrimaryProperty).toBool();
}

} // namespace

void QuietStyle::drawPrimitive( // NOLINT(readability-function-size)
    PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    if (const auto direction = directionOf(element)) {
        drawing::chevron(*painter, option->rect, *direction,
            option->state.testFlag(State_Enabled) ? colours().text : colours().quiet);
        return;
    }
    switch (element) {
    case PE_PanelButtonCommand:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option))
            return look::button(*button, *painter, isPrimary(widget));
        break;
    case PE_PanelButtonTool:
        return look::toolButton(*option, *painter);
    case PE_PanelItemViewItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option))
            return look::item(*item, *painter);
        break;
    case PE_FrameFocusRect:
        return drawFocus(*option, *painter, widget);
    case PE_PanelLineEdit:
        return drawLineEdit(*option, *painter);
    case PE_FrameLineEdit:
    case PE_FrameTabBarBase:
    case PE_FrameStatusBarItem:
    case PE_FrameMenu:
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return look::checkMark(*option, *painter);
    case PE_IndicatorRadioButton:
        return look::radioMark(*option, *painter);
    case PE_Frame:
    case PE_FrameGroupBox:
    case PE_FrameTabWidget:
        return look::frame(*option, *painter);
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, colours().window);
        return;
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        return look::menuPanel(*option, *painter);
    case PE_IndicatorBranch:
        return drawBranch(*option, *painter);
    case PE_IndicatorHeaderArrow:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option))
            return drawing::chevron(*painter, option->rect,
                header->sortIndicator == QStyleOptionHeader::SortUp ? drawing::Direction::Up : drawing::Direction::Down,
                colours().text);
        break;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void QuietStyle::drawControl( // NOLINT(readability-function-size)
    ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option); button && isPrimary(widget)) {
            const QStyleOptionButton label = look::onAccent(*button);
            return QProxyStyle::drawControl(element, &label, painter, widget);
        }
        break;
    case CE_ComboBoxLabel:
        if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
            const QStyleOptionComboBox label
                = fitted(*box, subControlRect(CC_ComboBox, box, SC_ComboBoxEditField, widget));
            return QProxyStyle::drawControl(element, &label, painter, widget);
        }
        break;
    case CE_ShapedFrame:
        if (isCard(widget))
            return look::card(*option, *painter);
        break;
    case CE_Header:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option))
            return drawHeader(*header, *painter, widget);
        break;
    case CE_HeaderSection:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option))
            return look::header(*header, *painter);
        break;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, colours().sunken);
        return;
    case CE_TabBarTabShape:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option))
            return look::tab(*tab, *painter);
        break;
    case CE_Splitter:
        return look::splitter(*option, *painter);
    case CE_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            return look::menuItem(*item, *painter);
        break;
    case CE_MenuEmptyArea:
        return;
    case CE_ProgressBarGroove:
        return look::progressGroove(*option, *painter);
    case CE_ProgressBarContents:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option);
            bar && bar->maximum > bar->minimum)
            return look::progressBar(*bar, *painter);
        break;
    case CE_ProgressBarLabel:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option))
            return look::progressLabel(*bar, *painter);
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

// The base style would ask itself where label and arrow are.
void QuietStyle::drawHeader(const QStyleOptionHeader& option, QPainter& painter, const QWidget* widget) const
{
    look::header(option, painter);
    QStyleOptionHeader part(option);
    part.rect = subElementRect(SE_HeaderLabel, &option, widget);
    if (part.rect.isValid())
        drawControl(CE_HeaderLabel, &part, &painter, widget);
    part.rect = subElementRect(SE_HeaderArrow, &option, widget);
    if (option.sortIndicator != QStyleOptionHeader::None)
        drawPrimitive(PE_IndicatorHeaderArrow, &part, &painter, widget);
}

void QuietStyle::drawToolButton(const QStyleOptionToolButton& option, QPainter& painter, const QWidget* widget) const
{
    look::toolButton(option, painter);
    const int arrow = look::toolButtonArrow(option);
    QStyleOptionToolButton label(option);
    // A sign begins where words would.
    const int edge = option.toolButtonStyle == Qt::ToolButtonTextBesideIcon ? drawing::scaled(measure::Gap) : 0;
    label.rect = visualRect(option.direction, option.rect, option.rect.adjusted(edge, 0, -arrow, 0));
    drawControl(CE_ToolButtonLabel, &label, &painter, widget);
    if (arrow > 0) {
        const QRect side(
            option.rect.right() - arrow - drawing::scaled(4), option.rect.top(), arrow, option.rect.height());
        drawing::chevron(painter, visualRect(option.direction, option.rect, side), drawing::Direction::Down,
            option.state.testFlag(State_Enabled) ? colours().text : colours().quiet);
    }
    if (option.state.testFlag(State_HasFocus))
        drawing::focusRing(painter, option.rect, drawing::scaled(measure::Radius));
}

void QuietStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    const auto part = [&](SubControl which) { return subControlRect(control, option, which, widget); };
    if (control == CC_ComboBox) {
        if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option))
            return look::comboBox(*box, *painter, part(SC_ComboBoxArrow));
    }
    if (control == CC_SpinBox) {
        if (const auto* box = qstyleoption_cast<const QStyleOptionSpinBox*>(option))
            return look::spinBox(*box, *painter, part(SC_SpinBoxUp), part(SC_SpinBoxDown));
    }
    if (control == CC_ScrollBar) {
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option))
            return look::scrollBar(*bar, *painter, part(SC_ScrollBarSlider));
    }
    if (control == CC_ToolButton) {
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option))
            return drawToolButton(*button, *painter, widget);
    }
    if (control == CC_Slider) {
        if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option))
            return look::slider(*slider, *painter, part(SC_SliderGroove), part(SC_SliderHandle));
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace evalroom
