// SPDX-License-Identifier: Apache-2.0
#include "evaluation/report_stages.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_counted {

namespace {

// With nothing remembered.
QByteArray countedAnew(SessionState state)
{
    forgetTally(state);
    return resultHash(state);
}

} // namespace

// When a result is counted, and when what was counted before still holds.
class TestCounted : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void untilSomebodyHasJudgedThereIsNothingToCount();
    void aCopyIsCountedWithTheState();
    void whatIsSaidAboutAResultLeavesItCounted();
    void whatIsRefusedLeavesItCounted();
    void whatChangesTheResultIsCountedAnew();
    void nothingIsRememberedThatIsWrong();
};

void TestCounted::untilSomebodyHasJudgedThereIsNothingToCount()
{
    LawRoom room;
    QVERIFY(isCounted(room.state));
    room.playUntil(u"technical"_s);
    QVERIFY(isCounted(room.state));
    room.playStep(u"technical"_s);
    QVERIFY(!isCounted(room.state));
    count(room.state);
    QVERIFY(isCounted(room.state));
}

// So another thread can do it on a copy.
void TestCounted::aCopyIsCountedWithTheState()
{
    LawRoom room;
    ranked(room);
    QVERIFY(!isCounted(room.state));
    const SessionState copy = room.state;
    count(copy);
    QVERIFY(isCounted(room.state));
    // Of what comes later the copy knows nothing.
    QCOMPARE(room.play(Staff, Absence {2, u"has left the room"_s}), QString());
    QVERIFY(!isCounted(room.state));
    QVERIFY(isCounted(copy));
}

void TestCounted::whatIsSaidAboutAResultLeavesItCounted()
{
    LawRoom room;
    ranked(room);
    count(room.state);
    const QByteArray result = resultHash(room.state);
    QCOMPARE(dissent(room, 1), QString());
    QVERIFY(isCounted(room.state));
    for (const int member : {2, 3, 4, 5})
        QCOMPARE(agree(room, member), QString());
    QVERIFY(isCounted(room.state));
    QCOMPARE(room.play(1, Alarm {u"test"_s, u"a drill"_s}), QString());
    QCOMPARE(room.play(Staff, SignRequest {4}), QString());
    QVERIFY(isCounted(room.state));
    QCOMPARE(room.freeze("pdf"), QString());
    QCOMPARE(room.sign(2), QString());
    QVERIFY(isCounted(room.state));
    QCOMPARE(resultHash(room.state), result);
    QCOMPARE(countedAnew(room.state), result);
}

void TestCounted::whatIsRefusedLeavesItCounted()
{
    LawRoom room;
    ranked(room);
    count(room.state);
    QCOMPARE(room.play(1, Opinion {true, Pdf, {}}), u"otherResult"_s);
    QVERIFY(isCounted(room.state));
}

void TestCounted::whatChangesTheResultIsCountedAnew()
{
    LawRoom room;
    ranked(room);
    count(room.state);
    const QByteArray before = resultHash(room.state);
    room.replace(2, 6);
    // Nobody has judged in the newcomer's place yet.
    QVERIFY(!isCounted(room.state));
    QVERIFY(countedAnew(room.state) != before);
    QCOMPARE(resultHash(room.state), countedAnew(room.state));
}

void TestCounted::nothingIsRememberedThatIsWrong()
{
    LawRoom room;
    const auto holds = [&room] {
        count(room.state);
        return resultHash(room.state) == countedAnew(room.state);
    };
    room.checkInAll();
    for (const Step& step : room.state.facts->scheme.steps) {
        room.playStep(step.id);
        QVERIFY2(holds(), qPrintable(step.id));
    }
    for (const int member : {1, 2, 3, 4}) {
        QCOMPARE(agree(room, member), QString());
        QVERIFY2(holds(), qPrintable(QString::number(member)));
    }
    QCOMPARE(dissent(room, 5), QString());
    QVERIFY(holds());
    QCOMPARE(room.freeze("pdf"), QString());
    QVERIFY(holds());
    QCOMPARE(room.sign(1), QString());
    QVERIFY(holds());
    room.replace(2, 6);
    QVERIFY(holds());
    QVERIFY(room.state.report.pdf.isEmpty());
}

EVALROOM_TEST(TestCounted, QCoreApplication)

} // namespace tst_counted

#include "tst_counted.moc"
