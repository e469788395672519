// SPDX-License-Identifier: Apache-2.0
#include "rules_fixture.h"

#include "evaluation/event.h"
#include "test_program.h"

#include <QDir>
#include <QTest>
#include <algorithm>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_shipped_rules {

class TestShippedRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theInquiryRulesSayWhatTheLawSays();
    void thePropertyRulesSayWhatTheLawSays();
    void groupsOfOtherProcurementAreThreeOrFive_data();
    void groupsOfOtherProcurementAreThreeOrFive();
    void pricesOfOtherProcurementAreCorrectedAndExplained_data();
    void pricesOfOtherProcurementAreCorrectedAndExplained();
    void aConsultationIsCorrectedByItsOwnLaw();
    void theWeightOfThePriceOfWorksIsLeftToAConsultation();
    void landIsNotOpenedForFewerThanThree();
    void onlyATenderHasItsBiddersQualifiedBefore();
    void whatIsDemandedOfACommitteeIsDemandedBySomeRules_data();
    void whatIsDemandedOfACommitteeIsDemandedBySomeRules();
    void whatLiesInThePersonIsFlagged();
    void whatAFieldMakesRefuseHasItsSource_data();
    void whatAFieldMakesRefuseHasItsSource();
    void whatNoSchemeMayHaveHasItsSource_data();
    void whatNoSchemeMayHaveHasItsSource();
    void everyRuleOfASchemeHasASourceOrNeedsNone();
};

void TestShippedRules::theInquiryRulesSayWhatTheLawSays()
{
    const RuleSet rules = RuleSet::fromJson(shipped(u"rules/government-inquiry"_s)).value();
    QCOMPARE(rules.regime, Regime::GovernmentOther);
    QCOMPARE(rules.committee.minimum, 3); // 政府采购法 art. 40
    QVERIFY(rules.committee.odd && rules.committee.twoThirdsExperts);
    QVERIFY(!rules.finalOffer); // one price, which may not be changed
    QVERIFY(rules.stopsWhenFewer);
    QCOMPARE(rules.fewestCandidates, 3); // 74号令 art. 48
    for (const PriceRule& price : rules.price)
        QCOMPARE(price.rankings, QList<RankBy> {RankBy::LowestPrice});
}

void TestShippedRules::thePropertyRulesSayWhatTheLawSays()
{
    const RuleSet rules = RuleSet::fromJson(shipped(u"rules/property"_s)).value();
    QCOMPARE(rules.regime, Regime::Resources);
    QVERIFY(rules.committee.minimum == 5 && rules.committee.odd && rules.committee.twoThirdsExperts); // 招标投标法 37
    QVERIFY(!rules.stopsWhenFewer); // 12号令 art. 27
    QVERIFY(rules.opening && rules.opening->bidders == 3); // 招标投标法 art. 28, by way of 32号令
    QVERIFY(rules.opening->source.contains(u"第二十八条"_s));
    QCOMPARE(rules.mostCandidates, 3);
    QCOMPARE(rules.price.size(), 1);
    QVERIFY(rules.priceRule(Subject::Property)->rankings.contains(RankBy::HighestPrice));
    QVERIFY(codesOf(rules.grounds).contains(u"base-price"_s));
    QVERIFY(!RuleSet::fromJson(shipped(u"rules/resources"_s))->priceRule(Subject::Property));
}

void TestShippedRules::groupsOfOtherProcurementAreThreeOrFive_data()
{
    QTest::addColumn<QString>("name");
    for (const QString& name : {u"consultation"_s, u"negotiation"_s, u"inquiry"_s})
        QTest::newRow(qPrintable(name)) << u"rules/government-"_s + name;
}

