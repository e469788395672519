// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/record_store.h"
#include "ledger/session_fold.h"
#include "ledger/session_head.h"
#include "sync/hub_client.h"

namespace evalroom {

// One session's log at a terminal: read from the own store, verified entry by entry, kept equal to the hub's, and the
// outbox of what was signed here. Signs nothing.
class LogSync : public QObject {
    Q_OBJECT
public:
    // The three must outlive this object.
    LogSync(HubClient& hub, RecordStore& store, const SessionHead& head, Clock clock, QObject* parent = nullptr);
    ~LogSync() override;

    // Reads the store, a slice at a time. Errors: StoreDamaged (detail: the entry and its fault), CannotRead.
    void load(const Done& done);

    const Log& log() const;
    const SessionState& state() const; // what the log says
    const Log& expectedLog() const; // the log with the own outbox behind it
    const SessionState& expectedState() const;
    QString expectedEffect(const Jws& entry) const; // what would become of it behind the outbox
    Seen seen() const; // the last checkpoint, which every new record names
    const std::optional<Checkpoint>& checkpoint() const { return m_checkpoint; }

    // Keeps an entry for sending: "saved here" when it answers. Errors: those of RecordStore; NotAllowed.
    Result<void> queue(const Jws& entry);
    qsizetype queued() const { return m_outbox.size(); }
    // Entries of this terminal that came back in the hub's log since it was set up.
    qint64 received() const { return m_received; }

    // Reads what is new at the hub, then sends what waits; called again when the feed says so.
    void catchUp(const Done& done = {});
    bool isCaughtUp() const { return m_caughtUp; }
    // A fault of the hub's history was seen; nothing is read or sent any more.
    const std::optional<Error>& distrust() const { return m_distrust; }

    // What waits here, as a file that another terminal can send.
    Result<QByteArray> exportOutbox() const;
    // Sends another terminal's outbox; answers how many entries the centre has received.
    void carry(const QByteArray& outbox, const Reply<int>& reply);

Q_SIGNALS:
    void advanced(); // the log has grown
    void caughtUp();
    void received(const QByteArray& name, const QString& effect); // an own entry stands in the log
    void refused(const QByteArray& name, const Error& error); // an own entry that the hub will never take
    void distrusted(const Error& error); // LogForked, LogRolledBack, ClockWrong, an entry that does not verify
    void interrupted(const Error& error); // no way to the hub for now

private:
    struct Parts;
    std::unique_ptr<Parts> d;
    std::optional<Checkpoint> m_checkpoint;
    QList<Jws> m_outbox;
    qint64 m_received = 0;
    bool m_caughtUp = false;
    std::optional<Error> m_distrust;
};

} // namespace evalroom
