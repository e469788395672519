// SPDX-License-Identifier: Apache-2.0
// The attacks for which the rules of the protocol exist, each played on a real signed log.
#include "attack_room.h"
#include "hub/hub_keys.h"
#include "hub/login.h"
#include "hub/raw_jws.h"
#include "test_program.h"

#include <QTemporaryDir>
using namespace evalroom;
using namespace evalroom::test;

namespace tst_attacks {
namespace {

const TimeRequest MoreTime {QStringLiteral("标书较多")};

QJsonObject loginPayload(const SessionLog& room, int member, const HubKeys& keys)
{
    return {{QStringLiteral("at"), QStringLiteral("2026-11-24T02:00:00Z")},
        {QStringLiteral("hub"), keys.newest().thumbprint()}, {QStringLiteral("member"), member},
        {QStringLiteral("nonce"), toHex(QByteArray(HashBytes, '\1'))},
        {QStringLiteral("session"), toHex(room.head().session())}, {QStringLiteral("tls"), toHex(sha256("tls"))}};
}

QString loginCode(const SessionLog& room, const SessionMemory& memory, const HubKeys& keys, const Jws& jws)
{
    const auto proof = LoginProof::fromPayload(jws.payload());
    if (!proof)
        return codeOf(proof);
    return codeOf(checkLogin(jws, *proof, memory, keys, sha256("tls"), room.now));
}

} // namespace

class TestAttacks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aForkIsNoVetoAgainstAClosing_data();
    void aForkIsNoVetoAgainstAClosing();
    void aClosingCannotLeaveAMemberOut();
    void aLateSheetIsNotCounted();
    void nothingIsReplayedInAnotherSession();
    void aSheetOfAnotherSessionCannotBeOpened();
    void aLoginIsNoRecord();
    void aRecordIsNoLogin();
    void aHubThatShowsAnotherHistoryIsFoundOut();
    void aCheckpointOfAnotherHistoryIsRefused();
    void aCopiedJudgementCannotBeOpenedByTheCopier();
    void aNewcomerSeesNoSheetBeforeTheirOwnIsIn();
    void ofTwoOppositeOrdersTheFirstCounts_data();
    void ofTwoOppositeOrdersTheFirstCounts();
    void aRestoredBackupContinuesNothing();
    void anAlteredSignatureIsNoSecondEntry();
    void noRoleOpensASheetAlone();
    void bothRolesTogetherWaitForTheLimit();
};

void TestAttacks::aForkIsNoVetoAgainstAClosing_data()
{
    QTest::addColumn<bool>("before");
    QTest::newRow("in front of the closing") << true;
    QTest::newRow("behind the closing") << false;
}

void TestAttacks::aForkIsNoVetoAgainstAClosing()
{
    QFETCH(bool, before);
    AttackRoom room;
    room.openForm();
    room.judge({1, 2, 4});
    SheetSubmitted other = room.sheetAt(room.judge(5));
    other.commitment = randomBytes(HashBytes);
    const Jws second = room.signedBy(3, other, room.seen(), false);
    const qint64 first = room.judge(3);
    const qint64 fork = before ? room.append(second) : 0;
    QCOMPARE(room.effect(room.closeStep(Form)), QString());
    const qint64 counted = before ? fork : room.append(second);
    QCOMPARE(room.effect(first), QString());
    QCOMPARE(room.effect(counted), QStringLiteral("chainFork"));
    QCOMPARE(room.counted(3, Form), room.nameOf(first));
    QCOMPARE(room.alarms(), QStringList {QStringLiteral("chainFork 3")});
    for (const int member : {1, 2, 3, 4, 5})
        QCOMPARE(room.effect(room.openSheet(member, Form)), QString());
    QVERIFY(room.phase(Form) == StepPhase::Settled);
}

void TestAttacks::aClosingCannotLeaveAMemberOut()
{
    AttackRoom room;
    room.openForm();
    room.judge({1, 2, 3, 4});
    const Seen without = room.seen();
    const qint64 sheet = room.judge(5);
    // The sheet is in; whoever closes says that it was not to be seen.
    QCOMPARE(room.effect(room.act(StaffMember, room.closing(Form), without)), QStringLiteral("missingSheets"));
    QVERIFY(room.phase(Form) == StepPhase::Open);
    QCOMPARE(room.effect(room.act(StaffMember, room.closing(Form))), QString());
    QCOMPARE(room.counted(5, Form), room.nameOf(sheet));
}

