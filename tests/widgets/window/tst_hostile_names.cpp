// SPDX-License-Identifier: Apache-2.0
#include "patience.h"
#include "test_program.h"
#include "widgets/window/at_window.h"
#include "widgets/window/hostile_names.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QTabWidget>
#include <QTableView>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_hostile_names {

namespace {

constexpr int Bidders = 40;
} // namespace

// Forty bidders whose names are made to break a window, from the declaration to the report, in everybody's windows and
// on the pages that the menu leads to.
class TestHostileNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void cleanup();
    void whoDeclaresConflictsReadsThem();
    void theReviewAndAVoteNameThem();
    void aQuestionAndItsAnswerNameThem();
    void theComparisonAndTheFormsNameThem();
    void theRankingNamesThem();
    void theReportIsReadAndSigned();

private:
    struct Seat {
        std::unique_ptr<SessionWindow> window;
        std::unique_ptr<AtWindow> at;
    };

    void sit(int member)
    {
        Seat& seat = m_seats[member];
        seat.window = std::make_unique<SessionWindow>(
            m_room->at(member), SeatPlan {.papers = std::make_shared<Papers>(papers(member))}, m_preferences);
        seat.at = std::make_unique<AtWindow>(*seat.window);
        seat.window->resize(Screen);
        seat.window->show();
    }
    Papers papers(int member) const
    {
        const auto& person = m_fixture.members.at(member);
        Papers papers;
        papers.pkcs12 = person.pkcs12;
        return papers;
    }
    AtWindow& at(int member) { return *m_seats.at(member).at; }
    // In all windows, and on all the leaves that they have.
    void look(const QString& when)
    {
        QStringList faults;
        for (const auto& [member, seat] : m_seats) {
            faults << faultsOf(*seat.window);
            picture(*seat.window, u"%1-%2"_s.arg(when).arg(member));
            for (auto* tabs : seat.window->findChildren<QTabWidget*>()) {
                const int before = tabs->currentIndex();
                for (int tab = 0; tab < tabs->count(); ++tab) {
                    tabs->setCurrentIndex(tab);
                    faults << faultsOf(*seat.window);
                }
                tabs->setCurrentIndex(before);
            }
        }
        faults.removeDuplicates();
        for (const QString& fault : faults)
            m_faults << when + u": "_s + fault;
    }
    // What the menu of member 1 leads to, about the fourth where somebody has to be chosen.
    void visit(const QStringList& way, const QString& page)
    {
        QVERIFY2(at(1).chooseMore(way), qPrintable(page));
        QCOMPARE(at(1).page(), page);
        if (auto* bidder = at(1).seen<QComboBox>("bidder"); bidder != nullptr && bidder->count() > 3)
            bidder->setCurrentIndex(3);
        look(page);
        at(1).click("backToStep");
        QVERIFY(at(1).page() != page);
    }
    static void picture(SessionWindow& window, const QString& name)
    {
        if (const QString folder = qEnvironmentVariable("EVALROOM_PICTURES"); !folder.isEmpty())
            window.grab().save(folder + u"/names-"_s + name + u".png"_s);
    }
    QString submitAll(const QString& step, const Sheet& sheet)
    {
        for (const int member : Room::committee()) {
            if (const QString word = m_room->submit(member, step, sheet); word != u"success")
                return word;
        }
        return m_room->settle();
    }

    QStringList m_faults;
    SessionFixture m_fixture;
    Preferences m_preferences;
    std::unique_ptr<Room> m_room;
    std::map<int, Seat> m_seats;
};

void TestHostileNames::initTestCase()
{
    m_preferences.setLanguage(QLocale::English);
    Manifest& manifest = m_fixture.plan.manifest;
    manifest.bidders.clear();
    for (int i = 1; i <= Bidders; ++i) {
        manifest.bidders.append(someBidder(i));
        manifest.bidders.last().name = hostileName(i);
        manifest.bidders.last().representative = u"王\u202e"_s + hostileName(i).first(15);
        manifest.bidders.last().manager = u"李\n"_s.repeated(30);
    }
    manifest.documents << someDocument(u"bid-4"_s, DocumentKind::Bid, u"b4"_s);
    const QJsonObject ground {{u"code"_s, u"interest"_s}, {u"source"_s, u"第十二条"_s}, {u"text"_s, hostileName(1)}};
    m_fixture.plan.rules.insert(u"recusals"_s, QJsonArray {ground});
    addGround(m_fixture.plan.rules, u"price"_s);
    m_fixture.plan.rules.insert(u"lowPrice"_s, parseHumanJson(R"({"ground":"price","source":"12-21"})").value());
    QVERIFY(m_fixture.begin());
    m_room = std::make_unique<Room>(m_fixture);
    QCOMPARE(m_room->checkIn({1, 2, 3, 4, 5, 6, 7}), u"success"_s);
    StaffDesk& desk = m_room->at(6).staff();
    QCOMPARE(wordOf(awaited<void>([&](const Done& done) { desk.uploadAnnex(m_fixture.annex.toJson(), done); })),
        u"success"_s);
    for (const int member : {1, 6, 7})
        sit(member);
}

