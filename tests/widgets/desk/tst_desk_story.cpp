// SPDX-License-Identifier: Apache-2.0
#include "../result/shot.h"
#include "desk_story.h"
#include "pressed.h"

#include "crypto/hash.h"
#include "documents/whole_file.h"
#include "ledger/archive.h"
#include "patience.h"
#include "test_program.h"
#include "widgets/desk/names.h"
#include "widgets/desk/staff_page.h"
#include "widgets/desk/supervisor_page.h"
#include "widgets/result/opinion_page.h"
#include "widgets/result/over_page.h"
#include "widgets/result/results_page.h"
#include "widgets/result/sign_page.h"
#include "widgets/words/figures.h"

#include <QCheckBox>
#include <QDirIterator>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTextBrowser>

using namespace evalroom;
using namespace evalroom::test;

namespace tst_desk_story {

// One session from the papers to the archive, run from the desks of staff and supervisor, judged by members at their
// terminals; members 1 and 2 give their opinion and sign at their pages.
class TestDeskStory : public DeskStory {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void papersAreBrought();
    void namesComeFromTheAnnex();
    void peopleAreAdmittedOneByOne();
    void stepsAreOpenedAndClosedAfterTheirSummary();
    void oneAgreesByKeyboard();
    void aDissentNeedsAText();
    void theReportIsFrozenWithItsMatters();
    void aForgedReportIsNotSigned();
    void theReportIsSigned();
    void theReportIsDeliveredAndSaved();
    void theLastScreenTellsTheResult();

private:
    void judge(const QString& step);
    // What the supervisor reads of this member's sheet.
    QString progressOf(int member, const QString& step) const
    {
        const SessionState& state = m_room->at(7).state();
        const auto row = static_cast<int>(activeCommittee(state).indexOf(member));
        const int column = state.facts->scheme.indexOf(step) + 1;
        return m_supervisor->findChild<ProgressView*>()->model()->index(row, column).data().toString();
    }

