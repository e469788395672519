// SPDX-License-Identifier: Apache-2.0
#include "hub_fixture.h"
#include "raw_jws.h"
#include "test_program.h"

#include <QSslSocket>

using namespace evalroom;
using namespace evalroom::test;

namespace tst_hub_entries {

// What the hub takes into a log, what it refuses, and what it gives back.
class TestHubEntries : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { QVERIFY(m_it.hub.stop()); }

    void anEntryIsReceivedWithCheckpointAndProof();
    void theSameEntryAgainChangesNothing();
    void aReSignedEntryIsTheSameEntry();
    void anotherMembersOutboxIsCarried();
    void aRefusedActIsKeptWithItsRule();
    void theFirstForeignBodyIsKeptAsEvidenceAndTheSecondIsNot();
    void aGapAndAForeignPredecessorAreRefused();
    void badEntriesAreRefusedAndLeaveNoTrace_data();
    void badEntriesAreRefusedAndLeaveNoTrace();
    void aRecordForAnotherSessionIsRefused();
    void tenMegabytesAreCutOff();
    void onlyThePlatformAmends();
    void theHubsKeyChangesByAmendment();
    void everyPageIsBoundedAndAllOfThemMakeTheLog();
    void badQuestionsAreRefused_data();
    void badQuestionsAreRefused();

private:
    qint64 size()
    {
        return m_it.hub.ask("GET", m_it.at(u"entries?from=0"_s), {}, m_token).json().value(u"size"_s).toInteger();
    }
    static QJsonObject alarm(const QString& text)
    {
        return {{u"code"_s, u"test"_s}, {u"text"_s, text}, {u"type"_s, u"alarm"_s}};
    }
    HttpAnswer post(const QJsonObject& jws)
    {
        return m_it.hub.ask("POST", m_it.at(u"entries"_s), canonicalJson(jws), m_token);
    }

    HubFixture m_it;
    QByteArray m_token;
    qint64 m_amendments = 0;
    QByteArray m_lastAmendment;
};

void TestHubEntries::initTestCase()
{
    QVERIFY(m_it.begin());
    m_token = m_it.logIn(6);
    QVERIFY(!m_token.isEmpty());
    for (const int member : {1, 2, 6})
        QCOMPARE(m_it.append(m_it.person(member).delegate(m_it.session), m_token).status, 200);
    m_lastAmendment = m_it.session;
}

void TestHubEntries::anEntryIsReceivedWithCheckpointAndProof()
{
    const qint64 before = size();
    const Jws jws = m_it.person(6).act(alarm(u"first"_s));
    const HttpAnswer answer = m_it.append(jws, m_token);
    QCOMPARE(answer.status, 200);
    const QJsonObject body = answer.json();
    QCOMPARE(body.keys(), QStringList({u"checkpoint"_s, u"effect"_s, u"index"_s, u"proof"_s}));
    QCOMPARE(body.value(u"index"_s).toInteger(), before);
    QCOMPARE(body.value(u"effect"_s).toString(), QString());

    const auto signedOne = Jws::parse(body.value(u"checkpoint"_s).toObject());
    QVERIFY(signedOne && signedOne->verify(JwsType::Checkpoint, m_it.plan.manifest.hub));
    const Checkpoint checkpoint = Checkpoint::fromPayload(signedOne->payload()).value();
    QCOMPARE(checkpoint.session, m_it.session);
    QCOMPARE(checkpoint.size, before + 1);
    QList<QByteArray> proof;
    for (const QJsonValue& hash : body.value(u"proof"_s).toArray())
        proof.append(QByteArray::fromHex(hash.toString().toLatin1()));
    QVERIFY(verifyInclusion(jws.name(), before, checkpoint.size, proof, checkpoint.root));
}

void TestHubEntries::theSameEntryAgainChangesNothing()
{
    const Jws jws = m_it.person(6).act(alarm(u"again"_s));
    const QJsonObject first = m_it.append(jws, m_token).json();
    const qint64 after = size();
    const QJsonObject second = m_it.append(jws, m_token).json();
    QCOMPARE(second.value(u"index"_s), first.value(u"index"_s));
    QCOMPARE(second.value(u"effect"_s), first.value(u"effect"_s));
    QCOMPARE(size(), after);
}

