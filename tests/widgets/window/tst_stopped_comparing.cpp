// SPDX-License-Identifier: Apache-2.0
#include "priced_at_window.h"

#include "base/worker.h"
#include "held_pool.h"
#include "patience.h"
#include "test_program.h"
#include "widgets/window/report_reader.h"

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_stopped_comparing {

namespace {

constexpr int Me = 2;
constexpr int Staff = 6;

} // namespace

// Holding a long report against one's own result can be given up once it takes its time: it is not signed before that
// has been done.
class TestStoppedComparing : public QObject, private PricedAtWindow {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { end(); }
    void itIsStoppedAndGoneOnWith();

private:
    QString status() const { return m_at->text("reportStatus"); }
    bool canSign() const { return m_window->page()->next().possible; }
};

void TestStoppedComparing::initTestCase()
{
    QCOMPARE(playToPrices(), u"success"_s);
    for (const int member : Room::committee())
        QCOMPARE(m_room->act(member, Opinion {true, resultHash(m_room->at(member).state()), {}}), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    Session& staff = m_room->at(Staff);
    QCOMPARE(
        wordOf(awaited<void>([&](const Done& done) { staff.staff().uploadAnnex(m_fixture.annex.toJson(), done); })),
        u"success"_s);
    QCOMPARE(wordOf(awaited<void>([&](const Done& done) { staff.report().freeze({}, done); })), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
}

void TestStoppedComparing::itIsStoppedAndGoneOnWith()
{
    {
        // Until this is there to see the report come onto the screen, which is checked first.
        auto machine = std::make_unique<HeldPool>(workers());
        QVERIFY(sit(Me));
        QTRY_COMPARE(m_at->page(), u"signPage"_s);
        auto* reader = m_window->findChild<ReportReader*>();
        QVERIFY(reader != nullptr);
        connect(
            reader, &ReportReader::shown, this, [&] { machine = std::make_unique<HeldPool>(workers()); },
            Qt::SingleShotConnection);
        machine.reset();
        QTRY_VERIFY2(machine != nullptr, qPrintable(status()));
        QTRY_VERIFY2(m_at->seen<QAbstractButton>("stopFetching") != nullptr, qPrintable(status()));
        QVERIFY2(status().contains(u"is being compared"_s), qPrintable(status()));
        QVERIFY(m_at->seen<QWidget>("reportProgress") != nullptr);
        m_at->click("stopFetching");
        QVERIFY2(status().contains(u"was stopped"_s), qPrintable(status()));
        QVERIFY(m_at->seen<QAbstractButton>("stopFetching") == nullptr);
        QVERIFY(m_at->seen<QWidget>("reportProgress") == nullptr);
        QVERIFY(m_at->seen<QAbstractButton>("fetchAgain")->hasFocus());
        QVERIFY(!canSign());
    }
    // What is found out all the same lets nobody sign who has not waited for it.
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    QVERIFY2(status().contains(u"was stopped"_s), qPrintable(status()));
    QVERIFY(!canSign());
    m_at->click("fetchAgain");
    QTRY_VERIFY2(status().contains(u"Every row"_s), qPrintable(status()));
    QVERIFY(canSign());
}

EVALROOM_TEST(TestStoppedComparing, QApplication)

} // namespace tst_stopped_comparing

#include "tst_stopped_comparing.moc"
