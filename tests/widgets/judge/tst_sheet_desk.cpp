// SPDX-License-Identifier: Apache-2.0
#include "patience.h"
#include "test_program.h"
#include "widgets/judge/at_sheet_desk.h"
#include "widgets/judge/cell_delegate.h"
#include "widgets/judge/reason_edit.h"
#include "widgets/words/spoken.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_sheet_desk {

// The grid and what stands beside it, by its keys.
class TestSheetDesk : public QObject, private AtSheetDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { leave(); }
    void aWholeColumnIsTyped();
    void everyKeyIsKept();
    void tabGoesAcrossAndLeavesAtTheEnd();
    void lettersAndMinusAreRefusedInASentence_data();
    void lettersAndMinusAreRefusedInASentence();
    void aWrongNumberStaysAndIsSaid();
    void escapeBringsTheOldValueBack();
    void deleteClears();
    void theJumpKeyFindsWhatIsMissing();
    void keysJudge();
    void aReasonIsCopiedToAnother();
    void remainingCellsPassAfterAConfirmation();
    void aVeryLongReasonIsCut();
    void aReasonTurnsNoWords();
    void whatWasNotKeptIsSaidInTheOtherLanguageToo();
    void aNewPageHasTheSameDraft();
    void aNewPageBeginsAtTheSameCell();
    void theTenderDocumentIsAskedFor();
    void manyBiddersHaveReadableColumns();
    void aNarrowCellKeepsItsJudgementReadable_data();
    void aNarrowCellKeepsItsJudgementReadable();

private:
    template <typename W>
    W* child(const QString& name) const
    {
        return m_desk->findChild<W*>(name);
    }
};

void TestSheetDesk::aWholeColumnIsTyped()
{
    const int rows = m_desk->sheet()->rowCount();
    for (int row = 0; row < rows; ++row) {
        type(row % 2 == 0 ? u"1.5"_s : u"２"_s);
        key(Qt::Key_Return);
    }
    for (int row = 0; row < rows; ++row)
        QCOMPARE(value(row, 0), row % 2 == 0 ? u"1.5"_s : u"2"_s);
    QCOMPARE(m_desk->sheet()->cells().open(0), 0);
    QCOMPARE(current(), m_desk->sheet()->index(0, 1));
}

void TestSheetDesk::everyKeyIsKept()
{
    type(u"7"_s);
    QCOMPARE(value(0, 0), u"7"_s);
    type(u"."_s);
    QCOMPARE(value(0, 0), u"7"_s);
    type(u"5"_s);
    QCOMPARE(m_fixture->drafts.field(u"design"_s, 1, {u"b1"_s, u"method"_s}).value()->value, u"7.5"_s);
}

void TestSheetDesk::tabGoesAcrossAndLeavesAtTheEnd()
{
    type(u"3"_s);
    key(Qt::Key_Tab);
    QCOMPARE(current(), m_desk->sheet()->index(0, 1));
    key(Qt::Key_Tab);
    key(Qt::Key_Tab);
    QCOMPARE(current(), m_desk->sheet()->index(1, 0));
    key(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(current(), m_desk->sheet()->index(0, 2));
    m_desk->view()->goTo(m_desk->sheet()->index(m_desk->sheet()->rowCount() - 1, 2));
    key(Qt::Key_Tab);
    QVERIFY(!m_desk->view()->hasFocus());
}

void TestSheetDesk::lettersAndMinusAreRefusedInASentence_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("letter") << u"x"_s;
    QTest::newRow("minus") << u"-"_s;
    QTest::newRow("full-width minus") << u"－"_s;
    QTest::newRow("full-width letter") << u"Ａ"_s;
    QTest::newRow("second point") << u"1.2."_s;
    QTest::newRow("Chinese") << u"八"_s;
}

void TestSheetDesk::lettersAndMinusAreRefusedInASentence()
{
    QFETCH(QString, typed);
    type(typed);
    QVERIFY2(said().contains(u"Only digits"_s), qUtf8Printable(said()));
    QVERIFY(said().contains(u"0 to 8 points"_s));
    QCOMPARE(value(0, 0), typed.size() > 1 ? u"1.2"_s : QString());
    key(Qt::Key_Escape);
    QCOMPARE(value(0, 0), QString());
}

