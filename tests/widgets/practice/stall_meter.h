// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QMap>

namespace evalroom::test {

// Measures how long the window's thread is busy without a look at the keyboard, and on which page; also in the loops
// within a handler, such as those of menus and dialogs, whose waiting counts for nothing. Tells it at the end; it fails
// nothing, since the time belongs to the machine.
class StallMeter : public QApplication {
    Q_OBJECT
public:
    StallMeter(int& argc, char** argv);
    ~StallMeter() override;

    struct Stall {
        double turn = 0; // milliseconds
        double turnBusy = 0; // of them, on the processor
        double longest = 0; // of one event of that turn
        double busy = 0; // of it, on the processor
        QString event;
    };

    bool notify(QObject* receiver, QEvent* event) override;
    const QMap<QString, Stall>& worst() const { return m_worst; } // of each page
    // Begins a new measurement; what was measured so far is told by nobody.
    void forget() { m_worst.clear(); }

private:
    void loopTurns(bool waits);
    void mark();
    void count();
    void note();

    // What is being handled, one frame in the other; those below the floor have a loop of their own running in them.
    struct Handled {
        int floor = 0;
        const char* who = "";
        QEvent::Type type = QEvent::None;
    };
    int m_depth = 0;
    Handled m_handled;
    bool m_waits = false; // a loop does, until the next event comes
    QElapsedTimer m_watch; // since the mark
    double m_processor = 0; // at the mark
    Stall m_now;
    QMap<QString, Stall> m_worst;
};

} // namespace evalroom::test
