// SPDX-License-Identifier: Apache-2.0
#include "patience.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Told {
    int exitCode = -1;
    QString text;
};

Told check(const QString& scheme, const QStringList& options)
{
    const QString file = u"%1/resources/schemes/%2.json"_s.arg(qEnvironmentVariable("EVALROOM_SOURCE"), scheme);
    QProcess process;
    process.start(qEnvironmentVariable("EVALROOM_BIN") + u"/evalroomctl"_s,
        QStringList {u"scheme"_s, u"check"_s, file} + options);
    if (!process.waitForFinished(evalroom::test::Patience) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput())};
}

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

QTEST_GUILESS_MAIN(TestSchemeCommand)
#include "tst_scheme_command.moc"
