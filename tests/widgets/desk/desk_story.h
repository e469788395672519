// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/room.h"
#include "widgets/shell/page.h"

#include <QApplication>
#include <QLabel>

namespace evalroom::test {

// The room of a story, and what is done at its pages.
class DeskStory : public QObject {
protected:
    QWidget* find(QWidget& page, const QString& name) const { return page.findChild<QWidget*>(name); }
    void click(QWidget& page, const QString& name) const
    {
        QWidget* widget = find(page, name);
        QVERIFY2(widget != nullptr && widget->isEnabled() && widget->isVisible(), qPrintable(name));
        // A form that has just come is laid out first.
        QApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QTest::mouseClick(widget, Qt::LeftButton);
    }
    QString text(QWidget& page, const QString& name) const { return page.findChild<QLabel*>(name)->text(); }
    void shows(Page& page) const
    {
        page.resize(1060, 600);
        page.show();
        connect(&m_room->at(page.property("member").toInt()), &Session::stateChanged, &page, &Page::refresh);
    }
    template <typename P, typename... More>
    std::unique_ptr<P> pageFor(int member, More... more) const
    {
        auto page = std::make_unique<P>(m_room->at(member), more...);
        page->setProperty("member", member);
        shows(*page);
        return page;
    }
    // Everybody is checked in, and the committee has pledged; "success", or what stood in the way.
    QString enter()
    {
        if (!m_fixture.begin())
            return QStringLiteral("the room does not begin");
        m_room = std::make_unique<Room>(m_fixture);
        const QString word = m_room->checkIn({1, 2, 3, 4, 5, 6, 7});
        return word == u"success" ? m_room->prepare() : word;
    }
    // Moved by member 1, and passed by the first three; "success", or what stood in the way.
    QString carry(const Motion& motion)
    {
        QString word = m_room->act(1, motion);
        word = word == u"success" ? m_room->settle() : word;
        for (const int member : {1, 2, 3})
            word = word == u"success"
                ? m_room->act(
                      member, Vote {m_room->at(1).expected().motions.constLast().name, true, QStringLiteral("同意")})
                : word;
        return word == u"success" ? m_room->settle() : word;
    }

    SessionFixture m_fixture;
    std::unique_ptr<Room> m_room;
};

} // namespace evalroom::test
