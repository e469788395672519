// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/low_price_page.h"

#include "evaluation/answer.h"
#include "widgets/judge/hindrance.h"
#include "widgets/judge/reason_field.h"
#include "widgets/motions/time_to_answer.h"
#include "widgets/shell/column.h"
#include "widgets/style/type_label.h"
#include "widgets/words/acts.h"
#include "widgets/words/price_words.h"

#include <QComboBox>

using namespace Qt::StringLiterals;

namespace evalroom {

LowPricePage::LowPricePage(Session& session, QWidget* parent)
    : BidderMotionPage(session, u"lowPrice"_s, {u"text"_s, u"minutes"_s}, {}, parent)
    , m_facts(new TypeLabel(Type::Body))
    , m_text(new ReasonField(u"text"_s))
    , m_time(new TimeToAnswer)
{
    setObjectName(u"lowPricePage"_s);
    layOut();
    connect(m_text->edit(), &ReasonEdit::typed, this, [this] {
        touched();
        drafts().keep(u"text"_s, m_text->edit()->text());
        Q_EMIT changed();
    });
    connect(m_time, &TimeToAnswer::changed, this, [this] {
        touched();
        drafts().keep(u"minutes"_s, m_time->draft());
        Q_EMIT changed();
    });
    refresh();
}

void LowPricePage::layOut()
{
    m_facts->setObjectName(u"comparison"_s);
    QFrame* card = makeCard();
    card->layout()->addWidget(m_facts);
    auto* column = new Column;
    addChoice(*column);
    column->add(card);
    column->add(m_text);
    column->add(m_time);
    setForm(column);
}

QStringList LowPricePage::askable() const
{
    QStringList bidders = validBidders(state());
    bidders.removeIf([this](const QString& bidder) { return lowPriceHindrance(session(), bidder).has_value(); });
    return bidders;
}

void LowPricePage::showChosen()
{
    m_text->edit()->setText(drafts().text(u"text"_s));
    m_text->setEnabled(!bidder().isEmpty());
    m_time->setDraft(drafts().text(u"minutes"_s));
    m_time->setEnabled(!bidder().isEmpty());
    m_facts->setText(factLines().join(u'\n'));
}

QStringList LowPricePage::factLines() const
{
    if (bidder().isEmpty())
        return {tr("No bidder is chosen.")};
    return priceComparisonLines(state(), bidder());
}

QString LowPricePage::title() const
{
    return tr("Find a price obviously low");
}

QString LowPricePage::formGuidance() const
{
    return tr("Whoever bids an obviously low price has to explain it in writing. No bid is rejected for a low price by "
              "itself.");
}

Motion LowPricePage::motion() const
{
    const QString whose = hasBidders() ? bidder() : validBidders(state()).value(0);
    return {.subject = LowPriceMotion {.bidder = whose, .until = m_time->until(session().now())},
        .text = m_text->edit()->text()};
}

QString LowPricePage::faultWords() const
{
    if (!state().facts->rules.lowPrice)
        return tr("The rules of this evaluation do not have low prices reviewed.");
    if (!hasBidders())
        return {}; // the law says why
    if (bidder().isEmpty())
        return tr("Choose the bidder whose price is obviously low.");
    return formFault(actToJson(motion())) == u"text" ? tr("Say why the price is obviously low.") : QString();
}

CheckedPage::Filled LowPricePage::filled() const
{
    const Motion move = motion();
    Filled filled = putToVote(move);
    filled.missing = faultWords();
    filled.details = factLines() << tr("Reason given: %1").arg(move.text.trimmed());
    filled.details << explanationDeadlineLines(answerUntil(move));
    filled.then = tr("All members vote on it openly, at once. If it passes, the staff ask the bidder for a written "
                     "explanation, and the committee finds whether that justifies the price.");
    return filled;
}

void LowPricePage::signedNow()
{
    m_text->edit()->setText({});
    m_time->setDraft({});
    settleDrafts(); // at last: an emptied field is kept, too
}

void LowPricePage::refresh()
{
    refreshChoice(tr("Whose price"));
    m_text->setLabel(tr("Why the price is obviously low"));
    offer(askable());
    m_facts->setText(factLines().join(u'\n'));
    m_text->setEnabled(!bidder().isEmpty());
    m_time->setLabel(tr("Time to explain, in minutes"));
    m_time->setEnabled(!bidder().isEmpty());
    refreshNotice();
    recheck();
}

QWidget* LowPricePage::firstField()
{
    return choice();
}

} // namespace evalroom

#include "moc_low_price_page.cpp"
