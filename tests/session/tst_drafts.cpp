// SPDX-License-Identifier: Apache-2.0
#include "session/drafts.h"

#include "patience.h"
#include "session/awaited.h"
#include "test_program.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_drafts {

namespace {

const Item First {u"b1"_s, u"method"_s};
const Item Second {u"b2"_s, u"method"_s};
const QStringList Bidders {u"b1"_s, u"b2"_s};

Step scoreStep()
{
    Step step;
    step.id = u"technical"_s;
    step.kind = StepKind::Score;
    step.criteria = {Criterion {
        .id = u"method"_s, .name = {}, .standard = {}, .clause = {}, .points = 40, .increment = Rational(1, 2)}};
    return step;
}

} // namespace

class TestDrafts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFieldOutlivesTheProgram();
    void theLastOfManyChangesIsKept();
    void nothingIsReadableOnTheDisk();
    void nobodyCheckedInNothingIsKept();
    void aFieldCannotBePutInAnothersPlace();
    void anotherKeyOpensNothing();
    void aBallotIsADraftToo();
    void roundsAreKeptApart();
    void whatTheDiskDoesNotTakeIsHeldAndTriedAgain();
    void theNextChangeTakesAlongWhatIsHeld();
    void whatIsHeldIsListedAndGoesWithItsRound();
    void aSecretIsOnTheDiskOrNotKept();
    void whoeverIsGoneHoldsNothing();
    void whatHasAFieldIsKnownWithoutOpeningIt();
    void aRoundIsClearedAtOnce();
    void aSecretIsSealedUnderItsName();
    void whoHasLeftKeepsNothingMore();

private:
    void sitDown()
    {
        m_drafts = std::make_unique<Drafts>();
        m_store = RecordStore::open(m_folder->filePath(u"store"_s), [this] { return m_fault; }).value();
        unlock(*m_drafts);
    }
    void unlock(Drafts& drafts)
    {
        drafts.unlock(m_store.get(), QByteArray(32, '\1'), 1, Secret::copyOf(QByteArray(32, '\2')));
    }
    // As another run of the program finds it; empty: no such field.
    QString onDisk(const Item& item)
    {
        Drafts other;
        unlock(other);
        return other.field(u"technical"_s, 1, item).value().value_or(DraftField {}).value;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RecordStore> m_store;
    std::unique_ptr<Drafts> m_drafts;
    Result<void> m_fault;
};

void TestDrafts::init()
{
    m_fault = {};
    m_folder = std::make_unique<QTemporaryDir>();
    sitDown();
}

void TestDrafts::aFieldOutlivesTheProgram()
{
    QSignalSpy changed(m_drafts.get(), &Drafts::changed);
    QVERIFY(m_drafts->set(u"technical"_s, 1, First, {u"8."_s, u"施工方案"_s}));
    QCOMPARE(changed.size(), 1);
    sitDown();
    QCOMPARE(m_drafts->field(u"technical"_s, 1, First).value(), (DraftField {u"8."_s, u"施工方案"_s}));
    QVERIFY(m_drafts->clear(u"technical"_s, 1, First));
    QCOMPARE(m_drafts->field(u"technical"_s, 1, First).value(), std::nullopt);
}

void TestDrafts::theLastOfManyChangesIsKept()
{
    for (int i = 0; i < 30; ++i)
        QVERIFY(m_drafts->set(u"technical"_s, 1, First, {QString::number(i), {}}));
    sitDown();
    QCOMPARE(m_drafts->field(u"technical"_s, 1, First).value()->value, u"29"_s);
}

void TestDrafts::nothingIsReadableOnTheDisk()
{
    QVERIFY(m_drafts->set(u"technical"_s, 1, First, {u"8.5"_s, u"conspicuous words"_s}));
    for (const QString& name : QDir(m_folder->path()).entryList(QDir::Files)) {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("conspicuous"));
    }
}

void TestDrafts::nobodyCheckedInNothingIsKept()
{
    m_drafts->lock();
    QCOMPARE(wordOf(m_drafts->set(u"technical"_s, 1, First, {})), u"pinNeeded"_s);
    QCOMPARE(wordOf(m_drafts->field(u"technical"_s, 1, First)), u"pinNeeded"_s);
    QCOMPARE(wordOf(m_drafts->fields(scoreStep(), 1, Bidders)), u"pinNeeded"_s);
    QCOMPARE(wordOf(m_drafts->items(u"technical"_s, 1)), u"pinNeeded"_s);
    QCOMPARE(wordOf(m_drafts->clearAll(u"technical"_s, 1)), u"pinNeeded"_s);
}

void TestDrafts::aFieldCannotBePutInAnothersPlace()
{
    QVERIFY(m_drafts->set(u"technical"_s, 1, First, {u"40"_s, {}}));
    const QByteArray stored = *m_store->get(u"draft/technical/1/b1/method"_s).value();
    QVERIFY(m_store->put(u"draft/technical/1/b2/method"_s, stored));
    QCOMPARE(wordOf(m_drafts->field(u"technical"_s, 1, Second)), u"storeDamaged draft"_s);
}

