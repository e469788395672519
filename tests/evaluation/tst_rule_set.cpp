// SPDX-License-Identifier: Apache-2.0
#include "rules_fixture.h"

#include "evaluation/event.h"
#include "evaluation/scheme_check.h"
#include "test_program.h"

#include <QDir>
using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_rule_set {

class TestRuleSet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theEngineeringRulesSayWhatTheLawSays();
    void theGovernmentRulesSayWhatTheLawSays();
    void signsOfCollusionHaveTheirArticleAndGround_data();
    void signsOfCollusionHaveTheirArticleAndGround();
    void everyGroundNamesItsInstrument_data();
    void everyGroundNamesItsInstrument();
    void everyBasisIsOfSomethingThatRefuses_data();
    void everyBasisIsOfSomethingThatRefuses();
    void everyBoundHasItsSource_data();
    void everyBoundHasItsSource();
    void aRuleSetHasItsDays_data();
    void aRuleSetHasItsDays();
    void aFaultyRuleSetIsRefused_data();
    void aFaultyRuleSetIsRefused();
    void anIdIsShortAndPlain_data();
    void anIdIsShortAndPlain();
};

void TestRuleSet::theEngineeringRulesSayWhatTheLawSays()
{
    const RuleSet rules = engineeringRules();
    QCOMPARE(rules.regime, Regime::Engineering);
    QCOMPARE(rules.committee.minimum, 5);
    QVERIFY(rules.committee.odd && rules.committee.twoThirdsExperts);
    QVERIFY(rules.ownerMayChair && !rules.chairMustBeElected); // 12号令 art. 9
    QVERIFY(!rules.stopsWhenFewer);
    QVERIFY(rules.opening && rules.opening->bidders == 3); // 招标投标法 art. 28
    QVERIFY(!rules.agencyDeemsAgreement);
    QVERIFY(rules.priceTrim && rules.scoreTrim);
    QVERIFY(rules.timeIsOwed); // 条例 art. 48
    QCOMPARE(rules.report.size(), 10);
    // 水利工程建设项目招标投标管理规定 art. 40
    const LargerCommittee* water = largerCommittee(rules.committee, Subject::Works, 0, u"water"_s);
    QVERIFY(water && water->minimum == 7 && water->source.contains(u"第四十条"_s));
    QVERIFY(!largerCommittee(rules.committee, Subject::Works, MaxFen, {}));
    QCOMPARE(codesOf(rules.clarifications), QStringList({u"unclear"_s, u"contradictory"_s, u"error"_s})); // 12号令 19
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
    QCOMPARE(rules.committee.larger.size(), 3); // 87号令 art. 47: by the budget, technically complex, of large impact
    for (const QString& sector : {u"complex"_s, u"impact"_s}) {
        const LargerCommittee* larger = largerCommittee(rules.committee, Subject::Goods, 0, sector);
        QVERIFY(larger && larger->minimum == 7 && larger->source.contains(u"第四十七条"_s));
    }
    QCOMPARE(rules.committee.larger.first().budget, Fen(10'000'000) * 100);
    QCOMPARE(rules.committee.larger.first().minimum, 7);
    QVERIFY(rules.committee.larger.first().source.contains(u"第四十七条"_s));
    QCOMPARE(codesOf(rules.clarifications), QStringList({u"unclear"_s, u"contradictory"_s, u"error"_s})); // art. 51
    QVERIFY(rules.brandCountsOnce); // 87号令 art. 31
    QCOMPARE(rules.priceRule(Subject::Goods)->least, Rational(30)); // 87号令 art. 55
    QCOMPARE(rules.priceRule(Subject::Services)->least, Rational(10));
    QCOMPARE(rules.priceRule(Subject::Goods)->baselines, QStringList(u"lowest"_s));
    QVERIFY(rules.priceRule(Subject::Goods)->lowPriceFirst && rules.priceRule(Subject::Services)->lowPriceFirst);
    QCOMPARE(rules.priceRule(Subject::Goods)->adjustments->constFirst().least, Rational(10)); // 财库〔2022〕19号
    QCOMPARE(rules.priceRule(Subject::Goods)->adjustments->constFirst().most, Rational(20));
    QCOMPARE(rules.tieOrder, QList<TieBound> {TieBound::Price}); // 87号令 art. 57
    QVERIFY(!rules.qualificationScored); // 87号令 art. 55
    QVERIFY(codesOf(rules.forbiddenFactors).contains(u"registered-capital"_s)); // 87号令 art. 17
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

void TestRuleSet::signsOfCollusionHaveTheirArticleAndGround_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("ground");
    QTest::addColumn<QString>("article");
    QTest::newRow("engineering") << u"rules/engineering"_s << u"regulation-51-7"_s << u"第四十条"_s;
    QTest::newRow("tender") << u"rules/government-tender"_s << u"order87-37"_s << u"第三十七条"_s;
    QTest::newRow("consultation") << u"rules/government-consultation"_s << u"collusion"_s << u"第七十四条"_s;
    QTest::newRow("negotiation") << u"rules/government-negotiation"_s << u"collusion"_s << u"第七十四条"_s;
    QTest::newRow("inquiry") << u"rules/government-inquiry"_s << u"collusion"_s << u"第七十四条"_s;
    QTest::newRow("property") << u"rules/property"_s << u"regulation-51-7"_s << u"第四十条"_s;
    QTest::newRow("single source") << u"rules/government-single-source"_s << u"collusion"_s << u"第七十四条"_s;
    QTest::newRow("resources") << u"rules/resources"_s << u"land-collusion"_s << u"第二十五条"_s;
}

