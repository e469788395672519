// SPDX-License-Identifier: Apache-2.0
// Makes the golden sessions: `make_golden_session FOLDER` writes session-eng-1 and session-gp-1 into it;
// `cmake --build --preset dev --target golden_sessions` does it here. Run by hand whenever the format changes before
// its release, and when it is released, never again for that format: what it made is kept, so that an old session must
// always recompute.
#include "crypto/key_pem.h"
#include "golden/real_report.h"
#include "golden/session_summary.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

using namespace evalroom;
using namespace evalroom::test;

namespace {

bool write(const QDir& dir, const QString& name, const QByteArray& bytes)
{
    QFile file(dir.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

bool make(const QDir& root, const QString& name, const SessionPlan& plan,
    QByteArray (*play)(SessionLog& room, const ReportMaking& making))
{
    SessionLog room(plan);
    const QByteArray report = play(room, realReport(room));
    const auto bytes = writeArchive(room.head(), room.entries(), report);
    if (!bytes || !root.mkpath(name))
        return false;
    const QDir dir(root.filePath(name));
    return write(dir, QStringLiteral("session.archive"), *bytes)
        && write(dir, QStringLiteral("platform.pem"), toPem(room.head().manifest().platform))
        && write(dir, QStringLiteral("expected.json"), canonicalJson(summaryOf(verifyArchive(*bytes).value())) + '\n');
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    if (argc != 2)
        return 2;
    const QDir root(QString::fromLocal8Bit(argv[1]));
    const bool made = make(root, QStringLiteral("session-eng-1"), engineeringPlan(), playEngineering)
        && make(root, QStringLiteral("session-gp-1"), goodsPlan(), playGoods);
    return made ? 0 : 1;
}
