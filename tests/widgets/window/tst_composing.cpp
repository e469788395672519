// SPDX-License-Identifier: Apache-2.0
#include "member_at_window.h"

#include "patience.h"
#include "test_program.h"
#include "widgets/judge/reason_edit.h"
#include "widgets/judge/sheet_model.h"
#include "widgets/judge/sheet_view.h"
#include "widgets/reading/document_search.h"
#include "widgets/reading/find_bar.h"
#include "widgets/reading/page_box.h"
#include "widgets/result/opinion_page.h"
#include "widgets/shell/action_bar.h"
#include "widgets/shell/composing.h"
#include "widgets/style/type_label.h"

#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_composing {

namespace {

constexpr int Staff = 6;

// As an input method does while somebody types: underlined, and of no consequence.
void compose(QWidget* field, const QString& letters)
{
    QList<QInputMethodEvent::Attribute> look;
    if (!letters.isEmpty()) {
        QTextCharFormat underlined;
        underlined.setFontUnderline(true);
        look << QInputMethodEvent::Attribute(
            QInputMethodEvent::TextFormat, 0, static_cast<int>(letters.size()), underlined);
        look << QInputMethodEvent::Attribute(QInputMethodEvent::Cursor, static_cast<int>(letters.size()), 1);
    }
    QInputMethodEvent event(letters, look);
    QCoreApplication::sendEvent(field, &event);
}

// As it does once the words are chosen.
void commit(QWidget* field, const QString& words)
{
    QInputMethodEvent event;
    event.setCommitString(words);
    QCoreApplication::sendEvent(field, &event);
}

QVariant asked(QWidget* field, Qt::InputMethodQuery what)
{
    QInputMethodQueryEvent query(what);
    QCoreApplication::sendEvent(field, &query);
    return query.value(what);
}

// Keys that fcitx or ibus would keep for themselves; some let them through.
void pressWhatChooses(QWidget* field)
{
    QTest::keyClick(field, Qt::Key_2);
    QTest::keyClick(field, Qt::Key_Return);
    QTest::keyClick(field, Qt::Key_Enter, Qt::KeypadModifier);
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
}

} // namespace

// Chinese is composed before it is typed: in every kind of field that counts once it is chosen, and as a whole.
class TestComposing : public QObject, private MemberAtWindow {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aPinIsNeverComposed();
    void inTheFieldsOfTheCheckIn();
    void inANoteOfTheStaff();
    void inADissent();
    void lettersOfAReviewAreKeys();
    void inAReason();
    void aLongTextIsCutAfterItIsChosen();
    void whileWordsAreLookedFor();
    void inAMotion();
    void inACell();
    void fromTheGrid();

private:
    // Composes in this field, does everything that could submit it, and chooses the words. What was not as it should
    // be; empty: all was. `kept`: changes each time that something is kept.
    QString write(AtWindow& at, QWidget* field, const QString& words, const std::function<QString()>& textOf,
        const QSignalSpy* kept = nullptr);
};

QString TestComposing::write(
    AtWindow& at, QWidget* field, const QString& words, const std::function<QString()>& textOf, const QSignalSpy* kept)
{
    field->setFocus();
    if (!field->hasFocus())
        return u"no keyboard"_s;
    const QString before = textOf();
    const QString page = at.page();
    const qsizetype keptBefore = kept != nullptr ? kept->size() : 0;
    const QSignalSpy pressed(field->window()->findChild<ActionBar*>(), &ActionBar::pressed);
    for (const QString& letters : {u"p"_s, u"pi"_s, u"pi'z"_s}) {
        compose(field, letters);
        if (textOf() != before)
            return letters + u" is taken for "_s + textOf();
    }
    pressWhatChooses(field);
    if (textOf() != before || at.page() != page || !pressed.isEmpty() || !field->hasFocus())
        return u"a key came through: %1, %2, %3 presses"_s.arg(textOf(), at.page()).arg(pressed.size());
    if (kept != nullptr && kept->size() != keptBefore)
        return u"kept before it was chosen"_s;
    commit(field, words);
    if (textOf() != before + words)
        return textOf() + u" instead of "_s + before + words;
    return kept != nullptr && kept->size() == keptBefore ? u"chosen, and not kept"_s : QString();
}

