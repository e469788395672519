// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/shell/stages.h"

namespace evalroom {

// "Election of the chair", "Signing the report".
QString stageTitle(const SessionState& state, const Stage& stage);
// "done", "now", "to come".
QString stageStatusWords(StageStatus status);

} // namespace evalroom
