// SPDX-License-Identifier: Apache-2.0
#include "base/canonical_json.h"
#include "log_fixture.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace evalroom::test;

namespace tst_entry {

class TestEntry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void entriesAreReadBackAsTheyWereWritten();
    void strangePayloadsAreRefused_data();
    void strangePayloadsAreRefused();
    void theCheckpointCodeIsTheFirstFortyBitsOfTheRoot();
};

void TestEntry::entriesAreReadBackAsTheyWereWritten()
{
    LogFixture room;
    const QJsonObject delegation = room.first.delegate(seenOf(room.log)).payload();
    QCOMPARE(Delegation::fromPayload(delegation).value().toPayload(), delegation);
    const QJsonObject record = room.first.act(QStringLiteral("vote"), seenOf(room.log)).payload();
    QCOMPARE(Record::fromPayload(record).value().toPayload(), record);
    const QJsonObject amendment
        = room.amend(1, room.session, {{QStringLiteral("type"), QStringLiteral("x")}}).payload();
    QCOMPARE(Amendment::fromPayload(amendment).value().toPayload(), amendment);
    const QJsonObject checkpoint = room.checkpoint(1, room.session).payload();
    QCOMPARE(Checkpoint::fromPayload(checkpoint).value().toPayload(), checkpoint);
}

void TestEntry::strangePayloadsAreRefused_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("unknown field") << QStringLiteral("note") << QJsonValue(QStringLiteral("x"));
    QTest::newRow("seq 0") << QStringLiteral("seq") << QJsonValue(0);
    QTest::newRow("seq as text") << QStringLiteral("seq") << QJsonValue(QStringLiteral("1"));
    QTest::newRow("negative seen") << QStringLiteral("seen")
                                   << QJsonValue(QJsonObject {{QStringLiteral("size"), -1},
                                          {QStringLiteral("root"), QString(64, QLatin1Char('0'))}});
    QTest::newRow("seen with more in it")
        << QStringLiteral("seen")
        << QJsonValue(QJsonObject {{QStringLiteral("size"), 1}, {QStringLiteral("at"), QStringLiteral("x")},
               {QStringLiteral("root"), QString(64, QLatin1Char('0'))}});
    QTest::newRow("local time") << QStringLiteral("at") << QJsonValue(QStringLiteral("2026-11-24T09:00:00+08:00"));
    QTest::newRow("short session") << QStringLiteral("session") << QJsonValue(QStringLiteral("07"));
    QTest::newRow("capital hex") << QStringLiteral("prev") << QJsonValue(QString(64, QLatin1Char('A')));
    QTest::newRow("act as text") << QStringLiteral("act") << QJsonValue(QStringLiteral("vote"));
}

void TestEntry::strangePayloadsAreRefused()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    LogFixture room;
    room.first.delegate(seenOf(room.log));
    QJsonObject payload = room.first.act(QStringLiteral("vote"), seenOf(room.log)).payload();
    QVERIFY(Record::fromPayload(payload));
    payload.insert(field, value);
    const auto record = Record::fromPayload(payload);
    QVERIFY(!record);
    QCOMPARE(errorName(record.error().code), QStringLiteral("badField"));
    QVERIFY(record.error().detail.startsWith(QLatin1Char('/') + field));
    payload.remove(field);
    if (field != QLatin1String("note"))
        QVERIFY(!Record::fromPayload(payload));
}

void TestEntry::theCheckpointCodeIsTheFirstFortyBitsOfTheRoot()
{
    Checkpoint checkpoint;
    checkpoint.root = QByteArray(HashBytes, '\0');
    QCOMPARE(checkpoint.code(), QStringLiteral("00000000"));
    checkpoint.root = QByteArray::fromHex("ffffffffff") + QByteArray(27, '\0');
    QCOMPARE(checkpoint.code(), QStringLiteral("ZZZZZZZZ"));
    // 00001 00010 00011 00100 00101 00110 00111 01000
    checkpoint.root = QByteArray::fromHex("08864298e8") + QByteArray(27, '\xff');
    QCOMPARE(checkpoint.code(), QStringLiteral("12345678"));
}

EVALROOM_TEST(TestEntry, QCoreApplication)

} // namespace tst_entry

#include "tst_entry.moc"
