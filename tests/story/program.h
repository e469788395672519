// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "patience.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace evalroom::test {

// What a program of ours, or an independent one, says and answers.
struct Ran {
    int exitCode = -1;
    QByteArray out;

    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    QString text() const { return QString::fromUtf8(out); }
};

inline Ran run(const QString& program, const QStringList& arguments, int patienceMs = Patience)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    if (!process.waitForFinished(patienceMs) || process.exitStatus() != QProcess::NormalExit) {
        process.kill();
        process.waitForFinished(Patience);
        return {};
    }
    return {process.exitCode(), process.readAllStandardOutput()};
}

inline Ran ctl(const QStringList& arguments)
{
    return run(qEnvironmentVariable("EVALROOM_BIN") + QStringLiteral("/evalroomctl"), arguments);
}

inline Ran secondVerifier(const QString& archive)
{
    const QString script = qEnvironmentVariable("EVALROOM_SOURCE") + QStringLiteral("/tests/verify/verify_archive.py");
    return run(QStringLiteral("python3"), {QStringLiteral("-B"), script, archive});
}

} // namespace evalroom::test
