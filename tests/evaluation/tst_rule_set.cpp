// SPDX-License-Identifier: Apache-2.0
#include "rules_fixture.h"

#include "evaluation/event.h"
#include "evaluation/scheme_check.h"

#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

class TestRuleSet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theEngineeringRulesSayWhatTheLawSays();
    void theGovernmentRulesSayWhatTheLawSays();
    void everyGroundNamesItsInstrument_data();
    void everyGroundNamesItsInstrument();
    void aFaultyRuleSetIsRefused_data();
    void aFaultyRuleSetIsRefused();
    void anIdIsShortAndPlain_data();
    void anIdIsShortAndPlain();
};

namespace {

QStringList codesOf(const QList<LegalGround>& grounds)
{
    QStringList codes;
    for (const LegalGround& ground : grounds)
        codes.append(ground.code);
    return codes;
}

} // namespace

void TestRuleSet::theEngineeringRulesSayWhatTheLawSays()
{
    const RuleSet rules = engineeringRules();
    QCOMPARE(rules.regime, Regime::Engineering);
    QCOMPARE(rules.committee.minimum, 5);
    QVERIFY(rules.committee.odd && rules.committee.twoThirdsExperts);
    QVERIFY(rules.ownerMayChair && !rules.chairMustBeElected); // 12号令 art. 9
    QVERIFY(!rules.stopsWhenFewer);
    QVERIFY(!rules.agencyDeemsAgreement);
    QVERIFY(rules.priceTrim && rules.scoreTrim);
    QCOMPARE(rules.report.size(), 10);
    const QStringList codes = codesOf(rules.grounds);
    for (int item = 1; item <= 7; ++item) {
        QVERIFY(codes.contains(u"regulation-51-%1"_s.arg(item)));
        QVERIFY(codes.contains(u"order12-25-%1"_s.arg(item)));
    }
}

void TestRuleSet::theGovernmentRulesSayWhatTheLawSays()
{
    const RuleSet rules = governmentRules();
    QCOMPARE(rules.regime, Regime::GovernmentTender);
    QVERIFY(!rules.ownerMayChair && rules.chairMustBeElected); // 87号令 art. 45
    QVERIFY(rules.stopsWhenFewer); // 政府采购法 art. 36
    QVERIFY(rules.agencyDeemsAgreement);
    QVERIFY(!rules.priceTrim && !rules.scoreTrim); // 87号令 art. 55
    QVERIFY(rules.budgetLimitsPrice); // 87号令 art. 63
    QCOMPARE(rules.committee.largeBudget, Fen(10'000'000) * 100); // 87号令 art. 47
    QCOMPARE(rules.committee.largeMinimum, 7);
    QVERIFY(rules.brandCountsOnce); // 87号令 art. 31
    QCOMPARE(rules.priceRule(Subject::Goods)->least, Rational(30)); // 87号令 art. 55
    QCOMPARE(rules.priceRule(Subject::Services)->least, Rational(10));
    QCOMPARE(rules.priceRule(Subject::Goods)->baselines, QStringList(u"lowest"_s));
    QVERIFY(!rules.qualificationScored); // 87号令 art. 55
    QCOMPARE(rules.mostCandidates, 3);
    QVERIFY(rules.priceRule(Subject::Works) == nullptr);
    QCOMPARE(rules.report.size(), 6);
    QCOMPARE(codesOf(rules.corrections), QStringList({u"sum"_s, u"range"_s, u"objective"_s, u"outlier"_s}));
    const QStringList codes = codesOf(rules.grounds);
    for (int item = 1; item <= 6; ++item)
        QVERIFY(codes.contains(u"order87-63-%1"_s.arg(item)));
    for (const int article : {31, 37, 59, 60})
        QVERIFY(codes.contains(u"order87-%1"_s.arg(article)));
}

void TestRuleSet::everyGroundNamesItsInstrument_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("engineering") << u"rules/engineering"_s;
    QTest::newRow("government tender") << u"rules/government-tender"_s;
}

void TestRuleSet::everyGroundNamesItsInstrument()
{
    QFETCH(QString, name);
    const RuleSet rules = RuleSet::fromJson(shipped(name)).value();
    QVERIFY(rules.effectiveFrom.isValid());
    QVERIFY(!rules.sources.isEmpty());
    for (const LegalGround& ground : rules.grounds)
        QVERIFY2(ground.source.startsWith(u"《"_s) && ground.source.contains(u"第"_s), qUtf8Printable(ground.code));
    // Where a rule is spelled otherwise nobody would ever find its source.
    for (const QString& rule : rules.basis.keys())
        QVERIFY2(schemeRules().contains(rule) || ruleFromName(rule), qUtf8Printable(rule));
}

