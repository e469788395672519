// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/event.h"

#include <optional>

namespace evalroom {

// The rule of a word of FORMAT.md §9 ("missingSheets"); nothing for a word that is none.
std::optional<Rule> ruleFromName(const QString& name);

} // namespace evalroom
