// SPDX-License-Identifier: Apache-2.0
#include "widgets/judge/cell_check.h"

#include "widgets/words/figures.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr qsizetype LongestValue = 64; // characters

struct CellWords {
    Q_DECLARE_TR_FUNCTIONS(CellWords)
};

CellCheck checkJudgement(const DraftField& field)
{
    if (field.value == FailValue)
        return {field.reason.trimmed().isEmpty() ? CellState::NeedsReason : CellState::Complete, {}};
    return {field.value == PassValue ? CellState::Complete : CellState::Missing, {}};
}

} // namespace

CellCheck checkCell(const Step& step, const Criterion& criterion, const DraftField& field)
{
    if (step.kind == StepKind::Review)
        return checkJudgement(field);
    if (field.value.trimmed().isEmpty())
        return {};
    const auto points = parseDecimal(normalDigits(field.value));
    if (!points)
        return {CellState::Wrong, {}};
    if (!pointsFit(*points, criterion))
        return {CellState::Wrong, *points};
    const bool unexplained = needsReason(*points, criterion) && field.reason.trimmed().isEmpty();
    return {unexplained ? CellState::NeedsReason : CellState::Complete, *points};
}

int decimalsOf(const Criterion& criterion)
{
    const QString increment = formatDecimal(criterion.increment);
    const qsizetype dot = increment.indexOf(u'.');
    return dot < 0 ? 0 : static_cast<int>(increment.size() - dot - 1);
}

bool goesBelowZero(const Criterion& criterion)
{
    const auto* amount = std::get_if<AmountValues>(&criterion.values);
    return amount != nullptr && amount->least < 0;
}

namespace {

// Which values a criterion may be given, kind by kind.
struct ValuesWords {
    const Criterion& criterion;

    QString operator()(const FreeValues&) const
    {
        //: Which points a criterion may be given: 0 to the most, and the steps between
        return CellWords::tr("0 to %1 points, in steps of %2")
            .arg(pointsFigures(criterion.points), pointsFigures(criterion.increment));
    }
    QString operator()(const GradedValues& graded) const
    {
        QStringList grades;
        for (const Grade& grade : graded.grades)
            //: A grade, as 优, with the points from and to that belong to it
            grades << CellWords::tr("%1 %2 to %3").arg(grade.name, pointsFigures(grade.from), pointsFigures(grade.to));
        return CellWords::tr("%1 points, in steps of %2").arg(grades.join(u"; "_s), pointsFigures(criterion.increment));
    }
    QString operator()(const ChoiceValues& choice) const
    {
        QStringList choices;
        for (const Choice& each : choice.choices)
            //: Points, and the condition under which they are given
            choices << CellWords::tr("%1 (%2)").arg(pointsFigures(each.points), each.when);
        return CellWords::tr("exactly %1 points").arg(choices.join(CellWords::tr(" or ")));
    }
    QString operator()(const DeductedValues& deducted) const
    {
        return CellWords::tr("%1 points, less %2 for each: %3; at least %4")
            .arg(pointsFigures(criterion.points), pointsFigures(criterion.increment), deducted.per,
                pointsFigures(deducted.least));
    }
    QString operator()(const AmountValues& amount) const
    {
        return CellWords::tr("%1 to %2 yuan, which are added to the price, in steps of %3")
            .arg(pointsFigures(amount.least), pointsFigures(amount.most), pointsFigures(criterion.increment));
    }
};

} // namespace

QString rangeWords(const Criterion& criterion)
{
    return std::visit(ValuesWords {criterion}, criterion.values);
}

QString rangeFigures(const Criterion& criterion)
{
    if (const auto* amount = std::get_if<AmountValues>(&criterion.values); amount != nullptr)
        return pointsFigures(amount->least) + u'–' + pointsFigures(amount->most);
    const auto* deducted = std::get_if<DeductedValues>(&criterion.values);
    return pointsFigures(deducted != nullptr ? deducted->least : Rational(0)) + u'–' + pointsFigures(criterion.points);
}

QString faultWords(const Criterion& criterion, const CellCheck& check)
{
    switch (check.state) {
    case CellState::Missing:
    case CellState::Complete:
        return {};
    case CellState::NeedsReason:
        return check.points ? CellWords::tr("Say why: the scheme wants a reason for these points.")
                            : CellWords::tr("Say why it fails: a failed item needs a reason.");
    case CellState::Wrong:
        break;
    }
    if (!check.points)
        return CellWords::tr("This is no number. Possible are %1.").arg(rangeWords(criterion));
    if (*check.points > criterion.points && !criterion.isAmount())
        return CellWords::tr("%1 is more than this criterion gives. Possible are %2.")
            .arg(pointsFigures(*check.points), rangeWords(criterion));
    return CellWords::tr("%1 is none of this criterion's values. Possible are %2.")
        .arg(pointsFigures(*check.points), rangeWords(criterion));
}

QString valueWords(const Step& step, const Criterion& criterion, const DraftField& field)
{
    if (step.kind == StepKind::Review) {
        if (field.value == PassValue)
            return CellWords::tr("Passed");
        return field.value == FailValue ? CellWords::tr("Failed") : QString();
    }
    const CellCheck check = checkCell(step, criterion, field);
    return check.points ? pointsFigures(*check.points, decimalsOf(criterion)) : field.value;
}

QString valueOf(const Step& step, const Criterion& criterion, const QString& text)
{
    const QString typed = text.left(LongestValue).trimmed();
    if (step.kind != StepKind::Review) {
        const QString points = normalDigits(typed);
        return points.startsWith(u'-') && !goesBelowZero(criterion) ? QString() : points;
    }
    for (const QString& value : {PassValue, FailValue}) {
        const QString shown = valueWords(step, criterion, {value, {}});
        if (typed.compare(value, Qt::CaseInsensitive) == 0 || typed == shown)
            return value;
    }
    return {};
}

} // namespace evalroom
