// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/role.h"
#include "evaluation/scheme.h"

namespace evalroom {

// May this lot be evaluated by these rules, this scheme and these people? A session's head and a case are held to it
// alike (FORMAT.md §10.3). Errors: those of RuleSet::mayEvaluate and Scheme::fits; SchemeInvalid (detail: "/regime",
// where the three are of different ones; "/effectiveFrom" or "/effectiveTo" and that day, where the rule set was not in
// force when the bids were opened; "/chair/member" and the number, where the scheme names a chair who does not sit on
// the committee, or is the owner's and the rule set says that an owner may not chair).
Result<void> checkAgreement(const RuleSet& rules, const Scheme& scheme, const Lot& lot, const QMap<int, Role>& roster);

} // namespace evalroom
