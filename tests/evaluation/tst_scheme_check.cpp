// SPDX-License-Identifier: Apache-2.0
#include "evaluation/scheme_check.h"

#include "rules_fixture.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_scheme_check {

// What agencies get wrong, each with its place and its rule.
class TestSchemeCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFaultIsFound();
    void aCriterionMayBeGivenItsValues_data();
    void aCriterionMayBeGivenItsValues();
    void badValuesAreFound_data();
    void badValuesAreFound();
    void thePriceAloneMayRank_data();
    void thePriceAloneMayRank();
    void theLawHasItsBounds_data();
    void theLawHasItsBounds();
    void theTermsOfABaselineMakeUpAWhole_data();
    void theTermsOfABaselineMakeUpAWhole();
    void lowPricesNeedARule();
    void finalOffersNeedARuleAndAPriceBehindThem();
};

namespace {

// The first criterion of the first score step, with these values.
QJsonObject withValues(const QString& values, const QString& increment)
{
    const QJsonObject scheme = changed(shipped(u"schemes/engineering"_s), u"/steps/3/criteria/0/values"_s, values);
    return changed(scheme, u"/steps/3/criteria/0/increment"_s, increment);
}

} // namespace

void TestSchemeCheck::everyFaultIsFound()
{
    QJsonObject scheme = shipped(u"schemes/goods"_s);
    scheme = changed(scheme, u"/candidates"_s, u"4"_s);
    scheme = changed(scheme, u"/chair"_s, uR"({"mode":"none"})"_s);
    scheme = changed(scheme, u"/steps/2/aggregation/trimFrom"_s, u"7"_s);
    scheme = changed(
        scheme, u"/steps/4/formula/baseline"_s, uR"({"family":"mean","trim":[{"from":5,"dropHigh":1,"dropLow":1}]})"_s);
    scheme = changed(scheme, u"/ties"_s, uR"(["price"])"_s);
    QCOMPARE(findingsOf(scheme, governmentRules()),
        QStringList({u"/chair/mode notElected"_s, u"/candidates manyCandidates"_s,
            u"/steps/2/aggregation/trimFrom scoreTrim"_s, u"/steps/4/formula/baseline/family otherFormula"_s,
            u"/steps/4/formula/baseline/trim priceTrim"_s, u"/ties/0 tieEnd"_s}));
}

// The criterion gives 8 points.
void TestSchemeCheck::aCriterionMayBeGivenItsValues_data()
{
    QTest::addColumn<QString>("values");
    QTest::addColumn<QString>("increment");
    QTest::addColumn<QString>("fit"); // of 0, 0.5, 1, …, 8
    QTest::newRow("any") << QString() << uR"("2")"_s << u"0 2 4 6 8"_s;
    QTest::newRow("grades")
        << uR"({"kind":"graded","grades":[{"name":"优","from":"7","to":"8"},{"name":"良","from":"4","to":"6"},{"name":"差","from":"1","to":"1"}]})"_s
        << uR"("1")"_s << u"1 4 5 6 7 8"_s;
    QTest::newRow("steps")
        << uR"({"kind":"choice","choices":[{"points":"8","when":"三项"},{"points":"2.5","when":"一项"},{"points":"0","when":"没有"}]})"_s
        << QString() << u"0 2.5 8"_s;
    QTest::newRow("deductions") << uR"({"kind":"deducted","least":"2","per":"每缺一项"})"_s << uR"("1.5")"_s
                                << u"2 3.5 5 6.5 8"_s;
    QTest::newRow("deductions that end above the next one: 扣完为止")
        << uR"({"kind":"deducted","least":"0","per":"每缺一项"})"_s << uR"("3")"_s << u"0 2 5 8"_s;
}

