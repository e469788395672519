// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/reachable.h"

#include <QAbstractButton>
#include <QTest>

namespace evalroom::test {

// The keys of somebody at a window: each goes to whatever has the keyboard there. Without a mouse they lead everywhere.
class KeyHand {
public:
    explicit KeyHand(QWidget& window)
        : m_window(window)
    {
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(receiver(), key, modifiers); }
    void type(const QString& text)
    {
        for (const QChar character : text)
            QTest::sendKeyEvent(QTest::Click, receiver(), Qt::Key_unknown, QString(character), Qt::NoModifier);
    }
    // Tab after Tab, and by the arrows among alternatives.
    bool reach(QWidget& target)
    {
        const QPointer<QWidget> wanted(&target);
        const auto* choice = qobject_cast<QAbstractButton*>(&target);
        const QList<QAbstractButton*> alternatives
            = choice != nullptr ? alternativesOf(*choice) : QList<QAbstractButton*>();
        for (int i = 0; i < MostKeys && wanted && m_window.focusWidget() != wanted; ++i) {
            auto* at = qobject_cast<QAbstractButton*>(m_window.focusWidget());
            press(at != nullptr && alternatives.contains(at) ? arrow(*at, target) : Qt::Key_Tab);
            m_watch.follow(m_window.focusWidget());
        }
        return wanted && m_window.focusWidget() == wanted;
    }
    bool choose(QAbstractButton& button)
    {
        if (!reach(button))
            return false;
        // The arrows have chosen it already.
        if (!button.isCheckable() || !button.isChecked())
            press(Qt::Key_Space);
        return true;
    }
    // Of every stop on the ways that were gone.
    const FocusWatch& watch() const { return m_watch; }

private:
    static constexpr int MostKeys = 600; // a sheet is walked cell by cell

    QWidget* receiver() const { return m_window.focusWidget() != nullptr ? m_window.focusWidget() : &m_window; }
    Qt::Key arrow(const QWidget& from, const QWidget& to) const
    {
        const QPoint way = to.mapTo(&m_window, QPoint()) - from.mapTo(&m_window, QPoint());
        if (std::abs(way.x()) > std::abs(way.y()))
            return way.x() > 0 ? Qt::Key_Right : Qt::Key_Left;
        return way.y() > 0 ? Qt::Key_Down : Qt::Key_Up;
    }

    QWidget& m_window;
    FocusWatch m_watch;
};

} // namespace evalroom::test
