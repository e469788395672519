// SPDX-License-Identifier: Apache-2.0
#include "evaluation/tally_fixture.h"
#include "golden/session_plays.h"
#include "shot.h"
#include "test_program.h"
#include "widgets/result/ranking_view.h"
#include "widgets/result/trace.h"

#include <QHeaderView>
#include <QScrollBar>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_ranking_view {

// The columns of the ranking in the room that there is.
class TestRankingView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void namesStayReadableHoweverNarrowItIs_data();
    void namesStayReadableHoweverNarrowItIs();
    void nothingIsHiddenOnAUsualScreen();
    void longHeadingsStandInTwoLines();

private:
    const Manifest& manifest() const { return m_room->head().manifest(); }

    std::unique_ptr<SessionLog> m_room;
    SessionState m_state;
};

void TestRankingView::initTestCase()
{
    showIn(Theme::Light, 100);
    m_room = std::make_unique<SessionLog>(engineeringPlan());
    playEngineering(*m_room);
    m_state = m_room->state();
}

void TestRankingView::namesStayReadableHoweverNarrowItIs_data()
{
    using Shape = RankingView::Shape;
    QTest::addColumn<Shape>("shape");
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("scrolled");
    QTest::newRow("wide") << Shape::Whole << 1800 << false;
    QTest::newRow("narrow") << Shape::Whole << 500 << true;
    QTest::newRow("short and wide") << Shape::Short << 800 << false;
    QTest::newRow("short and narrow") << Shape::Short << 300 << true;
}

void TestRankingView::namesStayReadableHoweverNarrowItIs()
{
    QFETCH(RankingView::Shape, shape);
    QFETCH(int, width);
    QFETCH(bool, scrolled);
    RankingView view(shape);
    view.setResult(m_state, tally(m_state), manifest());
    // Narrower and wider again is as before.
    for (const int pixels : {300, width}) {
        view.resize(pixels, 400);
        view.show();
        QCoreApplication::processEvents();
    }
    const int column = view.ranking().columnOf(RankingModel::Column::Bidder);
    QVERIFY2(view.columnWidth(column) >= view.fontMetrics().horizontalAdvance(u'0') * 16,
        qPrintable(QString::number(view.columnWidth(column))));
    QCOMPARE(view.horizontalScrollBar()->maximum() > 0, scrolled);
    // No room is left beside names that have too little.
    QVERIFY(view.horizontalHeader()->length() >= view.viewport()->width());
}

// Beside the rail and the list of results, in a window of 1280 pixels.
void TestRankingView::nothingIsHiddenOnAUsualScreen()
{
    RankingView view(RankingView::Shape::Whole);
    view.setResult(m_state, tally(m_state), manifest());
    const int deviation = view.ranking().columnOf(RankingModel::Column::Deviation);
    for (const int width : {1800, 780}) {
        view.resize(width, 400);
        view.show();
        QCoreApplication::processEvents();
        QCOMPARE(view.horizontalScrollBar()->maximum(), 0);
        QVERIFY(!view.isColumnHidden(view.ranking().columnOf(RankingModel::Column::Result)));
        // The trace tells it, too.
        if (width == 1800)
            QVERIFY(!view.isColumnHidden(deviation));
    }
    const TextBlocks trace = traceOf({m_state, tally(m_state), manifest(), {}}, view.chosen());
    QVERIFY(plainText(trace).contains(u"× 100% = "_s));
}

void TestRankingView::longHeadingsStandInTwoLines()
{
    auto facts = std::make_shared<SessionFacts>(*m_state.facts);
    for (Step& step : facts->scheme.steps) {
        if (step.givesPoints())
            step.weight = Weight {25, 2};
    }
    SessionState state = m_state;
    state.facts = facts;
    forgetTally(state);
    RankingView view(RankingView::Shape::Whole);
    view.setResult(state, tally(state), manifest());
    const QHeaderView& head = *view.horizontalHeader();
    const int column = view.ranking().columnOf(RankingModel::Column::PricePoints);
    const QString title = head.model()->headerData(column, Qt::Horizontal).toString();
    QCOMPARE(title, u"Price points × 25%"_s);
    QVERIFY(head.sectionSizeHint(column) < head.fontMetrics().horizontalAdvance(title));
    QVERIFY(head.sizeHint().height() >= 2 * head.fontMetrics().lineSpacing());
}

EVALROOM_TEST(TestRankingView, QApplication)

} // namespace tst_ranking_view

#include "tst_ranking_view.moc"
