// SPDX-License-Identifier: Apache-2.0
#include "ctl/verify_command.h"

#include "base/canonical_json.h"
#include "ledger/log_file.h"

#include <QFile>

namespace evalroom {

namespace {

enum Exit { Holds = 0, Fault = 1, Unreadable = 2 };

// A log of a hundred thousand entries is some 200 MB; what is larger is no log of a session.
constexpr qint64 MaxFileBytes = qint64(1) << 30;

struct Verdict {
    Exit exit = Holds;
    QString sentence;
    QJsonObject json;
};

Verdict faultOf(const Error& error)
{
    const QString sentence = error.code == ErrorCode::NotAnArchive
        ? QStringLiteral("This file is no session log.")
        : QStringLiteral("The log does not hold. First fault: %1.").arg(error.detail);
    return {
        Fault, sentence, {{QStringLiteral("detail"), error.detail}, {QStringLiteral("error"), errorName(error.code)}}};
}

Verdict verdictOn(const Log& log)
{
    qint64 flawed = 0;
    for (const Entry& entry : log.entries())
        flawed += entry.flaw ? 1 : 0;
    const qint64 size = log.tree().size();
    const QString code = Checkpoint {.session = {}, .at = {}, .size = size, .root = log.tree().root()}.code();
    return {Holds,
        QStringLiteral("The log holds: %1 entries, %2 of them without effect, checkpoint code %3.")
            .arg(QString::number(size), QString::number(flawed), code),
        {{QStringLiteral("code"), code}, {QStringLiteral("flawed"), flawed},
            {QStringLiteral("root"), toHex(log.tree().root())}, {QStringLiteral("size"), size}}};
}

Verdict verify(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > MaxFileBytes)
        return {Unreadable, QStringLiteral("The file cannot be read: %1.").arg(path),
            {{QStringLiteral("error"), errorName(ErrorCode::CannotRead)}}};
    const auto log = LogFile::fromBytes(file.readAll());
    return log ? verdictOn(log->log()) : faultOf(log.error());
}

} // namespace

int runVerify(const QStringList& arguments, QTextStream& out)
{
    QStringList paths = arguments;
    const bool json = paths.removeAll(QStringLiteral("--json")) > 0;
    if (paths.size() != 1) {
        out << "usage: evalroomctl verify FILE [--json]\n";
        return Unreadable;
    }
    const Verdict verdict = verify(paths.constFirst());
    out << (json ? QString::fromUtf8(canonicalJson(verdict.json)) : verdict.sentence) << '\n';
    return verdict.exit;
}

} // namespace evalroom
