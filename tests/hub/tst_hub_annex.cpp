// SPDX-License-Identifier: Apache-2.0
#include "documents/annex.h"
#include "hub_room.h"
#include "test_program.h"

using namespace evalroom;
using namespace evalroom::test;

namespace tst_hub_annex {

// Names are beside the log, each for those who may know it, and no longer than they may be kept.
class TestHubAnnex : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { QVERIFY(m_it.hub.stop()); }

    void anAnnexThatDoesNotFitTheRosterIsRefused_data();
    void anAnnexThatDoesNotFitTheRosterIsRefused();
    void staffAndSupervisorReadAllOfIt();
    void everybodyElseReadsTheirOwnPart_data();
    void everybodyElseReadsTheirOwnPart();
    void nothingOfItStandsInTheLog();
    void personalDataGoesWithTheDelivery();
    void sealedKeysAreForTheirMemberOnly();

private:
    HttpAnswer put(const QJsonObject& annex)
    {
        return m_it.hub.ask("PUT", m_it.at(u"annex"_s), canonicalJson(annex), m_room->token);
    }
    HttpAnswer get(int member, const QString& rest = u"annex"_s)
    {
        if (!m_tokens.contains(member))
            m_tokens.insert(member, m_it.logIn(member));
        return m_it.hub.ask("GET", m_it.at(rest), {}, m_tokens.value(member));
    }

    HubFixture m_it;
    std::unique_ptr<HubRoom> m_room;
    Annex m_annex;
    QMap<int, QByteArray> m_tokens;
};

void TestHubAnnex::initTestCase()
{
    m_it.plan.scheme = briefScheme();
    for (const auto& [member, somebody] : m_it.people) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const PrivateKey authority = PrivateKey::generate(Algorithm::ES256).value();
        const CertificatePlan root {.commonName = u"root"_s,
            .notBefore = now.addDays(-1),
            .notAfter = now.addDays(1),
            .use = CertificateUse::Authority};
        CertificatePlan plan = root;
        plan.use = CertificateUse::Signing;
        const Certificate certificate = issueCertificate(
            plan, somebody->certificate().publicKey(), selfSignedCertificate(root, authority).value(), authority)
                                            .value();
        AnnexPerson person {.member = member,
            .salt = randomBytes(HashBytes),
            .name = u"Practice Person %1"_s.arg(member),
            .unit = u"unit"_s,
            .title = u"title"_s,
            .pool = u"pool"_s,
            .certificate = certificate.der(),
            .personal = PersonalData {
                .consent = u"yes"_s, .idNumber = u"11010519491231002X"_s, .photo = {}, .salt = randomBytes(HashBytes)}};
        somebody->certificateHash = certificate.fingerprint();
        somebody->person = personCommitment(person);
        m_annex.people.append(person);
    }
    QVERIFY(m_it.begin());
    m_annex.session = m_it.session;
    m_room = std::make_unique<HubRoom>(m_it);
}

void TestHubAnnex::anAnnexThatDoesNotFitTheRosterIsRefused_data()
{
    QTest::addColumn<QJsonObject>("annex");
    QTest::addColumn<QString>("error");
    Annex annex = m_annex;
    annex.people[2].name = u"somebody else"_s;
    QTest::newRow("another name") << annex.toJson() << u"commitmentMismatch"_s;
    annex = m_annex;
    annex.people.removeLast();
    QTest::newRow("one person less") << annex.toJson() << u"badField"_s;
    annex = m_annex;
    annex.people.last().member = 77;
    QTest::newRow("a stranger") << annex.toJson() << u"badField"_s;
    annex = m_annex;
    annex.session = QByteArray(HashBytes, 'x');
    QTest::newRow("another session") << annex.toJson() << u"wrongSession"_s;
    QJsonObject json = m_annex.toJson();
    json.insert(u"more"_s, 1);
    QTest::newRow("a field more") << json << u"badField"_s;
    QTest::newRow("nothing") << QJsonObject() << u"unknownFormat"_s;
}

void TestHubAnnex::anAnnexThatDoesNotFitTheRosterIsRefused()
{
    QFETCH(QJsonObject, annex);
    QFETCH(QString, error);
    const HttpAnswer answer = put(annex);
    QCOMPARE(answer.status, 422);
    QCOMPARE(answer.error(), error);
    QCOMPARE(get(6).status, 404);
}

