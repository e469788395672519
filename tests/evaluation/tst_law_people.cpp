// SPDX-License-Identifier: Apache-2.0
#include "evaluation/duty.h"
#include "evaluation/law_room.h"
#include "test_program.h"

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_law_people {
namespace {

Pledge pledge(const LawRoom& room)
{
    return {LawRoom::hash(room.state.facts->rules.pledge.toUtf8())};
}

Admission admit(int member)
{
    return {member, AdmissionMethod::Manual, u"B-02"_s};
}

void nothing(LawRoom&) { }

TimeExtended extended(const LawRoom& room, int minutes)
{
    return {room.now.addSecs(60 * qint64(minutes)), u"as the members ask"_s};
}

void addGeneralRows()
{
    QTest::newRow("certificate: not in its life at that time") << RuleCase {nothing,
        [](LawRoom& room) {
            Event event = room.event(1);
            event.certificateValid = false;
            return room.refused(event, Consent {});
        },
        u"certificate"_s, [](LawRoom& room) { return room.play(1, Consent {}); }};
    QTest::newRow("role: staff does not consent")
        << RuleCase {nothing, [](LawRoom& room) { return room.refused(Staff, Consent {}); }, u"role"_s,
               [](LawRoom& room) { return room.play(1, Consent {}); }};
    QTest::newRow("role: nobody on the roster")
        << RuleCase {nothing, [](LawRoom& room) { return room.refused(77, Alarm {u"phone"_s, {}}); }, u"role"_s,
               [](LawRoom& room) { return room.play(Centre, Alarm {u"phone"_s, {}}); }};
    QTest::newRow("inactive: a member who has left") << RuleCase {[](LawRoom& room) { room.replace(1, 6); },
        [](LawRoom& room) { return room.refused(1, Consent {}); }, u"inactive"_s,
        [](LawRoom& room) { return room.play(6, Consent {}); }};
    QTest::newRow("suspended: nothing goes on")
        << RuleCase {[](LawRoom& room) { room.play(Supervisor, Suspension {u"power failure"_s}); },
               [](LawRoom& room) { return room.refused(1, Consent {}); }, u"suspended"_s,
               [](LawRoom& room) {
                   return inTurn({room.play(1, Alarm {u"phone"_s, {}}), room.play(Staff, Resumption {u"on"_s})});
               }};
    QTest::newRow("rosterKey: the session key cannot declare") << RuleCase {[](LawRoom& room) {
                                                                                room.play(Staff, admit(1));
                                                                                room.play(1, Consent {});
                                                                            },
        [](LawRoom& room) {
            Event event = room.event(1);
            event.byRosterKey = false;
            return room.refused(event, Declaration {});
        },
        u"rosterKey"_s, [](LawRoom& room) { return room.play(1, Declaration {}); }};
}

void addPeopleRows()
{
    QTest::newRow("admission of a stranger")
        << RuleCase {nothing, [](LawRoom& room) { return room.refused(Staff, admit(6)); }, u"unknownMember"_s,
               [](LawRoom& room) { return room.play(Staff, admit(2)); }};
    QTest::newRow("declaration before admission") << RuleCase {[](LawRoom& room) { room.play(1, Consent {}); },
        [](LawRoom& room) { return room.refused(1, Declaration {}); }, u"notAdmitted"_s,
        [](LawRoom& room) { return inTurn({room.play(Staff, admit(1)), room.play(1, Declaration {})}); }};
    QTest::newRow("declaration before consent") << RuleCase {[](LawRoom& room) { room.play(Staff, admit(1)); },
        [](LawRoom& room) { return room.refused(1, Declaration {}); }, u"noConsent"_s,
        [](LawRoom& room) { return inTurn({room.play(1, Consent {}), room.play(1, Declaration {})}); }};
    QTest::newRow("declaration twice") << RuleCase {[](LawRoom& room) { room.checkIn(1); },
        [](LawRoom& room) { return room.refused(1, Declaration {}); }, u"alreadyDeclared"_s,
        [](LawRoom& room) { return room.play(1, Declaration {{{u"bidder-a"_s, u"kin"_s}}}); }};
    QTest::newRow("conflict found later with nobody we know") << RuleCase {[](LawRoom& room) { room.checkIn(1); },
        [](LawRoom& room) { return room.refused(1, Declaration {{{u"bidder-z"_s, u"kin"_s}}}); }, u"unknownBidder"_s,
        [](LawRoom& room) { return room.play(1, Declaration {{{u"bidder-a"_s, u"kin"_s}}}); }};
    const auto ready = [](LawRoom& room) {
        room.play(Staff, admit(1));
        room.play(1, Consent {});
    };
    QTest::newRow("conflict with nobody we know") << RuleCase {ready,
        [](LawRoom& room) { return room.refused(1, Declaration {{{u"bidder-z"_s, u"kin"_s}}}); }, u"unknownBidder"_s,
        [](LawRoom& room) { return room.play(1, Declaration {{{u"bidder-a"_s, u"kin"_s}}}); }};
    QTest::newRow("one bidder twice") << RuleCase {ready,
        [](LawRoom& room) {
            return room.refused(1, Declaration {{{u"bidder-a"_s, u"kin"_s}, {u"bidder-a"_s, u"kin"_s}}});
        },
        u"unknownBidder"_s, [](LawRoom& room) { return room.play(1, Declaration {}); }};
    QTest::newRow("pledge before the declaration")
        << RuleCase {ready, [](LawRoom& room) { return room.refused(1, pledge(room)); }, u"notDeclared"_s,
               [](LawRoom& room) { return inTurn({room.play(1, Declaration {}), room.play(1, pledge(room))}); }};
    QTest::newRow("pledge of another text") << RuleCase {[ready](LawRoom& room) {
                                                             ready(room);
                                                             room.play(1, Declaration {});
                                                         },
        [](LawRoom& room) { return room.refused(1, Pledge {LawRoom::hash("I shall see")}); }, u"otherText"_s,
        [](LawRoom& room) { return room.play(1, pledge(room)); }};
    QTest::newRow("absence of a stranger")
        << RuleCase {nothing, [](LawRoom& room) { return room.refused(Staff, Absence {6, u"left"_s}); },
               u"unknownMember"_s, [](LawRoom& room) { return room.play(Staff, Absence {2, u"left"_s}); }};
    QTest::newRow("time asked for twice")
        << RuleCase {[](LawRoom& room) { room.play(1, TimeRequest {u"many pages"_s}); },
               [](LawRoom& room) { return room.refused(1, TimeRequest {u"many pages"_s}); }, u"alreadyRequested"_s,
               [](LawRoom& room) { return room.play(2, TimeRequest {u"many pages"_s}); }};
    const auto twoAsk = [](LawRoom& room) {
        room.play(1, TimeRequest {u"many pages"_s});
        room.play(2, TimeRequest {u"many pages"_s});
    };
    QTest::newRow("time extended for one of five")
        << RuleCase {[](LawRoom& room) { room.play(1, TimeRequest {u"many pages"_s}); },
               [](LawRoom& room) { return room.refused(Staff, extended(room, 60)); }, u"noOccasion"_s,
               [](LawRoom& room) {
                   return inTurn({room.play(2, TimeRequest {u"many pages"_s}), room.play(Staff, extended(room, 60))});
               }};
    QTest::newRow("time extended until now")
        << RuleCase {twoAsk, [](LawRoom& room) { return room.refused(Staff, extended(room, 0)); }, u"tooEarly"_s,
               [](LawRoom& room) { return room.play(Staff, extended(room, 60)); }};
    QTest::newRow("time extended by a member")
        << RuleCase {twoAsk, [](LawRoom& room) { return room.refused(1, extended(room, 60)); }, u"role"_s,
               [](LawRoom& room) { return room.play(Staff, extended(room, 60)); }};
    QTest::newRow("time extended by less than before") << RuleCase {[twoAsk](LawRoom& room) {
                                                                        twoAsk(room);
                                                                        room.play(Staff, extended(room, 60));
                                                                        twoAsk(room);
                                                                    },
        [](LawRoom& room) { return room.refused(Staff, extended(room, 60)); }, u"tooEarly"_s,
        [](LawRoom& room) { return room.play(Staff, extended(room, 90)); }};
    QTest::newRow("suspension twice") << RuleCase {
        [](LawRoom& room) { room.play(Supervisor, Suspension {u"power failure"_s}); },
        [](LawRoom& room) { return room.refused(Staff, Suspension {u"power failure"_s}); }, u"suspended"_s,
        [](LawRoom& room) { return room.play(Staff, Absence {2, u"went to look"_s}); }};
    const auto recuse = [](LawRoom& room) {
        room.checkIn(2);
        room.play(2, Declaration {{{u"bidder-a"_s, u"my sister works there"_s}}});
    };
    QTest::newRow("a conflict on a ground that the law has not") << RuleCase {[](LawRoom& room) { room.checkIn(2); },
        [](LawRoom& room) { return room.refused(2, Declaration {{{u"bidder-a"_s, u"a friend"_s, u"friend"_s}}}); },
        u"unknownGround"_s,
        [](LawRoom& room) { return room.play(2, Declaration {{{u"bidder-a"_s, u"mine"_s, u"owner"_s}}}); }};
    QTest::newRow("a whole committee is not one that cannot be filled") << RuleCase {nothing,
        [](LawRoom& room) { return room.refused(Staff, Suspension {u"x"_s, SuspensionKind::Unfilled, u"all"_s}); },
        u"noOccasion"_s,
        [recuse](LawRoom& room) {
            recuse(room);
            return room.play(Staff, Suspension {u"nobody is left to draw"_s, SuspensionKind::Unfilled, u"all"_s});
        }};
    QTest::newRow("sealed: goes on before the whole committee")
        << RuleCase {[recuse](LawRoom& room) {
                         recuse(room);
                         room.play(Supervisor, Suspension {u"order"_s, SuspensionKind::Sealed, u"the bids"_s});
                     },
               [](LawRoom& room) { return room.refused(Staff, Resumption {u"on"_s}); }, u"composition"_s,
               [](LawRoom& room) {
                   room.replace(2, 6);
                   return room.play(Staff, Resumption {u"on"_s});
               }};
    QTest::newRow("resumption of what goes on") << RuleCase {nothing,
        [](LawRoom& room) { return room.refused(Staff, Resumption {u"on"_s}); }, u"notSuspended"_s,
        [](LawRoom& room) {
            return inTurn({room.play(Staff, Suspension {u"fire"_s}), room.play(Staff, Resumption {u"out"_s})});
        }};
}

} // namespace

class TestLawPeople : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCommitteeThatCannotBeFilledEndsTheSession();
    void aRuleRefusesUntilItsConditionHolds_data();
    void aRuleRefusesUntilItsConditionHolds();
    void anActNobodyCanReadIsInTheLogAndChangesNothing();
    void whoHasAConflictIsRecused();
    void whoFindsAConflictLaterIsReplacedAndJudgedNothing();
    void aConflictFoundLaterMakesTheReportVoid();
    void whoIsRecusedMakesNoMajorityEasier();
    void anExtensionAnswersTheRequests();
    void checkInMakesAMemberReady();
    void admissionAgainSeatsAnew();
    void aDelegationSeatsItsMember();
    void forksAndSplitViewsAreAlarms();
    void aReplacedMemberLeavesTheSeatToANewcomerWhoHasDoneNothing();
    void replacementOfNobodyChangesNothing();
    void nobodyIsReplacedWithoutAReason();
    void onlyTheCommitteeSitsOnIt();
};

