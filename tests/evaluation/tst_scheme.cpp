// SPDX-License-Identifier: Apache-2.0
#include "rules_fixture.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_scheme {

class TestScheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theEngineeringSchemeIsReadWhole();
    void theGoodsSchemeIsReadWhole();
    void onlyAnElectedChairHasAStep_data();
    void onlyAnElectedChairHasAStep();
    void aHarmlessChangeIsAccepted_data();
    void aHarmlessChangeIsAccepted();
    void aBadFormIsRefused_data();
    void aBadFormIsRefused();
    void aContradictionIsRefused_data();
    void aContradictionIsRefused();
    void aBadGovernmentSchemeIsRefused_data();
    void aBadGovernmentSchemeIsRefused();
    void thePriceHasItsWeight_data();
    void thePriceHasItsWeight();
    void aSchemeNeedsTheRuleSetOfItsRegime();
};

namespace {

void refuse(const QString& scheme, const RuleSet& rules)
{
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    QFETCH(QString, fault);
    const auto read = Scheme::fromJson(changed(shipped(scheme), pointer, value), rules);
    QVERIFY(!read);
    QCOMPARE(faultText(read.error()), fault);
}

void columns()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("fault");
}

void row(const char* name, const char* pointer, const char* value, const char* fault)
{
    QTest::newRow(name) << QString::fromUtf8(pointer) << QString::fromUtf8(value) << QString::fromUtf8(fault);
}

} // namespace

void TestScheme::theEngineeringSchemeIsReadWhole()
{
    const Scheme scheme = engineeringScheme();
    QStringList ids;
    for (const Step& step : scheme.steps)
        ids.append(step.id);
    QCOMPARE(ids.join(u' '), u"chair form qualification responsiveness design management other price"_s);
    QVERIFY(scheme.step(u"form"_s)->kind == StepKind::Review);
    const Step* design = scheme.step(u"design"_s);
    QVERIFY(design->kind == StepKind::Score);
    QCOMPARE(design->aggregation.decimals, 2);
    QCOMPARE(design->aggregation.trimFrom, 0);
    QCOMPARE(formatDecimal(design->criterion(u"method"_s)->points), u"8"_s);
    QCOMPARE(formatDecimal(design->criterion(u"method"_s)->increment), u"0.5"_s);
    QVERIFY(design->criterion(u"manager"_s) == nullptr);
    const Step* price = scheme.step(u"price"_s);
    QVERIFY(price->kind == StepKind::Price && price->freeze == Freeze::AfterPreliminary);
    const auto& score = std::get<DeviationScore>(price->formula.score);
    QCOMPARE(formatDecimal(price->points), u"60"_s);
    QCOMPARE(formatDecimal(score.perPercentAbove), u"2"_s);
    QCOMPARE(formatDecimal(score.perPercentBelow), u"1"_s);
    QCOMPARE(score.deviationDecimals, std::optional(2));
    const Baseline& baseline = price->formula.baseline;
    QVERIFY(baseline.family == BaselineFamily::Mean && baseline.drawn);
    QCOMPARE(baseline.trim.size(), 1);
    QCOMPARE(baseline.trim.constFirst().minCount, 5);
    QVERIFY(scheme.rankBy == RankBy::Points);
    QCOMPARE(scheme.ties.size(), 2);
    QVERIFY(scheme.ties.at(1).rule == TieRule::Tenderer);
    QCOMPARE(scheme.indexOf(u"price"_s), 7);
    QCOMPARE(scheme.indexOf(u"nowhere"_s), -1);
    QVERIFY(scheme.step(u"nowhere"_s) == nullptr);
}

void TestScheme::theGoodsSchemeIsReadWhole()
{
    const Scheme scheme = goodsScheme();
    QVERIFY(scheme.regime == Regime::GovernmentTender);
    QVERIFY(scheme.step(u"commercial"_s)->kind == StepKind::Objective);
    QVERIFY(!scheme.step(u"commercial"_s)->hasSheets());
    QVERIFY(scheme.priceStep()->formula.baseline.family == BaselineFamily::Lowest);
    QVERIFY(std::holds_alternative<RatioScore>(scheme.priceStep()->formula.score));
    // 87号令 art. 55: the lowest of the bids that meet the document, so a bid found invalid later leaves.
    QVERIFY(scheme.step(u"price"_s)->freeze == Freeze::Never);
    QVERIFY(scheme.ties.at(1).rule == TieRule::Draw);
    QCOMPARE(scheme.candidates, 3);
    QVERIFY(!scheme.countsOnlyVotes);
    QCOMPARE(formatDecimal(scheme.outlierPercent), u"30"_s);
    QVERIFY(scheme.comparison.unitPricePercent == 30 && scheme.comparison.samePricesPercent == 20);
}