void TestHubEntries::aReSignedEntryIsTheSameEntry()
{
    const Record record = m_it.person(6).draft(alarm(u"signed twice"_s));
    const Jws first = m_it.person(6).act(record.act);
    const Jws second = Jws::sign(JwsType::Record, first.payload(), m_it.person(6).sessionKey()).value();
    QVERIFY(first.toJson() != second.toJson());
    const QJsonObject received = m_it.append(first, m_token).json();
    const qint64 after = size();
    QCOMPARE(m_it.append(second, m_token).json().value(u"index"_s), received.value(u"index"_s));
    QCOMPARE(size(), after);
}

void TestHubEntries::anotherMembersOutboxIsCarried()
{
    const QByteArray token = m_it.logIn(8);
    QCOMPARE(m_it.append(m_it.person(1).act(alarm(u"carried"_s)), token).status, 200);
}

void TestHubEntries::aRefusedActIsKeptWithItsRule()
{
    const qint64 before = size();
    const HttpAnswer answer = m_it.append(m_it.person(1).act({{u"type"_s, u"applause"_s}}), m_token);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json().value(u"effect"_s).toString(), u"unknownAct"_s);
    QCOMPARE(size(), before + 1);
}

void TestHubEntries::theFirstForeignBodyIsKeptAsEvidenceAndTheSecondIsNot()
{
    HubPerson& person = m_it.person(2);
    const Record place = person.draft(alarm(u"one"_s));
    QCOMPARE(m_it.append(person.act(place.act), m_token).status, 200);
    Record other = place;
    other.act = alarm(u"two"_s);
    const Jws evidence = person.sign(other);
    const qint64 before = size();
    for (int i = 0; i < 2; ++i) {
        const HttpAnswer answer = m_it.append(evidence, m_token);
        QCOMPARE(answer.status, 409);
        QCOMPARE(answer.error(), u"chainFork"_s);
        QCOMPARE(answer.json().value(u"index"_s).toInteger(), before);
        QCOMPARE(size(), before + 1);
    }
    other.act = alarm(u"three"_s);
    const HttpAnswer third = m_it.append(person.sign(other), m_token);
    QCOMPARE(third.status, 409);
    QCOMPARE(third.error(), u"chainFork"_s);
    QVERIFY(!third.json().contains(u"index"_s));
    QCOMPARE(size(), before + 1);
    // The chain itself goes on.
    QCOMPARE(m_it.append(person.act(alarm(u"four"_s)), m_token).status, 200);
}

void TestHubEntries::aGapAndAForeignPredecessorAreRefused()
{
    HubPerson& person = m_it.person(1);
    const qint64 before = size();
    Record record = person.draft(alarm(u"too early"_s));
    ++record.seq;
    const HttpAnswer gap = m_it.append(person.sign(record), m_token);
    QCOMPARE(gap.status, 409);
    QCOMPARE(gap.error(), u"chainGap"_s);
    --record.seq;
    record.prev = QByteArray(HashBytes, 'x');
    const HttpAnswer broken = m_it.append(person.sign(record), m_token);
    QCOMPARE(broken.status, 409);
    QCOMPARE(broken.error(), u"chainBroken"_s);
    QCOMPARE(size(), before);
}

