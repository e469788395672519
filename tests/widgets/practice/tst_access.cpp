// SPDX-License-Identifier: Apache-2.0
#include "chair.h"
#include "reachable.h"
#include "widgets/practice/practice_window.h"

#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

// Every window of a session, for those who cannot see it and for those who use no mouse.
class TestAccess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyControlHasANameAndAKey_data();
    void everyControlHasANameAndAKey();
    void aPracticeIsCancelledAndBegunAnew();
};

void TestAccess::everyControlHasANameAndAKey_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<QString>("step"); // as far as it goes
    QTest::newRow("expert") << Role::Expert << QString();
    QTest::newRow("staff") << Role::Staff << u"chair"_s;
    QTest::newRow("supervisor") << Role::Supervisor << u"chair"_s;
}

void TestAccess::everyControlHasANameAndAKey()
{
    QFETCH(Role, role);
    QFETCH(QString, step);
    Chair chair(quickWish(role, PracticeKind::Goods), QLocale::English);
    QVERIFY2(chair.isReady(), qPrintable(chair.failure));
    chair.sit();
    QStringList missed;
    const auto lookAround = [&] {
        for (const QString& each : missedIn(*chair.window))
            missed << chair.hand->pageName() + u": "_s + each;
    };
    chair.hand->setOnView([&] {
        lookAround();
        auto* tabs = chair.window->page()->findChild<QTabWidget*>();
        for (int tab = 1; tabs != nullptr && tab < tabs->count(); ++tab) {
            const int before = tabs->currentIndex();
            tabs->setCurrentIndex((before + tab) % tabs->count());
            lookAround();
            tabs->setCurrentIndex(before);
        }
    });
    const auto isThrough = [&] {
        if (step.isEmpty() || !chair.session->isKnown())
            return chair.hand->pageName() == u"overPage";
        const auto& closing = chair.session->state().steps.value(step).closing;
        return closing && closing->cosigned;
    };
    QVERIFY2(chair.playUntil(isThrough), qPrintable(chair.words()));
    lookAround();
    missed.removeDuplicates();
    QVERIFY2(missed.isEmpty(), qPrintable(u'\n' + missed.join(u'\n')));
}

void TestAccess::aPracticeIsCancelledAndBegunAnew()
{
    constexpr int patience = 120'000;
    Preferences preferences;
    preferences.setLanguage(QLocale::English);
    PracticeWindow window(preferences);
    window.show();
    const QSignalSpy seated(&window, &PracticeWindow::seated);
    auto* begin = window.findChild<QPushButton*>(u"begin"_s);
    auto* cancel = window.findChild<QPushButton*>(u"cancel"_s);
    const auto* progress = window.findChild<QProgressBar*>();
    QVERIFY(!cancel->isVisible());
    QTest::mouseClick(begin, Qt::LeftButton);
    QVERIFY(cancel->isVisible() && progress->isVisible() && !begin->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(progress->value() > 0, patience);
    QTest::mouseClick(cancel, Qt::LeftButton);
    QVERIFY(!cancel->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(begin->isEnabled(), patience);
    QVERIFY(!cancel->isVisible() && !progress->isVisible());
    QCOMPARE(seated.size(), 0);
    window.begin(quickWish(Role::Expert, PracticeKind::Goods));
    QVERIFY(cancel->isVisible() && cancel->isEnabled());
    QTRY_COMPARE_WITH_TIMEOUT(seated.size(), 1, patience);
    QVERIFY(window.sessionWindow()->isVisible());
}

QTEST_MAIN(TestAccess)
#include "tst_access.moc"
