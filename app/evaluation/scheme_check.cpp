// SPDX-License-Identifier: Apache-2.0
#include "evaluation/scheme_check.h"

#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int FewestToTrim = 3;

std::unexpected<Error> fault(const QString& pointer, QLatin1StringView word)
{
    return fail(ErrorCode::SchemeInvalid, pointer + u' ' + word);
}

QString stepPointer(qsizetype index)
{
    return u"/steps/"_s + QString::number(index);
}

QString criterionPointer(qsizetype step, qsizetype criterion)
{
    return stepPointer(step) + u"/criteria/"_s + QString::number(criterion);
}

Result<void> checkHead(const Scheme& scheme, const RuleSet& rules)
{
    if (scheme.regime != rules.regime)
        return fault(u"/regime"_s, "otherRegime"_L1);
    if (scheme.committeeSize < rules.committee.minimum || (rules.committee.odd && scheme.committeeSize % 2 == 0))
        return fault(u"/committee/size"_s, "composition"_L1);
    if (rules.chairMustBeElected && scheme.chairMode != ChairMode::Elected)
        return fault(u"/chair/mode"_s, "notElected"_L1);
    return {};
}

Result<void> checkIds(const QList<Step>& steps)
{
    QSet<QString> stepIds;
    QSet<QString> criterionIds; // in the whole scheme: the result names criteria without their step
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const Step& step = steps.at(i);
        if (step.id == ChairStep)
            return fault(stepPointer(i) + u"/id"_s, "reserved"_L1);
        if (stepIds.contains(step.id))
            return fault(stepPointer(i) + u"/id"_s, "duplicate"_L1);
        stepIds.insert(step.id);
        for (qsizetype j = 0; j < step.criteria.size(); ++j) {
            if (criterionIds.contains(step.criteria.at(j).id))
                return fault(criterionPointer(i, j) + u"/id"_s, "duplicate"_L1);
            criterionIds.insert(step.criteria.at(j).id);
        }
    }
    return {};
}

Result<void> checkPoints(const Scheme& scheme)
{
    Rational sum = 0;
    bool priced = false;
    for (qsizetype i = 0; i < scheme.steps.size(); ++i) {
        const Step& step = scheme.steps.at(i);
        if (step.kind == StepKind::Price && priced)
            return fault(stepPointer(i), "onePrice"_L1);
        priced = priced || step.kind == StepKind::Price;
        sum += step.points;
        for (qsizetype j = 0; j < step.criteria.size(); ++j) {
            const Criterion& criterion = step.criteria.at(j);
            sum += criterion.points;
            if (criterion.increment != 0 && denominator(Rational(criterion.points / criterion.increment)) != 1)
                return fault(criterionPointer(i, j) + u"/increment"_s, "increment"_L1);
        }
    }
    if (sum != scheme.totalPoints)
        return fault(u"/total/points"_s, "sum"_L1);
    return {};
}

Result<void> checkPrice(const Scheme& scheme, const RuleSet& rules)
{
    const PriceRule* rule = rules.priceRule(scheme.subject);
    if (rule == nullptr)
        return fault(u"/subject"_s, "noSubject"_L1);
    const auto price = std::ranges::find(scheme.steps, StepKind::Price, &Step::kind);
    if (price == scheme.steps.cend())
        return rule->least > 0 ? fault(u"/steps"_s, "noPrice"_L1) : Result<void>();
    const QString pointer = stepPointer(price - scheme.steps.cbegin());
    const Rational percent = price->points * 100 / scheme.totalPoints;
    if (percent < rule->least || percent > rule->most)
        return fault(pointer + u"/points"_s, "weight"_L1);
    if (!rule->formulas.contains(formulaNames().at(static_cast<qsizetype>(price->formula.index()))))
        return fault(pointer + u"/formula/name"_s, "otherFormula"_L1);
    return {};
}