    std::unique_ptr<StaffPage> m_staff;
    std::unique_ptr<SupervisorPage> m_supervisor;
    People m_people;
};

void TestDeskStory::initTestCase()
{
    const bool dark = qEnvironmentVariableIsSet("DARK");
    showIn(dark ? Theme::Dark : Theme::Light, dark ? 150 : 100);
    QVERIFY(m_fixture.begin());
    m_room = std::make_unique<Room>(m_fixture);
    QCOMPARE(m_room->checkIn({6}), u"success"_s);
    QFile annex(m_fixture.folder.filePath(u"annex.json"_s));
    QVERIFY(annex.open(QIODevice::WriteOnly));
    annex.write(canonicalJson(m_fixture.annex.toJson()));
    annex.close();
    m_staff = pageFor<StaffPage>(6, StaffPapers {m_fixture.packagePath(), annex.fileName()});
}

void TestDeskStory::cleanupTestCase()
{
    m_staff.reset();
    m_supervisor.reset();
    m_room.reset();
}

void TestDeskStory::papersAreBrought()
{
    auto* tabs = m_staff->findChild<QTabWidget*>(u"deskTabs"_s);
    shot(*m_staff, u"staff-empty"_s);
    tabs->setCurrentIndex(2);
    QTest::keyClicks(find(*m_staff, u"packagePath"_s), u"x"_s);
    click(*m_staff, u"bringDocuments"_s);
    QTRY_VERIFY(find(*m_staff, u"packageError"_s)->isVisible());
    shot(*m_staff, u"staff-papers-refused"_s);
    QTest::keyClick(find(*m_staff, u"packagePath"_s), Qt::Key_Backspace);
    QVERIFY(!find(*m_staff, u"packageError"_s)->isVisible());
    click(*m_staff, u"bringDocuments"_s);
    QTRY_COMPARE(text(*m_staff, u"documentsState"_s), u"The centre has it."_s);
    QSignalSpy brought(m_staff.get(), &StaffPage::annexBrought);
    click(*m_staff, u"bringAnnex"_s);
    QTRY_COMPARE(brought.size(), 1);
    shot(*m_staff, u"staff-papers-done"_s);
    tabs->setCurrentIndex(0);
}

void TestDeskStory::namesComeFromTheAnnex()
{
    const auto people = awaited<People>([this](const Reply<People>& reply) { loadNames(m_room->at(6), reply); });
    QCOMPARE(people.value_or(People()).value(3), u"评委3"_s);
    m_people = *people;
    m_staff->setPeople(m_people);
    const auto* view = m_staff->findChild<PeopleView*>();
    const int row = view->people().rowOf(3);
    QCOMPARE(view->model()->index(row, PeopleModel::Person).data().toString(), u"Expert 3, 评委3"_s);
}

void TestDeskStory::peopleAreAdmittedOneByOne()
{
    QCOMPARE(m_room->checkIn({1, 2, 3, 4, 5, 7}), u"success"_s);
    QTRY_COMPARE(m_staff->next().action, u"Admit Expert 1, 评委1"_s);
    QVERIFY(!m_staff->next().possible);
    shot(*m_staff, u"staff-admit"_s);
    for (const int member : Room::committee()) {
        QCOMPARE(m_staff->findChild<PeopleView*>()->chosen(), member);
        click(*m_staff, u"byCard"_s);
        QCOMPARE(pressedForGood(*m_staff), u"success"_s);
        QTRY_VERIFY(m_room->at(6).state().members.value(member).admitted);
    }
    QVERIFY(!m_staff->next().possible);
    QVERIFY2(m_staff->next().sentence.contains(u"Expert 1, 评委1"_s), qPrintable(m_staff->next().sentence));
    QCOMPARE(m_room->settle(), u"success"_s);
    m_supervisor = pageFor<SupervisorPage>(7);
    m_supervisor->setPeople(m_people);
    for (const int member : Room::committee()) {
        for (const QString& word :
            {m_room->act(member, Consent {}), m_room->act(member, Declaration {}), m_room->pledge(member)})
            QCOMPARE(word, u"success"_s);
    }
    QCOMPARE(m_room->settle(), u"success"_s);
}

void TestDeskStory::judge(const QString& step)
{
    const bool sheets = m_room->at(6).head().facts()->scheme.step(step)->hasSheets();
    QVERIFY(m_staff->next().action.startsWith(u"Open \""_s));
    QCOMPARE(pressedForGood(*m_staff), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    if (sheets) {
        QVERIFY(!m_staff->next().possible);
        for (const int member : Room::committee()) {
            QCOMPARE(m_room->submit(member, step), u"success"_s);
            if (member == 3 && step == u"technical") {
                QCOMPARE(m_room->settle(), u"success"_s);
                shot(*m_staff, u"staff-waiting"_s);
                shot(*m_supervisor, u"supervisor-waiting"_s);
                const StepState at = m_room->at(7).state().steps.value(step);
                QCOMPARE(progressOf(3, step), u"sealed since "_s + timeWords(at.sheets.value(3).constLast().time));
                QCOMPARE(progressOf(4, step), u"missing since "_s + timeWords(at.openedOn));
                const auto results = pageFor<ResultsPage>(3);
                results->findChild<QListWidget*>()->setCurrentRow(2);
                shot(*results, u"results-review"_s);
                results->findChild<QListWidget*>()->setCurrentRow(3);
                shot(*results, u"results-sealed"_s);
            }
        }
        QCOMPARE(m_room->settle(), u"success"_s);
    }
    QCOMPARE(pressed(*m_staff), u"success"_s);
    QVERIFY(find(*m_staff, u"summary"_s)->isVisible());
    QVERIFY(m_room->at(6).state().steps.value(step).phase == StepPhase::Open);
    // A double click would not go through it: that is what the button is held for.
    QVERIFY(!m_staff->next().isHarmless);
    if (step == u"technical")
        shot(*m_staff, u"staff-summary"_s);
    if (step == u"form") {
        QTest::keyClick(find(*m_staff, u"notYet"_s), Qt::Key_Escape);
        QVERIFY(!find(*m_staff, u"summary"_s)->isVisible());
        QCOMPARE(pressed(*m_staff), u"success"_s);
    }
    QCOMPARE(pressed(*m_staff), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QTRY_VERIFY(m_room->at(7).state().steps.value(step).phase == StepPhase::Settled);
    QVERIFY(m_supervisor->next().sentence.contains(u"check code"_s));
    shot(*m_supervisor, u"supervisor-cosign"_s);
    QCOMPARE(pressed(*m_supervisor), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QVERIFY(!m_supervisor->next().possible);
}

void TestDeskStory::stepsAreOpenedAndClosedAfterTheirSummary()
{
    for (const QString& step : {u"chair"_s, u"form"_s, u"technical"_s, u"price"_s}) {
        judge(step);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(m_room->at(1).tally());
}

void TestDeskStory::oneAgreesByKeyboard()
{
    const auto page = pageFor<OpinionPage>(1);
    QVERIFY(!page->next().possible);
    shot(*page, u"opinion-empty"_s);
    auto* agree = page->findChild<QRadioButton*>(u"agree"_s);
    agree->setFocus();
    QTest::keyClick(agree, Qt::Key_Space);
    QVERIFY(page->next().possible && page->next().needsPin);
    QVERIFY(text(*page, u"opinionSummary"_s).contains(u"演练建设3公司"_s));
    shot(*page, u"opinion-agree"_s);
    QCOMPARE(m_room->unlock(1), u"success"_s);
    QCOMPARE(pressed(*page), u"success"_s);
    QTRY_VERIFY(m_room->at(1).state().opinions.contains(1));
}

void TestDeskStory::aDissentNeedsAText()
{
    const auto page = pageFor<OpinionPage>(2);
    auto* dissent = page->findChild<QRadioButton*>(u"dissent"_s);
    QTest::mouseClick(dissent, Qt::LeftButton, {}, QPoint(10, dissent->height() / 2));
    QVERIFY(!page->next().possible);
    QCOMPARE(page->next().sentence, ruleWords(Rule::Reason));
    QCOMPARE(page->next().law, m_room->at(2).expected().facts->rules.basis.value(ruleName(Rule::Reason)));
    shot(*page, u"opinion-dissent-refused"_s);
    QWidget* text = find(*page, u"dissentText"_s);
    QTest::keyClicks(text, u"  "_s);
    QVERIFY(!page->next().possible);
    QTest::keyClicks(text, u"The licence of the first has run out."_s);
    page->refresh();
    QVERIFY(page->next().possible);
    shot(*page, u"opinion-dissent"_s);
    // Something more urgent takes the page away; what was typed comes back with the next.
    const auto later = pageFor<OpinionPage>(2);
    QVERIFY(later->findChild<QRadioButton*>(u"dissent"_s)->isChecked() && later->next().possible);
    QCOMPARE(later->findChild<BoundedNote*>(u"dissentText"_s)->text(), u"  The licence of the first has run out."_s);
    QCOMPARE(m_room->unlock(2), u"success"_s);
    QCOMPARE(pressed(*page), u"success"_s);
    QTRY_COMPARE(m_room->at(2).state().opinions.value(2).size(), 1);
    const auto after = pageFor<OpinionPage>(2);
    QVERIFY(!after->findChild<QRadioButton*>(u"dissent"_s)->isChecked());
    QVERIFY(after->findChild<BoundedNote*>(u"dissentText"_s)->isBlank());
    for (const int member : {3, 4, 5}) {
        QCOMPARE(m_room->unlock(member), u"success"_s);
        QCOMPARE(
            wordOf(awaited<QByteArray>([&](const auto& saved) { m_room->at(member).agree(saved); })), u"success"_s);
    }
    QCOMPARE(m_room->settle(), u"success"_s);
}

void TestDeskStory::theReportIsFrozenWithItsMatters()
{
    QCOMPARE(pressed(*m_staff), u"success"_s);
    QWidget* matters = find(*m_staff, u"matters"_s);
    QVERIFY(matters->isVisible() && text(*m_staff, u"summaryLines"_s).contains(u"4 agree, 1 dissent"_s));
    QTest::keyClicks(matters, u"Performance bond"_s);
    m_staff->refresh();
    shot(*m_staff, u"staff-freeze"_s);
    QCOMPARE(pressed(*m_staff), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QVERIFY(!m_room->at(1).state().report.pdf.isEmpty());
}

void TestDeskStory::aForgedReportIsNotSigned()
{
    // The hub makes its base of the draft when it is asked for.
    QVERIFY(awaited<QByteArray>([&](const auto& reply) { m_room->at(3).report().fetch(reply); }));
    QDirIterator files(m_fixture.hub.data(), {u"1.pdf"_s}, QDir::Files, QDirIterator::Subdirectories);
    QVERIFY(files.hasNext());
    const QString path = files.next();
    const QByteArray sound = readWholeFile(path, 100'000'000).value();
    QByteArray forged = sound;
    forged[forged.size() / 2] = char(forged[forged.size() / 2] ^ 1);
    QVERIFY(writeWholeFile(path, forged, FileAccess::Owner));
    const auto page = pageFor<SignPage>(1);
    QSignalSpy arrived(page.get(), &SignPage::reportArrived);
    QTRY_VERIFY2(text(*page, u"reportStatus"_s).contains(u"Do not sign"_s), qPrintable(text(*page, u"reportStatus"_s)));
    QVERIFY(!page->next().possible);
    QVERIFY(arrived.isEmpty());
    shot(*page, u"sign-refused"_s);
    QVERIFY(writeWholeFile(path, sound, FileAccess::Owner));
    click(*page, u"fetchAgain"_s);
    QTRY_VERIFY(!arrived.isEmpty() && arrived.first().first().toByteArray().startsWith("%PDF"));
    // Nor is a sound one before it is seen, or that nobody sees.
    QVERIFY(!page->next().possible && page->next().sentence.contains(u"being opened"_s));
    page->reportNotShown();
    QVERIFY(!page->next().possible && page->next().sentence.contains(u"cannot be shown here. Do not sign"_s));
    QCOMPARE(text(*page, u"reportStatus"_s), page->next().sentence);
    page->reportShown();
    QVERIFY(!page->next().possible && page->next().sentence.contains(u"has been compared"_s));
    page->reportRead({});
    // What cannot be read by itself the person compares, and says so.
    QTRY_VERIFY(text(*page, u"reportStatus"_s).contains(u"Compare its ranking"_s));
    QVERIFY(!page->next().possible && page->next().sentence.contains(u"compared it yourself"_s));
    page->findChild<QCheckBox*>(u"compared"_s)->click();
    QVERIFY(page->next().possible);
}

void TestDeskStory::theReportIsSigned()
{
    const auto page = pageFor<SignPage>(1);
    auto* reader = new QTextBrowser;
    reader->setAccessibleName(u"Report"_s);
    page->setReader(reader);
    QSignalSpy arrived(page.get(), &SignPage::reportArrived);
    shot(*page, u"sign-fetching"_s);
    QTRY_COMPARE(arrived.size(), 1);
    page->reportShown();
    page->reportRead(QString());
    QTRY_VERIFY(find(*page, u"compared"_s)->isVisible());
    page->findChild<QCheckBox*>(u"compared"_s)->click();
    QVERIFY(page->next().possible && page->next().needsPin);
    QVERIFY(page->findChild<QTableView*>(u"ownActs"_s)->model()->rowCount() > 5);
    // Without the centre nothing is signed, and nothing is said to be kept.
    QVERIFY(m_fixture.hub.stop());
    QTRY_VERIFY(m_room->at(1).connection() != Connection::Online);
    QVERIFY(!page->next().possible && page->next().sentence.startsWith(u"You have not signed yet."_s));
    QVERIFY(m_fixture.hub.start());
    QCOMPARE(m_room->settle(), u"success"_s);
    QTRY_VERIFY(page->next().possible);
    shot(*page, u"sign"_s);
    for (const int member : {1, 3, 4, 5})
        QCOMPARE(m_room->unlock(member), u"success"_s);
    QCOMPARE(pressed(*page), u"success"_s);
    QTRY_VERIFY(text(*page, u"reportStatus"_s).contains(u"You have signed"_s));
    shot(*page, u"sign-done"_s);
    QVERIFY(!m_staff->next().possible);
    for (const int member : {3, 4, 5})
        QCOMPARE(
            wordOf(awaited<void>([&](const Done& done) { m_room->at(member).report().sign(done); })), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
}

void TestDeskStory::theReportIsDeliveredAndSaved()
{
    QCOMPARE(pressed(*m_staff), u"success"_s);
    QVERIFY(text(*m_staff, u"summaryLines"_s).contains(u"4 of 5 members have signed"_s));
    shot(*m_staff, u"staff-deliver"_s);
    QCOMPARE(pressed(*m_staff), u"success"_s);
    QTRY_VERIFY(!m_room->at(6).state().delivered.isEmpty());
    // The next step leads to where both are saved.
    QTRY_COMPARE(m_staff->next().action, u"Save the report and the archive"_s);
    QCOMPARE(pressed(*m_staff), u"success"_s);
    QCOMPARE(m_staff->findChild<QTabWidget*>(u"deskTabs"_s)->currentIndex(), 3);
    QCOMPARE(m_staff->focusWidget(), find(*m_staff, u"reportPath"_s));
    QTest::keyClicks(find(*m_staff, u"reportPath"_s), u"/nowhere/report.pdf"_s);
    click(*m_staff, u"reportSave"_s);
    QTRY_VERIFY(find(*m_staff, u"reportError"_s)->isVisible());
    const QString path = m_fixture.folder.filePath(u"session.evalarchive"_s);
    QTest::keyClicks(find(*m_staff, u"archivePath"_s), path);
    QCOMPARE(pressed(*m_staff), u"success"_s);
    QTRY_VERIFY(text(*m_staff, u"archiveWords"_s).startsWith(u"Saved"_s));
    // Until both are saved it stays; what is saved is not saved again.
    QTRY_VERIFY(find(*m_staff, u"reportError"_s)->isVisible());
    m_staff->findChild<QLineEdit*>(u"reportPath"_s)->setText(m_fixture.folder.filePath(u"report.pdf"_s));
    QCOMPARE(pressed(*m_staff), u"success"_s);
    QTRY_VERIFY(text(*m_staff, u"reportWords"_s).startsWith(u"Saved"_s));
    QVERIFY(m_staff->next().action.isEmpty() && !m_staff->next().sentence.isEmpty());
    shot(*m_staff, u"staff-done"_s);
    const auto archive = verifyArchive(readWholeFile(path, 100'000'000).value(), m_fixture.platform.publicKey());
    QCOMPARE(wordOf(archive), u"success"_s);
}

void TestDeskStory::theLastScreenTellsTheResult()
{
    QCOMPARE(m_room->settle(), u"success"_s);
    const auto page = pageFor<OverPage>(3);
    QVERIFY(page->findChild<BlockView*>()->toPlainText().contains(u"No. 1: 演练建设3公司"_s));
    QCOMPARE(text(*page, u"checkpointCode"_s), m_room->at(3).checkpointCode());
    shot(*page, u"over"_s);
    const auto results = pageFor<ResultsPage>(3);
    shot(*results, u"results-ranking"_s);
    shot(*m_supervisor, u"supervisor-done"_s);
}

EVALROOM_TEST(TestDeskStory, QApplication)

} // namespace tst_desk_story

#include "tst_desk_story.moc"
