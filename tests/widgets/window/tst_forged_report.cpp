// SPDX-License-Identifier: Apache-2.0
#include "priced_at_window.h"

#include "patience.h"
#include "rehearsal/forging_staff.h"
#include "test_program.h"

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_forged_report {

namespace {

constexpr int Me = 2;
constexpr int Staff = 6;

} // namespace

// A client of the staff that was tampered with makes a report final in which two bidders have changed places. Its bytes
// are those of the freezing record, and so is the result beside them: nothing but what it says is wrong.
class TestForgedReport : public QObject, private PricedAtWindow {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase()
    {
        m_forger.reset();
        end();
    }
    void aReportThatSaysSomethingElseIsRefused();
    void norIsItSignedWithoutTheWindow();

private:
    std::unique_ptr<ForgingStaff> m_forger;
};

void TestForgedReport::initTestCase()
{
    QCOMPARE(playToPrices(), u"success"_s);
    for (const int member : Room::committee())
        QCOMPARE(m_room->act(member, Opinion {true, resultHash(m_room->at(member).state()), {}}), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QVERIFY(sit(Me));
}

void TestForgedReport::aReportThatSaysSomethingElseIsRefused()
{
    m_forger = std::make_unique<ForgingStaff>(
        m_room->at(Staff), PracticePlot {}, m_fixture.hub.data(), std::chrono::milliseconds(0));
    m_forger->start();
    QTRY_COMPARE(m_room->at(Me).state().report.result, resultHash(m_room->at(Me).state()));
    QTRY_COMPARE(m_at->page(), u"signPage"_s);
    QTRY_VERIFY2(m_at->text("reportStatus").contains(u"says something else"_s), qPrintable(m_at->text("reportStatus")));
    // Of the row that is missing, so that people can look for it.
    const QString winner = m_room->at(Me).tally()->candidates.first();
    const QList<ManifestBidder> bidders = m_room->at(Me).manifest().bidders;
    const auto named = std::ranges::find(bidders, winner, &ManifestBidder::id);
    QVERIFY2(m_at->text("reportStatus").contains(named->name), qPrintable(m_at->text("reportStatus")));
    QVERIFY(!m_window->page()->next().possible);
    QVERIFY(!m_at->seen<QAbstractButton>("primary")->isEnabled());
    QVERIFY(m_at->seen<QWidget>("report") == nullptr);
}

void TestForgedReport::norIsItSignedWithoutTheWindow()
{
    QCOMPARE(m_room->unlock(Me), u"success"_s);
    QCOMPARE(wordOf(awaited<void>([this](const Done& done) { m_room->at(Me).report().sign(done); })),
        u"notAllowed otherReport"_s);
    QVERIFY(m_room->at(Me).expected().report.signedBy.isEmpty());
}

EVALROOM_TEST(TestForgedReport, QApplication)

} // namespace tst_forged_report

#include "tst_forged_report.moc"
