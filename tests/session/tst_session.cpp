// SPDX-License-Identifier: Apache-2.0
#include "patience.h"
#include "session/room.h"
#include "test_program.h"

#include <QGuiApplication>
#include <QSignalSpy>
#include <QTcpServer>

using namespace evalroom;
using namespace evalroom::test;

namespace tst_session {

// What one terminal does when something is wrong: papers, clocks, ways, programs that end.
class TestSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void papersThatDoNotFit_data();
    void papersThatDoNotFit();
    void papersOfAnotherSessionDoNotFit();
    void aFailedCheckInCanBeRepeated();
    void nobodyChecksInWithoutTheCentreTheFirstTime();
    void aCheckInIsGivenUp();
    void aHubOfAnotherCertificateIsRefused();
    void aManifestOfAnotherPlatformIsRefused();
    void whatTheLawRefusesIsNotSigned();
    void aReasonThatNobodyCouldReadAgainIsNotSealed();
    void whatNeedsTheCertificateNeedsThePin();
    void theCertificatePutsItselfAway();
    void whoJudgesNothingNeedsItForTheCheckInOnly();
    void whatWasSignedWithoutTheCentreGetsThereWithoutThePin();
    void aClockThatIsYearsOff_data();
    void aClockThatIsYearsOff();

private:
    QString saved(const std::function<void(const Session::Saved&)>& call) { return wordOf(awaited<QByteArray>(call)); }

    std::unique_ptr<SessionFixture> m_fixture;
    std::unique_ptr<Room> m_room;
};

void TestSession::init()
{
    m_fixture = std::make_unique<SessionFixture>();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_fixture->members[3].notBefore = now.addDays(-9);
    m_fixture->members[3].notAfter = now.addDays(-2);
    m_fixture->members[4].notBefore = now.addDays(2);
    m_fixture->members[4].notAfter = now.addDays(9);
    if (QByteArray(QTest::currentTestFunction()) != "papersThatDoNotFit") {
        m_fixture->members[3] = SessionFixture::Member {};
        m_fixture->members[4] = SessionFixture::Member {};
    }
    QVERIFY(m_fixture->begin());
    m_room = std::make_unique<Room>(*m_fixture);
}

void TestSession::cleanup()
{
    m_room.reset();
    QVERIFY(m_fixture->hub.stop());
}

void TestSession::papersThatDoNotFit_data()
{
    QTest::addColumn<int>("member");
    QTest::addColumn<int>("papersOf");
    QTest::addColumn<QByteArray>("pin");
    QTest::addColumn<QByteArray>("slip");
    QTest::addColumn<QString>("error");
    QTest::newRow("wrong PIN") << 1 << 1 << QByteArray("654321") << QByteArray("ABCDEFGHJKMN") << u"wrongPin"_s;
    QTest::newRow("no certificate") << 1 << 0 << QByteArray("123456") << QByteArray("ABCDEFGHJKMN")
                                    << u"notACredential"_s;
    QTest::newRow("somebody else's") << 1 << 2 << QByteArray("123456") << QByteArray("ABCDEFGHJKMN")
                                     << u"certificateNotOnRoster"_s;
    QTest::newRow("a number that nobody has")
        << 77 << 1 << QByteArray("123456") << QByteArray("ABCDEFGHJKMN") << u"certificateNotOnRoster"_s;
    QTest::newRow("expired") << 3 << 3 << QByteArray("123456") << QByteArray("ABCDEFGHJKMN") << u"certificateExpired"_s;
    QTest::newRow("not yet valid") << 4 << 4 << QByteArray("123456") << QByteArray("ABCDEFGHJKMN")
                                   << u"certificateNotYetValid"_s;
    QTest::newRow("a short slip code") << 1 << 1 << QByteArray("123456") << QByteArray("A") << u"badField"_s;
    QTest::newRow("no slip code") << 1 << 1 << QByteArray("123456") << QByteArray() << u"badField"_s;
}

void TestSession::papersThatDoNotFit()
{
    QFETCH(int, member);
    QFETCH(int, papersOf);
    QFETCH(QByteArray, pin);
    QFETCH(QByteArray, slip);
    QFETCH(QString, error);
    Session& seat = m_room->at(member);
    CheckIn papers = m_fixture->papers(papersOf == 0 ? 1 : papersOf, pin, slip);
    if (papersOf == 0)
        papers.pkcs12 = "no certificate";
    const auto in = awaited<void>([&](const Done& done) { seat.checkIn(std::move(papers), done); });
    QCOMPARE(wordOf(in).section(u' ', 0, 0), error);
    QCOMPARE(seat.connection(), Connection::LoggedOut);
    QVERIFY(!seat.isUnlocked());
    QCOMPARE(saved([&](const auto& done) { seat.act(Consent {}, done); }).section(u' ', 0, 0), u"notLoggedIn"_s);
    // Nothing of it stands in the log.
    m_room->leave(member);
    QCOMPARE(m_room->checkIn({6}), u"success"_s);
    QCOMPARE(m_room->at(6).log().tree().size(), 1);
}

