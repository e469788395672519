// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/scheme_check.h"

namespace evalroom {

// What is wrong with the scheme's policy adjustments of prices, each by itself and all together.
QList<SchemeFinding> checkAdjustments(const Scheme& scheme, const RuleSet& rules);

} // namespace evalroom
