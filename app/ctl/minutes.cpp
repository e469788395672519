// SPDX-License-Identifier: Apache-2.0
#include "ctl/minutes.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

const QMap<QString, QString>& words()
{
    static const QMap<QString, QString> table {
        {u"delegation"_s, u"has checked in"_s},
        {u"amendment"_s, u"has changed the roster"_s},
        {u"admission"_s, u"admits member"_s},
        {u"consent"_s, u"consents to the use of ID data"_s},
        {u"declaration"_s, u"declares on conflicts of interest"_s},
        {u"pledge"_s, u"signs the pledge"_s},
        {u"absence"_s, u"notes the absence of member"_s},
        {u"timeRequest"_s, u"asks for more time"_s},
        {u"suspension"_s, u"suspends the session"_s},
        {u"resumption"_s, u"resumes the session"_s},
        {u"alarm"_s, u"raises an alarm"_s},
        {u"stepOpened"_s, u"opens the step"_s},
        {u"stepClosed"_s, u"closes the step"_s},
        {u"stepRestarted"_s, u"asks that the step be done again"_s},
        {u"cosignature"_s, u"co-signs the closing"_s},
        {u"items"_s, u"enters objective points in"_s},
        {u"sheet"_s, u"submits a sealed sheet for"_s},
        {u"opening"_s, u"opens the own sheet"_s},
        {u"escrowReleased"_s, u"releases a sheet"_s},
        {u"escrowOpened"_s, u"opens a released sheet"_s},
        {u"motion"_s, u"moves about"_s},
        {u"vote"_s, u"votes"_s},
        {u"correction"_s, u"corrects points"_s},
        {u"explanation"_s, u"explains an outlier in"_s},
        {u"tieDecision"_s, u"decides a tie"_s},
        {u"opinion"_s, u"gives an opinion on the result"_s},
        {u"freeze"_s, u"freezes the report"_s},
        {u"signature"_s, u"signs the report"_s},
        {u"signRequest"_s, u"asks for the signature of member"_s},
        {u"deemedAgreement"_s, u"registers the deemed agreement of member"_s},
        {u"witness"_s, u"is witness"_s},
        {u"delivery"_s, u"delivers the signed report"_s},
    };
    return table;
}

} // namespace

QString minute(int author, const QString& act, const QString& subject, const QString& effect)
{
    const QString who = author == 0 ? u"The platform"_s : u"Member %1"_s.arg(author, 2);
    QString line = who + u' ' + words().value(act, act);
    if (!subject.isEmpty())
        line += u' ' + subject;
    return effect.isEmpty() ? line : line + u" (without effect: %1)"_s.arg(effect);
}

} // namespace evalroom
