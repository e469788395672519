// SPDX-License-Identifier: Apache-2.0
#include "session/drafts.h"

#include "session/awaited.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

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
    void aMissingFieldIsNoZero();
    void aBadValueIsNamed_data();
    void aBadValueIsNamed();
    void aFullDraftIsASheet();
    void aFailedItemNeedsItsReason();
    void aBallotIsADraftToo();
    void roundsAreKeptApart();
    void aFullDiskIsSaid();
    void aSecretIsSealedUnderItsName();
    void whoHasLeftKeepsNothingMore();

private:
    void sitDown()
    {
        m_drafts = std::make_unique<Drafts>();
        m_store = RecordStore::open(m_folder->filePath(u"store"_s), [this] { return m_fault; }).value();
        m_drafts->unlock(m_store.get(), QByteArray(32, '\1'), 1, Secret::copyOf(QByteArray(32, '\2')));
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
    QCOMPARE(wordOf(m_drafts->toSheet(scoreStep(), 1, Bidders)), u"pinNeeded"_s);
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

void TestDrafts::aMissingFieldIsNoZero()
{
    QVERIFY(m_drafts->set(u"technical"_s, 1, First, {u"30"_s, {}}));
    QVERIFY(m_drafts->set(u"technical"_s, 1, Second, {u"  "_s, u"only a remark"_s}));
    QCOMPARE(m_drafts->missing(scoreStep(), 1, Bidders).value(), QList {Second});
    QCOMPARE(wordOf(m_drafts->toSheet(scoreStep(), 1, Bidders)), u"badField b2/method"_s);
}

void TestDrafts::aBadValueIsNamed_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("no number") << u"many"_s;
    QTest::newRow("negative") << u"-1"_s;
    QTest::newRow("too many") << u"40.5"_s;
    QTest::newRow("between two steps") << u"30.25"_s;
    QTest::newRow("exponent") << u"3e1"_s;
    QTest::newRow("point alone") << u"."_s;
}

void TestDrafts::aBadValueIsNamed()
{
    QFETCH(QString, value);
    QVERIFY(m_drafts->set(u"technical"_s, 1, First, {value, {}}));
    QVERIFY(m_drafts->set(u"technical"_s, 1, Second, {u"30"_s, {}}));
    QCOMPARE(wordOf(m_drafts->toSheet(scoreStep(), 1, Bidders)), u"badField b1/method"_s);
}

void TestDrafts::aFullDraftIsASheet()
{
    QVERIFY(m_drafts->set(u"technical"_s, 1, First, {u" 30.50 "_s, u"good"_s}));
    QVERIFY(m_drafts->set(u"technical"_s, 1, Second, {u"40."_s, {}}));
    const auto sheet = m_drafts->toSheet(scoreStep(), 1, Bidders);
    QVERIFY(sheet);
    QCOMPARE(sheet->nonce.size(), 32);
    QVERIFY(sheetFromJson(sheet->toJson(), scoreStep(), Bidders));
    const auto scores = std::get<ScoreSheet>(sheet->content).scores;
    QVERIFY(scores.value(First).points == Rational(61, 2));
    QCOMPARE(scores.value(First).reason, u"good"_s);
    QVERIFY(scores.value(Second).points == 40);
}

void TestDrafts::aFailedItemNeedsItsReason()
{
    Step step = scoreStep();
    step.kind = StepKind::Review;
    QVERIFY(m_drafts->set(step.id, 1, First, {u"fail"_s, u" "_s}));
    QCOMPARE(wordOf(m_drafts->toSheet(step, 1, {u"b1"_s})), u"badField b1/method"_s);
    QVERIFY(m_drafts->set(step.id, 1, First, {u"fail"_s, u"no licence"_s}));
    const auto sheet = m_drafts->toSheet(step, 1, {u"b1"_s});
    QVERIFY(sheet);
    QVERIFY(!std::get<ReviewSheet>(sheet->content).items.value(First).passed);
}

void TestDrafts::aBallotIsADraftToo()
{
    Step step;
    step.id = ChairStep;
    step.kind = StepKind::Chair;
    QCOMPARE(m_drafts->missing(step, 1, Bidders).value().size(), 1);
    QVERIFY(m_drafts->set(step.id, 1, {}, {u"3"_s, {}}));
    const auto sheet = m_drafts->toSheet(step, 1, Bidders);
    QVERIFY(sheet);
    QCOMPARE(std::get<ChairBallot>(sheet->content).candidate, 3);
}

void TestDrafts::roundsAreKeptApart()
{
    QVERIFY(m_drafts->set(u"technical"_s, 1, First, {u"30"_s, {}}));
    QCOMPARE(m_drafts->field(u"technical"_s, 2, First).value(), std::nullopt);
}

void TestDrafts::aFullDiskIsSaid()
{
    m_fault = fail(ErrorCode::DiskFull);
    QSignalSpy changed(m_drafts.get(), &Drafts::changed);
    QCOMPARE(wordOf(m_drafts->set(u"technical"_s, 1, First, {u"30"_s, {}})), u"diskFull"_s);
    QCOMPARE(changed.size(), 0);
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

QTEST_GUILESS_MAIN(TestDrafts)
#include "tst_drafts.moc"
