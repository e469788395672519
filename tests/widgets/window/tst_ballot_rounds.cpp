// SPDX-License-Identifier: Apache-2.0
#include "at_window.h"

#include "patience.h"
#include "test_program.h"

#include <QListWidget>
#include <QTextBrowser>
#include <algorithm>
#include <map>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_ballot_rounds {

// The committee elects its chair, each member at a window: nobody has the most votes alone, the two who are equal stand
// once more, and one of them leads.
class TestBallotRounds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void theFirstRoundEndsEqual();
    void theTwoStandOnceMore();
    void oneOfThemLeads();

private:
    struct Seat {
        std::unique_ptr<SessionWindow> window;
        std::unique_ptr<AtWindow> at;
    };

    AtWindow& at(int member) { return *m_seats.at(member).at; }
    Session& session(int member) { return m_room->at(member); }
    NextStep next(int member) { return m_seats.at(member).window->page()->next(); }
    StepState election(int member) { return session(member).expected().steps.value(ChairStep); }
    QString closeElection()
    {
        const QString word = wordOf(
            awaited<QByteArray>([this](const Session::Saved& saved) { session(6).closeStep(ChairStep, saved); }));
        return word == u"success" ? m_room->settle() : word;
    }
    // By clicks, but for what is typed: the choice, its summary, the PIN.
    void vote(int member, const char* candidate);

    SessionFixture m_fixture;
    Preferences m_preferences;
    std::unique_ptr<Room> m_room;
    std::map<int, Seat> m_seats;
};

void TestBallotRounds::vote(int member, const char* candidate)
{
    QVERIFY(at(member).activate());
    QTRY_COMPARE(at(member).page(), u"ballotPage"_s);
    QVERIFY(!next(member).possible);
    QVERIFY2(at(member).seen<QAbstractButton>(candidate) != nullptr, candidate);
    at(member).click(candidate);
    QTRY_VERIFY(at(member).seen<QAbstractButton>("primary")->isEnabled());
    at(member).click("primary");
    QTRY_VERIFY(at(member).seen<QWidget>("summary") != nullptr);
    if (auto* pin = at(member).seen<QLineEdit>("pin")) {
        QTest::mouseClick(pin, Qt::LeftButton);
        AtWindow::type(u"123456"_s);
    }
    QTRY_VERIFY(at(member).seen<QAbstractButton>("primary")->isEnabled());
    at(member).click("primary");
    QTRY_COMPARE(election(member).sheets.value(member).size(), 1);
    QCOMPARE(at(member).text("error"), QString());
}

void TestBallotRounds::initTestCase()
{
    m_preferences.setLanguage(QLocale::English);
    QVERIFY(m_fixture.begin());
    m_room = std::make_unique<Room>(m_fixture);
    QCOMPARE(m_room->checkIn({1, 2, 3, 4, 5, 6, 7}), u"success"_s);
    QCOMPARE(m_room->prepare(), u"success"_s);
    for (const int member : {1, 2, 3, 4, 5, 6, 7}) {
        Seat& seat = m_seats[member];
        Papers papers;
        papers.pkcs12 = m_fixture.members.at(member).pkcs12;
        seat.window = std::make_unique<SessionWindow>(
            session(member), SeatPlan {.papers = std::make_shared<Papers>(papers)}, m_preferences);
        seat.at = std::make_unique<AtWindow>(*seat.window);
        seat.window->show();
    }
}

void TestBallotRounds::cleanupTestCase()
{
    m_seats.clear();
    m_room.reset();
}

void TestBallotRounds::theFirstRoundEndsEqual()
{
    QCOMPARE(m_room->openStep(ChairStep), u"success"_s);
    QTRY_COMPARE(at(1).page(), u"ballotPage"_s);
    QTRY_VERIFY2(at(1).text("guidance").contains(u"most votes"_s), qPrintable(at(1).text("guidance")));
    // Two for the first, two for the second, one for the third: more than half for nobody.
    const std::map<int, const char*> votes {
        {1, "candidate1"}, {2, "candidate2"}, {3, "candidate1"}, {4, "candidate2"}, {5, "candidate3"}};
    for (const auto& [member, candidate] : votes)
        vote(member, candidate);
    QCOMPARE(m_room->settle(), u"success"_s);
    QCOMPARE(closeElection(), u"success"_s);
    QTRY_COMPARE(election(1).round, 2);
    QCOMPARE(session(1).state().chair, 0);
    QCOMPARE(chairCandidates(session(1).expected()), (QList<int> {1, 2}));
    // Nobody can vote before it is opened, and nothing of the first round stands there as if it counted.
    QTRY_COMPARE(at(1).page(), u"waitPage"_s);
}

void TestBallotRounds::theTwoStandOnceMore()
{
    QCOMPARE(m_room->openStep(ChairStep), u"success"_s);
    for (const int member : Room::committee()) {
        QTRY_COMPARE(at(member).page(), u"ballotPage"_s);
        QTRY_VERIFY2(at(member).text("guidance").startsWith(u"Round 2"_s), qPrintable(at(member).text("guidance")));
        for (const char* candidate : {"candidate1", "candidate2"}) {
            const auto* button = at(member).seen<QAbstractButton>(candidate);
            QVERIFY2(button != nullptr && !button->isChecked(), candidate);
        }
        for (const char* candidate : {"candidate3", "candidate4", "candidate5"})
            QVERIFY2(at(member).seen<QAbstractButton>(candidate) == nullptr, candidate);
        QVERIFY(!next(member).possible);
    }
    const std::map<int, const char*> votes {
        {1, "candidate1"}, {2, "candidate2"}, {3, "candidate2"}, {4, "candidate2"}, {5, "candidate1"}};
    for (const auto& [member, candidate] : votes)
        vote(member, candidate);
    QCOMPARE(m_room->settle(), u"success"_s);
}

void TestBallotRounds::oneOfThemLeads()
{
    QCOMPARE(closeElection(), u"success"_s);
    QTRY_COMPARE(session(1).state().chair, 2);
    QCOMPARE(election(1).phase, StepPhase::Settled);
    for (const int member : Room::committee())
        QTRY_COMPARE(at(member).page(), u"waitPage"_s);
    // The supervisor co-signs both closings, one after the other.
    const auto owed = [this] {
        const QList<Duty> duties = dutiesOf(session(7).expected(), 7, session(7).now());
        return static_cast<int>(std::ranges::count(duties, DutyKind::Cosign, &Duty::kind));
    };
    QTRY_COMPARE(owed(), 2);
    // Whoever asks for the results reads who leads.
    QVERIFY(at(1).chooseMore({u"resultsSoFar"_s}));
    QCOMPARE(at(1).page(), u"resultsPage"_s);
    auto* results = at(1).seen<QListWidget>("results");
    const auto* words = m_seats.at(1).window->findChild<QTextBrowser*>(u"stepResult"_s);
    bool isTold = false;
    for (int row = 0; row < results->count(); ++row) {
        results->setCurrentRow(row);
        isTold = isTold || words->toPlainText().contains(u"Expert 2 chairs the committee"_s);
    }
    QVERIFY(isTold);
}

EVALROOM_TEST(TestBallotRounds, QApplication)

} // namespace tst_ballot_rounds

#include "tst_ballot_rounds.moc"
