// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/secret.h"
#include "evaluation/sheet.h"
#include "ledger/record_store.h"

#include <QObject>

namespace evalroom {

// One field of a draft as it was typed; a field that nobody has touched is none, and never a zero.
struct DraftField {
    QString value; // "pass" or "fail"; a decimal; the number of a member
    QString reason;

    bool operator==(const DraftField&) const = default;
};

// A member's unfinished sheets: each change of a field is on disk, encrypted, before the call returns. No records.
class Drafts : public QObject {
    Q_OBJECT
public:
    explicit Drafts(QObject* parent = nullptr);

    // Until somebody has checked in nothing can be read or kept: PinNeeded. The store must stay until lock().
    void unlock(RecordStore* store, const QByteArray& session, int member, Secret key);
    void lock();
    // The member works at another seat: what is here can still be read, and nothing is kept any more.
    void endKeeping() { m_ended = true; }
    bool keeps() const { return !isLocked() && !m_ended; }
    bool isLocked() const { return m_key.isEmpty(); }

    // Both answer NotLoggedIn (chainEnded) once keeping has ended. A ballot has the one item {} (no bidder, no
    // criterion).
    Result<void> set(const QString& step, int round, const Item& item, const DraftField& field);
    Result<void> clear(const QString& step, int round, const Item& item);
    // Errors of the three: PinNeeded, StoreDamaged.
    Result<std::optional<DraftField>> field(const QString& step, int round, const Item& item) const;
    Result<QMap<Item, DraftField>> fields(const Step& step, int round, const QStringList& bidders) const;
    // Items of the step that have no value yet, in the order of bidders and criteria.
    Result<QList<Item>> missing(const Step& step, int round, const QStringList& bidders) const;

    // What no sheet has and nobody else may read, by a name: sealed as the drafts are. Errors: PinNeeded, TooLarge, and
    // the store's.
    Result<void> setSecret(const QString& name, const Secret& secret);
    Result<std::optional<Secret>> secret(const QString& name) const;
    Result<void> clearSecret(const QString& name);

    // The draft as a sheet with a fresh nonce. Errors besides: BadField (detail: "bidder/criterion" of the first item
    // that is missing or no lawful value).
    Result<Sheet> toSheet(const Step& step, int round, const QStringList& bidders) const;

Q_SIGNALS:
    void changed(const QString& step, const evalroom::Item& item);

private:
    QString keyOf(const QString& step, int round, const Item& item) const;
    Result<void> mayKeep() const;
    Result<void> put(const QString& key, QByteArrayView plain);
    Result<std::optional<Secret>> get(const QString& key) const;
    Result<void> remove(const QString& key);
    QByteArray boundTo(const QString& key) const;

    RecordStore* m_store = nullptr;
    QByteArray m_session;
    int m_member = 0;
    Secret m_key;
    bool m_ended = false;
};

} // namespace evalroom
