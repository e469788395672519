// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/checked_log.h"

namespace evalroom {

// A log with the hub's word for it, as FORMAT.md §7 writes it down.
class LogFile {
public:
    explicit LogFile(const LogTrust& trust);

    // Errors: those of CheckedLog.
    Result<void> addEntry(const Jws& jws);
    Result<void> addCheckpoint(const Jws& jws);

    const Log& log() const { return m_log.log(); }
    QByteArray toBytes() const { return m_bytes; }
    // The one error that a reader gets is ArchiveDamaged; detail: "line N: cause", or NotAnArchive for another file.
    static Result<LogFile> fromBytes(const QByteArray& bytes);

private:
    CheckedLog m_log;
    QByteArray m_bytes;
};

} // namespace evalroom
