// SPDX-License-Identifier: Apache-2.0
#include "evaluation/exact.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;

namespace tst_exact {

class TestExact : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decimalsHaveOneSpelling_data();
    void decimalsHaveOneSpelling();
    void otherSpellingsAreRefused_data();
    void otherSpellingsAreRefused();
    void halvesAreRoundedUp_data();
    void halvesAreRoundedUp();
};

void TestExact::decimalsHaveOneSpelling_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"0", "1", "10", "-1", "0.5", "-0.5", "0.08", "0.000001", "36.25", "123456789012345678",
             "123456789012345678.123456", "100.01", "9.09"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestExact::decimalsHaveOneSpelling()
{
    QFETCH(QString, text);
    QCOMPARE(formatDecimal(parseDecimal(text).value()), text);
}

void TestExact::otherSpellingsAreRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"", " 1", "1 ", "+1", "-0", "01", ".5", "5.", "0.0", "1.50", "1e2", "0.0000001", "1,5",
             "NaN", "1234567890123456789", "1\n", "--1", "0x10"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("full-width digits") << QStringLiteral("１２");
}

void TestExact::otherSpellingsAreRefused()
{
    QFETCH(QString, text);
    QVERIFY(!parseDecimal(text));
}

void TestExact::halvesAreRoundedUp_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QString>("rounded");
    // Values at which binary fractions or rounding half to even go wrong.
    QTest::newRow("32.625, which printf makes 32.62") << "32.625" << 2 << "32.63";
    QTest::newRow("88.565, which a double makes 88.56") << "88.565" << 2 << "88.57";
    QTest::newRow("1.005, which a double makes 1.00") << "1.005" << 2 << "1.01";
    QTest::newRow("just below a half") << "1.004999" << 2 << "1";
    QTest::newRow("away from zero") << "-2.725" << 2 << "-2.73";
    QTest::newRow("to whole numbers") << "0.5" << 0 << "1";
    QTest::newRow("nothing to round") << "7.25" << 4 << "7.25";
}

void TestExact::halvesAreRoundedUp()
{
    QFETCH(QString, value);
    QFETCH(int, decimals);
    QFETCH(QString, rounded);
    QCOMPARE(formatDecimal(roundHalfUp(parseDecimal(value).value(), decimals)), rounded);
}

EVALROOM_TEST(TestExact, QCoreApplication)

} // namespace tst_exact

#include "tst_exact.moc"
