// SPDX-License-Identifier: Apache-2.0
#include "evaluation/case/case_sheets.h"

using namespace Qt::StringLiterals;

namespace evalroom {

std::optional<Rational> CaseStep::pointsOf(const Item& item, qsizetype place) const
{
    const QList<Rational> given = points.value(item);
    if (given.size() == 1)
        return given.constFirst();
    return place < given.size() ? std::optional(given.at(place)) : std::nullopt;
}

ReviewSheet caseReview(const CaseStep& held, const Step& step, const QStringList& bidders, int member)
{
    ReviewSheet sheet;
    for (const QString& bidder : bidders) {
        for (const Criterion& criterion : step.criteria)
            sheet.items.insert({bidder, criterion.id}, {true, {}});
    }
    for (const CaseFailure& failure : held.failures) {
        if (failure.members.contains(member))
            sheet.items.insert({failure.bidder, failure.criterion}, {false, failure.reason});
    }
    return sheet;
}

std::optional<ScoreSheet> caseScores(
    const CaseStep& held, const Step& step, const QStringList& bidders, qsizetype place)
{
    ScoreSheet sheet;
    for (const QString& bidder : bidders) {
        for (const Criterion& criterion : step.criteria) {
            const Item item {bidder, criterion.id};
            const auto points = held.pointsOf(item, place);
            if (!points)
                return {};
            // A case gives no reasons; it is about points.
            sheet.scores.insert(item, {*points, needsReason(*points, criterion) ? u"-"_s : QString()});
        }
    }
    return sheet;
}

QList<Item> idlePoints(const CaseStep& held, const Step& step, const QStringList& bidders)
{
    const bool isJudged = step.kind == StepKind::Objective || step.kind == StepKind::Score;
    QList<Item> idle;
    for (const Item& item : held.points.keys()) {
        if (!isJudged || step.criterion(item.criterion) == nullptr || !bidders.contains(item.bidder))
            idle.append(item);
    }
    return idle;
}

} // namespace evalroom
