// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/wait_page.h"

#include "evaluation/envelopes.h"
#include "widgets/style/measures.h"
#include "widgets/words/envelope_words.h"
#include "widgets/words/failure.h"
#include "widgets/words/figures.h"
#include "widgets/words/reevaluation_words.h"
#include "widgets/words/testimony.h"

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

// Too few bids are valid, and nothing goes on before the committee has voted on it: no step opens, no prices are
// compared, no report is made. Nobody has to move it, so that nobody is waited for.
bool lacksMotion(const SessionState& state, const QDateTime& now)
{
    const auto staff = std::ranges::find(state.members, Role::Staff, &MemberState::role);
    if (staff == state.members.cend())
        return false;
    const auto lacks = [&](const Act& act) { return allowedNow(state, staff.key(), act, now) == Rule::TooFew; };
    const QString step = currentStep(state);
    if (step.isEmpty())
        return lacks(ReportFrozen {1, {}, {}, state.report.version + 1});
    const int round = state.steps.value(step).round;
    return lacks(StepOpened {state.stepActs, round, step}) || lacks(StepClosed {state.stepActs, round, step});
}

} // namespace

WaitPage::WaitPage(Session& session, const People& people, QWidget* parent)
    : Page(session, parent)
    , m_people(people)
    , m_missing(new TypeLabel(Type::Body))
    , m_again(new TypeLabel(Type::Small))
{
    setObjectName(u"waitPage"_s);
    m_missing->setObjectName(u"missing"_s);
    m_again->setObjectName(u"reevaluation"_s);
    auto* column = new Column;
    QFrame* card = makeCard();
    card->layout()->addWidget(m_missing);
    column->add(card);
    column->add(m_again);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(column);
    refresh();
}

QString WaitPage::title() const
{
    const MemberState me = state().members.value(session().member());
    if (lacksMotion(state(), session().now()))
        return tr("Few bids are left");
    if (me.admitted && offersUntil(state()))
        return tr("The final offers come in");
    return sitsOnCommittee(me.role) && !me.admitted ? tr("Please wait to be admitted") : tr("Please wait");
}

QString WaitPage::guidance() const
{
    const MemberState me = state().members.value(session().member());
    if (sitsOnCommittee(me.role) && !me.admitted)
        return tr("You are checked in. The staff now compare you with your papers and admit you.");
    if (lacksMotion(state(), session().now()))
        return tr("Fewer bids are valid than the rules want. The evaluation does not go on by itself.");
    return afterFailure(state(),
        tr("You have done what is yours to do here. You can read the documents meanwhile; this page goes on by "
           "itself."));
}

NextStep WaitPage::next() const
{
    return {};
}

QString WaitPage::withSince(const QString& words, const Awaited& awaited)
{
    const QDateTime since = m_times.since(state(), session().log(), awaited);
    return since.isValid() ? tr("%1, since %2").arg(words, timeWords(since)) : words;
}

QString WaitPage::awaitedWords()
{
    const SessionState& now = state();
    const MemberState me = now.members.value(session().member());
    if (sitsOnCommittee(me.role) && !me.admitted) {
        for (auto it = now.members.cbegin(); it != now.members.cend(); ++it) {
            if (it->role == Role::Staff)
                return withSince(tr("%1 has to admit you").arg(personWords(now, it.key(), m_people)),
                    {it.key(), {.kind = DutyKind::Admit, .member = session().member()}});
        }
    }
    QStringList lines = me.admitted ? envelopesStanding(now, session().manifest(), session().now()) : QStringList();
    if (!lines.isEmpty())
        lines << offerLines(now, session().manifest());
    for (const Awaited& each : awaitedNow(now, session().now())) {
        if (each.member == session().member())
            continue;
        const bool concludes = each.duty.kind == DutyKind::GiveOpinion || each.duty.kind == DutyKind::Sign;
        const QString asked = concludes ? signRequestRemark(now, each.member) : QString();
        lines << withSince(
            u"•  "_s + personWords(now, each.member, m_people) + u"  —  "_s + dutyWords(now, each.duty), each);
        if (!asked.isEmpty())
            lines << u"     "_s + asked;
    }
    if (lacksMotion(now, session().now()))
        lines << tr("The committee has to vote on whether competition is obviously lacking. Any member can put that to "
                    "the vote, under \"More (F9)\".");
    return lines.isEmpty() ? tr("The session goes on in a moment.") : lines.join(u'\n');
}

void WaitPage::refresh()
{
    m_missing->setText(awaitedWords());
    const MemberState me = state().members.value(session().member());
    // Nobody hears of a bidder before they are admitted, and the reason may name one.
    const bool mayKnow = me.admitted || !sitsOnCommittee(me.role);
    m_again->setText(mayKnow ? reevaluationWords(session().manifest()) : QString());
    m_again->setVisible(!m_again->text().isEmpty());
}

} // namespace evalroom

#include "moc_wait_page.cpp"
