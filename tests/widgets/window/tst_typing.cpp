// SPDX-License-Identifier: Apache-2.0
#include "patience.h"
#include "test_program.h"
#include "widgets/judge/sheet_model.h"
#include "widgets/judge/sheet_view.h"
#include "widgets/shell/action_bar.h"
#include "widgets/window/member_at_window.h"

#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_typing {

// Language, appearance and size of type change in the middle of a word: whoever types just goes on.
class TestTyping : public QObject, private MemberAtWindow {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void inTheFieldsOfTheCheckIn();
    void inAMotion();
    void inACell();
    void inAReason();

private:
    static QString stateOf(QWidget* field)
    {
        const QString focus = field->hasFocus() ? u"in "_s : u"out "_s;
        if (const auto* line = qobject_cast<QLineEdit*>(field))
            return focus + u"%1 %2 %3"_s.arg(line->text(), line->selectedText()).arg(line->cursorPosition());
        const auto* text = qobject_cast<QPlainTextEdit*>(field);
        return focus + u"%1 %2"_s.arg(text->toPlainText()).arg(text->textCursor().position());
    }
    // Everything that View offers, one after the other; what the field is after each, where it is another.
    enum class By { Menu, Action };
    QString changes(QWidget* field, By way = By::Menu)
    {
        const QPointer<QWidget> there(field);
        const QString before = stateOf(field);
        QStringList differing;
        for (const char* entry : {"chinese", "dark", "size200", "english", "light", "size125", "size100"}) {
            const QString title = m_at->text("title");
            const auto language = m_preferences.language();
            const QSignalSpy changed(&m_preferences, &Preferences::changed);
            if (way == By::Action)
                m_at->changeView(entry);
            else if (!m_at->chooseView(entry))
                return QString::fromLatin1(entry) + u" cannot be chosen"_s;
            // In the words of the page, too: they follow a little later.
            const auto isShown = [&] {
                return changed.size() == 1 && (m_preferences.language() == language || m_at->text("title") != title);
            };
            if (!waitFor(isShown))
                return QString::fromLatin1(entry) + u" is not shown"_s;
            if (!there)
                return QString::fromLatin1(entry) + u" has taken the field away"_s;
            if (stateOf(field) != before)
                differing << QString::fromLatin1(entry) + u": "_s + before + u" -> "_s + stateOf(field);
        }
        return differing.join(u'\n');
    }
};

void TestTyping::initTestCase()
{
    QVERIFY(begin(QLocale::English));
}

void TestTyping::cleanupTestCase()
{
    QVERIFY(end());
}

void TestTyping::inTheFieldsOfTheCheckIn()
{
    auto* slip = m_at->seen<QLineEdit>("slipCode");
    QVERIFY(slip->hasFocus());
    AtWindow::type(u"ABCD-JKMN"_s);
    slip->setCursorPosition(5);
    QCOMPARE(changes(slip), QString());
    AtWindow::type(u"EFGH-"_s);
    QCOMPARE(slip->text(), u"ABCD-EFGH-JKMN"_s);
    auto* pin = m_at->seen<QLineEdit>("pin");
    pin->setFocus();
    AtWindow::type(u"1256"_s);
    pin->setCursorPosition(2);
    QCOMPARE(changes(pin), QString());
    AtWindow::type(u"34"_s);
    const QSignalSpy pressed(m_window->findChild<ActionBar*>(), &ActionBar::pressed);
    QTest::keyClick(pin, Qt::Key_Return);
    QCOMPARE(pressed.size(), 1);
    QTRY_COMPARE(m_at->page(), u"waitPage"_s);
    QCOMPARE(m_at->text("error"), QString());
}

void TestTyping::inAMotion()
{
    QCOMPARE(m_room->checkIn({2, 3, 4, 5, 6, 7}), u"success"_s);
    QCOMPARE(m_room->prepare(), u"success"_s);
    QCOMPARE(m_room->judge(u"chair"_s), u"success"_s);
    QCOMPARE(m_room->judge(u"form"_s), u"success"_s);
    QTRY_VERIFY(m_at->seen<QAbstractButton>("more") != nullptr);
    QVERIFY(m_at->chooseMore({u"moveRejection"_s, u"reject-b2"_s}));
    QCOMPARE(m_at->page(), u"rejectionPage"_s);
    auto* clause = m_at->seen<QLineEdit>("clause");
    clause->setFocus();
    AtWindow::type(u"第2款"_s);
    clause->setCursorPosition(1);
    QCOMPARE(changes(clause), QString());
    const QSignalSpy kept(&m_room->at(1).drafts(), &Drafts::changed);
    AtWindow::type(u"1"_s);
    QCOMPARE(clause->text(), u"第12款"_s);
    QCOMPARE(kept.size(), 1);
    auto* text = m_at->seen<QPlainTextEdit>("text");
    text->setFocus();
    AtWindow::type(u"未加单位章"_s);
    text->moveCursor(QTextCursor::Start);
    text->moveCursor(QTextCursor::NextCharacter);
    text->moveCursor(QTextCursor::NextCharacter);
    QCOMPARE(changes(text), QString());
    const QSignalSpy typed(&m_room->at(1).drafts(), &Drafts::changed);
    AtWindow::type(u"盖"_s);
    QCOMPARE(text->toPlainText(), u"未加盖单位章"_s);
    QCOMPARE(typed.size(), 1);
    QTest::keyClick(text, Qt::Key_Escape);
    QTRY_COMPARE(m_at->page(), u"waitPage"_s);
}

void TestTyping::inACell()
{
    QCOMPARE(m_room->openStep(u"technical"_s), u"success"_s);
    QTRY_COMPARE(m_at->page(), u"sheetPage"_s);
    auto* sheet = m_at->seen<SheetView>("sheet");
    sheet->setFocus();
    AtWindow::type(u"12."_s);
    QPointer<QWidget> editor = QApplication::focusWidget();
    QCOMPARE(editor->objectName(), u"points"_s);
    // Where the window stays active under an open menu, the cell's editor stays, too.
    QCOMPARE(changes(editor, By::Action), QString());
    const QSignalSpy kept(&m_room->at(1).drafts(), &Drafts::changed);
    AtWindow::type(u"5"_s);
    QCOMPARE(kept.size(), 1);
    QCOMPARE(sheet->sheet()->cellAt(sheet->currentIndex()).field.value, u"12.5"_s);
    // Before what is there already, too.
    auto* line = qobject_cast<QLineEdit*>(editor.data());
    line->setCursorPosition(1);
    QCOMPARE(changes(line, By::Action), QString());
    AtWindow::type(u"0"_s);
    QCOMPARE(line->text(), u"102.5"_s);
    QTest::keyClick(line, Qt::Key_Escape);
    QVERIFY(sheet->hasFocus());
}

void TestTyping::inAReason()
{
    auto* reason = m_at->seen<QPlainTextEdit>("reason");
    reason->setFocus();
    AtWindow::type(u"方案"_s);
    QTest::keyClick(reason, Qt::Key_Return);
    AtWindow::type(u"有针对性"_s);
    reason->moveCursor(QTextCursor::Start);
    reason->moveCursor(QTextCursor::EndOfLine);
    QCOMPARE(changes(reason), QString());
    const QSignalSpy kept(&m_room->at(1).drafts(), &Drafts::changed);
    AtWindow::type(u"完"_s);
    AtWindow::type(u"整"_s);
    QCOMPARE(kept.size(), 2);
    QCOMPARE(reason->toPlainText(), u"方案完整\n有针对性"_s);
}

EVALROOM_TEST(TestTyping, QApplication)

} // namespace tst_typing

#include "tst_typing.moc"