// 87号令 art. 49: a new committee begins in a session of its own, whoever is found meanwhile.
void TestLawPeople::aCommitteeThatCannotBeFilledEndsTheSession()
{
    LawRoom room;
    room.checkIn(2);
    QCOMPARE(room.play(2, Declaration {{{u"bidder-a"_s, u"my sister works there"_s}}}), QString());
    QCOMPARE(room.play(Staff, Suspension {u"nobody is left"_s, SuspensionKind::Unfilled, u"all bids"_s}), QString());
    room.replace(2, 6);
    QCOMPARE(room.refused(Supervisor, Resumption {u"somebody came"_s}), u"unfilled"_s);
    QVERIFY(room.state.suspended);
    QCOMPARE(room.state.suspensions.last().material, u"all bids"_s);
}

void TestLawPeople::aRuleRefusesUntilItsConditionHolds_data()
{
    QTest::addColumn<RuleCase>("test");
    addGeneralRows();
    addPeopleRows();
}

void TestLawPeople::aRuleRefusesUntilItsConditionHolds()
{
    QFETCH(RuleCase, test);
    LawRoom room;
    test.before(room);
    QCOMPARE(test.refused(room), test.rule);
    QCOMPARE(test.accepted(room), QString());
}

void TestLawPeople::anActNobodyCanReadIsInTheLogAndChangesNothing()
{
    LawRoom room;
    Event event = room.event(1);
    apply(room.state, event, fail(ErrorCode::BadField, u"/type"_s));
    event.certificateValid = false;
    apply(room.state, event, fail(ErrorCode::BadField, u"/type"_s));
    QCOMPARE(room.state.effects, (QStringList {u"unknownAct"_s, u"certificate"_s}));
    QCOMPARE(room.state.size, 2);
}

