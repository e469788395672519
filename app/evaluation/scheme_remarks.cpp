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

} // namespace

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
    return remarks;
}

} // namespace evalroom
