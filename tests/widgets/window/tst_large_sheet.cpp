// SPDX-License-Identifier: Apache-2.0
#include "patience.h"
#include "widgets/judge/sheet_model.h"
#include "widgets/judge/sheet_view.h"
#include "widgets/shell/stage_rail.h"
#include "widgets/shell/stage_row.h"
#include "widgets/window/at_window.h"
#include "widgets/window/hostile_names.h"

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int Bidders = 40;
constexpr int Criteria = 60;

QJsonObject largeScheme()
{
    QJsonObject scheme = someScheme();
    QJsonArray steps = scheme.value(u"steps"_s).toArray();
    QJsonObject technical = steps.at(1).toObject();
    QJsonArray criteria;
    for (int i = 0; i < Criteria; ++i)
        criteria.append(QJsonObject {{u"clause"_s, u"2.%1"_s.arg(i + 1)}, {u"id"_s, u"c%1"_s.arg(i + 1)},
            {u"increment"_s, u"0.5"_s}, {u"name"_s, u"criterion %1"_s.arg(i + 1)}, {u"points"_s, u"1"_s},
            {u"standard"_s, u"sound"_s}});
    technical.insert(u"criteria"_s, criteria);
    QJsonObject price = steps.at(2).toObject();
    price.insert(u"points"_s, u"40"_s);
    steps.replace(1, technical);
    steps.replace(2, price);
    scheme.insert(u"steps"_s, steps);
    return scheme;
}

} // namespace

// Forty bidders and sixty criteria in a member's window: it goes by its keys as a small sheet does.
class TestLargeSheet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void acrossAndDown();
    void toWhatIsMissing();
    void theRailGivesWayToLargeType();

private:
    bool isInSight() const { return m_view->viewport()->rect().contains(m_view->visualRect(m_view->currentIndex())); }
    QModelIndex cell(int row, int column) const { return m_view->sheet()->index(row, column); }

    SessionFixture m_fixture;
    Preferences m_preferences;
    std::unique_ptr<Room> m_room;
    std::unique_ptr<SessionWindow> m_window;
    std::unique_ptr<AtWindow> m_at;
    SheetView* m_view = nullptr;
};

void TestLargeSheet::initTestCase()
{
    m_preferences.setLanguage(QLocale::English);
    Manifest& manifest = m_fixture.plan.manifest;
    manifest.bidders.clear();
    for (int i = 1; i <= Bidders; ++i) {
        manifest.bidders.append(someBidder(i));
        manifest.bidders.last().name = hostileName(i);
    }
    m_fixture.plan.scheme = largeScheme();
    QVERIFY(m_fixture.begin());
    m_room = std::make_unique<Room>(m_fixture);
    QCOMPARE(m_room->checkIn({1, 2, 3, 4, 5, 6, 7}), u"success"_s);
    QCOMPARE(m_room->prepare(), u"success"_s);
    QCOMPARE(m_room->judge(u"chair"_s), u"success"_s);
    QCOMPARE(m_room->judge(u"form"_s), u"success"_s);
    QCOMPARE(m_room->openStep(u"technical"_s), u"success"_s);
    m_window = std::make_unique<SessionWindow>(
        m_room->at(1), SeatPlan {.papers = std::make_shared<Papers>()}, m_preferences);
    m_window->resize(Screen);
    m_at = std::make_unique<AtWindow>(*m_window);
    QVERIFY(m_at->activate());
    QTRY_COMPARE(m_at->page(), u"sheetPage"_s);
    m_view = m_at->seen<SheetView>("sheet");
    QTRY_VERIFY(!m_view->sheet()->isLoading());
    QCOMPARE(m_view->sheet()->columnCount(), Bidders);
    QCOMPARE(m_view->sheet()->rowCount(), Criteria);
    m_view->setFocus();
}

void TestLargeSheet::cleanupTestCase()
{
    m_at.reset();
    m_window.reset();
    m_room.reset();
    QVERIFY(m_fixture.hub.stop());
}

void TestLargeSheet::acrossAndDown()
{
    QCOMPARE(faultsOf(*m_window).join(u'\n'), QString());
    for (int column = 0; column < Bidders; ++column) {
        QCOMPARE(m_view->currentIndex(), cell(0, column));
        QVERIFY(isInSight());
        QTest::keyClicks(m_view, u"1"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(m_view->currentIndex(), cell(1, 0));
    for (int row = 1; row < Criteria; ++row) {
        QTest::keyClicks(m_view, u"0"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(isInSight());
    }
    QCOMPARE(m_view->currentIndex(), cell(0, 1));
    QCOMPARE(m_view->sheet()->cells().open(), Bidders * Criteria - Bidders - Criteria + 1);
}

void TestLargeSheet::toWhatIsMissing()
{
    QTest::keyClick(m_view, Qt::Key_F8);
    QCOMPARE(m_view->currentIndex(), cell(1, 1));
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Right, Qt::Key_Up, Qt::Key_Left})
        QTest::keyClick(m_view, key);
    QCOMPARE(m_view->currentIndex(), cell(1, 1));
    QTest::keyClick(m_view, Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(m_view->currentIndex(), cell(Criteria - 1, Bidders - 1));
    QVERIFY(isInSight());
    QTest::keyClicks(m_view, u"1"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F8);
    QCOMPARE(m_view->currentIndex(), cell(1, 1));
    QVERIFY(isInSight());
    QCOMPARE(faultsOf(*m_window).join(u'\n'), QString());
}

// A window that would be wide enough in small type: the rail would leave the sheet no room.
void TestLargeSheet::theRailGivesWayToLargeType()
{
    const auto* rail = m_window->findChild<StageRail*>();
    m_window->resize(1280, 800);
    QTRY_VERIFY(rail->width() > 2 * StageRow::CompactWidth);
    m_preferences.setPercent(200);
    QTRY_COMPARE(rail->width(), StageRow::CompactWidth);
    m_window->resize(1920, 1080);
    QTRY_VERIFY(rail->width() > 2 * StageRow::CompactWidth);
    m_preferences.setPercent(100);
}

QTEST_MAIN(TestLargeSheet)
#include "tst_large_sheet.moc"
