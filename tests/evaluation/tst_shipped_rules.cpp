// SPDX-License-Identifier: Apache-2.0
#include "rules_fixture.h"

#include "evaluation/event.h"

#include <QDir>
#include <QTest>
#include <algorithm>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

class TestShippedRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theInquiryRulesSayWhatTheLawSays();
    void thePropertyRulesSayWhatTheLawSays();
    void groupsOfOtherProcurementAreThreeOrFive_data();
    void groupsOfOtherProcurementAreThreeOrFive();
    void aConsultationIsCorrectedByItsOwnLaw();
    void landIsNotOpenedForFewerThanThree();
    void whatAFieldMakesRefuseHasItsSource_data();
    void whatAFieldMakesRefuseHasItsSource();
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
    const Fen threshold = 2'000'000 * Fen(100);
    QVERIFY(!largerCommittee(rules.committee, threshold - 1, {}));
    const LargerCommittee* larger = largerCommittee(rules.committee, threshold, {});
    QVERIFY(larger && larger->minimum == 5);
    QVERIFY(larger->source.contains(u"第七条"_s) && larger->source.contains(u"unverified"_s));
    QVERIFY(rules.chairMustBeElected && !rules.ownerMayChair);
    QVERIFY(rules.basis.value(u"notElected"_s).contains(u"第四十五条第（四）项"_s));
}

// 财库〔2014〕214号 art. 32: one ground more than 87号令 art. 64 has.
void TestShippedRules::aConsultationIsCorrectedByItsOwnLaw()
{
    const RuleSet rules = RuleSet::fromJson(shipped(u"rules/government-consultation"_s)).value();
    QStringList codes;
    for (const LegalGround& ground : rules.corrections) {
        codes.append(ground.code);
        QVERIFY2(ground.source.contains(u"214号)第三十二条"_s), qUtf8Printable(ground.code));
    }
    QCOMPARE(codes, QStringList({u"qualification"_s, u"sum"_s, u"range"_s, u"objective"_s, u"outlier"_s}));
}

// 国土39号令 art. 14 counts who bids; of bids that are rejected later it says nothing.
void TestShippedRules::landIsNotOpenedForFewerThanThree()
{
    const RuleSet rules = RuleSet::fromJson(shipped(u"rules/resources"_s)).value();
    QVERIFY(rules.mayOpen(3) && !rules.mayOpen(2));
    QVERIFY(rules.opening->source.contains(u"第十四条"_s));
    QVERIFY(!rules.stopsWhenFewer);
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
    const QList<std::pair<bool, QList<Rule>>> causes {
        {true, {Rule::Composition, Rule::Chair}}, // committee, chair
        {true, {Rule::NotDeclared, Rule::NotReady}}, // pledge
        {true, {Rule::TooFew, Rule::OverCeiling}}, // minimumBidders, fewer, priceLimit
        {true, {Rule::UnknownGround, Rule::OutOfScope}}, // grounds, clarifications
        {true, {Rule::MissingSignatures, Rule::MissingOpinions, Rule::TooEarly}}, // deemedAgreement, report
        {true, {Rule::MissingSheets, Rule::Disagreement}}, // committee: all of it
        {hasPoints, {Rule::SheetsOpen, Rule::UnexplainedScore}}, // corrections
        {!rules.clarifications.isEmpty(), {Rule::Unanswered, Rule::Unasked}},
        {rules.priceCorrection.has_value(), {Rule::Unanswered, Rule::RefusedPrice, Rule::PricesCompared}},
        {rules.lowPrice.has_value(), {Rule::Unexplained, Rule::Unjustified}},
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

QTEST_GUILESS_MAIN(TestShippedRules)
#include "tst_shipped_rules.moc"
