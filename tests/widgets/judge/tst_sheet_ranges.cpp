// SPDX-License-Identifier: Apache-2.0
#include "patience.h"
#include "test_program.h"
#include "widgets/judge/at_sheet_desk.h"

#include <QClipboard>
#include <QMouseEvent>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_sheet_ranges {

// Several cells are chosen, copied, cut, cleared and filled as in a spreadsheet.
class TestSheetRanges : public QObject, private AtSheetDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { leave(); }
    void shiftAndAMoveChoose();
    void aClickWithShiftChooses();
    void theMouseDrawsARange();
    void aRangeIsCopiedAsASpreadsheetReadsIt();
    void aRangeIsCutAndPasted();
    void deleteClearsARange();
    void oneValueFillsARange();
    void whatDoesNotFitIsSaid();
    void judgementsAreCopiedToo();

private:
    // From this cell to that one.
    bool holds(CellPlace first, CellPlace last) const
    {
        const QItemSelectionRange chosen = m_desk->view()->range();
        return chosen.top() == first.row && chosen.left() == first.column && chosen.bottom() == last.row
            && chosen.right() == last.column;
    }
    void choose(CellPlace first, CellPlace last)
    {
        m_desk->view()->goTo(m_desk->sheet()->index(first.row, first.column));
        for (int row = first.row; row < last.row; ++row)
            key(Qt::Key_Down, Qt::ShiftModifier);
        for (int column = first.column; column < last.column; ++column)
            key(Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(holds(first, last));
    }
    void fillSquare()
    {
        SheetModel* sheet = m_desk->sheet();
        sheet->setField(sheet->index(0, 0), {u"1.5"_s, u"方案完整"_s});
        sheet->setValue(sheet->index(0, 1), u"2"_s);
        sheet->setValue(sheet->index(1, 0), u"1"_s);
    }
    void settle() { QTRY_VERIFY(!m_desk->sheet()->isFilling()); }
    QString shown(int row, int column) const { return m_desk->sheet()->index(row, column).data().toString(); }
};

void TestSheetRanges::shiftAndAMoveChoose()
{
    const int rows = m_desk->sheet()->rowCount();
    QVERIFY(holds({0, 0}, {0, 0}));
    choose({1, 0}, {2, 1});
    QCOMPARE(current(), m_desk->sheet()->index(2, 1));
    key(Qt::Key_Left, Qt::ShiftModifier);
    QVERIFY(holds({1, 0}, {2, 0}));
    key(Qt::Key_Up, Qt::ShiftModifier);
    key(Qt::Key_Up, Qt::ShiftModifier);
    QVERIFY(holds({0, 0}, {1, 0}));
    key(Qt::Key_End, Qt::ShiftModifier);
    QVERIFY(holds({0, 0}, {1, 2}));
    // Every other move chooses one cell, whatever lies under it.
    key(Qt::Key_Down);
    QVERIFY(holds({1, 2}, {1, 2}));
    key(Qt::Key_A, Qt::ControlModifier);
    QVERIFY(holds({0, 0}, {rows - 1, 2}));
    QCOMPARE(current(), m_desk->sheet()->index(1, 2));
    key(Qt::Key_Tab);
    QVERIFY(holds({2, 0}, {2, 0}));
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(m_desk->view()->range().width() * m_desk->view()->range().height(), 1);
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_F8);
    QVERIFY(holds({current().row(), current().column()}, {current().row(), current().column()}));
}

void TestSheetRanges::aClickWithShiftChooses()
{
    SheetView* view = m_desk->view();
    const auto click = [&](int row, int column, Qt::KeyboardModifiers held) {
        const QRect cell = view->visualRect(m_desk->sheet()->index(row, column));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, held, cell.center());
    };
    click(1, 1, {});
    click(0, 2, Qt::ShiftModifier);
    QVERIFY(holds({0, 1}, {1, 2}));
    click(2, 0, Qt::ShiftModifier);
    QVERIFY(holds({1, 0}, {2, 1}));
    // A click chooses one cell, also one of the range.
    click(1, 1, {});
    QVERIFY(holds({1, 1}, {1, 1}));
    QCOMPARE(current(), m_desk->sheet()->index(1, 1));
}

void TestSheetRanges::theMouseDrawsARange()
{
    SheetView* view = m_desk->view();
    const auto middle
        = [&](int row, int column) { return view->visualRect(m_desk->sheet()->index(row, column)).center(); };
    QTest::mousePress(view->viewport(), Qt::LeftButton, {}, middle(0, 1));
    for (const QPoint& place : {middle(1, 1), middle(2, 2)}) {
        QMouseEvent move(QEvent::MouseMove, QPointF(place), QPointF(view->viewport()->mapToGlobal(place)), Qt::NoButton,
            Qt::LeftButton, {});
        QCoreApplication::sendEvent(view->viewport(), &move);
    }
    QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, middle(2, 2));
    QVERIFY(holds({0, 1}, {2, 2}));
    QVERIFY(view->hasFocus());
}

