// SPDX-License-Identifier: Apache-2.0
#include "base/file_limit.h"
#include "crypto/crypto_fixture.h"
#include "hub_room.h"
#include "report/small_report.h"
#include "test_program.h"

using namespace evalroom;
using namespace evalroom::test;

namespace tst_hub_report {

// The report's base comes from staff, and every signature is put behind what was there before.
class TestHubReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { QVERIFY(m_it.hub.stop()); }

    void theNextVersionIsWrittenInPieces();
    void anotherVersionIsRefused();
    void nothingIsAppendedBeforeTheFreeze();
    void aFrozenBaseThatIsNotTheFrozenOneIsMended();
    void aFrozenBaseIsNotWrittenAgain();
    void noSignatureComesBeforeItsRecord();
    void onlyOnesOwnSignatureIsAppended_data();
    void onlyOnesOwnSignatureIsAppended();
    void eachSignatureIsPutBehindTheOneBefore();
    void nobodySignsTwice();
    void onlyTheCommitteeAppends_data();
    void onlyTheCommitteeAppends();
    void everybodyReadsTheReport();
    void aSignatureIsByTheCertificateOfItsTime();
    void aFullDiskLosesNothing();
    void aDeliveredReportStays();
    void aVoidReportIsForStaffAndSupervisor();
    void theChairPutsWhatTheChairFreezes();

private:
    HttpAnswer put(qint64 version, qint64 offset, const QByteArray& bytes)
    {
        return m_it.hub.ask(
            "POST", m_it.at(u"report?version=%1&offset=%2"_s.arg(version).arg(offset)), bytes, m_room->token);
    }
    HttpAnswer append(int member, const QByteArray& after, const QByteArray& bytes)
    {
        return m_it.hub.ask("POST", m_it.at(u"report/increments?after="_s + toHex(after)), bytes, m_it.logIn(member));
    }
    // The member's signature over these bytes, as their client makes it.
    QByteArray signature(int member, const QByteArray& report)
    {
        return signReport(report, member, {m_certificates.at(member)}, m_it.person(member).certificate(),
            QDateTime::currentDateTimeUtc())
            .value();
    }
    bool signInLog(int member)
    {
        const auto heads = m_room->fold.chainHeads(m_room->log, member, m_room->log.tree().size());
        return m_room->act(member, ReportSigned {heads, m_room->state().report.pdf}) >= 0;
    }
    QJsonObject info() { return m_it.hub.ask("GET", m_it.at(u"report/info"_s), {}, m_room->token).json(); }
    QByteArray whole()
    {
        return m_it.hub.ask("GET", m_it.at(u"report?version=1"_s), {}, m_room->token, "bytes=0-").body;
    }
    static QJsonObject infoOf(const QByteArray& bytes)
    {
        return {{u"bytes"_s, bytes.size()}, {u"sha256"_s, toHex(sha256(bytes))}, {u"version"_s, 1}};
    }

    HubFixture m_it;
    std::unique_ptr<HubRoom> m_room;
    std::map<int, Certificate> m_certificates;
    QByteArray m_base = evalroom::fixture::smallReport({1, 2, 3, 4, 5});
    QByteArray m_report = m_base;
};

void TestHubReport::initTestCase()
{
    FileLimit::ignoreSignal();
    m_it.plan.scheme = briefScheme();
    const fixture::Authority authority(Algorithm::ES256);
    for (auto& [member, somebody] : m_it.people) {
        const CertificatePlan plan {.commonName = QString::number(member),
            .notBefore = somebody->valid.from,
            .notAfter = somebody->valid.to,
            .use = CertificateUse::Signing};
        const auto certificate = authority.issue(somebody->entry().key, plan);
        somebody->certificateHash = certificate.fingerprint();
        m_certificates.emplace(member, certificate);
    }
    QVERIFY(m_it.begin());
    m_room = std::make_unique<HubRoom>(m_it);
}