void TestHubAnnex::staffAndSupervisorReadAllOfIt()
{
    QCOMPARE(put(m_annex.toJson()).status, 200);
    for (const int member : {6, 7, 9}) {
        QCOMPARE(get(member).json(), m_annex.toJson());
        QCOMPARE(get(member, u"annex/1"_s).json(), annexPersonToJson(*m_annex.person(1)));
    }
}

void TestHubAnnex::everybodyElseReadsTheirOwnPart_data()
{
    QTest::addColumn<int>("member");
    QTest::newRow("expert") << 1;
    QTest::newRow("owner") << 5;
    QTest::newRow("centre") << 8;
}

void TestHubAnnex::everybodyElseReadsTheirOwnPart()
{
    QFETCH(int, member);
    // The committee's time for the names comes with the result.
    QCOMPARE(get(member).error(), member == 8 ? u"noPermission"_s : u"notAllowed"_s);
    QCOMPARE(get(member, u"annex/%1"_s.arg(member)).json(), annexPersonToJson(*m_annex.person(member)));
    for (const QString& other : {u"annex/2"_s, u"annex/77"_s, u"annex/0"_s, u"annex/x"_s, u"annex/+%1"_s.arg(member)})
        QCOMPARE(get(member, other).error(), u"noPermission"_s);
    QCOMPARE(m_it.hub.ask("PUT", m_it.at(u"annex"_s), "{}", m_it.logIn(member)).error(), u"noPermission"_s);
}

void TestHubAnnex::nothingOfItStandsInTheLog()
{
    for (const AnnexPerson& person : m_annex.people)
        QVERIFY(!m_it.hub.log().contains(person.name.toUtf8()));
    QVERIFY(!m_it.hub.log().contains("11010519491231002X"));
    QVERIFY(m_it.hub.log().contains(m_it.session.toHex()));
}

void TestHubAnnex::personalDataGoesWithTheDelivery()
{
    const QByteArray report = "%PDF-1.7 a report";
    QVERIFY(m_room->gatherAll());
    QCOMPARE(get(1).error(), u"notAllowed"_s);
    QVERIFY(m_room->runReview() && m_room->freeze(report));
    // Who signs the report reads the names in it, and nothing that is erased.
    QCOMPARE(get(1).json(), withoutPersonalData(m_annex).toJson());
    for (int member = 1; member <= 5; ++member) {
        const auto heads = m_room->fold.chainHeads(m_room->log, member, m_room->log.tree().size());
        QVERIFY(m_room->act(member, ReportSigned {heads, m_room->state().report.pdf}) >= 0);
    }
    QCOMPARE(get(6).json(), m_annex.toJson());
    QVERIFY(m_room->act(6, Delivery {report.size(), sha256(report)}) >= 0);

    QFile file(m_it.hub.data() + u"/sessions/"_s + toHex(m_it.session) + u"/annex.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("11010519491231002X"));
    const Annex rest = withoutPersonalData(m_annex);
    QCOMPARE(get(6).json(), rest.toJson());
    // What is left still fits every commitment, and the rest does not come back.
    QVERIFY(checkAnnex(rest, m_it.session, m_it.head().manifest().roster));
    QCOMPARE(put(m_annex.toJson()).status, 200);
    QCOMPARE(get(6).json(), rest.toJson());
}

void TestHubAnnex::sealedKeysAreForTheirMemberOnly()
{
    const QString target = m_it.at(u"recovery"_s);
    const QByteArray first = m_it.logIn(1);
    const QJsonObject sealed {{u"sealed"_s, u"keys of one"_s}};
    QCOMPARE(m_it.hub.ask("GET", target, {}, first).status, 404);
    QCOMPARE(m_it.hub.ask("PUT", target, canonicalJson(sealed), first).status, 200);
    QCOMPARE(m_it.hub.ask("GET", target, {}, first).json(), sealed);
    QCOMPARE(m_it.hub.ask("GET", target, {}, m_it.logIn(2)).status, 404);
    for (const int member : {6, 7, 8})
        QCOMPARE(m_it.hub.ask("GET", target, {}, m_it.logIn(member)).error(), u"noPermission"_s);
}

EVALROOM_TEST(TestHubAnnex, QCoreApplication)

} // namespace tst_hub_annex

#include "tst_hub_annex.moc"
