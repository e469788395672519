// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/scheme_check.h"

namespace evalroom {

// What is wrong with the scheme's ties, each by itself and their order.
QList<SchemeFinding> checkTies(const Scheme& scheme, const RuleSet& rules);

} // namespace evalroom
