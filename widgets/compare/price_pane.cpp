// SPDX-License-Identifier: Apache-2.0
#include "widgets/compare/price_pane.h"

#include "widgets/compare/bid_reader.h"
#include "widgets/compare/compare_table.h"
#include "widgets/judge/hindrance.h"
#include "widgets/judge/sheet_notice.h"
#include "widgets/result/block_view.h"
#include "widgets/result/result_words.h"
#include "widgets/result/trace_parts.h"
#include "widgets/style/measures.h"
#include "widgets/style/type_label.h"
#include "widgets/words/acts.h"
#include "widgets/words/envelope_words.h"
#include "widgets/words/errors.h"
#include "widgets/words/figures.h"

#include <QEvent>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int NameFigures = 18; // the room that a name has at least, in digits
constexpr int PricesSeen = 8;

} // namespace

PricePane::PricePane(Session& session, BidReader& reader, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_reader(reader)
    , m_model(new PriceModel(this))
    , m_remark(new TypeLabel(Type::Body))
    , m_notice(new SheetNotice)
    , m_look(new QPushButton)
    , m_refused(new TypeLabel(Type::Small))
    , m_table(new CompareTable)
    , m_trace(new BlockView)
    , m_split(new QSplitter(Qt::Vertical))
{
    setObjectName(u"pricePane"_s);
    m_remark->setObjectName(u"priceRemark"_s);
    m_notice->setObjectName(u"pricesToLookAt"_s);
    m_look->setObjectName(u"lookAtPrice"_s);
    m_refused->setObjectName(u"lookRefused"_s);
    m_table->setObjectName(u"prices"_s);
    m_table->setModel(m_model);
    m_trace->setObjectName(u"priceTrace"_s);
    m_split->setChildrenCollapsible(false);
    m_split->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_split->addWidget(m_table);
    m_split->addWidget(m_trace);
    m_split->setStretchFactor(0, 0);
    m_split->setStretchFactor(1, 1);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, measure::Gap, 0, 0);
    rows->setSpacing(measure::Gap);
    rows->addWidget(m_remark);
    rows->addWidget(m_notice);
    rows->addWidget(m_look, 0, Qt::AlignLeft);
    rows->addWidget(m_refused);
    rows->addWidget(m_split, 1);
    connect(m_look, &QPushButton::clicked, this, [this] { Q_EMIT correctionWanted(m_asked); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PricePane::showCurrent);
    connect(
        m_table, &CompareTable::activatedRow, this, [this](int row) { Q_EMIT bidderWanted(m_model->bidderAt(row)); });
}

void PricePane::refresh()
{
    if (!m_session.isKnown())
        return;
    const QModelIndex before = m_table->currentIndex();
    const QString chosen = before.isValid() ? m_model->bidderAt(before.row()) : QString();
    const SessionState& state = m_session.expected();
    m_model->setPrices(state, tally(state), m_session.manifest());
    m_table->setAccessibleName(tr("Prices and their computation"));
    m_trace->setAccessibleName(tr("The computation of the chosen price"));
    m_remark->setText(remark());
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->selectRow(std::max(m_model->rowOf(chosen), 0));
    m_table->fit({0}, NameFigures);
    divide();
    ask();
    showCurrent();
}

// What the committee has to decide about is asked, whether anybody thinks of it or not: the chosen one, else the first.
void PricePane::ask()
{
    const QStringList open = pricesToLookAt(m_session, m_reader);
    const QModelIndex now = m_table->currentIndex();
    const QString chosen = now.isValid() ? m_model->bidderAt(now.row()) : QString();
    m_asked = open.contains(chosen) ? chosen : open.value(0);
    m_notice->say(SheetNotice::Kind::Warning,
        open.isEmpty() ? QString()
                       : tr("The amounts of %n bids contradict each other. The committee has to look at these prices.",
                             nullptr, static_cast<int>(open.size())));
    const auto refused = open.isEmpty() ? std::nullopt : correctionHindrance(m_session, m_asked);
    QString name = bidderShort(m_session.manifest(), m_asked);
    m_look->setText(tr("Look at the price of %1").arg(name.replace(u'&', u"&&"_s)));
    m_look->setAccessibleName(tr("Look at the price of %1").arg(bidderWords(m_session.manifest(), m_asked)));
    m_look->setEnabled(!refused);
    m_look->setVisible(!open.isEmpty());
    m_refused->setText(refused ? Marked(Icon::Warning, errorWords(*refused)) : Marked());
    m_refused->setVisible(refused.has_value());
}

void PricePane::divide()
{
    if (m_divided || m_split->height() == 0 || m_model->rowCount() == 0)
        return;
    m_divided = true;
    const int above = std::min(m_table->wishedHeight(PricesSeen), m_split->height() / 2);
    m_split->setSizes({above, m_split->height() - above});
}

// What every price is measured by, or when it will be.
QString PricePane::remark() const
{
    const SessionState& state = m_session.expected();
    const Step* step = state.facts->scheme.priceStep();
    QStringList sentences = secondEnvelopesStanding(state, m_session.manifest());
    if (const Step* offers = state.facts->scheme.offersStep(); offers != nullptr && !isRanked(state))
        sentences
            << tr("The price of a bid is its final offer, made in the step “%1”.").arg(stepWords(state, offers->id))
            << offersStanding(state, m_session.manifest(), m_session.now());
    if (const Fen limit = priceLimit(*state.facts); limit > 0)
        sentences << tr("No price may be above %1 yuan.").arg(moneyFigures(limit));
    if (const Fen reserve = state.facts->lot.reserve; reserve > 0)
        sentences << tr("No price may be below %1 yuan.").arg(moneyFigures(reserve));
    if (step == nullptr)
        sentences << tr("The price has no points in this evaluation.");
    else if (!arePricesComputed(state))
        sentences << tr("What is computed of the prices is shown here once the step “%1” is done.")
                         .arg(stepWords(state, step->id));
    else if (const auto baseline = tally(state).baseline)
        sentences << tr("Baseline price: %1 yuan.").arg(amountFigures(*baseline));
    return sentences.join(u' ');
}

QString PricePane::priceWords(const BidderResult& result) const
{
    const SessionState& state = m_session.expected();
    if (result.price)
        return isFinalOffer(state, result.bidder) && !result.offered
            ? tr("Final offer: %1").arg(moneyInFull(*result.price))
            : tr("Price: %1").arg(moneyInFull(*result.price));
    if (state.facts->scheme.offersStep() != nullptr)
        //: What has become of it: "awaited"
        return tr("Final offer: %1").arg(offerWords(state, result.bidder));
    return tr("The price lies in the second envelope, which is not open yet.");
}

void PricePane::showCurrent()
{
    const QModelIndex now = m_table->currentIndex();
    if (!now.isValid() || !m_session.isKnown())
        return m_trace->setBlocks({});
    ask();
    const SessionState& state = m_session.expected();
    const Tally result = tally(state);
    const QString bidder = m_model->bidderAt(now.row());
    const auto found = std::ranges::find(result.bidders, bidder, &BidderResult::bidder);
    const Step* step = state.facts->scheme.priceStep();
    TextBlocks blocks {HeadingBlock {bidderWords(m_session.manifest(), bidder)}};
    if (found == result.bidders.cend())
        return m_trace->setBlocks(blocks);
    const People nobody; // a price is nobody's opinion
    const TraceInput input {state, result, m_session.manifest(), nobody};
    if (!found->valid) {
        trace::addRejection(input, *found, blocks);
        if (!openingWords(state, bidder).isEmpty() && openingOf(state, bidder) == nullptr)
            blocks << SentenceBlock {tr("Its envelope stays closed, so its price stays unknown.")};
    } else if (arePricesComputed(state) && step != nullptr)
        trace::addPrice(input, *found, *step, blocks);
    else
        blocks << SentenceBlock {priceWords(*found)};
    m_trace->setBlocks(blocks);
}

QWidget* PricePane::firstField() const
{
    return m_table;
}

void PricePane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_table->fit({0}, NameFigures);
}

} // namespace evalroom

#include "moc_price_pane.cpp"
