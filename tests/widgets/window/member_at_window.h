// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "at_window.h"

namespace evalroom::test {

// For a test about member 1 of a real session, before their check-in, at their window.
class MemberAtWindow {
protected:
    bool begin(QLocale::Language language)
    {
        m_preferences.setLanguage(language);
        const QString credential = m_fixture.folder.filePath(QStringLiteral("1.p12"));
        if (!m_fixture.begin() || !writeFile(credential, m_fixture.members.at(1).pkcs12))
            return false;
        m_room = std::make_unique<Room>(m_fixture);
        return sit();
    }
    // At the same terminal as before, where there was a window.
    bool sit()
    {
        m_at.reset();
        m_window.reset();
        m_window = std::make_unique<SessionWindow>(m_room->at(1),
            SeatPlan {
                .papers = std::make_shared<Papers>(Papers {m_fixture.folder.filePath(QStringLiteral("1.p12")), {}}),
                .placesFile = m_fixture.folder.filePath(QStringLiteral("reading.json"))},
            m_preferences);
        m_at = std::make_unique<AtWindow>(*m_window);
        return m_at->activate();
    }
    bool end()
    {
        m_at.reset();
        m_window.reset();
        m_room.reset();
        return m_fixture.hub.stop();
    }

    SessionFixture m_fixture;
    Preferences m_preferences;
    std::unique_ptr<Room> m_room;
    std::unique_ptr<SessionWindow> m_window;
    std::unique_ptr<AtWindow> m_at;
};

} // namespace evalroom::test
