// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStringList>
#include <QVariant>
#include <functional>
#include <memory>

namespace evalroom {

// One SQLite file under one private connection, WAL and synchronous=FULL: a transaction that was committed survives
// kill -9 and power loss. Used by one thread at a time.
class SqliteFile {
public:
    // Called before every write; an error stands in for the disk's. For tests.
    using FaultHook = std::function<Result<void>()>;

    // What the file is: a number in SQLite's header, and its tables word for word as SQLite keeps them, by name.
    struct Layout {
        int application = 0;
        int version = 1;
        QStringList tables;
    };

    // Creates the file where there is none, readable by its owner only. Errors: CannotRead, CannotWrite, DiskFull,
    // StoreDamaged (not SQLite, or of another layout; such a file is not touched).
    static Result<std::unique_ptr<SqliteFile>> open(const QString& path, const Layout& layout, FaultHook fault = {});
    ~SqliteFile();
    SqliteFile(const SqliteFile&) = delete;
    SqliteFile& operator=(const SqliteFile&) = delete;

    // Errors: CannotRead, StoreDamaged.
    Result<QSqlQuery> read(const QString& sql, const QVariantList& values = {}) const;
    // The first column of the first row; invalid where there is none.
    Result<QVariant> readOne(const QString& sql, const QVariantList& values = {}) const;
    // After the last row of a query: did it end, or was it broken off?
    static Result<void> ended(const QSqlQuery& query);

    // Errors: CannotWrite, DiskFull, StoreDamaged.
    Result<void> write(const QString& sql, const QVariantList& values = {});
    // Several writes in one transaction: commits when `work` succeeds, else undoes all of it. May be nested: then only
    // the inner writes are undone, and what stands depends on the outer one.
    Result<void> together(const std::function<Result<void>()>& work);

private:
    SqliteFile(QString connection, FaultHook fault);

    Result<void> connect(const QString& path, const Layout& layout);
    // Is nothing in it yet? Reads only.
    Result<bool> isNew(const Layout& layout) const;
    Result<void> create(const Layout& layout);
    Result<void> run(const QString& sql, const QVariantList& values = {});
    Result<void> undo();

    QString m_connection;
    FaultHook m_fault;
    QSqlDatabase m_database;
    int m_depth = 0; // of nested transactions
    bool m_undone = false; // SQLite has ended the outermost transaction by itself
};

} // namespace evalroom
