// SPDX-License-Identifier: Apache-2.0
#include "hub_room.h"

using namespace evalroom;
using namespace evalroom::test;

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
    void eachSignatureIsPutBehindTheOneBefore();
    void onlyTheCommitteeAppends_data();
    void onlyTheCommitteeAppends();
    void everybodyReadsTheReport();
    void aDeliveredReportStays();

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
    QJsonObject info() { return m_it.hub.ask("GET", m_it.at(u"report/info"_s), {}, m_room->token).json(); }
    static QJsonObject infoOf(const QByteArray& bytes)
    {
        return {{u"bytes"_s, bytes.size()}, {u"sha256"_s, toHex(sha256(bytes))}, {u"version"_s, 1}};
    }

    HubFixture m_it;
    std::unique_ptr<HubRoom> m_room;
    QByteArray m_report = "%PDF-1.7\n" + randomBytes(1'500'000);
};

void TestHubReport::initTestCase()
{
    m_it.plan.scheme = briefScheme();
    QVERIFY(m_it.begin());
    m_room = std::make_unique<HubRoom>(m_it);
}

void TestHubReport::theNextVersionIsWrittenInPieces()
{
    QCOMPARE(m_it.hub.ask("GET", m_it.at(u"report/info"_s), {}, m_room->token).status, 404);
    QCOMPARE(m_it.hub.ask("GET", m_it.at(u"report?version=1"_s), {}, m_room->token, "bytes=0-").status, 404);
    QCOMPARE(put(1, 0, "a first attempt").json().value(u"received"_s).toInteger(), 15);
    constexpr qint64 Piece = 1'000'000;
    QCOMPARE(put(1, 0, m_report.left(Piece)).json().value(u"received"_s).toInteger(), Piece);
    const HttpAnswer gap = put(1, Piece + 1, m_report.mid(Piece + 1));
    QCOMPARE(gap.status, 409);
    QCOMPARE(gap.json(), QJsonObject({{u"received"_s, Piece}}));
    QCOMPARE(put(1, Piece, m_report.mid(Piece)).json().value(u"received"_s).toInteger(), m_report.size());
    QCOMPARE(info(), infoOf(m_report));
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
    QCOMPARE(info(), infoOf(m_report));
}

void TestHubReport::nothingIsAppendedBeforeTheFreeze()
{
    const HttpAnswer answer = append(1, sha256(m_report), "a signature");
    QCOMPARE(answer.status, 403);
    QCOMPARE(answer.error(), u"notAllowed"_s);
    QCOMPARE(info(), infoOf(m_report));
}

void TestHubReport::aFrozenBaseThatIsNotTheFrozenOneIsMended()
{
    QVERIFY(m_room->gatherAll() && m_room->runReview());
    QCOMPARE(put(1, 0, "something else").status, 200);
    QVERIFY(m_room->freeze(m_report));
    // Nobody signs what was not frozen.
    QCOMPARE(append(1, sha256("something else"), "a signature").status, 404);
    for (qint64 offset = 0; offset < m_report.size(); offset += 1'000'000)
        QCOMPARE(put(1, offset, m_report.mid(offset, 1'000'000)).status, 200);
    QCOMPARE(info(), infoOf(m_report));
}

void TestHubReport::aFrozenBaseIsNotWrittenAgain()
{
    QCOMPARE(put(1, 0, "another base").status, 409);
    QCOMPARE(put(1, m_report.size(), "something behind").status, 409);
    QCOMPARE(put(2, 0, "another version").status, 403);
    QCOMPARE(info(), infoOf(m_report));
}

void TestHubReport::eachSignatureIsPutBehindTheOneBefore()
{
    const QByteArray base = m_report;
    const HttpAnswer first = append(1, sha256(base), "\nsignature of 1");
    QCOMPARE(first.status, 200);
    m_report += "\nsignature of 1";
    QCOMPARE(first.json(), infoOf(m_report));
    // The second one signed at the same time, and has to sign again.
    const HttpAnswer second = append(2, sha256(base), "\nsignature of 2");
    QCOMPARE(second.status, 409);
    QCOMPARE(second.json(), infoOf(m_report));
    QCOMPARE(append(2, QByteArray(), "\nsignature of 2").status, 409);
    m_it.hub.kill();
    QVERIFY(m_it.hub.start());
    m_room->token = m_it.logIn(6);
    QCOMPARE(append(2, sha256(m_report), "\nsignature of 2").status, 200);
    m_report += "\nsignature of 2";
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
        QByteArray bytes;
        while (bytes.size() < m_report.size()) {
            const QByteArray range = "bytes=" + QByteArray::number(bytes.size()) + '-';
            const HttpAnswer piece = m_it.hub.ask("GET", m_it.at(u"report?version=1"_s), {}, token, range);
            QCOMPARE(piece.status, 206);
            bytes += piece.body;
        }
        QVERIFY(bytes == m_report);
    }
    QCOMPARE(m_it.hub.ask("GET", m_it.at(u"report?version=1"_s), {}, m_room->token).status, 416);
    QCOMPARE(m_it.hub.ask("GET", m_it.at(u"report?version=../1"_s), {}, m_room->token, "bytes=0-").status, 422);
}

void TestHubReport::aDeliveredReportStays()
{
    for (int member = 1; member <= 5; ++member) {
        const auto heads = m_room->fold.chainHeads(m_room->log, member, m_room->log.tree().size());
        QVERIFY(m_room->act(member, ReportSigned {heads, m_room->state().report.pdf}) >= 0);
    }
    QVERIFY(m_room->act(6, Delivery {m_report.size(), sha256(m_report)}) >= 0);
    QCOMPARE(append(1, sha256(m_report), "x").error(), u"notAllowed"_s);
    QCOMPARE(put(1, 0, "x").status, 409);
    QCOMPARE(info(), infoOf(m_report));
}

QTEST_GUILESS_MAIN(TestHubReport)
#include "tst_hub_report.moc"
