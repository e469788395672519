// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "patience.h"
#include "session/room.h"
#include "widgets/window/session_window.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTabBar>
#include <QTabWidget>

namespace evalroom::test {

// While it lasts a double click may take so long that no machine is too slow for both of its presses.
class SlowDoubleClick {
public:
    SlowDoubleClick() { QApplication::setDoubleClickInterval(3'000); }
    ~SlowDoubleClick() { QApplication::setDoubleClickInterval(m_before); }
    Q_DISABLE_COPY_MOVE(SlowDoubleClick)

private:
    const int m_before = QApplication::doubleClickInterval();
};

// A person at a window, by keys and clicks.
class AtWindow {
public:
    explicit AtWindow(SessionWindow& window)
        : m_window(window)
    {
    }

    QString page() const { return m_window.page()->objectName(); }
    template <typename W>
    W* seen(const char* name) const
    {
        for (W* widget : m_window.findChildren<W*>(QString::fromLatin1(name))) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    // Of a label; empty where it is not seen.
    QString text(const char* name) const
    {
        const auto* label = seen<QLabel>(name);
        return label != nullptr ? label->text() : QString();
    }
    // As a window system does it.
    bool activate() const
    {
        m_window.show();
        m_window.activateWindow();
        // A window that was just closed may still have been the last to ask.
        return waitFor([this] {
            if (!m_window.isActiveWindow())
                m_window.activateWindow();
            return m_window.isActiveWindow();
        });
    }
    static void type(const QString& text)
    {
        for (const QChar character : text)
            QTest::sendKeyEvent(
                QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(character), Qt::NoModifier);
    }
    void click(const char* name) const
    {
        auto* button = seen<QAbstractButton>(name);
        // What has only just come is not laid out yet.
        std::ignore = waitFor([button] { return button->height() > 0; });
        QTest::mouseClick(button, Qt::LeftButton, {}, {std::min(button->width() / 2, 12), button->height() / 2});
    }
    // Twice, as fast as a hand never is; where the first press takes the button away, there is nothing to press.
    void doubleClick(const char* name) const
    {
        click(name);
        if (seen<QAbstractButton>(name) != nullptr)
            click(name);
    }
    // The one button, by its key, once it can be pressed: what has only just come is held for a moment. Nothing may
    // take the keyboard away meanwhile.
    bool press() const
    {
        const auto canPress = [this] {
            const auto* primary = seen<QAbstractButton>("primary");
            return primary != nullptr && primary->isEnabled();
        };
        const bool can = activate() && waitFor(canPress) && m_window.isActiveWindow();
        if (can)
            pressAtOnce();
        return can;
    }
    void pressAtOnce() const { QTest::keyClick(&m_window, Qt::Key_Return, Qt::ControlModifier); }
    // From the slip, where it is asked for, to the PIN.
    void checkIn() const
    {
        if (auto* slip = seen<QLineEdit>("slipCode"); slip != nullptr && slip->text().isEmpty()) {
            slip->setFocus();
            type(QStringLiteral("ABCD-EFGH-JKMN"));
        }
        auto* pin = seen<QLineEdit>("pin");
        pin->setFocus();
        type(QStringLiteral("123456"));
        QTest::keyClick(pin, Qt::Key_Return);
    }
    // One of the entries of "More"; the way to it leads through submenus.
    bool chooseMore(const QStringList& way) const
    {
        if (!activate())
            return false;
        QTest::keyClick(&m_window, Qt::Key_F9);
        auto* menu = seen<QMenu>("moreEntries");
        for (const QString& name : way) {
            if (menu == nullptr || !waitFor([&] { return menu->isVisible(); }))
                return false;
            auto* submenu = menu->findChild<QMenu*>(name);
            goTo(menu, submenu != nullptr ? submenu->menuAction() : menu->findChild<QAction*>(name));
            QTest::keyClick(menu, submenu != nullptr ? Qt::Key_Right : Qt::Key_Return);
            menu = submenu;
        }
        return waitFor([&] { return seen<QMenu>("moreEntries") == nullptr; }) && activate();
    }
    // One of the View menu's entries, without the menu: where no window system does it, an open menu makes the window
    // inactive.
    void changeView(const char* name) const
    {
        seen<QAbstractButton>("preferences")
            ->findChild<QMenu*>()
            ->findChild<QAction*>(QString::fromLatin1(name))
            ->trigger();
    }
    // The same, by the menu and its keys.
    bool chooseView(const char* name) const
    {
        auto* button = seen<QAbstractButton>("preferences");
        auto* menu = button->findChild<QMenu*>();
        bool chosen = false;
        // The menu holds this call until it closes.
        QTimer::singleShot(0, menu, [&] {
            chosen = menu->isVisible() && goTo(menu, menu->findChild<QAction*>(QString::fromLatin1(name)));
            QTest::keyClick(menu, chosen ? Qt::Key_Return : Qt::Key_Escape);
        });
        QTest::mouseClick(button, Qt::LeftButton);
        return waitFor([&] { return !menu->isVisible(); }) && chosen && activate();
    }
    // A tab of the desk, by its keys.
    void turnTo(int tab) const
    {
        auto* tabs = seen<QTabWidget>("deskTabs");
        tabs->tabBar()->setFocus();
        while (tabs->currentIndex() != tab)
            QTest::keyClick(tabs->tabBar(), tabs->currentIndex() < tab ? Qt::Key_Right : Qt::Key_Left);
    }

private:
    static bool goTo(QMenu* menu, const QAction* entry)
    {
        for (qsizetype i = 0; i < menu->actions().size() && menu->activeAction() != entry; ++i)
            QTest::keyClick(menu, Qt::Key_Down);
        return menu->activeAction() == entry;
    }

    SessionWindow& m_window;
};

} // namespace evalroom::test
