// SPDX-License-Identifier: Apache-2.0
#include "patience.h"
#include "session/room.h"
#include "test_program.h"
#include "widgets/reachable.h"
#include "widgets/style/quiet_style.h"
#include "widgets/window/session_window.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_member_menu {
// What a member does on their own accord beside the duty of the moment, by keys and clicks in their window.
class TestMemberMenu : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void onlyThoseWhoAreReadyHaveIt();
    void whatTheLawForbidsIsGreyWithItsReason();
    void timeIsAskedForAndTheStepIsAsItWas();
    void aRejectionIsMovedAndTheVoteFollows();
    void whatComesNextEndsTheDetour();
    void aConflictThatIsFoundLaterIsSaidTwice();
    void aPriceIsAskedFor();
    void lowPricesAreThereToo();
    void aBidderIsAskedDuringAReview();
    void itsAnswerIsReadAndMayBeSetAside();

private:
    QString pageName() const { return m_window->page()->objectName(); }
    template <typename W>
    W* seen(const QString& name) const
    {
        for (W* widget : m_window->findChildren<W*>(name)) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    // Where no window system does it: a popup that has closed leaves no window active.
    bool activate() const
    {
        m_window->activateWindow();
        return QTest::qWaitForWindowActive(m_window.get(), Patience);
    }
    QMenu* openMenu() const
    {
        if (!activate())
            return nullptr;
        QTest::keyClick(m_window.get(), Qt::Key_F9);
        return seen<QMenu>(u"moreEntries"_s);
    }
    // By its arrow keys, as far as the entry.
    static void choose(QMenu* menu, QAction* entry, Qt::Key last = Qt::Key_Return)
    {
        for (qsizetype i = 0; i < menu->actions().size() && menu->activeAction() != entry; ++i)
            QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, last);
    }
    bool choose(const QString& name) const
    {
        QMenu* menu = openMenu();
        if (menu == nullptr)
            return false;
        choose(menu, menu->findChild<QAction*>(name));
        return waitFor([&] { return seen<QMenu>(u"moreEntries"_s) == nullptr; }) && activate();
    }
    static void type(const QString& text)
    {
        for (const QChar character : text)
            QTest::sendKeyEvent(
                QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(character), Qt::NoModifier);
    }
    void press() const { QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier); }
    // What cannot be taken back is summed up, then signed.
    bool sign() const
    {
        press();
        if (!waitFor([this] { return seen<QWidget>(u"summary"_s) && seen<QWidget>(u"primary"_s)->isEnabled(); }))
            return false;
        press();
        return true;
    }
    // A screen reader can tell all of it; and a picture for people who want to see it.
    void picture(const QString& name) const
    {
        const auto* entries = seen<QMenu>(u"moreEntries"_s);
        const QStringList unspoken
            = unspokenIn(*m_window) + (entries != nullptr ? unspokenIn(*entries) : QStringList());
        QVERIFY2(unspoken.isEmpty(), qPrintable(name + u'\n' + unspoken.join(u'\n')));
        const QString folder = qEnvironmentVariable("EVALROOM_PICTURES");
        if (folder.isEmpty())
            return;
        QCoreApplication::processEvents();
        m_window->grab().save(folder + u'/' + name + u".png"_s);
        if (auto* menu = seen<QMenu>(u"moreEntries"_s))
            menu->grab().save(folder + u'/' + name + u"-menu.png"_s);
    }

    SessionFixture m_fixture;
    Preferences m_preferences;
    std::unique_ptr<Room> m_room;
    std::unique_ptr<SessionWindow> m_window;
};

