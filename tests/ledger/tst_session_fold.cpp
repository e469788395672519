// SPDX-License-Identifier: Apache-2.0
#include "golden/play_parts.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace evalroom::test;

namespace tst_session_fold {

namespace {

QByteArray bytesOf(const SessionState& state)
{
    return canonicalJson(stateToJson(state, {}));
}

// The log of another terminal, from whom the entries of these acts by others are kept.
Log viewWithout(const SessionLog& room, const QSet<QString>& acts, int viewer)
{
    Log view(room.head().trust());
    for (const Entry& entry : room.log().entries()) {
        const auto* record = std::get_if<Record>(&entry.body);
        const bool hidden = record && entry.author != viewer && acts.contains(record->act[u"type"].toString());
        view.append(hidden ? WithheldEntry {record->chain, entry.name, record->seq}.toJson() : entry.toJson()).value();
    }
    return view;
}

SessionFold folded(const SessionLog& room, const Log& log)
{
    SessionFold fold(room.head().facts());
    for (const StoredEntry& each : room.entries())
        fold.add(log, Checkpoint::fromPayload(Jws::parse(each.checkpoint)->payload())->at);
    return fold;
}

void electFirst(SessionLog& room)
{
    room.runSheets(ChairStep, [](int) { return ballot(1); });
}

// Everybody has come, and only the ballots are to be made.
void gatherAll(SessionLog& room)
{
    for (const int member : {StaffMember, SupervisorMember, CentreMember})
        room.delegate(member);
    room.gather({1, 2, 3, 4, 5});
}

} // namespace

class TestSessionFold : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEntryIsFoldedOnceInTreeOrder();
    void aSheetOpensForItsAuthorRoundAndStepOnly();
    void aCopiedCommitmentOpensForNobodyElse();
    void anEnvelopeOfAnotherShapeIsRefused();
    void aCertificateOutsideOfItsLifeHasNoEffect();
    void aDelegationBeforeTheCertificatesLifeVoidsItsChain();
    void flawsAreEffects();
    void amendmentsChangeTheState();
    void whatIsWithheldHasNoEffectUntilItIsRevealed();
};

void TestSessionFold::anEntryIsFoldedOnceInTreeOrder()
{
    SessionLog room(engineeringPlan());
    gatherAll(room);
    electFirst(room);
    QCOMPARE(room.state().size, room.log().tree().size());
    QCOMPARE(room.state().chair, 1);
    const SessionFold again = folded(room, room.log());
    QCOMPARE(bytesOf(again.state()), bytesOf(room.state()));
}

void TestSessionFold::aSheetOpensForItsAuthorRoundAndStepOnly()
{
    SessionLog room(engineeringPlan());
    gatherAll(room);
    room.openStep(ChairStep);
    for (const int member : {1, 2, 3, 4, 5})
        room.submit(member, ChairStep, ballot(member));
    room.closeStep(ChairStep);
    const SealedSheet sealed = room.actor(1).sheets.value(ChairStep);
    QCOMPARE(room.effect(room.act(1, Opening {sealed.entry, QByteArray(HashBytes, '\1'), sealed.sheet})),
        QStringLiteral("commitment"));
    QCOMPARE(room.effect(room.act(1, Opening {sealed.entry, sealed.salt, ballot(2).toJson()})),
        QStringLiteral("commitment"));
    QCOMPARE(
        room.effect(room.act(1, Opening {room.nameOf(0), sealed.salt, sealed.sheet})), QStringLiteral("unknownSheet"));
    QCOMPARE(room.effect(room.openSheet(1, ChairStep)), QString());
    // The first round is tied; what was sealed for it cannot be opened in the second.
    for (const int member : {2, 3, 4, 5})
        room.openSheet(member, ChairStep);
    QCOMPARE(room.state().steps.value(ChairStep).round, 2);
    QCOMPARE(room.effect(room.openSheet(1, ChairStep)), QStringLiteral("unknownSheet"));
}

void TestSessionFold::aCopiedCommitmentOpensForNobodyElse()
{
    SessionLog room(engineeringPlan());
    gatherAll(room);
    room.openStep(ChairStep);
    const qint64 original = room.submit(1, ChairStep, ballot(3));
    const auto& record = std::get<Record>(room.log().entries().at(original).body);
    const qint64 copy = room.act(2, std::get<SheetSubmitted>(actFromJson(record.act).value()));
    for (const int member : {3, 4, 5})
        room.submit(member, ChairStep, ballot(member));
    room.closeStep(ChairStep);
    const SealedSheet sealed = room.actor(1).sheets.value(ChairStep);
    QCOMPARE(room.effect(room.openSheet(1, ChairStep)), QString());
    QCOMPARE(
        room.effect(room.act(2, Opening {room.nameOf(copy), sealed.salt, sealed.sheet})), QStringLiteral("commitment"));
    QCOMPARE(room.state().alarms.size(), 1);
    QCOMPARE(room.state().alarms.constFirst().member, 2);
}

void TestSessionFold::anEnvelopeOfAnotherShapeIsRefused()
{
    SessionLog room(engineeringPlan());
    gatherAll(room);
    room.openStep(ChairStep);
    const qint64 sound = room.submit(1, ChairStep, ballot(3));
    QCOMPARE(room.effect(sound), QString());
    const auto& record = std::get<Record>(room.log().entries().at(sound).body);
    for (QJsonObject SheetSubmitted::* part : {&SheetSubmitted::envelope, &SheetSubmitted::escrow}) {
        auto sheet = std::get<SheetSubmitted>(actFromJson(record.act).value());
        (sheet.*part).insert(QStringLiteral("tag"), QStringLiteral("AAAA"));
        QCOMPARE(room.effect(room.act(1, sheet)), QStringLiteral("envelope"));
    }
}

