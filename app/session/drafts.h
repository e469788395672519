// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/secret.h"
#include "evaluation/sheet.h"
#include "ledger/record_store.h"

#include <QObject>
#include <QTimer>

namespace evalroom {

// One field of a draft as it was typed; a field that nobody has touched is none, and never a zero.
struct DraftField {
    QString value; // "pass" or "fail"; a decimal; the number of a member
    QString reason;

    bool operator==(const DraftField&) const = default;
};

// What is typed in the cells of a sheet.
using DraftFields = QMap<Item, DraftField>;

// A member's unfinished sheets and forms: each change of a field is on disk, encrypted, before the call returns. What
// the disk does not take is held here and tried again by itself, so that it is lost with the program only. No records.
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
    // Why some of the fields are held here only; nothing: all are on disk. Errors: those of RecordStore's writes.
    const std::optional<Error>& unkept() const { return m_unkept; }

    // Both answer NotLoggedIn (chainEnded) once keeping has ended. A ballot has the one item {} (no bidder, no
    // criterion).
    Result<void> set(const QString& step, int round, const Item& item, const DraftField& field);
    Result<void> clear(const QString& step, int round, const Item& item);
    // Of all items at once, in one write; nobody is told which they were.
    Result<void> clearAll(const QString& step, int round);
    // Errors of the three: PinNeeded, StoreDamaged.
    Result<std::optional<DraftField>> field(const QString& step, int round, const Item& item) const;
    Result<DraftFields> fields(const Step& step, int round, const QStringList& bidders) const;
    // Those that have a field, whatever is in it: none is opened.
    Result<QList<Item>> items(const QString& step, int round) const;

    // What no sheet has and nobody else may read, by a name: sealed as the drafts are, and on disk or not kept at all.
    // Errors: PinNeeded, TooLarge, and the store's.
    Result<void> setSecret(const QString& name, const Secret& secret);
    Result<std::optional<Secret>> secret(const QString& name) const;
    Result<void> clearSecret(const QString& name);

Q_SIGNALS:
    void changed(const QString& step, const evalroom::Item& item);
    void unkeptChanged();

private:
    using Sealed = std::optional<QByteArray>; // nothing: the field is cleared

    Result<void> mayKeep() const;
    Result<QByteArray> seal(const QString& key, QByteArrayView plain) const;
    void keep(const QString& key, const Sealed& value);
    void writeHeld();
    void setUnkept(const std::optional<Error>& why);
    Result<std::optional<Secret>> get(const QString& key) const;
    QByteArray boundTo(const QString& key) const;

    RecordStore* m_store = nullptr;
    QByteArray m_session;
    int m_member = 0;
    Secret m_key;
    bool m_ended = false;
    QMap<QString, Sealed> m_held; // by key: what is not on disk yet
    std::optional<Error> m_unkept;
    QTimer m_again;
};

} // namespace evalroom
