// SPDX-License-Identifier: Apache-2.0
#include "../result/shot.h"
#include "desk_story.h"
#include "pressed.h"

#include "base/canonical_json.h"
#include "base/file_limit.h"
#include "patience.h"
#include "test_program.h"
#include "widgets/desk/staff_page.h"
#include "widgets/desk/supervisor_page.h"
#include "widgets/judge/confirm_strip.h"
#include "widgets/style/quiet_style.h"

#include <QAccessible>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <algorithm>

using namespace evalroom;
using namespace evalroom::test;

namespace tst_desk_acts {

// What staff sign at the desk: each person as that person was verified, and nothing that cannot be undone before it has
// been summed up.
class TestDeskActs : public DeskStory {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aMethodIsOfOnePersonOnly();
    void whoIsNextIsAdmittedAndNobodyElse();
    void eachIsAdmittedByTheMethodChosenForThem();
    void textsStayWithThePersonTheyAreAbout();
    void whatIsAskedIsWithdrawnWithWhatItWasAbout();
    void theSessionRestsAndGoesOn();
    void aStepIsOpenedAfterItsSummary();

private:
    ConfirmStrip* question(const QString& action) const { return find(*m_staff, action)->findChild<ConfirmStrip*>(); }
    QString asked(const QString& action) const
    {
        return question(action)->findChild<QLabel*>(u"confirmSentence"_s)->text();
    }
    // By the button and the question that it asks; a second press that comes at once is no answer.
    void sign(const QString& action, const QString& words)
    {
        const qsizetype before = m_room->at(6).savedHere() + m_room->at(6).expected().size;
        click(*m_staff, action + u"Button"_s);
        QVERIFY(question(action)->isVisible());
        QVERIFY2(asked(action).contains(words) && asked(action).contains(u"cannot be taken back"_s),
            qPrintable(asked(action)));
        QWidget* yes = question(action)->findChild<QWidget*>(u"confirmYes"_s);
        QCOMPARE(m_staff->focusWidget(), yes);
        QTest::keyClick(yes, Qt::Key_Return);
        QVERIFY(question(action)->isVisible());
        QCOMPARE(m_room->at(6).savedHere() + m_room->at(6).expected().size, before);
        QVERIFY(waitFor([&] {
            QTest::keyClick(yes, Qt::Key_Return);
            return question(action)->isHidden();
        }));
    }
    PeopleView* people() const { return m_staff->findChild<PeopleView*>(); }
    bool nothingIsChosen() const
    {
        return std::ranges::none_of(
            m_staff->findChildren<QRadioButton*>(), [](const auto* button) { return button->isChecked(); });
    }
    bool isAdmitted(int member) const { return m_room->at(6).state().members.value(member).admitted; }

