// SPDX-License-Identifier: Apache-2.0
#include "at_large_sheet.h"

#include "patience.h"
#include "test_program.h"
#include "widgets/shell/stage_rail.h"
#include "widgets/shell/stage_row.h"

#include <QClipboard>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_large_sheet {

// Forty bidders and sixty criteria in a member's window: it goes by its keys as a small sheet does.
class TestLargeSheet : public QObject, private AtLargeSheet {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { QVERIFY(end()); }
    void acrossAndDown();
    void toWhatIsMissing();
    void theRailGivesWayToLargeType();
    void aBlockFillsItAndItIsSealed();

private:
    bool isInSight() const { return m_view->viewport()->rect().contains(m_view->visualRect(m_view->currentIndex())); }
};

void TestLargeSheet::initTestCase()
{
    QCOMPARE(play(), u"success"_s);
    QVERIFY(sit());
    m_window->resize(Screen);
    QCOMPARE(m_view->sheet()->columnCount(), Bidders);
    QCOMPARE(m_view->sheet()->rowCount(), Criteria);
}

void TestLargeSheet::acrossAndDown()
{
    QCOMPARE(faultsOf(*m_window).join(u'\n'), QString());
    for (int column = 0; column < Bidders; ++column) {
        QCOMPARE(m_view->currentIndex(), cell(0, column));
        QVERIFY(isInSight());
        QTest::keyClicks(m_view, u"1"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(m_view->currentIndex(), cell(1, 0));
    for (int row = 1; row < Criteria; ++row) {
        QTest::keyClicks(m_view, u"0"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(isInSight());
    }
    QCOMPARE(m_view->currentIndex(), cell(0, 1));
    QCOMPARE(m_view->sheet()->cells().open(), Bidders * Criteria - Bidders - Criteria + 1);
}

void TestLargeSheet::toWhatIsMissing()
{
    QTest::keyClick(m_view, Qt::Key_F8);
    QCOMPARE(m_view->currentIndex(), cell(1, 1));
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Right, Qt::Key_Up, Qt::Key_Left})
        QTest::keyClick(m_view, key);
    QCOMPARE(m_view->currentIndex(), cell(1, 1));
    QTest::keyClick(m_view, Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(m_view->currentIndex(), cell(Criteria - 1, Bidders - 1));
    QVERIFY(isInSight());
    QTest::keyClicks(m_view, u"1"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F8);
    QCOMPARE(m_view->currentIndex(), cell(1, 1));
    QVERIFY(isInSight());
    QCOMPARE(faultsOf(*m_window).join(u'\n'), QString());
}

// A window that would be wide enough in small type: the rail would leave the sheet no room.
void TestLargeSheet::theRailGivesWayToLargeType()
{
    const auto* rail = m_window->findChild<StageRail*>();
    m_window->resize(1280, 800);
    QTRY_VERIFY(rail->width() > 2 * StageRow::CompactWidth);
    m_preferences.setPercent(200);
    QTRY_COMPARE(rail->width(), StageRow::CompactWidth);
    m_window->resize(1920, 1080);
    QTRY_VERIFY(rail->width() > 2 * StageRow::CompactWidth);
    m_preferences.setPercent(100);
}

// Every value of it by one key; then it is sealed, changed, and sealed again.
void TestLargeSheet::aBlockFillsItAndItIsSealed()
{
    QVERIFY(m_at->activate());
    m_view->goTo(cell(0, 0));
    m_view->setFocus();
    QVERIFY(m_view->sheet()->cells().open() > 0);
    QGuiApplication::clipboard()->setText(block(u"0.5"_s));
    QTest::keyClick(m_view, Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(m_view->sheet()->cells().open(), 0);
    QTRY_VERIFY(!m_view->sheet()->isFilling());
    QVERIFY(m_view->sheet()->cells().sum(Bidders - 1) == Rational(Criteria, 2));
    QVERIFY(submit());
    QCOMPARE(m_view->sheet()->earlier().changes(), 0);
    // What is sealed is not taken back.
    QTest::keyClick(m_view, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_view->sheet()->cells().open(), 0);
    m_view->goTo(cell(2, 3));
    QTest::keyClicks(m_view, u"1"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(m_view->sheet()->earlier().changes(), 1);
    // The window is opened again: what has changed since is known, and what it was.
    QVERIFY(sit());
    QTRY_COMPARE(m_view->sheet()->earlier().changes(), 1);
    QCOMPARE(m_view->sheet()->cellAt(cell(2, 3)).field.value, u"1"_s);
    QCOMPARE(m_view->sheet()->earlier().of(m_view->sheet()->itemAt(cell(2, 3)))->field.value, u"0.5"_s);
    QVERIFY(submit());
    QCOMPARE(m_view->sheet()->earlier().changes(), 0);
    // The centre takes it, as large as it is.
    QTRY_COMPARE(m_room->at(Me).savedHere(), 0);
    QCOMPARE(m_room->at(Me).state().steps.value(u"technical"_s).sheets.value(Me).size(), 2);
}

EVALROOM_TEST(TestLargeSheet, QApplication)

} // namespace tst_large_sheet

#include "tst_large_sheet.moc"
