// SPDX-License-Identifier: Apache-2.0
#include "chair.h"
#include "line_cut.h"

#include "patience.h"
#include "test_program.h"
#include "widgets/judge/sheet_model.h"
#include "widgets/practice/practice_bar.h"
#include "widgets/practice/practice_window.h"
#include "widgets/window/at_window.h"

#include <QComboBox>
#include <QDir>
#include <QProgressBar>
#include <QSignalSpy>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_practice_window {

namespace {

template <typename W>
W* seen(const QWidget& window, const QString& name)
{
    auto* widget = window.findChild<W*>(name);
    return widget != nullptr && widget->isVisibleTo(&window) ? widget : nullptr;
}

void press(const QWidget& window, const QString& name)
{
    // Everything stands where it is seen.
    QCoreApplication::processEvents();
    QTest::mouseClick(seen<QAbstractButton>(window, name), Qt::LeftButton, {}, {12, 12});
}

// What it says has gone wrong; empty: nothing.
QString faultOf(const PracticeWindow& window)
{
    const auto* label = seen<QLabel>(window, u"practiceError"_s);
    return label != nullptr ? label->text() : QString();
}

} // namespace

// The frame around a practice session: what is chosen, begun, left, gone on with and begun anew, and what is said where
// it cannot be.
class TestPracticeWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyChoiceIsTaken_data();
    void everyChoiceIsTaken();
    void nothingCanBeChosenWhileItIsMade();
    void aDoubleClickBeginsOneSession();
    void whereNothingCanBeWrittenThatIsSaid();
    void aDamagedFolderIsSaidAndTheNextTryIsFresh();
    void leftAndGoneOnWith();
    void whatIsOverIsNotSaidToBeOpen();
    void colleaguesWaitAndGoOn();
    void anotherOneEndsTheFirst();
    void aDamagedStoreIsSaid();

private:
    bool sit(const PracticeWish& wish);
    void takeHand();
    template <typename Condition>
    bool playUntil(Condition holds)
    {
        const auto played = [&] {
            if (holds())
                return true;
            m_hand->move();
            return false;
        };
        return waitFor(played);
    }
    bool isAtSheet() const
    {
        const SheetView* view = m_hand->pageName() == u"sheetPage" ? m_hand->sheet() : nullptr;
        return view != nullptr && !view->sheet()->isLoading();
    }
    bool leave();
    // What a fresh folder for temporary files has been given.
    QString ownFolder() const
    {
        const QStringList made = QDir(m_temporary->path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        return made.isEmpty() ? QString() : m_temporary->filePath(made.constFirst());
    }

    const QByteArray m_before = qgetenv("TMPDIR");
    std::unique_ptr<QTemporaryDir> m_temporary;
    Preferences m_preferences;
    std::unique_ptr<PracticeJudge> m_judge;
    std::unique_ptr<PracticeWindow> m_practice;
    std::unique_ptr<WindowHand> m_hand;
};

void TestPracticeWindow::init()
{
    m_preferences.setLanguage(QLocale::English);
    qputenv("TMPDIR", m_before);
    m_temporary = std::make_unique<QTemporaryDir>();
    qputenv("TMPDIR", m_temporary->path().toLocal8Bit());
    m_practice = std::make_unique<PracticeWindow>(m_preferences);
    m_practice->show();
}

void TestPracticeWindow::cleanup()
{
    m_hand.reset();
    m_practice.reset();
    // Nothing stays behind.
    QCOMPARE(ownFolder(), QString());
    m_temporary.reset();
    qputenv("TMPDIR", m_before);
}

bool TestPracticeWindow::sit(const PracticeWish& wish)
{
    m_judge = std::make_unique<PracticeJudge>(wish.seed,
        truthOf(makePracticeLot({.kind = wish.kind, .seed = wish.seed, .bidders = wish.bidders, .pages = wish.pages})));
    m_practice->begin(wish);
    if (!waitFor([this] { return m_practice->sessionWindow() != nullptr || !faultOf(*m_practice).isEmpty(); }))
        return false;
    if (m_practice->sessionWindow() != nullptr)
        takeHand();
    return m_hand != nullptr;
}

void TestPracticeWindow::takeHand()
{
    m_practice->sessionWindow()->activateWindow();
    m_hand = std::make_unique<WindowHand>(
        *m_practice->sessionWindow(), *m_practice->session(), *m_judge, m_practice->pin());
}

// As by the cross in its corner.
bool TestPracticeWindow::leave()
{
    m_hand.reset();
    const QSignalSpy left(m_practice.get(), &PracticeWindow::left);
    m_practice->sessionWindow()->close();
    return waitFor([&] { return left.size() == 1; });
}

