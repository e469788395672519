// SPDX-License-Identifier: Apache-2.0
#include "evaluation/law_room.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_law_sheets {

namespace {

const auto Form = u"form"_s;
const auto Record = u"record"_s;
const auto Technical = u"technical"_s;

void openForm(LawRoom& room)
{
    room.playUntil(Form);
    room.open(Form);
}

void submitForms(LawRoom& room)
{
    for (const int member : activeCommittee(room.state))
        room.submit(member, Form, room.review(Form));
}

// All sheets are in and sealed, the step is closed.
void closeForm(LawRoom& room)
{
    openForm(room);
    submitForms(room);
    room.close(Form);
}

QByteArray countedOf(const LawRoom& room, int member, const QString& step = Form)
{
    return room.step(step).counted.value(member);
}

QJsonObject trueSheet(const LawRoom& room)
{
    return room.review(Form).toJson();
}

// The true content of the counted sheet of `member`, as `author` opens it.
QString opens(LawRoom& room, int author, int member)
{
    const QByteArray entry = countedOf(room, member);
    return room.refused(room.openingEvent(author, entry, trueSheet(room)), room.opening(entry, trueSheet(room)));
}

QString release(LawRoom& room, int member)
{
    return room.play(Centre, EscrowReleased {countedOf(room, member), {}});
}

QString escrowOpen(LawRoom& room, int member, const QJsonObject& sheet)
{
    const QByteArray entry = countedOf(room, member);
    return room.play(room.openingEvent(Supervisor, entry, sheet), EscrowOpened {entry, QByteArray(32, 'x'), sheet});
}

void passTheLimit(LawRoom& room)
{
    room.now = room.now.addSecs(room.state.facts->policy.openingLimit);
}

void addSheetRows()
{
    QTest::newRow("a sheet of a member who is not ready") << RuleCase {[](LawRoom& room) {
                                                                           openForm(room);
                                                                           room.replace(2, 6);
                                                                       },
        [](LawRoom& room) { return room.refused(6, room.sheet(6, Form, room.review(Form))); }, u"notReady"_s,
        [](LawRoom& room) {
            room.checkIn(6);
            return room.submit(6, Form, room.review(Form));
        }};
    QTest::newRow("a sheet for an unknown step") << RuleCase {openForm,
        [](LawRoom& room) { return room.refused(1, SheetSubmitted {{}, {}, {}, 1, u"bribes"_s}); }, u"unknownStep"_s,
        [](LawRoom& room) { return room.submit(1, Form, room.review(Form)); }};
    QTest::newRow("a sheet for an objective step") << RuleCase {[](LawRoom& room) {
                                                                    room.playUntil(Record);
                                                                    room.open(Record);
                                                                },
        [](LawRoom& room) { return room.refused(1, SheetSubmitted {{}, {}, {}, 1, Record}); }, u"noSheets"_s,
        [](LawRoom& room) { return room.play(1, room.items(Record, u"7"_s)); }};
    QTest::newRow("a sheet for another round")
        << RuleCase {openForm, [](LawRoom& room) { return room.refused(1, SheetSubmitted {{}, {}, {}, 2, Form}); },
               u"round"_s, [](LawRoom& room) { return room.submit(1, Form, room.review(Form)); }};
    QTest::newRow("a sheet before the opening") << RuleCase {[](LawRoom& room) { room.playUntil(Form); },
        [](LawRoom& room) { return room.refused(1, SheetSubmitted {{}, {}, {}, 1, Form}); }, u"notOpen"_s,
        [](LawRoom& room) { return inTurn({room.open(Form), room.submit(1, Form, room.review(Form))}); }};
    QTest::newRow("envelopes of another shape") << RuleCase {openForm,
        [](LawRoom& room) {
            Event event = room.event(1);
            event.envelopesHold = false;
            return room.refused(event, room.sheet(1, Form, room.review(Form)));
        },
        u"envelope"_s, [](LawRoom& room) { return room.submit(1, Form, room.review(Form)); }};
    QTest::newRow("a sheet after the closing is late")
        << RuleCase {closeForm, [](LawRoom& room) { return room.refused(1, room.sheet(1, Form, room.review(Form))); },
               u"late"_s, [](LawRoom& room) { return room.reveal(1, Form); }};
}

void addOpeningRows()
{
    QTest::newRow("opening before the closing") << RuleCase {[](LawRoom& room) {
                                                                 openForm(room);
                                                                 submitForms(room);
                                                             },
        [](LawRoom& room) {
            const QByteArray entry = room.step(Form).sheets.value(1).last().name;
            return room.refused(room.openingEvent(1, entry, trueSheet(room)), room.opening(entry, trueSheet(room)));
        },
        u"unknownSheet"_s, [](LawRoom& room) { return inTurn({room.close(Form), room.reveal(1, Form)}); }};
    QTest::newRow("opening of another member's sheet")
        << RuleCase {closeForm, [](LawRoom& room) { return opens(room, 2, 1); }, u"unknownSheet"_s,
               [](LawRoom& room) { return room.reveal(2, Form); }};
    QTest::newRow("opening twice") << RuleCase {[](LawRoom& room) {
                                                    closeForm(room);
                                                    room.reveal(1, Form);
                                                },
        [](LawRoom& room) { return opens(room, 1, 1); }, u"alreadyOpened"_s,
        [](LawRoom& room) { return room.reveal(2, Form); }};
}

void addEscrowRows()
{
    QTest::newRow("escrow too early") << RuleCase {[](LawRoom& room) {
                                                       closeForm(room);
                                                       passTheLimit(room);
                                                       room.now = room.now.addSecs(-1);
                                                   },
        [](LawRoom& room) { return room.refused(Centre, EscrowReleased {countedOf(room, 1), {}}); }, u"tooEarly"_s,
        [](LawRoom& room) {
            room.now = room.now.addSecs(1);
            return release(room, 1);
        }};
    QTest::newRow("escrow of no counted sheet") << RuleCase {[](LawRoom& room) {
                                                                 openForm(room);
                                                                 submitForms(room);
                                                                 passTheLimit(room);
                                                             },
        [](LawRoom& room) {
            return room.refused(Centre, EscrowReleased {room.step(Form).sheets.value(1).last().name, {}});
        },
        u"unknownSheet"_s,
        [](LawRoom& room) {
            room.close(Form);
            passTheLimit(room);
            return release(room, 1);
        }};
    QTest::newRow("escrow of what its author has opened") << RuleCase {[](LawRoom& room) {
                                                                           closeForm(room);
                                                                           passTheLimit(room);
                                                                           room.reveal(1, Form);
                                                                       },
        [](LawRoom& room) { return room.refused(Centre, EscrowReleased {countedOf(room, 1), {}}); }, u"alreadyOpened"_s,
        [](LawRoom& room) { return release(room, 2); }};
    QTest::newRow("escrow envelope of another shape") << RuleCase {[](LawRoom& room) {
                                                                       closeForm(room);
                                                                       passTheLimit(room);
                                                                   },
        [](LawRoom& room) {
            Event event = room.event(Centre);
            event.envelopesHold = false;
            return room.refused(event, EscrowReleased {countedOf(room, 1), {}});
        },
        u"envelope"_s, [](LawRoom& room) { return release(room, 1); }};
    QTest::newRow("the supervisor alone") << RuleCase {[](LawRoom& room) {
                                                           closeForm(room);
                                                           passTheLimit(room);
                                                       },
        [](LawRoom& room) { return escrowOpen(room, 1, trueSheet(room)); }, u"notReleased"_s,
        [](LawRoom& room) { return inTurn({release(room, 1), escrowOpen(room, 1, trueSheet(room))}); }};
    QTest::newRow("escrow opening too early") << RuleCase {[](LawRoom& room) {
                                                               closeForm(room);
                                                               passTheLimit(room);
                                                               release(room, 1);
                                                           },
        [](LawRoom& room) {
            Event event = room.openingEvent(Supervisor, countedOf(room, 1), trueSheet(room));
            event.time = room.step(Form).closing->time;
            return room.refused(event, EscrowOpened {countedOf(room, 1), QByteArray(32, 'x'), trueSheet(room)});
        },
        u"tooEarly"_s, [](LawRoom& room) { return escrowOpen(room, 1, trueSheet(room)); }};
    QTest::newRow("escrow opening twice") << RuleCase {[](LawRoom& room) {
                                                           closeForm(room);
                                                           passTheLimit(room);
                                                           release(room, 1);
                                                           escrowOpen(room, 1, trueSheet(room));
                                                       },
        [](LawRoom& room) { return escrowOpen(room, 1, trueSheet(room)); }, u"alreadyOpened"_s,
        [](LawRoom& room) { return room.reveal(2, Form); }};
}

} // namespace

