// SPDX-License-Identifier: Apache-2.0
#include "compare_fixture.h"
#include "test_program.h"

#include <QElapsedTimer>
#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_collusion_signs {

namespace {

// b1, b2, …: nothing in common but what a test gives them.
QList<ManifestBidder> strangers(int count)
{
    QList<ManifestBidder> bidders;
    for (int i = 1; i <= count; ++i) {
        ManifestBidder bidder = someBidder(i);
        bidder.id = u"b%1"_s.arg(i);
        bidder.manager = u"经理%1"_s.arg(i);
        bidders << bidder;
    }
    return bidders;
}

// "b1 b2 mac": every sign of every pair.
QStringList wordsOf(const QList<PairSigns>& pairs)
{
    QStringList words;
    for (const PairSigns& pair : pairs) {
        for (const CollusionSign& sign : pair.signs)
            words << pair.first + u' ' + pair.second + u' ' + signKindNames().at(static_cast<int>(sign.kind));
    }
    return words;
}

QList<PairSigns> signsOf(const QList<ManifestBidder>& bidders, const QMap<QString, Fen>& prices = {},
    const QList<BidderBill>& bills = {}, const Rational& limit = 20)
{
    const AlignedBills aligned = alignBills(bills);
    return collusionSigns({bidders, prices, aligned, checkBills(aligned, 30), limit});
}

} // namespace

class TestCollusionSigns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void strangersHaveNothingInCommon();
    void anEqualTraceIsASign_data();
    void anEqualTraceIsASign();
    void whatMachinesHaveNotIsNoSign_data();
    void whatMachinesHaveNotIsNoSign();
    void everyPairOfThreeIsToldWithHowManyHaveIt();
    void oneOfSeveralAddressesIsEnough();
    void anEqualManagerIsASign();
    void regularPricesAreASignOfEachPair();
    void equalPricesAreASign();
    void sealedPricesAreNotCompared();
    void equalUnitPricesAreASign_data();
    void equalUnitPricesAreASign();
    void equalMistakesAreASign_data();
    void equalMistakesAreASign();
    void theEvidenceNamesTheLinesOfBoth();
    void oneBidderHasNobodyToColludeWith();
    void fiftyThousandLinesAreComparedAtOnce();
};

void TestCollusionSigns::strangersHaveNothingInCommon()
{
    QVERIFY(signsOf(strangers(5)).isEmpty());
    QVERIFY(signsOf({}).isEmpty());
}

void TestCollusionSigns::anEqualTraceIsASign_data()
{
    QTest::addColumn<int>("trace");
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("alike");
    const auto row = [](const char* name, BidTrace trace, const QString& one, const QString& other, bool alike) {
        QTest::newRow(name) << static_cast<int>(trace) << one << other << alike;
    };
    row("MAC", BidTrace::Mac, u"00-1A-2B-3C-4D-5E"_s, u"00-1A-2B-3C-4D-5E"_s, true);
    row("MAC in another spelling", BidTrace::Mac, u"00-1A-2B-3C-4D-5E"_s, u"001a.2b3c.4d5e"_s, true);
    row("another MAC", BidTrace::Mac, u"00-1A-2B-3C-4D-5E"_s, u"00-1A-2B-3C-4D-5F"_s, false);
    row("CPU", BidTrace::Cpu, u"BFEBFBFF000906E9"_s, u"bfebfbff000906e9 "_s, true);
    row("disk", BidTrace::Disk, u"WD-WCC4N0123456"_s, u"WD-WCC4N0123456"_s, true);
    row("author", BidTrace::Author, u"张 三"_s, u"张三"_s, true);
    row("another author", BidTrace::Author, u"张三"_s, u"张三丰"_s, false);
    row("producer", BidTrace::Producer, u"广联达 授权号 123"_s, u"广联达 授权号 123"_s, true);
    row("producer of another licence", BidTrace::Producer, u"广联达 授权号 123"_s, u"广联达 授权号 124"_s, false);
    row("agent", BidTrace::Agent, u"王五"_s, u"王五"_s, true);
    row("account in other groups", BidTrace::Account, u"6222 0210 0112 3456 789"_s, u"6222021001123456789"_s, true);
    row("account in full width", BidTrace::Account, u"６２２２"_s, u"6222"_s, true);
}

