// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/scheme_check.h"

namespace evalroom {

// What a lawful scheme may well have got wrong; none of it makes a scheme unlawful:
//   trimOverridden      extreme scores are left out where the rule set forbids it, on somebody's word (87号令 art. 55)
//   trimNever           extreme scores are left out from more members on than the committee has: always none
//   qualificationNamed  the text of a scored criterion has the name of what a review looks at (87号令 art. 55)
//   singleChoice        a criterion has one choice: whoever is judged by it has the same points
//   alarmNever          a limit from which on something is pointed out, and which nothing can be beyond: of scores
//                       that differ from the others' (outlierPercent), of low prices where all prices are fixed
QList<SchemeFinding> remarksOn(const Scheme& scheme, const RuleSet& rules);
// Of a lot's sector:
//   unknownSector       no rule of the rule set is of it, so that it changes nothing
//   legalExpert         of what is complex one of the experts has to be a lawyer (74号令 art. 7, 财库〔2014〕214号 art.
//   14)
QList<SchemeFinding> remarksOnSector(const QString& sector, const RuleSet& rules);

} // namespace evalroom
