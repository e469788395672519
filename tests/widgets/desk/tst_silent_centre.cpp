// SPDX-License-Identifier: Apache-2.0
#include "desk_story.h"

#include "base/canonical_json.h"
#include "crypto/hash.h"
#include "documents/whole_file.h"
#include "patience.h"
#include "test_program.h"
#include "widgets/desk/archive_panel.h"
#include "widgets/desk/papers_panel.h"
#include "widgets/result/sign_page.h"

#include <QLineEdit>
#include <QProgressBar>
#include <QSignalSpy>

using namespace evalroom;
using namespace evalroom::test;

namespace tst_silent_centre {

namespace {

constexpr int Me = 2;
constexpr int Staff = 6;

} // namespace

// A centre that keeps its connections and answers nothing: whoever waits for the report sees so, and can stop.
class TestSilentCentre : public DeskStory {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fetchingTheReportIsStopped();
    void bringingTheNamesIsStopped();
    void savingIsStopped();
};

void TestSilentCentre::initTestCase()
{
    QCOMPARE(enter(), u"success"_s);
    for (const QString& step : {u"chair"_s, u"form"_s, u"technical"_s})
        QCOMPARE(m_room->judge(step), u"success"_s);
    QCOMPARE(m_room->openStep(u"price"_s), u"success"_s);
    QCOMPARE(m_room->closeStep(u"price"_s), u"success"_s);
    for (const int member : Room::committee())
        QCOMPARE(m_room->act(member, Opinion {true, resultHash(m_room->at(member).state()), {}}), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    Session& staff = m_room->at(Staff);
    QVERIFY(awaited<void>([&](const Done& done) { staff.staff().uploadAnnex(m_fixture.annex.toJson(), done); }));
    QVERIFY(awaited<void>([&](const Done& done) { staff.report().freeze({}, done); }));
    QCOMPARE(m_room->settle(), u"success"_s);
}

void TestSilentCentre::fetchingTheReportIsStopped()
{
    m_fixture.hub.fallSilent();
    const auto page = pageFor<SignPage>(Me);
    QVERIFY(find(*page, u"reportProgress"_s)->isVisible());
    QVERIFY(text(*page, u"reportStatus"_s).contains(u"being fetched"_s));
    click(*page, u"stopFetching"_s);
    QTRY_VERIFY2(text(*page, u"reportStatus"_s).contains(u"cancelled"_s), qPrintable(text(*page, u"reportStatus"_s)));
    QVERIFY(!find(*page, u"reportProgress"_s)->isVisible() && !find(*page, u"stopFetching"_s)->isVisible());
    QVERIFY(!page->next().possible);
    // It stays so, whatever happens, until it is wanted again.
    page->refresh();
    QVERIFY(text(*page, u"reportStatus"_s).contains(u"cancelled"_s));
    m_fixture.hub.goOn();
    QSignalSpy arrived(page.get(), &SignPage::reportArrived);
    click(*page, u"fetchAgain"_s);
    QTRY_COMPARE(arrived.size(), 1);
}

void TestSilentCentre::bringingTheNamesIsStopped()
{
    const QString annex = m_fixture.folder.filePath(u"annex.json"_s);
    QVERIFY(writeWholeFile(annex, canonicalJson(m_fixture.annex.toJson()), FileAccess::Owner));
    PapersPanel panel(m_room->at(Staff), {.package = {}, .annex = annex});
    panel.refresh();
    panel.show();
    const auto state = [&] { return text(panel, u"annexState"_s); };
    m_fixture.hub.fallSilent();
    click(panel, u"bringAnnex"_s);
    QTRY_VERIFY2(state().contains(u"On the way"_s), qPrintable(state()));
    QVERIFY(find(panel, u"annexProgress"_s)->isVisible());
    QCOMPARE(panel.findChild<QPushButton*>(u"cancelAnnex"_s)->text(), u"Stop waiting"_s);
    click(panel, u"cancelAnnex"_s);
    QVERIFY2(state().contains(u"not waited for any longer"_s), qPrintable(state()));
    QVERIFY(!find(panel, u"annexProgress"_s)->isVisible() && !find(panel, u"cancelAnnex"_s)->isVisible());
    QVERIFY(find(panel, u"bringAnnex"_s)->isEnabled() && !panel.isBringing());
    // It was on the way, and arrives.
    m_fixture.hub.goOn();
    QTRY_COMPARE(state(), u"The centre has it."_s);
}

void TestSilentCentre::savingIsStopped()
{
    QCOMPARE(m_room->settle(), u"success"_s);
    for (const int member : Room::committee()) {
        QCOMPARE(m_room->unlock(member), u"success"_s);
        QVERIFY(awaited<void>([&](const Done& done) { m_room->at(member).report().sign(done); }));
    }
    QCOMPARE(m_room->settle(), u"success"_s);
    Session& staff = m_room->at(Staff);
    QVERIFY(awaited<void>([&](const Done& done) { staff.report().deliver(done); }));
    QTRY_VERIFY(!staff.state().delivered.isEmpty());
    ArchivePanel panel(staff);
    panel.refresh();
    panel.show();
    const QStringList files {u"report"_s, u"archive"_s};
    for (const QString& file : files)
        panel.findChild<QLineEdit*>(file + u"Path"_s)->setText(m_fixture.folder.filePath(file));
    m_fixture.hub.fallSilent();
    for (const QString& file : files) {
        click(panel, file + u"Save"_s);
        QTRY_VERIFY(find(panel, file + u"Progress"_s)->isVisible());
    }
    click(panel, u"stopSaving"_s);
    for (const QString& file : files) {
        QTRY_VERIFY(find(panel, file + u"Error"_s)->isVisible());
        QVERIFY2(text(panel, file + u"Error"_s).contains(u"cancelled"_s), qPrintable(text(panel, file + u"Error"_s)));
        QVERIFY(!find(panel, file + u"Progress"_s)->isVisible());
    }
    QVERIFY(!panel.isSaving() && !find(panel, u"stopSaving"_s)->isVisible());
    m_fixture.hub.goOn();
    for (const QString& file : files) {
        click(panel, file + u"Save"_s);
        QTRY_VERIFY2(text(panel, file + u"Words"_s).startsWith(u"Saved"_s), qPrintable(text(panel, file + u"Error"_s)));
    }
    QVERIFY(panel.isDone());
    const auto report = readWholeFile(m_fixture.folder.filePath(u"report"_s), 100'000'000);
    QCOMPARE(sha256(report.value()), staff.state().delivered);
}

EVALROOM_TEST(TestSilentCentre, QApplication)

} // namespace tst_silent_centre

#include "tst_silent_centre.moc"
