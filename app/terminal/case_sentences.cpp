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

} // namespace evalroom
