// SPDX-License-Identifier: Apache-2.0
#include "golden/session_plays.h"
#include "widgets/desk/log_view.h"
#include "widgets/desk/people_view.h"
#include "widgets/desk/progress_model.h"
#include "widgets/desk/waiting_since.h"
#include "widgets/desk/witness_subjects.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

// The models see a whole played session, entry by entry.
class TestDeskModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void peopleAreSoundInEveryState();
    void noJudgementIsTold();
    void waitingHasABeginning();
    void whatWaitsForAWitnessGoesWithTheWitness();
    void theChosenPersonStaysChosen();
    void theLogFollowsItsEndUnlessScrolled();
    void aLongLogStaysSmooth();

private:
    // After each of so many first entries.
    template <typename Visit>
    void replay(Visit visit) const
    {
        SessionFold fold(m_room->head().facts());
        for (qint64 i = 0; i < m_room->log().tree().size(); ++i) {
            fold.add(m_room->log(), m_room->now);
            visit(fold.state());
        }
    }

    std::unique_ptr<SessionLog> m_room;
};

void TestDeskModels::initTestCase()
{
    m_room = std::make_unique<SessionLog>(engineeringPlan());
    playEngineering(*m_room);
}

void TestDeskModels::peopleAreSoundInEveryState()
{
    PeopleModel people;
    ProgressModel progress;
    const QAbstractItemModelTester one(&people, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester other(&progress, QAbstractItemModelTester::FailureReportingMode::QtTest);
    replay([&](const SessionState& state) {
        if (state.size % 10 != 0)
            return;
        people.setState(state, m_room->now);
        progress.setState(state);
        QCOMPARE(people.rowCount(), state.members.size());
        QCOMPARE(progress.columnCount(), state.facts->scheme.steps.size() + 1);
    });
    people.setState(m_room->state(), m_room->now);
    // Who was replaced stands last.
    QCOMPARE(people.memberAt(people.rowCount() - 1), 4);
    QCOMPARE(people.index(people.rowCount() - 1, PeopleModel::Duty).data().toString(), u"has been replaced"_s);
}

void TestDeskModels::noJudgementIsTold()
{
    ProgressModel progress;
    progress.setState(m_room->state());
    const QSet<QString> words {
        u"✓ opened"_s, u"– missing"_s, u"✓ sealed"_s, u"– not opened yet"_s, u"computed"_s, u"✓ entered"_s, QString()};
    for (int row = 0; row < progress.rowCount(); ++row) {
        for (int column = 1; column < progress.columnCount(); ++column)
            QVERIFY(words.contains(progress.index(row, column).data().toString()));
    }
}

void TestDeskModels::waitingHasABeginning()
{
    int known = 0;
    replay([&](const SessionState& state) {
        if (state.size % 7 != 0)
            return;
        for (const Awaited& awaited : awaitedNow(state, m_room->now)) {
            const QDateTime since = waitingSince(state, m_room->log(), awaited.member, awaited.duty);
            QVERIFY(!since.isValid() || since <= m_room->now);
            known += since.isValid() ? 1 : 0;
        }
    });
    QVERIFY(known > 20);
}

void TestDeskModels::whatWaitsForAWitnessGoesWithTheWitness()
{
    int most = 0;
    replay([&](const SessionState& state) {
        most = std::max(
            most, static_cast<int>(witnessSubjects(state, m_room->head().manifest(), SupervisorMember).size()));
    });
    QVERIFY(most >= 1);
    QVERIFY(witnessSubjects(m_room->state(), m_room->head().manifest(), SupervisorMember).isEmpty());
}

void TestDeskModels::theChosenPersonStaysChosen()
{
    PeopleView view;
    bool chosen = false;
    replay([&](const SessionState& state) {
        if (state.size % 10 != 0)
            return;
        view.setState(state, m_room->now);
        if (!chosen)
            view.choose(3);
        chosen = true;
        QCOMPARE(view.chosen(), 3);
    });
}

void TestDeskModels::theLogFollowsItsEndUnlessScrolled()
{
    LogView view;
    view.resize(800, 300);
    view.setLog(&m_room->log(), m_room->state(), m_room->head().manifest());
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QScrollBar* bar = view.table()->verticalScrollBar();
    QTRY_COMPARE(bar->value(), bar->maximum());
    const auto grow = [&] {
        m_room->act(SupervisorMember, Alarm {u"other"_s, u"门未关"_s});
        view.setLog(&m_room->log(), m_room->state(), m_room->head().manifest());
    };
    grow();
    QTRY_COMPARE(bar->value(), bar->maximum());
    bar->triggerAction(QAbstractSlider::SliderToMinimum);
    QTRY_VERIFY(view.findChild<QPushButton*>(u"logToEnd"_s)->isVisible());
    grow();
    QCOMPARE(bar->value(), bar->minimum());
    QTest::mouseClick(view.findChild<QPushButton*>(u"logToEnd"_s), Qt::LeftButton);
    QTRY_COMPARE(bar->value(), bar->maximum());
}

// The long run has 100,000 entries, and says how long the window was away at most.
void TestDeskModels::aLongLogStaysSmooth()
{
    const qint64 wished = qEnvironmentVariableIsSet("EVALROOM_SOAK") ? 100'000 : 1'000;
    while (m_room->log().tree().size() < wished)
        m_room->act(SupervisorMember, Alarm {u"other"_s, u"门未关"_s});
    LogView view;
    view.resize(1060, 600);
    view.show();
    qint64 longest = 0;
    QElapsedTimer turn;
    const auto measured = [&](const auto& change) {
        turn.start();
        change();
        for (int i = 0; i < 3 || view.log().isSearching(); ++i) {
            QCoreApplication::processEvents(QEventLoop::AllEvents);
            longest = std::max(longest, turn.restart());
        }
    };
    measured([&] { view.setLog(&m_room->log(), m_room->state(), m_room->head().manifest()); });
    QCOMPARE(view.log().rowCount(), wished);
    measured([&] { view.table()->verticalScrollBar()->setValue(view.table()->verticalScrollBar()->maximum() / 2); });
    measured([&] { QTest::keyClicks(view.findChild<QLineEdit*>(u"logWord"_s), u"alarm"_s); });
    QVERIFY(view.log().rowCount() > 0);
    measured([&] { view.setLog(&m_room->log(), m_room->state(), m_room->head().manifest()); });
    qInfo("longest turn with %lld entries: %lld ms", static_cast<long long>(wished), static_cast<long long>(longest));
}

QTEST_MAIN(TestDeskModels)
#include "tst_desk_models.moc"
