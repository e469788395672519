// SPDX-License-Identifier: Apache-2.0
#include "patience.h"
#include "test_program.h"
#include "widgets/judge/at_sheet_desk.h"
#include "widgets/judge/reason_edit.h"

#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QPushButton>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_sheet_undo {

// Everything that is done in a sheet is taken back by one key and done again by another, and kept as if it were typed.
class TestSheetUndo : public QObject, private AtSheetDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { leave(); }
    void whatWasTypedIsTakenBackCellByCell();
    void alsoInTheMiddleOfACell();
    void whatEscapeHasTakenBackIsNoDeed();
    void whatWasClearedIsThereAgain();
    void aPastedBlockIsTakenBackAtOnce();
    void markAllIsTakenBackAndFailuresStay();
    void aCopiedReasonIsTakenBack();
    void aFailureIsTakenBackFromItsReason();
    void aReasonIsNotUndoneInAnotherCell();
    void newDeedsEndWhatCouldBeDoneAgain();
    void whatAnotherWindowHasWrittenStays();
    void whatIsNotKeptCanBeTriedAgain();
    void itEndsWithTheSealing();
    void nothingIsTakenBackWhereNothingIsEntered();
    void aPageThatIsOpenedAgainBeginsAnew();
    void itIsReadOut();

private:
    template <typename W>
    W* child(const QString& name) const
    {
        return m_desk->findChild<W*>(name);
    }
    void undo() { key(Qt::Key_Z, Qt::ControlModifier); }
    void redo() { key(Qt::Key_Y, Qt::ControlModifier); }
    bool isKept(int row, int column) const
    {
        const SheetModel& sheet = *m_desk->sheet();
        const Item item = sheet.itemAt(sheet.index(row, column));
        const auto kept = m_fixture->drafts.field(sheet.step().id, sheet.round(), item).value();
        return kept.value_or(DraftField {}) == sheet.cells().at({row, column}).field;
    }
    int openCells() const { return m_desk->sheet()->cells().open(); }
};

void TestSheetUndo::whatWasTypedIsTakenBackCellByCell()
{
    type(u"7.5"_s);
    key(Qt::Key_Return);
    type(u"2"_s);
    key(Qt::Key_Return);
    type(u"1.5"_s);
    key(Qt::Key_F8); // to a cell far from it
    undo();
    QCOMPARE(value(2, 0), QString());
    QCOMPARE(current(), m_desk->sheet()->index(2, 0));
    QVERIFY(m_desk->view()->hasFocus());
    undo();
    undo();
    QCOMPARE(value(1, 0), QString());
    QCOMPARE(value(0, 0), QString());
    QVERIFY(isKept(0, 0) && isKept(1, 0) && isKept(2, 0));
    QCOMPARE(current(), m_desk->sheet()->index(0, 0));
    QVERIFY2(said().startsWith(u"Undone. "_s) && said().contains(u"nothing entered yet"_s), qPrintable(said()));
    undo();
    QCOMPARE(said(), u"There is nothing in this sheet to undo."_s);
    redo();
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(value(0, 0), u"7.5"_s);
    QCOMPARE(value(1, 0), u"2"_s);
    QCOMPARE(value(2, 0), QString());
    QVERIFY(isKept(0, 0) && isKept(1, 0));
    QVERIFY2(said().startsWith(u"Done again. "_s), qPrintable(said()));
    redo();
    redo();
    QCOMPARE(value(2, 0), u"1.5"_s);
    QCOMPARE(said(), u"There is nothing in this sheet to do again."_s);
}

void TestSheetUndo::alsoInTheMiddleOfACell()
{
    type(u"6"_s);
    key(Qt::Key_Return);
    key(Qt::Key_Up);
    type(u"12"_s);
    QVERIFY(!m_desk->view()->hasFocus());
    undo();
    QCOMPARE(value(0, 0), u"6"_s);
    QVERIFY(m_desk->view()->hasFocus());
    undo();
    QCOMPARE(value(0, 0), QString());
    redo();
    redo();
    QCOMPARE(value(0, 0), u"12"_s);
}

