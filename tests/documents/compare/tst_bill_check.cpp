// SPDX-License-Identifier: Apache-2.0
#include "compare_fixture.h"
#include "test_program.h"

#include <QElapsedTimer>
#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_bill_check {

class TestBillCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void billsAreCheckedLineByLine_data();
    void billsAreCheckedLineByLine();
    void theTendersOwnBillIsTheMeasure_data();
    void theTendersOwnBillIsTheMeasure();
    void theLimitIsTheSchemes_data();
    void theLimitIsTheSchemes();
    void linesBelongTogetherHoweverTheyAreSpelled();
    void linesOfOneNameBelongTogetherInTheirOrder();
    void theSumIsComparedWithThePrice_data();
    void theSumIsComparedWithThePrice();
    void theLargestNumbersAreExact();
    void noBillIsNoFault();
    void fiftyThousandLinesAreCheckedAtOnce();
};

void TestBillCheck::billsAreCheckedLineByLine_data()
{
    QTest::addColumn<QStringList>("bills");
    QTest::addColumn<QStringList>("findings");
    const auto row = [](const char* name, const QStringList& bills, const QStringList& findings) {
        QTest::newRow(name) << bills << findings;
    };
    row("nothing wrong", {u"a 2 100;b 3 50"_s, u"a 2 110;b 3 55"_s, u"a 2 90;b 3 45"_s}, {});
    row("a total too high", {u"a 2 100 201"_s}, {u"b1 line 1 lineTotal 201 200"_s});
    row("half a fen is rounded up", {u"a 0.5 101 51"_s}, {});
    row("half a fen is not rounded down", {u"a 0.5 101 50"_s}, {u"b1 line 1 lineTotal 50 51"_s});
    row("below half a fen is rounded down", {u"a 0.4 101 40"_s}, {});
    row("half away from zero below it, too", {u"a -0.5 101 51"_s}, {u"b1 line 1 lineTotal 51 -51"_s});
    row("six decimals of a quantity", {u"a 1.333333 300 400"_s}, {});
    row("a quantity of nothing", {u"a 0 300 300"_s}, {u"b1 line 1 lineTotal 300 0"_s});
    row("a lump sum has no unit price", {u"a 1 0 5000"_s, u"a 1 0 7000"_s}, {});
    row("one bidder is compared with nobody", {u"a 2 100;b 3 50"_s}, {});
    row("an item that one has not", {u"a 1 10;b 1 10"_s, u"a 1 10"_s, u"a 1 10;b 1 10"_s}, {u"b2 b missing 0 1 (2)"_s});
    row("an item that only one has", {u"a 1 10"_s, u"a 1 10;b 2 10"_s, u"a 1 10"_s}, {u"b2 line 2 extra 20 - (1)"_s});
    row("half of the bills are no majority", {u"a 1 10;b 1 10"_s, u"a 1 10"_s}, {u"b1 line 2 extra 10 - (1)"_s});
    row("a quantity of one's own", {u"a 5 10"_s, u"a 4 10"_s, u"a 5 10"_s}, {u"b2 line 1 quantity 4 5 (2)"_s});
    row("no two have one quantity", {u"a 5 10"_s, u"a 4 10"_s},
        {u"b1 line 1 quantity 5 -"_s, u"b2 line 1 quantity 4 -"_s});
    row("two of four are no majority", {u"a 5 10"_s, u"a 5 10"_s, u"a 4 10"_s, u"a 3 10"_s},
        {u"b1 line 1 quantity 5 -"_s, u"b2 line 1 quantity 5 -"_s, u"b3 line 1 quantity 4 -"_s,
            u"b4 line 1 quantity 3 -"_s});
    row("a unit price far above", {u"a 1 100"_s, u"a 1 100"_s, u"a 1 140"_s},
        {u"b3 line 1 unitPrice 140 100 (2) 40%"_s});
    row("a unit price far below", {u"a 1 100"_s, u"a 1 100"_s, u"a 1 60"_s},
        {u"b3 line 1 unitPrice 60 100 (2) -40%"_s});
    row("as far as the limit is not too far", {u"a 1 100"_s, u"a 1 100"_s, u"a 1 130"_s}, {});
    row("no unit price and no total", {u"a 1 100"_s, u"a 1 100"_s, u"a 1 0"_s},
        {u"b3 line 1 unitPrice 0 100 (2) -100%"_s});
    row("who has no price makes no mean", {u"a 1 100"_s, u"a 1 120"_s, u"a 1 0"_s, u"a 1 110"_s},
        {u"b3 line 1 unitPrice 0 110 (3) -100%"_s});
    row("nobody has a price", {u"a 1 0"_s, u"a 1 0"_s}, {});
    row("a mean without end", {u"a 1 100"_s, u"a 1 100"_s, u"a 1 101"_s, u"a 1 140"_s},
        {u"b4 line 1 unitPrice 140 100.33 (3) 39.53%"_s});
    row("bill by bill, lines in order, what is missing last",
        {u"a 1 10 11;b 1 10;c 1 10 9"_s, u"b 1 10 12;c 1 10"_s, u"a 1 10;b 1 10;c 1 10"_s},
        {u"b1 line 1 lineTotal 11 10"_s, u"b1 line 3 lineTotal 9 10"_s, u"b2 line 1 lineTotal 12 10"_s,
            u"b2 a missing 0 1 (2)"_s});
}

