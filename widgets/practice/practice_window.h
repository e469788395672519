// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/practice/practice_start.h"
#include "widgets/window/session_window.h"

#include <QTemporaryDir>

namespace evalroom {

// A rehearsal from the choice of a chair to its end; everything that it writes is gone with it. Whoever closes the
// session's window is back at the choice, and can go on: the centre and the colleagues are still there.
class PracticeWindow : public ScrollingWindow {
    Q_OBJECT
public:
    explicit PracticeWindow(Preferences& preferences, QWidget* parent = nullptr);
    ~PracticeWindow() override;

    void begin(const PracticeWish& wish);
    // Nothing before somebody has sat down.
    SessionWindow* sessionWindow() const { return m_window; }
    Session* session() const { return m_session.get(); }
    QString pin() const { return m_seat ? m_seat->pin : QString(); }

Q_SIGNALS:
    void seated();
    void left(); // the session's window was closed

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QString folder() const { return m_folder.filePath(QString::number(m_begun)); }
    PracticeStart::Left leftNow() const;
    void letGo();
    void cancel();
    void endCancelled();
    void takeSeat(const PracticeSeat& seat);
    void sitDown();
    void leave();
    void setHeld(bool held);
    void end();
    void fail(const Error& error);
    void refresh();

    Preferences& m_preferences;
    QTemporaryDir m_folder;
    int m_begun = 0; // times; each has a folder of its own
    bool m_cancelling = false;
    PracticeStart* m_start;
    PracticeWish m_wish;
    bool m_held = false; // the colleagues wait
    std::optional<PracticeSeat> m_seat; // once it is ready
    bool m_over = false; // the session; the seat stays, to look at it
    std::unique_ptr<PracticeRoom> m_room;
    std::unique_ptr<Session> m_session;
    SessionWindow* m_window = nullptr;
    class PracticeBar* m_bar = nullptr;
};

} // namespace evalroom
