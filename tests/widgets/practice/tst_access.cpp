// SPDX-License-Identifier: Apache-2.0
#include "chair.h"
#include "reachable.h"

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

// Every window of a session, for those who cannot see it and for those who use no mouse.
class TestAccess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyControlHasANameAndAKey_data();
    void everyControlHasANameAndAKey();
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

QTEST_MAIN(TestAccess)
#include "tst_access.moc"