void TestSheetDesk::aWrongNumberStaysAndIsSaid()
{
    type(u"85"_s);
    QVERIFY2(said().contains(u"85 is more"_s), qUtf8Printable(said()));
    key(Qt::Key_Return);
    QCOMPARE(value(0, 0), u"85"_s);
    QCOMPARE(m_desk->sheet()->cells().wrong(), 1);
    QVERIFY(m_desk->openWords().contains(u"put right"_s));
}

void TestSheetDesk::escapeBringsTheOldValueBack()
{
    type(u"6"_s);
    key(Qt::Key_Return);
    key(Qt::Key_Up);
    type(u"12"_s);
    QCOMPARE(value(0, 0), u"12"_s);
    key(Qt::Key_Escape);
    QCOMPARE(value(0, 0), u"6"_s);
    QVERIFY(m_desk->view()->hasFocus());
}

void TestSheetDesk::deleteClears()
{
    type(u"6"_s);
    key(Qt::Key_Down);
    key(Qt::Key_Up);
    key(Qt::Key_Delete);
    QCOMPARE(value(0, 0), QString());
    QCOMPARE(m_fixture->drafts.field(u"design"_s, 1, {u"b1"_s, u"method"_s}).value(), std::nullopt);
}

void TestSheetDesk::theJumpKeyFindsWhatIsMissing()
{
    SheetModel* sheet = m_desk->sheet();
    for (int row = 0; row < sheet->rowCount(); ++row)
        sheet->setData(sheet->index(row, 0), row == 2 ? u"77"_s : u"1"_s);
    key(Qt::Key_F8);
    QCOMPARE(current(), sheet->index(2, 0));
    key(Qt::Key_J, Qt::ControlModifier);
    QCOMPARE(current(), sheet->index(0, 1));
    // Also while a cell is edited, and from the reason.
    type(u"1"_s);
    key(Qt::Key_F8);
    QCOMPARE(current(), sheet->index(1, 1));
    m_desk->panel()->focusReason();
    key(Qt::Key_F8);
    QVERIFY(m_desk->view()->hasFocus());
    QCOMPARE(current(), sheet->index(2, 1));
}

void TestSheetDesk::keysJudge()
{
    show(JudgeFixture::step(u"form"_s), 3);
    QVERIFY(!child<QWidget>(u"pass"_s)->isHidden());
    type(u"p"_s);
    QCOMPARE(value(0, 0), PassValue);
    key(Qt::Key_Return);
    type(u"f"_s);
    QCOMPARE(value(1, 0), FailValue);
    auto* reason = child<ReasonEdit>(u"reason"_s);
    QVERIFY(reason->hasFocus());
    QVERIFY(said().contains(u"reason"_s));
    type(u"pf 无章"_s);
    key(Qt::Key_Escape);
    QVERIFY(m_desk->view()->hasFocus());
    QCOMPARE(m_desk->sheet()->cells().at({1, 0}).field, (DraftField {FailValue, u"pf 无章"_s}));
    QTest::mouseClick(child<QRadioButton>(u"pass"_s), Qt::LeftButton);
    QCOMPARE(value(1, 0), PassValue);
}

void TestSheetDesk::aReasonIsCopiedToAnother()
{
    show(JudgeFixture::step(u"form"_s), 3);
    m_desk->sheet()->setField(m_desk->sheet()->index(0, 0), {FailValue, u"无章"_s});
    auto* to = child<QComboBox>(u"copyTo"_s);
    QCOMPARE(to->count(), 2);
    to->setCurrentIndex(1);
    QTest::mouseClick(child<QPushButton>(u"copyReason"_s), Qt::LeftButton);
    QCOMPARE(m_desk->sheet()->cells().at({0, 2}).field, (DraftField {{}, u"无章"_s}));
    // What stands there already is not overwritten.
    m_desk->sheet()->setReason(m_desk->sheet()->index(0, 1), u"own words"_s);
    to->setCurrentIndex(0);
    QTest::mouseClick(child<QPushButton>(u"copyReason"_s), Qt::LeftButton);
    QCOMPARE(m_desk->sheet()->cells().at({0, 1}).field.reason, u"own words"_s);
    // What has become of it is said in the language that is spoken now.
    const auto* copied = child<QLabel>(u"copied"_s);
    QVERIFY2(copied->text().contains(u"it was not changed"_s), qPrintable(copied->text()));
    const Spoken chinese(QLocale::Chinese);
    QTRY_VERIFY2(copied->isVisible() && !copied->text().contains(u"it was not changed"_s), qPrintable(copied->text()));
}

