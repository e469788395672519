// SPDX-License-Identifier: Apache-2.0
#include "base/canonical_json.h"
#include "documents/bill_fixture.h"
#include "ledger/manifest.h"
#include "test_program.h"

#include <QJsonArray>
#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_bill {

class TestBill : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBillIsReadBackAsItWasWritten();
    void whatLiesInASecondEnvelopeIsReadBack();
    void strangeBillsAreRefused_data();
    void strangeBillsAreRefused();
    void everyMemberIsMandatoryAndNoOtherIsKnown();
    void theLargestBillIsRead();
    void bytesInAnotherSpellingAreRefused();
};

void TestBill::aBillIsReadBackAsItWasWritten()
{
    Bill bill = someBill(2);
    bill.items[1].quantity = Rational(-5, 4); // a deduction
    QCOMPARE(bill.toBytes(),
        u"{\"format\":\"evalroom-bill-1\",\"items\":[{\"code\":\"010101000000\",\"name\":\"平整场地\",\"price\":150,"
        "\"quantity\":\"1234.5\",\"total\":185175,\"unit\":\"m2\"},{\"code\":\"010101000001\",\"name\":\"平整场地\","
        "\"price\":150,\"quantity\":\"-1.25\",\"total\":185175,\"unit\":\"m2\"}]}"_s.toUtf8());
    const auto read = Bill::fromBytes(bill.toBytes());
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    QCOMPARE(read->toBytes(), bill.toBytes());
    QVERIFY(read->items.at(1).quantity == Rational(-5, 4));
    QCOMPARE(read->items.at(0).total, Fen(185'175));
}

void TestBill::whatLiesInASecondEnvelopeIsReadBack()
{
    Bill bill = someBill(2);
    bill.salt = QByteArray(32, '\x7');
    bill.stated = {u"壹佰元整"_s, 10'000, {}};
    const auto read = Bill::fromBytes(bill.toBytes());
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    QCOMPARE(read->salt, bill.salt);
    QCOMPARE(read->stated.capitals, bill.stated.capitals);
    QCOMPARE(read->stated.bodyPrice, bill.stated.bodyPrice);
    QCOMPARE(read->toBytes(), bill.toBytes());
    for (const auto& [member, value] :
        {std::pair<QString, QJsonValue> {u"salt"_s, u"07"_s}, {u"salt"_s, 7}, {u"stated"_s, QJsonObject()},
            {u"stated"_s, QJsonObject {{u"capitals"_s, u" "_s}}}, {u"stated"_s, QJsonObject {{u"other"_s, 1}}}}) {
        QJsonObject wrong = bill.toJson();
        wrong.insert(member, value);
        QVERIFY2(!Bill::fromJson(wrong), qPrintable(member));
    }
}

void TestBill::strangeBillsAreRefused_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("a price below nought") << u"price"_s << QJsonValue(-1);
    QTest::newRow("a price with a fraction") << u"price"_s << QJsonValue(1.5);
    QTest::newRow("a total too large") << u"total"_s << QJsonValue(qint64(1) << 53);
    QTest::newRow("a quantity that is no decimal") << u"quantity"_s << QJsonValue(u"1,5"_s);
    QTest::newRow("a quantity that is a number") << u"quantity"_s << QJsonValue(1);
    QTest::newRow("a name too long") << u"name"_s << QJsonValue(QString(4001, u'x'));
    QTest::newRow("a unit that is a number") << u"unit"_s << QJsonValue(2);
    QTest::newRow("something more") << u"more"_s << QJsonValue(u"x"_s);
}

void TestBill::strangeBillsAreRefused()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    QJsonObject json = someBill(3).toJson();
    QJsonArray items = json[u"items"_s].toArray();
    QJsonObject item = items.at(1).toObject();
    item.insert(member, value);
    items[1] = item;
    json.insert(u"items"_s, items);
    const auto bill = Bill::fromJson(json);
    QVERIFY(!bill);
    QCOMPARE(bill.error(), (Error {ErrorCode::BadField, u"/items/1/"_s + member}));
}

void TestBill::everyMemberIsMandatoryAndNoOtherIsKnown()
{
    QJsonObject item = someBill(1).toJson()[u"items"_s].toArray().first().toObject();
    const QStringList members = item.keys();
    QCOMPARE(members.size(), 6);
    for (const QString& member : members) {
        QJsonObject without = item;
        without.remove(member);
        QJsonObject json = someBill(1).toJson();
        json.insert(u"items"_s, QJsonArray {without});
        QVERIFY2(!Bill::fromJson(json), qPrintable(member));
    }
    const QJsonObject json = someBill(1).toJson();
    for (const auto& [member, value] : {std::pair<QString, QJsonValue>(u"more"_s, 1), {u"items"_s, QJsonArray()},
             {u"items"_s, QJsonArray {u"x"_s}}, {u"items"_s, u"x"_s}, {u"format"_s, u"evalroom-bill-2"_s}}) {
        QJsonObject wrong = json;
        wrong.insert(member, value);
        QVERIFY2(!Bill::fromJson(wrong), qPrintable(member));
    }
}

void TestBill::theLargestBillIsRead()
{
    const auto largest = Bill::fromBytes(someBill(50'000).toBytes());
    QVERIFY2(largest, largest ? "" : qPrintable(largest.error().detail));
    QCOMPARE(largest->items.size(), 50'000);
    QCOMPARE(Bill::fromBytes(someBill(50'001).toBytes()).error(), (Error {ErrorCode::BadField, u"/items"_s}));
    Bill wordy = someBill(3000);
    for (BillLine& line : wordy.items)
        line.name = QString(4000, u'混');
    QVERIFY(wordy.toBytes().size() > MaxBillBytes);
    QVERIFY(Bill::fromBytes(wordy.toBytes()).error().code == ErrorCode::TooLarge);
}

void TestBill::bytesInAnotherSpellingAreRefused()
{
    const QByteArray bytes = someBill(1).toBytes();
    QVERIFY(Bill::fromBytes(bytes));
    QVERIFY(Bill::fromBytes(bytes + '\n').error().code == ErrorCode::NotCanonical);
    QVERIFY(Bill::fromBytes("a bill").error().code == ErrorCode::NotJson);
    QVERIFY(!Bill::fromBytes({}));
}

EVALROOM_TEST(TestBill, QCoreApplication)

} // namespace tst_bill

#include "tst_bill.moc"
