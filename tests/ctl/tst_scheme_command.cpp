// SPDX-License-Identifier: Apache-2.0
#include "base/canonical_json.h"
#include "patience.h"
#include "test_program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_scheme_command {

namespace {

struct Told {
    int exitCode = -1;
    QString text;
};

QString templateFile(const QString& scheme)
{
    return u"%1/resources/schemes/%2.json"_s.arg(qEnvironmentVariable("EVALROOM_SOURCE"), scheme);
}

Told checkFile(const QString& file, const QStringList& options)
{
    QProcess process;
    process.start(qEnvironmentVariable("EVALROOM_BIN") + u"/evalroomctl"_s,
        QStringList {u"scheme"_s, u"check"_s, file} + options);
    if (!process.waitForFinished(evalroom::test::Patience) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput())};
}

Told check(const QString& scheme, const QStringList& options)
{
    return checkFile(templateFile(scheme), options);
}

// The template, changed by `change`.
template <typename Change>
Told checkChanged(const QString& scheme, const QStringList& options, Change change)
{
    QFile original(templateFile(scheme));
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"scheme.json"_s));
    if (!original.open(QIODevice::ReadOnly) || !file.open(QIODevice::WriteOnly))
        return {};
    QJsonObject json = parseHumanJson(original.readAll()).value();
    change(json);
    file.write(QJsonDocument(json).toJson());
    file.close();
    return checkFile(file.fileName(), options);
}

// "pointer rule" each.
QStringList findingsIn(const Told& told, const QString& list)
{
    QStringList found;
    const QJsonArray array = QJsonDocument::fromJson(told.text.toUtf8()).object().value(list).toArray();
    for (const QJsonValue& each : array)
        found.append(each[u"pointer"_s].toString() + u' ' + each[u"rule"_s].toString());
    return found;
}

const QString Findings = u"findings"_s;
const QString Remarks = u"remarks"_s;
const QStringList AsJson {u"--json"_s};

} // namespace

class TestSchemeCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCommitteeHasToBeLargeEnoughForTheLot_data();
    void aCommitteeHasToBeLargeEnoughForTheLot();
    void whatIsNotInForceIsFound();
    void withoutADayItSaysThatDatesWereNotJudged();
    void everyFindingHasItsSource();
    void whatIsNoBudgetIsAWrongCall();
    void everyTemplateHolds();
    void everyFaultOfTheFormIsAFinding();
    void whatIsNoJsonIsAFindingToo();
    void aNegotiationIsNoSingleSource();
    void theProcedureHasToBeSaid();
    void aSchemeWithoutTiesIsToldByWhatLaw();
    void aSectorThatNoRuleKnowsIsRemarkedOn();
};

void TestSchemeCommand::aCommitteeHasToBeLargeEnoughForTheLot_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("source"); // empty: it is
    QTest::newRow("any lot") << u"goods"_s << QStringList() << QString();
    QTest::newRow("nearly a large budget") << u"goods"_s << QStringList {u"--budget"_s, u"9999999.99"_s} << QString();
    QTest::newRow("87号令 art. 47") << u"goods"_s << QStringList {u"--budget"_s, u"10000000"_s} << u"第四十七条"_s;
    QTest::newRow("74号令 art. 7") << u"negotiation"_s << QStringList {u"--budget"_s, u"2000000"_s} << u"第七条"_s;
    QTest::newRow("below the threshold") << u"negotiation"_s << QStringList {u"--budget"_s, u"1999999.99"_s}
                                         << QString();
    QTest::newRow("a water project") << u"engineering"_s << QStringList {u"--sector"_s, u"water"_s}
                                     << u"水利工程建设项目招标投标管理规定"_s;
    QTest::newRow("a road") << u"engineering"_s << QStringList {u"--sector"_s, u"road"_s} << QString();
}

void TestSchemeCommand::aCommitteeHasToBeLargeEnoughForTheLot()
{
    QFETCH(QString, scheme);
    QFETCH(QStringList, options);
    QFETCH(QString, source);
    const Told told = check(scheme, options);
    QCOMPARE(told.exitCode, source.isEmpty() ? 0 : 1);
    QCOMPARE(told.text.contains(u"/committee/size  composition"_s), !source.isEmpty());
    QVERIFY2(told.text.contains(source), qPrintable(told.text));
    QVERIFY(check(scheme, options + QStringList(u"--json"_s)).text.contains(source));
}