void TestCollusionSigns::anEqualTraceIsASign()
{
    QFETCH(int, trace);
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, alike);
    QList<ManifestBidder> bidders = strangers(3);
    bidders[0].traces.insert(static_cast<BidTrace>(trace), {one});
    bidders[2].traces.insert(static_cast<BidTrace>(trace), {other});
    const auto pairs = signsOf(bidders);
    QCOMPARE(wordsOf(pairs), alike ? QStringList(u"b1 b3 "_s + bidTraceNames().at(trace)) : QStringList());
    if (!alike)
        return;
    // Both values, as they stand.
    const CollusionSign& sign = pairs.constFirst().signs.constFirst();
    QCOMPARE(sign.first, one);
    QCOMPARE(sign.second, other);
    QCOMPARE(sign.bidders, 2);
    // Of another kind the same text says nothing.
    bidders[2].traces.clear();
    const auto next = static_cast<BidTrace>((trace + 1) % static_cast<int>(bidTraceNames().size()));
    bidders[2].traces.insert(next, {one});
    QVERIFY(signsOf(bidders).isEmpty());
}

void TestCollusionSigns::whatMachinesHaveNotIsNoSign_data()
{
    QTest::addColumn<QString>("value");
    for (const QString& value : {u"00:00:00:00:00:00"_s, u"FF-FF-FF-FF-FF-FF"_s, u"None"_s, u"N/A"_s,
             u"To be filled by O.E.M."_s, u"Default string"_s, u"0"_s, u"--"_s})
        QTest::newRow(qPrintable(value)) << value;
}

void TestCollusionSigns::whatMachinesHaveNotIsNoSign()
{
    QFETCH(QString, value);
    QList<ManifestBidder> bidders = strangers(2);
    for (const BidTrace trace : {BidTrace::Mac, BidTrace::Cpu, BidTrace::Disk, BidTrace::Account}) {
        for (ManifestBidder& bidder : bidders)
            bidder.traces.insert(trace, {value});
    }
    QCOMPARE(wordsOf(signsOf(bidders)), QStringList());
}

void TestCollusionSigns::everyPairOfThreeIsToldWithHowManyHaveIt()
{
    QList<ManifestBidder> bidders = strangers(5);
    for (const int place : {0, 2, 4})
        bidders[place].traces.insert(BidTrace::Disk, {u"S1"_s});
    const auto pairs = signsOf(bidders);
    QCOMPARE(wordsOf(pairs), (QStringList {u"b1 b3 disk"_s, u"b1 b5 disk"_s, u"b3 b5 disk"_s}));
    for (const PairSigns& pair : pairs)
        QCOMPARE(pair.signs.constFirst().bidders, 3);
}

void TestCollusionSigns::oneOfSeveralAddressesIsEnough()
{
    QList<ManifestBidder> bidders = strangers(2);
    bidders[0].traces.insert(BidTrace::Mac, {u"00-00-00-00-00-01"_s, u"00-00-00-00-00-02"_s});
    bidders[1].traces.insert(BidTrace::Mac, {u"00-00-00-00-00-03"_s, u"00:00:00:00:00:02"_s});
    const auto pairs = signsOf(bidders);
    QCOMPARE(wordsOf(pairs), QStringList(u"b1 b2 mac"_s));
    QCOMPARE(pairs.constFirst().signs.constFirst().second, u"00:00:00:00:00:02"_s);
    // Twice the same of one bidder is nobody else's.
    bidders[0].traces.insert(BidTrace::Mac, {u"00-00-00-00-00-01"_s, u"00:00:00:00:00:01"_s});
    bidders[1].traces.clear();
    QVERIFY(signsOf(bidders).isEmpty());
}

void TestCollusionSigns::anEqualManagerIsASign()
{
    QList<ManifestBidder> bidders = strangers(3);
    bidders[1].manager = u"李 明"_s;
    bidders[2].manager = u"李明"_s;
    QCOMPARE(wordsOf(signsOf(bidders)), QStringList(u"b2 b3 manager"_s));
    for (ManifestBidder& bidder : bidders)
        bidder.manager.clear();
    QVERIFY(signsOf(bidders).isEmpty());
}

