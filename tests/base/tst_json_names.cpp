// SPDX-License-Identifier: Apache-2.0
#include "base/json_names.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_json_names {

// What a file that people write has, and QJson does not tell of.
class TestJsonNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNameThatStandsAgainIsFoundWhereItStands_data();
    void aNameThatStandsAgainIsFoundWhereItStands();
    void noMoreThanAHundredAreTold();
    void aTextThatIsNoJsonSaysWhere_data();
    void aTextThatIsNoJsonSaysWhere();
};

void TestJsonNames::aNameThatStandsAgainIsFoundWhereItStands_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("pointers");
    const auto row = [](const char* name, const QByteArray& text, const QStringList& pointers) {
        QTest::newRow(name) << text << pointers;
    };
    row("none", R"({"a":1,"b":{"a":1}})", {});
    row("in two objects", R"({"a":{"k":1},"b":{"k":1}})", {});
    row("in two of a list", R"([{"a":1},{"a":1}])", {});
    row("as a text", R"({"a":"a","b":["a","a"]})", {});
    row("in a text", R"({"a":"\",\"a\":{","b":1})", {});
    row("twice", R"({"a":1,"a":2})", {u"/a"_s});
    row("three times", R"({"a":1,"a":2,"a":3})", {u"/a"_s, u"/a"_s});
    row("behind an object", R"({"a":{"b":1},"a":2})", {u"/a"_s});
    row("deep inside", R"({"a":{"b":[1,{"c":"}\"{","c":1}]}})", {u"/a/b/1/c"_s});
    row("escaped", R"({"a":1,"\u0061":2})", {u"/a"_s});
    row("with a stroke", R"({"x/y":1,"x/y":2})", {u"/x~1y"_s});
    row("a text that ends too early", R"({"a":1,"a)", {});
    row("an end too many", R"(}]{"a":1,"a":2})", {u"/a"_s});
}

void TestJsonNames::aNameThatStandsAgainIsFoundWhereItStands()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, pointers);
    QCOMPARE(repeatedNames(text), pointers);
}

void TestJsonNames::noMoreThanAHundredAreTold()
{
    QCOMPARE(repeatedNames('{' + QByteArray(R"("a":1,)").repeated(1000) + R"("b":1})").size(), 100);
}

void TestJsonNames::aTextThatIsNoJsonSaysWhere_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    const auto row = [](const char* name, const QByteArray& text, int line, int column) {
        QTest::newRow(name) << text << line << column;
    };
    row("an object", "{}", 0, 0);
    row("an object with a byte order mark", "\xef\xbb\xbf{\"a\":1}", 0, 0);
    row("nothing", "", 1, 1);
    row("no JSON at all", "x", 1, 1);
    row("a list", "[]", 1, 1);
    row("no colon", "{\n  \"a\": \"x\",\n  \"title\" \"y\"\n}", 3, 11);
    row("no comma", "{\n  \"a\": 1\n  \"b\": 2\n}", 3, 3);
    row("a comma too many", "{\n \"a\": 1,\n}", 3, 1);
    row("a bracket that is not closed", "{\n\"a\": [1, 2\n}", 3, 1);
    row("other quotation marks", "{\n \"a\": 'x'}", 2, 6);
    row("behind Chinese words", "{\n\"题\": \"名称\" 3}", 2, 11);
    row("something behind the end", "{}\n}", 2, 1);
}

void TestJsonNames::aTextThatIsNoJsonSaysWhere()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    QFETCH(int, column);
    const TextPlace place = endOfJson(text);
    QCOMPARE(place.line, line);
    QCOMPARE(place.column, column);
}

EVALROOM_TEST(TestJsonNames, test::NoApplication)

} // namespace tst_json_names

#include "tst_json_names.moc"