void TestComposing::initTestCase()
{
    QVERIFY(begin(QLocale::Chinese));
}

void TestComposing::cleanupTestCase()
{
    QVERIFY(end());
}

// What is composed is shown, and learned.
void TestComposing::aPinIsNeverComposed()
{
    auto* pin = m_at->seen<QLineEdit>("pin");
    QCOMPARE(asked(pin, Qt::ImEnabled).toBool(), false);
    const auto hints = Qt::InputMethodHints(asked(pin, Qt::ImHints).toInt());
    QVERIFY(hints.testFlag(Qt::ImhHiddenText) && hints.testFlag(Qt::ImhSensitiveData));
    QVERIFY(hints.testFlag(Qt::ImhNoPredictiveText));
    // Neither does it after it was locked while the program worked.
    pin->setEnabled(false);
    pin->setEnabled(true);
    QCOMPARE(asked(pin, Qt::ImEnabled).toBool(), false);
}

// A slip that is typed in full width is the same slip.
void TestComposing::inTheFieldsOfTheCheckIn()
{
    auto* slip = m_at->seen<QLineEdit>("slipCode");
    const auto text = [slip] { return slip->text(); };
    QCOMPARE(write(*m_at, slip, u"ＡＢＣＤ－ＥＦＧＨ－"_s, text), QString());
    QCOMPARE(write(*m_at, slip, u"ＪＫＭＮ"_s, text), QString());
    auto* pin = m_at->seen<QLineEdit>("pin");
    pin->setFocus();
    AtWindow::type(u"123456"_s);
    QTest::keyClick(pin, Qt::Key_Return);
    QTRY_COMPARE(m_at->page(), u"waitPage"_s);
    QCOMPARE(m_at->text("error"), QString());
    QVERIFY(!m_room->at(1).drafts().isLocked());
}

void TestComposing::inANoteOfTheStaff()
{
    QCOMPARE(m_room->checkIn({2, 3, 4, 5, 6, 7}), u"success"_s);
    QCOMPARE(m_room->prepare(), u"success"_s);
    SessionWindow desk(m_room->at(Staff), SeatPlan {.papers = std::make_shared<Papers>()}, m_preferences);
    AtWindow at(desk);
    QVERIFY(at.activate());
    QTRY_COMPARE(at.page(), u"staffPage"_s);
    QTRY_VERIFY(at.seen<QPlainTextEdit>("absenceText") != nullptr);
    auto* note = at.seen<QPlainTextEdit>("absenceText");
    const auto* button = at.seen<QAbstractButton>("absenceButton");
    note->setFocus();
    compose(note, u"wei"_s);
    QVERIFY(!button->isEnabled());
    compose(note, {});
    QCOMPARE(write(at, note, u"未到场，电话无人接听"_s, [note] { return note->toPlainText(); }), QString());
    QTRY_VERIFY(button->isEnabled());
}

void TestComposing::inADissent()
{
    QVERIFY(m_at->activate());
    OpinionPage page(m_room->at(1));
    page.proposeDissent();
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page, Patience));
    auto* text = page.findChild<QPlainTextEdit*>(u"dissentText"_s);
    text->setFocus();
    const auto kept = [this] { return m_room->at(1).drafts().field(u"opinion"_s, 0, {{}, u"text"_s}); };
    compose(text, u"bu'tong'yi"_s);
    QVERIFY(text->toPlainText().isEmpty());
    QVERIFY(!kept().value() || kept().value()->reason.isEmpty());
    commit(text, u"不同意第一名的业绩得分"_s);
    QCOMPARE(text->toPlainText(), u"不同意第一名的业绩得分"_s);
    QCOMPARE(kept().value()->reason, u"不同意第一名的业绩得分"_s);
}

