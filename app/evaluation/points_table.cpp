// SPDX-License-Identifier: Apache-2.0
#include "evaluation/points_table.h"

#include <QVarLengthArray>

namespace evalroom {

PointsTable::PointsTable(const SessionState& state)
    : m_state(state)
{
    for (const Step& step : state.facts->scheme.steps) {
        if (step.kind == StepKind::Score)
            m_scores.emplace(step.id, ScoreTable(state, step));
    }
}

// The members whose totals for the bidder are the extremes. Nothing: a total is not known.
std::optional<QList<int>> PointsTable::leftOut(const Step& step, qsizetype place) const
{
    const Aggregation& rule = step.aggregation;
    if (step.kind != StepKind::Score || !rule.trimsTotals())
        return QList<int>();
    QMap<int, QList<Rational>> totals; // and the points behind each
    for (const Step& each : m_state.facts->scheme.steps) {
        if (each.kind != StepKind::Score || (rule.trimBy == TrimBy::Step && each.id != step.id))
            continue;
        const ScoreTable& table = m_scores.at(each.id);
        const Rational percent = each.weight ? each.weight->percent : Rational(100);
        for (qsizetype i = 0; i < each.criteria.size(); ++i) {
            if (!table.isComplete(place, i))
                return std::nullopt;
            for (const MemberPoints& score : table.at(place, i)) {
                QList<Rational>& member = totals[score.member];
                if (member.isEmpty())
                    member.append(Rational(0));
                member.append(score.points);
                member.first() += score.points * percent;
            }
        }
    }
    if (rule.trimFrom == 0 || totals.size() < rule.trimFrom)
        return QList<int>();
    const auto [highest, lowest] = extremes(totals.values());
    return QList {totals.keys().at(highest), totals.keys().at(lowest)};
}

std::optional<CriterionResult> PointsTable::scored(
    const Step& step, qsizetype place, qsizetype criterion, const QList<int>& without) const
{
    const ScoreTable& table = m_scores.at(step.id);
    if (!table.isComplete(place, criterion))
        return std::nullopt;
    const QList<MemberPoints>& scores = table.at(place, criterion);
    QVarLengthArray<const Rational*, 16> points;
    for (const MemberPoints& score : scores) {
        if (!without.contains(score.member))
            points.append(&score.points);
    }
    const Rational mean = step.aggregation.trimsTotals() ? meanOf(points) : aggregate(points, step.aggregation);
    return CriterionResult {step.criteria.at(criterion).id, step.id, mean, scores, without};
}

std::optional<CriterionResult> PointsTable::agreed(const Step& step, const Item& item) const
{
    const auto found = m_state.steps.constFind(step.id);
    if (found == m_state.steps.cend())
        return std::nullopt;
    const auto points = found->agreed.constFind(item);
    if (points == found->agreed.cend())
        return std::nullopt;
    return CriterionResult {item.criterion, step.id, *points, {}};
}

bool PointsTable::add(const Step& step, qsizetype place, BidderResult& bidder) const
{
    const std::optional<QList<int>> without = leftOut(step, place);
    bool complete = without.has_value();
    for (qsizetype i = 0; without && i < step.criteria.size(); ++i) {
        const Criterion& criterion = step.criteria.at(i);
        if (criterion.isAmount())
            continue; // it is part of the price
        auto result = step.kind == StepKind::Score ? scored(step, place, i, *without)
                                                   : agreed(step, {bidder.bidder, criterion.id});
        if (result)
            bidder.criteria.append(std::move(*result));
        else
            complete = false;
    }
    return complete;
}

} // namespace evalroom
