// SPDX-License-Identifier: Apache-2.0
#include "hub_fixture.h"
#include "test_program.h"

using namespace evalroom;
using namespace evalroom::test;

namespace tst_hub_login {

// Every way in that is not the right one meets the same words.
class TestHubLogin : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { QVERIFY(m_it.hub.stop()); }

    void everybodyOnTheRosterLogsInByCertificate_data();
    void everybodyOnTheRosterLogsInByCertificate();
    void theNewestSessionKeyLogsInToo();
    void anEndedSessionKeyDoesNot();
    void aSessionKeyIsNobodyElses();
    void whatIsNotExactlyALoginIsRefused_data();
    void whatIsNotExactlyALoginIsRefused();
    void anotherKeyIsRefused_data();
    void anotherKeyIsRefused();
    void aRecordedLoginOpensNothingAgain();
    void anotherPurposeIsRefused();
    void aNonceIsGoodOnce();
    void aNonceOfAnotherSessionIsRefused();
    void aFailedLoginSpendsItsNonce();
    void aCertificateOutsideItsLifeIsRefused_data();
    void aCertificateOutsideItsLifeIsRefused();
    void anotherKeyOfTheMemberEndsEveryLogin();
    void aTokenOpensItsOwnSessionOnly();
    void whatIsNoTokenIsRefused_data();
    void whatIsNoTokenIsRefused();
    void aRestartMeansToLogInAgain();
    void strangersWhoAskTooMuchAreToldSo();

private:
    void expectRefused(const HttpAnswer& answer)
    {
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.body, R"({"error":"notLoggedIn"})");
    }

    HubFixture m_it;
};

void TestHubLogin::initTestCase()
{
    m_it.person(3).valid = {HubPerson::now().addDays(-20), HubPerson::now().addDays(-10)};
    m_it.person(4).valid = {HubPerson::now().addDays(10), HubPerson::now().addDays(20)};
    QVERIFY(m_it.begin());
}

void TestHubLogin::everybodyOnTheRosterLogsInByCertificate_data()
{
    QTest::addColumn<int>("member");
    QTest::addColumn<QString>("role");
    QTest::newRow("expert") << 1 << u"expert"_s;
    QTest::newRow("owner") << 5 << u"owner"_s;
    QTest::newRow("staff") << 6 << u"staff"_s;
    QTest::newRow("supervisor") << 7 << u"supervisor"_s;
    QTest::newRow("centre") << 8 << u"centre"_s;
}

void TestHubLogin::everybodyOnTheRosterLogsInByCertificate()
{
    QFETCH(int, member);
    QFETCH(QString, role);
    const HttpAnswer answer = m_it.sendLogin(m_it.loginPayload(member), m_it.person(member).certificate());
    QCOMPARE(answer.status, 200);
    const QJsonObject body = answer.json();
    QCOMPARE(body.keys(), QStringList({u"member"_s, u"role"_s, u"token"_s}));
    QCOMPARE(body.value(u"member"_s).toInt(), member);
    QCOMPARE(body.value(u"role"_s).toString(), role);
    const QByteArray token = body.value(u"token"_s).toString().toLatin1();
    const HttpAnswer head = m_it.hub.ask("GET", m_it.at(u"head"_s), {}, token);
    QCOMPARE(head.status, 200);
    QCOMPARE(SessionHead::fromJson(head.json()).value().session(), m_it.session);
    QVERIFY(!m_it.hub.log().contains(token));
}

void TestHubLogin::theNewestSessionKeyLogsInToo()
{
    const QByteArray token = m_it.logIn(1);
    QCOMPARE(m_it.append(m_it.person(1).delegate(m_it.session), token).status, 200);
    QCOMPARE(m_it.sendLogin(m_it.loginPayload(1), m_it.person(1).sessionKey()).status, 200);
}

void TestHubLogin::anEndedSessionKeyDoesNot()
{
    const QByteArray token = m_it.logIn(2);
    QCOMPARE(m_it.append(m_it.person(2).delegate(m_it.session), token).status, 200);
    const Jws first = Jws::sign(JwsType::Login, m_it.loginPayload(2), m_it.person(2).sessionKey()).value();
    QCOMPARE(m_it.append(m_it.person(2).delegate(m_it.session), token).status, 200);
    expectRefused(m_it.hub.ask("POST", m_it.at(u"login"_s), canonicalJson(first.toJson())));
    QCOMPARE(m_it.sendLogin(m_it.loginPayload(2), m_it.person(2).sessionKey()).status, 200);
}

void TestHubLogin::aSessionKeyIsNobodyElses()
{
    expectRefused(m_it.sendLogin(m_it.loginPayload(2), m_it.person(1).sessionKey()));
}

