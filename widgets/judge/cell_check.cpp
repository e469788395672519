// SPDX-License-Identifier: Apache-2.0
#include "widgets/judge/cell_check.h"

#include "widgets/words/figures.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

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
    return {pointsFit(*points, criterion) ? CellState::Complete : CellState::Wrong, *points};
}

int decimalsOf(const Criterion& criterion)
{
    const QString increment = formatDecimal(criterion.increment);
    const qsizetype dot = increment.indexOf(u'.');
    return dot < 0 ? 0 : static_cast<int>(increment.size() - dot - 1);
}

QString rangeWords(const Criterion& criterion)
{
    //: Which points a criterion may be given: 0 to the most, and the steps between
    return CellWords::tr("0 to %1 points, in steps of %2")
        .arg(pointsFigures(criterion.points), pointsFigures(criterion.increment));
}

QString rangeFigures(const Criterion& criterion)
{
    return u"0–"_s + pointsFigures(criterion.points);
}

QString faultWords(const Criterion& criterion, const CellCheck& check)
{
    switch (check.state) {
    case CellState::Missing:
    case CellState::Complete:
        return {};
    case CellState::NeedsReason:
        return CellWords::tr("Say why it fails: a failed item needs a reason.");
    case CellState::Wrong:
        break;
    }
    if (!check.points)
        return CellWords::tr("This is no number. Possible are %1.").arg(rangeWords(criterion));
    if (*check.points > criterion.points)
        return CellWords::tr("%1 is more than this criterion gives. Possible are %2.")
            .arg(pointsFigures(*check.points), rangeWords(criterion));
    return CellWords::tr("%1 lies between two steps. Possible are %2.")
        .arg(pointsFigures(*check.points), rangeWords(criterion));
}

QString valueWords(const Step& step, const Criterion& criterion, const DraftField& field)
{
    if (step.kind == StepKind::Review) {
        if (field.value == PassValue)
            return CellWords::tr("✓ Passed");
        return field.value == FailValue ? CellWords::tr("✗ Failed") : QString();
    }
    const CellCheck check = checkCell(step, criterion, field);
    return check.points ? pointsFigures(*check.points, decimalsOf(criterion)) : field.value;
}

} // namespace evalroom
