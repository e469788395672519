// SPDX-License-Identifier: Apache-2.0
#include "patience.h"
#include "test_program.h"
#include "widgets/style/least_rows.h"

#include <QHeaderView>
#include <QSplitter>
#include <QTableWidget>
#include <QTest>

using namespace evalroom;

namespace tst_least_rows {

namespace {

constexpr int High = 50; // of a row, in pixels

} // namespace

// However low a window is: a table that was left one cut row says nothing.
class TestLeastRows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twoRowsStayInSight_data();
    void twoRowsStayInSight();
    void rowsThatGrowAreFollowed();
    void noRowCountsForMoreThanAFewLines();
    void hiddenRowsCountForNothing();
};

void TestLeastRows::twoRowsStayInSight_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("shown");
    QTest::newRow("none") << 0 << 0;
    QTest::newRow("one") << 1 << 1;
    QTest::newRow("many") << 40 << 2;
}

void TestLeastRows::twoRowsStayInSight()
{
    QFETCH(int, rows);
    QFETCH(int, shown);
    QSplitter low(Qt::Vertical);
    low.setChildrenCollapsible(false);
    auto* table = new QTableWidget(rows, 1);
    table->verticalHeader()->setDefaultSectionSize(High);
    keepTwoRows(*table);
    low.addWidget(table);
    low.addWidget(new QWidget);
    low.resize(300, 10);
    low.show();
    QCOMPARE(twoRowsHigh(*table), shown * High);
    QTRY_VERIFY(table->minimumHeight() > shown * High);
    QTRY_VERIFY(table->viewport()->height() >= shown * High);
}

void TestLeastRows::rowsThatGrowAreFollowed()
{
    QTableWidget table(0, 1);
    table.verticalHeader()->setDefaultSectionSize(High);
    keepTwoRows(table);
    table.resize(300, 10);
    table.show();
    table.setRowCount(3);
    QTRY_VERIFY(table.viewport()->height() >= 2 * High);
    table.setRowHeight(1, High + 20);
    QTRY_VERIFY(table.viewport()->height() >= 2 * High + 20);
}

void TestLeastRows::noRowCountsForMoreThanAFewLines()
{
    QTableWidget table(3, 1);
    table.setRowHeight(0, 5000);
    table.setRowHeight(1, 5000);
    QVERIFY(twoRowsHigh(table) > 2 * table.fontMetrics().lineSpacing());
    QVERIFY(twoRowsHigh(table) <= 10 * table.fontMetrics().lineSpacing());
}

void TestLeastRows::hiddenRowsCountForNothing()
{
    QTableWidget table(4, 1);
    table.verticalHeader()->setDefaultSectionSize(High);
    table.hideRow(0);
    QCOMPARE(twoRowsHigh(table), 2 * High);
}

EVALROOM_TEST(TestLeastRows, QApplication)

} // namespace tst_least_rows

#include "tst_least_rows.moc"
