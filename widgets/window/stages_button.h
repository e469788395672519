// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/waiting_times.h"
#include "session/session.h"
#include "widgets/words/people.h"

#include <QToolButton>

class QMenu;

namespace evalroom {

// The rail as a menu, which the keys lead through: each stage and whether it is done, and below that of now who is
// still to act, what they have to do, and since when. The button says for how many others the session waits, in a
// window that has no room for the words of the rail.
class StagesButton : public QToolButton {
    Q_OBJECT
public:
    StagesButton(Session& session, const People& people, QWidget* parent = nullptr);

    void refresh();
    // Below the button, or where that is not seen at the corner of what holds it; the keyboard is in it.
    void open();
    // The rail has no room for words.
    void setNeeded(bool needed);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    QAction* add(QString line);
    void addPeople();
    QList<Awaited> others() const;

    Session& m_session;
    const People& m_people;
    WaitingTimes m_times;
    QMenu* m_menu;
    bool m_needed = false;
};

} // namespace evalroom
