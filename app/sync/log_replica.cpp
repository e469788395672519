// SPDX-License-Identifier: Apache-2.0
#include "sync/log_replica.h"

#include "base/clock.h"

namespace evalroom {

LogReplica::LogReplica(const SessionHead& head)
    : m_log(head.trust())
    , m_facts(head.facts())
    , m_fold(head.facts())
{
}

Seen LogReplica::seen() const
{
    return m_checkpoint ? Seen {m_checkpoint->size, m_checkpoint->root} : Seen {0, MerkleTree().root()};
}

Result<void> LogReplica::add(const QList<StoredEntry>& entries)
{
    LogReplica longer = *this;
    for (const StoredEntry& entry : entries) {
        if (const auto added = longer.addOne(entry); !added)
            return fail(
                added.error().code, QStringLiteral("%1 %2").arg(longer.m_times.size()).arg(added.error().detail));
    }
    *this = std::move(longer);
    return {};
}

Result<void> LogReplica::addOne(const StoredEntry& entry)
{
    const qint64 size = this->size();
    const auto jws = Jws::parse(entry.checkpoint);
    const auto index = jws ? m_log.append(entry.entry) : std::unexpected(jws.error());
    if (index && *index != size)
        return fail(ErrorCode::BadField, QStringLiteral("/entry"));
    const auto checkpoint = index ? m_log.checkCheckpoint(*jws) : std::unexpected(index.error());
    if (!checkpoint)
        return std::unexpected(checkpoint.error());
    if (checkpoint->size != size + 1)
        return fail(ErrorCode::BadField, QStringLiteral("/checkpoint/size"));
    if (m_checkpoint && checkpoint->at < m_checkpoint->at)
        return fail(ErrorCode::ClockWrong, toTimestamp(checkpoint->at));
    m_checkpoint = *checkpoint;
    m_times.append(checkpoint->at);
    if (m_log.entries().constLast().isWithheld())
        m_withheld.append(*index);
    m_fold.add(m_log, checkpoint->at);
    return {};
}

Result<void> LogReplica::reveal(const QMap<qint64, Jws>& entries)
{
    if (const auto revealed = m_log.reveal(entries); !revealed)
        return revealed;
    m_withheld.removeIf([&](qint64 index) { return entries.contains(index); });
    m_fold = SessionFold(m_facts);
    for (const QDateTime& time : std::as_const(m_times))
        m_fold.add(m_log, time);
    return {};
}

Result<qint64> LogReplica::anticipate(const Jws& entry, const QDateTime& at)
{
    const qint64 size = this->size();
    const auto index = m_log.append(entry);
    if (index && *index == size) {
        m_times.append(at);
        m_fold.add(m_log, at);
    }
    return index;
}

} // namespace evalroom
