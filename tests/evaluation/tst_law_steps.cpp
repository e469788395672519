// SPDX-License-Identifier: Apache-2.0
#include "evaluation/law_room.h"
#include "test_program.h"

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_law_steps {
namespace {

const auto Form = u"form"_s;
const auto Record = u"record"_s;

void beforeForm(LawRoom& room)
{
    room.playUntil(Form);
}

void inRecord(LawRoom& room)
{
    room.playUntil(Record);
    room.open(Record);
}

void submitForms(LawRoom& room)
{
    for (const int member : activeCommittee(room.state))
        room.submit(member, Form, room.review(Form));
}

void inForm(LawRoom& room)
{
    room.playUntil(Form);
    room.open(Form);
    submitForms(room);
}

void addOpenedRows()
{
    QTest::newRow("opening that names another state") << RuleCase {beforeForm,
        [](LawRoom& room) {
            StepOpened opened = room.opens(Form);
            --opened.after;
            return room.refused(Staff, opened);
        },
        u"stale"_s, [](LawRoom& room) { return room.open(Form); }};
    QTest::newRow("of two opposite orders the second") << RuleCase {[](LawRoom& room) {
                                                                        inForm(room);
                                                                        room.play(1, room.closes(Form));
                                                                    },
        [](LawRoom& room) {
            StepClosed closed = room.closes(Form);
            --closed.after;
            return room.refused(Staff, closed);
        },
        u"stale"_s, [](LawRoom& room) { return room.reveal(1, Form); }};
    QTest::newRow("opening of an unknown step")
        << RuleCase {beforeForm, [](LawRoom& room) { return room.refused(Staff, room.opens(u"bribes"_s)); },
               u"unknownStep"_s, [](LawRoom& room) { return room.play(1, room.opens(Form)); }};
    QTest::newRow("opening by an expert who is no chair")
        << RuleCase {beforeForm, [](LawRoom& room) { return room.refused(2, room.opens(Form)); }, u"role"_s,
               [](LawRoom& room) { return room.play(1, room.opens(Form)); }};
    QTest::newRow("opening twice") << RuleCase {beforeForm,
        [](LawRoom& room) {
            room.open(Form);
            return room.refused(Staff, room.opens(Form));
        },
        u"order"_s, [](LawRoom& room) { return room.submit(1, Form, room.review(Form)); }};
    QTest::newRow("opening before the step before is settled")
        << RuleCase {beforeForm, [](LawRoom& room) { return room.refused(Staff, room.opens(Record)); }, u"order"_s,
               [](LawRoom& room) { return room.open(Form); }};
    QTest::newRow("opening of another round") << RuleCase {beforeForm,
        [](LawRoom& room) {
            StepOpened opened = room.opens(Form);
            opened.round = 2;
            return room.refused(Staff, opened);
        },
        u"round"_s, [](LawRoom& room) { return room.open(Form); }};
    QTest::newRow("a member short") << RuleCase {[](LawRoom& room) {
                                                     for (const int member : {1, 2, 3, 4})
                                                         room.checkIn(member);
                                                     room.play(Staff, Admission {Owner, AdmissionMethod::Card, u"A"_s});
                                                     room.play(Owner, Consent {});
                                                     room.play(Owner, Declaration {{{u"bidder-a"_s, u"kin"_s}}});
                                                 },
        [](LawRoom& room) { return room.refused(Staff, room.opens(ChairStep)); }, u"composition"_s,
        [](LawRoom& room) {
            room.replace(Owner, 6);
            room.checkIn(6);
            return room.open(ChairStep);
        }};
    QTest::newRow("a member has not pledged") << RuleCase {[](LawRoom& room) {
                                                               for (const int member : {1, 2, 3, 4})
                                                                   room.checkIn(member);
                                                           },
        [](LawRoom& room) { return room.refused(Staff, room.opens(ChairStep)); }, u"notReady"_s,
        [](LawRoom& room) {
            room.checkIn(Owner);
            return room.open(ChairStep);
        }};
    QTest::newRow("a motion is undecided") << RuleCase {[](LawRoom& room) {
                                                            beforeForm(room);
                                                            room.play(1, rejectMotion(u"bidder-a"_s));
                                                        },
        [](LawRoom& room) { return room.refused(Staff, room.opens(Form)); }, u"openMotion"_s,
        [](LawRoom& room) {
            const QByteArray motion = room.state.motions.first().name;
            for (const int member : {1, 2, 3})
                room.play(member, Vote {motion, false, {}});
            return room.open(Form);
        }};
    QTest::newRow("two bidders, and nobody has asked for competition")
        << RuleCase {[](LawRoom& room) {
                         beforeForm(room);
                         room.decide(rejectMotion(u"bidder-a"_s), {1, 2, 3});
                     },
               [](LawRoom& room) { return room.refused(Staff, room.opens(Form)); }, u"tooFew"_s,
               [](LawRoom& room) {
                   room.decide({CompetitionMotion {}, u"two are left"_s}, {});
                   return room.open(Form);
               }};
    QTest::newRow("two bidders since the prices are known, and nobody has asked for competition")
        << RuleCase {[](LawRoom& room) {
                         room.playUntil(u"price"_s);
                         room.open(u"price"_s);
                         room.decide(rejectMotion(u"bidder-a"_s), {1, 2, 3});
                     },
               [](LawRoom& room) { return room.refused(Staff, room.closes(u"price"_s)); }, u"tooFew"_s,
               [](LawRoom& room) {
                   room.decide({CompetitionMotion {}, u"two are left"_s}, {});
                   return room.close(u"price"_s);
               }};
    QTest::newRow("one bidder, and competition was found with two")
        << RuleCase {[](LawRoom& room) {
                         beforeForm(room);
                         room.decide(rejectMotion(u"bidder-a"_s), {1, 2, 3});
                         room.decide({CompetitionMotion {}, u"two are left"_s}, {});
                         room.decide(rejectMotion(u"bidder-b"_s), {1, 2, 3});
                     },
               [](LawRoom& room) { return room.refused(Staff, room.opens(Form)); }, u"tooFew"_s,
               [](LawRoom& room) {
                   room.decide({CompetitionMotion {}, u"one is left"_s}, {});
                   return room.open(Form);
               }};
}

void addClosedRows()
{
    QTest::newRow("closing of an unknown step")
        << RuleCase {inForm, [](LawRoom& room) { return room.refused(Staff, room.closes(u"bribes"_s)); },
               u"unknownStep"_s, [](LawRoom& room) { return room.close(Form); }};
    QTest::newRow("closing what is not open")
        << RuleCase {beforeForm, [](LawRoom& room) { return room.refused(Staff, room.closes(Form)); }, u"notOpen"_s,
               [](LawRoom& room) {
                   room.open(Form);
                   submitForms(room);
                   return room.close(Form);
               }};
    QTest::newRow("closing of another round") << RuleCase {inForm,
        [](LawRoom& room) {
            StepClosed closed = room.closes(Form);
            closed.round = 2;
            return room.refused(Staff, closed);
        },
        u"round"_s, [](LawRoom& room) { return room.close(Form); }};
    QTest::newRow("a sheet is missing") << RuleCase {[](LawRoom& room) {
                                                         beforeForm(room);
                                                         room.open(Form);
                                                         for (const int member : {1, 2, 3, 4})
                                                             room.submit(member, Form, room.review(Form));
                                                     },
        [](LawRoom& room) { return room.refused(Staff, room.closes(Form)); }, u"missingSheets"_s,
        [](LawRoom& room) { return inTurn({room.submit(Owner, Form, room.review(Form)), room.close(Form)}); }};
    QTest::newRow("exclusion by closing: the last sheet lies behind what was seen") << RuleCase {inForm,
        [](LawRoom& room) {
            Event event = room.event(Staff);
            event.seen = room.state.size - 1;
            return room.refused(event, room.closes(Form));
        },
        u"missingSheets"_s, [](LawRoom& room) { return room.close(Form); }};
    QTest::newRow("an item is not entered") << RuleCase {[](LawRoom& room) {
                                                             inRecord(room);
                                                             for (const int member : {1, 2, 3, 4})
                                                                 room.play(member, room.items(Record, u"7"_s));
                                                         },
        [](LawRoom& room) { return room.refused(Staff, room.closes(Record)); }, u"disagreement"_s,
        [](LawRoom& room) { return inTurn({room.play(Owner, room.items(Record, u"7"_s)), room.close(Record)}); }};
    QTest::newRow("one member has other points")
        << RuleCase {[](LawRoom& room) {
                         inRecord(room);
                         for (const int member : Committee)
                             room.play(member, room.items(Record, member == 3 ? u"8"_s : u"7"_s));
                     },
               [](LawRoom& room) { return room.refused(Staff, room.closes(Record)); }, u"disagreement"_s,
               [](LawRoom& room) { return inTurn({room.play(3, room.items(Record, u"7"_s)), room.close(Record)}); }};
    QTest::newRow("agreement lies behind what was seen")
        << RuleCase {[](LawRoom& room) {
                         inRecord(room);
                         for (const int member : Committee)
                             room.play(member, room.items(Record, u"7"_s));
                     },
               [](LawRoom& room) {
                   Event event = room.event(Staff);
                   event.seen = room.state.size - 1;
                   return room.refused(event, room.closes(Record));
               },
               u"disagreement"_s, [](LawRoom& room) { return room.close(Record); }};
}

void addItemsRows()
{
    QTest::newRow("items of an unknown step")
        << RuleCase {inRecord, [](LawRoom& room) { return room.refused(1, ItemsEntered {1, u"bribes"_s, {}}); },
               u"unknownStep"_s, [](LawRoom& room) { return room.play(1, room.items(Record, u"7"_s)); }};
    QTest::newRow("items in a review") << RuleCase {inForm,
        [](LawRoom& room) { return room.refused(1, ItemsEntered {1, Form, {}}); }, u"notOpen"_s,
        [](LawRoom& room) { return room.close(Form); }};
    QTest::newRow("items of another round")
        << RuleCase {inRecord, [](LawRoom& room) { return room.refused(1, ItemsEntered {2, Record, {}}); }, u"round"_s,
               [](LawRoom& room) { return room.play(1, room.items(Record, u"7"_s)); }};
    const std::pair<const char*, ItemPoints> bad[] {{"too many points", {u"bidder-a"_s, u"works"_s, 11, {}}},
        {"fewer than none", {u"bidder-a"_s, u"works"_s, -1, {}}},
        {"no multiple", {u"bidder-a"_s, u"works"_s, Rational(1, 4), {}}},
        {"item of a stranger", {u"bidder-z"_s, u"works"_s, 1, {}}},
        {"item of another step", {u"bidder-a"_s, u"plan"_s, 1, {}}}};
    for (const auto& [name, value] : bad) {
        QTest::newRow(name) << RuleCase {inRecord,
            [points = value](LawRoom& room) { return room.refused(1, ItemsEntered {1, Record, {points}}); },
            u"content"_s, [](LawRoom& room) { return room.play(1, room.items(Record, u"7"_s)); }};
    }
    QTest::newRow("one item twice") << RuleCase {inRecord,
        [](LawRoom& room) {
            const ItemPoints value {u"bidder-a"_s, u"works"_s, 1, {}};
            return room.refused(1, ItemsEntered {1, Record, {value, value}});
        },
        u"content"_s, [](LawRoom& room) { return room.play(1, room.items(Record, u"7"_s)); }};
    QTest::newRow("items by a newcomer who has not checked in") << RuleCase {[](LawRoom& room) {
                                                                                 inRecord(room);
                                                                                 room.replace(2, 6);
                                                                             },
        [](LawRoom& room) { return room.refused(6, room.items(Record, u"7"_s)); }, u"notReady"_s,
        [](LawRoom& room) {
            room.checkIn(6);
            return room.play(6, room.items(Record, u"7"_s));
        }};
}

void addCosignatureRows()
{
    QTest::newRow("cosignature of no closing") << RuleCase {[](LawRoom& room) {
                                                                inForm(room);
                                                                room.play(Staff, room.closes(Form));
                                                            },
        [](LawRoom& room) { return room.refused(Supervisor, Cosignature {LawRoom::hash("no closing")}); },
        u"unknownClosing"_s,
        [](LawRoom& room) { return room.play(Supervisor, Cosignature {room.step(Form).closing->name}); }};
    QTest::newRow("cosignature of what was not seen") << RuleCase {[](LawRoom& room) {
                                                                       inForm(room);
                                                                       room.play(Staff, room.closes(Form));
                                                                   },
        [](LawRoom& room) {
            Event event = room.event(Supervisor);
            event.seen = room.step(Form).closing->entry;
            return room.refused(event, Cosignature {room.step(Form).closing->name});
        },
        u"seenTooOld"_s,
        [](LawRoom& room) { return room.play(Supervisor, Cosignature {room.step(Form).closing->name}); }};
    QTest::newRow("cosignature twice") << RuleCase {[](LawRoom& room) {
                                                        inForm(room);
                                                        room.close(Form);
                                                    },
        [](LawRoom& room) { return room.refused(Supervisor, Cosignature {room.step(Form).closing->name}); },
        u"alreadyCosigned"_s, [](LawRoom& room) { return room.reveal(1, Form); }};
}

} // namespace

class TestLawSteps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRuleRefusesUntilItsConditionHolds_data();
    void aRuleRefusesUntilItsConditionHolds();
    void withoutAChairNoStepButTheElection();
    void aStepIsAboutTheBiddersThatAreValidWhenItOpens();
    void laterItemsReplaceEarlierOnesItemByItem();
    void itemsThatTheClosingHasNotSeenAreLate();
    void aStepWaitsForTheTimeThatItsMembersAskFor();
};

