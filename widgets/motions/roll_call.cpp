// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/roll_call.h"

#include "widgets/style/measures.h"
#include "widgets/style/quiet_style.h"
#include "widgets/style/type_label.h"

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

QString RollCall::lineOf(const SessionState& state, const MotionState& motion, int member, const People& people)
{
    QString vote = tr("has not voted yet");
    if (motion.votes.contains(member))
        vote = motion.votes.value(member) ? tr("✓ yes") : tr("✕ no");
    //: A member and how they vote
    const QString line = tr("%1: %2").arg(personWords(state, member, people), vote);
    const QString reason = motion.reasons.value(member).simplified();
    return reason.isEmpty() ? line : line + u" – "_s + reason;
}

void RollCall::show(const SessionState& state, const MotionState& motion, const People& people)
{
    QStringList lines;
    for (const int member : activeCommittee(state))
        lines << lineOf(state, motion, member, people);
    m_heading->setText(tr("The votes so far"));
    m_votes->setText(lines.join(u'\n'));
    const auto members = static_cast<int>(activeCommittee(state).size());
    m_majority->setText(state.facts->scheme.countsOnlyVotes
            ? tr("It passes with more than half of those who vote.")
            : tr("It passes with more than half of all %n members.", nullptr, members));
}

} // namespace evalroom

#include "moc_roll_call.cpp"
