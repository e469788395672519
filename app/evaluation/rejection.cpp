// SPDX-License-Identifier: Apache-2.0
#include "evaluation/rejection.h"

#include "evaluation/corrected_price.h"
#include "evaluation/envelopes.h"
#include "evaluation/low_price.h"

namespace evalroom {

std::optional<Rule> groundHindrance(const SessionState& state, const QString& bidder, const QString& ground)
{
    const RuleSet& rules = state.facts->rules;
    const bool ofLowPrice = rules.lowPrice && rules.lowPrice->ground == ground;
    const bool ofCorrection = rules.priceCorrection && rules.priceCorrection->ground == ground;
    // Where the first price counts without one, nobody is rejected for it, and the ground is about something else.
    const bool ofOffer = rules.finalOffer && !rules.finalOffer->firstCounts && rules.finalOffer->ground == ground;
    const bool isGeneral = rules.collusion && rules.collusion->ground == ground;
    if (isGeneral || (!ofLowPrice && !ofCorrection && !ofOffer))
        return {};
    if ((ofLowPrice && lowPriceStage(state, bidder) == LowPriceStage::Unjustified)
        || (ofCorrection && isCorrectionRefused(state, bidder))
        || (ofOffer && biddersWithoutOffer(state).contains(bidder)))
        return {};
    return ofLowPrice ? Rule::Unexplained : Rule::NoOccasion;
}

QList<LegalGround> groundsFor(const SessionState& state, const QString& bidder)
{
    QList<LegalGround> grounds = state.facts->rules.grounds;
    grounds.removeIf(
        [&](const LegalGround& ground) { return groundHindrance(state, bidder, ground.code).has_value(); });
    return grounds;
}

} // namespace evalroom
