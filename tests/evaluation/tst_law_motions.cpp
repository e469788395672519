// SPDX-License-Identifier: Apache-2.0
#include "evaluation/law_room.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_law_motions {

namespace {

const auto A = u"bidder-a"_s;
const auto B = u"bidder-b"_s;
const auto Form = u"form"_s;
const auto Record = u"record"_s;
const auto Technical = u"technical"_s;
const Motion TooLittleCompetition {CompetitionMotion {}, u"two are left"_s};

void beforeForm(LawRoom& room)
{
    room.playUntil(Form);
}

void allSettled(LawRoom& room)
{
    room.playUntil({});
}

void twoBidders(LawRoom& room)
{
    beforeForm(room);
    room.decide(rejectMotion(A), {1, 2, 3});
}

QByteArray lastMotion(const LawRoom& room)
{
    return room.state.motions.last().name;
}

Motion changed(Motion motion, const std::function<void(RejectMotion&)>& change)
{
    change(std::get<RejectMotion>(motion.subject));
    return motion;
}

Motion changed(Motion motion, const std::function<void(CorrectionMotion&)>& change)
{
    change(std::get<CorrectionMotion>(motion.subject));
    return motion;
}

void addRejectRows()
{
    QTest::newRow("motion of a member who has not checked in") << RuleCase {[](LawRoom& room) { room.checkIn(1); },
        [](LawRoom& room) { return room.refused(2, rejectMotion(A)); }, u"notReady"_s,
        [](LawRoom& room) { return room.play(1, rejectMotion(A)); }};
    QTest::newRow("motion while a step is open") << RuleCase {[](LawRoom& room) {
                                                                  beforeForm(room);
                                                                  room.open(Form);
                                                              },
        [](LawRoom& room) { return room.refused(1, rejectMotion(A)); }, u"sheetsOpen"_s,
        [](LawRoom& room) { return room.submit(1, Form, room.review(Form)); }};
    QTest::newRow("motion while one sheet is sealed")
        << RuleCase {[](LawRoom& room) {
                         beforeForm(room);
                         room.open(Form);
                         for (const int member : Committee)
                             room.submit(member, Form, room.review(Form, {A}));
                         room.close(Form);
                         for (const int member : {1, 2, 3, 4})
                             room.reveal(member, Form);
                     },
               [](LawRoom& room) { return room.refused(1, rejectMotion(A)); }, u"sheetsOpen"_s,
               [](LawRoom& room) { return inTurn({room.reveal(Owner, Form), room.play(1, rejectMotion(A))}); }};
    QTest::newRow("motion while a newcomer's sheet is missing") << RuleCase {[](LawRoom& room) {
                                                                                 room.playUntil(Record);
                                                                                 room.replace(2, 6);
                                                                                 room.checkIn(6);
                                                                             },
        [](LawRoom& room) { return room.refused(1, rejectMotion(A)); }, u"sheetsOpen"_s,
        [](LawRoom& room) {
            return inTurn(
                {room.submit(6, Form, room.review(Form)), room.reveal(6, Form), room.play(1, rejectMotion(A))});
        }};
    QTest::newRow("rejection of a stranger")
        << RuleCase {beforeForm, [](LawRoom& room) { return room.refused(1, rejectMotion(u"bidder-z"_s)); },
               u"unknownBidder"_s, [](LawRoom& room) { return room.play(1, rejectMotion(A)); }};
    QTest::newRow("rejection of who is out")
        << RuleCase {twoBidders, [](LawRoom& room) { return room.refused(1, rejectMotion(A)); }, u"unknownBidder"_s,
               [](LawRoom& room) { return room.play(1, rejectMotion(B)); }};
    QTest::newRow("a ground that no law knows") << RuleCase {beforeForm,
        [](LawRoom& room) {
            return room.refused(1, changed(rejectMotion(A), [](RejectMotion& reject) { reject.ground = u"taste"_s; }));
        },
        u"unknownGround"_s, [](LawRoom& room) { return room.play(1, rejectMotion(A)); }};
    for (const auto& [name, document] : {std::pair("a document that nobody handed in", u"bid-z"_s),
             std::pair("another bidder's document", u"bid-b"_s)}) {
        const auto citing = [document](const QString& cited) {
            return changed(rejectMotion(A), [&](RejectMotion& reject) { reject.document = cited; });
        };
        QTest::newRow(name) << RuleCase {beforeForm, [=](LawRoom& room) { return room.refused(1, citing(document)); },
            u"unknownDocument"_s, [=](LawRoom& room) { return room.play(1, citing(u"bid-a"_s)); }};
    }
    QTest::newRow("a second motion about one bidder") << RuleCase {[](LawRoom& room) {
                                                                       beforeForm(room);
                                                                       room.play(1, rejectMotion(A));
                                                                   },
        [](LawRoom& room) { return room.refused(2, rejectMotion(A)); }, u"pendingMotion"_s,
        [](LawRoom& room) { return room.play(2, rejectMotion(B)); }};
}

void addCompetitionRows()
{
    QTest::newRow("three bidders are enough")
        << RuleCase {beforeForm, [](LawRoom& room) { return room.refused(1, TooLittleCompetition); }, u"noOccasion"_s,
               [](LawRoom& room) {
                   room.decide(rejectMotion(A), {1, 2, 3});
                   return room.play(1, TooLittleCompetition);
               }};
    QTest::newRow("a second motion about competition") << RuleCase {[](LawRoom& room) {
                                                                        twoBidders(room);
                                                                        room.play(1, TooLittleCompetition);
                                                                    },
        [](LawRoom& room) { return room.refused(2, TooLittleCompetition); }, u"pendingMotion"_s,
        [](LawRoom& room) { return room.play(2, Vote {lastMotion(room), false, u"two fair prices"_s}); }};
    QTest::newRow("a vote on competition needs its reason") << RuleCase {[](LawRoom& room) {
                                                                             twoBidders(room);
                                                                             room.play(1, TooLittleCompetition);
                                                                         },
        [](LawRoom& room) { return room.refused(2, Vote {lastMotion(room), true, u" "_s}); }, u"reason"_s,
        [](LawRoom& room) { return room.play(2, Vote {lastMotion(room), true, u"one price only is fair"_s}); }};
}

void addCorrectionMotionRows()
{
    QTest::newRow("correction of sealed scores") << RuleCase {[](LawRoom& room) { room.playUntil(Technical); },
        [](LawRoom& room) { return room.refused(1, correctionMotion(2, A)); }, u"unknownStep"_s,
        [](LawRoom& room) {
            room.playStep(Technical);
            return room.play(1, correctionMotion(2, A));
        }};
    QTest::newRow("correction in a review") << RuleCase {allSettled,
        [](LawRoom& room) {
            return room.refused(
                1, changed(correctionMotion(2, A), [](CorrectionMotion& motion) { motion.step = Form; }));
        },
        u"unknownStep"_s, [](LawRoom& room) { return room.play(1, correctionMotion(2, A)); }};
    QTest::newRow("correction of an item of another step") << RuleCase {allSettled,
        [](LawRoom& room) {
            return room.refused(
                1, changed(correctionMotion(2, A), [](CorrectionMotion& motion) { motion.criterion = u"works"_s; }));
        },
        u"unknownItem"_s, [](LawRoom& room) { return room.play(1, correctionMotion(2, A)); }};
    QTest::newRow("correction of nobody's sheet")
        << RuleCase {allSettled, [](LawRoom& room) { return room.refused(1, correctionMotion(Staff, A)); },
               u"unknownItem"_s, [](LawRoom& room) { return room.play(1, correctionMotion(2, A)); }};
    QTest::newRow("correction on a ground that no law knows") << RuleCase {allSettled,
        [](LawRoom& room) {
            return room.refused(
                1, changed(correctionMotion(2, A), [](CorrectionMotion& motion) { motion.ground = u"taste"_s; }));
        },
        u"unknownGround"_s, [](LawRoom& room) { return room.play(1, correctionMotion(2, A)); }};
    QTest::newRow("a second motion about one item") << RuleCase {[](LawRoom& room) {
                                                                     allSettled(room);
                                                                     room.play(1, correctionMotion(2, A));
                                                                 },
        [](LawRoom& room) { return room.refused(3, correctionMotion(2, A)); }, u"pendingMotion"_s,
        [](LawRoom& room) { return room.play(3, correctionMotion(2, B)); }};
}

void addVoteRows()
{
    const auto raised = [](LawRoom& room) {
        beforeForm(room);
        room.play(1, rejectMotion(A));
    };
    QTest::newRow("vote on nothing") << RuleCase {raised,
        [](LawRoom& room) { return room.refused(1, Vote {LawRoom::hash("nothing"), true, {}}); }, u"unknownMotion"_s,
        [](LawRoom& room) { return room.play(1, Vote {lastMotion(room), true, {}}); }};
    QTest::newRow("vote twice") << RuleCase {[raised](LawRoom& room) {
                                                 raised(room);
                                                 room.play(1, Vote {lastMotion(room), true, {}});
                                             },
        [](LawRoom& room) { return room.refused(1, Vote {lastMotion(room), false, {}}); }, u"alreadyVoted"_s,
        [](LawRoom& room) { return room.play(2, Vote {lastMotion(room), false, {}}); }};
    QTest::newRow("vote after the decision") << RuleCase {[raised](LawRoom& room) {
                                                              raised(room);
                                                              for (const int member : {1, 2, 3})
                                                                  room.play(member, Vote {lastMotion(room), true, {}});
                                                          },
        [](LawRoom& room) { return room.refused(4, Vote {lastMotion(room), false, {}}); }, u"decided"_s,
        [](LawRoom& room) { return room.play(1, rejectMotion(B)); }};
    QTest::newRow("vote of a newcomer who has not checked in") << RuleCase {[raised](LawRoom& room) {
                                                                                raised(room);
                                                                                room.replace(2, 6);
                                                                            },
        [](LawRoom& room) { return room.refused(6, Vote {lastMotion(room), true, {}}); }, u"notReady"_s,
        [](LawRoom& room) {
            room.checkIn(6);
            return room.play(6, Vote {lastMotion(room), true, {}});
        }};
}

// A motion to correct member 2's points, passed.
void correctionPassed(LawRoom& room)
{
    allSettled(room);
    room.decide(correctionMotion(2, A), {1, 3, 4});
}

void addCorrectionRows()
{
    QTest::newRow("correction of nothing") << RuleCase {correctionPassed,
        [](LawRoom& room) { return room.refused(2, Correction {LawRoom::hash("nothing"), 8, u"page 30"_s}); },
        u"unknownMotion"_s, [](LawRoom& room) { return room.play(2, Correction {lastMotion(room), 8, u"page 30"_s}); }};
    QTest::newRow("correction by another member") << RuleCase {correctionPassed,
        [](LawRoom& room) { return room.refused(3, Correction {lastMotion(room), 8, u"page 30"_s}); },
        u"unknownMotion"_s, [](LawRoom& room) { return room.play(2, Correction {lastMotion(room), 8, u"page 30"_s}); }};
    QTest::newRow("correction before the decision") << RuleCase {[](LawRoom& room) {
                                                                     allSettled(room);
                                                                     room.play(1, correctionMotion(2, A));
                                                                 },
        [](LawRoom& room) { return room.refused(2, Correction {lastMotion(room), 8, u"page 30"_s}); }, u"notPassed"_s,
        [](LawRoom& room) {
            for (const int member : {1, 3, 4})
                room.play(member, Vote {lastMotion(room), true, {}});
            return room.play(2, Correction {lastMotion(room), 8, u"page 30"_s});
        }};
    QTest::newRow("correction twice") << RuleCase {[](LawRoom& room) {
                                                       correctionPassed(room);
                                                       room.play(2, Correction {lastMotion(room), 8, u"page 30"_s});
                                                   },
        [](LawRoom& room) { return room.refused(2, Correction {lastMotion(room), 7, u"page 31"_s}); },
        u"alreadyCorrected"_s, [](LawRoom& room) { return room.play(1, correctionMotion(2, A)); }};
    QTest::newRow("more points than the criterion has") << RuleCase {correctionPassed,
        [](LawRoom& room) { return room.refused(2, Correction {lastMotion(room), 21, u"page 30"_s}); }, u"content"_s,
        [](LawRoom& room) { return room.play(2, Correction {lastMotion(room), 20, u"page 30"_s}); }};
}

// Member 4 gave bidder b half of what the others gave.
void outlierGiven(LawRoom& room)
{
    room.playUntil(Technical);
    room.open(Technical);
    for (const int member : Committee)
        room.submit(member, Technical, room.scores(Technical, u"8"_s, {{B, member == 4 ? u"4"_s : u"8"_s}}));
    room.close(Technical);
    for (const int member : Committee)
        room.reveal(member, Technical);
}

void addExplanationRows()
{
    const auto explains = [](const QString& step) { return Explanation {B, u"plan"_s, step, u"no schedule"_s}; };
    QTest::newRow("explanation in no score step")
        << RuleCase {outlierGiven, [=](LawRoom& room) { return room.refused(4, explains(Form)); }, u"unknownStep"_s,
               [=](LawRoom& room) { return room.play(4, explains(Technical)); }};
    QTest::newRow("explanation of an ordinary score")
        << RuleCase {outlierGiven, [=](LawRoom& room) { return room.refused(1, explains(Technical)); }, u"noOutlier"_s,
               [=](LawRoom& room) { return room.play(4, explains(Technical)); }};
    QTest::newRow("explanation by a newcomer who has not checked in") << RuleCase {[](LawRoom& room) {
                                                                                       outlierGiven(room);
                                                                                       room.replace(2, 6);
                                                                                   },
        [=](LawRoom& room) { return room.refused(6, explains(Technical)); }, u"notReady"_s,
        // Checked in, they meet the next rule: there is no outlier while their own sheet is missing.
        [=](LawRoom& room) {
            room.checkIn(6);
            const QString rule = room.refused(6, explains(Technical));
            return rule == u"unknownStep" ? QString() : rule;
        }};
}

} // namespace

