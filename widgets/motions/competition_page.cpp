// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/competition_page.h"

#include "widgets/words/acts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

CompetitionPage::CompetitionPage(Session& session, QWidget* parent)
    : ReasonsPage(session, u"competition"_s, u"validBidders"_s, parent)
{
    setObjectName(u"competitionPage"_s);
    refresh();
}

bool CompetitionPage::isPending() const
{
    return std::any_of(state().motions.cbegin(), state().motions.cend(), [this](const MotionState& motion) {
        return std::holds_alternative<CompetitionMotion>(motion.motion.subject)
            && outcomeOf(state(), motion) == Outcome::Open;
    });
}

QString CompetitionPage::title() const
{
    return tr("Move that competition is lacking");
}

QString CompetitionPage::guidance() const
{
    return tr(
        "With fewer than %n valid bids the committee may find that competition is obviously lacking, and reject all.",
        nullptr, state().facts->rules.minimumBidders);
}

Act CompetitionPage::act() const
{
    return Motion {.subject = CompetitionMotion {}, .text = text()};
}

ReasonsPage::Words CompetitionPage::words() const
{
    return {tr("Put to the vote"), tr("Say why competition is lacking."),
        tr("If it passes, the procedure ends without a winner. All members vote openly, with reasons.")};
}

NextStep CompetitionPage::next() const
{
    if (isPending())
        return {.action = {}, .sentence = tr("The motion is put to the vote. Every member votes on it now.")};
    return ReasonsPage::next();
}

void CompetitionPage::refresh()
{
    const QStringList valid = validBidders(state());
    QStringList lines {tr("%n bids are valid:", nullptr, static_cast<int>(valid.size()))};
    for (const QString& bidder : valid)
        lines << u"•  "_s + bidderWords(session().manifest(), bidder);
    setFacts(lines.join(u'\n'));
    setReasons(tr("Why competition is lacking"), !isPending());
    setNotice(isPending() ? tr("The motion is put to the vote.") : QString());
}

} // namespace evalroom