void TestScheme::onlyAnElectedChairHasAStep_data()
{
    QTest::addColumn<QString>("chair");
    QTest::addColumn<QString>("first");
    QTest::addColumn<int>("named");
    QTest::newRow("elected") << uR"({"mode":"elected"})"_s << u"chair"_s << 0;
    QTest::newRow("named") << uR"({"member":3,"mode":"named"})"_s << u"form"_s << 3;
    QTest::newRow("none") << uR"({"mode":"none"})"_s << u"form"_s << 0;
}

void TestScheme::onlyAnElectedChairHasAStep()
{
    QFETCH(QString, chair);
    QFETCH(QString, first);
    QFETCH(int, named);
    const auto scheme
        = Scheme::fromJson(changed(shipped(u"schemes/engineering"_s), u"/chair"_s, chair), engineeringRules());
    QVERIFY(scheme);
    QCOMPARE(scheme->steps.constFirst().id, first);
    QCOMPARE(scheme->namedChair, named);
}

void TestScheme::aHarmlessChangeIsAccepted_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::newRow("deviation exact") << u"/steps/6/formula/score/deviationDecimals"_s << QString();
    QTest::newRow("a rounded deduction") << u"/steps/6/formula/score/deductionDecimals"_s << u"2"_s;
    QTest::newRow("a rounded mean") << u"/steps/6/formula/baseline/meanDecimals"_s << u"2"_s;
    QTest::newRow("a rounded ratio") << u"/steps/6/formula/score"_s
                                     << uR"({"decimals":2,"kind":"ratio","ratioDecimals":4})"_s;
    QTest::newRow("a rounded evaluated price") << u"/steps/6/evaluatedDecimals"_s << u"0"_s;
    QTest::newRow("a rounded step") << u"/steps/3/decimals"_s << u"1"_s;
    QTest::newRow("nothing trimmed") << u"/steps/6/formula/baseline/trim"_s << u"[]"_s;
    QTest::newRow("scores trimmed from seven") << u"/steps/3/aggregation/trimFrom"_s << u"7"_s;
    QTest::newRow("scores trimmed from three") << u"/steps/3/aggregation/trimFrom"_s << u"3"_s;
    QTest::newRow("a committee of seven") << u"/committee/size"_s << u"7"_s;
    QTest::newRow("tie by a scored step") << u"/ties/0"_s << uR"("step:design")"_s;
    QTest::newRow("tie by the price step") << u"/ties/0"_s << uR"("step:price")"_s;
    QTest::newRow("a draw of one step") << u"/ties"_s << uR"(["draw"])"_s;
    QTest::newRow("limits of its own for the comparison")
        << u"/comparison"_s << uR"({"samePrices":"50","unitPrice":"12.5"})"_s;
    QTest::newRow("limits of low prices") << u"/lowPrice"_s << uR"({"belowMean":"50","source":"pilot"})"_s;
    QTest::newRow("no standard") << u"/steps/0/criteria/0/standard"_s << uR"("")"_s;
    QTest::newRow("a finer increment") << u"/steps/3/criteria/0/increment"_s << uR"("0.000001")"_s;
}

void TestScheme::aHarmlessChangeIsAccepted()
{
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    const auto read = Scheme::fromJson(changed(shipped(u"schemes/engineering"_s), pointer, value), engineeringRules());
    QVERIFY2(read, read ? "" : qUtf8Printable(faultText(read.error())));
}