void TestDrafts::anotherKeyOpensNothing()
{
    QVERIFY(m_drafts->set(u"technical"_s, 1, First, {u"40"_s, {}}));
    m_drafts->unlock(m_store.get(), QByteArray(32, '\1'), 1, Secret::copyOf(QByteArray(32, '\3')));
    QCOMPARE(wordOf(m_drafts->field(u"technical"_s, 1, First)), u"storeDamaged draft"_s);
}

void TestDrafts::aBallotIsADraftToo()
{
    QVERIFY(m_drafts->set(u"chair"_s, 1, {}, {u"3"_s, {}}));
    sitDown();
    QCOMPARE(m_drafts->field(u"chair"_s, 1, {}).value()->value, u"3"_s);
    QCOMPARE(m_drafts->items(u"chair"_s, 1).value(), QList {Item {}});
}

void TestDrafts::roundsAreKeptApart()
{
    QVERIFY(m_drafts->set(u"technical"_s, 1, First, {u"30"_s, {}}));
    QCOMPARE(m_drafts->field(u"technical"_s, 2, First).value(), std::nullopt);
}

void TestDrafts::whatHasAFieldIsKnownWithoutOpeningIt()
{
    QVERIFY(m_drafts->set(u"technical"_s, 1, Second, {u"30"_s, {}}));
    QVERIFY(m_drafts->set(u"technical"_s, 1, First, {{}, u"only a remark"_s}));
    QVERIFY(m_drafts->set(u"technical"_s, 12, First, {u"30"_s, {}}));
    QVERIFY(m_drafts->set(u"technical/submitted"_s, 1, First, {u"30"_s, {}}));
    const auto items = [this](const QString& step, int round) { return m_drafts->items(step, round).value(); };
    QCOMPARE(items(u"technical"_s, 1), (QList {First, Second}));
    QCOMPARE(items(u"technical/submitted"_s, 1), QList {First});
    QCOMPARE(items(u"technical"_s, 2), QList<Item>());
    // Also where nobody could read it.
    QVERIFY(m_store->put(u"draft/technical/1/b1/method"_s, "x"));
    QCOMPARE(items(u"technical"_s, 1), (QList {First, Second}));
    QVERIFY(m_drafts->clear(u"technical"_s, 1, First));
    QCOMPARE(items(u"technical"_s, 1), QList {Second});
}

void TestDrafts::aRoundIsClearedAtOnce()
{
    for (const int round : {1, 2}) {
        for (const Item& item : {First, Second})
            QVERIFY(m_drafts->set(u"technical"_s, round, item, {u"30"_s, {}}));
    }
    m_fault = fail(ErrorCode::DiskFull);
    QCOMPARE(wordOf(m_drafts->clearAll(u"technical"_s, 1)), u"diskFull"_s);
    QCOMPARE(m_drafts->items(u"technical"_s, 1).value().size(), 2);
    m_fault = {};
    QVERIFY(m_drafts->clearAll(u"technical"_s, 1));
    QCOMPARE(m_drafts->field(u"technical"_s, 1, First).value(), std::nullopt);
    QCOMPARE(m_drafts->fields(scoreStep(), 2, Bidders).value().size(), 2);
}

void TestDrafts::whatTheDiskDoesNotTakeIsHeldAndTriedAgain()
{
    const QSignalSpy told(m_drafts.get(), &Drafts::unkeptChanged);
    QVERIFY(m_drafts->set(u"technical"_s, 1, First, {u"30"_s, {}}));
    QVERIFY(m_drafts->set(u"technical"_s, 1, Second, {u"12"_s, {}}));
    QVERIFY(!m_drafts->unkept());
    QCOMPARE(told.size(), 0);
    m_fault = fail(ErrorCode::DiskFull);
    const QSignalSpy changed(m_drafts.get(), &Drafts::changed);
    for (const QString& value : {u"3"_s, u"31"_s})
        QVERIFY(m_drafts->set(u"technical"_s, 1, First, {value, {}}));
    QVERIFY(m_drafts->clear(u"technical"_s, 1, Second));
    QCOMPARE(changed.size(), 3);
    QCOMPARE(m_drafts->unkept(), std::optional(Error {ErrorCode::DiskFull}));
    QCOMPARE(told.size(), 1);
    // Whoever works here goes on with it; on the disk nothing has changed.
    QCOMPARE(m_drafts->field(u"technical"_s, 1, First).value()->value, u"31"_s);
    QCOMPARE(m_drafts->field(u"technical"_s, 1, Second).value(), std::nullopt);
    QCOMPARE(onDisk(First), u"30"_s);
    QCOMPARE(onDisk(Second), u"12"_s);
    m_fault = {};
    QTRY_VERIFY(!m_drafts->unkept());
    QCOMPARE(told.size(), 2);
    QCOMPARE(onDisk(First), u"31"_s);
    QCOMPARE(onDisk(Second), QString());
}

