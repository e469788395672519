// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "window_hand.h"

#include "session/awaited.h"
#include "widgets/practice/practice_room.h"

#include <QTemporaryDir>
#include <utility>

namespace evalroom::test {

// A small lot, and colleagues who do not hesitate.
PracticeWish quickWish(Role chair, PracticeKind kind);

// A practice session with one free chair, its window, and the hand of who sits there.
class Chair {
public:
    Chair(const PracticeWish& wish, QLocale::Language language, WindowHand::By by = WindowHand::By::Clicks);

    bool isReady();
    // Sits down, or sits down again as after a restart of the program.
    void sit();
    template <typename Condition>
    bool playUntil(Condition holds)
    {
        const auto played = [&] {
            if (!failure.isEmpty() || holds())
                return true;
            hand->move();
            return false;
        };
        // A walk that gets on is no standstill, however slow the machine: the patience is for what comes next.
        qsizetype come = -1;
        while (!waitFor(played)) {
            if (std::exchange(come, progress()) == progress())
                return false;
        }
        return failure.isEmpty();
    }
    PracticeRoom& room() { return *m_room; }
    const PracticeJudge& judge() const { return m_judge; }
    // For a test that goes no further; with a picture where EVALROOM_PICTURES names a folder.
    QString words() const;

private:
    // Pages seen, and what is in the log; neither grows without end.
    qsizetype progress() const
    {
        return hand->path().size() + (session->isKnown() ? session->log().entries().size() : 0);
    }

    QTemporaryDir m_folder; // outlives who writes into it

public:
    Preferences preferences;
    std::optional<PracticeSeat> seat;
    QString failure;
    std::unique_ptr<Session> session;
    std::unique_ptr<SessionWindow> window;
    std::unique_ptr<WindowHand> hand;

private:
    QObject m_context;
    PracticeJudge m_judge;
    WindowHand::By m_by;
    std::unique_ptr<PracticeRoom> m_room;
};

} // namespace evalroom::test
