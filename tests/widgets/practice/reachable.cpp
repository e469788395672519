// SPDX-License-Identifier: Apache-2.0
#include "reachable.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QMenu>
#include <QSet>
#include <QTest>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom::test {

namespace {

constexpr int MostTabs = 600; // a sheet is walked cell by cell

QString nameOf(const QWidget* widget)
{
    QString name = QString::fromLatin1(widget->metaObject()->className());
    for (const QWidget* at = widget; at != nullptr && !at->isWindow(); at = at->parentWidget()) {
        if (!at->objectName().isEmpty())
            return name + u" in "_s + at->objectName();
    }
    return name;
}

QList<QAbstractButton*> alternativesOf(const QAbstractButton& button)
{
    if (button.group() != nullptr)
        return button.group()->exclusive() ? button.group()->buttons() : QList<QAbstractButton*>();
    QList<QAbstractButton*> alternatives;
    for (auto* each : button.parent()->findChildren<QAbstractButton*>(Qt::FindDirectChildrenOnly)) {
        if (button.autoExclusive() && each->autoExclusive() && each->group() == nullptr)
            alternatives << each;
    }
    return alternatives;
}

// Of alternatives one is a stop, the chosen one or else the first; from there the arrows lead.
bool isOtherChoice(QWidget* widget)
{
    const auto* button = qobject_cast<QAbstractButton*>(widget);
    const auto alternatives = button != nullptr ? alternativesOf(*button) : QList<QAbstractButton*>();
    if (alternatives.isEmpty())
        return false;
    const auto chosen = std::ranges::find_if(alternatives, &QAbstractButton::isChecked);
    return button != (chosen != alternatives.end() ? *chosen : alternatives.constFirst());
}

QList<QWidget*> controlsIn(const QWidget& window)
{
    QList<QWidget*> controls;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        const bool takesFocus = (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->focusProxy() == nullptr;
        if (takesFocus && widget->isVisible() && widget->isEnabled() && widget->window() == &window
            && !isOtherChoice(widget))
            controls << widget;
    }
    return controls;
}

QSet<QWidget*> notReachedByTab(QWidget& window, QSet<QWidget*> controls)
{
    QWidget* first = window.focusWidget();
    for (int i = 0; i < MostTabs && !controls.isEmpty(); ++i) {
        QTest::keyClick(window.focusWidget() == nullptr ? &window : window.focusWidget(), Qt::Key_Tab);
        controls.remove(window.focusWidget());
    }
    if (first != nullptr)
        first->setFocus();
    return controls;
}

} // namespace

QStringList unspokenIn(const QWidget& window)
{
    // What Qt calls a widget of which it knows nothing.
    static const QSet<QAccessible::Role> unknown {
        QAccessible::NoRole, QAccessible::Client, QAccessible::Window, QAccessible::Border, QAccessible::Whitespace};
    QStringList unspoken;
    for (QWidget* control : controlsIn(window)) {
        const auto* told = QAccessible::queryAccessibleInterface(control);
        if (told == nullptr || told->text(QAccessible::Name).trimmed().isEmpty())
            unspoken << nameOf(control) + u" has no name"_s;
        if (told == nullptr || unknown.contains(told->role()))
            unspoken << nameOf(control) + u" has no role that fits"_s;
    }
    for (const QAction* entry : window.actions()) {
        if (qobject_cast<const QMenu*>(&window) != nullptr && !entry->isSeparator()
            && entry->text().trimmed().isEmpty())
            unspoken << u"entry "_s + entry->objectName() + u" has no words"_s;
    }
    return unspoken;
}

QStringList missedIn(QWidget& window)
{
    QStringList missed = unspokenIn(window);
    const QList<QWidget*> controls = controlsIn(window);
    for (const QWidget* control : notReachedByTab(window, QSet<QWidget*>(controls.cbegin(), controls.cend())))
        missed << nameOf(control) + u" is not reached by Tab"_s;
    return missed;
}

} // namespace evalroom::test