void TestComposing::lettersOfAReviewAreKeys()
{
    QCOMPARE(m_room->judge(u"chair"_s), u"success"_s);
    QCOMPARE(m_room->openStep(u"form"_s), u"success"_s);
    QVERIFY(m_at->activate());
    QTRY_COMPARE(m_at->page(), u"sheetPage"_s);
    auto* sheet = m_at->seen<SheetView>("sheet");
    sheet->setFocus();
    sheet->goTo(sheet->sheet()->index(0, 0));
    QCOMPARE(asked(sheet, Qt::ImEnabled).toBool(), false);
    QTest::keyClick(sheet, Qt::Key_F);
    QCOMPARE(sheet->sheet()->cellAt(sheet->sheet()->index(0, 0)).field.value, u"fail"_s);
}

void TestComposing::inAReason()
{
    auto* reason = m_at->seen<QPlainTextEdit>("reason");
    const auto text = [reason] { return reason->toPlainText(); };
    const QSignalSpy kept(&m_room->at(1).drafts(), &Drafts::changed);
    QCOMPARE(write(*m_at, reason, u"投标函未加盖"_s, text, &kept), QString());
    QCOMPARE(write(*m_at, reason, u"单位章"_s, text, &kept), QString());
    const auto* sheet = m_at->seen<SheetView>("sheet");
    QCOMPARE(sheet->sheet()->cellAt(sheet->currentIndex()).field.reason, u"投标函未加盖单位章"_s);
    // What is dropped before it is chosen was never there.
    const qsizetype before = kept.size();
    compose(reason, u"cuo"_s);
    compose(reason, {});
    QCOMPARE(text(), u"投标函未加盖单位章"_s);
    QCOMPARE(kept.size(), before);
    // Nothing is composed any more: Enter is Enter again.
    QTest::keyClick(reason, Qt::Key_Return);
    QCOMPARE(text(), u"投标函未加盖单位章\n"_s);
}

void TestComposing::aLongTextIsCutAfterItIsChosen()
{
    auto* reason = m_at->seen<QPlainTextEdit>("reason");
    reason->setFocus();
    const QString full = u"长"_s.repeated(MaxReason - 2);
    reason->setPlainText(full);
    reason->moveCursor(QTextCursor::End);
    compose(reason, u"hen'chang"_s);
    QCOMPARE(reason->toPlainText(), full);
    commit(reason, u"很长的"_s);
    QCOMPARE(reason->toPlainText(), full + u"很长"_s);
    QVERIFY(m_at->seen<TypeLabel>("reasonRemark")->sign() == Icon::Warning);
    reason->clear();
}

void TestComposing::whileWordsAreLookedFor()
{
    QWidget window;
    DocumentSearch search;
    auto* bar = new FindBar(search);
    auto* box = new PageBox;
    auto* rows = new QVBoxLayout(&window);
    rows->addWidget(bar);
    rows->addWidget(box);
    box->setPage(0, 20);
    new Composing(&window);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window, Patience));
    auto* field = window.findChild<QLineEdit*>(u"findWords"_s);
    field->setFocus();
    compose(field, u"yeji"_s);
    pressWhatChooses(field);
    QCOMPARE(search.words(), QString());
    QVERIFY(field->hasFocus());
    commit(field, u"业绩"_s);
    QCOMPARE(field->text(), u"业绩"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(search.words(), u"业绩"_s);
    // The number of a page, in full width.
    auto* page = window.findChild<QLineEdit*>(u"page"_s);
    const QSignalSpy chosen(box, &PageBox::pageChosen);
    box->begin();
    compose(page, u"shi"_s);
    pressWhatChooses(page);
    QCOMPARE(chosen.size(), 0);
    commit(page, u"１２"_s);
    QTest::keyClick(page, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.constFirst().constFirst().toInt(), 11);
    QVERIFY(m_at->activate());
}

