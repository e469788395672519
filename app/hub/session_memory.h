// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/access.h"
#include "ledger/record_store.h"
#include "ledger/session_fold.h"
#include "ledger/session_head.h"

namespace evalroom {

// What the hub holds in memory of one session: all of it can be read back from the store.
class SessionMemory {
public:
    explicit SessionMemory(const SessionHead& head);

    // An entry as it lies on the disk. Errors: StoreDamaged.
    Result<void> restore(const StoredEntry& stored);
    // Log only: its checkpoint is still to come, and `accept` after it.
    Result<qint64> admit(const Jws& jws) { return m_log.append(jws); }
    // The log's newest entry has its checkpoint, and both are on the disk.
    void accept(const Jws& checkpoint, const QDateTime& time);

    const QByteArray& session() const { return m_fold.state().facts->session; }
    qint64 size() const { return m_fold.state().size; }
    const Log& log() const { return m_log; }
    const SessionState& state() const { return m_fold.state(); }
    QString effect(qint64 index) const { return m_fold.effect(index); }
    // Of the entry at this index.
    const QJsonObject& checkpoint(qint64 index) const { return m_checkpoints.at(index); }
    const QDateTime& latest() const { return m_latest; }
    // The member's newest delegation that nothing has ended; nullptr without one.
    const Delegation* delegation(int member) const;
    Caller callerOf(int member) const;
    // How much of the log this member is shown: for who has left, up to where they did (FORMAT.md §9.5).
    qint64 sizeFor(int member) const;
    // Must this entry still be kept from this member (FORMAT.md §9.5)?
    bool isWithheld(qint64 index, int member) const;
    // What stands in the place of an entry that is.
    QJsonObject leafOf(qint64 index) const;

private:
    struct SheetPlace {
        QString step;
        int round = 0;
    };
    void note(qint64 index, const Entry& entry);
    void noteOpening(qint64 index, const QByteArray& sheet);
    void noteLeaving();

    Log m_log;
    SessionFold m_fold;
    QList<QJsonObject> m_checkpoints;
    QDateTime m_latest;
    QHash<QByteArray, SheetPlace> m_sheets; // by the name of the record that submits it
    QHash<qint64, SheetPlace> m_openings; // by index
    QHash<int, qint64> m_left; // size of the log with the entry by which the member left
};

} // namespace evalroom