void TestHubLogin::whatIsNotExactlyALoginIsRefused_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("another TLS certificate") << u"tls"_s << QJsonValue(QString(64, u'a'));
    QTest::newRow("another hub") << u"hub"_s << QJsonValue(QString(43, u'A'));
    QTest::newRow("another session") << u"session"_s << QJsonValue(QString(64, u'b'));
    QTest::newRow("a nonce of one's own") << u"nonce"_s << QJsonValue(QString(64, u'c'));
    QTest::newRow("nobody's number") << u"member"_s << QJsonValue(77);
    QTest::newRow("another member's number") << u"member"_s << QJsonValue(2);
    QTest::newRow("a number as text") << u"member"_s << QJsonValue(u"1"_s);
    QTest::newRow("no time") << u"at"_s << QJsonValue(u"now"_s);
    QTest::newRow("one field more") << u"role"_s << QJsonValue(u"staff"_s);
    QTest::newRow("one field less") << u"tls"_s << QJsonValue(QJsonValue::Undefined);
}

void TestHubLogin::whatIsNotExactlyALoginIsRefused()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QJsonObject payload = m_it.loginPayload(1);
    payload.insert(field, value);
    expectRefused(m_it.sendLogin(payload, m_it.person(1).certificate()));
}

void TestHubLogin::anotherKeyIsRefused_data()
{
    QTest::addColumn<int>("whose");
    QTest::newRow("a stranger's") << 0;
    QTest::newRow("another member's") << 5;
    QTest::newRow("that of the same number in another session") << 1;
}

void TestHubLogin::anotherKeyIsRefused()
{
    QFETCH(int, whose);
    auto other = std::make_unique<HubPerson>(1, Role::Expert);
    if (whose == 5)
        return expectRefused(m_it.sendLogin(m_it.loginPayload(1), m_it.person(5).certificate()));
    if (whose == 1) {
        // It is as good as any, where it belongs.
        const QByteArray here = m_it.session;
        std::swap(m_it.people.at(1), other);
        const HttpAnswer made = m_it.hub.ask("POST", u"/v1/sessions"_s, canonicalJson(m_it.makePackage()));
        m_it.session = QByteArray::fromHex(made.json().value(u"session"_s).toString().toLatin1());
        const QByteArray token = m_it.logIn(1);
        m_it.session = here;
        std::swap(m_it.people.at(1), other);
        QVERIFY(!token.isEmpty());
        expectRefused(m_it.hub.ask("GET", m_it.at(u"head"_s), {}, token));
    }
    expectRefused(m_it.sendLogin(m_it.loginPayload(1), other->certificate()));
}

// Whoever has recorded a login, and all that the hub answered, sends the very same bytes once more.
void TestHubLogin::aRecordedLoginOpensNothingAgain()
{
    const Jws login = Jws::sign(JwsType::Login, m_it.loginPayload(1), m_it.person(1).certificate()).value();
    const QByteArray bytes = canonicalJson(login.toJson());
    QCOMPARE(m_it.hub.ask("POST", m_it.at(u"login"_s), bytes).status, 200);
    expectRefused(m_it.hub.ask("POST", m_it.at(u"login"_s), bytes));
    // Nor with a signature made anew for the same words, nor when others have logged in since.
    QVERIFY(!m_it.logIn(2).isEmpty());
    const Jws again = Jws::sign(JwsType::Login, login.payload(), m_it.person(1).certificate()).value();
    QVERIFY(canonicalJson(again.toJson()) != bytes);
    expectRefused(m_it.hub.ask("POST", m_it.at(u"login"_s), canonicalJson(again.toJson())));
}

void TestHubLogin::anotherPurposeIsRefused()
{
    const Jws jws = Jws::sign(JwsType::Record, m_it.loginPayload(1), m_it.person(1).certificate()).value();
    expectRefused(m_it.hub.ask("POST", m_it.at(u"login"_s), canonicalJson(jws.toJson())));
    expectRefused(m_it.hub.ask("POST", m_it.at(u"login"_s), "no JSON"));
}

void TestHubLogin::aNonceIsGoodOnce()
{
    const QJsonObject payload = m_it.loginPayload(1);
    QCOMPARE(m_it.sendLogin(payload, m_it.person(1).certificate()).status, 200);
    expectRefused(m_it.sendLogin(payload, m_it.person(1).certificate()));
}

void TestHubLogin::aNonceOfAnotherSessionIsRefused()
{
    QJsonObject payload = m_it.loginPayload(1);
    const QString elsewhere = u"/v1/sessions/%1/nonce"_s.arg(QString(64, u'd'));
    payload.insert(u"nonce"_s, m_it.hub.ask("POST", elsewhere).json().value(u"nonce"_s));
    expectRefused(m_it.sendLogin(payload, m_it.person(1).certificate()));
}