void TestHubReport::theNextVersionIsWrittenInPieces()
{
    QCOMPARE(m_it.hub.ask("GET", m_it.at(u"report/info"_s), {}, m_room->token).status, 404);
    QCOMPARE(m_it.hub.ask("GET", m_it.at(u"report?version=1"_s), {}, m_room->token, "bytes=0-").status, 404);
    QCOMPARE(put(1, 0, "a first attempt").json().value(u"received"_s).toInteger(), 15);
    const qint64 Piece = m_report.size() / 2;
    QCOMPARE(put(1, 0, m_report.left(Piece)).json().value(u"received"_s).toInteger(), Piece);
    const HttpAnswer gap = put(1, Piece + 1, m_report.mid(Piece + 1));
    QCOMPARE(gap.status, 409);
    QCOMPARE(gap.json(), QJsonObject({{u"received"_s, Piece}}));
    {
        // On a full disk a piece is refused as a whole, and what had come stays.
        const FileLimit full(static_cast<rlim_t>(Piece + 10), static_cast<pid_t>(m_it.hub.processId()));
        const HttpAnswer answer = put(1, Piece, m_report.mid(Piece));
        QCOMPARE(answer.status, 503);
        QCOMPARE(answer.error(), u"cannotWrite"_s);
    }
    QCOMPARE(put(1, Piece + 1, {}).json(), QJsonObject({{u"received"_s, Piece}}));
    QCOMPARE(put(1, Piece, m_report.mid(Piece)).json().value(u"received"_s).toInteger(), m_report.size());
    // Nobody reads what is no report yet.
    QCOMPARE(m_it.hub.ask("GET", m_it.at(u"report/info"_s), {}, m_room->token).status, 404);
    QCOMPARE(m_it.hub.ask("GET", m_it.at(u"report?version=1"_s), {}, m_room->token, "bytes=0-").status, 404);
}

void TestHubReport::anotherVersionIsRefused()
{
    for (const qint64 version : {0, 2, 1000}) {
        const HttpAnswer answer = put(version, 0, "x");
        QCOMPARE(answer.status, 403);
        QCOMPARE(answer.error(), u"notAllowed"_s);
    }
    for (const QString& query : {u"offset=0"_s, u"version=1"_s, u"version=-1&offset=0"_s, u"version=1&offset=x"_s})
        QCOMPARE(m_it.hub.ask("POST", m_it.at(u"report?"_s + query), "x", m_room->token).status, 422);
    QCOMPARE(put(1, m_report.size() + 1, "x").json().value(u"received"_s).toInteger(), m_report.size());
}

void TestHubReport::nothingIsAppendedBeforeTheFreeze()
{
    const HttpAnswer answer = append(1, sha256(m_report), "a signature");
    QCOMPARE(answer.status, 403);
    QCOMPARE(answer.error(), u"notAllowed"_s);
}

void TestHubReport::aFrozenBaseThatIsNotTheFrozenOneIsMended()
{
    QVERIFY(m_room->gatherAll() && m_room->runReview());
    QCOMPARE(put(1, 0, m_report + "\nand something behind it").status, 200);
    QVERIFY(m_room->freeze(m_report));
    // Nobody signs what was not frozen, nor what only begins so.
    QVERIFY(signInLog(1));
    QCOMPARE(append(1, sha256(m_report), signature(1, m_report)).status, 404);
    QCOMPARE(m_it.hub.ask("GET", m_it.at(u"report/info"_s), {}, m_room->token).status, 404);
    // Another one of the staff has the right one; their draft is their own.
    const QByteArray token = m_it.logIn(9);
    const auto putBy9 = [&](qint64 offset, const QByteArray& bytes) {
        return m_it.hub.ask("POST", m_it.at(u"report?version=1&offset=%1"_s.arg(offset)), bytes, token).status;
    };
    const qint64 half = m_report.size() / 2;
    QCOMPARE(putBy9(0, m_report.left(half)), 200);
    QCOMPARE(put(1, 0, "something else").status, 200);
    QCOMPARE(putBy9(half, m_report.mid(half)), 200);
    QCOMPARE(info(), infoOf(m_report));
}

