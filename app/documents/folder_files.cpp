// SPDX-License-Identifier: Apache-2.0
#include "documents/folder_files.h"

#include "documents/whole_file.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace evalroom {

std::unexpected<Error> errorIn(const QString& file, const Error& error)
{
    return fail(error.code, error.detail.isEmpty() ? file : file + u": "_s + error.detail);
}

Result<QString> FolderFiles::path(const QString& name) const
{
    const QString clean = QDir::cleanPath(name);
    if (name.isEmpty() || QDir::isAbsolutePath(clean) || clean == u".." || clean.startsWith(u"../"))
        return fail(ErrorCode::BadField, name);
    return QDir(m_folder).filePath(clean);
}

Result<QByteArray> FolderFiles::bytes(const QString& name, qint64 limit) const
{
    const auto where = path(name);
    if (!where)
        return std::unexpected(where.error());
    const auto read = readWholeFile(*where, limit);
    return read ? read : fail(read.error().code, name);
}

Result<QJsonObject> FolderFiles::json(const QString& name, qint64 limit) const
{
    const auto read = bytes(name, limit);
    if (!read)
        return std::unexpected(read.error());
    const auto object = parseHumanJson(*read, limit);
    return object ? object : errorIn(name, object.error());
}

} // namespace evalroom
