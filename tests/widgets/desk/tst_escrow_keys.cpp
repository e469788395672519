// SPDX-License-Identifier: Apache-2.0
#include "desk_story.h"
#include "pressed.h"

#include "base/worker.h"
#include "crypto/key_pem.h"
#include "held_pool.h"
#include "patience.h"
#include "test_program.h"
#include "widgets/desk/supervisor_page.h"
#include "widgets/style/quiet_style.h"
#include "widgets/window/at_window.h"

#include <QLineEdit>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_escrow_keys {

// A member has gone with their sheet sealed: the two who hold an escrow key open it together, each at their window.
class TestEscrowKeys : public DeskStory {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void oneSheetIsLeft();
    void whatIsWrongWithTheKeyIsSaid_data();
    void whatIsWrongWithTheKeyIsSaid();
    void aKeyOnAStuckStickIsNotWaitedFor();
    void theCentreReleasesAndTheSupervisorOpens();

private:
    QString keyFile(const QString& name) const { return m_fixture.folder.filePath(name); }
    void fill(Page& page, const QString& file, const QString& passphrase) const
    {
        page.findChild<QLineEdit*>(u"escrowKeyPath"_s)->setText(file);
        page.findChild<QLineEdit*>(u"escrowPassphrase"_s)->setText(passphrase);
    }
    bool isSeen(Page& page) const { return find(page, u"escrowPassphrase"_s)->isVisible(); }
    bool isOpened() const
    {
        const StepState step = m_room->at(7).state().steps.value(u"chair"_s);
        const SheetState* sheet = countedSheet(step, 2);
        return sheet != nullptr && sheet->opened.has_value();
    }

    Preferences m_preferences;
    std::unique_ptr<SupervisorPage> m_centre;
    std::unique_ptr<SupervisorPage> m_supervisor;
};

void TestEscrowKeys::initTestCase()
{
    m_preferences.setLanguage(QLocale::English);
    showIn(Theme::Light, 100);
    m_fixture.plan.manifest.policy.openingLimit = 0;
    QVERIFY(m_fixture.begin());
    const Secret passphrase = Secret::copyOf("open sesame");
    QVERIFY(writeFile(keyFile(u"centre.pem"_s), toEncryptedPem(m_fixture.centreKey, passphrase).value()));
    QVERIFY(writeFile(keyFile(u"supervisor.pem"_s), toEncryptedPem(m_fixture.supervisorKey, passphrase).value()));
    QVERIFY(writeFile(keyFile(u"nothing.pem"_s), "nothing\n"));
    m_room = std::make_unique<Room>(m_fixture);
    QCOMPARE(m_room->checkIn({1, 2, 3, 4, 5, 6, 7, 8}), u"success"_s);
    QCOMPARE(m_room->prepare(), u"success"_s);
    QCOMPARE(m_room->openStep(u"chair"_s), u"success"_s);
    for (const int member : Room::committee())
        QCOMPARE(m_room->submit(member, u"chair"_s), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    m_centre = pageFor<SupervisorPage>(8);
    m_supervisor = pageFor<SupervisorPage>(7);
}

void TestEscrowKeys::cleanupTestCase()
{
    m_centre.reset();
    m_supervisor.reset();
    m_room.reset();
    QVERIFY(m_fixture.hub.stop());
}

void TestEscrowKeys::oneSheetIsLeft()
{
    QVERIFY(!isSeen(*m_centre));
    m_room->leave(2);
    QCOMPARE(wordOf(awaited<QByteArray>([&](const auto& saved) { m_room->at(6).closeStep(u"chair"_s, saved); })),
        u"success"_s);
    // Everybody else opens their own: the one who has gone is left.
    QTRY_COMPARE(sealedYet(m_room->at(8).state()).size(), 1);
    QTRY_VERIFY(isSeen(*m_centre));
    QTRY_VERIFY2(
        text(*m_centre, u"escrowSheets"_s).contains(u"Expert 2"_s), qPrintable(text(*m_centre, u"escrowSheets"_s)));
    QCOMPARE(m_centre->next().action, u"Release 1 ballot"_s);
    QVERIFY(!m_centre->next().possible);
    QVERIFY2(m_centre->next().sentence.contains(u"type its passphrase"_s), qPrintable(m_centre->next().sentence));
    // The supervisor reads what is waited for, and has nothing to do.
    QTRY_VERIFY(text(*m_supervisor, u"escrowSheets"_s).contains(u"Expert 2"_s));
    QVERIFY(!isSeen(*m_supervisor));
    QCOMPARE(pressed(*m_supervisor), u"success"_s); // the closing is co-signed all the same
}

void TestEscrowKeys::whatIsWrongWithTheKeyIsSaid_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("passphrase");
    QTest::addColumn<QString>("word");
    QTest::newRow("passphrase") << u"centre.pem"_s << u"close sesame"_s << u"wrongPin passphrase"_s;
    QTest::newRow("the other's key") << u"supervisor.pem"_s << u"open sesame"_s << u"badKey escrow"_s;
    QTest::newRow("no key") << u"nothing.pem"_s << u"open sesame"_s << u"badKey escrow"_s;
    QTest::newRow("no file") << u"nowhere.pem"_s << u"open sesame"_s << u"cannotRead"_s;
}

