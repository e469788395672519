// SPDX-License-Identifier: Apache-2.0
#include "evaluation/scheme_check.h"

#include "evaluation/adjustment_check.h"
#include "evaluation/combined_check.h"
#include "evaluation/criterion_check.h"
#include "evaluation/tie_check.h"
#include "evaluation/weight_check.h"

#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int FewestToTrim = 3;

// A scheme under the rules of its regime, and what has been found so far.
class SchemeCheck {
public:
    SchemeCheck(const Scheme& scheme, const RuleSet& rules)
        : m_scheme(scheme)
        , m_rules(rules)
    {
    }

    QList<SchemeFinding> run();

private:
    void find(const QString& pointer, QLatin1StringView rule) { m_findings.append({pointer, rule}); }
    void checkHead();
    void checkIds();
    void checkReview();
    void checkStep(qsizetype index);
    void checkAggregation(const Step& step, const QString& pointer);
    void checkFactors(const Criterion& criterion, const QString& pointer);
    void checkSum();
    void checkPrice();
    void checkOffers();
    void checkPriceStep(const Step& step, const QString& pointer, const PriceRule& rule);
    void checkBaseline(const Baseline& baseline, const QString& pointer);
    void checkTrim(const QList<TrimRow>& trim, const QString& pointer);
    void checkFormula(const PriceFormula& formula, const QString& pointer, const PriceRule& rule);
    bool isReviewed(const Criterion& criterion) const;

    const Scheme& m_scheme;
    const RuleSet& m_rules;
    QList<SchemeFinding> m_findings;
};

QString stepPointer(qsizetype index)
{
    return u"/steps/%1"_s.arg(index);
}

QString criterionPointer(qsizetype step, qsizetype criterion)
{
    return stepPointer(step) + u"/criteria/%1"_s.arg(criterion);
}

void SchemeCheck::checkHead()
{
    if (!m_scheme.rulesId.isEmpty() && m_scheme.rulesId != m_rules.id)
        find(u"/rules"_s, "otherRules"_L1);
    if (m_scheme.regime != m_rules.regime)
        find(u"/regime"_s, "otherRegime"_L1);
    const CommitteeRule& committee = m_rules.committee;
    if (m_scheme.committeeSize < committee.minimum || (committee.odd && m_scheme.committeeSize % 2 == 0))
        find(u"/committee/size"_s, "composition"_L1);
    if (m_rules.chairMustBeElected && m_scheme.chairMode != ChairMode::Elected)
        find(u"/chair/mode"_s, "notElected"_L1);
    if (m_scheme.candidates > m_rules.mostCandidates)
        find(u"/candidates"_s, "manyCandidates"_L1);
    if (m_scheme.candidates < m_rules.fewestCandidates)
        find(u"/candidates"_s, "fewCandidates"_L1);
    if (!m_scheme.ranked && !m_rules.mayBeUnranked)
        find(u"/ranked"_s, "unranked"_L1);
}

void SchemeCheck::checkIds()
{
    QSet<QString> steps;
    QSet<QString> criteria; // in the whole scheme: the result names criteria without their step
    for (qsizetype i = 0; i < m_scheme.steps.size(); ++i) {
        const Step& step = m_scheme.steps.at(i);
        if (step.id == ChairStep)
            find(stepPointer(i) + u"/id"_s, "reserved"_L1);
        if (steps.contains(step.id))
            find(stepPointer(i) + u"/id"_s, "duplicate"_L1);
        steps.insert(step.id);
        for (qsizetype j = 0; j < step.criteria.size(); ++j) {
            const QString& id = step.criteria.at(j).id;
            if (criteria.contains(id))
                find(criterionPointer(i, j) + u"/id"_s, "duplicate"_L1);
            criteria.insert(id);
        }
    }
}

// Nothing gives points, or is compared by its price, that no review has found to be responsive (87号令 art. 50).
void SchemeCheck::checkReview()
{
    const auto judged = std::ranges::find_if(m_scheme.steps, &Step::givesPoints);
    if (std::ranges::find(m_scheme.steps.cbegin(), judged, StepKind::Review, &Step::kind) == judged)
        find(u"/steps"_s, "noReview"_L1);
}

