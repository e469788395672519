// SPDX-License-Identifier: Apache-2.0
#include "evaluation/aggregation.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;

namespace tst_aggregation {

namespace {

Rational number(const char* text)
{
    return parseDecimal(QString::fromLatin1(text)).value();
}

QList<Rational> sevenScores()
{
    return {number("36.5"), 34, 38, number("35.5"), 33, 37, 38};
}

Rational aggregate(const QList<Rational>& scores, const Aggregation& rule)
{
    QList<const Rational*> points;
    for (const Rational& score : scores)
        points.append(&score);
    return evalroom::aggregate(points, rule);
}

} // namespace

class TestAggregation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theMeanIsExact();
    void ofTiedExtremesOnlyOneIsDropped();
    void trimmingWaitsForEnoughMembers();
    void outliersAreMeasuredAgainstTheOthers();
    void halfIsNoMajority_data();
    void halfIsNoMajority();
    void aThirdDoesNotYetDemandMoreTime();
};

void TestAggregation::theMeanIsExact()
{
    QCOMPARE(formatDecimal(aggregate(sevenScores(), {})), QStringLiteral("36"));
    QCOMPARE(formatDecimal(aggregate({1, 1, 2}, {})), QStringLiteral("1.33"));
    QCOMPARE(formatDecimal(aggregate({1, 2, 2}, {})), QStringLiteral("1.67"));
    QCOMPARE(formatDecimal(aggregate({number("8.01"), 8}, {})), QStringLiteral("8.01"));
}

void TestAggregation::ofTiedExtremesOnlyOneIsDropped()
{
    QCOMPARE(formatDecimal(aggregate(sevenScores(), {7, 2})), QStringLiteral("36.2"));
    QCOMPARE(formatDecimal(aggregate({5, 5, 5}, {3, 2})), QStringLiteral("5"));
}

void TestAggregation::trimmingWaitsForEnoughMembers()
{
    QCOMPARE(formatDecimal(aggregate({1, 5, 5, 5, 9}, {7, 2})), QStringLiteral("5"));
    QCOMPARE(formatDecimal(aggregate({1, 1, 5, 6, 9}, {7, 2})), QStringLiteral("4.4"));
}

void TestAggregation::outliersAreMeasuredAgainstTheOthers()
{
    QCOMPARE(outliers({10, 10, 10, 10, 13}, 30), QList<qsizetype> {});
    QCOMPARE(outliers({10, 10, 10, 10, number("13.01")}, 30), QList<qsizetype> {4});
    QCOMPARE(outliers({10, 10, 10, 10, number("6.99")}, 30), QList<qsizetype> {4});
    QCOMPARE(outliers({0, 0, 0, 0, 1}, 30), QList<qsizetype>({0, 1, 2, 3, 4}));
}

void TestAggregation::halfIsNoMajority_data()
{
    QTest::addColumn<int>("yes");
    QTest::addColumn<int>("members");
    QTest::addColumn<bool>("majority");
    QTest::newRow("three of five") << 3 << 5 << true;
    QTest::newRow("two of five") << 2 << 5 << false;
    QTest::newRow("half of six") << 3 << 6 << false;
    QTest::newRow("two of three present, five members") << 2 << 5 << false;
}

void TestAggregation::halfIsNoMajority()
{
    QFETCH(int, yes);
    QFETCH(int, members);
    QFETCH(bool, majority);
    QCOMPARE(isMajority(yes, members), majority);
}

void TestAggregation::aThirdDoesNotYetDemandMoreTime()
{
    QVERIFY(!demandsMoreTime(3, 9));
    QVERIFY(demandsMoreTime(4, 9));
    QVERIFY(demandsMoreTime(2, 5));
    QVERIFY(!demandsMoreTime(1, 5));
}

EVALROOM_TEST(TestAggregation, QCoreApplication)

} // namespace tst_aggregation

#include "tst_aggregation.moc"
