// SPDX-License-Identifier: Apache-2.0
#include "ledger/log.h"

#include "base/json_reader.h"

namespace evalroom {

Log::Log(LogTrust trust)
    : m_trust(std::move(trust))
    , m_platformPlace {1, m_trust.session}
{
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
    if (const auto valid = jws.verify(JwsType::Delegation, member->key); !valid)
        return std::unexpected(valid.error());
    const auto flaw = flawOfSeen(delegation->seen);
    // The newest delegation ends the older ones: a person continues at one seat only.
    if (!flaw)
        endChains(delegation->member);
    m_chains.insert(jws.name(),
        Chain {.member = delegation->member,
            .key = delegation->key,
            .ended = flaw.has_value(),
            .seen = delegation->seen.size,
            .names = {},
            .forkedPlaces = {}});
    return store({jws, *delegation, delegation->member, true, flaw});
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
    const auto flaw = placeInChain(*record, jws.name(), *chain);
    if (!flaw)
        return std::unexpected(flaw.error());
    return store({jws, *record, chain->member, *byRosterKey, *flaw});
}

Result<bool> Log::signedByRosterKey(const Jws& jws, const Chain& chain) const
{
    const auto bySessionKey = jws.verify(JwsType::Record, chain.key);
    if (bySessionKey)
        return false;
    if (jws.header().kid == chain.key.thumbprint())
        return std::unexpected(bySessionKey.error());
    const auto byRosterKey = jws.verify(JwsType::Record, m_trust.roster.constFind(chain.member)->key);
    if (!byRosterKey)
        return std::unexpected(byRosterKey.error());
    return true;
}

Result<std::optional<Flaw>> Log::placeInChain(const Record& record, const QByteArray& name, Chain& chain) const
{
    const qint64 next = chain.names.size() + 1;
    if (record.seq > next)
        return fail(ErrorCode::ChainGap, QString::number(next));
    if (record.seq < next) {
        // One second body proves the fork; more of them would only fill the log.
        if (chain.forkedPlaces.contains(record.seq))
            return fail(ErrorCode::ChainFork, QString::number(record.seq));
        chain.forkedPlaces.insert(record.seq);
        return Flaw::ChainFork;
    }
    if (record.prev != (chain.names.isEmpty() ? record.chain : chain.names.constLast()))
        return fail(ErrorCode::ChainBroken, QString::number(next));
    chain.names.append(name);
    if (const auto flaw = flawOfSeen(record.seen))
        return flaw;
    if (record.seen.size < chain.seen)
        return Flaw::SeenBackwards;
    chain.seen = record.seen.size;
    return chain.ended ? std::optional(Flaw::ChainEnded) : std::nullopt;
}

Result<qint64> Log::appendAmendment(const Jws& jws)
{
    const auto amendment = Amendment::fromPayload(jws.payload());
    if (!amendment)
        return std::unexpected(amendment.error());
    if (amendment->session != m_trust.session)
        return fail(ErrorCode::WrongSession);
    if (const auto valid = jws.verify(JwsType::Amendment, m_trust.platform); !valid)
        return std::unexpected(valid.error());
    if (amendment->seq != m_platformPlace.seq)
        return fail(amendment->seq > m_platformPlace.seq ? ErrorCode::ChainGap : ErrorCode::ChainFork,
            QString::number(m_platformPlace.seq));
    if (amendment->prev != m_platformPlace.prev)
        return fail(ErrorCode::ChainBroken, QString::number(m_platformPlace.seq));
    if (const auto applied = applyChange(amendment->change); !applied)
        return std::unexpected(applied.error());
    m_platformPlace = {amendment->seq + 1, jws.name()};
    return store({jws, *amendment, 0, true, std::nullopt});
}

Result<void> Log::applyChange(const QJsonObject& change)
{
    JsonReader reader(change, QStringLiteral("/change"));
    const int type = reader.word(QStringLiteral("type"), {QStringLiteral("credential"), QStringLiteral("replacement")});
    const auto entry = RosterEntry::fromJson(reader.object(QStringLiteral("entry")));
    const bool replacement = type == 1;
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
        return fail(ErrorCode::BadField, QStringLiteral("/change/entry"));
    endChains(known);
    roster.insert(entry->member, *entry);
    return {};
}

std::optional<Flaw> Log::flawOfSeen(const Seen& seen) const
{
    const bool prefix = seen.size <= m_tree.size() && m_tree.rootAt(seen.size) == seen.root;
    return prefix ? std::nullopt : std::optional(Flaw::SplitView);
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
    m_tree.append(entry.jws.name());
    m_indexOf.insert(entry.jws.name(), index);
    m_entries.append(std::move(entry));
    return index;
}

Result<Checkpoint> Log::checkCheckpoint(const Jws& jws) const
{
    if (const auto valid = jws.verify(JwsType::Checkpoint, m_trust.hub); !valid)
        return std::unexpected(valid.error());
    const auto checkpoint = Checkpoint::fromPayload(jws.payload());
    if (!checkpoint)
        return std::unexpected(checkpoint.error());
    if (checkpoint->session != m_trust.session)
        return fail(ErrorCode::WrongSession);
    if (checkpoint->size > m_tree.size())
        return fail(ErrorCode::LogRolledBack, QString::number(checkpoint->size));
    if (checkpoint->root != m_tree.rootAt(checkpoint->size))
        return fail(ErrorCode::LogForked, QString::number(checkpoint->size));
    return checkpoint;
}

std::optional<Log::Place> Log::nextPlace(const QByteArray& chain) const
{
    const auto found = m_chains.constFind(chain);
    if (found == m_chains.constEnd())
        return std::nullopt;
    return Place {found->names.size() + 1, found->names.isEmpty() ? chain : found->names.constLast()};
}

} // namespace evalroom
