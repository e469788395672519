// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/price_motion_page.h"

#include "documents/stated_price.h"
#include "evaluation/corrected_price.h"
#include "widgets/judge/hindrance.h"
#include "widgets/judge/reason_field.h"
#include "widgets/judge/sheet_notice.h"
#include "widgets/motions/price_choice.h"
#include "widgets/shell/column.h"
#include "widgets/style/type_label.h"
#include "widgets/words/acts.h"
#include "widgets/words/errors.h"
#include "widgets/words/figures.h"
#include "widgets/words/price_words.h"

#include <QComboBox>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

PriceMotionPage::PriceMotionPage(Session& session, StatedBids& bids, const QString& bidder, QWidget* parent)
    : BidderMotionPage(session, u"price"_s, {u"choice"_s, u"amount"_s, u"rule"_s, u"text"_s}, bidder, parent)
    , m_bids(bids)
    , m_statedHeading(new TypeLabel(Type::Strong))
    , m_stated(new TypeLabel(Type::Body))
    , m_doubts(new SheetNotice)
    , m_choice(new PriceChoice)
    , m_text(new ReasonField(u"text"_s))
{
    setObjectName(u"priceMotionPage"_s);
    layOut();
    connect(m_choice, &PriceChoice::changed, this, &PriceMotionPage::keep);
    connect(m_text->edit(), &ReasonEdit::typed, this, &PriceMotionPage::keep);
    connect(&m_bids, &StatedBids::changed, this, [this] {
        refresh();
        Q_EMIT changed();
    });
    m_bids.start();
    refresh();
}

void PriceMotionPage::layOut()
{
    m_stated->setObjectName(u"stated"_s);
    m_doubts->setObjectName(u"doubts"_s);
    auto* column = new Column;
    QFrame* card = makeCard();
    card->layout()->addWidget(m_statedHeading);
    card->layout()->addWidget(m_stated);
    addChoice(*column);
    column->add(card);
    column->add(m_doubts);
    column->add(m_choice);
    column->add(m_text);
    setForm(column);
}

// Those that are to be looked at stand first.
void PriceMotionPage::fillBidders()
{
    QStringList bidders = pricesToLookAt(session(), m_bids);
    for (const QString& bidder : validBidders(state())) {
        if (!bidders.contains(bidder))
            bidders << bidder;
    }
    bidders.removeIf([this](const QString& bidder) { return correctionHindrance(session(), bidder).has_value(); });
    // Under whoever writes, one bidder never gives way to another.
    if (isUntouched())
        begin(bidders.value(0));
    offer(bidders);
}

void PriceMotionPage::showChosen()
{
    m_text->edit()->setText(drafts().text(u"text"_s));
    m_choice->setEntry({});
    refreshStated();
    enableFields();
}

void PriceMotionPage::enableFields()
{
    m_choice->setEnabled(!bidder().isEmpty());
    m_text->setEnabled(!bidder().isEmpty());
}

void PriceMotionPage::keep()
{
    touched();
    const PriceChoice::Entry entry = m_choice->entry();
    drafts().keep(u"choice"_s, entry.choice);
    drafts().keep(u"amount"_s, entry.amount);
    drafts().keep(u"rule"_s, entry.rule);
    drafts().keep(u"text"_s, m_text->edit()->text());
    Q_EMIT changed();
}

Fen PriceMotionPage::priceNow() const
{
    return priceInForce(state(), bidder()).value_or(0);
}

QString PriceMotionPage::title() const
{
    return tr("Correct a price");
}

QString PriceMotionPage::formGuidance() const
{
    return tr("Where the amounts of a bid contradict each other, the rules say which of them holds. The committee "
              "decides by a vote, and the bidder then has to confirm the price in writing.");
}

Motion PriceMotionPage::motion() const
{
    // Why nobody's price can be corrected is the law's to say.
    if (!hasBidders())
        return someCorrection(session(), validBidders(state()).value(0));
    return {
        .subject = motionFor(bidder(), m_choice->price().value_or(CorrectedPrice {})), .text = m_text->edit()->text()};
}

QString PriceMotionPage::faultWords() const
{
    if (!state().facts->rules.priceCorrection)
        return tr("The rules of this evaluation do not say how a price is corrected.");
    if (!hasBidders())
        return {};
    if (bidder().isEmpty())
        return tr("Choose the bidder whose price is to be corrected.");
    if (const QString fault = m_choice->fault(); !fault.isEmpty())
        return fault;
    return formFault(actToJson(motion())) == u"text" ? tr("Say why the price is to be corrected.") : QString();
}

