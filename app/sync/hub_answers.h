// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/jws.h"
#include "evaluation/role.h"
#include "ledger/record_store.h"

namespace evalroom {

// What the hub's routes answer. Whatever does not look like this is HubAnswerInvalid, detail: the place.

struct HubIdentity {
    PublicKey hub;
    PublicKey vault;
};

// A session that stands at the hub.
struct OpenedSession {
    QByteArray session; // its id
    bool isNew = false; // false: it stood there already, and nothing has changed
};

struct HubNonce {
    QByteArray nonce; // 32 bytes
    QString hub; // thumbprint of the hub's key
    QDateTime at; // the hub's time; invalid from a hub that does not say
};

struct HubLogin {
    int member = 0;
    Role role = Role::Expert;
};

struct EntryPage {
    QList<StoredEntry> entries;
    qint64 size = 0; // of the hub's log
};

// The hub's word that an entry stands in its log.
struct HubReceipt {
    Jws checkpoint;
    QString effect; // empty: the act counts
    qint64 index = 0;
    QList<QByteArray> proof;
};

struct ReportInfo {
    int version = 0; // 0: none
    qint64 bytes = 0;
    QByteArray sha256;
};

Result<HubIdentity> hubIdentityFrom(const QJsonObject& json);
Result<HubNonce> hubNonceFrom(const QJsonObject& json);
Result<HubLogin> hubLoginFrom(const QJsonObject& json, QByteArray& token);
Result<EntryPage> entryPageFrom(const QJsonObject& json);
Result<StoredEntry> storedEntryFrom(const QJsonObject& json, const QString& path = {});
Result<HubReceipt> receiptFrom(const QJsonObject& json);
Result<ReportInfo> reportInfoFrom(const QJsonObject& json);
// Answers of one field.
Result<qint64> numberFrom(const QJsonObject& json, const QString& key);
Result<QString> textFrom(const QJsonObject& json, const QString& key);

} // namespace evalroom
