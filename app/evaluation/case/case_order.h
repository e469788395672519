// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/case/evaluation_case.h"

namespace evalroom {

// Is the course one that a session could have? What a committee may try, and the law refuses, is told when the case is
// played; this is about what nobody could do: who is not there judges, or a report is signed before there is one.
// Error: SchemeInvalid (detail: JSON pointer and word). The words: unknownStep, unknownMember, memberTwice,
// unknownMotion, suspended, notSuspended, unfilled, notFrozen, closed.
Result<void> caseOrder(const EvaluationCase& read);

} // namespace evalroom