void TestSchemeCheck::aCriterionMayBeGivenItsValues()
{
    QFETCH(QString, values);
    QFETCH(QString, increment);
    QFETCH(QString, fit);
    const auto scheme = Scheme::read(withValues(values, increment));
    QVERIFY2(scheme, scheme ? "" : qUtf8Printable(faultText(scheme.error())));
    const Criterion& criterion = *scheme->step(u"design"_s)->criterion(u"method"_s);
    QStringList fitting;
    for (int half = -1; half <= 17; ++half) {
        const Rational points(half, 2);
        if (pointsFit(points, criterion))
            fitting.append(formatDecimal(points));
        QVERIFY(pointsFit(nearestFit(points, criterion), criterion));
        if (pointsFit(points, criterion))
            QVERIFY(nearestFit(points, criterion) == points);
    }
    QCOMPARE(fitting.join(u' '), fit);
}

void TestSchemeCheck::badValuesAreFound_data()
{
    QTest::addColumn<QString>("values");
    QTest::addColumn<QString>("increment");
    QTest::addColumn<QString>("found");
    const QString at = u"/steps/3/criteria/0/"_s;
    const auto grades = [](const char* first, const char* second) {
        return u"{\"kind\":\"graded\",\"grades\":[%1,%2]}"_s.arg(QString::fromUtf8(first), QString::fromUtf8(second));
    };
    QTest::newRow("a gap") << grades(R"({"name":"优","from":"6","to":"8"})", R"({"name":"差","from":"0","to":"4"})")
                           << uR"("1")"_s << at + u"values/grades/1 rangeGap"_s;
    QTest::newRow("an overlap") << grades(
        R"({"name":"优","from":"6","to":"8"})", R"({"name":"差","from":"0","to":"6"})")
                                << uR"("1")"_s << at + u"values/grades/1 rangeOverlap"_s;
    QTest::newRow("worst first") << grades(
        R"({"name":"差","from":"0","to":"5"})", R"({"name":"优","from":"6","to":"8"})")
                                 << uR"("1")"_s
                                 << at + u"values/grades/1 rangeOverlap|"_s + at + u"values/grades rangeTop"_s;
    QTest::newRow("the most is out of reach")
        << grades(R"({"name":"优","from":"6","to":"7"})", R"({"name":"差","from":"0","to":"5"})") << uR"("1")"_s
        << at + u"values/grades rangeTop"_s;
    QTest::newRow("an end between two steps")
        << grades(R"({"name":"优","from":"5.5","to":"8"})", R"({"name":"差","from":"0","to":"5"})") << uR"("1")"_s
        << at + u"values/grades/0 rangeStep"_s;
    QTest::newRow("a grade upside down") << grades(
        R"({"name":"优","from":"6","to":"8"})", R"({"name":"差","from":"5","to":"0"})")
                                         << uR"("1")"_s
                                         << at + u"values/grades/1 emptyRange|"_s + at + u"values/grades/1 rangeGap"_s;
    QTest::newRow("a step twice")
        << uR"({"kind":"choice","choices":[{"points":"8","when":"a"},{"points":"8","when":"b"}]})"_s << QString()
        << at + u"values/choices/1 duplicate"_s;
    QTest::newRow("a step above the most")
        << uR"({"kind":"choice","choices":[{"points":"9","when":"a"},{"points":"8","when":"b"}]})"_s << QString()
        << at + u"values/choices/0 rangeTop"_s;
    QTest::newRow("no step gives the most")
        << uR"({"kind":"choice","choices":[{"points":"7","when":"a"},{"points":"3","when":"b"}]})"_s << QString()
        << at + u"values/choices rangeTop"_s;
    QTest::newRow("nothing to deduct") << uR"({"kind":"deducted","least":"8","per":"x"})"_s << uR"("1")"_s
                                       << at + u"values/least emptyRange"_s;
    QTest::newRow("one defect costs too much")
        << uR"({"kind":"deducted","least":"2","per":"x"})"_s << uR"("7")"_s << at + u"increment increment"_s;
    QTest::newRow("an amount is no score") << uR"({"kind":"amount","least":"0","most":"1"})"_s << uR"("1")"_s
                                           << u"badField /steps/3/criteria/0/values/kind"_s;
}

