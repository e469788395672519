// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QTextStream>

namespace evalroom {

inline constexpr char VerifyUsage[] = "verify FILE [--json] [--platform PEM]";
inline constexpr char StateUsage[] = "state ARCHIVE";

// `evalroomctl verify FILE [--json] [--platform PEM]`, for an archive and for a bare log: 0 where every line holds
// (with the ranking, where there is one), 1 with the first fault where not, 2 where a file cannot be read or the call
// is wrong.
int runVerify(const QStringList& arguments, QTextStream& out);

// `evalroomctl state ARCHIVE`: the canonical state that every machine must agree on, and its SHA-256, a line each.
// Exit codes as above.
int runState(const QStringList& arguments, QTextStream& out);

} // namespace evalroom