void TestCollusionSigns::regularPricesAreASignOfEachPair()
{
    const QMap<QString, Fen> prices {
        {u"b1"_s, 100'000'000}, {u"b2"_s, 123'456'789}, {u"b3"_s, 98'000'000}, {u"b4"_s, 102'000'000}};
    const auto pairs = signsOf(strangers(4), prices);
    QCOMPARE(wordsOf(pairs),
        (QStringList {u"b1 b3 arithmeticPrices"_s, u"b1 b4 arithmeticPrices"_s, u"b3 b4 arithmeticPrices"_s}));
    for (const PairSigns& pair : pairs) {
        QCOMPARE(pair.signs.constFirst().series, (QStringList {u"b3"_s, u"b1"_s, u"b4"_s}));
        QVERIFY(pair.signs.constFirst().step == 2'000'000);
    }
}

void TestCollusionSigns::equalPricesAreASign()
{
    const auto pairs = signsOf(strangers(3), {{u"b1"_s, 5}, {u"b2"_s, 7}, {u"b3"_s, 5}});
    QCOMPARE(wordsOf(pairs), QStringList(u"b1 b3 samePrice"_s));
    // All the same: no series besides.
    QCOMPARE(signsOf(strangers(3), {{u"b1"_s, 5}, {u"b2"_s, 5}, {u"b3"_s, 5}}).size(), 3);
}

void TestCollusionSigns::sealedPricesAreNotCompared()
{
    QVERIFY(signsOf(strangers(3), {{u"b1"_s, 98'000'000}, {u"b2"_s, 100'000'000}}).isEmpty());
}

void TestCollusionSigns::equalUnitPricesAreASign_data()
{
    QTest::addColumn<QStringList>("bills");
    QTest::addColumn<QString>("limit");
    QTest::addColumn<QString>("found"); // "b1 b2 2/4"
    const QString own = u"a 1 11;b 1 21;c 1 31;d 1 41"_s;
    const auto row = [](const char* name, const QStringList& bills, const QString& limit, const QString& found) {
        QTest::newRow(name) << bills << limit << found;
    };
    row("half of the lines", {u"a 1 10;b 1 20;c 1 30;d 1 40"_s, u"a 1 10;b 1 20;c 1 33;d 1 43"_s, own}, u"50"_s,
        u"b1 b2 2/4"_s);
    row("less than the limit", {u"a 1 10;b 1 20;c 1 30;d 1 40"_s, u"a 1 10;b 1 20;c 1 33;d 1 43"_s, own},
        u"50.000001"_s, QString());
    row("what all have is given", {u"a 1 10;b 1 20"_s, u"a 1 10;b 1 22"_s, u"a 1 10;b 1 23"_s}, u"1"_s, QString());
    row("two bidders know of no third", {u"a 1 10;b 1 20"_s, u"a 1 10;b 1 22"_s}, u"50"_s, u"b1 b2 1/2"_s);
    row("no price is no equal price", {u"a 1 0 5;b 1 20"_s, u"a 1 0 5;b 1 22"_s}, u"1"_s, QString());
    row("items that only one has do not count", {u"a 1 10;x 1 1"_s, u"a 1 10;y 1 1"_s, own}, u"100"_s, u"b1 b2 1/1"_s);
}

void TestCollusionSigns::equalUnitPricesAreASign()
{
    QFETCH(QStringList, bills);
    QFETCH(QString, limit);
    QFETCH(QString, found);
    QStringList words;
    const auto pairs
        = signsOf(strangers(static_cast<int>(bills.size())), {}, alignedOf(bills).bills, parseDecimal(limit).value());
    for (const PairSigns& pair : pairs) {
        for (const CollusionSign& sign : pair.signs) {
            if (sign.kind == SignKind::UnitPrices)
                words << u"%1 %2 %3/%4"_s.arg(pair.first, pair.second).arg(sign.same).arg(sign.of);
        }
    }
    QCOMPARE(words.join(u' '), found);
}