// The same number, the same authority, a sound certificate: on the roster of another session.
void TestSession::papersOfAnotherSessionDoNotFit()
{
    SessionFixture elsewhere;
    QVERIFY(elsewhere.begin());
    {
        Session there(elsewhere.config(1));
        QCOMPARE(wordOf(elsewhere.checkIn(there)), u"success"_s);
    }
    Session& seat = m_room->at(1);
    const auto checkInWithThem = [&] {
        return wordOf(awaited<void>([&](const Done& done) { seat.checkIn(elsewhere.papers(1, elsewhere.pin), done); }));
    };
    // Neither when the hub has to tell, nor when the terminal knows the roster itself.
    QCOMPARE(checkInWithThem(), u"certificateNotOnRoster hub"_s);
    QCOMPARE(m_room->checkIn({1}), u"success"_s);
    seat.lock();
    const auto unlocked = awaited<void>([&](const Done& done) {
        seat.unlock(elsewhere.members.at(1).pkcs12, Secret::copyOf(QByteArrayView("123456")), done);
    });
    QCOMPARE(wordOf(unlocked), u"certificateNotOnRoster"_s);
    QVERIFY(!seat.isUnlocked());
    QCOMPARE(checkInWithThem(), u"certificateNotOnRoster"_s);
    QCOMPARE(seat.connection(), Connection::Online);
    // Nor after a restart, nor without the centre.
    m_room->leave(1);
    Session again(m_fixture->config(1));
    const auto checkInAgain = [&] {
        return wordOf(
            awaited<void>([&](const Done& done) { again.checkIn(elsewhere.papers(1, elsewhere.pin), done); }));
    };
    QCOMPARE(checkInAgain(), u"certificateNotOnRoster hub"_s);
    m_fixture->hub.kill();
    QCOMPARE(checkInAgain(), u"certificateNotOnRoster"_s);
    QVERIFY(!again.isUnlocked());
    QVERIFY(elsewhere.hub.stop());
}

void TestSession::aFailedCheckInCanBeRepeated()
{
    Session& seat = m_room->at(1);
    QCOMPARE(wordOf(m_fixture->checkIn(seat, "000000")), u"wrongPin"_s);
    QCOMPARE(m_room->checkIn({1}), u"success"_s);
    seat.lock();
    QSignalSpy lockChanged(&seat, &Session::lockChanged);
    QCOMPARE(wordOf(awaited<void>([&](const Done& done) {
        seat.unlock(m_fixture->members.at(1).pkcs12, Secret::copyOf(QByteArrayView("000000")), done);
    })),
        u"wrongPin"_s);
    QVERIFY(!seat.isUnlocked());
    QCOMPARE(wordOf(m_fixture->unlock(seat)), u"success"_s);
    QVERIFY(seat.isUnlocked());
    QCOMPARE(lockChanged.size(), 1);
}

void TestSession::nobodyChecksInWithoutTheCentreTheFirstTime()
{
    m_fixture->hub.kill();
    QCOMPARE(wordOf(m_fixture->checkIn(m_room->at(1))).section(u' ', 0, 0), u"hubUnreachable"_s);
    QVERIFY(!m_room->at(1).isKnown());
    QVERIFY(m_fixture->hub.start());
    QCOMPARE(m_room->checkIn({1}), u"success"_s);
}

// A centre that takes the call and says nothing holds nobody up.
void TestSession::aCheckInIsGivenUp()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    m_fixture->ways[1] = silent.serverPort();
    Session& seat = m_room->at(1);
    for (int time = 0; time < 2; ++time) {
        Awaited<void> arrival;
        seat.checkIn(m_fixture->papers(1, m_fixture->pin), arrival.reply());
        // The second waits in the line of the first.
        QTRY_VERIFY(silent.hasPendingConnections());
        seat.stopCheckIn();
        QCOMPARE(wordOf(arrival.result()), u"cancelled"_s);
        QCOMPARE(seat.connection(), Connection::LoggedOut);
        QVERIFY(!seat.isUnlocked());
    }
    // Nothing is left of it.
    seat.stopCheckIn();
    m_room->leave(1);
    m_fixture->ways.erase(1);
    QCOMPARE(m_room->checkIn({1}), u"success"_s);
}