void TestLawSteps::aRuleRefusesUntilItsConditionHolds_data()
{
    QTest::addColumn<RuleCase>("test");
    addOpenedRows();
    addClosedRows();
    addItemsRows();
    addCosignatureRows();
}

void TestLawSteps::aRuleRefusesUntilItsConditionHolds()
{
    QFETCH(RuleCase, test);
    LawRoom room;
    test.before(room);
    QCOMPARE(test.refused(room), test.rule);
    QCOMPARE(test.accepted(room), QString());
}

void TestLawSteps::withoutAChairNoStepButTheElection()
{
    LawRoom room;
    room.playUntil(Form);
    QCOMPARE(room.state.chair, 1);
    room.replace(1, 6);
    QCOMPARE(room.state.chair, 0);
    QCOMPARE(room.step(ChairStep).round, 2);
    room.checkIn(6);
    QCOMPARE(room.refused(Staff, room.opens(Form)), u"order"_s);
    // A scheme that names its chair has no election; whoever replaces the chair is the chair.
    SessionFacts named = engineeringFacts();
    named.scheme.chairMode = ChairMode::Named;
    named.scheme.namedChair = 77;
    named.scheme.steps.removeFirst();
    LawRoom nobody(named);
    nobody.checkInAll();
    QCOMPARE(nobody.refused(Staff, nobody.opens(Form)), u"chair"_s);
    named.scheme.namedChair = 2;
    LawRoom somebody(named);
    somebody.replace(2, 6);
    somebody.checkInAll();
    QCOMPARE(somebody.state.chair, 6);
    QCOMPARE(somebody.play(6, somebody.opens(Form)), QString());
}

