// SPDX-License-Identifier: Apache-2.0
#include "evaluation/scheme_form.h"

#include "rules_fixture.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_scheme_form {

namespace {

QStringList faultsOf(const QJsonObject& json)
{
    QStringList list;
    for (const SchemeFinding& finding : checkSchemeForm(json))
        list.append(finding.detail());
    return list;
}

} // namespace

// Whoever writes a scheme by hand is told of every fault of its form at once; the loader refuses it at the first.
class TestSchemeForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsShippedHasNone();
    void everyFaultIsToldAtOnce();
    void theLoaderRefusesAtTheFirst();
    void aFaultIsToldOnce_data();
    void aFaultIsToldOnce();
    void whatNoFileOfTheFormatHasHasItsPlace();
    void aTextThatIsNoJsonSaysWhere_data();
    void aTextThatIsNoJsonSaysWhere();
};

void TestSchemeForm::whatIsShippedHasNone()
{
    for (const QString& name : {u"goods"_s, u"engineering-combined"_s, u"land-comprehensive"_s, u"negotiation"_s})
        QCOMPARE(faultsOf(shipped(u"schemes/"_s + name)), QStringList());
}

namespace {

QJsonObject muchIsWrong()
{
    QJsonObject scheme = shipped(u"schemes/engineering"_s);
    scheme = changed(scheme, u"/title"_s, u"\" \""_s);
    scheme = changed(scheme, u"/committee/size"_s, u"\"5\""_s);
    scheme = changed(scheme, u"/chair/members"_s, u"1"_s);
    scheme = changed(scheme, u"/denominator"_s, {});
    scheme = changed(scheme, u"/steps/0/criteria/0/name"_s, {});
    scheme = changed(scheme, u"/steps/3/criteria/1/points"_s, u"\"-1\""_s);
    scheme = changed(scheme, u"/steps/6/formula/baseline/trim/0/dropLow"_s, u"-1"_s);
    scheme = changed(scheme, u"/steps/6/formula/score/kind"_s, u"\"curve\""_s);
    scheme = changed(scheme, u"/ties/0"_s, u"\"coin\""_s);
    return changed(scheme, u"/unheardOf"_s, u"1"_s);
}

} // namespace

void TestSchemeForm::everyFaultIsToldAtOnce()
{
    QCOMPARE(faultsOf(muchIsWrong()),
        QStringList({u"/title badValue"_s, u"/committee/size badValue"_s, u"/chair/members unknownField"_s,
            u"/denominator missingField"_s, u"/steps/0/criteria/0/name missingField"_s,
            u"/steps/3/criteria/1/points badValue"_s, u"/steps/6/formula/baseline/trim/0/dropLow badValue"_s,
            u"/steps/6/formula/score/kind badValue"_s, u"/ties/0 badValue"_s, u"/unheardOf unknownField"_s}));
}

void TestSchemeForm::theLoaderRefusesAtTheFirst()
{
    QCOMPARE(faultText(Scheme::fromJson(muchIsWrong(), engineeringRules()).error()), u"badField /title"_s);
}

void TestSchemeForm::aFaultIsToldOnce_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("found");
    const auto row = [](const char* name, const char* pointer, const char* value, const char* found) {
        QTest::newRow(name) << QString::fromUtf8(pointer) << QString::fromUtf8(value) << QString::fromUtf8(found);
    };
    row("another format", "/format", R"("evalroom-case-1")", "/format otherFormat");
    row("no format", "/format", "", "/format otherFormat");
    row("a step of no kind", "/steps/3/kind", R"("scores")", "/steps/3/kind badValue");
    row("values of no kind", "/steps/3/criteria/0/values", R"({"kind":"grade","grades":[]})",
        "/steps/3/criteria/0/values/kind badValue");
    row("a ranking by nothing", "/rankBy", R"("beauty")", "/rankBy badValue");
    row("no baseline", "/steps/6/formula/baseline", "", "/steps/6/formula/baseline missingField");
    row("a baseline of no family", "/steps/6/formula/baseline/family", R"("median")",
        "/steps/6/formula/baseline/family badValue");
    row("a chair by no way", "/chair", R"({"member":1,"mode":"drawn"})", "/chair/mode badValue");
    row("a total that is a number", "/total", "100", "/total badValue");
    row("an adjustment of nothing", "/adjustments/0",
        R"({"decimals":1,"from":"2026-01-01","id":"a","name":"x","of":"weight","percent":"5","source":"x"})",
        "/adjustments/0/of badValue");
    row("no step", "/steps", "[]", "/steps badValue");
    row("points without a number", "/total/points", R"("hundred")", "/total/points badValue");
}

// What follows from it is not told besides, nor what depends on it.
void TestSchemeForm::aFaultIsToldOnce()
{
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    QFETCH(QString, found);
    QCOMPARE(faultsOf(changed(shipped(u"schemes/engineering"_s), pointer, value)), QStringList(found));
}

// Numbers as people write them: 0.5 for "0.5".
void TestSchemeForm::whatNoFileOfTheFormatHasHasItsPlace()
{
    const auto textOf = [](const QJsonObject& json) { return QJsonDocument(json).toJson(); };
    const auto toldOf = [](const QByteArray& text) {
        QStringList list;
        for (const SchemeFinding& finding : checkSchemeText(text))
            list.append(finding.detail());
        return list;
    };
    const QJsonObject goods = shipped(u"schemes/goods"_s);
    QJsonObject scheme = changed(goods, u"/steps/2/criteria/0/increment"_s, u"0.5"_s);
    scheme = changed(scheme, u"/ranked"_s, u"true"_s);
    QCOMPARE(parseHumanJson(textOf(scheme)).error().code, ErrorCode::BadField);
    QCOMPARE(toldOf(textOf(scheme)), QStringList({u"/ranked badValue"_s, u"/steps/2/criteria/0/increment badValue"_s}));
    QByteArray twice = textOf(goods);
    twice.insert(1, R"("title":"x",)");
    QCOMPARE(parseHumanJson(twice).error().code, ErrorCode::BadField);
    QCOMPARE(toldOf(twice), QStringList(u"/title nameTwice"_s));
    // Where the one that is read is wrong, too, both are told.
    twice = textOf(changed(goods, u"/candidates"_s, u"0.5"_s));
    twice.insert(1, R"("candidates":3,)");
    QCOMPARE(toldOf(twice), QStringList({u"/candidates nameTwice"_s, u"/candidates badValue"_s}));
    QByteArray mark = textOf(goods);
    mark.replace("\"title\": \"", "\"title\": \"\\ufeff");
    QCOMPARE(toldOf(mark), QStringList(u" notPlain"_s));
}

void TestSchemeForm::aTextThatIsNoJsonSaysWhere_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("nothing") << QByteArray() << 1 << 1;
    QTest::newRow("a list") << QByteArray("[]") << 1 << 1;
    QTest::newRow("a comma is missing") << QByteArray("{\n  \"format\": \"x\"\n  \"title\": \"y\"\n}") << 3 << 3;
    QTest::newRow("something behind the end") << QByteArray("{}\n}") << 2 << 1;
}

void TestSchemeForm::aTextThatIsNoJsonSaysWhere()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    QFETCH(int, column);
    const QList<SchemeFinding> found = checkSchemeText(text);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.constFirst().detail(), u" notJson"_s);
    QCOMPARE(found.constFirst().place, (TextPlace {line, column}));
}

EVALROOM_TEST(TestSchemeForm, QCoreApplication)

} // namespace tst_scheme_form

#include "tst_scheme_form.moc"