    std::unique_ptr<StaffPage> m_staff;
    std::unique_ptr<SupervisorPage> m_supervisor;
};

void TestDeskActs::initTestCase()
{
    showIn(Theme::Light, 100);
    QVERIFY(m_fixture.begin());
    m_room = std::make_unique<Room>(m_fixture);
    QCOMPARE(m_room->checkIn({1, 2, 3, 4, 5, 6, 7}), u"success"_s);
    const QString annex = m_fixture.folder.filePath(u"annex.json"_s);
    QVERIFY(writeFile(annex, canonicalJson(m_fixture.annex.toJson())));
    m_staff = pageFor<StaffPage>(6, StaffPapers {m_fixture.packagePath(), annex});
    QCOMPARE(pressed(*m_staff), u"success"_s); // brings them
    QTRY_COMPARE(m_staff->next().action, u"Admit Expert 1"_s);
}

void TestDeskActs::cleanupTestCase()
{
    m_staff.reset();
    m_supervisor.reset();
    m_room.reset();
}

void TestDeskActs::aMethodIsOfOnePersonOnly()
{
    people()->choose(1);
    QVERIFY(!m_staff->next().possible);
    click(*m_staff, u"byCard"_s);
    QVERIFY2(m_staff->next().possible, qPrintable(m_staff->next().sentence));
    people()->choose(2);
    QVERIFY(nothingIsChosen());
    QVERIFY(!find(*m_staff, u"admitButton"_s)->isEnabled());
    people()->choose(1);
    QVERIFY(nothingIsChosen());
    QVERIFY(!m_staff->next().possible);
}

void TestDeskActs::whoIsNextIsAdmittedAndNobodyElse()
{
    people()->choose(4);
    click(*m_staff, u"byHand"_s);
    QVERIFY(!m_staff->next().possible);
    QVERIFY2(m_staff->next().sentence.contains(u"whom you admit: Expert 1"_s), qPrintable(m_staff->next().sentence));
    m_staff->perform();
    QCOMPARE(m_room->settle(), u"success"_s);
    QVERIFY(!isAdmitted(1) && !isAdmitted(4));
}

void TestDeskActs::eachIsAdmittedByTheMethodChosenForThem()
{
    people()->choose(1);
    const QStringList methods {u"byCard"_s, u"byFace"_s, u"byHand"_s, u"byCard"_s, u"byFace"_s};
    for (const int member : Room::committee()) {
        QTRY_COMPARE(people()->chosen(), member);
        QVERIFY(nothingIsChosen());
        QVERIFY2(!m_staff->next().possible, qPrintable(m_staff->next().action));
        click(*m_staff, methods.at(member - 1));
        QCOMPARE(pressed(*m_staff), u"success"_s);
        QVERIFY(!isAdmitted(member));
        const QString summary = text(*m_staff, u"summaryLines"_s);
        const QString method = m_staff->findChild<QRadioButton*>(methods.at(member - 1))->text();
        QVERIFY2(summary.contains(personWords(m_room->at(6).state(), member, {})) && summary.contains(method),
            qPrintable(summary));
        if (member == 1) {
            // Another method is another summary.
            click(*m_staff, u"byHand"_s);
            QVERIFY(find(*m_staff, u"summary"_s)->isHidden());
            QCOMPARE(pressed(*m_staff), u"success"_s);
            QVERIFY(text(*m_staff, u"summaryLines"_s).contains(u"By hand"_s));
        }
        QCOMPARE(pressed(*m_staff), u"success"_s);
        QTRY_VERIFY(isAdmitted(member));
    }
    QVERIFY(nothingIsChosen());
    QCOMPARE(m_room->settle(), u"success"_s);
    m_supervisor = pageFor<SupervisorPage>(7);
    for (const int member : Room::committee()) {
        for (const QString& word :
            {m_room->act(member, Consent {}), m_room->act(member, Declaration {}), m_room->pledge(member)})
            QCOMPARE(word, u"success"_s);
    }
    QCOMPARE(m_room->settle(), u"success"_s);
}

void TestDeskActs::textsStayWithThePersonTheyAreAbout()
{
    people()->choose(2);
    QWidget* note = find(*m_staff, u"absenceText"_s);
    QTest::keyClicks(note, u"at lunch"_s);
    people()->choose(3);
    QCOMPARE(qobject_cast<QPlainTextEdit*>(note)->toPlainText(), QString());
    QVERIFY(!find(*m_staff, u"absenceButton"_s)->isEnabled());
    people()->choose(2);
    m_staff->refresh();
    QCOMPARE(qobject_cast<QPlainTextEdit*>(note)->toPlainText(), u"at lunch"_s);
    shot(*m_staff, u"staff-person"_s);
    sign(u"absence"_s, u"may then replace the member"_s);
    QTRY_COMPARE(m_room->at(6).state().absences.size(), 1);
    QCOMPARE(m_room->at(6).state().absences.first().member, 2);
}

void TestDeskActs::whatIsAskedIsWithdrawnWithWhatItWasAbout()
{
    const qsizetype before = m_room->at(6).state().absences.size();
    QWidget* note = find(*m_staff, u"absenceText"_s);
    people()->choose(3);
    QTest::keyClicks(note, u"ill"_s);
    click(*m_staff, u"absenceButton"_s);
    QVERIFY2(asked(u"absence"_s).startsWith(u"Expert 3"_s), qPrintable(asked(u"absence"_s)));
    QTest::keyClicks(note, u"."_s);
    QVERIFY(question(u"absence"_s)->isHidden());
    click(*m_staff, u"absenceButton"_s);
    people()->choose(2);
    QVERIFY(question(u"absence"_s)->isHidden());
    people()->choose(3);
    click(*m_staff, u"absenceButton"_s);
    QTest::keyClick(question(u"absence"_s)->findChild<QWidget*>(u"confirmYes"_s), Qt::Key_Escape);
    QVERIFY(question(u"absence"_s)->isHidden());
    QCOMPARE(m_staff->focusWidget(), find(*m_staff, u"absenceButton"_s));
    QCOMPARE(m_room->settle(), u"success"_s);
    QCOMPARE(m_room->at(6).state().absences.size(), before);
}

void TestDeskActs::theSessionRestsAndGoesOn()
{
    m_staff->findChild<QTabWidget*>(u"deskTabs"_s)->setCurrentIndex(1);
    QTest::keyClicks(find(*m_staff, u"suspendText"_s), u"power cut"_s);
    {
        const FileLimit full(0);
        click(*m_staff, u"suspendButton"_s);
        QTRY_VERIFY(find(*m_staff, u"suspendError"_s)->isVisible());
        const auto* told = QAccessible::queryAccessibleInterface(find(*m_staff, u"suspendError"_s));
        QCOMPARE(told->role(), QAccessible::Notification);
        QCOMPARE(told->text(QAccessible::Name), text(*m_staff, u"suspendError"_s));
        QVERIFY(!m_room->at(6).expected().suspended);
    }
    QTRY_VERIFY(find(*m_staff, u"suspendButton"_s)->isEnabled());
    click(*m_staff, u"suspendButton"_s);
    QTRY_VERIFY(m_room->at(6).state().suspended);
    QVERIFY(!m_staff->next().possible);
    shot(*m_staff, u"staff-suspended"_s);
    // Either desk may let it go on.
    QTRY_VERIFY(find(*m_supervisor, u"resumeText"_s)->isVisible());
    QTest::keyClicks(find(*m_supervisor, u"resumeText"_s), u"power is back"_s);
    click(*m_supervisor, u"resumeButton"_s);
    QTRY_VERIFY(!m_room->at(6).state().suspended);
    // And longer, when enough members ask for it.
    QVERIFY(!find(*m_staff, u"extendButton"_s)->isVisible());
    for (const int member : {1, 2}) {
        QTRY_VERIFY(!m_room->at(member).state().suspended);
        QCOMPARE(m_room->act(member, TimeRequest {u"many pages"_s}), u"success"_s);
    }
    QTRY_VERIFY(find(*m_staff, u"extendButton"_s)->isVisible());
    QVERIFY(!find(*m_supervisor, u"extendButton"_s)->isVisible());
    QTest::keyClicks(find(*m_staff, u"extendText"_s), u"agreed"_s);
    sign(u"extend"_s, u"60 minutes are added"_s);
    QTRY_COMPARE(m_room->at(6).state().extensions.size(), 1);
    m_staff->findChild<QTabWidget*>(u"deskTabs"_s)->setCurrentIndex(0);
}

void TestDeskActs::aStepIsOpenedAfterItsSummary()
{
    QVERIFY(m_staff->next().action.startsWith(u"Open \""_s));
    QCOMPARE(pressed(*m_staff), u"success"_s);
    QVERIFY2(text(*m_staff, u"summaryLines"_s).contains(u"can begin with it at once"_s),
        qPrintable(text(*m_staff, u"summaryLines"_s)));
    QVERIFY(m_room->at(6).expected().steps.value(u"chair"_s).phase == StepPhase::Pending);
    QTest::keyClick(find(*m_staff, u"notYet"_s), Qt::Key_Escape);
    QVERIFY(find(*m_staff, u"summary"_s)->isHidden());
    QCOMPARE(pressedForGood(*m_staff), u"success"_s);
    QTRY_VERIFY(m_room->at(6).state().steps.value(u"chair"_s).phase == StepPhase::Open);
}

EVALROOM_TEST(TestDeskActs, QApplication)

} // namespace tst_desk_acts

#include "tst_desk_acts.moc"
