// SPDX-License-Identifier: Apache-2.0
#include "ledger/sealed_price.h"
#include "log_fixture.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace evalroom::test;

namespace tst_log_amendments {

namespace {

const QString AnyAct = QStringLiteral("vote");

QString codeOf(const Result<qint64>& result)
{
    return result ? QStringLiteral("appended") : errorName(result.error().code);
}

QJsonObject hubKeyChange(const PublicKey& key)
{
    return {{QStringLiteral("key"), key.toJwk()}, {QStringLiteral("type"), QStringLiteral("hubKey")}};
}

QJsonObject credential(const RosterEntry& entry)
{
    return {{QStringLiteral("entry"), entry.toJson()}, {QStringLiteral("type"), QStringLiteral("credential")}};
}

QJsonObject openingOf(const QString& bidder, const QJsonValue& price)
{
    return {{QStringLiteral("bidder"), bidder}, {QStringLiteral("price"), price},
        {QStringLiteral("salt"), toHex(QByteArray(HashBytes, '\x6'))}};
}

QJsonObject openings(const QJsonArray& opened)
{
    return {{QStringLiteral("opened"), opened}, {QStringLiteral("type"), QStringLiteral("openings")}};
}

QJsonObject offerOf(const QString& bidder, const QJsonObject& sealed)
{
    return {{QStringLiteral("bidder"), bidder}, {QStringLiteral("round"), 1}, {QStringLiteral("sealed"), sealed},
        {QStringLiteral("type"), QStringLiteral("offer")}};
}

Jws signedBy(SoftwareSigner& hub, const LogFixture& room, qint64 size)
{
    const Checkpoint checkpoint {room.session, someTime(), size, room.log.tree().rootAt(size)};
    return Jws::sign(JwsType::Checkpoint, checkpoint.toPayload(), hub).value();
}

} // namespace

class TestLogAmendments : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theNewHubKeySignsEveryTreeThatContainsItsAmendment();
    void onlyAKeyOfTheRightKindCanBeTheHubs();
    void whatOpensPricesIsLeftToTheLaw();
    void strangeOpeningsAreRefused_data();
    void strangeOpeningsAreRefused();
    void anOfferIsSealedInTheOneShape();
    void nobodyTakesAnothersKey();
    void aSessionsRosterKeepsTheLivesOfItsCertificates();
    void theLifeOfTheCertificateGoesWithEveryEntry();
    void unknownChangesAreRefused();
    void theRosterIsKnownAsItWasAtEveryEntry();
};

void TestLogAmendments::theNewHubKeySignsEveryTreeThatContainsItsAmendment()
{
    LogFixture room;
    SoftwareSigner next(PrivateKey::generate(Algorithm::ES256).value());
    QVERIFY(room.log.append(room.first.delegate(seenOf(room.log))));
    QVERIFY(room.log.append(room.amend(1, room.session, hubKeyChange(next.publicKey()))));
    QVERIFY(room.log.append(room.first.act(AnyAct, seenOf(room.log))));
    QCOMPARE(room.log.hubKey(), next.publicKey());
    QVERIFY(room.log.checkCheckpoint(signedBy(room.hub, room, 1)));
    for (const qint64 size : {2, 3}) {
        QVERIFY(room.log.checkCheckpoint(signedBy(next, room, size)));
        QCOMPARE(errorName(room.log.checkCheckpoint(signedBy(room.hub, room, size)).error().code),
            QStringLiteral("unknownSigner"));
    }
    // The new key says nothing about the time before it.
    QCOMPARE(
        errorName(room.log.checkCheckpoint(signedBy(next, room, 1)).error().code), QStringLiteral("unknownSigner"));
}

