// SPDX-License-Identifier: Apache-2.0
// What the record store costs beside bare SQLite: the same bytes into one table, WAL and synchronous=FULL, on the same
// disk in the same run. And how long a terminal folds a log of 100,000 records anew, beside the bare parsing of their
// JSON. Prints; passes and fails nothing.
#include "bench/long_session.h"
#include "ledger/record_store.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTextStream>

using namespace evalroom;
using namespace evalroom::test;

namespace {

constexpr int Appends = 3000;
constexpr int Records = 100'000;

struct Bytes {
    QByteArray entry;
    QByteArray checkpoint;
};

// Nanoseconds for one insert, committed.
qint64 bareInsert(const QString& path, const QList<Bytes>& rows)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("bare"));
    database.setDatabaseName(path);
    database.open();
    QSqlQuery query(database);
    query.exec(QStringLiteral("PRAGMA journal_mode=WAL"));
    query.finish();
    query.exec(QStringLiteral("PRAGMA synchronous=FULL"));
    query.exec(QStringLiteral("CREATE TABLE entries(position INTEGER PRIMARY KEY, entry BLOB, checkpoint BLOB)"));
    query.prepare(QStringLiteral("INSERT INTO entries VALUES(?, ?, ?)"));
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < rows.size(); ++i) {
        query.bindValue(0, i);
        query.bindValue(1, rows.at(i).entry);
        query.bindValue(2, rows.at(i).checkpoint);
        query.exec();
    }
    return timer.nsecsElapsed() / rows.size();
}

qint64 storeAppend(const QString& path, const QList<StoredEntry>& entries)
{
    const auto store = RecordStore::open(path).value();
    QElapsedTimer timer;
    timer.start();
    for (const StoredEntry& entry : entries)
        store->append({entry}).value();
    return timer.nsecsElapsed() / entries.size();
}

void measureStore(QTextStream& out, const QList<StoredEntry>& entries)
{
    QList<Bytes> rows;
    for (const StoredEntry& entry : entries)
        rows.append({canonicalJson(entry.entry), canonicalJson(entry.checkpoint)});
    const QTemporaryDir dir(QStringLiteral("bench_store"));
    // In turn, so that a disk that gets slower hits both.
    qint64 bare = 0;
    qint64 own = 0;
    for (int round = 0; round < 3; ++round) {
        bare += bareInsert(dir.filePath(QStringLiteral("bare%1").arg(round)), rows);
        QSqlDatabase::removeDatabase(QStringLiteral("bare"));
        own += storeAppend(dir.filePath(QStringLiteral("store%1").arg(round)), entries);
    }
    out << "append of one entry: " << own / 3000 << " us; bare SQLite, same bytes: " << bare / 3000 << " us\nratio "
        << 100 * own / qMax<qint64>(bare, 1) << " %\n";
}

void measureFold(QTextStream& out, const SessionLog& room)
{
    QList<QByteArray> texts;
    for (const Entry& entry : room.log().entries())
        texts.append(canonicalJson(entry.jws->payload()));
    QElapsedTimer timer;
    timer.start();
    qint64 members = 0;
    for (const QByteArray& text : texts)
        members += parseCanonicalJson(text).value().size();
    const qint64 parsing = timer.restart();
    SessionFold fold(room.head().facts());
    for (qint64 i = 0; i < room.log().tree().size(); ++i)
        fold.add(room.log(), room.now);
    const qint64 folding = timer.elapsed();
    out << "refold of " << room.log().tree().size() << " entries: " << folding << " ms; parsing their payloads ("
        << members << " members): " << parsing << " ms\nratio " << 100 * folding / qMax<qint64>(parsing, 1) << " %\n";
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    SessionLog room(engineeringPlan());
    playLong(room, Records);
    measureFold(out, room);
    measureStore(out, room.entries().first(Appends));
    return 0;
}
