// SPDX-License-Identifier: Apache-2.0
#include "manifest_fixture.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_manifest_bids {

// What a package says of bids besides their prices: bills of quantities, and traces of how they were made.
class TestManifestBids : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_payload = someManifest().toPayload(); }
    void aBillIsABiddersOnlyOne();
    void theTenderHasABillOfItsOwn();
    void aBillOfASecondEnvelopeLiesInThere();
    void ofABidThatWasNotDecryptedThereIsNoBill();
    void aBillHasABound();
    void tracesAreKeptWhereThereAreAny();
    void strangeTracesAreRefused_data();
    void strangeTracesAreRefused();

private:
    QJsonObject with(const QString& place, const QJsonValue& value) const
    {
        return changed(m_payload, place.split(u'/'), value).toObject();
    }

    QJsonObject m_payload;
};

void TestManifestBids::aBillIsABiddersOnlyOne()
{
    QJsonObject payload = with(u"documents/1/kind"_s, u"bill"_s);
    QVERIFY(Manifest::fromPayload(payload));
    payload = changed(payload, {u"documents"_s, u"2"_s, u"kind"_s}, u"bill"_s).toObject();
    QVERIFY(Manifest::fromPayload(payload));
    for (const QString& bidder : {u"b1"_s, u"b9"_s}) {
        const auto manifest
            = Manifest::fromPayload(changed(payload, {u"documents"_s, u"2"_s, u"bidder"_s}, bidder).toObject());
        QVERIFY2(!manifest, qPrintable(bidder));
        QCOMPARE(manifest.error(), (Error {ErrorCode::BadField, u"/documents"_s}));
    }
}

// 招标工程量清单: what bidders had to price.
void TestManifestBids::theTenderHasABillOfItsOwn()
{
    QJsonObject payload = with(u"documents/1/kind"_s, u"bill"_s);
    payload = changed(payload, {u"documents"_s, u"1"_s, u"bidder"_s}, QString()).toObject();
    QVERIFY(Manifest::fromPayload(payload));
    payload = changed(payload, {u"documents"_s, u"2"_s, u"kind"_s}, u"bill"_s).toObject();
    QVERIFY(Manifest::fromPayload(payload));
    QVERIFY(!Manifest::fromPayload(changed(payload, {u"documents"_s, u"2"_s, u"bidder"_s}, QString()).toObject()));
    QVERIFY(!Manifest::fromPayload(changed(payload, {u"documents"_s, u"1"_s, u"kind"_s}, u"bid"_s).toObject()));
}

void TestManifestBids::aBillOfASecondEnvelopeLiesInThere()
{
    const QJsonObject bill = with(u"documents/1/kind"_s, u"bill"_s);
    const auto priceless = [](const QJsonObject& payload, const QString& bidder) {
        const QJsonObject sealed = sealPrice(u"b1"_s, 7, freshKey()).value().toJson();
        const QJsonValue without = changed(payload, {u"bidders"_s, bidder, u"price"_s}, QJsonValue::Undefined);
        return changed(without, {u"bidders"_s, bidder, u"sealed"_s}, sealed).toObject();
    };
    const QString id = bill[u"documents"_s].toArray().at(1)[u"id"_s].toString();
    const auto own = Manifest::fromPayload(priceless(bill, u"0"_s));
    QVERIFY2(own, own ? "" : qPrintable(own.error().detail));
    QVERIFY(own->isSealedBill(id) && !own->isSealedBill(u"tender"_s) && !own->isSealedBill(u"nothing"_s));
    const auto others = Manifest::fromPayload(priceless(bill, u"1"_s));
    QVERIFY(others && !others->isSealedBill(id));
    // Nothing else of that bidder is.
    const auto bid = Manifest::fromPayload(priceless(m_payload, u"0"_s));
    QVERIFY(bid && !bid->isSealedBill(id));
}

