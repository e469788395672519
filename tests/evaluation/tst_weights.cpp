// SPDX-License-Identifier: Apache-2.0
#include "rules_fixture.h"
#include "tally_fixture.h"

#include "base/canonical_json.h"
#include "evaluation/scheme_check.h"
#include "test_program.h"

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_weights {

// 评标总得分＝F1×A1＋F2×A2＋…＋Fn×An (87号令 art. 55).
class TestWeights : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theShareOfEachStepCounts_data();
    void theShareOfEachStepCounts();
    void aTieLooksAtThePointsThemselves();
    void whoHasNoTotalHasNoShares();
    void theSharesStandInTheResult();
    void aSchemeIsWeightedWhole_data();
    void aSchemeIsWeightedWhole();
    void aBadWeightIsRefused_data();
    void aBadWeightIsRefused();
};

namespace {

// Three steps of 100 points with 35, 40 and 25 percent.
TallyRoom weightedRoom(std::optional<int> decimals, int totalDecimals)
{
    TallyRoom room(3);
    Step facts = judgedStep(u"facts"_s, StepKind::Objective, {criterionOf(u"record"_s, 100)});
    Step design = judgedStep(u"design"_s, StepKind::Score, {criterionOf(u"method"_s, 60), criterionOf(u"staff"_s, 40)});
    Step price = priceStep(100, lowestFormula(), Freeze::Never);
    facts.weight = Weight {35, decimals};
    design.weight = Weight {40, decimals};
    price.weight = Weight {25, decimals};
    for (const Step& step : {facts, design, price})
        room.addStep(step);
    room.facts.scheme.totalDecimals = totalDecimals;
    return room;
}

void addBid(TallyRoom& room, const QString& id, Fen yuan, const QString& record, const QString& method)
{
    room.addBidder(id, yuan);
    room.agree(u"facts"_s, {id, u"record"_s}, record);
    room.score(u"design"_s, {id, u"method"_s}, method);
    room.score(u"design"_s, {id, u"staff"_s}, u"30 31 30"_s);
}

QString sharesOf(const BidderResult& bidder)
{
    QStringList shares;
    for (const WeightedPoints& each : bidder.weighted)
        shares.append(u"%1 %2/%3"_s.arg(each.step, formatDecimal(each.counted), formatDecimal(each.points)));
    return shares.join(u", "_s);
}

} // namespace

void TestWeights::theShareOfEachStepCounts_data()
{
    QTest::addColumn<int>("decimals"); // -1: not rounded
    QTest::addColumn<int>("totalDecimals");
    QTest::addColumn<QString>("shares");
    QTest::addColumn<QString>("total");
    // 50.33 + 30.33 points of the design, and 900000 / 930000 of the price.
    QTest::newRow("to the hundredth") << 2 << 2 << u"facts 30.63/87.5, design 32.26/80.66, price 24.19/96.77"_s
                                      << u"87.08"_s;
    QTest::newRow("not at all, and the total to the hundredth")
        << -1 << 2 << u"facts 30.625/87.5, design 32.264/80.66, price 24.1925/96.77"_s << u"87.08"_s;
    QTest::newRow("not at all, and the total to the thousandth")
        << -1 << 4 << u"facts 30.625/87.5, design 32.264/80.66, price 24.1925/96.77"_s << u"87.0815"_s;
    QTest::newRow("to whole points") << 0 << 2 << u"facts 31/87.5, design 32/80.66, price 24/96.77"_s << u"87"_s;
}

void TestWeights::theShareOfEachStepCounts()
{
    QFETCH(int, decimals);
    QFETCH(int, totalDecimals);
    QFETCH(QString, shares);
    QFETCH(QString, total);
    TallyRoom room = weightedRoom(decimals < 0 ? std::nullopt : std::optional(decimals), totalDecimals);
    addBid(room, u"a"_s, 930000, u"87.5"_s, u"50 51 50"_s);
    addBid(room, u"b"_s, 900000, u"20"_s, u"20 20 20"_s);
    const Tally result = room.result();
    QCOMPARE(sharesOf(result.bidders.constFirst()), shares);
    QCOMPARE(textOf(result.bidders.constFirst().total), total);
    QCOMPARE(ranksOf(result), u"a b"_s);
}

