// SPDX-License-Identifier: Apache-2.0
#include "ledger/checked_log.h"

#include "base/json_reader.h"
#include "ledger/line_reader.h"

namespace evalroom {

namespace {

const QString EntryName = QStringLiteral("entry");
const QString CheckpointName = QStringLiteral("checkpoint");

} // namespace

CheckedLog::CheckedLog(const LogTrust& trust)
    : m_log(trust)
{
}

Result<void> CheckedLog::addEntry(const Jws& jws)
{
    const qint64 before = m_log.tree().size();
    const auto index = m_log.append(jws);
    if (!index)
        return std::unexpected(index.error());
    if (*index != before)
        return fail(ErrorCode::ArchiveDamaged, QStringLiteral("entry %1 again").arg(*index));
    return {};
}

Result<void> CheckedLog::addCheckpoint(const Jws& jws)
{
    const auto checkpoint = m_log.checkCheckpoint(jws);
    if (!checkpoint)
        return std::unexpected(checkpoint.error());
    if (checkpoint->size != m_log.tree().size() || (m_latest.at.isValid() && checkpoint->at < m_latest.at))
        return fail(ErrorCode::ArchiveDamaged, QStringLiteral("checkpoint %1").arg(checkpoint->size));
    m_latest = *checkpoint;
    return {};
}

Result<CheckedLog::Line> CheckedLog::addLine(const QJsonObject& line)
{
    JsonReader reader(line);
    const bool isEntry = reader.has(EntryName);
    const auto jws = Jws::parse(reader.object(isEntry ? EntryName : CheckpointName));
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    if (!jws)
        return std::unexpected(jws.error());
    if (const auto added = isEntry ? addEntry(*jws) : addCheckpoint(*jws); !added)
        return std::unexpected(added.error());
    return isEntry ? Line::Entry : Line::Checkpoint;
}

QByteArray CheckedLog::entryLine(const QJsonObject& entry)
{
    return lineOf(EntryName, entry);
}

QByteArray CheckedLog::checkpointLine(const QJsonObject& checkpoint)
{
    return lineOf(CheckpointName, checkpoint);
}

} // namespace evalroom
