// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "patience.h"

#include <QProcess>

namespace evalroom::test {

// `evalroom` as people start it, with folders of its own.
class Program {
public:
    explicit Program(const QString& home)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString& name : {QStringLiteral("HOME"), QStringLiteral("XDG_CONFIG_HOME"),
                 QStringLiteral("XDG_DATA_HOME"), QStringLiteral("XDG_RUNTIME_DIR")})
            environment.insert(name, home);
        m_process.setProcessEnvironment(environment);
        m_process.setProgram(qEnvironmentVariable("EVALROOM_BIN") + QStringLiteral("/evalroom"));
    }
    ~Program() { end(); }

    void takeDisplayAway()
    {
        QProcessEnvironment environment = m_process.processEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        environment.remove(QStringLiteral("DISPLAY"));
        m_process.setProcessEnvironment(environment);
    }
    void start(const QStringList& options)
    {
        m_process.setArguments(options);
        m_process.start();
    }
    // What it says before it ends by itself, from stdout or stderr; empty where it goes on.
    QString lastWords(QProcess::ProcessChannel channel)
    {
        m_process.setReadChannel(channel);
        return m_process.waitForFinished(Patience) ? QString::fromUtf8(m_process.readAll()) : QString();
    }
    // The next that it says, while it goes on.
    QString firstLine(QProcess::ProcessChannel channel)
    {
        m_process.setReadChannel(channel);
        while (!m_process.canReadLine() && m_process.waitForReadyRead(Patience)) { }
        return QString::fromUtf8(m_process.readLine()).trimmed();
    }
    int exitCode() const { return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1; }
    bool isRunning() const { return m_process.state() == QProcess::Running; }
    // As when the power goes.
    void end()
    {
        m_process.kill();
        m_process.waitForFinished(Patience);
    }

private:
    QProcess m_process;
};

} // namespace evalroom::test
