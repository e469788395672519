// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/colleague.h"

namespace evalroom {

Colleague::Colleague(Session& session, std::chrono::milliseconds pause, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_pause(pause)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Colleague::consider);
    connect(&session, &Session::stateChanged, this, &Colleague::start);
    connect(&session, &Session::connectionChanged, this, &Colleague::start);
    connect(&session, &Session::refused, this, [this](const QByteArray&, const Error& error) { Q_EMIT stuck(error); });
}

void Colleague::start()
{
    if (!m_busy && !m_timer.isActive())
        m_timer.start(m_pause);
}

void Colleague::consider()
{
    // What is still on its way may change what is next.
    if (m_busy || !m_session.isKnown() || m_session.connection() != Connection::Online || m_session.savedHere() > 0)
        return;
    m_busy = doNext();
}

bool Colleague::act(const Act& act)
{
    m_session.act(act, saved());
    return true;
}

Session::Saved Colleague::saved()
{
    return {this, [this](const Result<QByteArray>& name) {
                finished(name ? Result<void>() : Result<void>(std::unexpected(name.error())));
            }};
}

Done Colleague::done()
{
    return {this, [this](const Result<void>& result) { finished(result); }};
}

void Colleague::finished(const Result<void>& result)
{
    m_busy = false;
    // Somebody else was faster, or the state has moved on since: looking again is the answer.
    if (!result && result.error().code != ErrorCode::NotAllowed && result.error().code != ErrorCode::HubUnreachable)
        Q_EMIT stuck(result.error());
    start();
}

} // namespace evalroom
