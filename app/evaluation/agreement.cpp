// SPDX-License-Identifier: Apache-2.0
#include "evaluation/agreement.h"

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

Result<void> checkDay(const RuleSet& rules, const QDate& opened)
{
    if (rules.isInForce(opened))
        return {};
    const bool isEarly = opened < rules.effectiveFrom;
    const QDate bound = isEarly ? rules.effectiveFrom : rules.effectiveTo;
    return fail(ErrorCode::SchemeInvalid,
        u"/%1 %2"_s.arg(isEarly ? u"effectiveFrom"_s : u"effectiveTo"_s, bound.toString(Qt::ISODate)));
}

Result<void> checkNamedChair(const RuleSet& rules, const Scheme& scheme, const QMap<int, Role>& roster)
{
    const auto chair = roster.constFind(scheme.namedChair);
    const bool mayChair
        = chair != roster.cend() && sitsOnCommittee(*chair) && (rules.ownerMayChair || *chair != Role::Owner);
    if (scheme.chairMode == ChairMode::Named && !mayChair)
        return fail(ErrorCode::SchemeInvalid, u"/chair/member %1"_s.arg(scheme.namedChair));
    return {};
}

} // namespace

Result<void> checkAgreement(const RuleSet& rules, const Scheme& scheme, const Lot& lot, const QMap<int, Role>& roster)
{
    if (lot.regime != rules.regime || lot.regime != scheme.regime)
        return fail(ErrorCode::SchemeInvalid, u"/regime"_s);
    if (const auto inForce = checkDay(rules, lot.opened); !inForce)
        return inForce;
    if (const auto chair = checkNamedChair(rules, scheme, roster); !chair)
        return chair;
    // 招标投标法 art. 28, 87号令 art. 44: bids that must not be opened, or evaluated, are none that a committee may
    // see.
    if (const auto lawful = rules.mayEvaluate(lot.bidders); !lawful)
        return lawful;
    return scheme.fits(lot);
}

} // namespace evalroom
