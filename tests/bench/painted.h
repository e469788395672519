// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "patience.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFile>
#include <QProcess>
#include <QTimer>
#include <QWidget>
#include <functional>

namespace evalroom::test {

// Calls once the window has been painted and what it then had to do is done: whoever types now is heard.
class FirstPaint : public QObject {
public:
    FirstPaint(QWidget& window, std::function<void()> then)
        : QObject(&window)
        , m_then(std::move(then))
    {
        window.installEventFilter(this);
    }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && m_then)
            QTimer::singleShot(0, this, std::exchange(m_then, {}));
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> m_then;
};

// This program again, in a role of its own; what it says when it has ended.
inline QByteArray ownProcess(const QString& role)
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {role});
    process.waitForFinished(Patience);
    return process.readAllStandardOutput().trimmed();
}

// Of this process, in KiB: "VmRSS" now, "VmHWM" at most.
inline qint64 memoryOf(const QByteArray& kind)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith(kind + ':'))
            return line.simplified().split(' ').value(1).toLongLong();
    }
    return 0;
}

} // namespace evalroom::test