void TestSheetUndo::whatEscapeHasTakenBackIsNoDeed()
{
    type(u"6"_s);
    key(Qt::Key_Return);
    type(u"7"_s);
    key(Qt::Key_Escape);
    undo();
    QCOMPARE(value(0, 0), QString());
}

void TestSheetUndo::whatWasClearedIsThereAgain()
{
    SheetModel* sheet = m_desk->sheet();
    sheet->setField(sheet->index(0, 0), {u"6.5"_s, u"方案完整"_s});
    sheet->setValue(sheet->index(0, 1), u"2"_s);
    key(Qt::Key_Delete);
    QCOMPARE(value(0, 0), QString());
    undo();
    QCOMPARE(sheet->cells().at({0, 0}).field, (DraftField {u"6.5"_s, u"方案完整"_s}));
    // Of a range all at once.
    key(Qt::Key_Right, Qt::ShiftModifier);
    key(Qt::Key_Delete);
    QTRY_COMPARE(openCells(), sheet->rowCount() * sheet->columnCount());
    QTRY_VERIFY(!sheet->isFilling());
    undo();
    QTRY_VERIFY(!sheet->isFilling());
    QCOMPARE(value(0, 0), u"6.5"_s);
    QCOMPARE(value(0, 1), u"2"_s);
    QVERIFY2(said().startsWith(u"Undone: 2 cells have their values again"_s), qPrintable(said()));
}