void TestBillCheck::theTendersOwnBillIsTheMeasure_data()
{
    QTest::addColumn<QStringList>("bills");
    QTest::addColumn<QStringList>("findings");
    const auto row = [](const char* name, const QStringList& bills, const QStringList& findings) {
        QTest::newRow(name) << bills << findings;
    };
    row("nothing wrong", {u"a 2 100;b 3 50"_s, u"b 3 50;a 2 100"_s}, {});
    row("one bill by itself", {u"a 2 100;c 1 10"_s}, {u"b1 line 2 extra 10 - (1)"_s, u"b1 b missing 0 3"_s});
    row("an item that most have not", {u"a 2 100"_s, u"a 2 100"_s, u"a 2 100;b 3 50"_s},
        {u"b1 b missing 0 3 (1)"_s, u"b2 b missing 0 3 (1)"_s});
    row("an item that nobody was asked for", {u"a 2 100;b 3 50;c 1 10"_s, u"a 2 100;b 3 50;c 1 10"_s},
        {u"b1 line 3 extra 10 - (2)"_s, u"b2 line 3 extra 10 - (2)"_s});
    row("the quantity of the majority", {u"a 5 100;b 3 50"_s, u"a 5 100;b 3 50"_s, u"a 2 100;b 3 50"_s},
        {u"b1 line 1 quantity 5 2 (1)"_s, u"b2 line 1 quantity 5 2 (1)"_s});
    row("quantities that nobody was asked for", {u"a 2 100;b 3 50;c 1 10"_s, u"a 2 100;b 3 50;c 2 10"_s},
        {u"b1 line 3 extra 10 - (2)"_s, u"b2 line 3 extra 20 - (2)"_s});
}

// Two of a and three of b are asked for.
void TestBillCheck::theTendersOwnBillIsTheMeasure()
{
    QFETCH(QStringList, bills);
    QFETCH(QStringList, findings);
    const AlignedBills aligned = alignedTo(u"a 2 0;b 3 0"_s, bills);
    QStringList found;
    for (const BillFinding& finding : checkBills(aligned, 30))
        found << wordsOf(aligned, finding);
    QCOMPARE(found, findings);
}

void TestBillCheck::billsAreCheckedLineByLine()
{
    QFETCH(QStringList, bills);
    QFETCH(QStringList, findings);
    const AlignedBills aligned = alignedOf(bills);
    QStringList found;
    for (const BillFinding& finding : checkBills(aligned, 30))
        found << wordsOf(aligned, finding);
    QCOMPARE(found, findings);
}

void TestBillCheck::theLimitIsTheSchemes_data()
{
    QTest::addColumn<QString>("limit");
    QTest::addColumn<int>("count");
    QTest::newRow("exactly as far") << u"40"_s << 0;
    QTest::newRow("a little less") << u"39.999999"_s << 1;
    QTest::newRow("far more") << u"1000"_s << 0;
    QTest::newRow("hardly any") << u"0.000001"_s << 3;
}

void TestBillCheck::theLimitIsTheSchemes()
{
    QFETCH(QString, limit);
    QFETCH(int, count);
    const AlignedBills bills = alignedOf({u"a 1 100"_s, u"a 1 100"_s, u"a 1 140"_s});
    QCOMPARE(checkBills(bills, parseDecimal(limit).value()).size(), count);
}

void TestBillCheck::linesBelongTogetherHoweverTheyAreSpelled()
{
    QList<BidderBill> bills {
        billOf(u"b1"_s, u"a1 1 10"_s), billOf(u"b2"_s, u"a1 1 10"_s), billOf(u"b3"_s, u"a1 1 10"_s)};
    bills[0].bill.items[0].name = u"挖基础 土方"_s;
    bills[0].bill.items[0].unit = u"m²"_s;
    bills[1].bill.items[0] = {u"Ａ１"_s, u"挖基础  土方 "_s, u"M2"_s, 1, 10, 10};
    bills[2].bill.items[0] = bills[0].bill.items[0];
    const AlignedBills aligned = alignBills(bills);
    QCOMPARE(aligned.items.size(), 1);
    QCOMPARE(aligned.items.constFirst().unit, u"m²"_s); // as the first has spelled it
    QVERIFY(checkBills(aligned, 30).isEmpty());
    bills[1].bill.items[0].unit = u"m3"_s;
    QCOMPARE(alignBills(bills).items.size(), 2);
}

