// SPDX-License-Identifier: Apache-2.0
#include "hub/report_store.h"

#include "crypto/hash.h"
#include "documents/whole_file.h"
#include "hub/private_file.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>

namespace evalroom {

ReportStore::ReportStore(QString folder)
    : m_folder(std::move(folder))
{
}

QString ReportStore::basePath(qint64 version) const
{
    return QStringLiteral("%1/%2.pdf").arg(m_folder).arg(version);
}

QString ReportStore::signaturesPath(qint64 version) const
{
    return QStringLiteral("%1/%2.signatures").arg(m_folder).arg(version);
}

QString ReportStore::draftPath(qint64 version, int member) const
{
    return QStringLiteral("%1/%2-%3.draft").arg(m_folder).arg(version).arg(member);
}

QStringList ReportStore::draftsOf(qint64 version) const
{
    QStringList paths;
    for (const QString& name : QDir(m_folder).entryList({QStringLiteral("%1-*.draft").arg(version)}, QDir::Files))
        paths.append(m_folder + QLatin1Char('/') + name);
    return paths;
}

qint64 ReportStore::draftSize(qint64 version, int member) const
{
    return QFileInfo(draftPath(version, member)).size();
}

Result<void> ReportStore::putDraft(qint64 version, int member, qint64 offset, const QByteArray& bytes)
{
    if (offset > MaxBytes - bytes.size())
        return fail(ErrorCode::TooLarge);
    if (const auto made = makePrivateFolder(m_folder); !made)
        return made;
    m_missing = 0;
    return appendToPrivateFile(draftPath(version, member), offset, bytes);
}

Result<bool> ReportStore::settle(qint64 version, qint64 bytes, const QByteArray& sha256)
{
    if (QFileInfo::exists(basePath(version)))
        return true;
    if (m_missing == version)
        return false;
    for (const QString& path : draftsOf(version)) {
        if (QFileInfo(path).size() != bytes)
            continue;
        const auto hash = hashWholeFile(path);
        if (!hash)
            return std::unexpected(hash.error());
        if (*hash != sha256)
            continue;
        if (const auto moved = moveIntoPlace(path, basePath(version)); !moved)
            return std::unexpected(moved.error());
        for (const QString& other : draftsOf(version))
            QFile::remove(other);
        return true;
    }
    m_missing = version;
    return false;
}

qint64 ReportStore::size(qint64 version) const
{
    const qint64 base = QFileInfo(basePath(version)).size();
    return base == 0 ? 0 : base + QFileInfo(signaturesPath(version)).size();
}

Result<QByteArray> ReportStore::whole(qint64 version) const
{
    return read(version, 0, size(version));
}

Result<QByteArray> ReportStore::hash(qint64 version)
{
    const qint64 bytes = size(version);
    if (m_digest && m_digest->version == version && m_digest->size == bytes)
        return m_digest->sha256;
    const auto all = whole(version);
    if (!all)
        return all;
    m_digest = Digest {version, bytes, sha256(*all)};
    return m_digest->sha256;
}

Result<void> ReportStore::append(qint64 version, const QByteArray& increment)
{
    if (size(version) > MaxBytes - increment.size())
        return fail(ErrorCode::TooLarge);
    const QString path = signaturesPath(version);
    auto signatures = QFileInfo::exists(path) ? readPrivateFile(path, MaxBytes) : Result<QByteArray>(QByteArray());
    return signatures ? writePrivateFile(path, *signatures + increment) : std::unexpected(signatures.error());
}

Result<QByteArray> ReportStore::read(qint64 version, qint64 offset, qint64 length) const
{
    const qint64 base = QFileInfo(basePath(version)).size();
    const qint64 fromBase = std::clamp<qint64>(base - offset, 0, length);
    auto bytes = fromBase > 0 ? readFileRange(basePath(version), offset, fromBase) : Result<QByteArray>(QByteArray());
    if (!bytes || fromBase == length)
        return bytes;
    const auto behind = readFileRange(signaturesPath(version), std::max<qint64>(offset - base, 0), length - fromBase);
    return behind ? *bytes + *behind : behind;
}

} // namespace evalroom
