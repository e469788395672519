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
    bool isLocked() const { return m_key.isEmpty(); }

    // A ballot has the one item {} (no bidder, no criterion).
    Result<void> set(const QString& step, int round, const Item& item, const DraftField& field);
    Result<void> clear(const QString& step, int round, const Item& item);
    // Errors of the three: PinNeeded, StoreDamaged.
    Result<std::optional<DraftField>> field(const QString& step, int round, const Item& item) const;
    Result<QMap<Item, DraftField>> fields(const Step& step, int round, const QStringList& bidders) const;
    // Items of the step that have no value yet, in the order of bidders and criteria.
    Result<QList<Item>> missing(const Step& step, int round, const QStringList& bidders) const;

    // The draft as a sheet with a fresh nonce. Errors besides: BadField (detail: "bidder/criterion" of the first item
    // that is missing or no lawful value).
    Result<Sheet> toSheet(const Step& step, int round, const QStringList& bidders) const;

Q_SIGNALS:
    void changed(const QString& step, const evalroom::Item& item);

private:
    QString keyOf(const QString& step, int round, const Item& item) const;

    QByteArray boundTo(const QString& key) const;

    RecordStore* m_store = nullptr;
    QByteArray m_session;
    int m_member = 0;
    Secret m_key;
};

} // namespace evalroom
