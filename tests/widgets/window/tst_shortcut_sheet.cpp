// SPDX-License-Identifier: Apache-2.0
#include "at_window.h"

#include "patience.h"
#include "test_program.h"
#include "widgets/judge/sheet_model.h"
#include "widgets/judge/sheet_view.h"
#include "widgets/reading/reading_pane.h"
#include "widgets/style/quiet_style.h"
#include "widgets/window/shortcut_sheet.h"

#include <QAction>
#include <QDirIterator>
#include <QMetaEnum>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_shortcut_sheet {

namespace {

// As it stands in a source: with what is held down, if anything is.
QKeySequence keyOf(const QString& written)
{
    int held = 0;
    if (written.contains(u"Qt::CTRL"_s))
        held |= int(Qt::CTRL);
    if (written.contains(u"Qt::SHIFT"_s))
        held |= int(Qt::SHIFT);
    const QByteArray name = written.section(u"::"_s, -1).toLatin1();
    if (written.startsWith(u"QKeySequence"_s)) {
        const int standard = QMetaEnum::fromType<QKeySequence::StandardKey>().keyToValue(name.constData());
        return QKeySequence(static_cast<QKeySequence::StandardKey>(standard));
    }
    return QKeySequence(held | QMetaEnum::fromType<Qt::Key>().keyToValue(name.constData()));
}

// Whether a listed key is this one, or this one with something held down: a source may ask for that apart.
bool isListed(const QKeySequence& key, const QList<QKeySequence>& listed)
{
    const bool alone = key[0].keyboardModifiers() == Qt::NoModifier;
    return std::ranges::any_of(
        listed, [&](const QKeySequence& each) { return each == key || (alone && each[0].key() == key[0].key()); });
}

} // namespace

// The sheet of keys, over the window that has most of them: a member with a table and the documents beside it.
class TestShortcutSheet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void everyKeyStandsInIt();
    void whatStandsInItIsAKey();
    void noSourceKnowsAKeyThatIsNotInIt();
    void itStaysInTheWindow_data();
    void itStaysInTheWindow();
    void itFollowsTheLanguage();
    void itFollowsTheWindowAndTheSizeOfType();
    void theKeyboardGoesBackToWhereItWas();
    void oneKeyLeadsToTheDocumentsAndBack();
    void alsoFromATextField();

private:
    QSet<QKeySequence> keysOfTheWindow() const
    {
        QSet<QKeySequence> keys;
        for (const QShortcut* shortcut : m_window->findChildren<QShortcut*>())
            keys.insert(shortcut->key());
        for (const QAction* action : m_window->findChildren<QAction*>()) {
            for (const QKeySequence& key : action->shortcuts())
                keys.insert(key);
        }
        return keys;
    }

    // Not the one where everybody begins; the review has a single row.
    static QModelIndex takeCell(SheetView& table)
    {
        table.setFocus();
        table.goTo(table.sheet()->index(0, 1));
        return table.currentIndex();
    }

    SessionFixture m_fixture;
    Preferences m_preferences;
    std::unique_ptr<Room> m_room;
    std::unique_ptr<SessionWindow> m_window;
    std::unique_ptr<AtWindow> m_hand;
};

void TestShortcutSheet::initTestCase()
{
    m_preferences.setLanguage(QLocale::English);
    showIn(Theme::Light, 100);
    QVERIFY(m_fixture.begin());
    m_room = std::make_unique<Room>(m_fixture);
    QCOMPARE(m_room->checkIn({1, 2, 3, 4, 5, 6, 7}), u"success"_s);
    QCOMPARE(m_room->prepare(), u"success"_s);
    QCOMPARE(m_room->judge(u"chair"_s), u"success"_s);
    QCOMPARE(m_room->openStep(u"form"_s), u"success"_s);
    m_window = std::make_unique<SessionWindow>(
        m_room->at(1), SeatPlan {.papers = std::make_shared<Papers>()}, m_preferences);
    m_hand = std::make_unique<AtWindow>(*m_window);
    QVERIFY(m_hand->activate());
    QTRY_COMPARE(m_hand->page(), u"sheetPage"_s);
    QTest::keyClick(m_window.get(), Qt::Key_F4);
    QTRY_VERIFY(m_window->findChild<ReadingPane*>() != nullptr);
}

void TestShortcutSheet::cleanupTestCase()
{
    m_hand.reset();
    m_window.reset();
    m_room.reset();
}

void TestShortcutSheet::everyKeyStandsInIt()
{
    const QList<QKeySequence> listed = ShortcutSheet::keys();
    QVERIFY(keysOfTheWindow().size() > 15);
    for (const QKeySequence& key : keysOfTheWindow())
        QVERIFY2(listed.contains(key), qPrintable(key.toString()));
}

