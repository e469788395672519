// SPDX-License-Identifier: Apache-2.0
#include "hub/access.h"
#include "hub_room.h"
#include "openapi_check.h"
#include "test_program.h"

using namespace evalroom;
using namespace evalroom::test;

namespace tst_hub_openapi {

// The running hub is what openapi.yaml says, for everybody, route by route.
class TestHubOpenApi : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { QVERIFY(m_it.hub.stop()); }

    void theFileHasExactlyTheHubsRoutes();
    void theFileNamesTheRolesOfTheTable();
    void everyRouteAnswersEverybodyAsWritten_data();
    void everyRouteAnswersEverybodyAsWritten();
    void everyRefusalAnswersAsWritten_data();
    void everyRefusalAnswersAsWritten();

private:
    struct Question {
        QString target;
        QByteArray body = {};
        QByteArray range = {};
    };
    Question question(HubRoute route, int member);
    QByteArray token(Caller caller) { return m_tokens.value(caller); }

    HubFixture m_it;
    std::unique_ptr<HubRoom> m_room;
    QJsonObject m_file;
    QMap<Caller, QByteArray> m_tokens;
    QMap<Caller, int> m_members {{Caller::Stranger, 0}, {Caller::Expert, 1}, {Caller::Owner, 5}, {Caller::Staff, 6},
        {Caller::Supervisor, 7}, {Caller::Centre, 8}, {Caller::Left, 4}};
};

static QStringList callerNames()
{
    return {u"stranger"_s, u"expert"_s, u"owner"_s, u"staff"_s, u"supervisor"_s, u"centre"_s, u"left"_s};
}

static QString nameOf(const RouteAccess& access)
{
    return QString::fromLatin1(access.method) + u' ' + QString::fromLatin1(access.path);
}

void TestHubOpenApi::initTestCase()
{
    m_file = readOpenApi();
    QVERIFY(!m_file.isEmpty());
    QVERIFY(m_it.begin());
    m_room = std::make_unique<HubRoom>(m_it);
    QVERIFY(m_room->delegate(6) >= 0 && m_room->delegate(7) >= 0 && m_room->gather(1));
    m_it.people.emplace(10, std::make_unique<HubPerson>(10, Role::Expert));
    const QJsonObject change {
        {u"entry"_s, m_it.person(10).entry().toJson()}, {u"leaving"_s, 4}, {u"type"_s, u"replacement"_s}};
    const Jws jws = m_it.amendment(change, 1, m_it.session);
    QVERIFY(m_room->act(6, Absence {4, u"fell ill"_s}) >= 0);
    QVERIFY(m_room->add(jws, m_it.amend(jws)) >= 0);
    for (auto it = m_members.cbegin(); it != m_members.cend(); ++it) {
        if (it.key() != Caller::Stranger)
            m_tokens.insert(it.key(), m_it.logIn(*it));
    }
    QVERIFY(!m_tokens.values().contains(QByteArray()));
    // Something to read.
    const QString document = m_it.at(u"documents/bid-1?offset=0"_s);
    QCOMPARE(m_it.hub.ask("PUT", document, m_it.documents.at(u"bid-1"_s).cipher, m_room->token).status, 200);
    const QString report = m_it.at(u"report?version=1&offset=0"_s);
    QCOMPARE(m_it.hub.ask("POST", report, "%PDF", m_room->token).status, 200);
}

void TestHubOpenApi::theFileHasExactlyTheHubsRoutes()
{
    QStringList inFile;
    const QJsonObject paths = m_file.value(u"paths"_s).toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QJsonObject operations = path->toObject();
        for (const QString& name : operations.keys()) {
            if (name != u"parameters")
                inFile.append(name.toUpper() + u' ' + path.key());
        }
    }
    QStringList atHub;
    for (const RouteAccess& access : routeTable())
        atHub.append(nameOf(access));
    inFile.sort();
    atHub.sort();
    QCOMPARE(inFile, atHub);
}

void TestHubOpenApi::theFileNamesTheRolesOfTheTable()
{
    for (const RouteAccess& access : routeTable()) {
        QStringList roles;
        for (int i = 0; i < callerNames().size(); ++i) {
            if (access.callers.contains(static_cast<Caller>(i)))
                roles.append(callerNames().at(i));
        }
        const QJsonObject operation = operationOf(m_file, access);
        QStringList inFile;
        for (const QJsonValue& role : operation.value(u"x-roles"_s).toArray())
            inFile.append(role.toString());
        QVERIFY2(inFile == roles, qPrintable(nameOf(access) + u": "_s + roles.join(u' ')));
        // Where no log-in is asked for, the file says so.
        QCOMPARE(operation.contains(u"security"_s), mayUse(access.route, Caller::Stranger));
    }
}