void TestSheetDesk::remainingCellsPassAfterAConfirmation()
{
    show(JudgeFixture::step(u"form"_s), 3);
    m_desk->sheet()->setField(m_desk->sheet()->index(0, 0), {FailValue, u"无章"_s});
    QTest::mouseClick(child<QPushButton>(u"passRemaining"_s), Qt::LeftButton);
    QVERIFY(child<QWidget>(u"confirm"_s)->isVisible());
    key(Qt::Key_Escape);
    QVERIFY(!child<QWidget>(u"confirm"_s)->isVisible());
    QCOMPARE(value(1, 0), QString());
    QTest::mouseClick(child<QPushButton>(u"passRemaining"_s), Qt::LeftButton);
    QTest::mouseClick(child<QPushButton>(u"confirmYes"_s), Qt::LeftButton);
    QTRY_COMPARE(m_desk->sheet()->cells().open(), 0);
    QCOMPARE(value(0, 0), FailValue);
    QVERIFY(m_desk->view()->hasFocus());
}

void TestSheetDesk::aVeryLongReasonIsCut()
{
    QGuiApplication::clipboard()->setText(QString(5'000'000, u'\U00004E00') + u"😀"_s.repeated(2'500'000));
    m_desk->panel()->focusReason();
    key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_desk->sheet()->cells().at({0, 0}).field.reason.size(), MaxReason);
    QVERIFY(child<QLabel>(u"reasonRemark"_s)->text().contains(u"too long"_s));
    type(u"x"_s);
    QCOMPARE(m_desk->sheet()->cells().at({0, 0}).field.reason.size(), MaxReason);
}

void TestSheetDesk::aReasonTurnsNoWords()
{
    const QChar mark(QChar::ByteOrderMark);
    const QChar turned(0x202e);
    QGuiApplication::clipboard()->setText(mark + u"无"_s + turned + u"章\r\n"_s);
    m_desk->panel()->focusReason();
    key(Qt::Key_V, Qt::ControlModifier);
    type(turned + u"甲"_s);
    key(Qt::Key_Home, Qt::ControlModifier);
    type(mark + u"乙"_s);
    QCOMPARE(m_desk->sheet()->cells().at({0, 0}).field.reason, u"乙无章\n甲"_s);
    const QString remark = child<QLabel>(u"reasonRemark"_s)->text();
    QVERIFY2(!remark.contains(u"too long"_s), qPrintable(remark));
}

void TestSheetDesk::whatWasNotKeptIsSaidInTheOtherLanguageToo()
{
    m_fixture->drafts.lock();
    QVERIFY(!m_desk->sheet()->setData(m_desk->sheet()->index(0, 0), u"3"_s));
    QVERIFY2(said().startsWith(u"This change was not kept."_s) && !isChinese(said()), qPrintable(said()));
    const Spoken chinese(QLocale::Chinese);
    QTRY_VERIFY2(isChinese(said()), qPrintable(said()));
}

void TestSheetDesk::aNewPageHasTheSameDraft()
{
    type(u"4.5"_s);
    m_desk->hide();
    show(JudgeFixture::step(u"design"_s), 3);
    QCOMPARE(value(0, 0), u"4.5"_s);
}

// Each sheet has its own.
void TestSheetDesk::aNewPageBeginsAtTheSameCell()
{
    m_desk->view()->goTo(m_desk->sheet()->index(1, 2));
    m_desk->hide();
    show(JudgeFixture::step(u"responsiveness"_s), 3);
    QCOMPARE(current(), m_desk->sheet()->index(0, 0));
    m_desk->hide();
    show(JudgeFixture::step(u"design"_s), 3);
    QCOMPARE(current(), m_desk->sheet()->index(1, 2));
    // Also where nobody had the time to close anything, as when the power goes.
    m_desk->view()->goTo(m_desk->sheet()->index(2, 1));
    const auto kept
        = [this] { return QString::fromUtf8(m_fixture->drafts.secret(u"place/design/1"_s).value().value().view()); };
    const Item item = m_desk->sheet()->itemAt(current());
    QTRY_COMPARE(kept(), item.bidder + u'/' + item.criterion);
    // A bidder that is out by now has no cell: the first one is open.
    m_desk->hide();
    show(JudgeFixture::step(u"design"_s), 1);
    QCOMPARE(current(), m_desk->sheet()->index(0, 0));
}