// 74号令 art. 7; the threshold of public tendering is local. No owner's representative chairs.
void TestShippedRules::groupsOfOtherProcurementAreThreeOrFive()
{
    QFETCH(QString, name);
    const RuleSet rules = RuleSet::fromJson(shipped(name)).value();
    QCOMPARE(rules.committee.minimum, 3);
    QVERIFY(rules.committee.odd && rules.committee.twoThirdsExperts);
    // 必须招标的工程项目规定 art. 5
    const QMap<Subject, Fen> thresholds {
        {Subject::Goods, 2'000'000}, {Subject::Services, 2'000'000}, {Subject::Works, 4'000'000}};
    for (const auto& [subject, yuan] : thresholds.asKeyValueRange()) {
        const Fen threshold = yuan * 100;
        QVERIFY(!largerCommittee(rules.committee, subject, threshold - 1, {}));
        const LargerCommittee* larger = largerCommittee(rules.committee, subject, threshold, {});
        QVERIFY(larger && larger->minimum == 5);
        QVERIFY(larger->source.contains(u"第七条"_s) && larger->source.contains(u"unverified"_s));
    }
    QVERIFY(rules.chairMustBeElected && !rules.ownerMayChair);
    QVERIFY(rules.basis.value(u"notElected"_s).contains(u"第四十五条第（四）项"_s));
}

void TestShippedRules::pricesOfOtherProcurementAreCorrectedAndExplained_data()
{
    groupsOfOtherProcurementAreThreeOrFive_data();
}

// 74号令 art. 16 and 214号 art. 17 leave the order to 87号令 art. 59, and low prices to its art. 60.
void TestShippedRules::pricesOfOtherProcurementAreCorrectedAndExplained()
{
    QFETCH(QString, name);
    const RuleSet rules = RuleSet::fromJson(shipped(name)).value();
    const RuleSet tender = governmentRules();
    QVERIFY(rules.priceCorrection && rules.lowPrice);
    QCOMPARE(rules.priceCorrection->rules.size(), tender.priceCorrection->rules.size());
    for (qsizetype i = 0; i < rules.priceCorrection->rules.size(); ++i) {
        const CorrectionRuleData& rule = rules.priceCorrection->rules.at(i);
        QCOMPARE(rule.rule, tender.priceCorrection->rules.at(i).rule);
        QCOMPARE(rule.disputed, tender.priceCorrection->rules.at(i).disputed);
        QVERIFY2(rule.source.contains(u"unverified"_s), qUtf8Printable(rule.source));
    }
    QCOMPARE(rules.priceCorrection->ground, u"refused-price"_s);
    QCOMPARE(rules.lowPrice->ground, u"low-price"_s);
    QVERIFY(rules.lowPrice->source.contains(u"265号"_s) && rules.lowPrice->source.contains(u"unverified"_s));
    for (const char* word : {"refusedPrice", "pricesCompared", "unexplained", "unjustified"})
        QVERIFY2(!rules.basis.value(QString::fromLatin1(word)).isEmpty(), word);
}

// 财库〔2014〕214号 art. 32: one ground more than 87号令 art. 64 has, which no points of a member mend.
void TestShippedRules::aConsultationIsCorrectedByItsOwnLaw()
{
    const RuleSet rules = RuleSet::fromJson(shipped(u"rules/government-consultation"_s)).value();
    QStringList codes;
    for (const LegalGround& ground : rules.corrections) {
        codes.append(ground.code);
        QVERIFY2(ground.source.contains(u"214号)第三十二条"_s), qUtf8Printable(ground.code));
    }
    QCOMPARE(codes, QStringList({u"sum"_s, u"range"_s, u"objective"_s, u"outlier"_s}));
    QVERIFY(rules.basis.value(u"stepRestarted"_s).endsWith(u"资格性检查认定错误"_s));
}

// 财库〔2014〕214号 art. 24 bounds the weight for goods and services, and has the lowest price as the base of all.
void TestShippedRules::theWeightOfThePriceOfWorksIsLeftToAConsultation()
{
    const RuleSet rules = RuleSet::fromJson(shipped(u"rules/government-consultation"_s)).value();
    const PriceRule* works = rules.priceRule(Subject::Works);
    QVERIFY(works != nullptr);
    QVERIFY(works->least == 0 && works->most == 100 && works->lowPriceFirst);
    QCOMPARE(works->rankings, QList<RankBy> {RankBy::Points});
    QCOMPARE(works->adjustments->constFirst().id, u"small"_s); // 财库〔2020〕46号 art. 9: 3 to 5 % of works
    QVERIFY(works->adjustments->constFirst().least == 3 && works->adjustments->constFirst().most == 5);
    QVERIFY(rules.priceRule(Subject::Goods)->least == 30 && rules.priceRule(Subject::Goods)->most == 60);
    QVERIFY(rules.priceRule(Subject::Services)->least == 10 && rules.priceRule(Subject::Services)->most == 30);
}

