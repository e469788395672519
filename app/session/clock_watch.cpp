// SPDX-License-Identifier: Apache-2.0
#include "session/clock_watch.h"

#include <cstdlib>

namespace evalroom {

namespace {

constexpr qint64 Latency = 2; // seconds

} // namespace

bool ClockWatch::toldNow(const QDateTime& hub)
{
    const qint64 drift = m_own().secsTo(hub);
    if (std::abs(drift - m_drift) <= Latency)
        return false;
    m_drift = drift;
    return true;
}

bool ClockWatch::toldEarlier(const QDateTime& hub)
{
    return now() < hub && toldNow(hub);
}

} // namespace evalroom
