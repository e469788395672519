// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compare_room.h"
#include "widgets/style/quiet_style.h"
#include "widgets/window/at_window.h"

namespace evalroom::test {

// For a test of the comparison of bids: member 1 at their window.
class CompareWindow {
protected:
    bool begin(Prices prices = Prices::ReadOut) { return play(prices) && sit() && elect(); }
    bool play(Prices prices)
    {
        m_preferences.setLanguage(QLocale::English);
        showIn(Theme::Light, 100);
        return m_room.begin(30, prices);
    }
    bool elect() { return m_room.room->judge(QStringLiteral("chair")) == QStringLiteral("success"); }
    // By itself the window begins to read the bids.
    bool sit()
    {
        m_window = std::make_unique<SessionWindow>(
            m_room.at(1), SeatPlan {.papers = std::make_shared<Papers>()}, m_preferences);
        m_window->resize(1280, 800);
        m_at = std::make_unique<AtWindow>(*m_window);
        return m_at->activate();
    }
    void end()
    {
        m_at.reset();
        m_window.reset();
        m_room.room.reset();
    }
    QTabWidget* tabs() const { return m_at->seen<QTabWidget>("compareTabs"); }
    // By the keys.
    void turnTo(int tab) const
    {
        tabs()->tabBar()->setFocus();
        while (tabs()->currentIndex() != tab)
            QTest::keyClick(tabs()->tabBar(), tabs()->currentIndex() < tab ? Qt::Key_Right : Qt::Key_Left);
    }

    Preferences m_preferences;
    CompareRoom m_room;
    std::unique_ptr<SessionWindow> m_window;
    std::unique_ptr<AtWindow> m_at;
};

} // namespace evalroom::test