// What is looked at in a review under the same clause and name makes a bidder qualified or responsive.
bool SchemeCheck::isReviewed(const Criterion& criterion) const
{
    return std::ranges::any_of(m_scheme.steps, [&](const Step& step) {
        return step.kind == StepKind::Review && std::ranges::any_of(step.criteria, [&](const Criterion& reviewed) {
            return reviewed.name == criterion.name
                || (!criterion.clause.isEmpty() && reviewed.clause == criterion.clause);
        });
    });
}

// In reviews as well: what may not be scored may not be asked for either.
void SchemeCheck::checkFactors(const Criterion& criterion, const QString& pointer)
{
    for (const LegalGround& factor : m_rules.forbiddenFactors) {
        if (criterion.name.contains(factor.text))
            m_findings.append({pointer + u"/name"_s, u"forbiddenFactor"_s, factor.source});
        if (criterion.standard.contains(factor.text))
            m_findings.append({pointer + u"/standard"_s, u"forbiddenFactor"_s, factor.source});
    }
}

void SchemeCheck::checkAggregation(const Step& step, const QString& pointer)
{
    const Aggregation& rule = step.aggregation;
    if (rule.trimFrom != 0 && rule.trimFrom < FewestToTrim)
        find(pointer + u"/trimFrom"_s, "tooFewToTrim"_L1);
    if (rule.trimFrom != 0 && !m_rules.scoreTrim && rule.overriddenBy.isEmpty())
        find(pointer + u"/trimFrom"_s, "scoreTrim"_L1);
    if (rule.trimFrom == 0 && rule.trimsTotals())
        find(pointer + u"/trimBy"_s, "trimIdle"_L1);
    if (rule.trimFrom == 0 && !rule.overriddenBy.isEmpty())
        find(pointer + u"/override"_s, "trimIdle"_L1);
    // Who is left out is the same in all of them.
    const bool apart = std::ranges::any_of(m_scheme.steps, [&rule](const Step& other) {
        return other.kind == StepKind::Score
            && (other.aggregation.trimBy != rule.trimBy || other.aggregation.trimFrom != rule.trimFrom);
    });
    if (rule.trimBy == TrimBy::AllSteps && apart)
        find(pointer, "trimApart"_L1);
}

void SchemeCheck::checkStep(qsizetype index)
{
    const Step& step = m_scheme.steps.at(index);
    for (qsizetype i = 0; i < step.criteria.size(); ++i)
        checkFactors(step.criteria.at(i), criterionPointer(index, i));
    checkAggregation(step, stepPointer(index) + u"/aggregation"_s);
    if (step.kind == StepKind::Review)
        return;
    for (qsizetype i = 0; i < step.criteria.size(); ++i) {
        const Criterion& criterion = step.criteria.at(i);
        const QString pointer = criterionPointer(index, i);
        m_findings += checkCriterion(criterion, pointer);
        if (criterion.isAmount() && !m_rules.amounts)
            find(pointer + u"/values/kind"_s, "amountForbidden"_L1);
        if (!m_rules.qualificationScored && !criterion.isAmount() && isReviewed(criterion))
            find(pointer, "qualificationScored"_L1);
    }
}

void SchemeCheck::checkSum()
{
    int priceSteps = 0;
    for (qsizetype i = 0; i < m_scheme.steps.size(); ++i) {
        const Step& step = m_scheme.steps.at(i);
        if (step.kind == StepKind::Price && ++priceSteps > 1)
            find(stepPointer(i), "onePrice"_L1);
        for (qsizetype j = 0; j < step.criteria.size(); ++j) {
            if (m_scheme.ranksByPrice() && step.criteria.at(j).points > 0)
                find(criterionPointer(i, j) + u"/points"_s, "idlePrice"_L1);
        }
    }
    m_findings += checkWeights(m_scheme);
    if (!m_scheme.ranksByPrice() && m_rules.totalPoints && m_scheme.totalPoints != *m_rules.totalPoints)
        find(u"/total/points"_s, "otherTotal"_L1);
}

