// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite_file.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <atomic>

namespace evalroom {

namespace {

// SQLite's primary result codes (https://sqlite.org/rescode.html); the upper bits only say more about them.
Error errorOf(const QSqlError& error, ErrorCode otherwise)
{
    const int code = error.nativeErrorCode().toInt();
    const QString detail = QStringLiteral("sqlite %1").arg(code);
    switch (code & 0xff) {
    case 11: // CORRUPT
    case 26: // NOTADB
        return {ErrorCode::StoreDamaged, detail};
    case 13: // FULL
        return {ErrorCode::DiskFull, detail};
    default:
        return {otherwise, detail};
    }
}

Result<void> createFile(const QString& path)
{
    QFile file(path);
    if (file.exists())
        return {};
    const bool created = file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner);
    return created ? Result<void>() : fail(ErrorCode::CannotWrite, path);
}

} // namespace

SqliteFile::SqliteFile(QString connection, FaultHook fault)
    : m_connection(std::move(connection))
    , m_fault(std::move(fault))
{
}

SqliteFile::~SqliteFile()
{
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<SqliteFile>> SqliteFile::open(const QString& path, const Layout& layout, FaultHook fault)
{
    static std::atomic<quint64> count = 0;
    std::unique_ptr<SqliteFile> file(new SqliteFile(QStringLiteral("evalroom-%1").arg(++count), std::move(fault)));
    if (const auto connected = file->connect(QFileInfo(path).absoluteFilePath(), layout); !connected)
        return std::unexpected(connected.error());
    return file;
}

Result<void> SqliteFile::connect(const QString& path, const Layout& layout)
{
    if (const auto created = createFile(path); !created)
        return created;
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    m_database.setDatabaseName(path);
    if (!m_database.open())
        return std::unexpected(errorOf(m_database.lastError(), ErrorCode::CannotRead));
    const auto fresh = isNew(layout);
    if (!fresh)
        return std::unexpected(fresh.error());
    // Only now is it known to be ours: WAL writes into the file.
    const auto journal = readOne(QStringLiteral("PRAGMA journal_mode=WAL"));
    if (!journal && journal.error().code == ErrorCode::DiskFull)
        return std::unexpected(journal.error());
    if (!journal || journal->toString() != QLatin1String("wal"))
        return fail(ErrorCode::CannotWrite, path);
    if (const auto set = run(QStringLiteral("PRAGMA synchronous=FULL")); !set)
        return set;
    return *fresh ? create(layout) : Result<void>();
}

Result<bool> SqliteFile::isNew(const Layout& layout) const
{
    const auto application = readOne(QStringLiteral("PRAGMA application_id"));
    const auto version = readOne(QStringLiteral("PRAGMA user_version"));
    if (!application || !version)
        return std::unexpected((application ? version : application).error());
    auto query = read(QStringLiteral("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL "
                                     "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"));
    if (!query)
        return std::unexpected(query.error());
    QStringList found;
    while (query->next())
        found.append(query->value(0).toString());
    // A process that was killed before its first transaction leaves a file without anything in it.
    if (application->toInt() == 0 && version->toInt() == 0 && found.isEmpty())
        return true;
    if (application->toInt() != layout.application || version->toInt() != layout.version || found != layout.tables)
        return fail(ErrorCode::StoreDamaged, QStringLiteral("layout"));
    const auto sound = readOne(QStringLiteral("PRAGMA quick_check(1)"));
    if (!sound || sound->toString() != QLatin1String("ok"))
        return fail(ErrorCode::StoreDamaged, QStringLiteral("quick_check"));
    return false;
}

Result<void> SqliteFile::create(const Layout& layout)
{
    return together([&]() -> Result<void> {
        QStringList statements = layout.tables;
        statements.append(QStringLiteral("PRAGMA application_id=%1").arg(layout.application));
        statements.append(QStringLiteral("PRAGMA user_version=%1").arg(layout.version));
        for (const QString& statement : statements) {
            if (const auto written = write(statement); !written)
                return written;
        }
        return {};
    });
}

Result<QSqlQuery> SqliteFile::read(const QString& sql, const QVariantList& values) const
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    const bool prepared = query.prepare(sql);
    for (const QVariant& value : values)
        query.addBindValue(value);
    if (!prepared || !query.exec())
        return std::unexpected(errorOf(query.lastError(), ErrorCode::CannotRead));
    return query;
}

Result<QVariant> SqliteFile::readOne(const QString& sql, const QVariantList& values) const
{
    auto query = read(sql, values);
    if (!query)
        return std::unexpected(query.error());
    return query->next() ? query->value(0) : QVariant();
}

Result<void> SqliteFile::ended(const QSqlQuery& query)
{
    const QSqlError error = query.lastError();
    return error.isValid() ? std::unexpected(errorOf(error, ErrorCode::CannotRead)) : Result<void>();
}

Result<void> SqliteFile::run(const QString& sql, const QVariantList& values)
{
    const auto query = read(sql, values);
    if (query)
        return {};
    const Error& error = query.error();
    return fail(error.code == ErrorCode::CannotRead ? ErrorCode::CannotWrite : error.code, error.detail);
}

Result<void> SqliteFile::write(const QString& sql, const QVariantList& values)
{
    if (m_undone)
        return fail(ErrorCode::CannotWrite, QStringLiteral("undone"));
    if (m_fault) {
        if (const auto fine = m_fault(); !fine)
            return fine;
    }
    return run(sql, values);
}

Result<void> SqliteFile::together(const std::function<Result<void>()>& work)
{
    const QString level = QString::number(m_depth);
    const bool outermost = m_depth == 0;
    const auto begun = run(outermost ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("SAVEPOINT level") + level);
    if (!begun)
        return begun;
    ++m_depth;
    auto outcome = work();
    if (outcome)
        outcome = outermost ? write(QStringLiteral("COMMIT")) : run(QStringLiteral("RELEASE level") + level);
    --m_depth;
    if (outcome)
        return outcome;
    const auto undone = undo();
    // On some errors of the disk SQLite ends the whole transaction by itself; nothing may be written outside of one.
    m_undone = !outermost && !undone;
    return outcome;
}

Result<void> SqliteFile::undo()
{
    if (m_depth == 0)
        return run(QStringLiteral("ROLLBACK"));
    const QString level = QString::number(m_depth);
    const auto undone = run(QStringLiteral("ROLLBACK TO level") + level);
    return undone ? run(QStringLiteral("RELEASE level") + level) : undone;
}

} // namespace evalroom