void TestAttacks::aLateSheetIsNotCounted()
{
    AttackRoom room;
    room.openForm();
    room.judge({1, 2, 3, 4, 5});
    const QByteArray counted = room.actor(4).sheets.value(Form).entry;
    const Seen upon = room.seen();
    const qint64 crossing = room.judge(4);
    QCOMPARE(room.effect(crossing), QString());
    QCOMPARE(room.effect(room.act(StaffMember, room.closing(Form), upon)), QString());
    const qint64 behind = room.judge(4);
    for (const qint64 late : {crossing, behind})
        QCOMPARE(room.effect(late), QStringLiteral("late"));
    QCOMPARE(room.counted(4, Form), counted);
    // What was kept of the last one is of no use either.
    QCOMPARE(room.effect(room.openSheet(4, Form)), QStringLiteral("unknownSheet"));
}

void TestAttacks::nothingIsReplayedInAnotherSession()
{
    AttackRoom room;
    const qint64 request = room.act(4, MoreTime);
    const qint64 amendment = room.renew(5, Algorithm::ES256);
    // The same people, platform and hub; not one key is another.
    Log elsewhere = room.logOf(sha256("another session"));
    QCOMPARE(codeOf(elsewhere.append(room.jwsAt(0))), QStringLiteral("wrongSession"));
    QCOMPARE(codeOf(elsewhere.append(room.jwsAt(request))), QStringLiteral("wrongSession"));
    QCOMPARE(codeOf(elsewhere.append(room.jwsAt(amendment))), QStringLiteral("wrongSession"));
    QCOMPARE(codeOf(elsewhere.checkExtension(room.latestCheckpoint(), {})), QStringLiteral("wrongSession"));
    QCOMPARE(elsewhere.tree().size(), 0);
    Log again = room.logOf(room.head().session());
    QCOMPARE(codeOf(again.append(room.jwsAt(0))), QString());
}

void TestAttacks::aSheetOfAnotherSessionCannotBeOpened()
{
    AttackRoom yesterday;
    yesterday.openStep(ChairStep);
    const SheetSubmitted submitted = yesterday.sheetAt(yesterday.submit(2, ChairStep, ballot(3)));
    const SealedSheet sealed = yesterday.actor(2).sheets.value(ChairStep);
    AttackRoom room;
    room.openStep(ChairStep);
    for (const int member : {1, 3, 4, 5})
        room.submit(member, ChairStep, ballot(1));
    const qint64 copy = room.act(2, submitted);
    QCOMPARE(room.effect(room.closeStep(ChairStep)), QString());
    QCOMPARE(
        room.effect(room.act(2, Opening {room.nameOf(copy), sealed.salt, sealed.sheet})), QStringLiteral("commitment"));
    QCOMPARE(room.alarms(), QStringList {QStringLiteral("commitment 2")});
}

void TestAttacks::aLoginIsNoRecord()
{
    AttackRoom room;
    // Logging in is signed without much thought: a hub asks for it with the content of a record.
    const QJsonObject payload = room.signedBy(4, MoreTime, room.seen(), false).payload();
    const Jws oracle = room.actor(4).signAs(JwsType::Login, payload);
    Log log = room.logOf(room.head().session(), room.log().tree().size());
    const qint64 size = log.tree().size();
    QCOMPARE(codeOf(log.append(oracle)), QStringLiteral("wrongType"));
    QJsonObject relabelled = oracle.toJson();
    relabelled.insert(QStringLiteral("protected"),
        room.actor(4).signAs(JwsType::Record, payload).toJson().value(QStringLiteral("protected")));
    QCOMPARE(codeOf(log.append(relabelled)), QStringLiteral("badSignature"));
    QCOMPARE(log.tree().size(), size);
    QCOMPARE(codeOf(log.append(room.actor(4).signAs(JwsType::Record, payload))), QString());
}

