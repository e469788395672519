// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/case/case_figure.h"
#include "evaluation/case/evaluation_case.h"

namespace evalroom {

// Which figures of an event the law cannot take. The law says that it refuses a sheet; a case has room for which line.

// Of a step that is open, by these members, in the order of their numbers.
QList<CaseFigure> stepFigures(
    const CaseStep& held, const Step& step, const SessionState& state, const QList<int>& members);
// Of any other event, before it happens.
QList<CaseFigure> eventFigures(const CaseEvent& event, const SessionState& state);

} // namespace evalroom