void TestHostileNames::cleanupTestCase()
{
    m_seats.clear();
    m_room.reset();
    QVERIFY(m_fixture.hub.stop());
}

void TestHostileNames::cleanup()
{
    const QStringList faults = std::exchange(m_faults, {});
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

void TestHostileNames::whoDeclaresConflictsReadsThem()
{
    for (const int member : Room::committee())
        QCOMPARE(m_room->act(6, Admission {.member = member, .method = AdmissionMethod::Card, .seat = u"A-01"_s}),
            u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    for (const int member : Room::committee())
        QCOMPARE(m_room->act(member, Consent {}), u"success"_s);
    QTRY_COMPARE(at(1).page(), u"conflictsPage"_s);
    look(u"conflicts"_s);
    // All of them in one summary.
    at(1).click("allClear");
    for (int i = 1; i <= Bidders; ++i) {
        at(1).click(qPrintable(u"conflict-b%1"_s.arg(i)));
        at(1).seen<QLineEdit>(qPrintable(u"reason-b%1"_s.arg(i)))->setText(u"亲属"_s);
        // The law has a list of grounds: one of them it is.
        QVERIFY(!m_seats.at(1).window->page()->next().possible);
        at(1).seen<QComboBox>(qPrintable(u"ground-b%1"_s.arg(i)))->setCurrentIndex(0);
    }
    QVERIFY(at(1).activate());
    QTest::keyClick(m_seats.at(1).window.get(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(at(1).text("summaryThen").contains(u"cannot be taken back"_s));
    look(u"conflicts-summary"_s);
    // The window closes and comes back with every answer.
    sit(1);
    QTRY_COMPARE(at(1).page(), u"conflictsPage"_s);
    for (int i = 1; i <= Bidders; ++i) {
        QVERIFY(at(1).seen<QAbstractButton>(qPrintable(u"conflict-b%1"_s.arg(i)))->isChecked());
        QCOMPARE(at(1).seen<QLineEdit>(qPrintable(u"reason-b%1"_s.arg(i)))->text(), u"亲属"_s);
        QCOMPARE(at(1).seen<QComboBox>(qPrintable(u"ground-b%1"_s.arg(i)))->currentData().toString(), u"interest"_s);
    }
    QVERIFY(m_seats.at(1).window->page()->next().possible);
    at(1).click("allClear");
    QVERIFY(m_seats.at(1).window->page()->next().possible);
    for (const int member : Room::committee()) {
        QCOMPARE(m_room->act(member, Declaration {}), u"success"_s);
        QCOMPARE(m_room->pledge(member), u"success"_s);
    }
    QCOMPARE(m_room->settle(), u"success"_s);
}

void TestHostileNames::theReviewAndAVoteNameThem()
{
    QCOMPARE(m_room->judge(u"chair"_s), u"success"_s);
    QCOMPARE(m_room->openStep(u"form"_s), u"success"_s);
    QTRY_COMPARE(at(1).page(), u"sheetPage"_s);
    look(u"review"_s);
    QCOMPARE(submitAll(u"form"_s, m_room->sheetFor(2, u"form"_s)), u"success"_s);
    QCOMPARE(m_room->closeStep(u"form"_s), u"success"_s);
    QVERIFY(at(1).chooseMore({u"moveRejection"_s, u"reject-b2"_s}));
    QCOMPARE(at(1).page(), u"rejectionPage"_s);
    look(u"rejection"_s);
    const Motion motion {.subject = RejectMotion {.bidder = u"b1"_s,
                             .ground = u"no-answer"_s,
                             .clause = u"1.2"_s,
                             .document = u"bid-1"_s,
                             .page = 1},
        .text = u"无章"_s};
    QCOMPARE(m_room->act(2, motion), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QTRY_COMPARE(at(1).page(), u"votePage"_s);
    look(u"vote"_s);
    const QByteArray name = m_room->at(1).expected().motions.constLast().name;
    for (const int member : {1, 3, 4, 5})
        QCOMPARE(m_room->act(member, Vote {name, false, u"已盖章"_s}), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
}

void TestHostileNames::aQuestionAndItsAnswerNameThem()
{
    // The fourth has tags in its name.
    const Motion motion {.subject = ClarifyMotion {.bidder = u"b4"_s,
                             .ground = u"unclear"_s,
                             .clause = u"工期"_s,
                             .document = u"bid-4"_s,
                             .page = 1},
        .text = hostileName(4)};
    QCOMPARE(m_room->act(2, motion), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QTRY_COMPARE(at(1).page(), u"votePage"_s);
    look(u"question-vote"_s);
    const QByteArray question = m_room->at(1).expected().motions.constLast().name;
    for (const int member : {1, 3, 4})
        QCOMPARE(m_room->act(member, Vote {question, true, {}}), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QTRY_COMPARE(at(1).page(), u"waitPage"_s);
    look(u"question-sent"_s);
    visit({u"questions"_s}, u"questionsPage"_s);
    QCOMPARE(m_room->act(6, BidderAnswer {question, true, hostileName(9)}), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    look(u"answer"_s);
    QCOMPARE(m_room->act(7, Witness {m_room->at(7).expected().answers.constLast().name}), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    visit({u"questions"_s}, u"questionsPage"_s);
    visit({u"setAside"_s}, u"setAsidePage"_s);
}

void TestHostileNames::theComparisonAndTheFormsNameThem()
{
    QTRY_COMPARE(at(1).page(), u"waitPage"_s);
    visit({u"compareBids"_s}, u"comparePage"_s);
    visit({u"lowPrice"_s}, u"lowPricePage"_s);
    visit({u"declareConflict"_s}, u"conflictsPage"_s);
    visit({u"moveRejection"_s, u"reject-b4"_s}, u"rejectionPage"_s);
}

void TestHostileNames::theRankingNamesThem()
{
    QCOMPARE(m_room->openStep(u"technical"_s), u"success"_s);
    ScoreSheet scores;
    for (int bidder = 1; bidder <= Bidders; ++bidder)
        scores.scores.insert({u"b%1"_s.arg(bidder), u"method"_s}, {.points = 20 + bidder % 20, .reason = {}});
    QCOMPARE(submitAll(u"technical"_s, {scores, randomBytes(HashBytes)}), u"success"_s);
    QCOMPARE(m_room->closeStep(u"technical"_s), u"success"_s);
    QCOMPARE(m_room->openStep(u"price"_s), u"success"_s);
    QCOMPARE(m_room->closeStep(u"price"_s), u"success"_s);
    QTRY_COMPARE(at(1).page(), u"opinionPage"_s);
    auto* ranking = at(1).seen<QTableView>("ranking");
    for (const int row : {0, Bidders - 1}) {
        ranking->selectRow(row);
        look(u"ranking-%1"_s.arg(row));
    }
    QVERIFY(at(1).chooseMore({u"resultsSoFar"_s}));
    look(u"results"_s);
    for (const int member : Room::committee()) {
        QCOMPARE(m_room->unlock(member), u"success"_s);
        QCOMPARE(
            wordOf(awaited<QByteArray>([&](const auto& saved) { m_room->at(member).agree(saved); })), u"success"_s);
    }
    QCOMPARE(m_room->settle(), u"success"_s);
}

void TestHostileNames::theReportIsReadAndSigned()
{
    const auto frozen = awaited<void>([&](const Done& done) { m_room->at(6).report().freeze({}, done); });
    QCOMPARE(wordOf(frozen), u"success"_s);
    QTRY_COMPARE(at(1).page(), u"signPage"_s);
    const auto canSign = [this] { return m_seats.at(1).window->page()->next().possible; };
    QTRY_VERIFY(canSign() || at(1).seen<QCheckBox>("compared") != nullptr);
    look(u"report"_s);
    // Of names in other scripts nobody can tell by itself whether they stand in it.
    if (at(1).seen<QCheckBox>("compared") != nullptr)
        at(1).click("compared");
    QVERIFY(canSign());
}

EVALROOM_TEST(TestHostileNames, QApplication)

} // namespace tst_hostile_names

#include "tst_hostile_names.moc"
