// SPDX-License-Identifier: Apache-2.0
#include "golden/session_plays.h"
#include "patience.h"
#include "test_program.h"
#include "widgets/desk/progress_view.h"
#include "widgets/style/quiet_style.h"

#include <QApplication>
#include <QTest>

using namespace evalroom;
using namespace evalroom::test;

namespace tst_progress_view {

// The table of who has done what, step by step.
class TestProgressView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itFollowsTheSizeOfTypeWhileItIsOpen();
    void cleanupTestCase() { showIn(Theme::Light, 100); }
};

void TestProgressView::itFollowsTheSizeOfTypeWhileItIsOpen()
{
    showIn(Theme::Light, 100);
    SessionLog room(engineeringPlan());
    playEngineering(room);
    ProgressView open;
    open.setState(room.state(), {});
    open.resize(700, 400);
    open.show();
    const int high = open.rowHeight(0);
    const int wide = open.columnWidth(0);
    showIn(Theme::Light, 200);
    ProgressView later;
    later.setState(room.state(), {});
    QTRY_COMPARE(open.rowHeight(0), later.rowHeight(0));
    QVERIFY(open.rowHeight(0) > high);
    QTRY_VERIFY(open.columnWidth(0) > wide);
}

EVALROOM_TEST(TestProgressView, QApplication)

} // namespace tst_progress_view

#include "tst_progress_view.moc"