// 国土39号令 art. 14 counts who bids; of bids that are rejected later it says nothing.
void TestShippedRules::landIsNotOpenedForFewerThanThree()
{
    const RuleSet rules = RuleSet::fromJson(shipped(u"rules/resources"_s)).value();
    QVERIFY(rules.mayEvaluate(QList<LotBidder>(3)) && !rules.mayEvaluate(QList<LotBidder>(2)));
    QVERIFY(rules.opening->source.contains(u"第十四条"_s));
    QVERIFY(!rules.stopsWhenFewer);
}

// 87号令 art. 44; in a negotiation, a consultation or an inquiry the group finds out.
void TestShippedRules::onlyATenderHasItsBiddersQualifiedBefore()
{
    QStringList outside;
    for (const QString& file : QDir(u":/evalroom/rules"_s).entryList()) {
        if (RuleSet::fromJson(shipped(u"rules/"_s + file.chopped(5)))->qualifiedOutside)
            outside.append(file);
    }
    QCOMPARE(outside, QStringList(u"government-tender.json"_s));
}

void TestShippedRules::whatIsDemandedOfACommitteeIsDemandedBySomeRules_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("records"); // of negotiations: 74号令 art. 17 (3), 42
    QTest::addColumn<bool>("corrections"); // of points, where there are any: 87号令 art. 64
    const auto row = [](const char* name, bool records, bool corrections) {
        QTest::newRow(name) << u"rules/"_s + QString::fromUtf8(name) << records << corrections;
    };
    row("engineering", false, true);
    row("government-tender", false, true);
    row("government-consultation", false, true);
    row("government-negotiation", true, false);
    row("government-inquiry", false, false);
    row("government-single-source", true, false);
    row("property", false, true);
    row("resources", false, true);
}

void TestShippedRules::whatIsDemandedOfACommitteeIsDemandedBySomeRules()
{
    QFETCH(QString, name);
    QFETCH(bool, records);
    QFETCH(bool, corrections);
    const RuleSet rules = RuleSet::fromJson(shipped(name)).value();
    QCOMPARE(rules.negotiation && rules.negotiation->required, records);
    QCOMPARE(rules.correctionsAreOwed, corrections);
}

// 12号令 art. 12 (2), (4); 87号令 art. 47; 74号令 art. 7; 财库〔2014〕214号 art. 14.
void TestShippedRules::whatLiesInThePersonIsFlagged()
{
    const QStringList tender {u"authority"_s, u"sanctioned"_s};
    const QStringList bought {u"own-unit"_s, u"agency-staff"_s};
    const QMap<QString, QStringList> wanted {{u"engineering"_s, tender}, {u"property"_s, tender},
        {u"resources"_s, tender}, {u"government-tender"_s, bought}, {u"government-consultation"_s, bought},
        {u"government-negotiation"_s, bought}, {u"government-inquiry"_s, bought}, {u"government-single-source"_s, {}}};
    for (const auto& [name, codes] : wanted.asKeyValueRange()) {
        QList<LegalGround> grounds = RuleSet::fromJson(shipped(u"rules/"_s + name)).value().recusals;
        grounds.removeIf([](const LegalGround& ground) { return !ground.ofPerson; });
        QCOMPARE(codesOf(grounds), codes);
    }
}

void TestShippedRules::whatAFieldMakesRefuseHasItsSource_data()
{
    QTest::addColumn<QString>("name");
    for (const QString& file : QDir(u":/evalroom/rules"_s).entryList())
        QTest::newRow(qPrintable(file)) << u"rules/"_s + file.chopped(5);
}

