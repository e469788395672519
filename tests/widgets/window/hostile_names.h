// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/awaited.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QTextDocument>
#include <QTextEdit>
#include <algorithm>

namespace evalroom::test {

using namespace Qt::StringLiterals;

inline constexpr QSize Screen {1280, 800};

// As long as the law of the format lets them be: with marks that turn the line around, breaks, and what a browser would
// take for more than letters.
inline QString hostileName(int number)
{
    const QString own = QString::number(number);
    switch (number % 5) {
    case 0:
        return u"湖北\u202e江城\n建设\u200f"_s + own + u"甲"_s.repeated(190);
    case 1:
        return u"W"_s.repeated(195) + own;
    case 2:
        return u"\u2067"_s + own + u"\r\n\t\u2028建设\u2029"_s.repeated(20);
    case 3:
        return u"شركة البناء "_s.repeated(15) + own;
    default:
        return u"<b>甲</b><img src=\"file:///x.png\">&amp;&乙<table><tr>"_s.repeated(3) + own;
    }
}

inline QString nameOf(const QWidget* widget)
{
    return QString::fromLatin1(widget->metaObject()->className()) + u" '"_s + widget->objectName() + u'\'';
}

inline QStringList textsOfModel(const QAbstractItemModel* model,
    const QList<int>& roles = {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole})
{
    QStringList texts;
    for (const int role : roles) {
        for (int row = 0; model != nullptr && row < std::min(model->rowCount(), 100); ++row) {
            texts << model->headerData(row, Qt::Vertical, role).toString();
            for (int column = 0; column < std::min(model->columnCount(), 50); ++column)
                texts << model->index(row, column).data(role).toString();
        }
        for (int column = 0; model != nullptr && column < model->columnCount(); ++column)
            texts << model->headerData(column, Qt::Horizontal, role).toString();
    }
    return texts;
}

// Everything that this widget says, to the eye and to a screen reader.
inline QStringList textsOf(const QWidget* widget)
{
    QStringList texts {widget->accessibleName(), widget->accessibleDescription(), widget->toolTip(),
        widget->property("text").toString(), widget->property("placeholderText").toString()};
    if (const auto* combo = qobject_cast<const QComboBox*>(widget)) {
        for (int i = 0; i < combo->count(); ++i)
            texts << combo->itemText(i);
    }
    if (const auto* view = qobject_cast<const QAbstractItemView*>(widget))
        texts << textsOfModel(view->model());
    return texts;
}

inline bool turnsLines(const QString& text)
{
    static const QRegularExpression marks(
        u"[\\x{200e}\\x{200f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}\\x{061c}\\x{2028}\\x{2029}]|江城\n|建设\r"_s);
    return text.contains(marks);
}

// Who shows it reads it as HTML, or takes a key from it.
inline bool takesTags(const QWidget* widget)
{
    const auto isTagged = [](const QString& text) { return text.contains(u"<b>"_s) && Qt::mightBeRichText(text); };
    if (const auto* label = qobject_cast<const QLabel*>(widget);
        label != nullptr && label->textFormat() != Qt::PlainText && isTagged(label->text()))
        return true;
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    if (button != nullptr && button->text().contains(u"<b>"_s) && !button->shortcut().isEmpty())
        return true;
    // A picture has come into the text.
    const auto* text = qobject_cast<const QTextEdit*>(widget);
    if (text != nullptr && text->toPlainText().contains(QChar::ObjectReplacementCharacter))
        return true;
    const auto* view = qobject_cast<const QAbstractItemView*>(widget);
    const QAbstractItemModel* model = view != nullptr ? view->model() : nullptr;
    return isTagged(widget->toolTip()) || std::ranges::any_of(textsOfModel(model, {Qt::ToolTipRole}), isTagged);
}

// A table may be wider than its view, and is scrolled; everything else has to find its room.
inline bool isInTable(const QWidget* widget, const QWidget* window)
{
    for (const QWidget* above = widget->parentWidget(); above != nullptr && above != window;
        above = above->parentWidget()) {
        if (qobject_cast<const QAbstractItemView*>(above) != nullptr)
            return true;
    }
    return false;
}

inline QString misplaced(const QWidget* widget, const QWidget* window)
{
    const auto* area = qobject_cast<const QScrollArea*>(widget);
    if (area != nullptr && area->horizontalScrollBar()->maximum() > 0)
        return u" with "_s + nameOf(area->widget()) + u" is wider than it can show"_s;
    const QRect place(widget->mapTo(window, QPoint()), widget->size());
    const auto* label = qobject_cast<const QLabel*>(widget);
    if (label != nullptr && label->wordWrap() && label->heightForWidth(label->width()) > label->height())
        return u" is cut: "_s + label->text().left(20);
    if (!isInTable(widget, window) && (place.left() < 0 || place.right() >= window->width()))
        return u" is at %1 to %2"_s.arg(place.left()).arg(place.right());
    return {};
}

inline QStringList faultsNow(const QWidget& window)
{
    QStringList faults;
    if (window.size() != Screen)
        faults << u"the window has grown to %1 x %2"_s.arg(window.width()).arg(window.height());
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->window() != &window)
            continue;
        if (const QString fault = misplaced(widget, &window); !fault.isEmpty())
            faults << nameOf(widget) + fault;
        if (takesTags(widget))
            faults << nameOf(widget) + u" takes a name for HTML"_s;
        for (const QString& text : textsOf(widget)) {
            if (turnsLines(text))
                faults << nameOf(widget) + u" says "_s
                        + QString::fromLatin1(text.toUtf8().left(120).toPercentEncoding(" "));
        }
    }
    return faults;
}

// What is wrong with a window that has to show such names, once it has laid itself out.
inline QStringList faultsOf(const QWidget& window)
{
    // What is new is shown and laid out in turns of its own.
    for (int turn = 0; turn < 5; ++turn)
        QCoreApplication::processEvents();
    QStringList faults;
    waitFor([&] {
        faults = faultsNow(window);
        return faults.isEmpty();
    });
    return faults;
}

} // namespace evalroom::test
