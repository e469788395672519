// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/record_store.h"

#include <QTest>

namespace evalroom::test {

constexpr int InOneCall = 3;

inline StoredEntry entryOf(qint64 number)
{
    return {{{QStringLiteral("number"), number}, {QStringLiteral("padding"), QString(600, QLatin1Char('x'))}},
        {{QStringLiteral("size"), number + 1}}};
}

inline QList<StoredEntry> callOf(qint64 first)
{
    QList<StoredEntry> call;
    for (qint64 i = 0; i < InOneCall; ++i)
        call.append(entryOf(first + i));
    return call;
}

// Everything that a round of a terminal's work writes, in one transaction and around it.
inline Result<void> work(RecordStore& store)
{
    const qint64 size = store.size();
    const QByteArray name = QByteArray::number(size);
    if (const auto done = store.queue(name, entryOf(size).entry); !done)
        return done;
    const auto done = store.together([&]() -> Result<void> {
        if (const auto appended = store.append(callOf(size)); !appended)
            return appended;
        if (const auto put = store.put(QStringLiteral("size"), QByteArray::number(size + InOneCall)); !put)
            return put;
        return store.unqueue(name);
    });
    return done;
}

// What has to hold after whatever happened: whole calls only, and all that belongs together.
inline void verifySound(const RecordStore& store, qint64 acknowledged)
{
    const qint64 size = store.size();
    QVERIFY2(size >= acknowledged, qPrintable(QStringLiteral("%1 of %2").arg(size).arg(acknowledged)));
    QCOMPARE(size % InOneCall, 0);
    const auto entries = store.entries(0, size + 1);
    QVERIFY(entries);
    QCOMPARE(entries->size(), size);
    for (qint64 i = 0; i < size; ++i) {
        QCOMPARE(entries->at(i).entry, entryOf(i).entry);
        QCOMPARE(entries->at(i).checkpoint, entryOf(i).checkpoint);
    }
    const auto noted = store.get(QStringLiteral("size"));
    QVERIFY(noted);
    QCOMPARE(noted->value_or("0").toLongLong(), size);
    const auto outbox = store.outbox();
    QVERIFY(outbox && outbox->size() <= 1);
    if (!outbox->isEmpty())
        QCOMPARE(outbox->constFirst(), entryOf(size).entry);
}

} // namespace evalroom::test
