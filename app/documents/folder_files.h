// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/canonical_json.h"

#include <QJsonObject>

namespace evalroom {

// The files of a package's folder, by names that must stay inside it. The detail of every error begins with the name.
class FolderFiles {
public:
    explicit FolderFiles(QString folder)
        : m_folder(std::move(folder))
    {
    }

    // Errors: BadField: the name leads out of the folder.
    Result<QString> path(const QString& name) const;
    // Errors: those of path; CannotRead, TooLarge.
    Result<QByteArray> bytes(const QString& name, qint64 limit) const;
    // Errors: those of bytes; NotJson, BadField.
    Result<QJsonObject> json(const QString& name, qint64 limit = MaxJsonBytes) const;

private:
    QString m_folder;
};

// The same error, said of a file.
std::unexpected<Error> errorIn(const QString& file, const Error& error);

} // namespace evalroom