void TestRuleSet::signsOfCollusionHaveTheirArticleAndGround()
{
    QFETCH(QString, name);
    QFETCH(QString, ground);
    QFETCH(QString, article);
    const RuleSet rules = RuleSet::fromJson(shipped(name)).value();
    QVERIFY(rules.collusion);
    QCOMPARE(rules.collusion->ground, ground);
    QVERIFY2(rules.collusion->source.contains(article), qPrintable(rules.collusion->source));
    const auto without = RuleSet::fromJson(changed(shipped(name), u"/collusion"_s, QString()));
    QVERIFY(without && !without->collusion);
}

void TestRuleSet::everyGroundNamesItsInstrument_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("engineering") << u"rules/engineering"_s;
    QTest::newRow("government tender") << u"rules/government-tender"_s;
    QTest::newRow("inquiry") << u"rules/government-inquiry"_s;
    QTest::newRow("property") << u"rules/property"_s;
}

void TestRuleSet::everyGroundNamesItsInstrument()
{
    QFETCH(QString, name);
    const RuleSet rules = RuleSet::fromJson(shipped(name)).value();
    QVERIFY(rules.effectiveFrom.isValid());
    QVERIFY(!rules.sources.isEmpty());
    QVERIFY(!rules.recusals.isEmpty());
    for (const LegalGround& ground : rules.grounds + rules.clarifications + rules.forbiddenFactors + rules.recusals)
        QVERIFY2(ground.source.startsWith(u"《"_s) && ground.source.contains(u"第"_s), qUtf8Printable(ground.code));
}

void TestRuleSet::everyBasisIsOfSomethingThatRefuses_data()
{
    QTest::addColumn<QString>("name");
    for (const QString& file : QDir(u":/evalroom/rules"_s).entryList())
        QTest::newRow(qPrintable(file)) << u"rules/"_s + file.chopped(5);
}

// Where a rule is spelled otherwise nobody would ever find its source.
void TestRuleSet::everyBasisIsOfSomethingThatRefuses()
{
    QFETCH(QString, name);
    const RuleSet rules = RuleSet::fromJson(shipped(name)).value();
    QVERIFY(rules.basis.contains(ruleName(Rule::MissingSignatures)));
    const QStringList others {u"sameBrand"_s, u"qualification"_s, u"stepRestarted"_s, u"legalExpert"_s};
    for (const QString& rule : rules.basis.keys())
        QVERIFY2(schemeRules().contains(rule) || ruleFromName(rule) || others.contains(rule), qUtf8Printable(rule));
    QCOMPARE(rules.basis.contains(u"sameBrand"_s), rules.brandCountsOnce);
    QCOMPARE(rules.basis.contains(u"qualification"_s), rules.qualifiedOutside);
}

void TestRuleSet::everyBoundHasItsSource_data()
{
    everyBasisIsOfSomethingThatRefuses_data();
}