void TestBillCheck::linesOfOneNameBelongTogetherInTheirOrder()
{
    const AlignedBills bills = alignedOf({u"a 1 10;a 2 10;b 1 10"_s, u"b 1 10;a 1 10;a 2 10"_s, u"a 1 10;b 1 10"_s});
    QCOMPARE(bills.items.size(), 3);
    QCOMPARE(bills.lines, (QList<QList<int>> {{0, 1, 2}, {1, 2, 0}, {0, AlignedBills::None, 1}}));
    QCOMPARE(bills.count(1), 2);
    QVERIFY(bills.line(2, 1) == nullptr);
    QVERIFY(bills.line(1, 1)->quantity == 2);
    const auto findings = checkBills(bills, 30);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(wordsOf(bills, findings.constFirst()), u"b3 a missing 0 2 (2)"_s);
}

void TestBillCheck::theSumIsComparedWithThePrice_data()
{
    QTest::addColumn<qint64>("price");
    QTest::addColumn<QString>("found");
    QTest::newRow("right") << qint64(250) << QString();
    QTest::newRow("a fen more") << qint64(251) << u"b1 whole sum 251 250"_s;
    QTest::newRow("far less") << qint64(1) << u"b1 whole sum 1 250"_s;
    QTest::newRow("as much as JSON carries") << MaxFen << u"b1 whole sum 9007199254740991 250"_s;
}

void TestBillCheck::theSumIsComparedWithThePrice()
{
    QFETCH(qint64, price);
    QFETCH(QString, found);
    const AlignedBills bills = alignBills({billOf(u"b1"_s, u"a 2 100;b 1 50"_s, price)});
    const auto findings = checkBills(bills, 30);
    QCOMPARE(findings.isEmpty() ? QString() : wordsOf(bills, findings.constFirst()), found);
    AlignedBills sealed = bills;
    sealed.bills[0].price.reset();
    QVERIFY(checkBills(sealed, 30).isEmpty());
}

// Sums and products go beyond what 64 bits hold.
void TestBillCheck::theLargestNumbersAreExact()
{
    const QString large = u"a 1 %1 %1;b 999999.999999 %1 %1"_s.arg(MaxFen);
    const AlignedBills bills = alignedOf({large, large, u"a 1 1 1;b 999999.999999 %1 %1"_s.arg(MaxFen)});
    const auto findings = checkBills(bills, 50);
    const Rational right = roundHalfUp(parseDecimal(u"999999.999999"_s).value() * MaxFen, 0);
    const QString product = u" lineTotal 9007199254740991 "_s + formatDecimal(right);
    QStringList found;
    for (const BillFinding& finding : findings)
        found << wordsOf(bills, finding);
    QCOMPARE(found,
        (QStringList {u"b1 line 1 unitPrice 9007199254740991 4503599627370496 (2) 100%"_s, u"b1 line 2"_s + product,
            u"b2 line 1 unitPrice 9007199254740991 4503599627370496 (2) 100%"_s, u"b2 line 2"_s + product,
            u"b3 line 1 unitPrice 1 9007199254740991 (2) -100%"_s, u"b3 line 2"_s + product}));
}

void TestBillCheck::noBillIsNoFault()
{
    QVERIFY(checkBills(alignBills({}), 30).isEmpty());
    QVERIFY(checkBills(alignBills({{u"b1"_s, Fen(0), {}}, {u"b2"_s, std::nullopt, {}}}), 30).isEmpty());
}

// Bills of the greatest length: time grows with the lines, and with nothing else.
void TestBillCheck::fiftyThousandLinesAreCheckedAtOnce()
{
    QList<BidderBill> bills = largeBills(4, 50'000);
    bills[1].bill.items[49'999].total += 5;
    bills[3].bill.items.removeLast();
    QElapsedTimer time;
    time.start();
    const AlignedBills aligned = alignBills(bills);
    const auto findings = checkBills(aligned, 30);
    const qint64 took = time.elapsed();
    QCOMPARE(aligned.items.size(), 50'000);
    QStringList found;
    for (const BillFinding& finding : findings)
        found << wordsOf(aligned, finding).section(u' ', 0, 3);
    QCOMPARE(found,
        (QStringList {u"b2 whole sum"_s + u' ' + formatDecimal(*bills[1].price), u"b2 line 50000 lineTotal"_s,
            u"b4 whole sum"_s + u' ' + formatDecimal(*bills[3].price), u"b4 010100049999 missing 0"_s}));
    // Far above what it takes, far below what a loop in a loop would.
    QVERIFY2(took < 60'000, qPrintable(QString::number(took)));
}

EVALROOM_TEST(TestBillCheck, QCoreApplication)

} // namespace tst_bill_check

#include "tst_bill_check.moc"
