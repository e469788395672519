// SPDX-License-Identifier: Apache-2.0
#include "member_at_window.h"

#include "patience.h"
#include "test_program.h"
#include "widgets/reachable.h"
#include "widgets/style/quiet_style.h"

#include <QComboBox>
#include <QPlainTextEdit>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_chair_menu {

namespace {

constexpr int Staff = 6;
constexpr int Supervisor = 7;

} // namespace

// What windows say the chair can do, the chair can do, in the own window: open a step, close it, have it done again,
// make the report final.
class TestChairMenu : public QObject, MemberAtWindow {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void nobodyActsAsChairBeforeTheElection();
    void aStepIsOpened();
    void aStepIsNotClosedBeforeItIsDone();
    void aStepIsClosed();
    void whatTheStaffDoFirstIsDone();
    void aStepIsDoneAgain();
    void theReportIsMadeFinal();

private:
    QMenu* openMenu() const
    {
        if (!m_at->activate())
            return nullptr;
        QTest::keyClick(m_window.get(), Qt::Key_F9);
        return m_at->seen<QMenu>("moreEntries");
    }
    // Without choosing anything; what stands in the menu.
    QStringList chairEntries() const
    {
        const QMenu* menu = openMenu();
        const auto* acts = menu != nullptr ? menu->findChild<QMenu*>(u"chairActs"_s) : nullptr;
        QStringList entries;
        for (const QAction* action : acts != nullptr ? acts->actions() : QList<QAction*>())
            entries << action->objectName() + (action->isEnabled() ? QString() : u" grey"_s) + u": "_s + action->text();
        while (m_at->seen<QMenu>("moreEntries") != nullptr)
            QTest::keyClick(m_at->seen<QMenu>("moreEntries"), Qt::Key_Escape);
        return entries;
    }
    bool choose(const QString& entry) const { return m_at->chooseMore({u"chairActs"_s, entry}); }
    StepState step(const QString& step) const { return m_room->at(1).state().steps.value(step); }
    bool submitAll(const QString& step)
    {
        for (const int member : Room::committee()) {
            if (m_room->submit(member, step) != u"success")
                return false;
        }
        return m_room->settle() == u"success";
    }
    // Everybody's sheets are open, and the closing is co-signed.
    bool settled(const QString& step)
    {
        const bool opened
            = waitFor([&] { return m_room->at(Supervisor).state().steps.value(step).phase == StepPhase::Settled; });
        return opened
            && wordOf(awaited<QByteArray>([&](const auto& saved) { m_room->at(Supervisor).cosign(step, saved); }))
            == u"success"
            && m_room->settle() == u"success";
    }
};

void TestChairMenu::initTestCase()
{
    showIn(Theme::Light, 100);
    QVERIFY(begin(QLocale::English));
    m_at->checkIn();
    QTRY_COMPARE(m_at->page(), u"waitPage"_s);
    QCOMPARE(m_room->checkIn({2, 3, 4, 5, Staff, Supervisor}), u"success"_s);
    QCOMPARE(m_room->prepare(), u"success"_s);
    // Its names stand in the report.
    QCOMPARE(wordOf(awaited<void>(
                 [&](const Done& done) { m_room->at(Staff).staff().uploadAnnex(m_fixture.annex.toJson(), done); })),
        u"success"_s);
}

void TestChairMenu::cleanupTestCase()
{
    QVERIFY(end());
}

void TestChairMenu::nobodyActsAsChairBeforeTheElection()
{
    QTRY_VERIFY(m_at->seen<QAbstractButton>("more") != nullptr);
    QCOMPARE(chairEntries(), QStringList());
    QCOMPARE(m_room->judge(u"chair"_s), u"success"_s);
    QCOMPARE(m_room->at(1).state().chair, 1);
    QTRY_COMPARE(m_at->page(), u"waitPage"_s);
    QCOMPARE(
        chairEntries(), (QStringList {u"chairStep: Open \"form\""_s, u"chairAgain grey: Have a step done again"_s}));
}

