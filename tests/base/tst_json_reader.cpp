// SPDX-License-Identifier: Apache-2.0
#include "base/canonical_json.h"
#include "base/json_reader.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;

namespace tst_json_reader {

class TestJsonReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFaultIsNamedByItsPointer_data();
    void aFaultIsNamedByItsPointer();
    void everyGetterRefusesWhatIsNotItsOwn_data();
    void everyGetterRefusesWhatIsNotItsOwn();
    void theFirstFaultWins();
    void everyFaultIsTold();
    void whatDependsOnARefusedFieldIsNotLookedAt();
    void aCallerMayRefuseWithAnErrorOfItsOwn();
    void aForeignNameIsEscapedAndCut();
    void longHexIsRead();
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

void TestJsonReader::everyGetterRefusesWhatIsNotItsOwn_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("pointer");
    QTest::newRow("right") << QByteArray(R"({"list":[1,2],"map":{}})") << QString();
    QTest::newRow("all") << QByteArray(R"({"list":[],"map":{},"maybeList":[1],"maybeMap":{}})") << QString();
    QTest::newRow("no list") << QByteArray(R"({"map":{}})") << QStringLiteral("/list");
    QTest::newRow("list too long") << QByteArray(R"({"list":[1,2,3],"map":{}})") << QStringLiteral("/list");
    QTest::newRow("map as list") << QByteArray(R"({"list":{},"map":{}})") << QStringLiteral("/list");
    QTest::newRow("list as map") << QByteArray(R"({"list":[],"map":[]})") << QStringLiteral("/map");
    QTest::newRow("optional list is text")
        << QByteArray(R"({"list":[],"map":{},"maybeList":""})") << QStringLiteral("/maybeList");
    QTest::newRow("optional map is number")
        << QByteArray(R"({"list":[],"map":{},"maybeMap":0})") << QStringLiteral("/maybeMap");
}

void TestJsonReader::everyGetterRefusesWhatIsNotItsOwn()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, pointer);
    JsonReader reader(parseCanonicalJson(bytes).value());
    reader.array(QStringLiteral("list"), 2);
    reader.object(QStringLiteral("map"));
    reader.optionalArray(QStringLiteral("maybeList"), 2);
    reader.optionalObject(QStringLiteral("maybeMap"));
    const auto done = reader.finish();
    QCOMPARE(done ? QString() : done.error().detail, pointer);
}

void TestJsonReader::theFirstFaultWins()
{
    JsonReader reader({});
    QCOMPARE(reader.integer(QStringLiteral("b"), 3, 5), 3);
    reader.string(QStringLiteral("a"));
    QCOMPARE(reader.finish().error(), (Error {ErrorCode::BadField, QStringLiteral("/b")}));
}

namespace {

// "kind pointer" each.
QStringList told(const JsonReader& reader)
{
    static const QStringList kinds {QStringLiteral("missing"), QStringLiteral("unknown"), QStringLiteral("wrong")};
    QStringList list;
    for (const JsonFault& fault : reader.faults())
        list.append(kinds.at(static_cast<int>(fault.kind)) + QLatin1Char(' ') + fault.error.detail);
    return list;
}

// A part with two counts, of which the second is refused twice.
void readPart(JsonReader& outer, const QString& key)
{
    JsonReader part(outer.object(key), outer.pathOf(key));
    part.integer(QStringLiteral("a"), 1, 9);
    part.integer(QStringLiteral("b"), 1, 9);
    part.refuse(QStringLiteral("b"));
    outer.absorb(part);
}

} // namespace

// Each once, however many getters have refused it; of what is no object, that alone.
void TestJsonReader::everyFaultIsTold()
{
    const QByteArray bytes = R"({"none":5,"part":{"a":"x","b":0,"c":1},"z":1})";
    JsonReader reader(parseCanonicalJson(bytes).value());
    reader.string(QStringLiteral("name"));
    readPart(reader, QStringLiteral("part"));
    readPart(reader, QStringLiteral("none"));
    readPart(reader, QStringLiteral("absent"));
    QCOMPARE(told(reader),
        QStringList({QStringLiteral("missing /name"), QStringLiteral("wrong /part/a"), QStringLiteral("wrong /part/b"),
            QStringLiteral("unknown /part/c"), QStringLiteral("wrong /none"), QStringLiteral("missing /absent"),
            QStringLiteral("unknown /z")}));
    QCOMPARE(reader.finish().error().detail, QStringLiteral("/name"));
}

void TestJsonReader::whatDependsOnARefusedFieldIsNotLookedAt()
{
    JsonReader reader(parseCanonicalJson(QByteArray(R"({"kind":"x","points":1})")).value());
    reader.word(QStringLiteral("kind"), {QStringLiteral("score")});
    QVERIFY(reader.isRefused(QStringLiteral("kind")) && !reader.isRefused(QStringLiteral("points")));
    reader.leave();
    QCOMPARE(told(reader), QStringList(QStringLiteral("wrong /kind")));
}

void TestJsonReader::aCallerMayRefuseWithAnErrorOfItsOwn()
{
    JsonReader reader({});
    reader.refuse(QStringLiteral("key"), Error {ErrorCode::BadKey, QStringLiteral("P-256")});
    QCOMPARE(reader.finish().error(), (Error {ErrorCode::BadKey, QStringLiteral("P-256")}));
}

void TestJsonReader::aForeignNameIsEscapedAndCut()
{
    QCOMPARE(JsonReader({{QStringLiteral("a/b~c"), 1}}).finish().error().detail, QStringLiteral("/a~1b~0c"));
    QVERIFY(JsonReader({{QString(100'000, u'a'), 1}}).finish().error().detail.size() < 200);
}

void TestJsonReader::longHexIsRead()
{
    JsonReader reader({{QStringLiteral("a"), QString(10'000, u'0')}});
    QCOMPARE(reader.hex(QStringLiteral("a"), 5'000).size(), 5'000);
    QVERIFY(reader.finish());
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

EVALROOM_TEST(TestJsonReader, QCoreApplication)

} // namespace tst_json_reader

#include "tst_json_reader.moc"
