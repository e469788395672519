// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

namespace evalroom {

// What time it is at the hub, as far as this machine can know. Its own clock may be years off: it only measures what
// has passed since the hub last said.
class ClockWatch {
public:
    explicit ClockWatch(Clock own)
        : m_own(std::move(own))
    {
    }

    // The hub said so just now, or some time ago. True: the drift has changed by more than a request may take.
    bool toldNow(const QDateTime& hub);
    bool toldEarlier(const QDateTime& hub);

    QDateTime now() const { return m_own().addSecs(m_drift); }
    qint64 drift() const { return m_drift; } // seconds that this machine is behind

private:
    Clock m_own;
    qint64 m_drift = 0;
};

} // namespace evalroom
