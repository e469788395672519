// SPDX-License-Identifier: Apache-2.0
#include "base/canonical_json.h"
#include "test_program.h"

#include <QJsonArray>
#include <QTest>

using namespace evalroom;

namespace tst_canonical_json {

class TestCanonicalJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theOneSpellingIsAccepted_data();
    void theOneSpellingIsAccepted();
    void everyOtherSpellingIsRefused_data();
    void everyOtherSpellingIsRefused();
    void whatIsWrittenIsRead_data();
    void whatIsWrittenIsRead();
    void nestingHasALimit();
    void sizeHasALimit();
    void theLargestInputsAreRead_data();
    void theLargestInputsAreRead();
    void peopleMayWriteTheSameValuesAsTheyLike();
    void whatPeopleWriteIsStillUnambiguous_data();
    void whatPeopleWriteIsStillUnambiguous();
};

void TestCanonicalJson::theOneSpellingIsAccepted_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray("{}");
    QTest::newRow("sorted keys") << QByteArray(R"({"a":1,"b":"2"})");
    QTest::newRow("capitals before small letters") << QByteArray(R"({"B":1,"a":1})");
    QTest::newRow("nested") << QByteArray(R"({"a":[{"b":[]},"c",0,-1]})");
    QTest::newRow("Chinese") << QByteArray(R"({"text":"评标委员会"})");
    QTest::newRow("beyond the first plane") << QByteArray(R"({"text":"𠮷"})");
    QTest::newRow("escapes") << QByteArray(R"({"text":"\"\\\b\f\n\r\t\u0001\u001f"})");
    QTest::newRow("slash and delete stand as they are") << QByteArray("{\"text\":\"/\x7f\"}");
    QTest::newRow("mark inside a text") << QByteArray("{\"text\":\"a\xef\xbb\xbf\"}");
    QTest::newRow("largest integer") << QByteArray(R"({"n":9007199254740991})");
    QTest::newRow("smallest integer") << QByteArray(R"({"n":-9007199254740991})");
}

void TestCanonicalJson::theOneSpellingIsAccepted()
{
    QFETCH(QByteArray, bytes);
    const auto object = parseCanonicalJson(bytes);
    QVERIFY(object);
    QCOMPARE(canonicalJson(*object), bytes);
}

void TestCanonicalJson::everyOtherSpellingIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no object") << QByteArray("[]");
    QTest::newRow("no object but a text") << QByteArray("\"a\"");
    QTest::newRow("white space") << QByteArray(R"({"a": 1})");
    QTest::newRow("line end") << QByteArray("{\"a\":1}\n");
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf{}");
    QTest::newRow("mark before a text") << QByteArray("{\"a\":\"\xef\xbb\xbfx\"}");
    QTest::newRow("mark before a text, escaped") << QByteArray(R"({"a":"\ufeffx"})");
    QTest::newRow("mark before a name") << QByteArray("{\"\xef\xbb\xbf\":1}");
    QTest::newRow("Chinese name") << QByteArray(R"({"评":1})");
    QTest::newRow("name with a lone surrogate") << QByteArray(R"({"\ud800":1})");
    QTest::newRow("unsorted keys") << QByteArray(R"({"b":1,"a":1})");
    QTest::newRow("duplicate key") << QByteArray(R"({"a":1,"a":1})");
    QTest::newRow("fraction") << QByteArray(R"({"a":1.5})");
    QTest::newRow("whole number as fraction") << QByteArray(R"({"a":1.0})");
    QTest::newRow("exponent") << QByteArray(R"({"a":1e2})");
    QTest::newRow("minus zero") << QByteArray(R"({"a":-0})");
    QTest::newRow("plus") << QByteArray(R"({"a":+1})");
    QTest::newRow("leading zero") << QByteArray(R"({"a":01})");
    QTest::newRow("integer too large") << QByteArray(R"({"a":9007199254740992})");
    QTest::newRow("integer far too large") << QByteArray(R"({"a":18446744073709551616})");
    QTest::newRow("true") << QByteArray(R"({"a":true})");
    QTest::newRow("false") << QByteArray(R"({"a":false})");
    QTest::newRow("null") << QByteArray(R"({"a":null})");
    QTest::newRow("needless escape") << QByteArray(R"({"a":"\u0041"})");
    QTest::newRow("escaped slash") << QByteArray(R"({"a":"\/"})");
    QTest::newRow("escape in capitals") << QByteArray(R"({"a":"\u001F"})");
    QTest::newRow("lone high surrogate") << QByteArray(R"({"a":"\ud800"})");
    QTest::newRow("lone low surrogate") << QByteArray(R"({"a":"\udc00x"})");
    QTest::newRow("surrogate in UTF-8") << QByteArray("{\"a\":\"\xed\xa0\x80\"}");
    QTest::newRow("surrogate pair in UTF-8") << QByteArray("{\"a\":\"\xed\xa0\x80\xed\xb0\x80\"}");
    QTest::newRow("UTF-8 cut off") << QByteArray("{\"a\":\"\xe8\xaf\"}");
    QTest::newRow("overlong UTF-8") << QByteArray("{\"a\":\"\xc0\xaf\"}");
    QTest::newRow("raw control character") << QByteArray("{\"a\":\"\x01\"}");
    QTest::newRow("comment") << QByteArray("{}//");
    QTest::newRow("second value") << QByteArray("{}{}");
    QTest::newRow("zero byte behind") << QByteArray("{}\0", 3);
}

