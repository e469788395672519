// SPDX-License-Identifier: Apache-2.0
#include "input_method_room.h"
#include "member_at_window.h"

#include "patience.h"
#include "test_program.h"
#include "widgets/judge/reason_edit.h"
#include "widgets/judge/sheet_model.h"
#include "widgets/judge/sheet_view.h"
#include "widgets/shell/action_bar.h"

#include <QInputMethodEvent>
#include <QSignalSpy>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_input_methods {

namespace {

// Knows what an input method shows underlined at this moment.
class Composed : public QObject {
public:
    Composed() { qApp->installEventFilter(this); }

    const QString& text() const { return m_text; }

protected:
    bool eventFilter(QObject* /*watched*/, QEvent* event) override
    {
        if (event->type() == QEvent::InputMethod)
            m_text = static_cast<QInputMethodEvent*>(event)->preeditString();
        return false;
    }

private:
    QString m_text;
};

// Keys of the keyboard, by their names in X: they pass the display and the input method before a window sees them.
bool press(const QString& keys)
{
    QProcess xdotool;
    xdotool.start(u"xdotool"_s, QStringList {u"key"_s, u"--delay"_s, u"20"_s} + keys.split(u' '));
    return waitFor([&] { return xdotool.state() == QProcess::NotRunning; }) && xdotool.exitCode() == 0;
}

} // namespace

// Somebody at a window, with pinyin switched on all the time.
class TypedInPinyin : public QObject, private MemberAtWindow {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aPinIsTypedAsItIs();
    void lettersOfAReviewAreKeys();
    void wordsAreChosenIntoAReason();
    void aNumberChoosesAmongWords();
    void escapeDropsWhatIsComposedAndNothingElse();
    void enterTakesTheLettersAndNothingElse();
    void nothingIsSubmittedWhileSomethingIsComposed();
    void whatWasChosenIsThereAgain();
    void pointsAreTypedAsTheyAre();

private:
    ReasonEdit* reason() const { return m_at->seen<ReasonEdit>("reason"); }
    QString draft() const
    {
        const auto* sheet = m_at->seen<SheetView>("sheet");
        return sheet->sheet()->cellAt(sheet->currentIndex()).field.reason;
    }
    // Types letters, and waits until they stand there to be chosen from.
    bool compose(const QString& letters)
    {
        return press(letters) && waitFor([this] { return !m_composed->text().isEmpty(); });
    }
    // Behind the code of the slip, with the keyboard.
    QLineEdit* fieldOfPin() const
    {
        waitFor([this] { return m_at->page() == u"checkInPage" && m_at->seen<QLineEdit>("slipCode") != nullptr; });
        auto* slip = m_at->seen<QLineEdit>("slipCode");
        slip->setFocus();
        AtWindow::type(u"ABCD-EFGH-JKMN"_s);
        waitFor([this] { return m_at->seen<QLineEdit>("pin") != nullptr; });
        m_at->seen<QLineEdit>("pin")->setFocus();
        return slip->text() == u"ABCD-EFGH-JKMN" ? m_at->seen<QLineEdit>("pin") : nullptr;
    }
    bool isComposed() const { return m_composed->text().isEmpty(); }

    std::unique_ptr<Composed> m_composed;
};

// The first keys after the window has come up may pass by an input method that is not there yet.
void TypedInPinyin::initTestCase()
{
    m_composed = std::make_unique<Composed>();
    QVERIFY(begin(QLocale::Chinese));
    auto* slip = m_at->seen<QLineEdit>("slipCode");
    slip->setFocus();
    bool composes = false;
    while (!composes) {
        QVERIFY(press(u"a"_s));
        QTRY_VERIFY(!isComposed() || !slip->text().isEmpty());
        composes = !isComposed();
        QVERIFY(press(u"BackSpace"_s));
        QTRY_VERIFY(isComposed() && slip->text().isEmpty());
    }
}

void TypedInPinyin::cleanupTestCase()
{
    QVERIFY(end());
}

void TypedInPinyin::aPinIsTypedAsItIs()
{
    auto* pin = fieldOfPin();
    QVERIFY(pin != nullptr);
    QVERIFY(press(u"a 1 2 3"_s));
    QTRY_COMPARE(pin->text(), u"a123"_s);
    QVERIFY(press(u"ctrl+a 1 2 3 4 5 6 Return"_s));
    QTRY_COMPARE(m_at->page(), u"waitPage"_s);
    QCOMPARE(m_at->text("error"), QString());
    QVERIFY(!m_room->at(1).drafts().isLocked());
}

