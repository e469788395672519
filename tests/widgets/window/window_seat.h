// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "at_window.h"

namespace evalroom::test {

// For a test at one window: that of somebody in a real session.
class WindowSeat {
protected:
    // Where there was a window, it is closed first.
    bool sitAt(int member, const SeatPlan& plan)
    {
        openAt(member, plan);
        return m_at->activate();
    }
    void openAt(int member, const SeatPlan& plan)
    {
        rise();
        m_window = std::make_unique<SessionWindow>(m_room->at(member), plan, m_preferences);
        m_at = std::make_unique<AtWindow>(*m_window);
        m_window->show();
    }
    void rise()
    {
        m_at.reset();
        m_window.reset();
    }
    void end()
    {
        rise();
        m_room.reset();
    }

    SessionFixture m_fixture;
    Preferences m_preferences;
    std::unique_ptr<Room> m_room;
    std::unique_ptr<SessionWindow> m_window;
    std::unique_ptr<AtWindow> m_at;
};

} // namespace evalroom::test