class TestLawMotions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRuleRefusesUntilItsConditionHolds_data();
    void aRuleRefusesUntilItsConditionHolds();
    void aMajorityIsMoreThanHalfOfAllMembers_data();
    void aMajorityIsMoreThanHalfOfAllMembers();
    void votesOfWhoHasLeftNoLongerCount();
    void aFailedItemAsksForAMotion();
    void aCorrectionChangesThePointsAndNotTheSheet();
};

void TestLawMotions::aRuleRefusesUntilItsConditionHolds_data()
{
    QTest::addColumn<RuleCase>("test");
    addRejectRows();
    addCompetitionRows();
    addCorrectionMotionRows();
    addVoteRows();
    addCorrectionRows();
    addExplanationRows();
}

void TestLawMotions::aRuleRefusesUntilItsConditionHolds()
{
    QFETCH(RuleCase, test);
    LawRoom room;
    test.before(room);
    QCOMPARE(test.refused(room), test.rule);
    QCOMPARE(test.accepted(room), QString());
}

void TestLawMotions::aMajorityIsMoreThanHalfOfAllMembers_data()
{
    QTest::addColumn<bool>("onlyVotes");
    QTest::addColumn<QString>("votes"); // of members 1 to 5, y, n, or - for none
    QTest::addColumn<int>("outcome");
    const auto row = [](const char* name, bool onlyVotes, const QString& votes, Outcome outcome) {
        QTest::newRow(name) << onlyVotes << votes << static_cast<int>(outcome);
    };
    row("three of five", false, u"yyy--"_s, Outcome::Passed);
    row("two of five, two silent", false, u"yyn--"_s, Outcome::Open);
    row("two against two: the silent one decides", false, u"yynn-"_s, Outcome::Open);
    row("by votes: three yes wait for the others", true, u"yyy--"_s, Outcome::Open);
    row("by votes: three of five", true, u"yyynn"_s, Outcome::Passed);
    row("three against, two silent", false, u"nnn--"_s, Outcome::Lost);
    row("by votes: three no wait for the others", true, u"nnn--"_s, Outcome::Open);
    row("by votes: two of five", true, u"yynnn"_s, Outcome::Lost);
}

