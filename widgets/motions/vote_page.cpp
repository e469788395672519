// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/vote_page.h"

#include "evaluation/low_price.h"
#include "widgets/judge/big_choice.h"
#include "widgets/judge/hindrance.h"
#include "widgets/judge/reason_field.h"
#include "widgets/judge/sheet_notice.h"
#include "widgets/motions/motion_card.h"
#include "widgets/motions/place_field.h"
#include "widgets/motions/roll_call.h"
#include "widgets/motions/stated_bids.h"
#include "widgets/shell/column.h"
#include "widgets/style/measures.h"
#include "widgets/words/acts.h"
#include "widgets/words/price_words.h"
#include "widgets/words/question_words.h"

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

struct VoteWords {
    QString yes;
    QString no;
};

// What the motion's passing and failing mean.
VoteWords voteWords(const Session& session, const MotionState& motion, const People& people)
{
    VoteWords words;
    if (const auto* reject = std::get_if<RejectMotion>(&motion.motion.subject)) {
        const QString bidder = bidderWords(session.manifest(), reject->bidder);
        words.yes = VotePage::tr("The bid of %1 is to be rejected.").arg(bidder);
        words.no = VotePage::tr("The bid of %1 stays in the evaluation.").arg(bidder);
    } else if (const auto* correction = std::get_if<CorrectionMotion>(&motion.motion.subject)) {
        const QString person = personWords(session.expected(), correction->member, people);
        words.yes = VotePage::tr("%1 is to enter these points anew.").arg(person);
        words.no = VotePage::tr("The points of %1 stay as they are.").arg(person);
    } else if (const auto* price = std::get_if<PriceMotion>(&motion.motion.subject)) {
        const QString bidder = bidderWords(session.manifest(), price->bidder);
        words.yes = VotePage::tr("The price is to be corrected, once %1 has confirmed it in writing.").arg(bidder);
        words.no = VotePage::tr("The price of %1 stays as it is.").arg(bidder);
    } else if (const auto* low = std::get_if<LowPriceMotion>(&motion.motion.subject)) {
        const QString bidder = bidderWords(session.manifest(), low->bidder);
        words.yes = VotePage::tr("The price is obviously low: %1 has to explain it in writing.").arg(bidder);
        words.no = lowPriceStage(session.expected(), low->bidder) == LowPriceStage::None
            ? VotePage::tr("The price of %1 needs no explanation.").arg(bidder)
            : VotePage::tr("No time is set by this. %1 has to explain its price all the same.").arg(bidder);
    } else if (const auto* justified = std::get_if<JustifiedMotion>(&motion.motion.subject)) {
        const QString bidder = bidderWords(session.manifest(), justified->bidder);
        words.yes = VotePage::tr("The low price of %1 is justified: the bid stays in the evaluation.").arg(bidder);
        words.no = VotePage::tr("The low price of %1 is not justified: the bid has to be rejected.").arg(bidder);
    } else if (const auto* clarify = std::get_if<ClarifyMotion>(&motion.motion.subject)) {
        const QString bidder = bidderWords(session.manifest(), clarify->bidder);
        words.yes = VotePage::tr("%1 is to answer this question in writing.").arg(bidder);
        words.no = VotePage::tr("%1 is not asked.").arg(bidder);
    } else if (std::holds_alternative<SetAsideMotion>(motion.motion.subject)) {
        words.yes = VotePage::tr("The answer goes beyond the bid, and does not count.");
        words.no = VotePage::tr("The answer keeps within the bid, and counts.");
    } else if (std::holds_alternative<StopMotion>(motion.motion.subject)) {
        words.yes = VotePage::tr("The tender document is none to judge by: the evaluation ends, without a winner.");
        words.no = VotePage::tr("The tender document will do: the evaluation goes on.");
    } else {
        words.yes = VotePage::tr("Competition is obviously lacking: the procedure is to end.");
        words.no = VotePage::tr("There is competition enough: the evaluation goes on.");
    }
    return words;
}

} // namespace

VotePage::VotePage(Session& session, const QByteArray& motion, const People& people, QWidget* parent)
    : CheckedPage(session, parent)
    , m_motion(motion)
    , m_people(people)
    , m_drafts(session.drafts(), u"vote/"_s + QString::fromLatin1(motion.toHex()), {u"choice"_s, u"text"_s})
    , m_notice(new SheetNotice)
    , m_card(new MotionCard)
    , m_yes(new BigChoice)
    , m_no(new BigChoice)
    , m_reason(new ReasonField(u"text"_s))
    , m_votes(new RollCall)
{
    setObjectName(u"votePage"_s);
    m_notice->setObjectName(u"motionNotice"_s);
    m_yes->setObjectName(u"yes"_s);
    m_no->setObjectName(u"no"_s);
    layOut();
    const QString kept = m_drafts.text(u"choice"_s);
    m_yes->setChecked(kept == u"yes");
    m_no->setChecked(kept == u"no");
    m_reason->edit()->setText(m_drafts.text(u"text"_s));
    connect(m_yes, &BigChoice::clicked, this, &VotePage::keepChoice);
    connect(m_no, &BigChoice::clicked, this, &VotePage::keepChoice);
    connect(m_reason->edit(), &ReasonEdit::typed, this, [this] {
        m_drafts.keep(u"text"_s, m_reason->edit()->text());
        Q_EMIT changed();
    });
    connect(m_card, &MotionCard::placeWanted, this, &Page::documentWanted);
    refresh();
}