// Each with what it is that is not in force.
void TestSchemeCommand::whatIsNotInForceIsFound()
{
    QCOMPARE(check(u"goods"_s, {u"--on"_s, u"2026-01-05"_s}).exitCode, 0);
    const Told told = check(u"goods"_s, {u"--on"_s, u"2017-09-30"_s});
    QCOMPARE(told.exitCode, 1);
    QVERIFY2(told.text.contains(u"/regime  notInForce"_s), qPrintable(told.text));
    QVERIFY2(told.text.contains(u"政府采购货物和服务公开招标评审规则"_s), qPrintable(told.text));
    QVERIFY2(told.text.contains(u"财库〔2020〕46号"_s), qPrintable(told.text));
}

void TestSchemeCommand::withoutADayItSaysThatDatesWereNotJudged()
{
    const QString sentence = u"Dates were not judged"_s;
    const QStringList day {u"--on"_s, u"2026-01-05"_s};
    QVERIFY(check(u"goods"_s, {}).text.contains(sentence));
    QVERIFY(!check(u"goods"_s, day).text.contains(sentence));
    // Of a scheme that does not hold likewise.
    const QStringList small {u"--budget"_s, u"10000000"_s};
    QVERIFY(check(u"goods"_s, small).text.contains(sentence));
    QVERIFY(!check(u"goods"_s, small + day).text.contains(sentence));
    QVERIFY(check(u"goods"_s, {u"--json"_s}).text.contains(uR"("on":"")"_s));
    QVERIFY(check(u"goods"_s, day + QStringList(u"--json"_s)).text.contains(uR"("on":"2026-01-05")"_s));
}

// By the rules of another regime much is wrong, by law and by form.
void TestSchemeCommand::everyFindingHasItsSource()
{
    const Told told = check(u"goods"_s, {u"--rules"_s, u"government-consultation"_s, u"--json"_s});
    QCOMPARE(told.exitCode, 1);
    const QJsonArray findings = QJsonDocument::fromJson(told.text.toUtf8()).object().value(u"findings"_s).toArray();
    QStringList sources;
    for (const QJsonValue& finding : findings) {
        for (const QString& member : {u"pointer"_s, u"rule"_s, u"sentence"_s, u"source"_s})
            QVERIFY2(!finding[member].toString().isEmpty(), qPrintable(told.text));
        sources.append(finding[u"source"_s].toString());
    }
    QVERIFY2(sources.contains(u"FORMAT.md §10.2"_s), qPrintable(told.text));
    QVERIFY2(sources.size() > sources.count(u"FORMAT.md §10.2"_s), qPrintable(told.text));
}

void TestSchemeCommand::whatIsNoBudgetIsAWrongCall()
{
    for (const QString& budget : {u"much"_s, u"-1"_s, u"0.001"_s, u"90071992547409.92"_s})
        QCOMPARE(check(u"goods"_s, {u"--budget"_s, budget}).exitCode, 2);
}

// Without a word of which rules: each says it, or there is one rule set only that it can be for.
void TestSchemeCommand::everyTemplateHolds()
{
    const QDir folder(qEnvironmentVariable("EVALROOM_SOURCE") + u"/resources/schemes"_s);
    const QStringList files = folder.entryList({u"*.json"_s});
    QVERIFY(files.size() >= 16);
    for (const QString& file : files) {
        const Told told = checkFile(folder.filePath(file), {});
        QVERIFY2(told.exitCode == 0, qPrintable(file + u": "_s + told.text));
    }
}

void TestSchemeCommand::everyFaultOfTheFormIsAFinding()
{
    const auto spoil = [](QJsonObject& json) {
        json.insert(u"candidates"_s, 2.5);
        json.insert(u"candidate"_s, 3);
        json.remove(u"denominator"_s);
    };
    const QStringList expected {
        u"/denominator missingField"_s, u"/candidates badValue"_s, u"/candidate unknownField"_s};
    const Told told = checkChanged(u"goods"_s, AsJson, spoil);
    QCOMPARE(told.exitCode, 1);
    QCOMPARE(findingsIn(told, Findings), expected);
    const QJsonArray findings = QJsonDocument::fromJson(told.text.toUtf8()).object().value(Findings).toArray();
    for (const QJsonValue& finding : findings) {
        QCOMPARE(finding[u"source"_s].toString(), u"FORMAT.md §10.2"_s);
        QVERIFY2(!finding[u"sentence"_s].toString().isEmpty(), qPrintable(told.text));
    }
    const Told inWords = checkChanged(u"goods"_s, {}, spoil);
    for (const QString& pointer : {u"/denominator  missingField"_s, u"/candidates  badValue"_s})
        QVERIFY2(inWords.text.contains(pointer), qPrintable(inWords.text));
    QVERIFY2(inWords.text.contains(u"What the scheme says was not judged"_s), qPrintable(inWords.text));
    QVERIFY2(!inWords.text.contains(u"The scheme holds"_s), qPrintable(inWords.text));
}

