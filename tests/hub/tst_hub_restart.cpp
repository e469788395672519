// SPDX-License-Identifier: Apache-2.0
#include "hub_fixture.h"
#include "patience.h"
#include "test_program.h"

#include <QEventLoop>

using namespace evalroom;
using namespace evalroom::test;

namespace tst_hub_restart {

// Whatever the hub has acknowledged is there after the power was gone, in its place, and under the same signature.
class TestHubRestart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void killedBetweenAppendsNothingIsMissing();
    void killedAmidManyAppendsNothingAcknowledgedIsMissing_data();
    void killedAmidManyAppendsNothingAcknowledgedIsMissing();
    void endedInOrderItGoesOn();
    void aDamagedSessionIsNotServedAndTheOthersAre();
    void whatAnEarlyKillLeavesDoesNotHoldTheHubOff();
    void twoHubsDoNotShareAFolder();

private:
    struct Acknowledged {
        QByteArray name;
        qint64 index = 0;
        Checkpoint checkpoint;
    };
    void note(const Jws& jws, const HttpAnswer& answer);
    void everythingAcknowledgedIsThere();
    void everybodyArrives();
    static QJsonObject alarm() { return {{u"code"_s, u"test"_s}, {u"text"_s, u"x"_s}, {u"type"_s, u"alarm"_s}}; }

    std::unique_ptr<HubFixture> m_it;
    QByteArray m_token;
    QList<Acknowledged> m_acknowledged;
};

void TestHubRestart::init()
{
    m_it = std::make_unique<HubFixture>();
    m_acknowledged.clear();
    QVERIFY(m_it->begin());
    m_token = m_it->logIn(6);
    everybodyArrives();
}

void TestHubRestart::cleanup()
{
    QVERIFY(m_it->hub.stop());
}

void TestHubRestart::note(const Jws& jws, const HttpAnswer& answer)
{
    QCOMPARE(answer.status, 200);
    const auto word = Jws::parse(answer.json().value(u"checkpoint"_s).toObject());
    QVERIFY(word);
    m_acknowledged.append(
        {jws.name(), answer.json().value(u"index"_s).toInteger(), Checkpoint::fromPayload(word->payload()).value()});
}

void TestHubRestart::everybodyArrives()
{
    for (const auto& [member, person] : m_it->people) {
        const Jws jws = person->delegate(m_it->session);
        note(jws, m_it->append(jws, m_token));
    }
}

void TestHubRestart::everythingAcknowledgedIsThere()
{
    m_token = m_it->logIn(6);
    const auto log = m_it->readLog(m_token);
    QVERIFY2(log, log ? "" : qPrintable(errorName(log.error().code)));
    for (const Acknowledged& each : m_acknowledged) {
        QCOMPARE(log->indexOf(each.name).value_or(-1), each.index);
        QVERIFY(log->checkSeen({each.checkpoint.size, each.checkpoint.root}));
    }
    QDateTime before;
    for (const QJsonValue& element : m_it->entries(m_token)) {
        const auto word = Jws::parse(element.toObject().value(u"checkpoint"_s).toObject()).value();
        const QDateTime at = Checkpoint::fromPayload(word.payload()).value().at;
        QVERIFY(!before.isValid() || before <= at);
        before = at;
    }
}

void TestHubRestart::killedBetweenAppendsNothingIsMissing()
{
    for (int round = 0; round < 6; ++round) {
        for (int i = 0; i <= round; ++i) {
            const Jws jws = m_it->person(1 + i).act(alarm());
            note(jws, m_it->append(jws, m_token));
        }
        m_it->hub.kill();
        QVERIFY(m_it->hub.start());
        everythingAcknowledgedIsThere();
    }
}

void TestHubRestart::killedAmidManyAppendsNothingAcknowledgedIsMissing_data()
{
    QTest::addColumn<int>("after");
    for (const int after : {1, 7, 30, 77, 200})
        QTest::addRow("after %d", after) << after;
}

