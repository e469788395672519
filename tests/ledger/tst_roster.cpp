// SPDX-License-Identifier: Apache-2.0
#include "log_fixture.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace evalroom::test;

namespace tst_roster {

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
    RosterEntry dated = room.second.entry();
    dated.valid = Validity {someTime(), someTime().addYears(1)};
    const auto roster = rosterFromJson({room.first.entry().toJson(), dated.toJson()});
    QVERIFY(roster);
    QCOMPARE(roster->size(), 2);
    QVERIFY(!roster->constFind(1)->valid);
    QVERIFY(roster->constFind(2)->valid == dated.valid);
    QCOMPARE(roster->constFind(2)->toJson(), dated.toJson());
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
    QTest::newRow("a life that is no object") << QStringLiteral("valid") << QJsonValue(QString());
    QTest::newRow("a life without end") << QStringLiteral(
        "valid") << QJsonValue(QJsonObject {{QStringLiteral("from"), QStringLiteral("2026-01-01T00:00:00Z")}});
    QTest::newRow("a life that ends before it begins")
        << QStringLiteral("valid")
        << QJsonValue(QJsonObject {{QStringLiteral("from"), QStringLiteral("2026-01-02T00:00:00Z")},
               {QStringLiteral("to"), QStringLiteral("2026-01-01T00:00:00Z")}});
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

EVALROOM_TEST(TestRoster, QCoreApplication)

} // namespace tst_roster

#include "tst_roster.moc"