// What a rule set forbids it forbids by an instrument and article.
void TestRuleSet::everyBoundHasItsSource()
{
    QFETCH(QString, name);
    const RuleSet rules = RuleSet::fromJson(shipped(name)).value();
    QMap<QString, bool> bounds {{u"composition"_s, true}, {u"otherRanking"_s, true},
        {u"notElected"_s, rules.chairMustBeElected}, {u"manyCandidates"_s, rules.mostCandidates < 99},
        {u"fewCandidates"_s, rules.fewestCandidates > 1},
        {u"noOffers"_s, rules.finalOffer && rules.finalOffer->required}, {u"tieOrder"_s, !rules.tieOrder.isEmpty()},
        {u"timeOwed"_s, rules.timeIsOwed}, {u"uncorrected"_s, rules.correctionsAreOwed},
        {u"unrecorded"_s, rules.negotiation && rules.negotiation->required}, {u"priceTrim"_s, !rules.priceTrim},
        {u"scoreTrim"_s, !rules.scoreTrim}, {u"qualificationScored"_s, !rules.qualificationScored},
        {u"amountForbidden"_s, !rules.amounts}, {u"noReview"_s, true}};
    for (const PriceRule& price : rules.price) {
        bounds[u"weight"_s] |= price.most < 100;
        bounds[u"noPrice"_s] |= price.least > 0;
        bounds[u"otherFormula"_s] |= price.lowPriceFirst;
        bounds[u"frozenBase"_s] |= price.lowPriceFirst;
    }
    for (const auto& [rule, isBound] : bounds.asKeyValueRange())
        QVERIFY2(!isBound || rules.basis.contains(rule), qUtf8Printable(rule));
}

void TestRuleSet::aRuleSetHasItsDays_data()
{
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("day");
    QTest::addColumn<bool>("inForce");
    QTest::newRow("the day before") << QString() << u"2024-12-31"_s << false;
    QTest::newRow("the first") << QString() << u"2025-01-01"_s << true;
    QTest::newRow("for good") << QString() << u"2099-01-01"_s << true;
    QTest::newRow("the last") << uR"("2026-06-30")"_s << u"2026-06-30"_s << true;
    QTest::newRow("the day after") << uR"("2026-06-30")"_s << u"2026-07-01"_s << false;
    QTest::newRow("one day") << uR"("2025-01-01")"_s << u"2025-01-01"_s << true;
}

void TestRuleSet::aRuleSetHasItsDays()
{
    QFETCH(QString, to);
    QFETCH(QString, day);
    QFETCH(bool, inForce);
    const auto rules = RuleSet::fromJson(changed(shipped(u"rules/engineering"_s), u"/effectiveTo"_s, to));
    QVERIFY2(rules, rules ? "" : qUtf8Printable(faultText(rules.error())));
    QCOMPARE(rules->isInForce(QDate::fromString(day, Qt::ISODate)), inForce);
}