void TestAttacks::aRecordIsNoLogin()
{
    AttackRoom room;
    const QTemporaryDir folder;
    const HubKeys keys
        = HubKeys::create(folder.filePath(QStringLiteral("keys")), Secret::copyOf("a passphrase")).value();
    const SessionMemory memory = memoryOf(room);
    const QJsonObject payload = loginPayload(room, 4, keys);
    QCOMPARE(loginCode(room, memory, keys, room.actor(4).signAs(JwsType::Login, payload)), QString());
    for (const JwsType type : {JwsType::Record, JwsType::Delegation}) {
        QCOMPARE(loginCode(room, memory, keys, room.actor(4).signAs(type, payload)), QStringLiteral("notLoggedIn"));
    }
    QCOMPARE(loginCode(room, memory, keys, room.jwsAt(room.act(4, MoreTime))), QStringLiteral("badField"));
    // Nor does a proof for another session, another hub or another end of the line open this one: who collects proofs
    // cannot pass them on.
    const QMap<QString, QString> elsewhere {{QStringLiteral("session"), toHex(sha256("another session"))},
        {QStringLiteral("hub"), room.head().manifest().platform.thumbprint()},
        {QStringLiteral("tls"), toHex(sha256("another certificate"))}};
    for (auto it = elsewhere.cbegin(); it != elsewhere.cend(); ++it) {
        QJsonObject other = payload;
        other.insert(it.key(), *it);
        QCOMPARE(
            loginCode(room, memory, keys, room.actor(4).signAs(JwsType::Login, other)), QStringLiteral("notLoggedIn"));
    }
}

void TestAttacks::aHubThatShowsAnotherHistoryIsFoundOut()
{
    AttackRoom room;
    room.openForm();
    room.judge({1, 2, 3, 4, 5});
    // Staff are shown a log in which member 5 has not judged again.
    const qint64 hidden = room.judge(5);
    const qint64 request = room.act(4, MoreTime);
    const Log shown = room.logOf(room.head().session(), request + 1, {hidden});
    const Seen upon {shown.tree().size(), shown.tree().root()};
    const qint64 closing = room.act(StaffMember, room.closing(Form), upon);
    QCOMPARE(room.effect(closing), QStringLiteral("splitView"));
    QCOMPARE(room.alarms(), QStringList {QStringLiteral("splitView %1").arg(StaffMember)});
    QVERIFY(room.phase(Form) == StepPhase::Open);
    // Nor can an honest entry be fed to who has been shown the other history, without their seeing it.
    QCOMPARE(codeOf(shown.checkSeen(room.seen())), QStringLiteral("logRolledBack"));
    QCOMPARE(codeOf(shown.checkSeen({upon.size, room.log().tree().rootAt(upon.size)})), QStringLiteral("logForked"));
    QCOMPARE(room.effect(room.act(StaffMember, room.closing(Form))), QString());
    QCOMPARE(room.counted(5, Form), room.nameOf(hidden));
}

void TestAttacks::aCheckpointOfAnotherHistoryIsRefused()
{
    AttackRoom room;
    const qint64 hidden = room.act(4, MoreTime);
    const qint64 size = room.act(5, MoreTime);
    Log shown = room.logOf(room.head().session(), size + 1, {hidden});
    const Jws shorter = Jws::parse(room.entries().at(hidden).checkpoint).value();
    QCOMPARE(codeOf(shown.checkCheckpoint(shorter)), QStringLiteral("logForked"));
    // Whatever proof the hub makes up, the longer log is no extension of what was shown.
    const Jws longer = room.latestCheckpoint();
    const auto proof = room.log().tree().consistencyProof(size, size + 1);
    QCOMPARE(codeOf(shown.checkExtension(longer, proof)), QStringLiteral("badProof"));
    QCOMPARE(codeOf(shown.checkExtension(longer, {})), QStringLiteral("badProof"));
    const Log honest = room.logOf(room.head().session(), size);
    QCOMPARE(codeOf(honest.checkExtension(longer, proof)), QString());
}

