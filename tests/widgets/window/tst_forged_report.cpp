// SPDX-License-Identifier: Apache-2.0
#include "priced_at_window.h"

#include "patience.h"
#include "rehearsal/forging_staff.h"
#include "test_program.h"
#include "widgets/style/type_label.h"

#include <QCheckBox>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_forged_report {

namespace {

constexpr int Me = 2;
constexpr int Staff = 6;

// Makes a report final also where there is one.
class Forger : public ForgingStaff {
public:
    using ForgingStaff::ForgingStaff;
    using ForgingStaff::freeze;
};

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
    void oneThatCannotBeReadIsComparedByThePerson();

private:
    bool canSign() const { return m_window->page()->next().possible; }
    QCheckBox* tick() const { return m_at->seen<QCheckBox>("compared"); }

    std::unique_ptr<Forger> m_forger;
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
    m_forger = std::make_unique<Forger>(
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

// In another program's name it need not have the rows of this one: it might be forged so that nobody finds out.
void TestForgedReport::oneThatCannotBeReadIsComparedByThePerson()
{
    QCOMPARE(m_room->settle(), u"success"_s);
    m_forger->setProgram(u"Another 1.0"_s);
    m_forger->freeze();
    QTRY_COMPARE(m_room->at(Me).state().report.version, 2);
    QTRY_VERIFY2(tick() != nullptr, qPrintable(m_at->text("reportStatus")));
    QVERIFY2(m_at->text("reportStatus").contains(u"cannot be read here by itself"_s),
        qPrintable(m_at->text("reportStatus")));
    QVERIFY(m_at->seen<TypeLabel>("reportStatus")->sign() == Icon::Warning);
    QVERIFY(!tick()->isChecked() && !canSign());
    QVERIFY(m_window->page()->next().sentence.contains(u"compared it yourself"_s));
    QVERIFY(!m_at->seen<QAbstractButton>("primary")->isEnabled());
    m_at->click("compared");
    QVERIFY(tick()->isChecked() && canSign());
    m_at->click("compared");
    QVERIFY(!canSign());
    m_at->click("compared");
    // Another report is another comparison.
    QCOMPARE(m_room->settle(), u"success"_s);
    m_forger->freeze();
    QTRY_COMPARE(m_room->at(Me).state().report.version, 3);
    QTRY_VERIFY2(tick() != nullptr && !tick()->isChecked(), qPrintable(m_at->text("reportStatus")));
    QVERIFY(!canSign());
    m_at->click("compared");
    QVERIFY(canSign());
    QCOMPARE(m_room->unlock(Me), u"success"_s);
    QVERIFY(m_at->press());
    QTRY_VERIFY(m_room->at(Me).expected().report.signedBy.contains(Me));
}

EVALROOM_TEST(TestForgedReport, QApplication)

} // namespace tst_forged_report

#include "tst_forged_report.moc"
