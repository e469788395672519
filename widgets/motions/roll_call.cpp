// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/roll_call.h"

#include "widgets/style/measures.h"
#include "widgets/style/quiet_style.h"
#include "widgets/words/plain_text.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

namespace evalroom {

RollCall::RollCall(QWidget* parent)
    : QFrame(parent)
    , m_heading(new TypeLabel(Type::Strong))
    , m_votes(new TypeLabel(Type::Body))
    , m_majority(new TypeLabel(Type::Small))
{
    setObjectName(u"rollCall"_s);
    setProperty(CardProperty, true);
    m_votes->setObjectName(u"motionVotes"_s);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(measure::Space, measure::Space, measure::Space, measure::Space);
    rows->setSpacing(measure::Gap);
    rows->addWidget(m_heading);
    rows->addWidget(m_votes);
    rows->addWidget(m_majority);
}

Marked RollCall::lineOf(const SessionState& state, const MotionState& motion, int member, const People& people)
{
    Marked vote(Icon::ToCome, tr("has not voted yet"));
    if (motion.votes.contains(member))
        vote = motion.votes.value(member) ? Marked(Icon::Tick, tr("yes")) : Marked(Icon::Refused, tr("no"));
    //: A member and how they vote
    vote.words = tr("%1: %2").arg(personWords(state, member, people), vote.words);
    if (const QString reason = plainLine(motion.reasons.value(member), LongestPlainText); !reason.isEmpty())
        vote.words += u" – "_s + reason;
    return vote;
}

QString RollCall::majorityWords(const SessionState& state)
{
    QStringList sentences {state.facts->scheme.countsOnlyVotes
            ? tr("Once all %n members have voted, it passes with more yes than no.", nullptr, votingBase(state))
            : tr("It passes with more than half of all %n members.", nullptr, votingBase(state))};
    if (hasEmptySeat(state))
        sentences << tr("An empty seat counts as well.");
    return sentences.join(u' ');
}

void RollCall::show(const SessionState& state, const MotionState& motion, const People& people)
{
    QList<Marked> lines;
    for (const int member : activeCommittee(state))
        lines << lineOf(state, motion, member, people);
    m_heading->setText(tr("The votes so far"));
    m_votes->setLines(lines);
    m_majority->setText(majorityWords(state));
}

} // namespace evalroom

#include "moc_roll_call.cpp"
