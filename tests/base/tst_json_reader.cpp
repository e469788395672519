// SPDX-License-Identifier: Apache-2.0
#include "base/canonical_json.h"
#include "base/json_reader.h"

#include <QTest>

using namespace evalroom;

class TestJsonReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFaultIsNamedByItsPointer_data();
    void aFaultIsNamedByItsPointer();
    void optionalFieldsMayBeAbsentButNotWrong();
};

void TestJsonReader::aFaultIsNamedByItsPointer_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("pointer");
    QTest::newRow("right") << QByteArray(R"({"hash":"00ff","name":"a","points":3,"role":"expert"})") << QString();
    QTest::newRow("missing") << QByteArray(R"({"hash":"00ff","points":3,"role":"expert"})")
                             << QStringLiteral("/x/name");
    QTest::newRow("wrong type") << QByteArray(R"({"hash":"00ff","name":7,"points":3,"role":"expert"})")
                                << QStringLiteral("/x/name");
    QTest::newRow("too long") << QByteArray(R"({"hash":"00ff","name":"abcdef","points":3,"role":"expert"})")
                              << QStringLiteral("/x/name");
    QTest::newRow("out of range") << QByteArray(R"({"hash":"00ff","name":"a","points":6,"role":"expert"})")
                                  << QStringLiteral("/x/points");
    QTest::newRow("number as text") << QByteArray(R"({"hash":"00ff","name":"a","points":"3","role":"expert"})")
                                    << QStringLiteral("/x/points");
    QTest::newRow("unknown word") << QByteArray(R"({"hash":"00ff","name":"a","points":3,"role":"bidder"})")
                                  << QStringLiteral("/x/role");
    QTest::newRow("capital hex") << QByteArray(R"({"hash":"00FF","name":"a","points":3,"role":"expert"})")
                                 << QStringLiteral("/x/hash");
    QTest::newRow("short hex") << QByteArray(R"({"hash":"00","name":"a","points":3,"role":"expert"})")
                               << QStringLiteral("/x/hash");
    QTest::newRow("unknown field") << QByteArray(R"({"hash":"00ff","name":"a","points":3,"role":"expert","z":1})")
                                   << QStringLiteral("/x/z");
}

void TestJsonReader::aFaultIsNamedByItsPointer()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, pointer);
    JsonReader reader(parseCanonicalJson(bytes).value(), QStringLiteral("/x"));
    reader.hex(QStringLiteral("hash"), 2);
    reader.string(QStringLiteral("name"), 5);
    reader.integer(QStringLiteral("points"), 0, 5);
    reader.word(QStringLiteral("role"), {QStringLiteral("expert"), QStringLiteral("staff")});
    const auto done = reader.finish();
    QCOMPARE(done ? QString() : done.error().detail, pointer);
}

void TestJsonReader::optionalFieldsMayBeAbsentButNotWrong()
{
    JsonReader absent({});
    QVERIFY(!absent.optionalString(QStringLiteral("note")));
    QVERIFY(absent.finish());
    JsonReader wrong({{QStringLiteral("note"), 1}});
    wrong.optionalString(QStringLiteral("note"));
    QVERIFY(!wrong.finish());
}

QTEST_GUILESS_MAIN(TestJsonReader)
#include "tst_json_reader.moc"
