// SPDX-License-Identifier: Apache-2.0
#include "at_window.h"

#include "ledger/waiting_times.h"
#include "patience.h"
#include "test_program.h"
#include "widgets/shell/stage_row.h"
#include "widgets/words/figures.h"

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_stopped_session {

namespace {

constexpr int Me = 1;
constexpr int Staff = 6;

} // namespace

// A member in the middle of a ballot sees that the session rests, and that the centre is not to be trusted: why, what
// is to be done, and that nothing can be signed meanwhile.
class TestStoppedSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void theRailSaysWhereEverybodyIs();
    void aSuspendedSessionRests();
    void itIsSaidSinceWhenAndWhy();
    void whatWasChosenOutlivesTheRest();
    void aCentreThatGoesBackIsNotTrusted();

private:
    NextStep next() const { return m_window->page()->next(); }
    QAbstractButton* primary() const { return m_at->seen<QAbstractButton>("primary"); }
    // What the rail says, stage by stage.
    QStringList railWords() const
    {
        QStringList words;
        for (const StageRow* row : m_window->findChildren<StageRow*>())
            words << row->accessibleName();
        return words;
    }
    QString banner() const { return m_at->text("bannerText"); }

    SessionFixture m_fixture;
    Preferences m_preferences;
    std::unique_ptr<Room> m_room;
    std::unique_ptr<SessionWindow> m_window;
    std::unique_ptr<AtWindow> m_at;
};

void TestStoppedSession::initTestCase()
{
    m_preferences.setLanguage(QLocale::English);
    QVERIFY(m_fixture.begin());
    m_room = std::make_unique<Room>(m_fixture);
    QCOMPARE(m_room->checkIn({1, 2, 3, 4, 5, 6, 7}), u"success"_s);
    QCOMPARE(m_room->prepare(), u"success"_s);
    QCOMPARE(m_room->openStep(u"chair"_s), u"success"_s);
    m_window = std::make_unique<SessionWindow>(
        m_room->at(Me), SeatPlan {.papers = std::make_shared<Papers>()}, m_preferences);
    m_at = std::make_unique<AtWindow>(*m_window);
    QVERIFY(m_at->activate());
    QTRY_COMPARE(m_at->page(), u"ballotPage"_s);
    m_at->click("candidate2");
    QTRY_VERIFY(next().possible && primary()->isEnabled());
    QCOMPARE(banner(), QString());
}

void TestStoppedSession::cleanupTestCase()
{
    m_at.reset();
    m_window.reset();
    m_room.reset();
}

void TestStoppedSession::theRailSaysWhereEverybodyIs()
{
    const QString others = peopleWords(m_room->at(Me).state(), {2, 3, 4, 5}, {});
    const QString turn = u", now, It is your turn.\nStill to act: "_s + others;
    QTRY_VERIFY2(!railWords().filter(turn).isEmpty(), qPrintable(railWords().join(u'\n')));
    QVERIFY2(railWords().constFirst().endsWith(u", done, "_s), qPrintable(railWords().constFirst()));
    QVERIFY2(railWords().constLast().endsWith(u", to come, "_s), qPrintable(railWords().constLast()));
}

void TestStoppedSession::aSuspendedSessionRests()
{
    QCOMPARE(m_room->act(Staff, Suspension {u"no light"_s}), u"success"_s);
    QTRY_VERIFY2(banner().contains(u"The session is suspended"_s), qPrintable(banner()));
    QCOMPARE(m_at->page(), u"ballotPage"_s);
    QTRY_VERIFY(!next().possible && !primary()->isEnabled());
    QVERIFY2(
        next().sentence.contains(u"wait until the staff or the supervisor resume it"_s), qPrintable(next().sentence));
    // Nor by its keys.
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!m_window->isBusy() && m_at->seen<QWidget>("summary") == nullptr);
    QCOMPARE(m_room->at(Me).savedHere(), 0);
}

void TestStoppedSession::itIsSaidSinceWhenAndWhy()
{
    const Session& me = m_room->at(Me);
    const QDateTime since = timeOfEntry(me.log(), me.state().suspensions.constLast().entry);
    QTRY_VERIFY2(banner().contains(u"since %1. Reason: no light"_s.arg(timeWords(since))), qPrintable(banner()));
    // The rail waits for nobody meanwhile, and calls nobody to act.
    QTRY_VERIFY2(railWords().filter(u"It is your turn"_s).isEmpty(), qPrintable(railWords().join(u'\n')));
}

void TestStoppedSession::whatWasChosenOutlivesTheRest()
{
    QVERIFY(m_at->seen<QAbstractButton>("candidate2")->isChecked());
    QCOMPARE(m_room->act(Staff, Resumption {u"light again"_s}), u"success"_s);
    QTRY_VERIFY(next().possible && primary()->isEnabled());
    QTRY_COMPARE(banner(), QString());
    QVERIFY(m_at->seen<QAbstractButton>("candidate2")->isChecked());
}

void TestStoppedSession::aCentreThatGoesBackIsNotTrusted()
{
    QVERIFY(m_fixture.hub.keepRecords());
    QCOMPARE(m_room->settle(), u"success"_s);
    QCOMPARE(m_room->submit(2, u"chair"_s), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QVERIFY(m_fixture.hub.rollBack());
    QTRY_COMPARE(m_room->at(Me).connection(), Connection::Distrusted);
    QTRY_VERIFY2(banner().contains(u"Stop here and call the staff"_s), qPrintable(banner()));
    QVERIFY2(banner().contains(u"shows less of this session than before"_s), qPrintable(banner()));
    // The ballot can still be read, and why it cannot be handed in.
    QCOMPARE(m_at->page(), u"ballotPage"_s);
    QTRY_VERIFY(!next().possible && !primary()->isEnabled());
    QVERIFY2(next().sentence.contains(u"tell the supervisor at once"_s), qPrintable(next().sentence));
    QVERIFY(m_at->seen<QAbstractButton>("candidate2")->isChecked());
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!m_window->isBusy() && m_at->seen<QWidget>("summary") == nullptr);
    QCOMPARE(m_room->at(Me).savedHere(), 0);
}

EVALROOM_TEST(TestStoppedSession, QApplication)

} // namespace tst_stopped_session

#include "tst_stopped_session.moc"
