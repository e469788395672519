// SPDX-License-Identifier: Apache-2.0
#include "hub/session_memory.h"

namespace evalroom {

namespace {

// The key to which an entry gives the log.
std::optional<PublicKey> newHubKey(const Entry& entry)
{
    const auto* amendment = std::get_if<Amendment>(&entry.body);
    if (!amendment || amendment->change.value(QLatin1String("type")).toString() != u"hubKey")
        return std::nullopt;
    auto key = PublicKey::fromJwk(amendment->change.value(QLatin1String("key")).toObject());
    return key ? std::optional(std::move(*key)) : std::nullopt;
}

} // namespace

SessionMemory::SessionMemory(const SessionHead& head)
    : m_log(head.trust())
    , m_fold(head.facts())
    , m_hubKey(head.manifest().hub)
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
}

void SessionMemory::note(qint64 index, const Entry& entry)
{
    if (const auto* record = std::get_if<Record>(&entry.body)) {
        noteAct(index, entry, *record);
    } else if (const auto* delegation = std::get_if<Delegation>(&entry.body)) {
        if (!entry.flaw && effect(index).isEmpty())
            m_delegations.insert(delegation->member, *delegation);
    } else if (const auto* amendment = std::get_if<Amendment>(&entry.body)) {
        noteChange(amendment->change);
    }
    if (auto key = newHubKey(entry))
        m_hubKey = std::move(*key);
}

void SessionMemory::noteAct(qint64 index, const Entry& entry, const Record& record)
{
    const auto act = actFromJson(record.act);
    if (!act)
        return;
    if (const auto* sheet = std::get_if<SheetSubmitted>(&*act))
        m_sheets.insert(entry.jws.name(), {sheet->step, sheet->round});
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

void SessionMemory::noteChange(const QJsonObject& change)
{
    const QString type = change.value(QLatin1String("type")).toString();
    if (type == QLatin1String("credential"))
        m_delegations.remove(change.value(QLatin1String("entry")).toObject().value(QLatin1String("member")).toInt());
    else if (type == QLatin1String("replacement"))
        m_delegations.remove(change.value(QLatin1String("leaving")).toInt());
}

PublicKey SessionMemory::signingKey() const
{
    return newHubKey(m_log.entries().constLast()).value_or(m_hubKey);
}

const Delegation* SessionMemory::delegation(int member) const
{
    const auto found = m_delegations.constFind(member);
    return found == m_delegations.constEnd() ? nullptr : &*found;
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
    return {{QStringLiteral("chain"), toHex(record.chain)}, {QStringLiteral("leaf"), toHex(entry.jws.name())},
        {QStringLiteral("seq"), record.seq}};
}

} // namespace evalroom
