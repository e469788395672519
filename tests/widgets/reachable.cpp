// SPDX-License-Identifier: Apache-2.0
#include "widgets/reachable.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QMenu>
#include <QProgressBar>
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

// At least in part: within everything that holds it, as far as that is scrolled.
bool isInSight(const QWidget* widget)
{
    QRect seen = widget->rect();
    for (; !widget->isWindow(); widget = widget->parentWidget())
        seen = seen.translated(widget->pos()) & widget->parentWidget()->rect();
    return widget->isVisible() && !seen.isEmpty();
}

bool isForTab(const QWidget* widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->focusProxy() == nullptr;
}

// A table's corner is no widget to a screen reader, but part of the table.
bool isHeard(const QWidget* widget)
{
    const bool isCorner = qobject_cast<QAbstractItemView*>(widget->parentWidget()) != nullptr;
    return qobject_cast<const QProgressBar*>(widget) != nullptr
        || (qobject_cast<const QAbstractButton*>(widget) != nullptr && !isCorner);
}

// Also those that cannot be used now, or not by the keyboard: a screen reader comes to them all the same.
QList<QWidget*> controlsIn(const QWidget& window)
{
    QList<QWidget*> controls;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if ((isForTab(widget) || isHeard(widget)) && widget->isVisible() && widget->window() == &window)
            controls << widget;
    }
    return controls;
}

QSet<QWidget*> stopsOfTab(const QWidget& window)
{
    QSet<QWidget*> stops;
    for (QWidget* control : controlsIn(window)) {
        if (control->isEnabled() && isForTab(control) && !isOtherChoice(control))
            stops.insert(control);
    }
    return stops;
}

QSet<QWidget*> notReachedByTab(QWidget& window, QSet<QWidget*> controls, FocusWatch& watch)
{
    QWidget* first = window.focusWidget();
    const auto tab = [&] {
        QTest::keyClick(window.focusWidget() == nullptr ? &window : window.focusWidget(), Qt::Key_Tab);
        watch.follow(window.focusWidget());
    };
    for (int i = 0; i < MostTabs && !controls.isEmpty(); ++i) {
        tab();
        controls.remove(window.focusWidget());
    }
    tab(); // away from the last one
    if (first != nullptr)
        first->setFocus();
    return controls;
}

} // namespace

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
    FocusWatch watch;
    for (const QWidget* control : notReachedByTab(window, stopsOfTab(window), watch))
        missed << nameOf(control) + u" is not reached by Tab"_s;
    return missed + watch.faults();
}

void FocusWatch::follow(QWidget* now)
{
    if (now == m_at)
        return;
    leave();
    m_at = now;
    m_picture = {};
    if (now == nullptr)
        return;
    // What is new may not have its place yet.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    if (!now->isEnabled() || !isInSight(now))
        m_faults << nameOf(now) + u" has the keyboard out of sight"_s;
    else if (now->hasFocus())
        m_picture = now->grab().toImage();
}

// What has gone meanwhile, or can no longer be used, shows that by itself.
void FocusWatch::leave()
{
    if (!m_at || m_picture.isNull() || !m_at->isVisible() || !m_at->isEnabled() || m_at->hasFocus())
        return;
    ++m_compared;
    if (m_at->grab().toImage() == m_picture)
        m_faults << nameOf(m_at) + u" does not show that it has the keyboard"_s;
}

} // namespace evalroom::test
