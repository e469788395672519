// SPDX-License-Identifier: Apache-2.0
#include "store_fixture.h"
#include "test_program.h"

#include <QFile>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace evalroom;
using namespace evalroom::test;

namespace tst_record_store {

class TestRecordStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void whatIsAppendedIsReadBackInOrder();
    void anEntryTakesThePlaceOfItsLeaf();
    void theOutboxIsEmptiedInTheOrderInWhichItWasFilled();
    void smallValuesAreReplacedAndRemoved();
    void smallValuesOfAFolderAreListedAndRemovedTogether();
    void whatBelongsTogetherIsUndoneTogether();
    void anInnerFailureUndoesOnlyTheInnerWrites();
    void onlyTheOwnerMayReadTheFile();
    void twoStoresStandSideBySide();
    void aForeignFileIsRefusedAndNotTouched_data();
    void aForeignFileIsRefusedAndNotTouched();
    void aDamagedFileIsSaidSo();
    void aPlaceThatCannotBeWrittenIsSaidSo();
};

void TestRecordStore::whatIsAppendedIsReadBackInOrder()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("s.store"));
    {
        const auto store = RecordStore::open(path).value();
        QCOMPARE(store->size(), 0);
        QVERIFY(store->entries(0, 10)->isEmpty());
        QVERIFY(store->append(callOf(0)));
        QVERIFY(store->append({}));
        QVERIFY(store->append(callOf(InOneCall)));
    }
    const auto store = RecordStore::open(path).value();
    QCOMPARE(store->size(), 2 * InOneCall);
    const auto some = store->entries(2, 2).value();
    QCOMPARE(some.size(), 2);
    QCOMPARE(some.at(0).entry, entryOf(2).entry);
    QCOMPARE(some.at(1).checkpoint, entryOf(3).checkpoint);
    QVERIFY(store->entries(2 * InOneCall, 5)->isEmpty());
}

void TestRecordStore::anEntryTakesThePlaceOfItsLeaf()
{
    const QTemporaryDir dir;
    const auto store = RecordStore::open(dir.filePath(QStringLiteral("s.store"))).value();
    QVERIFY(store->append(callOf(0)));
    QVERIFY(store->replace(1, entryOf(77).entry));
    const auto all = store->entries(0, 9).value();
    QCOMPARE(all.at(0).entry, entryOf(0).entry);
    QCOMPARE(all.at(1).entry, entryOf(77).entry);
    QCOMPARE(all.at(1).checkpoint, entryOf(1).checkpoint);
    QCOMPARE(errorName(store->replace(3, {}).error().code), QStringLiteral("notFound"));
    QCOMPARE(errorName(store->replace(-1, {}).error().code), QStringLiteral("notFound"));
}

void TestRecordStore::theOutboxIsEmptiedInTheOrderInWhichItWasFilled()
{
    const QTemporaryDir dir;
    const auto store = RecordStore::open(dir.filePath(QStringLiteral("s.store"))).value();
    for (int i = 0; i < 3; ++i)
        QVERIFY(store->queue("name" + QByteArray::number(9 - i), entryOf(i).entry));
    QVERIFY(store->queue("name9", entryOf(0).entry));
    QCOMPARE(store->outbox().value(), (QList {entryOf(0).entry, entryOf(1).entry, entryOf(2).entry}));
    QVERIFY(store->unqueue("name8"));
    QVERIFY(store->unqueue("never queued"));
    QCOMPARE(store->outbox().value(), (QList {entryOf(0).entry, entryOf(2).entry}));
    // What comes back goes to the end.
    QVERIFY(store->unqueue("name9"));
    QVERIFY(store->queue("name9", entryOf(0).entry));
    QCOMPARE(store->outbox().value(), (QList {entryOf(2).entry, entryOf(0).entry}));
}

void TestRecordStore::smallValuesAreReplacedAndRemoved()
{
    const QTemporaryDir dir;
    const auto store = RecordStore::open(dir.filePath(QStringLiteral("s.store"))).value();
    QVERIFY(!store->get(QStringLiteral("head"))->has_value());
    QVERIFY(store->put(QStringLiteral("head"), QByteArray("\0\xff", 2)));
    QCOMPARE(store->get(QStringLiteral("head"))->value(), QByteArray("\0\xff", 2));
    QVERIFY(store->put(QStringLiteral("head"), {}));
    QCOMPARE(store->get(QStringLiteral("head"))->value(), QByteArray(""));
    QVERIFY(store->remove(QStringLiteral("head")));
    QVERIFY(store->remove(QStringLiteral("head")));
    QVERIFY(!store->get(QStringLiteral("head"))->has_value());
}

void TestRecordStore::smallValuesOfAFolderAreListedAndRemovedTogether()
{
    const QTemporaryDir dir;
    const auto store = RecordStore::open(dir.filePath(QStringLiteral("s.store"))).value();
    const auto keys = [&](const QString& folder) { return store->keysIn(folder).value(); };
    const QString folder = QStringLiteral("draft/step/1/");
    QCOMPARE(keys(folder), QStringList());
    const QStringList inside {QStringLiteral("b1/甲"), QStringLiteral("b1/c-2"), QStringLiteral("b10/c%")};
    const QStringList beside {QStringLiteral("draft/step/1"), QStringLiteral("draft/step/10/b1/c"),
        QStringLiteral("draft/step/1."), QStringLiteral("draft/step/2/b1/c"), QStringLiteral("draft/step/10")};
    for (const QString& name : inside)
        QVERIFY(store->put(folder + name, "x"));
    for (const QString& name : beside)
        QVERIFY(store->put(name, "x"));
    QCOMPARE(keys(folder), (QStringList {inside.at(1), inside.at(0), inside.at(2)}));
    QVERIFY(store->removeIn(folder));
    QVERIFY(store->removeIn(folder));
    QCOMPARE(keys(folder), QStringList());
    for (const QString& name : beside)
        QVERIFY2(store->get(name).value().has_value(), qPrintable(name));
}

