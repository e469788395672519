// SPDX-License-Identifier: Apache-2.0
#include "evaluation/objective_items.h"

#include <algorithm>

namespace evalroom {

namespace {

// Among those who have entered it; whoever has not says nothing about it.
bool isDiffering(const QList<EnteredPoints>& all, const Item& item)
{
    const Rational* first = nullptr;
    for (const EnteredPoints& entered : all) {
        const auto points = entered.constFind(item);
        if (points == entered.cend())
            continue;
        if (first != nullptr && *first != *points)
            return true;
        first = &*points;
    }
    return false;
}

} // namespace

EnteredPoints enteredPoints(const StepState& step, int member)
{
    EnteredPoints entered;
    for (const ItemsEntry& entry : step.items) {
        if (entry.author != member)
            continue;
        for (const ItemPoints& value : entry.values)
            entered.insert({value.bidder, value.criterion}, value.points);
    }
    return entered;
}

bool isComplete(const EnteredPoints& entered, const StepState& at, const Step& step)
{
    return std::ranges::all_of(at.bidders, [&](const QString& bidder) {
        return std::ranges::all_of(
            step.criteria, [&](const Criterion& criterion) { return entered.contains({bidder, criterion.id}); });
    });
}

QList<Item> differingItems(const SessionState& state, const QString& step)
{
    QList<Item> items;
    const Step* objective = state.facts->scheme.step(step);
    const StepState at = state.steps.value(step);
    if (objective == nullptr || objective->kind != StepKind::Objective)
        return items;
    QList<EnteredPoints> all;
    for (const int member : activeCommittee(state))
        all.append(enteredPoints(at, member));
    for (const QString& bidder : at.bidders) {
        for (const Criterion& criterion : objective->criteria) {
            if (isDiffering(all, {bidder, criterion.id}))
                items.append({bidder, criterion.id});
        }
    }
    return items;
}

} // namespace evalroom
