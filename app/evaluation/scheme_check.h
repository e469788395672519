// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json_names.h"
#include "evaluation/scheme.h"

namespace evalroom {

// What is wrong with a scheme, and where.
struct SchemeFinding {
    QString pointer; // JSON pointer into the scheme
    QString rule; // one of schemeRules()
    QString source = {}; // in law; empty: it stands in the rule set's `basis`, under the same word, if anywhere
    TextPlace place = {}; // of a text that is no JSON, where no pointer leads

    QString detail() const { return pointer + QLatin1Char(' ') + rule; }
    bool operator==(const SchemeFinding&) const = default;
};

// The words of the rules, each with what it demands of a scheme:
//   otherRules          the scheme names another rule set: it is made for another procedure
//   otherRegime         the rule set is of another regime
//   composition         the committee's size breaks the rule set's rule
//   notElected          the rule set demands that the committee elects its chair (87号令 art. 45)
//   manyCandidates      more candidates than the rule set lets recommend (条例 art. 53)
//   fewCandidates       fewer than it demands (74号令 art. 35, 48)
//   unranked            candidates without an order, and the rule set has them ranked (条例 art. 53, 87号令 art. 57)
//   reserved            the id of a step is taken
//   duplicate           an id, a tie or a value stands twice
//   noReview            no review stands before what gives points or compares prices (87号令 art. 50)
//   onePrice            a second price step
//   noSubject           the rule set says nothing of what is bought
//   otherRanking        the rule set does not let this make the ranking
//   noPrice             nothing is given for the price, and the rule set demands it (87号令 art. 55)
//   fixedPriceCounts    a price that the state fixes is a factor (87号令 art. 55)
//   idlePrice           points for the price, or for anything, where the price itself ranks; or none where points rank
//   weight              less or more for the price than the rule set lets (87号令 art. 55)
//   otherFormula        the rule set does not know this baseline for what is bought, or demands 低价优先法
//   frozenBase          the base is frozen, and the rule set demands 低价优先法: a rejected bid could stay it (87号令
//                       art. 55)
//   idleFormula         every price would have all points: the lowest over it at least 1, or it over the highest
//   sum                 all points together are not the total's
//   otherTotal          the total is not that which the rule set has for 综合评分法 (87号令 art. 55)
//   weightSum           the weights together are not 100 percent (87号令 art. 55)
//   unweighted          a step gives points and has no weight, where others have one
//   weightedPoints      the points of a step with a weight are not the total's: then nobody could reach the total
//   idleWeight          the weight of a step without points
//   increment           the points are no multiple of the increment: nobody could give them
//   rangeGap            a value between two grades belongs to none (87号令 art. 55)
//   rangeOverlap        two grades have a value in common, or do not descend
//   rangeTop            nothing gives the criterion's most
//   rangeStep           the ends of a grade are no multiples of the increment
//   emptyRange          a range in which there is nothing: its end lies below its beginning
//   qualificationScored a criterion of a review is scored again (87号令 art. 55)
//   forbiddenFactor     a criterion looks at what the rule set forbids to ask for or to score (87号令 art. 17)
//   amountForbidden     amounts are put on prices, and the rule set forbids it (87号令 art. 54)
//   tooFewToTrim        from one or two members on nothing would be left
//   trimApart           totals in all score steps are trimmed, and another score step is not trimmed just so
//   scoreTrim           the rule set forbids to leave out extreme scores, and no override says why (87号令 art. 55)
//   priceTrim           the rule set forbids to leave out extreme prices (87号令 art. 55)
//   trimOrder           the rows of the table do not ascend
//   trimAll             a row leaves no price
//   trimIdle            a row that drops as many as the one before changes nothing; or totals would be trimmed, never
//   slope               a percent above does not cost more than one below (公路 2018: E1 > E2)
//   share               the ceiling's share is not below 1
//   termShares          the shares of a combined baseline are not 1 together; or one is drawn, or left open, and the
//   rest
//                       for exactly one other term is not above 0 whatever is drawn
//   factor              a factor of a term is, or may be drawn, 2 or more: a percentage
//   within              the lowest price may be so far below the mean that this demands nothing
//   unknownDrawn        a term has a number drawn whose range is not given
//   idleDrawn           a range of what no term has drawn
//   drawnRange          a range ends below its beginning
//   lowered             all of the baseline is taken off
//   idleFixedPart       the fixed part is spared from a float that there is not
//   leastPoints         the least points of the price are not below its most
//   adjustment          a percentage of a price adjustment is not below 100
//   adjustmentRange     it is none of the rule set's, or takes off (puts on) less or more than that lets
//                       (财库〔2022〕19号)
//   adjustmentSum       on a day nothing would be left of the price of who is entitled to all of that day
//   idleAdjustment      points are put on where there are none: the price ranks, or has no points
//   adjustmentDates     it ends before it begins
//   noLowPrice          signs of low prices, and the rule set says nothing of these
//   noFinalOffer        final offers, and the rule set says nothing of these
//   noOffers            no final offers, and the rule set demands them (74号令 art. 33)
//   offersOrder         final offers twice, or without a price step behind them
//   noTies              nothing says what ties come down to (标准施工招标文件 ch.3, 87号令 art. 57, 68)
//   unknownStep         a tie names a step that is none
//   noPoints            a tie names a step without points
//   idleTie             a tie by the evaluated price, which makes the ranking itself: it parts nobody
//   tieEnd              the last tie, and no other, is `draw` or `tenderer`
//   tieOrder            the ties do not begin with those that the rule set demands (87号令 art. 57)
//   drawWithoutNonces   a draw, but neither a score step nor an elected chair
const QStringList& schemeRules();

// Every fault in the sense of a scheme whose form is right, with its steps as they stand in the file, without the
// chair's; in the file's order as far as one rule goes.
QList<SchemeFinding> checkScheme(const Scheme& scheme, const RuleSet& rules);

} // namespace evalroom
