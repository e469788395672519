// SPDX-License-Identifier: Apache-2.0
#include "documents/whole_file.h"

#include "crypto/hash.h"

#include <QFile>
#include <QSaveFile>

namespace evalroom {

Error writeFault(const QFileDevice& file)
{
    // Qt answers ResourceError for ENOSPC.
    const bool isFull = file.error() == QFileDevice::ResourceError;
    return {isFull ? ErrorCode::DiskFull : ErrorCode::CannotWrite, file.fileName()};
}

Result<QByteArray> readWholeFile(const QString& path, qint64 limit)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::CannotRead, path);
    // A pipe has no size, so what counts is what comes.
    const QByteArray bytes = file.read(limit + 1);
    if (bytes.size() > limit)
        return fail(ErrorCode::TooLarge, path);
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::CannotRead, path);
    return bytes;
}

Result<QByteArray> hashWholeFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? sha256Of(file) : fail(ErrorCode::CannotRead, path);
}

Result<void> writeWholeFile(const QString& path, const QByteArray& bytes, FileAccess access)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return std::unexpected(writeFault(file));
    if (access == FileAccess::Owner && !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return std::unexpected(writeFault(file));
    if (file.write(bytes) != bytes.size() || !file.commit())
        return std::unexpected(writeFault(file));
    return {};
}

} // namespace evalroom
