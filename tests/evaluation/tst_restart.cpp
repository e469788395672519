// SPDX-License-Identifier: Apache-2.0
#include "evaluation/report_stages.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_restart {

namespace {

const auto Form = u"form"_s;
const auto Record = u"record"_s;
const auto Technical = u"technical"_s;
const auto Price = u"price"_s;
const auto A = u"bidder-a"_s;

StepRestarted again(const LawRoom& room, const QString& step)
{
    return {room.state.stepActs, step, u"a page was overlooked"_s};
}

// Staff ask, the supervisor witnesses.
QString restart(LawRoom& room, const QString& step)
{
    const QString effect = room.play(Staff, again(room, step));
    return effect.isEmpty() ? room.play(Supervisor, Witness {room.lastName()}) : effect;
}

QString refuse(LawRoom& room, const QString& step)
{
    return room.refused(Staff, again(room, step));
}

void addRows()
{
    QTest::newRow("not by a member") << RuleCase {ranked,
        [](LawRoom& room) { return room.refused(2, again(room, Form)); }, u"role"_s,
        [](LawRoom& room) { return room.play(1, again(room, Form)); }};
    QTest::newRow("upon another state") << RuleCase {ranked,
        [](LawRoom& room) { return room.refused(Staff, StepRestarted {room.state.stepActs - 1, Form, u"x"_s}); },
        u"stale"_s, [](LawRoom& room) { return restart(room, Form); }};
    QTest::newRow("no step") << RuleCase {ranked, [](LawRoom& room) { return refuse(room, u"nowhere"_s); },
        u"unknownStep"_s, [](LawRoom& room) { return restart(room, Price); }};
    QTest::newRow("an election") << RuleCase {ranked, [](LawRoom& room) { return refuse(room, ChairStep); },
        u"unknownStep"_s, [](LawRoom& room) { return restart(room, Form); }};
    QTest::newRow("a step that has not begun") << RuleCase {[](LawRoom& room) { room.playUntil(Technical); },
        [](LawRoom& room) { return refuse(room, Technical); }, u"notOpen"_s,
        [](LawRoom& room) { return inTurn({room.open(Technical), restart(room, Technical)}); }};
    QTest::newRow("a failed procedure") << RuleCase {[](LawRoom& room) {
                                                         room.playUntil(Record);
                                                         for (const QString& bidder : validBidders(room.state))
                                                             room.decide(rejectMotion(bidder), {1, 2, 3});
                                                     },
        [](LawRoom& room) { return refuse(room, Form); }, u"failed"_s, [](LawRoom& room) { return agree(room, 1); }};
    QTest::newRow("a report that somebody has signed") << RuleCase {[](LawRoom& room) {
                                                                        frozen(room);
                                                                        room.sign(1);
                                                                    },
        [](LawRoom& room) { return refuse(room, Form); }, u"signed"_s, [](LawRoom& room) { return room.sign(2); }};
    const auto asked = [](LawRoom& room) {
        frozen(room);
        room.play(Staff, again(room, Form));
    };
    QTest::newRow("witness of one's own restart") << RuleCase {asked,
        [](LawRoom& room) { return room.refused(Staff, Witness {room.state.restarts.last().name}); },
        u"unknownSubject"_s,
        [](LawRoom& room) { return room.play(Supervisor, Witness {room.state.restarts.last().name}); }};
    QTest::newRow("witness when somebody has signed since") << RuleCase {[=](LawRoom& room) {
                                                                             asked(room);
                                                                             room.sign(1);
                                                                         },
        [](LawRoom& room) { return room.refused(Supervisor, Witness {room.state.restarts.last().name}); }, u"signed"_s,
        [](LawRoom& room) { return room.sign(2); }};
    QTest::newRow("witness of the second of two") << RuleCase {[=](LawRoom& room) {
                                                                   asked(room);
                                                                   restart(room, Price);
                                                               },
        [](LawRoom& room) { return room.refused(Supervisor, Witness {room.state.restarts.first().name}); }, u"stale"_s,
        [](LawRoom& room) { return room.open(Price); }};
}

} // namespace

class TestRestart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRuleRefusesUntilItsConditionHolds_data();
    void aRuleRefusesUntilItsConditionHolds();
    void onlyTheSupervisorPutsItIntoEffect();
    void everythingFromTheStepOnIsDoneAgain();
    void whatWasSealedBeforeStaysShut();
    void anErrorFoundBeforeTheFirstSignatureIsMended();
    void motionsThatCameOfItAreVoid();
    void theBaselineIsFrozenAnewOnlyWithThePreliminaryReview_data();
    void theBaselineIsFrozenAnewOnlyWithThePreliminaryReview();
};

void TestRestart::aRuleRefusesUntilItsConditionHolds_data()
{
    QTest::addColumn<RuleCase>("test");
    addRows();
}

void TestRestart::aRuleRefusesUntilItsConditionHolds()
{
    QFETCH(RuleCase, test);
    LawRoom room;
    test.before(room);
    QCOMPARE(test.refused(room), test.rule);
    QCOMPARE(test.accepted(room), QString());
}

void TestRestart::onlyTheSupervisorPutsItIntoEffect()
{
    LawRoom room;
    ranked(room);
    QCOMPARE(room.play(1, again(room, Technical)), QString());
    const Witness witness {room.lastName()};
    for (const int person : {2, Staff}) {
        QCOMPARE(room.play(person, witness), QString());
        QVERIFY(room.step(Technical).phase == StepPhase::Settled);
    }
    QCOMPARE(room.play(Supervisor, witness), QString());
    QVERIFY(room.step(Technical).phase == StepPhase::Pending);
    QVERIFY(room.state.restarts.last().inEffect);
}

