// SPDX-License-Identifier: Apache-2.0
#include "evaluation/scheme_remarks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

// A shorter name stands in many a text that is about something else: 工期, 报价.
constexpr qsizetype ShortestName = 4;

QStringList reviewedNames(const Scheme& scheme)
{
    QStringList names;
    for (const Step& step : scheme.steps) {
        if (step.kind != StepKind::Review)
            continue;
        for (const Criterion& criterion : step.criteria) {
            if (criterion.name.size() >= ShortestName)
                names.append(criterion.name);
        }
    }
    return names;
}

// The same name is no remark: it is the fault qualificationScored.
bool isNamedIn(const QString& text, const QStringList& names)
{
    return !names.contains(text)
        && std::ranges::any_of(names, [&text](const QString& name) { return text.contains(name); });
}

// What a scored criterion says, field by field.
QList<std::pair<QString, QString>> textsOf(const Criterion& criterion)
{
    QList<std::pair<QString, QString>> texts {{u"/name"_s, criterion.name}, {u"/standard"_s, criterion.standard}};
    if (const auto* choice = std::get_if<ChoiceValues>(&criterion.values)) {
        for (qsizetype i = 0; i < choice->choices.size(); ++i)
            texts.append({u"/values/choices/%1/when"_s.arg(i), choice->choices.at(i).when});
    }
    if (const auto* graded = std::get_if<GradedValues>(&criterion.values)) {
        for (qsizetype i = 0; i < graded->grades.size(); ++i)
            texts.append({u"/values/grades/%1/name"_s.arg(i), graded->grades.at(i).name});
    }
    if (const auto* deducted = std::get_if<DeductedValues>(&criterion.values))
        texts.append({u"/values/per"_s, deducted->per});
    return texts;
}

QList<SchemeFinding> namedQualifications(const Scheme& scheme, const QString& source)
{
    QList<SchemeFinding> remarks;
    const QStringList names = reviewedNames(scheme);
    for (qsizetype i = 0; i < scheme.steps.size(); ++i) {
        const Step& step = scheme.steps.at(i);
        for (qsizetype j = 0; step.kind != StepKind::Review && j < step.criteria.size(); ++j) {
            for (const auto& [field, text] : textsOf(step.criteria.at(j))) {
                if (isNamedIn(text, names) && !step.criteria.at(j).isAmount())
                    remarks.append({u"/steps/%1/criteria/%2"_s.arg(i).arg(j) + field, u"qualificationNamed"_s, source});
            }
        }
    }
    return remarks;
}

QList<SchemeFinding> singleChoices(const Scheme& scheme)
{
    QList<SchemeFinding> remarks;
    for (qsizetype i = 0; i < scheme.steps.size(); ++i) {
        const QList<Criterion>& criteria = scheme.steps.at(i).criteria;
        for (qsizetype j = 0; j < criteria.size(); ++j) {
            const auto* choice = std::get_if<ChoiceValues>(&criteria.at(j).values);
            if (choice != nullptr && choice->choices.size() == 1)
                remarks.append({u"/steps/%1/criteria/%2/values/choices"_s.arg(i).arg(j), u"singleChoice"_s});
        }
    }
    return remarks;
}

Rational leastPointsOf(const Criterion& criterion)
{
    Rational least = criterion.points;
    if (const auto* choice = std::get_if<ChoiceValues>(&criterion.values)) {
        for (const Choice& each : choice->choices)
            least = std::min(least, each.points);
        return least;
    }
    if (const auto* graded = std::get_if<GradedValues>(&criterion.values)) {
        for (const Grade& grade : graded->grades)
            least = std::min(least, grade.from);
        return least;
    }
    const auto* deducted = std::get_if<DeductedValues>(&criterion.values);
    return deducted != nullptr ? deducted->least : Rational(0);
}

// All points where everybody else has given the least: no score is further from the others'.
bool mayBeOutlier(const Criterion& criterion, const Rational& percent)
{
    const Rational least = leastPointsOf(criterion);
    return (criterion.points - least) * 100 > least * percent;
}

QList<SchemeFinding> idleAlarms(const Scheme& scheme)
{
    QList<SchemeFinding> remarks;
    bool isScored = false;
    bool mayAlarm = false;
    for (const Step& step : scheme.steps) {
        if (step.kind != StepKind::Score)
            continue;
        isScored = true;
        mayAlarm = mayAlarm || std::ranges::any_of(step.criteria, [&scheme](const Criterion& criterion) {
            return mayBeOutlier(criterion, scheme.outlierPercent);
        });
    }
    if (isScored && (!mayAlarm || scheme.committeeSize == 1))
        remarks.append({u"/outlierPercent"_s, u"alarmNever"_s});
    // Every bid that may stand has the price that the state has fixed: it is no lower than any other.
    if (scheme.fixedPrice && scheme.lowPrice.belowMean)
        remarks.append({u"/lowPrice/belowMean"_s, u"alarmNever"_s});
    if (scheme.fixedPrice && scheme.lowPrice.belowNext)
        remarks.append({u"/lowPrice/belowNext"_s, u"alarmNever"_s});
    return remarks;
}

} // namespace

QList<SchemeFinding> remarksOnSector(const QString& sector, const RuleSet& rules)
{
    // Which experts are lawyers no scheme says.
    const QString source = rules.basis.value(u"legalExpert"_s);
    if (sector == u"complex" && !source.isEmpty())
        return {{u"/committee/size"_s, u"legalExpert"_s, source}};
    const bool isKnown = std::ranges::any_of(rules.committee.larger,
                             [&sector](const LargerCommittee& larger) { return larger.sector == sector; })
        || std::ranges::any_of(
            rules.fewerBidders, [&sector](const FewerBidders& fewer) { return fewer.sector == sector; });
    if (sector.isEmpty() || isKnown)
        return {};
    return {{u"/committee/size"_s, u"unknownSector"_s, u"FORMAT.md §10.1"_s}};
}

QList<SchemeFinding> remarksOn(const Scheme& scheme, const RuleSet& rules)
{
    QList<SchemeFinding> remarks;
    for (qsizetype i = 0; i < scheme.steps.size(); ++i) {
        const Aggregation& rule = scheme.steps.at(i).aggregation;
        if (rule.trimFrom > scheme.committeeSize)
            remarks.append({u"/steps/%1/aggregation/trimFrom"_s.arg(i), u"trimNever"_s});
        if (rule.trimFrom != 0 && !rules.scoreTrim && !rule.overriddenBy.isEmpty())
            remarks.append(
                {u"/steps/%1/aggregation/override"_s.arg(i), u"trimOverridden"_s, rules.basis.value(u"scoreTrim"_s)});
    }
    if (!rules.qualificationScored)
        remarks += namedQualifications(scheme, rules.basis.value(u"qualificationScored"_s));
    return remarks + singleChoices(scheme) + idleAlarms(scheme);
}

} // namespace evalroom
