// SPDX-License-Identifier: Apache-2.0
#include "evaluation/duty.h"
#include "evaluation/law_room.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_newcomer {

namespace {

const auto Form = u"form"_s;
const auto Record = u"record"_s;
const auto Technical = u"technical"_s;

QByteArray countedOf(const LawRoom& room, int member)
{
    return room.step(Form).counted.value(member);
}

QString release(LawRoom& room, int member)
{
    return room.play(Centre, EscrowReleased {countedOf(room, member), {}});
}

void passTheLimit(LawRoom& room)
{
    room.now = room.now.addSecs(room.state.facts->policy.openingLimit);
}

} // namespace

class TestNewcomer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewcomersSheetReopensWhatWasSettled();
    void aNewcomersSheetIsCountedOnce();
    void theEscrowGivesANewcomerTheSameTime();
    void whatALeavingMemberSealedNeverOpens();
    void aNewcomerEntersTheObjectiveItemsAnew();
    void aNewcomersOtherPointsDoNotPassSilently();
    void theObjectiveItemsOfWhoIsRecusedAreNotWaitedFor();
    void aNewcomerSeesNoSheetBeforeTheirOwnIsIn();
    void anElectionWaitsForWhoComesInPlaceOfARecusedMember_data();
    void anElectionWaitsForWhoComesInPlaceOfARecusedMember();
};

void TestNewcomer::aNewcomersSheetReopensWhatWasSettled()
{
    LawRoom room;
    room.playUntil(Record);
    room.replace(3, 6);
    QVERIFY(room.step(Form).phase == StepPhase::Closed);
    QVERIFY(room.step(ChairStep).phase == StepPhase::Settled); // the election is over
    QCOMPARE(room.refused(Staff, room.opens(Record)), u"order"_s);
    room.checkIn(6);
    QCOMPARE(room.refused(6, room.sheet(6, ChairStep, room.ballot(6))), u"late"_s);
    QCOMPARE(room.submit(6, Form, room.review(Form, {u"bidder-a"_s})), QString());
    QVERIFY(room.step(Form).phase == StepPhase::Closed);
    QCOMPARE(room.reveal(6, Form), QString());
    QVERIFY(room.step(Form).phase == StepPhase::Settled); // settled means settled
    QCOMPARE(room.open(Record), QString());
}

void TestNewcomer::aNewcomersSheetIsCountedOnce()
{
    LawRoom room;
    room.playUntil(Record);
    room.replace(3, 6);
    room.checkIn(6);
    room.submit(6, Form, room.review(Form));
    const QByteArray first = countedOf(room, 6);
    QCOMPARE(room.refused(6, room.sheet(6, Form, room.review(Form, {u"bidder-a"_s}))), u"late"_s);
    QCOMPARE(countedOf(room, 6), first);
}

void TestNewcomer::theEscrowGivesANewcomerTheSameTime()
{
    LawRoom room;
    room.playUntil(Record);
    room.replace(3, 6);
    room.checkIn(6);
    passTheLimit(room);
    room.submit(6, Form, room.review(Form));
    QCOMPARE(release(room, 6), u"tooEarly"_s);
    passTheLimit(room);
    QCOMPARE(release(room, 6), QString());
}

void TestNewcomer::whatALeavingMemberSealedNeverOpens()
{
    LawRoom room;
    room.playUntil(Form);
    room.open(Form);
    for (const int member : Committee)
        room.submit(member, Form, room.review(Form));
    room.close(Form);
    room.replace(3, 6);
    passTheLimit(room);
    QCOMPARE(room.reveal(3, Form), u"inactive"_s);
    QCOMPARE(room.refused(Centre, EscrowReleased {countedOf(room, 3), {}}), u"unknownSheet"_s);
    for (const int member : {1, 2, 4, 5})
        room.reveal(member, Form);
    QVERIFY(room.step(Form).phase == StepPhase::Closed);
    room.checkIn(6);
    room.submit(6, Form, room.review(Form));
    room.reveal(6, Form);
    QVERIFY(room.step(Form).phase == StepPhase::Settled);
}

