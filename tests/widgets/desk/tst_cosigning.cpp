// SPDX-License-Identifier: Apache-2.0
#include "desk_story.h"

#include "patience.h"
#include "test_program.h"
#include "widgets/desk/staff_next.h"
#include "widgets/desk/supervisor_page.h"
#include "widgets/result/shot.h"
#include "widgets/style/quiet_style.h"

#include <QPushButton>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_cosigning {

// Before a closing is co-signed, what is signed stands beside the button: which closing, whose sheets it counts, and
// that it cannot be taken back.
class TestCosigning : public DeskStory {
    Q_OBJECT

private Q_SLOTS:
    void whatIsSignedIsReadFirst();
    void aBallotIsNoSheet();
};

void TestCosigning::whatIsSignedIsReadFirst()
{
    showIn(Theme::Light, 100);
    QVERIFY(m_fixture.begin());
    m_room = std::make_unique<Room>(m_fixture);
    QCOMPARE(m_room->checkIn({1, 2, 3, 4, 5, 6, 7}), u"success"_s);
    const auto page = pageFor<SupervisorPage>(7);
    QCOMPARE(page->guidance(), u"Stage now: Arrival and declarations."_s);
    QCOMPARE(m_room->prepare(), u"success"_s);
    QCOMPARE(m_room->openStep(u"chair"_s), u"success"_s);
    QTRY_COMPARE(page->guidance(), u"Step now: Election of the chair."_s);
    // Nothing to sign: for whom it waits, for what, and since when. All of them, and then the one who is left.
    const QString nothing = u"You have nothing to co-sign now. The session waits for: "_s;
    const auto others = [&] { return text(*page, u"othersAwaited"_s); };
    QTRY_COMPARE(others().count(u"has to cast the ballot for the chair, since "_s), 5);
    QVERIFY2(page->next().sentence.startsWith(nothing) && page->next().sentence.contains(u", since "_s),
        qPrintable(page->next().sentence));
    for (const int member : Room::committee())
        QCOMPARE(m_room->submit(member, u"chair"_s), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    const QString staff = personWords(m_room->at(7).state(), 6);
    QTRY_COMPARE(others().count(u'\n'), 1);
    QVERIFY2(others().contains(staff + u"  —  has to close \"Election of the chair\", since "_s), qPrintable(others()));
    QVERIFY2(page->next().sentence.startsWith(nothing + staff + u", since "_s), qPrintable(page->next().sentence));
    shot(*page, u"supervisor-nothing"_s);
    QVERIFY(page->findChild<QLabel*>(u"waitSummary"_s) == nullptr);
    QCOMPARE(wordOf(awaited<QByteArray>([&](const auto& saved) { m_room->at(6).closeStep(u"chair"_s, saved); })),
        u"success"_s);
    QTRY_VERIFY(page->findChild<QLabel*>(u"waitSummary"_s) != nullptr);
    QVERIFY(!find(*page, u"othersAwaited"_s)->isVisible());
    const QString summary = text(*page, u"waitSummary"_s);
    const QString code = codeAt(m_room->at(7).log(), m_room->at(7).state().steps.value(u"chair"_s).closing->seen);
    QVERIFY2(!code.isEmpty() && summary.contains(u"check code "_s + code), qPrintable(summary));
    QVERIFY2(summary.contains(u"the ballots of all 5 members"_s), qPrintable(summary));
    // At the bottom, where the log leaves little room above, it stands, too.
    QVERIFY2(page->next().sentence.contains(summary) && page->next().sentence.contains(u"cannot be taken back"_s),
        qPrintable(page->next().sentence));
    // The button beside it says what cannot be undone, and does it.
    const auto* summed = page->findChild<QLabel*>(u"waitSummary"_s);
    auto* button = summed->parentWidget()->findChild<QPushButton*>();
    QTRY_VERIFY(button->isEnabled());
    QVERIFY2(button->accessibleDescription().contains(u"cannot be taken back"_s),
        qPrintable(button->accessibleDescription()));
    shot(*page, u"supervisor-summary"_s);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QTRY_VERIFY(m_room->at(7).state().steps.value(u"chair"_s).closing->cosigned);
    QTRY_VERIFY(page->findChild<QLabel*>(u"waitSummary"_s) == nullptr);
}

// Whatever staff and supervisor read of the election.
void TestCosigning::aBallotIsNoSheet()
{
    const Session& staff = m_room->at(6);
    const StaffNext closing {.kind = StaffNext::Kind::Close,
        .step = u"chair"_s,
        .refused = Error {ErrorCode::NotAllowed, ruleName(Rule::MissingSheets)}};
    StaffNext review = closing;
    review.step = u"form"_s;
    for (const QString& words :
        {summaryLines(staff.state(), staff.manifest(), closing).join(u'\n'), sentenceWords(staff, closing, {})})
        QVERIFY2(words.contains(u"ballot"_s) && !words.contains(u"sheet"_s), qPrintable(words));
    for (const QString& words :
        {summaryLines(staff.state(), staff.manifest(), review).join(u'\n'), sentenceWords(staff, review, {})})
        QVERIFY2(words.contains(u"sheet"_s) && !words.contains(u"ballot"_s), qPrintable(words));
}

EVALROOM_TEST(TestCosigning, QApplication)

} // namespace tst_cosigning

#include "tst_cosigning.moc"
