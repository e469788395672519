// SPDX-License-Identifier: Apache-2.0
#include "ledger/record_store.h"

#include "base/canonical_json.h"

namespace evalroom {

namespace {

// A signed object of the largest payload, in base64, with its header and signature.
constexpr qsizetype MaxEntryBytes = 2 * MaxJsonBytes;

SqliteFile::Layout layout()
{
    return {.application = 0x45765253, // "EvRS"
        .version = 1,
        .tables = {
            QStringLiteral("CREATE TABLE entries(position INTEGER PRIMARY KEY, entry BLOB NOT NULL, "
                           "checkpoint BLOB NOT NULL)"),
            QStringLiteral("CREATE TABLE outbox(position INTEGER PRIMARY KEY AUTOINCREMENT, "
                           "name BLOB NOT NULL UNIQUE, entry BLOB NOT NULL)"),
            QStringLiteral("CREATE TABLE small(name TEXT PRIMARY KEY NOT NULL, value BLOB NOT NULL) WITHOUT ROWID"),
        }};
}

Result<QJsonObject> objectOf(const QVariant& bytes)
{
    const auto object = parseCanonicalJson(bytes.toByteArray(), MaxEntryBytes);
    if (!object)
        return fail(ErrorCode::StoreDamaged, errorName(object.error().code));
    return object;
}

// The names in a folder are those from its own on, and before the same with the character after the slash.
const QString InFolder = QStringLiteral(" FROM small WHERE name >= ? AND name < ?");

QVariantList boundsOf(const QString& folder)
{
    return {folder, QString(folder.chopped(1) + QChar(u'/' + 1))};
}

// An empty byte array must not become NULL.
QVariant blob(const QByteArray& bytes)
{
    return bytes.isNull() ? QByteArray("") : bytes;
}

} // namespace

RecordStore::RecordStore(std::unique_ptr<SqliteFile> file)
    : m_file(std::move(file))
{
}

Result<std::unique_ptr<RecordStore>> RecordStore::open(const QString& path, FaultHook fault)
{
    auto file = SqliteFile::open(path, layout(), std::move(fault));
    if (!file)
        return std::unexpected(file.error());
    return std::unique_ptr<RecordStore>(new RecordStore(std::move(*file)));
}

Result<void> RecordStore::together(const std::function<Result<void>()>& work)
{
    return m_file->together(work);
}

Result<void> RecordStore::append(const QList<StoredEntry>& entries)
{
    return together([&]() -> Result<void> {
        qint64 position = size();
        for (const StoredEntry& each : entries) {
            const auto written = m_file->write(QStringLiteral("INSERT INTO entries VALUES(?, ?, ?)"),
                {position++, canonicalJson(each.entry), canonicalJson(each.checkpoint)});
            if (!written)
                return written;
        }
        return {};
    });
}

Result<void> RecordStore::replace(qint64 index, const QJsonObject& entry)
{
    if (index < 0 || index >= size())
        return fail(ErrorCode::NotFound, QString::number(index));
    return together([&] {
        return m_file->write(
            QStringLiteral("UPDATE entries SET entry = ? WHERE position = ?"), {canonicalJson(entry), index});
    });
}

qint64 RecordStore::size() const
{
    const auto last = m_file->readOne(QStringLiteral("SELECT max(position) FROM entries"));
    return !last || last->isNull() ? 0 : last->toLongLong() + 1;
}

Result<QList<StoredEntry>> RecordStore::entries(qint64 from, qint64 count) const
{
    auto query = m_file->read(QStringLiteral("SELECT position, entry, checkpoint FROM entries WHERE position >= ? "
                                             "ORDER BY position LIMIT ?"),
        {from, count});
    if (!query)
        return std::unexpected(query.error());
    QList<StoredEntry> result;
    while (query->next()) {
        if (query->value(0).toLongLong() != from + result.size())
            return fail(ErrorCode::StoreDamaged, QStringLiteral("gap"));
        const auto entry = objectOf(query->value(1));
        const auto checkpoint = objectOf(query->value(2));
        if (!entry || !checkpoint)
            return std::unexpected((entry ? checkpoint : entry).error());
        result.append({*entry, *checkpoint});
    }
    if (const auto ended = SqliteFile::ended(*query); !ended)
        return std::unexpected(ended.error());
    return result;
}

Result<void> RecordStore::queue(const QByteArray& name, const QJsonObject& entry)
{
    return together([&] {
        return m_file->write(
            QStringLiteral("INSERT INTO outbox(name, entry) VALUES(?, ?) ON CONFLICT(name) DO NOTHING"),
            {blob(name), canonicalJson(entry)});
    });
}

Result<void> RecordStore::unqueue(const QByteArray& name)
{
    return together([&] { return m_file->write(QStringLiteral("DELETE FROM outbox WHERE name = ?"), {blob(name)}); });
}

Result<QList<QJsonObject>> RecordStore::outbox() const
{
    auto query = m_file->read(QStringLiteral("SELECT entry FROM outbox ORDER BY position"));
    if (!query)
        return std::unexpected(query.error());
    QList<QJsonObject> result;
    while (query->next()) {
        const auto entry = objectOf(query->value(0));
        if (!entry)
            return std::unexpected(entry.error());
        result.append(*entry);
    }
    if (const auto ended = SqliteFile::ended(*query); !ended)
        return std::unexpected(ended.error());
    return result;
}

Result<void> RecordStore::put(const QString& key, const QByteArray& value)
{
    return together([&] {
        return m_file->write(QStringLiteral("INSERT INTO small VALUES(?, ?) ON CONFLICT(name) DO UPDATE SET value = "
                                            "excluded.value"),
            {key, blob(value)});
    });
}

Result<void> RecordStore::remove(const QString& key)
{
    return together([&] { return m_file->write(QStringLiteral("DELETE FROM small WHERE name = ?"), {key}); });
}

Result<std::optional<QByteArray>> RecordStore::get(const QString& key) const
{
    const auto value = m_file->readOne(QStringLiteral("SELECT value FROM small WHERE name = ?"), {key});
    if (!value)
        return std::unexpected(value.error());
    return value->isNull() ? std::nullopt : std::optional(value->toByteArray());
}

Result<QStringList> RecordStore::keysIn(const QString& folder) const
{
    auto query
        = m_file->read(QStringLiteral("SELECT name") + InFolder + QStringLiteral(" ORDER BY name"), boundsOf(folder));
    if (!query)
        return std::unexpected(query.error());
    QStringList keys;
    while (query->next())
        keys.append(query->value(0).toString().sliced(folder.size()));
    if (const auto ended = SqliteFile::ended(*query); !ended)
        return std::unexpected(ended.error());
    return keys;
}

Result<void> RecordStore::removeIn(const QString& folder)
{
    return together([&] { return m_file->write(QStringLiteral("DELETE") + InFolder, boundsOf(folder)); });
}

} // namespace evalroom
