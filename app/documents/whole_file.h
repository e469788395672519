// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QFileDevice>

namespace evalroom {

enum class FileAccess {
    Everybody, // as the system's mask says
    Owner, // keys, names: nobody else may read it
};

// The fault of a device that has not written what it was given: DiskFull or CannotWrite; detail: its path.
Error writeFault(const QFileDevice& file);

// Errors: CannotRead, TooLarge; detail: the path.
Result<QByteArray> readWholeFile(const QString& path, qint64 limit);
// SHA-256 of a file of any size, in bounded memory. Errors: CannotRead.
Result<QByteArray> hashWholeFile(const QString& path);
// All or nothing: a file that stood there stays where this fails. Errors: CannotWrite, DiskFull.
Result<void> writeWholeFile(const QString& path, const QByteArray& bytes, FileAccess access);

} // namespace evalroom