void TestAttacks::aCopiedJudgementCannotBeOpenedByTheCopier()
{
    AttackRoom room;
    room.openForm();
    const SheetSubmitted copied = room.sheetAt(room.judge(2));
    const qint64 copy = room.act(3, copied);
    room.judge({1, 4, 5});
    QCOMPARE(room.effect(room.closeStep(Form)), QString());
    const SealedSheet sealed = room.actor(2).sheets.value(Form);
    // Whoever has got hold of the salt cannot open it in its author's place.
    QCOMPARE(
        room.effect(room.act(3, Opening {sealed.entry, sealed.salt, sealed.sheet})), QStringLiteral("unknownSheet"));
    // What was sealed is known once its author has opened it; the author is not part of what can be copied.
    QCOMPARE(room.effect(room.openSheet(2, Form)), QString());
    QCOMPARE(
        room.effect(room.act(3, Opening {room.nameOf(copy), sealed.salt, sealed.sheet})), QStringLiteral("commitment"));
    QCOMPARE(room.alarms(), QStringList {QStringLiteral("commitment 3")});
    QVERIFY(room.isOpened(2, Form));
    QVERIFY(!room.isOpened(3, Form));
    for (const int member : {1, 4, 5})
        QCOMPARE(room.effect(room.openSheet(member, Form)), QString());
    QVERIFY(room.phase(Form) == StepPhase::Closed);
}

void TestAttacks::aNewcomerSeesNoSheetBeforeTheirOwnIsIn()
{
    AttackRoom room;
    room.openForm();
    room.judge({1, 2, 3, 4, 5});
    room.closeStep(Form);
    const qint64 opening = room.openSheet(1, Form);
    room.addActor(9, Role::Expert);
    room.replace(3, 9);
    room.gather({9});
    QVERIFY(!maySeeSheets(room.state(), 9, Form, 1));
    QVERIFY(memoryOf(room).isWithheld(opening, 9));
    QVERIFY(!memoryOf(room).isWithheld(opening, 2));
    // A sheet that is refused buys nothing.
    SheetSubmitted wrong = room.sheetAt(*room.log().indexOf(room.actor(2).sheets.value(Form).entry));
    wrong.round = 2;
    QCOMPARE(room.effect(room.act(9, wrong)), QStringLiteral("round"));
    QVERIFY(!maySeeSheets(room.state(), 9, Form, 1));
    QCOMPARE(room.effect(room.judge(9)), QString());
    QVERIFY(maySeeSheets(room.state(), 9, Form, 1));
    QVERIFY(!memoryOf(room).isWithheld(opening, 9));
}

void TestAttacks::ofTwoOppositeOrdersTheFirstCounts_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("second");
    QTest::newRow("staff before the chair") << StaffMember << 1;
    QTest::newRow("the chair before staff") << 1 << StaffMember;
}

void TestAttacks::ofTwoOppositeOrdersTheFirstCounts()
{
    QFETCH(int, first);
    QFETCH(int, second);
    AttackRoom room;
    room.openForm();
    room.judge({1, 2, 3, 4, 5});
    const Seen early = room.seen();
    const QByteArray sheet = room.actor(5).sheets.value(Form).entry;
    room.judge(5);
    // One closes with the sheet, one without it; both have signed before either has been received.
    const Jws one = room.signedBy(first, room.closing(Form), early);
    const Jws two = room.signedBy(second, room.closing(Form), room.seen());
    QCOMPARE(room.effect(room.append(one)), QString());
    QCOMPARE(room.effect(room.append(two)), QStringLiteral("stale"));
    QCOMPARE(room.counted(5, Form), sheet);
}

void TestAttacks::aRestoredBackupContinuesNothing()
{
    AttackRoom room;
    room.openForm();
    room.judge({1, 2, 3, 5});
    const SheetSubmitted other = room.sheetAt(room.judge(5));
    // What the old machine would still sign: it knows nothing of the new seat.
    const Jws old = room.signedBy(4, other, room.seen());
    const Jws older = room.signedBy(4, MoreTime, room.seen());
    QCOMPARE(room.effect(room.delegate(4)), QString());
    const qint64 sheet = room.judge(4);
    QCOMPARE(room.effect(sheet), QString());
    for (const Jws& jws : {old, older})
        QCOMPARE(room.effect(room.append(jws)), QStringLiteral("chainEnded"));
    // An honest person has not forked.
    QCOMPARE(room.alarms(), QStringList());
    QVERIFY(room.state().timeRequests.isEmpty());
    room.closeStep(Form);
    QCOMPARE(room.counted(4, Form), room.nameOf(sheet));
    QCOMPARE(room.effect(room.openSheet(4, Form)), QString());
}

