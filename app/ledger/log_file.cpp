// SPDX-License-Identifier: Apache-2.0
#include "ledger/log_file.h"

#include "base/canonical_json.h"
#include "base/json_reader.h"

namespace evalroom {

namespace {

const QString Format = QStringLiteral("format");
const QString FormatName = QStringLiteral("evalroom-log-1");
const QString Trust = QStringLiteral("trust");
const QString EntryLine = QStringLiteral("entry");
const QString CheckpointLine = QStringLiteral("checkpoint");

// A signed object of the largest payload, in base64, with its header and signature.
constexpr qsizetype MaxLineBytes = 2 * MaxJsonBytes;

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

std::unexpected<Error> damagedAt(qsizetype line, const Error& cause)
{
    return fail(ErrorCode::ArchiveDamaged,
        QStringLiteral("line %1: %2 %3").arg(QString::number(line), errorName(cause.code), cause.detail).trimmed());
}

Result<QJsonObject> lineObject(const QList<QByteArray>& lines, qsizetype index)
{
    return parseCanonicalJson(lines.value(index), MaxLineBytes);
}

Result<void> readLine(LogFile& file, const QByteArray& line)
{
    const auto object = parseCanonicalJson(line, MaxLineBytes);
    if (!object)
        return std::unexpected(object.error());
    JsonReader reader(*object);
    const bool isEntry = reader.has(EntryLine);
    const auto jws = Jws::parse(reader.object(isEntry ? EntryLine : CheckpointLine));
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    if (!jws)
        return std::unexpected(jws.error());
    return isEntry ? file.addEntry(*jws) : file.addCheckpoint(*jws);
}

} // namespace

LogFile::LogFile(const LogTrust& trust)
    : m_log(trust)
{
    m_bytes = canonicalJson({{Format, FormatName}}) + '\n';
    addLine(Trust, trustJson(trust));
}

void LogFile::addLine(const QString& kind, const QJsonObject& value)
{
    m_bytes += canonicalJson({{kind, value}}) + '\n';
}

Result<void> LogFile::addEntry(const Jws& jws)
{
    const qint64 before = m_log.tree().size();
    const auto index = m_log.append(jws);
    if (!index)
        return std::unexpected(index.error());
    if (*index != before)
        return fail(ErrorCode::ArchiveDamaged, QStringLiteral("entry %1 again").arg(*index));
    addLine(EntryLine, jws.toJson());
    return {};
}

Result<void> LogFile::addCheckpoint(const Jws& jws)
{
    const auto checkpoint = m_log.checkCheckpoint(jws);
    if (!checkpoint)
        return std::unexpected(checkpoint.error());
    if (checkpoint->size != m_log.tree().size() || (m_latest.at.isValid() && checkpoint->at < m_latest.at))
        return fail(ErrorCode::ArchiveDamaged, QStringLiteral("checkpoint %1").arg(checkpoint->size));
    m_latest = *checkpoint;
    addLine(CheckpointLine, jws.toJson());
    return {};
}

Result<LogFile> LogFile::fromBytes(const QByteArray& bytes)
{
    const QList<QByteArray> lines = bytes.split('\n');
    const auto first = lineObject(lines, 0);
    if (!first || *first != QJsonObject {{Format, FormatName}})
        return fail(ErrorCode::NotAnArchive);
    const auto second = lineObject(lines, 1);
    if (!second)
        return damagedAt(2, second.error());
    JsonReader reader(*second);
    const auto trust = trustFromJson(reader.object(Trust));
    if (const auto done = reader.finish(); !done)
        return damagedAt(2, done.error());
    if (!trust)
        return damagedAt(2, trust.error());
    LogFile file(*trust);
    for (qsizetype i = 2; i + 1 < lines.size(); ++i) {
        if (const auto read = readLine(file, lines.at(i)); !read)
            return damagedAt(i + 1, read.error());
    }
    // What was cut off behind the last checkpoint, or between two lines, would not be missed otherwise.
    if (!lines.constLast().isEmpty() || file.m_latest.size != file.m_log.tree().size())
        return damagedAt(lines.size(), {ErrorCode::ArchiveDamaged, QStringLiteral("cut off")});
    return file;
}

} // namespace evalroom
