// SPDX-License-Identifier: Apache-2.0
#include "base/worker.h"
#include "golden/session_plays.h"
#include "held_pool.h"
#include "patience.h"
#include "test_program.h"
#include "widgets/desk/file_field.h"
#include "widgets/desk/identifier_remarks.h"
#include "widgets/desk/log_view.h"
#include "widgets/desk/people_side.h"
#include "widgets/desk/progress_model.h"
#include "widgets/words/figures.h"
#include "widgets/words/spoken.h"
#include "widgets/words/testimony.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_desk_models {

// The models see a whole played session, entry by entry.
class TestDeskModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void peopleAreSoundInEveryState();
    void noJudgementIsTold();
    void itIsToldSinceWhen();
    void theStepsAreShownOnRequest();
    void whatWaitsForAWitnessGoesWithTheWitness();
    void theChosenPersonStaysChosen();
    void theLogFollowsItsEndUnlessScrolled();
    void theFieldsOwnButtonHasAName();
    void aLongLogStaysSmooth();
    void aFileIsReplacedOnlyAfterAQuestion();
    void aFileIsLookedForOnAnotherThread();
    void whatIsWrongWithAFileIsSaidInTheOtherLanguageToo();
    void staffAreToldOfIdentifiers();

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
        u"opened"_s, u"missing"_s, u"sealed"_s, u"not opened yet"_s, u"computed"_s, u"entered"_s, QString()};
    for (int row = 0; row < progress.rowCount(); ++row) {
        for (int column = 1; column < progress.columnCount(); ++column) {
            const QModelIndex cell = progress.index(row, column);
            QVERIFY(words.contains(cell.data().toString().section(u" since "_s, 0, 0)));
            QCOMPARE(cell.data(Qt::DecorationRole).isValid(), !cell.data().toString().isEmpty());
        }
    }
}

// Of what is missing since its step was opened, of what is sealed since it came.
void TestDeskModels::itIsToldSinceWhen()
{
    ProgressModel progress;
    int missing = 0;
    int sealed = 0;
    replay([&](const SessionState& state) {
        const QString current = currentStep(state);
        const StepState at = state.steps.value(current);
        const Step* step = state.facts->scheme.step(current);
        if (step == nullptr || !step->hasSheets() || at.phase != StepPhase::Open)
            return;
        progress.setState(state);
        const auto column = static_cast<int>(step - state.facts->scheme.steps.constData()) + 1;
        const QList<int> members = activeCommittee(state);
        for (int row = 0; row < members.size(); ++row) {
            const QList<SheetState> sheets = at.sheets.value(members.at(row));
            ++(sheets.isEmpty() ? missing : sealed);
            QCOMPARE(progress.index(row, column).data().toString(),
                sheets.isEmpty() ? u"missing since "_s + timeWords(at.openedOn)
                                 : u"sealed since "_s + timeWords(sheets.constLast().time));
        }
    });
    QVERIFY(missing > 0 && sealed > 0);
}

void TestDeskModels::theStepsAreShownOnRequest()
{
    auto* people = new PeopleView;
    PeopleSide side(people);
    people->setState(m_room->state(), m_room->now);
    side.setState(m_room->state(), {});
    side.resize(700, 400);
    side.show();
    const auto* progress = side.findChild<ProgressView*>();
    auto* steps = side.findChild<QToolButton*>(u"steps"_s);
    QVERIFY(people->isVisible() && !progress->isVisible());
    QVERIFY(!steps->accessibleName().isEmpty() && !progress->accessibleName().isEmpty());
    people->choose(3);
    QTest::keyClick(steps, Qt::Key_Space);
    QVERIFY(progress->isVisible() && !people->isVisible());
    QTest::keyClick(steps, Qt::Key_Space);
    QVERIFY(people->isVisible());
    QCOMPARE(people->chosen(), 3);
}