void TestCanonicalJson::everyOtherSpellingIsRefused()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!parseCanonicalJson(bytes));
}

void TestCanonicalJson::whatIsWrittenIsRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("Chinese") << QStringLiteral("综合评估法：投标报价（万元）");
    QTest::newRow("emoji") << QStringLiteral("👩‍⚖️𠮷");
    QTest::newRow("quotes") << QStringLiteral("\"'\\“”\\u0041\\");
    QTest::newRow("separators of lines") << QStringLiteral("a\u2028b\u2029c\u0085d");
    QTest::newRow("no character") << QString(QChar(0xfffe));
    QTest::newRow("looks like JSON") << QStringLiteral("\",\"b\":{}");
    for (char16_t c = 0; c <= 0x20; ++c)
        QTest::addRow("U+%04x", c) << QString(QChar(c));
}

void TestCanonicalJson::whatIsWrittenIsRead()
{
    QFETCH(QString, text);
    const QJsonObject object {{QStringLiteral("b"), text}, {QStringLiteral("a"), QJsonArray {text, 1}}};
    const auto read = parseCanonicalJson(canonicalJson(object));
    QVERIFY(read);
    QCOMPARE(*read, object);
}

void TestCanonicalJson::nestingHasALimit()
{
    auto nested = [](int depth) {
        return QByteArray("{\"a\":") + QByteArray(depth - 1, '[') + QByteArray(depth - 1, ']') + '}';
    };
    QVERIFY(parseCanonicalJson(nested(32)));
    QCOMPARE(parseCanonicalJson(nested(33)).error().code, ErrorCode::NotCanonical);
    QVERIFY(!parseCanonicalJson(nested(400'000)));
}

void TestCanonicalJson::sizeHasALimit()
{
    const QByteArray bytes = R"({"a":"0123456789"})";
    QVERIFY(parseCanonicalJson(bytes, bytes.size()));
    QCOMPARE(parseCanonicalJson(bytes, bytes.size() - 1).error().code, ErrorCode::TooLarge);
}

void TestCanonicalJson::theLargestInputsAreRead_data()
{
    QTest::addColumn<QByteArray>("item");
    QTest::newRow("zeros") << QByteArray("0");
    QTest::newRow("empty objects") << QByteArray("{}");
    QTest::newRow("texts") << QByteArray(R"("评")");
    QTest::newRow("deep arrays") << QByteArray(29, '[') + QByteArray(29, ']');
    QTest::newRow("deep objects") << QByteArray(R"({"a":)").repeated(29) + '0' + QByteArray(29, '}');
}

void TestCanonicalJson::theLargestInputsAreRead()
{
    QFETCH(QByteArray, item);
    const QByteArray items = (item + ',').repeated((MaxJsonBytes - 10 - item.size()) / (item.size() + 1)) + item;
    const QByteArray bytes = "{\"a\":[" + items + "]}";
    QVERIFY(parseCanonicalJson(bytes));
}

void TestCanonicalJson::peopleMayWriteTheSameValuesAsTheyLike()
{
    const auto object = parseHumanJson("{\n  \"b\": \"a:\\\"b\\\"\",\n  \"a\": [1, {\"c\": \"\\u0041\"}]\n}\n");
    QVERIFY(object);
    const QByteArray canonical = R"({"a":[1,{"c":"A"}],"b":"a:\"b\""})";
    QCOMPARE(canonicalJson(*object), canonical);
}

void TestCanonicalJson::whatPeopleWriteIsStillUnambiguous_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("duplicate key") << QByteArray(R"({"a": 1, "a": 2})");
    QTest::newRow("duplicate key inside") << QByteArray(R"({"x": [{"a": 1, "\u0061": 2}]})");
    QTest::newRow("fraction") << QByteArray(R"({"a": 0.5})");
    QTest::newRow("true") << QByteArray(R"({"a": true})");
    QTest::newRow("lone surrogate") << QByteArray(R"({"a": "\ud800"})");
    QTest::newRow("mark before a text") << QByteArray(R"({"a": "\ufeffx"})");
    QTest::newRow("mark before a text, as it is") << QByteArray("{\"a\": \"\xef\xbb\xbfx\"}");
    QTest::newRow("mark before a name") << QByteArray("{\"a\": 1, \"\xef\xbb\xbf"
                                                      "a\": 1, \"b\": 1}");
    QTest::newRow("Chinese name") << QByteArray(R"({"评": 1})");
}

void TestCanonicalJson::whatPeopleWriteIsStillUnambiguous()
{
    QFETCH(QByteArray, bytes);
    const auto object = parseHumanJson(bytes);
    QVERIFY(!object);
    QCOMPARE(object.error().code, ErrorCode::BadField);
}

EVALROOM_TEST(TestCanonicalJson, QCoreApplication)

} // namespace tst_canonical_json

#include "tst_canonical_json.moc"
