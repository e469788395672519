// SPDX-License-Identifier: Apache-2.0
#include "terminal/case_sentences.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace evalroom {

QString caseSentenceOf(const QString& word)
{
    static const QHash<QString, QString> sentences {
        {u"unknownStep"_s, u"the scheme has no such step; the election of the chair is the event \"chair\""_s},
        {u"unknownMember"_s,
            u"nobody with this number sits on the committee then; members are numbered from 1 as \"committee\" lists "
            "them, and who comes later as \"comes\" says"_s},
        {u"memberTwice"_s, u"this number is taken; who comes has one of their own"_s},
        {u"unknownMotion"_s, u"the event of that number has put nothing to the vote, or comes later"_s},
        {u"suspended"_s,
            u"the session is suspended then, and nothing happens before it is resumed but a replacement"_s},
        {u"notSuspended"_s, u"nothing is suspended then"_s},
        {u"unfilled"_s, u"a place could not be filled; that ends the session, and another one begins anew"_s},
        {u"notFrozen"_s, u"there is no report yet"_s},
        {u"closed"_s, u"the report has been delivered, and nothing happens after that"_s}};
    return sentences.value(word);
}

QString figureSentenceOf(const QString& fault)
{
    static const QHash<QString, QString> sentences {
        {u"fullWidth"_s, u"a figure has the digits 0 to 9 of a keyboard, no full-width ones"_s},
        {u"noText"_s, u"a figure stands in quotation marks, so that no program rounds it"_s},
        {u"noNumber"_s, u"this is no number"_s},
        {u"spelling"_s,
            u"a figure has no sign but -, no zero too many in front or at the end of its decimals, and of these at "
            "most six"_s},
        {u"negative"_s, u"it must not be below zero"_s}, {u"zero"_s, u"it must be above zero"_s},
        {u"decimals"_s, u"an amount in yuan has at most two decimals"_s},
        {u"tooLarge"_s, u"an amount is at most 90071992547409.91 yuan"_s},
        {u"outOfRange"_s, u"the criterion's range does not go so far"_s},
        {u"offStep"_s, u"within the criterion's range this is none of its values"_s},
        {u"missing"_s, u"there are no points, so that the sheet is not whole and cannot be sealed"_s},
        {u"missingSheet"_s, u"there are no points at all, and so no sheet"_s},
        {u"duplicate"_s, u"another bidder has this id"_s},
        {u"notValid"_s, u"the bid is not judged in this step: it was rejected, has left, or never was valid"_s},
        {u"unknownBidder"_s, u"nobody of this id bids"_s},
        {u"unknownCriterion"_s, u"the step has no such criterion to be judged so"_s},
        {u"unknownMember"_s, u"no such member sits on the committee then"_s},
        {u"memberTwice"_s, u"this number is taken"_s}};
    return sentences.value(fault);
}

QString gapSentenceOf(const QString& why)
{
    static const QHash<QString, QString> sentences {{u"failed"_s, u"the procedure failed, and nothing is counted"_s},
        {u"notJudged"_s, u"the bid was not judged in this step"_s}, {u"undecrypted"_s, u"the bid was not decrypted"_s},
        {u"unqualified"_s, u"the bidder is not qualified"_s}, {u"withdrawn"_s, u"the bidder has left"_s},
        {u"rejected"_s, u"the bid is rejected"_s}, {u"recused"_s, u"is recused"_s},
        {u"replaced"_s, u"has left the committee"_s}};
    return sentences.value(why);
}

} // namespace evalroom
