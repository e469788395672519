// SPDX-License-Identifier: Apache-2.0
#include "golden/session_plays.h"
#include "patience.h"
#include "test_program.h"
#include "widgets/result/log_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_log_model {

class TestLogModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyEntryIsARowInTheEnd();
    void rowsOfOneMemberAndOfAWord();
    void theLogGrowsBelow();
    void effectsAreTold();

private:
    int rows(LogModel& model) const
    {
        // Searched in pieces.
        return QTest::qWaitFor([&] { return !model.isSearching(); }, Patience) ? model.rowCount() : -1;
    }
    void show(LogModel& model) const { model.setLog(&m_room->log(), m_room->state(), m_room->head().manifest()); }

    std::unique_ptr<SessionLog> m_room;
};

void TestLogModel::initTestCase()
{
    m_room = std::make_unique<SessionLog>(engineeringPlan());
    playEngineering(*m_room);
}

void TestLogModel::everyEntryIsARowInTheEnd()
{
    LogModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    show(model);
    QCOMPARE(rows(model), m_room->log().tree().size());
    for (int row = 0; row < model.rowCount(); ++row)
        QVERIFY(!model.index(row, LogModel::Words).data().toString().isEmpty());
}

void TestLogModel::rowsOfOneMemberAndOfAWord()
{
    LogModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    show(model);
    model.setMember(SupervisorMember);
    const int supervisors = rows(model);
    QVERIFY(supervisors > 0 && supervisors < m_room->log().tree().size());
    const QString sentence = model.index(supervisors - 1, LogModel::Words).data().toString();
    model.setMember(std::nullopt);
    model.setWord(sentence.toUpper());
    QVERIFY(rows(model) >= 1);
    for (int row = 0; row < model.rowCount(); ++row)
        QVERIFY(model.index(row, LogModel::Words).data().toString().contains(sentence, Qt::CaseInsensitive));
    model.setWord(u"no entry says this"_s);
    QCOMPARE(rows(model), 0);
    QVERIFY(model.authors().contains(SupervisorMember));
}

void TestLogModel::theLogGrowsBelow()
{
    LogModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    show(model);
    const int before = rows(model);
    QSignalSpy reset(&model, &LogModel::modelReset);
    m_room->act(SupervisorMember, Alarm {u"other"_s, u"门未关"_s});
    show(model);
    QCOMPARE(rows(model), before + 1);
    QCOMPARE(reset.size(), 0);
}

void TestLogModel::effectsAreTold()
{
    LogModel model;
    show(model);
    QSet<QString> effects;
    for (int row = 0; row < rows(model); ++row)
        effects << model.index(row, LogModel::Effect).data().toString();
    QVERIFY(effects.contains(u"counts"_s));
    QVERIFY(effects.size() > 5);
    QVERIFY(!effects.contains(QString()));
}

EVALROOM_TEST(TestLogModel, QApplication)

} // namespace tst_log_model

#include "tst_log_model.moc"
