// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QTextStream>

namespace evalroom {

// `evalroomctl verify FILE [--json]`: 0 where every line holds, 1 with the first fault where not, 2 where the file
// cannot be read or the call is wrong.
int runVerify(const QStringList& arguments, QTextStream& out);

} // namespace evalroom