void SchemeCheck::checkTrim(const QList<TrimRow>& trim, const QString& pointer)
{
    if (!trim.isEmpty() && !m_rules.priceTrim)
        find(pointer, "priceTrim"_L1);
    TrimRow before;
    for (qsizetype i = 0; i < trim.size(); ++i) {
        const TrimRow& row = trim.at(i);
        const QString rowPointer = pointer + u"/%1"_s.arg(i);
        if (i > 0 && row.minCount <= before.minCount)
            find(rowPointer + u"/from"_s, "trimOrder"_L1);
        if (row.dropHigh + row.dropLow >= row.minCount)
            find(rowPointer, "trimAll"_L1);
        if (row.dropHigh == before.dropHigh && row.dropLow == before.dropLow)
            find(rowPointer, "trimIdle"_L1);
        before = row;
    }
}

void SchemeCheck::checkBaseline(const Baseline& baseline, const QString& pointer)
{
    checkTrim(baseline.trim, pointer + u"/trim"_s);
    if (baseline.ceilingShare >= 1)
        find(pointer + u"/ceilingShare"_s, "share"_L1);
    if (baseline.lowered >= 100)
        find(pointer + u"/lowered"_s, "lowered"_L1);
    const bool hasFactor
        = std::ranges::any_of(baseline.terms, [](const BaselineTerm& term) { return term.factor.has_value(); });
    if (baseline.sparesFixed && baseline.lowered == 0 && !baseline.drawn && !hasFactor)
        find(pointer + u"/fixedPart"_s, "idleFixedPart"_L1);
    m_findings += checkCombined(baseline, pointer);
}

void SchemeCheck::checkFormula(const PriceFormula& formula, const QString& pointer, const PriceRule& rule)
{
    const Baseline& baseline = formula.baseline;
    if (!rule.baselines.contains(baselineFamilyNames().at(static_cast<qsizetype>(baseline.family))))
        find(pointer + u"/baseline/family"_s, "otherFormula"_L1);
    if (rule.lowPriceFirst && (baseline.lowered != 0 || baseline.drawn))
        find(pointer + u"/baseline"_s, "otherFormula"_L1);
    const bool isLow = std::holds_alternative<RatioScore>(formula.score);
    if (rule.lowPriceFirst && !isLow)
        find(pointer + u"/score/kind"_s, "otherFormula"_L1);
    if ((isLow && baseline.family == BaselineFamily::Highest)
        || (std::holds_alternative<HighRatioScore>(formula.score) && baseline.family == BaselineFamily::Lowest))
        find(pointer + u"/score/kind"_s, "idleFormula"_L1);
    checkBaseline(baseline, pointer + u"/baseline"_s);
}

void SchemeCheck::checkPriceStep(const Step& step, const QString& pointer, const PriceRule& rule)
{
    if ((step.points == 0) != m_scheme.ranksByPrice()) {
        find(pointer, "idlePrice"_L1);
        return;
    }
    if (m_scheme.ranksByPrice())
        return;
    const Rational percent = step.weight ? step.weight->percent : step.points * 100 / m_scheme.totalPoints;
    if (percent < rule.least || percent > rule.most)
        find(pointer + (step.weight ? u"/weight/percent"_s : u"/points"_s), "weight"_L1);
    checkFormula(step.formula, pointer + u"/formula"_s, rule);
    // The base is the lowest price of the bids that meet the demands, and of no bid that has been rejected since.
    if (rule.lowPriceFirst && step.freeze != Freeze::Never)
        find(pointer + u"/freeze"_s, "frozenBase"_L1);
    const auto* deviation = std::get_if<DeviationScore>(&step.formula.score);
    if (deviation == nullptr)
        return;
    if (deviation->perPercentAbove <= deviation->perPercentBelow)
        find(pointer + u"/formula/score/above"_s, "slope"_L1);
    if (deviation->least >= step.points)
        find(pointer + u"/formula/score/least"_s, "leastPoints"_L1);
}

