// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/hub_process.h"

#include <csignal>
#include <sys/prctl.h>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int PatienceMs = 10'000;
constexpr int RetryMs = 500;
constexpr int Retries = PatienceMs / RetryMs;

} // namespace

HubProcess::HubProcess(HubProcessPlan plan, QObject* parent)
    : QObject(parent)
    , m_plan(std::move(plan))
{
    if (m_plan.log.isEmpty())
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    else
        m_process.setStandardErrorFile(m_plan.log);
    // Whatever ends this program, a crash or a signal, ends its hub.
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
    m_retry.setSingleShot(true);
    m_retry.setInterval(RetryMs);
    connect(&m_retry, &QTimer::timeout, this, &HubProcess::run);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &HubProcess::readOutput);
    connect(&m_process, &QProcess::finished, this, &HubProcess::finished);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            m_reply(fail(ErrorCode::NotFound, m_plan.program));
    });
}

HubProcess::~HubProcess()
{
    m_stopping = true;
    setHanging(false);
    m_process.terminate();
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(PatienceMs))
        m_process.kill();
    m_process.waitForFinished(PatienceMs);
}

void HubProcess::start(const Reply<QUrl>& reply)
{
    m_reply = reply;
    m_tries = m_port == 0 ? 0 : Retries;
    run();
}

void HubProcess::run()
{
    m_process.start(m_plan.program,
        {u"--data"_s, m_plan.dataDir, u"--listen"_s, u"127.0.0.1:%1"_s.arg(m_port), u"--tls-cert"_s,
            m_plan.tlsCertificate, u"--tls-key"_s, m_plan.tlsKey, u"--platform"_s, m_plan.platform, u"--secret"_s,
            m_plan.secret});
}

void HubProcess::cutPower()
{
    m_stopping = true;
    m_retry.stop();
    m_process.kill();
    m_process.waitForFinished(PatienceMs);
}

void HubProcess::setHanging(bool hanging)
{
    if (m_process.state() == QProcess::Running)
        ::kill(static_cast<pid_t>(m_process.processId()), hanging ? SIGSTOP : SIGCONT);
}

void HubProcess::restart(const Reply<QUrl>& reply)
{
    cutPower();
    m_stopping = false;
    m_listening = false;
    m_output.clear();
    start(reply);
}

void HubProcess::readOutput()
{
    if (m_listening)
        return;
    m_output += m_process.readAllStandardOutput();
    const qsizetype end = m_output.indexOf('\n');
    const QByteArray mark = QByteArrayLiteral("listening on ");
    if (end < 0 || !m_output.startsWith(mark))
        return;
    m_listening = true;
    const QUrl url(u"https://"_s + QString::fromLatin1(m_output.mid(mark.size(), end - mark.size()).trimmed()));
    m_port = url.port();
    m_reply(url);
}

void HubProcess::finished(int exitCode)
{
    if (m_stopping)
        return;
    if (!m_listening && m_tries-- > 0)
        m_retry.start();
    else if (!m_listening)
        m_reply(fail(ErrorCode::Internal, u"evalroom-hub ended with %1"_s.arg(exitCode)));
    else
        Q_EMIT died();
}

} // namespace evalroom

#include "moc_hub_process.cpp"
