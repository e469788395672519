// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <optional>

namespace evalroom {

// A session's reports. Whoever may put a version has a draft of their own, so that nobody spoils another's. The draft
// that turns out to be what the log froze becomes the version's base and never changes again; what the signatures
// append is a file besides. A file is changed in one step or not at all.
class ReportStore {
public:
    static constexpr qint64 MaxBytes = 64 * 1024 * 1024;

    explicit ReportStore(QString folder);

    // How much this member has put of the version; 0 where there is nothing.
    qint64 draftSize(qint64 version, int member) const;
    // Puts bytes behind the first `offset` ones of the member's draft and drops what was there.
    // Errors: TooLarge, CannotWrite, DiskFull.
    Result<void> putDraft(qint64 version, int member, qint64 offset, const QByteArray& bytes);
    // Is the base of this size and SHA-256 here? When a draft is exactly that, it becomes the base, and the other
    // drafts go. Errors: CannotRead, CannotWrite.
    Result<bool> settle(qint64 version, qint64 bytes, const QByteArray& sha256);

    // The rest is about a version with its base. Size with all signatures; 0 where there is no base.
    qint64 size(qint64 version) const;
    // Errors: CannotRead.
    Result<QByteArray> whole(qint64 version) const;
    // SHA-256 of all bytes so far. Errors: CannotRead.
    Result<QByteArray> hash(qint64 version);
    // Errors: TooLarge, CannotRead, CannotWrite, DiskFull.
    Result<void> append(qint64 version, const QByteArray& increment);
    // Errors: CannotRead.
    Result<QByteArray> read(qint64 version, qint64 offset, qint64 length) const;

private:
    struct Digest {
        qint64 version = 0;
        qint64 size = 0;
        QByteArray sha256;
    };
    QString basePath(qint64 version) const;
    QString signaturesPath(qint64 version) const;
    QString draftPath(qint64 version, int member) const;
    QStringList draftsOf(qint64 version) const;

    QString m_folder;
    std::optional<Digest> m_digest; // of the report as it was asked for last
    qint64 m_missing = 0; // a version whose base is in none of the drafts that are here
};

} // namespace evalroom
