// SPDX-License-Identifier: Apache-2.0
#include "evaluation/ranking.h"

#include "evaluation/draw.h"

#include <algorithm>
#include <functional>

namespace evalroom {

namespace {

using Group = QList<RankedBid>;
using Before = std::function<bool(const RankedBid&, const RankedBid&)>;

QStringList idsOf(const Group& group)
{
    QStringList ids;
    for (const RankedBid& bid : group)
        ids.append(bid.bidder);
    return ids;
}

// The group in pieces, best first; within a piece nobody is before anybody else.
QList<Group> split(const Group& group, const Before& before)
{
    QList<Group> pieces;
    for (const RankedBid& bid : group) {
        const auto place = std::find_if(
            pieces.begin(), pieces.end(), [&](const Group& piece) { return !before(piece.constFirst(), bid); });
        if (place != pieces.end() && !before(bid, place->constFirst()))
            place->append(bid);
        else
            pieces.insert(place, Group {bid});
    }
    return pieces;
}

// The better price first, and what is unknown last.
template <typename Price>
Before byPrice(std::optional<Price> RankedBid::* price, bool dearerFirst)
{
    return [price, dearerFirst](const RankedBid& one, const RankedBid& other) {
        if (!(one.*price).has_value() || !(other.*price).has_value())
            return (one.*price).has_value() && !(other.*price).has_value();
        return dearerFirst ? *(one.*price) > *(other.*price) : *(one.*price) < *(other.*price);
    };
}

Before byOrder(const QStringList& order)
{
    return [order](const RankedBid& one, const RankedBid& other) {
        return order.indexOf(one.bidder) < order.indexOf(other.bidder);
    };
}

// The last order told of exactly these bidders; empty if there is none.
QStringList decisionAbout(QStringList ids, const QList<QStringList>& decisions)
{
    std::sort(ids.begin(), ids.end());
    for (auto it = decisions.crbegin(); it != decisions.crend(); ++it) {
        QStringList decided = *it;
        std::sort(decided.begin(), decided.end());
        if (decided == ids)
            return *it;
    }
    return {};
}

QList<Group> asDecided(const Group& group, const QList<QStringList>& decisions, Ranking& ranking)
{
    const QStringList ids = idsOf(group);
    const QStringList order = decisionAbout(ids, decisions);
    if (!order.isEmpty())
        return split(group, byOrder(order));
    ranking.openTies.append(ids);
    return {group};
}

QList<Group> breakTie(const Group& group, const Tie& tie, const TieBreakers& breakers, Ranking& ranking)
{
    switch (tie.rule) {
    case TieRule::Price:
        return split(group, byPrice(&RankedBid::price, breakers.dearerFirst));
    case TieRule::EvaluatedPrice:
        return split(group, byPrice(&RankedBid::evaluatedPrice, breakers.dearerFirst));
    case TieRule::Step:
        return split(group, [&tie](const RankedBid& one, const RankedBid& other) {
            return one.stepPoints.value(tie.step) > other.stepPoints.value(tie.step);
        });
    case TieRule::Draw:
        return breakers.told ? asDecided(group, *breakers.told, ranking)
                             : split(group, byOrder(drawOrder(breakers.seed, idsOf(group))));
    case TieRule::Tenderer:
        break;
    }
    ranking.tendererTies.append(idsOf(group));
    return asDecided(group, breakers.decisions, ranking);
}

QList<Group> breakAndTrace(const Group& group, const Tie& tie, const TieBreakers& breakers, Ranking& ranking)
{
    const QList<Group> pieces = breakTie(group, tie, breakers, ranking);
    TieTrace trace {.tie = tie, .bidders = idsOf(group), .places = {}};
    for (const Group& piece : pieces)
        trace.places.append(idsOf(piece));
    if (tie.rule == TieRule::Draw && !breakers.told)
        trace.seed = breakers.seed;
    ranking.tieTrace.append(trace);
    return pieces;
}

} // namespace

Ranking rankBids(const QList<RankedBid>& bids, const QList<Tie>& ties, const TieBreakers& breakers)
{
    Ranking ranking;
    QList<Group> groups
        = split(bids, [](const RankedBid& one, const RankedBid& other) { return one.merit > other.merit; });
    for (const Tie& tie : ties) {
        QList<Group> finer;
        for (const Group& group : std::as_const(groups))
            finer += group.size() == 1 ? QList<Group> {group} : breakAndTrace(group, tie, breakers, ranking);
        groups = finer;
    }
    for (const Group& group : std::as_const(groups))
        ranking.places.append(idsOf(group));
    return ranking;
}

} // namespace evalroom
