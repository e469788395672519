// SPDX-License-Identifier: Apache-2.0
#include "stall_meter.h"
#include "test_program.h"

#include <QMenu>
#include <QTest>
#include <QTimer>

using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_stall_meter {

namespace {

constexpr int Stalled = 80; // milliseconds

void work()
{
    QElapsedTimer watch;
    watch.start();
    while (watch.elapsed() < Stalled) { }
}

} // namespace

// What counts as a stall, in and around a loop that runs within a handler.
class TestStallMeter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { meter().forget(); }
    void aHandlerThatWorksIsAStall();
    void soIsOneWhileAMenuIsOpen();
    void soIsWhatFollowsOrPrecedesAMenu_data();
    void soIsWhatFollowsOrPrecedesAMenu();
    void anOpenMenuIsNone();

private:
    static StallMeter& meter() { return *qobject_cast<StallMeter*>(QCoreApplication::instance()); }
    static double longest() { return meter().worst().value(u"no page"_s).turn; }
    // In a turn of its own, as everything that a window does.
    template <typename Handler>
    static void handle(const Handler& handler)
    {
        QEventLoop loop;
        QTimer::singleShot(0, &loop, [&] {
            handler();
            loop.quit();
        });
        loop.exec();
    }
    template <typename Handler>
    static void openMenu(int after, const Handler& within)
    {
        QMenu menu;
        menu.addAction(u"item"_s);
        QTimer::singleShot(after, &menu, [&] {
            within();
            menu.close();
        });
        menu.exec();
    }
};

void TestStallMeter::aHandlerThatWorksIsAStall()
{
    handle(work);
    QVERIFY(longest() >= Stalled);
}

void TestStallMeter::soIsOneWhileAMenuIsOpen()
{
    handle([] { openMenu(0, work); });
    QVERIFY(longest() >= Stalled);
}

void TestStallMeter::soIsWhatFollowsOrPrecedesAMenu_data()
{
    QTest::addColumn<bool>("first");
    QTest::newRow("before") << true;
    QTest::newRow("after") << false;
}

void TestStallMeter::soIsWhatFollowsOrPrecedesAMenu()
{
    QFETCH(bool, first);
    handle([first] {
        if (first)
            work();
        openMenu(0, [] { });
        if (!first)
            work();
    });
    QVERIFY(longest() >= Stalled);
}

// Somebody reads what is in it for a while. A machine may be slow, but not for as long as that.
void TestStallMeter::anOpenMenuIsNone()
{
    constexpr int Read = 900;
    handle([] { openMenu(Read, [] { }); });
    QVERIFY2(longest() < Read, qPrintable(QString::number(longest())));
}

EVALROOM_TEST(TestStallMeter, StallMeter)

} // namespace tst_stall_meter

#include "tst_stall_meter.moc"