void TypedInPinyin::lettersOfAReviewAreKeys()
{
    QCOMPARE(m_room->checkIn({2, 3, 4, 5, 6, 7}), u"success"_s);
    QCOMPARE(m_room->prepare(), u"success"_s);
    QCOMPARE(m_room->judge(u"chair"_s), u"success"_s);
    QCOMPARE(m_room->openStep(u"form"_s), u"success"_s);
    QVERIFY(m_at->activate());
    QTRY_COMPARE(m_at->page(), u"sheetPage"_s);
    auto* sheet = m_at->seen<SheetView>("sheet");
    sheet->setFocus();
    sheet->goTo(sheet->sheet()->index(0, 0));
    QVERIFY(press(u"f"_s));
    QTRY_COMPARE(sheet->sheet()->cellAt(sheet->sheet()->index(0, 0)).field.value, u"fail"_s);
    QVERIFY(isComposed());
}

void TypedInPinyin::wordsAreChosenIntoAReason()
{
    auto* sheet = m_at->seen<SheetView>("sheet");
    sheet->goTo(sheet->sheet()->index(0, 0));
    reason()->setFocus();
    const QSignalSpy kept(&m_room->at(1).drafts(), &Drafts::changed);
    QVERIFY(compose(u"m e i y o u"_s));
    QVERIFY(kept.isEmpty() && reason()->text().isEmpty());
    QVERIFY(press(u"space"_s));
    QTRY_COMPARE(reason()->text(), u"没有"_s);
    QVERIFY(compose(u"g a i z h a n g"_s));
    QCOMPARE(draft(), u"没有"_s);
    QVERIFY(press(u"space"_s));
    QTRY_COMPARE(reason()->text(), u"没有盖章"_s);
    QCOMPARE(draft(), u"没有盖章"_s);
    QVERIFY(isComposed());
}

void TypedInPinyin::aNumberChoosesAmongWords()
{
    const QString before = reason()->text();
    QVERIFY(compose(u"b i a o s h u"_s));
    QVERIFY(press(u"2"_s));
    QTRY_COMPARE(reason()->text(), before + u"标书"_s);
    QCOMPARE(draft(), before + u"标书"_s);
    QVERIFY(reason()->hasFocus());
}

void TypedInPinyin::escapeDropsWhatIsComposedAndNothingElse()
{
    const QString before = reason()->text();
    const QSignalSpy kept(&m_room->at(1).drafts(), &Drafts::changed);
    QVERIFY(compose(u"c u o"_s));
    QVERIFY(press(u"Escape"_s));
    QTRY_VERIFY(isComposed());
    QVERIFY(reason()->hasFocus());
    QCOMPARE(reason()->text(), before);
    QVERIFY(kept.isEmpty());
    // The next one is the window's. What was dropped does not come back when the field is left.
    QVERIFY(press(u"Escape"_s));
    QTRY_VERIFY(!reason()->hasFocus());
    QCOMPARE(m_at->page(), u"sheetPage"_s);
    QCOMPARE(reason()->text(), before);
    QCOMPARE(draft(), before);
    QVERIFY(kept.isEmpty());
    reason()->setFocus();
}

void TypedInPinyin::enterTakesTheLettersAndNothingElse()
{
    const QString before = reason()->text();
    for (const QString& enter : {u"Return"_s, u"KP_Enter"_s}) {
        QVERIFY(press(u"ctrl+End"_s));
        QVERIFY(compose(u"x i"_s));
        QVERIFY(press(enter));
        QTRY_COMPARE(reason()->text(), before + u"xi"_s);
        QVERIFY(isComposed() && reason()->hasFocus());
        QVERIFY(press(u"BackSpace BackSpace"_s));
        QTRY_COMPARE(reason()->text(), before);
    }
    QCOMPARE(draft(), before);
}

