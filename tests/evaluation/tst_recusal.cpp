// SPDX-License-Identifier: Apache-2.0
#include "evaluation/law_room.h"
#include "evaluation/testimony.h"
#include "test_program.h"

#include <QJsonArray>
#include <QTest>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_recusal {

namespace {

const Conflict Share {u"bidder-a"_s, u"a share"_s, u"owner"_s};
const Conflict Official {{}, u"I work for the authority"_s, u"authority"_s};

// Where suppliers may apply for a recusal (政采条例 art. 9).
SessionFacts appliedFor()
{
    SessionFacts facts = engineeringFacts();
    facts.rules.recusalRequest = RecusalRequestRule {u"政采条例 art. 9"_s};
    return facts;
}

RecusalRequest application(int member, bool granted)
{
    return {.bidder = u"bidder-a"_s,
        .member = member,
        .granted = granted,
        .reason = u"works for bidder-b"_s,
        .text = u"asked, and decided"_s};
}

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
    void anApplicationIsAboutAMemberAndFromABidder();
    void aSupervisorsWordHasTheMemberWithdraw();
    void whoIsNotFoundToHaveAnInterestStays();
    void anApplicationBehindTheReportMakesItVoid();
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
    LawRoom room;
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
    LawRoom room;
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
    LawRoom room(facts);
    QCOMPARE(room.play(Staff, Admission {1, AdmissionMethod::Manual, u"B-02"_s}), QString());
    QCOMPARE(room.play(1, Consent {}), QString());
    QCOMPARE(room.refused(1, Declaration {{Official}}), u"unknownGround"_s);
    QCOMPARE(room.play(1, Declaration {{{u"bidder-a"_s, u"I work there"_s, u"authority"_s}}}), QString());
}

void TestRecusal::anApplicationIsAboutAMemberAndFromABidder()
{
    LawRoom none;
    QCOMPARE(none.refused(Staff, application(2, true)), u"noOccasion"_s);
    LawRoom room(appliedFor());
    QCOMPARE(room.refused(1, application(2, true)), u"role"_s);
    RecusalRequest other = application(2, true);
    other.bidder = u"bidder-z"_s;
    QCOMPARE(room.refused(Staff, other), u"unknownBidder"_s);
    QCOMPARE(room.refused(Staff, application(Supervisor, true)), u"unknownMember"_s);
    other = application(2, true);
    other.received = room.now.addSecs(3600);
    QCOMPARE(room.refused(Staff, other), u"tooEarly"_s);
    other.received = room.now.addSecs(-3600);
    QCOMPARE(room.play(Staff, other), QString());
}

// Until then nothing comes of it, whoever else has witnessed it; another application finds nobody any more.
void TestRecusal::aSupervisorsWordHasTheMemberWithdraw()
{
    LawRoom room(appliedFor());
    room.checkInAll();
    QCOMPARE(room.play(Staff, application(2, true)), QString());
    const QByteArray first = room.lastName();
    QCOMPARE(room.play(Staff, application(2, false)), QString());
    const QByteArray second = room.lastName();
    QCOMPARE(room.refused(Staff, Witness {second}), u"unknownSubject"_s);
    QCOMPARE(room.play(1, Witness {first}), QString());
    QCOMPARE(room.state.members.value(2).status, MemberStatus::Active);
    // Of two about the same member by the same bidder the last one is meant.
    QCOMPARE(wantedTestimony(room.state, Supervisor, {}, room.now), QList<QByteArray> {second});
    QCOMPARE(room.play(Supervisor, Witness {first}), QString());
    QCOMPARE(room.state.members.value(2).status, MemberStatus::Recused);
    QCOMPARE(room.state.members.value(2).declared, Declared::Clear);
    QCOMPARE(room.refused(Supervisor, Witness {second}), u"unknownMember"_s);
    QVERIFY(wantedTestimony(room.state, Supervisor, {}, room.now).isEmpty());
    QCOMPARE(room.refused(Staff, application(2, true)), u"unknownMember"_s);
    QCOMPARE(room.refused(2, TimeRequest {u"many pages"_s}), u"inactive"_s);
    const QJsonArray told = room.json().value(u"recusals"_s).toArray();
    QCOMPARE(told.size(), 2);
    QCOMPARE(told.at(0).toObject().value(u"witnessed"_s).toString(), u"yes"_s);
    QCOMPARE(told.at(1).toObject().value(u"granted"_s).toString(), u"no"_s);
}

void TestRecusal::whoIsNotFoundToHaveAnInterestStays()
{
    LawRoom room(appliedFor());
    room.checkInAll();
    QVERIFY(!room.json().contains(u"recusals"_s));
    QCOMPARE(room.play(Staff, application(3, false)), QString());
    QCOMPARE(room.play(Supervisor, Witness {room.lastName()}), QString());
    QCOMPARE(room.state.members.value(3).status, MemberStatus::Active);
    QVERIFY(wantedTestimony(room.state, Supervisor, {}, room.now).isEmpty());
}

void TestRecusal::anApplicationBehindTheReportMakesItVoid()
{
    LawRoom room(appliedFor());
    room.playUntil({});
    room.agreeAll();
    QCOMPARE(room.freeze("pdf"), QString());
    QCOMPARE(room.play(Staff, application(3, true)), QString());
    QVERIFY(!room.state.report.pdf.isEmpty());
    QCOMPARE(room.play(Supervisor, Witness {room.lastName()}), QString());
    QVERIFY(room.state.report.pdf.isEmpty());
    QCOMPARE(room.freeze("second"), u"composition"_s);
}

EVALROOM_TEST(TestRecusal, QCoreApplication)

} // namespace tst_recusal

#include "tst_recusal.moc"
