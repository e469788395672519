// SPDX-License-Identifier: Apache-2.0
#include "documents/identifiers.h"

#include "package_fixture.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_identifiers {

namespace {

// As the rows below write a fault.
QString wordOf(IdentifierCheck found)
{
    const QStringList words {u"length"_s, u"characters"_s, u"date"_s, u"number"_s, u"check"_s, u"above"_s, u"twice"_s};
    return found ? words.at(static_cast<qsizetype>(*found)) : QString();
}

QStringList remarkLines(const Manifest& manifest)
{
    QStringList lines;
    for (const IdentifierRemark& remark : remarksOn(manifest))
        lines.append(remark.pointer + u' ' + remark.value + u' ' + wordOf(remark.fault));
    return lines;
}

Manifest inOrder(Regime regime)
{
    Manifest manifest = someManifest();
    manifest.regime = regime;
    manifest.dealCode = u"A01-12420000MB0A12342C-20261124-000017-K"_s;
    manifest.projectCode = u"E4201000001000123"_s;
    manifest.tenderProjectCode = u"E4201000001000123001"_s;
    manifest.sectionCode = u"E4201000001000123001002"_s;
    return manifest;
}

} // namespace

class TestIdentifiers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void creditCodes_data();
    void creditCodes();
    void personNumbers_data();
    void personNumbers();
    void transactionCodes_data();
    void transactionCodes();
    void aPackageInOrderHasNoRemarks();
    void whatIsWrongInAPackageIsNamed();
    void oneBidderUnderTwoNamesIsToldOf_data();
    void oneBidderUnderTwoNamesIsToldOf();
    void procurementNumbersItsProjectsAsItLikes();
};

void TestIdentifiers::creditCodes_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("fault");
    QTest::newRow("company, letters in it") << u"91350100M000100Y43"_s << QString();
    QTest::newRow("public body") << u"12350100MB02709751"_s << QString();
    QTest::newRow("wrong check digit") << u"91350100M000100Y44"_s << u"check"_s;
    QTest::newRow("company") << u"914403001922038216"_s << QString();
    QTest::newRow("institution") << u"12420000MB0A12342C"_s << QString();
    QTest::newRow("seen in the wild") << u"91359128593462349A"_s << u"check"_s;
    QTest::newRow("transposition") << u"914403001922038126"_s << u"check"_s;
    QTest::newRow("a letter that there is not") << u"91350100MO00100Y43"_s << u"characters"_s;
    QTest::newRow("lower case") << u"91350100m000100y43"_s << u"characters"_s;
    QTest::newRow("full width") << u"９14403001922038216"_s << u"characters"_s;
    QTest::newRow("one short") << u"91440300192203821"_s << u"length"_s;
    QTest::newRow("a space behind it") << u"914403001922038216 "_s << u"length"_s;
}

void TestIdentifiers::creditCodes()
{
    QFETCH(QString, code);
    QTEST(wordOf(checkCreditCode(code)), "fault");
}

void TestIdentifiers::personNumbers_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("fault");
    QTest::newRow("X at the end") << u"11010519491231002X"_s << QString();
    QTest::newRow("digit at the end") << u"440524188001010014"_s << QString();
    QTest::newRow("made up") << u"420106198503150018"_s << QString();
    QTest::newRow("no such day, right check digit") << u"420500197802291231"_s << u"date"_s;
    QTest::newRow("small x") << u"11010519491231002x"_s << u"characters"_s;
    QTest::newRow("wrong check digit") << u"420106198503150019"_s << u"check"_s;
    QTest::newRow("two digits changed places") << u"420106198503510018"_s << u"date"_s;
    QTest::newRow("the old fifteen") << u"420106850315001"_s << u"length"_s;
    QTest::newRow("foreigner, fifteen") << u"CAN110081102710"_s << QString();
    QTest::newRow("foreigner, two letters") << u"CA1110081102710"_s << u"characters"_s;
    QTest::newRow("foreigner, letter among the digits") << u"CAN11008110271O"_s << u"characters"_s;
    QTest::newRow("foreigner, small letters") << u"can110081102710"_s << u"characters"_s;
    QTest::newRow("foreigner, one short") << u"CAN11008110271"_s << u"length"_s;
    QTest::newRow("foreigner, eighteen") << u"911124198108030024"_s << QString();
    QTest::newRow("foreigner, eighteen, wrong check digit") << u"911124198108030025"_s << u"check"_s;
    QTest::newRow("Hong Kong resident") << u"810000199503050010"_s << QString();
    QTest::newRow("nothing") << QString() << u"length"_s;
}

