// SPDX-License-Identifier: Apache-2.0
#include "desk_story.h"
#include "pressed.h"

#include "base/canonical_json.h"
#include "patience.h"
#include "widgets/desk/staff_page.h"
#include "widgets/style/quiet_style.h"

#include <QRadioButton>
#include <algorithm>

using namespace evalroom;
using namespace evalroom::test;

// What staff sign at the desk: each person as that person was verified.
class TestDeskActs : public DeskStory {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aMethodIsOfOnePersonOnly();
    void whoIsNextIsAdmittedAndNobodyElse();
    void eachIsAdmittedByTheMethodChosenForThem();

private:
    PeopleView* people() const { return m_staff->findChild<PeopleView*>(); }
    bool nothingIsChosen() const
    {
        return std::ranges::none_of(
            m_staff->findChildren<QRadioButton*>(), [](const auto* button) { return button->isChecked(); });
    }
    bool isAdmitted(int member) const { return m_room->at(6).state().members.value(member).admitted; }

    std::unique_ptr<StaffPage> m_staff;
};

void TestDeskActs::initTestCase()
{
    showIn(Theme::Light, 100);
    QVERIFY(m_fixture.begin());
    m_room = std::make_unique<Room>(m_fixture);
    QCOMPARE(m_room->checkIn({1, 2, 3, 4, 5, 6}), u"success"_s);
    const QString annex = m_fixture.folder.filePath(u"annex.json"_s);
    QVERIFY(writeFile(annex, canonicalJson(m_fixture.annex.toJson())));
    m_staff = pageFor<StaffPage>(6, StaffPapers {m_fixture.packagePath(), annex});
    QCOMPARE(pressed(*m_staff), u"success"_s); // brings them
    QTRY_COMPARE(m_staff->next().action, u"Admit Expert 1"_s);
}

void TestDeskActs::cleanupTestCase()
{
    m_staff.reset();
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
        QTRY_VERIFY(isAdmitted(member));
    }
    QVERIFY(nothingIsChosen());
}

QTEST_MAIN(TestDeskActs)
#include "tst_desk_acts.moc"
