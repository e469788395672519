// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "evaluation/event.h"

namespace evalroom {

// One or two sentences for a person at a terminal: what is the matter, and what to do now, or who can help. NotAllowed
// is told by its rule. Technical details are not shown.
QString errorWords(const Error& error);

// Why the law does not let something be done now; `rule` as in FORMAT.md §9 ("missingSheets").
QString ruleWords(Rule rule);
QString ruleWords(const QString& rule);
// Why an entry of the log has no effect: "late", a flaw or a rule.
QString effectWords(const QString& effect);

} // namespace evalroom
