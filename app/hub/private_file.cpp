// SPDX-License-Identifier: Apache-2.0
#include "hub/private_file.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <unistd.h>

namespace evalroom {

namespace {

constexpr auto OwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

std::unexpected<Error> notWritten(const QFileDevice& file)
{
    const bool full = file.error() == QFileDevice::ResourceError;
    return fail(full ? ErrorCode::DiskFull : ErrorCode::CannotWrite, file.errorString());
}

} // namespace

Result<void> makePrivateFolder(const QString& path)
{
    if (QDir(path).exists())
        return {};
    if (!QDir().mkpath(path) || !QFile::setPermissions(path, OwnerOnly | QFileDevice::ExeOwner))
        return fail(ErrorCode::CannotWrite, path);
    return {};
}

Result<void> writePrivateFile(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(OwnerOnly) || file.write(bytes) != bytes.size()
        || !file.commit())
        return notWritten(file);
    return {};
}

Result<void> appendToPrivateFile(const QString& path, qint64 offset, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered) || !file.setPermissions(OwnerOnly)
        || file.size() < offset || !file.resize(offset) || !file.seek(offset))
        return notWritten(file);
    if (file.write(bytes) != bytes.size()) {
        const auto fault = notWritten(file);
        file.resize(offset);
        return fault;
    }
    return {};
}

Result<void> moveIntoPlace(const QString& from, const QString& to)
{
    QFile file(from);
    if (!file.open(QIODevice::ReadWrite) || ::fsync(file.handle()) != 0)
        return fail(ErrorCode::CannotWrite, from);
    file.close();
    if (!QFile::rename(from, to))
        return fail(ErrorCode::CannotWrite, to);
    return {};
}

Result<QByteArray> readFileRange(const QString& path, qint64 offset, qint64 length)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(offset))
        return fail(ErrorCode::CannotRead, path);
    QByteArray bytes = file.read(length);
    if (bytes.size() != length)
        return fail(ErrorCode::CannotRead, path);
    return bytes;
}

Result<QByteArray> readPrivateFile(const QString& path, qint64 limit)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > limit)
        return fail(ErrorCode::CannotRead, path);
    return file.readAll();
}

} // namespace evalroom
