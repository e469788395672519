// SPDX-License-Identifier: Apache-2.0
#include "ledger/line_reader.h"

#include "base/canonical_json.h"

namespace evalroom {

namespace {

const QString Format = QStringLiteral("format");

// A signed object of the largest payload, in base64, with its header and signature.
constexpr qsizetype MaxLineBytes = 2 * MaxJsonBytes;

} // namespace

LineReader::LineReader(QByteArray bytes)
    : m_bytes(std::move(bytes))
{
}

Result<QJsonObject> LineReader::next()
{
    ++m_number;
    m_begin = m_next;
    const qsizetype end = m_bytes.indexOf('\n', m_begin);
    if (end < 0) {
        m_next = m_bytes.size();
        return fail(ErrorCode::ArchiveDamaged, QStringLiteral("cut off"));
    }
    m_next = end + 1;
    return parseCanonicalJson(m_bytes.mid(m_begin, end - m_begin), MaxLineBytes);
}

Error LineReader::damagedAt(qsizetype line, const Error& cause)
{
    return {ErrorCode::ArchiveDamaged,
        QStringLiteral("line %1: %2 %3").arg(QString::number(line), errorName(cause.code), cause.detail).trimmed()};
}

QByteArray lineOf(const QString& name, const QJsonValue& value)
{
    return canonicalJson({{name, value}}) + '\n';
}

bool isFormatLine(const Result<QJsonObject>& line, const QString& format)
{
    return line && *line == QJsonObject {{Format, format}};
}

QByteArray formatLine(const QString& format)
{
    return lineOf(Format, format);
}

} // namespace evalroom