void TestSchemeCheck::badValuesAreFound()
{
    QFETCH(QString, values);
    QFETCH(QString, increment);
    QFETCH(QString, found);
    QCOMPARE(findingsOf(withValues(values, increment), engineeringRules()).join(u'|'), found);
}

namespace {

// The engineering scheme without points: reviews, amounts, and the price.
QJsonObject rankedByPrice()
{
    QJsonObject scheme = shipped(u"schemes/engineering"_s);
    scheme = changed(scheme, u"/rankBy"_s, uR"("lowestPrice")"_s);
    scheme.remove(u"total"_s);
    QJsonArray steps;
    for (int i = 0; i < 3; ++i)
        steps.append(scheme.value(u"steps"_s).toArray().at(i));
    steps.append(jsonValue(
        uR"({"id":"deviations","kind":"objective","title":"t","criteria":[{"id":"payment","name":"付款","standard":"","clause":"","increment":"0.01","values":{"kind":"amount","least":"-1000","most":"500000"}}]})"_s));
    steps.append(jsonValue(uR"({"id":"price","kind":"price","title":"t","freeze":"never"})"_s));
    scheme.insert(u"steps"_s, steps);
    return scheme;
}

} // namespace

void TestSchemeCheck::thePriceAloneMayRank_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("found");
    const auto row = [](const char* name, const char* pointer, const char* value, const char* found) {
        QTest::newRow(name) << QString::fromUtf8(pointer) << QString::fromUtf8(value) << QString::fromUtf8(found);
    };
    row("as it is", "/rankBy", R"("lowestPrice")", "");
    row("the highest buys no works", "/rankBy", R"("highestPrice")", "/rankBy otherRanking");
    row("a total of points", "/total", R"({"decimals":2,"points":"100"})", "badField /total");
    row("points for the price", "/steps/4",
        R"({"id":"price","kind":"price","title":"t","freeze":"never","points":"60","formula":{"baseline":{"family":"lowest"},"score":{"kind":"ratio","decimals":2}}})",
        "/steps/4 idlePrice");
    row("points for something else", "/steps/3/criteria/0",
        R"({"id":"payment","name":"付款","standard":"","clause":"","increment":"1","points":"5"})",
        "/steps/3/criteria/0/points idlePrice");
    row("an amount that is none", "/steps/3/criteria/0/values/most", R"("-1000")",
        "/steps/3/criteria/0/values/most emptyRange");
    row("an amount that nobody can enter", "/steps/3/criteria/0/increment", R"("0.03")",
        "/steps/3/criteria/0/increment increment");
    row("a tie by points", "/ties", R"(["step:price","tenderer"])", "/ties/0 noPoints");
    row("a tie by the price as bid", "/ties", R"(["price","tenderer"])", "");
    row("a tie by what ranks", "/ties", R"(["price","evaluatedPrice","tenderer"])", "/ties/1 idleTie");
}

void TestSchemeCheck::thePriceAloneMayRank()
{
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    QFETCH(QString, found);
    QCOMPARE(findingsOf(changed(rankedByPrice(), pointer, value), engineeringRules()).join(u'|'), found);
}

