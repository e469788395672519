// SPDX-License-Identifier: Apache-2.0
#include "chair.h"
#include "patience.h"
#include "test_program.h"
#include "widgets/figure_cells.h"
#include "widgets/practice/poses.h"
#include "widgets/practice/practice_window.h"
#include "widgets/reachable.h"
#include "widgets/style/quiet_style.h"
#include "widgets/style/spoken_role.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QVBoxLayout>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_access {

namespace {

QString wordOf(QLocale::Language language)
{
    return language == QLocale::Chinese ? u"zh"_s : u"en"_s;
}

QLocale::Language otherThan(QLocale::Language language)
{
    return language == QLocale::Chinese ? QLocale::English : QLocale::Chinese;
}

// Alike in what there is to reach.
QString screenOf(const Chair& chair)
{
    const auto widgets = chair.window->findChildren<QWidget*>();
    const auto controls = std::ranges::count_if(
        widgets, [](const QWidget* widget) { return widget->isVisible() && widget->focusPolicy() != Qt::NoFocus; });
    return chair.hand->view() + u' ' + QString::number(controls);
}

// As a window system does it when a menu has closed.
void activate(const Chair& chair)
{
    chair.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(chair.window.get(), Patience));
}

} // namespace

// Every window of a session, for those who cannot see it, for those who use no mouse, and for those who compare
// figures.
class TestAccess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsMissedIsTold();
    void everyControlIsNamedAndReached_data();
    void everyControlIsNamedAndReached();
    void aPracticeIsCancelledAndBegunAnew();

private:
    // For a control that lets nobody go on.
    bool eventFilter(QObject* watched, QEvent* event) override;
    // What is there now, in both languages; Tab leads through it as often as there is something new.
    void lookAround(Chair& chair, const QString& where);
    void lookAtTabs(Chair& chair);
    void lookAtPoses(Chair& chair);

    bool m_keepsTab = false;
    QStringList m_missed;
    QSet<QString> m_seen;
};

void TestAccess::lookAround(Chair& chair, const QString& where)
{
    for (const QString& each : missedIn(*chair.window) + FigureCells(*chair.window).astray())
        m_missed << where + u": "_s + each;
    const QLocale::Language before = chair.preferences.language();
    for (const auto language : {otherThan(before), before}) {
        chair.preferences.setLanguage(language);
        // The window makes itself anew a moment later.
        const auto* title = chair.window->findChild<QLabel*>(u"title"_s);
        const auto isAnew = [&] {
            return title->text().remove(QChar(0x200b)) == chair.window->page()->title().remove(QChar(0x200b));
        };
        QVERIFY2(waitFor(isAnew), qPrintable(title->text()));
        for (const QString& each : unspokenIn(*chair.window))
            m_missed << where + u' ' + wordOf(language) + u": "_s + each;
    }
}

void TestAccess::lookAtTabs(Chair& chair)
{
    auto* tabs = chair.window->page()->findChild<QTabWidget*>();
    for (int tab = 1; tabs != nullptr && tab < tabs->count(); ++tab) {
        const int before = tabs->currentIndex();
        tabs->setCurrentIndex((before + tab) % tabs->count());
        lookAround(chair, chair.hand->pageName() + u'/' + tabs->tabText(tabs->currentIndex()));
        tabs->setCurrentIndex(before);
    }
}

// The keys, the documents, and every form that the menu leads to.
void TestAccess::lookAtPoses(Chair& chair)
{
    const Sitting at {chair.room(), *chair.window, *chair.session, chair.judge(), *chair.seat, {}, {}};
    for (const Pose& pose : aroundPoses(at)) {
        if (m_seen.contains(pose.name))
            continue;
        m_seen.insert(pose.name);
        if (pose.strike)
            pose.strike();
        activate(chair);
        QVERIFY2(!pose.holds || waitFor(pose.holds), qPrintable(pose.name));
        if (pose.open) {
            pose.open();
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            QVERIFY2(menu != nullptr, qPrintable(pose.name));
            for (const QString& each : unspokenIn(*menu))
                m_missed << pose.name + u": "_s + each;
            while (QWidget* popup = QApplication::activePopupWidget())
                popup->close();
            activate(chair);
        } else {
            lookAround(chair, pose.name);
        }
        if (pose.leave)
            pose.leave();
    }
    activate(chair);
}