void TestIdentifiers::personNumbers()
{
    QFETCH(QString, number);
    QTEST(wordOf(checkPersonNumber(number)), "fault");
}

void TestIdentifiers::transactionCodes_data()
{
    using Check = IdentifierCheck (*)(QStringView);
    QTest::addColumn<Check>("check");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("fault");
    QTest::newRow("platform") << &checkPlatformCode << u"E4201000001"_s << QString();
    QTest::newRow("platform without its letter") << &checkPlatformCode << u"42010000010"_s << u"characters"_s;
    QTest::newRow("project") << &checkProjectCode << u"E4201000001000123"_s << QString();
    QTest::newRow("project, letter within") << &checkProjectCode << u"E42010000010O0123"_s << u"characters"_s;
    QTest::newRow("project, the first") << &checkProjectCode << u"E4201000001000001"_s << QString();
    QTest::newRow("project, number 0") << &checkProjectCode << u"E4201000001000000"_s << u"number"_s;
    QTest::newRow("tender, project's number 0") << &checkTenderProjectCode << u"E4201000001000000001"_s << u"number"_s;
    QTest::newRow("section, project's number 0") << &checkSectionCode << u"E4201000001000000001002"_s << u"number"_s;
    QTest::newRow("tender") << &checkTenderProjectCode << u"E4201000001000123001"_s << QString();
    QTest::newRow("tender, too short") << &checkTenderProjectCode << u"E4201000001000123"_s << u"length"_s;
    QTest::newRow("section") << &checkSectionCode << u"E4201000001000123001002"_s << QString();
    QTest::newRow("deal") << &checkDealCode << u"A01-12420000MB0A12342C-20261124-000017-K"_s << QString();
    QTest::newRow("deal, no such day") << &checkDealCode << u"A01-12420000MB0A12342C-20260230-000017-K"_s << u"date"_s;
    QTest::newRow("deal, check character of the platform's code")
        << &checkDealCode << u"A01-12420000MB0A12342D-20261124-000017-K"_s << QString();
    QTest::newRow("deal, hyphens elsewhere")
        << &checkDealCode << u"A011-2420000MB0A12342C-20261124-000017-K"_s << u"characters"_s;
    QTest::newRow("deal, without hyphens")
        << &checkDealCode << u"A0112420000MB0A12342C20261124000017K"_s << u"length"_s;
    QTest::newRow("investment") << &checkInvestmentCode << u"2026-420106-47-03-012345"_s << QString();
    QTest::newRow("investment, no year in front") << &checkInvestmentCode << u"2112-420106-04-01-123456"_s << QString();
    QTest::newRow("investment, without hyphens") << &checkInvestmentCode << u"20264201064703012345"_s << u"length"_s;
    QTest::newRow("investment, hyphens elsewhere")
        << &checkInvestmentCode << u"2026-42010-647-03-012345"_s << u"characters"_s;
    QTest::newRow("investment, a letter") << &checkInvestmentCode << u"2026-420106-47-03-O12345"_s << u"characters"_s;
    QTest::newRow("class, construction") << &checkSectionClass << u"A080101"_s << QString();
    QTest::newRow("class, supervision") << &checkSectionClass << u"A050000"_s << QString();
    QTest::newRow("class, last of works") << &checkSectionClass << u"A100000"_s << QString();
    QTest::newRow("class, land") << &checkSectionClass << u"E010000"_s << QString();
    QTest::newRow("class, more than works have") << &checkSectionClass << u"A110000"_s << u"characters"_s;
    QTest::newRow("class, none of works") << &checkSectionClass << u"A000000"_s << u"characters"_s;
    QTest::newRow("class, no such letter") << &checkSectionClass << u"F010000"_s << u"characters"_s;
    QTest::newRow("class, of experts") << &checkSectionClass << u"A0801010001"_s << u"length"_s;
}