void TestMemberMenu::initTestCase()
{
    m_preferences.setLanguage(QLocale::English);
    showIn(Theme::Light, 100);
    // The second bid states another amount in capitals.
    m_fixture.plan.manifest.bidders[1].stated.capitals = u"壹万零壹佰元整"_s;
    addGround(m_fixture.plan.rules, u"price"_s);
    m_fixture.plan.rules.insert(u"priceCorrection"_s,
        parseHumanJson(R"({"ground":"price","rules":[{"rule":"capitals","source":"12-19","text":"capitals hold"}]})")
            .value());
    m_fixture.plan.rules.insert(u"lowPrice"_s, parseHumanJson(R"({"ground":"price","source":"12-21"})").value());
    QVERIFY(m_fixture.begin());
    m_room = std::make_unique<Room>(m_fixture);
    QCOMPARE(m_room->checkIn({1, 2, 3, 4, 5, 6, 7}), u"success"_s);
    m_window = std::make_unique<SessionWindow>(
        m_room->at(1), SeatPlan {.papers = std::make_shared<Papers>()}, m_preferences);
    m_window->resize(1060, 600);
    m_window->show();
    QVERIFY(activate());
}

void TestMemberMenu::cleanupTestCase()
{
    m_window.reset();
    m_room.reset();
}

void TestMemberMenu::onlyThoseWhoAreReadyHaveIt()
{
    QVERIFY(seen<QAbstractButton>(u"more"_s) == nullptr);
    QVERIFY(openMenu() == nullptr);
    QCOMPARE(m_room->prepare(), u"success"_s);
    QTRY_VERIFY(seen<QAbstractButton>(u"more"_s) != nullptr);
    QCOMPARE(m_room->openStep(u"chair"_s), u"success"_s);
    QTRY_COMPARE(pageName(), u"ballotPage"_s);
}

void TestMemberMenu::whatTheLawForbidsIsGreyWithItsReason()
{
    QTest::mouseClick(seen<QAbstractButton>(u"more"_s), Qt::LeftButton);
    auto* menu = seen<QMenu>(u"moreEntries"_s);
    QVERIFY(menu != nullptr);
    picture(u"more"_s);
    const QAction* rejection = menu->findChild<QMenu*>(u"moveRejection"_s)->menuAction();
    QVERIFY(!rejection->isEnabled());
    QVERIFY2(rejection->toolTip().contains(u"sealed"_s), qPrintable(rejection->toolTip()));
    QVERIFY(menu->findChild<QLabel*>(u"moreReasons"_s)->text().contains(rejection->toolTip()));
    QVERIFY(!menu->findChild<QAction*>(u"moveCompetition"_s)->isEnabled());
    QVERIFY(!menu->findChild<QAction*>(u"moveCorrection"_s)->isEnabled());
    QVERIFY(!menu->findChild<QAction*>(u"correctPrice"_s)->isEnabled());
    QVERIFY(!menu->findChild<QAction*>(u"lowPrice"_s)->isEnabled());
    QVERIFY(!menu->findChild<QAction*>(u"askBidder"_s)->isEnabled());
    // Nobody was asked anything yet.
    QVERIFY(menu->findChild<QAction*>(u"setAside"_s) == nullptr);
    QVERIFY(menu->findChild<QAction*>(u"questions"_s) == nullptr);
    QVERIFY(menu->findChild<QAction*>(u"askForTime"_s)->isEnabled());
    QVERIFY(menu->findChild<QAction*>(u"resultsSoFar"_s)->isEnabled());
    QTest::keyClick(menu, Qt::Key_Escape);
    QCOMPARE(pageName(), u"ballotPage"_s);
}