void TestLawMotions::aMajorityIsMoreThanHalfOfAllMembers()
{
    QFETCH(bool, onlyVotes);
    QFETCH(QString, votes);
    QFETCH(int, outcome);
    SessionFacts facts = engineeringFacts();
    facts.scheme.countsOnlyVotes = onlyVotes;
    LawRoom room(facts);
    beforeForm(room);
    room.play(1, rejectMotion(A));
    for (const int member : Committee) {
        if (votes.at(member - 1) != u'-')
            QCOMPARE(room.play(member, Vote {lastMotion(room), votes.at(member - 1) == u'y', {}}), QString());
    }
    QCOMPARE(static_cast<int>(outcomeOf(room.state, room.state.motions.last())), outcome);
    QCOMPARE(isValidBidder(room.state, A), outcome != static_cast<int>(Outcome::Passed));
}

void TestLawMotions::votesOfWhoHasLeftNoLongerCount()
{
    LawRoom room;
    beforeForm(room);
    room.decide(rejectMotion(A), {1, 2, 3});
    QVERIFY(!isValidBidder(room.state, A));
    room.replace(3, 6);
    QVERIFY(outcomeOf(room.state, room.state.motions.last()) == Outcome::Open);
    QVERIFY(isValidBidder(room.state, A));
    room.checkIn(6);
    QCOMPARE(room.refused(Staff, room.opens(Form)), u"openMotion"_s);
    QCOMPARE(room.play(6, Vote {lastMotion(room), true, {}}), QString());
    QVERIFY(!isValidBidder(room.state, A));
}

