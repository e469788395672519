// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/wait_page.h"

#include "evaluation/envelopes.h"
#include "widgets/style/measures.h"
#include "widgets/words/envelope_words.h"
#include "widgets/words/errors.h"
#include "widgets/words/failure.h"
#include "widgets/words/figures.h"
#include "widgets/words/reevaluation_words.h"
#include "widgets/words/rest_words.h"
#include "widgets/words/testimony.h"

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

// A disk that was full is asked again; nothing else changes by itself.
bool isTriedAgain(const Error& error)
{
    return error.code == ErrorCode::DiskFull || error.code == ErrorCode::CannotWrite;
}

// The rule by which no step opens, no prices are compared, no report is made.
bool stopsBy(Rule rule, const SessionState& state, const QDateTime& now)
{
    const auto staff = std::ranges::find(state.members, Role::Staff, &MemberState::role);
    if (staff == state.members.cend())
        return false;
    const auto lacks = [&](const Act& act) { return allowedNow(state, staff.key(), act, now) == rule; };
    const QString step = currentStep(state);
    if (step.isEmpty())
        return lacks(ReportFrozen {1, {}, {}, state.report.version + 1});
    const int round = state.steps.value(step).round;
    return lacks(StepOpened {state.stepActs, round, step}) || lacks(StepClosed {state.stepActs, round, step});
}

// Too few bids are valid, and nothing goes on before the committee has voted on it. Nobody has to move it, so that
// nobody is waited for.
bool lacksMotion(const SessionState& state, const QDateTime& now)
{
    return stopsBy(Rule::TooFew, state, now);
}

// Somebody has left the committee, and nobody who is here can change that.
bool lacksMember(const SessionState& state, const QDateTime& now)
{
    return stopsBy(Rule::Composition, state, now);
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
    if (state().suspended)
        return tr("The session is suspended");
    const MemberState me = state().members.value(session().member());
    if (lacksMotion(state(), session().now()))
        return tr("Few bids are left");
    if (me.admitted && offersUntil(state()))
        return tr("The final offers come in");
    if (sitsOnCommittee(me.role) && !me.admitted)
        return tr("Please wait to be admitted");
    return lacksMember(state(), session().now()) ? tr("A member of the committee is missing") : tr("Please wait");
}

QString WaitPage::guidance() const
{
    if (state().suspended)
        return tr("Nothing has to be done meanwhile. This page goes on by itself.");
    const MemberState me = state().members.value(session().member());
    if (sitsOnCommittee(me.role) && !me.admitted)
        return tr("You are checked in. The staff now compare you with your papers and admit you.");
    if (lacksMotion(state(), session().now()))
        return tr("Fewer bids are valid than the rules want. The evaluation does not go on by itself.");
    if (const auto sealed = session().openingFailure())
        return isTriedAgain(*sealed)
            ? tr("What you have sealed is not open yet: it could not be opened here. It is tried again by itself; stay "
                 "here until then.")
            : tr("What you have sealed could not be opened here. Tell the staff; the session goes on once it is open.");
    if (lacksMember(state(), session().now()))
        return tr("The evaluation goes on when another member has come. You can read the documents meanwhile; this "
                  "page goes on by itself.");
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
    return sinceWords(words, m_times.since(state(), session().log(), awaited));
}

QList<Marked> WaitPage::awaitedLines()
{
    const SessionState& now = state();
    if (now.suspended)
        return {resumptionLines(now, session().now(), m_people).join(u'\n')};
    const MemberState me = now.members.value(session().member());
    if (sitsOnCommittee(me.role) && !me.admitted) {
        for (auto it = now.members.cbegin(); it != now.members.cend(); ++it) {
            if (it->role == Role::Staff)
                return {withSince(tr("%1 has to admit you").arg(personWords(now, it.key(), m_people)),
                    {it.key(), {.kind = DutyKind::Admit, .member = session().member()}})};
        }
    }
    const QStringList standing
        = me.admitted ? envelopesStanding(now, session().manifest(), session().now()) : QStringList();
    QList<Marked> lines(standing.cbegin(), standing.cend());
    if (!lines.isEmpty())
        lines << offerLines(now, session().manifest());
    if (me.admitted)
        lines << ownSheetLines();
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
    if (lacksMember(now, session().now()))
        lines << ruleWords(Rule::Composition);
    return lines.isEmpty() ? QList<Marked> {tr("The session goes on in a moment.")} : lines;
}

// It opens by itself everywhere but where it could not.
QList<Marked> WaitPage::ownSheetLines() const
{
    const auto error = session().openingFailure();
    if (!error)
        return {};
    const Marked why(Icon::Warning, tr("What you have sealed could not be opened here. %1").arg(errorWords(*error)));
    if (isTriedAgain(*error))
        return {why};
    return {why,
        tr("Once the time for it is over, the keeper of the centre's key and the supervisor open it with the two "
           "escrow keys, as it was sealed.")};
}

void WaitPage::refresh()
{
    m_missing->setLines(awaitedLines());
    const MemberState me = state().members.value(session().member());
    // Nobody hears of a bidder before they are admitted, and the reason may name one.
    const bool mayKnow = me.admitted || !sitsOnCommittee(me.role);
    m_again->setText(mayKnow ? reevaluationWords(session().manifest(), state().facts->rules) : QString());
    m_again->setVisible(!m_again->text().isEmpty());
}

} // namespace evalroom

#include "moc_wait_page.cpp"
