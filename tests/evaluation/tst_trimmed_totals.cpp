// SPDX-License-Identifier: Apache-2.0
#include "rules_fixture.h"
#include "tally_fixture.h"

#include "base/canonical_json.h"
#include "evaluation/scheme_check.h"
#include "test_program.h"

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_trimmed_totals {

// 去掉一个最高分和一个最低分, of the members' totals.
class TestTrimmedTotals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twoMembersAreLeftOut_data();
    void twoMembersAreLeftOut();
    void ofEqualTotalsTheFirstIsLeftOut();
    void whoSitsWhereIsNothingToTheResult();
    void theMeanOfTotalsIsRoundedOnce();
    void totalsInAllStepsCountWithTheirWeights();
    void aMissingStepLeavesTheTotalUnknown();
    void theyStandInTheResult();
    void schemesThatTrimTotals_data();
    void schemesThatTrimTotals();
};

namespace {

// Two steps of points; the first has two criteria.
TallyRoom trimmedRoom(TrimBy by, int trimFrom, int experts, int decimals = 2)
{
    TallyRoom room(experts);
    Step design = judgedStep(u"design"_s, StepKind::Score, {criterionOf(u"method"_s, 50), criterionOf(u"staff"_s, 50)});
    Step service = judgedStep(u"service"_s, StepKind::Score, {criterionOf(u"spare"_s, 100)});
    for (Step* step : {&design, &service})
        step->aggregation = {trimFrom, decimals, by};
    room.addStep(design);
    room.addStep(service);
    room.facts.scheme.totalDecimals = 6;
    return room;
}

void scoreAll(TallyRoom& room, const QString& method, const QString& staff, const QString& spare)
{
    room.addBidder(u"a"_s, std::nullopt);
    room.score(u"design"_s, {u"a"_s, u"method"_s}, method);
    room.score(u"design"_s, {u"a"_s, u"staff"_s}, staff);
    room.score(u"service"_s, {u"a"_s, u"spare"_s}, spare);
}

// "method 20 -1-5" for each criterion, with the members left out, and the total.
QString wordsOf(const BidderResult& bidder)
{
    QStringList words;
    for (const CriterionResult& criterion : bidder.criteria) {
        QString word = criterion.criterion + u' ' + formatDecimal(criterion.points);
        for (const int member : criterion.leftOut)
            word += u" -"_s + QString::number(member);
        words.append(word);
    }
    return words.join(u", "_s) + u" = "_s + textOf(bidder.total);
}

} // namespace

// Totals in the design 50 40 42 31 37, in both steps 110 130 92 81 97.
void TestTrimmedTotals::twoMembersAreLeftOut_data()
{
    QTest::addColumn<TrimBy>("by");
    QTest::addColumn<int>("trimFrom");
    QTest::addColumn<QString>("found");
    QTest::newRow("by criterion") << TrimBy::Criterion << 5 << u"method 21, staff 18.33, spare 56.67 = 96"_s;
    QTest::newRow("in the step") << TrimBy::Step << 5
                                 << u"method 19 -1 -4, staff 20.666667 -1 -4, spare 56.666667 -2 -3 = 96.34"_s;
    QTest::newRow("in all steps") << TrimBy::AllSteps << 5
                                  << u"method 24 -2 -4, staff 19 -2 -4, spare 56.666667 -2 -4 = 99.67"_s;
    QTest::newRow("too few members") << TrimBy::Step << 7 << u"method 22.6, staff 17.4, spare 62 = 102"_s;
}

void TestTrimmedTotals::twoMembersAreLeftOut()
{
    QFETCH(TrimBy, by);
    QFETCH(int, trimFrom);
    QFETCH(QString, found);
    TallyRoom room = trimmedRoom(by, trimFrom, 5);
    scoreAll(room, u"35 20 22 21 15"_s, u"15 20 20 10 22"_s, u"60 90 50 50 60"_s);
    QCOMPARE(wordsOf(room.result().bidders.constFirst()), found);
}

// Only one of tied maxima: the lower number; of all equal totals the first two.
void TestTrimmedTotals::ofEqualTotalsTheFirstIsLeftOut()
{
    TallyRoom room = trimmedRoom(TrimBy::Step, 3, 4);
    scoreAll(room, u"30 10 30 5"_s, u"10 30 10 25"_s, u"7 7 7 7"_s);
    QCOMPARE(wordsOf(room.result().bidders.constFirst()), u"method 20 -1 -4, staff 20 -1 -4, spare 7 -1 -2 = 47"_s);
}

// The first two have 40 each, by other ways: 30 + 10 goes before 10 + 30.
void TestTrimmedTotals::whoSitsWhereIsNothingToTheResult()
{
    for (const QList<int>& seats : {QList {1, 2, 3, 4}, QList {2, 1, 3, 4}, QList {4, 3, 2, 1}}) {
        TallyRoom room = trimmedRoom(TrimBy::AllSteps, 3, 4, 0);
        room.addBidder(u"a"_s, std::nullopt);
        room.score(u"design"_s, {u"a"_s, u"method"_s}, u"30 10 20 5"_s, seats);
        room.score(u"design"_s, {u"a"_s, u"staff"_s}, u"0 0 0 0"_s, seats);
        room.score(u"service"_s, {u"a"_s, u"spare"_s}, u"10 30 14 5"_s, seats);
        const QString left = u" -%1 -%2"_s.arg(seats.at(0)).arg(seats.at(3));
        QCOMPARE(wordsOf(room.result().bidders.constFirst()), u"method 15%1, staff 0%1, spare 22%1 = 37"_s.arg(left));
    }
}