void TestScheme::aBadFormIsRefused_data()
{
    columns();
    row("another format", "/format", R"("evalroom-scheme-2")", "unknownFormat /format");
    row("no format", "/format", "", "badField /format");
    row("an unknown field", "/weights", "[]", "badField /weights");
    row("an unknown regime", "/regime", R"("GP")", "badField /regime");
    row("no word on what is bought", "/subject", "", "badField /subject");
    row("no candidate", "/candidates", "0", "badField /candidates");
    row("a hundred candidates", "/candidates", "100", "badField /candidates");
    row("an unknown ranking", "/rankBy", R"("beauty")", "badField /rankBy");
    row("no word on adjustments", "/adjustments", "", "badField /adjustments");
    row("an unknown denominator", "/denominator", R"("present")", "badField /denominator");
    row("a named chair without number", "/chair", R"({"mode":"named"})", "badField /chair/member");
    row("an elected chair with a number", "/chair/member", "1", "badField /chair/member");
    row("a number for a decimal", "/outlierPercent", "30", "badField /outlierPercent");
    row("a trailing zero", "/outlierPercent", R"("30.0")", "badField /outlierPercent");
    row("no tolerance at all", "/outlierPercent", R"("0")", "badField /outlierPercent");
    row("no limit of unit prices", "/comparison", R"({"samePrices":"50"})", "badField /comparison/unitPrice");
    row("a limit of nothing", "/comparison", R"({"samePrices":"50","unitPrice":"0"})",
        "badField /comparison/unitPrice");
    row("a limit beyond all", "/comparison", R"({"samePrices":"50","unitPrice":"1000.1"})",
        "badField /comparison/unitPrice");
    row("more lines than there are", "/comparison", R"({"samePrices":"100.1","unitPrice":"30"})",
        "badField /comparison/samePrices");
    row("low prices without a limit", "/lowPrice", R"({"source":"pilot"})", "badField /lowPrice");
    row("low prices without a source", "/lowPrice", R"({"belowMean":"50","source":" "})", "badField /lowPrice/source");
    row("below nothing", "/lowPrice", R"({"belowNext":"0","source":"pilot"})", "badField /lowPrice/belowNext");
    row("below more than it is", "/lowPrice", R"({"belowCeiling":"100.1","source":"pilot"})",
        "badField /lowPrice/belowCeiling");
    row("a limit nobody knows", "/comparison", R"({"agent":"1","samePrices":"50","unitPrice":"30"})",
        "badField /comparison/agent");
    row("seven decimals", "/total/decimals", "7", "badField /total/decimals");
    row("seven decimals of a step", "/steps/3/decimals", "7", "badField /steps/3/decimals");
    row("decimals of a review", "/steps/0/decimals", "1", "badField /steps/0/decimals");
    row("decimals of no ratio", "/steps/6/formula/score/ratioDecimals", "1",
        "badField /steps/6/formula/score/ratioDecimals");
    row("decimals below nothing", "/steps/6/evaluatedDecimals", "-1", "badField /steps/6/evaluatedDecimals");
    row("decimals of no mean", "/steps/6/formula/baseline", R"({"family":"lowest","meanDecimals":0})",
        "badField /steps/6/formula/baseline/meanDecimals");
    row("negative points", "/total/points", R"("-100")", "badField /total/points");
    row("no step", "/steps", "[]", "badField /steps");
    row("a step that is a text", "/steps/1", R"("form")", "badField /steps/1");
    row("an unknown kind", "/steps/0/kind", R"("chair")", "badField /steps/0/kind");
    row("a step without title", "/steps/0/title", R"("")", "badField /steps/0/title");
    row("a step without criteria", "/steps/0/criteria", "[]", "badField /steps/0/criteria");
    row("points in a review", "/steps/0/criteria/0/points", R"("1")", "badField /steps/0/criteria/0/points");
    row("a score without points", "/steps/3/criteria/1/points", "", "badField /steps/3/criteria/1/points");
    row("a score of no points", "/steps/3/criteria/1/points", R"("0")", "badField /steps/3/criteria/1/points");
    row("no increment", "/steps/3/criteria/1/increment", R"("0")", "badField /steps/3/criteria/1/increment");
    row("a criterion without clause", "/steps/3/criteria/1/clause", "", "badField /steps/3/criteria/1/clause");
    row("a criterion without name", "/steps/3/criteria/1/name", R"("")", "badField /steps/3/criteria/1/name");
    row("a score step that does not say how it adds up", "/steps/3/aggregation", "", "badField /steps/3/aggregation");
    row("aggregation in a review", "/steps/0/aggregation", R"({"decimals":2,"trimFrom":0})",
        "badField /steps/0/aggregation");
    row("an unknown baseline", "/steps/6/formula/baseline/family", R"("median")",
        "badField /steps/6/formula/baseline/family");
    row("an unknown score", "/steps/6/formula/score/kind", R"("curve")", "badField /steps/6/formula/score/kind");
    row("no formula", "/steps/6/formula", "", "badField /steps/6/formula");
    row("a field of another family", "/steps/6/formula/baseline/ceilingShare", R"("0.4")",
        "badField /steps/6/formula/baseline/ceilingShare");
    row("no terms", "/steps/6/formula/baseline", R"({"family":"combined","terms":[],"trim":[]})",
        "badField /steps/6/formula/baseline/terms");
    row("a share that is fixed and drawn", "/steps/6/formula/baseline",
        R"({"family":"combined","terms":[{"drawnShare":"q","of":"mean","share":"1"}],"trim":[]})",
        "badField /steps/6/formula/baseline/terms/0/share");
    row("a range for the mean", "/steps/6/formula/baseline",
        R"({"family":"combined","terms":[{"of":"mean","within":"5"}],"trim":[]})",
        "badField /steps/6/formula/baseline/terms/0/within");
    row("a negative rate", "/steps/6/formula/score/below", R"("-1")", "badField /steps/6/formula/score/below");
    row("an unknown freeze", "/steps/6/freeze", R"("later")", "badField /steps/6/freeze");
    row("a negative drop", "/steps/6/formula/baseline/trim/0/dropLow", "-1",
        "badField /steps/6/formula/baseline/trim/0/dropLow");
    row("an unknown tie", "/ties/0", R"("coin")", "badField /ties/0");
    row("a tie that is a number", "/ties/1", "1", "badField /ties/1");
    row("ties that are none", "/ties", R"("draw")", "badField /ties");
    row("rules that have no such id", "/rules", R"("谈判")", "badField /rules");
}