void TestHubReport::aFrozenBaseIsNotWrittenAgain()
{
    QCOMPARE(put(1, 0, "another base").status, 409);
    QCOMPARE(put(1, m_report.size(), "something behind").status, 409);
    QCOMPARE(put(2, 0, "another version").status, 403);
    QCOMPARE(info(), infoOf(m_report));
}

void TestHubReport::noSignatureComesBeforeItsRecord()
{
    const HttpAnswer answer = append(2, sha256(m_report), signature(2, m_report));
    QCOMPARE(answer.status, 403);
    QCOMPARE(answer.json().value(u"detail"_s).toString(), u"missingSignatures"_s);
    QCOMPARE(info(), infoOf(m_report));
}

void TestHubReport::onlyOnesOwnSignatureIsAppended_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray own = signature(1, m_base);
    QByteArray altered = own;
    altered[altered.indexOf("/Contents<") + 200] = altered.at(altered.indexOf("/Contents<") + 200) == '0' ? '1' : '0';
    QTest::newRow("no signature") << QByteArray("\nsignature of 1");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("somebody else's") << signature(2, m_base);
    QTest::newRow("with something behind it") << own + ' ';
    QTest::newRow("with something before it") << '\n' + own;
    QTest::newRow("without its end") << own.chopped(1);
    QTest::newRow("altered") << altered;
    QTest::newRow("over other bytes") << signature(1, fixture::smallReport({1, 3}));
    QTest::newRow("by another key in the own field")
        << signReport(m_base, 1, {m_certificates.at(2)}, m_it.person(2).certificate(), QDateTime::currentDateTimeUtc())
               .value();
    QTest::newRow("two at once") << own + signature(2, m_base + own);
    QTest::newRow("much") << QByteArray(1'000'000, ' ');
}

void TestHubReport::onlyOnesOwnSignatureIsAppended()
{
    QFETCH(QByteArray, bytes);
    const HttpAnswer answer = append(1, sha256(m_report), bytes);
    QVERIFY2(answer.status == 422, answer.body.constData());
    QCOMPARE(info(), infoOf(m_base));
}

void TestHubReport::eachSignatureIsPutBehindTheOneBefore()
{
    const HttpAnswer first = append(1, sha256(m_base), signature(1, m_base));
    QVERIFY2(first.status == 200, first.body.constData());
    m_report = whole();
    QCOMPARE(first.json(), infoOf(m_report));
    // The second one signed at the same time, and has to sign again.
    QVERIFY(signInLog(2));
    const HttpAnswer second = append(2, sha256(m_base), signature(2, m_base));
    QCOMPARE(second.status, 409);
    QCOMPARE(second.json(), infoOf(m_report));
    QCOMPARE(append(2, QByteArray(), signature(2, m_base)).status, 409);
    m_it.hub.kill();
    QVERIFY(m_it.hub.start());
    m_room->token = m_it.logIn(6);
    const QByteArray before = m_report;
    m_report += signature(2, before);
    QCOMPARE(append(2, sha256(before), m_report.mid(before.size())).status, 200);
    QCOMPARE(info(), infoOf(m_report));
    const QMap<int, QByteArray> certificates {
        {1, m_certificates.at(1).fingerprint()}, {2, m_certificates.at(2).fingerprint()}};
    QCOMPARE(checkSignatures(m_base, m_report, certificates).value().size(), 2);
}

void TestHubReport::nobodySignsTwice()
{
    // Their first one over the base, which has the right form, and stands there already.
    const HttpAnswer answer = append(1, sha256(m_report), signature(1, m_base));
    QCOMPARE(answer.status, 422);
    QCOMPARE(info(), infoOf(m_report));
}

void TestHubReport::onlyTheCommitteeAppends_data()
{
    QTest::addColumn<int>("member");
    QTest::newRow("staff") << 6;
    QTest::newRow("supervisor") << 7;
    QTest::newRow("centre") << 8;
}

