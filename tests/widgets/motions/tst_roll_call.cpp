// SPDX-License-Identifier: Apache-2.0
#include "evaluation/tally_fixture.h"
#include "test_program.h"
#include "widgets/motions/roll_call.h"
#include "widgets/words/spoken.h"

#include <QLabel>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_roll_call {

class TestRollCall : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theMajorityIsThatOfTheLaw_data();
    void theMajorityIsThatOfTheLaw();
    void aReasonTurnsNoWords();
};

void TestRollCall::theMajorityIsThatOfTheLaw_data()
{
    QTest::addColumn<QLocale::Language>("language");
    QTest::addColumn<bool>("onlyVotes");
    QTest::addColumn<bool>("recused"); // one of five, and nobody in their place
    QTest::addColumn<QString>("words");
    const auto row = [](const char* name, QLocale::Language language, bool onlyVotes, bool recused,
                         const QString& words) { QTest::newRow(name) << language << onlyVotes << recused << words; };
    const auto english = QLocale::English;
    row("all", english, false, false, u"It passes with more than half of all 5 members."_s);
    row("all, a seat is empty", english, false, true,
        u"It passes with more than half of all 5 members. An empty seat counts as well."_s);
    row("by votes", english, true, false, u"Once all 5 members have voted, it passes with more yes than no."_s);
    row("all, in Chinese", QLocale::Chinese, false, true, u"须经全体5名成员过半数赞成。 空缺的席位计算在内。"_s);
    row("by votes, in Chinese", QLocale::Chinese, true, false, u"全体5名成员都表决后，赞成多于反对的通过。"_s);
}

void TestRollCall::theMajorityIsThatOfTheLaw()
{
    QFETCH(QLocale::Language, language);
    QFETCH(bool, onlyVotes);
    QFETCH(bool, recused);
    QFETCH(QString, words);
    const Spoken spoken(language);
    TallyRoom room;
    room.facts.scheme.committeeSize = 5;
    room.facts.scheme.countsOnlyVotes = onlyVotes;
    if (recused)
        room.state.members[5].status = MemberStatus::Recused;
    const SessionState state = room.fold();
    QCOMPARE(RollCall::majorityWords(state), words);
    QCOMPARE(votingBase(state), 5);
}

void TestRollCall::aReasonTurnsNoWords()
{
    const Spoken spoken(QLocale::English);
    TallyRoom room;
    room.facts.scheme.committeeSize = 5;
    MotionState motion;
    motion.votes.insert(1, true);
    motion.reasons.insert(1, u"\ufefffair\u202e and\ncheap"_s);
    RollCall call;
    call.show(room.fold(), motion, {});
    const QString votes = call.findChild<QLabel*>(u"motionVotes"_s)->text();
    QVERIFY2(votes.contains(u": yes – fair and cheap\n"_s), qPrintable(votes));
}

EVALROOM_TEST(TestRollCall, QApplication)

} // namespace tst_roll_call

#include "tst_roll_call.moc"
