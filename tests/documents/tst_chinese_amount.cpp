// SPDX-License-Identifier: Apache-2.0
#include "documents/chinese_amount.h"
#include "test_program.h"

#include <QRandomGenerator>
#include <QTest>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_chinese_amount {

class TestChineseAmount : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void capitalsFollowTheRulesOfZero_data();
    void capitalsFollowTheRulesOfZero();
    void capitalsAreReadAgain_data();
    void capitalsAreReadAgain();
    void everyAmountIsReadAgain();
    void amountsMayBeWrittenInOtherWays_data();
    void amountsMayBeWrittenInOtherWays();
    void whatIsNoAmountIsRefused_data();
    void whatIsNoAmountIsRefused();
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

void TestChineseAmount::capitalsAreReadAgain_data()
{
    capitalsFollowTheRulesOfZero_data();
}

void TestChineseAmount::capitalsAreReadAgain()
{
    QFETCH(qint64, fen);
    QFETCH(QString, capitals);
    QCOMPARE(fenOfChineseAmount(capitals).value_or(-1), fen);
}

void TestChineseAmount::everyAmountIsReadAgain()
{
    QRandomGenerator random(5);
    for (int i = 0; i < 20'000; ++i) {
        // Few digits that are not zero, so that gaps of every kind come up.
        qint64 fen = 0;
        for (int digit = 0; digit < 14; ++digit)
            fen = fen * 10 + (random.bounded(3) == 0 ? random.bounded(10) : 0);
        const auto read = fenOfChineseAmount(chineseAmount(fen));
        QVERIFY2(read && *read == fen, qPrintable(chineseAmount(fen)));
    }
}

void TestChineseAmount::amountsMayBeWrittenInOtherWays_data()
{
    QTest::addColumn<QString>("capitals");
    QTest::addColumn<qint64>("fen");
    const auto row
        = [](const char* name, const QString& capitals, qint64 fen) { QTest::newRow(name) << capitals << fen; };
    row("currency", u"人民币壹佰元整"_s, 100'00);
    row("other signs", u"壹佰圆正"_s, 100'00);
    row("no end", u"壹佰元"_s, 100'00);
    row("no end after jiao", u"壹佰元伍角"_s, 100'50);
    row("blanks around it", u" 壹佰元整\n"_s, 100'00);
    row("zero before a full group, behind a zero", u"壹佰万零伍仟元整"_s, 1'005'000'00);
    row("zero before jiao, behind a zero", u"壹佰陆拾元零叁角贰分"_s, 160'32);
    row("zero before jiao, behind wan", u"壹万元零叁角整"_s, 10'000'30);
}

void TestChineseAmount::amountsMayBeWrittenInOtherWays()
{
    QFETCH(QString, capitals);
    QFETCH(qint64, fen);
    QCOMPARE(fenOfChineseAmount(capitals).value_or(-1), fen);
}

void TestChineseAmount::whatIsNoAmountIsRefused_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const QString& text) { QTest::newRow(name) << text; };
    row("nothing", u""_s);
    row("currency only", u"人民币"_s);
    row("figures", u"100元整"_s);
    row("full-width figures", u"１００元整"_s);
    row("small characters", u"一百元整"_s);
    row("traditional wan", u"壹萬元整"_s);
    row("no yuan", u"壹佰"_s);
    row("no digit before a unit", u"拾万元整"_s);
    row("a gap without zero", u"壹仟伍元整"_s);
    row("a zero without a gap", u"壹仟零伍佰元整"_s);
    row("two zeros", u"壹仟零零伍元整"_s);
    row("a zero at the end", u"壹佰零元整"_s);
    row("a zero at the front", u"零壹佰元整"_s);
    row("a short group without zero", u"壹拾万伍佰元整"_s);
    row("a gap of a group without zero", u"壹亿伍仟元整"_s);
    row("an idle zero before a full group", u"壹拾贰万零叁仟元整"_s);
    row("units in the wrong order", u"壹拾贰佰元整"_s);
    row("a unit twice", u"壹佰贰佰元整"_s);
    row("two units", u"壹佰仟元整"_s);
    row("groups in the wrong order", u"壹万贰亿元整"_s);
    row("two groups", u"壹亿万元整"_s);
    row("fen without zero", u"伍元叁分"_s);
    row("an idle zero before jiao", u"伍元零叁角整"_s);
    row("fen and an end", u"伍元零叁分整"_s);
    row("jiao twice", u"伍元叁角叁角"_s);
    row("two amounts", u"壹佰元整贰佰元整"_s);
    row("two yuan", u"壹佰元贰佰元"_s);
    row("yuan at the front", u"元壹佰"_s);
    row("words behind it", u"壹佰元整（含税）"_s);
    row("a blank within", u"壹佰 元整"_s);
}

void TestChineseAmount::whatIsNoAmountIsRefused()
{
    QFETCH(QString, text);
    const auto read = fenOfChineseAmount(text);
    QVERIFY2(!read, qPrintable(QString::number(read.value_or(0))));
    QVERIFY(read.error().code == ErrorCode::BadField);
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

EVALROOM_TEST(TestChineseAmount, QCoreApplication)

} // namespace tst_chinese_amount

#include "tst_chinese_amount.moc"
