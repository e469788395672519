// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rehearsal/practice_folder.h"
#include "rehearsal/rehearsed_act.h"

namespace evalroom {

// One line of the minutes for a person who follows a rehearsal: who did what, and what became of it.
QString minute(const RehearsedAct& act, const QList<PracticeChair>& chairs);

} // namespace evalroom
