// SPDX-License-Identifier: Apache-2.0
#include "test_program.h"
#include "widgets/style/measures.h"
#include "widgets/style/most_width.h"
#include "widgets/style/quiet_style.h"

#include <QApplication>
#include <QTest>
#include <QWidget>

using namespace evalroom;

namespace tst_most_width {

// As many letters go into a bar or a list of large type, also where the type grows while it is open.
class TestMostWidth : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itGrowsWithTheType();
    void cleanupTestCase() { showIn(Theme::Light, 100); }
};

void TestMostWidth::itGrowsWithTheType()
{
    showIn(Theme::Light, 100);
    QWidget around;
    auto* inside = new QWidget(&around);
    keepMostWidth(*inside, measure::Rail);
    around.show();
    QCOMPARE(inside->maximumWidth(), measure::Rail);
    for (const int percent : {200, 150, 100}) {
        showIn(Theme::Light, percent);
        QCOMPARE(inside->maximumWidth(), measure::Rail * percent / 100);
    }
}

EVALROOM_TEST(TestMostWidth, QApplication)

} // namespace tst_most_width

#include "tst_most_width.moc"
