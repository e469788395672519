// SPDX-License-Identifier: Apache-2.0
#include "ledger/manifest_fixture.h"
#include "test_program.h"
#include "widgets/words/acts.h"
#include "widgets/words/plain_text.h"

#include <QSet>
#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_bidder_names {

namespace {

Manifest lotOf(const QStringList& names)
{
    static const Manifest some = someManifest();
    Manifest manifest = some;
    manifest.bidders.clear();
    for (qsizetype i = 0; i < names.size(); ++i) {
        ManifestBidder bidder;
        bidder.id = u"b%1"_s.arg(i + 1);
        bidder.name = names.at(i);
        manifest.bidders << bidder;
    }
    return manifest;
}

QStringList shortNames(const Manifest& manifest)
{
    QStringList names;
    for (const ManifestBidder& bidder : manifest.bidders)
        names << bidderShort(manifest, bidder.id);
    return names;
}

} // namespace

class TestBidderNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNameIsOneVisibleLine_data();
    void aNameIsOneVisibleLine();
    void aLongNameIsCut();
    void aShortNameSaysWhoItIs();
    void namesThatAreAlikeStayApart_data();
    void namesThatAreAlikeStayApart();
    void aWordThatNoLineHoldsIsBroken();
    void fortyBiddersAreFortyHeads();
};

void TestBidderNames::aNameIsOneVisibleLine_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("shown");
    QTest::newRow("usual") << u"武汉澄岫建设工程有限公司"_s << u"武汉澄岫建设工程有限公司"_s;
    QTest::newRow("line breaks") << u" 甲建设\r\n\t有限公司\u2028\u2029 "_s << u"甲建设 有限公司"_s;
    QTest::newRow("direction") << u"甲\u202e司公\u202c\u2066乙\u2069\u200e\u200f"_s << u"甲司公乙"_s;
    QTest::newRow("invisible") << u"甲\u200b\u200d\ufeff\u00ad乙\u061c"_s << u"甲乙"_s;
    QTest::newRow("controls") << u"甲\u0000\u0007\u001b[31m乙\u0085"_s << u"甲 [31m乙"_s;
    QTest::newRow("nothing to see") << u"\u202e\n\u200b"_s << u"Bidder 1"_s;
    QTest::newRow("half a character") << QString(QChar(0xd83d)) + u"甲"_s << u"\ufffd甲"_s;
    QTest::newRow("towers of marks") << u"e\u0301\u0301\u0301\u0301\u0301"_s << u"e\u0301\u0301"_s;
    QTest::newRow("outside of the first plane") << u"𠀀建设"_s << u"𠀀建设"_s;
}

void TestBidderNames::aNameIsOneVisibleLine()
{
    QFETCH(QString, name);
    const Manifest manifest = lotOf({name});
    QTEST(bidderWords(manifest, u"b1"_s), "shown");
    QVERIFY(!bidderShort(manifest, u"b1"_s).isEmpty());
    QCOMPARE(bidderWords(manifest, u"b2"_s), u"An unknown bidder"_s);
}

void TestBidderNames::aLongNameIsCut()
{
    const Manifest manifest = lotOf({u"𠀀"_s.repeated(300), u"甲"_s.repeated(200), u"乙 "_s.repeated(1'000'000)});
    const QString cut = bidderWords(manifest, u"b1"_s);
    QCOMPARE(cut.toUcs4().size(), 200);
    QVERIFY(cut.endsWith(u'…'));
    QVERIFY(cut.isValidUtf16());
    QCOMPARE(bidderWords(manifest, u"b2"_s), u"甲"_s.repeated(200));
    QCOMPARE(bidderWords(manifest, u"b3"_s).size(), 200);
}

void TestBidderNames::aShortNameSaysWhoItIs()
{
    const Manifest manifest = lotOf({u"武汉澄岫建设工程有限公司（演练）"_s, u"湖北省云宸建筑集团股份有限公司"_s,
        u"中建三局集团有限公司"_s, u"广西壮族自治区南宁市岚洲勘察设计研究总院有限责任公司"_s,
        u"Oriental Bridge Engineering Co., Ltd."_s, u"公司"_s});
    QCOMPARE(shortNames(manifest),
        (QStringList {
            u"澄岫建设工程"_s, u"云宸建筑"_s, u"中建三局"_s, u"岚洲勘察设计研…"_s, u"Oriental Bridg…"_s, u"公司"_s}));
}

void TestBidderNames::namesThatAreAlikeStayApart_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::newRow("two cities") << QStringList {u"武汉长江建设有限公司"_s, u"宜昌长江建设有限公司"_s};
    QTest::newRow("two forms") << QStringList {u"长江建设集团有限公司"_s, u"长江建设股份有限公司"_s};
    QTest::newRow("the same end") << QStringList {
        u"长江水利水电开发建设工程咨询一分公司"_s, u"长江水利水电开发建设工程咨询二分公司"_s};
    QTest::newRow("the same") << QStringList {u"长江建设"_s, u"长江建设"_s, u"长江建设"_s};
    QTest::newRow("the same but for marks") << QStringList {u"长江建设"_s, u"长江\u200b建设"_s};
    QTest::newRow("one takes another's number") << QStringList {u"长江建设"_s, u"长江建设"_s, u"长江建设 #1"_s};
    QTest::newRow("long") << QStringList {u"甲"_s.repeated(199) + u"乙"_s, u"甲"_s.repeated(199) + u"丙"_s};
    QTest::newRow("nothing") << QStringList {u"\u202e"_s, QString(), u"Bidder 1"_s};
}

void TestBidderNames::namesThatAreAlikeStayApart()
{
    QFETCH(QStringList, names);
    const QStringList shown = shortNames(lotOf(names));
    QCOMPARE(QSet<QString>(shown.begin(), shown.end()).size(), names.size());
    for (const QString& name : shown)
        QVERIFY2(name.size() <= 24, qPrintable(name));
}

void TestBidderNames::aWordThatNoLineHoldsIsBroken()
{
    for (const QString& usual :
        {u"Oriental Bridge Engineering Co., Ltd."_s, u"甲"_s.repeated(200), u"W"_s.repeated(20)})
        QCOMPARE(breakable(usual), usual);
    const QStringList parts = breakable(u"W"_s.repeated(60) + u" 甲"_s).split(QChar(0x200b));
    QCOMPARE(parts, (QStringList {u"W"_s.repeated(20), u"W"_s.repeated(20), u"W"_s.repeated(20) + u" 甲"_s}));
    // A letter keeps its marks.
    QVERIFY(breakable(u"W"_s.repeated(20) + u"\u0301W"_s).contains(u"\u0301\u200bW"_s));
}

void TestBidderNames::fortyBiddersAreFortyHeads()
{
    QStringList names;
    for (int i = 0; i < 40; ++i)
        names << u"湖北省武汉市第%1建筑工程集团有限责任公司"_s.arg(i + 1);
    const QStringList shown = shortNames(lotOf(names));
    QCOMPARE(QSet<QString>(shown.begin(), shown.end()).size(), names.size());
}

EVALROOM_TEST(TestBidderNames, QCoreApplication)

} // namespace tst_bidder_names

#include "tst_bidder_names.moc"