void TestScheme::aBadFormIsRefused()
{
    refuse(u"schemes/engineering"_s, engineeringRules());
}

void TestScheme::aContradictionIsRefused_data()
{
    columns();
    row("four candidates", "/candidates", "4", "schemeInvalid /candidates manyCandidates");
    row("rules of another procedure", "/rules", R"("government-tender")", "schemeInvalid /rules otherRules");
    row("no tie", "/ties", "[]", "schemeInvalid /ties noTies");
    row("nothing said of ties", "/ties", "", "schemeInvalid /ties noTies");
    row("an even committee", "/committee/size", "6", "schemeInvalid /committee/size composition");
    row("a small committee", "/committee/size", "3", "schemeInvalid /committee/size composition");
    row("the reserved id", "/steps/2/id", R"("chair")", "schemeInvalid /steps/2/id reserved");
    row("a step twice", "/steps/2/id", R"("form")", "schemeInvalid /steps/2/id duplicate");
    row("a criterion twice in its step", "/steps/3/criteria/1/id", R"("method")",
        "schemeInvalid /steps/3/criteria/1/id duplicate");
    row("a criterion in two steps", "/steps/4/criteria/0/id", R"("method")",
        "schemeInvalid /steps/4/criteria/0/id duplicate");
    row("two price steps", "/steps/7",
        R"({"formula":{"baseline":{"family":"lowest"},"score":{"kind":"ratio","decimals":2}},)"
        R"("freeze":"never","id":"again","kind":"price","points":"1","title":"x"})",
        "schemeInvalid /steps/7 onePrice");
    row("too much for the price", "/steps/6/points", R"("61")", "schemeInvalid /total/points sum");
    row("too little for a criterion", "/steps/5/criteria/0/points", R"("4.5")", "schemeInvalid /total/points sum");
    row("another total", "/total/points", R"("110")", "schemeInvalid /total/points sum");
    row("a maximum that nobody can give", "/steps/3/criteria/0/increment", R"("3")",
        "schemeInvalid /steps/3/criteria/0/increment increment");
    row("trimming two scores", "/steps/3/aggregation/trimFrom", "2",
        "schemeInvalid /steps/3/aggregation/trimFrom tooFewToTrim");
    row("a table that trims everything", "/steps/6/formula/baseline/trim/0/dropHigh", "4",
        "schemeInvalid /steps/6/formula/baseline/trim/0 trimAll");
    row("a table that does not ascend", "/steps/6/formula/baseline/trim/1", R"({"dropHigh":2,"dropLow":2,"from":5})",
        "schemeInvalid /steps/6/formula/baseline/trim/1/from trimOrder");
    row("above costs as much as below", "/steps/6/formula/score/above", R"("1")",
        "schemeInvalid /steps/6/formula/score/above slope");
    row("above costs less than below", "/steps/6/formula/score/below", R"("3")",
        "schemeInvalid /steps/6/formula/score/above slope");
    row("a tie by a step that is none", "/ties/0", R"("step:nowhere")", "schemeInvalid /ties/0 unknownStep");
    row("a tie by the chair's step", "/ties/0", R"("step:chair")", "schemeInvalid /ties/0 unknownStep");
    row("a tie by a review", "/ties/0", R"("step:form")", "schemeInvalid /ties/0 noPoints");
    row("a tie twice", "/ties", R"(["price","price","draw"])", "schemeInvalid /ties/1 duplicate");
    row("nobody decides", "/ties", R"(["price"])", "schemeInvalid /ties/0 tieEnd");
    row("a draw before the price", "/ties", R"(["draw","price"])", "schemeInvalid /ties/0 tieEnd");
    row("a draw before the tenderer", "/ties", R"(["price","draw","tenderer"])", "schemeInvalid /ties/1 tieEnd");
}

