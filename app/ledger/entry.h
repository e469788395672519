// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/hash.h"
#include "crypto/public_key.h"
#include "evaluation/rule_fields.h"

#include <QDateTime>
#include <QJsonObject>

namespace evalroom {

QString toHex(const QByteArray& hash);

// Characters of a short name that machines give: a venue, a seat, a version.
constexpr qsizetype MaxWord = 64;

// The checkpoint upon which an author acted.
struct Seen {
    qint64 size = 0;
    QByteArray root;
};

// Begins a chain: a fresh key acts for a member from here on (FORMAT.md §5).
struct Delegation {
    QByteArray session;
    QDateTime at;
    int member = 0;
    PublicKey key; // P-256, in memory only
    PublicKey recovery; // P-256, opens the member's own sealed sheets
    QString seat;
    QString venue;
    QString clientVersion;
    QByteArray clientPackage; // SHA-256 of the installed package
    Seen seen;

    static Result<Delegation> fromPayload(const QJsonObject& payload);
    QJsonObject toPayload() const;
};

// One act of one person. What the act means is not the ledger's business.
struct Record {
    QByteArray session;
    QDateTime at;
    QByteArray chain; // name of the delegation
    qint64 seq = 0; // from 1
    QByteArray prev;
    Seen seen;
    QJsonObject act;

    static Result<Record> fromPayload(const QJsonObject& payload);
    QJsonObject toPayload() const;
};

// A change that only the platform can make.
struct Amendment {
    QByteArray session;
    QDateTime at;
    qint64 seq = 0; // from 1
    QByteArray prev;
    QJsonObject change;

    static Result<Amendment> fromPayload(const QJsonObject& payload);
    QJsonObject toPayload() const;
};

// What stands in the place of an entry that a terminal may not see yet (FORMAT.md §5, §9.5).
struct WithheldEntry {
    QByteArray chain;
    QByteArray leaf; // the entry's name
    qint64 seq = 0; // from 1

    static Result<WithheldEntry> fromJson(const QJsonObject& json);
    QJsonObject toJson() const;
};

// The hub's word for what the log was at a time (FORMAT.md §4).
struct Checkpoint {
    QByteArray session;
    QDateTime at;
    qint64 size = 0;
    QByteArray root;

    static Result<Checkpoint> fromPayload(const QJsonObject& payload);
    QJsonObject toPayload() const;
    // Eight characters that people compare.
    QString code() const;
};

} // namespace evalroom
