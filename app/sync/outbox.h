// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/record_store.h"
#include "sync/hub_client.h"
#include "sync/log_replica.h"

namespace evalroom {

// What an answer of the hub about an entry means for whoever sent it.
enum class Fate {
    Retry, // no way to the hub, or it is in trouble
    Refused, // it will never take this entry
};
Fate fateOf(ErrorCode code);

// Does the receipt prove that the entry stands in the hub's log? Gives what the hub has bound itself to.
// Errors: those of Jws::verify, WrongSession, BadProof.
Result<Checkpoint> checkReceipt(const HubReceipt& receipt, const QByteArray& name, const Log& log);

// Entries that were signed here and are not in the log yet, on disk and in order.
class Outbox {
public:
    explicit Outbox(RecordStore& store)
        : m_store(store)
    {
    }

    // Errors: CannotRead, StoreDamaged.
    Result<void> load();
    // On disk when it answers. Errors of the three: CannotWrite, DiskFull, StoreDamaged.
    Result<void> add(const Jws& entry);
    // Entries that the log has by now.
    Result<void> remove(const QList<QByteArray>& names);
    // Kept as evidence with the hub's reason, and not sent again.
    Result<void> setAside(const QByteArray& name, const Error& error);

    const QList<Jws>& entries() const { return m_entries; }
    bool contains(const QByteArray& name) const;

    // {"entries":[signed object, …],"format":"evalroom-outbox-1","session":hash}
    QByteArray toFile(const QByteArray& session) const;
    // Errors: UnknownFormat, WrongSession, BadField, TooLarge, and those of Jws::parse.
    static Result<QList<Jws>> fromFile(const QByteArray& bytes, const QByteArray& session);

private:
    RecordStore& m_store;
    QList<Jws> m_entries;
};

} // namespace evalroom