void TestPracticeWindow::everyChoiceIsTaken_data()
{
    QTest::addColumn<QStringList>("choices");
    QTest::addColumn<Role>("chair");
    QTest::addColumn<PracticeKind>("kind");
    QTest::addColumn<int>("speed");
    QTest::newRow("as it comes") << QStringList() << Role::Expert << PracticeKind::Engineering << 1;
    QTest::newRow("staff, goods, quick") << QStringList {u"chair1"_s, u"lot1"_s, u"speed2"_s} << Role::Staff
                                         << PracticeKind::Goods << 2;
    QTest::newRow("supervisor, slow") << QStringList {u"chair2"_s, u"speed0"_s} << Role::Supervisor
                                      << PracticeKind::Engineering << 0;
    QTest::newRow("expert, two envelopes")
        << QStringList {u"lot2"_s} << Role::Expert << PracticeKind::TwoEnvelopes << 1;
    QTest::newRow("staff, final offers") << QStringList {u"chair1"_s, u"lot3"_s} << Role::Staff
                                         << PracticeKind::Consultation << 1;
    QTest::newRow("changed again") << QStringList {u"chair2"_s, u"chair0"_s, u"lot1"_s, u"lot0"_s} << Role::Expert
                                   << PracticeKind::Engineering << 1;
}

void TestPracticeWindow::everyChoiceIsTaken()
{
    QFETCH(QStringList, choices);
    PracticeStart start(nullptr);
    start.show();
    for (const QString& choice : choices)
        press(start, choice);
    const PracticeWish wish = start.wish();
    QTEST(wish.chair, "chair");
    QTEST(wish.kind, "kind");
    QFETCH(int, speed);
    QCOMPARE(wish.pause, PracticeStart::pauses().at(speed));
    // The language changes nothing of it.
    m_preferences.setLanguage(QLocale::Chinese);
    QTRY_COMPARE(seen<QAbstractButton>(start, u"begin"_s)->text(), u"开始"_s);
    QCOMPARE(start.wish().chair, wish.chair);
    QCOMPARE(start.wish().kind, wish.kind);
    QCOMPARE(start.wish().pause, wish.pause);
}

void TestPracticeWindow::nothingCanBeChosenWhileItIsMade()
{
    PracticeStart start(nullptr);
    start.show();
    press(start, u"chair1"_s);
    const QSignalSpy begun(&start, &PracticeStart::begun);
    start.showProgress(40);
    for (const QString& name : {u"chair2"_s, u"lot1"_s, u"speed2"_s, u"begin"_s})
        press(start, name);
    QCOMPARE(start.wish().chair, Role::Staff);
    QCOMPARE(begun.size(), 0);
    QCOMPARE(start.findChild<QProgressBar*>()->value(), 40);
    // It has failed: the sentence stands there, and what was chosen, too.
    start.showError({ErrorCode::DiskFull, {}});
    auto* error = seen<QLabel>(start, u"practiceError"_s);
    QVERIFY(error != nullptr && error->text().contains(u"no space left"_s));
    QCOMPARE(start.wish().chair, Role::Staff);
    press(start, u"begin"_s);
    QCOMPARE(begun.size(), 1);
}

void TestPracticeWindow::aDoubleClickBeginsOneSession()
{
    const QSignalSpy begun(m_practice->findChild<PracticeStart*>(), &PracticeStart::begun);
    auto* begin = seen<QAbstractButton>(*m_practice, u"begin"_s);
    QTest::mouseClick(begin, Qt::LeftButton);
    QTest::mouseDClick(begin, Qt::LeftButton);
    QTest::keyClick(begin, Qt::Key_Space);
    QCOMPARE(begun.size(), 1);
    press(*m_practice, u"cancel"_s);
    QVERIFY(waitFor([&] { return begin->isEnabled(); }));
    QVERIFY(m_practice->sessionWindow() == nullptr);
    QCOMPARE(faultOf(*m_practice), QString());
}

void TestPracticeWindow::whereNothingCanBeWrittenThatIsSaid()
{
    // A file in the folder's place: that stops root, too.
    const QString folder = ownFolder();
    QVERIFY(QDir().rmdir(folder));
    QVERIFY(writeFile(folder, "in the way"));
    press(*m_practice, u"begin"_s);
    QVERIFY2(faultOf(*m_practice).contains(folder), qPrintable(faultOf(*m_practice)));
    QVERIFY(seen<QAbstractButton>(*m_practice, u"begin"_s)->isEnabled());
    QVERIFY(m_practice->isVisible());
    // It can be begun once there is room.
    QVERIFY(QFile::remove(folder));
    QVERIFY(QDir().mkdir(folder));
    const QSignalSpy begun(m_practice->findChild<PracticeStart*>(), &PracticeStart::begun);
    press(*m_practice, u"begin"_s);
    QCOMPARE(begun.size(), 1);
    QCOMPARE(faultOf(*m_practice), QString());
    press(*m_practice, u"cancel"_s);
    QVERIFY(waitFor([&] { return seen<QAbstractButton>(*m_practice, u"begin"_s)->isEnabled(); }));
}