void TestRestart::everythingFromTheStepOnIsDoneAgain()
{
    LawRoom room;
    room.playUntil(Technical);
    room.open(Technical);
    const StepOpened late = room.opens(Price);
    QCOMPARE(restart(room, Record), QString());
    QVERIFY(room.step(Form).phase == StepPhase::Settled);
    for (const QString& step : {Record, Technical}) {
        QVERIFY(room.step(step).phase == StepPhase::Pending);
        QCOMPARE(room.step(step).round, 2);
        QVERIFY(room.step(step).bidders.isEmpty() && room.step(step).counted.isEmpty());
    }
    QCOMPARE(room.step(Price).round, 1);
    QCOMPARE(room.refused(Staff, late), u"stale"_s);
    for (const QString& step : {Record, Technical, Price})
        room.playStep(step);
    QVERIFY(isRanked(room.state));
}

void TestRestart::whatWasSealedBeforeStaysShut()
{
    LawRoom room;
    room.playUntil(Technical);
    room.open(Technical);
    const SheetSubmitted old = room.sheet(1, Technical, room.scores(Technical, u"8"_s));
    for (const int member : Committee)
        room.submit(member, Technical, room.scores(Technical, u"8"_s));
    room.close(Technical);
    const QByteArray sealed = room.step(Technical).counted.value(2);
    restart(room, Technical);
    QCOMPARE(room.refused(2, room.opening(sealed, {})), u"unknownSheet"_s);
    room.open(Technical);
    QCOMPARE(room.refused(1, old), u"round"_s);
    for (const int member : Committee)
        QCOMPARE(room.submit(member, Technical, room.scores(Technical, u"7"_s)), QString());
    QCOMPARE(room.close(Technical), QString());
    for (const int member : Committee)
        QCOMPARE(room.reveal(member, Technical), QString());
}

void TestRestart::anErrorFoundBeforeTheFirstSignatureIsMended()
{
    LawRoom room;
    frozen(room);
    const QByteArray before = resultHash(room.state);
    QCOMPARE(restart(room, Technical), QString());
    QVERIFY(room.state.report.pdf.isEmpty());
    QCOMPARE(room.state.report.version, 1);
    QVERIFY(!room.state.restarts.last().before.isEmpty());
    QCOMPARE(room.refused(1, Opinion {true, before, {}}), u"notRanked"_s);
    room.open(Technical);
    for (const int member : Committee)
        room.submit(member, Technical, room.scores(Technical, u"7"_s));
    room.close(Technical);
    for (const int member : Committee)
        room.reveal(member, Technical);
    room.playStep(Price);
    QVERIFY(resultHash(room.state) != before);
    QCOMPARE(room.freeze("pdf"), u"missingOpinions"_s);
    room.agreeAll();
    QCOMPARE(room.freeze("pdf"), QString());
    for (const int member : Committee)
        QCOMPARE(room.sign(member), QString());
    QCOMPARE(room.play(Staff, Delivery {1100, Pdf}), QString());
}

void TestRestart::motionsThatCameOfItAreVoid()
{
    SessionFacts facts = engineeringFacts();
    facts.rules.minimumBidders = 1;
    LawRoom room(facts);
    room.playUntil(Form);
    room.decide(rejectMotion(u"bidder-c"_s), {1, 2, 3});
    room.playStep(Form);
    const QByteArray reject = room.decide(rejectMotion(A), {1, 2, 3});
    for (const QString& step : {Record, Technical})
        room.playStep(step);
    const QByteArray correction = room.decide(correctionMotion(2, u"bidder-b"_s), {1, 2, 3});
    room.play(2, Correction {correction, 5, u"page 30"_s});
    restart(room, Form);
    QCOMPARE(validBidders(room.state), (QStringList {A, u"bidder-b"_s})); // c was out before
    for (const QByteArray& motion : {reject, correction})
        QVERIFY(outcomeOf(room.state, *findMotion(room.state, motion)) == Outcome::Void);
    QCOMPARE(room.refused(4, Vote {reject, true, {}}), u"decided"_s);
    QCOMPARE(room.refused(2, Correction {correction, 5, u"page 30"_s}), u"notPassed"_s);
    for (const QString& step : {Form, Record, Technical, Price})
        room.playStep(step);
    QVERIFY(tally(room.state).bidders.constFirst().total.has_value());
}

void TestRestart::theBaselineIsFrozenAnewOnlyWithThePreliminaryReview_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<Freeze>("freeze");
    QTest::addColumn<bool>("frozen");
    QTest::newRow("the review again") << Form << Freeze::AfterPreliminary << false;
    QTest::newRow("what follows the review") << Record << Freeze::AfterPreliminary << true;
    QTest::newRow("as at the opening of the bids") << Form << Freeze::AtOpening << true;
}

void TestRestart::theBaselineIsFrozenAnewOnlyWithThePreliminaryReview()
{
    QFETCH(QString, from);
    QFETCH(Freeze, freeze);
    QFETCH(bool, frozen);
    SessionFacts facts = engineeringFacts();
    facts.scheme.steps.last().freeze = freeze;
    LawRoom room(facts);
    room.playUntil(Price);
    restart(room, from);
    QCOMPARE(room.state.priceSetFrozen, frozen);
}

EVALROOM_TEST(TestRestart, QCoreApplication)

} // namespace tst_restart

#include "tst_restart.moc"