// 11.9 and 12.25 of the facts are both rounded to 12, and only the points tell them apart.
void TestWeights::aTieLooksAtThePointsThemselves()
{
    TallyRoom room = weightedRoom(0, 0);
    room.tieBy(TieRule::Step, u"facts"_s);
    addBid(room, u"a"_s, 900000, u"34"_s, u"50 50 50"_s);
    addBid(room, u"b"_s, 900000, u"35"_s, u"50 50 50"_s);
    const Tally result = room.result();
    QCOMPARE(textOf(result.bidders.at(0).total), textOf(result.bidders.at(1).total));
    QCOMPARE(ranksOf(result), u"b a"_s);
}

void TestWeights::whoHasNoTotalHasNoShares()
{
    TallyRoom room = weightedRoom(2, 2);
    addBid(room, u"a"_s, 900000, u"50"_s, u"50 50 50"_s);
    room.addBidder(u"b"_s, 910000);
    const Tally result = room.result();
    QVERIFY(!result.bidders.at(0).weighted.isEmpty());
    QVERIFY(!result.bidders.at(1).total && result.bidders.at(1).weighted.isEmpty());
}

void TestWeights::theSharesStandInTheResult()
{
    TallyRoom room = weightedRoom(2, 2);
    addBid(room, u"a"_s, 900000, u"50"_s, u"50 50 50"_s);
    const QByteArray json = canonicalJson(tallyToJson(room.result()));
    QVERIFY2(json.contains(R"("weighted":[{"counted":"17.5","points":"50","step":"facts"},)"
                           R"({"counted":"32.13","points":"80.33","step":"design"},)"
                           R"({"counted":"25","points":"100","step":"price"}])"),
        json.constData());
    for (Step& step : room.facts.scheme.steps)
        step.weight.reset();
    QVERIFY(!canonicalJson(tallyToJson(room.result())).contains("weighted"));
}

void TestWeights::aSchemeIsWeightedWhole_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("found");
    const auto row = [](const char* name, const char* pointer, const char* value, const char* found) {
        QTest::newRow(name) << QString::fromUtf8(pointer) << QString::fromUtf8(value) << QString::fromUtf8(found);
    };
    row("as it is", "/candidates", "3", "");
    row("101 percent", "/steps/2/weight/percent", R"("43")", "/steps weightSum");
    row("a step without weight", "/steps/3/weight", "", "/steps/3 unweighted|/steps weightSum");
    row("a step of 92 points", "/steps/1/criteria/0/points", R"("32")", "/steps/1 weightedPoints");
    row("another total", "/total/points", R"("120")",
        "/steps/1 weightedPoints|/steps/2 weightedPoints|/steps/3 weightedPoints|/steps/4 weightedPoints|"
        "/total/points otherTotal");
    row("too light a price, 87号令 art. 55", "/steps/4/weight/percent", R"("29.99")",
        "/steps weightSum|/steps/4/weight/percent weight");
}

void TestWeights::aSchemeIsWeightedWhole()
{
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    QFETCH(QString, found);
    const auto scheme = Scheme::read(changed(shipped(u"schemes/goods-weighted"_s), pointer, value));
    QVERIFY2(scheme, scheme ? "" : qUtf8Printable(faultText(scheme.error())));
    QStringList findings;
    for (const SchemeFinding& finding : checkScheme(*scheme, governmentRules()))
        findings.append(finding.detail());
    QCOMPARE(findings.join(u'|'), found);
}

void TestWeights::aBadWeightIsRefused_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char* name, const char* pointer, const char* value, const char* fault) {
        QTest::newRow(name) << QString::fromUtf8(pointer) << QString::fromUtf8(value) << QString::fromUtf8(fault);
    };
    row("nothing counts", "/steps/1/weight/percent", R"("0")", "badField /steps/1/weight/percent");
    row("a number", "/steps/1/weight/percent", "12", "badField /steps/1/weight/percent");
    row("a weight alone", "/steps/1/weight", R"("12")", "badField /steps/1/weight");
    row("seven decimals", "/steps/1/weight/decimals", "7", "badField /steps/1/weight/decimals");
    row("something else", "/steps/1/weight/points", R"("12")", "badField /steps/1/weight/points");
    row("of a review", "/steps/0/weight", R"({"percent":"12"})", "badField /steps/0/weight");
}

void TestWeights::aBadWeightIsRefused()
{
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    QFETCH(QString, fault);
    const auto scheme = Scheme::read(changed(shipped(u"schemes/goods-weighted"_s), pointer, value));
    QVERIFY(!scheme);
    QCOMPARE(faultText(scheme.error()), fault);
}

EVALROOM_TEST(TestWeights, QCoreApplication)

} // namespace tst_weights

#include "tst_weights.moc"
