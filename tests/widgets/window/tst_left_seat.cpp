// SPDX-License-Identifier: Apache-2.0
#include "at_window.h"

#include "patience.h"
#include "test_program.h"
#include "widgets/judge/committee_room.h"
#include "widgets/judge/sheet_model.h"
#include "widgets/judge/sheet_view.h"

#include <QPlainTextEdit>
#include <QRadioButton>
#include <QScrollBar>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_left_seat {

// The stages in words, and in a narrow window who is missing; and a window whose member has gone on at another seat can
// be read.
class TestLeftSeat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void theKeysLeadThroughTheStages();
    void whoIsMissingIsSaidInANarrowWindow();
    void aRequestIsSummedUpFirst();
    void whatIsThereCanBeRead();
    void nothingIsEntered();
    void itStaysInTheOtherLanguage();

private:
    SheetView* sheet() const { return m_at->seen<SheetView>("sheet"); }
    QString cell(int row, int column) const { return sheet()->model()->index(row, column).data().toString(); }
    QPlainTextEdit* reason() const { return m_at->seen<QPlainTextEdit>("reason"); }
    void picture(const QString& name) const
    {
        const QString folder = qEnvironmentVariable("EVALROOM_PICTURES");
        if (!folder.isEmpty())
            (void)waitFor([] { return false; });
        if (!folder.isEmpty())
            m_window->grab().save(u"%1/%2-%3.png"_s.arg(folder, name).arg(m_window->width()));
    }

    CommitteeRoom m_room;
    Preferences m_preferences;
    std::unique_ptr<Session> m_other; // the seat where the member goes on
    std::unique_ptr<SessionWindow> m_window;
    std::unique_ptr<AtWindow> m_at;
};

void TestLeftSeat::initTestCase()
{
    m_preferences.setLanguage(QLocale::English);
    QVERIFY(m_room.begin());
    QCOMPARE(m_room.room->judge(u"chair"_s), u"success"_s);
    m_window
        = std::make_unique<SessionWindow>(m_room.at(1), SeatPlan {.papers = std::make_shared<Papers>()}, m_preferences);
    m_at = std::make_unique<AtWindow>(*m_window);
    m_window->resize(1280, 600);
    QVERIFY(m_at->activate());
}

void TestLeftSeat::cleanupTestCase()
{
    m_at.reset();
    m_window.reset();
    m_other.reset();
    m_room.room.reset();
}

// The signs of the rail in words, wherever its rows are seen or not.
void TestLeftSeat::theKeysLeadThroughTheStages()
{
    QTRY_COMPARE(m_at->page(), u"waitPage"_s);
    QTest::keyClick(m_window.get(), Qt::Key_F10);
    auto* list = m_at->seen<QMenu>("stageEntries");
    QVERIFY(list != nullptr && list->activeAction() != nullptr);
    QCOMPARE(list->actions().constFirst()->text(), u"Arrival and declarations  —  done"_s);
    QCOMPARE(list->actions().constLast()->text(), u"End  —  to come"_s);
    QVERIFY2(list->activeAction()->text().endsWith(u"  —  now"_s), qPrintable(list->activeAction()->text()));
    QTest::keyClick(list, Qt::Key_Escape);
    QVERIFY(!list->isVisible());
    QVERIFY(m_at->activate());
}

void TestLeftSeat::whoIsMissingIsSaidInANarrowWindow()
{
    QVERIFY2(m_at->seen<QAbstractButton>("stages") == nullptr, "a wide window has the names in its rail");
    m_window->resize(1024, 600);
    auto* button = m_at->seen<QAbstractButton>("stages");
    QVERIFY(button != nullptr);
    QVERIFY2(button->text().contains(u"1 other still to act"_s), qPrintable(button->text()));
    picture(u"narrow-wait"_s);
    QTest::keyClick(m_window.get(), Qt::Key_F10);
    auto* list = m_at->seen<QMenu>("stageEntries");
    QVERIFY(list != nullptr);
    // Below the stage of now.
    QTest::keyClick(list, Qt::Key_Down);
    QVERIFY(list->activeAction() != nullptr);
    const QString line = list->activeAction()->text();
    QVERIFY2(line.contains(u"Staff 6"_s) && line.contains(u", since "_s), qPrintable(line));
    if (const QString folder = qEnvironmentVariable("EVALROOM_PICTURES"); !folder.isEmpty())
        list->grab().save(folder + u"/narrow-list.png"_s);
    QTest::keyClick(list, Qt::Key_Escape);
    QVERIFY(!list->isVisible());
    QVERIFY(m_at->activate());
    // Once the step is open, they are the other four.
    QCOMPARE(m_room.room->openStep(u"form"_s), u"success"_s);
    QTRY_COMPARE(m_at->page(), u"sheetPage"_s);
    QTRY_VERIFY2(m_at->seen<QAbstractButton>("stages")->text().contains(u"4 others still to act"_s),
        qPrintable(m_at->seen<QAbstractButton>("stages")->text()));
    m_preferences.setLanguage(QLocale::Chinese);
    QTRY_VERIFY2(m_at->seen<QAbstractButton>("stages")->text().contains(u"4"_s)
            && !m_at->seen<QAbstractButton>("stages")->text().contains(u"others"_s),
        qPrintable(m_at->seen<QAbstractButton>("stages")->text()));
    picture(u"narrow-sheet"_s);
    m_preferences.setLanguage(QLocale::English);
}

