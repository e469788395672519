// SPDX-License-Identifier: Apache-2.0
#include "patience.h"
#include "session/drafted_sheet.h"
#include "test_program.h"
#include "widgets/judge/judge_fixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_sheet_model {

class TestSheetModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aCellIsWhatWasTyped_data();
    void aCellIsWhatWasTyped();
    void whatIsMissingIsNoZero();
    void theSumIsExact();
    void aFailIsOpenUntilItHasAReason();
    void pointsAreOpenUntilTheyHaveTheReasonThatTheSchemeWants();
    void theNextOpenCellIsFoundRoundTheEnd();
    void anotherModelSeesTheSameDraft();
    void whatChangesAfterTheSubmissionIsKnown();
    void whatIsTypedWhileASheetIsSealedDiffersFromIt();
    void theRoundBeforeIsRemembered();
    void remainingCellsPassAndFailuresStay();
    void aBlockFillsTheCellsFromACornerOn();
    void ofABlockOnlyWhatFitsIsTaken();
    void whatIsTypedMeanwhileStays();
    void aBlockIsNotTakenWhereNothingIsKept();
    void aLockedDraftKeepsNothingAndSaysSo();
    void aLargeSheetIsWhole();

private:
    std::unique_ptr<JudgeFixture> m_fixture;
    std::unique_ptr<SheetModel> m_model;
};

void TestSheetModel::init()
{
    m_model.reset();
    m_fixture = std::make_unique<JudgeFixture>();
    m_model
        = std::make_unique<SheetModel>(m_fixture->drafts, JudgeFixture::step(u"design"_s), 1, JudgeFixture::bidders(3));
    QTRY_VERIFY(!m_model->isLoading()); // a busy machine loads it in pieces
    new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_model.get());
}

void TestSheetModel::aCellIsWhatWasTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<CellState>("state");
    QTest::newRow("whole") << u"8"_s << u"8.0"_s << CellState::Complete;
    QTest::newRow("half on its way") << u"7."_s << u"7.0"_s << CellState::Complete;
    QTest::newRow("full width") << u"７．５"_s << u"7.5"_s << CellState::Complete;
    QTest::newRow("Chinese full stop") << u"7。5"_s << u"7.5"_s << CellState::Complete;
    QTest::newRow("zero") << u"0"_s << u"0.0"_s << CellState::Complete;
    QTest::newRow("too much") << u"8.5"_s << u"8.5"_s << CellState::Wrong;
    QTest::newRow("between steps") << u"7.25"_s << u"7.25"_s << CellState::Wrong;
    QTest::newRow("seven decimals") << u"7.0000001"_s << u"7.0000001"_s << CellState::Wrong;
    QTest::newRow("no number") << u"abc"_s << QString() << CellState::Missing;
    QTest::newRow("blank") << u"  "_s << QString() << CellState::Missing;
}

void TestSheetModel::aCellIsWhatWasTyped()
{
    QFETCH(QString, typed);
    const QModelIndex cell = m_model->index(0, 1);
    m_model->setData(cell, typed);
    QTEST(cell.data().toString(), "shown");
    QTEST(m_model->cellAt(cell).check.state, "state");
    const bool complete = m_model->cellAt(cell).check.state == CellState::Complete;
    QCOMPARE(m_model->cells().open(1), m_model->rowCount() - (complete ? 1 : 0));
    QCOMPARE(m_model->cells().wrong(), m_model->cellAt(cell).check.state == CellState::Wrong ? 1 : 0);
}

void TestSheetModel::whatIsMissingIsNoZero()
{
    QVERIFY(!sheetFrom(m_model->fields(), m_model->step(), {u"b1"_s}));
    for (int row = 0; row < m_model->rowCount(); ++row)
        QVERIFY(m_model->setData(m_model->index(row, 0), u"0"_s));
    QVERIFY(sheetFrom(m_model->fields(), m_model->step(), {u"b1"_s}));
    QVERIFY(m_model->setData(m_model->index(2, 0), QString()));
    QVERIFY(!sheetFrom(m_model->fields(), m_model->step(), {u"b1"_s}));
}

