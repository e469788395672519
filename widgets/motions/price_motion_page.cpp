// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/price_motion_page.h"

#include "documents/stated_price.h"
#include "evaluation/corrected_price.h"
#include "widgets/judge/hindrance.h"
#include "widgets/judge/reason_field.h"
#include "widgets/judge/sheet_notice.h"
#include "widgets/motions/price_choice.h"
#include "widgets/shell/column.h"
#include "widgets/style/measures.h"
#include "widgets/style/type_label.h"
#include "widgets/words/acts.h"
#include "widgets/words/errors.h"
#include "widgets/words/figures.h"
#include "widgets/words/price_words.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

PriceMotionPage::PriceMotionPage(Session& session, StatedBids& bids, const QString& bidder, QWidget* parent)
    : CheckedPage(session, parent)
    , m_bids(bids)
    , m_bidder(bidder)
    , m_notice(new SheetNotice)
    , m_bidderLabel(new TypeLabel(Type::Strong))
    , m_bidderBox(new QComboBox)
    , m_statedHeading(new TypeLabel(Type::Strong))
    , m_stated(new TypeLabel(Type::Body))
    , m_doubts(new SheetNotice)
    , m_choice(new PriceChoice)
    , m_text(new ReasonField(u"text"_s))
{
    setObjectName(u"priceMotionPage"_s);
    layOut();
    connect(m_bidderBox, &QComboBox::currentIndexChanged, this, [this] {
        m_done = false;
        choose(m_bidderBox->currentData().toString());
    });
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
    m_notice->setObjectName(u"motionNotice"_s);
    m_bidderBox->setObjectName(u"bidder"_s);
    m_bidderBox->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_bidderBox->setMinimumContentsLength(16);
    m_bidderLabel->setBuddy(m_bidderBox);
    m_stated->setObjectName(u"stated"_s);
    m_doubts->setObjectName(u"doubts"_s);
    auto* column = new Column;
    auto* bidder = new QVBoxLayout;
    bidder->setSpacing(measure::Tight);
    bidder->addWidget(m_bidderLabel);
    bidder->addWidget(m_bidderBox);
    QFrame* card = makeCard();
    card->layout()->addWidget(m_statedHeading);
    card->layout()->addWidget(m_stated);
    column->add(m_notice);
    column->add(bidder);
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
    const QSignalBlocker quiet(m_bidderBox);
    m_bidderBox->clear();
    for (const QString& bidder : std::as_const(bidders))
        m_bidderBox->addItem(bidderWords(session().manifest(), bidder), bidder);
    // Under whoever writes, one bidder never gives way to another.
    if (!m_drafts && m_bidder.isEmpty())
        m_bidder = bidders.value(0);
    const QString wanted = bidders.contains(m_bidder) ? m_bidder : QString();
    m_bidderBox->setCurrentIndex(static_cast<int>(bidders.indexOf(wanted)));
    if (wanted != m_bidder || !m_drafts)
        choose(wanted);
}

FormDrafts PriceMotionPage::draftsAbout(const QString& bidder) const
{
    return {session().drafts(), u"price/"_s + bidder, {u"choice"_s, u"amount"_s, u"rule"_s, u"text"_s}};
}

void PriceMotionPage::choose(const QString& bidder)
{
    m_bidder = bidder;
    if (!bidder.isEmpty())
        m_written = bidder;
    m_drafts.emplace(draftsAbout(bidder));
    m_text->edit()->setText(m_drafts->text(u"text"_s));
    m_choice->setEntry({});
    refreshStated();
    enableFields();
    Q_EMIT changed();
}

void PriceMotionPage::returnTo(const QString& bidder)
{
    if (const int row = m_bidderBox->findData(bidder); row >= 0)
        m_bidderBox->setCurrentIndex(row);
}

void PriceMotionPage::enableFields()
{
    m_bidderBox->setEnabled(m_bidderBox->count() > 0);
    m_choice->setEnabled(!m_bidder.isEmpty());
    m_text->setEnabled(!m_bidder.isEmpty());
}