void TestDrafts::theNextChangeTakesAlongWhatIsHeld()
{
    m_fault = fail(ErrorCode::CannotWrite);
    QVERIFY(m_drafts->set(u"technical"_s, 1, First, {u"30"_s, {}}));
    QVERIFY(m_drafts->unkept());
    m_fault = {};
    QVERIFY(m_drafts->set(u"technical"_s, 1, Second, {u"31"_s, {}}));
    QVERIFY(!m_drafts->unkept());
    QCOMPARE(onDisk(First), u"30"_s);
    QCOMPARE(onDisk(Second), u"31"_s);
}

void TestDrafts::whatIsHeldIsListedAndGoesWithItsRound()
{
    QVERIFY(m_drafts->set(u"technical"_s, 1, First, {u"30"_s, {}}));
    m_fault = fail(ErrorCode::DiskFull);
    QVERIFY(m_drafts->set(u"technical"_s, 1, Second, {u"31"_s, {}}));
    QVERIFY(m_drafts->clear(u"technical"_s, 1, First));
    QCOMPARE(m_drafts->items(u"technical"_s, 1).value(), QList {Second});
    m_fault = {};
    QVERIFY(m_drafts->clearAll(u"technical"_s, 1));
    QVERIFY(!m_drafts->unkept());
    QCOMPARE(m_drafts->items(u"technical"_s, 1).value(), QList<Item>());
    QCOMPARE(onDisk(Second), QString());
}

// Who prints it has to know that it can be read again.
void TestDrafts::aSecretIsOnTheDiskOrNotKept()
{
    m_fault = fail(ErrorCode::DiskFull);
    QCOMPARE(wordOf(m_drafts->setSecret(u"slip/1"_s, Secret::copyOf("x"))), u"diskFull"_s);
    QVERIFY(!m_drafts->secret(u"slip/1"_s).value());
    QVERIFY(!m_drafts->unkept());
}

void TestDrafts::whoeverIsGoneHoldsNothing()
{
    m_fault = fail(ErrorCode::DiskFull);
    QVERIFY(m_drafts->set(u"technical"_s, 1, First, {u"30"_s, {}}));
    const QSignalSpy told(m_drafts.get(), &Drafts::unkeptChanged);
    m_drafts->lock();
    QVERIFY(!m_drafts->unkept());
    QCOMPARE(told.size(), 1);
    m_fault = {};
    unlock(*m_drafts);
    QCOMPARE(m_drafts->field(u"technical"_s, 1, First).value(), std::nullopt);
}

void TestDrafts::aSecretIsSealedUnderItsName()
{
    const QByteArray code = "ABCDEFGHJKMN";
    QVERIFY(m_drafts->setSecret(u"slip/1"_s, Secret::copyOf(code)));
    QVERIFY(!m_drafts->secret(u"slip/2"_s).value());
    sitDown();
    QCOMPARE(m_drafts->secret(u"slip/1"_s).value()->view().toByteArray(), code);
    // Not in another's place.
    QVERIFY(m_store->put(u"secret/slip/2"_s, *m_store->get(u"secret/slip/1"_s).value()));
    QCOMPARE(m_drafts->secret(u"slip/2"_s).error().code, ErrorCode::StoreDamaged);
    const QStringList files = QDir(m_folder->path()).entryList(QDir::Files);
    QVERIFY(!files.isEmpty());
    for (const QString& name : files) {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(code), qPrintable(name));
    }
    QVERIFY(m_drafts->clearSecret(u"slip/1"_s));
    QVERIFY(!m_drafts->secret(u"slip/1"_s).value());
    m_drafts->lock();
    QCOMPARE(m_drafts->secret(u"slip/1"_s).error().code, ErrorCode::PinNeeded);
}

// The member works at another seat: what stands here can be read.
void TestDrafts::whoHasLeftKeepsNothingMore()
{
    const DraftField field {u"3"_s, u"reason"_s};
    QVERIFY(m_drafts->set(u"technical"_s, 1, First, field));
    QVERIFY(m_drafts->keeps());
    m_drafts->endKeeping();
    QVERIFY(!m_drafts->keeps() && !m_drafts->isLocked());
    QCOMPARE(m_drafts->field(u"technical"_s, 1, First).value().value(), field);
    QCOMPARE(m_drafts->set(u"technical"_s, 1, First, {}).error().detail, u"chainEnded"_s);
    QCOMPARE(m_drafts->clear(u"technical"_s, 1, First).error().code, ErrorCode::NotLoggedIn);
    QCOMPARE(m_drafts->setSecret(u"slip/1"_s, Secret::copyOf("x")).error().code, ErrorCode::NotLoggedIn);
    QCOMPARE(m_drafts->field(u"technical"_s, 1, First).value().value(), field);
    sitDown();
    QVERIFY(m_drafts->keeps());
}

EVALROOM_TEST(TestDrafts, QCoreApplication)

} // namespace tst_drafts

#include "tst_drafts.moc"
