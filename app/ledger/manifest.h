// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/session_state.h"
#include "ledger/bid_traces.h"
#include "ledger/log.h"
#include "ledger/sealed_price.h"
#include "ledger/stated_amounts.h"

namespace evalroom {

struct ManifestBidder {
    QString id;
    QString name;
    QString code; // 统一社会信用代码; a wrong check character is a warning, no refusal
    QString representative; // 法定代表人
    QString manager; // 项目经理/项目负责人
    QString brand; // of the core product; empty: none
    QStringList consortium;
    std::optional<Fen> price; // nothing: in a second envelope, or not decrypted. Final offers may follow
    Qualification qualification = Qualification::Open;
    QStringList entitled = {}; // ids of the scheme's adjustments that its price has, as the platform has checked
    StatedPrice stated = {};
    BidTraces traces = {}; // how the bid was made, as far as the platform has recorded it
    std::optional<SealedPrice> sealed = {}; // its second envelope: where there is no price, and only there
    std::optional<Undecrypted> undecrypted = {}; // in place of both: nothing of the bid is known, and it is not valid
};

// A bill is a bidder's priced bill of quantities, or without bidder the tender's own, canonical JSON
// (documents/bill.h); that of a bidder with a second envelope lies in there. Everything else is for reading.
enum class DocumentKind { Tender, Bid, Bill, Other };

// One reader holds a bill whole.
inline constexpr qint64 MaxBillBytes = 32 * 1024 * 1024;

const QStringList& documentKindNames();

struct ManifestDocument {
    QString id;
    DocumentKind kind = DocumentKind::Other;
    QString bidder; // id; empty for all but bids and bidders' bills
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

// 复核, 重新评审: the session does again what another one has concluded, on grounds that the law knows (87号令 art.
// 64).
struct Reevaluation {
    QByteArray session; // the old one's id
    QByteArray report; // SHA-256 of its delivered PDF; empty: it ended without one
    QString reason;
    QString approvedBy;
    QByteArray head = {}; // the name of its log's last entry, where it ended without a report; else empty
    QString ground = {}; // code of one of the rule set's reevaluations; empty: it knows none
    QList<QByteArray> committee = {}; // SHA-256 of the certificates of the old committee; empty: not said
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
    QString investmentCode = {}; // 投资项目统一代码; empty: not said, as of what is no investment project
    QString sectionClass = {}; // 标段(包)分类; empty: not said
    // The lot
    QString title;
    QString owner;
    QString agency;
    QString place;
    std::optional<Announcement> announcement;
    Regime regime = Regime::Engineering;
    QString sector = {}; // id of the trade whose rules may want more of a committee ("water"); empty: none
    QDateTime opened; // opening of the bids
    Fen ceiling = 0;
    Fen budget = 0;
    Fen reserve = 0; // of what is sold, and no secret (底价, 起始价); 0: none
    Fen fixedPart = 0; // of every price (暂列金额、专业工程暂估价); 0: none
    std::optional<Rational> coefficient = {}; // K, as drawn at the opening; nothing: none was
    DrawnNumbers drawn = {}; // what else was drawn then, by the ids of the scheme
    QList<ManifestBidder> bidders;
    QList<ManifestDocument> documents;
    QList<Venue> venues;
    Roster roster;
    Policy policy;
    std::optional<Reevaluation> reevaluates = {};
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
    // To which second envelopes and final offers are sealed; nothing where there are none. The platform has it.
    std::optional<PublicKey> envelopes = {};

    // Errors: UnknownFormat, BadField (detail: JSON pointer), BadKey.
    static Result<Manifest> fromPayload(const QJsonObject& payload);
    QJsonObject toPayload() const;

    const ManifestBidder* bidder(const QString& id) const;
    const ManifestDocument* document(const QString& id) const;
    // Of this id: a bill in a second envelope, which nobody reads before that is opened (FORMAT.md §12).
    bool isSealedBill(const QString& document) const;
    // As the law sees it.
    Lot lot() const;
};

} // namespace evalroom