void TestLogAmendments::onlyAKeyOfTheRightKindCanBeTheHubs()
{
    LogFixture room;
    const auto rsa = PrivateKey::generate(Algorithm::PS256).value().publicKey();
    QCOMPARE(codeOf(room.log.append(room.amend(1, room.session, hubKeyChange(rsa)))), QStringLiteral("badKey"));
    QJsonObject more = hubKeyChange(room.hub.publicKey());
    more.insert(QStringLiteral("note"), QStringLiteral("x"));
    QCOMPARE(codeOf(room.log.append(room.amend(1, room.session, more))), QStringLiteral("badField"));
    QCOMPARE(room.log.hubKey(), room.hub.publicKey());
    QCOMPARE(room.log.tree().size(), 0);
}

// Whether they fit and come in time is the fold's question, and there the answer is the same on every machine.
void TestLogAmendments::whatOpensPricesIsLeftToTheLaw()
{
    LogFixture room;
    const QJsonObject change = openings({openingOf(QStringLiteral("b1"), 100), openingOf(QStringLiteral("b2"), 100)});
    const Jws one = room.amend(1, room.session, change);
    QCOMPARE(codeOf(room.log.append(one)), QStringLiteral("appended"));
    QCOMPARE(codeOf(room.log.append(room.amend(2, one.name(), change))), QStringLiteral("appended"));
}

void TestLogAmendments::strangeOpeningsAreRefused_data()
{
    QTest::addColumn<QJsonArray>("opened");
    const QString bidder = QStringLiteral("b1");
    QJsonObject more = openingOf(bidder, 100);
    more.insert(QStringLiteral("note"), QStringLiteral("x"));
    QJsonObject unsalted = openingOf(bidder, 100);
    unsalted.insert(QStringLiteral("salt"), QStringLiteral("00"));
    QTest::newRow("none") << QJsonArray();
    QTest::newRow("no price") << QJsonArray {openingOf(bidder, 0)};
    QTest::newRow("text") << QJsonArray {openingOf(bidder, QStringLiteral("100"))};
    QTest::newRow("no id") << QJsonArray {openingOf(QStringLiteral("B 1"), 100)};
    QTest::newRow("twice") << QJsonArray {openingOf(bidder, 100), openingOf(bidder, 100)};
    QTest::newRow("no object") << QJsonArray {bidder};
    QTest::newRow("more") << QJsonArray {more};
    QTest::newRow("short salt") << QJsonArray {unsalted};
}

void TestLogAmendments::strangeOpeningsAreRefused()
{
    QFETCH(QJsonArray, opened);
    LogFixture room;
    QCOMPARE(codeOf(room.log.append(room.amend(1, room.session, openings(opened)))), QStringLiteral("badField"));
    QCOMPARE(room.log.nextAmendment().seq, 1);
}

void TestLogAmendments::anOfferIsSealedInTheOneShape()
{
    LogFixture room;
    const PublicKey key = PrivateKey::generate(Algorithm::ES256).value().publicKey();
    const QJsonObject sealed = sealPrice(QStringLiteral("b1"), 100, key).value().toJson();
    QJsonObject open = sealed;
    open.insert(QStringLiteral("envelope"), QJsonObject {{QStringLiteral("price"), 100}});
    QJsonObject unbound = sealed;
    unbound.remove(QStringLiteral("commitment"));
    QJsonObject roundless = offerOf(QStringLiteral("b1"), sealed);
    roundless.remove(QStringLiteral("round"));
    for (const QJsonObject& change : {offerOf(QStringLiteral("b1"), open), offerOf(QStringLiteral("b1"), unbound),
             offerOf(QStringLiteral("B 1"), sealed), roundless})
        QCOMPARE(codeOf(room.log.append(room.amend(1, room.session, change))), QStringLiteral("badField"));
    QCOMPARE(codeOf(room.log.append(room.amend(1, room.session, offerOf(QStringLiteral("b1"), sealed)))),
        QStringLiteral("appended"));
}

