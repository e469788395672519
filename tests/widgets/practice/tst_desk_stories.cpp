// SPDX-License-Identifier: Apache-2.0
#include "chair.h"
#include "stall_meter.h"

#include <QLabel>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

// A whole session through the windows of those who run and watch it.
class TestDeskStories : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void staffRunTheSession();
    void theSupervisorWitnessesEachClosing();
};

void TestDeskStories::staffRunTheSession()
{
    Chair chair(quickWish(Role::Staff, PracticeKind::Engineering), QLocale::Chinese);
    QVERIFY2(chair.isReady(), qPrintable(chair.failure));
    chair.sit();
    QSet<QString> summaries;
    chair.hand->setOnView([&] {
        const auto* lines = chair.window->findChild<QLabel*>(u"summaryLines"_s);
        if (lines != nullptr && lines->isVisible())
            summaries << lines->text();
    });
    const auto isDelivered = [&] { return chair.session->isKnown() && !chair.session->state().delivered.isEmpty(); };
    QVERIFY2(chair.playUntil(isDelivered), qPrintable(chair.words()));
    // A closing of each kind, the freezing, the delivery.
    QVERIFY2(summaries.size() >= 4, qPrintable(QStringList(summaries.values()).join(u"\n\n"_s)));
    QVERIFY(waitFor([&] { return chair.window->page()->next().action.isEmpty(); }, 10'000));
}

void TestDeskStories::theSupervisorWitnessesEachClosing()
{
    Chair chair(quickWish(Role::Supervisor, PracticeKind::Goods), QLocale::English);
    QVERIFY2(chair.isReady(), qPrintable(chair.failure));
    chair.sit();
    QSet<QString> closings;
    chair.hand->setOnView([&] {
        if (const NextStep next = chair.window->page()->next(); next.possible)
            closings << next.action;
    });
    const auto isDelivered = [&] { return chair.session->isKnown() && !chair.session->state().delivered.isEmpty(); };
    QVERIFY2(chair.playUntil(isDelivered), qPrintable(chair.words()));
    const SessionState& state = chair.session->state();
    int cosigned = 0;
    for (const StepState& step : state.steps)
        cosigned += step.closing && step.closing->cosigned ? 1 : 0;
    QVERIFY(cosigned > 0);
    // The check-in is the one other thing that a supervisor presses a button for.
    QCOMPARE(closings.size(), cosigned + 1);
}

int main(int argc, char** argv)
{
    const StallMeter app(argc, argv);
    TestDeskStories test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}
#include "tst_desk_stories.moc"
