// SPDX-License-Identifier: Apache-2.0
#include "at_window.h"
#include "widgets/reachable.h"

#include "patience.h"
#include "test_program.h"
#include "widgets/style/quiet_style.h"
#include "widgets/window/report_reader.h"

#include <QBuffer>
#include <QComboBox>
#include <QPainter>
#include <QPdfWriter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_ending {
namespace {

constexpr int Chair = 1;
constexpr int Late = 3; // agrees in the end
constexpr int Silent = 4;
constexpr int Owner = 5;
constexpr int Staff = 6;
constexpr int Supervisor = 7;

} // namespace

// The end of a session that does not go by itself, at everybody's windows by keys and clicks: a tie is left to the
// tenderer, and a member who was asked to sign says neither yes nor no.
class TestEnding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void theOwnerDecidesTheTieAfterASummary();
    void staffDecideItAnewAtTheirDesk();
    void theSupervisorWitnessesTheLastDecision();
    void whoWasAskedToSignIsTold();
    void howOneWasAskedIsNotSaidOfAnother();
    void theChairNotesSilenceWhenTheWaitIsOver();
    void testimonyComesToWhoeverItWaitsFor();
    void whoIsDeemedToAgreeCanStillDissent();
    void whoHasAgreedCanDissentToo();
    void theReaderTellsWhetherTheReportIsShown();

private:
    struct Seat {
        std::unique_ptr<SessionWindow> window;
        std::unique_ptr<AtWindow> hand;
    };
    AtWindow& at(int member) { return *m_seats.at(member).hand; }
    SessionWindow& window(int member) { return *m_seats.at(member).window; }
    void sit(int member)
    {
        Seat& seat = m_seats[member];
        seat.hand.reset();
        seat.window = std::make_unique<SessionWindow>(
            m_room->at(member), SeatPlan {.papers = std::make_shared<Papers>()}, m_preferences);
        seat.hand = std::make_unique<AtWindow>(*seat.window);
        seat.window->show();
    }
    NextStep next(int member) { return window(member).page()->next(); }
    void press(int member) { QVERIFY2(at(member).press(), qPrintable(next(member).sentence)); }
    void write(int member, const char* field, const QString& text)
    {
        QVERIFY(at(member).activate());
        at(member).seen<QPlainTextEdit>(field)->setFocus();
        AtWindow::type(text);
    }
    // By its keys.
    void choosePlace(int member, int row)
    {
        QVERIFY(at(member).activate());
        auto* place = at(member).seen<QComboBox>("tiePlace0");
        place->setFocus();
        QTest::keyClick(place, Qt::Key_Home);
        for (int i = 0; i < row; ++i)
            QTest::keyClick(place, Qt::Key_Down);
        QCOMPARE(place->currentIndex(), row);
    }
    // Nobody misses anything in it; and a picture for people who want to see it.
    void look(int member, const QString& name);

    SessionFixture m_fixture;
    Preferences m_preferences;
    std::unique_ptr<Room> m_room;
    std::map<int, Seat> m_seats;
};

void TestEnding::look(int member, const QString& name)
{
    const QStringList missed = missedIn(window(member));
    QVERIFY2(missed.isEmpty(), qPrintable(name + u'\n' + missed.join(u'\n')));
    const QString folder = qEnvironmentVariable("EVALROOM_PICTURES");
    if (folder.isEmpty())
        return;
    for (const auto language : {QLocale::Chinese, QLocale::English}) {
        m_preferences.setLanguage(language);
        // The window makes itself anew a moment later.
        for (int turn = 0; turn < 2; ++turn) {
            const QString before = at(member).text("title");
            (void)waitFor([&] { return at(member).text("title") != before; }, 100);
        }
        const QString word = language == QLocale::Chinese ? u"zh"_s : u"en"_s;
        window(member).grab().save(u"%1/ending-%2-%3.png"_s.arg(folder, name, word));
    }
}

