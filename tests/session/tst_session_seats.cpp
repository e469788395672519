// SPDX-License-Identifier: Apache-2.0
#include "patience.h"
#include "session/room.h"
#include "test_program.h"

#include <QGuiApplication>
#include <QSignalSpy>
#include <QThread>

using namespace evalroom;
using namespace evalroom::test;

namespace tst_session_seats {

// Ways that break, programs that end, people who move: no work is lost, and nobody acts twice.
class TestSeats : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void ownWorkGoesOnWithoutTheCentre();
    void aHubThatRestartsIsRejoinedWithoutThePin();
    void aRestartContinuesWhereItEnded();
    void aRestartWithoutTheCentreContinuesToo();
    void twoProgramsDoNotShareAStore();
    void theSamePersonAtTwoSeats();
    void aSheetSealedAtOneSeatOpensAtAnother();
    void aLostSlipMakesNewKeys();
    void centreAndSupervisorOpenWhatItsAuthorDoesNot();
    void aSheetStaysSealedWhenTheClosingIsRefused();
    void whoHasLeftHandsOverAndSeesNoMore();
    void anOutboxTravelsAsAFile();
    void aKilledProgramHasKeptWhatItSaidItKept();

private:
    // Everybody ready, the chair's ballot open, and everybody's ballot in.
    void voteForTheChair();
    QString saved(const std::function<void(const Session::Saved&)>& call) { return wordOf(awaited<QByteArray>(call)); }

    // How many openings there are in the log, whatever became of them.
    qsizetype openings();
    // Staff suspends the session after more alarms than a terminal reads at once.
    bool suspendAfterManyEntries();

    std::unique_ptr<SessionFixture> m_fixture;
    std::unique_ptr<Room> m_room;
};

void TestSeats::init()
{
    m_fixture = std::make_unique<SessionFixture>();
    m_fixture->plan.manifest.policy.openingLimit = 0;
    QVERIFY(m_fixture->begin());
    m_room = std::make_unique<Room>(*m_fixture);
}

void TestSeats::cleanup()
{
    m_room.reset();
    QVERIFY(m_fixture->hub.stop());
}

void TestSeats::ownWorkGoesOnWithoutTheCentre()
{
    QCOMPARE(m_room->checkIn({1, 2, 3, 4, 5, 6, 7}), u"success"_s);
    QCOMPARE(m_room->prepare(), u"success"_s);
    QCOMPARE(m_room->openStep(u"chair"_s), u"success"_s);
    m_fixture->hub.kill();
    EVENTUALLY_COMPARE(m_room->at(2).connection(), Connection::Offline);
    EVENTUALLY_COMPARE(m_room->at(6).connection(), Connection::Offline);
    for (const int member : {1, 2, 3, 4, 5})
        QCOMPARE(m_room->submit(member, u"chair"_s), u"success"_s);
    // A better thought, before anything was sent.
    QCOMPARE(m_room->submit(2, u"chair"_s), u"success"_s);
    QCOMPARE(m_room->at(2).savedHere(), 2);
    QCOMPARE(saved([&](const auto& done) { m_room->at(6).closeStep(u"chair"_s, done); }), u"hubUnreachable offline"_s);
    QVERIFY(m_fixture->hub.start());
    QCOMPARE(m_room->settle(), u"success"_s);
    QCOMPARE(m_room->closeStep(u"chair"_s), u"success"_s);
    QCOMPARE(m_room->at(7).state().chair, 1);
    for (const int member : {1, 2, 3, 4, 5})
        QCOMPARE(m_room->at(member).state().effects, m_room->at(7).state().effects);
}