void TestSheetRanges::aRangeIsCopiedAsASpreadsheetReadsIt()
{
    fillSquare();
    choose({0, 0}, {1, 1});
    key(Qt::Key_C, Qt::ControlModifier);
    const QString copied = QGuiApplication::clipboard()->text();
    QCOMPARE(copied, shown(0, 0) + u'\t' + shown(0, 1) + u'\n' + shown(1, 0) + u"\t\n"_s);
    QVERIFY2(copied.startsWith(u"1.5\t2"_s), qPrintable(copied));
    // And pasted again; where nothing was, nothing changes.
    m_desk->sheet()->setValue(m_desk->sheet()->index(3, 2), u"2"_s);
    m_desk->view()->goTo(m_desk->sheet()->index(2, 1));
    key(Qt::Key_V, Qt::ControlModifier);
    settle();
    QCOMPARE(value(2, 1), u"1.5"_s);
    QCOMPARE(value(2, 2), u"2"_s);
    QCOMPARE(value(3, 1), u"1"_s);
    QCOMPARE(value(3, 2), u"2"_s);
    QCOMPARE(said(), QString());
}

void TestSheetRanges::aRangeIsCutAndPasted()
{
    fillSquare();
    choose({0, 0}, {0, 1});
    key(Qt::Key_X, Qt::ControlModifier);
    settle();
    QCOMPARE(m_desk->sheet()->cells().at({0, 0}).field, (DraftField {{}, u"方案完整"_s}));
    QCOMPARE(value(0, 1), QString());
    QCOMPARE(value(1, 0), u"1"_s);
    m_desk->view()->goTo(m_desk->sheet()->index(2, 0));
    key(Qt::Key_V, Qt::ControlModifier);
    settle();
    QCOMPARE(value(2, 0), u"1.5"_s);
    QCOMPARE(value(2, 1), u"2"_s);
    // One cell takes its reason along.
    m_desk->sheet()->setField(m_desk->sheet()->index(0, 2), {u"2"_s, u"工期合理"_s});
    m_desk->view()->goTo(m_desk->sheet()->index(0, 2));
    key(Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(value(0, 2), QString());
    key(Qt::Key_Down);
    key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_desk->sheet()->cells().at({1, 2}).field, (DraftField {u"2"_s, u"工期合理"_s}));
}

void TestSheetRanges::deleteClearsARange()
{
    fillSquare();
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_Delete);
    settle();
    QCOMPARE(m_desk->sheet()->cells().open(), m_desk->sheet()->rowCount() * 3);
    const auto kept = m_fixture->drafts.field(u"design"_s, 1, m_desk->sheet()->itemAt(m_desk->sheet()->index(0, 1)));
    QCOMPARE(kept.value(), std::nullopt);
}

// The reason is that of one cell.
void TestSheetRanges::oneValueFillsARange()
{
    fillSquare();
    m_desk->view()->goTo(m_desk->sheet()->index(0, 0));
    key(Qt::Key_C, Qt::ControlModifier);
    choose({1, 1}, {2, 2});
    key(Qt::Key_V, Qt::ControlModifier);
    settle();
    for (int row = 1; row <= 2; ++row) {
        for (int column = 1; column <= 2; ++column)
            QCOMPARE(m_desk->sheet()->cells().at({row, column}).field, (DraftField {u"1.5"_s, {}}));
    }
    QCOMPARE(value(0, 2), QString());
}

void TestSheetRanges::whatDoesNotFitIsSaid()
{
    QGuiApplication::clipboard()->setText(u"99"_s);
    choose({0, 0}, {0, 1});
    key(Qt::Key_V, Qt::ControlModifier);
    settle();
    QVERIFY2(said().startsWith(u"2 cells were not taken"_s), qPrintable(said()));
    QCOMPARE(value(0, 0), QString());
}

void TestSheetRanges::judgementsAreCopiedToo()
{
    show(JudgeFixture::step(u"form"_s), 3);
    SheetModel* sheet = m_desk->sheet();
    sheet->setValue(sheet->index(0, 0), PassValue);
    sheet->setField(sheet->index(1, 0), {FailValue, u"无章"_s});
    choose({0, 0}, {1, 0});
    key(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Passed\nFailed\n"_s);
    m_desk->view()->goTo(sheet->index(0, 2));
    key(Qt::Key_V, Qt::ControlModifier);
    settle();
    QCOMPARE(sheet->cells().at({0, 2}).field, (DraftField {PassValue, {}}));
    QCOMPARE(sheet->cells().at({1, 2}).field, (DraftField {FailValue, {}}));
}

EVALROOM_TEST(TestSheetRanges, QApplication)

} // namespace tst_sheet_ranges

#include "tst_sheet_ranges.moc"