CheckedPage::Filled PriceMotionPage::filled() const
{
    const Motion move = motion();
    const auto& price = std::get<PriceMotion>(move.subject);
    Filled filled = putToVote(move);
    filled.missing = faultWords();
    filled.details = priceMotionLines(state(), price);
    filled.details << tr("Rule: %1").arg(correctionRuleWords(state().facts->rules, price.basis))
                   << tr("Reason given: %1").arg(move.text.trimmed());
    filled.then = tr("All members vote on it openly, at once. If it passes, the staff ask the bidder to confirm the "
                     "price in writing; the bid of a bidder that does not accept it has to be rejected.");
    return filled;
}

void PriceMotionPage::signedNow()
{
    m_text->edit()->setText({});
    m_choice->setEntry({});
    settleDrafts(); // at last: emptied fields are kept, too
}

void PriceMotionPage::refresh()
{
    refreshChoice(tr("Whose price"));
    m_statedHeading->setText(tr("What the bid says of its price"));
    m_text->setLabel(tr("Why the price is to be corrected"));
    fillBidders();
    refreshStated();
    enableFields();
    refreshNotice();
    recheck();
}

void PriceMotionPage::refreshStated()
{
    const StatedBid* stated = m_bids.statedBid(bidder());
    m_stated->setText(statedLines().join(u'\n'));
    m_choice->show(stated != nullptr ? &stated->proposal : nullptr, state().facts->rules, priceNow(),
        isCorrectionRefused(state(), bidder()));
    // Of what the person has chosen nothing is proposed anew.
    if (const QString choice = drafts().text(u"choice"_s); !choice.isEmpty())
        m_choice->setEntry({choice, drafts().text(u"amount"_s), drafts().text(u"rule"_s)});
    const bool doubtful = stated != nullptr && !stated->proposal.doubts.isEmpty();
    m_doubts->say(doubtful ? SheetNotice::Kind::Warning : SheetNotice::Kind::Plain, doubtWords());
}

QStringList PriceMotionPage::statedLines() const
{
    const auto& bidders = session().manifest().bidders;
    const auto found = std::ranges::find(bidders, bidder(), &ManifestBidder::id);
    if (found == bidders.cend())
        return {tr("No bidder is chosen.")};
    const auto bid = state().prices.constFind(bidder());
    const StatedBid* stated = m_bids.statedBid(bidder());
    QStringList lines = statedPriceLines(
        bidderWithStated(*found, stated), bid == state().prices.cend() ? std::nullopt : std::optional(*bid));
    if (stated != nullptr && stated->lines > 0)
        lines << tr("Sum of the %n lines of its bill: %1", nullptr, static_cast<int>(stated->lines))
                     .arg(stated->sum <= MaxFen ? moneyWords(static_cast<Fen>(numerator(stated->sum)))
                                                : tr("more than any price can be"));
    if (correctionInForce(state(), bidder()) != nullptr)
        lines << tr("Corrected already, and confirmed by the bidder: %1").arg(moneyWords(priceNow()));
    return lines;
}

// Why the committee has to choose, or how far the program is.
QString PriceMotionPage::doubtWords() const
{
    // Of a final offer the bid states nothing.
    if (bidder().isEmpty() || !state().facts->rules.priceCorrection || state().facts->scheme.offersStep() != nullptr)
        return {};
    const StatedBid* stated = m_bids.statedBid(bidder());
    if (stated == nullptr)
        return m_bids.isReading()
            ? tr("The bill of quantities is being read. What follows from the rules comes in a moment.")
            : tr("The bill of quantities cannot be read now, so the program proposes no price.");
    QStringList sentences;
    for (const PriceDoubt doubt : stated->proposal.doubts)
        sentences << priceDoubtWords(doubt);
    if (!stated->proposal.isNeeded())
        sentences << tr("There is nothing to correct: the amounts of this bid do not contradict each other.");
    return sentences.join(u' ');
}

QWidget* PriceMotionPage::firstField()
{
    return bidder().isEmpty() || choice()->count() > 1 ? choice() : m_choice->firstField();
}

} // namespace evalroom

#include "moc_price_motion_page.cpp"
