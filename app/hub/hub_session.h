// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "hub/hub_keys.h"
#include "hub/report_store.h"
#include "hub/session_memory.h"

#include <memory>

namespace evalroom {

// What the hub answers for an entry that stands in the log.
struct Receipt {
    qint64 index = 0;
    bool isNew = false;
    QString effect;
    QJsonObject checkpoint; // covers the entry
    QList<QByteArray> proof; // of the entry in that checkpoint's tree
};

// One session at the hub. What `append` has answered is on the disk; memory never runs ahead of it.
class HubSession {
public:
    // `folder` is there already and has no session yet. `vault` is the sealed keys of the documents.
    // Errors: those of RecordStore.
    static Result<std::unique_ptr<HubSession>> create(const QString& folder, const SessionHead& head,
        const QJsonObject& vault, const HubKeys& keys, const Clock& clock, RecordStore::FaultHook fault = {});
    // Reads everything back. Errors: those of RecordStore; NotFound where the folder has no session.
    static Result<std::unique_ptr<HubSession>> open(
        const QString& folder, const HubKeys& keys, const Clock& clock, RecordStore::FaultHook fault = {});

    // After a failed write memory was read back from the disk; while that fails too there is none.
    // Errors: those of RecordStore.
    Result<void> makeReady();

    // Appends and signs. Errors, nothing appended: those of Log::append; BadKey for an amendment that gives the log to
    // a key which this hub has not; NotAllowed (detail: the rule) for one that opens envelopes before their time: the
    // room would read them all the same; those of RecordStore, and then the same entry may be sent again.
    Result<Receipt> append(const Jws& jws);

    // The element that `member` may have in place of the entry: {"checkpoint":…,"entry":…}.
    QJsonObject element(qint64 index, int member) const;

    const SessionHead& head() const { return m_head; }
    const QJsonObject& vault() const { return m_vault; }
    const QString& folder() const { return m_folder; }
    ReportStore& reports() { return m_reports; }
    const SessionMemory& memory() const { return *m_memory; }
    const SessionState& state() const { return m_memory->state(); }
    qint64 size() const { return m_memory->size(); }
    // How much of it `member` is shown.
    qint64 sizeFor(int member) const { return m_memory->sizeFor(member); }

private:
    HubSession(QString folder, SessionHead head, QJsonObject vault, std::unique_ptr<RecordStore> store,
        const HubKeys& keys, Clock clock);
    Result<void> checkHubKey(const Jws& jws) const;
    Result<void> checkAmendment(const Jws& jws) const;
    Result<void> commit(const Jws& jws);
    Receipt receiptFor(qint64 index, bool isNew) const;

    QString m_folder;
    SessionHead m_head;
    QJsonObject m_vault;
    std::unique_ptr<RecordStore> m_store;
    const HubKeys& m_keys;
    Clock m_clock;
    std::unique_ptr<SessionMemory> m_memory;
    ReportStore m_reports;
};

} // namespace evalroom
