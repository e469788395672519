// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/practice/practice_start.h"
#include "widgets/window/session_window.h"

#include <QMainWindow>
#include <QTemporaryDir>

namespace evalroom {

// A rehearsal from the choice of a chair to its end; everything that it writes is gone with it.
class PracticeWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit PracticeWindow(Preferences& preferences, QWidget* parent = nullptr);
    ~PracticeWindow() override;

    void begin(const PracticeWish& wish);
    // Nothing before somebody has sat down.
    SessionWindow* sessionWindow() const { return m_window; }
    Session* session() const { return m_session.get(); }
    QString pin() const { return m_pin; }

Q_SIGNALS:
    void seated();

private:
    void cancel();
    void endCancelled();
    void sitDown(const PracticeSeat& seat);
    void fail(const Error& error);
    void refresh();

    Preferences& m_preferences;
    QTemporaryDir m_folder;
    int m_begun = 0; // times; each has a folder of its own
    bool m_cancelling = false;
    PracticeStart* m_start;
    PracticeWish m_wish;
    QString m_pin;
    std::unique_ptr<PracticeRoom> m_room;
    std::unique_ptr<Session> m_session;
    SessionWindow* m_window = nullptr;
    class PracticeBar* m_bar = nullptr;
};

} // namespace evalroom
