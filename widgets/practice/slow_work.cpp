// SPDX-License-Identifier: Apache-2.0
#include "widgets/practice/slow_work.h"

#include "base/worker.h"

#include <utility>

namespace evalroom {

void SlowWork::begin()
{
    if (m_threads != 0)
        return;
    m_threads = workers().maxThreadCount();
    workers().setMaxThreadCount(1);
    workers().start([this] { m_mayEnd.acquire(); });
}

void SlowWork::end()
{
    if (m_threads == 0)
        return;
    m_mayEnd.release();
    workers().waitForDone();
    workers().setMaxThreadCount(std::exchange(m_threads, 0));
}

} // namespace evalroom
