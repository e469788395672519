// SPDX-License-Identifier: Apache-2.0
#include "base/clock.h"
#include "base/json_reader.h"
#include "crypto/aead_file.h"
#include "ledger/manifest.h"

#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr qsizetype MaxItems = 10'000; // the payload's size is the true limit
constexpr qsizetype MaxFileName = 255; // bytes that a file system takes
constexpr qint64 MaxWait = 366 * 24 * 3600;

bool isBlank(const QString& text)
{
    return text.trimmed().isEmpty();
}

QString readTitle(JsonReader& reader, const QString& key)
{
    const QString text = reader.string(key);
    if (isBlank(text))
        reader.refuse(key);
    return text;
}

QString readId(JsonReader& reader, const QString& key)
{
    const QString text = reader.string(key);
    if (!isId(text))
        reader.refuse(key);
    return text;
}

Rational readDecimal(JsonReader& reader, const QString& key)
{
    const auto value = parseDecimal(reader.string(key));
    if (!value)
        reader.refuse(key);
    return value.value_or(Rational(1));
}

template <typename T>
QList<T> readList(JsonReader& reader, const QString& key, T (*read)(JsonReader&))
{
    QList<T> list;
    const QJsonArray array = reader.array(key, MaxItems);
    for (qsizetype i = 0; i < array.size(); ++i) {
        JsonReader inner(array.at(i).toObject(), reader.pathOf(key) + u'/' + QString::number(i));
        list << read(inner);
        if (const auto done = inner.finish(); !done)
            reader.refuse(key, done.error());
    }
    return list;
}

QStringList readTexts(JsonReader& reader, const QString& key, qsizetype maxLength)
{
    QStringList texts;
    const QJsonArray array = reader.array(key, MaxItems);
    for (const QJsonValue& value : array) {
        const QString text = value.toString();
        if (isBlank(text) || text.size() > maxLength || texts.contains(text))
            reader.refuse(key);
        texts << text;
    }
    return texts;
}

// A member of the manifest that is an object: `read` is called with a reader of its own.
template <typename T>
T readPart(JsonReader& reader, const QString& key, T (*read)(JsonReader&))
{
    JsonReader inner(reader.object(key), reader.pathOf(key));
    T part = read(inner);
    if (const auto done = inner.finish(); !done)
        reader.refuse(key, done.error());
    return part;
}

struct Codes {
    QString deal;
    QString project;
    QString tender;
    QString section;
};

Codes readCodes(JsonReader& reader)
{
    return {
        reader.string(u"deal"_s), reader.string(u"project"_s), reader.string(u"tender"_s), reader.string(u"section"_s)};
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
    QDateTime opened;
    Fen ceiling = 0;
    Fen budget = 0;
    Rational coefficient = 1;
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
        .opened = fromTimestamp(reader.string(u"opened"_s)).value_or(QDateTime()),
        .ceiling = reader.integer(u"ceiling"_s, 0, MaxFen),
        .budget = reader.integer(u"budget"_s, 0, MaxFen),
        .coefficient = readDecimal(reader, u"coefficient"_s)};
    if (!lot.opened.isValid())
        reader.refuse(u"opened"_s);
    if (lot.coefficient <= 0)
        reader.refuse(u"coefficient"_s);
    return lot;
}

// Absent where there is none, so an empty list is another spelling.
QStringList readEntitled(JsonReader& reader)
{
    const QStringList ids = readTexts(reader, u"entitled"_s, MaxWord);
    const bool twice = QSet<QString>(ids.cbegin(), ids.cend()).size() != ids.size();
    if (ids.isEmpty() || twice || !std::ranges::all_of(ids, [](const QString& id) { return isId(id); }))
        reader.refuse(u"entitled"_s);
    return ids;
}

ManifestBidder readBidder(JsonReader& reader)
{
    return {.id = readId(reader, u"id"_s),
        .name = readTitle(reader, u"name"_s),
        .code = reader.string(u"code"_s),
        .representative = reader.string(u"representative"_s),
        .manager = reader.string(u"manager"_s),
        .brand = reader.string(u"brand"_s),
        .consortium = readTexts(reader, u"consortium"_s, 4000),
        .price = reader.has(u"price"_s) ? std::optional<Fen>(reader.integer(u"price"_s, 1, MaxFen)) : std::nullopt,
        .qualification = static_cast<Qualification>(reader.word(u"qualification"_s, qualificationNames())),
        .entitled = reader.has(u"entitled"_s) ? readEntitled(reader) : QStringList()};
}

// A name under which the document may be put into a folder: it must not lead out of it, nor look like another name.
bool isFileName(const QString& name)
{
    if (isBlank(name) || name == u"." || name == u".." || name.toUtf8().size() > MaxFileName)
        return false;
    const auto points = name.toUcs4();
    return std::none_of(points.cbegin(), points.cend(), [](char32_t c) {
        const QChar::Category category = QChar::category(c);
        return c == U'/' || c == U'\\' || category == QChar::Other_Control || category == QChar::Other_Format
            || category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
    });
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

// A bill would tell the price that lies in a second envelope.
bool hasRightBidder(const ManifestDocument& document, const QList<ManifestBidder>& bidders)
{
    const auto bidder = std::ranges::find(bidders, document.bidder, &ManifestBidder::id);
    switch (document.kind) {
    case DocumentKind::Bid:
        return bidder != bidders.cend();
    case DocumentKind::Bill:
        return bidder != bidders.cend() && bidder->price;
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
};

// No two are the same: who holds both escrow keys, or hub and escrow key, could open sheets alone (§9.4).
Result<Keys> readKeys(JsonReader& outer)
{
    JsonReader reader(outer.object(u"keys"_s), u"/keys"_s);
    QList<PublicKey> keys;
    for (const QString& name : {u"platform"_s, u"hub"_s, u"vault"_s, u"centre"_s, u"supervisor"_s}) {
        const auto key = PublicKey::fromJwk(reader.object(name));
        const bool right = key && (keys.isEmpty() || key->algorithm() == Algorithm::ES256);
        if (!right || keys.contains(*key))
            return fail(ErrorCode::BadKey, reader.pathOf(name));
        keys << *key;
    }
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    return Keys {keys[0], keys[1], keys[2], keys[3], keys[4]};
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
        .title = lot.title,
        .owner = lot.owner,
        .agency = lot.agency,
        .place = lot.place,
        .announcement = lot.announcement,
        .regime = lot.regime,
        .opened = lot.opened,
        .ceiling = lot.ceiling,
        .budget = lot.budget,
        .coefficient = lot.coefficient,
        .bidders = readList(reader, u"bidders"_s, readBidder),
        .documents = readList(reader, u"documents"_s, readDocument),
        .venues = readList(reader, u"venues"_s, readVenue),
        .roster = roster,
        .policy = readPart(reader, u"policy"_s, readPolicy),
        .platform = keys.platform,
        .hub = keys.hub,
        .vault = keys.vault,
        .centreEscrow = keys.centre,
        .supervisorEscrow = keys.supervisor,
        .rules = reader.hex(u"rules"_s, HashBytes),
        .scheme = reader.hex(u"scheme"_s, HashBytes),
        .vaultJwe = reader.hex(u"vault"_s, HashBytes)};
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