void TestSessionFold::aCertificateOutsideOfItsLifeHasNoEffect()
{
    SessionPlan plan = engineeringPlan();
    const QDateTime end(QDate(2026, 11, 24), QTime(3, 0), Qt::UTC);
    plan.lives = {{StaffMember, Validity {end.addYears(-1), end}}};
    SessionLog room(plan);
    room.delegate(StaffMember);
    room.delegate(1);
    const Admission admission {1, AdmissionMethod::Card, QStringLiteral("A-1")};
    // Every entry takes five seconds: the first one stands at the end itself, which belongs to the life.
    room.now = end.addSecs(-5);
    QCOMPARE(room.effect(room.act(StaffMember, admission)), QString());
    QCOMPARE(room.effect(room.act(StaffMember, admission)), QStringLiteral("certificate"));
    QCOMPARE(room.effect(room.delegate(StaffMember)), QStringLiteral("certificate"));
    room.actor(StaffMember).life.to = end.addYears(1);
    QCOMPARE(room.effect(room.renew(StaffMember, Algorithm::ES256)), QString());
    QCOMPARE(room.effect(room.delegate(StaffMember)), QString());
    QCOMPARE(room.effect(room.act(StaffMember, admission)), QString());
}

void TestSessionFold::aDelegationBeforeTheCertificatesLifeVoidsItsChain()
{
    SessionPlan plan = engineeringPlan();
    const QDateTime begin(QDate(2026, 11, 24), QTime(3, 0), Qt::UTC);
    plan.lives = {{StaffMember, Validity {begin, begin.addYears(1)}}};
    SessionLog room(plan);
    QCOMPARE(room.effect(room.delegate(StaffMember)), QStringLiteral("certificate"));
    room.now = begin.addSecs(60);
    const Alarm alarm {QStringLiteral("test"), {}};
    QCOMPARE(room.effect(room.act(StaffMember, alarm)), QStringLiteral("certificate"));
    QCOMPARE(room.fold().chainHeads(room.log(), StaffMember, 9), QList<ChainHead>());
    QCOMPARE(room.effect(room.delegate(StaffMember)), QString());
    QCOMPARE(room.effect(room.act(StaffMember, alarm)), QString());
    const auto heads = room.fold().chainHeads(room.log(), StaffMember, room.state().size);
    QCOMPARE(heads, (QList {ChainHead {room.nameOf(2), room.nameOf(3)}}));
}

void TestSessionFold::flawsAreEffects()
{
    SessionLog room(engineeringPlan());
    gatherAll(room);
    const TimeRequest request {QStringLiteral("x")};
    const Jws fork = room.signedBy(2, request, room.seen(), false);
    room.act(2, Alarm {QStringLiteral("test"), {}});
    QCOMPARE(room.effect(room.append(fork)), QStringLiteral("chainFork"));
    QCOMPARE(room.effect(room.act(3, request, {9, QByteArray(HashBytes, '\0')})), QStringLiteral("splitView"));
    const Jws old = room.signedBy(4, request, room.seen());
    room.delegate(4);
    QCOMPARE(room.effect(room.append(old)), QStringLiteral("chainEnded"));
    QVERIFY(room.state().timeRequests.isEmpty());
}

void TestSessionFold::amendmentsChangeTheState()
{
    SessionLog room(goodsPlan());
    QVERIFY(!room.state().prices.contains(QStringLiteral("b3")));
    QCOMPARE(room.effect(room.openEnvelopes({QStringLiteral("b3")})), QStringLiteral("notDue"));
    QVERIFY(!room.state().prices.contains(QStringLiteral("b3")));
    room.delegate(StaffMember);
    room.addActor(9, Role::Expert);
    QCOMPARE(room.effect(room.replace(3, 9)), QString());
    QVERIFY(room.state().members.value(3).status == MemberStatus::Replaced);
    QVERIFY(room.state().members.value(9).status == MemberStatus::Active);
    QCOMPARE(room.effect(room.changeHubKey()), QString());
    QCOMPARE(room.effect(room.renew(1, Algorithm::SM2SM3)), QString());
    QCOMPARE(room.state().effects, (QStringList {QStringLiteral("notDue"), {}, {}, {}, {}, {}}));
}

void TestSessionFold::whatIsWithheldHasNoEffectUntilItIsRevealed()
{
    SessionLog room(engineeringPlan());
    gatherAll(room);
    electFirst(room);
    Log view = viewWithout(room, {QStringLiteral("opening")}, 5);
    QCOMPARE(view.tree().root(), room.log().tree().root());
    const SessionFold partial = folded(room, view);
    QCOMPARE(partial.state().effects.count(QStringLiteral("withheld")), 4);
    QCOMPARE(partial.state().chair, 0);
    QMap<qint64, Jws> revealed;
    for (qint64 i = 0; i < view.tree().size(); ++i) {
        if (view.entries().at(i).isWithheld())
            revealed.insert(i, *room.log().entries().at(i).jws);
    }
    QVERIFY(view.reveal(revealed));
    QCOMPARE(bytesOf(folded(room, view).state()), bytesOf(room.state()));
}

EVALROOM_TEST(TestSessionFold, QCoreApplication)

} // namespace tst_session_fold

#include "tst_session_fold.moc"