void PriceMotionPage::keep()
{
    m_done = false;
    const PriceChoice::Entry entry = m_choice->entry();
    m_drafts->keep(u"choice"_s, entry.choice);
    m_drafts->keep(u"amount"_s, entry.amount);
    m_drafts->keep(u"rule"_s, entry.rule);
    m_drafts->keep(u"text"_s, m_text->edit()->text());
    Q_EMIT changed();
}

Fen PriceMotionPage::priceNow() const
{
    return priceInForce(state(), m_bidder).value_or(0);
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
    if (m_bidderBox->count() == 0)
        return someCorrection(session(), validBidders(state()).value(0));
    return {
        .subject = motionFor(m_bidder, m_choice->price().value_or(CorrectedPrice {})), .text = m_text->edit()->text()};
}

QString PriceMotionPage::faultWords() const
{
    if (!state().facts->rules.priceCorrection)
        return tr("The rules of this evaluation do not say how a price is corrected.");
    if (m_bidderBox->count() == 0)
        return {};
    if (m_bidder.isEmpty())
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
    draftsAbout(m_written).clear(); // at last: emptied fields are kept, too
    m_done = true;
}

void PriceMotionPage::refresh()
{
    m_bidderLabel->setText(tr("Whose price"));
    m_bidderBox->setAccessibleName(m_bidderLabel->text());
    m_bidderBox->setPlaceholderText(tr("Choose a bidder …"));
    m_statedHeading->setText(tr("What the bid says of its price"));
    m_text->setLabel(tr("Why the price is to be corrected"));
    fillBidders();
    refreshStated();
    enableFields();
    m_notice->say(SheetNotice::Kind::Good, m_done ? tr("The motion is put to the vote.") : QString());
    recheck();
}

void PriceMotionPage::refreshStated()
{
    const StatedBid* stated = m_bids.statedBid(m_bidder);
    m_stated->setText(statedLines().join(u'\n'));
    m_choice->show(stated != nullptr ? &stated->proposal : nullptr, state().facts->rules, priceNow(),
        isCorrectionRefused(state(), m_bidder));
    // Of what the person has chosen nothing is proposed anew.
    if (const QString choice = m_drafts->text(u"choice"_s); !choice.isEmpty())
        m_choice->setEntry({choice, m_drafts->text(u"amount"_s), m_drafts->text(u"rule"_s)});
    const bool doubtful = stated != nullptr && !stated->proposal.doubts.isEmpty();
    m_doubts->say(doubtful ? SheetNotice::Kind::Warning : SheetNotice::Kind::Plain, doubtWords());
}

QStringList PriceMotionPage::statedLines() const
{
    const auto& bidders = session().manifest().bidders;
    const auto bidder = std::ranges::find(bidders, m_bidder, &ManifestBidder::id);
    if (bidder == bidders.cend())
        return {tr("No bidder is chosen.")};
    const auto bid = state().prices.constFind(m_bidder);
    QStringList lines = statedPriceLines(*bidder, bid == state().prices.cend() ? std::nullopt : std::optional(*bid));
    if (const StatedBid* stated = m_bids.statedBid(m_bidder); stated != nullptr && stated->lines > 0)
        lines << tr("Sum of the %n lines of its bill: %1", nullptr, static_cast<int>(stated->lines))
                     .arg(stated->sum <= MaxFen ? moneyWords(static_cast<Fen>(numerator(stated->sum)))
                                                : tr("more than any price can be"));
    if (correctionInForce(state(), m_bidder) != nullptr)
        lines << tr("Corrected already, and confirmed by the bidder: %1").arg(moneyWords(priceNow()));
    return lines;
}

// Why the committee has to choose, or how far the program is.
QString PriceMotionPage::doubtWords() const
{
    // Of a final offer the bid states nothing.
    if (m_bidder.isEmpty() || !state().facts->rules.priceCorrection || state().facts->scheme.offersStep() != nullptr)
        return {};
    const StatedBid* stated = m_bids.statedBid(m_bidder);
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
    return m_bidder.isEmpty() || m_bidderBox->count() > 1 ? m_bidderBox : m_choice->firstField();
}

} // namespace evalroom

#include "moc_price_motion_page.cpp"
