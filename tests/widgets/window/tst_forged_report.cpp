// SPDX-License-Identifier: Apache-2.0
#include "at_window.h"

#include "crypto/hash.h"
#include "documents/whole_file.h"
#include "patience.h"
#include "report/report_input.h"
#include "report/report_pdf.h"

#include <QDirIterator>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int Me = 2;
constexpr int Staff = 6;

} // namespace

// A client of the staff that was tampered with makes a report final in which two bidders have changed places. Its bytes
// are those of the freezing record, and so is the result beside them: nothing but what it says is wrong.
class TestForgedReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aReportThatSaysSomethingElseIsRefused();
    void norIsItSignedWithoutTheWindow();

private:
    QByteArray forgedReport();
    bool bring(const QByteArray& pdf);

    SessionFixture m_fixture;
    Preferences m_preferences;
    std::unique_ptr<Room> m_room;
    std::unique_ptr<SessionWindow> m_window;
    std::unique_ptr<AtWindow> m_at;
};

void TestForgedReport::initTestCase()
{
    m_preferences.setLanguage(QLocale::English);
    QVERIFY(m_fixture.begin());
    m_room = std::make_unique<Room>(m_fixture);
    QCOMPARE(m_room->checkIn({1, 2, 3, 4, 5, 6, 7}), u"success"_s);
    QCOMPARE(m_room->prepare(), u"success"_s);
    for (const QString& step : {u"chair"_s, u"form"_s, u"technical"_s})
        QCOMPARE(m_room->judge(step), u"success"_s);
    QCOMPARE(m_room->openStep(u"price"_s), u"success"_s);
    QCOMPARE(m_room->closeStep(u"price"_s), u"success"_s);
    for (const int member : Room::committee())
        QCOMPARE(m_room->act(member, Opinion {true, resultHash(m_room->at(member).state()), {}}), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    const auto papers = std::make_shared<Papers>(Papers {{}, {}, m_fixture.members.at(Me).pkcs12});
    m_window = std::make_unique<SessionWindow>(m_room->at(Me), SeatPlan {.papers = papers}, m_preferences);
    m_at = std::make_unique<AtWindow>(*m_window);
    QVERIFY(m_at->activate());
}

void TestForgedReport::cleanupTestCase()
{
    m_at.reset();
    m_window.reset();
    m_room.reset();
}

QByteArray TestForgedReport::forgedReport()
{
    const Session& staff = m_room->at(Staff);
    Manifest manifest = staff.manifest();
    std::swap(manifest.bidders[1].name, manifest.bidders[2].name);
    ReportStamp stamp;
    stamp.code = staff.checkpointCode();
    stamp.time = staff.now();
    stamp.program = QStringLiteral("EvalRoom " EVALROOM_VERSION);
    const Tally result = tally(staff.state());
    const ReportPeople nobody;
    return reportPdf(makeReport({staff.state(), result, manifest, nobody, stamp}), stamp.time).value();
}

// As the centre keeps what it is given before a report is made final.
bool TestForgedReport::bring(const QByteArray& pdf)
{
    QDirIterator folders(m_fixture.hub.data(), {toHex(m_fixture.session)}, QDir::Dirs, QDirIterator::Subdirectories);
    if (!folders.hasNext())
        return false;
    const QString folder = folders.next() + u"/report"_s;
    return QDir().mkpath(folder) && writeWholeFile(folder + u"/1-6.draft"_s, pdf, FileAccess::Owner).has_value();
}

void TestForgedReport::aReportThatSaysSomethingElseIsRefused()
{
    const QByteArray pdf = forgedReport();
    QVERIFY(bring(pdf));
    const QByteArray result = resultHash(m_room->at(Staff).state());
    const ReportFrozen frozen {.bytes = pdf.size(), .pdf = sha256(pdf), .result = result, .version = 1, .matters = {}};
    QCOMPARE(m_room->act(Staff, frozen), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QCOMPARE(m_room->at(Me).state().report.pdf, sha256(pdf));
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

QTEST_MAIN(TestForgedReport)
#include "tst_forged_report.moc"
