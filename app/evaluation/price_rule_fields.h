// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/rule_set.h"

namespace evalroom {

// A row of a rule set's `price` (FORMAT.md §10.1). Errors: BadField (detail: JSON pointer).
Result<PriceRule> readPriceRule(const QJsonObject& json, const QString& pointer);

} // namespace evalroom
