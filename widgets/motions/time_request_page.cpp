// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/time_request_page.h"

#include "evaluation/aggregation.h"
#include "widgets/words/figures.h"

using namespace Qt::StringLiterals;

namespace evalroom {

TimeRequestPage::TimeRequestPage(Session& session, QWidget* parent)
    : ReasonsPage(session, u"time"_s, u"timeRequests"_s, parent)
{
    setObjectName(u"timeRequestPage"_s);
    refresh();
}

QString TimeRequestPage::title() const
{
    return tr("Ask for more time");
}

QString TimeRequestPage::formGuidance() const
{
    return tr("When more than a third of the members find the time too short, it has to be extended.");
}

Act TimeRequestPage::act() const
{
    return TimeRequest {text()};
}

ReasonsPage::Words TimeRequestPage::words() const
{
    return {.over = {},
        .wanted = tr("Say why the time is too short."),
        .check = tr("Check the request"),
        .sign = tr("Ask for more time"),
        .what = tr("You ask for more time."),
        .then
        = tr("The staff and all members see it at once. When more than a third of the members have asked, the time "
             "has to be extended.")};
}

QString TimeRequestPage::requestsWords() const
{
    const auto asked = static_cast<int>(state().timeRequests.size());
    const auto all = static_cast<int>(activeCommittee(state()).size());
    if (asked == 0 && !state().extensions.isEmpty())
        return tr("The time was extended until %1.").arg(timeWords(state().extensions.last().until));
    if (asked == 0)
        return tr("Nobody has asked for more time yet.");
    const QString count = tr("%n of %1 members have asked for more time.", nullptr, asked).arg(all);
    return demandsMoreTime(asked, all) ? count + u'\n' + tr("That is more than a third: the time has to be extended.")
                                       : count;
}

void TimeRequestPage::refresh()
{
    setFacts(requestsWords());
    setReasons(tr("Why the time is too short"), !state().timeRequests.contains(session().member()));
}

} // namespace evalroom

#include "moc_time_request_page.cpp"
