// SPDX-License-Identifier: Apache-2.0
#include "ledger/log_file.h"

#include "base/json_reader.h"
#include "ledger/line_reader.h"

namespace evalroom {

namespace {

const QString FormatName = QStringLiteral("evalroom-log-1");
const QString Trust = QStringLiteral("trust");

QJsonObject trustJson(const LogTrust& trust)
{
    QJsonArray roster;
    for (const RosterEntry& entry : trust.roster)
        roster.append(entry.toJson());
    return {{QStringLiteral("hub"), trust.hub.toJwk()}, {QStringLiteral("platform"), trust.platform.toJwk()},
        {QStringLiteral("roster"), roster}, {QStringLiteral("session"), toHex(trust.session)}};
}

Result<LogTrust> trustFromJson(const QJsonObject& json)
{
    JsonReader reader(json, QStringLiteral("/trust"));
    const auto hub = PublicKey::fromJwk(reader.object(QStringLiteral("hub")));
    const auto platform = PublicKey::fromJwk(reader.object(QStringLiteral("platform")));
    const auto roster = rosterFromJson(reader.array(QStringLiteral("roster"), MaxMember));
    const QByteArray session = reader.hex(QStringLiteral("session"), HashBytes);
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    if (!hub || !platform)
        return fail(ErrorCode::BadKey, QStringLiteral("/trust"));
    if (!roster)
        return std::unexpected(roster.error());
    return LogTrust {session, *platform, *hub, *roster};
}

Result<LogTrust> readTrust(const QJsonObject& line)
{
    JsonReader reader(line);
    auto trust = trustFromJson(reader.object(Trust));
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    return trust;
}

} // namespace

LogFile::LogFile(const LogTrust& trust)
    : m_log(trust)
    , m_bytes(formatLine(FormatName) + lineOf(Trust, trustJson(trust)))
{
}

Result<void> LogFile::addEntry(const Jws& jws)
{
    const auto added = m_log.addEntry(jws);
    if (added)
        m_bytes += CheckedLog::entryLine(jws.toJson());
    return added;
}

Result<void> LogFile::addCheckpoint(const Jws& jws)
{
    const auto added = m_log.addCheckpoint(jws);
    if (added)
        m_bytes += CheckedLog::checkpointLine(jws.toJson());
    return added;
}

Result<LogFile> LogFile::fromBytes(const QByteArray& bytes)
{
    LineReader lines(bytes);
    if (!isFormatLine(lines.next(), FormatName))
        return fail(ErrorCode::NotAnArchive);
    const auto second = lines.next();
    const auto trust = second ? readTrust(*second) : std::unexpected(second.error());
    if (!trust)
        return std::unexpected(lines.damaged(trust.error()));
    LogFile file(*trust);
    while (!lines.atEnd()) {
        const auto line = lines.next();
        const auto added = line ? file.m_log.addLine(*line) : std::unexpected(line.error());
        if (!added)
            return std::unexpected(lines.damaged(added.error()));
    }
    // What was cut off behind the last checkpoint would not be missed otherwise.
    if (!file.m_log.isCovered())
        return std::unexpected(
            LineReader::damagedAt(lines.number() + 1, {ErrorCode::ArchiveDamaged, QStringLiteral("cut off")}));
    // Each line was in its one spelling.
    file.m_bytes = bytes;
    return file;
}

} // namespace evalroom