class TestLawSheets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRuleRefusesUntilItsConditionHolds_data();
    void aRuleRefusesUntilItsConditionHolds();
    void theLastSheetThatWasSeenCounts();
    void whatStandsBehindTheClosingsViewIsLate();
    void aFalseOpeningIsAnAlarmAndTheTrueOneMayFollow();
    void aCopiedCommitmentOpensForNobodyElse();
    void anUnlawfulSheetIsAnAlarm_data();
    void anUnlawfulSheetIsAnAlarm();
    void aFalseEscrowOpeningIsHeldAgainstTheAuthor();
    void whatTheKeysMayOpenIsTold();
    void anOutlierSettlesWhenItIsExplained();
};

void TestLawSheets::aRuleRefusesUntilItsConditionHolds_data()
{
    QTest::addColumn<RuleCase>("test");
    addSheetRows();
    addOpeningRows();
    addEscrowRows();
}

void TestLawSheets::aRuleRefusesUntilItsConditionHolds()
{
    QFETCH(RuleCase, test);
    LawRoom room;
    test.before(room);
    QCOMPARE(test.refused(room), test.rule);
    QCOMPARE(test.accepted(room), QString());
}

void TestLawSheets::theLastSheetThatWasSeenCounts()
{
    LawRoom room;
    openForm(room);
    room.submit(1, Form, room.review(Form, {u"bidder-a"_s}));
    submitForms(room);
    const QByteArray last = room.step(Form).sheets.value(1).last().name;
    room.close(Form);
    QCOMPARE(countedOf(room, 1), last);
    QCOMPARE(room.reveal(1, Form), QString());
    QVERIFY(room.step(Form).phase == StepPhase::Closed);
}