void TestSchemeCheck::theLawHasItsBounds_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("rules");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("found");
    const auto row = [](const char* title, const char* name, const char* rules, const char* pointer, const char* value,
                         const char* found) {
        QTest::newRow(title) << QString::fromUtf8(name) << QString::fromUtf8(rules) << QString::fromUtf8(pointer)
                             << QString::fromUtf8(value) << QString::fromUtf8(found);
    };
    const char* const tender = "government-tender";
    const char* const consultation = "government-consultation";
    const char* const negotiation = "government-negotiation";
    // 87号令 art. 55: 低价优先法, and of the lowest price itself
    row("a deviation from the lowest price", "goods", tender, "/steps/4/formula/score",
        R"({"above":"2","below":"1","decimals":2,"kind":"deviation"})", "/steps/4/formula/score/kind otherFormula");
    row("a lowered price", "services", tender, "/steps/4/formula/baseline", R"({"family":"lowest","lowered":"3"})",
        "/steps/4/formula/baseline otherFormula");
    row("a drawn coefficient", "goods", tender, "/steps/4/formula/baseline", R"({"family":"lowest","drawn":"yes"})",
        "/steps/4/formula/baseline otherFormula");
    row("none is drawn", "goods", tender, "/steps/4/formula/baseline", R"({"family":"lowest","drawn":"no"})", "");
    row("works may be scored so", "engineering-lowest", "engineering", "/steps/6/formula/score",
        R"({"above":"2","below":"1","decimals":2,"kind":"deviation"})", "");
    // Of who is rejected for a price that is too low (87号令 art. 60) it would be the base still.
    row("a base that is frozen at the opening", "goods", tender, "/steps/4/freeze", R"("atOpening")",
        "/steps/4/freeze frozenBase");
    row("a base that is frozen before the final offers", "consultation", consultation, "/steps/4/freeze",
        R"("afterPreliminary")", "/steps/4/freeze frozenBase");
    row("prices that rank have no base", "goods-lowest-price", tender, "/steps/1/freeze", R"("atOpening")", "");
    row("works may freeze it", "engineering-lowest", "engineering", "/steps/6/freeze", R"("atOpening")", "");
    // 87号令 art. 54, 55; 74号令 art. 35
    const char* const late = R"({"clause":"","id":"late","increment":"1","name":"交货期偏差","standard":"",)"
                             R"("values":{"kind":"amount","least":"0","most":"5"}})";
    row("an amount on the price of goods", "goods", tender, "/steps/1/criteria/3", late,
        "/steps/1/criteria/3/values/kind amountForbidden");
    row("an amount on the price of works", "engineering-evaluated-price", "engineering", "/steps/3/criteria/3", late,
        "");
    // 87号令 art. 50; 政府采购法 art. 40
    row("prices that nobody has reviewed", "inquiry", "government-inquiry", "/steps/0", "", "/steps noReview");
    row("all points for all who buy", "engineering-lowest", "engineering", "/steps/6/formula/score/kind",
        R"("highRatio")", "/steps/6/formula/score/kind idleFormula");
    row("all points for all who sell", "land-comprehensive", "resources", "/steps/2/formula/score/kind", R"("ratio")",
        "/steps/2/formula/score/kind idleFormula");
    // 矿业权出让交易规则: as land
    const char* const mining = R"("mining")";
    row("a mining right for the highest price", "land-highest-price", "resources", "/subject", mining, "");
    row("a mining right by points", "land-comprehensive", "resources", "/subject", mining, "");
    row("a mining right as property", "property-highest-price", "property", "/subject", mining, "/subject noSubject");
    // 87号令 art. 17; 财库〔2020〕46号 art. 5
    row("capital that is scored", "goods", tender, "/steps/2/criteria/0/name", R"("注册资本")",
        "/steps/2/criteria/0/name forbiddenFactor");
    row("turnover that qualifies", "inquiry", "government-inquiry", "/steps/0/criteria/0/standard",
        R"("上年度营业收入不少于一千万元")", "/steps/0/criteria/0/standard forbiddenFactor");
    // 87号令 art. 55: it is no factor; that there were none is not said besides.
    row("a fixed price that has points", "goods", tender, "/fixedPrice", R"("100")", "/fixedPrice fixedPriceCounts");
    row("a fixed price that ranks", "goods-lowest-price", tender, "/fixedPrice", R"("100")",
        "/fixedPrice fixedPriceCounts");
    row("capital in works", "engineering", "engineering", "/steps/1/criteria/0/standard", R"("注册资本不少于")", "");
    // 政府采购法 art. 40: one price, which may not be changed
    row("a final offer of an inquiry", "inquiry", "government-inquiry", "/steps/0",
        R"({"id":"x","kind":"offers","minutes":9,"title":"x"})", "/steps noReview|/steps/0 noFinalOffer");
    // 74号令 art. 33, 财库〔2014〕214号 art. 21
    row("a negotiation without final offers", "negotiation", negotiation, "/steps/1", "", "/steps noOffers");
    row("a consultation without final offers", "consultation", consultation, "/steps/3", "", "/steps noOffers");
    // 87号令 art. 57; 财库〔2014〕214号 art. 25
    row("a draw before the price", "goods", tender, "/ties", R"(["draw"])", "/ties tieOrder");
    row("points before the price", "goods", tender, "/ties", R"(["step:technical","price","draw"])", "/ties tieOrder");
    row("the price with its adjustments", "goods", tender, "/ties", R"(["evaluatedPrice","draw"])", "");
    row("no technical merit", "consultation", consultation, "/ties", R"(["price","draw"])", "/ties tieOrder");
    row("technical merit first", "consultation", consultation, "/ties", R"(["step:technical","price","draw"])",
        "/ties tieOrder");
    row("ties by what ranks lowest", "goods-lowest-price", tender, "/ties", R"(["evaluatedPrice","draw"])",
        "/ties/0 idleTie");
    row("ties by what ranks highest", "land-highest-price", "resources", "/ties", R"(["evaluatedPrice","tenderer"])",
        "/ties/0 idleTie");
    row("ties of the lowest price", "goods-lowest-price", tender, "/ties", R"(["draw"])", "");
    row("ties in works", "engineering", "engineering", "/ties", R"(["tenderer"])", "");
    // 74号令 art. 35, 48; 财库〔2014〕214号 art. 25
    row("two of a negotiation", "negotiation", negotiation, "/candidates", "2", "/candidates fewCandidates");
    row("two of a consultation", "consultation", consultation, "/candidates", "2", "/candidates fewCandidates");
    row("four of a negotiation", "negotiation", negotiation, "/candidates", "4", "");
    row("two of an inquiry", "inquiry", "government-inquiry", "/candidates", "2", "/candidates fewCandidates");
    row("one of a tender", "goods", tender, "/candidates", "1", "");
}

