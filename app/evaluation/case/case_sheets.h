// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/case/evaluation_case.h"

namespace evalroom {

// A member's sheets in a step of a case, about these bidders.

// Passed, but for the failures that the case names.
ReviewSheet caseReview(const CaseStep& held, const Step& step, const QStringList& bidders, int member);
// Nothing where a value is missing: nobody can seal half a sheet.
// Of the member at this place among those in office.
std::optional<ScoreSheet> caseScores(
    const CaseStep& held, const Step& step, const QStringList& bidders, qsizetype place);
// What the case gives and nobody can: points for a bidder that the step is not about, as it is rejected, or unknown; or
// for what is no criterion with points of the step.
QList<Item> idlePoints(const CaseStep& held, const Step& step, const QStringList& bidders);

} // namespace evalroom
