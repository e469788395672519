// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace evalroom {

// One line of the minutes for a person who follows a rehearsal: who did what, and what became of it.
QString minute(int author, const QString& act, const QString& subject, const QString& effect);

} // namespace evalroom