void TestSession::aHubOfAnotherCertificateIsRefused()
{
    SessionConfig config = m_fixture->config(1);
    config.hub.fingerprint = QByteArray(32, '\1');
    Session seat(config);
    QCOMPARE(wordOf(m_fixture->checkIn(seat)).section(u' ', 0, 0), u"hubIdentityChanged"_s);
}

void TestSession::aManifestOfAnotherPlatformIsRefused()
{
    SessionConfig config = m_fixture->config(1);
    config.platform = PrivateKey::generate(Algorithm::ES256).value().publicKey();
    Session seat(config);
    QCOMPARE(wordOf(m_fixture->checkIn(seat)).section(u' ', 0, 0), u"unknownSigner"_s);
    QVERIFY(!seat.isKnown());
}

void TestSession::whatTheLawRefusesIsNotSigned()
{
    QCOMPARE(m_room->checkIn({1, 6}), u"success"_s);
    QCOMPARE(m_room->act(1, Declaration {}), u"notAllowed notAdmitted"_s);
    QCOMPARE(m_room->act(6, Consent {}), u"notAllowed role"_s);
    QCOMPARE(saved([&](const auto& done) { m_room->at(6).openStep(u"chair"_s, done); }), u"notAllowed notReady"_s);
    QCOMPARE(saved([&](const auto& done) { m_room->at(6).openStep(u"nothing"_s, done); }), u"notAllowed unknownStep"_s);
    QCOMPARE(m_room->at(1).refusal(Declaration {})->detail, u"notAdmitted"_s);
    QVERIFY(!m_room->at(1).refusal(Consent {}));
    QCOMPARE(m_room->settle(), u"success"_s);
    QCOMPARE(m_room->at(6).log().tree().size(), 2);
}