void TestScheme::aContradictionIsRefused()
{
    refuse(u"schemes/engineering"_s, engineeringRules());
}

void TestScheme::aBadGovernmentSchemeIsRefused_data()
{
    columns();
    row("extreme scores left out", "/steps/2/aggregation/trimFrom", "7",
        "schemeInvalid /steps/2/aggregation/trimFrom scoreTrim");
    row("the rule set of another regime", "/regime", R"("ENG")", "schemeInvalid /regime otherRegime");
    // 87号令 art. 55
    row("another baseline than the lowest price", "/steps/4/formula/baseline", R"({"family":"mean","trim":[]})",
        "schemeInvalid /steps/4/formula/baseline/family otherFormula");
    row("works", "/subject", R"("works")", "schemeInvalid /subject noSubject");
    // 87号令 art. 45
    row("a chair whom the purchaser names", "/chair", R"({"member":2,"mode":"named"})",
        "schemeInvalid /chair/mode notElected");
    row("no chair", "/chair", R"({"mode":"none"})", "schemeInvalid /chair/mode notElected");
}

void TestScheme::aBadGovernmentSchemeIsRefused()
{
    refuse(u"schemes/goods"_s, governmentRules());
}

// 87号令 art. 55: goods at least 30 %, services at least 10 %.
void TestScheme::thePriceHasItsWeight_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("points"); // of 70 and these; empty: no price step
    QTest::addColumn<QString>("fault");
    const QString weight = u"schemeInvalid /steps/4/points weight"_s;
    QTest::newRow("goods, 30 of 100") << u"goods"_s << u"30"_s << QString();
    QTest::newRow("goods, a little less") << u"goods"_s << u"29.99"_s << weight;
    QTest::newRow("goods, more than the rest") << u"goods"_s << u"280"_s << QString();
    QTest::newRow("services, a little less than 30 %") << u"services"_s << u"29.99"_s << QString();
    QTest::newRow("services, a tenth") << u"services"_s << u"7.777778"_s << QString();
    QTest::newRow("services, less") << u"services"_s << u"7.77"_s << weight;
    QTest::newRow("services without a price") << u"services"_s << QString() << u"schemeInvalid /steps noPrice"_s;
}

void TestScheme::thePriceHasItsWeight()
{
    QFETCH(QString, subject);
    QFETCH(QString, points);
    QFETCH(QString, fault);
    const QString total = formatDecimal(70 + parseDecimal(points).value_or(0));
    QJsonObject scheme = shipped(u"schemes/goods"_s);
    scheme.insert(u"subject"_s, subject);
    scheme = changed(scheme, u"/total/points"_s, u'"' + total + u'"');
    if (points.isEmpty()) {
        QJsonArray steps = scheme.value(u"steps"_s).toArray();
        steps.removeLast();
        scheme.insert(u"steps"_s, steps);
    } else {
        scheme = changed(scheme, u"/steps/4/points"_s, u'"' + points + u'"');
    }
    RuleSet rules = governmentRules();
    rules.totalPoints.reset();
    const auto read = Scheme::fromJson(scheme, rules);
    QCOMPARE(read ? QString() : faultText(read.error()), fault);
}

void TestScheme::aSchemeNeedsTheRuleSetOfItsRegime()
{
    const auto read = Scheme::fromJson(shipped(u"schemes/engineering"_s), governmentRules());
    QCOMPARE(faultText(read.error()), u"schemeInvalid /regime otherRegime"_s);
}

EVALROOM_TEST(TestScheme, QCoreApplication)

} // namespace tst_scheme

#include "tst_scheme.moc"
