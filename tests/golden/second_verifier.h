// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "patience.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace evalroom::test {

// What the verifier in the other language says of a file: its exit code, and its answer.
struct SecondVerdict {
    int exitCode = -1;
    QJsonObject answer;
};

inline SecondVerdict secondVerifier(const QByteArray& bytes, const QStringList& options = {})
{
    QTemporaryDir dir;
    QFile file(dir.filePath(QStringLiteral("session.archive")));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        return {};
    const QString program = qEnvironmentVariable("EVALROOM_SOURCE") + QStringLiteral("/tests/verify/verify_archive.py");
    QProcess python;
    python.start(QStringLiteral("python3"), QStringList {program, file.fileName()} + options);
    if (!python.waitForFinished(Patience))
        return {};
    return {python.exitCode(), QJsonDocument::fromJson(python.readAllStandardOutput()).object()};
}

} // namespace evalroom::test