void TestLawMotions::aFailedItemAsksForAMotion()
{
    LawRoom room;
    beforeForm(room);
    room.open(Form);
    for (const int member : Committee)
        room.submit(member, Form, room.review(Form, member == 2 ? QStringList {A} : QStringList()));
    room.close(Form);
    for (const int member : Committee)
        room.reveal(member, Form);
    QVERIFY(room.step(Form).phase == StepPhase::Closed);
    room.decide(rejectMotion(B), {}); // about another bidder
    QVERIFY(room.step(Form).phase == StepPhase::Closed);
    room.decide(rejectMotion(A), {2}); // lost: decided all the same
    QVERIFY(room.step(Form).phase == StepPhase::Settled);
    QVERIFY(isValidBidder(room.state, A));
}

void TestLawMotions::aCorrectionChangesThePointsAndNotTheSheet()
{
    LawRoom room;
    correctionPassed(room);
    const Item item {A, u"plan"_s};
    QCOMPARE(pointsOf(room.step(Technical), 2, item), Rational(9));
    const QByteArray before = resultHash(room.state);
    QCOMPARE(room.play(2, Correction {lastMotion(room), 8, u"page 30"_s}), QString());
    QCOMPARE(pointsOf(room.step(Technical), 2, item), Rational(8));
    QCOMPARE(std::get<ScoreSheet>(countedSheet(room.step(Technical), 2)->opened->content).scores.value(item).points,
        Rational(9));
    QVERIFY(resultHash(room.state) != before);
}

EVALROOM_TEST(TestLawMotions, QCoreApplication)

} // namespace tst_law_motions

#include "tst_law_motions.moc"