void TestAccess::whatIsMissedIsTold()
{
    showIn(Theme::Light, 100);
    QWidget window;
    auto* rows = new QVBoxLayout(&window);
    auto* plain = new QPushButton(u"Named"_s);
    auto* own = new QWidget;
    own->setObjectName(u"own"_s);
    own->setFocusPolicy(Qt::StrongFocus);
    auto* last = new QPushButton(u"Last"_s);
    rows->addWidget(plain);
    rows->addWidget(own);
    rows->addWidget(last);
    // Nobody can use it now, but somebody who sees nothing comes to it.
    auto* closed = new QLineEdit;
    closed->setObjectName(u"closed"_s);
    closed->setEnabled(false);
    rows->addWidget(closed);
    // These take no keyboard, and are heard all the same.
    auto* silent = new QToolButton;
    silent->setObjectName(u"silent"_s);
    silent->setFocusPolicy(Qt::NoFocus);
    rows->addWidget(silent);
    auto* busy = new QProgressBar;
    busy->setObjectName(u"busy"_s);
    rows->addWidget(busy);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window, Patience));
    own->setMinimumSize(40, 40);
    QCoreApplication::processEvents();
    QCOMPARE(missedIn(window),
        (QStringList {u"QWidget in own has no name"_s, u"QWidget in own has no role that fits"_s,
            u"QLineEdit in closed has no name"_s, u"QToolButton in silent has no name"_s,
            u"QProgressBar in busy has no name"_s, u"QWidget in own does not show that it has the keyboard"_s}));
    closed->setAccessibleName(u"Closed"_s);
    silent->setAccessibleName(u"Silent"_s);
    busy->setAccessibleName(u"Busy"_s);
    // Another one, since what is asked about once is remembered; its frame shows where the keyboard is.
    auto* spoken = new QFrame;
    spoken->setProperty(CardProperty, true);
    spoken->setMinimumSize(40, 40);
    setSpokenRole(*spoken, QAccessible::Document);
    spoken->setAccessibleName(u"Pages"_s);
    spoken->setFocusPolicy(Qt::StrongFocus);
    rows->addWidget(spoken);
    spoken->show();
    delete own;
    QCoreApplication::processEvents();
    QCOMPARE(missedIn(window), QStringList());
    plain->installEventFilter(this);
    m_keepsTab = true;
    plain->setFocus();
    const QStringList missed = missedIn(window);
    m_keepsTab = false;
    QCOMPARE(missed.size(), 2);
    QVERIFY2(missed.filter(u"is not reached by Tab"_s).size() == 2, qPrintable(missed.join(u'\n')));
}

bool TestAccess::eventFilter(QObject* watched, QEvent* event)
{
    return (m_keepsTab && event->type() == QEvent::KeyPress) || QObject::eventFilter(watched, event);
}

void TestAccess::everyControlIsNamedAndReached_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<QLocale::Language>("language");
    QTest::newRow("expert") << Role::Expert << QLocale::English;
    QTest::newRow("staff") << Role::Staff << QLocale::Chinese;
    QTest::newRow("supervisor") << Role::Supervisor << QLocale::English;
}

void TestAccess::everyControlIsNamedAndReached()
{
    QFETCH(Role, role);
    QFETCH(QLocale::Language, language);
    m_missed.clear();
    m_seen.clear();
    Chair chair(quickWish(role, PracticeKind::Goods), language);
    QVERIFY2(chair.isReady(), qPrintable(chair.failure));
    chair.sit();
    chair.hand->setOnView([&] {
        if (m_seen.contains(screenOf(chair)))
            return;
        m_seen.insert(screenOf(chair));
        lookAround(chair, chair.hand->pageName());
        lookAtTabs(chair);
        if (isForAround({chair.room(), *chair.window, *chair.session, chair.judge(), *chair.seat, {}, {}}))
            lookAtPoses(chair);
    });
    const auto isDelivered = [&] { return chair.session->isKnown() && !chair.session->state().delivered.isEmpty(); };
    QVERIFY2(chair.playUntil(isDelivered), qPrintable(chair.words()));
    // The last screen: that it is over, or what is left to be saved.
    const bool member = sitsOnCommittee(role);
    QVERIFY(waitFor([&] { return !member || chair.hand->pageName() == u"overPage"; }));
    lookAround(chair, u"at the end"_s);
    lookAtTabs(chair);
    m_missed.removeDuplicates();
    QVERIFY2(m_missed.isEmpty(), qPrintable(u'\n' + m_missed.join(u'\n')));
    if (!member)
        return;
    // What the menu leads to was among it.
    for (const QString& pose : {u"keys"_s, u"documents-both"_s, u"more-reject"_s, u"more-dissent"_s})
        QVERIFY2(m_seen.contains(pose), qPrintable(pose));
}

void TestAccess::aPracticeIsCancelledAndBegunAnew()
{
    Preferences preferences;
    preferences.setLanguage(QLocale::English);
    PracticeWindow window(preferences);
    window.show();
    const QSignalSpy seated(&window, &PracticeWindow::seated);
    auto* begin = window.findChild<QPushButton*>(u"begin"_s);
    auto* cancel = window.findChild<QPushButton*>(u"cancel"_s);
    const auto* progress = window.findChild<QProgressBar*>();
    QVERIFY(!cancel->isVisible());
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window, Patience));
    QCOMPARE(missedIn(window), QStringList());
    QTest::mouseClick(begin, Qt::LeftButton);
    QVERIFY(cancel->isVisible() && progress->isVisible() && !begin->isEnabled());
    QCOMPARE(unspokenIn(window), QStringList());
    QTRY_VERIFY(progress->value() > 0);
    QTest::mouseClick(cancel, Qt::LeftButton);
    QVERIFY(!cancel->isEnabled());
    QTRY_VERIFY(begin->isEnabled());
    QVERIFY(!cancel->isVisible() && !progress->isVisible());
    QCOMPARE(seated.size(), 0);
    window.begin(quickWish(Role::Expert, PracticeKind::Goods));
    QVERIFY(cancel->isVisible() && cancel->isEnabled());
    QTRY_COMPARE(seated.size(), 1);
    SessionWindow* session = window.sessionWindow();
    QVERIFY(session->isVisible());
    // The session's window with what only a practice has above it.
    session->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(session, Patience));
    QVERIFY(session->findChild<QComboBox*>(u"colleagues"_s)->isVisible());
    QCOMPARE(missedIn(*session), QStringList());
    preferences.setLanguage(QLocale::Chinese);
    QCOMPARE(unspokenIn(*session), QStringList());
}

EVALROOM_TEST(TestAccess, QApplication)

} // namespace tst_access

#include "tst_access.moc"