void TestRuleSet::aFaultyRuleSetIsRefused_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char* name, const char* pointer, const char* value, const char* fault) {
        QTest::newRow(name) << QString::fromUtf8(pointer) << QString::fromUtf8(value) << QString::fromUtf8(fault);
    };
    row("another format", "/format", R"("evalroom-rules-2")", "unknownFormat /format");
    row("no format", "/format", "", "badField /format");
    row("an unknown field", "/colour", "1", "badField /colour");
    row("no title", "/title", "", "badField /title");
    row("a blank title", "/title", R"(" ")", "badField /title");
    row("an id with a capital", "/id", R"("ENG")", "badField /id");
    row("an unknown regime", "/regime", R"("GP")", "badField /regime");
    row("no such day", "/effectiveFrom", R"("2025-02-30")", "badField /effectiveFrom");
    row("a date in another spelling", "/effectiveFrom", R"("2025-1-1")", "badField /effectiveFrom");
    row("a number as text", "/minimumBidders", R"("3")", "badField /minimumBidders");
    row("no bidder needed", "/minimumBidders", "0", "badField /minimumBidders");
    row("an unknown consequence", "/fewer", R"("go")", "badField /fewer");
    row("an unknown author", "/deemedAgreement", R"("chair")", "badField /deemedAgreement");
    row("an unknown count of brands", "/sameBrand", R"("two")", "badField /sameBrand");
    row("an unknown subject", "/price/0/subject", R"("sea")", "badField /price/0/subject");
    row("an unknown baseline", "/price/0/baselines/0", R"("median")", "badField /price/0/baselines");
    row("a baseline twice", "/price/0/baselines/1", R"("lowest")", "badField /price/0/baselines");
    row("an unknown ranking", "/price/0/rankBy/0", R"("beauty")", "badField /price/0/rankBy");
    row("nobody to recommend", "/mostCandidates", "0", "badField /mostCandidates");
    row("no word on qualification", "/qualificationScored", "", "badField /qualificationScored");
    row("a basis without text", "/basis/composition", R"(" ")", "badField /basis/composition");
    row("a basis that is a list", "/basis", "[]", "badField /basis");
    row("more than there is", "/price/0/most", R"("100.5")", "badField /price/0/most");
    row("the most less than the least", "/price/0/least", R"("100.5")", "badField /price/0/most");
    row("a subject twice", "/price/1/subject", R"("works")", "schemeInvalid /price/1/subject duplicate");
    row("an unknown limit", "/priceLimit", R"("cost")", "badField /priceLimit");
    row("a true boolean", "/priceTrim", "true", "badField /priceTrim");
    row("a word that is neither yes nor no", "/scoreTrim", R"("maybe")", "badField /scoreTrim");
    row("a committee of nobody", "/committee/minimum", "0", "badField /committee/minimum");
    row("a large committee of nobody", "/committee/large/minimum", "0", "badField /committee/large/minimum");
    row("no word on large budgets", "/committee/large", "", "badField /committee/large");
    row("an unknown field inside", "/committee/even", R"("no")", "badField /committee/even");
    row("no word on the chair", "/chair/ownerMayChair", "", "badField /chair/ownerMayChair");
    row("no word on the election", "/chair/mustBeElected", "", "badField /chair/mustBeElected");
    row("a ground without source", "/grounds/2/source", "", "badField /grounds/2/source");
    row("a ground that is a text", "/grounds/1", R"("x")", "badField /grounds/1");
    row("grounds that are no list", "/grounds", "{}", "badField /grounds");
    row("a code twice", "/grounds/3/code", R"("regulation-51-1")", "schemeInvalid /grounds/3/code duplicate");
    row("a correction twice", "/corrections/1/code", R"("sum")", "schemeInvalid /corrections/1/code duplicate");
    row("a report item twice", "/report/9/item", R"("basics")", "schemeInvalid /report/9/item duplicate");
    row("a source that is a number", "/sources/0", "1", "badField /sources");
    row("no pledge", "/pledge", R"("")", "badField /pledge");
}

void TestRuleSet::aFaultyRuleSetIsRefused()
{
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    QFETCH(QString, fault);
    const auto rules = RuleSet::fromJson(changed(shipped(u"rules/engineering"_s), pointer, value));
    QVERIFY(!rules);
    QCOMPARE(faultText(rules.error()), fault);
}

void TestRuleSet::anIdIsShortAndPlain_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("one letter") << u"a"_s << true;
    QTest::newRow("digits, dots and hyphens") << u"b1.x-2"_s << true;
    QTest::newRow("40 characters") << QString(40, u'a') << true;
    QTest::newRow("41 characters") << QString(41, u'a') << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("a digit first") << u"1a"_s << false;
    QTest::newRow("a capital") << u"aB"_s << false;
    QTest::newRow("a space") << u"a b"_s << false;
    QTest::newRow("an underscore") << u"a_b"_s << false;
    QTest::newRow("a letter of another script") << u"аb"_s << false;
}

void TestRuleSet::anIdIsShortAndPlain()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    QCOMPARE(isId(text), good);
}

QTEST_GUILESS_MAIN(TestRuleSet)
#include "tst_rule_set.moc"