void TestLogAmendments::nobodyTakesAnothersKey()
{
    LogFixture room;
    RosterEntry entry = room.first.entry();
    entry.key = room.second.entry().key;
    QCOMPARE(codeOf(room.log.append(room.amend(1, room.session, credential(entry)))), QStringLiteral("badField"));
    entry = room.first.entry();
    entry.member = 9;
    const QJsonObject replacing {{QStringLiteral("entry"), entry.toJson()}, {QStringLiteral("leaving"), 1},
        {QStringLiteral("type"), QStringLiteral("replacement")}};
    QCOMPARE(codeOf(room.log.append(room.amend(1, room.session, replacing))), QStringLiteral("badField"));
    // A certificate that was renewed over one's own key is no other key.
    QCOMPARE(codeOf(room.log.append(room.amend(1, room.session, credential(room.first.entry())))),
        QStringLiteral("appended"));
}

void TestLogAmendments::aSessionsRosterKeepsTheLivesOfItsCertificates()
{
    LogFixture room;
    LogTrust trust = room.trust();
    const Validity life {someTime(), someTime().addYears(1)};
    trust.roster.find(1)->valid = life;
    Log log(trust);
    const Person fresh(1, Role::Expert, room.session);
    RosterEntry entry = fresh.entry();
    QCOMPARE(codeOf(log.append(room.amend(1, room.session, credential(entry)))), QStringLiteral("badField"));
    entry.valid = life;
    QCOMPARE(codeOf(log.append(room.amend(1, room.session, credential(entry)))), QStringLiteral("appended"));
}

void TestLogAmendments::theLifeOfTheCertificateGoesWithEveryEntry()
{
    LogFixture room;
    LogTrust trust = room.trust();
    const Validity old {someTime(), someTime().addYears(1)};
    const Validity renewed {someTime(), someTime().addYears(3)};
    trust.roster.find(1)->valid = old;
    Log log(trust);
    QVERIFY(log.append(room.first.delegate(seenOf(log))));
    QVERIFY(log.append(room.first.act(AnyAct, seenOf(log))));
    Person withNewToken(1, Role::Expert, room.session);
    RosterEntry entry = withNewToken.entry();
    entry.valid = renewed;
    QVERIFY(log.append(room.amend(1, room.session, credential(entry))));
    QVERIFY(log.append(room.first.act(AnyAct, seenOf(log))));
    QVERIFY(log.append(withNewToken.delegate(seenOf(log))));
    QList<std::optional<Validity>> lives;
    for (const Entry& each : log.entries())
        lives.append(each.valid);
    QCOMPARE(lives, (QList<std::optional<Validity>> {old, old, std::nullopt, renewed, renewed}));
}

void TestLogAmendments::unknownChangesAreRefused()
{
    LogFixture room;
    for (const QJsonObject& change :
        {QJsonObject(), QJsonObject {{QStringLiteral("type"), QStringLiteral("expulsion")}},
            QJsonObject {{QStringLiteral("type"), 1}}})
        QCOMPARE(codeOf(room.log.append(room.amend(1, room.session, change))), QStringLiteral("badField"));
    QCOMPARE(room.log.tree().size(), 0);
}

void TestLogAmendments::theRosterIsKnownAsItWasAtEveryEntry()
{
    LogFixture room;
    const RosterEntry before = room.first.entry();
    QVERIFY(room.log.append(room.first.delegate(seenOf(room.log))));
    RosterEntry renewed = before;
    renewed.key = PrivateKey::generate(Algorithm::ES256).value().publicKey();
    renewed.certificate = QByteArray(HashBytes, '\x9');
    QVERIFY(room.log.append(room.amend(1, room.session, credential(renewed))));
    QVERIFY(room.log.append(room.second.delegate(seenOf(room.log))));
    // The change is behind itself, and not at itself.
    for (const qint64 index : {-1, 0, 1})
        QCOMPARE(room.log.rosterAt(index).constFind(1)->certificate, before.certificate);
    for (const qint64 index : {2, 3, 1000}) {
        QCOMPARE(room.log.rosterAt(index).constFind(1)->certificate, renewed.certificate);
        QCOMPARE(room.log.rosterAt(index).size(), room.log.roster().size());
    }
}

EVALROOM_TEST(TestLogAmendments, QCoreApplication)

} // namespace tst_log_amendments

#include "tst_log_amendments.moc"