void TestHubEntries::badEntriesAreRefusedAndLeaveNoTrace_data()
{
    QTest::addColumn<QJsonObject>("entry");
    QTest::addColumn<QString>("error");
    HubPerson& person = m_it.person(1);
    const Record record = person.draft(alarm(u"never"_s));
    const QByteArray payload = canonicalJson(record.toPayload());
    const auto changed = [&](const QByteArray& from, const QByteArray& to) {
        return rawJws(JwsType::Record, QByteArray(payload).replace(from, to), person.sessionKey());
    };
    const QJsonObject good = person.sign(record).toJson();
    const auto with = [&](const QString& name, const QJsonValue& value) {
        QJsonObject jws = good;
        jws.insert(name, value);
        return jws;
    };
    QTest::newRow("a float") << changed(R"("seq":)", R"("seq":1.0,"seq":)") << u"notCanonical"_s;
    QTest::newRow("a number with a fraction") << changed(R"("text":"never")", R"("text":1.5)") << u"notCanonical"_s;
    QTest::newRow("a duplicate key") << changed(R"("act":)", R"("act":{},"act":)") << u"notCanonical"_s;
    QTest::newRow("white space") << changed(R"("act":)", R"("act": )") << u"notCanonical"_s;
    QTest::newRow("an unknown field") << changed(R"("act":)", R"("aaa":1,"act":)") << u"badField"_s;
    QTest::newRow("no JSON") << changed(payload, "nothing") << u"notJson"_s;
    QTest::newRow("a malleable signature") << withOtherSignature(good) << u"badSignature"_s;
    QTest::newRow("another signature") << with(u"signature"_s, QString(86, u'A')) << u"badSignature"_s;
    QTest::newRow("padding") << with(u"signature"_s, good.value(u"signature"_s).toString() + u"=="_s)
                             << u"notCanonical"_s;
    QTest::newRow("an unprotected header") << with(u"header"_s, QJsonObject()) << u"badField"_s;
    QTest::newRow("signed by somebody else")
        << Jws::sign(JwsType::Record, record.toPayload(), m_it.person(2).certificate()).value().toJson()
        << u"unknownSigner"_s;
    QTest::newRow("a delegation by somebody else") << Jws::sign(
        JwsType::Delegation, HubPerson(1, Role::Expert).delegate(m_it.session).payload(), m_it.person(2).certificate())
                                                          .value()
                                                          .toJson()
                                                   << u"unknownSigner"_s;
    QTest::newRow("an unknown chain") << changed(person.chain().toHex(), QByteArray(64, 'a')) << u"unknownSigner"_s;
    QTest::newRow("a log-in") << Jws::sign(JwsType::Login, m_it.loginPayload(1), person.certificate()).value().toJson()
                              << u"wrongType"_s;
    QTest::newRow("an amendment") << m_it.amendment({}, 1, m_it.session).toJson() << u"wrongType"_s;
    QTest::newRow("nothing") << QJsonObject() << u"badField"_s;
}

void TestHubEntries::badEntriesAreRefusedAndLeaveNoTrace()
{
    QFETCH(QJsonObject, entry);
    QFETCH(QString, error);
    const qint64 before = size();
    const HttpAnswer answer = post(entry);
    QCOMPARE(answer.status, 422);
    QCOMPARE(answer.error(), error);
    QCOMPARE(size(), before);
}

void TestHubEntries::aRecordForAnotherSessionIsRefused()
{
    Record record = m_it.person(1).draft(alarm(u"elsewhere"_s));
    record.session = QByteArray(HashBytes, 'z');
    const HttpAnswer answer = m_it.append(m_it.person(1).sign(record), m_token);
    QCOMPARE(answer.status, 422);
    QCOMPARE(answer.error(), u"wrongSession"_s);
}

void TestHubEntries::tenMegabytesAreCutOff()
{
    const qint64 before = size();
    const QByteArray huge = "{\"payload\":\"" + QByteArray(10 * 1024 * 1024, 'A') + "\"}";
    QCOMPARE(m_it.hub.ask("POST", m_it.at(u"entries"_s), huge, m_token).status, 0);
    // Within the limit of the wire, and still no entry.
    const QByteArray large = "{\"payload\":\"" + QByteArray(1000 * 1024, 'A') + "\"}";
    QCOMPARE(m_it.hub.ask("POST", m_it.at(u"entries"_s), large, m_token).status, 422);
    QCOMPARE(size(), before);
}

void TestHubEntries::onlyThePlatformAmends()
{
    const qint64 before = size();
    auto newcomer = std::make_unique<HubPerson>(10, Role::Expert);
    const QJsonObject change {
        {u"entry"_s, newcomer->entry().toJson()}, {u"leaving"_s, 4}, {u"type"_s, u"replacement"_s}};
    const Amendment amendment {m_it.session, HubPerson::now(), 1, m_it.session, change};
    const Jws forged = Jws::sign(JwsType::Amendment, amendment.toPayload(), m_it.person(6).certificate()).value();
    QCOMPARE(m_it.amend(forged).status, 422);
    QCOMPARE(m_it.amend(m_it.person(6).sign(m_it.person(6).draft(alarm(u"no amendment"_s)))).error(), u"wrongType"_s);
    QCOMPARE(size(), before);

    const Jws jws = m_it.amendment(change, ++m_amendments, m_lastAmendment);
    m_lastAmendment = jws.name();
    // Nobody is exchanged without a reason, and a newcomer in vain would stand on the roster.
    const HttpAnswer unexplained = m_it.amend(jws);
    QCOMPARE(unexplained.status, 403);
    QCOMPARE(unexplained.json().value(u"detail"_s).toString(), u"noReason"_s);
    QCOMPARE(m_it.append(m_it.person(6).act(Absence {4, u"fell ill"_s}), m_token).status, 200);
    QCOMPARE(m_it.amend(jws).status, 200);
    QCOMPARE(m_it.amend(jws).json().value(u"index"_s).toInteger(), before + 1);
    QCOMPARE(size(), before + 2);
    m_it.people.emplace(10, std::move(newcomer));
    QVERIFY(!m_it.logIn(10).isEmpty());
}

