// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/record_store.h"
#include "ledger/session_fold.h"
#include "ledger/session_head.h"

namespace evalroom {

// A verified copy of the hub's log with the state it makes. A value: a copy of it can be carried on without the hub,
// to see what own entries will do that are still on their way.
class LogReplica {
public:
    explicit LogReplica(const SessionHead& head);

    // The hub's next entries, each with its checkpoint: all of them or none. Errors: those of Log; BadField (no
    // checkpoint for just this entry), ClockWrong (the hub's time ran backwards).
    Result<void> add(const QList<StoredEntry>& entries);
    // Withheld entries that may be seen by now. Errors, nothing changed: those of Log::reveal.
    Result<void> reveal(const QMap<qint64, Jws>& entries);
    // An entry that the hub has not got yet. Errors: those of Log::append.
    Result<qint64> anticipate(const Jws& entry, const QDateTime& at);

    const Log& log() const { return m_log; }
    const SessionState& state() const { return m_fold.state(); }
    qint64 size() const { return m_log.tree().size(); }
    const std::optional<Checkpoint>& checkpoint() const { return m_checkpoint; }
    Seen seen() const;
    // What the member's signature under the report would have to name now.
    QList<ChainHead> chainHeads(int member) const { return m_fold.chainHeads(m_log, member, size()); }
    const QList<qint64>& withheld() const { return m_withheld; } // indices

private:
    Result<void> addOne(const StoredEntry& entry);

    Log m_log;
    std::shared_ptr<const SessionFacts> m_facts;
    SessionFold m_fold;
    std::optional<Checkpoint> m_checkpoint;
    QList<QDateTime> m_times;
    QList<qint64> m_withheld;
};

} // namespace evalroom