void TestIdentifiers::transactionCodes()
{
    using Check = IdentifierCheck (*)(QStringView);
    QFETCH(const Check, check);
    QFETCH(QString, code);
    QTEST(wordOf(check(code)), "fault");
}

void TestIdentifiers::aPackageInOrderHasNoRemarks()
{
    QCOMPARE(remarkLines(inOrder(Regime::Engineering)), QStringList());
    Manifest bare = inOrder(Regime::Engineering);
    bare.dealCode = bare.projectCode = bare.tenderProjectCode = bare.sectionCode = QString();
    bare.investmentCode = bare.sectionClass = QString();
    QCOMPARE(remarkLines(bare), QStringList());
}

void TestIdentifiers::whatIsWrongInAPackageIsNamed()
{
    Manifest manifest = inOrder(Regime::Engineering);
    manifest.dealCode.chop(1);
    manifest.investmentCode.chop(1);
    manifest.sectionClass = u"F080101"_s;
    manifest.tenderProjectCode = u"E4201000001000124001"_s;
    manifest.bidders[1].code = u"914403001922038126"_s;
    QCOMPARE(remarkLines(manifest),
        QStringList({u"/codes/deal A01-12420000MB0A12342C-20261124-000017- length"_s,
            u"/codes/investment 2026-420100-47-01-01234 length"_s, u"/codes/classification F080101 characters"_s,
            u"/codes/tender E4201000001000124001 above"_s, u"/codes/section E4201000001000123001002 above"_s,
            u"/bidders/1/code 914403001922038126 check"_s}));
}

void TestIdentifiers::oneBidderUnderTwoNamesIsToldOf_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("third");
    QTest::addColumn<QStringList>("remarks");
    const QString code = u"914403001922038216"_s;
    QTest::newRow("two codes") << code << u"91350100M000100Y43"_s << QStringList();
    QTest::newRow("one code") << code << code << QStringList(u"/bidders/2/code 914403001922038216 twice"_s);
    QTest::newRow("none") << QString() << QString() << QStringList();
    QTest::newRow("blank") << u" "_s << u" "_s
                           << QStringList({u"/bidders/0/code   length"_s, u"/bidders/2/code   length"_s});
    QTest::newRow("one that is wrong besides")
        << u"9"_s << u"9 "_s
        << QStringList({u"/bidders/0/code 9 length"_s, u"/bidders/2/code 9  length"_s, u"/bidders/2/code 9  twice"_s});
}

// It would count twice for the three bidders that there have to be.
void TestIdentifiers::oneBidderUnderTwoNamesIsToldOf()
{
    QFETCH(QString, first);
    QFETCH(QString, third);
    Manifest manifest = inOrder(Regime::Engineering);
    manifest.bidders[0].code = first;
    manifest.bidders[2].code = third;
    QTEST(remarkLines(manifest), "remarks");
}

void TestIdentifiers::procurementNumbersItsProjectsAsItLikes()
{
    Manifest manifest = inOrder(Regime::GovernmentTender);
    manifest.projectCode = u"鄂财采计[2026]-00417"_s;
    manifest.tenderProjectCode = u"HBZC-2026-17"_s;
    QCOMPARE(remarkLines(manifest), QStringList());
    manifest.projectCode = QString(51, u'7');
    QCOMPARE(remarkLines(manifest), QStringList({u"/codes/project "_s + manifest.projectCode + u" length"_s}));
}

EVALROOM_TEST(TestIdentifiers, QCoreApplication)

} // namespace tst_identifiers

#include "tst_identifiers.moc"
