// SPDX-License-Identifier: Apache-2.0
// The platform's changes (FORMAT.md §5).
#include "base/json_reader.h"
#include "evaluation/act_fields.h"
#include "evaluation/lot.h"
#include "ledger/log.h"
#include "ledger/sealed_price.h"

namespace evalroom {

namespace {

const QString ChangedEntry = QStringLiteral("entry");

const QStringList& changeNames()
{
    static const QStringList names {QStringLiteral("credential"), QStringLiteral("replacement"),
        QStringLiteral("hubKey"), QStringLiteral("openings"), QStringLiteral("offer")};
    return names;
}

std::unexpected<Error> badEntry()
{
    return fail(ErrorCode::BadField, QStringLiteral("/change/entry"));
}

bool isKeyOfAnother(const Roster& roster, const RosterEntry& entry)
{
    for (const RosterEntry& other : roster) {
        if (other.member != entry.member && other.key == entry.key)
            return true;
    }
    return false;
}

} // namespace

Result<qint64> Log::appendAmendment(const Jws& jws)
{
    const auto amendment = Amendment::fromPayload(jws.payload());
    if (!amendment)
        return std::unexpected(amendment.error());
    if (amendment->session != m_trust.session)
        return fail(ErrorCode::WrongSession);
    if (const auto valid = verify(jws, JwsType::Amendment, m_trust.platform); !valid)
        return std::unexpected(valid.error());
    if (amendment->seq != m_platformPlace.seq)
        return fail(amendment->seq > m_platformPlace.seq ? ErrorCode::ChainGap : ErrorCode::ChainFork,
            QString::number(m_platformPlace.seq));
    if (amendment->prev != m_platformPlace.prev)
        return fail(ErrorCode::ChainBroken, QString::number(m_platformPlace.seq));
    if (const auto applied = applyChange(amendment->change); !applied)
        return std::unexpected(applied.error());
    m_platformPlace = {amendment->seq + 1, jws.name()};
    return store({jws.name(), jws, *amendment, 0, true, std::nullopt, {}});
}

Roster Log::rosterAt(qint64 index) const
{
    Roster roster = m_original.roster;
    for (const Entry& entry : m_entries.first(std::clamp<qint64>(index, 0, m_entries.size()))) {
        const auto* amendment = std::get_if<Amendment>(&entry.body);
        const QJsonValue change = amendment ? amendment->change.value(ChangedEntry) : QJsonValue();
        // The others change no roster.
        if (const auto changed = RosterEntry::fromJson(change.toObject()); changed)
            roster.insert(changed->member, *changed);
    }
    return roster;
}

Result<void> Log::applyChange(const QJsonObject& change)
{
    switch (changeNames().indexOf(change.value(QLatin1String("type")).toString())) {
    case 0:
        return changeRoster(change, false);
    case 1:
        return changeRoster(change, true);
    case 2:
        return changeHubKey(change);
    case 3:
        return checkOpenings(change);
    case 4:
        return checkOffer(change);
    default:
        return fail(ErrorCode::BadField, QStringLiteral("/change/type"));
    }
}

Result<void> Log::changeRoster(const QJsonObject& change, bool replacement)
{
    JsonReader reader(change, QStringLiteral("/change"));
    reader.word(QStringLiteral("type"), changeNames());
    const auto entry = RosterEntry::fromJson(reader.object(ChangedEntry));
    const int leaving = replacement ? static_cast<int>(reader.integer(QStringLiteral("leaving"), 1, MaxMember)) : 0;
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    if (!entry)
        return std::unexpected(entry.error());
    Roster& roster = m_trust.roster;
    const int known = replacement ? leaving : entry->member;
    // A newcomer takes a number that nobody had, so that no act is ever counted for two people.
    const auto present = roster.constFind(known);
    if (present == roster.constEnd() || present->role != entry->role || (replacement && roster.contains(entry->member)))
        return badEntry();
    if (replacement && m_replaced.contains(leaving))
        return fail(ErrorCode::BadField, QStringLiteral("/change/leaving"));
    // One who lends a key would act for two; and a session's roster knows the life of every certificate.
    if (isKeyOfAnother(roster, *entry) || present->valid.has_value() != entry->valid.has_value())
        return badEntry();
    if (replacement)
        m_replaced.insert(leaving);
    endChains(known);
    roster.insert(entry->member, *entry);
    return {};
}

Result<void> Log::changeHubKey(const QJsonObject& change)
{
    JsonReader reader(change, QStringLiteral("/change"));
    reader.word(QStringLiteral("type"), changeNames());
    const auto key = PublicKey::fromJwk(reader.object(QStringLiteral("key")));
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    if (!key || key->algorithm() != Algorithm::ES256)
        return fail(ErrorCode::BadKey, QStringLiteral("/change/key"));
    m_hubKeys.append({m_entries.size(), *key});
    return {};
}

Result<void> Log::checkOpenings(const QJsonObject& change)
{
    JsonReader reader(change, QStringLiteral("/change"));
    reader.word(QStringLiteral("type"), changeNames());
    const QString key = QStringLiteral("opened");
    QSet<QString> bidders;
    for (const QJsonValue& value : reader.array(key, MaxMember)) {
        const auto opening = PriceOpening::fromJson(value.toObject(), reader.pathOf(key));
        if (!opening)
            reader.refuse(key, opening.error());
        else if (bidders.contains(opening->bidder))
            reader.refuse(key);
        else
            bidders.insert(opening->bidder);
    }
    if (bidders.isEmpty())
        reader.refuse(key);
    return reader.finish();
}

Result<void> Log::checkOffer(const QJsonObject& change)
{
    JsonReader reader(change, QStringLiteral("/change"));
    reader.word(QStringLiteral("type"), changeNames());
    const QString key = QStringLiteral("sealed");
    if (!isId(reader.string(QStringLiteral("bidder"))))
        reader.refuse(QStringLiteral("bidder"));
    actfields::readCount(reader, QStringLiteral("round"), 1);
    if (const auto sealed = SealedPrice::fromJson(reader.object(key), reader.pathOf(key)); !sealed)
        reader.refuse(key, sealed.error());
    return reader.finish();
}

} // namespace evalroom
