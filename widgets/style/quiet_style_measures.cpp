// SPDX-License-Identifier: Apache-2.0
// How large things are, and where their parts lie.
#include "widgets/style/drawing.h"
#include "widgets/style/look.h"
#include "widgets/style/measures.h"
#include "widgets/style/quiet_style.h"

#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTextEdit>

namespace evalroom {

using drawing::scaled;

namespace {

constexpr int ControlHeight = 40; // of what is pressed or filled in
constexpr int RowHeight = 36; // of lists, menus and tables
constexpr int MarkSize = 28; // of check and radio marks with the ring around them
constexpr int ArrowWidth = 30;

// A scroll bar without arrows: all of it is groove.
QRect scrollHandle(const QStyleOptionSlider& option)
{
    const bool across = option.orientation == Qt::Horizontal;
    const int length = across ? option.rect.width() : option.rect.height();
    const qint64 range = qint64(option.maximum) - option.minimum;
    int size = length;
    if (range > 0) {
        const auto part = static_cast<int>(qint64(option.pageStep) * length / (range + option.pageStep));
        size = std::min(length, std::max(part, scaled(RowHeight)));
    }
    const int from = QStyle::sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - size, option.upsideDown);
    const QRect handle = across ? QRect(option.rect.left() + from, option.rect.top(), size, option.rect.height())
                                : QRect(option.rect.left(), option.rect.top() + from, option.rect.width(), size);
    return QStyle::visualRect(option.direction, option.rect, handle);
}

QRect scrollBarPart(const QStyleOptionSlider& option, QStyle::SubControl part)
{
    const bool across = option.orientation == Qt::Horizontal;
    const QRect handle = scrollHandle(option);
    QRect rect = option.rect;
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return handle;
    case QStyle::SC_ScrollBarSubPage:
        across ? rect.setRight(handle.left() - 1) : rect.setBottom(handle.top() - 1);
        return rect;
    case QStyle::SC_ScrollBarAddPage:
        across ? rect.setLeft(handle.right() + 1) : rect.setTop(handle.bottom() + 1);
        return rect;
    case QStyle::SC_ScrollBarGroove:
        return rect;
    default:
        return {};
    }
}

QRect comboBoxPart(const QStyleOptionComboBox& option, QStyle::SubControl part, const QRect& other)
{
    const int arrow = scaled(ArrowWidth);
    QRect rect = option.rect;
    if (part == QStyle::SC_ComboBoxArrow)
        rect.setLeft(rect.right() - arrow);
    else if (part == QStyle::SC_ComboBoxEditField)
        rect.adjust(scaled(option.editable ? 6 : 8), scaled(2), -arrow, -scaled(2));
    else
        return other;
    return QStyle::visualRect(option.direction, option.rect, rect);
}

QRect spinBoxPart(const QStyleOptionSpinBox& option, QStyle::SubControl part, const QRect& other)
{
    const int arrow = option.buttonSymbols == QAbstractSpinBox::NoButtons ? 0 : scaled(ArrowWidth);
    const int edge = scaled(2);
    QRect rect = option.rect.adjusted(edge, edge, -edge, -edge);
    const int half = rect.height() / 2;
    switch (part) {
    case QStyle::SC_SpinBoxUp:
        rect = arrow == 0 ? QRect() : QRect(rect.right() - arrow + 1, rect.top(), arrow, half);
        break;
    case QStyle::SC_SpinBoxDown:
        rect = arrow == 0 ? QRect() : QRect(rect.right() - arrow + 1, rect.top() + half, arrow, rect.height() - half);
        break;
    case QStyle::SC_SpinBoxEditField:
        rect.adjust(scaled(5), 0, -arrow, 0);
        break;
    default:
        return other;
    }
    return QStyle::visualRect(option.direction, option.rect, rect);
}

QSize buttonSize(const QStyleOption* option, const QSize& contents)
{
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    const bool icon = button && !button->icon.isNull();
    const bool menu = button && button->features.testFlag(QStyleOptionButton::HasMenu);
    const int width = contents.width() + 2 * scaled(measure::Space) + (icon ? scaled(4) : 0) + (menu ? scaled(20) : 0);
    const bool words = button && !button->text.isEmpty();
    return {std::max(width, scaled(words ? 88 : ControlHeight)),
        std::max(contents.height() + 2 * scaled(measure::Gap), scaled(ControlHeight))};
}

int arrowWidth(const QStyleOption* option)
{
    const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
    return button ? look::toolButtonArrow(*button) : 0;
}

QSize menuItemSize(const QStyleOption* option, const QSize& contents)
{
    const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    if (!item)
        return contents;
    if (item->menuItemType == QStyleOptionMenuItem::Separator)
        return {contents.width(), scaled(9)};
    const QFontMetrics metrics(item->font);
    const auto tabulator = item->text.indexOf(u'\t');
    const int words
        = metrics
              .size(Qt::TextShowMnemonic | Qt::TextSingleLine, tabulator < 0 ? item->text : item->text.first(tabulator))
              .width();
    const int keys = tabulator < 0 ? 0 : item->reservedShortcutWidth + scaled(32);
    return {words + keys + look::menuMarkWidth() + scaled(10 + 16 + 16),
        std::max(metrics.height() + scaled(12), scaled(RowHeight))};
}