void TestPracticeWindow::aDamagedFolderIsSaidAndTheNextTryIsFresh()
{
    const QString folder = ownFolder();
    QVERIFY(QDir(folder).mkdir(u"1"_s));
    QVERIFY(writeFile(folder + u"/1/package"_s, "in the way"));
    QVERIFY(!sit(quickWish(Role::Supervisor, PracticeKind::Goods)));
    QVERIFY(!faultOf(*m_practice).isEmpty());
    QVERIFY(sit(quickWish(Role::Supervisor, PracticeKind::Goods)));
    QCOMPARE(faultOf(*m_practice), QString());
    QCOMPARE(m_hand->pageName(), u"checkInPage"_s);
    QVERIFY(playUntil([&] { return m_hand->pageName() == u"staffPage" || m_practice->session()->isKnown(); }));
}

void TestPracticeWindow::leftAndGoneOnWith()
{
    QVERIFY(sit(quickWish(Role::Expert, PracticeKind::Engineering)));
    QVERIFY(!m_practice->isVisible());
    QVERIFY2(playUntil([&] { return isAtSheet(); }), qPrintable(m_hand->words()));
    // Two of its cells.
    for (int cell = 0; cell < 2; ++cell) {
        m_hand->sheet()->goToOpen();
        QTest::keyClick(m_hand->sheet(), Qt::Key_P);
    }
    const auto cells = [this] { return typedOn(*m_practice->sessionWindow()->page()).filter(u"sheet="_s); };
    const QStringList typed = cells();
    QVERIFY(typed.size() >= 2);
    QVERIFY(leave());
    QVERIFY(m_practice->isVisible());
    auto* resume = seen<QAbstractButton>(*m_practice, u"resume"_s);
    QVERIFY(resume != nullptr && resume->hasFocus());
    QVERIFY(seen<QAbstractButton>(*m_practice, u"begin"_s)->isEnabled());
    QTest::keyClick(resume, Qt::Key_Space);
    QVERIFY(m_practice->sessionWindow() != nullptr && !m_practice->isVisible());
    takeHand();
    QCOMPARE(m_hand->pageName(), u"checkInPage"_s);
    QVERIFY2(playUntil([&] { return isAtSheet(); }), qPrintable(m_hand->words()));
    QVERIFY(!m_hand->path().contains(u"consentPage"_s));
    QCOMPARE(cells(), typed);
    // And on to the end, where there is time.
    if (!qEnvironmentVariableIsSet("EVALROOM_SOAK"))
        return;
    QVERIFY2(playUntil([&] { return m_hand->pageName() == u"overPage"; }), qPrintable(m_hand->words()));
}

void TestPracticeWindow::whatIsOverIsNotSaidToBeOpen()
{
    const auto isDelivered
        = [this] { return m_practice->session()->isKnown() && !m_practice->session()->state().delivered.isEmpty(); };
    const auto leftWords = [this] {
        const auto* words = seen<QLabel>(*m_practice, u"leftWords"_s);
        return words != nullptr ? words->text() : QString();
    };
    QVERIFY(sit(quickWish(Role::Supervisor, PracticeKind::Goods)));
    QCOMPARE(leftWords(), QString());
    QVERIFY2(playUntil(isDelivered), qPrintable(m_hand->words()));
    QVERIFY(leave());
    // The colleagues may still be putting report and archive away.
    QTRY_VERIFY2(leftWords().contains(u"is over"_s), qPrintable(leftWords()));
    QVERIFY2(!leftWords().contains(u"still open"_s), qPrintable(leftWords()));
    auto* resume = seen<QAbstractButton>(*m_practice, u"resume"_s);
    QCOMPARE(resume->text(), u"Look at it again"_s);
    // Whoever wants to sees it once more, and it is over still.
    press(*m_practice, u"resume"_s);
    takeHand();
    QVERIFY2(playUntil([&] { return m_hand->pageName() == u"supervisorPage" && isDelivered(); }),
        qPrintable(m_hand->words()));
    QVERIFY(leave());
    QVERIFY2(leftWords().contains(u"is over"_s), qPrintable(leftWords()));
    auto* begin = seen<QAbstractButton>(*m_practice, u"begin"_s);
    QVERIFY(begin->hasFocus());
    QTest::keyClick(begin, Qt::Key_Space);
    QCOMPARE(leftWords(), QString());
    press(*m_practice, u"cancel"_s);
    QVERIFY(waitFor([&] { return begin->isEnabled(); }));
    QCOMPARE(leftWords(), QString());
}