void TestHubRestart::killedAmidManyAppendsNothingAcknowledgedIsMissing()
{
    QFETCH(int, after);
    // Everybody writes as fast as the hub answers, each into their own chain.
    QMap<int, Jws> underWay;
    QEventLoop loop;
    int count = 0;
    const std::function<void(int)> write = [&](int member) {
        const Jws jws = m_it->person(member).act(alarm());
        underWay.insert(member, jws);
        QNetworkReply* reply = m_it->hub.send("POST", m_it->at(u"entries"_s), canonicalJson(jws.toJson()), m_token);
        connect(reply, &QNetworkReply::finished, &loop, [&, reply, member, jws] {
            const HttpAnswer answer = HubProcess::answerOf(reply);
            if (answer.status != 200)
                return loop.quit();
            note(jws, answer);
            underWay.remove(member);
            if (++count == after)
                m_it->hub.kill();
            write(member);
        });
    };
    for (const int member : {1, 2, 3, 4, 5, 7})
        write(member);
    loop.exec();
    m_it->hub.kill();
    QVERIFY(m_it->hub.start());
    everythingAcknowledgedIsThere();
    // What was under way is sent again: it may have arrived, and stands once.
    QVERIFY(!underWay.isEmpty());
    for (const Jws& jws : std::as_const(underWay))
        note(jws, m_it->append(jws, m_token));
    everythingAcknowledgedIsThere();
    QCOMPARE(m_it->entries(m_token).size(), m_acknowledged.size());
}

void TestHubRestart::endedInOrderItGoesOn()
{
    const QJsonArray before = m_it->entries(m_token);
    QVERIFY(m_it->hub.stop());
    QVERIFY(m_it->hub.start());
    everythingAcknowledgedIsThere();
    QCOMPARE(m_it->entries(m_token), before);
    // The same package again is the same session.
    const HttpAnswer again = m_it->hub.ask("POST", u"/v1/sessions"_s, canonicalJson(m_it->package));
    QCOMPARE(again.status, 200);
    QCOMPARE(again.json().value(u"session"_s).toString(), toHex(m_it->session));
}

void TestHubRestart::aDamagedSessionIsNotServedAndTheOthersAre()
{
    m_it->plan.manifest.title = u"another lot"_s;
    const HttpAnswer made = m_it->hub.ask("POST", u"/v1/sessions"_s, canonicalJson(m_it->makePackage()));
    QCOMPARE(made.status, 201);
    QVERIFY(m_it->hub.stop());
    const QString database = m_it->hub.data() + u"/sessions/"_s + toHex(m_it->session) + u"/session.db"_s;
    QVERIFY(writeFile(database, QByteArray(100'000, 'x')));
    QFile::remove(database + u"-wal"_s);
    QVERIFY(m_it->hub.start());
    const HttpAnswer answer = m_it->sendLogin(m_it->loginPayload(1), m_it->person(1).certificate());
    QCOMPARE(answer.status, 503);
    QCOMPARE(answer.json(), QJsonObject({{u"error"_s, u"storeDamaged"_s}}));
    m_it->session = QByteArray::fromHex(made.json().value(u"session"_s).toString().toLatin1());
    QVERIFY(!m_it->logIn(1).isEmpty());
}

// Killed between making its lock and writing to it.
void TestHubRestart::whatAnEarlyKillLeavesDoesNotHoldTheHubOff()
{
    QVERIFY(m_it->hub.stop());
    QVERIFY(writeFile(m_it->hub.data() + u"/hub.lock"_s, QByteArray()));
    QVERIFY(m_it->hub.start());
}

void TestHubRestart::twoHubsDoNotShareAFolder()
{
    QProcess second;
    const auto path = [this](const QString& name) { return m_it->hub.path(name); };
    second.start(qEnvironmentVariable("EVALROOM_BIN") + u"/evalroom-hub"_s,
        {u"--data"_s, m_it->hub.data(), u"--listen"_s, u"127.0.0.1:0"_s, u"--tls-cert"_s, path(u"tls.pem"_s),
            u"--tls-key"_s, path(u"tls.key"_s), u"--platform"_s, path(u"platform.pem"_s), u"--secret"_s,
            path(u"secret"_s)});
    QVERIFY(second.waitForFinished(Patience));
    QCOMPARE(second.exitCode(), 1);
    QVERIFY(second.readAllStandardError().contains("another hub"));
}

EVALROOM_TEST(TestHubRestart, QCoreApplication)

} // namespace tst_hub_restart

#include "tst_hub_restart.moc"