void TestLawPeople::whoHasAConflictIsRecused()
{
    LawRoom room;
    room.play(Staff, admit(1));
    room.play(1, Consent {});
    QCOMPARE(room.play(1, Declaration {{{u"bidder-b"_s, u"my former employer"_s}}}), QString());
    QVERIFY(room.state.members.value(1).status == MemberStatus::Recused);
    QCOMPARE(activeCommittee(room.state), (QList<int> {2, 3, 4, 5}));
    QCOMPARE(room.refused(1, pledge(room)), u"inactive"_s);
}

void TestLawPeople::whoFindsAConflictLaterIsReplacedAndJudgedNothing()
{
    const auto form = u"form"_s;
    LawRoom room;
    room.playUntil(u"record"_s);
    QCOMPARE(room.play(3, Declaration {{{u"bidder-b"_s, u"my sister's firm"_s}}}), QString());
    QVERIFY(room.state.members.value(3).status == MemberStatus::Recused);
    QCOMPARE(room.refused(3, Alarm {u"phone"_s, {}}), u"inactive"_s);
    QCOMPARE(room.refused(Staff, room.opens(u"record"_s)), u"composition"_s);
    room.replace(3, 6);
    QVERIFY(room.step(form).phase == StepPhase::Closed);
    room.checkIn(6);
    QCOMPARE(room.submit(6, form, room.review(form)), QString());
    QCOMPARE(room.reveal(6, form), QString());
    QCOMPARE(room.open(u"record"_s), QString());
}