void TestMemberMenu::timeIsAskedForAndTheStepIsAsItWas()
{
    auto* candidate = seen<QAbstractButton>(u"candidate2"_s);
    candidate->setFocus();
    QTest::keyClick(candidate, Qt::Key_Space);
    QVERIFY(candidate->isChecked());
    const Page* ballot = m_window->page();
    QVERIFY(choose(u"askForTime"_s));
    QCOMPARE(pageName(), u"timeRequestPage"_s);
    QVERIFY(!m_window->page()->next().possible);
    type(u"五本投标文件"_s);
    picture(u"time"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(m_window->page(), ballot);
    QVERIFY(candidate->isChecked() && candidate->hasFocus());
    QVERIFY(seen<QAbstractButton>(u"backToStep"_s) == nullptr);
    // What was typed there waits, too.
    QVERIFY(choose(u"askForTime"_s));
    QCOMPARE(seen<QPlainTextEdit>(u"text"_s)->toPlainText(), u"五本投标文件"_s);
    QVERIFY(sign());
    QTRY_COMPARE(m_window->page(), ballot);
    QVERIFY(m_room->at(1).expected().timeRequests.contains(1));
    QVERIFY(candidate->isChecked());
    picture(u"time-done"_s);
    QMenu* menu = openMenu();
    QVERIFY(menu != nullptr);
    QVERIFY(menu->findChild<QAction*>(u"askForTime"_s)->toolTip().contains(u"already"_s));
    QTest::keyClick(menu, Qt::Key_Escape);
    QVERIFY(choose(u"resultsSoFar"_s));
    QCOMPARE(pageName(), u"resultsPage"_s);
    picture(u"results"_s);
    QTest::mouseClick(seen<QAbstractButton>(u"backToStep"_s), Qt::LeftButton);
    QCOMPARE(m_window->page(), ballot);
}

void TestMemberMenu::aRejectionIsMovedAndTheVoteFollows()
{
    for (const int member : Room::committee())
        QCOMPARE(m_room->submit(member, u"chair"_s), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QCOMPARE(m_room->closeStep(u"chair"_s), u"success"_s);
    QTRY_COMPARE(pageName(), u"waitPage"_s);
    QMenu* menu = openMenu();
    QVERIFY(menu != nullptr);
    auto* bids = menu->findChild<QMenu*>(u"moveRejection"_s);
    QVERIFY(bids->menuAction()->isEnabled());
    picture(u"more-open"_s);
    choose(menu, bids->menuAction(), Qt::Key_Right);
    QTRY_VERIFY(bids->isVisible());
    QVERIFY(bids->findChild<QAction*>(u"reject-b2"_s)->toolTip().startsWith(u"<div"_s)); // its name is no HTML
    choose(bids, bids->findChild<QAction*>(u"reject-b2"_s));
    QTRY_COMPARE(pageName(), u"rejectionPage"_s);
    QVERIFY(activate());
    auto* ground = seen<QListWidget>(u"ground"_s);
    QVERIFY(ground->hasFocus());
    QTest::mouseClick(ground->viewport(), Qt::LeftButton, {}, ground->visualItemRect(ground->item(0)).center());
    seen<QLineEdit>(u"clause"_s)->setFocus();
    type(u"1.2"_s);
    // In a list that has dropped down the key means the list.
    auto* document = seen<QComboBox>(u"document"_s);
    document->setFocus();
    document->showPopup();
    QTest::keyClick(document->view(), Qt::Key_Escape);
    QCOMPARE(pageName(), u"rejectionPage"_s);
    QVERIFY(!document->view()->isVisible());
    QVERIFY(activate());
    document->setCurrentIndex(0);
    seen<QPlainTextEdit>(u"text"_s)->setFocus();
    type(u"未加盖单位章"_s);
    picture(u"rejection"_s);
    QVERIFY2(m_window->page()->next().possible, qPrintable(m_window->page()->next().sentence));
    QVERIFY(sign());
    QTRY_COMPARE(pageName(), u"votePage"_s);
    QCOMPARE(m_room->at(1).expected().motions.size(), 1);
}

void TestMemberMenu::whatComesNextEndsTheDetour()
{
    QVERIFY(!m_room->at(1).expected().motions.isEmpty());
    const QByteArray motion = m_room->at(1).expected().motions.constLast().name;
    QVERIFY(choose(u"resultsSoFar"_s));
    QCOMPARE(pageName(), u"resultsPage"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    for (const int member : {2, 3, 4}) {
        QCOMPARE(pageName(), u"resultsPage"_s);
        QCOMPARE(m_room->act(member, Vote {motion, false, u"已盖章"_s}), u"success"_s);
    }
    QTRY_COMPARE(pageName(), u"waitPage"_s);
    QVERIFY(seen<QAbstractButton>(u"backToStep"_s) == nullptr);
}

// Nobody has to think of it: the button and its entry say how many prices are to be looked at.
void TestMemberMenu::aConflictThatIsFoundLaterIsSaidTwice()
{
    const Page* before = m_window->page();
    const QString bidder = m_fixture.plan.manifest.bidders.constFirst().id;
    QVERIFY(choose(u"declareConflict"_s));
    QCOMPARE(pageName(), u"conflictsPage"_s);
    QVERIFY(seen<QAbstractButton>(u"allClear"_s) == nullptr);
    QVERIFY(!m_window->page()->next().possible);
    seen<QAbstractButton>(u"conflict-"_s + bidder)->click();
    QVERIFY(!m_window->page()->next().possible);
    auto* reason = seen<QLineEdit>(u"reason-"_s + bidder);
    reason->setFocus();
    type(u"my sister's firm"_s);
    QVERIFY(m_window->page()->next().possible);
    press();
    QTRY_VERIFY(seen<QWidget>(u"summary"_s) != nullptr);
    QVERIFY(seen<QLabel>(u"summaryThen"_s)->text().contains(u"cannot be taken back"_s));
    QCOMPARE(pageName(), u"conflictsPage"_s);
    QVERIFY(m_window->page()->next().needsPin);
    QCOMPARE(m_window->page()->next().action, u"Sign and leave the committee"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_COMPARE(m_window->page(), before);
    QVERIFY(m_room->at(1).expected().members.value(1).ready());
}

void TestMemberMenu::aPriceIsAskedFor()
{
    auto* more = seen<QAbstractButton>(u"more"_s);
    QTRY_COMPARE(more->text(), u"More (F9): 1"_s);
    QVERIFY(!more->icon().isNull());
    QVERIFY2(more->accessibleName().contains(u"looked at"_s), qPrintable(more->accessibleName()));
    QMenu* menu = openMenu();
    QVERIFY(menu != nullptr);
    QVERIFY2(menu->findChild<QAction*>(u"correctPrice"_s)->text().contains(u'1'),
        qPrintable(menu->findChild<QAction*>(u"correctPrice"_s)->text()));
    picture(u"more-price"_s);
    QTest::keyClick(menu, Qt::Key_Escape);
    QVERIFY(choose(u"correctPrice"_s));
    QCOMPARE(pageName(), u"priceMotionPage"_s);
    QCOMPARE(seen<QComboBox>(u"bidder"_s)->currentData().toString(), u"b2"_s);
    QVERIFY(seen<QAbstractButton>(u"option0"_s)->isChecked());
    seen<QPlainTextEdit>(u"text"_s)->setFocus();
    type(u"大写与小写不一致"_s);
    picture(u"price"_s);
    QVERIFY2(m_window->page()->next().possible, qPrintable(m_window->page()->next().sentence));
    QVERIFY(sign());
    QTRY_COMPARE(pageName(), u"votePage"_s);
    QTRY_COMPARE(more->text(), u"More (F9)"_s);
    QVERIFY(more->icon().isNull());
    const QByteArray motion = m_room->at(1).expected().motions.constLast().name;
    QCOMPARE(m_room->settle(), u"success"_s);
    for (const int member : {2, 3, 4})
        QCOMPARE(m_room->act(member, Vote {motion, false, u"无误"_s}), u"success"_s);
    QTRY_COMPARE(pageName(), u"waitPage"_s);
}

void TestMemberMenu::lowPricesAreThereToo()
{
    QVERIFY(choose(u"lowPrice"_s));
    QCOMPARE(pageName(), u"lowPricePage"_s);
    auto* bidder = seen<QComboBox>(u"bidder"_s);
    QVERIFY(bidder->hasFocus());
    QCOMPARE(bidder->count(), 3);
    QTest::keyClick(bidder, Qt::Key_Down);
    QVERIFY(bidder->currentIndex() >= 0);
    picture(u"low-price"_s);
    QTest::keyClick(bidder, Qt::Key_Escape);
    QCOMPARE(pageName(), u"waitPage"_s);
}

// Of what a bid means its reviewers may ask while they review it; of everything else nobody moves then.
void TestMemberMenu::aBidderIsAskedDuringAReview()
{
    QCOMPARE(m_room->openStep(u"form"_s), u"success"_s);
    QTRY_COMPARE(pageName(), u"sheetPage"_s);
    QMenu* menu = openMenu();
    QVERIFY(menu != nullptr);
    QVERIFY(!menu->findChild<QAction*>(u"correctPrice"_s)->isEnabled());
    QVERIFY(menu->findChild<QAction*>(u"askBidder"_s)->isEnabled());
    picture(u"more-question"_s);
    QTest::keyClick(menu, Qt::Key_Escape);
    QVERIFY(choose(u"askBidder"_s));
    QCOMPARE(pageName(), u"clarifyPage"_s);
    auto* bidder = seen<QComboBox>(u"bidder"_s);
    QVERIFY(bidder->hasFocus());
    QTest::keyClick(bidder, Qt::Key_Down);
    auto* ground = seen<QListWidget>(u"ground"_s);
    ground->setFocus();
    QTest::keyClick(ground, Qt::Key_Down);
    seen<QLineEdit>(u"clause"_s)->setFocus();
    type(u"工期"_s);
    seen<QPlainTextEdit>(u"text"_s)->setFocus();
    type(u"工期以何者为准？"_s);
    picture(u"question"_s);
    QVERIFY2(m_window->page()->next().possible, qPrintable(m_window->page()->next().sentence));
    QVERIFY(sign());
    QTRY_COMPARE(pageName(), u"votePage"_s);
}

void TestMemberMenu::itsAnswerIsReadAndMayBeSetAside()
{
    const QByteArray question = m_room->at(1).expected().motions.constLast().name;
    QCOMPARE(m_room->settle(), u"success"_s);
    for (const int member : {2, 3, 4})
        QCOMPARE(m_room->act(member, Vote {question, true, {}}), u"success"_s);
    QTRY_COMPARE(pageName(), u"sheetPage"_s);
    QMenu* menu = openMenu();
    QVERIFY(menu != nullptr);
    QVERIFY(menu->findChild<QAction*>(u"setAside"_s) == nullptr);
    QVERIFY(menu->findChild<QAction*>(u"questions"_s)->text().contains(u'1'));
    QTest::keyClick(menu, Qt::Key_Escape);
    QCOMPARE(m_room->settle(), u"success"_s);
    QCOMPARE(m_room->act(6, BidderAnswer {question, true, u"以投标函为准"_s}), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QCOMPARE(m_room->act(7, Witness {m_room->at(7).expected().answers.constLast().name}), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QVERIFY(choose(u"questions"_s));
    QCOMPARE(pageName(), u"questionsPage"_s);
    QVERIFY(seen<QLabel>(u"questionAnswer"_s)->text().contains(u"以投标函为准"_s));
    picture(u"questions"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(pageName(), u"sheetPage"_s);
    QVERIFY(choose(u"setAside"_s));
    QCOMPARE(pageName(), u"setAsidePage"_s);
    picture(u"set-aside"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(pageName(), u"sheetPage"_s);
}

EVALROOM_TEST(TestMemberMenu, QApplication)
} // namespace tst_member_menu
#include "tst_member_menu.moc"