void TestNewcomer::aNewcomerEntersTheObjectiveItemsAnew()
{
    LawRoom room;
    room.playUntil({});
    const QByteArray before = resultHash(room.state);
    room.replace(3, 6);
    QVERIFY(room.step(Record).phase == StepPhase::Closed);
    QCOMPARE(room.refused(6, room.items(Record, u"7.5"_s)), u"notReady"_s);
    room.checkIn(6);
    QVERIFY(dutiesOf(room.state, 6, room.now).contains(Duty {.kind = DutyKind::EnterItems, .step = Record}));
    QVERIFY(!dutiesOf(room.state, 1, room.now).contains(Duty {.kind = DutyKind::EnterItems, .step = Record}));
    room.submit(6, Form, room.review(Form));
    room.reveal(6, Form);
    room.submit(6, Technical, room.scores(Technical, u"8"_s, {{u"bidder-a"_s, u"9"_s}}));
    room.reveal(6, Technical);
    QVERIFY(!isRanked(room.state));
    QCOMPARE(room.play(6, room.items(Record, u"7.5"_s)), QString());
    QVERIFY(room.step(Record).phase == StepPhase::Settled);
    QVERIFY(isRanked(room.state));
    QVERIFY(resultHash(room.state) != before); // the newcomer's name stands in it
    QCOMPARE(room.refused(6, room.items(Record, u"7"_s)), u"notOpen"_s);
}

void TestNewcomer::aNewcomersOtherPointsDoNotPassSilently()
{
    LawRoom room;
    room.playUntil(Technical);
    room.replace(3, 6);
    room.checkIn(6);
    room.submit(6, Form, room.review(Form));
    room.reveal(6, Form);
    QCOMPARE(room.play(6, room.items(Record, u"7"_s)), QString());
    QVERIFY(room.step(Record).phase == StepPhase::Closed);
    QCOMPARE(room.refused(Staff, room.opens(Technical)), u"order"_s);
    QVERIFY(dutiesOf(room.state, 1, room.now).contains(Duty {.kind = DutyKind::EnterItems, .step = Record}));
    // The newcomer may have found what the others overlooked: they change theirs, or the newcomer does.
    for (const int member : {1, 2, 4, 5})
        QCOMPARE(room.play(member, room.items(Record, u"7"_s)), QString());
    QVERIFY(room.step(Record).phase == StepPhase::Settled);
    QCOMPARE(room.step(Record).agreed.value({u"bidder-a"_s, u"works"_s}), Rational(7));
    QCOMPARE(room.open(Technical), QString());
}

void TestNewcomer::theObjectiveItemsOfWhoIsRecusedAreNotWaitedFor()
{
    LawRoom room;
    room.playUntil(Technical);
    QCOMPARE(room.play(3, Declaration {{{u"bidder-a"_s, u"kin"_s}}}), QString());
    QVERIFY(room.step(Record).phase == StepPhase::Settled);
    room.replace(3, 6);
    QVERIFY(room.step(Record).phase == StepPhase::Closed);
}

void TestNewcomer::aNewcomerSeesNoSheetBeforeTheirOwnIsIn()
{
    LawRoom room;
    room.playUntil(Record);
    room.replace(3, 6);
    QVERIFY(maySeeSheets(room.state, 1, Form, 1));
    QVERIFY(maySeeSheets(room.state, Supervisor, Form, 1));
    QVERIFY(maySeeSheets(room.state, 6, ChairStep, 1));
    QVERIFY(!maySeeSheets(room.state, 6, Form, 1));
    room.checkIn(6);
    room.submit(6, Form, room.review(Form));
    QVERIFY(maySeeSheets(room.state, 6, Form, 1));
}

void TestNewcomer::anElectionWaitsForWhoComesInPlaceOfARecusedMember_data()
{
    QTest::addColumn<bool>("closed");
    QTest::newRow("recused before the closing") << false;
    QTest::newRow("recused after it") << true;
}

void TestNewcomer::anElectionWaitsForWhoComesInPlaceOfARecusedMember()
{
    QFETCH(const bool, closed);
    LawRoom room;
    room.checkInAll();
    room.open(ChairStep);
    for (const int member : Committee)
        room.submit(member, ChairStep, room.ballot(1));
    const auto closeAndOpen = [&] {
        QCOMPARE(room.close(ChairStep), QString());
        for (const int member : {1, 2, 4, 5})
            QCOMPARE(room.reveal(member, ChairStep), QString());
    };
    if (closed)
        closeAndOpen();
    QCOMPARE(room.play(3, Declaration {{{.bidder = u"bidder-a"_s, .text = u"持有股份"_s}}}), QString());
    if (!closed)
        QCOMPARE(room.refused(Staff, room.closes(ChairStep)), u"composition"_s);
    QCOMPARE(room.state.chair, 0); // those left do not elect alone
    room.replace(3, 6);
    room.checkIn(6);
    QCOMPARE(room.submit(6, ChairStep, room.ballot(2)), QString());
    if (!closed)
        closeAndOpen();
    QCOMPARE(room.state.chair, 0);
    QCOMPARE(room.reveal(6, ChairStep), QString());
    QCOMPARE(room.state.chair, 1);
    QVERIFY(room.step(ChairStep).phase == StepPhase::Settled);
}

EVALROOM_TEST(TestNewcomer, QCoreApplication)

} // namespace tst_newcomer

#include "tst_newcomer.moc"
