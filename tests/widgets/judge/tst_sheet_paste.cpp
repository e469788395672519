// SPDX-License-Identifier: Apache-2.0
#include "patience.h"
#include "test_program.h"
#include "widgets/judge/at_sheet_desk.h"

#include <QClipboard>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_sheet_paste {

// What is copied from a cell, a spreadsheet or anywhere else, and pasted into a sheet.
class TestSheetPaste : public QObject, private AtSheetDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { leave(); }
    void aCellIsCopiedAndPasted();
    void nonsenseIsNotPasted();
    void aBlockFromASpreadsheetIsPasted();
    void whatDoesNotFitIsCountedInASentence();
    void aBlockWithoutEndIsRefusedAtOnce();
};

void TestSheetPaste::aCellIsCopiedAndPasted()
{
    SheetModel* sheet = m_desk->sheet();
    sheet->setField(sheet->index(0, 0), {u"6.5"_s, u"方案完整"_s});
    key(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"6.5"_s);
    key(Qt::Key_Right);
    key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(sheet->cells().at({0, 1}).field, (DraftField {u"6.5"_s, u"方案完整"_s}));
}

void TestSheetPaste::nonsenseIsNotPasted()
{
    m_desk->sheet()->setData(m_desk->sheet()->index(0, 0), u"5"_s);
    QGuiApplication::clipboard()->setText(QString(10'000'000, u'x'));
    key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(value(0, 0), u"5"_s);
    QVERIFY(said().contains(u"Only digits"_s));
    QGuiApplication::clipboard()->setText(u" ４．５ "_s);
    key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(value(0, 0), u"4.5"_s);
}

// As spreadsheets copy: tabs, line ends of either kind, one behind the last row.
void TestSheetPaste::aBlockFromASpreadsheetIsPasted()
{
    SheetModel* sheet = m_desk->sheet();
    m_desk->view()->goTo(sheet->index(1, 1));
    QGuiApplication::clipboard()->setText(u"1.5\t２\r\n\t3\r\n"_s);
    key(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(!sheet->isFilling());
    QCOMPARE(value(1, 1), u"1.5"_s);
    QCOMPARE(value(1, 2), u"2"_s);
    QCOMPARE(value(2, 1), QString());
    QCOMPARE(value(2, 2), u"3"_s);
    QCOMPARE(said(), QString());
    QCOMPARE(current(), sheet->index(1, 1));
    // One cell with the line end that belongs to it is no block: as before it may be a wrong number.
    QGuiApplication::clipboard()->setText(u"85\n"_s);
    key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(value(1, 1), u"85"_s);
    QVERIFY2(said().contains(u"85 is more"_s), qPrintable(said()));
    // One cell that was copied here is one cell.
    sheet->setField(sheet->index(1, 1), {u"4.5"_s, u"a\nb"_s});
    key(Qt::Key_C, Qt::ControlModifier);
    key(Qt::Key_Right);
    key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(sheet->cells().at({1, 2}).field, (DraftField {u"4.5"_s, u"a\nb"_s}));
}

void TestSheetPaste::whatDoesNotFitIsCountedInASentence()
{
    SheetModel* sheet = m_desk->sheet();
    m_desk->view()->goTo(sheet->index(0, 1));
    QGuiApplication::clipboard()->setText(u"1\t85\t2\nmany\t3\n"_s);
    key(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(!sheet->isFilling());
    QCOMPARE(value(0, 1), u"1"_s);
    QCOMPARE(value(0, 2), QString());
    QCOMPARE(value(1, 1), QString());
    QCOMPARE(value(1, 2), u"3"_s);
    QVERIFY2(said().startsWith(u"3 cells were not taken"_s), qPrintable(said()));
    sheet->setReadOnly();
    QGuiApplication::clipboard()->setText(u"4\n5"_s);
    key(Qt::Key_V, Qt::ControlModifier);
    QVERIFY2(said().startsWith(u"2 cells were not taken"_s), qPrintable(said()));
    QCOMPARE(value(0, 1), u"1"_s);
}

void TestSheetPaste::aBlockWithoutEndIsRefusedAtOnce()
{
    for (const QString& piece : {u"5\t"_s, u"5\n"_s}) {
        QGuiApplication::clipboard()->setText(piece.repeated(5'000'000));
        key(Qt::Key_V, Qt::ControlModifier);
        QVERIFY(!m_desk->sheet()->isFilling());
        QVERIFY2(said().contains(u"Nothing was taken"_s), qPrintable(said()));
    }
    QGuiApplication::clipboard()->clear();
    QCOMPARE(value(0, 0), QString());
}

EVALROOM_TEST(TestSheetPaste, QApplication)

} // namespace tst_sheet_paste

#include "tst_sheet_paste.moc"
