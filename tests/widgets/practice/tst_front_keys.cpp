// SPDX-License-Identifier: Apache-2.0
#include "patience.h"
#include "test_program.h"
#include "widgets/practice/practice_window.h"
#include "widgets/shell/preferences.h"
#include "widgets/window/opening_window.h"
#include "widgets/window/shortcut_sheet.h"
#include "widgets/window/start_window.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_front_keys {

// The windows before there is a session, by their keys.
class TestFrontKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_preferences.setLanguage(QLocale::English); }
    void theSheetHasTheKeysOfTheWindow_data();
    void theSheetHasTheKeysOfTheWindow();
    void whatIsBelowIsReadByKeys();
    void aPracticeBeginsByTheKeyOfTheNextStep();
    void whatIsStillOpenIsGoneOnWithByIt();

private:
    std::unique_ptr<QMainWindow> made(const QString& which)
    {
        if (which == u"start"_s)
            return std::make_unique<StartWindow>(StartEntry(), m_kept, m_preferences);
        if (which == u"opening"_s)
            return std::make_unique<OpeningWindow>(m_options, m_preferences);
        return std::make_unique<PracticeWindow>(m_preferences);
    }
    static bool activate(QWidget& window)
    {
        window.show();
        window.activateWindow();
        return QTest::qWaitForWindowActive(&window, Patience) && window.focusWidget() != nullptr;
    }

    QTemporaryDir m_folder;
    Preferences m_preferences;
    KeptStarts m_kept {m_folder.filePath(u"starts.json"_s)};
    TerminalOptions m_options;
};

void TestFrontKeys::theSheetHasTheKeysOfTheWindow_data()
{
    QTest::addColumn<QString>("which");
    for (const char* which : {"start", "opening", "practice"})
        QTest::newRow(which) << QString::fromLatin1(which);
}

void TestFrontKeys::theSheetHasTheKeysOfTheWindow()
{
    QFETCH(QString, which);
    const auto window = made(which);
    QVERIFY(activate(*window));
    QWidget* before = window->focusWidget();
    QTest::keyClick(before, Qt::Key_F1);
    const auto* sheet = window->findChild<ShortcutSheet*>();
    QVERIFY(sheet != nullptr && sheet->isVisible() && sheet->hasFocus());
    QSet<QKeySequence> keys;
    for (const QShortcut* shortcut : window->findChildren<QShortcut*>())
        keys.insert(shortcut->key());
    const QList<QKeySequence> listed = ShortcutSheet::keys(ShortcutSheet::Of::Front);
    QCOMPARE(keys, QSet<QKeySequence>(listed.cbegin(), listed.cend()));
    QVERIFY(keys.contains(Qt::CTRL | Qt::Key_Return));
    QStringList words;
    for (const QLabel* label : sheet->findChildren<QLabel*>())
        words << label->text();
    QVERIFY(words.contains(u"Ctrl+Enter"_s) && !words.contains(u"F4"_s));
    QVERIFY(window->rect().contains(sheet->geometry()));
    QTest::keyClick(window.get(), Qt::Key_F1);
    QTRY_VERIFY(window->findChild<ShortcutSheet*>() == nullptr);
    QVERIFY(before->hasFocus());
}

void TestFrontKeys::whatIsBelowIsReadByKeys()
{
    const auto window = made(u"start"_s);
    window->resize(1024, 400);
    QVERIFY(activate(*window));
    const auto* bar = window->findChild<QScrollArea*>()->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    QTest::keyClick(window->focusWidget(), Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(bar->value(), 0);
    QTest::keyClick(window->focusWidget(), Qt::Key_PageDown);
    QVERIFY(bar->value() > 0);
}

void TestFrontKeys::aPracticeBeginsByTheKeyOfTheNextStep()
{
    const auto window = made(u"practice"_s);
    QVERIFY(activate(*window));
    const QSignalSpy begun(window->findChild<PracticeStart*>(), &PracticeStart::begun);
    const auto* begin = window->findChild<QPushButton*>(u"begin"_s);
    QCOMPARE(begin->toolTip(), u"Ctrl+Enter"_s);
    // Once, however often it is pressed.
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
        QTest::keyClick(window.get(), key, Qt::ControlModifier);
    QCOMPARE(begun.size(), 1);
    QVERIFY(!begin->isEnabled());
    window->findChild<QPushButton*>(u"cancel"_s)->click();
    QTRY_VERIFY(begin->isEnabled());
}

void TestFrontKeys::whatIsStillOpenIsGoneOnWithByIt()
{
    PracticeStart start(nullptr);
    start.show();
    const QSignalSpy begun(&start, &PracticeStart::begun);
    const QSignalSpy resumed(&start, &PracticeStart::resumed);
    start.showLeft(PracticeStart::Left::Open);
    start.press();
    QCOMPARE(resumed.size(), 1);
    QCOMPARE(begun.size(), 0);
    QVERIFY(start.findChild<QPushButton*>(u"begin"_s)->toolTip().isEmpty());
    // What is over is looked at by whoever wants to; the next step is another one.
    for (const auto left : {PracticeStart::Left::Over, PracticeStart::Left::Nothing}) {
        const qsizetype before = begun.size();
        start.showLeft(left);
        start.press();
        QCOMPARE(begun.size(), before + 1);
    }
    QCOMPARE(resumed.size(), 1);
}

EVALROOM_TEST(TestFrontKeys, QApplication)

} // namespace tst_front_keys

#include "tst_front_keys.moc"
