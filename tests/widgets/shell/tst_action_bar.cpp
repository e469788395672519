// SPDX-License-Identifier: Apache-2.0
#include "patience.h"
#include "test_program.h"
#include "widgets/shell/action_bar.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QVBoxLayout>
#include <functional>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_action_bar {

// What has only just come to stand on the one button is no answer to a press that was meant for what stood there
// before.
class TestActionBar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatHasOnlyJustComeIsHeld_data();
    void whatHasOnlyJustComeIsHeld();
    void whatStaysIsNotHeldAgain();
    void aSecondPressIsNone();
    void thePinIsPauseEnough();
    void thePinIsWrittenNowhereElse_data();
    void thePinIsWrittenNowhereElse();
    void aPageThatComesGetsNoPin_data();
    void aPageThatComesGetsNoPin();
    void theAnswerToAPressIsNoPin();
    void theKeyboardWaits();
    void whereNoHandPressesNothingIsHeld();

private:
    using Pause = std::function<void(ActionBar& bar, const NextStep& step, bool isPaused)>;

    static NextStep signing(const QString& action, const QByteArray& basis = {})
    {
        return {.action = action, .sentence = {}, .possible = true, .basis = basis};
    }
    bool isHeld() const { return !m_button->isEnabled(); }
    // Of the step that stands there.
    void outlastHold() const { QTRY_VERIFY(!isHeld()); }

    const int m_before = QApplication::doubleClickInterval();
    std::unique_ptr<QWidget> m_window;
    ActionBar* m_bar = nullptr;
    QAbstractButton* m_button = nullptr;
    QLineEdit* m_other = nullptr; // beside it
};

void TestActionBar::init()
{
    QApplication::setDoubleClickInterval(m_before);
    m_window = std::make_unique<QWidget>();
    m_bar = new ActionBar;
    m_other = new QLineEdit;
    auto* rows = new QVBoxLayout(m_window.get());
    rows->addWidget(m_other);
    rows->addWidget(m_bar);
    m_button = m_bar->findChild<QAbstractButton*>(u"primary"_s);
    m_bar->show(signing(u"Sign A"_s, "a"), true);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get(), Patience));
    outlastHold();
}

void TestActionBar::cleanup()
{
    m_window.reset();
}

void TestActionBar::whatHasOnlyJustComeIsHeld_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QByteArray>("basis");
    QTest::addColumn<bool>("isHarmless");
    QTest::addColumn<bool>("held");
    QTest::newRow("another act") << u"Sign B"_s << QByteArray("a") << false << true;
    QTest::newRow("the same about something else") << u"Sign A"_s << QByteArray("b") << false << true;
    QTest::newRow("what only leads on") << u"Check B"_s << QByteArray() << true << false;
}

void TestActionBar::whatHasOnlyJustComeIsHeld()
{
    QFETCH(QString, action);
    QFETCH(QByteArray, basis);
    QFETCH(bool, isHarmless);
    QFETCH(bool, held);
    NextStep step = signing(action, basis);
    step.isHarmless = isHarmless;
    const QSignalSpy pressed(m_bar, &ActionBar::pressed);
    m_bar->show(step, true);
    QCOMPARE(isHeld(), held);
    // Neither the mouse nor the key goes through it.
    QTest::mouseClick(m_button, Qt::LeftButton);
    m_bar->pressOrFocus();
    QCOMPARE(pressed.isEmpty(), held);
    outlastHold();
    m_bar->pressOrFocus();
    QVERIFY(!pressed.isEmpty());
}

void TestActionBar::whatStaysIsNotHeldAgain()
{
    NextStep step = signing(u"Sign A"_s, "a");
    step.sentence = u"As others go on meanwhile."_s;
    m_bar->show(step, true);
    QVERIFY(!isHeld());
    // What could not be done yet was not pressed by mistake.
    step.possible = false;
    m_bar->show(step, true);
    step.possible = true;
    m_bar->show(step, true);
    QVERIFY(!isHeld());
}

void TestActionBar::aSecondPressIsNone()
{
    const QSignalSpy pressed(m_bar, &ActionBar::pressed);
    QTest::mouseClick(m_button, Qt::LeftButton);
    QTest::mouseClick(m_button, Qt::LeftButton);
    QCOMPARE(pressed.size(), 1);
    m_bar->setBusy(true);
    m_bar->setBusy(false);
    QTest::mouseClick(m_button, Qt::LeftButton);
    QCOMPARE(pressed.size(), 1);
    outlastHold();
    QTest::mouseClick(m_button, Qt::LeftButton);
    QCOMPARE(pressed.size(), 2);
}

void TestActionBar::thePinIsPauseEnough()
{
    NextStep step = signing(u"Sign C"_s, "c");
    step.needsPin = true;
    m_bar->show(step, false);
    auto* pin = m_bar->findChild<QLineEdit*>(u"pin"_s);
    QVERIFY(pin->isVisible());
    QTest::keyClicks(pin, u"123456"_s);
    QVERIFY(m_button->isEnabled());
    // Not where it has been typed already.
    step.basis = "d";
    m_bar->show(step, true);
    QVERIFY(isHeld());
}

