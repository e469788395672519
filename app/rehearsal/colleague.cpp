// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/colleague.h"

namespace evalroom {

namespace {

constexpr std::chrono::milliseconds AnotherLook {100};

} // namespace

Colleague::Colleague(Session& session, PracticePlot plot, std::chrono::milliseconds pause, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_plot(std::move(plot))
    , m_pause(pause)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Colleague::consider);
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &Colleague::start);
    connect(&session, &Session::stateChanged, this, &Colleague::start);
    connect(&session, &Session::connectionChanged, this, &Colleague::start);
    connect(&session, &Session::refused, this, [this](const QByteArray&, const Error& error) { Q_EMIT stuck(error); });
}

void Colleague::start()
{
    startAfter(m_pause);
}

void Colleague::setHeld(bool held)
{
    m_held = held;
    if (held)
        m_timer.stop();
    else
        start();
}

void Colleague::startAfter(std::chrono::milliseconds pause)
{
    if (!m_busy && !m_held && !m_timer.isActive())
        m_timer.start(pause);
}

void Colleague::consider()
{
    // What is still on its way may change what is next.
    if (m_busy || !m_session.isKnown() || m_session.connection() != Connection::Online || m_session.savedHere() > 0)
        return;
    m_busy = followPlot() || doNext();
    if (!m_busy)
        considerLater();
}

// What the plot has happen comes before what everybody has to do.
bool Colleague::followPlot()
{
    const auto twist = nextTwist(m_plot, state(), m_session.now());
    return twist && twist->by == member() && act(twist->act);
}

void Colleague::considerLater()
{
    if (const auto over = nextSilence(m_plot, state(), m_session.now()))
        m_later.start(std::chrono::milliseconds(m_session.now().msecsTo(*over)) + AnotherLook);
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
    // Somebody else was faster, the state has moved on since, or staff have yet to bring a document: looking again is
    // the answer.
    static const QSet<ErrorCode> passing {ErrorCode::NotAllowed, ErrorCode::HubUnreachable, ErrorCode::NotFound};
    if (!result && !passing.contains(result.error().code))
        Q_EMIT stuck(result.error());
    startAfter(result ? m_pause : std::max(m_pause, AnotherLook));
}

} // namespace evalroom

#include "moc_colleague.cpp"