void TestHubReport::onlyTheCommitteeAppends()
{
    QFETCH(int, member);
    const HttpAnswer answer = append(member, sha256(m_report), "x");
    QCOMPARE(answer.status, 403);
    QCOMPARE(answer.error(), u"noPermission"_s);
    if (member != 6) {
        const QString target = m_it.at(u"report?version=1&offset=0"_s);
        QCOMPARE(m_it.hub.ask("POST", target, "x", m_it.logIn(member)).error(), u"noPermission"_s);
    }
    QCOMPARE(info(), infoOf(m_report));
}

void TestHubReport::everybodyReadsTheReport()
{
    for (const int member : {1, 5, 7, 8}) {
        const QByteArray token = m_it.logIn(member);
        // Base and signatures are one file, wherever it is cut.
        for (const qint64 from : {qint64(0), qint64(100), m_base.size() - 1, m_base.size(), m_report.size() - 1}) {
            const QByteArray range = "bytes=" + QByteArray::number(from) + '-';
            const HttpAnswer piece = m_it.hub.ask("GET", m_it.at(u"report?version=1"_s), {}, token, range);
            QCOMPARE(piece.status, 206);
            QVERIFY(piece.body == m_report.mid(from));
        }
    }
    QCOMPARE(m_it.hub.ask("GET", m_it.at(u"report?version=1"_s), {}, m_room->token).status, 416);
    QCOMPARE(m_it.hub.ask("GET", m_it.at(u"report?version=../1"_s), {}, m_room->token, "bytes=0-").status, 422);
}

// Between the record and what shows it in the PDF, the member has got another certificate.
void TestHubReport::aSignatureIsByTheCertificateOfItsTime()
{
    QVERIFY(signInLog(3));
    const QByteArray byOld = signature(3, m_report);
    auto renewed = std::make_unique<HubPerson>(3, Role::Expert);
    const fixture::Authority authority(Algorithm::ES256);
    const Certificate certificate = authority.issue(renewed->entry().key,
        {.commonName = u"3"_s,
            .notBefore = renewed->valid.from,
            .notAfter = renewed->valid.to,
            .use = CertificateUse::Signing});
    renewed->certificateHash = certificate.fingerprint();
    const Jws jws
        = m_it.amendment({{u"entry"_s, renewed->entry().toJson()}, {u"type"_s, u"credential"_s}}, 1, m_it.session);
    QVERIFY(m_room->add(jws, m_it.amend(jws)) >= 0);
    m_it.people.at(3) = std::move(renewed);
    m_certificates.insert_or_assign(3, certificate);
    const HttpAnswer byNew = append(3, sha256(m_report), signature(3, m_report));
    QCOMPARE(byNew.status, 422);
    QCOMPARE(byNew.error(), u"certificateNotOnRoster"_s);
    QCOMPARE(append(3, sha256(m_report), byOld).status, 200);
    m_report += byOld;
    QCOMPARE(info(), infoOf(m_report));
}

void TestHubReport::aFullDiskLosesNothing()
{
    QVERIFY(signInLog(4));
    const QByteArray own = signature(4, m_report);
    const QByteArray token = m_it.logIn(4);
    const QString target = m_it.at(u"report/increments?after="_s + toHex(sha256(m_report)));
    const auto send = [&] { return m_it.hub.ask("POST", target, own, token); };
    {
        const FileLimit none(0, static_cast<pid_t>(m_it.hub.processId()));
        const HttpAnswer answer = send();
        QCOMPARE(answer.status, 503);
        QCOMPARE(answer.error(), u"cannotWrite"_s);
        QCOMPARE(info(), infoOf(m_report));
        QVERIFY(whole() == m_report);
        // Nor is an entry acknowledged that the hub cannot keep.
        QCOMPARE(m_it.append(m_it.person(9).delegate(m_it.session, m_room->seen()), m_it.logIn(9)).status, 503);
    }
    QCOMPARE(send().status, 200);
    m_report += own;
    QVERIFY(whole() == m_report);
    QVERIFY(m_room->delegate(9) >= 0);
}

