// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/scheme_check.h"

namespace evalroom {

// Whether the points of all steps, or their weights, make up the total.
QList<SchemeFinding> checkWeights(const Scheme& scheme);

} // namespace evalroom