void TestLawPeople::aConflictFoundLaterMakesTheReportVoid()
{
    LawRoom room;
    room.playUntil({});
    room.agreeAll();
    QCOMPARE(room.freeze("pdf"), QString());
    room.sign(1);
    QCOMPARE(room.refused(2, Declaration {}), u"alreadyDeclared"_s);
    QCOMPARE(room.play(2, Declaration {{{u"bidder-c"_s, u"shares"_s}}}), QString());
    QVERIFY(room.state.report.pdf.isEmpty());
    QVERIFY(room.state.report.signedBy.isEmpty());
    QCOMPARE(room.freeze("second"), u"composition"_s);
}

void TestLawPeople::whoIsRecusedMakesNoMajorityEasier()
{
    LawRoom room;
    room.playUntil(u"record"_s);
    for (const int member : {3, 4})
        QCOMPARE(room.play(member, Declaration {{{u"bidder-b"_s, u"kin"_s}}}), QString());
    QVERIFY(votingBase(room.state) == 5 && hasEmptySeat(room.state));
    QCOMPARE(room.play(1, rejectMotion(u"bidder-a"_s)), QString());
    const QByteArray motion = room.lastName();
    for (const int member : {1, 2})
        QCOMPARE(room.play(member, Vote {motion, true, {}}), QString());
    QCOMPARE(outcomeOf(room.state, *findMotion(room.state, motion)), Outcome::Open);
    QCOMPARE(room.play(Owner, Vote {motion, true, {}}), QString());
    QCOMPARE(outcomeOf(room.state, *findMotion(room.state, motion)), Outcome::Passed);
}

void TestLawPeople::anExtensionAnswersTheRequests()
{
    LawRoom room;
    for (const int member : {4, 2})
        QCOMPARE(room.play(member, TimeRequest {u"many pages"_s}), QString());
    QVERIFY(wantsMoreTime(room.state));
    QVERIFY(dutiesOf(room.state, Staff, room.now).contains(Duty {.kind = DutyKind::ExtendTime}));
    QVERIFY(!room.json().contains(u"extensions"_s));
    QCOMPARE(room.play(Staff, extended(room, 60)), QString());
    QVERIFY(!wantsMoreTime(room.state));
    QVERIFY(!dutiesOf(room.state, Staff, room.now).contains(Duty {.kind = DutyKind::ExtendTime}));
    QCOMPARE(room.state.extensions.last().asked, (QSet<int> {2, 4}));
    const QJsonObject told = room.json().value(u"extensions"_s).toArray().at(0).toObject();
    QCOMPARE(told, (QJsonObject {{u"entry"_s, room.state.size - 1}, {u"until"_s, u"2026-11-24T10:00:00Z"_s}}));
    QCOMPARE(room.play(2, TimeRequest {u"still many pages"_s}), QString());
}

