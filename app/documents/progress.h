// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>
#include <functional>

namespace evalroom {

// Told how many of all bytes are done, now and then; false ends the work with Cancelled. May be empty.
using Progress = std::function<bool(qint64 done, qint64 total)>;

// Adds up a piece of work that is done in parts.
class ProgressMeter {
public:
    ProgressMeter(Progress progress, qint64 total)
        : m_progress(std::move(progress))
        , m_total(total)
    {
    }

    // False: stop.
    bool advance(qint64 bytes)
    {
        m_done += bytes;
        m_cancelled = m_cancelled || (m_progress && !m_progress(m_done, m_total));
        return !m_cancelled;
    }
    bool isCancelled() const { return m_cancelled; }

private:
    Progress m_progress;
    qint64 m_total;
    qint64 m_done = 0;
    bool m_cancelled = false;
};

} // namespace evalroom
