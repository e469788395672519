// SPDX-License-Identifier: Apache-2.0
#include "base/clock.h"
#include "test_program.h"

#include <QTest>
#include <QTimeZone>

using namespace evalroom;

namespace tst_clock {

class TestClock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void timestampsAreInUtc();
    void theSystemClockIsInUtc();
    void theZoneOfTheMachineChangesNothing();
    void onlyTheOneSpellingIsRead_data();
    void onlyTheOneSpellingIsRead();
};

void TestClock::timestampsAreInUtc()
{
    const QDateTime beijing(QDate(2026, 11, 24), QTime(8, 30), Qt::OffsetFromUTC, 8 * 3600);
    QCOMPARE(toTimestamp(beijing), QStringLiteral("2026-11-24T00:30:00Z"));
    QCOMPARE(fromTimestamp(QStringLiteral("2026-11-24T00:30:00Z")).value(), beijing);
}

void TestClock::theSystemClockIsInUtc()
{
    const QDateTime now = systemClock()();
    QCOMPARE(now.timeSpec(), Qt::UTC);
    QVERIFY(qAbs(now.secsTo(QDateTime::currentDateTime())) < 5);
}

void TestClock::theZoneOfTheMachineChangesNothing()
{
    // In Berlin this hour does not exist.
    const QString text = QStringLiteral("2026-03-29T02:30:00Z");
    qputenv("TZ", "Europe/Berlin");
    const auto time = fromTimestamp(text);
    qunsetenv("TZ");
    QVERIFY(time);
    QCOMPARE(toTimestamp(*time), text);
    QCOMPARE(time->timeSpec(), Qt::UTC);
}

void TestClock::onlyTheOneSpellingIsRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("date only") << QStringLiteral("2026-11-24");
    QTest::newRow("offset") << QStringLiteral("2026-11-24T00:30:00+08:00");
    QTest::newRow("fraction") << QStringLiteral("2026-11-24T00:30:00.5Z");
    QTest::newRow("no such day") << QStringLiteral("2026-02-29T00:00:00Z");
    QTest::newRow("no such hour") << QStringLiteral("2026-02-28T24:00:00Z");
    QTest::newRow("small letters") << QStringLiteral("2026-11-24t00:30:00z");
    QTest::newRow("no zone") << QStringLiteral("2026-11-24T00:30:00");
    QTest::newRow("no offset but zero") << QStringLiteral("2026-11-24T00:30:00+00:00");
    QTest::newRow("leap second") << QStringLiteral("2026-12-31T23:59:60Z");
    QTest::newRow("short year") << QStringLiteral("26-11-24T00:30:00Z");
    QTest::newRow("full-width digit") << QStringLiteral("202６-11-24T00:30:00Z");
    QTest::newRow("text behind") << QStringLiteral("2026-11-24T00:30:00Z ");
}

void TestClock::onlyTheOneSpellingIsRead()
{
    QFETCH(QString, text);
    QVERIFY(!fromTimestamp(text));
}

EVALROOM_TEST(TestClock, QCoreApplication)

} // namespace tst_clock

#include "tst_clock.moc"