void TestSheetUndo::aPastedBlockIsTakenBackAtOnce()
{
    SheetModel* sheet = m_desk->sheet();
    sheet->setValue(sheet->index(1, 1), u"1"_s);
    m_desk->view()->goTo(sheet->index(1, 0));
    QGuiApplication::clipboard()->setText(u"1.5\t2\n2\t99\n"_s);
    key(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(!sheet->isFilling());
    QCOMPARE(value(1, 1), u"2"_s);
    QCOMPARE(value(2, 0), u"2"_s);
    QVERIFY2(said().startsWith(u"1 cells were not taken"_s), qPrintable(said()));
    m_desk->view()->goTo(sheet->index(0, 2));
    undo();
    QTRY_VERIFY(!sheet->isFilling());
    QCOMPARE(value(1, 0), QString());
    QCOMPARE(value(1, 1), u"1"_s);
    QCOMPARE(value(2, 0), QString());
    QCOMPARE(current(), sheet->index(1, 0));
    QVERIFY2(said().startsWith(u"Undone: 3 cells are as they were"_s), qPrintable(said()));
    redo();
    QTRY_VERIFY(!sheet->isFilling());
    QCOMPARE(value(1, 0), u"1.5"_s);
    QCOMPARE(value(1, 1), u"2"_s);
    QVERIFY(isKept(1, 0) && isKept(1, 1) && isKept(2, 0));
    QVERIFY2(said().startsWith(u"Done again: 3 cells"_s), qPrintable(said()));
}

void TestSheetUndo::markAllIsTakenBackAndFailuresStay()
{
    show(JudgeFixture::step(u"form"_s), 3);
    SheetModel* sheet = m_desk->sheet();
    sheet->setField(sheet->index(0, 0), {FailValue, u"无章"_s});
    const int before = openCells();
    QVERIFY(before > 1);
    QTest::mouseClick(child<QPushButton>(u"passRemaining"_s), Qt::LeftButton);
    QTest::mouseClick(child<QPushButton>(u"confirmYes"_s), Qt::LeftButton);
    QTRY_COMPARE(openCells(), 0);
    QTRY_VERIFY(!sheet->isFilling());
    undo();
    QTRY_COMPARE(openCells(), before);
    QCOMPARE(value(0, 0), FailValue);
    const QString words = u"Undone: %1 cells have no judgement again"_s.arg(before);
    QVERIFY2(said().startsWith(words), qPrintable(said()));
    QTRY_VERIFY(!sheet->isFilling());
    redo();
    QTRY_COMPARE(openCells(), 0);
}

// The keyboard is at the button that has copied it.
void TestSheetUndo::aCopiedReasonIsTakenBack()
{
    show(JudgeFixture::step(u"form"_s), 3);
    SheetModel* sheet = m_desk->sheet();
    sheet->setField(sheet->index(0, 0), {FailValue, u"无章"_s});
    child<QComboBox>(u"copyTo"_s)->setCurrentIndex(1);
    auto* copy = child<QPushButton>(u"copyReason"_s);
    copy->setFocus();
    QTest::keyClick(copy, Qt::Key_Space);
    QCOMPARE(sheet->cells().at({0, 2}).field.reason, u"无章"_s);
    undo();
    QCOMPARE(sheet->cells().at({0, 2}).field, DraftField {});
    QCOMPARE(sheet->cells().at({0, 0}).field, (DraftField {FailValue, u"无章"_s}));
    QCOMPARE(current(), sheet->index(0, 2));
    QVERIFY2(said().startsWith(u"Undone: the reason for"_s), qPrintable(said()));
}

// A text has its own history; where nothing is left of it the sheet's goes on.
void TestSheetUndo::aFailureIsTakenBackFromItsReason()
{
    show(JudgeFixture::step(u"form"_s), 3);
    auto* reason = child<ReasonEdit>(u"reason"_s);
    type(u"f"_s);
    QVERIFY(reason->hasFocus());
    type(u"无章"_s);
    QCOMPARE(m_desk->sheet()->cells().at({0, 0}).field, (DraftField {FailValue, u"无章"_s}));
    for (int i = 0; i < 2 && !reason->isBlank(); ++i)
        undo();
    QCOMPARE(m_desk->sheet()->cells().at({0, 0}).field, (DraftField {FailValue, {}}));
    QVERIFY(reason->hasFocus());
    undo();
    QCOMPARE(value(0, 0), QString());
    QVERIFY(m_desk->view()->hasFocus());
    redo();
    QCOMPARE(value(0, 0), FailValue);
    // What was typed in a field that has been left is a deed of the sheet.
    m_desk->panel()->focusReason();
    type(u"无章"_s);
    key(Qt::Key_Escape);
    key(Qt::Key_Right);
    undo();
    QCOMPARE(m_desk->sheet()->cells().at({0, 0}).field, (DraftField {FailValue, {}}));
}

// Also where both reasons are the same, as empty ones are.
void TestSheetUndo::aReasonIsNotUndoneInAnotherCell()
{
    show(JudgeFixture::step(u"form"_s), 3);
    auto* reason = child<ReasonEdit>(u"reason"_s);
    m_desk->panel()->focusReason();
    type(u"无章"_s);
    for (int i = 0; i < 2 && !reason->isBlank(); ++i)
        undo();
    QVERIFY(reason->isBlank());
    QVERIFY(reason->document()->isRedoAvailable());
    key(Qt::Key_Escape);
    key(Qt::Key_Right);
    m_desk->panel()->focusReason();
    redo();
    QCOMPARE(m_desk->sheet()->cells().at({0, 1}).field, DraftField {});
    QVERIFY(reason->isBlank());
}

void TestSheetUndo::newDeedsEndWhatCouldBeDoneAgain()
{
    type(u"6"_s);
    key(Qt::Key_Return);
    undo();
    type(u"5"_s);
    key(Qt::Key_Return);
    redo();
    QCOMPARE(value(0, 0), u"5"_s);
    undo();
    QCOMPARE(value(0, 0), QString());
}

void TestSheetUndo::whatAnotherWindowHasWrittenStays()
{
    SheetModel* sheet = m_desk->sheet();
    type(u"7"_s);
    key(Qt::Key_Return);
    SheetModel other(m_fixture->drafts, sheet->step(), 1, sheet->bidders());
    QTRY_VERIFY(!other.isLoading());
    other.setValue(other.index(0, 0), u"5"_s);
    QCOMPARE(value(0, 0), u"5"_s);
    undo();
    QCOMPARE(value(0, 0), u"5"_s);
    QVERIFY(isKept(0, 0));
    QVERIFY2(said().startsWith(u"It was changed in another window"_s), qPrintable(said()));
}

void TestSheetUndo::whatIsNotKeptCanBeTriedAgain()
{
    type(u"7"_s);
    key(Qt::Key_Return);
    m_fixture->drafts.lock();
    undo();
    QCOMPARE(value(0, 0), u"7"_s);
    QVERIFY2(said().startsWith(u"This change was not kept."_s), qPrintable(said()));
    m_fixture->drafts.unlock(m_fixture->store.get(), QByteArray(32, '\1'), 1, Secret::copyOf(QByteArray(32, '\2')));
    undo();
    QCOMPARE(value(0, 0), QString());
    QVERIFY(isKept(0, 0));
}

void TestSheetUndo::itEndsWithTheSealing()
{
    type(u"3"_s);
    key(Qt::Key_Return);
    m_desk->sheet()->renewSubmitted(m_desk->sheet()->fields());
    undo();
    QCOMPARE(value(0, 0), u"3"_s);
    QCOMPARE(said(), u"There is nothing in this sheet to undo."_s);
    // What is changed after it is.
    key(Qt::Key_Up);
    type(u"4"_s);
    key(Qt::Key_Return);
    QCOMPARE(m_desk->sheet()->earlier().changes(), 1);
    undo();
    QCOMPARE(value(0, 0), u"3"_s);
    QCOMPARE(m_desk->sheet()->earlier().changes(), 0);
}

void TestSheetUndo::nothingIsTakenBackWhereNothingIsEntered()
{
    type(u"3"_s);
    key(Qt::Key_Return);
    m_desk->sheet()->setReadOnly();
    undo();
    QCOMPARE(value(0, 0), u"3"_s);
}

void TestSheetUndo::aPageThatIsOpenedAgainBeginsAnew()
{
    type(u"4.5"_s);
    m_desk->hide();
    show(JudgeFixture::step(u"design"_s), 3);
    for (const Qt::Key each : {Qt::Key_Z, Qt::Key_Y}) {
        key(each, Qt::ControlModifier);
        QCOMPARE(value(0, 0), u"4.5"_s);
        QVERIFY2(said().startsWith(u"There is nothing in this sheet"_s), qPrintable(said()));
    }
    // Another sheet has its own.
    key(Qt::Key_Delete);
    show(JudgeFixture::step(u"form"_s), 3);
    undo();
    show(JudgeFixture::step(u"design"_s), 3);
    QCOMPARE(value(0, 0), QString());
}

// Like all that comes up while the keyboard is elsewhere; the window reads notifications out.
void TestSheetUndo::itIsReadOut()
{
    type(u"3"_s);
    key(Qt::Key_Return);
    undo();
    auto* notice = m_desk->panel()->findChild<QLabel*>(u"notice"_s);
    QVERIFY(notice->isVisible());
    const auto* told = QAccessible::queryAccessibleInterface(notice);
    QCOMPARE(told->role(), QAccessible::Notification);
    const SheetModel& sheet = *m_desk->sheet();
    const QString cell = sheet.index(0, 0).data(Qt::AccessibleTextRole).toString();
    QCOMPARE(told->text(QAccessible::Name), u"Undone. "_s + cell);
}

EVALROOM_TEST(TestSheetUndo, QApplication)

} // namespace tst_sheet_undo

#include "tst_sheet_undo.moc"
