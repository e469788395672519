// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "evaluation/event.h"
#include "evaluation/rule_set.h"

namespace evalroom {

// One or two sentences for a person at a terminal: what is the matter, and what to do now, or who can help. NotAllowed
// is told by its rule. Technical details are not shown.
QString errorWords(const Error& error);
// What is done with the centre or not at all: unlike acts it is not kept and sent later. Where the centre cannot be
// reached, the error that comes of this says so; any other stays as it is.
enum class Undone { CheckedIn, Signed, Saved };
Error undone(const Error& error, Undone what);
// What the button would sign is not what stood there when it was pressed; nothing was signed.
Error changedSincePress();
// The window is not closed yet: what was typed last is on no disk.
Error closingLoses();
// An own record that is in the log without effect, as Session::received() tells it.
Error uncounted(const QString& effect);

// Why the law does not let something be done now; `rule` as in FORMAT.md §9 ("missingSheets").
QString ruleWords(Rule rule);
QString ruleWords(const QString& rule);
// Instrument and article behind a refusal, as the session's rule set names them; empty: there is none, or no law.
QString lawWords(const RuleSet& rules, const Error& error);
// Why an entry of the log has no effect: "late", a flaw or a rule.
QString effectWords(const QString& effect);

} // namespace evalroom
