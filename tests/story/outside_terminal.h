// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "patience.h"

#include <QDir>
#include <QProcess>
#include <QSet>

namespace evalroom::test {

// A member's terminal in a process of its own (story_terminal.cpp), that is killed and started again, and all that it
// has said.
class OutsideTerminal : public QObject {
    Q_OBJECT
public:
    // `arguments` as story_terminal takes them.
    explicit OutsideTerminal(QStringList arguments)
        : m_arguments(std::move(arguments))
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        connect(&m_process, &QProcess::readyReadStandardOutput, this, &OutsideTerminal::listen);
        connect(&m_process, &QProcess::finished, this, [this](int exitCode) {
            if (!m_killing)
                Q_EMIT ended(QStringLiteral("%1: exit %2, %3").arg(m_arguments.at(4)).arg(exitCode).arg(m_last));
        });
    }
    ~OutsideTerminal() override { stop(); }

    void start()
    {
        m_process.start(qEnvironmentVariable("EVALROOM_BIN") + QStringLiteral("/story_terminal"), m_arguments);
    }

    // The power goes, and comes back.
    void restart()
    {
        m_killing = true;
        m_process.kill();
        m_process.waitForFinished(Patience);
        listen();
        m_rest.clear(); // a line that was cut off says nothing
        m_killing = false;
        start();
    }

    // Ends it in order; true when it was sound.
    bool stop()
    {
        m_killing = true;
        if (m_process.state() == QProcess::NotRunning)
            return true;
        m_process.closeWriteChannel();
        return m_process.waitForFinished(Patience) && m_process.exitStatus() == QProcess::NormalExit
            && m_process.exitCode() == 0;
    }

    const QSet<QByteArray>& kept() const { return m_kept; } // names that it said were saved or received
    const QString& state() const { return m_state; } // "SIZE HASH"; empty before the delivery

Q_SIGNALS:
    void ended(const QString& words); // by itself
    void uploading(); // staff: a piece of a document is at the hub

private:
    void listen()
    {
        m_rest += m_process.readAllStandardOutput();
        QByteArrayList lines = m_rest.split('\n');
        m_rest = lines.takeLast();
        for (const QByteArray& line : std::as_const(lines)) {
            m_last = QString::fromUtf8(line);
            if (line.startsWith("saved ") || line.startsWith("received "))
                m_kept.insert(QByteArray::fromHex(line.mid(line.indexOf(' ') + 1)));
            else if (line == "uploading")
                Q_EMIT uploading();
            else if (line.startsWith("state "))
                m_state = m_last.section(QLatin1Char(' '), 1);
        }
    }

    QStringList m_arguments;
    QProcess m_process;
    QByteArray m_rest;
    QSet<QByteArray> m_kept;
    QString m_state;
    QString m_last;
    bool m_killing = false;
};

} // namespace evalroom::test
