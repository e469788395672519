// SPDX-License-Identifier: Apache-2.0
#include "test_program.h"
#include "widgets/words/figures.h"
#include "widgets/words/spoken.h"

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_figures {

class TestFigures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void moneyHasBothDecimalsAndGroups();
    void capitalsAreThoseOfTheReport();
    void pointsHaveAtLeastTheirDecimals_data();
    void pointsHaveAtLeastTheirDecimals();
    void percentsAreWrittenAlikeInBothLanguages();
    void datesAndTimesAreWrittenAsTheLanguageDoes();
    void durationsNameWhatMatters_data();
    void durationsNameWhatMatters();
    void sizesAreRounded();
    void typedNumbersFindTheirOneSpelling_data();
    void typedNumbersFindTheirOneSpelling();
};

void TestFigures::moneyHasBothDecimalsAndGroups()
{
    {
        const Spoken english(QLocale::English);
        QCOMPARE(moneyWords(1'286'000'000), u"12,860,000.00 yuan"_s);
        QCOMPARE(moneyFigures(5), u"0.05"_s);
        QCOMPARE(moneyFigures(0), u"0.00"_s);
        QCOMPARE(moneyFigures(-123'456), u"-1,234.56"_s);
        QCOMPARE(moneyFigures(MaxFen), u"90,071,992,547,409.91"_s);
    }
    const Spoken chinese(QLocale::Chinese);
    QCOMPARE(moneyWords(1'286'000'000), u"12,860,000.00 元"_s);
}

void TestFigures::capitalsAreThoseOfTheReport()
{
    QCOMPARE(capitalAmount(128'600'000), u"壹佰贰拾捌万陆仟元整"_s);
    QCOMPARE(capitalAmount(-1050), u"负壹拾元伍角整"_s);
    {
        const Spoken english(QLocale::English);
        QCOMPARE(moneyInFull(128'600'000), u"1,286,000.00 yuan"_s);
    }
    const Spoken chinese(QLocale::Chinese);
    QCOMPARE(moneyInFull(128'600'000), u"1,286,000.00 元（大写：壹佰贰拾捌万陆仟元整）"_s);
    QCOMPARE(moneyInFull(MaxFen), moneyWords(MaxFen));
}

void TestFigures::pointsHaveAtLeastTheirDecimals_data()
{
    QTest::addColumn<QString>("points");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QString>("written");
    QTest::newRow("whole") << u"36"_s << 0 << u"36"_s;
    QTest::newRow("filled up") << u"36.5"_s << 2 << u"36.50"_s;
    QTest::newRow("whole, filled up") << u"36"_s << 2 << u"36.00"_s;
    QTest::newRow("never shortened") << u"36.125"_s << 2 << u"36.125"_s;
    QTest::newRow("negative") << u"-1.5"_s << 1 << u"-1.5"_s;
    QTest::newRow("zero") << u"0"_s << 1 << u"0.0"_s;
}

void TestFigures::pointsHaveAtLeastTheirDecimals()
{
    QFETCH(QString, points);
    QFETCH(int, decimals);
    QFETCH(QString, written);
    for (const auto language : {QLocale::English, QLocale::Chinese}) {
        const Spoken spoken(language);
        QCOMPARE(pointsFigures(parseDecimal(points).value(), decimals), written);
    }
    const Spoken english(QLocale::English);
    QCOMPARE(pointsFigures(Rational(100, 3), 2), u"33.333333"_s);
}

void TestFigures::percentsAreWrittenAlikeInBothLanguages()
{
    for (const auto language : {QLocale::English, QLocale::Chinese}) {
        const Spoken spoken(language);
        QCOMPARE(percentFigures(100), u"100%"_s);
        QCOMPARE(percentFigures(Rational(25, 2)), u"12.5%"_s);
        QCOMPARE(percentFigures(Rational(25, 2), 2), u"12.50%"_s);
        QCOMPARE(percentFigures(Rational(-25, 4)), u"-6.25%"_s);
    }
}

void TestFigures::datesAndTimesAreWrittenAsTheLanguageDoes()
{
    const QDate date(2026, 11, 4);
    const QDateTime time(date, QTime(9, 5, 59));
    const QDateTime today(QDate::currentDate(), QTime(9, 5));
    {
        const Spoken english(QLocale::English);
        QCOMPARE(dateWords(date), u"4 November 2026"_s);
        QCOMPARE(timeWords(time), u"4 November 2026, 09:05"_s);
        QCOMPARE(timeWords(today), u"09:05"_s);
        QCOMPARE(timeWords(time.toUTC()), u"4 November 2026, 09:05"_s);
    }
    const Spoken chinese(QLocale::Chinese);
    QCOMPARE(dateWords(date), u"2026年11月4日"_s);
    QCOMPARE(timeWords(time), u"2026年11月4日 09:05"_s);
    QCOMPARE(timeWords({}), QString());
    QCOMPARE(dateWords({}), QString());
}

void TestFigures::durationsNameWhatMatters_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
    QTest::newRow("negative") << qint64(-5) << u"0 s"_s << u"0 秒"_s;
    QTest::newRow("seconds") << qint64(59) << u"59 s"_s << u"59 秒"_s;
    QTest::newRow("minutes") << qint64(239) << u"3 min"_s << u"3 分钟"_s;
    QTest::newRow("an hour") << qint64(3600) << u"1 h"_s << u"1 小时"_s;
    QTest::newRow("more") << qint64(4800) << u"1 h 20 min"_s << u"1 小时 20 分钟"_s;
    QTest::newRow("days") << qint64(100'000) << u"1 d 3 h"_s << u"1 天 3 小时"_s;
}

void TestFigures::durationsNameWhatMatters()
{
    QFETCH(qint64, seconds);
    {
        const Spoken english(QLocale::English);
        QTEST(durationWords(seconds), "english");
    }
    const Spoken chinese(QLocale::Chinese);
    QTEST(durationWords(seconds), "chinese");
}

void TestFigures::sizesAreRounded()
{
    const Spoken english(QLocale::English);
    QCOMPARE(sizeWords(0), u"0 bytes"_s);
    QCOMPARE(sizeWords(1536), u"1.5 kB"_s);
    QCOMPARE(sizeWords(500LL * 1024 * 1024), u"500.0 MB"_s);
}

void TestFigures::typedNumbersFindTheirOneSpelling_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("number");
    QTest::newRow("plain") << u"9.5"_s << u"9.5"_s;
    QTest::newRow("full width") << u"　９．５　"_s << u"9.5"_s;
    QTest::newRow("the full stop of Chinese input") << u"9。5"_s << u"9.5"_s;
    QTest::newRow("full-width minus") << u"－３"_s << u"-3"_s;
    QTest::newRow("mathematical minus") << u"−3"_s << u"-3"_s;
    QTest::newRow("zeros at both ends") << u"007.500"_s << u"7.5"_s;
    QTest::newRow("zero") << u"-0.00"_s << u"0"_s;
    QTest::newRow("no whole part") << u".5"_s << u"0.5"_s;
    QTest::newRow("no decimals yet") << u"5."_s << u"5"_s;
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("only a stop") << u"."_s << QString();
    QTest::newRow("only a minus") << u"-"_s << QString();
    QTest::newRow("letters") << u"9a"_s << QString();
    QTest::newRow("exponent") << u"1e3"_s << QString();
    QTest::newRow("groups") << u"1,000"_s << QString();
    QTest::newRow("blank inside") << u"1 5"_s << QString();
    QTest::newRow("two stops") << u"1.2.3"_s << QString();
    QTest::newRow("Arabic digits") << u"٣"_s << QString();
    QTest::newRow("a megabyte") << u"9"_s.repeated(1'000'000) << QString();
}

void TestFigures::typedNumbersFindTheirOneSpelling()
{
    QFETCH(QString, typed);
    QTEST(normalDigits(typed), "number");
    const QString number = normalDigits(typed);
    QVERIFY(number.isEmpty() || parseDecimal(number));
}

EVALROOM_TEST(TestFigures, QCoreApplication)

} // namespace tst_figures

#include "tst_figures.moc"
