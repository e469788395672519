// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/session_state.h"

class QComboBox;

namespace evalroom {

// The steps that have begun, of which one is to be done again; the chosen one stays. The election of the chair is none
// of them (FORMAT.md §9.3).
void fillBegunSteps(QComboBox& box, const SessionState& state);
QStringList begunSteps(const SessionState& state);
// While there is none.
QString noStepBegunWords();

} // namespace evalroom
