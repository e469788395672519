// SPDX-License-Identifier: Apache-2.0
#include "evaluation/law_room.h"

#include <QTest>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace {

const Conflict Share {u"bidder-a"_s, u"a share"_s, u"owner"_s};
const Conflict Official {{}, u"I work for the authority"_s, u"authority"_s};

void accept(const char* name, const QList<Conflict>& conflicts)
{
    QTest::newRow(name) << conflicts << QString();
}

void refuse(const char* name, const QList<Conflict>& conflicts, const QString& rule)
{
    QTest::newRow(name) << conflicts << rule;
}

} // namespace

// Why a member withdraws: for a bidder's sake, or for what lies in their own person (12号令 art. 12 (2), (4)).
class TestRecusal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aGroundSaysWhetherItNamesABidder_data();
    void aGroundSaysWhetherItNamesABidder();
    void whatLiesInThePersonIsFoundLaterToo();
    void withoutTheFlagEveryConflictNamesABidder();
};

void TestRecusal::aGroundSaysWhetherItNamesABidder_data()
{
    QTest::addColumn<QList<Conflict>>("conflicts");
    QTest::addColumn<QString>("rule");
    accept("of a bidder", {Share});
    accept("of a bidder, on no ground that is named", {{u"bidder-a"_s, u"kin"_s}});
    accept("in the person", {Official});
    accept("both", {Share, Official});
    accept("two in the person", {Official, {{}, u"fined in 2020"_s, u"sanctioned"_s}});
    refuse("one in the person twice", {Official, Official}, u"unknownGround"_s);
    refuse("in the person, and a bidder", {{u"bidder-a"_s, u"I work there"_s, u"authority"_s}}, u"unknownGround"_s);
    refuse("of a bidder, and none is named", {{{}, u"a share"_s, u"owner"_s}}, u"unknownGround"_s);
    refuse("of nobody, on no ground", {{{}, u"I would rather not"_s}}, u"unknownGround"_s);
    refuse("of nobody, on one that the law has not", {{{}, u"I would rather not"_s, u"taste"_s}}, u"unknownGround"_s);
    refuse("a bidder that is none, before the ground", {{u"bidder-z"_s, u"x"_s, u"taste"_s}}, u"unknownBidder"_s);
}

void TestRecusal::aGroundSaysWhetherItNamesABidder()
{
    QFETCH(QList<Conflict>, conflicts);
    QFETCH(QString, rule);
    Room room;
    QCOMPARE(room.play(Staff, Admission {1, AdmissionMethod::Manual, u"B-02"_s}), QString());
    QCOMPARE(room.play(1, Consent {}), QString());
    if (!rule.isEmpty()) {
        QCOMPARE(room.refused(1, Declaration {conflicts}), rule);
        return;
    }
    QCOMPARE(room.play(1, Declaration {conflicts}), QString());
    QCOMPARE(room.state.members.value(1).status, MemberStatus::Recused);
    QCOMPARE(room.state.members.value(1).conflicts.size(), conflicts.size());
}

void TestRecusal::whatLiesInThePersonIsFoundLaterToo()
{
    Room room;
    room.playUntil(u"record"_s);
    QCOMPARE(room.play(3, Declaration {{Official}}), QString());
    QCOMPARE(room.state.members.value(3).status, MemberStatus::Recused);
    QCOMPARE(room.refused(4, Declaration {}), u"alreadyDeclared"_s);
}

// Sessions of rule sets that had no such flag read as before.
void TestRecusal::withoutTheFlagEveryConflictNamesABidder()
{
    SessionFacts facts = engineeringFacts();
    for (LegalGround& ground : facts.rules.recusals)
        ground.ofPerson = false;
    Room room(facts);
    QCOMPARE(room.play(Staff, Admission {1, AdmissionMethod::Manual, u"B-02"_s}), QString());
    QCOMPARE(room.play(1, Consent {}), QString());
    QCOMPARE(room.refused(1, Declaration {{Official}}), u"unknownGround"_s);
    QCOMPARE(room.play(1, Declaration {{{u"bidder-a"_s, u"I work there"_s, u"authority"_s}}}), QString());
}

QTEST_GUILESS_MAIN(TestRecusal)
#include "tst_recusal.moc"
