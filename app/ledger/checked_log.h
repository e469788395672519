// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/log.h"

namespace evalroom {

// A log that is read together with the hub's word for it: every entry once and in its place, every checkpoint for the
// tree as it is there, none earlier than the one before (FORMAT.md §7).
class CheckedLog {
public:
    explicit CheckedLog(const LogTrust& trust);

    // Errors: those of Log::append and Log::checkCheckpoint; ArchiveDamaged for a checkpoint of another size than the
    // tree's, or earlier than the one before; for an entry that stands already.
    Result<void> addEntry(const Jws& jws);
    Result<void> addCheckpoint(const Jws& jws);

    // {"entry":…} or {"checkpoint":…}. Errors besides: those of Jws::parse, BadField for another line.
    enum class Line { Entry, Checkpoint };
    Result<Line> addLine(const QJsonObject& line);
    static QByteArray entryLine(const QJsonObject& entry);
    static QByteArray checkpointLine(const QJsonObject& checkpoint);

    const Log& log() const { return m_log; }
    // The last checkpoint, and whether it covers every entry.
    const Checkpoint& latest() const { return m_latest; }
    bool isCovered() const { return m_latest.size == m_log.tree().size(); }

private:
    Log m_log;
    Checkpoint m_latest;
};

} // namespace evalroom