void TestSeats::aHubThatRestartsIsRejoinedWithoutThePin()
{
    QCOMPARE(m_room->checkIn({1, 6}), u"success"_s);
    m_room->at(1).lock();
    m_fixture->hub.kill();
    EVENTUALLY_COMPARE(m_room->at(1).connection(), Connection::Offline);
    QVERIFY(m_fixture->hub.start());
    QCOMPARE(m_room->act(1, Consent {}), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QVERIFY(m_room->at(6).state().members.value(1).consented);
}

void TestSeats::aRestartContinuesWhereItEnded()
{
    QCOMPARE(m_room->checkIn({1, 2, 3, 4, 5, 6, 7}), u"success"_s);
    QCOMPARE(m_room->prepare(), u"success"_s);
    QCOMPARE(m_room->openStep(u"chair"_s), u"success"_s);
    for (const int member : {2, 3, 4, 5})
        QCOMPARE(m_room->submit(member, u"chair"_s), u"success"_s);
    QVERIFY(m_room->at(1).drafts().set(u"technical"_s, 1, {u"b1"_s, u"method"_s}, {u"12"_s, {}}));
    m_fixture->hub.kill();
    EVENTUALLY_COMPARE(m_room->at(1).connection(), Connection::Offline);
    QCOMPARE(m_room->submit(1, u"chair"_s), u"success"_s);
    // The program ends with the sheet unsent and its salt forgotten.
    m_room->leave(1);
    QVERIFY(m_fixture->hub.start());

    Session& again = m_room->at(1);
    QCOMPARE(wordOf(awaited<void>([&](const Done& done) { again.open(done); })), u"success"_s);
    QVERIFY(again.isKnown());
    QCOMPARE(again.connection(), Connection::LoggedOut);
    QCOMPARE(again.savedHere(), 1);
    QCOMPARE(wordOf(again.drafts().set(u"technical"_s, 1, {}, {})), u"pinNeeded"_s);
    const auto other
        = awaited<void>([&](const Done& done) { again.checkIn(m_fixture->papers(1, "123456", "ANOTHERCODE1"), done); });
    QCOMPARE(wordOf(other).section(u' ', 0, 0), u"decryptionFailed"_s);
    QCOMPARE(m_room->checkIn({1}), u"success"_s);
    QCOMPARE(again.drafts().field(u"technical"_s, 1, {u"b1"_s, u"method"_s}).value()->value, u"12"_s);
    QCOMPARE(m_room->closeStep(u"chair"_s), u"success"_s);
    QVERIFY(countedSheet(again.state().steps.value(u"chair"_s), 1)->opened);
}

void TestSeats::aRestartWithoutTheCentreContinuesToo()
{
    QCOMPARE(m_room->checkIn({1, 6}), u"success"_s);
    m_fixture->hub.kill();
    m_room->leave(1);
    Session& again = m_room->at(1);
    QCOMPARE(wordOf(m_fixture->checkIn(again)), u"success"_s);
    QCOMPARE(again.connection(), Connection::Offline);
    QCOMPARE(m_room->act(1, Consent {}), u"success"_s);
    QCOMPARE(again.savedHere(), 2);
    QVERIFY(m_fixture->hub.start());
    QCOMPARE(m_room->settle(), u"success"_s);
    QVERIFY(m_room->at(6).state().members.value(1).consented);
    QCOMPARE(m_room->at(6).log().chainHeads(1, m_room->at(6).log().tree().size()).size(), 2);
}

void TestSeats::twoProgramsDoNotShareAStore()
{
    QCOMPARE(m_room->checkIn({1}), u"success"_s);
    Session second(m_fixture->config(1));
    QCOMPARE(wordOf(m_fixture->checkIn(second)).section(u' ', 0, 0), u"cannotWrite"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
}

void TestSeats::theSamePersonAtTwoSeats()
{
    QCOMPARE(m_room->checkIn({1, 6}), u"success"_s);
    Session second(m_fixture->config(1, u"B-07"_s));
    QSignalSpy moved(&m_room->at(1), &Session::connectionChanged);
    QCOMPARE(wordOf(m_fixture->checkIn(second)), u"success"_s);
    EVENTUALLY_COMPARE(m_room->at(1).connection(), Connection::Elsewhere);
    QVERIFY(!m_room->at(1).isUnlocked());
    QCOMPARE(m_room->act(1, Consent {}), u"notLoggedIn chainEnded"_s);
    EVENTUALLY_COMPARE(second.connection(), Connection::Online);
    QCOMPARE(saved([&](const auto& done) { second.act(Consent {}, done); }), u"success"_s);
    EVENTUALLY(m_room->at(6).state().members.value(1).consented);
    // And back again.
    QCOMPARE(wordOf(m_fixture->checkIn(m_room->at(1))), u"success"_s);
    EVENTUALLY_COMPARE(second.connection(), Connection::Elsewhere);
    EVENTUALLY_COMPARE(m_room->at(1).connection(), Connection::Online);
    QVERIFY(m_room->at(6).state().alarms.isEmpty());
}

void TestSeats::voteForTheChair()
{
    QCOMPARE(m_room->checkIn({1, 2, 3, 4, 5, 6, 7, 8}), u"success"_s);
    QCOMPARE(m_room->prepare(), u"success"_s);
    QCOMPARE(m_room->openStep(u"chair"_s), u"success"_s);
    for (const int member : Room::committee())
        QCOMPARE(m_room->submit(member, u"chair"_s), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
}

void TestSeats::aSheetSealedAtOneSeatOpensAtAnother()
{
    voteForTheChair();
    // The terminal is gone with all that was on it.
    m_room->leave(1);
    Session second(m_fixture->config(1, u"B-07"_s));
    const auto wrong = awaited<void>(
        [&](const Done& done) { second.checkIn(m_fixture->papers(1, "123456", "ANOTHERCODE1"), done); });
    QCOMPARE(wordOf(wrong).section(u' ', 0, 0), u"decryptionFailed"_s);
    QCOMPARE(wordOf(m_fixture->checkIn(second)), u"success"_s);
    EVENTUALLY_COMPARE(second.connection(), Connection::Online);
    QCOMPARE(m_room->closeStep(u"chair"_s), u"success"_s);
    QVERIFY(countedSheet(m_room->at(7).state().steps.value(u"chair"_s), 1)->opened);
    QCOMPARE(m_room->at(7).state().chair, 1);
}

void TestSeats::aLostSlipMakesNewKeys()
{
    voteForTheChair();
    m_room->leave(1);
    Session& again = m_room->at(1);
    QSignalSpy failed(&again, &Session::openingFailed);
    CheckIn papers = m_fixture->papers(1, "123456", "SECONDSLIP12");
    papers.freshKeys = true;
    QCOMPARE(wordOf(awaited<void>([&](const Done& done) { again.checkIn(std::move(papers), done); })), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QCOMPARE(saved([&](const auto& done) { m_room->at(6).closeStep(u"chair"_s, done); }), u"success"_s);
    EVENTUALLY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().at(1).value<Error>().code, ErrorCode::DecryptionFailed);
    EVENTUALLY(countedSheet(m_room->at(7).state().steps.value(u"chair"_s), 2)->opened);
    QVERIFY(!countedSheet(m_room->at(7).state().steps.value(u"chair"_s), 1)->opened);
    QCOMPARE(again.openingFailure().value_or(Error {}).code, ErrorCode::DecryptionFailed);
    QVERIFY(!m_room->at(2).openingFailure());
}

void TestSeats::centreAndSupervisorOpenWhatItsAuthorDoesNot()
{
    voteForTheChair();
    m_room->leave(1);
    QCOMPARE(saved([&](const auto& done) { m_room->at(6).closeStep(u"chair"_s, done); }), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    const QByteArray sheet = countedSheet(m_room->at(7).state().steps.value(u"chair"_s), 1)->name;
    const auto release = [&](const PrivateKey& key) {
        return saved([&](const auto& done) { m_room->at(8).releaseSheet(sheet, key, done); });
    };
    const auto open = [&](const PrivateKey& key) {
        return saved([&](const auto& done) { m_room->at(7).openReleasedSheet(sheet, key, done); });
    };
    QCOMPARE(open(m_fixture->supervisorKey), u"notAllowed notReleased"_s);
    QCOMPARE(release(m_fixture->supervisorKey).section(u' ', 0, 0), u"decryptionFailed"_s);
    QCOMPARE(release(m_fixture->centreKey), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QCOMPARE(open(m_fixture->supervisorKey), u"success"_s);
    EVENTUALLY_COMPARE(m_room->at(7).state().chair, 1);
}

qsizetype TestSeats::openings()
{
    return std::ranges::count_if(m_room->at(7).log().entries(), [](const Entry& entry) {
        const auto* record = std::get_if<Record>(&entry.body);
        return record && record->act.value(u"type").toString() == u"opening";
    });
}

bool TestSeats::suspendAfterManyEntries()
{
    Session staff(m_fixture->config(6, u"door"_s));
    bool good = m_fixture->checkIn(staff)
        && QTest::qWaitFor([&] { return staff.connection() == Connection::Online; }, Patience);
    const auto act = [&](const Act& what) {
        good = good && awaited<QByteArray>([&](const Session::Saved& saved) { staff.act(what, saved); });
    };
    for (int i = 0; i < 40; ++i)
        act(Alarm {.code = u"test"_s, .text = QString::number(i)});
    act(Suspension {.text = u"power failure"_s});
    return good && QTest::qWaitFor([&] { return staff.savedHere() == 0 && staff.state().suspended; }, Patience);
}

// The chair closes a step; before the hub hears of it, staff has suspended the session.
void TestSeats::aSheetStaysSealedWhenTheClosingIsRefused()
{
    QCOMPARE(m_room->checkIn({1, 2, 3, 4, 5, 6, 7}), u"success"_s);
    QCOMPARE(m_room->prepare(), u"success"_s);
    QCOMPARE(m_room->judge(u"chair"_s), u"success"_s);
    QCOMPARE(m_room->openStep(u"form"_s), u"success"_s);
    for (const int member : Room::committee())
        QCOMPARE(m_room->submit(member, u"form"_s), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    const qsizetype before = openings();
    m_room->leave(6);

    Awaited<QByteArray> closing;
    m_room->at(1).closeStep(u"form"_s, closing.reply());
    // In another thread: nothing comes to this one's terminals meanwhile.
    bool suspended = false;
    const std::unique_ptr<QThread> elsewhere(QThread::create([&] { suspended = suspendAfterManyEntries(); }));
    elsewhere->start();
    QVERIFY(elsewhere->wait(Patience) && suspended);
    QCOMPARE(wordOf(closing.result()), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QVERIFY(m_room->at(7).state().suspended);
    QCOMPARE(m_room->at(7).state().steps.value(u"form"_s).phase, StepPhase::Open);
    QCOMPARE(m_room->at(7).state().effects.last(), u"suspended"_s);
    QCOMPARE(openings(), before);

    QCOMPARE(m_room->checkIn({6}), u"success"_s);
    QCOMPARE(m_room->act(6, Resumption {.text = u"power is back"_s}), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QCOMPARE(m_room->closeStep(u"form"_s), u"success"_s);
    QCOMPARE(openings(), before + 5);
}

void TestSeats::whoHasLeftHandsOverAndSeesNoMore()
{
    QCOMPARE(m_room->checkIn({1, 4, 6}), u"success"_s);
    QCOMPARE(m_room->act(6, Absence {4, u"fell ill"_s}), u"success"_s);
    EVENTUALLY_COMPARE(m_room->at(6).savedHere(), 0);
    m_fixture->hub.kill();
    EVENTUALLY_COMPARE(m_room->at(4).connection(), Connection::Offline);
    QCOMPARE(m_room->act(4, Consent {}), u"success"_s);
    m_room->leave(4);
    QVERIFY(m_fixture->hub.start());
    const QDateTime now = fromTimestamp(toTimestamp(QDateTime::currentDateTimeUtc())).value();
    const RosterEntry newcomer {.member = 10,
        .role = Role::Expert,
        .key = PrivateKey::generate(Algorithm::ES256).value().publicKey(),
        .certificate = QByteArray(HashBytes, '1'),
        .person = QByteArray(HashBytes, '2'),
        .valid = Validity {now.addDays(-1), now.addDays(1)}};
    const QJsonObject change {{u"entry"_s, newcomer.toJson()}, {u"leaving"_s, 4}, {u"type"_s, u"replacement"_s}};
    const Amendment amendment {m_fixture->session, now, 1, m_fixture->session, change};
    const Jws jws = Jws::sign(JwsType::Amendment, amendment.toPayload(), m_fixture->platform).value();
    const QString target = u"/v1/sessions/%1/amendments"_s.arg(toHex(m_fixture->session));
    QCOMPARE(m_fixture->hub.ask("POST", target, canonicalJson(jws.toJson())).status, 200);
    EVENTUALLY(m_room->at(6).state().members.contains(10));
    const qint64 end = m_room->at(6).log().tree().size();
    QCOMPARE(m_room->act(1, Consent {}), u"success"_s);

    Session& gone = m_room->at(4);
    QSignalSpy alarms(&gone, &Session::alarmRaised);
    QCOMPARE(wordOf(m_fixture->checkIn(gone)), u"success"_s);
    EVENTUALLY_COMPARE(gone.savedHere(), 0);
    QCOMPARE(gone.log().tree().size(), end);
    EVENTUALLY(m_room->at(6).state().effects.contains(u"chainEnded"_s));
    QVERIFY(m_room->at(6).state().members.value(1).consented);
    QVERIFY(alarms.isEmpty());
    QVERIFY(gone.connection() != Connection::Distrusted);
}

void TestSeats::anOutboxTravelsAsAFile()
{
    QCOMPARE(m_room->checkIn({1, 6}), u"success"_s);
    m_fixture->hub.kill();
    EVENTUALLY_COMPARE(m_room->at(1).connection(), Connection::Offline);
    QCOMPARE(m_room->act(1, Consent {}), u"success"_s);
    const auto file = m_room->at(1).exportOutbox();
    QVERIFY(file);
    m_room->leave(1);
    QVERIFY(m_fixture->hub.start());
    QCOMPARE(m_room->settle(), u"success"_s);
    const auto carried = awaited<int>([&](const Reply<int>& reply) { m_room->at(6).carryOutbox(*file, reply); });
    QCOMPARE(wordOf(carried), u"success"_s);
    QCOMPARE(*carried, 1);
    EVENTUALLY(m_room->at(6).state().members.value(1).consented);
}

void TestSeats::aKilledProgramHasKeptWhatItSaidItKept()
{
    QCOMPARE(m_room->checkIn({6}), u"success"_s);
    const SessionConfig config = m_fixture->config(1);
    QVERIFY(QDir().mkpath(config.storeDir));
    QVERIFY(writeFile(config.storeDir + u"/pkcs12"_s, m_fixture->members.at(1).pkcs12));
    QVERIFY(writeFile(config.storeDir + u"/platform.pem"_s, toPem(config.platform)));
    QProcess seat;
    seat.start(qEnvironmentVariable("EVALROOM_BIN") + u"/seat_process"_s,
        {config.storeDir, config.hub.url.toString(), toHex(config.hub.fingerprint), toHex(config.session), u"1"_s});
    EVENTUALLY(seat.canReadLine());
    QCOMPARE(seat.readLine(), QByteArray("in\n"));
    EVENTUALLY_COMPARE(m_room->at(6).log().tree().size(), 2);

    m_fixture->hub.kill();
    seat.write("go\n");
    QByteArray said;
    EVENTUALLY((said += seat.readAll()).count('\n') > 50);
    seat.kill();
    QVERIFY(seat.waitForFinished(Patience));
    said += seat.readAll();
    const QList<QByteArray> lines = said.left(said.lastIndexOf('\n')).split('\n');
    QVERIFY(lines.first().startsWith("saved "));
    const int typed = lines.last().mid(6).toInt();

    QVERIFY(m_fixture->hub.start());
    QCOMPARE(m_room->checkIn({1}), u"success"_s);
    QVERIFY(m_room->at(6).state().members.value(1).consented);
    QVERIFY(m_room->at(6).log().indexOf(QByteArray::fromHex(lines.first().mid(6))));
    const auto field = m_room->at(1).drafts().field(u"technical"_s, 1, {u"b1"_s, u"method"_s});
    // The one behind may have been kept and not yet been said.
    QVERIFY(field && *field && (*field)->value.toInt() >= typed && (*field)->value.toInt() <= typed + 1);
}

EVALROOM_TEST(TestSeats, QGuiApplication)

} // namespace tst_session_seats

#include "tst_session_seats.moc"
