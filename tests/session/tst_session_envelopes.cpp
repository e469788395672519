// SPDX-License-Identifier: Apache-2.0
#include "session/room.h"

#include "crypto/jwe.h"
#include "session/sealing.h"
#include "test_program.h"

#include <QGuiApplication>
#include <QSignalSpy>

using namespace evalroom;
using namespace evalroom::test;

namespace tst_session_envelopes {

// Sheets whose envelopes have the right shape and something else inside: the log takes them, since nobody can look
// into them; whoever opens one is told what is wrong, and the other envelope still serves (FORMAT.md §9.4).
class TestEnvelopes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anAuthorWhoseOwnEnvelopeIsRubbishIsTold();
    void anEscrowThatIsRubbishIsRefusedByWhoOpensIt();

private:
    // Two envelopes for one sheet, to be replaced as a test likes.
    SealedSheet sealFor(int member);
    QString submit(int member, const SheetSubmitted& act) { return m_room->act(member, act); }
    QByteArray sheetOf(int member) { return countedSheet(chairStep(), member)->name; }
    StepState chairStep() { return m_room->at(7).state().steps.value(u"chair"_s); }
    bool isOpened(int member)
    {
        const StepState step = chairStep();
        const SheetState* sheet = countedSheet(step, member);
        return sheet && sheet->opened;
    }
    QString release(int member)
    {
        return wordOf(awaited<QByteArray>(
            [&](const auto& saved) { m_room->at(8).releaseSheet(sheetOf(member), m_fixture->centreKey, saved); }));
    }
    QString open(int member)
    {
        return wordOf(awaited<QByteArray>([&](const auto& saved) {
            m_room->at(7).openReleasedSheet(sheetOf(member), m_fixture->supervisorKey, saved);
        }));
    }
    // Sealed for the supervisor, and that for the centre.
    QJsonObject escrow(const QByteArray& content, const PublicKey& supervisor) const
    {
        return seal(canonicalJson(seal(content, supervisor).value()), m_fixture->centreKey.publicKey()).value();
    }
    static QByteArray contentOf(const SheetSecret& secret)
    {
        return canonicalJson({{u"salt"_s, toHex(secret.salt)}, {u"sheet"_s, secret.sheet}});
    }

    std::unique_ptr<SessionFixture> m_fixture;
    std::unique_ptr<Room> m_room;
    PublicKey m_nobody = PrivateKey::generate(Algorithm::ES256).value().publicKey();
};

void TestEnvelopes::init()
{
    m_fixture = std::make_unique<SessionFixture>();
    m_fixture->plan.manifest.policy.openingLimit = 0;
    QVERIFY(m_fixture->begin());
    m_room = std::make_unique<Room>(*m_fixture);
    QCOMPARE(m_room->checkIn({1, 2, 3, 4, 5, 6, 7, 8}), u"success"_s);
    QCOMPARE(m_room->prepare(), u"success"_s);
    QCOMPARE(m_room->openStep(u"chair"_s), u"success"_s);
}

void TestEnvelopes::cleanup()
{
    m_room.reset();
    QVERIFY(m_fixture->hub.stop());
}

SealedSheet TestEnvelopes::sealFor(int member)
{
    const Session& seat = m_room->at(member);
    const Log& log = seat.log();
    const PublicKey recovery = log.delegation(*log.activeChain(member))->recovery;
    const SheetPlace place {m_fixture->session, member, u"chair"_s, 1};
    return sealSheet(place, m_room->sheetFor(member, u"chair"_s), recovery, seat.head().manifest()).value();
}

