// SPDX-License-Identifier: Apache-2.0
#include "ctl/session_file.h"

#include "base/canonical_json.h"
#include "crypto/hash.h"
#include "crypto/key_pem.h"

#include <QFile>

namespace evalroom {

namespace {

// A log of a hundred thousand entries is some 200 MB; what is larger is no file of a session.
constexpr qint64 MaxFileBytes = qint64(1) << 30;
constexpr qint64 MaxKeyBytes = 65536;

Result<QByteArray> readFile(const QString& path, qint64 limit)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > limit)
        return fail(ErrorCode::CannotRead, path);
    const QByteArray bytes = file.readAll();
    return file.error() == QFile::NoError ? Result<QByteArray>(bytes) : fail(ErrorCode::CannotRead, path);
}

} // namespace

Result<QByteArray> readSessionFile(const QString& path)
{
    return readFile(path, MaxFileBytes);
}

Result<std::optional<PublicKey>> readPlatformKey(const QString& path)
{
    if (path.isEmpty())
        return std::nullopt;
    const auto bytes = readFile(path, MaxKeyBytes);
    const auto key = bytes ? publicKeyFromPem(*bytes) : std::unexpected(bytes.error());
    if (!key)
        return std::unexpected(key.error());
    return *key;
}

bool isArchive(const QByteArray& bytes)
{
    return bytes.startsWith(archiveFirstLine());
}

QString faultSentence(const Error& error)
{
    switch (error.code) {
    case ErrorCode::NotAnArchive:
        return QStringLiteral("This file is no session log.");
    case ErrorCode::UnknownSigner:
        return QStringLiteral("The archive names another platform than the one given: %1.").arg(error.detail);
    default:
        return QStringLiteral("The log does not hold. First fault: %1.").arg(error.detail);
    }
}

QString checkpointCode(const Log& log)
{
    return Checkpoint {.session = {}, .at = {}, .size = log.tree().size(), .root = log.tree().root()}.code();
}

qint64 withoutEffect(const SessionState& state)
{
    return state.effects.size() - state.effects.count(QString());
}

QJsonObject stateOf(const SessionState& state)
{
    return stateToJson(state, isRanked(state) ? resultHash(state) : QByteArray());
}

QByteArray stateHash(const SessionState& state)
{
    return sha256(canonicalJson(stateOf(state)));
}

} // namespace evalroom
