// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QByteArray>

namespace evalroom {

// A session's reports, one file for each version: first the base in pieces, then, while it is frozen, what each
// signature appends. A file is changed in one step or not at all.
class ReportStore {
public:
    static constexpr qint64 MaxBytes = 64 * 1024 * 1024;

    explicit ReportStore(QString folder);

    qint64 size(qint64 version) const; // 0 where there is none
    // The version with the highest number; 0 where there is none.
    qint64 newest() const;
    // SHA-256 of all bytes so far. Errors: CannotRead.
    Result<QByteArray> hash(qint64 version) const;
    // Is the file the base that was frozen, perhaps with signatures behind it? Errors: CannotRead.
    Result<bool> beginsWith(qint64 version, qint64 bytes, const QByteArray& sha256) const;

    // Puts bytes behind the first `offset` ones and drops what was there. Errors: TooLarge, CannotWrite, DiskFull.
    Result<void> put(qint64 version, qint64 offset, const QByteArray& bytes);
    // Errors: TooLarge, CannotRead, CannotWrite, DiskFull.
    Result<void> append(qint64 version, const QByteArray& bytes);
    // Errors: CannotRead.
    Result<QByteArray> read(qint64 version, qint64 offset, qint64 length) const;

private:
    QString pathOf(qint64 version) const;

    QString m_folder;
};

} // namespace evalroom
