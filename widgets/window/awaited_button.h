// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/waiting_times.h"
#include "session/session.h"
#include "widgets/words/people.h"

#include <QToolButton>

class QMenu;

namespace evalroom {

// For how many others the session waits, in a window that has no room for their names in the rail; behind it who they
// are, what they have to do, and since when.
class AwaitedButton : public QToolButton {
    Q_OBJECT
public:
    AwaitedButton(Session& session, const People& people, QWidget* parent = nullptr);

    void refresh();
    // Under the button; the keyboard is in it.
    void open();
    // The rail has no room for names.
    void setNeeded(bool needed);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    QList<Awaited> others() const;

    Session& m_session;
    const People& m_people;
    WaitingTimes m_times;
    QMenu* m_menu;
    bool m_needed = false;
};

} // namespace evalroom
