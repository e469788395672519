// SPDX-License-Identifier: Apache-2.0
#include "widgets/practice/slow_certificate.h"

#include "base/worker.h"

#include <utility>

namespace evalroom {

void SlowCertificate::hold()
{
    if (m_threads != 0)
        return;
    m_threads = workers().maxThreadCount();
    workers().setMaxThreadCount(1);
    workers().start([this] { m_mayOpen.acquire(); });
}

void SlowCertificate::open()
{
    if (m_threads == 0)
        return;
    m_mayOpen.release();
    workers().waitForDone();
    workers().setMaxThreadCount(std::exchange(m_threads, 0));
}

} // namespace evalroom