void VotePage::layOut()
{
    auto* column = new Column;
    auto* choices = new QHBoxLayout;
    choices->setSpacing(measure::Space);
    choices->addWidget(m_yes, 1);
    choices->addWidget(m_no, 1);
    column->add(m_notice);
    column->add(m_card);
    column->add(choices);
    column->add(m_reason);
    column->add(m_votes);
    setForm(column);
}

void VotePage::setBids(StatedBids& bids)
{
    const MotionState* at = motion();
    if (at == nullptr || !std::holds_alternative<PriceMotion>(at->motion.subject))
        return;
    m_bids = &bids;
    connect(m_bids, &StatedBids::changed, this, &VotePage::refreshCard);
    m_bids->start();
    refreshCard();
}

void VotePage::refreshCard()
{
    const MotionState* at = motion();
    if (at == nullptr)
        return;
    const auto* price = std::get_if<PriceMotion>(&at->motion.subject);
    const bool read = m_bids != nullptr && price != nullptr;
    m_card->show(session(), *at, m_people, read ? m_bids->statedBid(price->bidder) : nullptr);
}

VotePage::Choice VotePage::choice() const
{
    if (m_yes->isChecked())
        return Choice::Yes;
    return m_no->isChecked() ? Choice::No : Choice::None;
}

void VotePage::keepChoice()
{
    m_drafts.keep(u"choice"_s, choice() == Choice::Yes ? u"yes"_s : u"no"_s);
    refresh();
    Q_EMIT changed();
}

Vote VotePage::vote() const
{
    return {.motion = m_motion, .yes = choice() == Choice::Yes, .text = m_reason->edit()->text()};
}

bool VotePage::hasVoted() const
{
    const MotionState* at = motion();
    return at != nullptr && at->votes.contains(session().member());
}

bool VotePage::needsReason() const
{
    const auto refused = hindrance(session(), Vote {.motion = m_motion, .yes = true, .text = {}});
    return refused && refused->detail == ruleName(Rule::Reason);
}

QString VotePage::title() const
{
    const MotionState* at = motion();
    return at != nullptr ? tr("Vote: %1").arg(motionWords(state(), session().manifest(), at->motion)) : QString();
}

QString VotePage::formGuidance() const
{
    return tr("The vote is open: everybody sees who votes how.");
}

CheckedPage::Filled VotePage::filled() const
{
    const Vote given = vote();
    const MotionState* at = motion();
    const VoteWords words = at != nullptr ? voteWords(session(), *at, m_people) : VoteWords();
    return {.over = hasVoted() ? tr("Your vote is in. It cannot be changed.") : QString(),
        .missing = choice() == Choice::None ? tr("Choose yes or no.") : QString(),
        .act = given,
        .check = tr("Check the vote"),
        .sign = tr("Vote"),
        .remark = given.yes ? tr("You vote yes. Everybody sees it at once, and it cannot be changed.")
                            : tr("You vote no. Everybody sees it at once, and it cannot be changed."),
        .what = given.yes ? tr("You vote yes: %1").arg(words.yes) : tr("You vote no: %1").arg(words.no),
        .details = at != nullptr ? details(*at, given) : QStringList(),
        .then = tr("Everybody sees at once how you vote, and the report prints it with your name. A vote cannot be "
                   "changed or taken back.")};
}

QStringList VotePage::details(const MotionState& motion, const Vote& given) const
{
    const QString reason = given.text.trimmed();
    //: Who has moved it, and what
    QStringList lines {tr("On the motion of %1: %2")
            .arg(personWords(state(), motion.author, m_people),
                motionWords(state(), session().manifest(), motion.motion))};
    if (const auto* price = std::get_if<PriceMotion>(&motion.motion.subject))
        lines << priceMotionLines(state(), *price);
    else if (const auto* clarify = std::get_if<ClarifyMotion>(&motion.motion.subject))
        lines << passageWords(session().manifest(), *clarify) << questionWords(motion.motion.text);
    else if (const auto* aside = std::get_if<SetAsideMotion>(&motion.motion.subject))
        lines << answeredLines(state(), aside->motion);
    return lines << (reason.isEmpty() ? tr("You give no reason.") : tr("Reason given: %1").arg(reason));
}

void VotePage::signedNow()
{
    m_drafts.clear();
}

void VotePage::refresh()
{
    const MotionState* at = motion();
    if (at == nullptr)
        return;
    refreshCard();
    m_votes->show(state(), *at, m_people);
    refreshChoices(*at);
    const Outcome outcome = outcomeOf(state(), *at);
    if (outcome != Outcome::Open)
        m_notice->say(SheetNotice::Kind::Plain, tr("The vote is over. Result: %1").arg(outcomeWords(outcome)));
    else
        m_notice->say(SheetNotice::Kind::Good, hasVoted() ? tr("Your vote is in.") : QString());
    m_reason->setLabel(needsReason() ? tr("Reason (the law wants one)") : tr("Reason, where you want to give one"));
    recheck();
}

void VotePage::refreshChoices(const MotionState& motion)
{
    const VoteWords words = voteWords(session(), motion, m_people);
    m_yes->setWords(tr("Yes"), words.yes);
    m_no->setWords(tr("No"), words.no);
    const bool open = !hasVoted() && outcomeOf(state(), motion) == Outcome::Open;
    m_yes->setVisible(open);
    m_no->setVisible(open);
    m_reason->setVisible(open);
}

QWidget* VotePage::firstField()
{
    return m_no->isChecked() ? m_no : m_yes;
}

} // namespace evalroom

#include "moc_vote_page.cpp"