void TestComposing::inAMotion()
{
    for (const int member : Room::committee())
        QCOMPARE(m_room->submit(member, u"form"_s), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QCOMPARE(m_room->closeStep(u"form"_s), u"success"_s);
    QTRY_COMPARE(m_at->page(), u"waitPage"_s);
    QVERIFY(m_at->chooseMore({u"moveRejection"_s, u"reject-b2"_s}));
    QCOMPARE(m_at->page(), u"rejectionPage"_s);
    const QSignalSpy kept(&m_room->at(1).drafts(), &Drafts::changed);
    QTRY_VERIFY(m_at->seen<QLineEdit>("clause") != nullptr);
    auto* clause = m_at->seen<QLineEdit>("clause");
    QCOMPARE(write(*m_at, clause, u"第三章第２款"_s, [clause] { return clause->text(); }, &kept), QString());
    auto* text = m_at->seen<QPlainTextEdit>("text");
    QCOMPARE(write(*m_at, text, u"未加盖单位章"_s, [text] { return text->toPlainText(); }, &kept), QString());
    QTest::keyClick(text, Qt::Key_Escape);
    QTRY_COMPARE(m_at->page(), u"waitPage"_s);
}

void TestComposing::inACell()
{
    QCOMPARE(m_room->openStep(u"technical"_s), u"success"_s);
    QTRY_VERIFY(m_at->seen<SheetView>("sheet") != nullptr && !m_at->seen<SheetView>("sheet")->sheet()->isReview());
    auto* sheet = m_at->seen<SheetView>("sheet");
    sheet->setFocus();
    sheet->goTo(sheet->sheet()->index(0, 0));
    QTest::keyClick(sheet, Qt::Key_1);
    QPointer<QWidget> editor = QApplication::focusWidget();
    QCOMPARE(editor->objectName(), u"points"_s);
    const auto value = [sheet] { return sheet->sheet()->cellAt(sheet->sheet()->index(0, 0)).field.value; };
    const QSignalSpy kept(&m_room->at(1).drafts(), &Drafts::changed);
    compose(editor, u"er"_s);
    pressWhatChooses(editor);
    QVERIFY(editor && editor->hasFocus());
    QCOMPARE(value(), u"1"_s);
    QCOMPARE(kept.size(), 0);
    // Letters are no points, however they come.
    commit(editor, u"二"_s);
    QCOMPARE(value(), u"1"_s);
    commit(editor, u"２．５"_s);
    QCOMPARE(value(), u"12.5"_s);
    QCOMPARE(kept.size(), 1);
    QCOMPARE(qobject_cast<QLineEdit*>(editor.data())->text(), u"12.5"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QVERIFY(sheet->hasFocus());
    QVERIFY(sheet->currentIndex() != sheet->sheet()->index(0, 0));
}

// Whoever has left the input method on types digits in full width, before there is an editor.
void TestComposing::fromTheGrid()
{
    auto* sheet = m_at->seen<SheetView>("sheet");
    const QModelIndex cell = sheet->sheet()->index(0, 1);
    sheet->setFocus();
    sheet->goTo(cell);
    commit(sheet, u"８"_s);
    QWidget* editor = QApplication::focusWidget();
    QCOMPARE(editor->objectName(), u"points"_s);
    QCOMPARE(sheet->sheet()->cellAt(cell).field.value, u"8"_s);
    commit(editor, u"。５"_s);
    QCOMPARE(sheet->sheet()->cellAt(cell).field.value, u"8.5"_s);
    QTest::keyClick(editor, Qt::Key_Escape);
    QVERIFY(sheet->hasFocus());
    // Composed letters lead to the editor, and to no points.
    compose(sheet, u"ba"_s);
    pressWhatChooses(QApplication::focusWidget());
    QVERIFY(sheet->sheet()->cellAt(cell).field.value.isEmpty());
    QCOMPARE(sheet->currentIndex(), cell);
    QCOMPARE(m_at->page(), u"sheetPage"_s);
}

EVALROOM_TEST(TestComposing, QApplication)

} // namespace tst_composing

#include "tst_composing.moc"
