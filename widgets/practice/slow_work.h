// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSemaphore>
#include <QtGlobal>

namespace evalroom {

// Work that takes its time, as on a slow card, machine or disk: until it may end, nothing is done that this program
// does beside its window.
class SlowWork {
public:
    SlowWork() = default;
    ~SlowWork() { end(); }
    Q_DISABLE_COPY_MOVE(SlowWork)

    void begin();
    // What has waited is done when this returns, though nobody has been told yet.
    void end();

private:
    QSemaphore m_mayEnd;
    int m_threads = 0; // that there were; 0: nothing is held
};

} // namespace evalroom
