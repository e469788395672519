// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json_reader.h"
#include "evaluation/price_formula.h"

namespace evalroom {

// A price step's field `formula` (FORMAT.md §10.2).
PriceFormula readFormula(JsonReader& outer);

} // namespace evalroom