void TestLawSteps::aStepIsAboutTheBiddersThatAreValidWhenItOpens()
{
    SessionFacts facts = engineeringFacts();
    facts.rules.minimumBidders = 1;
    facts.lot.bidders[0].qualification = Qualification::Failed;
    LawRoom room(facts);
    beforeForm(room);
    room.decide(rejectMotion(u"bidder-c"_s), {1, 2, 3});
    room.open(Form);
    QCOMPARE(room.step(Form).bidders, QStringList {u"bidder-b"_s});
}

void TestLawSteps::itemsThatTheClosingHasNotSeenAreLate()
{
    LawRoom room;
    room.playUntil(Record);
    room.open(Record);
    for (const int member : Committee)
        room.play(member, room.items(Record, u"7"_s));
    Event closing = room.event(Staff);
    const qint64 unseen = room.state.size;
    QCOMPARE(room.play(1, room.items(Record, u"8"_s)), QString());
    closing.index = room.state.size;
    closing.name = LawRoom::nameOf(closing.index);
    QCOMPARE(room.play(closing, room.closes(Record)), QString());
    QCOMPARE(room.state.effects.at(unseen), u"late"_s);
    QVERIFY(room.step(Record).phase == StepPhase::Settled);
    QCOMPARE(room.step(Record).agreed.value({u"bidder-a"_s, u"works"_s}), Rational(7));
}