void TestShortcutSheet::whatStandsInItIsAKey()
{
    const QSet<QKeySequence> there = keysOfTheWindow();
    for (const QKeySequence& key : ShortcutSheet::keys())
        QVERIFY2(there.contains(key), qPrintable(key.toString()));
}

// Also what is no shortcut, but taken by whatever has the keyboard.
void TestShortcutSheet::noSourceKnowsAKeyThatIsNotInIt()
{
    // The sheet itself, and what is left to the input method.
    const QStringList others {u"shortcut_sheet.cpp"_s, u"composing.cpp"_s};
    static const QRegularExpression key(
        u"(?:Qt::(?:CTRL|SHIFT) \\| )*Qt::Key_\\w+|QKeySequence::(?!Mnemonic|\\w+Text)[A-Z]\\w+"_s);
    const QList<QKeySequence> listed = ShortcutSheet::keys() + ShortcutSheet::takenKeys();
    QDirIterator sources(qEnvironmentVariable("EVALROOM_SOURCE") + u"/widgets"_s, {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
        QDirIterator::Subdirectories);
    int found = 0;
    QStringList missing;
    while (sources.hasNext()) {
        QFile source(sources.next());
        if (others.contains(sources.fileName()))
            continue;
        QVERIFY(source.open(QIODevice::ReadOnly));
        auto keys = key.globalMatch(QString::fromUtf8(source.readAll()));
        for (; keys.hasNext(); ++found) {
            const QString written = keys.next().captured();
            QVERIFY2(!keyOf(written).isEmpty(), qPrintable(written));
            if (!isListed(keyOf(written), listed))
                missing << sources.fileName() + u": "_s + written;
        }
    }
    QVERIFY(found > 50);
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
}

void TestShortcutSheet::itStaysInTheWindow_data()
{
    QTest::addColumn<QLocale::Language>("language");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("scale");
    QTest::newRow("zh") << QLocale::Chinese << QSize(1024, 600) << 100;
    QTest::newRow("en") << QLocale::English << QSize(1024, 600) << 100;
    QTest::newRow("en-wide") << QLocale::English << QSize(1280, 800) << 100;
    QTest::newRow("en-large") << QLocale::English << QSize(1024, 600) << 150;
}

void TestShortcutSheet::itStaysInTheWindow()
{
    QFETCH(QLocale::Language, language);
    QFETCH(QSize, size);
    QFETCH(int, scale);
    m_preferences.setLanguage(language);
    m_preferences.setPercent(scale);
    m_window->resize(size);
    QVERIFY(m_hand->activate());
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    auto* sheet = m_hand->seen<QWidget>("shortcutSheet");
    QVERIFY(sheet != nullptr && sheet->hasFocus());
    QVERIFY(m_window->rect().contains(sheet->geometry()));
    auto* area = sheet->findChild<QScrollArea*>();
    QCoreApplication::processEvents();
    QCOMPARE(area->horizontalScrollBar()->maximum(), 0);
    if (const QString folder = qEnvironmentVariable("EVALROOM_PICTURES"); !folder.isEmpty())
        m_window->grab().save(u"%1/keys-%2.png"_s.arg(folder, QString::fromLatin1(QTest::currentDataTag())));
    const bool allSeen = area->verticalScrollBar()->maximum() == 0;
    QCOMPARE(allSeen, scale == 100);
    QTest::keyClick(sheet, Qt::Key_PageDown);
    QCOMPARE(area->verticalScrollBar()->value() > 0, !allSeen);
    QTest::keyClick(sheet, Qt::Key_Escape);
    QTRY_VERIFY(m_hand->seen<QWidget>("shortcutSheet") == nullptr);
}

void TestShortcutSheet::itFollowsTheLanguage()
{
    m_preferences.setPercent(100);
    m_preferences.setLanguage(QLocale::English);
    QVERIFY(m_hand->activate());
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    auto* sheet = m_hand->seen<QWidget>("shortcutSheet");
    QVERIFY(sheet != nullptr);
    const auto words = [sheet] {
        QStringList all {sheet->accessibleName()};
        for (const QLabel* label : sheet->findChildren<QLabel*>())
            all << label->text();
        return all;
    };
    const QStringList english = words();
    QVERIFY(english.contains(u"Everywhere"_s));
    m_preferences.setLanguage(QLocale::Chinese);
    QTRY_VERIFY(!words().contains(u"Everywhere"_s));
    QCOMPARE(words().size(), english.size());
    QVERIFY(words().first() != english.first());
    QVERIFY(m_window->rect().contains(sheet->geometry()));
    m_preferences.setLanguage(QLocale::English);
    QTRY_COMPARE(words(), english);
    QTest::keyClick(sheet, Qt::Key_Escape);
    QTRY_VERIFY(m_hand->seen<QWidget>("shortcutSheet") == nullptr);
}

void TestShortcutSheet::itFollowsTheWindowAndTheSizeOfType()
{
    m_window->resize(1920, 1080);
    QVERIFY(m_hand->activate());
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    auto* sheet = m_hand->seen<QWidget>("shortcutSheet");
    QVERIFY(sheet != nullptr);
    const QSize before = sheet->size();
    const auto isInTheMiddle
        = [&] { return (sheet->geometry().center() - m_window->rect().center()).manhattanLength() < 4; };
    QVERIFY(isInTheMiddle());
    m_window->resize(1024, 600);
    QVERIFY(m_window->rect().contains(sheet->geometry()) && isInTheMiddle());
    m_window->resize(1920, 1080);
    QCOMPARE(sheet->size(), before);
    m_preferences.setPercent(150);
    QTRY_VERIFY(sheet->width() > before.width() && sheet->height() > before.height());
    QVERIFY(m_window->rect().contains(sheet->geometry()) && isInTheMiddle());
    m_preferences.setPercent(100);
    QTRY_COMPARE(sheet->size(), before);
    QTest::keyClick(sheet, Qt::Key_Escape);
    QTRY_VERIFY(m_hand->seen<QWidget>("shortcutSheet") == nullptr);
}

void TestShortcutSheet::theKeyboardGoesBackToWhereItWas()
{
    QVERIFY(m_hand->activate());
    auto* table = m_hand->seen<QWidget>("sheet");
    for (const Qt::Key leave : {Qt::Key_Escape, Qt::Key_F1}) {
        table->setFocus();
        QVERIFY(table->hasFocus());
        QTest::keyClick(m_window.get(), Qt::Key_F1);
        auto* sheet = m_hand->seen<QWidget>("shortcutSheet");
        QVERIFY(sheet != nullptr && sheet->hasFocus());
        QTest::keyClick(sheet, leave);
        QTRY_VERIFY(m_hand->seen<QWidget>("shortcutSheet") == nullptr);
        QVERIFY(table->hasFocus());
    }
}

void TestShortcutSheet::oneKeyLeadsToTheDocumentsAndBack()
{
    QVERIFY(m_hand->activate());
    const auto* reading = m_window->findChild<ReadingPane*>();
    const auto reads = [&] { return reading->isVisible() && reading->isAncestorOf(m_window->focusWidget()); };
    auto* table = m_hand->seen<SheetView>("sheet");
    const QModelIndex cell = takeCell(*table);
    QVERIFY(cell.isValid() && cell != table->sheet()->index(0, 0));
    QVERIFY(table->hasFocus() && !reads());
    // Also where they are hidden, or shown, and where they are put away under the reader.
    for (const Qt::Key back : {Qt::Key_F5, Qt::Key_F4, Qt::Key_F5}) {
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        QVERIFY(reads());
        QTest::keyClick(m_window.get(), back);
        QVERIFY(table->hasFocus());
        QCOMPARE(table->currentIndex(), cell);
        QCOMPARE(reading->isVisible(), back == Qt::Key_F5);
    }
}

// The reason beside a cell: the keyboard comes back to it where it was.
void TestShortcutSheet::alsoFromATextField()
{
    QVERIFY(m_hand->activate());
    const auto* reading = m_window->findChild<ReadingPane*>();
    const auto reads = [&] { return reading->isVisible() && reading->isAncestorOf(m_window->focusWidget()); };
    auto* table = m_hand->seen<SheetView>("sheet");
    const QModelIndex cell = takeCell(*table);
    QVERIFY(cell.isValid() && cell != table->sheet()->index(0, 0));
    QTest::keyClick(table, Qt::Key_F6);
    auto* field = qobject_cast<QPlainTextEdit*>(QApplication::focusWidget());
    QVERIFY(field != nullptr && !reads());
    AtWindow::type(u"not sealed"_s);
    QTest::keyClick(field, Qt::Key_Left);
    const int place = field->textCursor().position();
    for (const Qt::Key back : {Qt::Key_F5, Qt::Key_F4, Qt::Key_F5}) {
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        QVERIFY(reads());
        QTest::keyClick(m_window.get(), back);
        QVERIFY(field->hasFocus() && !reads());
        QCOMPARE(field->toPlainText(), u"not sealed"_s);
        QCOMPARE(field->textCursor().position(), place);
    }
    QTest::keyClick(field, Qt::Key_F6);
    QVERIFY(table->hasFocus());
    QCOMPARE(table->currentIndex(), cell);
}

EVALROOM_TEST(TestShortcutSheet, QApplication)

} // namespace tst_shortcut_sheet

#include "tst_shortcut_sheet.moc"
