// SPDX-License-Identifier: Apache-2.0
#include "evaluation/law_room.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_law_session {

namespace {

const auto Form = u"form"_s;
const auto Record = u"record"_s;

// Opinions, freeze, signatures, delivery: the way of every session to its end.
QString deliver(LawRoom& room)
{
    QStringList effects;
    for (const int member : activeCommittee(room.state))
        effects.append(room.play(member, Opinion {true, resultHash(room.state), {}}));
    effects.append(room.freeze("pdf"));
    for (const int member : activeCommittee(room.state))
        effects.append(room.sign(member));
    effects.append(room.play(Staff, Delivery {1100, LawRoom::hash("signed")}));
    return effects.join(QString());
}

// A round of the election in which member i + 1 votes for votes[i].
void elect(LawRoom& room, const QList<int>& votes)
{
    QCOMPARE(room.open(ChairStep), QString());
    const QList<int> members = activeCommittee(room.state);
    for (qsizetype i = 0; i < members.size(); ++i)
        QCOMPARE(room.submit(members.at(i), ChairStep, room.ballot(votes.at(i))), QString());
    QCOMPARE(room.close(ChairStep), QString());
    for (const int member : members)
        QCOMPARE(room.reveal(member, ChairStep), QString());
}

} // namespace

class TestLawSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWholeSessionEndsWithItsDelivery_data();
    void aWholeSessionEndsWithItsDelivery();
    void aSessionRankedByPriceEndsWithItsDelivery_data();
    void aSessionRankedByPriceEndsWithItsDelivery();
    void aFailedProcedureEndsWithItsReport_data();
    void aFailedProcedureEndsWithItsReport();
    void aTiedElectionGoesOnAmongTheTied();
    void aVoteForWhoHasLeftCountsForNobody();
    void aChairWhoLeavesIsElectedAnew();
    void everyRoundOfAnElectionIsCosigned();
    void aReplacedMemberCanBeFoundAtTheEndOfASession();
    void windowsAskBeforeTheyOffer();
};

void TestLawSession::aWholeSessionEndsWithItsDelivery_data()
{
    QTest::addColumn<bool>("goods");
    QTest::newRow("engineering") << false;
    QTest::newRow("goods") << true;
}

void TestLawSession::aWholeSessionEndsWithItsDelivery()
{
    QFETCH(bool, goods);
    LawRoom room(goods ? goodsFacts() : engineeringFacts());
    QCOMPARE(currentStep(room.state), QString(ChairStep));
    room.playUntil({});
    QVERIFY(isRanked(room.state));
    QCOMPARE(currentStep(room.state), QString());
    QCOMPARE(tally(room.state).candidates.size(), 3);
    QCOMPARE(deliver(room), QString());
    QCOMPARE(room.state.delivered, LawRoom::hash("signed"));
    QVERIFY(room.state.effects.join(QString()).isEmpty()); // nothing was refused on the way
    QVERIFY(room.state.alarms.isEmpty());
}

void TestLawSession::aSessionRankedByPriceEndsWithItsDelivery_data()
{
    QTest::addColumn<bool>("highest");
    QTest::addColumn<QString>("first");
    QTest::newRow("the lowest price, 87号令 art. 54") << false << u"bidder-c"_s;
    QTest::newRow("the highest price, 国土39号令 art. 15") << true << u"bidder-a"_s;
}

void TestLawSession::aSessionRankedByPriceEndsWithItsDelivery()
{
    QFETCH(bool, highest);
    QFETCH(QString, first);
    LawRoom room(priceRankedFacts(highest ? RankBy::HighestPrice : RankBy::LowestPrice));
    room.playUntil({});
    QCOMPARE(tally(room.state).candidates.value(0), first);
    QCOMPARE(deliver(room), QString());
    QVERIFY(room.state.effects.join(QString()).isEmpty());
}

void TestLawSession::aFailedProcedureEndsWithItsReport_data()
{
    QTest::addColumn<bool>("goods");
    QTest::addColumn<int>("rejected");
    QTest::addColumn<QString>("failed");
    QTest::newRow("goods with two bidders left") << true << 1 << u"fewerThanThree"_s;
    QTest::newRow("engineering with two, and too little competition") << false << 1 << u"noCompetition"_s;
    QTest::newRow("engineering with nobody left") << false << 3 << u"allRejected"_s;
}

void TestLawSession::aFailedProcedureEndsWithItsReport()
{
    QFETCH(bool, goods);
    QFETCH(int, rejected);
    QFETCH(QString, failed);
    LawRoom room(goods ? goodsFacts() : engineeringFacts());
    room.playUntil(Record);
    for (const QString& bidder : validBidders(room.state).first(rejected))
        room.decide(rejectMotion(bidder), {1, 2, 3});
    if (failed == u"noCompetition"_s)
        room.decide({CompetitionMotion {}, u"two are left"_s}, {1, 2, 3, 4});
    QCOMPARE(room.state.failed, failed);
    QCOMPARE(tally(room.state).failed, failed);
    QVERIFY(tally(room.state).candidates.isEmpty());
    QCOMPARE(deliver(room), QString());
}

