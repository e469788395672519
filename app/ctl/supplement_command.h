// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QTextStream>

namespace evalroom {

inline constexpr char SupplementUsage[] = "supplement ARCHIVE --out PDF [--annex FILE] [--platform PEM]";

// `evalroomctl supplement ARCHIVE --out PDF [--annex FILE] [--platform PEM]`: verifies the archive, and writes what its
// frozen report cannot show in itself, with names where the annex is given. Exit codes as those of verify.
int runSupplement(const QStringList& arguments, QTextStream& out);

} // namespace evalroom
