// SPDX-License-Identifier: Apache-2.0
#include "session/room.h"
#include "session/traces.h"
#include "story/program.h"

#include "ledger/canonical_state.h"
#include "report/report_signature.h"
#include "test_program.h"

#include <QGuiApplication>

using namespace evalroom;
using namespace evalroom::test;

namespace tst_session_dissent {

namespace {

constexpr int Chair = 1;
constexpr int SignsInSm2 = 2; // by the record alone
constexpr int DoesNotSign = 3;
constexpr int Dissents = 4;
constexpr int SignsInRsa = 5; // the owner's
constexpr int Staff = 6;
constexpr int Supervisor = 7;
const QString Technical = u"technical"_s;

} // namespace

// One session in which much goes another way: a step is done again, points are corrected, a tie is left to the owner,
// one expert dissents, another does not sign and is deemed to agree. The certificates are of every kind.
class TestSessionDissent : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everybodyGetsReady();
    void aStepIsDoneAgain();
    void pointsAreCorrected();
    void theOwnerDecidesTheTie();
    void opinionsDiffer();
    void whoDoesNotSignIsDeemedToAgree();
    void theOthersSign();
    void staffDeliver();
    void theArchiveVerifies();
    void noSecretIsOnAnyDisk();

private:
    QString act(int member, const Act& act) { return m_room->act(member, act); }
    QByteArray nameOf(int member, const Act& act);
    QString refusedBy(int member, const Act& act) const;
    QString judgeEqual();
    QString sign(int member);

    SessionFixture m_fixture;
    std::unique_ptr<Room> m_room;
};

void TestSessionDissent::initTestCase()
{
    m_fixture.pin = "correct-horse-battery";
    m_fixture.members[SignsInSm2].algorithm = Algorithm::SM2SM3;
    m_fixture.members[SignsInRsa].algorithm = Algorithm::PS256;
    m_fixture.plan.manifest.policy.signingWait = 6;
    for (ManifestBidder& bidder : m_fixture.plan.manifest.bidders)
        bidder.price = 1'000'000;
    m_fixture.plan.scheme.insert(u"ties"_s, QJsonArray {u"tenderer"_s});
    QVERIFY(m_fixture.begin());
    m_room = std::make_unique<Room>(m_fixture);
}

// The record's name, once everybody has it; empty, and a warning, where it was refused.
QByteArray TestSessionDissent::nameOf(int member, const Act& act)
{
    const auto name = awaited<QByteArray>([&](const auto& saved) { m_room->at(member).act(act, saved); });
    if (!name || m_room->settle() != u"success")
        qWarning("%s", qPrintable(wordOf(name)));
    return name.value_or(QByteArray());
}

QString TestSessionDissent::refusedBy(int member, const Act& act) const
{
    const auto refused = m_room->at(member).refusal(act);
    return refused ? refused->detail : QString();
}

void TestSessionDissent::everybodyGetsReady()
{
    QCOMPARE(m_room->checkIn({1, 2, 3, 4, 5, Staff, Supervisor}), u"success"_s);
    QCOMPARE(m_room->prepare(), u"success"_s);
    QCOMPARE(m_room->judge(ChairStep), u"success"_s);
    QCOMPARE(m_room->at(Dissents).state().chair, Chair);
    QCOMPARE(m_room->judge(u"form"_s), u"success"_s);
    QCOMPARE(m_room->judge(Technical), u"success"_s);
}

