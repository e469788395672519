// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/session_state.h"
#include "ledger/log.h"

namespace evalroom {

struct ManifestBidder {
    QString id;
    QString name;
    QString code; // 统一社会信用代码; a wrong check character is a warning, no refusal
    QString representative; // 法定代表人
    QString manager; // 项目经理/项目负责人
    QString brand; // of the core product; empty: none
    QStringList consortium;
    std::optional<Fen> price; // nothing: in a second envelope
    Qualification qualification = Qualification::Open;
    QStringList entitled = {}; // ids of the scheme's adjustments that its price has, as the platform has checked
};

// A bill is a bidder's priced bill of quantities, canonical JSON (documents/bill.h); everything else is for reading.
enum class DocumentKind { Tender, Bid, Bill, Other };

// One reader holds a bill whole.
inline constexpr qint64 MaxBillBytes = 8 * 1024 * 1024;

const QStringList& documentKindNames();

struct ManifestDocument {
    QString id;
    DocumentKind kind = DocumentKind::Other;
    QString bidder; // id; empty for all but bids and bills
    QString name; // a file name for people
    qint64 size = 0; // of the document
    QByteArray sha256;
    qint64 cipherSize = 0; // as it lies in the package and at the hub
    QByteArray cipher; // SHA-256 of that
};

// Of the tender (招标公告): 87号令 art. 58 (1) wants it in the report.
struct Announcement {
    QDate date;
    QString media; // as they are to be printed
};

struct Venue {
    QString id;
    QString name;
    QStringList seats;
};

inline const QString ManifestFormat = QStringLiteral("evalroom-session-1");
// The one crypto suite that this program knows.
inline const QString ManifestSuite = QStringLiteral("std");

// What the platform signed before the session began; SHA-256 of its bytes is the session id (FORMAT.md §8).
struct Manifest {
    // Codes (domain §3.3)
    QString dealCode;
    QString projectCode;
    QString tenderProjectCode;
    QString sectionCode;
    // The lot
    QString title;
    QString owner;
    QString agency;
    QString place;
    std::optional<Announcement> announcement;
    Regime regime = Regime::Engineering;
    QDateTime opened; // opening of the bids
    Fen ceiling = 0;
    Fen budget = 0;
    Rational coefficient = 1;
    QList<ManifestBidder> bidders;
    QList<ManifestDocument> documents;
    QList<Venue> venues;
    Roster roster;
    Policy policy;
    // Keys
    PublicKey platform;
    PublicKey hub;
    PublicKey vault;
    PublicKey centreEscrow;
    PublicKey supervisorEscrow;
    // SHA-256 of the other signed parts
    QByteArray rules;
    QByteArray scheme;
    QByteArray vaultJwe;

    // Errors: UnknownFormat, BadField (detail: JSON pointer), BadKey.
    static Result<Manifest> fromPayload(const QJsonObject& payload);
    QJsonObject toPayload() const;

    const ManifestBidder* bidder(const QString& id) const;
    const ManifestDocument* document(const QString& id) const;
    // As the law sees it.
    Lot lot() const;
};

} // namespace evalroom
