// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/manifest.h"

namespace evalroom {

// That the session evaluates anew what a report has found, why, on which of the law's grounds, and who has approved it;
// empty: it does not. Several lines; the reason may name bidders.
QString reevaluationWords(const Manifest& manifest, const RuleSet& rules);

} // namespace evalroom