void TestCollusionSigns::equalMistakesAreASign_data()
{
    QTest::addColumn<QStringList>("bills");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char* name, const QStringList& bills, const QStringList& found) {
        QTest::newRow(name) << bills << found;
    };
    row("the same wrong total", {u"a 2 10 25"_s, u"a 2 13 26"_s, u"a 2 10 25"_s}, {u"b1 b3 1"_s});
    row("off by the same", {u"a 2 10 25"_s, u"a 2 13 26"_s, u"a 2 11 27"_s}, {u"b1 b3 1"_s});
    row("off by something else", {u"a 2 10 25"_s, u"a 2 13 26"_s, u"a 2 11 28"_s}, {});
    row("a fen is the way of rounding", {u"a 2 10 21"_s, u"a 2 13 26"_s, u"a 2 11 23"_s}, {});
    row("both lack the item", {u"a 1 10"_s, u"a 1 11;b 1 9"_s, u"a 1 12"_s, u"a 1 13;b 1 8"_s, u"a 1 14;b 1 7"_s},
        {u"b1 b3 1"_s});
    row("both have one of their own", {u"a 1 10;x 1 5"_s, u"a 1 11"_s, u"a 1 12;x 1 6"_s, u"a 1 13"_s}, {u"b1 b3 1"_s});
    row("both have another quantity", {u"a 2 10"_s, u"a 1 11"_s, u"a 2 12"_s, u"a 1 13"_s, u"a 1 14"_s},
        {u"b1 b3 1"_s});
    row("each another one", {u"a 2 10"_s, u"a 1 11"_s, u"a 3 12"_s, u"a 1 13"_s, u"a 1 14"_s}, {});
    row("what all three have done was told them", {u"a 2 10 25"_s, u"a 2 11 27"_s, u"a 2 12 29"_s}, {});
    row("far unit prices are no mistake", {u"a 1 100"_s, u"a 1 101"_s, u"a 1 100"_s, u"a 1 1000"_s, u"a 1 1000"_s}, {});
}

void TestCollusionSigns::equalMistakesAreASign()
{
    QFETCH(QStringList, bills);
    QFETCH(QStringList, found);
    QStringList words;
    for (const PairSigns& pair : signsOf(strangers(static_cast<int>(bills.size())), {}, alignedOf(bills).bills, 100)) {
        for (const CollusionSign& sign : pair.signs) {
            if (sign.kind == SignKind::BillFaults)
                words << u"%1 %2 %3"_s.arg(pair.first, pair.second).arg(sign.same);
        }
    }
    QCOMPARE(words, found);
}

// The one that stands first in the manifest comes first, whatever the order of the bills.
void TestCollusionSigns::theEvidenceNamesTheLinesOfBoth()
{
    const QList<BidderBill> bills {
        billOf(u"b3"_s, u"x 1 1;a 2 10 25"_s), billOf(u"b2"_s, u"a 2 13 26"_s), billOf(u"b1"_s, u"a 2 10 25"_s)};
    const auto pairs = signsOf(strangers(3), {}, bills);
    QCOMPARE(wordsOf(pairs), (QStringList {u"b1 b3 unitPrices"_s, u"b1 b3 billFaults"_s}));
    for (const CollusionSign& sign : pairs.constFirst().signs) {
        QCOMPARE(sign.lines.size(), 1);
        QCOMPARE(sign.lines.constFirst().first, 0);
        QCOMPARE(sign.lines.constFirst().second, 1);
    }
    QVERIFY(pairs.constFirst().signs.at(1).lines.constFirst().fault == BillFault::LineTotal);
    QVERIFY(!pairs.constFirst().signs.at(0).lines.constFirst().fault);
}

void TestCollusionSigns::oneBidderHasNobodyToColludeWith()
{
    QList<ManifestBidder> bidder = strangers(1);
    bidder[0].traces.insert(BidTrace::Mac, {u"00-1A-2B-3C-4D-5E"_s});
    QVERIFY(signsOf(bidder, {{u"b1"_s, 100}}, {billOf(u"b1"_s, u"a 2 10 25"_s)}).isEmpty());
}

// Bills of the greatest length, two of them copied from each other.
void TestCollusionSigns::fiftyThousandLinesAreComparedAtOnce()
{
    QList<BidderBill> bills = largeBills(4, 50'000);
    for (int i = 0; i < 50'000; i += 2)
        bills[3].bill.items[i] = bills.at(1).bill.items.at(i);
    QElapsedTimer time;
    time.start();
    const auto pairs = signsOf(strangers(4), {}, bills);
    const qint64 took = time.elapsed();
    QCOMPARE(wordsOf(pairs), QStringList(u"b2 b4 unitPrices"_s));
    const CollusionSign& sign = pairs.constFirst().signs.constFirst();
    QCOMPARE(sign.same, 25'000);
    QCOMPARE(sign.of, 50'000);
    QCOMPARE(sign.lines.size(), MostLikeLines);
    QVERIFY2(took < 120'000, qPrintable(QString::number(took)));
}

EVALROOM_TEST(TestCollusionSigns, QCoreApplication)

} // namespace tst_collusion_signs

#include "tst_collusion_signs.moc"