// What cannot be taken back is read once more, beside the step as in it.
void TestLeftSeat::aRequestIsSummedUpFirst()
{
    QVERIFY(m_at->chooseMore({u"askForTime"_s}));
    QTRY_COMPARE(m_at->page(), u"timeRequestPage"_s);
    QTRY_VERIFY(qobject_cast<QPlainTextEdit*>(QApplication::focusWidget()) != nullptr);
    AtWindow::type(u"图纸很多"_s);
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_at->seen<QWidget>("summary") != nullptr);
    QCOMPARE(m_at->page(), u"timeRequestPage"_s);
    QVERIFY(m_room.at(1).expected().timeRequests.isEmpty());
    picture(u"request-summary"_s);
    QTRY_VERIFY(m_at->seen<QAbstractButton>("primary")->isEnabled());
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_at->page(), u"sheetPage"_s);
    QVERIFY(m_room.at(1).expected().timeRequests.contains(1));
    QVERIFY2(m_at->text("notice").startsWith(u"Saved: "_s) || m_at->seen<QWidget>("detourDone") != nullptr,
        qPrintable(m_at->text("notice")));
}

void TestLeftSeat::whatIsThereCanBeRead()
{
    sheet()->setFocus();
    sheet()->goTo(sheet()->model()->index(0, 0));
    QTest::keyClick(sheet(), Qt::Key_F);
    reason()->setFocus();
    AtWindow::type(u"投标函第3页未加盖单位章"_s);
    sheet()->setFocus();
    sheet()->goTo(sheet()->model()->index(1, 0));
    QTest::keyClick(sheet(), Qt::Key_P);
    const QString failed = cell(0, 0);
    m_other = std::make_unique<Session>(m_room.fixture.config(1, u"A-02"_s));
    QCOMPARE(wordOf(m_room.fixture.checkIn(*m_other)), u"success"_s);
    QTRY_COMPARE(m_room.at(1).connection(), Connection::Elsewhere);
    // Where the work goes on, and what to do to work here.
    QTRY_VERIFY2(m_at->text("bannerText").contains(u"another seat, A-02, and continue there"_s),
        qPrintable(m_at->text("bannerText")));
    QVERIFY2(
        m_at->text("bannerText").contains(u"close this window, open it again"_s), qPrintable(m_at->text("bannerText")));
    QCOMPARE(m_at->page(), u"sheetPage"_s);
    picture(u"left-seat"_s);
    // The keyboard leads through it, and what is typed elsewhere is read beside it.
    QVERIFY(sheet()->isEnabled());
    sheet()->setFocus();
    sheet()->goTo(sheet()->model()->index(0, 0));
    QCOMPARE(reason()->toPlainText(), u"投标函第3页未加盖单位章"_s);
    QVERIFY(reason()->isEnabled() && reason()->isReadOnly());
    QTest::keyClick(sheet(), Qt::Key_Down);
    QCOMPARE(sheet()->currentIndex().row(), 1);
    QCOMPARE(cell(0, 0), failed);
    QVERIFY(m_at->seen<QAbstractButton>("showTender")->isEnabled());
    // And it scrolls, where there is more than fits.
    m_window->resize(760, 600);
    QScrollBar* bar = sheet()->horizontalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    bar->setValue(0);
    for (int i = 0; i < sheet()->model()->columnCount(); ++i)
        QTest::keyClick(sheet(), Qt::Key_Right);
    QVERIFY(bar->value() > 0);
    m_window->resize(1024, 600);
}

void TestLeftSeat::nothingIsEntered()
{
    sheet()->setFocus();
    sheet()->goTo(sheet()->model()->index(0, 0));
    const QString failed = cell(0, 0);
    for (const Qt::Key key : {Qt::Key_P, Qt::Key_Delete, Qt::Key_Backspace, Qt::Key_F2})
        QTest::keyClick(sheet(), key);
    QCOMPARE(cell(0, 0), failed);
    m_at->click("pass");
    QCOMPARE(cell(0, 0), failed);
    QVERIFY(m_at->seen<QRadioButton>("fail")->isChecked());
    reason()->setFocus();
    AtWindow::type(u"more"_s);
    QCOMPARE(reason()->toPlainText(), u"投标函第3页未加盖单位章"_s);
    QVERIFY(!m_at->seen<QAbstractButton>("passRemaining")->isEnabled());
    QVERIFY(m_at->seen<QAbstractButton>("primary") == nullptr);
}

void TestLeftSeat::itStaysInTheOtherLanguage()
{
    sheet()->setFocus();
    sheet()->goTo(sheet()->model()->index(0, 0));
    const QString before = cell(0, 0);
    m_preferences.setLanguage(QLocale::Chinese);
    QTRY_VERIFY(cell(0, 0) != before && !cell(0, 0).isEmpty());
    m_preferences.setTheme(Theme::Dark);
    QCOMPARE(reason()->toPlainText(), u"投标函第3页未加盖单位章"_s);
    QVERIFY(m_at->seen<QRadioButton>("fail")->isChecked());
    QTRY_VERIFY(m_at->text("bannerText").contains(u"A-02"_s) && m_at->text("bannerText").contains(u"工位"_s));
    picture(u"left-seat-zh"_s);
    // Still nothing.
    const QString failed = cell(0, 0);
    QTest::keyClick(sheet(), Qt::Key_P);
    QCOMPARE(cell(0, 0), failed);
    QVERIFY(!m_at->seen<QRadioButton>("pass")->isEnabled());
    QVERIFY(!m_at->seen<QAbstractButton>("passRemaining")->isEnabled());
}

EVALROOM_TEST(TestLeftSeat, QApplication)

} // namespace tst_left_seat

#include "tst_left_seat.moc"