void TestLawPeople::checkInMakesAMemberReady()
{
    LawRoom room;
    QVERIFY(!room.state.members.value(3).ready());
    room.checkIn(3);
    QVERIFY(room.state.members.value(3).ready());
}

void TestLawPeople::admissionAgainSeatsAnew()
{
    LawRoom room;
    room.checkIn(3);
    room.play(Staff, admit(3));
    QCOMPARE(room.state.members.value(3).seat, u"B-02"_s);
    QVERIFY(room.state.members.value(3).ready());
}

void TestLawPeople::aDelegationSeatsItsMember()
{
    LawRoom room;
    applyDelegation(room.state, room.event(2), u"C-07"_s);
    QCOMPARE(room.state.members.value(2).seat, u"C-07"_s);
    Event expired = room.event(2);
    expired.certificateValid = false;
    applyDelegation(room.state, expired, u"C-08"_s);
    QCOMPARE(room.state.members.value(2).seat, u"C-07"_s);
    applyDelegation(room.state, room.event(77), u"C-09"_s);
    QCOMPARE(room.state.effects, (QStringList {{}, u"certificate"_s, {}}));
    QVERIFY(!room.state.members.contains(77));
}

void TestLawPeople::forksAndSplitViewsAreAlarms()
{
    LawRoom room;
    applyFlaw(room.state, room.event(2), u"chainFork"_s);
    applyFlaw(room.state, room.event(3), u"chainEnded"_s);
    applyFlaw(room.state, room.event(4), u"splitView"_s);
    applyWithheld(room.state, room.event(4));
    QCOMPARE(room.state.effects, (QStringList {u"chainFork"_s, u"chainEnded"_s, u"splitView"_s, u"withheld"_s}));
    QCOMPARE(room.state.alarms.size(), 2);
    QCOMPARE(room.state.alarms.at(0).member, 2);
    QCOMPARE(room.state.alarms.at(1).what, u"splitView"_s);
    // Whoever forks their own chain stops nobody, not even themselves.
    room.checkInAll();
    QCOMPARE(room.open(ChairStep), QString());
}

void TestLawPeople::aReplacedMemberLeavesTheSeatToANewcomerWhoHasDoneNothing()
{
    LawRoom room;
    room.checkInAll();
    room.replace(Owner, 6);
    QVERIFY(room.state.members.value(Owner).status == MemberStatus::Replaced);
    QVERIFY(room.state.members.value(6).role == Role::Owner);
    QVERIFY(!room.state.members.value(6).ready());
    QCOMPARE(activeCommittee(room.state), (QList<int> {1, 2, 3, 4, 6}));
}

void TestLawPeople::replacementOfNobodyChangesNothing()
{
    LawRoom room;
    const auto members = room.state.members.size();
    applyReplacement(room.state, room.event(0), 77, 6);
    applyReplacement(room.state, room.event(0), 1, 2);
    applyReplacement(room.state, room.event(0), 1, 0);
    QCOMPARE(room.state.members.size(), members);
    QVERIFY(room.state.members.value(1).status == MemberStatus::Active);
}

// 条例 art. 46: statutory grounds only.
void TestLawPeople::nobodyIsReplacedWithoutAReason()
{
    LawRoom room;
    applyReplacement(room.state, room.event(0), 1, 6);
    QCOMPARE(room.state.effects.last(), u"noReason"_s);
    QVERIFY(room.state.members.value(1).status == MemberStatus::Active && !room.state.members.contains(6));
    QCOMPARE(room.play(Staff, Absence {2, u"fell ill"_s}), QString());
    QCOMPARE(replacementRefusal(room.state, 1, 6), std::optional(Rule::NoReason));
    QVERIFY(!replacementRefusal(room.state, 2, 6) && !replacementRefusal(room.state, Supervisor, 6));
}

void TestLawPeople::onlyTheCommitteeSitsOnIt()
{
    QCOMPARE(activeCommittee(LawRoom().state), Committee);
}

EVALROOM_TEST(TestLawPeople, QCoreApplication)
} // namespace tst_law_people
#include "tst_law_people.moc"