void TestManifestBids::ofABidThatWasNotDecryptedThereIsNoBill()
{
    const auto undecrypted = [](const QJsonObject& payload) {
        const QJsonValue without = changed(payload, {u"bidders"_s, u"0"_s, u"price"_s}, QJsonValue::Undefined);
        return changed(without, {u"bidders"_s, u"0"_s, u"undecrypted"_s}, u"own"_s).toObject();
    };
    QVERIFY(Manifest::fromPayload(undecrypted(m_payload)));
    QCOMPARE(Manifest::fromPayload(undecrypted(with(u"documents/1/kind"_s, u"bill"_s))).error(),
        (Error {ErrorCode::BadField, u"/documents"_s}));
}

void TestManifestBids::aBillHasABound()
{
    const auto sized = [this](const QString& kind, qint64 size) {
        QJsonObject payload = with(u"documents/1/kind"_s, kind);
        for (const auto& [member, value] :
            {std::pair(u"size"_s, size), std::pair(u"cipherSize"_s, cipherSizeFor(size))})
            payload = changed(payload, {u"documents"_s, u"1"_s, member}, value).toObject();
        return Manifest::fromPayload(payload);
    };
    QVERIFY(sized(u"bill"_s, MaxBillBytes));
    QCOMPARE(sized(u"bill"_s, MaxBillBytes + 1).error(), (Error {ErrorCode::BadField, u"/documents/1/size"_s}));
    QVERIFY(sized(u"bid"_s, MaxBillBytes + 1));
}

void TestManifestBids::tracesAreKeptWhereThereAreAny()
{
    QVERIFY(!m_payload[u"bidders"_s][1].toObject().contains(u"traces"_s));
    const QJsonObject traces {{u"account"_s, QJsonArray {u"6222"_s}},
        {u"mac"_s, QJsonArray {u"00-00-00-00-00-01"_s, u"00-00-00-00-00-02"_s}}};
    const auto manifest = Manifest::fromPayload(with(u"bidders/1/traces"_s, traces));
    QVERIFY2(manifest, manifest ? "" : qPrintable(manifest.error().detail));
    QCOMPARE(manifest->bidders.at(1).traces.value(BidTrace::Mac).size(), 2);
    QCOMPARE(manifest->bidders.at(1).traces.value(BidTrace::Account), QStringList(u"6222"_s));
    QVERIFY(manifest->bidders.at(0).traces.isEmpty());
    QCOMPARE(manifest->toPayload(), with(u"bidders/1/traces"_s, traces));
}

void TestManifestBids::strangeTracesAreRefused_data()
{
    QTest::addColumn<QJsonValue>("traces");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char* name, const QJsonValue& traces, const QString& detail = {}) {
        QTest::newRow(name) << traces << u"/bidders/1/traces"_s + detail;
    };
    const auto mac = [](const QJsonArray& list) { return QJsonObject {{u"mac"_s, list}}; };
    row("none at all", QJsonObject());
    row("a text", u"00-00"_s);
    row("an unknown kind", QJsonObject {{u"ip"_s, QJsonArray {u"10.0.0.1"_s}}}, u"/ip"_s);
    row("an empty list", mac({}), u"/mac"_s);
    row("no list", QJsonObject {{u"mac"_s, u"00-00"_s}}, u"/mac"_s);
    row("a blank", mac({u" "_s}), u"/mac"_s);
    row("a number", mac({1}), u"/mac"_s);
    row("one twice", mac({u"a"_s, u"a"_s}), u"/mac"_s);
    row("one too long", mac({QString(201, u'x')}), u"/mac"_s);
    QJsonArray many;
    for (int i = 0; i < 17; ++i)
        many.append(QString::number(i));
    row("too many", mac(many), u"/mac"_s);
}

void TestManifestBids::strangeTracesAreRefused()
{
    QFETCH(QJsonValue, traces);
    QFETCH(QString, detail);
    const auto manifest = Manifest::fromPayload(with(u"bidders/1/traces"_s, traces));
    QVERIFY(!manifest);
    QCOMPARE(manifest.error(), (Error {ErrorCode::BadField, detail}));
}

EVALROOM_TEST(TestManifestBids, QCoreApplication)

} // namespace tst_manifest_bids

#include "tst_manifest_bids.moc"
