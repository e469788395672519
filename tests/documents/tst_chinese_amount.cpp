// SPDX-License-Identifier: Apache-2.0
#include "documents/chinese_amount.h"

#include <QTest>

using namespace evalroom;
using namespace Qt::StringLiterals;

class TestChineseAmount : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void capitalsFollowTheRulesOfZero_data();
    void capitalsFollowTheRulesOfZero();
    void figuresAreGrouped();
    void headingsAreNumberedInChinese_data();
    void headingsAreNumberedInChinese();
};

void TestChineseAmount::capitalsFollowTheRulesOfZero_data()
{
    QTest::addColumn<qint64>("fen");
    QTest::addColumn<QString>("capitals");
    const auto row
        = [](const char* name, qint64 fen, const QString& capitals) { QTest::newRow(name) << fen << capitals; };
    row("nothing", 0, u"零元整"_s);
    row("fen only", 5, u"伍分"_s);
    row("jiao only", 30, u"叁角整"_s);
    row("jiao and fen", 34, u"叁角肆分"_s);
    row("one yuan", 1'00, u"壹元整"_s);
    row("ten", 10'00, u"壹拾元整"_s);
    row("whole", 1'286'000'00, u"壹佰贰拾捌万陆仟元整"_s);
    row("zero within, jiao", 1005'30, u"壹仟零伍元叁角整"_s);
    row("zero between yuan and fen", 1005'03, u"壹仟零伍元零叁分"_s);
    row("zeros at the end of a group", 1010'00, u"壹仟零壹拾元整"_s);
    row("full group after wan", 105'000'00, u"壹拾万伍仟元整"_s);
    row("short group after wan", 100'500'00, u"壹拾万零伍佰元整"_s);
    row("whole yi", 1'0000'0000'00, u"壹亿元整"_s);
    row("gap of a group", 1'0000'0001'01, u"壹亿零壹元零壹分"_s);
    row("gap, then a full group", 1'0000'5000'00, u"壹亿零伍仟元整"_s);
    row("every digit", 1'2345'6789'12, u"壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元壹角贰分"_s);
    row("yi and short wan", 20'0305'0070'00, u"贰拾亿零叁佰零伍万零柒拾元整"_s);
    row("largest", 9999'9999'9999'99, u"玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"_s);
}

void TestChineseAmount::capitalsFollowTheRulesOfZero()
{
    QFETCH(qint64, fen);
    QFETCH(QString, capitals);
    QCOMPARE(chineseAmount(fen), capitals);
}

void TestChineseAmount::figuresAreGrouped()
{
    QCOMPARE(figureAmount(5), u"0.05"_s);
    QCOMPARE(figureAmount(999'99), u"999.99"_s);
    QCOMPARE(figureAmount(1'000'00), u"1,000.00"_s);
    QCOMPARE(figureAmount(123'456'789'01), u"123,456,789.01"_s);
}

void TestChineseAmount::headingsAreNumberedInChinese_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("text");
    QTest::newRow("one") << 1 << u"一"_s;
    QTest::newRow("ten") << 10 << u"十"_s;
    QTest::newRow("twelve") << 12 << u"十二"_s;
    QTest::newRow("twenty") << 20 << u"二十"_s;
    QTest::newRow("hundred and one") << 101 << u"一百零一"_s;
    QTest::newRow("hundred and ten") << 110 << u"一百一十"_s;
    QTest::newRow("nothing") << 0 << u"零"_s;
}

void TestChineseAmount::headingsAreNumberedInChinese()
{
    QFETCH(int, number);
    QFETCH(QString, text);
    QCOMPARE(chineseNumber(number), text);
}

QTEST_GUILESS_MAIN(TestChineseAmount)
#include "tst_chinese_amount.moc"