void TestSchemeCheck::theLawHasItsBounds()
{
    QFETCH(QString, name);
    QFETCH(QString, rules);
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    QFETCH(QString, found);
    const RuleSet law = RuleSet::fromJson(shipped(u"rules/"_s + rules)).value();
    QCOMPARE(findingsOf(changed(shipped(u"schemes/"_s + name), pointer, value), law).join(u'|'), found);
}

void TestSchemeCheck::lowPricesNeedARule()
{
    const QJsonObject scheme
        = changed(shipped(u"schemes/negotiation"_s), u"/lowPrice"_s, uR"({"belowMean":"50","source":"pilot"})"_s);
    QJsonObject law = shipped(u"rules/government-negotiation"_s);
    QCOMPARE(findingsOf(scheme, RuleSet::fromJson(law).value()), QStringList());
    law.remove(u"lowPrice"_s);
    QCOMPARE(findingsOf(scheme, RuleSet::fromJson(law).value()).join(u'|'), u"/lowPrice noLowPrice"_s);
    const QJsonObject goods
        = changed(shipped(u"schemes/goods"_s), u"/lowPrice"_s, uR"({"belowMean":"50","source":"pilot"})"_s);
    QCOMPARE(findingsOf(goods, governmentRules()), QStringList());
}

void TestSchemeCheck::finalOffersNeedARuleAndAPriceBehindThem()
{
    const QJsonObject scheme = shipped(u"schemes/negotiation"_s);
    QJsonObject law = shipped(u"rules/government-negotiation"_s);
    const RuleSet rules = RuleSet::fromJson(law).value();
    QCOMPARE(findingsOf(scheme, rules), QStringList());
    law.remove(u"finalOffer"_s);
    QCOMPARE(findingsOf(scheme, RuleSet::fromJson(law).value()).join(u'|'), u"/steps/1 noFinalOffer"_s);
    QJsonArray steps = scheme.value(u"steps"_s).toArray();
    QJsonObject again = steps.at(1).toObject();
    again.insert(u"id"_s, u"again"_s);
    steps.append(again);
    QJsonObject other = scheme;
    other.insert(u"steps"_s, steps);
    QCOMPARE(findingsOf(other, rules).join(u'|'), u"/steps/3 offersOrder"_s);
    QCOMPARE(findingsOf(changed(scheme, u"/ties"_s, uR"(["price","step:offers","draw"])"_s), rules).join(u'|'),
        u"/ties/1 noPoints"_s);
}

