// SPDX-License-Identifier: Apache-2.0
#include "widgets/style/quiet_style.h"

#include "widgets/style/measures.h"

#include <QApplication>
#include <QFont>
#include <QFormLayout>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

QPalette paletteOf(const Colours& of)
{
    QPalette palette;
    palette.setColor(QPalette::Window, of.window);
    palette.setColor(QPalette::WindowText, of.text);
    palette.setColor(QPalette::Base, of.surface);
    palette.setColor(QPalette::AlternateBase, of.window);
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
    // One family for both scripts: its Latin letters are made for its Chinese ones, and its figures are of one width.
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

int QuietStyle::styleHint(
    StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup: // a list below, not a menu over the field
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_ScrollBar_Transient:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_Header_ArrowAlignment:
        return hint == SH_Header_ArrowAlignment ? static_cast<int>(Qt::AlignRight | Qt::AlignVCenter) : 1;
    case SH_Table_GridLineColor:
        return static_cast<int>(colours().line.rgb());
    case SH_TabBar_Alignment:
        return static_cast<int>(Qt::AlignLeft); // and nothing else: Qt centres the tabs otherwise
    case SH_FormLayoutLabelAlignment:
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    case SH_FormLayoutFieldGrowthPolicy:
        return QFormLayout::AllNonFixedFieldsGrow;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

void showIn(Theme theme, int percent)
{
    const QPalette palette = paletteOf(coloursOf(theme));
    QApplication::setFont(baseFont(percent));
    // Before the style, whose colours follow the palette; and after it, as a new style brings one of its own.
    QApplication::setPalette(palette);
    // A new one each time: whoever has kept a size or a colour asks again.
    QApplication::setStyle(new QuietStyle);
    QApplication::setPalette(palette);
    // A few selected letters are harder to find than a selected row.
    QPalette writing = palette;
    writing.setColor(QPalette::Highlight, coloursOf(theme).accent);
    writing.setColor(QPalette::HighlightedText, coloursOf(theme).onAccent);
    for (const char* kind : {"QLineEdit", "QPlainTextEdit", "QTextEdit"})
        QApplication::setPalette(writing, kind);
    QToolTip::setFont(QApplication::font());
    QToolTip::setPalette(palette);
}

} // namespace evalroom

#include "moc_quiet_style.cpp"
