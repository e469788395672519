// SPDX-License-Identifier: Apache-2.0
#include "evaluation/report_stages.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_deemed_agreement {

namespace {

// Everybody agreed but member 4, who was asked to sign.
void requested(LawRoom& room)
{
    ranked(room);
    for (const int member : {1, 2, 3, 5})
        agree(room, member);
    room.play(Staff, SignRequest {4});
}

QString deem(LawRoom& room, int author)
{
    return room.play(author, DeemedAgreement {4, u"refused twice"_s});
}

void wait(LawRoom& room)
{
    room.now = room.now.addSecs(room.state.facts->policy.signingWait);
}

void addDeemedRows()
{
    QTest::newRow("deemed: a stranger") << RuleCase {requested,
        [](LawRoom& room) { return room.refused(1, DeemedAgreement {Supervisor, u"x"_s}); }, u"unknownMember"_s,
        [](LawRoom& room) {
            wait(room);
            return deem(room, 1);
        }};
    QTest::newRow("deemed: nobody asked") << RuleCase {ranked,
        [](LawRoom& room) { return room.refused(1, DeemedAgreement {4, u"x"_s}); }, u"notRequested"_s,
        [](LawRoom& room) {
            room.play(Staff, SignRequest {4});
            wait(room);
            return deem(room, 1);
        }};
    QTest::newRow("deemed: too early, though asked again") << RuleCase {[](LawRoom& room) {
                                                                            requested(room);
                                                                            wait(room);
                                                                            room.now = room.now.addSecs(-1);
                                                                            room.play(Staff, SignRequest {4});
                                                                        },
        [](LawRoom& room) { return room.refused(1, DeemedAgreement {4, u"x"_s}); }, u"tooEarly"_s,
        [](LawRoom& room) {
            room.now = room.now.addSecs(1);
            return deem(room, 1);
        }};
    QTest::newRow("deemed: the member dissents") << RuleCase {[](LawRoom& room) {
                                                                  requested(room);
                                                                  dissent(room, 4);
                                                                  wait(room);
                                                              },
        [](LawRoom& room) { return room.refused(1, DeemedAgreement {4, u"x"_s}); }, u"dissented"_s,
        [](LawRoom& room) { return inTurn({agree(room, 4), deem(room, 1)}); }};
    QTest::newRow("deemed: the member has signed") << RuleCase {[](LawRoom& room) {
                                                                    frozen(room);
                                                                    room.play(Staff, SignRequest {4});
                                                                    room.play(Staff, SignRequest {3});
                                                                    room.sign(4);
                                                                    wait(room);
                                                                },
        [](LawRoom& room) { return room.refused(1, DeemedAgreement {4, u"x"_s}); }, u"signed"_s,
        [](LawRoom& room) { return room.play(1, DeemedAgreement {3, u"x"_s}); }};
    QTest::newRow("deemed: not by staff, where the committee writes the note") << RuleCase {[](LawRoom& room) {
                                                                                                requested(room);
                                                                                                wait(room);
                                                                                            },
        [](LawRoom& room) { return room.refused(Staff, DeemedAgreement {4, u"x"_s}); }, u"role"_s,
        [](LawRoom& room) { return deem(room, 1); }};
    const auto noted = [](LawRoom& room) {
        requested(room);
        wait(room);
        deem(room, 1);
    };
    QTest::newRow("witness of nothing") << RuleCase {noted,
        [](LawRoom& room) { return room.refused(Supervisor, Witness {Pdf}); }, u"unknownSubject"_s,
        [](LawRoom& room) { return room.play(Supervisor, Witness {room.state.deemed.last().name}); }};
    QTest::newRow("witness of one's own note") << RuleCase {noted,
        [](LawRoom& room) { return room.refused(1, Witness {room.state.deemed.last().name}); }, u"unknownSubject"_s,
        [](LawRoom& room) { return room.play(2, Witness {room.state.deemed.last().name}); }};
    QTest::newRow("witness twice") << RuleCase {[=](LawRoom& room) {
                                                    noted(room);
                                                    room.play(2, Witness {room.state.deemed.last().name});
                                                },
        [](LawRoom& room) { return room.refused(2, Witness {room.state.deemed.last().name}); }, u"alreadyWitnessed"_s,
        [](LawRoom& room) { return room.play(3, Witness {room.state.deemed.last().name}); }};
}

} // namespace

class TestDeemedAgreement : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRuleRefusesUntilItsConditionHolds_data();
    void aRuleRefusesUntilItsConditionHolds();
    void agreementIsDeemedOnceItIsWitnessed();
    void anyReadyMemberWritesTheNoteWhereNoChairCan_data();
    void anyReadyMemberWritesTheNoteWhereNoChairCan();
    void theAgencyDeemsAgreementWithTheSupervisor();
    void aDissentEndsDeemedAgreement();
    void deemedAgreementDoesNotOutliveItsResult();
};

void TestDeemedAgreement::aRuleRefusesUntilItsConditionHolds_data()
{
    QTest::addColumn<RuleCase>("test");
    addDeemedRows();
}

void TestDeemedAgreement::aRuleRefusesUntilItsConditionHolds()
{
    QFETCH(RuleCase, test);
    LawRoom room;
    test.before(room);
    QCOMPARE(test.refused(room), test.rule);
    QCOMPARE(test.accepted(room), QString());
}