void TestRecordStore::whatBelongsTogetherIsUndoneTogether()
{
    const QTemporaryDir dir;
    const auto store = RecordStore::open(dir.filePath(QStringLiteral("s.store"))).value();
    const auto done = store->together([&]() -> Result<void> {
        store->append(callOf(0)).value();
        store->put(QStringLiteral("size"), "3").value();
        store->queue("name", entryOf(0).entry).value();
        return fail(ErrorCode::ChainGap, QStringLiteral("7"));
    });
    QCOMPARE(done.error(), (Error {ErrorCode::ChainGap, QStringLiteral("7")}));
    verifySound(*store, 0);
    QCOMPARE(store->size(), 0);
    QVERIFY(work(*store));
    QCOMPARE(store->size(), InOneCall);
}

void TestRecordStore::anInnerFailureUndoesOnlyTheInnerWrites()
{
    const QTemporaryDir dir;
    const auto store = RecordStore::open(dir.filePath(QStringLiteral("s.store"))).value();
    const auto done = store->together([&]() -> Result<void> {
        store->append(callOf(0)).value();
        const auto inner = store->together([&]() -> Result<void> {
            store->append(callOf(InOneCall)).value();
            return fail(ErrorCode::Cancelled);
        });
        return inner ? fail(ErrorCode::Internal) : store->put(QStringLiteral("size"), "3");
    });
    QVERIFY(done);
    verifySound(*store, InOneCall);
    QCOMPARE(store->size(), InOneCall);
}

void TestRecordStore::onlyTheOwnerMayReadTheFile()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("s.store"));
    const auto store = RecordStore::open(path).value();
    QVERIFY(work(*store));
    for (const QString& each : {path, path + QStringLiteral("-wal")}) {
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(QFile::exists(each));
        QVERIFY(!(QFile::permissions(each) & others));
    }
}

void TestRecordStore::twoStoresStandSideBySide()
{
    const QTemporaryDir dir;
    const auto one = RecordStore::open(dir.filePath(QStringLiteral("1.store"))).value();
    const auto two = RecordStore::open(dir.filePath(QStringLiteral("2.store"))).value();
    const auto done = one->together([&] {
        work(*two).value();
        return work(*one);
    });
    QVERIFY(done);
    QVERIFY(work(*two));
    verifySound(*one, InOneCall);
    verifySound(*two, 2 * InOneCall);
}

void TestRecordStore::aForeignFileIsRefusedAndNotTouched_data()
{
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"text", "a PDF's beginning", "another database", "a newer layout", "one more table"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestRecordStore::aForeignFileIsRefusedAndNotTouched()
{
    QFETCH(QString, kind);
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("s.store"));
    QFile file(path);
    if (kind == QLatin1String("text") || kind == QLatin1String("a PDF's beginning")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write((kind == QLatin1String("text") ? QByteArray("no database") : QByteArray("%PDF-1.7\n")).repeated(99));
        file.close();
    } else {
        if (kind != QLatin1String("another database"))
            QVERIFY(RecordStore::open(path));
        {
            QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
            other.setDatabaseName(path);
            QVERIFY(other.open());
            QSqlQuery query(other);
            QVERIFY(query.exec(kind == QLatin1String("a newer layout") ? QStringLiteral("PRAGMA user_version=2")
                                                                       : QStringLiteral("CREATE TABLE notes(text)")));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("other"));
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    const auto store = RecordStore::open(path);
    QCOMPARE(errorName(store.error().code), QStringLiteral("storeDamaged"));
    QVERIFY(file.seek(0));
    QCOMPARE(file.readAll(), before);
}

void TestRecordStore::aDamagedFileIsSaidSo()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("s.store"));
    {
        const auto store = RecordStore::open(path).value();
        for (int i = 0; i < 20; ++i)
            QVERIFY(work(*store));
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    auto readBack = [&](const QByteArray& bytes) -> QString {
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
            return {};
        file.close();
        const auto store = RecordStore::open(path);
        const auto entries = store ? (*store)->entries(0, 1000) : std::unexpected(store.error());
        return entries ? QString() : errorName(entries.error().code);
    };
    QCOMPARE(readBack(whole), QString());
    QCOMPARE(readBack(whole.first(whole.size() / 2 / 4096 * 4096)), QStringLiteral("storeDamaged"));
    QByteArray bytes = whole;
    bytes.replace(8192, 4096, QByteArray(4096, '\x5a'));
    QCOMPARE(readBack(bytes), QStringLiteral("storeDamaged"));
    // A bit of an entry's own spelling; other bits are found by the signature.
    bytes = whole;
    const qsizetype at = bytes.indexOf("{\"number\"");
    QVERIFY(at > 0);
    bytes[at] = static_cast<char>(bytes.at(at) ^ 1);
    QCOMPARE(readBack(bytes), QStringLiteral("storeDamaged"));
}

void TestRecordStore::aPlaceThatCannotBeWrittenIsSaidSo()
{
    const QTemporaryDir dir;
    const auto code = [](const QString& path) { return errorName(RecordStore::open(path).error().code); };
    QCOMPARE(code(dir.filePath(QStringLiteral("missing/s.store"))), QStringLiteral("cannotWrite"));
    QCOMPARE(code(dir.path()), QStringLiteral("cannotRead"));
    QCOMPARE(code(QStringLiteral("/proc/evalroom.store")), QStringLiteral("cannotWrite"));
}

EVALROOM_TEST(TestRecordStore, QCoreApplication)

} // namespace tst_record_store

#include "tst_record_store.moc"
