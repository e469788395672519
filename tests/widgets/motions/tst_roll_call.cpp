// SPDX-License-Identifier: Apache-2.0
#include "evaluation/tally_fixture.h"
#include "widgets/motions/roll_call.h"
#include "widgets/words/spoken.h"

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

class TestRollCall : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theMajorityIsThatOfTheLaw_data();
    void theMajorityIsThatOfTheLaw();
};

void TestRollCall::theMajorityIsThatOfTheLaw_data()
{
    QTest::addColumn<QLocale::Language>("language");
    QTest::addColumn<bool>("recused"); // one of five, and nobody in their place
    QTest::addColumn<QString>("words");
    QTest::newRow("all seats are taken") << QLocale::English << false
                                         << u"It passes with more than half of all 5 members."_s;
    QTest::newRow("a seat is empty")
        << QLocale::English << true
        << u"It passes with more than half of all 5 members. An empty seat counts as well."_s;
    QTest::newRow("a seat is empty, in Chinese")
        << QLocale::Chinese << true << u"须经全体5名成员过半数赞成。 空缺的席位计算在内。"_s;
}

void TestRollCall::theMajorityIsThatOfTheLaw()
{
    QFETCH(QLocale::Language, language);
    QFETCH(bool, recused);
    QFETCH(QString, words);
    const Spoken spoken(language);
    TallyRoom room;
    room.facts.scheme.committeeSize = 5;
    if (recused)
        room.state.members[5].status = MemberStatus::Recused;
    const SessionState state = room.fold();
    QCOMPARE(RollCall::majorityWords(state), words);
    QCOMPARE(votingBase(state), 5);
}

QTEST_GUILESS_MAIN(TestRollCall)
#include "tst_roll_call.moc"