TestHubOpenApi::Question TestHubOpenApi::question(HubRoute route, int member)
{
    const auto at = [this](const QString& rest) { return m_it.at(rest); };
    const auto entry = [this] { return canonicalJson(m_room->log.entries().first().toJson()); };
    switch (route) {
    case HubRoute::CreateSession:
        return {u"/v1/sessions"_s, canonicalJson(m_it.package)};
    case HubRoute::Login: {
        const auto jws = Jws::sign(JwsType::Login, m_it.loginPayload(1), m_it.person(1).certificate()).value();
        return {at(u"login"_s), canonicalJson(jws.toJson())};
    }
    case HubRoute::Entries:
        return {at(u"entries?from=0"_s)};
    case HubRoute::Entry:
        return {at(u"entries/0"_s)};
    case HubRoute::AppendEntry:
        return {at(u"entries"_s), entry()};
    case HubRoute::AppendAmendment:
        return {at(u"amendments"_s), canonicalJson(m_room->log.entries().last().toJson())};
    case HubRoute::PutDocument:
        return {at(u"documents/tender?offset=0"_s)};
    case HubRoute::GetDocument:
        return {at(u"documents/bid-1"_s), {}, "bytes=0-99"};
    case HubRoute::DocumentKey:
        return {at(u"documents/bid-1/key"_s)};
    case HubRoute::GetAnnexPart:
        return {at(u"annex/%1"_s.arg(member))};
    case HubRoute::PutReport:
        return {at(u"report?version=1&offset=0"_s), "%PDF"};
    case HubRoute::GetReport:
        return {at(u"report?version=1"_s), {}, "bytes=0-1"};
    case HubRoute::AppendReport:
        return {at(u"report/increments?after="_s + QString(64, u'a')), "x"};
    case HubRoute::PutRecovery:
    case HubRoute::PutAnnex:
        return {QString::fromLatin1(accessTo(route).path).replace(u"{s}"_s, toHex(m_it.session)), "{}"};
    default:
        return {QString::fromLatin1(accessTo(route).path).replace(u"{s}"_s, toHex(m_it.session))};
    }
}

void TestHubOpenApi::everyRouteAnswersEverybodyAsWritten_data()
{
    QTest::addColumn<int>("route");
    QTest::addColumn<int>("caller");
    for (const RouteAccess& access : routeTable()) {
        for (int caller = 0; caller < callerNames().size(); ++caller)
            QTest::newRow(qPrintable(nameOf(access) + u" by "_s + callerNames().at(caller)))
                << static_cast<int>(access.route) << caller;
    }
}

void TestHubOpenApi::everyRouteAnswersEverybodyAsWritten()
{
    QFETCH(int, route);
    QFETCH(int, caller);
    const RouteAccess& access = accessTo(static_cast<HubRoute>(route));
    const auto who = static_cast<Caller>(caller);
    const Question asked = question(access.route, m_members.value(who));
    const HttpAnswer answer = m_it.hub.ask(access.method, asked.target, asked.body, token(who), asked.range);
    const QString fault = faultOf(operationOf(m_file, access), answer);
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    if (mayUse(access.route, who) || mayUse(access.route, Caller::Stranger)) {
        QVERIFY2(answer.status != 401 && answer.error() != u"noPermission", answer.body.constData());
        QVERIFY2(answer.status < 300 || answer.status >= 400, answer.body.constData());
    } else if (who == Caller::Stranger) {
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.error(), u"notLoggedIn"_s);
    } else {
        QCOMPARE(answer.status, 403);
        QCOMPARE(answer.error(), u"noPermission"_s);
    }
}

