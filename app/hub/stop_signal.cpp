// SPDX-License-Identifier: Apache-2.0
#include "hub/stop_signal.h"

#include <QSocketNotifier>
#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace evalroom {

StopSignal::StopSignal(QObject* parent)
    : QObject(parent)
{
    sigset_t signalSet;
    sigemptyset(&signalSet);
    sigaddset(&signalSet, SIGTERM);
    sigaddset(&signalSet, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signalSet, nullptr);
    m_descriptor = signalfd(-1, &signalSet, SFD_CLOEXEC | SFD_NONBLOCK);
    auto* notifier = new QSocketNotifier(m_descriptor, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        signalfd_siginfo what;
        if (::read(m_descriptor, &what, sizeof what) == ssize_t(sizeof what))
            Q_EMIT requested();
    });
}

StopSignal::~StopSignal()
{
    qDeleteAll(findChildren<QSocketNotifier*>());
    ::close(m_descriptor);
}

} // namespace evalroom

#include "moc_stop_signal.cpp"
