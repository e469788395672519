// SPDX-License-Identifier: Apache-2.0
#include "member_at_window.h"

#include "patience.h"
#include "test_program.h"
#include "widgets/reachable.h"

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_tab_order {

namespace {

constexpr int Bidders = 30; // more than any screen shows at once

} // namespace

// Where the keyboard comes to, one sees it: also in a page that is scrolled, and from outside of it.
class TestTabOrder : public QObject, private MemberAtWindow {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void fromBelowTheLastOfALongPageIsShown();
    void everyStopIsSeenBothWays_data();
    void everyStopIsSeenBothWays();
};

void TestTabOrder::initTestCase()
{
    Manifest& manifest = m_fixture.plan.manifest;
    manifest.bidders.clear();
    for (int i = 1; i <= Bidders; ++i)
        manifest.bidders.append(someBidder(i));
    QVERIFY(begin(QLocale::English));
    m_window->resize(1024, 600);
    m_at->checkIn();
    QTRY_COMPARE(m_at->page(), u"waitPage"_s);
    QCOMPARE(m_room->checkIn({6}), u"success"_s);
    QCOMPARE(m_room->act(6, Admission {.member = 1, .method = AdmissionMethod::Card, .seat = u"A-01"_s}), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QTRY_COMPARE(m_at->page(), u"consentPage"_s);
    QCOMPARE(m_room->act(1, Consent {}), u"success"_s);
    QTRY_COMPARE(m_at->page(), u"conflictsPage"_s);
    QVERIFY(m_at->activate());
}

void TestTabOrder::cleanupTestCase()
{
    QVERIFY(end());
}

void TestTabOrder::fromBelowTheLastOfALongPageIsShown()
{
    const auto* first = m_at->seen<QAbstractButton>("allClear");
    const auto* last = m_at->seen<QAbstractButton>(qPrintable(u"clear-b%1"_s.arg(Bidders)));
    QVERIFY(first != nullptr && last != nullptr);
    QTRY_VERIFY(last->visibleRegion().isEmpty() && !first->visibleRegion().isEmpty());
    // From the window's head backwards: the page comes from its end.
    m_at->seen<QWidget>("preferences")->setFocus();
    const auto isAtLast = [&] { return m_window->focusWidget()->objectName().endsWith(u"-b%1"_s.arg(Bidders)); };
    for (int i = 0; i < Bidders && !isAtLast(); ++i)
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY2(isAtLast(), qPrintable(m_window->focusWidget()->objectName()));
    QCoreApplication::processEvents();
    QVERIFY(!m_window->focusWidget()->visibleRegion().isEmpty());
    QVERIFY(first->visibleRegion().isEmpty());
}

void TestTabOrder::everyStopIsSeenBothWays_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("forwards") << Qt::Key_Tab;
    QTest::newRow("backwards") << Qt::Key_Backtab;
}

void TestTabOrder::everyStopIsSeenBothWays()
{
    QFETCH(Qt::Key, key);
    FocusWatch watch;
    // Twice round: the page has been scrolled to its other end by then.
    for (int i = 0; i < 3 * Bidders; ++i) {
        QTest::keyClick(m_window->focusWidget(), key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
        watch.follow(m_window->focusWidget());
    }
    QVERIFY2(watch.faults().isEmpty(), qPrintable(watch.faults().join(u'\n')));
    QVERIFY2(watch.compared() > Bidders, qPrintable(QString::number(watch.compared())));
}

EVALROOM_TEST(TestTabOrder, QApplication)

} // namespace tst_tab_order

#include "tst_tab_order.moc"
