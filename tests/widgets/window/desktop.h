// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "patience.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <csignal>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace evalroom::test {

// A program that others need to be there; it ends when this does, and so does whatever it has started.
class Helper {
public:
    ~Helper()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        const auto group = static_cast<pid_t>(m_process.processId());
        ::kill(-group, SIGTERM);
        m_process.waitForFinished(Patience);
        // What it has started itself has become ours.
        while (::waitpid(-group, nullptr, 0) > 0)
            continue;
    }

    bool start(const QProcessEnvironment& environment, const QString& program, const QStringList& arguments)
    {
        m_process.setProcessEnvironment(environment);
        m_process.setStandardErrorFile(
            environment.value(QStringLiteral("HOME")) + QStringLiteral("/words"), QIODevice::Append);
        ::prctl(PR_SET_CHILD_SUBREAPER, 1);
        m_process.setChildProcessModifier([] {
            ::setpgid(0, 0);
            ::prctl(PR_SET_PDEATHSIG, SIGTERM);
        });
        m_process.start(program, arguments);
        return m_process.waitForStarted(Patience);
    }
    // The first line that it says: where it is to be found. Empty: it has ended without one.
    QString firstLine()
    {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(Patience))
                return {};
        }
        return QString::fromLocal8Bit(m_process.readLine()).trimmed();
    }
    bool isRunning() const { return m_process.state() == QProcess::Running; }

private:
    QProcess m_process;
};

// An X display and a message bus, as somebody has them who sits at a desktop. They have a home of their own, so that
// nothing sees what the machine's user has set, nor learns from what a test before has done.
class Desktop {
public:
    // What has not started; empty: all has. `more` stands in the environment of all of them.
    QString open(const QMap<QString, QString>& more = {})
    {
        if (!makeHome())
            return QStringLiteral("no home");
        for (auto it = more.cbegin(); it != more.cend(); ++it)
            m_environment.insert(it.key(), it.value());
        // The display chooses its number: other tests have theirs at the same time.
        if (!m_display.start(m_environment, QStringLiteral("Xvfb"),
                {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"), QStringLiteral("0"),
                    QStringLiteral("1280x800x24"), QStringLiteral("-nolisten"), QStringLiteral("tcp"),
                    QStringLiteral("-noreset")}))
            return QStringLiteral("no Xvfb");
        m_environment.insert(QStringLiteral("DISPLAY"), QLatin1Char(':') + m_display.firstLine());
        if (!m_bus.start(m_environment, QStringLiteral("dbus-daemon"),
                {QStringLiteral("--config-file=") + home(QStringLiteral("bus.conf")), QStringLiteral("--nofork"),
                    QStringLiteral("--print-address=1")}))
            return QStringLiteral("no dbus-daemon");
        m_environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), m_bus.firstLine());
        return {};
    }

    // For a program that runs there.
    const QProcessEnvironment& environment() const { return m_environment; }
    bool write(const QString& name, const char* words) const
    {
        QFile file(home(name));
        return QDir().mkpath(QFileInfo(file).path()) && file.open(QIODevice::WriteOnly) && file.write(words) > 0;
    }
    // What all of them have complained about.
    QString words() const
    {
        QFile file(complaints());
        return file.open(QIODevice::ReadOnly) ? QString::fromLocal8Bit(file.readAll()) : QString();
    }
    QString complaints() const { return home(QStringLiteral("words")); }

private:
    QString home(const QString& name) const { return m_home.filePath(name); }

    // Where nobody has logged in, nobody has made these folders.
    bool makeHome()
    {
        m_environment = QProcessEnvironment::systemEnvironment();
        m_environment.insert(QStringLiteral("HOME"), m_home.path());
        for (const auto& [name, folder] : {std::pair("XDG_RUNTIME_DIR", "run"), std::pair("XDG_CONFIG_HOME", "config"),
                 std::pair("XDG_DATA_HOME", "data"), std::pair("XDG_CACHE_HOME", "cache")}) {
            m_environment.insert(QString::fromLatin1(name), home(QString::fromLatin1(folder)));
            if (!QDir().mkpath(home(QString::fromLatin1(folder))))
                return false;
        }
        QFile::setPermissions(home(QStringLiteral("run")), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        m_environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
        m_environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        // Settings in a file, without a service that keeps them.
        m_environment.insert(QStringLiteral("GSETTINGS_BACKEND"), QStringLiteral("keyfile"));
        return writeBus();
    }

    // A bus that starts nothing by itself.
    bool writeBus() const
    {
        return write(QStringLiteral("bus.conf"),
            "<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\"\n"
            " \"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">\n"
            "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>\n"
            "<policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>\n"
            "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>\n");
    }

    QTemporaryDir m_home; // outlives who writes into it
    QProcessEnvironment m_environment;
    Helper m_display;
    Helper m_bus;
};

} // namespace evalroom::test
