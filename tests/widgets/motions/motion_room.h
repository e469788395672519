// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/judge/committee_room.h"

#include <QApplication>
#include <QComboBox>

namespace evalroom::test {

// For a test of motions at their pages, by keys and clicks, in a session with a real hub.
class MotionRoom {
protected:
    static void type(const QString& text)
    {
        for (const QChar character : text)
            QTest::sendKeyEvent(
                QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(character), Qt::NoModifier);
    }
    static void typeInto(QWidget* field, const QString& text)
    {
        field->setFocus();
        type(text);
    }
    static void choose(const PageFrame& frame, const QString& bidder)
    {
        auto* box = frame.child<QComboBox>("bidder");
        box->setCurrentIndex(box->findData(bidder));
    }
    const SessionState& state() { return m_room.at(1).expected(); }
    QByteArray lastMotion() { return state().motions.constLast().name; }
    QString voteAll(bool yes, const QList<int>& members)
    {
        const QString success = QStringLiteral("success");
        QString word = m_room.room->settle();
        for (const int member : members)
            word = word == success ? m_room.room->act(member, Vote {lastMotion(), yes, QStringLiteral("理由")}) : word;
        return word == success ? m_room.room->settle() : word;
    }
    // By the staff.
    QString registered(const Act& act)
    {
        const QString word = m_room.room->act(6, act);
        return word == QStringLiteral("success") ? m_room.room->settle() : word;
    }

    CommitteeRoom m_room;
};

} // namespace evalroom::test
