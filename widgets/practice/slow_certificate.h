// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSemaphore>
#include <QtGlobal>

namespace evalroom {

// A certificate that takes its time to open, as on a slow card: until it may, no slow work of this program is done.
class SlowCertificate {
public:
    SlowCertificate() = default;
    ~SlowCertificate() { open(); }
    Q_DISABLE_COPY_MOVE(SlowCertificate)

    void hold();
    // What has waited is done when this returns, though nobody has been told yet.
    void open();

private:
    QSemaphore m_mayOpen;
    int m_threads = 0; // that there were; 0: nothing is held
};

} // namespace evalroom
