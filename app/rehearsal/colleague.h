// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rehearsal/practice_plot.h"
#include "session/session.h"

#include <QObject>
#include <QTimer>
#include <chrono>

namespace evalroom {

// What the person takes out of the pocket for an act that the certificate signs itself.
struct PracticePapers {
    QByteArray pkcs12;
    QString pin;
};

// A simulated person at a terminal of their own: looks at the state, does the one thing that is theirs to do next, and
// waits. Acts through the same Session as a window does, and knows nothing that its member may not see.
class Colleague : public QObject {
    Q_OBJECT
public:
    // `pause` is the time that a person takes for each act; zero for rehearsals without an audience.
    Colleague(Session& session, PracticePlot plot, std::chrono::milliseconds pause, QObject* parent = nullptr);

    void start();
    void setPause(std::chrono::milliseconds pause) { m_pause = pause; }
    // Does nothing until it is let go; what has been begun goes on.
    void setHeld(bool held);
    // Something was begun that has not come to its end.
    bool isBusy() const { return m_busy; }

Q_SIGNALS:
    // An act that should have been possible was not: the rehearsal cannot go on.
    void stuck(const evalroom::Error& error);

protected:
    // The next thing to do, if there is any: true when something was begun.
    virtual bool doNext() = 0;

    Session& session() const { return m_session; }
    const SessionState& state() const { return m_session.expected(); }
    const Scheme& scheme() const { return state().facts->scheme; }
    int member() const { return m_session.member(); }
    const PracticePlot& plot() const { return m_plot; }

    // Acts and waits for its way into the log.
    bool act(const Act& act);
    // For commands of the session that answer by themselves.
    Session::Saved saved();
    Done done();
    void finished(const Result<void>& result);

private:
    void consider();
    bool followPlot();
    void considerLater();
    void startAfter(std::chrono::milliseconds pause);

    Session& m_session;
    PracticePlot m_plot;
    std::chrono::milliseconds m_pause;
    QTimer m_timer;
    QTimer m_later; // when a waiting time is over, there may be something to do
    bool m_busy = false;
    bool m_held = false;
};

} // namespace evalroom