void TestActionBar::thePinIsWrittenNowhereElse_data()
{
    QTest::addColumn<Pause>("pause");
    QTest::addColumn<QString>("before");
    const Pause busy = [](ActionBar& bar, const NextStep&, bool isPaused) { bar.setBusy(isPaused); };
    QTest::newRow("something is being done, and nothing typed yet") << busy << QString();
    QTest::newRow("something is being done") << busy << u"12"_s;
    QTest::newRow("it cannot be signed for a while") << Pause([](ActionBar& bar, const NextStep& step, bool isPaused) {
        NextStep now = step;
        now.possible = !isPaused;
        bar.show(now, false);
    }) << u"12"_s;
    QTest::newRow("the certificate is open for a while")
        << Pause([](ActionBar& bar, const NextStep& step, bool isPaused) { bar.show(step, isPaused); }) << u"12"_s;
    QTest::newRow("there is no next step for a while") << Pause(
        [](ActionBar& bar, const NextStep& step, bool isPaused) { bar.show(isPaused ? NextStep() : step, false); })
                                                       << u"12"_s;
}

// Keys go wherever the keyboard is, as the person's do.
void TestActionBar::thePinIsWrittenNowhereElse()
{
    QFETCH(Pause, pause);
    QFETCH(QString, before);
    const auto type = [this](const QString& keys) {
        for (const QChar key : keys) {
            QWidget* at = QApplication::focusWidget();
            QTest::keyClick(at != nullptr ? at : m_window.get(), key.toLatin1());
        }
    };
    NextStep step = signing(u"Sign C"_s, "c");
    step.needsPin = true;
    m_bar->show(step, false);
    auto* pin = m_bar->findChild<QLineEdit*>(u"pin"_s);
    auto* below = new QLineEdit; // what Tab leads to
    m_window->layout()->addWidget(below);
    below->show();
    pin->setFocus();
    type(before);
    QCOMPARE(pin->text(), before);
    pause(*m_bar, step, true);
    type(u"34 "_s);
    QCOMPARE(m_other->text() + below->text(), QString());
    QVERIFY(!m_other->hasFocus() && !below->hasFocus());
    pause(*m_bar, step, false);
    QVERIFY(m_bar->focusNext());
    QVERIFY(pin->hasFocus());
    QCOMPARE(pin->text(), before);
}

void TestActionBar::aPageThatComesGetsNoPin_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<bool>("needsPin");
    QTest::newRow("nothing typed yet") << QString() << false;
    QTest::newRow("nothing typed yet, and a PIN is asked for once more") << QString() << true;
    QTest::newRow("a part of it typed") << u"12"_s << false;
    QTest::newRow("a part of it typed, and a PIN is asked for once more") << u"12"_s << true;
}

// As the window does it, where the page that is to be signed goes by itself.
void TestActionBar::aPageThatComesGetsNoPin()
{
    QFETCH(QString, before);
    QFETCH(bool, needsPin);
    NextStep step = signing(u"Sign C"_s, "c");
    step.needsPin = true;
    m_bar->show(step, false);
    auto* pin = m_bar->findChild<QLineEdit*>(u"pin"_s);
    pin->setFocus();
    QTest::keyClicks(pin, before);
    NextStep next = signing(u"Sign D"_s, "d");
    next.needsPin = needsPin;
    // However many of them come.
    for (int pages = 0; pages < 2; ++pages) {
        QVERIFY(m_bar->isPinAwaited());
        m_bar->show(next, false);
        m_other->setFocus();
        QVERIFY(m_bar->dropPin());
        QTest::keyClicks(QApplication::focusWidget(), u"34"_s);
        m_bar->show(next, false);
        QVERIFY(m_bar->hasFocus());
        QCOMPARE(pin->text() + m_other->text(), QString());
    }
    // Until the person leaves.
    m_other->setFocus();
    QVERIFY(!m_bar->isPinAwaited());
    if (!needsPin)
        outlastHold();
    QVERIFY(m_bar->focusNext());
    QCOMPARE(pin->hasFocus(), needsPin);
}

void TestActionBar::theAnswerToAPressIsNoPin()
{
    NextStep step = signing(u"Sign C"_s, "c");
    step.needsPin = true;
    m_bar->show(step, false);
    auto* pin = m_bar->findChild<QLineEdit*>(u"pin"_s);
    pin->setFocus();
    QTest::keyClicks(pin, u"123456"_s);
    QTest::keyClick(pin, Qt::Key_Return);
    (void)m_bar->takePin();
    m_bar->setBusy(true);
    m_bar->setBusy(false);
    QVERIFY(pin->hasFocus() && !m_bar->isPinAwaited());
    // It is asked for again.
    m_bar->showError({ErrorCode::WrongPin});
    QVERIFY(m_bar->isPinAwaited());
}

// Where the keyboard was on the button it is again; whoever goes elsewhere meanwhile stays there.
void TestActionBar::theKeyboardWaits()
{
    QVERIFY(m_bar->focusNext());
    QVERIFY(m_button->hasFocus());
    m_bar->show(signing(u"Sign B"_s, "b"), true);
    QVERIFY(isHeld() && !m_button->hasFocus() && !m_other->hasFocus());
    const QSignalSpy pressed(m_bar, &ActionBar::pressed);
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Space);
    outlastHold();
    QVERIFY(pressed.isEmpty());
    QVERIFY(m_button->hasFocus());
    m_bar->show(signing(u"Sign C"_s, "c"), true);
    QVERIFY(m_bar->focusNext());
    m_other->setFocus();
    outlastHold();
    QVERIFY(m_other->hasFocus());
}

void TestActionBar::whereNoHandPressesNothingIsHeld()
{
    QApplication::setDoubleClickInterval(0);
    m_bar->show(signing(u"Sign B"_s, "b"), true);
    QVERIFY(!isHeld());
}

EVALROOM_TEST(TestActionBar, QApplication)

} // namespace tst_action_bar

#include "tst_action_bar.moc"
