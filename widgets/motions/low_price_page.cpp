// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/low_price_page.h"

#include "widgets/judge/hindrance.h"
#include "widgets/judge/reason_field.h"
#include "widgets/judge/sheet_notice.h"
#include "widgets/shell/column.h"
#include "widgets/style/measures.h"
#include "widgets/style/type_label.h"
#include "widgets/words/acts.h"
#include "widgets/words/price_words.h"

#include <QComboBox>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace evalroom {

LowPricePage::LowPricePage(Session& session, QWidget* parent)
    : CheckedPage(session, parent)
    , m_notice(new SheetNotice)
    , m_bidderLabel(new TypeLabel(Type::Strong))
    , m_bidderBox(new QComboBox)
    , m_facts(new TypeLabel(Type::Body))
    , m_text(new ReasonField(u"text"_s))
{
    setObjectName(u"lowPricePage"_s);
    layOut();
    connect(m_bidderBox, &QComboBox::currentIndexChanged, this, [this] {
        m_done = false;
        choose(m_bidderBox->currentData().toString());
    });
    connect(m_text->edit(), &ReasonEdit::typed, this, [this] {
        m_done = false;
        m_drafts->keep(u"text"_s, m_text->edit()->text());
        Q_EMIT changed();
    });
    refresh();
}

void LowPricePage::layOut()
{
    m_notice->setObjectName(u"motionNotice"_s);
    m_facts->setObjectName(u"comparison"_s);
    m_bidderBox->setObjectName(u"bidder"_s);
    m_bidderBox->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_bidderBox->setMinimumContentsLength(16);
    m_bidderLabel->setBuddy(m_bidderBox);
    auto* bidder = new QVBoxLayout;
    bidder->setSpacing(measure::Tight);
    bidder->addWidget(m_bidderLabel);
    bidder->addWidget(m_bidderBox);
    QFrame* card = makeCard();
    card->layout()->addWidget(m_facts);
    auto* column = new Column;
    column->add(m_notice);
    column->add(bidder);
    column->add(card);
    column->add(m_text);
    setForm(column);
}

void LowPricePage::fillBidders()
{
    QStringList bidders = validBidders(state());
    bidders.removeIf([this](const QString& bidder) { return lowPriceHindrance(session(), bidder).has_value(); });
    const QSignalBlocker quiet(m_bidderBox);
    m_bidderBox->clear();
    for (const QString& bidder : std::as_const(bidders))
        m_bidderBox->addItem(bidderWords(session().manifest(), bidder), bidder);
    m_bidderBox->setCurrentIndex(static_cast<int>(bidders.indexOf(m_bidder)));
    if (!bidders.contains(m_bidder) || !m_drafts)
        choose({});
}

FormDrafts LowPricePage::draftsAbout(const QString& bidder) const
{
    return {session().drafts(), u"lowPrice/"_s + bidder, {u"text"_s}};
}

void LowPricePage::choose(const QString& bidder)
{
    m_bidder = bidder;
    if (!bidder.isEmpty())
        m_written = bidder;
    m_drafts.emplace(draftsAbout(bidder));
    m_text->edit()->setText(m_drafts->text(u"text"_s));
    m_text->setEnabled(!m_bidder.isEmpty());
    m_facts->setText(factLines().join(u'\n'));
    Q_EMIT changed();
}

void LowPricePage::returnTo(const QString& bidder)
{
    if (const int row = m_bidderBox->findData(bidder); row >= 0)
        m_bidderBox->setCurrentIndex(row);
}

QStringList LowPricePage::factLines() const
{
    if (m_bidder.isEmpty())
        return {tr("No bidder is chosen.")};
    return priceComparisonLines(state(), m_bidder);
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
    const QString bidder = m_bidderBox->count() > 0 ? m_bidder : validBidders(state()).value(0);
    return {.subject = LowPriceMotion {bidder}, .text = m_text->edit()->text()};
}

QString LowPricePage::faultWords() const
{
    if (!state().facts->rules.lowPrice)
        return tr("The rules of this evaluation do not have low prices reviewed.");
    if (m_bidderBox->count() == 0)
        return {}; // the law says why
    if (m_bidder.isEmpty())
        return tr("Choose the bidder whose price is obviously low.");
    return formFault(actToJson(motion())) == u"text" ? tr("Say why the price is obviously low.") : QString();
}

CheckedPage::Filled LowPricePage::filled() const
{
    const Motion move = motion();
    Filled filled = putToVote(move);
    filled.missing = faultWords();
    filled.details = factLines() << tr("Reason given: %1").arg(move.text.trimmed());
    filled.then = tr("All members vote on it openly, at once. If it passes, the staff ask the bidder for a written "
                     "explanation, and the committee finds whether that justifies the price.");
    return filled;
}

void LowPricePage::signedNow()
{
    m_text->edit()->setText({});
    draftsAbout(m_written).clear(); // at last: an emptied field is kept, too
    m_done = true;
}

void LowPricePage::refresh()
{
    m_bidderLabel->setText(tr("Whose price"));
    m_bidderBox->setAccessibleName(m_bidderLabel->text());
    m_bidderBox->setPlaceholderText(tr("Choose a bidder …"));
    m_text->setLabel(tr("Why the price is obviously low"));
    fillBidders();
    m_facts->setText(factLines().join(u'\n'));
    m_bidderBox->setEnabled(m_bidderBox->count() > 0);
    m_text->setEnabled(!m_bidder.isEmpty());
    m_notice->say(SheetNotice::Kind::Good, m_done ? tr("The motion is put to the vote.") : QString());
    recheck();
}

QWidget* LowPricePage::firstField()
{
    return m_bidderBox;
}

} // namespace evalroom

#include "moc_low_price_page.cpp"