void TestSheetDesk::theTenderDocumentIsAskedFor()
{
    QSignalSpy tender(m_desk.get(), &SheetDesk::tenderWanted);
    QSignalSpy bid(m_desk.get(), &SheetDesk::bidWanted);
    QTest::mouseClick(child<QPushButton>(u"showTender"_s), Qt::LeftButton);
    QTest::mouseClick(child<QPushButton>(u"showBid"_s), Qt::LeftButton);
    QCOMPARE(tender.size(), 1);
    QCOMPARE(bid.value(0).value(0).toString(), u"b1"_s);
}

void TestSheetDesk::manyBiddersHaveReadableColumns()
{
    for (const auto kind : {StepKind::Score, StepKind::Review}) {
        show(JudgeFixture::step(kind == StepKind::Score ? u"design"_s : u"responsiveness"_s), 11);
        SheetModel* sheet = m_desk->sheet();
        for (int i = 0; i < sheet->rowCount() * 5; ++i) {
            const QModelIndex cell = sheet->index(i % sheet->rowCount(), i / sheet->rowCount());
            sheet->setValue(cell, kind == StepKind::Score ? (i == 7 ? u"77"_s : u"2.5"_s) : PassValue);
        }
        for (int column = 0; column < 11; ++column)
            QVERIFY(m_desk->view()->columnWidth(column) >= m_desk->fontMetrics().horizontalAdvance(u"0000000000"_s));
        const QString folder = qEnvironmentVariable("EVALROOM_PICTURES");
        for (const QSize& size : {QSize(1060, 420), QSize(1700, 700)}) {
            m_desk->resize(size);
            QCoreApplication::processEvents();
            if (!folder.isEmpty())
                m_desk->grab().save(u"%1/eleven-%2-%3.png"_s.arg(folder).arg(int(kind)).arg(size.width()));
        }
    }
}

void TestSheetDesk::aNarrowCellKeepsItsJudgementReadable_data()
{
    QTest::addColumn<QLocale::Language>("language");
    QTest::addColumn<int>("percent");
    QTest::newRow("zh") << QLocale::Chinese << 100;
    QTest::newRow("en") << QLocale::English << 100;
    QTest::newRow("zh-large") << QLocale::Chinese << 150;
}

// As much room as five bidders have in a window of 1280 pixels; each cell with both of its signs.
void TestSheetDesk::aNarrowCellKeepsItsJudgementReadable()
{
    QFETCH(QLocale::Language, language);
    QFETCH(int, percent);
    const Spoken spoken(language);
    showIn(Theme::Light, percent);
    show(JudgeFixture::step(u"form"_s), 5);
    m_desk->resize(1016, 560);
    SheetModel* sheet = m_desk->sheet();
    for (int column = 0; column < 5; ++column) {
        const QModelIndex failed = sheet->index(0, column);
        QVERIFY(sheet->setValue(failed, FailValue));
        QVERIFY(sheet->setValue(sheet->index(1, column), PassValue));
        for (const QModelIndex& cell : {failed, sheet->index(1, column)}) {
            QStyleOptionViewItem option;
            option.font = m_desk->view()->font();
            option.rect = m_desk->view()->visualRect(cell);
            const QString words = cell.data().toString();
            QCOMPARE(isChinese(words), language == QLocale::Chinese);
            const int needed = QFontMetrics(option.font).horizontalAdvance(words);
            QVERIFY2(CellDelegate::roomOf(option, cell).width() >= needed, qPrintable(words));
        }
    }
}

EVALROOM_TEST(TestSheetDesk, QApplication)

} // namespace tst_sheet_desk

#include "tst_sheet_desk.moc"