// fcitx takes Ctrl+Enter for itself, ibus lets it through.
void TypedInPinyin::nothingIsSubmittedWhileSomethingIsComposed()
{
    const QString before = reason()->text();
    const QSignalSpy pressed(m_window->findChild<ActionBar*>(), &ActionBar::pressed);
    QVERIFY(compose(u"x i"_s));
    QVERIFY(press(u"ctrl+Return space"_s));
    QTRY_VERIFY(isComposed() && reason()->text() != before);
    QVERIFY(pressed.isEmpty() && reason()->hasFocus());
    QCOMPARE(m_at->page(), u"sheetPage"_s);
    QCOMPARE(draft(), reason()->text());
    // All of it can be taken back by the keys that every field has.
    QVERIFY(press(u"ctrl+a Delete"_s));
    QTRY_COMPARE(draft(), QString());
    QVERIFY(compose(u"m e i y o u"_s));
    QVERIFY(press(u"space"_s));
    QTRY_COMPARE(draft(), u"没有"_s);
}

// The program is left, and opened again; the input method is on, as it was.
void TypedInPinyin::whatWasChosenIsThereAgain()
{
    m_at.reset();
    m_window.reset();
    m_room->leave(1);
    QVERIFY(sit());
    QVERIFY(fieldOfPin() != nullptr);
    QVERIFY(press(u"1 2 3 4 5 6 Return"_s));
    QTRY_COMPARE(m_at->page(), u"sheetPage"_s);
    QTRY_VERIFY(m_at->seen<SheetView>("sheet") != nullptr && !m_at->seen<SheetView>("sheet")->sheet()->isLoading());
    auto* sheet = m_at->seen<SheetView>("sheet");
    sheet->goTo(sheet->sheet()->index(0, 0));
    QTRY_COMPARE(draft(), u"没有"_s);
    QCOMPARE(reason()->text(), u"没有"_s);
}

void TypedInPinyin::pointsAreTypedAsTheyAre()
{
    for (const int member : Room::committee())
        QCOMPARE(m_room->submit(member, u"form"_s), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QCOMPARE(m_room->closeStep(u"form"_s), u"success"_s);
    QCOMPARE(m_room->openStep(u"technical"_s), u"success"_s);
    QVERIFY(m_at->activate());
    QTRY_VERIFY(m_at->seen<SheetView>("sheet") != nullptr && !m_at->seen<SheetView>("sheet")->sheet()->isReview());
    auto* sheet = m_at->seen<SheetView>("sheet");
    sheet->setFocus();
    sheet->goTo(sheet->sheet()->index(0, 0));
    QVERIFY(press(u"1 2 period 5 Return"_s));
    QTRY_COMPARE(sheet->sheet()->cellAt(sheet->sheet()->index(0, 0)).field.value, u"12.5"_s);
    QTRY_VERIFY(sheet->currentIndex() != sheet->sheet()->index(0, 0));
}

// Real input methods: all of the above by fcitx and by ibus, each on a display of its own.
class TestInputMethods : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void chineseIsTyped_data();
    void chineseIsTyped();
};

void TestInputMethods::chineseIsTyped_data()
{
    QTest::addColumn<QString>("method");
    QTest::newRow("fcitx") << u"fcitx"_s;
    QTest::newRow("ibus") << u"ibus"_s;
}

void TestInputMethods::chineseIsTyped()
{
    QFETCH(QString, method);
    InputMethodRoom room(method);
    QCOMPARE(room.open(), QString());
    QProcess typed;
    QProcessEnvironment environment = room.environment();
    environment.insert(u"EVALROOM_TYPED_IN"_s, method);
    typed.setProcessEnvironment(environment);
    typed.setProcessChannelMode(QProcess::ForwardedChannels);
    typed.start(QCoreApplication::applicationFilePath(), {u"tst_input_methods"_s});
    QVERIFY(typed.waitForFinished(4 * Patience));
    QVERIFY2(typed.exitStatus() == QProcess::NormalExit && typed.exitCode() == 0, qPrintable(room.words()));
}

// An input method is chosen before there is an application: the window is in another process.
int run(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("EVALROOM_TYPED_IN")) {
        const QCoreApplication application(argc, argv);
        TestInputMethods test;
        return QTest::qExec(&test, argc, argv);
    }
    const QApplication application(argc, argv);
    TypedInPinyin test;
    return QTest::qExec(&test, argc, argv);
}

EVALROOM_TEST_MAIN(run)

} // namespace tst_input_methods

#include "tst_input_methods.moc"