void TestSheetModel::theSumIsExact()
{
    m_model->setData(m_model->index(0, 0), u"0.5"_s);
    m_model->setData(m_model->index(1, 0), u"4.5"_s);
    m_model->setData(m_model->index(2, 0), u"99"_s);
    QVERIFY(m_model->cells().sum(0) == 5);
    QCOMPARE(m_model->headerData(0, Qt::Horizontal, SheetModel::SumRole).toString(), u"5.0"_s);
    QCOMPARE(m_model->headerData(1, Qt::Horizontal, SheetModel::SumRole).toString(), u"–"_s);
    m_model->setData(m_model->index(0, 0), QString());
    QVERIFY(m_model->cells().sum(0) == Rational(9, 2));
}

void TestSheetModel::aFailIsOpenUntilItHasAReason()
{
    SheetModel review(m_fixture->drafts, JudgeFixture::step(u"form"_s), 1, JudgeFixture::bidders(2));
    QTRY_VERIFY(!review.isLoading());
    const QModelIndex cell = review.index(1, 1);
    QVERIFY(review.setValue(cell, FailValue));
    QCOMPARE(review.cellAt(cell).check.state, CellState::NeedsReason);
    QVERIFY(review.setReason(cell, u" \n"_s));
    QCOMPARE(review.cellAt(cell).check.state, CellState::NeedsReason);
    QVERIFY(review.setReason(cell, u"无单位章"_s));
    QCOMPARE(review.cellAt(cell).check.state, CellState::Complete);
    QVERIFY(review.setValue(cell, {}));
    QCOMPARE(review.cellAt(cell).field.reason, u"无单位章"_s);
}

void TestSheetModel::pointsAreOpenUntilTheyHaveTheReasonThatTheSchemeWants()
{
    Step step = JudgeFixture::step(u"design"_s);
    step.criteria[0].reason = ReasonRule::BelowFull;
    SheetModel sheet(m_fixture->drafts, step, 1, JudgeFixture::bidders(1));
    QTRY_VERIFY(!sheet.isLoading());
    for (int row = 0; row < sheet.rowCount(); ++row)
        QVERIFY(sheet.setValue(sheet.index(row, 0), u"1"_s));
    const QModelIndex cell = sheet.index(0, 0);
    QCOMPARE(sheet.cellAt(cell).check.state, CellState::NeedsReason);
    QCOMPARE(sheet.cells().wrong(), 1);
    QVERIFY(faultWords(step.criteria.constFirst(), sheet.cellAt(cell).check).contains(u"reason"_s));
    QVERIFY(!sheetFrom(sheet.fields(), step, {u"b1"_s}));
    QVERIFY(sheet.setReason(cell, u"缺少进度图"_s));
    QCOMPARE(sheet.cells().open(), 0);
    QVERIFY(sheetFrom(sheet.fields(), step, {u"b1"_s}));
}

void TestSheetModel::theNextOpenCellIsFoundRoundTheEnd()
{
    for (int column = 0; column < m_model->columnCount(); ++column) {
        for (int row = 0; row < m_model->rowCount(); ++row)
            m_model->setData(m_model->index(row, column), u"1"_s);
    }
    QVERIFY(!m_model->nextOpen({}).isValid());
    m_model->setData(m_model->index(3, 0), QString());
    m_model->setData(m_model->index(1, 2), u"999"_s);
    QCOMPARE(m_model->nextOpen({}), m_model->index(3, 0));
    QCOMPARE(m_model->nextOpen(m_model->index(3, 0)), m_model->index(1, 2));
    QCOMPARE(m_model->nextOpen(m_model->index(1, 2)), m_model->index(3, 0));
}

void TestSheetModel::anotherModelSeesTheSameDraft()
{
    SheetModel other(m_fixture->drafts, m_model->step(), 1, m_model->bidders());
    QTRY_VERIFY(!other.isLoading());
    QSignalSpy changed(&other, &SheetModel::changed);
    m_model->setData(m_model->index(0, 0), u"3.5"_s);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(other.index(0, 0).data().toString(), u"3.5"_s);
    const SheetModel later(m_fixture->drafts, m_model->step(), 1, m_model->bidders());
    QTRY_VERIFY(!later.isLoading());
    QCOMPARE(later.index(0, 0).data().toString(), u"3.5"_s);
}