void TestChairMenu::aStepIsOpened()
{
    QVERIFY(choose(u"chairStep"_s));
    QTRY_COMPARE(m_at->page(), u"chairStepPage"_s);
    QCOMPARE(m_window->page()->title(), u"Open \"form\""_s);
    const QString lines = m_at->text("summaryLines");
    QVERIFY2(lines.contains(u"begin with it at once"_s), qPrintable(lines));
    QVERIFY2(m_at->text("nextSentence").contains(u"cannot be undone"_s), qPrintable(m_at->text("nextSentence")));
    QCOMPARE(unspokenIn(*m_window), QStringList());
    // Looked at, and not done.
    QVERIFY(m_at->seen<QAbstractButton>("notYet") == nullptr);
    m_at->click("backToStep");
    QTRY_COMPARE(m_at->page(), u"waitPage"_s);
    QVERIFY(step(u"form"_s).phase == StepPhase::Pending);
    QVERIFY(choose(u"chairStep"_s));
    QTRY_COMPARE(m_at->page(), u"chairStepPage"_s);
    QVERIFY(m_at->press());
    QTRY_VERIFY(step(u"form"_s).phase == StepPhase::Open);
    QTRY_COMPARE(m_at->page(), u"sheetPage"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
}

void TestChairMenu::aStepIsNotClosedBeforeItIsDone()
{
    QCOMPARE(
        chairEntries(), (QStringList {u"chairStep grey: Close \"form\""_s, u"chairAgain: Have a step done again"_s}));
    const QMenu* menu = openMenu();
    QVERIFY(menu != nullptr);
    // Tool tips need a mouse.
    const auto* reasons = menu->findChild<QLabel*>(u"moreReasons"_s);
    QVERIFY2(reasons->text().contains(u"Close \"form\""_s) && reasons->text().contains(u"Not every member"_s),
        qPrintable(reasons->text()));
    QTest::keyClick(m_at->seen<QMenu>("moreEntries"), Qt::Key_Escape);
}

void TestChairMenu::aStepIsClosed()
{
    QVERIFY(submitAll(u"form"_s));
    QTRY_VERIFY(chairEntries().contains(u"chairStep: Close \"form\""_s));
    QVERIFY(choose(u"chairStep"_s));
    QTRY_COMPARE(m_at->page(), u"chairStepPage"_s);
    const QString lines = m_at->text("summaryLines");
    QVERIFY2(lines.contains(u"no member can change one any more"_s), qPrintable(lines));
    QVERIFY(m_at->press());
    QTRY_VERIFY(step(u"form"_s).closing.has_value());
    QVERIFY(settled(u"form"_s));
}

// The page that is still open says so, and signs nothing.
void TestChairMenu::whatTheStaffDoFirstIsDone()
{
    QVERIFY(choose(u"chairStep"_s));
    QTRY_COMPARE(m_at->page(), u"chairStepPage"_s);
    QCOMPARE(m_window->page()->title(), u"Open \"technical\""_s);
    QCOMPARE(m_room->openStep(u"technical"_s), u"success"_s);
    // There is something to judge: the window turns to it.
    QTRY_COMPARE(m_at->page(), u"sheetPage"_s);
}

void TestChairMenu::aStepIsDoneAgain()
{
    QVERIFY(choose(u"chairAgain"_s));
    QTRY_COMPARE(m_at->page(), u"chairAgainPage"_s);
    auto* steps = m_at->seen<QComboBox>("chairStepAgain");
    QCOMPARE(steps->count(), 2);
    QTest::keyClick(steps, Qt::Key_End);
    QCOMPARE(steps->currentData().toString(), u"technical"_s);
    QCOMPARE(unspokenIn(*m_window), QStringList());
    QVERIFY(!m_at->seen<QAbstractButton>("primary")->isEnabled());
    m_at->seen<QPlainTextEdit>("text")->setFocus();
    AtWindow::type(u"wrong volume"_s);
    // Which step it was comes back with the text.
    QVERIFY(sit());
    QTRY_COMPARE(m_at->page(), u"chairAgainPage"_s);
    QCOMPARE(m_at->seen<QComboBox>("chairStepAgain")->currentData().toString(), u"technical"_s);
    QCOMPARE(m_at->seen<QPlainTextEdit>("text")->toPlainText(), u"wrong volume"_s);
    QVERIFY(m_at->press());
    QTRY_VERIFY(m_at->seen<QWidget>("summary") != nullptr);
    QVERIFY(m_room->at(1).state().restarts.isEmpty());
    QVERIFY(m_at->press());
    QTRY_COMPARE(m_room->at(1).state().restarts.size(), 1);
    QCOMPARE(m_room->at(1).state().restarts.constFirst().act.step, u"technical"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QCOMPARE(m_room->act(Supervisor, Witness {m_room->at(1).state().restarts.constFirst().name}), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QTRY_VERIFY(step(u"technical"_s).phase == StepPhase::Pending);
}

void TestChairMenu::theReportIsMadeFinal()
{
    QCOMPARE(m_room->judge(u"technical"_s), u"success"_s);
    QCOMPARE(m_room->openStep(u"price"_s), u"success"_s);
    QCOMPARE(m_room->closeStep(u"price"_s), u"success"_s);
    QTRY_COMPARE(m_at->page(), u"opinionPage"_s);
    QVERIFY(chairEntries().contains(u"chairStep grey: Make the report final"_s));
    for (const int member : Room::committee()) {
        QCOMPARE(m_room->unlock(member), u"success"_s);
        QCOMPARE(
            wordOf(awaited<QByteArray>([&](const auto& saved) { m_room->at(member).agree(saved); })), u"success"_s);
    }
    QCOMPARE(m_room->settle(), u"success"_s);
    QTRY_VERIFY(chairEntries().contains(u"chairStep: Make the report final"_s));
    QVERIFY(choose(u"chairStep"_s));
    QTRY_COMPARE(m_at->page(), u"chairStepPage"_s);
    const QString lines = m_at->text("summaryLines");
    QVERIFY2(lines.contains(u"5 agree"_s) && lines.contains(u"cannot be changed"_s), qPrintable(lines));
    m_at->seen<QPlainTextEdit>("matters")->setFocus();
    AtWindow::type(u"date of the start"_s);
    QVERIFY(m_at->press());
    QTRY_VERIFY(!m_room->at(1).state().report.pdf.isEmpty());
    QTRY_COMPARE(m_at->page(), u"signPage"_s);
    // To deliver it is for the staff alone.
    QVERIFY(!chairEntries().join(u'\n').contains(u"chairStep"_s));
}

EVALROOM_TEST(TestChairMenu, QApplication)

} // namespace tst_chair_menu

#include "tst_chair_menu.moc"
