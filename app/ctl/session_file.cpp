// SPDX-License-Identifier: Apache-2.0
#include "ctl/session_file.h"

#include "crypto/key_pem.h"
#include "terminal/sentences.h"

#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

// A log of a hundred thousand entries is some 200 MB; what is larger is no file of a session.
constexpr qint64 MaxFileBytes = qint64(1) << 30;
constexpr qint64 MaxKeyBytes = 65536;

Result<QByteArray> readFile(const QString& path, qint64 limit)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > limit)
        return fail(ErrorCode::CannotRead, path);
    const QByteArray bytes = file.readAll();
    return file.error() == QFile::NoError ? Result<QByteArray>(bytes) : fail(ErrorCode::CannotRead, path);
}

// " (entry 13)" where this line is an entry; counted from 0, as acts name entries.
QString entryIn(const QByteArray& file, qint64 line)
{
    const QByteArray start = R"({"entry":)";
    qint64 entry = -1;
    bool isEntry = false;
    qsizetype begin = 0;
    for (qint64 number = 1; number <= line && begin >= 0 && begin < file.size(); ++number) {
        isEntry = QByteArrayView(file).sliced(begin).startsWith(start);
        entry += isEntry ? 1 : 0;
        begin = file.indexOf('\n', begin) + 1;
        if (begin == 0)
            break;
    }
    return isEntry ? u" (entry %1)"_s.arg(entry) : QString();
}

// What a fault means in a file, where it would mean something else at a terminal.
QString causeSentence(const Error& cause)
{
    static const QHash<QString, QString> parts {{u"rules"_s, u"The rule set is not the one that the manifest names."_s},
        {u"scheme"_s, u"The scheme is not the one that the manifest names."_s},
        {u"sha256"_s, u"The hash at the end does not fit what stands before it."_s},
        {u"checkpoint missing"_s, u"A checkpoint is missing before it."_s},
        {u"checkpoint again"_s, u"A checkpoint stands here twice."_s},
        {u"report"_s, u"A piece of the report is out of its place, or there was no delivery."_s},
        {u"delivered report"_s, u"The report is not the one that was delivered."_s},
        {u"frozen report"_s, u"The report does not begin with the one that was frozen."_s},
        {u"more"_s, u"Something stands behind the last line."_s}};
    switch (cause.code) {
    case ErrorCode::LogRolledBack:
        return u"This checkpoint is of a longer log: an entry is missing before it."_s;
    case ErrorCode::LogForked:
        return u"This checkpoint is of another log: an entry before it was exchanged, added or moved."_s;
    case ErrorCode::ChainGap:
    case ErrorCode::ChainBroken:
        return u"An earlier record of its author is missing, or stands elsewhere."_s;
    case ErrorCode::NotJson:
    case ErrorCode::NotCanonical: {
        const QString where = cause.detail.isEmpty() ? QString() : u" (at byte %1 of the line)"_s.arg(cause.detail);
        return sentenceOf(cause.code) + where;
    }
    case ErrorCode::ArchiveDamaged:
    case ErrorCode::PackageDamaged:
        return parts.value(cause.detail, sentenceOf(cause));
    default:
        return sentenceOf(cause);
    }
}

} // namespace

Result<QByteArray> readSessionFile(const QString& path)
{
    return readFile(path, MaxFileBytes);
}

Result<std::optional<PublicKey>> readPlatformKey(const QString& path)
{
    if (path.isEmpty())
        return std::nullopt;
    const auto bytes = readFile(path, MaxKeyBytes);
    const auto key = bytes ? publicKeyFromPem(*bytes) : std::unexpected(bytes.error());
    if (!key)
        return std::unexpected(key.error());
    return *key;
}

bool isArchive(const QByteArray& bytes)
{
    return bytes.startsWith(archiveFirstLine());
}

QString faultSentence(const Error& error, const QByteArray& file)
{
    const QString kind = isArchive(file) ? u"archive"_s : u"log"_s;
    switch (error.code) {
    case ErrorCode::NotAnArchive:
        return u"This file is neither an archive of a session nor a log."_s;
    case ErrorCode::UnknownSigner:
        return u"The archive names another platform than the one given: %1."_s.arg(error.detail);
    default:
        break;
    }
    static const QRegularExpression inLine(u"^line (\\d+): (\\w+) ?(.*)$"_s);
    const auto found = inLine.match(error.detail);
    if (!found.hasMatch())
        return u"The %1 does not hold: %2."_s.arg(kind, error.detail);
    const Error cause {errorFromName(found.captured(2)), found.captured(3)};
    return u"The %1 does not hold. First fault in line %2%3: %4"_s.arg(
        kind, found.captured(1), entryIn(file, found.captured(1).toLongLong()), causeSentence(cause));
}

QString checkpointCode(const Log& log)
{
    return Checkpoint {.session = {}, .at = {}, .size = log.tree().size(), .root = log.tree().root()}.code();
}

std::optional<Checkpoint> reportCheckpoint(const Log& log, const SessionState& state)
{
    if (state.report.pdf.isEmpty())
        return std::nullopt;
    const qint64 size = std::get<Record>(log.entries().at(state.report.entry).body).seen.size;
    return Checkpoint {.session = {}, .at = {}, .size = size, .root = log.tree().rootAt(size)};
}

qint64 withoutEffect(const SessionState& state)
{
    return state.effects.size() - state.effects.count(QString());
}

} // namespace evalroom