void TestEnvelopes::anAuthorWhoseOwnEnvelopeIsRubbishIsTold()
{
    const auto recoveryOf = [&](int member) {
        const Log& log = m_room->at(member).log();
        return log.delegation(*log.activeChain(member))->recovery;
    };
    QMap<int, SealedSheet> sealed;
    for (const int member : Room::committee())
        sealed.insert(member, sealFor(member));
    sealed[1].act.envelope = seal("rubbish", recoveryOf(1)).value();
    sealed[2].act.envelope = seal(contentOf(sealed[3].secret), recoveryOf(2)).value();
    sealed[3].act.envelope = seal(contentOf(sealed[3].secret), m_nobody).value();
    sealed[4].act.envelope = seal(R"({"salt":1,"sheet":"x"})", recoveryOf(4)).value();
    std::map<int, std::unique_ptr<QSignalSpy>> failed;
    for (const int member : Room::committee()) {
        failed[member] = std::make_unique<QSignalSpy>(&m_room->at(member), &Session::openingFailed);
        QCOMPARE(submit(member, sealed[member].act), u"success"_s);
    }
    QCOMPARE(m_room->settle(), u"success"_s);
    QCOMPARE(wordOf(awaited<QByteArray>([&](const auto& done) { m_room->at(6).closeStep(u"chair"_s, done); })),
        u"success"_s);
    const QMap<int, ErrorCode> expected {{1, ErrorCode::BadField}, {2, ErrorCode::CommitmentMismatch},
        {3, ErrorCode::DecryptionFailed}, {4, ErrorCode::BadField}};
    EVENTUALLY(isOpened(5));
    QCOMPARE(m_room->settle(), u"success"_s);
    for (auto each = expected.cbegin(); each != expected.cend(); ++each) {
        // Once, and not with every entry that comes.
        QCOMPARE(failed[each.key()]->size(), 1);
        QCOMPARE(failed[each.key()]->first().at(0).toByteArray(), sheetOf(each.key()));
        QCOMPARE(failed[each.key()]->first().at(1).value<Error>().code, each.value());
        QVERIFY(!isOpened(each.key()));
    }
    QVERIFY(failed[5]->isEmpty());
    QCOMPARE(chairStep().phase, StepPhase::Closed);
    QVERIFY(m_room->at(7).state().alarms.isEmpty());
    // Centre and supervisor have another copy.
    for (const int member : expected.keys()) {
        QCOMPARE(release(member), u"success"_s);
        QCOMPARE(m_room->settle(), u"success"_s);
        QCOMPARE(open(member), u"success"_s);
    }
    EVENTUALLY_COMPARE(m_room->at(1).state().chair, 1);
}

void TestEnvelopes::anEscrowThatIsRubbishIsRefusedByWhoOpensIt()
{
    const PublicKey centre = m_fixture->centreKey.publicKey();
    const PublicKey supervisor = m_fixture->supervisorKey.publicKey();
    QMap<int, SealedSheet> sealed;
    for (const int member : Room::committee())
        sealed.insert(member, sealFor(member));
    sealed[1].act.escrow = seal("rubbish", m_nobody).value();
    sealed[2].act.escrow = seal("rubbish", centre).value();
    sealed[3].act.escrow = escrow(contentOf(sealed[3].secret), m_nobody);
    sealed[4].act.escrow = escrow("rubbish", supervisor);
    sealed[5].act.escrow = escrow(contentOf(sealed[1].secret), supervisor);
    for (const int member : Room::committee())
        QCOMPARE(submit(member, sealed[member].act), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    for (const int member : Room::committee())
        m_room->leave(member);
    QCOMPARE(wordOf(awaited<QByteArray>([&](const auto& done) { m_room->at(6).closeStep(u"chair"_s, done); })),
        u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QCOMPARE(release(1).section(u' ', 0, 0), u"decryptionFailed"_s);
    QCOMPARE(release(2).section(u' ', 0, 0), u"badField"_s);
    for (const int member : {3, 4, 5})
        QCOMPARE(release(member), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QCOMPARE(open(1), u"notAllowed notReleased"_s);
    QCOMPARE(open(3).section(u' ', 0, 0), u"decryptionFailed"_s);
    QCOMPARE(open(4).section(u' ', 0, 0), u"badField"_s);
    QVERIFY(m_room->at(7).state().alarms.isEmpty());
    // A sheet that is not the committed one is a finding against its author, and stands in the log.
    QCOMPARE(open(5), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    const QList<AlarmState> alarms = m_room->at(7).state().alarms;
    QCOMPARE(alarms.size(), 1);
    QCOMPARE(alarms.constFirst().member, 5);
    QCOMPARE(alarms.constFirst().what, u"commitment"_s);
    for (const int member : Room::committee())
        QVERIFY(!isOpened(member));
    // The authors' own envelopes are sound: their true openings follow.
    QCOMPARE(m_room->checkIn(Room::committee()), u"success"_s);
    EVENTUALLY_COMPARE(m_room->at(7).state().chair, 1);
}

EVALROOM_TEST(TestEnvelopes, QGuiApplication)

} // namespace tst_session_envelopes

#include "tst_session_envelopes.moc"