void TestSessionDissent::aStepIsDoneAgain()
{
    const SessionState& state = m_room->at(Supervisor).state();
    const QByteArray restart = nameOf(Chair, StepRestarted {state.stepActs, Technical, u"one criterion misread"_s});
    QCOMPARE(state.steps.value(Technical).phase, StepPhase::Settled);
    QCOMPARE(act(Supervisor, Witness {restart}), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QCOMPARE(state.steps.value(Technical).phase, StepPhase::Pending);
    QCOMPARE(state.steps.value(Technical).round, 2);
    QCOMPARE(judgeEqual(), u"success"_s);
}

// Bidders 2 and 3 end equal; one member has an item too high.
QString TestSessionDissent::judgeEqual()
{
    QString word = m_room->openStep(Technical);
    for (const int member : Room::committee()) {
        Sheet sheet {.content = ScoreSheet {}, .nonce = randomBytes(HashBytes)};
        auto& scores = std::get<ScoreSheet>(sheet.content).scores;
        scores.insert({u"b1"_s, u"method"_s}, {.points = member == SignsInSm2 ? 32 : 30, .reason = {}});
        scores.insert({u"b2"_s, u"method"_s}, {.points = 36, .reason = {}});
        scores.insert({u"b3"_s, u"method"_s}, {.points = 36, .reason = {}});
        word = word == u"success" ? m_room->submit(member, Technical, sheet) : word;
    }
    word = word == u"success" ? m_room->settle() : word;
    return word == u"success" ? m_room->closeStep(Technical) : word;
}

void TestSessionDissent::pointsAreCorrected()
{
    const QByteArray motion = nameOf(
        Chair, Motion {CorrectionMotion {u"b1"_s, u"method"_s, u"sum"_s, SignsInSm2, Technical}, u"wrong sum"_s});
    for (const int member : {Chair, Dissents, SignsInRsa})
        QCOMPARE(act(member, Vote {.motion = motion, .yes = true, .text = {}}), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    Session& seat = m_room->at(SignsInSm2);
    const Correction correction {motion, 30, u"added up anew"_s};
    const auto correct = [&](const auto& saved) { seat.act(correction, saved); };
    QCOMPARE(wordOf(awaited<QByteArray>(correct)), u"pinNeeded"_s);
    QCOMPARE(m_room->unlock(SignsInSm2), u"success"_s);
    QCOMPARE(wordOf(awaited<QByteArray>(correct)), u"success"_s);
    QVERIFY(!seat.isUnlocked());
    QCOMPARE(m_room->settle(), u"success"_s);
    QCOMPARE(m_room->at(Staff).state().steps.value(Technical).corrections.size(), 1);
}

void TestSessionDissent::theOwnerDecidesTheTie()
{
    QCOMPARE(m_room->openStep(u"price"_s), u"success"_s);
    QCOMPARE(m_room->closeStep(u"price"_s), u"success"_s);
    Session& seat = m_room->at(SignsInRsa);
    const QList<QStringList> tie {{u"b2"_s, u"b3"_s}};
    QCOMPARE(seat.tally()->openTies, tie);
    QCOMPARE(refusedBy(Staff, SignRequest {DoesNotSign}), u"notRanked"_s);
    QCOMPARE(refusedBy(Staff, TieDecision {{u"b1"_s, u"b2"_s}, u"no tie"_s}), u"noOccasion"_s);
    const QByteArray decision = nameOf(SignsInRsa, TieDecision {{u"b3"_s, u"b2"_s}, u"the longer warranty"_s});
    QCOMPARE(seat.tally()->openTies, tie);
    QCOMPARE(act(Supervisor, Witness {decision}), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QVERIFY(seat.tally()->openTies.isEmpty());
    QCOMPARE(seat.tally()->candidates, (QStringList {u"b3"_s, u"b2"_s, u"b1"_s}));
}

void TestSessionDissent::opinionsDiffer()
{
    // Asked early: the wait for an answer runs while the others give their opinions.
    QCOMPARE(act(Staff, SignRequest {DoesNotSign}), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QCOMPARE(refusedBy(Chair, DeemedAgreement {DoesNotSign, u"has left the room"_s}), u"tooEarly"_s);
    for (const int member : {Chair, SignsInSm2, SignsInRsa})
        QCOMPARE(act(member, Opinion {true, resultHash(m_room->at(member).state()), {}}), u"success"_s);
    Session& seat = m_room->at(Dissents);
    const auto dissent = [&](const auto& saved) { seat.dissent(u"方法部分的评分依据不足"_s, saved); };
    QCOMPARE(wordOf(awaited<QByteArray>(dissent)), u"pinNeeded"_s);
    QCOMPARE(m_room->unlock(Dissents), u"success"_s);
    QCOMPARE(wordOf(awaited<QByteArray>(dissent)), u"success"_s);
    QVERIFY(!seat.isUnlocked());
    QCOMPARE(m_room->settle(), u"success"_s);
    // The law wants names in a report, and the hub has none yet.
    const auto freeze = [&](const Done& done) { m_room->at(Staff).report().freeze({}, done); };
    QCOMPARE(wordOf(awaited<void>(freeze)).section(u' ', 0, 0), u"notFound"_s);
    const auto bring = [&](const Done& done) { m_room->at(Staff).staff().uploadAnnex(m_fixture.annex.toJson(), done); };
    QCOMPARE(wordOf(awaited<void>(bring)), u"success"_s);
    QCOMPARE(wordOf(awaited<void>(freeze)), u"notAllowed missingOpinions"_s);
}

void TestSessionDissent::whoDoesNotSignIsDeemedToAgree()
{
    const DeemedAgreement deemed {DoesNotSign, u"refuses to sign and states no other opinion"_s};
    QVERIFY(waitFor([&] { return !m_room->at(Chair).refusal(deemed); }));
    QCOMPARE(refusedBy(Chair, DeemedAgreement {Dissents, u"has dissented"_s}), u"notRequested"_s);
    const QByteArray name = nameOf(Chair, deemed);
    const SessionState& state = m_room->at(Supervisor).state();
    for (const int witness : {Supervisor, Staff, SignsInSm2}) {
        QCOMPARE(act(witness, Witness {name}), u"success"_s);
        QCOMPARE(m_room->settle(), u"success"_s);
        QVERIFY(!isDeemedAgreed(state, DoesNotSign));
    }
    // With the author and two members that is more than half of five.
    QCOMPARE(act(SignsInRsa, Witness {name}), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QVERIFY(isDeemedAgreed(state, DoesNotSign));
}

QString TestSessionDissent::sign(int member)
{
    const QString word = m_room->unlock(member);
    return word == u"success" ? wordOf(awaited<void>([&](const Done& done) { m_room->at(member).report().sign(done); }))
                              : word;
}

void TestSessionDissent::theOthersSign()
{
    const auto freeze = [&](const Done& done) { m_room->at(Staff).report().freeze({}, done); };
    QCOMPARE(wordOf(awaited<void>(freeze)), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    const auto deliver = [&](const Done& done) { m_room->at(Staff).report().deliver(done); };
    for (const int member : {Chair, SignsInSm2, SignsInRsa}) {
        QCOMPARE(wordOf(awaited<void>(deliver)), u"notAllowed missingSignatures"_s);
        QCOMPARE(sign(member), u"success"_s);
        QVERIFY(!m_room->at(member).isUnlocked());
        QCOMPARE(m_room->settle(), u"success"_s);
    }
    const SessionState& state = m_room->at(Staff).state();
    QCOMPARE(state.report.signedBy, (QSet<int> {Chair, SignsInSm2, SignsInRsa}));
    const auto report = awaited<QByteArray>([&](const auto& reply) { m_room->at(Chair).report().fetch(reply); });
    QCOMPARE(wordOf(report), u"success"_s);
    QMap<int, QByteArray> certificates;
    for (const RosterEntry& entry : m_room->at(Staff).log().roster())
        certificates.insert(entry.member, entry.certificate);
    const auto signatures = checkSignatures(report->first(state.report.bytes), *report, certificates);
    QCOMPARE(wordOf(signatures), u"success"_s);
    QSet<int> shown;
    for (const ReportSignature& signature : *signatures)
        shown.insert(signature.member);
    QCOMPARE(shown, (QSet<int> {Chair, SignsInRsa}));
}

void TestSessionDissent::staffDeliver()
{
    const auto deliver = [&](const Done& done) { m_room->at(Staff).report().deliver(done); };
    QCOMPARE(wordOf(awaited<void>(deliver)), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QVERIFY(!m_room->at(DoesNotSign).state().delivered.isEmpty());
}

void TestSessionDissent::theArchiveVerifies()
{
    Session& seat = m_room->at(Supervisor);
    const auto archive = awaited<QByteArray>([&](const auto& reply) { seat.report().archive(reply); });
    QCOMPARE(wordOf(archive), u"success"_s);
    const QString file = m_fixture.folder.filePath(u"session.evalroom"_s);
    const QString platform = m_fixture.folder.filePath(u"platform.pem"_s);
    QVERIFY(writeFile(file, *archive) && writeFile(platform, toPem(m_fixture.platform.publicKey())));
    const Ran verified = ctl({u"verify"_s, file, u"--platform"_s, platform, u"--json"_s});
    QVERIFY2(verified.exitCode == 0, verified.out.constData());
    QCOMPARE(verified.json().value(u"stateHash"_s).toString(), toHex(stateHash(seat.state())));
    const Ran second = secondVerifier(file);
    QVERIFY2(second.exitCode == 0, second.out.constData());
    QCOMPARE(second.json().value(u"stateHash"_s), verified.json().value(u"stateHash"_s));
}

// PIN, slip code and private keys stay with their people: neither a terminal nor the hub keeps them.
void TestSessionDissent::noSecretIsOnAnyDisk()
{
    QList<QByteArray> secrets
        = spellingsOf(m_fixture.pin) + spellingsOf("ABCD-EFGH-JKMN") + spellingsOf("ABCDEFGHJKMN");
    for (const auto& [number, member] : m_fixture.members) {
        const auto credential = readPkcs12(member.pkcs12, Secret::copyOf(m_fixture.pin));
        QVERIFY(credential);
        const QList<QByteArray> secretNumbers = secretNumbersOf(credential->key);
        QVERIFY(!secretNumbers.isEmpty());
        secrets += secretNumbers;
    }
    for (const int member : {1, 2, 3, 4, 5, Staff, Supervisor}) {
        const QString store = m_fixture.config(member).storeDir;
        QCOMPARE(filesWith(store, secrets), QStringList());
        // What has to be there is found.
        QVERIFY(!filesWith(store, {toHex(m_fixture.session).toLatin1()}).isEmpty());
    }
    QCOMPARE(filesWith(m_fixture.hub.data(), secrets), QStringList());
    m_room.reset();
    QVERIFY(m_fixture.hub.stop());
    for (const int member : {1, 2, 3, 4, 5, Staff, Supervisor})
        QCOMPARE(filesWith(m_fixture.config(member).storeDir, secrets), QStringList());
}

EVALROOM_TEST(TestSessionDissent, QGuiApplication)

} // namespace tst_session_dissent

#include "tst_session_dissent.moc"
