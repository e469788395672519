// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/scheme_check.h"

namespace evalroom {

// Whether the terms of a combined baseline make up a whole, whatever is drawn.
QList<SchemeFinding> checkCombined(const Baseline& baseline, const QString& pointer);

} // namespace evalroom
