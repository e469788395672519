// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "window_seat.h"

namespace evalroom::test {

// For a test about member 1 of a real session, before their check-in, at their window.
class MemberAtWindow : protected WindowSeat {
protected:
    bool begin(QLocale::Language language)
    {
        m_preferences.setLanguage(language);
        if (!m_fixture.begin() || !writeFile(credential(), m_fixture.members.at(1).pkcs12))
            return false;
        m_room = std::make_unique<Room>(m_fixture);
        return sit();
    }
    // At the same terminal as before, where there was a window.
    bool sit()
    {
        return sitAt(1,
            {.papers = std::make_shared<Papers>(Papers {credential(), {}}),
                .placesFile = m_fixture.folder.filePath(QStringLiteral("reading.json"))});
    }
    bool end()
    {
        WindowSeat::end();
        return m_fixture.hub.stop();
    }

private:
    QString credential() const { return m_fixture.folder.filePath(QStringLiteral("1.p12")); }
};

} // namespace evalroom::test
