// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QMap>

namespace evalroom::test {

// Measures how long the window's thread is busy without a look at the keyboard, and on which page. Tells it at the end;
// it fails nothing, since the time belongs to the machine.
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
    bool measured(QObject* receiver, QEvent* event);
    void note();

    bool m_within = false;
    Stall m_now;
    QMap<QString, Stall> m_worst;
};

} // namespace evalroom::test
