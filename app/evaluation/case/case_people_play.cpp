// SPDX-License-Identifier: Apache-2.0
#include "evaluation/case/case_player.h"

#include "evaluation/answer.h"
#include "evaluation/case/case_check.h"
#include "evaluation/duty.h"
#include "evaluation/envelopes.h"
#include "evaluation/law.h"
#include "evaluation/low_price.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace evalroom {

// 招投标法 art. 37, 条例 art. 48: also a conflict that is found when others have been judged already.
void CasePlayer::happen(const CaseRecusal& recusal)
{
    play(recusal.member, Declaration {{recusal.conflict}});
}

// 政采条例 art. 9: the purchaser or the agency asks the member, and decides.
void CasePlayer::happen(const CaseRecusalRequest& request)
{
    testify(m_case.staff, request.act);
}

void CasePlayer::happen(const CaseReplacement& replacement)
{
    if (!replacement.text.isEmpty())
        play(m_case.staff, Absence {replacement.leaves, replacement.text});
    applyReplacement(m_state, eventOf(0), replacement.leaves, replacement.comes);
    noteRefusal(u"replacement"_s);
    if (!m_state.effects.constLast().isEmpty())
        return;
    // Nobody checks in while the session is suspended.
    if (m_state.suspended)
        m_waiting.append(replacement);
    else
        welcome(replacement);
}

void CasePlayer::welcome(const CaseReplacement& replacement)
{
    checkIn(replacement.comes);
    for (const CaseLateVote& vote : replacement.votes) {
        if (const QByteArray motion = m_motions.value(vote.on); !motion.isEmpty())
            play(replacement.comes, Vote {motion, vote.yes, CasePlaceholder});
    }
    for (const CaseStep& held : replacement.judges) {
        const Step* step = m_case.facts->scheme.step(held.step);
        if (step == nullptr)
            continue;
        noteFigures(stepFigures(held, *step, m_state, {replacement.comes}));
        judge(held, *step, replacement.comes, 0);
        reveal(replacement.comes, held.step);
    }
    // Beside the newcomer's points those of others may stand out.
    for (const Step& step : m_case.facts->scheme.steps)
        explain(step);
}

void CasePlayer::happen(const CaseSuspension& suspension)
{
    play(m_case.staff, suspension.act);
}

void CasePlayer::happen(const CaseResumption& resumption)
{
    if (!play(m_case.staff, Resumption {resumption.text}))
        return;
    const QList<CaseReplacement> waiting = std::exchange(m_waiting, {});
    for (const CaseReplacement& replacement : waiting)
        welcome(replacement);
}

void CasePlayer::happen(const CaseTime& time)
{
    for (const int member : time.members)
        play(member, TimeRequest {time.text});
    if (time.minutes == 0)
        return;
    const QDateTime from = extensionStart(m_state, m_time);
    play(m_case.staff, TimeExtended {from.addSecs(qint64(time.minutes) * 60), time.text});
}

void CasePlayer::happen(const CaseNegotiation& negotiation)
{
    testify(m_case.staff, negotiation.act);
}

// What the session waits for when the course is over, and the case does not have.
void CasePlayer::askWhatIsOwed()
{
    for (const auto& [member, found] : m_state.members.asKeyValueRange()) {
        if (found.status == MemberStatus::Recused)
            m_outcome.asked.append({.what = u"replacement"_s, .member = member});
    }
    if (wantsMoreTime(m_state))
        m_outcome.asked.append({.what = u"extension"_s});
    if (!m_state.failed.isEmpty())
        return;
    for (const MotionState* motion : unansweredMotions(m_state)) {
        if (outcomeOf(m_state, *motion) == Outcome::Passed)
            m_outcome.asked.append({.what = u"answer"_s, .item = {askedBidder(motion->motion), {}}});
    }
    for (const Step& step : m_case.facts->scheme.steps) {
        for (const QString& bidder : unmovedFailures(m_state, step.id)) {
            for (const int member : failedBy(m_state, step.id, bidder))
                m_outcome.asked.append({u"decision"_s, member, step.id, {bidder, {}}});
        }
    }
    const QList<TieTrace> ties = isRanked(m_state) ? tally(m_state).tieTrace : QList<TieTrace>();
    for (const TieTrace& tie : ties) {
        if (tie.wantsDraw())
            m_outcome.asked.append({.what = u"draw"_s, .among = tie.bidders});
    }
    for (const QString& bidder : biddersWithoutOffer(m_state))
        m_outcome.asked.append({.what = u"decision"_s, .item = {bidder, {}}});
    for (const QString& bidder : biddersAt(m_state, LowPriceStage::ToExplain))
        m_outcome.asked.append({.what = u"explanation"_s, .item = {bidder, {}}});
    for (const QString& bidder : unrecordedBidders(m_state))
        m_outcome.asked.append({.what = u"record"_s, .item = {bidder, {}}});
}

} // namespace evalroom