void TestHubReport::aDeliveredReportStays()
{
    for (int member = 5; member <= 5; ++member) {
        QVERIFY(signInLog(member));
        const QByteArray own = signature(member, m_report);
        QCOMPARE(append(member, sha256(m_report), own).status, 200);
        m_report += own;
    }
    QVERIFY(m_room->act(6, Delivery {m_report.size(), sha256(m_report)}) >= 0);
    QCOMPARE(append(1, sha256(m_report), "x").error(), u"notAllowed"_s);
    QCOMPARE(put(1, 0, "x").status, 409);
    QCOMPARE(info(), infoOf(m_report));
}

// A second session: its report is frozen, and then a member is replaced. What the others judged stands in it.
void TestHubReport::aVoidReportIsForStaffAndSupervisor()
{
    HubFixture it;
    it.plan.scheme = briefScheme();
    QVERIFY(it.begin());
    HubRoom room(it);
    QVERIFY(room.gatherAll() && room.runReview());
    const QString report = it.at(u"report?version=1"_s);
    QCOMPARE(it.hub.ask("POST", report + u"&offset=0"_s, m_base, room.token).status, 200);
    QVERIFY(room.freeze(m_base));
    QCOMPARE(it.hub.ask("GET", report, {}, it.logIn(1), "bytes=0-").status, 206);

    it.people.emplace(10, std::make_unique<HubPerson>(10, Role::Expert));
    const QJsonObject change {
        {u"entry"_s, it.person(10).entry().toJson()}, {u"leaving"_s, 4}, {u"type"_s, u"replacement"_s}};
    QVERIFY(room.act(6, Absence {4, u"fell ill"_s}) >= 0);
    const Jws jws = it.amendment(change, 1, it.session);
    QVERIFY(room.add(jws, it.amend(jws)) >= 0);
    QVERIFY(room.gather(10));
    for (const int member : {1, 5, 10}) {
        const QByteArray token = it.logIn(member);
        QCOMPARE(it.hub.ask("GET", report, {}, token, "bytes=0-").status, 404);
        QCOMPARE(it.hub.ask("GET", it.at(u"report/info"_s), {}, token).status, 404);
    }
    for (const int member : {6, 7})
        QCOMPARE(it.hub.ask("GET", report, {}, it.logIn(member), "bytes=0-").status, 206);
    QVERIFY(it.hub.stop());
}

void TestHubReport::theChairPutsWhatTheChairFreezes()
{
    HubFixture it;
    it.plan.scheme = briefScheme();
    it.plan.scheme.insert(u"chair"_s, QJsonObject {{u"member"_s, 2}, {u"mode"_s, u"named"_s}});
    QVERIFY(it.begin());
    HubRoom room(it);
    QVERIFY(room.gatherAll() && room.runReview());
    const QString target = it.at(u"report?version=1&offset=0"_s);
    const HttpAnswer other = it.hub.ask("POST", target, m_base, it.logIn(1));
    QCOMPARE(other.status, 403);
    QCOMPARE(other.json().value(u"detail"_s).toString(), u"role"_s);
    const QByteArray token = it.logIn(2);
    QCOMPARE(it.hub.ask("POST", target, m_base, token).status, 200);
    // Staff may put another one, and spoils nothing.
    QCOMPARE(it.hub.ask("POST", target, "another draft", room.token).status, 200);
    QVERIFY(room.freeze(m_base, 2));
    QCOMPARE(it.hub.ask("GET", it.at(u"report/info"_s), {}, token).json(), infoOf(m_base));
    QVERIFY(it.hub.stop());
}

EVALROOM_TEST(TestHubReport, QCoreApplication)

} // namespace tst_hub_report

#include "tst_hub_report.moc"