void TestDeemedAgreement::agreementIsDeemedOnceItIsWitnessed()
{
    LawRoom room;
    requested(room);
    wait(room);
    deem(room, 1);
    const Witness witness {room.state.deemed.last().name};
    for (const int person : {4, 2, Staff, Supervisor}) { // the member's own testimony is none
        QCOMPARE(room.play(person, witness), QString());
        QVERIFY(!isDeemedAgreed(room.state, 4));
    }
    QCOMPARE(room.play(3, witness), QString());
    QVERIFY(isDeemedAgreed(room.state, 4));
    QCOMPARE(room.freeze("pdf"), QString());
    for (const int member : {1, 2, 3, 5})
        QCOMPARE(room.sign(member), QString());
    QCOMPARE(room.play(Staff, Delivery {1100, Pdf}), QString());
}

void TestDeemedAgreement::anyReadyMemberWritesTheNoteWhereNoChairCan_data()
{
    QTest::addColumn<bool>("chaired");
    QTest::addColumn<int>("silent");
    QTest::addColumn<QList<int>>("writers");
    QTest::newRow("the chair writes it") << true << 4 << QList<int> {1};
    QTest::newRow("the chair is silent") << true << 1 << QList<int> {2, 3, 4, 5};
    QTest::newRow("there is no chair") << false << 4 << QList<int> {1, 2, 3, 5};
}

void TestDeemedAgreement::anyReadyMemberWritesTheNoteWhereNoChairCan()
{
    QFETCH(bool, chaired);
    QFETCH(int, silent);
    QFETCH(QList<int>, writers);
    SessionFacts facts = engineeringFacts();
    if (!chaired) {
        facts.scheme.chairMode = ChairMode::None;
        facts.scheme.steps.removeFirst();
    }
    LawRoom room(facts);
    ranked(room);
    for (const int member : Committee) {
        if (member != silent)
            agree(room, member);
    }
    room.play(Staff, SignRequest {silent});
    wait(room);
    for (const int member : Committee) {
        if (!writers.contains(member))
            QCOMPARE(room.refused(member, DeemedAgreement {silent, u"x"_s}), u"role"_s);
    }
    for (const int member : std::as_const(writers))
        QCOMPARE(room.play(member, DeemedAgreement {silent, u"refused twice"_s}), QString());
    const Witness witness {room.state.deemed.last().name}; // written by the last of the writers
    for (const int member : Committee) {
        if (member != silent && member != writers.last())
            QCOMPARE(room.play(member, witness), QString());
    }
    for (const int person : {Staff, Supervisor}) {
        QVERIFY(!isDeemedAgreed(room.state, silent));
        QCOMPARE(room.play(person, witness), QString());
    }
    QVERIFY(isDeemedAgreed(room.state, silent));
    QCOMPARE(room.freeze("pdf"), QString());
    for (const int member : Committee) {
        if (member != silent)
            QCOMPARE(room.sign(member), QString());
    }
    QCOMPARE(room.play(Staff, Delivery {1100, Pdf}), QString());
}

void TestDeemedAgreement::theAgencyDeemsAgreementWithTheSupervisor()
{
    LawRoom room(goodsFacts());
    requested(room);
    wait(room);
    QCOMPARE(room.refused(1, DeemedAgreement {4, u"x"_s}), u"role"_s);
    QCOMPARE(deem(room, Staff), QString());
    QVERIFY(!isDeemedAgreed(room.state, 4));
    QCOMPARE(room.play(Supervisor, Witness {room.state.deemed.last().name}), QString());
    QVERIFY(isDeemedAgreed(room.state, 4));
}

void TestDeemedAgreement::aDissentEndsDeemedAgreement()
{
    LawRoom room(goodsFacts());
    requested(room);
    wait(room);
    deem(room, Staff);
    room.play(Supervisor, Witness {room.state.deemed.last().name});
    room.freeze("pdf");
    QVERIFY(isDeemedAgreed(room.state, 4));
    QCOMPARE(dissent(room, 4), QString());
    QVERIFY(!isDeemedAgreed(room.state, 4));
    // The dissent stands in the report's annex; nobody else waits for it.
    for (const int member : {1, 2, 3, 5})
        room.sign(member);
    QCOMPARE(room.play(Staff, Delivery {1100, Pdf}), QString());
}

void TestDeemedAgreement::deemedAgreementDoesNotOutliveItsResult()
{
    LawRoom room(goodsFacts());
    requested(room);
    wait(room);
    deem(room, Staff);
    room.play(Supervisor, Witness {room.state.deemed.last().name});
    const QByteArray motion = room.decide(correctionMotion(2, u"bidder-a"_s), {1, 2, 3});
    QVERIFY(isDeemedAgreed(room.state, 4));
    room.play(2, Correction {motion, 7, u"page 30"_s});
    QVERIFY(!isDeemedAgreed(room.state, 4));
    QCOMPARE(room.refused(Staff, DeemedAgreement {4, u"x"_s}), u"notRequested"_s);
}

EVALROOM_TEST(TestDeemedAgreement, QCoreApplication)

} // namespace tst_deemed_agreement

#include "tst_deemed_agreement.moc"
