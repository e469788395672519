// SPDX-License-Identifier: Apache-2.0
#include "hub/session_memory.h"

namespace evalroom {

SessionMemory::SessionMemory(const SessionHead& head)
    : m_log(head.trust())
    , m_fold(head.facts())
{
}

Result<void> SessionMemory::restore(const StoredEntry& stored)
{
    const auto damaged = [this](const Error& error) {
        return fail(ErrorCode::StoreDamaged, QStringLiteral("%1: %2").arg(size()).arg(errorName(error.code)));
    };
    const auto jws = Jws::parse(stored.entry);
    if (!jws)
        return damaged(jws.error());
    const auto checkpointJws = Jws::parse(stored.checkpoint);
    if (!checkpointJws)
        return damaged(checkpointJws.error());
    const auto index = m_log.append(*jws);
    if (!index)
        return damaged(index.error());
    const auto checkpoint = m_log.checkCheckpoint(*checkpointJws);
    if (!checkpoint)
        return damaged(checkpoint.error());
    const bool inOrder = *index == size() && checkpoint->size == m_log.tree().size();
    if (!inOrder || (m_latest.isValid() && checkpoint->at < m_latest))
        return damaged({ErrorCode::LogForked});
    accept(*checkpointJws, checkpoint->at);
    return {};
}

void SessionMemory::accept(const Jws& checkpoint, const QDateTime& time)
{
    const qint64 index = size();
    m_checkpoints.append(checkpoint.toJson());
    m_latest = time;
    m_fold.add(m_log, time);
    note(index, m_log.entries().at(index));
    noteLeaving();
}

void SessionMemory::noteLeaving()
{
    for (const auto [member, known] : state().members.asKeyValueRange()) {
        if (known.status != MemberStatus::Active && !m_left.contains(member))
            m_left.insert(member, size());
    }
}

qint64 SessionMemory::sizeFor(int member) const
{
    return m_left.value(member, size());
}

void SessionMemory::note(qint64 index, const Entry& entry)
{
    const auto* record = std::get_if<Record>(&entry.body);
    const auto act = record ? actFromJson(record->act) : fail(ErrorCode::WrongType);
    if (!act)
        return;
    if (const auto* sheet = std::get_if<SheetSubmitted>(&*act))
        m_sheets.insert(entry.name, {sheet->step, sheet->round});
    else if (const auto* opening = std::get_if<Opening>(&*act))
        noteOpening(index, opening->entry);
    else if (const auto* escrow = std::get_if<EscrowOpened>(&*act))
        noteOpening(index, escrow->entry);
}

// An opening without effect shows its sheet all the same.
void SessionMemory::noteOpening(qint64 index, const QByteArray& sheet)
{
    if (const auto found = m_sheets.constFind(sheet); found != m_sheets.constEnd())
        m_openings.insert(index, *found);
}

const Delegation* SessionMemory::delegation(int member) const
{
    const auto chain = m_log.activeChain(member);
    const auto index = chain ? m_log.indexOf(*chain) : std::nullopt;
    return index && effect(*index).isEmpty() ? m_log.delegation(*chain) : nullptr;
}

Caller SessionMemory::callerOf(int member) const
{
    const auto entry = m_log.roster().constFind(member);
    if (entry == m_log.roster().constEnd())
        return Caller::Stranger;
    const auto known = state().members.constFind(member);
    const bool active = known != state().members.constEnd() && known->status == MemberStatus::Active;
    return active ? callerOfRole(entry->role) : Caller::Left;
}

bool SessionMemory::isWithheld(qint64 index, int member) const
{
    const auto opening = m_openings.constFind(index);
    return opening != m_openings.constEnd() && !maySeeSheets(state(), member, opening->step, opening->round);
}

QJsonObject SessionMemory::leafOf(qint64 index) const
{
    const Entry& entry = m_log.entries().at(index);
    const auto& record = std::get<Record>(entry.body);
    return WithheldEntry {.chain = record.chain, .leaf = entry.name, .seq = record.seq}.toJson();
}

} // namespace evalroom