void TestHubEntries::theHubsKeyChangesByAmendment()
{
    const auto foreign
        = m_it.amendment({{u"key"_s, freshKey().toJwk()}, {u"type"_s, u"hubKey"_s}}, m_amendments + 1, m_lastAmendment);
    const qint64 before = size();
    const HttpAnswer refused = m_it.amend(foreign);
    QCOMPARE(refused.status, 422);
    QCOMPARE(refused.error(), u"badKey"_s);
    QCOMPARE(size(), before);

    QVERIFY(m_it.hub.stop());
    const QJsonObject next = m_it.hub.keys(u"add-key"_s).value(u"hub"_s).toObject();
    QVERIFY(m_it.hub.start());
    m_token = m_it.logIn(6);
    QCOMPARE(m_it.hub.ask("GET", u"/v1/hub"_s).json().value(u"hub"_s).toObject(), next);
    const Jws jws = m_it.amendment({{u"key"_s, next}, {u"type"_s, u"hubKey"_s}}, ++m_amendments, m_lastAmendment);
    m_lastAmendment = jws.name();
    const HttpAnswer answer = m_it.amend(jws);
    QCOMPARE(answer.status, 200);
    const auto checkpoint = Jws::parse(answer.json().value(u"checkpoint"_s).toObject());
    QVERIFY(checkpoint && checkpoint->verify(JwsType::Checkpoint, PublicKey::fromJwk(next).value()));
    QVERIFY(m_it.readLog(m_token));
}

void TestHubEntries::everyPageIsBoundedAndAllOfThemMakeTheLog()
{
    for (int i = 0; i < 12; ++i) {
        const QJsonObject large = alarm(QString(4000, QChar(0x8bc4)));
        QCOMPARE(
            m_it.append(m_it.person(6).act({{u"padding"_s, QString(100'000, u'x')}, {u"type"_s, u"large"_s}}), m_token)
                .status,
            200);
        QCOMPARE(m_it.append(m_it.person(6).act(large), m_token).status, 200);
    }
    const HttpAnswer page = m_it.hub.ask("GET", m_it.at(u"entries?from=0"_s), {}, m_token);
    QVERIFY(page.body.size() < 1024 * 1024);
    QVERIFY(page.json().value(u"entries"_s).toArray().size() < size());
    const auto log = m_it.readLog(m_token);
    QVERIFY2(log, log ? "" : qPrintable(errorName(log.error().code)));
    QCOMPARE(log->tree().size(), size());
    // One by one they are the same.
    const QJsonArray all = m_it.entries(m_token);
    for (const int index : {0, 5}) {
        const HttpAnswer one = m_it.hub.ask("GET", m_it.at(u"entries/%1"_s.arg(index)), {}, m_token);
        QCOMPARE(one.json(), all.at(index).toObject());
    }
    const HttpAnswer behind = m_it.hub.ask("GET", m_it.at(u"entries?from=%1"_s.arg(size())), {}, m_token);
    QVERIFY(behind.json().value(u"entries"_s).toArray().isEmpty());
}

void TestHubEntries::badQuestionsAreRefused_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<int>("status");
    QTest::newRow("no from") << u"entries"_s << 422;
    QTest::newRow("below nought") << u"entries?from=-1"_s << 422;
    QTest::newRow("a word") << u"entries?from=first"_s << 422;
    QTest::newRow("a fraction") << u"entries?from=1.5"_s << 422;
    QTest::newRow("too large") << u"entries?from=99999999999999999999"_s << 422;
    QTest::newRow("behind the end") << u"entries/100000"_s << 404;
    QTest::newRow("an index below nought") << u"entries/-1"_s << 404;
    QTest::newRow("an index that is a word") << u"entries/last"_s << 404;
    QTest::newRow("an index with a zero before") << u"entries/01"_s << 404;
}

void TestHubEntries::badQuestionsAreRefused()
{
    QFETCH(QString, target);
    QFETCH(int, status);
    QCOMPARE(m_it.hub.ask("GET", m_it.at(target), {}, m_token).status, status);
}

EVALROOM_TEST(TestHubEntries, QCoreApplication)

} // namespace tst_hub_entries

#include "tst_hub_entries.moc"
