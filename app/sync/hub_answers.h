// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/jws.h"
#include "evaluation/role.h"
#include "ledger/record_store.h"

namespace evalroom {

// What the hub's routes answer. Whatever does not look like this is HubAnswerInvalid, detail: the place.

struct HubKeys {
    PublicKey hub;
    PublicKey vault;
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
struct Receipt {
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

} // namespace evalroom
