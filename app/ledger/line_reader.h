// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QJsonObject>

namespace evalroom {

// The lines of a log or an archive as a file (FORMAT.md §7, §13): each one canonical JSON object, ended by a line feed.
class LineReader {
public:
    explicit LineReader(QByteArray bytes);

    bool atEnd() const { return m_next == m_bytes.size(); }
    // Errors: those of parseCanonicalJson; ArchiveDamaged for a line without its end.
    Result<QJsonObject> next();
    // Of the line that was read last, from 1; and where its bytes begin.
    qsizetype number() const { return m_number; }
    qsizetype begin() const { return m_begin; }
    // The error with which a reader gives up at the line that was read last.
    Error damaged(const Error& cause) const { return damagedAt(m_number, cause); }
    static Error damagedAt(qsizetype line, const Error& cause);

private:
    QByteArray m_bytes;
    qsizetype m_begin = 0;
    qsizetype m_next = 0;
    qsizetype m_number = 0;
};

// One line with one member.
QByteArray lineOf(const QString& name, const QJsonValue& value);
// Is it the first line of a file of this format?
bool isFormatLine(const Result<QJsonObject>& line, const QString& format);
QByteArray formatLine(const QString& format);

} // namespace evalroom
