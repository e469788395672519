// SPDX-License-Identifier: Apache-2.0
#include "evaluation/rule_dates.h"

#include "evaluation/rules_fixture.h"
#include "evaluation/scheme_check.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_rule_dates {

namespace {

QDate day(const char* text)
{
    return QDate::fromString(QString::fromLatin1(text), Qt::ISODate);
}

// The rules for goods, with these grounds to ask on.
QJsonObject withGrounds(const QString& grounds)
{
    return changed(shipped(u"rules/government-tender"_s), u"/clarifications"_s, grounds);
}

// A scheme for goods with the deduction for domestic products.
Scheme domesticScheme()
{
    const QJsonObject scheme = changed(shipped(u"schemes/goods"_s), u"/adjustments"_s,
        uR"([{"from":"2026-01-01","id":"domestic","name":"x","of":"price","percent":"20","source":"x"}])"_s);
    return Scheme::read(scheme).value();
}

QStringList rulesBroken(const RuleSet& rules)
{
    QStringList broken;
    for (const SchemeFinding& finding : checkScheme(domesticScheme(), rules))
        broken << finding.pointer + u' ' + finding.rule;
    return broken;
}

} // namespace

class TestRuleDates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRuleHoldsFromItsFirstDayToItsLast_data();
    void aRuleHoldsFromItsFirstDayToItsLast();
    void oneRuleFollowsAnother();
    void aRuleMayHoldForEver();
    void withoutADayTheRulesAreThoseOfTheLast();
    void theDeductionForDomesticProductsBeginsIn2026();
    void aFaultOnAnyDayIsAFault_data();
    void aFaultOnAnyDayIsAFault();
};

void TestRuleDates::aRuleHoldsFromItsFirstDayToItsLast_data()
{
    QTest::addColumn<QDate>("on");
    QTest::addColumn<bool>("holds");
    QTest::newRow("the day before") << day("2025-12-31") << false;
    QTest::newRow("the first") << day("2026-01-01") << true;
    QTest::newRow("the last") << day("2026-06-30") << true;
    QTest::newRow("the day after") << day("2026-07-01") << false;
}

void TestRuleDates::aRuleHoldsFromItsFirstDayToItsLast()
{
    QFETCH(QDate, on);
    QFETCH(bool, holds);
    const QJsonObject json
        = withGrounds(uR"([{"code":"a","from":"2026-01-01","source":"x","text":"x","to":"2026-06-30"}])"_s);
    QCOMPARE(codesOf(RuleSet::fromJson(json, on)->clarifications).contains(u"a"_s), holds);
    // A rule by itself, which the rule set need not have.
    const QJsonObject opening = changed(shipped(u"rules/government-tender"_s), u"/opening"_s,
        uR"({"bidders":3,"from":"2026-01-01","source":"x","to":"2026-06-30"})"_s);
    QCOMPARE(RuleSet::fromJson(opening, on)->opening.has_value(), holds);
}

void TestRuleDates::oneRuleFollowsAnother()
{
    const QJsonObject json = withGrounds(uR"([{"code":"a","source":"old","text":"x","to":"2025-12-31"},
        {"code":"a","from":"2026-01-01","source":"new","text":"x"}])"_s);
    QCOMPARE(RuleSet::fromJson(json, day("2025-12-31"))->clarifications.constFirst().source, u"old"_s);
    QCOMPARE(RuleSet::fromJson(json, day("2026-01-01"))->clarifications.constFirst().source, u"new"_s);
    // So does what may stand once only in a list that is read by its words.
    const QJsonObject words = changed(shipped(u"rules/government-tender"_s), u"/terms"_s,
        uR"([{"said":"offer","tender":"bid","to":"2025-12-31"},{"from":"2026-01-01","said":"reply","tender":"bid"}])"_s);
    QVERIFY(RuleSet::fromJson(words, day("2025-12-31")));
    QCOMPARE(RuleSet::fromJson(words, day("2026-01-01"))->terms.value(u"bid"_s), u"reply"_s);
}

void TestRuleDates::aRuleMayHoldForEver()
{
    const QJsonObject json = withGrounds(uR"([{"code":"a","source":"x","text":"x","to":"9999-12-31"}])"_s);
    QCOMPARE(codesOf(RuleSet::fromJson(json, day("9999-12-31"))->clarifications), QStringList(u"a"_s));
    QCOMPARE(codesOf(RuleSet::fromJson(json)->clarifications), QStringList(u"a"_s));
}

void TestRuleDates::withoutADayTheRulesAreThoseOfTheLast()
{
    const QJsonObject json = withGrounds(uR"([{"code":"a","source":"old","text":"x","to":"2025-12-31"},
        {"code":"b","from":"2030-01-01","source":"new","text":"x"}])"_s);
    QCOMPARE(codesOf(RuleSet::fromJson(json)->clarifications), QStringList(u"b"_s));
}

// 国办发〔2025〕34号
void TestRuleDates::theDeductionForDomesticProductsBeginsIn2026()
{
    const QJsonObject json = shipped(u"rules/government-tender"_s);
    QCOMPARE(rulesBroken(RuleSet::fromJson(json, day("2026-01-01")).value()), QStringList());
    QCOMPARE(rulesBroken(RuleSet::fromJson(json, day("2025-12-31")).value()),
        QStringList(u"/adjustments/0/id adjustmentRange"_s));
}

void TestRuleDates::aFaultOnAnyDayIsAFault_data()
{
    QTest::addColumn<QString>("grounds");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char* name, const char* grounds, const char* fault) {
        QTest::newRow(name) << QString::fromUtf8(grounds) << QString::fromUtf8(fault);
    };
    row("no day", R"([{"code":"a","from":"2026-02-30","source":"x","text":"x"}])", "badField /clarifications/0/from");
    row("a day that is no text", R"([{"code":"a","source":"x","text":"x","to":5}])", "badField /clarifications/0/to");
    row("over before it begins", R"([{"code":"a","from":"2026-01-02","source":"x","text":"x","to":"2026-01-01"}])",
        "badField /clarifications/0/to");
    row("a blank source of what is over", R"([{"code":"a","source":" ","text":"x","to":"2020-01-01"}])",
        "badField /clarifications/0/source");
    row("two on one day", R"([{"code":"a","source":"x","text":"x","to":"2026-01-01"},
        {"code":"a","from":"2026-01-01","source":"x","text":"x"}])",
        "schemeInvalid /clarifications/1/code duplicate");
}

void TestRuleDates::aFaultOnAnyDayIsAFault()
{
    QFETCH(QString, grounds);
    QFETCH(QString, fault);
    // Whatever day is asked about.
    const auto rules = RuleSet::fromJson(withGrounds(grounds), day("2028-01-01"));
    QVERIFY(!rules);
    QCOMPARE(faultText(rules.error()), fault);
}

EVALROOM_TEST(TestRuleDates, QCoreApplication)

} // namespace tst_rule_dates

#include "tst_rule_dates.moc"
