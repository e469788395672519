// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/scheme.h"

namespace evalroom {

// The sense of a scheme whose form is right, with its steps as they stand in the file, without the chair's.
// Errors: SchemeInvalid; the detail is the JSON pointer, a space, and one of
//   otherRegime        the rule set is of another regime
//   composition        the committee's size breaks the rule set's rule
//   notElected         the rule set demands that the committee elects its chair (87号令 art. 45)
//   reserved           the id of a step is taken
//   duplicate          an id or a tie stands twice
//   onePrice           a second price step
//   noSubject          the rule set says nothing of what is bought
//   noPrice            nothing is given for the price, and the rule set demands it (87号令 art. 55)
//   weight             less or more for the price than the rule set lets (87号令 art. 55)
//   otherFormula       the rule set does not know this formula for what is bought
//   sum                all points together are not the total's
//   increment          the points are no multiple of the increment: nobody could give them
//   tooFewToTrim       from one or two members on nothing would be left
//   scoreTrim          the rule set forbids to leave out extreme scores (87号令 art. 55)
//   priceTrim          the rule set forbids to leave out extreme prices (87号令 art. 55)
//   trimOrder          the rows of the table do not ascend
//   trimAll            a row leaves no price
//   slope              a percent above does not cost more than one below (公路 2018: E1 > E2)
//   unknownStep        a tie names a step that is none
//   noPoints           a tie names a step without points
//   tieEnd             the last tie, and no other, is `draw` or `tenderer`
//   drawWithoutNonces  a draw, but neither a score step nor an elected chair
Result<void> checkScheme(const Scheme& scheme, const RuleSet& rules);

} // namespace evalroom