// The rules of FORMAT.md §9 that would not be there, or be others, without a field of the rule set.
void TestShippedRules::whatAFieldMakesRefuseHasItsSource()
{
    QFETCH(QString, name);
    const RuleSet rules = RuleSet::fromJson(shipped(name)).value();
    const bool hasPoints = std::ranges::any_of(
        rules.price, [](const PriceRule& price) { return price.rankings.contains(RankBy::Points); });
    const bool isSold = std::ranges::any_of(
        rules.price, [](const PriceRule& price) { return price.rankings.contains(RankBy::HighestPrice); });
    const QList<std::pair<bool, QList<Rule>>> causes {
        {true, {Rule::Composition, Rule::Chair}}, // committee, chair
        {true, {Rule::NotDeclared, Rule::NotReady}}, // pledge
        {true, {Rule::TooFew, Rule::OverCeiling}}, // minimumBidders, fewer, priceLimit
        {true, {Rule::Failed}}, // what comes of them
        {true, {Rule::Unfilled, Rule::NoConsent}}, // who sits on the committee, and what is kept of them
        {true, {Rule::UnknownGround, Rule::OutOfScope}}, // grounds, clarifications
        {true, {Rule::OpenMotion, Rule::Undecided}}, // what has to be rejected is
        {isSold, {Rule::BelowReserve}},
        {true, {Rule::MissingSignatures, Rule::MissingOpinions, Rule::TooEarly}}, // deemedAgreement, report
        {true, {Rule::Reason, Rule::Dissented, Rule::Signed}}, // fewer, deemedAgreement, report
        {true, {Rule::MissingSheets, Rule::Disagreement}}, // committee: all of it
        {true, {Rule::SheetsOpen, Rule::Order, Rule::PricesUnknown}}, // the procedure, and what is compared
        {true, {Rule::MissingTotals, Rule::Frozen}}, // report
        // Nowhere else does an instrument say that an evaluation stops.
        {rules.regime == Regime::GovernmentTender || rules.regime == Regime::GovernmentOther, {Rule::Suspended}},
        {hasPoints, {Rule::UnexplainedScore, Rule::Uncorrected}}, // corrections
        {!rules.clarifications.isEmpty(), {Rule::Unanswered, Rule::Unasked}},
        {rules.priceCorrection.has_value(), {Rule::Unanswered, Rule::RefusedPrice, Rule::PricesCompared}},
        {rules.lowPrice.has_value(), {Rule::Unexplained, Rule::Unjustified}},
        {rules.negotiation && rules.negotiation->required, {Rule::Unrecorded}},
        {rules.finalOffer.has_value(), {Rule::AlreadyOffered, Rule::MissingOffers}},
    };
    for (const auto& [isCause, refusing] : causes) {
        for (const Rule rule : refusing) {
            const QString source = rules.basis.value(ruleName(rule));
            const bool isNamed = source.contains(u'《') || source.contains(u"招标文件"_s);
            QVERIFY2(!isCause || isNamed, qUtf8Printable(ruleName(rule)));
        }
    }
}

