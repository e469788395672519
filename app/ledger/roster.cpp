// SPDX-License-Identifier: Apache-2.0
#include "ledger/roster.h"

#include "base/clock.h"
#include "base/json_reader.h"
#include "ledger/entry.h"

#include <QSet>

namespace evalroom {

namespace {

const QString Valid = QStringLiteral("valid");
const QString From = QStringLiteral("from");
const QString To = QStringLiteral("to");

std::optional<Validity> readValidity(JsonReader& reader)
{
    const auto json = reader.optionalObject(Valid);
    if (!json)
        return std::nullopt;
    JsonReader inner(*json, reader.pathOf(Valid));
    const auto from = fromTimestamp(inner.string(From));
    const auto to = fromTimestamp(inner.string(To));
    if (!from || !to || *from >= *to)
        inner.refuse(To);
    if (const auto done = inner.finish(); !done) {
        reader.refuse(Valid, done.error());
        return std::nullopt;
    }
    return Validity {*from, *to};
}

} // namespace

Result<RosterEntry> RosterEntry::fromJson(const QJsonObject& json)
{
    JsonReader reader(json, QStringLiteral("/roster"));
    const auto member = static_cast<int>(reader.integer(QStringLiteral("member"), 1, MaxMember));
    const auto role = static_cast<Role>(reader.word(QStringLiteral("role"), roleNames()));
    const auto key = PublicKey::fromJwk(reader.object(QStringLiteral("key")));
    const QByteArray certificate = reader.hex(QStringLiteral("certificate"), HashBytes);
    const QByteArray person = reader.hex(QStringLiteral("person"), HashBytes);
    const auto valid = readValidity(reader);
    // The algorithm follows from the key; it is written down so that a reader needs no knowledge of keys.
    const QString alg = reader.string(QStringLiteral("alg"));
    if (key && alg != algorithmName(key->algorithm()))
        reader.refuse(QStringLiteral("alg"));
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    if (!key)
        return std::unexpected(key.error());
    return RosterEntry {member, role, *key, certificate, person, valid};
}

QJsonObject RosterEntry::toJson() const
{
    QJsonObject json {{QStringLiteral("alg"), algorithmName(key.algorithm())},
        {QStringLiteral("certificate"), toHex(certificate)}, {QStringLiteral("key"), key.toJwk()},
        {QStringLiteral("member"), member}, {QStringLiteral("person"), toHex(person)},
        {QStringLiteral("role"), roleName(role)}};
    if (valid)
        json.insert(Valid, QJsonObject {{From, toTimestamp(valid->from)}, {To, toTimestamp(valid->to)}});
    return json;
}

Result<Roster> rosterFromJson(const QJsonArray& json)
{
    Roster roster;
    QSet<QString> thumbprints;
    for (const QJsonValue& value : json) {
        const auto entry = RosterEntry::fromJson(value.toObject());
        if (!entry)
            return std::unexpected(entry.error());
        const bool isNext = roster.isEmpty() || entry->member > roster.lastKey();
        if (!isNext || thumbprints.contains(entry->key.thumbprint()))
            return fail(ErrorCode::BadField, QStringLiteral("/roster/") + QString::number(entry->member));
        roster.insert(entry->member, *entry);
        thumbprints.insert(entry->key.thumbprint());
    }
    return roster;
}

} // namespace evalroom
