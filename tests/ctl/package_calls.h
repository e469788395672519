// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "patience.h"

#include <QProcess>

namespace evalroom::test {

struct Answer {
    int exitCode = -1;
    QString text;
};

// `evalroomctl package` with these words.
inline Answer ctl(const QStringList& arguments)
{
    QProcess process;
    // As on a server: nothing is said about a screen.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
    environment.remove(QStringLiteral("DISPLAY"));
    process.setProcessEnvironment(environment);
    process.start(qEnvironmentVariable("EVALROOM_BIN") + QStringLiteral("/evalroomctl"),
        QStringList {QStringLiteral("package")} + arguments);
    if (!process.waitForFinished(Patience) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput())};
}

} // namespace evalroom::test
