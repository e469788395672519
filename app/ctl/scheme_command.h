// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QTextStream>

namespace evalroom {

inline constexpr char SchemeCheckUsage[]
    = "scheme check FILE [--rules NAME or FILE] [--on DATE] [--budget YUAN] [--sector ID] [--json]";

// `evalroomctl scheme check FILE`: everything that is wrong with a scheme, each with its JSON pointer, the rule, a
// sentence and the source in law: first with its form, and where nothing is with that, with what it says. --rules is a
// shipped rule set by its name, or a file; without it the shipped one that the scheme names. Where it names none, of
// those of its regime the one that fits best; that there are several is a finding, as it may fit one by mistake. --on:
// is every dated part in force that day? Without it that is not judged, and said so (--json: an empty `on`). --budget
// and --sector: of a lot, for which the law may want a larger committee. Exit codes: 0 nothing is wrong, 1 something
// is, 2 the call is, or a file cannot be read.
int runSchemeCheck(const QStringList& arguments, QTextStream& out);

} // namespace evalroom
