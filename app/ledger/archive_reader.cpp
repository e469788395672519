// SPDX-License-Identifier: Apache-2.0
#include "base/canonical_json.h"
#include "base/json_reader.h"
#include "crypto/base64url.h"
#include "crypto/hash.h"
#include "ledger/archive.h"
#include "ledger/archive_lines.h"
#include "ledger/line_reader.h"
#include "ledger/session_fold.h"

namespace evalroom {

namespace {

std::unexpected<Error> damaged(const QString& what)
{
    return fail(ErrorCode::ArchiveDamaged, what);
}

// Reads an archive line by line; the first fault ends it, and told() names its line.
class ArchiveReader {
public:
    ArchiveReader(const QByteArray& bytes, const std::optional<PublicKey>& platform)
        : m_bytes(bytes)
        , m_platform(platform)
        , m_lines(bytes)
    {
    }

    Result<Archive> read();
    // An error as the caller gets it. Whether the platform is the right one is no fault of the file.
    Error told(const Error& error) const
    {
        const bool asIs = error.code == ErrorCode::NotAnArchive || m_isOtherPlatform;
        return asIs ? error : m_lines.damaged(error);
    }

private:
    Result<SessionHead> readHead();
    Result<QJsonObject> readPart(const QString& name);
    Result<void> readLog();
    Result<void> readReport();
    Result<void> checkReport() const;
    Result<void> checkHash() const;
    Result<void> step();

    const QByteArray& m_bytes;
    const std::optional<PublicKey>& m_platform;
    LineReader m_lines;
    QJsonObject m_line; // the one that is looked at
    std::optional<CheckedLog> m_log;
    std::optional<SessionFold> m_fold;
    QByteArray m_report;
    bool m_isOtherPlatform = false;
};

Result<void> ArchiveReader::step()
{
    const auto line = m_lines.next();
    if (!line)
        return std::unexpected(line.error());
    m_line = *line;
    return {};
}

Result<QJsonObject> ArchiveReader::readPart(const QString& name)
{
    if (const auto stepped = step(); !stepped)
        return std::unexpected(stepped.error());
    JsonReader reader(m_line);
    const QJsonObject part = reader.object(name);
    const auto done = reader.finish();
    return done ? Result<QJsonObject>(part) : std::unexpected(done.error());
}

// Each part is checked as soon as it is read, so that a fault is told at its own line.
Result<SessionHead> ArchiveReader::readHead()
{
    const auto manifestPart = readPart(archive::Manifest);
    const auto jws = manifestPart ? Jws::parse(*manifestPart) : std::unexpected(manifestPart.error());
    const auto manifest = jws ? Manifest::fromPayload(jws->payload()) : std::unexpected(jws.error());
    if (!manifest)
        return std::unexpected(manifest.error());
    m_isOtherPlatform = m_platform && *m_platform != manifest->platform;
    if (m_isOtherPlatform)
        return fail(ErrorCode::UnknownSigner, manifest->platform.thumbprint());
    if (const auto held = jws->verify(JwsType::Package, manifest->platform); !held)
        return std::unexpected(held.error());
    const auto rules = readPart(archive::Rules);
    if (!rules)
        return std::unexpected(rules.error());
    if (sha256(canonicalJson(*rules)) != manifest->rules)
        return damaged(archive::Rules);
    if (const auto read = RuleSet::fromJson(*rules); !read)
        return std::unexpected(read.error());
    const auto scheme = readPart(archive::Scheme);
    return scheme ? SessionHead::read(*jws, *rules, *scheme, m_platform) : std::unexpected(scheme.error());
}

Result<void> ArchiveReader::readLog()
{
    while (true) {
        if (const auto stepped = step(); !stepped)
            return stepped;
        if (m_line.contains(archive::Report) || m_line.contains(archive::Hash))
            return m_log->isCovered() ? Result<void>() : damaged(QStringLiteral("checkpoint missing"));
        const bool covered = m_log->isCovered();
        const auto added = m_log->addLine(m_line);
        if (!added)
            return std::unexpected(added.error());
        // Entry and checkpoint in turn: the time of every entry is its own.
        if (covered != (*added == CheckedLog::Line::Entry))
            return damaged(covered ? QStringLiteral("checkpoint again") : QStringLiteral("checkpoint missing"));
        if (m_log->isCovered())
            m_fold->add(m_log->log(), m_log->latest().at);
    }
}

Result<void> ArchiveReader::readReport()
{
    bool more = true; // may another piece follow?
    while (m_line.contains(archive::Report)) {
        JsonReader reader(m_line);
        const auto piece = fromBase64url(reader.string(archive::Report, 2 * archive::PieceBytes).toLatin1());
        if (const auto done = reader.finish(); !done)
            return done;
        if (!piece)
            return std::unexpected(piece.error());
        const bool fits = more && !piece->isEmpty() && piece->size() <= archive::PieceBytes;
        if (!fits || m_fold->state().delivered.isEmpty())
            return damaged(archive::Report);
        more = piece->size() == archive::PieceBytes;
        m_report += *piece;
        if (const auto stepped = step(); !stepped)
            return stepped;
    }
    return {};
}

Result<void> ArchiveReader::checkReport() const
{
    const SessionState& state = m_fold->state();
    if (state.delivered.isEmpty())
        return {};
    if (m_report.size() != state.deliveredBytes || sha256(m_report) != state.delivered)
        return damaged(QStringLiteral("delivered report"));
    const bool begins = state.report.bytes <= m_report.size()
        && sha256(QByteArrayView(m_report).first(state.report.bytes)) == state.report.pdf;
    return begins ? Result<void>() : damaged(QStringLiteral("frozen report"));
}

Result<void> ArchiveReader::checkHash() const
{
    JsonReader reader(m_line);
    const QByteArray hash = reader.hex(archive::Hash, HashBytes);
    if (const auto done = reader.finish(); !done)
        return done;
    if (hash != sha256(QByteArrayView(m_bytes).first(m_lines.begin())))
        return damaged(archive::Hash);
    return m_lines.atEnd() ? Result<void>() : damaged(QStringLiteral("more"));
}

Result<Archive> ArchiveReader::read()
{
    if (!isFormatLine(m_lines.next(), archive::FormatName))
        return fail(ErrorCode::NotAnArchive);
    const auto head = readHead();
    if (!head)
        return std::unexpected(head.error());
    m_log.emplace(head->trust());
    m_fold.emplace(head->facts());
    for (const auto part : {&ArchiveReader::readLog, &ArchiveReader::readReport}) {
        if (const auto done = (this->*part)(); !done)
            return std::unexpected(done.error());
    }
    for (const auto part : {&ArchiveReader::checkReport, &ArchiveReader::checkHash}) {
        if (const auto done = (this->*part)(); !done)
            return std::unexpected(done.error());
    }
    return Archive {*head, m_log->log(), m_fold->state(), m_log->latest(), m_report};
}

} // namespace

Result<Archive> verifyArchive(const QByteArray& bytes, const std::optional<PublicKey>& platform)
{
    ArchiveReader reader(bytes, platform);
    auto archive = reader.read();
    return archive ? archive : std::unexpected(reader.told(archive.error()));
}

} // namespace evalroom
