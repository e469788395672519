// SPDX-License-Identifier: Apache-2.0
#include "crypto/base64url.h"
#include "crypto/hash.h"
#include "ledger/archive.h"
#include "ledger/archive_lines.h"
#include "ledger/line_reader.h"

namespace evalroom {

QByteArray archiveFirstLine()
{
    return formatLine(archive::FormatName);
}

Result<QByteArray> writeArchive(const SessionHead& head, const QList<StoredEntry>& entries, const QByteArray& report)
{
    QByteArray bytes = archiveFirstLine();
    bytes += lineOf(archive::Manifest, head.manifestJws().toJson());
    bytes += lineOf(archive::Rules, head.rulesJson());
    bytes += lineOf(archive::Scheme, head.schemeJson());
    for (const StoredEntry& each : entries) {
        bytes += CheckedLog::entryLine(each.entry);
        bytes += CheckedLog::checkpointLine(each.checkpoint);
    }
    for (qsizetype at = 0; at < report.size(); at += archive::PieceBytes)
        bytes += lineOf(archive::Report, base64urlText(report.mid(at, archive::PieceBytes)));
    bytes += lineOf(archive::Hash, toHex(sha256(bytes)));
    // An archive that cannot be verified is none; better to hear of it now than in ten years.
    if (const auto verified = verifyArchive(bytes); !verified)
        return std::unexpected(verified.error());
    return bytes;
}

} // namespace evalroom
