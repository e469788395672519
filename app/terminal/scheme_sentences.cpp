// SPDX-License-Identifier: Apache-2.0
#include "terminal/scheme_sentences.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace evalroom {

QString schemeSentenceOf(const QString& rule)
{
    static const QHash<QString, QString> sentences {
        {u"otherRegime"_s, u"the rule set is of another regime; name the right one with --rules"_s},
        {u"composition"_s, u"a committee of this size is not lawful here"_s},
        {u"notElected"_s, u"here the committee elects its chair"_s},
        {u"manyCandidates"_s, u"more candidates than may be recommended"_s},
        {u"fewCandidates"_s, u"fewer candidates than have to be recommended"_s},
        {u"unranked"_s, u"here candidates are recommended in an order"_s},
        {u"fixedPriceCounts"_s, u"a price that is the same for everybody can neither have points nor rank"_s},
        {u"reserved"_s, u"this id is taken by the election of the chair"_s}, {u"duplicate"_s, u"this stands twice"_s},
        {u"noReview"_s,
            u"no review stands before what gives points or compares prices: nobody would have checked the bids"_s},
        {u"onePrice"_s, u"a scheme has one price step at most"_s},
        {u"noSubject"_s, u"the rule set says nothing of what is bought or sold here"_s},
        {u"otherRanking"_s, u"this may not make the ranking here"_s},
        {u"noPrice"_s, u"there is no price step, and there has to be one"_s},
        {u"idlePrice"_s, u"points where the price itself ranks, or a price step without points where points rank"_s},
        {u"weight"_s, u"the price has less or more weight than the law lets it have"_s},
        {u"otherFormula"_s, u"this formula is not lawful here"_s},
        {u"frozenBase"_s,
            u"here the lowest price of the bids that stand is the base; it may not be frozen before the price step"_s},
        {u"idleFormula"_s, u"with this baseline every price would have all points"_s},
        {u"sum"_s, u"all points together are not the total"_s},
        {u"otherTotal"_s, u"the total is not that of the law"_s},
        {u"trimOverridden"_s, u"extreme scores are left out here although the law has every score count"_s},
        {u"trimNever"_s, u"the committee has fewer members than that, so no score is ever left out"_s},
        {u"qualificationNamed"_s, u"this names what a review looks at: what qualifies a bidder may not be scored"_s},
        {u"weightSum"_s, u"the weights together are not 100 percent"_s},
        {u"unweighted"_s, u"this step gives points and has no weight, and others have one"_s},
        {u"weightedPoints"_s, u"a step with a weight has as many points as the total"_s},
        {u"idleWeight"_s, u"a weight where nothing has points"_s},
        {u"increment"_s, u"the points are no multiple of the increment, so that nobody could give them"_s},
        {u"rangeGap"_s, u"points between this range and the one above belong to none"_s},
        {u"rangeOverlap"_s, u"this range and the one above have points in common, or the ranges do not descend"_s},
        {u"rangeTop"_s, u"the highest range or choice does not end with the points of the criterion"_s},
        {u"rangeStep"_s, u"an end of this range is no multiple of the increment"_s},
        {u"emptyRange"_s, u"there is nothing in this range"_s},
        {u"qualificationScored"_s, u"a review looks at this already: what qualifies a bidder may not be scored"_s},
        {u"forbiddenFactor"_s, u"the law forbids to ask bidders for this, or to score it"_s},
        {u"amountForbidden"_s, u"here nothing may be put on a price but corrections and policy adjustments"_s},
        {u"tooFewToTrim"_s, u"with one or two members nothing would be left"_s},
        {u"trimApart"_s, u"where totals in all score steps are trimmed, all of these steps have to say the same"_s},
        {u"scoreTrim"_s, u"extreme scores may not be left out here"_s},
        {u"priceTrim"_s, u"extreme prices may not be left out here"_s}, {u"trimOrder"_s, u"the rows have to ascend"_s},
        {u"trimAll"_s, u"this row would leave no price"_s}, {u"trimIdle"_s, u"this changes nothing"_s},
        {u"slope"_s, u"a percent above the baseline has to cost more than a percent below"_s},
        {u"share"_s, u"the share of the price ceiling has to be below 1"_s},
        {u"termShares"_s,
            u"the shares have to be 1 together, or leave something for exactly one term, whatever is drawn"_s},
        {u"factor"_s, u"a factor has to be below 2: 0.97, and not 97"_s},
        {u"within"_s, u"a lowest price so far below the mean is no condition"_s},
        {u"unknownDrawn"_s, u"no range says what may be drawn for this"_s},
        {u"idleDrawn"_s, u"no term has this drawn"_s}, {u"drawnRange"_s, u"the range ends below its beginning"_s},
        {u"lowered"_s, u"nothing would be left of the baseline"_s},
        {u"idleFixedPart"_s, u"the baseline is neither lowered nor drawn: there is nothing to spare a part from"_s},
        {u"leastPoints"_s, u"the least points are not below the most"_s},
        {u"adjustment"_s, u"nothing would be left of the price"_s},
        {u"adjustmentRange"_s,
            u"the law has no such adjustment on that day, or lets it take off, or add, less or more"_s},
        {u"adjustmentSum"_s, u"together with those before it nothing would be left of the price"_s},
        {u"idleAdjustment"_s, u"there are no points that it could be put on"_s},
        {u"adjustmentDates"_s, u"it ends before it begins"_s},
        {u"noLowPrice"_s, u"the rule set says nothing of low prices"_s}, {u"unknownStep"_s, u"there is no such step"_s},
        {u"noFinalOffer"_s, u"the rule set says nothing of final offers"_s},
        {u"noOffers"_s, u"here the bidders make final offers, and no step takes them"_s},
        {u"offersOrder"_s, u"final offers are made once, and before the price step"_s},
        {u"noPoints"_s, u"this step gives no points"_s},
        {u"tieEnd"_s, u"the last tie rule, and no other, has to be \"draw\" or \"tenderer\""_s},
        {u"tieOrder"_s, u"here ties come down to something else first"_s},
        {u"drawWithoutNonces"_s, u"a draw needs a score step or an elected chair"_s},
        {u"notInForce"_s, u"this is not in force on that day"_s}};
    return sentences.value(rule);
}

} // namespace evalroom
