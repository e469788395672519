// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/manifest.h"

namespace evalroom {

// That the session evaluates anew what a report has found, why, and who has approved it; empty: it does not. The reason
// may name bidders.
QString reevaluationWords(const Manifest& manifest);

} // namespace evalroom