void TestAttacks::anAlteredSignatureIsNoSecondEntry()
{
    AttackRoom room;
    const qint64 request = room.act(4, MoreTime);
    const QJsonObject altered = withOtherSignature(room.jwsAt(request).toJson());
    QVERIFY(altered != room.jwsAt(request).toJson());
    Log log = room.logOf(room.head().session(), request);
    QCOMPARE(codeOf(log.append(altered)), QStringLiteral("badSignature"));
    QCOMPARE(log.tree().size(), request);
    QCOMPARE(log.append(room.jwsAt(request)).value(), request);
    // Behind the true one it is the same entry, for the signature is no part of its name.
    QCOMPARE(log.append(altered).value(), request);
    QCOMPARE(log.tree().root(), room.log().tree().root());
    QCOMPARE(log.entries().constLast().toJson(), room.jwsAt(request).toJson());
    const Jws checkpoint = Jws::parse(withOtherSignature(room.latestCheckpoint().toJson())).value();
    QCOMPARE(codeOf(log.checkCheckpoint(checkpoint)), QStringLiteral("badSignature"));
}

void TestAttacks::noRoleOpensASheetAlone()
{
    AttackRoom room;
    room.openForm();
    room.judge({1, 2, 3, 4, 5});
    const SealedSheet sealed = room.actor(2).sheets.value(Form);
    const EscrowReleased release {sealed.entry, sealed.escrow};
    const EscrowOpened opening {sealed.entry, sealed.salt, sealed.sheet};
    // Not even both together while the step is open.
    for (const qint64 index : room.openByEscrow(2, Form))
        QCOMPARE(room.effect(index), QStringLiteral("unknownSheet"));
    room.closeStep(Form);
    room.now = room.now.addSecs(1801);
    QCOMPARE(room.effect(room.act(SupervisorMember, opening)), QStringLiteral("notReleased"));
    QCOMPARE(room.effect(room.act(SupervisorMember, release)), QStringLiteral("role"));
    QCOMPARE(room.effect(room.act(CentreMember, opening)), QStringLiteral("role"));
    QVERIFY(!room.isOpened(2, Form));
    QCOMPARE(room.effect(room.act(CentreMember, release)), QString());
    QVERIFY(!room.isOpened(2, Form));
    QCOMPARE(room.effect(room.act(CentreMember, opening)), QStringLiteral("role"));
    QCOMPARE(room.effect(room.act(SupervisorMember, opening)), QString());
    QVERIFY(room.isOpened(2, Form));
}

void TestAttacks::bothRolesTogetherWaitForTheLimit()
{
    AttackRoom room;
    room.openForm();
    room.judge({1, 2, 3, 4, 5});
    room.closeStep(Form);
    for (const qint64 index : room.openByEscrow(2, Form))
        QCOMPARE(room.effect(index), QStringLiteral("tooEarly"));
    // An entry takes five seconds: the release stands one of them before the limit, then at it.
    const QDateTime limit = room.state().steps.value(Form).closing->time.addSecs(1800);
    room.now = limit.addSecs(-6);
    const EscrowReleased release {room.actor(2).sheets.value(Form).entry, room.actor(2).sheets.value(Form).escrow};
    QCOMPARE(room.effect(room.act(CentreMember, release)), QStringLiteral("tooEarly"));
    QVERIFY(!room.isOpened(2, Form));
    for (const qint64 index : room.openByEscrow(2, Form))
        QCOMPARE(room.effect(index), QString());
    QVERIFY(room.isOpened(2, Form));
    // Who opens in time cannot be opened by others.
    QCOMPARE(room.effect(room.openSheet(1, Form)), QString());
    QCOMPARE(room.effect(room.openByEscrow(1, Form).constFirst()), QStringLiteral("alreadyOpened"));
}

EVALROOM_TEST(TestAttacks, QCoreApplication)
} // namespace tst_attacks
#include "tst_attacks.moc"
