// SPDX-License-Identifier: Apache-2.0
#include "widgets/result/trace_parts.h"

#include "widgets/result/result_words.h"
#include "widgets/words/figures.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom::trace {

namespace {

struct TracePoints {
    Q_DECLARE_TR_FUNCTIONS(TracePoints)
};

const CriterionResult* resultFor(const BidderResult& result, const Step& step, const Criterion& criterion)
{
    for (const CriterionResult& known : result.criteria) {
        if (known.step == step.id && known.criterion == criterion.id)
            return &known;
    }
    return nullptr;
}

bool trims(const Step& step, qsizetype members)
{
    return !step.aggregation.trimsTotals() && step.aggregation.trimFrom > 0 && members >= step.aggregation.trimFrom;
}

// "(20.5 + 21 + 22) ÷ 3 = 21.17; left out: 19 and 23"
QString meanWords(const Step& step, const CriterionResult& result)
{
    QList<Rational> points;
    for (const MemberPoints& score : result.scores) {
        if (!result.leftOut.contains(score.member))
            points << score.points;
    }
    std::sort(points.begin(), points.end());
    QString without;
    if (trims(step, points.size()) && points.size() > 2) {
        without = TracePoints::tr("; left out: the lowest %1 and the highest %2")
                      .arg(pointsFigures(points.takeFirst()), pointsFigures(points.takeLast()));
    }
    QStringList figures;
    for (const Rational& some : std::as_const(points))
        figures << pointsFigures(some);
    return u"(%1) ÷ %2 = %3%4"_s.arg(figures.join(u" + "_s), QString::number(points.size()),
        pointsFigures(result.points, step.aggregation.trimsTotals() ? 0 : step.aggregation.decimals), without);
}

// Where totals are trimmed.
QString totalsWords(const Step& step)
{
    const QString mean = TracePoints::tr("Each member gave points alone, on a sealed sheet. What counts is the mean of "
                                         "their totals, rounded half up to %n decimals.",
        nullptr, step.aggregation.decimals);
    const QString without = step.aggregation.trimBy == TrimBy::Step
        ? TracePoints::tr("From %n members on, the members with the highest and with the lowest total for this bid in "
                          "this step are left out.",
              nullptr, step.aggregation.trimFrom)
        : TracePoints::tr("From %n members on, the members with the highest and with the lowest total for this bid in "
                          "all steps with sealed points are left out.",
              nullptr, step.aggregation.trimFrom);
    return mean + u' ' + without;
}

// Of one criterion as good as of another: the same two are left out of all.
void addLeftOut(const TraceInput& input, const BidderResult& result, const Step& step, TextBlocks& blocks)
{
    const CriterionResult* known = resultFor(result, step, step.criteria.constFirst());
    if (known == nullptr || known->leftOut.isEmpty())
        return;
    blocks << SentenceBlock {
        TracePoints::tr("Left out: %1, whose total is the highest, and %2, whose total is the lowest.")
            .arg(personWords(input.state, known->leftOut.constFirst(), input.people),
                personWords(input.state, known->leftOut.constLast(), input.people))};
}

QString ruleWords(const Step& step)
{
    const QString mean = TracePoints::tr(
        "Each member gave points alone, on a sealed sheet. What counts is their mean, rounded half up to %n decimals.",
        nullptr, step.aggregation.decimals);
    if (step.aggregation.trimFrom == 0)
        return mean;
    return mean + u' '
        + TracePoints::tr(
            "From %n members on, one highest and one lowest value is left out.", nullptr, step.aggregation.trimFrom);
}

void addTable(const TraceInput& input, const BidderResult& result, const Step& step, TextBlocks& blocks)
{
    TableBlock table {{{TracePoints::tr("Criterion")}, {TracePoints::tr("at most"), true}}, {}};
    const QList<int> members = activeCommittee(input.state);
    if (step.kind == StepKind::Score) {
        for (const int member : members)
            table.columns << BlockColumn {columnPerson(input, member), true};
    }
    table.columns << BlockColumn {TracePoints::tr("Counts"), true};
    for (const Criterion& criterion : step.criteria) {
        QList<Marked> row {criterion.name, pointsFigures(criterion.points)};
        const CriterionResult* known = resultFor(result, step, criterion);
        if (step.kind == StepKind::Score) {
            for (const int member : members) {
                const auto score = known != nullptr ? std::ranges::find(known->scores, member, &MemberPoints::member)
                                                    : QList<MemberPoints>::const_iterator();
                row << (known != nullptr && score != known->scores.cend() ? pointsFigures(score->points) : u"–"_s);
            }
        }
        const int decimals = step.aggregation.trimsTotals() ? 0 : pointDecimals(step);
        row << (known != nullptr ? pointsFigures(known->points, decimals) : u"–"_s);
        table.rows << row;
    }
    blocks << table;
}

// What became of single points after the opening: for the report's readers the most delicate lines of all.
void addRemarks(const TraceInput& input, const BidderResult& result, const Step& step, TextBlocks& blocks)
{
    const StepState at = input.state.steps.value(step.id);
    for (const Criterion& criterion : step.criteria) {
        for (const int member : activeCommittee(input.state)) {
            const std::pair key(member, Item {result.bidder, criterion.id});
            const QString who = personWords(input.state, member, input.people);
            if (const auto corrected = at.corrections.constFind(key); corrected != at.corrections.cend())
                blocks << SentenceBlock {
                    TracePoints::tr("%1: %2 has corrected the points to %3, as the committee decided.")
                        .arg(criterion.name, who, pointsFigures(*corrected))};
            if (const auto explained = at.explanations.constFind(key); explained != at.explanations.cend())
                blocks << SentenceBlock {TracePoints::tr("%1: %2 explains points far from the others': %3")
                        .arg(criterion.name, who, *explained)};
        }
    }
}

} // namespace

void addPoints(const TraceInput& input, const BidderResult& result, const Step& step, TextBlocks& blocks)
{
    blocks << HeadingBlock {stepWords(input.state, step.id)};
    const auto sum = stepPoints(result, step);
    if (!sum) {
        blocks << SentenceBlock {TracePoints::tr("The points of this step are not known yet."), Tone::Quiet};
        return;
    }
    if (step.kind == StepKind::Objective)
        blocks << SentenceBlock {
            TracePoints::tr("Objective points: every member entered the same, as the rules demand; no mean is made.")};
    else
        blocks << SentenceBlock {step.aggregation.trimsTotals() ? totalsWords(step) : ruleWords(step)};
    addTable(input, result, step, blocks);
    addLeftOut(input, result, step, blocks);
    if (step.decimals)
        blocks << SentenceBlock {TracePoints::tr(
            "All points of the step together are rounded half up to %n decimals.", nullptr, *step.decimals)};
    for (const Criterion& criterion : step.criteria) {
        const CriterionResult* known = resultFor(result, step, criterion);
        if (known != nullptr && !known->scores.isEmpty())
            blocks << SentenceBlock {u"%1: %2"_s.arg(criterion.name, meanWords(step, *known))};
    }
    addRemarks(input, result, step, blocks);
    blocks << SentenceBlock {
        TracePoints::tr("Together: %1 points").arg(pointsFigures(*sum, pointDecimals(step))), Tone::Strong};
}

} // namespace evalroom::trace
