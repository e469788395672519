// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/log.h"

namespace evalroom {

// A log with the hub's word for it, as FORMAT.md §7 writes it down.
class LogFile {
public:
    explicit LogFile(const LogTrust& trust);

    // Errors: those of Log::append and Log::checkCheckpoint; ArchiveDamaged for a checkpoint of another size than the
    // tree's, or earlier than the one before; for an entry that stands already.
    Result<void> addEntry(const Jws& jws);
    Result<void> addCheckpoint(const Jws& jws);

    const Log& log() const { return m_log; }
    QByteArray toBytes() const { return m_bytes; }
    // The one error that a reader gets is ArchiveDamaged; detail: "line N: cause", or NotAnArchive for another file.
    static Result<LogFile> fromBytes(const QByteArray& bytes);

private:
    void addLine(const QString& kind, const QJsonObject& value);

    Log m_log;
    QByteArray m_bytes;
    Checkpoint m_latest;
};

} // namespace evalroom