void TestSheetModel::whatChangesAfterTheSubmissionIsKnown()
{
    const QModelIndex cell = m_model->index(0, 0);
    m_model->setData(cell, u"3"_s);
    QVERIFY(!m_model->earlier().of(m_model->itemAt(cell)));
    m_model->setSubmitted();
    m_model->setData(cell, u"4"_s);
    QCOMPARE(m_model->earlier().changes(), 1);
    QCOMPARE(m_model->earlier().of(m_model->itemAt(cell))->field.value, u"3"_s);
    // Also after the program was closed.
    SheetModel later(m_fixture->drafts, m_model->step(), 1, m_model->bidders());
    QTRY_VERIFY(!later.isLoading());
    later.setSubmitted();
    QCOMPARE(later.earlier().changes(), 1);
    m_model->setData(cell, u"3.0"_s);
    QCOMPARE(m_model->earlier().changes(), 0);
    m_model->setData(cell, u"5"_s);
    m_model->renewSubmitted(m_model->fields());
    QCOMPARE(m_model->earlier().changes(), 0);
}

// Sealing takes a while, and somebody types on.
void TestSheetModel::whatIsTypedWhileASheetIsSealedDiffersFromIt()
{
    const QModelIndex changed = m_model->index(0, 0);
    const QModelIndex same = m_model->index(1, 0);
    for (const QModelIndex& cell : {changed, same})
        m_model->setData(cell, u"3"_s);
    const DraftFields sealed = m_model->fields();
    m_model->setData(changed, u"4"_s);
    m_model->renewSubmitted(sealed);
    QCOMPARE(m_model->earlier().changes(), 1);
    QCOMPARE(m_model->earlier().of(m_model->itemAt(changed))->field.value, u"3"_s);
    QVERIFY(!m_model->earlier().of(m_model->itemAt(same)));
    // And once more, while the first is in.
    m_model->setData(same, u"2"_s);
    const DraftFields again = m_model->fields();
    m_model->setData(same, u"1"_s);
    m_model->renewSubmitted(again);
    QCOMPARE(m_model->earlier().changes(), 1);
    QCOMPARE(m_model->earlier().of(m_model->itemAt(same))->field.value, u"2"_s);
    SheetModel later(m_fixture->drafts, m_model->step(), 1, m_model->bidders());
    QTRY_VERIFY(!later.isLoading());
    later.setSubmitted();
    QCOMPARE(later.earlier().changes(), 1);
}

void TestSheetModel::theRoundBeforeIsRemembered()
{
    m_model->setData(m_model->index(0, 0), u"3"_s);
    const SheetModel second(m_fixture->drafts, m_model->step(), 2, m_model->bidders());
    QTRY_VERIFY(!second.isLoading());
    QCOMPARE(second.index(0, 0).data().toString(), QString());
    const auto before = second.earlier().of(second.itemAt(second.index(0, 0)));
    QVERIFY(before);
    QCOMPARE(before->field.value, u"3"_s);
    QCOMPARE(before->from, EarlierValues::From::RoundBefore);
}

void TestSheetModel::remainingCellsPassAndFailuresStay()
{
    SheetModel review(m_fixture->drafts, largeStep(StepKind::Review, 12), 1, JudgeFixture::bidders(8));
    QTRY_VERIFY(!review.isLoading());
    review.setField(review.index(4, 3), {FailValue, u"no"_s});
    review.setValue(review.index(5, 3), FailValue);
    review.passRemaining();
    QTRY_VERIFY(!review.isFilling());
    QCOMPARE(review.cells().open(), 1);
    QCOMPARE(review.cells().failed(3), 2);
    QCOMPARE(review.nextOpen({}), review.index(5, 3));
}

void TestSheetModel::aBlockFillsTheCellsFromACornerOn()
{
    m_model->setReason(m_model->index(1, 1), u"方案完整"_s);
    QCOMPARE(m_model->fillFrom(m_model->index(1, 1), {{u"1"_s, u" ２．５ "_s}, {u"3.0"_s, QString()}}), 0);
    QVERIFY(m_model->isFilling());
    QTRY_VERIFY(!m_model->isFilling());
    QCOMPARE(m_model->cells().at({1, 1}).field, (DraftField {u"1"_s, u"方案完整"_s}));
    QCOMPARE(m_model->cells().at({1, 2}).field.value, u"2.5"_s);
    QCOMPARE(m_model->cells().at({2, 1}).field.value, u"3"_s);
    QCOMPARE(m_model->cells().open(), m_model->rowCount() * m_model->columnCount() - 3);
    QCOMPARE(m_fixture->drafts.field(u"design"_s, 1, m_model->itemAt(m_model->index(2, 1))).value()->value, u"3"_s);
}

