// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "window_seat.h"

namespace evalroom::test {

// For a test of what comes with the prices: one person of a real session that has come so far, at their window.
class PricedAtWindow : protected WindowSeat {
protected:
    // Success, or the first error. Everybody but the centre is there, and the price step is open.
    QString playUntilPrices()
    {
        m_preferences.setLanguage(QLocale::English);
        if (!m_fixture.begin())
            return QStringLiteral("no session");
        m_room = std::make_unique<Room>(m_fixture);
        const QString success = QStringLiteral("success");
        QString word = m_room->checkIn({1, 2, 3, 4, 5, 6, 7});
        word = word == success ? m_room->prepare() : word;
        for (const QString& step : {QStringLiteral("chair"), QStringLiteral("form"), QStringLiteral("technical")})
            word = word == success ? m_room->judge(step) : word;
        return word == success ? m_room->openStep(QStringLiteral("price")) : word;
    }
    // As far as its closing.
    QString playToPrices()
    {
        const QString word = playUntilPrices();
        return word == QStringLiteral("success") ? m_room->closeStep(QStringLiteral("price")) : word;
    }
    bool sit(int member)
    {
        return sitAt(
            member, {.papers = std::make_shared<Papers>(Papers {{}, {}, m_fixture.members.at(member).pkcs12})});
    }
};

} // namespace evalroom::test
