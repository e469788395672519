// SPDX-License-Identifier: Apache-2.0
#include "hub_fixture.h"
#include "patience.h"
#include "test_program.h"

#include <QWebSocket>

using namespace evalroom;
using namespace evalroom::test;

namespace tst_hub_feed {

// A terminal's ear: it hears that the log has grown, once it has proved who it is.
class TestHubFeed : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { QVERIFY(m_it.hub.stop()); }

    void everyAppendIsNews();
    void anotherSessionsAppendsAreNoNews();
    void whoCannotProveWhoTheyAreHearsNothing_data();
    void whoCannotProveWhoTheyAreHearsNothing();
    void anotherConnectionsNonceIsRefused();
    void silenceIsEnded();
    void whoeverTalksAfterwardsIsPutOut();
    void aFifthFeedOfOneMemberEndsTheFirst();
    void aMemberWithAnotherKeyIsPutOut();

private:
    class Ear {
    public:
        explicit Ear(quint16 port)
        {
            QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
            tls.setPeerVerifyMode(QSslSocket::VerifyNone);
            m_socket.setSslConfiguration(tls);
            QObject::connect(&m_socket, &QWebSocket::textMessageReceived, &m_socket,
                [this](const QString& text) { heard.append(QJsonDocument::fromJson(text.toUtf8()).object()); });
            m_socket.open(QUrl(u"wss://127.0.0.1:%1/v1/feed"_s.arg(port)));
        }
        void say(const QJsonObject& json) { m_socket.sendTextMessage(QString::fromUtf8(canonicalJson(json))); }
        bool isClosed() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }
        qint64 size() const { return heard.isEmpty() ? -1 : heard.last().value(u"size"_s).toInteger(-1); }

        QList<QJsonObject> heard;

    private:
        QWebSocket m_socket;
    };

    QJsonObject proof(const QJsonObject& greeting, int member)
    {
        return {{u"at"_s, toTimestamp(HubPerson::now())}, {u"hub"_s, greeting.value(u"hub"_s)}, {u"member"_s, member},
            {u"nonce"_s, greeting.value(u"nonce"_s)}, {u"session"_s, toHex(m_it.session)},
            {u"tls"_s, toHex(m_it.hub.tls())}};
    }
    QJsonObject login(const QJsonObject& payload, Signer& signer)
    {
        return {{u"login"_s, Jws::sign(JwsType::Login, payload, signer).value().toJson()}};
    }
    // Logged in, and told the log's size.
    std::unique_ptr<Ear> listener(int member)
    {
        auto ear = std::make_unique<Ear>(m_it.hub.port());
        if (!QTest::qWaitFor([&] { return !ear->heard.isEmpty(); }, Patience))
            return nullptr;
        ear->say(login(proof(ear->heard.first(), member), m_it.person(member).certificate()));
        return QTest::qWaitFor([&] { return ear->heard.size() > 1; }, Patience) ? std::move(ear) : nullptr;
    }
    static QJsonObject alarm() { return {{u"code"_s, u"test"_s}, {u"text"_s, u"x"_s}, {u"type"_s, u"alarm"_s}}; }

    HubFixture m_it;
    QByteArray m_token;
};

void TestHubFeed::initTestCase()
{
    QVERIFY(m_it.begin());
    m_token = m_it.logIn(6);
    QCOMPARE(m_it.append(m_it.person(6).delegate(m_it.session), m_token).status, 200);
}

void TestHubFeed::everyAppendIsNews()
{
    const auto first = listener(1);
    const auto second = listener(7);
    QVERIFY(first && second);
    QCOMPARE(first->heard.first().keys(), QStringList({u"hub"_s, u"nonce"_s}));
    const qint64 before = first->size();
    QVERIFY(before >= 1);
    for (int i = 1; i <= 3; ++i) {
        const Jws jws = m_it.person(6).act(alarm());
        QCOMPARE(m_it.append(jws, m_token).status, 200);
        QTRY_COMPARE(first->size(), before + i);
        QTRY_COMPARE(second->size(), before + i);
        // The same again is no news.
        QCOMPARE(m_it.append(jws, m_token).status, 200);
    }
    QCOMPARE(first->heard.size(), 2 + 3);
    QCOMPARE(first->heard.last().keys(), QStringList({u"size"_s}));
}

