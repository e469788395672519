// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/sqlite_file.h"

#include <QJsonObject>
#include <QList>
#include <optional>

namespace evalroom {

// One entry as it lies on disk: the signed object (or, at a terminal, the leaf of one that is withheld) and the
// checkpoint that came with it.
struct StoredEntry {
    QJsonObject entry;
    QJsonObject checkpoint;
};

// One session in one SQLite file (WAL, synchronous=FULL), at the hub and at a terminal alike: what a call has answered
// with success survives kill -9 and power loss. Used by one thread at a time. Several stores may stand side by side;
// each has a connection of its own.
class RecordStore {
public:
    using FaultHook = SqliteFile::FaultHook;

    // Creates the file where there is none, readable by its owner only. Errors: CannotRead, CannotWrite, DiskFull,
    // StoreDamaged (not SQLite, or of another layout; such a file is not touched).
    static Result<std::unique_ptr<RecordStore>> open(const QString& path, FaultHook fault = {});

    // The log. All of a call or nothing. Errors of every write: CannotWrite, DiskFull, StoreDamaged.
    Result<void> append(const QList<StoredEntry>& entries);
    // Puts an entry in the place of its withheld leaf. Errors besides: NotFound, where there is no such index.
    Result<void> replace(qint64 index, const QJsonObject& entry);
    qint64 size() const;
    // At most `count` entries from `from`. Errors: CannotRead, StoreDamaged.
    Result<QList<StoredEntry>> entries(qint64 from, qint64 count) const;

    // The outbox: what is signed and kept here, and not yet received by the centre; first in, first out. Queueing again
    // what is in it, and removing what is not, change nothing.
    Result<void> queue(const QByteArray& name, const QJsonObject& entry);
    Result<void> unqueue(const QByteArray& name);
    Result<QList<QJsonObject>> outbox() const;

    // Small named values: the session's head, drafts, keys (encrypted by the caller), hub bookkeeping.
    Result<void> put(const QString& key, const QByteArray& value);
    Result<void> remove(const QString& key);
    Result<std::optional<QByteArray>> get(const QString& key) const;
    // Of all whose name begins with `folder`, which ends in a slash: what follows it, in the order of the alphabet.
    Result<QStringList> keysIn(const QString& folder) const;
    Result<void> removeIn(const QString& folder);

    // Several writes in one transaction: commits when `work` succeeds, else undoes all of it. May be nested: then only
    // the inner writes are undone, and what stands depends on the outer one.
    Result<void> together(const std::function<Result<void>()>& work);

private:
    explicit RecordStore(std::unique_ptr<SqliteFile> file);

    std::unique_ptr<SqliteFile> m_file;
};

} // namespace evalroom
