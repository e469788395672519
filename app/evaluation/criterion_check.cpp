// SPDX-License-Identifier: Apache-2.0
#include "evaluation/criterion_check.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

// Looks at the values of one criterion, kind by kind.
struct ValuesCheck {
    const Criterion& criterion;
    const QString& pointer;
    QList<SchemeFinding> findings = {};

    void find(const QString& below, QLatin1StringView rule) { findings.append({pointer + below, rule}); }

    void operator()(const FreeValues&) { checkIncrement(); }
    void operator()(const GradedValues& graded);
    void operator()(const ChoiceValues& choice);
    void operator()(const DeductedValues& deducted);
    void operator()(const AmountValues& amount);

    void checkIncrement()
    {
        if (!isMultiple(criterion.points, criterion.increment))
            find(u"/increment"_s, "increment"_L1);
    }
    void checkGrade(const Grade& grade, const QString& below);
};

void ValuesCheck::checkGrade(const Grade& grade, const QString& below)
{
    if (grade.to < grade.from)
        find(below, "emptyRange"_L1);
    if (!isMultiple(grade.from, criterion.increment) || !isMultiple(grade.to, criterion.increment))
        find(below, "rangeStep"_L1);
}

// Best first, one beginning an increment above the next: then every multiple between belongs to exactly one.
void ValuesCheck::operator()(const GradedValues& graded)
{
    checkIncrement();
    for (qsizetype i = 0; i < graded.grades.size(); ++i) {
        const Grade& grade = graded.grades.at(i);
        const QString below = u"/values/grades/%1"_s.arg(i);
        checkGrade(grade, below);
        if (i == 0)
            continue;
        const Rational distance = graded.grades.at(i - 1).from - grade.to;
        if (distance <= 0)
            find(below, "rangeOverlap"_L1);
        else if (distance > criterion.increment)
            find(below, "rangeGap"_L1);
    }
    if (graded.grades.isEmpty() || graded.grades.constFirst().to != criterion.points)
        find(u"/values/grades"_s, "rangeTop"_L1);
}

void ValuesCheck::operator()(const ChoiceValues& choice)
{
    QList<Rational> seen;
    for (qsizetype i = 0; i < choice.choices.size(); ++i) {
        const Rational& points = choice.choices.at(i).points;
        const QString below = u"/values/choices/%1"_s.arg(i);
        if (seen.contains(points))
            find(below, "duplicate"_L1);
        seen.append(points);
        if (points > criterion.points)
            find(below, "rangeTop"_L1);
    }
    if (!seen.contains(criterion.points))
        find(u"/values/choices"_s, "rangeTop"_L1);
}

void ValuesCheck::operator()(const DeductedValues& deducted)
{
    if (deducted.least >= criterion.points)
        find(u"/values/least"_s, "emptyRange"_L1);
    else if (criterion.points - criterion.increment < deducted.least)
        find(u"/increment"_s, "increment"_L1);
}

void ValuesCheck::operator()(const AmountValues& amount)
{
    if (amount.most <= amount.least)
        find(u"/values/most"_s, "emptyRange"_L1);
    else if (!isMultiple(amount.least, criterion.increment) || !isMultiple(amount.most, criterion.increment))
        find(u"/increment"_s, "increment"_L1);
}

} // namespace

QList<SchemeFinding> checkCriterion(const Criterion& criterion, const QString& pointer)
{
    ValuesCheck check {criterion, pointer};
    std::visit(check, criterion.values);
    return check.findings;
}

} // namespace evalroom