void TestHubOpenApi::everyRefusalAnswersAsWritten_data()
{
    QTest::addColumn<int>("route");
    QTest::addColumn<int>("caller");
    QTest::addColumn<QString>("rest");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const auto row
        = [](const char* name, HubRoute route, Caller caller, const QString& rest, const QByteArray& body, int status) {
              QTest::newRow(name) << static_cast<int>(route) << static_cast<int>(caller) << rest << body << status;
          };
    row("a package that is none", HubRoute::CreateSession, Caller::Stranger, u"/v1/sessions"_s, "{}", 422);
    row("a package that is no JSON", HubRoute::CreateSession, Caller::Stranger, u"/v1/sessions"_s, "[]", 422);
    row("a nonce for no session", HubRoute::Nonce, Caller::Stranger, u"/v1/sessions/x/nonce"_s, {}, 404);
    row("a log-in to no session", HubRoute::Login, Caller::Stranger, u"/v1/sessions/x/login"_s, "{}", 404);
    row("a log-in that is none", HubRoute::Login, Caller::Stranger, m_it.at(u"login"_s), "{}", 401);
    row("an amendment to a session that is not here", HubRoute::AppendAmendment, Caller::Stranger,
        u"/v1/sessions/%1/amendments"_s.arg(QString(64, u'a')), "{}", 404);
    row("an amendment that is none", HubRoute::AppendAmendment, Caller::Stranger, m_it.at(u"amendments"_s), "{}", 422);
    row("an entry that is none", HubRoute::AppendEntry, Caller::Staff, m_it.at(u"entries"_s), "{}", 422);
    row("an entry that is not there", HubRoute::Entry, Caller::Staff, m_it.at(u"entries/999"_s), {}, 404);
    row("a page from nowhere", HubRoute::Entries, Caller::Staff, m_it.at(u"entries"_s), {}, 422);
    row("an unknown document", HubRoute::GetDocument, Caller::Staff, m_it.at(u"documents/x"_s), {}, 404);
    row("a document without range", HubRoute::GetDocument, Caller::Staff, m_it.at(u"documents/bid-1"_s), {}, 416);
    row("a document out of place", HubRoute::PutDocument, Caller::Staff, m_it.at(u"documents/tender?offset=9"_s), "x",
        409);
    row("a document without place", HubRoute::PutDocument, Caller::Staff, m_it.at(u"documents/tender"_s), "x", 422);
    row("a key of an unknown document", HubRoute::DocumentKey, Caller::Expert, m_it.at(u"documents/x/key"_s), {}, 404);
    row("a key too early", HubRoute::DocumentKey, Caller::Owner, m_it.at(u"documents/bid-1/key"_s), {}, 403);
    row("an annex that is none", HubRoute::PutAnnex, Caller::Staff, m_it.at(u"annex"_s), "{}", 422);
    row("an annex that has not come", HubRoute::GetAnnex, Caller::Staff, m_it.at(u"annex"_s), {}, 404);
    row("names before the result", HubRoute::GetAnnex, Caller::Expert, m_it.at(u"annex"_s), {}, 403);
    row("somebody else's part", HubRoute::GetAnnexPart, Caller::Expert, m_it.at(u"annex/2"_s), {}, 403);
    row("a report out of place", HubRoute::PutReport, Caller::Staff, m_it.at(u"report?version=1&offset=9"_s), "x", 409);
    row("another report", HubRoute::PutReport, Caller::Staff, m_it.at(u"report?version=7&offset=0"_s), "x", 403);
    row("a report without version", HubRoute::GetReport, Caller::Staff, m_it.at(u"report"_s), {}, 422);
    row("a report that is not there", HubRoute::GetReport, Caller::Staff, m_it.at(u"report?version=9"_s), {}, 404);
    row("a signature before the freeze", HubRoute::AppendReport, Caller::Expert, m_it.at(u"report/increments"_s), "x",
        403);
    row("sealed keys that are too many", HubRoute::PutRecovery, Caller::Expert, m_it.at(u"recovery"_s),
        "{\"a\":\"" + QByteArray(20'000, 'a') + "\"}", 413);
    row("sealed keys that are none", HubRoute::PutRecovery, Caller::Expert, m_it.at(u"recovery"_s), "keys", 422);
    row("no web socket", HubRoute::Feed, Caller::Stranger, u"/v1/feed"_s, {}, 426);
}

void TestHubOpenApi::everyRefusalAnswersAsWritten()
{
    QFETCH(int, route);
    QFETCH(int, caller);
    QFETCH(QString, rest);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    const RouteAccess& access = accessTo(static_cast<HubRoute>(route));
    const HttpAnswer answer = m_it.hub.ask(access.method, rest, body, token(static_cast<Caller>(caller)));
    QVERIFY2(answer.status == status, answer.body.constData());
    const QString fault = faultOf(operationOf(m_file, access), answer);
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
}

EVALROOM_TEST(TestHubOpenApi, QCoreApplication)

} // namespace tst_hub_openapi

#include "tst_hub_openapi.moc"
