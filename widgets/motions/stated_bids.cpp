// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/stated_bids.h"

#include "widgets/judge/hindrance.h"

#include <algorithm>

namespace evalroom {

namespace {

bool isMovedAbout(const SessionState& state, const QString& bidder)
{
    return std::ranges::any_of(state.motions, [&](const MotionState& motion) {
        const auto* price = std::get_if<PriceMotion>(&motion.motion.subject);
        return price != nullptr && price->bidder == bidder && outcomeOf(state, motion) != Outcome::Void;
    });
}

// What may only not be moved yet is still to be looked at.
bool isTooLate(const Session& session, const QString& bidder)
{
    const auto hindered = correctionHindrance(session, bidder);
    return hindered
        && std::ranges::any_of(std::initializer_list<Rule> {Rule::PricesCompared, Rule::Failed, Rule::Frozen},
            [&](Rule rule) { return hindered->detail == ruleName(rule); });
}

} // namespace

ManifestBidder bidderWithStated(const ManifestBidder& bidder, const StatedBid* read)
{
    ManifestBidder known = bidder;
    if (read != nullptr && known.sealed)
        known.stated = read->stated; // of a second envelope the manifest says nothing
    return known;
}

QStringList pricesToLookAt(const Session& session, const StatedBids& bids)
{
    const SessionState& state = session.expected();
    if (!state.facts->rules.priceCorrection)
        return {};
    QStringList bidders = validBidders(state);
    bidders.removeIf([&](const QString& bidder) {
        const StatedBid* stated = bids.statedBid(bidder);
        return stated == nullptr || !stated->proposal.isNeeded() || isMovedAbout(state, bidder)
            || isTooLate(session, bidder);
    });
    return bidders;
}

} // namespace evalroom

#include "moc_stated_bids.cpp"