QRect headerPart(const QStyleOptionHeader& option, QStyle::SubElement element)
{
    const int edge = scaled(measure::Gap);
    const int mark = scaled(14);
    QRect rect = option.rect.adjusted(edge, 0, -edge, 0);
    if (element == QStyle::SE_HeaderArrow)
        rect.setLeft(rect.right() - mark + 1);
    else if (option.sortIndicator != QStyleOptionHeader::None)
        rect.setRight(rect.right() - mark - scaled(measure::Tight));
    return QStyle::visualRect(option.direction, option.rect, rect);
}

} // namespace

int QuietStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return scaled(measure::Gap);
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return scaled(measure::Space);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return scaled(MarkSize);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return scaled(6);
    case PM_ScrollBarExtent:
        return scaled(14);
    case PM_ScrollBarSliderMin:
    case PM_HeaderDefaultSectionSizeVertical:
        return scaled(RowHeight);
    case PM_HeaderMargin:
    case PM_FocusFrameHMargin: // beside the text of an item
    case PM_SplitterWidth:
        return scaled(measure::Gap);
    case PM_HeaderMarkSize:
        return scaled(14);
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
        return scaled(20);
    case PM_DefaultFrameWidth:
        return scaled(2);
    case PM_ComboBoxFrameWidth:
    case PM_SpinBoxFrameWidth:
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
        return scaled(measure::Tight);
    case PM_MenuHMargin:
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ButtonDefaultIndicator:
        return 0;
    case PM_SliderThickness:
    case PM_SliderControlThickness:
    case PM_SliderLength:
        return scaled(26);
    case PM_TextCursorWidth:
        return scaled(2);
    case PM_ToolTipLabelFrameWidth:
        return scaled(6);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize QuietStyle::sizeFromContents(
    ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const
{
    if (type == CT_PushButton)
        return buttonSize(option, size);
    if (type == CT_MenuItem)
        return menuItemSize(option, size);
    const QSize other = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_LineEdit:
        return {other.width() + 2 * scaled(6), std::max(size.height() + 2 * scaled(6), scaled(ControlHeight))};
    case CT_ComboBox:
        return {size.width() + scaled(ArrowWidth + 16), std::max(size.height() + 2 * scaled(6), scaled(ControlHeight))};
    case CT_SpinBox:
        return {size.width() + scaled(ArrowWidth + 8),
            std::max(option->fontMetrics.height() + 2 * scaled(6), scaled(ControlHeight))};
    case CT_CheckBox:
    case CT_RadioButton:
        return {other.width() + scaled(4), std::max(other.height(), scaled(32))};
    case CT_ToolButton:
        return QSize(
            size.width() + 2 * scaled(measure::Gap) + arrowWidth(option), size.height() + 2 * scaled(measure::Gap))
            .expandedTo({scaled(RowHeight), scaled(RowHeight)});
    case CT_ItemViewItem:
    case CT_HeaderSection:
        return other.expandedTo({0, scaled(RowHeight)});
    case CT_TabBarTab:
        return QSize(other.width() + scaled(4), other.height()).expandedTo({0, scaled(ControlHeight)});
    case CT_ProgressBar:
        return {other.width(), std::max(size.height(), scaled(20))};
    default:
        return other;
    }
}

QRect QuietStyle::subControlRect(
    ComplexControl control, const QStyleOptionComplex* option, SubControl part, const QWidget* widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option))
            return scrollBarPart(*bar, part);
    }
    const QRect other = QProxyStyle::subControlRect(control, option, part, widget);
    if (control == CC_ComboBox) {
        if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option))
            return comboBoxPart(*box, part, other);
    }
    if (control == CC_GroupBox && part == SC_GroupBoxFrame) {
        // Below the title, not behind it.
        const QRect inside = QProxyStyle::subControlRect(control, option, SC_GroupBoxContents, widget);
        return {other.left(), inside.top() - scaled(2), other.width(), other.bottom() - inside.top() + scaled(2) + 1};
    }
    if (control == CC_SpinBox) {
        if (const auto* box = qstyleoption_cast<const QStyleOptionSpinBox*>(option))
            return spinBoxPart(*box, part, other);
    }
    return other;
}

QRect QuietStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
    if (header && (element == SE_HeaderArrow || element == SE_HeaderLabel))
        return headerPart(*header, element);
    const QRect other = QProxyStyle::subElementRect(element, option, widget);
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    // One within a combo or spin box, or in a cell, has its distance from there.
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0)
        return other.adjusted(scaled(6), 0, -scaled(6), 0);
    return other;
}

void QuietStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (auto* edit = qobject_cast<QPlainTextEdit*>(widget))
        edit->document()->setDocumentMargin(scaled(measure::Gap));
    else if (auto* page = qobject_cast<QTextEdit*>(widget))
        page->document()->setDocumentMargin(scaled(measure::Gap));
}

} // namespace evalroom