void TestHubFeed::anotherSessionsAppendsAreNoNews()
{
    const auto ear = listener(1);
    QVERIFY(ear);
    m_it.plan.manifest.title = u"another lot"_s;
    const QString other = m_it.hub.ask("POST", u"/v1/sessions"_s, canonicalJson(m_it.makePackage()))
                              .json()
                              .value(u"session"_s)
                              .toString();
    const QByteArray here = m_it.session;
    m_it.session = QByteArray::fromHex(other.toLatin1());
    const QByteArray token = m_it.logIn(6);
    const Jws elsewhere = m_it.person(6).delegate(m_it.session);
    QCOMPARE(m_it.append(elsewhere, token).status, 200);
    m_it.session = here;
    QCOMPARE(m_it.append(m_it.person(6).delegate(m_it.session), m_token).status, 200);
    QTRY_VERIFY(ear->heard.size() > 2);
    QCOMPARE(ear->heard.size(), 3);
}

void TestHubFeed::whoCannotProveWhoTheyAreHearsNothing_data()
{
    QTest::addColumn<QString>("how");
    for (const char* how : {"another key", "another member", "another nonce", "another TLS certificate",
             "another session", "no JSON", "no login", "a second login"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void TestHubFeed::whoCannotProveWhoTheyAreHearsNothing()
{
    QFETCH(QString, how);
    Ear ear(m_it.hub.port());
    QTRY_VERIFY(!ear.heard.isEmpty());
    QJsonObject payload = proof(ear.heard.first(), how == u"another member" ? 2 : 1);
    if (how == u"another nonce")
        payload.insert(u"nonce"_s, QString(64, u'a'));
    if (how == u"another TLS certificate")
        payload.insert(u"tls"_s, QString(64, u'a'));
    if (how == u"another session")
        payload.insert(u"session"_s, QString(64, u'a'));
    SoftwareSigner stranger(PrivateKey::generate(Algorithm::ES256).value());
    Signer& signer = how == u"another key" ? static_cast<Signer&>(stranger) : m_it.person(1).certificate();
    QJsonObject message = login(payload, signer);
    if (how == u"no login")
        message = {{u"hello"_s, 1}};
    if (how == u"a second login")
        message.insert(u"more"_s, message.value(u"login"_s));
    if (how == u"no JSON")
        message = {};
    ear.say(message);
    QTRY_VERIFY(ear.isClosed());
    QCOMPARE(ear.heard.size(), 2);
    QCOMPARE(ear.heard.last(), QJsonObject({{u"error"_s, u"notLoggedIn"_s}}));
}

void TestHubFeed::anotherConnectionsNonceIsRefused()
{
    Ear first(m_it.hub.port());
    Ear second(m_it.hub.port());
    QTRY_VERIFY(!first.heard.isEmpty() && !second.heard.isEmpty());
    second.say(login(proof(first.heard.first(), 1), m_it.person(1).certificate()));
    QTRY_VERIFY(second.isClosed());
}

void TestHubFeed::silenceIsEnded()
{
    Ear ear(m_it.hub.port());
    QTRY_VERIFY(!ear.heard.isEmpty());
    QTRY_VERIFY(ear.isClosed());
    QCOMPARE(ear.heard.size(), 1);
}

void TestHubFeed::whoeverTalksAfterwardsIsPutOut()
{
    const auto ear = listener(1);
    QVERIFY(ear);
    ear->say({{u"size"_s, 1}});
    QTRY_VERIFY(ear->isClosed());
}

void TestHubFeed::aFifthFeedOfOneMemberEndsTheFirst()
{
    std::vector<std::unique_ptr<Ear>> ears;
    for (int i = 0; i < 5; ++i) {
        ears.push_back(listener(2));
        QVERIFY(ears.back());
    }
    QTRY_VERIFY(ears.front()->isClosed());
    QVERIFY(!ears.at(1)->isClosed());
}

void TestHubFeed::aMemberWithAnotherKeyIsPutOut()
{
    const auto ear = listener(9);
    const auto other = listener(1);
    QVERIFY(ear && other);
    const HubPerson renewed(9, Role::Staff);
    const QJsonObject change {{u"entry"_s, renewed.entry().toJson()}, {u"type"_s, u"credential"_s}};
    QCOMPARE(m_it.amend(m_it.amendment(change, 1, m_it.session)).status, 200);
    QTRY_VERIFY(ear->isClosed());
    QVERIFY(!other->isClosed());
}

EVALROOM_TEST(TestHubFeed, QCoreApplication)

} // namespace tst_hub_feed

#include "tst_hub_feed.moc"