void TestLawSession::aTiedElectionGoesOnAmongTheTied()
{
    LawRoom room;
    room.checkInAll();
    elect(room, {1, 1, 2, 2, 3});
    QCOMPARE(room.state.chair, 0);
    QVERIFY(room.step(ChairStep).phase == StepPhase::Pending);
    QCOMPARE(room.step(ChairStep).round, 2);
    QCOMPARE(room.step(ChairStep).candidates, (QList<int> {1, 2}));
    QVERIFY(mayChair(room.state, 2));
    QVERIFY(!mayChair(room.state, 3));
    elect(room, {1, 1, 2, 2, 2});
    QCOMPARE(room.state.chair, 2);
    QVERIFY(room.step(ChairStep).phase == StepPhase::Settled);
    QCOMPARE(room.play(2, room.opens(Form)), QString());
}

void TestLawSession::aVoteForWhoHasLeftCountsForNobody()
{
    LawRoom room;
    room.checkInAll();
    room.open(ChairStep);
    for (const int member : Committee)
        room.submit(member, ChairStep, room.ballot(member < 4 ? Owner : 2));
    room.close(ChairStep);
    room.replace(Owner, 6);
    for (const int member : {1, 2, 3, 4})
        QCOMPARE(room.reveal(member, ChairStep), QString()); // honest ballots, and no misconduct
    QVERIFY(room.step(ChairStep).phase == StepPhase::Closed);
    room.checkIn(6);
    room.submit(6, ChairStep, room.ballot(2));
    QVERIFY(room.reveal(6, ChairStep).isEmpty());
    QCOMPARE(room.state.chair, 2);
    QVERIFY(room.state.alarms.isEmpty());
}

void TestLawSession::aChairWhoLeavesIsElectedAnew()
{
    LawRoom room;
    room.playUntil(Record);
    room.replace(1, 6);
    room.checkIn(6);
    QCOMPARE(room.state.chair, 0);
    room.submit(6, Form, room.review(Form));
    room.reveal(6, Form);
    QCOMPARE(room.refused(Staff, room.opens(Record)), u"order"_s);
    elect(room, {3, 3, 3, 4, 6}); // every member is a candidate again
    QCOMPARE(room.state.chair, 3);
    QCOMPARE(room.play(3, room.opens(Record)), QString());
}

void TestLawSession::everyRoundOfAnElectionIsCosigned()
{
    LawRoom room;
    room.checkInAll();
    room.open(ChairStep);
    for (const int member : Committee)
        room.submit(member, ChairStep, room.ballot(member < 3 ? 1 : member < 5 ? 2 : 3));
    room.play(Staff, room.closes(ChairStep));
    const QByteArray first = room.lastName();
    for (const int member : Committee)
        room.reveal(member, ChairStep);
    elect(room, {1, 1, 1, 1, 1});
    for (const Step& step : room.state.facts->scheme.steps.sliced(1))
        room.playStep(step.id);
    room.agreeAll();
    QCOMPARE(room.freeze("pdf"), u"notCosigned"_s);
    QCOMPARE(room.play(Supervisor, Cosignature {first}), QString());
    QCOMPARE(room.freeze("pdf"), QString());
}

void TestLawSession::aReplacedMemberCanBeFoundAtTheEndOfASession()
{
    LawRoom room;
    room.playUntil({});
    const QByteArray before = resultHash(room.state);
    room.replace(4, 6);
    QVERIFY(!isRanked(room.state));
    room.checkIn(6);
    room.submit(6, Form, room.review(Form));
    room.reveal(6, Form);
    room.play(6, room.items(Record, u"7.5"_s));
    room.submit(6, u"technical"_s, room.scores(u"technical"_s, u"8.5"_s));
    room.reveal(6, u"technical"_s);
    QVERIFY(isRanked(room.state));
    QVERIFY(resultHash(room.state) != before); // 条例 art. 48: the newcomer's judgement, not the old one
    QCOMPARE(deliver(room), QString());
}

void TestLawSession::windowsAskBeforeTheyOffer()
{
    LawRoom room;
    room.playUntil(Form);
    QVERIFY(!allowedNow(room.state, Staff, room.opens(Form), room.now));
    QCOMPARE(allowedNow(room.state, Staff, room.opens(Record), room.now), Rule::Order);
    QCOMPARE(allowedNow(room.state, 2, Declaration {}, room.now), Rule::AlreadyDeclared);
    room.open(Form);
    for (const int member : Committee)
        room.submit(member, Form, room.review(Form));
    room.close(Form);
    const Opening opening {room.step(Form).counted.value(2), QByteArray(32, 'x'), room.review(Form).toJson()};
    QVERIFY(!allowedNow(room.state, 2, opening, room.now));
    QCOMPARE(allowedNow(room.state, 3, opening, room.now), Rule::UnknownSheet);
    QCOMPARE(allowedNow(room.state, 1, ReportSigned {}, room.now), Rule::NotFrozen);
}

EVALROOM_TEST(TestLawSession, QCoreApplication)

} // namespace tst_law_session

#include "tst_law_session.moc"
