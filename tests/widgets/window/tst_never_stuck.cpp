// SPDX-License-Identifier: Apache-2.0
#include "priced_at_window.h"

#include "base/worker.h"
#include "held_pool.h"
#include "patience.h"
#include "test_program.h"
#include "widgets/words/errors.h"

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_never_stuck {

namespace {

constexpr int Me = 2;
constexpr int Staff = 6;

} // namespace

// What takes its time is done on other threads. The window goes on meanwhile, with what it showed before.
class TestNeverStuck : public QObject, private PricedAtWindow {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { end(); }
    void theWindowShowsTheStateBeforeUntilTheResultIsCounted();
    void whoWaitsForTheResultMayGiveUp();
    void aCertificatesFileThatIsStuckIsNotWaitedFor();
};

void TestNeverStuck::initTestCase()
{
    QCOMPARE(playUntilPrices(), u"success"_s);
    QVERIFY(sit(Staff));
}

// By an own act, whose result no other thread has counted before it came here.
void TestNeverStuck::theWindowShowsTheStateBeforeUntilTheResultIsCounted()
{
    Session& staff = m_room->at(Staff);
    QTRY_VERIFY2(m_at->text("guidance").startsWith(u"Step now"_s), qPrintable(m_at->text("guidance")));
    QTRY_VERIFY(m_window->page()->next().possible);
    const QString before = m_at->text("guidance");
    int turns = 0;
    QTimer ticks;
    connect(&ticks, &QTimer::timeout, this, [&turns] { ++turns; });
    {
        const HeldPool held(promptWorkers());
        QCOMPARE(
            wordOf(awaited<QByteArray>([&](const auto& saved) { staff.closeStep(u"price"_s, saved); })), u"success"_s);
        QVERIFY(isRanked(staff.expected()));
        ticks.start(5);
        // Longer than the window waits for more to come.
        QTRY_VERIFY(turns > 40);
        QVERIFY(!staff.isCounted());
        QCOMPARE(m_at->text("guidance"), before);
        // What stands on the button is past: a press does nothing.
        QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!m_window->isBusy());
    }
    QTRY_VERIFY2(m_at->text("guidance").contains(u"opinion"_s), qPrintable(m_at->text("guidance")));
    QVERIFY(staff.isCounted());
}

// The certificate is open, and what it would sign is still being counted.
void TestNeverStuck::whoWaitsForTheResultMayGiveUp()
{
    Session& me = m_room->at(Me);
    const auto papers = std::make_shared<Papers>(Papers {{}, {}, m_fixture.members.at(Me).pkcs12});
    SessionWindow window(me, SeatPlan {.papers = papers}, m_preferences);
    const AtWindow at(window);
    QVERIFY(at.activate());
    QTRY_COMPARE(at.page(), u"opinionPage"_s);
    at.click("agree");
    QTRY_VERIFY(window.page()->next().possible && at.seen<QLineEdit>("pin") != nullptr);
    {
        const HeldPool counting(promptWorkers());
        {
            const HeldPool key(workers());
            at.seen<QLineEdit>("pin")->setFocus();
            AtWindow::type(u"123456"_s);
            QTest::keyClick(&window, Qt::Key_Return, Qt::ControlModifier);
            QVERIFY(window.isBusy());
            QCOMPARE(m_room->act(Me, TimeRequest {u"long bids"_s}), u"success"_s);
            QVERIFY(!me.isCounted());
        }
        QTRY_VERIFY(me.isUnlocked());
        QTRY_VERIFY(at.seen<QAbstractButton>("stopWaiting") != nullptr);
        at.click("stopWaiting");
        QVERIFY(!window.isBusy());
    }
    QTRY_VERIFY(!me.isUnlocked());
    QTRY_VERIFY(me.isCounted());
    QVERIFY(me.expected().opinions.value(Me).isEmpty());
    QVERIFY2(at.text("error").contains(errorWords({ErrorCode::Cancelled, {}})), qPrintable(at.text("error")));
}

// As on a stick that has gone bad.
void TestNeverStuck::aCertificatesFileThatIsStuckIsNotWaitedFor()
{
    const QString file = m_fixture.folder.filePath(u"me.p12"_s);
    QVERIFY(writeFile(file, m_fixture.members.at(Me).pkcs12));
    SessionConfig config = m_fixture.config(Me);
    config.storeDir = m_fixture.folder.filePath(u"another-seat"_s);
    Session session(config);
    SessionWindow window(session, SeatPlan {.papers = std::make_shared<Papers>(Papers {file, {}, {}})}, m_preferences);
    const AtWindow at(window);
    QVERIFY(at.activate());
    QCOMPARE(at.page(), u"checkInPage"_s);
    {
        const HeldPool stick(workers());
        at.checkIn();
        QVERIFY(window.isBusy());
        QTRY_VERIFY(at.seen<QAbstractButton>("stopWaiting") != nullptr);
        at.click("stopWaiting");
        QTRY_VERIFY(!window.isBusy());
        QVERIFY2(at.text("error").contains(errorWords({ErrorCode::Cancelled, {}})), qPrintable(at.text("error")));
    }
    // What is read all the same leads nowhere.
    QCoreApplication::processEvents();
    QCOMPARE(session.connection(), Connection::LoggedOut);
    at.checkIn();
    QTRY_COMPARE(session.connection(), Connection::Online);
}

EVALROOM_TEST(TestNeverStuck, QApplication)

} // namespace tst_never_stuck

#include "tst_never_stuck.moc"
