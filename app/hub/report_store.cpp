// SPDX-License-Identifier: Apache-2.0
#include "hub/report_store.h"

#include "crypto/hash.h"
#include "hub/private_file.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>

namespace evalroom {

ReportStore::ReportStore(QString folder)
    : m_folder(std::move(folder))
{
}

QString ReportStore::pathOf(qint64 version) const
{
    return QStringLiteral("%1/%2.pdf").arg(m_folder).arg(version);
}

qint64 ReportStore::size(qint64 version) const
{
    return QFileInfo(pathOf(version)).size();
}

qint64 ReportStore::newest() const
{
    qint64 newest = 0;
    for (const QFileInfo& file : QDir(m_folder).entryInfoList({QStringLiteral("*.pdf")}, QDir::Files))
        newest = std::max(newest, file.completeBaseName().toLongLong());
    return newest;
}

Result<QByteArray> ReportStore::hash(qint64 version) const
{
    QFile file(pathOf(version));
    return file.open(QIODevice::ReadOnly) ? sha256Of(file) : fail(ErrorCode::CannotRead, file.fileName());
}

Result<bool> ReportStore::beginsWith(qint64 version, qint64 bytes, const QByteArray& sha256) const
{
    if (bytes > size(version))
        return false;
    const auto base = readFileRange(pathOf(version), 0, bytes);
    if (!base)
        return std::unexpected(base.error());
    return evalroom::sha256(*base) == sha256;
}

Result<void> ReportStore::put(qint64 version, qint64 offset, const QByteArray& bytes)
{
    if (offset > MaxBytes - bytes.size())
        return fail(ErrorCode::TooLarge);
    if (const auto made = makePrivateFolder(m_folder); !made)
        return made;
    return appendToPrivateFile(pathOf(version), offset, bytes);
}

Result<void> ReportStore::append(qint64 version, const QByteArray& bytes)
{
    auto all = readPrivateFile(pathOf(version), MaxBytes);
    if (!all)
        return std::unexpected(all.error());
    if (all->size() > MaxBytes - bytes.size())
        return fail(ErrorCode::TooLarge);
    return writePrivateFile(pathOf(version), *all + bytes);
}

Result<QByteArray> ReportStore::read(qint64 version, qint64 offset, qint64 length) const
{
    return readFileRange(pathOf(version), offset, length);
}

} // namespace evalroom