void TestLawSheets::whatStandsBehindTheClosingsViewIsLate()
{
    LawRoom room;
    openForm(room);
    submitForms(room);
    const qint64 seen = room.state.size;
    const QByteArray first = room.step(Form).sheets.value(1).last().name;
    QCOMPARE(room.submit(1, Form, room.review(Form, {u"bidder-a"_s})), QString());
    Event event = room.event(Staff);
    event.seen = seen;
    QCOMPARE(room.play(event, room.closes(Form)), QString());
    QCOMPARE(room.state.effects.at(seen), u"late"_s);
    QCOMPARE(countedOf(room, 1), first);
}

void TestLawSheets::aFalseOpeningIsAnAlarmAndTheTrueOneMayFollow()
{
    LawRoom room;
    closeForm(room);
    const QByteArray entry = countedOf(room, 1);
    const QJsonObject lie = room.review(Form, {u"bidder-a"_s}).toJson();
    QCOMPARE(room.play(room.openingEvent(1, entry, lie), room.opening(entry, lie)), u"commitment"_s);
    QCOMPARE(room.state.alarms.last().what, u"commitment"_s);
    QCOMPARE(room.state.alarms.last().member, 1);
    QVERIFY(!countedSheet(room.step(Form), 1)->opened);
    QCOMPARE(room.reveal(1, Form), QString());
}