void TestEscrowKeys::whatIsWrongWithTheKeyIsSaid()
{
    QFETCH(QString, file);
    QFETCH(QString, passphrase);
    QFETCH(QString, word);
    fill(*m_centre, keyFile(file), passphrase);
    const QString said = pressed(*m_centre);
    QVERIFY2(said.startsWith(word), qPrintable(said));
    QVERIFY(!text(*m_centre, u"escrowKeyError"_s).isEmpty());
    QCOMPARE(m_centre->findChild<QLineEdit*>(u"escrowPassphrase"_s)->text(), QString());
    QVERIFY(isSeen(*m_centre));
}

void TestEscrowKeys::aKeyOnAStuckStickIsNotWaitedFor()
{
    SessionWindow window(m_room->at(8), SeatPlan {.papers = std::make_shared<Papers>()}, m_preferences);
    const AtWindow at(window);
    QVERIFY(at.activate());
    QTRY_COMPARE(at.page(), u"supervisorPage"_s);
    fill(*window.page(), keyFile(u"centre.pem"_s), u"open sesame"_s);
    QTRY_VERIFY(window.page()->next().possible);
    {
        const HeldPool stick(workers());
        QVERIFY(at.press());
        QVERIFY(window.isBusy());
        QTRY_VERIFY(at.seen<QAbstractButton>("stopWaiting") != nullptr);
        at.click("stopWaiting");
        QTRY_VERIFY(!window.isBusy());
        QVERIFY2(at.text("error").contains(errorWords({ErrorCode::Cancelled, {}})), qPrintable(at.text("error")));
    }
    // The key that is read all the same opens nothing.
    QCoreApplication::processEvents();
    QCOMPARE(m_room->at(8).savedHere(), 0);
    QVERIFY(!sealedYet(m_room->at(8).expected()).constFirst().released);
}

void TestEscrowKeys::theCentreReleasesAndTheSupervisorOpens()
{
    fill(*m_centre, keyFile(u"centre.pem"_s), u"open sesame"_s);
    QVERIFY2(m_centre->next().sentence.contains(u"cannot be taken back"_s), qPrintable(m_centre->next().sentence));
    QCOMPARE(pressed(*m_centre), u"success"_s);
    QTRY_VERIFY(!isSeen(*m_centre));
    QVERIFY(!isOpened());
    QTRY_VERIFY(isSeen(*m_supervisor));
    fill(*m_supervisor, keyFile(u"supervisor.pem"_s), u"open sesame"_s);
    QCOMPARE(m_supervisor->next().action, u"Open 1 ballot"_s);
    QCOMPARE(pressed(*m_supervisor), u"success"_s);
    QTRY_VERIFY(isOpened());
    QTRY_VERIFY(!isSeen(*m_supervisor));
    QTRY_COMPARE(m_room->at(7).state().steps.value(u"chair"_s).phase, StepPhase::Settled);
    QCOMPARE(m_supervisor->next().action, u"Co-sign a closing"_s);
}

EVALROOM_TEST(TestEscrowKeys, QApplication)

} // namespace tst_escrow_keys

#include "tst_escrow_keys.moc"
