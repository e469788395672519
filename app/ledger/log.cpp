// SPDX-License-Identifier: Apache-2.0
#include "ledger/log.h"

#include <QStringList>

namespace evalroom {

QString flawName(Flaw flaw)
{
    static const QStringList names {QStringLiteral("chainFork"), QStringLiteral("chainEnded"),
        QStringLiteral("splitView"), QStringLiteral("seenBackwards")};
    return names.at(static_cast<int>(flaw));
}

Log::Log(LogTrust trust)
    : m_original(trust)
    , m_trust(std::move(trust))
    , m_hubKeys {{0, m_trust.hub}}
    , m_platformPlace {1, m_trust.session}
{
}

Result<qint64> Log::append(const QJsonObject& entry)
{
    if (entry.contains(QStringLiteral("leaf"))) {
        const auto withheld = WithheldEntry::fromJson(entry);
        return withheld ? appendWithheld(*withheld) : std::unexpected(withheld.error());
    }
    const auto jws = Jws::parse(entry);
    return jws ? append(*jws) : std::unexpected(jws.error());
}

Result<qint64> Log::append(const Jws& jws)
{
    if (const auto known = m_indexOf.constFind(jws.name()); known != m_indexOf.constEnd())
        return *known;
    switch (jws.header().type) {
    case JwsType::Delegation:
        return appendDelegation(jws);
    case JwsType::Record:
        return appendRecord(jws);
    case JwsType::Amendment:
        return appendAmendment(jws);
    default:
        return fail(ErrorCode::WrongType, jwsTypeName(jws.header().type));
    }
}

Result<void> Log::verify(const Jws& jws, JwsType type, const PublicKey& key) const
{
    const auto known = m_verified.constFind(jws.name());
    if (known != m_verified.constEnd() && jws.header().type == type && *known == key.thumbprint())
        return {};
    return jws.verify(type, key);
}

Result<qint64> Log::appendDelegation(const Jws& jws)
{
    const auto delegation = Delegation::fromPayload(jws.payload());
    if (!delegation)
        return std::unexpected(delegation.error());
    if (delegation->session != m_trust.session)
        return fail(ErrorCode::WrongSession);
    const auto member = m_trust.roster.constFind(delegation->member);
    if (member == m_trust.roster.constEnd())
        return fail(ErrorCode::UnknownSigner);
    if (const auto valid = verify(jws, JwsType::Delegation, member->key); !valid)
        return std::unexpected(valid.error());
    const auto flaw = flawOfSeen(delegation->seen);
    // The newest delegation ends the older ones: a person continues at one seat only.
    if (!flaw)
        endChains(delegation->member);
    m_chains.insert(jws.name(),
        Chain {.entry = m_entries.size(),
            .member = delegation->member,
            .key = delegation->key,
            .ended = flaw.has_value(),
            .seen = delegation->seen.size,
            .places = {},
            .forkedPlaces = {}});
    return store({jws.name(), jws, *delegation, delegation->member, true, flaw, {}});
}

Result<qint64> Log::appendRecord(const Jws& jws)
{
    const auto record = Record::fromPayload(jws.payload());
    if (!record)
        return std::unexpected(record.error());
    if (record->session != m_trust.session)
        return fail(ErrorCode::WrongSession);
    const auto chain = m_chains.find(record->chain);
    if (chain == m_chains.end())
        return fail(ErrorCode::UnknownSigner, QStringLiteral("chain"));
    const auto byRosterKey = signedByRosterKey(jws, *chain);
    if (!byRosterKey)
        return std::unexpected(byRosterKey.error());
    const auto flaw = placeInChain(*record, *chain);
    if (!flaw)
        return std::unexpected(flaw.error());
    return store({jws.name(), jws, *record, chain->member, *byRosterKey, *flaw, {}});
}

Result<qint64> Log::appendWithheld(const WithheldEntry& entry)
{
    if (const auto known = m_indexOf.constFind(entry.leaf); known != m_indexOf.constEnd())
        return *known;
    const auto chain = m_chains.find(entry.chain);
    if (chain == m_chains.end())
        return fail(ErrorCode::UnknownSigner, QStringLiteral("chain"));
    const auto next = isNextPlace(entry.seq, *chain);
    if (!next)
        return std::unexpected(next.error());
    if (*next)
        chain->places.append(m_entries.size());
    std::optional<Flaw> flaw;
    if (!*next)
        flaw = Flaw::ChainFork;
    else if (chain->ended)
        flaw = Flaw::ChainEnded;
    return store({entry.leaf, std::nullopt, entry, chain->member, false, flaw, {}});
}

Result<bool> Log::signedByRosterKey(const Jws& jws, const Chain& chain) const
{
    const auto bySessionKey = verify(jws, JwsType::Record, chain.key);
    if (bySessionKey)
        return false;
    if (jws.header().kid == chain.key.thumbprint())
        return std::unexpected(bySessionKey.error());
    const auto byRosterKey = verify(jws, JwsType::Record, m_trust.roster.constFind(chain.member)->key);
    if (!byRosterKey)
        return std::unexpected(byRosterKey.error());
    return true;
}

Result<bool> Log::isNextPlace(qint64 seq, Chain& chain) const
{
    const qint64 next = chain.places.size() + 1;
    if (seq > next)
        return fail(ErrorCode::ChainGap, QString::number(next));
    if (seq == next)
        return true;
    // One second body proves the fork; more of them would only fill the log.
    if (chain.forkedPlaces.contains(seq))
        return fail(ErrorCode::ChainFork, QString::number(seq));
    chain.forkedPlaces.insert(seq);
    return false;
}

Result<std::optional<Flaw>> Log::placeInChain(const Record& record, Chain& chain) const
{
    const auto next = isNextPlace(record.seq, chain);
    if (!next)
        return std::unexpected(next.error());
    if (!*next)
        return Flaw::ChainFork;
    if (record.prev != headOf(record.chain, chain))
        return fail(ErrorCode::ChainBroken, QString::number(record.seq));
    chain.places.append(m_entries.size());
    if (const auto flaw = flawOfSeen(record.seen))
        return flaw;
    if (record.seen.size < chain.seen)
        return Flaw::SeenBackwards;
    chain.seen = record.seen.size;
    return chain.ended ? std::optional(Flaw::ChainEnded) : std::nullopt;
}

QByteArray Log::headOf(const QByteArray& name, const Chain& chain) const
{
    return chain.places.isEmpty() ? name : m_entries.at(chain.places.constLast()).name;
}

std::optional<Flaw> Log::flawOfSeen(const Seen& seen) const
{
    return checkSeen(seen) ? std::nullopt : std::optional(Flaw::SplitView);
}

void Log::endChains(int member)
{
    for (Chain& chain : m_chains) {
        if (chain.member == member)
            chain.ended = true;
    }
}

qint64 Log::store(Entry entry)
{
    const qint64 index = m_entries.size();
    if (const auto member = m_trust.roster.constFind(entry.author); member != m_trust.roster.constEnd())
        entry.valid = member->valid;
    m_tree.append(entry.name);
    m_indexOf.insert(entry.name, index);
    m_entries.append(std::move(entry));
    return index;
}

} // namespace evalroom