namespace {

// What a rule set makes a fault of schemes, by its words: instruments say that, and the rule set says which.
QMap<QString, bool> sourced(const RuleSet& rules)
{
    const auto anyPrice = [&rules](auto is) { return std::ranges::any_of(rules.price, is); };
    const bool hasPoints = anyPrice([](const PriceRule& price) { return price.rankings.contains(RankBy::Points); });
    const bool isWeighed = anyPrice([](const PriceRule& price) { return price.least > 0 || price.most < 100; });
    const bool lowFirst = anyPrice([](const PriceRule& price) { return price.lowPriceFirst; });
    const bool adjusts = anyPrice([](const PriceRule& price) { return price.adjustments.has_value(); });
    const bool isTender = rules.regime == Regime::GovernmentTender;
    const bool isEngineering = rules.regime == Regime::Engineering;
    return {{u"composition"_s, true}, {u"otherRanking"_s, true}, {u"noReview"_s, true}, {u"noPrice"_s, true},
        {u"notElected"_s, rules.chairMustBeElected}, {u"manyCandidates"_s, rules.mostCandidates < 99},
        {u"fewCandidates"_s, rules.fewestCandidates > 1}, {u"noTies"_s, rules.mostCandidates > 1},
        {u"unranked"_s, !rules.mayBeUnranked && rules.mostCandidates > 1}, {u"otherFormula"_s, hasPoints},
        {u"sum"_s, hasPoints}, {u"weight"_s, isWeighed}, {u"frozenBase"_s, lowFirst}, {u"adjustmentRange"_s, adjusts},
        {u"otherTotal"_s, rules.totalPoints.has_value()}, {u"fixedPriceCounts"_s, rules.totalPoints.has_value()},
        {u"weightSum"_s, isTender}, {u"weightedPoints"_s, isTender}, {u"rangeGap"_s, isTender},
        {u"rangeOverlap"_s, isTender}, {u"slope"_s, isEngineering}, {u"trimAll"_s, isEngineering},
        {u"qualificationScored"_s, !rules.qualificationScored}, {u"amountForbidden"_s, !rules.amounts},
        {u"scoreTrim"_s, !rules.scoreTrim}, {u"priceTrim"_s, !rules.priceTrim}, {u"noFinalOffer"_s, !rules.finalOffer},
        {u"noOffers"_s, rules.finalOffer && rules.finalOffer->required}, {u"tieOrder"_s, !rules.tieOrder.isEmpty()}};
}

// Each of its findings says its source by itself.
const QStringList SourcedThemselves {u"forbiddenFactor"_s};

// Which rule set holds, arithmetic, and what would say nothing or twice: no instrument has to forbid that.
const QStringList OfNoInstrument {u"otherRules"_s, u"otherRegime"_s, u"noSubject"_s, u"reserved"_s, u"duplicate"_s,
    u"onePrice"_s, u"idlePrice"_s, u"idleFormula"_s, u"unweighted"_s, u"idleWeight"_s, u"increment"_s, u"rangeTop"_s,
    u"rangeStep"_s, u"emptyRange"_s, u"tooFewToTrim"_s, u"trimApart"_s, u"trimOrder"_s, u"trimIdle"_s, u"share"_s,
    u"termShares"_s, u"factor"_s, u"within"_s, u"unknownDrawn"_s, u"idleDrawn"_s, u"drawnRange"_s, u"lowered"_s,
    u"idleFixedPart"_s, u"leastPoints"_s, u"adjustment"_s, u"adjustmentSum"_s, u"adjustmentDates"_s,
    u"idleAdjustment"_s, u"noLowPrice"_s, u"offersOrder"_s, u"unknownStep"_s, u"noPoints"_s, u"idleTie"_s, u"tieEnd"_s,
    u"drawWithoutNonces"_s};

} // namespace

void TestShippedRules::whatNoSchemeMayHaveHasItsSource_data()
{
    whatAFieldMakesRefuseHasItsSource_data();
}

void TestShippedRules::whatNoSchemeMayHaveHasItsSource()
{
    QFETCH(QString, name);
    const RuleSet rules = RuleSet::fromJson(shipped(name)).value();
    const QMap<QString, bool> causes = sourced(rules);
    for (const auto& [rule, isCause] : causes.asKeyValueRange()) {
        const QString source = rules.basis.value(rule);
        const bool isNamed = source.contains(u'《') || source.contains(u"招标文件"_s);
        QVERIFY2(!isCause || isNamed, qUtf8Printable(rule));
    }
    for (const QString& rule : OfNoInstrument)
        QVERIFY2(!rules.basis.contains(rule), qUtf8Printable(rule));
}

void TestShippedRules::everyRuleOfASchemeHasASourceOrNeedsNone()
{
    QStringList known = sourced(governmentRules()).keys() + SourcedThemselves + OfNoInstrument;
    known.sort();
    QStringList rules = schemeRules();
    rules.sort();
    QCOMPARE(known, rules);
}

EVALROOM_TEST(TestShippedRules, QCoreApplication)

} // namespace tst_shipped_rules

#include "tst_shipped_rules.moc"