void TestRuleSet::aFaultyRuleSetIsRefused_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char* name, const char* pointer, const char* value, const char* fault) {
        QTest::newRow(name) << QString::fromUtf8(pointer) << QString::fromUtf8(value) << QString::fromUtf8(fault);
    };
    row("a larger committee for every lot", "/committee/larger",
        R"([{"budget":0,"minimum":7,"sector":"","source":"x"}])", "badField /committee/larger/0/sector");
    row("a larger committee for no sector", "/committee/larger",
        R"([{"budget":0,"minimum":7,"sector":"Water","source":"x"}])", "badField /committee/larger/0/sector");
    row("a larger committee for nothing", "/committee/larger",
        R"([{"budget":1,"minimum":7,"sector":"","source":"x","subjects":[]}])",
        "badField /committee/larger/0/subjects");
    row("a larger committee for what nobody buys", "/committee/larger",
        R"([{"budget":1,"minimum":7,"sector":"","source":"x","subjects":["love"]}])",
        "badField /committee/larger/0/subjects");
    row("a larger committee for one subject twice", "/committee/larger",
        R"([{"budget":1,"minimum":7,"sector":"","source":"x","subjects":["works","works"]}])",
        "badField /committee/larger/0/subjects");
    row("a larger committee without source", "/committee/larger",
        R"([{"budget":1,"minimum":7,"sector":"","source":" "}])", "badField /committee/larger/0/source");
    row("a ground to ask that stands twice", "/clarifications",
        R"([{"code":"a","source":"x","text":"x"},{"code":"a","source":"x","text":"x"}])",
        "schemeInvalid /clarifications/1/code duplicate");
    row("a ground to stop on that stands twice", "/stops",
        R"([{"code":"a","source":"x","text":"x"},{"code":"a","source":"x","text":"x"}])",
        "schemeInvalid /stops/1/code duplicate");
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
    row("bids of nobody to be opened", "/opening/bidders", "0", "badField /opening/bidders");
    row("bids not to be opened for no reason", "/opening/source", R"(" ")", "badField /opening/source");
    row("fewer bidders for every lot", "/fewerBidders", R"([{"bidders":2,"sector":"","source":"214-21"}])",
        "badField /fewerBidders/0/sector");
    row("an unknown consequence", "/fewer", R"("go")", "badField /fewer");
    row("an unknown author", "/deemedAgreement", R"("chair")", "badField /deemedAgreement");
    row("an unknown count of brands", "/sameBrand", R"("two")", "badField /sameBrand");
    row("an unknown subject", "/price/0/subject", R"("sea")", "badField /price/0/subject");
    row("an unknown baseline", "/price/0/baselines/0", R"("median")", "badField /price/0/baselines");
    row("a baseline twice", "/price/0/baselines/1", R"("lowest")", "badField /price/0/baselines");
    row("an unknown ranking", "/price/0/rankBy/0", R"("beauty")", "badField /price/0/rankBy");
    row("nobody to recommend", "/mostCandidates", "0", "badField /mostCandidates");
    row("more than may be recommended", "/fewestCandidates", "4", "badField /fewestCandidates");
    row("nobody has to be recommended", "/fewestCandidates", "0", "badField /fewestCandidates");
    row("over before it begins", "/effectiveTo", R"("2024-12-31")", "badField /effectiveTo");
    row("a last day that is none", "/effectiveTo", R"("never")", "badField /effectiveTo");
    row("a forbidden factor twice", "/forbiddenFactors",
        R"([{"code":"a","source":"x","text":"x"},{"code":"a","source":"x","text":"y"}])",
        "schemeInvalid /forbiddenFactors/1/code duplicate");
    row("a ground of recusal twice", "/recusals",
        R"([{"code":"a","source":"x","text":"x"},{"code":"a","source":"x","text":"y"}])",
        "schemeInvalid /recusals/1/code duplicate");
    row("a ground of recusal that lies in the person, perhaps", "/recusals",
        R"([{"code":"a","ofPerson":"perhaps","source":"x","text":"x"}])", "badField /recusals/0/ofPerson");
    row("a ground of rejection that lies in the person", "/grounds",
        R"([{"code":"a","ofPerson":"yes","source":"x","text":"x"}])", "badField /grounds/0/ofPerson");
    row("a ground of re-evaluation twice", "/reevaluations",
        R"([{"code":"a","source":"x","text":"x"},{"code":"a","source":"x","text":"y"}])",
        "schemeInvalid /reevaluations/1/code duplicate");
    row("a forbidden factor without source", "/forbiddenFactors", R"([{"code":"a","source":"","text":"x"}])",
        "badField /forbiddenFactors/0/source");
    row("an unknown tie", "/tieOrder", R"(["draw"])", "badField /tieOrder");
    row("a tie twice", "/tieOrder", R"(["price","price"])", "badField /tieOrder");
    row("a price that is perhaps first", "/price/0/lowPriceFirst", R"("maybe")", "badField /price/0/lowPriceFirst");
    row("an adjustment that takes nothing", "/price/0/adjustments",
        R"([{"id":"small","least":"0","most":"5","source":"x"}])", "badField /price/0/adjustments/0/least");
    row("an adjustment that takes all", "/price/0/adjustments",
        R"([{"id":"small","least":"3","most":"100","source":"x"}])", "badField /price/0/adjustments/0/most");
    row("an adjustment twice", "/price/0/adjustments",
        R"([{"id":"small","least":"3","most":"5","source":"x"},{"id":"small","least":"1","most":"2","source":"x"}])",
        "schemeInvalid /price/0/adjustments/1/id duplicate");
    row("amounts that are perhaps put on a price", "/amounts", R"("maybe")", "badField /amounts");
    row("bidders whom nobody finds qualified", "/qualification", R"("nobody")", "badField /qualification");
    row("no word on qualification", "/qualificationScored", "", "badField /qualificationScored");
    row("a ground for collusion that is none", "/collusion/ground", R"("art-1")", "badField /collusion/ground");
    row("collusion without an article", "/collusion/source", R"(" ")", "badField /collusion/source");
    row("collusion without a ground", "/collusion/ground", "", "badField /collusion/ground");
    row("final offers on a ground that is none", "/finalOffer",
        R"({"ground":"art-1","mayRise":"no","missing":"first","source":"74-33"})", "badField /finalOffer/ground");
    row("final offers that are perhaps made", "/finalOffer",
        R"({"ground":"regulation-51-1","mayRise":"no","missing":"first","required":"maybe","source":"74-33"})",
        "badField /finalOffer/required");
    row("negotiations without a title", "/negotiation", R"({"source":"74-42","title":" "})",
        "badField /negotiation/title");
    row("negotiations that are perhaps recorded", "/negotiation",
        R"({"required":"maybe","source":"74-42","title":"x"})", "badField /negotiation/required");
    row("low prices on a ground that is none", "/lowPrice/ground", R"("art-1")", "badField /lowPrice/ground");
    row("low prices without an article", "/lowPrice/source", R"(" ")", "badField /lowPrice/source");
    row("a correction on a ground that is none", "/priceCorrection/ground", R"("art-1")",
        "badField /priceCorrection/ground");
    row("no rule of correction", "/priceCorrection/rules", "[]", "badField /priceCorrection/rules");
    row("an unknown rule of correction", "/priceCorrection/rules/0/rule", R"("median")",
        "badField /priceCorrection/rules/0/rule");
    row("a rule of correction twice", "/priceCorrection/rules/1/rule", R"("capitals")",
        "badField /priceCorrection/rules");
    row("a rule of correction without an article", "/priceCorrection/rules/0/source", R"(" ")",
        "badField /priceCorrection/rules/0/source");
    row("a dispute with a later rule", "/priceCorrection/rules/0/disputed", R"(["unitPrice"])",
        "badField /priceCorrection/rules");
    row("a dispute with nothing", "/priceCorrection/rules/2/disputed", "[]",
        "badField /priceCorrection/rules/2/disputed");
    row("a dispute twice", "/priceCorrection/rules/2/disputed", R"(["capitals","capitals"])",
        "badField /priceCorrection/rules/2/disputed");
    row("a basis without text", "/basis/composition", R"(" ")", "badField /basis/composition");
    row("a basis that is a list", "/basis", "[]", "badField /basis");
    row("a term without text", "/terms", R"([{"tender":"bidder","said":" "}])", "badField /terms/0/said");
    row("a term for nothing", "/terms", R"([{"tender":"","said":"supplier"}])", "badField /terms/0/tender");
    row("a term twice", "/terms", R"([{"tender":"bid","said":"offer"},{"tender":"bid","said":"reply"}])",
        "badField /terms");
    row("terms by name", "/terms", "{}", "badField /terms");
    row("more than there is", "/price/0/most", R"("100.5")", "badField /price/0/most");
    row("the most less than the least", "/price/0/least", R"("100.5")", "badField /price/0/most");
    row("a subject twice", "/price/1/subject", R"("works")", "schemeInvalid /price/1/subject duplicate");
    row("corrections that are perhaps owed", "/correctionsOwed", R"("maybe")", "badField /correctionsOwed");
    row("time that is perhaps owed", "/timeOwed", R"("maybe")", "badField /timeOwed");
    row("an unknown limit", "/priceLimit", R"("cost")", "badField /priceLimit");
    row("a true boolean", "/priceTrim", "true", "badField /priceTrim");
    row("a word that is neither yes nor no", "/scoreTrim", R"("maybe")", "badField /scoreTrim");
    row("a committee of nobody", "/committee/minimum", "0", "badField /committee/minimum");
    row("no word on larger committees", "/committee/larger", "", "badField /committee/larger");
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

EVALROOM_TEST(TestRuleSet, QCoreApplication)
} // namespace tst_rule_set
#include "tst_rule_set.moc"
