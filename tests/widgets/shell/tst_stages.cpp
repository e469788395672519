// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/stages.h"

#include "evaluation/law_room.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_stages {

namespace {

// Every stage with a sign: + done, * now, - to come.
QString wayOf(const LawRoom& room)
{
    QStringList way;
    const QList<Stage> stages = stagesOf(room.state, room.now);
    for (const Stage& stage : stages) {
        static const QMap<Stage::Kind, QString> names {{Stage::Kind::Arrival, u"arrival"_s},
            {Stage::Kind::Result, u"result"_s}, {Stage::Kind::Report, u"report"_s}, {Stage::Kind::Over, u"end"_s}};
        const QChar sign = stage.status == StageStatus::Past ? u'+' : stage.status == StageStatus::Now ? u'*' : u'-';
        way << names.value(stage.kind, stage.step) + sign;
        // The same one that everybody is told.
        const auto now = stageNow(room.state);
        if (stage.status == StageStatus::Now && (!now || now->kind != stage.kind || now->step != stage.step))
            way << u"otherwise"_s;
    }
    return way.join(u' ');
}

Stage nowIn(const LawRoom& room)
{
    const QList<Stage> stages = stagesOf(room.state, room.now);
    const auto now = std::ranges::find(stages, StageStatus::Now, &Stage::status);
    return now != stages.cend() ? *now : Stage();
}

} // namespace

// What the rail on the left of every window shows.
class TestStages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWayIsThatOfTheScheme();
    void whoIsMissingStandsAtTheStageThatIsNow();
    void whoseSheetOpensByItselfIsNotAskedToAct();
    void whatNeverComesIsNoStage();
    void nobodyIsMissingWhileTheSessionRests();
};

void TestStages::theWayIsThatOfTheScheme()
{
    LawRoom room;
    QCOMPARE(wayOf(room), u"arrival* chair- form- record- technical- price- result- report- end-"_s);
    room.checkInAll();
    QCOMPARE(wayOf(room), u"arrival+ chair* form- record- technical- price- result- report- end-"_s);
    LawRoom later;
    later.playUntil(u"technical"_s);
    QCOMPARE(wayOf(later), u"arrival+ chair+ form+ record+ technical* price- result- report- end-"_s);
    later.playStep(u"technical"_s);
    later.playStep(u"price"_s);
    QCOMPARE(wayOf(later), u"arrival+ chair+ form+ record+ technical+ price+ result* report- end-"_s);
    later.agreeAll();
    QCOMPARE(later.freeze("report"), QString());
    QCOMPARE(wayOf(later), u"arrival+ chair+ form+ record+ technical+ price+ result+ report* end-"_s);
    for (const int member : Committee)
        QCOMPARE(later.sign(member), QString());
    QCOMPARE(later.play(Staff, Delivery {1000, LawRoom::hash("signed")}), QString());
    QCOMPARE(wayOf(later), u"arrival+ chair+ form+ record+ technical+ price+ result+ report+ end*"_s);
}

void TestStages::whoIsMissingStandsAtTheStageThatIsNow()
{
    LawRoom room;
    room.playUntil(u"form"_s);
    room.open(u"form"_s);
    QCOMPARE(nowIn(room).step, u"form"_s);
    QCOMPARE(nowIn(room).awaited, Committee);
    room.submit(2, u"form"_s, room.review(u"form"_s));
    QCOMPARE(nowIn(room).awaited, (QList {1, 3, 4, 5}));
    for (const Stage& stage : stagesOf(room.state, room.now))
        QVERIFY(stage.status == StageStatus::Now || (stage.awaited.isEmpty() && stage.sealed.isEmpty()));
    for (const int member : {1, 3, 4, 5})
        room.submit(member, u"form"_s, room.review(u"form"_s));
    QCOMPARE(nowIn(room).awaited, QList<int> {Staff});
}

void TestStages::whoseSheetOpensByItselfIsNotAskedToAct()
{
    LawRoom room;
    room.playUntil(u"form"_s);
    room.open(u"form"_s);
    for (const int member : Committee)
        room.submit(member, u"form"_s, room.review(u"form"_s));
    room.close(u"form"_s);
    QCOMPARE(nowIn(room).sealed, Committee);
}

void TestStages::whatNeverComesIsNoStage()
{
    LawRoom room;
    room.playUntil(u"technical"_s);
    room.state.failed = u"allRejected"_s;
    QCOMPARE(wayOf(room), u"arrival+ chair+ form+ record+ result* report- end-"_s);
    // There is not even a report on it.
    LawRoom unfilled;
    unfilled.playUntil(u"technical"_s);
    unfilled.state.suspended = true;
    unfilled.state.suspensions = {{.text = u"nobody was found"_s, .kind = SuspensionKind::Unfilled}};
    QCOMPARE(wayOf(unfilled), u"arrival+ chair+ form+ record+ end*"_s);
}

void TestStages::nobodyIsMissingWhileTheSessionRests()
{
    LawRoom room;
    room.playUntil(u"form"_s);
    room.open(u"form"_s);
    QCOMPARE(room.play(Staff, Suspension {u"no light"_s}), QString());
    QCOMPARE(nowIn(room).step, u"form"_s);
    QVERIFY(nowIn(room).awaited.isEmpty());
}

EVALROOM_TEST(TestStages, test::NoApplication)

} // namespace tst_stages

#include "tst_stages.moc"