void TestSession::aReasonThatNobodyCouldReadAgainIsNotSealed()
{
    QCOMPARE(m_room->checkIn({1, 2, 3, 4, 5, 6, 7}), u"success"_s);
    QCOMPARE(m_room->prepare(), u"success"_s);
    QCOMPARE(m_room->judge(u"chair"_s), u"success"_s);
    QCOMPARE(m_room->openStep(u"form"_s), u"success"_s);
    Sheet sheet = m_room->sheetFor(1, u"form"_s);
    Judgement& first = std::get<ReviewSheet>(sheet.content).items.first();
    first = {.passed = false, .reason = QChar(QChar::ByteOrderMark) + u"无章"_s};
    QCOMPARE(m_room->submit(1, u"form"_s, sheet), u"badField sheetText"_s);
    QCOMPARE(m_room->at(1).savedHere(), 0);
    first.reason = u"无章"_s;
    QCOMPARE(m_room->submit(1, u"form"_s, sheet), u"success"_s);
    for (const int member : {2, 3, 4, 5})
        QCOMPARE(m_room->submit(member, u"form"_s), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QCOMPARE(saved([&](const auto& done) { m_room->at(6).closeStep(u"form"_s, done); }), u"success"_s);
    const auto isOpened = [this] {
        const StepState at = m_room->at(7).state().steps.value(u"form"_s);
        const SheetState* counted = countedSheet(at, 1);
        return counted != nullptr && counted->opened;
    };
    QTRY_VERIFY(isOpened());
}

void TestSession::whatNeedsTheCertificateNeedsThePin()
{
    QCOMPARE(m_room->checkIn({1, 6}), u"success"_s);
    QCOMPARE(m_room->act(6, Admission {1, AdmissionMethod::Card, u"A-01"_s}), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QCOMPARE(m_room->act(1, Consent {}), u"success"_s);
    m_room->at(1).lock();
    QCOMPARE(saved([&](const auto& done) { m_room->at(1).act(Declaration {}, done); }), u"pinNeeded"_s);
    QCOMPARE(wordOf(m_fixture->unlock(m_room->at(1))), u"success"_s);
    QCOMPARE(saved([&](const auto& done) { m_room->at(1).act(Declaration {}, done); }), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QCOMPARE(m_room->at(6).state().members.value(1).declared, Declared::Clear);
}

// Declaration and pledge in the log-in of the check-in; then each sheet with its own.
void TestSession::theCertificatePutsItselfAway()
{
    QCOMPARE(m_room->checkIn({1, 2, 3, 4, 5, 6, 7}), u"success"_s);
    Session& seat = m_room->at(1);
    QSignalSpy lockChanged(&seat, &Session::lockChanged);
    for (const int member : Room::committee())
        QVERIFY(m_room->at(member).isUnlocked());
    QCOMPARE(m_room->prepare(), u"success"_s); // which unlocks nothing before the pledge
    QCOMPARE(lockChanged.size(), 1);
    QVERIFY(!seat.isUnlocked());
    QCOMPARE(m_room->openStep(u"chair"_s), u"success"_s);
    QVERIFY(seat.drafts().set(u"chair"_s, 1, {}, {u"2"_s, {}}));
    const auto castBallot = [&](const auto& done) { seat.castBallot(2, done); };
    QCOMPARE(saved(castBallot), u"pinNeeded"_s);
    QCOMPARE(seat.drafts().field(u"chair"_s, 1, {}).value()->value, u"2"_s);
    QCOMPARE(wordOf(m_fixture->unlock(seat)), u"success"_s);
    // What the law refuses is not signed, and what needs no certificate does not put it away.
    QCOMPARE(saved([&](const auto& done) { seat.act(Declaration {}, done); }), u"notAllowed alreadyDeclared"_s);
    QCOMPARE(saved([&](const auto& done) { seat.act(TimeRequest {u"long bids"_s}, done); }), u"success"_s);
    QVERIFY(seat.isUnlocked());
    QCOMPARE(saved(castBallot), u"success"_s);
    QVERIFY(!seat.isUnlocked());
    QCOMPARE(lockChanged.size(), 3);
    QCOMPARE(saved(castBallot), u"pinNeeded"_s); // a better thought costs the PIN too
    const auto document
        = awaited<std::shared_ptr<QIODevice>>([&](const auto& reply) { seat.documents().open(u"bid-1"_s, reply); });
    QVERIFY(document || document.error().code != ErrorCode::PinNeeded);
    QCOMPARE(m_room->settle(), u"success"_s);
    QVERIFY(!m_room->at(7).state().steps.value(u"chair"_s).sheets.value(1).isEmpty());
}

void TestSession::whoJudgesNothingNeedsItForTheCheckInOnly()
{
    QCOMPARE(m_room->checkIn({1, 6, 7}), u"success"_s);
    QVERIFY(m_room->at(1).isUnlocked());
    QVERIFY(!m_room->at(6).isUnlocked());
    QVERIFY(!m_room->at(7).isUnlocked());
    QCOMPARE(m_room->act(6, Admission {1, AdmissionMethod::Card, u"A-01"_s}), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QVERIFY(m_room->at(7).state().members.value(1).admitted);
}

// The centre does not know the chain yet, and takes nobody's word for it but the certificate's.
void TestSession::whatWasSignedWithoutTheCentreGetsThereWithoutThePin()
{
    QCOMPARE(m_room->checkIn({1, 6}), u"success"_s);
    QCOMPARE(m_room->act(6, Admission {1, AdmissionMethod::Card, u"A-01"_s}), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QCOMPARE(m_room->act(1, Consent {}), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    m_fixture->hub.kill();
    m_room->leave(1);
    Session& again = m_room->at(1);
    QCOMPARE(wordOf(m_fixture->checkIn(again)), u"success"_s);
    QCOMPARE(m_room->act(1, Declaration {}), u"success"_s);
    QCOMPARE(m_room->pledge(1), u"success"_s);
    QVERIFY(!again.isUnlocked());
    QCOMPARE(again.savedHere(), 3);
    QVERIFY(m_fixture->hub.start());
    QCOMPARE(m_room->settle(), u"success"_s);
    QVERIFY(m_room->at(6).state().members.value(1).pledged);
}

void TestSession::aClockThatIsYearsOff_data()
{
    QTest::addColumn<int>("days");
    QTest::newRow("two years behind") << -730;
    QTest::newRow("two years ahead") << 730;
}

void TestSession::aClockThatIsYearsOff()
{
    QFETCH(int, days);
    SessionConfig config = m_fixture->config(1);
    config.clock = [days] { return QDateTime::currentDateTimeUtc().addDays(days); };
    Session seat(config);
    QSignalSpy drifted(&seat, &Session::driftChanged);
    QCOMPARE(wordOf(m_fixture->checkIn(seat)), u"success"_s);
    EVENTUALLY_COMPARE(seat.connection(), Connection::Online);
    QCOMPARE(saved([&](const auto& done) { seat.act(Consent {}, done); }), u"success"_s);
    EVENTUALLY_COMPARE(seat.savedHere(), 0);
    QVERIFY(seat.state().members.value(1).consented);
    QVERIFY(!drifted.isEmpty());
    QVERIFY(std::abs(seat.drift() + days * 86'400LL) < 60);
    QVERIFY(std::abs(seat.now().secsTo(QDateTime::currentDateTimeUtc())) < 60);
}

EVALROOM_TEST(TestSession, QGuiApplication)

} // namespace tst_session

#include "tst_session.moc"