void SchemeCheck::checkPrice()
{
    const PriceRule* rule = m_rules.priceRule(m_scheme.subject);
    if (rule == nullptr) {
        find(u"/subject"_s, "noSubject"_L1);
        return;
    }
    if (!rule->rankings.contains(m_scheme.rankBy))
        find(u"/rankBy"_s, "otherRanking"_L1);
    const auto price = std::ranges::find(m_scheme.steps, StepKind::Price, &Step::kind);
    const bool hasStep = price != m_scheme.steps.cend();
    if (hasStep)
        checkPriceStep(*price, stepPointer(price - m_scheme.steps.cbegin()), *rule);
    if (m_scheme.fixedPrice && (hasStep || m_scheme.ranksByPrice()))
        find(u"/fixedPrice"_s, "fixedPriceCounts"_L1);
    else if (!m_scheme.fixedPrice && !hasStep && (rule->least > 0 || m_scheme.ranksByPrice()))
        find(u"/steps"_s, "noPrice"_L1);
}

// The final offer is what the price step compares (74号令 art. 33, 财库〔2014〕214号 art. 21).
void SchemeCheck::checkOffers()
{
    bool priced = false;
    bool offered = false;
    for (qsizetype i = 0; i < m_scheme.steps.size(); ++i) {
        const StepKind kind = m_scheme.steps.at(i).kind;
        priced = priced || kind == StepKind::Price;
        if (kind != StepKind::Offers)
            continue;
        if (!m_rules.finalOffer)
            find(stepPointer(i), "noFinalOffer"_L1);
        if (priced || offered || m_scheme.priceStep() == nullptr)
            find(stepPointer(i), "offersOrder"_L1);
        offered = true;
    }
    if (m_rules.finalOffer && m_rules.finalOffer->required && !offered)
        find(u"/steps"_s, "noOffers"_L1);
}

QList<SchemeFinding> SchemeCheck::run()
{
    checkHead();
    checkIds();
    checkReview();
    checkSum();
    for (qsizetype i = 0; i < m_scheme.steps.size(); ++i)
        checkStep(i);
    checkPrice();
    checkOffers();
    m_findings += checkAdjustments(m_scheme, m_rules);
    if (!m_scheme.lowPrice.isEmpty() && !m_rules.lowPrice)
        find(u"/lowPrice"_s, "noLowPrice"_L1);
    m_findings += checkTies(m_scheme, m_rules);
    return m_findings;
}

} // namespace

const QStringList& schemeRules()
{
    static const QStringList rules {u"otherRules"_s, u"otherRegime"_s, u"composition"_s, u"notElected"_s,
        u"manyCandidates"_s, u"fewCandidates"_s, u"unranked"_s, u"reserved"_s, u"duplicate"_s, u"noReview"_s,
        u"onePrice"_s, u"noSubject"_s, u"otherRanking"_s, u"noPrice"_s, u"fixedPriceCounts"_s, u"idlePrice"_s,
        u"weight"_s, u"otherFormula"_s, u"frozenBase"_s, u"idleFormula"_s, u"sum"_s, u"otherTotal"_s, u"weightSum"_s,
        u"unweighted"_s, u"weightedPoints"_s, u"idleWeight"_s, u"increment"_s, u"rangeGap"_s, u"rangeOverlap"_s,
        u"rangeTop"_s, u"rangeStep"_s, u"emptyRange"_s, u"qualificationScored"_s, u"forbiddenFactor"_s,
        u"amountForbidden"_s, u"tooFewToTrim"_s, u"trimApart"_s, u"scoreTrim"_s, u"priceTrim"_s, u"trimOrder"_s,
        u"trimAll"_s, u"trimIdle"_s, u"slope"_s, u"share"_s, u"termShares"_s, u"factor"_s, u"within"_s,
        u"unknownDrawn"_s, u"idleDrawn"_s, u"drawnRange"_s, u"lowered"_s, u"idleFixedPart"_s, u"leastPoints"_s,
        u"adjustment"_s, u"adjustmentRange"_s, u"adjustmentSum"_s, u"adjustmentDates"_s, u"idleAdjustment"_s,
        u"noLowPrice"_s, u"noFinalOffer"_s, u"noOffers"_s, u"offersOrder"_s, u"noTies"_s, u"unknownStep"_s,
        u"noPoints"_s, u"idleTie"_s, u"tieEnd"_s, u"tieOrder"_s, u"drawWithoutNonces"_s};
    return rules;
}

QList<SchemeFinding> checkScheme(const Scheme& scheme, const RuleSet& rules)
{
    return SchemeCheck(scheme, rules).run();
}

} // namespace evalroom