void TestPracticeWindow::colleaguesWaitAndGoOn()
{
    QVERIFY(sit(quickWish(Role::Expert, PracticeKind::Goods)));
    QVERIFY2(playUntil([&] { return m_hand->pageName() == u"ballotPage"; }), qPrintable(m_hand->words()));
    auto* colleagues = m_practice->sessionWindow()->findChild<QComboBox*>(u"colleagues"_s);
    colleagues->setFocus();
    QTest::keyClick(colleagues, Qt::Key_End);
    QCOMPARE(colleagues->currentText(), u"Wait for me"_s);
    const auto steps = [this] { return m_practice->session()->state().stepActs; };
    const auto before = steps();
    const auto isSubmitted = [this] {
        const Session& session = *m_practice->session();
        return !session.state().steps.value(u"chair"_s).sheets.value(session.member()).isEmpty();
    };
    QVERIFY2(playUntil(isSubmitted), qPrintable(m_hand->words()));
    // The ballots are all in, or not: nobody closes the election. Without the wait it is a matter of milliseconds.
    QVERIFY(!waitFor([&] { return steps() != before; }, 1000));
    // That they wait is remembered when the window is opened again.
    QVERIFY(leave());
    press(*m_practice, u"resume"_s);
    takeHand();
    colleagues = m_practice->sessionWindow()->findChild<QComboBox*>(u"colleagues"_s);
    QCOMPARE(colleagues->currentText(), u"Wait for me"_s);
    // The keyboard begins at the work, and not at what stands below it.
    QVERIFY2(playUntil([&] { return m_hand->pageName() == u"waitPage"; }), qPrintable(m_hand->words()));
    QVERIFY(!colleagues->hasFocus());
    colleagues->setFocus();
    QTest::keyClick(colleagues, Qt::Key_Up);
    QCOMPARE(colleagues->currentText(), u"Quick"_s);
    QVERIFY2(
        playUntil([&] { return m_practice->session()->isKnown() && steps() != before; }), qPrintable(m_hand->words()));
}

void TestPracticeWindow::anotherOneEndsTheFirst()
{
    QVERIFY(sit(quickWish(Role::Supervisor, PracticeKind::Goods)));
    const QByteArray first = m_practice->session() != nullptr ? m_practice->pin().toUtf8() : QByteArray();
    QVERIFY(!first.isEmpty());
    const QString folder = ownFolder() + u"/1"_s;
    QVERIFY(QDir(folder).exists());
    QVERIFY(leave());
    QVERIFY(seen<QAbstractButton>(*m_practice, u"resume"_s) != nullptr);
    QVERIFY(sit(quickWish(Role::Staff, PracticeKind::Goods)));
    QVERIFY(waitFor([&] { return !QDir(folder).exists(); }));
    QVERIFY2(playUntil([&] { return m_hand->pageName() == u"staffPage"; }), qPrintable(m_hand->words()));
}

// What was kept at this seat is broken while nobody sits there: the window says so, and what to do.
void TestPracticeWindow::aDamagedStoreIsSaid()
{
    QVERIFY(sit(quickWish(Role::Expert, PracticeKind::Goods)));
    QVERIFY2(playUntil([&] { return m_hand->pageName() == u"ballotPage"; }), qPrintable(m_hand->words()));
    QVERIFY(leave());
    const QDir store(ownFolder() + u"/1/seat"_s);
    const QStringList files = store.entryList(QDir::Files);
    QVERIFY(!files.isEmpty());
    for (const QString& file : files)
        QVERIFY(writeFile(store.filePath(file), "not what it was"));
    press(*m_practice, u"resume"_s);
    takeHand();
    auto* error = m_practice->sessionWindow()->findChild<QLabel*>(u"error"_s);
    QVERIFY(waitFor([&] { return error->isVisible(); }));
    QVERIFY2(error->text().contains(u"What the centre has received is safe"_s), qPrintable(error->text()));
    QCOMPARE(m_hand->pageName(), u"checkInPage"_s);
}

EVALROOM_TEST(TestPracticeWindow, QApplication)

} // namespace tst_practice_window

#include "tst_practice_window.moc"
