// SPDX-License-Identifier: Apache-2.0
#include "ctl/minutes.h"

#include <QMap>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

const QMap<QString, QString>& words()
{
    static const QMap<QString, QString> table {
        {u"delegation"_s, u"checks in"_s},
        {u"amendment"_s, u"changes the roster"_s},
        {u"admission"_s, u"admits"_s},
        {u"consent"_s, u"consents to the use of ID data"_s},
        {u"declaration"_s, u"declares whether there are conflicts of interest"_s},
        {u"recusalRequest"_s, u"registers the application for a recusal by"_s},
        {u"pledge"_s, u"signs the pledge"_s},
        {u"absence"_s, u"notes the absence of"_s},
        {u"timeRequest"_s, u"asks for more time"_s},
        {u"timeExtended"_s, u"extends the time"_s},
        {u"suspension"_s, u"suspends the session"_s},
        {u"resumption"_s, u"resumes the session"_s},
        {u"alarm"_s, u"raises an alarm"_s},
        {u"stepOpened"_s, u"opens the step"_s},
        {u"stepClosed"_s, u"closes the step"_s},
        {u"stepRestarted"_s, u"asks that the step be done again"_s},
        {u"cosignature"_s, u"co-signs the closing"_s},
        {u"items"_s, u"enters objective points in"_s},
        {u"sheet"_s, u"submits a sealed sheet for"_s},
        {u"opening"_s, u"opens their sheet"_s},
        {u"escrowReleased"_s, u"releases a sheet"_s},
        {u"escrowOpened"_s, u"opens a released sheet"_s},
        {u"motion"_s, u"moves to"_s},
        {u"vote"_s, u"votes"_s},
        {u"correction"_s, u"corrects points"_s},
        {u"explanation"_s, u"explains an outlier in"_s},
        {u"answer"_s, u"registers a bidder's answer in writing"_s},
        {u"priceExplanation"_s, u"registers the explanation of a low price by"_s},
        {u"withdrawal"_s, u"registers the withdrawal of"_s},
        {u"negotiation"_s, u"puts down what was negotiated with"_s},
        {u"tieDecision"_s, u"decides a tie"_s},
        {u"opinion"_s, u"gives an opinion on the result"_s},
        {u"freeze"_s, u"freezes the report"_s},
        {u"signature"_s, u"signs the report"_s},
        {u"signRequest"_s, u"asks for the signature of"_s},
        {u"deemedAgreement"_s, u"registers the deemed agreement of"_s},
        {u"witness"_s, u"is witness"_s},
        {u"delivery"_s, u"delivers the signed report"_s},
    };
    return table;
}

QString roleWord(Role role)
{
    switch (role) {
    case Role::Expert:
        return u"expert"_s;
    case Role::Owner:
        return u"owner's representative"_s;
    case Role::Staff:
        return u"staff"_s;
    case Role::Supervisor:
        return u"supervisor"_s;
    case Role::Centre:
        return u"keeper of the centre's key"_s;
    }
    return {};
}

// "expert 3, 李明": the number is that of the report.
QString person(int member, const QList<PracticeChair>& chairs)
{
    const auto chair = std::ranges::find(chairs, member, &PracticeChair::member);
    if (chair == chairs.end())
        return u"member %1"_s.arg(member);
    const QString seat = u"%1 %2"_s.arg(roleWord(chair->role)).arg(member);
    return chair->name.isEmpty() ? seat : seat + u", "_s + chair->name;
}

QString whyWithoutEffect(const QString& effect)
{
    if (effect == u"decided")
        return u"came after the outcome"_s;
    if (effect == u"late")
        return u"came after the closing"_s;
    return u"without effect: "_s + effect;
}

} // namespace

QString minute(const RehearsedAct& act, const QList<PracticeChair>& chairs)
{
    QString line = act.author == 0 ? u"the platform"_s : person(act.author, chairs);
    line[0] = line.at(0).toUpper();
    line += u": "_s + words().value(act.act, act.act);
    if (!act.subject.isEmpty())
        line += u' ' + act.subject;
    if (act.whom > 0)
        line += u' ' + person(act.whom, chairs);
    return act.effect.isEmpty() ? line : line + u" ("_s + whyWithoutEffect(act.effect) + u')';
}

} // namespace evalroom