void TestSchemeCheck::theTermsOfABaselineMakeUpAWhole_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("found");
    const auto row = [](const char* title, const char* at, const char* value, const char* found) {
        QTest::newRow(title) << QString::fromUtf8(at) << QString::fromUtf8(value) << QString::fromUtf8(found);
    };
    row("fixed shares", "terms",
        R"([{"of":"mean","share":"0.4","drawnFactor":"k1"},{"of":"lowest","share":"0.6","drawnFactor":"q1"}])", "");
    row("less than a whole", "terms",
        R"([{"of":"mean","share":"0.4","drawnFactor":"k1"},{"of":"lowest","share":"0.5","drawnFactor":"q1"}])",
        "terms termShares");
    row("a drawn share, and none has the rest", "terms/2/share", R"("0.2")", "terms termShares");
    row("two have the rest", "terms/0/share", "", "terms termShares");
    row("nothing may be left", "drawnRanges/1/most", R"("0.5")", "terms termShares");
    row("something is left, whatever is drawn", "drawnRanges/1/most", R"("0.49")", "");
    row("the mean twice", "terms/0/of", R"("mean")", "terms/1/of duplicate");
    row("a factor in percent", "terms/1/factor", R"("97")", "terms/1/factor factor");
    row("a factor that adds", "terms/1/factor", R"("1.02")", "");
    row("a drawn factor in percent", "drawnRanges/0/most", R"("97")", "terms/0/drawnFactor factor");
    row("a lowest price from nothing on", "terms/2/within", R"("100")", "terms/2/within within");
    row("drawn from nowhere", "terms/0/drawnFactor", R"("k2")",
        "terms/0/drawnFactor unknownDrawn drawnRanges/0/id idleDrawn");
    row("a range that no term has", "terms/1", R"({"of":"mean","share":"0.3"})", "drawnRanges/1/id idleDrawn");
    row("a range twice", "drawnRanges/1/id", R"("k1")", "terms/1/drawnShare unknownDrawn drawnRanges/1/id duplicate");
    row("a range of one number", "drawnRanges/0/most", R"("0.94")", "");
    row("a range backwards", "drawnRanges/0/most", R"("0.93")", "drawnRanges/0/most drawnRange");
    row("a factor spares the fixed part", "fixedPart", R"("spared")", "");
}

void TestSchemeCheck::theTermsOfABaselineMakeUpAWhole()
{
    QFETCH(QString, at);
    QFETCH(QString, value);
    QFETCH(QString, found);
    const QString baseline = u"/steps/6/formula/baseline/"_s;
    const QJsonObject json = shipped(u"schemes/engineering-combined"_s);
    QCOMPARE(findingsOf(changed(json, baseline + at, value), engineeringRules()).join(u' ').remove(baseline), found);
}

EVALROOM_TEST(TestSchemeCheck, QCoreApplication)

} // namespace tst_scheme_check

#include "tst_scheme_check.moc"