void TestDeskModels::whatWaitsForAWitnessGoesWithTheWitness()
{
    QSet<QByteArray> asked;
    const auto wanted = [&](const SessionState& state) {
        QSet<QByteArray> subjects;
        for (const Duty& duty : dutiesOf(state, SupervisorMember, m_room->now)) {
            if (duty.kind == DutyKind::Witness)
                subjects.insert(duty.subject);
        }
        return subjects;
    };
    replay([&](const SessionState& state) {
        const QSet<QByteArray> now = wanted(state);
        for (const QByteArray& name : now)
            QVERIFY(!witnessSubject(state, m_room->head().manifest(), name).words.isEmpty());
        asked.unite(now);
    });
    QVERIFY(asked.size() >= 1);
    QVERIFY(wanted(m_room->state()).isEmpty());
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
    QVERIFY(QTest::qWaitForWindowExposed(&view, Patience));
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

void TestDeskModels::theFieldsOwnButtonHasAName()
{
    LogView view;
    view.setLog(&m_room->log(), m_room->state(), m_room->head().manifest());
    const auto buttons = view.findChild<QLineEdit*>(u"logWord"_s)->findChildren<QAbstractButton*>();
    QCOMPARE(buttons.size(), 1);
    QCOMPARE(buttons.constFirst()->accessibleName(), u"Clear the search"_s);
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

void TestDeskModels::aFileIsReplacedOnlyAfterAQuestion()
{
    const QTemporaryDir folder;
    FileField field(u"report"_s, FileField::Purpose::Write);
    field.setWords(u"Report:"_s, {});
    field.show();
    const QSignalSpy wanted(&field, &FileField::writeConfirmed);
    const auto* question = field.findChild<ConfirmStrip*>();
    QFile file(folder.filePath(u"report.pdf"_s));
    field.setPath(file.fileName());
    field.confirmWrite();
    QTRY_COMPARE(wanted.size(), 1);
    QVERIFY(!question->isVisible());
    QVERIFY(file.open(QIODevice::WriteOnly));
    field.confirmWrite();
    QTRY_VERIFY(question->isVisible());
    QVERIFY(field.findChild<QLabel*>(u"confirmSentence"_s)->text().contains(file.fileName()));
    QTest::mouseClick(field.findChild<QPushButton*>(u"confirmNo"_s), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QVERIFY(!question->isVisible());
    field.confirmWrite();
    QTRY_VERIFY(question->isVisible());
    QTest::mouseClick(field.findChild<QPushButton*>(u"confirmYes"_s), Qt::LeftButton);
    QCOMPARE(wanted.size(), 2);
    // Another path is another question.
    field.confirmWrite();
    QTRY_VERIFY(question->isVisible());
    field.setPath(folder.filePath(u"other.pdf"_s));
    QVERIFY(!question->isVisible());
}

// It may be a stick that does not answer: the window does not wait for it, and nothing is written where another path
// was given meanwhile.
void TestDeskModels::aFileIsLookedForOnAnotherThread()
{
    const QTemporaryDir folder;
    FileField field(u"report"_s, FileField::Purpose::Write);
    field.show();
    const QSignalSpy wanted(&field, &FileField::writeConfirmed);
    {
        HeldPool stick(workers());
        field.setPath(folder.filePath(u"first.pdf"_s));
        field.confirmWrite();
        QCoreApplication::processEvents();
        QVERIFY(wanted.isEmpty());
        field.setPath(folder.filePath(u"second.pdf"_s));
    }
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    QVERIFY(wanted.isEmpty());
    {
        HeldPool stick(workers());
        field.confirmWrite();
        field.confirmWrite();
    }
    QTRY_COMPARE(wanted.size(), 1);
}

void TestDeskModels::whatIsWrongWithAFileIsSaidInTheOtherLanguageToo()
{
    FileField field(u"report"_s, FileField::Purpose::Write);
    field.showError(Error {ErrorCode::DiskFull});
    const auto* error = field.findChild<QLabel*>(u"reportError"_s);
    const QString before = error->text();
    QVERIFY(!before.isEmpty() && !isChinese(before));
    {
        const Spoken chinese(QLocale::Chinese);
        field.setWords(u"Report:"_s, {});
        QVERIFY2(isChinese(error->text()), qPrintable(error->text()));
    }
    field.setWords(u"Report:"_s, {});
    QCOMPARE(error->text(), before);
}

void TestDeskModels::staffAreToldOfIdentifiers()
{
    Manifest manifest = m_room->head().manifest();
    manifest.dealCode.clear();
    manifest.projectCode.clear();
    manifest.tenderProjectCode.clear();
    manifest.sectionCode.clear();
    manifest.bidders.resize(2);
    manifest.bidders[0].name = u"甲公司"_s;
    manifest.bidders[0].code = u"91350100MO00100Y43"_s;
    manifest.bidders[1].name = u"乙公司\n"_s;
    manifest.bidders[1].code = u"91350100M000100Y4"_s;
    const QStringList remarks = identifierRemarks(manifest);
    QCOMPARE(remarks.size(), 2);
    QCOMPARE(
        remarks.at(0), u"Credit code of 甲公司, 91350100MO00100Y43: has a character that does not belong there."_s);
    QCOMPARE(remarks.at(1), u"Credit code of 乙公司, 91350100M000100Y4: has not the right length."_s);
    manifest.bidders[0].code = manifest.bidders[1].code = u"91350100M000100Y43"_s;
    QCOMPARE(identifierRemarks(manifest),
        QStringList(
            u"Credit code of 乙公司, 91350100M000100Y43: is that of another bidder, too; one bidder must not be "
            u"there twice."_s));
    manifest.projectCode = u"A"_s;
    QVERIFY(identifierRemarks(manifest).constFirst().startsWith(u"Project code, A: "_s));
    manifest.projectCode = u"E4201000001000000"_s;
    manifest.investmentCode = u"2026-420106"_s;
    manifest.sectionClass = u"F080101"_s;
    QCOMPARE(identifierRemarks(manifest).first(3),
        QStringList({u"Investment project code, 2026-420106: has not the right length."_s,
            u"Section classification, F080101: has a character that does not belong there."_s,
            u"Project code, E4201000001000000: has the running number 0; they begin with 1."_s}));
}

EVALROOM_TEST(TestDeskModels, QApplication)

} // namespace tst_desk_models

#include "tst_desk_models.moc"
