// SPDX-License-Identifier: Apache-2.0
#include "session/room.h"
#include "test_program.h"

#include <QGuiApplication>

using namespace evalroom;
using namespace evalroom::test;

namespace tst_session_bills {

// Bills of quantities in second envelopes: at the terminal from the beginning, and read by nobody before their time.
class TestSessionBills : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void beforeTheEnvelopesAreOpenedNobodyReadsThem();
    void afterwardsEveryMemberDoes();
    void whoeverIsOutKeepsItsBillClosed();

private:
    static Bill billOf(Fen price)
    {
        Bill bill;
        bill.items << BillLine {u"010101001001"_s, u"平整场地"_s, u"m²"_s, 3, price / 2, price};
        return bill;
    }
    Result<std::shared_ptr<QIODevice>> open(int member, const QString& document)
    {
        return awaited<std::shared_ptr<QIODevice>>(
            [&](const auto& reply) { m_room->at(member).documents().open(document, reply); });
    }
    QString reject(const QString& bidder)
    {
        const Motion motion {
            .subject = RejectMotion {bidder, u"no-answer"_s, u"3.1"_s, u"tender"_s, 1}, .text = u"-"_s};
        QString word = m_room->act(1, motion);
        word = word == u"success" ? m_room->settle() : word;
        if (word != u"success")
            return word;
        const QByteArray name = m_room->at(1).state().motions.constLast().name;
        for (const int member : {1, 2, 3})
            word = word == u"success" ? m_room->act(member, Vote {name, true, u"-"_s}) : word;
        return word == u"success" ? m_room->settle() : word;
    }

    SessionFixture m_fixture;
    std::unique_ptr<Room> m_room;
};

void TestSessionBills::initTestCase()
{
    Manifest& manifest = m_fixture.plan.manifest;
    manifest.bidders.append(someBidder(4));
    for (ManifestBidder& bidder : manifest.bidders) {
        bidder.stated = {u"壹佰元整"_s, {}, {}};
        const QString id = u"bill-"_s + bidder.id;
        manifest.documents << someDocument(id, DocumentKind::Bill, bidder.id);
        m_fixture.bills.insert(id, billOf(*bidder.price));
    }
    m_fixture.sealPrices();
    QVERIFY(m_fixture.begin());
    m_room = std::make_unique<Room>(m_fixture);
    QCOMPARE(m_room->checkIn({1, 2, 3, 4, 5, 6, 7}), u"success"_s);
    QVERIFY(awaited<void>(
        [this](const Done& done) { m_room->at(6).staff().uploadDocuments(m_fixture.packagePath(), done); }));
    QCOMPARE(m_room->prepare(), u"success"_s);
}

void TestSessionBills::cleanupTestCase()
{
    m_room.reset();
    QVERIFY(m_fixture.hub.stop());
}

void TestSessionBills::beforeTheEnvelopesAreOpenedNobodyReadsThem()
{
    QVERIFY(open(1, u"bid-1"_s));
    for (const QString& step : {u"chair"_s, u"form"_s, u"technical"_s}) {
        QVERIFY(m_room->at(1).documents().isSealed(u"bill-b1"_s));
        for (const int member : {1, 7})
            QCOMPARE(open(member, u"bill-b1"_s).error(), (Error {ErrorCode::NotAllowed, ruleName(Rule::NotDue)}));
        // It is brought here all the same.
        QVERIFY(m_room->at(1).documents().isHere(u"bill-b1"_s));
        QCOMPARE(m_room->judge(step), u"success"_s);
    }
    QVERIFY(!m_room->at(1).documents().isSealed(u"bid-1"_s));
}

void TestSessionBills::afterwardsEveryMemberDoes()
{
    QCOMPARE(reject(u"b4"_s), u"success"_s);
    QVERIFY(m_fixture.openEnvelopes({u"b1"_s, u"b2"_s, u"b3"_s}));
    EVENTUALLY_COMPARE(m_room->at(1).state().prices.size(), 3);
    QCOMPARE(m_room->settle(), u"success"_s);
    for (const int member : {1, 4, 5, 7}) {
        for (const QString& bidder : {u"b1"_s, u"b2"_s, u"b3"_s}) {
            QVERIFY(!m_room->at(member).documents().isSealed(u"bill-"_s + bidder));
            const auto device = open(member, u"bill-"_s + bidder);
            QVERIFY2(device, qPrintable(wordOf(device)));
            const auto bill = Bill::fromBytes((*device)->readAll());
            QVERIFY2(bill, qPrintable(wordOf(bill)));
            QCOMPARE(bill->items.constFirst().total, m_room->at(1).state().prices.value(bidder));
            QCOMPARE(bill->stated.capitals, u"壹佰元整"_s);
        }
    }
}

void TestSessionBills::whoeverIsOutKeepsItsBillClosed()
{
    QVERIFY(m_room->at(1).documents().isSealed(u"bill-b4"_s));
    QCOMPARE(open(1, u"bill-b4"_s).error().code, ErrorCode::NotAllowed);
}

EVALROOM_TEST(TestSessionBills, QGuiApplication)

} // namespace tst_session_bills

#include "tst_session_bills.moc"
