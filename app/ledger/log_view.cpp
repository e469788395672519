// SPDX-License-Identifier: Apache-2.0
// What a log can be asked, and how it is held against what others say of it.
#include "ledger/log.h"

#include <algorithm>

namespace evalroom {

Result<void> Log::reveal(const QMap<qint64, Jws>& entries)
{
    Log again(m_original);
    for (const Entry& entry : m_entries) {
        if (entry.jws)
            again.m_verified.insert(entry.name, entry.jws->header().kid);
    }
    for (auto it = entries.cbegin(); it != entries.cend(); ++it) {
        if (it.key() < 0 || it.key() >= m_entries.size() || !m_entries.at(it.key()).isWithheld())
            return fail(ErrorCode::NotFound, QString::number(it.key()));
        const WithheldEntry& leaf = std::get<WithheldEntry>(m_entries.at(it.key()).body);
        const auto record = Record::fromPayload(it->payload());
        if (it->name() != leaf.leaf || !record || record->chain != leaf.chain || record->seq != leaf.seq)
            return fail(ErrorCode::BadProof, QString::number(it.key()));
    }
    for (qint64 i = 0; i < m_entries.size(); ++i) {
        const auto revealed = entries.constFind(i);
        const std::optional<Jws> jws = revealed != entries.cend() ? std::optional(*revealed) : m_entries.at(i).jws;
        const auto index
            = jws ? again.append(*jws) : again.appendWithheld(std::get<WithheldEntry>(m_entries.at(i).body));
        if (!index)
            return std::unexpected(index.error());
    }
    again.m_verified.clear();
    *this = std::move(again);
    return {};
}

Result<Checkpoint> Log::readCheckpoint(const Jws& jws) const
{
    const auto checkpoint = Checkpoint::fromPayload(jws.payload());
    // Without a size there is no telling which key it is; the present one then says that it is not the hub's.
    const PublicKey& key = checkpoint ? hubKeyAt(checkpoint->size) : hubKey();
    if (const auto valid = jws.verify(JwsType::Checkpoint, key); !valid)
        return std::unexpected(valid.error());
    if (checkpoint && checkpoint->session != m_trust.session)
        return fail(ErrorCode::WrongSession);
    return checkpoint;
}

Result<Checkpoint> Log::checkCheckpoint(const Jws& jws) const
{
    const auto checkpoint = readCheckpoint(jws);
    if (!checkpoint)
        return checkpoint;
    if (const auto own = checkSeen({checkpoint->size, checkpoint->root}); !own)
        return std::unexpected(own.error());
    return checkpoint;
}

Result<Checkpoint> Log::checkExtension(const Jws& jws, const QList<QByteArray>& proof) const
{
    const auto checkpoint = readCheckpoint(jws);
    if (!checkpoint)
        return checkpoint;
    const qint64 size = m_tree.size();
    if (checkpoint->size < size)
        return fail(ErrorCode::LogRolledBack, QString::number(checkpoint->size));
    if (size == 0)
        return proof.isEmpty() ? checkpoint : fail(ErrorCode::BadProof);
    if (const auto held = verifyConsistency(size, m_tree.root(), checkpoint->size, checkpoint->root, proof); !held)
        return std::unexpected(held.error());
    return checkpoint;
}

Result<void> Log::checkSeen(const Seen& seen) const
{
    if (seen.size > m_tree.size())
        return fail(ErrorCode::LogRolledBack, QString::number(seen.size));
    if (m_tree.rootAt(seen.size) != seen.root)
        return fail(ErrorCode::LogForked, QString::number(seen.size));
    return {};
}

const PublicKey& Log::hubKeyAt(qint64 size) const
{
    // The first holds from the start on.
    const auto after = std::ranges::find_if(m_hubKeys, [size](const auto& each) { return each.first >= size; });
    return after == m_hubKeys.cbegin() ? m_hubKeys.constFirst().second : std::prev(after)->second;
}

std::optional<qint64> Log::indexOf(const QByteArray& name) const
{
    const auto found = m_indexOf.constFind(name);
    return found == m_indexOf.constEnd() ? std::nullopt : std::optional(*found);
}

const Delegation* Log::delegation(const QByteArray& chain) const
{
    const auto found = m_chains.constFind(chain);
    return found == m_chains.constEnd() ? nullptr : std::get_if<Delegation>(&m_entries.at(found->entry).body);
}

std::optional<QByteArray> Log::activeChain(int member) const
{
    for (auto it = m_chains.cbegin(); it != m_chains.cend(); ++it) {
        if (it->member == member && !it->ended)
            return it.key();
    }
    return std::nullopt;
}

QList<ChainHead> Log::chainHeads(int member, qint64 index) const
{
    QMap<qint64, ChainHead> heads; // by the delegation's index
    for (auto it = m_chains.cbegin(); it != m_chains.cend(); ++it) {
        if (it->member != member || it->entry >= index || m_entries.at(it->entry).flaw)
            continue;
        const auto behind = std::ranges::lower_bound(it->places, index);
        const QByteArray head = behind == it->places.cbegin() ? it.key() : m_entries.at(*std::prev(behind)).name;
        heads.insert(it->entry, {it.key(), head});
    }
    return heads.values();
}

std::optional<Log::Place> Log::nextPlace(const QByteArray& chain) const
{
    const auto found = m_chains.constFind(chain);
    if (found == m_chains.constEnd())
        return std::nullopt;
    return Place {found->places.size() + 1, headOf(chain, *found)};
}

} // namespace evalroom