Result<void> checkAggregation(const Step& step, const QString& pointer, const RuleSet& rules)
{
    const int from = step.aggregation.trimFrom;
    if (from != 0 && from < FewestToTrim)
        return fault(pointer + u"/aggregation/trimFrom"_s, "tooFewToTrim"_L1);
    if (from != 0 && !rules.scoreTrim)
        return fault(pointer + u"/aggregation/trimFrom"_s, "scoreTrim"_L1);
    return {};
}

Result<void> checkFormula(const MeanDeviationFormula& formula, const QString& pointer, const RuleSet& rules)
{
    if (!formula.trim.isEmpty() && !rules.priceTrim)
        return fault(pointer + u"/trim"_s, "priceTrim"_L1);
    for (qsizetype i = 0; i < formula.trim.size(); ++i) {
        const TrimRow& row = formula.trim.at(i);
        const QString rowPointer = pointer + u"/trim/"_s + QString::number(i);
        if (i > 0 && row.minCount <= formula.trim.at(i - 1).minCount)
            return fault(rowPointer + u"/from"_s, "trimOrder"_L1);
        if (row.dropHigh + row.dropLow >= row.minCount)
            return fault(rowPointer, "trimAll"_L1);
    }
    if (formula.score.perPercentAbove <= formula.score.perPercentBelow)
        return fault(pointer + u"/above"_s, "slope"_L1);
    return {};
}

Result<void> checkComputation(const QList<Step>& steps, const RuleSet& rules)
{
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const Step& step = steps.at(i);
        Result<void> checked;
        if (step.kind == StepKind::Score)
            checked = checkAggregation(step, stepPointer(i), rules);
        else if (const auto* mean = std::get_if<MeanDeviationFormula>(&step.formula); mean != nullptr)
            checked = checkFormula(*mean, stepPointer(i) + u"/formula"_s, rules);
        if (!checked)
            return checked;
    }
    return {};
}

// A draw takes its seed from the nonces of sheets.
bool hasNonces(const Scheme& scheme)
{
    return scheme.chairMode == ChairMode::Elected
        || std::ranges::any_of(scheme.steps, [](const Step& step) { return step.kind == StepKind::Score; });
}

Result<void> checkTies(const Scheme& scheme)
{
    QSet<QPair<int, QString>> seen;
    for (qsizetype i = 0; i < scheme.ties.size(); ++i) {
        const Tie& tie = scheme.ties.at(i);
        const QString pointer = u"/ties/"_s + QString::number(i);
        const Step* step = scheme.step(tie.step);
        if (tie.rule == TieRule::Step && step == nullptr)
            return fault(pointer, "unknownStep"_L1);
        if (tie.rule == TieRule::Step && step->kind == StepKind::Review)
            return fault(pointer, "noPoints"_L1);
        if (tie.rule == TieRule::Draw && !hasNonces(scheme))
            return fault(pointer, "drawWithoutNonces"_L1);
        const QPair<int, QString> key(static_cast<int>(tie.rule), tie.step);
        if (seen.contains(key))
            return fault(pointer, "duplicate"_L1);
        seen.insert(key);
        const bool decides = tie.rule == TieRule::Draw || tie.rule == TieRule::Tenderer;
        if (decides != (i == scheme.ties.size() - 1))
            return fault(pointer, "tieEnd"_L1);
    }
    return {};
}

} // namespace

Result<void> checkScheme(const Scheme& scheme, const RuleSet& rules)
{
    if (const auto head = checkHead(scheme, rules); !head)
        return head;
    if (const auto ids = checkIds(scheme.steps); !ids)
        return ids;
    if (const auto points = checkPoints(scheme); !points)
        return points;
    if (const auto computation = checkComputation(scheme.steps, rules); !computation)
        return computation;
    if (const auto price = checkPrice(scheme, rules); !price)
        return price;
    return checkTies(scheme);
}

} // namespace evalroom
