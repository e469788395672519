// SPDX-License-Identifier: Apache-2.0
#include "base/clock.h"

#include <QTest>
#include <QTimeZone>

using namespace evalroom;

class TestClock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void timestampsAreInUtc();
    void onlyTheOneSpellingIsRead_data();
    void onlyTheOneSpellingIsRead();
};

void TestClock::timestampsAreInUtc()
{
    const QDateTime beijing(QDate(2026, 11, 24), QTime(8, 30), Qt::OffsetFromUTC, 8 * 3600);
    QCOMPARE(toTimestamp(beijing), QStringLiteral("2026-11-24T00:30:00Z"));
    QCOMPARE(fromTimestamp(QStringLiteral("2026-11-24T00:30:00Z")).value(), beijing);
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
    QTest::newRow("text behind") << QStringLiteral("2026-11-24T00:30:00Z ");
}

void TestClock::onlyTheOneSpellingIsRead()
{
    QFETCH(QString, text);
    QVERIFY(!fromTimestamp(text));
}

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
