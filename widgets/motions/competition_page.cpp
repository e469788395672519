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

QString CompetitionPage::formGuidance() const
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
    return {.over = isPending() ? tr("The motion is put to the vote. Every member votes on it now.") : QString(),
        .wanted = tr("Say why competition is lacking."),
        .check = tr("Check the motion"),
        .sign = tr("Put to the vote"),
        .what = tr("You move: %1").arg(motionWords(state(), session().manifest(), {CompetitionMotion {}, {}})),
        .then
        = tr("All members vote on it openly, with reasons. If it passes, all bids are rejected: the procedure ends "
             "without a winner.")};
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

#include "moc_competition_page.cpp"