// With its place, rule and source like any other.
void TestSchemeCommand::whatIsNoJsonIsAFindingToo()
{
    const auto checkText = [](const QByteArray& text, const QStringList& options) {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"scheme.json"_s));
        if (!file.open(QIODevice::WriteOnly))
            return Told();
        file.write(text);
        file.close();
        return checkFile(file.fileName(), options);
    };
    const QByteArray torn = "{\n  \"format\": \"evalroom-scheme-1\"\n  \"title\": \"x\"\n}";
    const Told told = checkText(torn, AsJson);
    QCOMPARE(told.exitCode, 1);
    QCOMPARE(findingsIn(told, Findings), QStringList(u" notJson"_s));
    QVERIFY2(told.text.contains(uR"("line":3)"_s) && told.text.contains(uR"("column":3)"_s), qPrintable(told.text));
    const Told inWords = checkText(torn, {});
    QVERIFY2(inWords.text.startsWith(u"line 3, column 3  notJson: "_s), qPrintable(inWords.text));
    QVERIFY2(inWords.text.contains(u"（FORMAT.md §10.2）"_s), qPrintable(inWords.text));
    QFile original(templateFile(u"goods"_s));
    QVERIFY(original.open(QIODevice::ReadOnly));
    QByteArray twice = original.readAll();
    twice.insert(twice.indexOf('{') + 1, R"("title":"x",)");
    const Told ofTwice = checkText(twice, AsJson);
    QCOMPARE(ofTwice.exitCode, 1);
    QCOMPARE(findingsIn(ofTwice, Findings), QStringList(u"/title nameTwice"_s));
}

// One candidate is lawful where there is one supplier, and nowhere else (74号令 art. 35, 41).
void TestSchemeCommand::aNegotiationIsNoSingleSource()
{
    const auto oneCandidate = [](QJsonObject& json) { json.insert(u"candidates"_s, 1); };
    const Told told = checkChanged(u"negotiation"_s, AsJson, oneCandidate);
    QCOMPARE(told.exitCode, 1);
    QCOMPARE(findingsIn(told, Findings), QStringList(u"/candidates fewCandidates"_s));
    QVERIFY2(told.text.contains(uR"("rules":"government-negotiation")"_s), qPrintable(told.text));
    const QStringList other {u"--rules"_s, u"government-single-source"_s};
    const Told asOther = checkChanged(u"negotiation"_s, AsJson + other, oneCandidate);
    QCOMPARE(asOther.exitCode, 1);
    QVERIFY2(findingsIn(asOther, Findings).contains(u"/rules otherRules"_s), qPrintable(asOther.text));
    // A name that no shipped rule set has.
    const Told misspelled = checkChanged(
        u"negotiation"_s, AsJson, [](QJsonObject& json) { json.insert(u"rules"_s, u"goverment-negotiation"_s); });
    QCOMPARE(findingsIn(misspelled, Findings).constFirst(), u"/rules otherRules"_s);
}

void TestSchemeCommand::theProcedureHasToBeSaid()
{
    const auto unsaid = [](QJsonObject& json) {
        json.remove(u"rules"_s);
        json.insert(u"candidates"_s, 1);
    };
    const Told told = checkChanged(u"negotiation"_s, AsJson, unsaid);
    QCOMPARE(told.exitCode, 1);
    QVERIFY2(findingsIn(told, Findings).contains(u"/rules unsaidRules"_s), qPrintable(told.text));
    // It may be said in the call as well.
    const QStringList said {u"--rules"_s, u"government-negotiation"_s};
    QCOMPARE(findingsIn(checkChanged(u"negotiation"_s, AsJson + said, unsaid), Findings),
        QStringList(u"/candidates fewCandidates"_s));
    // Of land and of property there is one each.
    QCOMPARE(findingsIn(check(u"land-comprehensive"_s, AsJson), Findings), QStringList());
}

void TestSchemeCommand::aSchemeWithoutTiesIsToldByWhatLaw()
{
    const Told told = checkChanged(u"goods"_s, AsJson, [](QJsonObject& json) { json.remove(u"ties"_s); });
    QCOMPARE(findingsIn(told, Findings), QStringList(u"/ties noTies"_s));
    QVERIFY2(told.text.contains(u"(87号令)第五十六条"_s), qPrintable(told.text));
}

void TestSchemeCommand::aSectorThatNoRuleKnowsIsRemarkedOn()
{
    const Told told = check(u"engineering"_s, AsJson + QStringList {u"--sector"_s, u"watter"_s});
    QCOMPARE(told.exitCode, 0);
    QCOMPARE(findingsIn(told, Remarks), QStringList(u"/committee/size unknownSector"_s));
}

EVALROOM_TEST(TestSchemeCommand, QCoreApplication)

} // namespace tst_scheme_command

#include "tst_scheme_command.moc"