void TestHubLogin::aFailedLoginSpendsItsNonce()
{
    const QJsonObject payload = m_it.loginPayload(1);
    expectRefused(m_it.sendLogin(payload, m_it.person(5).certificate()));
    expectRefused(m_it.sendLogin(payload, m_it.person(1).certificate()));
}

void TestHubLogin::aCertificateOutsideItsLifeIsRefused_data()
{
    QTest::addColumn<int>("member");
    QTest::addColumn<QString>("error");
    QTest::newRow("expired") << 3 << u"certificateExpired"_s;
    QTest::newRow("not yet valid") << 4 << u"certificateNotYetValid"_s;
}

void TestHubLogin::aCertificateOutsideItsLifeIsRefused()
{
    QFETCH(int, member);
    QFETCH(QString, error);
    const HttpAnswer answer = m_it.sendLogin(m_it.loginPayload(member), m_it.person(member).certificate());
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.error(), error);
    // A stranger learns nothing of it.
    expectRefused(m_it.sendLogin(m_it.loginPayload(member), m_it.person(1).certificate()));
}

void TestHubLogin::anotherKeyOfTheMemberEndsEveryLogin()
{
    const QByteArray token = m_it.logIn(9);
    QCOMPARE(m_it.hub.ask("GET", m_it.at(u"head"_s), {}, token).status, 200);
    auto renewed = std::make_unique<HubPerson>(9, Role::Staff);
    const Jws change
        = m_it.amendment({{u"entry"_s, renewed->entry().toJson()}, {u"type"_s, u"credential"_s}}, 1, m_it.session);
    QCOMPARE(m_it.amend(change).status, 200);
    expectRefused(m_it.hub.ask("GET", m_it.at(u"head"_s), {}, token));
    QVERIFY(m_it.logIn(9).isEmpty());
    m_it.people.at(9) = std::move(renewed);
    QVERIFY(!m_it.logIn(9).isEmpty());
}

void TestHubLogin::aTokenOpensItsOwnSessionOnly()
{
    const QByteArray token = m_it.logIn(1);
    // A second session of the same people.
    const QByteArray first = m_it.session;
    m_it.plan.manifest.title = u"another lot"_s;
    const HttpAnswer made = m_it.hub.ask("POST", u"/v1/sessions"_s, canonicalJson(m_it.makePackage()));
    QCOMPARE(made.status, 201);
    const QString second = made.json().value(u"session"_s).toString();
    QVERIFY(second != toHex(first));
    expectRefused(m_it.hub.ask("GET", u"/v1/sessions/%1/head"_s.arg(second), {}, token));
    QCOMPARE(m_it.hub.ask("GET", m_it.at(u"head"_s), {}, token).status, 200);
    // Nor does a log-in that was signed for one open the other.
    const Jws login = Jws::sign(JwsType::Login, m_it.loginPayload(1), m_it.person(1).certificate()).value();
    expectRefused(m_it.hub.ask("POST", u"/v1/sessions/%1/login"_s.arg(second), canonicalJson(login.toJson())));
}

void TestHubLogin::whatIsNoTokenIsRefused_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("session");
    const QString here = toHex(m_it.session);
    QTest::newRow("none") << QByteArray() << here;
    QTest::newRow("a guess") << QByteArray(43, 'A') << here;
    QTest::newRow("something long") << QByteArray(8000, 'A') << here;
    QTest::newRow("a session that is not here") << QByteArray(43, 'A') << QString(64, u'e');
    QTest::newRow("no session at all") << QByteArray(43, 'A') << u"keys"_s;
}

void TestHubLogin::whatIsNoTokenIsRefused()
{
    QFETCH(QByteArray, token);
    QFETCH(QString, session);
    for (const QString& rest : {u"head"_s, u"entries?from=0"_s, u"documents/tender"_s, u"report/info"_s})
        expectRefused(m_it.hub.ask("GET", u"/v1/sessions/%1/%2"_s.arg(session, rest), {}, token));
}

void TestHubLogin::aRestartMeansToLogInAgain()
{
    const QByteArray token = m_it.logIn(1);
    QVERIFY(m_it.hub.stop());
    QVERIFY(m_it.hub.start());
    expectRefused(m_it.hub.ask("GET", m_it.at(u"head"_s), {}, token));
    QVERIFY(!m_it.logIn(1).isEmpty());
}

void TestHubLogin::strangersWhoAskTooMuchAreToldSo()
{
    HttpAnswer answer;
    for (int i = 0; i < 5000 && answer.status != 429; ++i)
        answer = m_it.hub.ask("POST", m_it.at(u"nonce"_s));
    QCOMPARE(answer.status, 429);
    QCOMPARE(answer.error(), u"rateLimited"_s);
}

EVALROOM_TEST(TestHubLogin, QCoreApplication)

} // namespace tst_hub_login

#include "tst_hub_login.moc"