void TestLawSheets::aCopiedCommitmentOpensForNobodyElse()
{
    LawRoom room;
    openForm(room);
    submitForms(room);
    SheetSubmitted copy {room.step(Form).sheets.value(1).last().commitment, {}, {}, 1, Form};
    QCOMPARE(room.play(2, copy), QString()); // nobody can tell while it is sealed
    room.close(Form);
    room.reveal(1, Form);
    const QByteArray entry = countedOf(room, 2);
    QCOMPARE(
        room.play(room.openingEvent(2, entry, trueSheet(room)), room.opening(entry, trueSheet(room))), u"commitment"_s);
    QCOMPARE(room.state.alarms.last().member, 2);
}

void TestLawSheets::anUnlawfulSheetIsAnAlarm_data()
{
    QTest::addColumn<int>("candidate");
    QTest::addColumn<QString>("effect");
    QTest::newRow("a member of the committee") << 2 << QString();
    QTest::newRow("the owner's representative (87号令 art. 45)") << Owner << u"content"_s;
    QTest::newRow("staff") << Staff << u"content"_s;
    QTest::newRow("a stranger") << 77 << u"content"_s;
}

void TestLawSheets::anUnlawfulSheetIsAnAlarm()
{
    QFETCH(int, candidate);
    QFETCH(QString, effect);
    LawRoom room(goodsFacts());
    room.checkInAll();
    room.open(ChairStep);
    for (const int member : Committee)
        room.submit(member, ChairStep, room.ballot(member == 4 ? candidate : 2));
    room.close(ChairStep);
    QCOMPARE(room.reveal(4, ChairStep), effect);
    QCOMPARE(room.state.alarms.isEmpty(), effect.isEmpty());
}

void TestLawSheets::aFalseEscrowOpeningIsHeldAgainstTheAuthor()
{
    LawRoom room;
    closeForm(room);
    passTheLimit(room);
    release(room, 3);
    QCOMPARE(escrowOpen(room, 3, room.review(Form, {u"bidder-a"_s}).toJson()), u"commitment"_s);
    QCOMPARE(room.state.alarms.last().member, 3);
    QCOMPARE(room.reveal(3, Form), QString());
}

void TestLawSheets::whatTheKeysMayOpenIsTold()
{
    LawRoom room;
    openForm(room);
    submitForms(room);
    QVERIFY(sealedYet(room.state).isEmpty());
    room.close(Form);
    const QDateTime closing = room.step(Form).closing->time;
    for (const int member : Committee) {
        if (member != 3)
            room.reveal(member, Form);
    }
    SealedYet left {Form, 3, countedOf(room, 3), closing.addSecs(room.state.facts->policy.openingLimit)};
    QCOMPARE(sealedYet(room.state), QList<SealedYet> {left});
    passTheLimit(room);
    release(room, 3);
    left.released = true;
    QCOMPARE(sealedYet(room.state), QList<SealedYet> {left});
    room.reveal(3, Form);
    QVERIFY(sealedYet(room.state).isEmpty());
}

void TestLawSheets::anOutlierSettlesWhenItIsExplained()
{
    LawRoom room;
    room.playUntil(Technical);
    room.open(Technical);
    for (const int member : Committee)
        room.submit(
            member, Technical, room.scores(Technical, u"8"_s, {{u"bidder-b"_s, member == 4 ? u"4"_s : u"8"_s}}));
    room.close(Technical);
    for (const int member : Committee)
        room.reveal(member, Technical);
    QVERIFY(isOutlier(room.state, Technical, 4, {u"bidder-b"_s, u"plan"_s}));
    QVERIFY(!isOutlier(room.state, Technical, 1, {u"bidder-b"_s, u"plan"_s}));
    QVERIFY(room.step(Technical).phase == StepPhase::Closed);
    QCOMPARE(room.play(4, Explanation {u"bidder-b"_s, u"plan"_s, Technical, u"no schedule"_s}), QString());
    QVERIFY(room.step(Technical).phase == StepPhase::Closed);
    QCOMPARE(room.play(4, Explanation {u"bidder-b"_s, u"team"_s, Technical, u"no manager"_s}), QString());
    QVERIFY(room.step(Technical).phase == StepPhase::Settled);
}

EVALROOM_TEST(TestLawSheets, QCoreApplication)

} // namespace tst_law_sheets

#include "tst_law_sheets.moc"
