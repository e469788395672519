// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/competition_page.h"

#include "widgets/judge/hindrance.h"
#include "widgets/judge/reason_field.h"
#include "widgets/judge/sheet_notice.h"
#include "widgets/shell/column.h"
#include "widgets/style/type_label.h"
#include "widgets/words/acts.h"
#include "widgets/words/errors.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

CompetitionPage::CompetitionPage(Session& session, QWidget* parent)
    : Page(session, parent)
    , m_drafts(session.drafts(), u"competition"_s, {u"text"_s})
    , m_notice(new SheetNotice)
    , m_bidders(new TypeLabel(Type::Body))
    , m_text(new ReasonField(u"text"_s))
{
    setObjectName(u"competitionPage"_s);
    m_notice->setObjectName(u"motionNotice"_s);
    m_bidders->setObjectName(u"validBidders"_s);
    auto* column = new Column;
    QFrame* card = makeCard();
    card->layout()->addWidget(m_bidders);
    column->add(m_notice);
    column->add(card);
    column->add(m_text);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(column);
    m_text->edit()->setText(m_drafts.text(u"text"_s));
    connect(m_text->edit(), &ReasonEdit::typed, this, [this] {
        m_drafts.keep(u"text"_s, m_text->edit()->text());
        Q_EMIT changed();
    });
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

Motion CompetitionPage::motion() const
{
    return {.subject = CompetitionMotion {}, .text = m_text->edit()->text()};
}

NextStep CompetitionPage::next() const
{
    if (isPending())
        return {.action = {}, .sentence = tr("The motion is put to the vote. Every member votes on it now.")};
    const auto refused = hindrance(session(), motion());
    const bool blank = formFault(actToJson(motion())) == u"text";
    NextStep step {.action = tr("Put to the vote"), .sentence = {}, .possible = !refused && !blank};
    if (refused)
        step.sentence = errorWords(*refused);
    else if (blank)
        step.sentence = tr("Say why competition is lacking.");
    else
        step.sentence = tr("If it passes, the procedure ends without a winner. All members vote openly, with reasons.");
    step.needsPin = needsRosterKey(motion());
    return step;
}

void CompetitionPage::perform()
{
    session().act(motion(), {this, [this](const Result<QByteArray>& saved) {
                                 if (!saved)
                                     return Q_EMIT failed(saved.error());
                                 m_drafts.clear();
                                 m_text->edit()->setText({});
                                 refresh();
                                 Q_EMIT done();
                             }});
}

void CompetitionPage::refresh()
{
    const QStringList valid = validBidders(state());
    QStringList lines {tr("%n bids are valid:", nullptr, static_cast<int>(valid.size()))};
    for (const QString& bidder : valid)
        lines << u"•  "_s + bidderWords(session().manifest(), bidder);
    m_bidders->setText(lines.join(u'\n'));
    m_text->setLabel(tr("Why competition is lacking"));
    m_text->setEnabled(!isPending());
    m_notice->say(SheetNotice::Kind::Good, isPending() ? tr("The motion is put to the vote.") : QString());
}

QWidget* CompetitionPage::firstField()
{
    return m_text->edit();
}

} // namespace evalroom