// As if typed; and more: what a key would leave there to be put right is not put there by the dozen.
void TestSheetModel::ofABlockOnlyWhatFitsIsTaken()
{
    const int rows = m_model->rowCount();
    m_model->setData(m_model->index(rows - 1, 0), u"2"_s);
    const QList<QStringList> block {{u"99"_s, u"-1"_s, u"1.3"_s, u"beyond"_s}, {u"3"_s}};
    QCOMPARE(m_model->fillFrom(m_model->index(rows - 1, 0), block), 5);
    QTRY_VERIFY(!m_model->isFilling());
    QCOMPARE(m_model->cells().at({rows - 1, 0}).field.value, u"2"_s);
    QCOMPARE(m_model->cells().open(), rows * m_model->columnCount() - 1);
    // A word is a judgement in a review, and a failure waits for its reason.
    SheetModel review(m_fixture->drafts, JudgeFixture::step(u"form"_s), 1, JudgeFixture::bidders(2));
    QTRY_VERIFY(!review.isLoading());
    QCOMPARE(review.fillFrom(review.index(0, 0), {{u"pass"_s, u"FAIL"_s}, {u"8"_s}}), 1);
    QTRY_VERIFY(!review.isFilling());
    QCOMPARE(review.cells().at({0, 0}).field.value, PassValue);
    QCOMPARE(review.cellAt(review.index(0, 1)).check.state, CellState::NeedsReason);
    QCOMPARE(review.cells().at({1, 0}).field.value, QString());
}

void TestSheetModel::whatIsTypedMeanwhileStays()
{
    QCOMPARE(m_model->fillFrom(m_model->index(0, 0), {{u"1"_s, u"2"_s}}), 0);
    m_model->setData(m_model->index(0, 1), u"4"_s);
    QTRY_VERIFY(!m_model->isFilling());
    QCOMPARE(m_model->cells().at({0, 0}).field.value, u"1"_s);
    QCOMPARE(m_model->cells().at({0, 1}).field.value, u"4"_s);
}

void TestSheetModel::aBlockIsNotTakenWhereNothingIsKept()
{
    QSignalSpy notKept(m_model.get(), &SheetModel::notKept);
    m_fixture->drafts.lock();
    QCOMPARE(m_model->fillFrom(m_model->index(0, 0), {{u"1"_s, u"2"_s}}), 0);
    QTRY_VERIFY(!m_model->isFilling());
    QCOMPARE(notKept.size(), 1); // and no more is tried
    QCOMPARE(m_model->cells().open(0), m_model->rowCount());
    m_model->setReadOnly();
    QCOMPARE(m_model->fillFrom(m_model->index(0, 0), {{u"1"_s, u"2"_s}}), 2);
}

void TestSheetModel::aLockedDraftKeepsNothingAndSaysSo()
{
    QSignalSpy notKept(m_model.get(), &SheetModel::notKept);
    m_fixture->drafts.lock();
    QVERIFY(!m_model->setData(m_model->index(0, 0), u"3"_s));
    QCOMPARE(notKept.size(), 1);
    QCOMPARE(m_model->cells().open(0), m_model->rowCount());
}

void TestSheetModel::aLargeSheetIsWhole()
{
    const Step step = largeStep(StepKind::Score, 60);
    const QList<SheetBidder> bidders = JudgeFixture::bidders(40);
    const QStringList ids = [&] {
        QStringList all;
        for (const SheetBidder& bidder : bidders)
            all << bidder.id;
        return all;
    }();
    const auto filled = m_fixture->store->together([&]() -> Result<void> {
        for (const QString& bidder : ids) {
            for (const Criterion& criterion : step.criteria) {
                if (const auto kept = m_fixture->drafts.set(step.id, 1, {bidder, criterion.id}, {u"7.5"_s, {}}); !kept)
                    return kept;
            }
        }
        return {};
    });
    QVERIFY(filled);
    SheetModel model(m_fixture->drafts, step, 1, bidders);
    QTRY_VERIFY(!model.isLoading());
    QCOMPARE(model.cells().open(), 0);
    for (int i = 0; i < 20; ++i)
        model.setData(model.index(30, 20), QString::number(i % 10));
    QCOMPARE(model.cells().at({30, 20}).field.value, u"9"_s);
}

EVALROOM_TEST(TestSheetModel, QApplication)

} // namespace tst_sheet_model

#include "tst_sheet_model.moc"