void TestEnding::initTestCase()
{
    m_preferences.setLanguage(QLocale::English);
    showIn(Theme::Light, 100);
    m_fixture.plan.manifest.policy.signingWait = 1;
    const QStringList names {u"湖北江城建设集团有限公司"_s, u"武汉市第三建筑工程有限责任公司"_s,
        u"中南路桥与房屋建筑工程总承包（集团）股份有限公司"_s};
    for (int i = 0; i < names.size(); ++i) {
        m_fixture.plan.manifest.bidders[i].name = names.at(i);
        m_fixture.plan.manifest.bidders[i].price = 1'000'000;
    }
    m_fixture.plan.scheme.insert(u"ties"_s, QJsonArray {u"tenderer"_s});
    QVERIFY(m_fixture.begin());
    m_room = std::make_unique<Room>(m_fixture);
    QCOMPARE(m_room->checkIn({1, 2, 3, 4, 5, 6, 7}), u"success"_s);
    QCOMPARE(m_room->prepare(), u"success"_s);
    for (const QString& step : {u"chair"_s, u"form"_s})
        QCOMPARE(m_room->judge(step), u"success"_s);
    QCOMPARE(m_room->openStep(u"technical"_s), u"success"_s);
    ScoreSheet scores;
    for (const auto& [bidder, points] : {std::pair(u"b1"_s, 30), std::pair(u"b2"_s, 36), std::pair(u"b3"_s, 36)})
        scores.scores.insert({bidder, u"method"_s}, {.points = points, .reason = {}});
    for (const int member : Room::committee())
        QCOMPARE(m_room->submit(member, u"technical"_s, {scores, randomBytes(HashBytes)}), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QCOMPARE(m_room->closeStep(u"technical"_s), u"success"_s);
    QCOMPARE(m_room->openStep(u"price"_s), u"success"_s);
    QCOMPARE(m_room->closeStep(u"price"_s), u"success"_s);
    for (const int member : {Chair, 2, Silent, Owner, Staff, Supervisor})
        sit(member);
}

void TestEnding::cleanupTestCase()
{
    m_seats.clear();
    m_room.reset();
}

void TestEnding::theOwnerDecidesTheTieAfterASummary()
{
    QTRY_COMPARE(at(Owner).page(), u"tiePage"_s);
    // Nobody is asked about a ranking that is none yet.
    QTRY_COMPARE(at(2).page(), u"waitPage"_s);
    QTRY_VERIFY2(at(2).text("missing").contains(u"Owner's representative 5"_s), qPrintable(at(2).text("missing")));
    QVERIFY(at(2).text("missing").contains(u"Staff 6"_s));
    look(2, u"tie-wait"_s);
    QVERIFY(at(Owner).text("tied").contains(u"武汉市第三"_s) && !at(Owner).text("tied").contains(u"江城"_s));
    QVERIFY(!next(Owner).possible);
    look(Owner, u"tie-empty"_s);
    choosePlace(Owner, 1);
    QVERIFY2(at(Owner).text("tieLabel1").startsWith(u"Place 2: 武汉市第三"_s), qPrintable(at(Owner).text("tieLabel1")));
    QVERIFY(!next(Owner).possible);
    write(Owner, "tieText", u"质保期较长"_s);
    QVERIFY(next(Owner).possible);
    look(Owner, u"tie-filled"_s);
    {
        const SlowDoubleClick slow;
        press(Owner);
        // Nothing is signed before it has been read: not by a second press that was meant for the form …
        at(Owner).pressAtOnce();
    }
    QTRY_VERIFY(at(Owner).seen<QWidget>("summary") != nullptr);
    QVERIFY(next(Owner).possible && !at(Owner).seen<QAbstractButton>("primary")->isEnabled());
    look(Owner, u"tie-summary"_s);
    QTRY_VERIFY(at(Owner).seen<QAbstractButton>("primary")->isEnabled());
    // … nor by a key that is held down.
    QTest::simulateEvent(&window(Owner), true, Qt::Key_Return, Qt::ControlModifier, u"\r"_s, true);
    QVERIFY(!window(Owner).isBusy());
    QVERIFY(m_room->at(Owner).expected().tieDecisions.isEmpty());
    press(Owner);
    QTRY_COMPARE(m_room->at(Owner).expected().tieDecisions.size(), 1);
    QCOMPARE(m_room->at(Owner).expected().tieDecisions.first().decision.order, (QStringList {u"b3"_s, u"b2"_s}));
    QTRY_VERIFY(next(Owner).sentence.contains(u"testimony"_s));
    look(Owner, u"tie-decided"_s);
    QTRY_VERIFY(at(2).text("missing").contains(u"Supervisor 7"_s));
    QVERIFY(!at(2).text("missing").contains(u"Owner"_s));
}

void TestEnding::staffDecideItAnewAtTheirDesk()
{
    QTRY_VERIFY(next(Staff).sentence.contains(u"testimony"_s));
    QVERIFY(!next(Staff).possible);
    QVERIFY2(at(Staff).seen<QComboBox>("tiePlace0") != nullptr, "the tie comes to the fore");
    choosePlace(Staff, 0);
    write(Staff, "tieText", u"业绩较多"_s);
    QTRY_VERIFY(next(Staff).possible);
    look(Staff, u"tie-desk"_s);
    press(Staff);
    QTRY_VERIFY(at(Staff).text("summaryLines").contains(u"Place 1: 武汉市第三"_s));
    look(Staff, u"tie-desk-summary"_s);
    QTRY_VERIFY(next(Staff).possible && !window(Staff).isBusy());
    press(Staff);
    QTRY_COMPARE(m_room->at(Staff).expected().tieDecisions.size(), 2);
    QTRY_VERIFY(at(Staff).seen<QWidget>("summary") == nullptr);
    QVERIFY(at(Staff).seen<QPlainTextEdit>("tieText")->toPlainText().isEmpty());
    QCOMPARE(m_room->settle(), u"success"_s);
}

void TestEnding::theSupervisorWitnessesTheLastDecision()
{
    QTRY_VERIFY2(next(Supervisor).sentence.contains(u"业绩较多"_s), qPrintable(next(Supervisor).sentence));
    QCOMPARE(next(Supervisor).action, u"Witness it"_s);
    look(Supervisor, u"tie-supervisor"_s);
    // The centre goes while testimony is pending, and comes back: it is pending still.
    QVERIFY(m_fixture.hub.stop());
    QTRY_VERIFY(at(Supervisor).text("bannerText").contains(u"No connection"_s));
    QCOMPARE(next(Supervisor).action, u"Witness it"_s);
    QVERIFY(m_fixture.hub.start());
    QCOMPARE(m_room->settle(), u"success"_s);
    QTRY_COMPARE(at(Supervisor).text("bannerText"), QString());
    QCOMPARE(next(Supervisor).action, u"Witness it"_s);
    QTRY_VERIFY(next(Supervisor).possible && !window(Supervisor).isBusy());
    press(Supervisor);
    QTRY_COMPARE(at(2).page(), u"opinionPage"_s);
    QCOMPARE(m_room->at(2).tally()->candidates, (QStringList {u"b2"_s, u"b3"_s, u"b1"_s}));
    QTRY_COMPARE(at(Owner).page(), u"opinionPage"_s);
    QTRY_VERIFY(at(Staff).seen<QComboBox>("tiePlace0") == nullptr);
}

void TestEnding::whoWasAskedToSignIsTold()
{
    for (const int member : {Chair, 2, Owner}) {
        const Opinion agreement {true, resultHash(m_room->at(member).state()), {}};
        QCOMPARE(m_room->act(member, agreement), u"success"_s);
    }
    QTRY_COMPARE(at(2).page(), u"waitPage"_s);
    QVERIFY(!at(Silent).text("guidance").contains(u"asked"_s));
    for (const int member : {Silent, Late})
        QCOMPARE(m_room->act(Staff, SignRequest {member}), u"success"_s);
    QTRY_VERIFY2(
        at(Silent).text("guidance").contains(u"asked for your signature"_s), qPrintable(at(Silent).text("guidance")));
    look(Silent, u"asked"_s);
    QTRY_VERIFY(at(2).text("missing").contains(u"asked to sign"_s));
}

// Nothing happens in the session meanwhile: the window knows by itself when the time is over.
void TestEnding::howOneWasAskedIsNotSaidOfAnother()
{
    const auto words = [this] { return at(Chair).seen<QPlainTextEdit>("text")->toPlainText(); };
    QTRY_VERIFY(at(Chair).page() == u"deemPage" && at(Chair).seen<QAbstractButton>("silent3") != nullptr);
    at(Chair).click("silent3");
    write(Chair, "text", u"两次来电"_s);
    at(Chair).click("silent4");
    QCOMPARE(words(), QString());
    QVERIFY(!next(Chair).possible);
    at(Chair).click("silent3");
    QCOMPARE(words(), u"两次来电"_s);
    // Who closes the window finds both again, the one who was chosen and the words.
    sit(Chair);
    QTRY_COMPARE(at(Chair).page(), u"deemPage"_s);
    QTRY_VERIFY(at(Chair).seen<QAbstractButton>("silent3")->isChecked());
    QCOMPARE(words(), u"两次来电"_s);
    // Of whoever has agreed after all nothing is noted.
    const Opinion agreement {true, resultHash(m_room->at(Late).state()), {}};
    QCOMPARE(m_room->act(Late, agreement), u"success"_s);
    QTRY_VERIFY(at(Chair).seen<QAbstractButton>("silent3") == nullptr);
    QCOMPARE(words(), QString());
}

void TestEnding::theChairNotesSilenceWhenTheWaitIsOver()
{
    QTRY_COMPARE(at(Chair).page(), u"deemPage"_s);
    QVERIFY(at(Chair).seen<QAbstractButton>("silent4")->isChecked());
    QVERIFY(!next(Chair).possible);
    write(Chair, "text", u"两次询问均不答复"_s);
    QVERIFY(next(Chair).possible);
    look(Chair, u"deem"_s);
    press(Chair);
    QTRY_VERIFY(at(Chair).seen<QWidget>("summary") != nullptr);
    QVERIFY(m_room->at(Chair).expected().deemed.isEmpty());
    look(Chair, u"deem-summary"_s);
    QTRY_VERIFY(next(Chair).possible && !window(Chair).isBusy());
    press(Chair);
    QTRY_COMPARE(at(Chair).page(), u"waitPage"_s);
    QCOMPARE(m_room->at(Chair).expected().deemed.size(), 1);
    for (const QString& who : {u"Expert 2"_s, u"Expert 3"_s, u"Staff 6"_s, u"Supervisor 7"_s})
        QTRY_VERIFY2(at(Chair).text("missing").contains(who), qPrintable(at(Chair).text("missing")));
    look(Chair, u"deem-wait"_s);
}

void TestEnding::testimonyComesToWhoeverItWaitsFor()
{
    QTRY_COMPARE(at(2).page(), u"witnessPage"_s);
    QVERIFY(at(2).text("subject").contains(u"两次询问均不答复"_s));
    QTRY_VERIFY(next(2).possible && !next(2).needsPin);
    // The keyboard waits where it can be pressed.
    QTRY_COMPARE(window(2).focusWidget(), at(2).seen<QAbstractButton>("primary"));
    look(2, u"witness"_s);
    press(2);
    QTRY_COMPARE(at(2).page(), u"waitPage"_s);
    QTRY_VERIFY(m_room->at(Owner).expected().deemed.constFirst().witnesses.contains(2));
    QTRY_COMPARE(at(Owner).page(), u"witnessPage"_s);
    QTRY_VERIFY(at(Owner).text("witnesses").contains(u"Expert 2"_s));
    QTRY_VERIFY(next(Owner).possible && !window(Owner).isBusy());
    press(Owner);
    // With the author these are a majority: the third is not asked any more.
    QTRY_VERIFY(!at(Chair).text("missing").contains(u"Expert 3"_s));
    // At both desks it is the next thing to do; at that of the staff after a summary.
    const auto isNext = [&](int person) {
        return next(person).action.startsWith(u"Witness it"_s) && next(person).sentence.contains(u"两次询问均不答复"_s)
            && next(person).possible && !window(person).isBusy();
    };
    QTRY_VERIFY2(isNext(Staff), qPrintable(next(Staff).action + next(Staff).sentence));
    press(Staff);
    QTRY_VERIFY(at(Staff).text("summaryLines").contains(u"两次询问均不答复"_s));
    QTRY_VERIFY(next(Staff).possible && !window(Staff).isBusy());
    press(Staff);
    QTRY_VERIFY(m_room->at(Supervisor).expected().deemed.constFirst().witnesses.contains(Staff));
    QTRY_VERIFY(at(Staff).seen<QWidget>("summary") == nullptr);
    QVERIFY(!isDeemedAgreed(m_room->at(Supervisor).state(), Silent));
    QTRY_VERIFY2(isNext(Supervisor), qPrintable(next(Supervisor).action + next(Supervisor).sentence));
    press(Supervisor);
    QTRY_VERIFY(isDeemedAgreed(m_room->at(Silent).state(), Silent));
    QTRY_VERIFY(next(Staff).action.startsWith(u"Make the report final"_s) && next(Staff).possible);
}

void TestEnding::whoIsDeemedToAgreeCanStillDissent()
{
    QTRY_VERIFY(at(Silent).text("guidance").contains(u"deemed to agree"_s));
    QCOMPARE(at(Silent).page(), u"opinionPage"_s);
    look(Silent, u"deemed"_s);
    QVERIFY(at(Silent).activate());
    at(Silent).click("dissent");
    write(Silent, "dissentText", u"从未被询问"_s);
    QTRY_VERIFY(next(Silent).possible);
    QCOMPARE(m_room->unlock(Silent), u"success"_s);
    QTRY_VERIFY(at(Silent).seen<QLineEdit>("pin") == nullptr);
    press(Silent);
    QTRY_VERIFY(!isDeemedAgreed(m_room->at(Silent).state(), Silent));
    QTRY_COMPARE(at(Silent).page(), u"waitPage"_s);
}

void TestEnding::whoHasAgreedCanDissentToo()
{
    QTRY_COMPARE(at(2).page(), u"waitPage"_s);
    QVERIFY(at(2).chooseMore({u"dissent"_s}));
    QTRY_COMPARE(at(2).page(), u"opinionPage"_s);
    QVERIFY(at(2).activate());
    AtWindow::type(u"复核后发现错误"_s);
    QTRY_VERIFY(next(2).possible);
    look(2, u"dissent-after-all"_s);
    QCOMPARE(m_room->unlock(2), u"success"_s);
    QTRY_VERIFY(at(2).seen<QLineEdit>("pin") == nullptr);
    press(2);
    QTRY_COMPARE(at(2).page(), u"waitPage"_s);
    QVERIFY(!m_room->at(2).expected().opinions.value(2).constLast().opinion.agrees);
}

void TestEnding::theReaderTellsWhetherTheReportIsShown()
{
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&pdf);
        QPainter(&writer).drawText(200, 200, u"Report"_s);
    }
    ReportReader reader(
        m_fixture.plan.manifest, {.program = qEnvironmentVariable("EVALROOM_BIN") + u"/evalroom-render"_s});
    reader.setVisible(true);
    const auto title = [&] { return reader.findChild<QLabel*>(u"stageTitle"_s); };
    QSignalSpy shown(&reader, &ReportReader::shown);
    QSignalSpy notShown(&reader, &ReportReader::notShown);
    reader.show(pdf.data());
    QVERIFY(shown.isEmpty());
    QVERIFY(title()->isVisible() && title()->text().startsWith(u"Being "_s));
    QTRY_COMPARE(shown.size(), 1);
    QVERIFY(reader.findChild<QWidget*>(u"report"_s)->isVisible() && !title()->isVisible());
    QCOMPARE(notShown.size(), 0);
    reader.show("nothing that could be shown");
    QTRY_COMPARE(notShown.size(), 1);
    QVERIFY(title()->isVisible() && title()->text().contains(u"cannot be shown"_s));
    QCOMPARE(shown.size(), 1);
    // Where the helper is missing.
    ReportReader without(m_fixture.plan.manifest, {.program = u"/nowhere/evalroom-render"_s});
    QSignalSpy blind(&without, &ReportReader::notShown);
    without.show(pdf.data());
    QTRY_COMPARE(blind.size(), 1);
    QVERIFY(without.findChild<QPushButton*>(u"stageRetry"_s)->isVisibleTo(&without));
}

EVALROOM_TEST(TestEnding, QApplication)
} // namespace tst_ending
#include "tst_ending.moc"
