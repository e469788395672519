// SPDX-License-Identifier: Apache-2.0
#include "base/clock.h"
#include "crypto/aead_file.h"
#include "evaluation/rule_fields.h"
#include "ledger/file_name.h"
#include "ledger/manifest_fields.h"

#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

using namespace manifest;

namespace {

constexpr qint64 MaxWait = 366 * 24 * 3600;

struct Codes {
    QString deal;
    QString project;
    QString tender;
    QString section;
    QString investment;
    QString sectionClass;
};

Codes readCodes(JsonReader& reader)
{
    const auto optional = [&](const QString& key) { return reader.has(key) ? readTitle(reader, key) : QString(); };
    return {.deal = reader.string(u"deal"_s),
        .project = reader.string(u"project"_s),
        .tender = reader.string(u"tender"_s),
        .section = reader.string(u"section"_s),
        .investment = optional(u"investment"_s),
        .sectionClass = optional(u"classification"_s)};
}

Announcement readAnnouncement(JsonReader& reader)
{
    const QString date = reader.string(u"date"_s);
    const Announcement announcement {QDate::fromString(date, Qt::ISODate), readTitle(reader, u"media"_s)};
    if (announcement.date.toString(Qt::ISODate) != date || date.isEmpty())
        reader.refuse(u"date"_s);
    return announcement;
}

struct LotPart {
    QString title;
    QString owner;
    QString agency;
    QString place;
    std::optional<Announcement> announcement;
    Regime regime = Regime::Engineering;
    QString sector;
    QDateTime opened;
    Fen ceiling = 0;
    Fen budget = 0;
    Fen reserve = 0;
    Fen fixedPart = 0;
    std::optional<Rational> coefficient;
    DrawnNumbers drawn;
};

LotPart readLot(JsonReader& reader)
{
    LotPart lot {.title = readTitle(reader, u"title"_s),
        .owner = reader.string(u"owner"_s),
        .agency = reader.string(u"agency"_s),
        .place = reader.string(u"place"_s),
        .announcement = reader.has(u"announcement"_s)
            ? std::optional(readPart(reader, u"announcement"_s, readAnnouncement))
            : std::nullopt,
        .regime = static_cast<Regime>(reader.word(u"regime"_s, regimeNames())),
        .sector = reader.has(u"sector"_s) ? readId(reader, u"sector"_s) : QString(),
        .opened = fromTimestamp(reader.string(u"opened"_s)).value_or(QDateTime()),
        .ceiling = reader.integer(u"ceiling"_s, 0, MaxFen),
        .budget = reader.integer(u"budget"_s, 0, MaxFen),
        .reserve = reader.has(u"reserve"_s) ? reader.integer(u"reserve"_s, 1, MaxFen) : 0,
        .fixedPart = reader.has(u"fixedPart"_s) ? reader.integer(u"fixedPart"_s, 1, MaxFen) : 0,
        .coefficient
        = reader.has(u"coefficient"_s) ? std::optional(readDecimal(reader, u"coefficient"_s)) : std::nullopt,
        .drawn = reader.has(u"drawn"_s) ? drawnNumbersField(reader, u"drawn"_s) : DrawnNumbers()};
    if (!lot.opened.isValid())
        reader.refuse(u"opened"_s);
    if (lot.coefficient && *lot.coefficient <= 0)
        reader.refuse(u"coefficient"_s);
    return lot;
}

ManifestDocument readDocument(JsonReader& reader)
{
    const ManifestDocument document {.id = readId(reader, u"id"_s),
        .kind = static_cast<DocumentKind>(reader.word(u"kind"_s, documentKindNames())),
        .bidder = reader.string(u"bidder"_s),
        .name = reader.string(u"name"_s),
        .size = reader.integer(u"size"_s, 1, MaxAeadPlainSize),
        .sha256 = reader.hex(u"sha256"_s, HashBytes),
        .cipherSize = reader.integer(u"cipherSize"_s, 1, cipherSizeFor(MaxAeadPlainSize)),
        .cipher = reader.hex(u"cipher"_s, HashBytes)};
    if (!isFileName(document.name))
        reader.refuse(u"name"_s);
    if (document.cipherSize != cipherSizeFor(document.size))
        reader.refuse(u"cipherSize"_s);
    if (document.kind == DocumentKind::Bill && document.size > MaxBillBytes)
        reader.refuse(u"size"_s);
    return document;
}

Venue readVenue(JsonReader& reader)
{
    const Venue venue {.id = reader.string(u"id"_s, MaxWord),
        .name = reader.string(u"name"_s),
        .seats = readTexts(reader, u"seats"_s, MaxWord)};
    if (isBlank(venue.id))
        reader.refuse(u"id"_s);
    return venue;
}

Policy readPolicy(JsonReader& reader)
{
    return {reader.integer(u"openingLimit"_s, 0, MaxWait), reader.integer(u"signingWait"_s, 0, MaxWait)};
}

// The certificates of who sat on it; they stand there for what the ground demands.
QList<QByteArray> readOldCommittee(JsonReader& reader, bool hasGround)
{
    const QString key = u"committee"_s;
    QList<QByteArray> certificates;
    if (!reader.has(key))
        return certificates;
    for (const QJsonValue& value : reader.array(key, MostPeople)) {
        const QByteArray hash = value.toString().toLatin1();
        const QByteArray certificate = QByteArray::fromHex(hash);
        if (certificate.size() != HashBytes || certificate.toHex() != hash || certificates.contains(certificate))
            reader.refuse(key);
        certificates.append(certificate);
    }
    if (certificates.isEmpty() || !hasGround)
        reader.refuse(key);
    return certificates;
}

Reevaluation readReevaluation(JsonReader& reader)
{
    const bool isUnfinished = reader.has(u"head"_s);
    QString ground;
    if (reader.has(u"ground"_s)) {
        ground = reader.string(u"ground"_s);
        if (!isId(ground))
            reader.refuse(u"ground"_s);
    }
    return {.session = reader.hex(u"session"_s, HashBytes),
        .report = isUnfinished ? QByteArray() : reader.hex(u"report"_s, HashBytes),
        .reason = readTitle(reader, u"reason"_s),
        .approvedBy = readTitle(reader, u"approvedBy"_s),
        .head = isUnfinished ? reader.hex(u"head"_s, HashBytes) : QByteArray(),
        .ground = ground,
        .committee = readOldCommittee(reader, !ground.isEmpty())};
}

template <typename T, typename Value>
bool standTwice(const QList<T>& items, Value T::* member)
{
    QSet<Value> values;
    for (const T& item : items)
        values.insert(item.*member);
    return values.size() != items.size();
}

void checkBidders(JsonReader& reader, const QList<ManifestBidder>& bidders)
{
    if (bidders.isEmpty() || standTwice(bidders, &ManifestBidder::id) || standTwice(bidders, &ManifestBidder::name))
        reader.refuse(u"bidders"_s);
}

// Of a bid that was not decrypted nothing is known, no bill either; the tender's own tells no price.
bool hasRightBidder(const ManifestDocument& document, const QList<ManifestBidder>& bidders)
{
    const auto bidder = std::ranges::find(bidders, document.bidder, &ManifestBidder::id);
    switch (document.kind) {
    case DocumentKind::Bid:
        return bidder != bidders.cend();
    case DocumentKind::Bill:
        return document.bidder.isEmpty() || (bidder != bidders.cend() && !bidder->undecrypted);
    case DocumentKind::Tender:
    case DocumentKind::Other:
        return document.bidder.isEmpty();
    }
    return false;
}

void checkDocuments(JsonReader& reader, const QList<ManifestDocument>& documents, const QList<ManifestBidder>& bidders)
{
    if (standTwice(documents, &ManifestDocument::id) || standTwice(documents, &ManifestDocument::name))
        reader.refuse(u"documents"_s);
    QSet<QString> billed;
    for (const ManifestDocument& document : documents) {
        const bool isSecondBill = document.kind == DocumentKind::Bill && billed.contains(document.bidder);
        if (isSecondBill || !hasRightBidder(document, bidders))
            reader.refuse(u"documents"_s);
        if (document.kind == DocumentKind::Bill)
            billed.insert(document.bidder);
    }
}

Result<Roster> readRoster(JsonReader& reader)
{
    auto roster = rosterFromJson(reader.array(u"roster"_s, MaxMember));
    if (!roster)
        return roster;
    const auto count = [&](Role role) { return std::ranges::count(*roster, role, &RosterEntry::role); };
    const bool allDated = std::ranges::all_of(*roster, [](const RosterEntry& each) { return each.valid.has_value(); });
    if (!allDated || count(Role::Staff) == 0 || count(Role::Supervisor) == 0)
        return fail(ErrorCode::BadField, u"/roster"_s);
    return roster;
}

struct Keys {
    PublicKey platform;
    PublicKey hub;
    PublicKey vault;
    PublicKey centre;
    PublicKey supervisor;
    std::optional<PublicKey> envelopes;
};

// No two are the same: who holds both escrow keys, or hub and escrow key, could open sheets alone (§9.4).
Result<Keys> readKeys(JsonReader& outer)
{
    JsonReader reader(outer.object(u"keys"_s), u"/keys"_s);
    QList<PublicKey> keys;
    QStringList names {u"platform"_s, u"hub"_s, u"vault"_s, u"centre"_s, u"supervisor"_s};
    if (reader.has(u"envelopes"_s))
        names << u"envelopes"_s;
    for (const QString& name : std::as_const(names)) {
        const auto key = PublicKey::fromJwk(reader.object(name));
        const bool right = key && (keys.isEmpty() || key->algorithm() == Algorithm::ES256);
        if (!right || keys.contains(*key))
            return fail(ErrorCode::BadKey, reader.pathOf(name));
        keys << *key;
    }
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    return Keys {keys[0], keys[1], keys[2], keys[3], keys[4], keys.size() > 5 ? std::optional(keys[5]) : std::nullopt};
}

// `keys` and `roster` have no empty values to go on with, so their faults were answered before.
Manifest readRest(JsonReader& reader, const Keys& keys, const Roster& roster)
{
    const Codes codes = readPart(reader, u"codes"_s, readCodes);
    const LotPart lot = readPart(reader, u"lot"_s, readLot);
    return {.dealCode = codes.deal,
        .projectCode = codes.project,
        .tenderProjectCode = codes.tender,
        .sectionCode = codes.section,
        .investmentCode = codes.investment,
        .sectionClass = codes.sectionClass,
        .title = lot.title,
        .owner = lot.owner,
        .agency = lot.agency,
        .place = lot.place,
        .announcement = lot.announcement,
        .regime = lot.regime,
        .sector = lot.sector,
        .opened = lot.opened,
        .ceiling = lot.ceiling,
        .budget = lot.budget,
        .reserve = lot.reserve,
        .fixedPart = lot.fixedPart,
        .coefficient = lot.coefficient,
        .drawn = lot.drawn,
        .bidders = readList(reader, u"bidders"_s, readBidder),
        .documents = readList(reader, u"documents"_s, readDocument),
        .venues = readList(reader, u"venues"_s, readVenue),
        .roster = roster,
        .policy = readPart(reader, u"policy"_s, readPolicy),
        .reevaluates = reader.has(u"reevaluates"_s)
            ? std::optional(readPart(reader, u"reevaluates"_s, readReevaluation))
            : std::nullopt,
        .platform = keys.platform,
        .hub = keys.hub,
        .vault = keys.vault,
        .centreEscrow = keys.centre,
        .supervisorEscrow = keys.supervisor,
        .rules = reader.hex(u"rules"_s, HashBytes),
        .scheme = reader.hex(u"scheme"_s, HashBytes),
        .vaultJwe = reader.hex(u"vault"_s, HashBytes),
        .envelopes = keys.envelopes};
}

} // namespace

Result<Manifest> Manifest::fromPayload(const QJsonObject& payload)
{
    JsonReader reader(payload);
    if (reader.string(u"format"_s) != ManifestFormat)
        return fail(ErrorCode::UnknownFormat, u"/format"_s);
    if (reader.string(u"suite"_s) != ManifestSuite)
        return fail(ErrorCode::UnknownFormat, u"/suite"_s);
    const auto keys = readKeys(reader);
    if (!keys)
        return std::unexpected(keys.error());
    const auto roster = readRoster(reader);
    if (!roster)
        return std::unexpected(roster.error());
    const Manifest manifest = readRest(reader, *keys, *roster);
    checkBidders(reader, manifest.bidders);
    checkDocuments(reader, manifest.documents, manifest.bidders);
    if (standTwice(manifest.venues, &Venue::id))
        reader.refuse(u"venues"_s);
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    return manifest;
}

} // namespace evalroom
