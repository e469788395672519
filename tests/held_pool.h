// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSemaphore>
#include <QThreadPool>

namespace evalroom::test {

// Threads that are busy with something else until release(): what is asked of them waits, and nothing else should.
class HeldPool {
public:
    explicit HeldPool(QThreadPool& pool)
        : m_pool(pool)
        , m_threads(pool.maxThreadCount())
    {
        // What it has begun comes to its end first.
        m_pool.waitForDone();
        m_pool.setMaxThreadCount(1);
        m_pool.start([this] { m_mayEnd.acquire(); });
    }
    ~HeldPool() { release(); }
    Q_DISABLE_COPY_MOVE(HeldPool)

    // What has waited is done when this returns, though nobody has been told yet.
    void release()
    {
        if (m_threads == 0)
            return;
        m_mayEnd.release();
        m_pool.waitForDone();
        m_pool.setMaxThreadCount(m_threads);
        m_threads = 0;
    }

private:
    QThreadPool& m_pool;
    QSemaphore m_mayEnd;
    int m_threads;
};

} // namespace evalroom::test