// Three members stay: 10 + 10.1 + 10.1 thirds and the like are not rounded one by one.
void TestTrimmedTotals::theMeanOfTotalsIsRoundedOnce()
{
    TallyRoom room = trimmedRoom(TrimBy::Step, 5, 5, 1);
    scoreAll(room, u"50 0 10 10.1 10"_s, u"50 0 10 10.1 10"_s, u"9 9 9 9 9"_s);
    const BidderResult bidder = room.result().bidders.constFirst();
    QCOMPARE(textOf(stepPoints(bidder, room.facts.scheme.steps.constFirst())), u"20.1"_s);
    QCOMPARE(textOf(bidder.total), u"29.1"_s);
}

// 90 percent of the design makes its best member the best of all, where the plain sum would not.
void TestTrimmedTotals::totalsInAllStepsCountWithTheirWeights()
{
    TallyRoom room = trimmedRoom(TrimBy::AllSteps, 3, 3);
    room.facts.scheme.steps[0].weight = Weight {90, std::nullopt};
    room.facts.scheme.steps[1].weight = Weight {10, std::nullopt};
    scoreAll(room, u"50 30 20"_s, u"0 0 0"_s, u"0 60 40"_s);
    QCOMPARE(wordsOf(room.result().bidders.constFirst()), u"method 30 -1 -3, staff 0 -1 -3, spare 60 -1 -3 = 33"_s);
}

void TestTrimmedTotals::aMissingStepLeavesTheTotalUnknown()
{
    for (const TrimBy by : {TrimBy::Step, TrimBy::AllSteps}) {
        TallyRoom room = trimmedRoom(by, 3, 3);
        room.addBidder(u"a"_s, std::nullopt);
        room.score(u"design"_s, {u"a"_s, u"method"_s}, u"30 20 10"_s);
        room.score(u"design"_s, {u"a"_s, u"staff"_s}, u"30 20 10"_s);
        const QString found = by == TrimBy::Step ? u"method 20 -1 -3, staff 20 -1 -3 = -"_s : u" = -"_s;
        QCOMPARE(wordsOf(room.result().bidders.constFirst()), found);
    }
}

void TestTrimmedTotals::theyStandInTheResult()
{
    TallyRoom room = trimmedRoom(TrimBy::Step, 3, 3);
    scoreAll(room, u"10 20 30"_s, u"0 0 0"_s, u"5 4 3"_s);
    const QByteArray json = canonicalJson(tallyToJson(room.result()));
    QVERIFY2(json.contains(R"({"criterion":"method","leftOut":[3,1],"points":"20","scores":[)"), json.constData());
    QVERIFY2(json.contains(R"({"criterion":"spare","leftOut":[1,3],"points":"4","scores":[)"), json.constData());
}

void TestTrimmedTotals::schemesThatTrimTotals_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("found");
    const auto row
        = [](const char* name, const char* scheme, const char* pointer, const char* value, const char* found) {
              QTest::newRow(name) << QString::fromUtf8(scheme) << QString::fromUtf8(pointer) << QString::fromUtf8(value)
                                  << QString::fromUtf8(found);
          };
    const char* const all = "engineering-trimmed-totals";
    row("as it is", all, "/candidates", "3", "");
    row("each step for itself", "engineering", "/steps/3/aggregation", R"({"decimals":2,"trimFrom":5,"trimBy":"step"})",
        "");
    row("one step from five members on", all, "/steps/4/aggregation/trimFrom", "5",
        "/steps/3/aggregation trimApart|/steps/4/aggregation trimApart|/steps/5/aggregation trimApart");
    row("one step for itself", all, "/steps/4/aggregation/trimBy", R"("step")",
        "/steps/3/aggregation trimApart|/steps/5/aggregation trimApart");
    row("never", "engineering", "/steps/3/aggregation", R"({"decimals":2,"trimFrom":0,"trimBy":"step"})",
        "/steps/3/aggregation/trimBy trimIdle");
    row("of two", "engineering", "/steps/3/aggregation", R"({"decimals":2,"trimFrom":2,"trimBy":"step"})",
        "/steps/3/aggregation/trimFrom tooFewToTrim");
    row("in government procurement, 87号令 art. 55", "goods", "/steps/2/aggregation",
        R"({"decimals":2,"trimFrom":5,"trimBy":"step"})", "/steps/2/aggregation/trimFrom scoreTrim");
    row("by something else", "engineering", "/steps/3/aggregation",
        R"({"decimals":2,"trimFrom":5,"trimBy":"criterion"})", "badField /steps/3/aggregation/trimBy");
}

void TestTrimmedTotals::schemesThatTrimTotals()
{
    QFETCH(QString, scheme);
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    QFETCH(QString, found);
    const auto read = Scheme::read(changed(shipped(u"schemes/"_s + scheme), pointer, value));
    QStringList findings;
    if (!read)
        findings.append(faultText(read.error()));
    else
        for (const SchemeFinding& finding :
            checkScheme(*read, scheme == u"goods"_s ? governmentRules() : engineeringRules()))
            findings.append(finding.detail());
    QCOMPARE(findings.join(u'|'), found);
}

EVALROOM_TEST(TestTrimmedTotals, QCoreApplication)

} // namespace tst_trimmed_totals

#include "tst_trimmed_totals.moc"
