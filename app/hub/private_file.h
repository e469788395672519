// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QByteArray>

namespace evalroom {

// The hub's files are for its own user only: folders 0700, files 0600. Paths are made from ids that are checked and
// from hashes, never from what a request says.

// Errors: CannotWrite.
Result<void> makePrivateFolder(const QString& path);

// Everything or nothing, and on the disk when it answers. Errors: CannotWrite, DiskFull.
Result<void> writePrivateFile(const QString& path, const QByteArray& bytes);

// Puts bytes behind the first `offset` ones, and drops what was behind those. On an error the first ones are still
// there and nothing else. Errors: CannotWrite, DiskFull.
Result<void> appendToPrivateFile(const QString& path, qint64 offset, const QByteArray& bytes);

// Gives a finished file its name, once its bytes are on the disk. Errors: CannotWrite.
Result<void> moveIntoPlace(const QString& from, const QString& to);

// Errors: CannotRead (also: the file is too short, or larger than `limit`).
Result<QByteArray> readFileRange(const QString& path, qint64 offset, qint64 length);
Result<QByteArray> readPrivateFile(const QString& path, qint64 limit);

} // namespace evalroom