void TestLawSteps::laterItemsReplaceEarlierOnesItemByItem()
{
    LawRoom room;
    inRecord(room);
    for (const int member : Committee)
        room.play(member, room.items(Record, member == 3 ? u"8"_s : u"7"_s));
    for (const QString& bidder : room.step(Record).bidders)
        QCOMPARE(room.play(3, ItemsEntered {1, Record, {{bidder, u"works"_s, 7, u"one work less"_s}}}), QString());
    QCOMPARE(room.close(Record), QString());
    QCOMPARE(room.step(Record).agreed.value({u"bidder-a"_s, u"works"_s}), Rational(7));
    QVERIFY(room.step(Record).phase == StepPhase::Settled);
}

// 条例 art. 48: they have to have it, where the law says so; a third of them is not enough.
void TestLawSteps::aStepWaitsForTheTimeThatItsMembersAskFor()
{
    for (const bool owed : {false, true}) {
        SessionFacts facts = engineeringFacts();
        facts.rules.timeIsOwed = owed;
        LawRoom room(facts);
        inForm(room);
        QCOMPARE(room.play(2, TimeRequest {u"many pages"_s}), QString());
        QVERIFY(!isTimeOwed(room.state));
        QCOMPARE(room.play(4, TimeRequest {u"many pages"_s}), QString());
        QVERIFY(isTimeOwed(room.state) == owed);
        if (owed) {
            QCOMPARE(room.refused(Staff, room.closes(Form)), u"timeOwed"_s);
            QCOMPARE(room.play(Staff, TimeExtended {room.now.addSecs(3600), u"granted"_s}), QString());
        }
        QCOMPARE(room.play(Staff, room.closes(Form)), QString());
    }
}

EVALROOM_TEST(TestLawSteps, QCoreApplication)
} // namespace tst_law_steps
#include "tst_law_steps.moc"
