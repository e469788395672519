// SPDX-License-Identifier: Apache-2.0
#include "log_fixture.h"

#include <QTest>

using namespace evalroom;
using namespace evalroom::test;

class TestRoster : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRosterIsReadBackAsItWasWritten();
    void noNumberAndNoKeyStandsTwice();
    void strangeEntriesAreRefused_data();
    void strangeEntriesAreRefused();
};

void TestRoster::aRosterIsReadBackAsItWasWritten()
{
    const LogFixture room;
    const auto roster = rosterFromJson({room.first.entry().toJson(), room.second.entry().toJson()});
    QVERIFY(roster);
    QCOMPARE(roster->size(), 2);
    QCOMPARE(roster->constFind(2)->toJson(), room.second.entry().toJson());
}

void TestRoster::noNumberAndNoKeyStandsTwice()
{
    const LogFixture room;
    RosterEntry otherNumber = room.first.entry();
    otherNumber.member = 9;
    const Person otherKey(1, Role::Staff, room.session);
    QVERIFY(!rosterFromJson({room.first.entry().toJson(), otherKey.entry().toJson()}));
    QVERIFY(!rosterFromJson({room.first.entry().toJson(), otherNumber.toJson()}));
}

void TestRoster::strangeEntriesAreRefused_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("a name") << QStringLiteral("name") << QJsonValue(QStringLiteral("x"));
    QTest::newRow("number 0") << QStringLiteral("member") << QJsonValue(0);
    QTest::newRow("unknown role") << QStringLiteral("role") << QJsonValue(QStringLiteral("bidder"));
    QTest::newRow("algorithm of another key") << QStringLiteral("alg") << QJsonValue(QStringLiteral("PS256"));
    QTest::newRow("no key") << QStringLiteral("key") << QJsonValue(QJsonObject());
    QTest::newRow("no certificate") << QStringLiteral("certificate") << QJsonValue(QString());
}

void TestRoster::strangeEntriesAreRefused()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    const LogFixture room;
    QJsonObject json = room.first.entry().toJson();
    QVERIFY(RosterEntry::fromJson(json));
    json.insert(field, value);
    QVERIFY(!RosterEntry::fromJson(json));
}

QTEST_GUILESS_MAIN(TestRoster)
#include "tst_roster.moc"
