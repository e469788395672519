// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QTextStream>

namespace evalroom {

// Plays a whole session with a real hub process and leaves report.pdf, archive.evalroom and result.json in the folder.
// Needs a QGuiApplication. Exit codes as for `package`.
inline constexpr char RehearseUsage[] = "rehearse --out DIR [--lot eng|gp] [--experts N] [--bidders N] [--pages N] "
                                        "[--seed S] [--package FILE] [--pause MS]";
int runRehearse(const QStringList& arguments, QTextStream& out);

} // namespace evalroom
