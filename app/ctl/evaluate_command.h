// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QTextStream>

namespace evalroom {

inline constexpr char EvaluateUsage[] = "evaluate CASE.json … [--json]";

// `evalroomctl evaluate CASE.json …`: plays each case through the law, and prints its ranking, its candidates, every
// number on the way, and what was blocked or asked; with --json a line of canonical JSON for each. Exit codes: 0 every
// case came to the result that it expects, 1 one did not, or is no case, 2 the call is wrong, or a file cannot be read.
int runEvaluate(const QStringList& arguments, QTextStream& out);

} // namespace evalroom
