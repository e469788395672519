// SPDX-License-Identifier: Apache-2.0
#include "widgets/compare/price_model.h"

#include "evaluation/envelopes.h"
#include "evaluation/price_result.h"
#include "widgets/result/result_words.h"
#include "widgets/style/colours.h"
#include "widgets/words/acts.h"
#include "widgets/words/envelope_words.h"
#include "widgets/words/figures.h"
#include "widgets/words/plain_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

const QString NoPrice = u"–"_s; // an empty cell could be an omission

// What any price was changed by, in the order in which it was.
QStringList changesIn(const Tally& tally)
{
    QStringList changes;
    for (const BidderResult& result : tally.bidders) {
        for (const AdjustedBy& step : result.adjustedBy) {
            if (!changes.contains(step.what))
                changes << step.what;
        }
    }
    return changes;
}

QString changeOf(const BidderResult& result, const QString& what)
{
    const auto found = std::ranges::find(result.adjustedBy, what, &AdjustedBy::what);
    return found == result.adjustedBy.cend() ? NoPrice : amountFigures(found->change);
}

QString deviationOf(const BidderResult& result, const Scheme& scheme)
{
    if (!result.deviationPercent)
        return NoPrice;
    const auto* score = std::get_if<DeviationScore>(&scheme.priceStep()->formula.score);
    const int decimals = score != nullptr ? score->deviationDecimals.value_or(2) : 2;
    return percentFigures(roundHalfUp(*result.deviationPercent, 6), decimals);
}

// Where final offers are made it stands in the manifest, and is no secret.
QString firstPriceOf(const SessionState& state, const QString& bidder)
{
    const auto& bidders = state.facts->lot.bidders;
    const auto known = std::ranges::find(bidders, bidder, &LotBidder::id);
    return known != bidders.cend() && known->price ? moneyFigures(*known->price) : NoPrice;
}

// As it was bid; a final offer also where it does not count.
QString priceAsBid(const SessionState& state, const BidderResult& result)
{
    if (state.facts->scheme.offersStep() != nullptr) {
        const OfferState* offer = offerOf(state, result.bidder);
        return offer != nullptr && offer->openedAt >= 0 ? moneyFigures(offer->price) : NoPrice;
    }
    const auto bid = result.offered ? result.offered : result.price;
    return bid ? moneyFigures(*bid) : NoPrice;
}

QString openedAt(const SessionState& state, const QString& bidder)
{
    const QString words = openingWords(state, bidder);
    return words.isEmpty() ? NoPrice : words;
}

bool areSealed(const SessionFacts& facts)
{
    return facts.scheme.offersStep() != nullptr
        || std::ranges::any_of(facts.lot.bidders, [](const LotBidder& bidder) { return !bidder.sealed.isEmpty(); });
}

bool isText(PriceModel::Column column)
{
    return column == PriceModel::Column::Bidder || column == PriceModel::Column::Opened;
}

} // namespace

bool arePricesComputed(const SessionState& state)
{
    const Step* step = state.facts->scheme.priceStep();
    return isRanked(state) || (step != nullptr && state.steps.value(step->id).phase == StepPhase::Settled);
}

PriceModel::PriceModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

QList<PriceModel::Head> PriceModel::headsFor(const SessionState& state, const Tally& tally) const
{
    QList<Head> heads {{Column::Bidder, {}, tr("Bidder")}};
    if (state.facts->scheme.offersStep() != nullptr)
        heads << Head {Column::First, {}, tr("First price (yuan)")}
              << Head {Column::Price, {}, tr("Final offer (yuan)")};
    else
        heads << Head {Column::Price, {}, tr("Price as bid (yuan)")};
    if (areSealed(*state.facts))
        heads << Head {Column::Opened, {}, tr("Opened")};
    if (std::ranges::any_of(tally.bidders, [](const BidderResult& result) { return result.offered.has_value(); }))
        heads << Head {Column::Corrected, {}, tr("Corrected price (yuan)")};
    const Step* step = state.facts->scheme.priceStep();
    if (!arePricesComputed(state) || step == nullptr)
        return heads;
    for (const QString& what : changesIn(tally))
        heads << Head {Column::Adjustment, what, adjustmentName(*state.facts, what)};
    heads << Head {Column::EvaluatedPrice, {}, tr("Evaluated price (yuan)")};
    if (std::holds_alternative<DeviationScore>(step->formula.score) && step->points > 0)
        heads << Head {Column::Deviation, {}, tr("From the baseline")};
    if (step->points > 0)
        heads << Head {Column::Points, {}, tr("Price points")};
    return heads;
}

void PriceModel::setPrices(const SessionState& state, const Tally& tally, const Manifest& manifest)
{
    const QList<Head> heads = headsFor(state, tally);
    const Scheme& scheme = state.facts->scheme;
    QList<Row> rows;
    for (const BidderResult& result : tally.bidders) {
        Row row {result.bidder, bidderWords(manifest, result.bidder), result.valid, {}};
        for (const Head& head : heads) {
            switch (head.kind) {
            case Column::Bidder:
                row.cells << row.name;
                break;
            case Column::Price:
                row.cells << priceAsBid(state, result);
                break;
            case Column::First:
                row.cells << firstPriceOf(state, result.bidder);
                break;
            case Column::Opened:
                row.cells << openedAt(state, result.bidder);
                break;
            case Column::Corrected:
                row.cells << (result.offered && result.price ? moneyFigures(*result.price) : NoPrice);
                break;
            case Column::Adjustment:
                row.cells << changeOf(result, head.what);
                break;
            case Column::EvaluatedPrice:
                row.cells << (result.evaluatedPrice ? amountFigures(*result.evaluatedPrice) : NoPrice);
                break;
            case Column::Deviation:
                row.cells << deviationOf(result, scheme);
                break;
            case Column::Points:
                row.cells << (result.pricePoints
                        ? pointsFigures(*result.pricePoints, scheme.priceStep()->formula.decimals())
                        : NoPrice);
                break;
            }
        }
        rows << row;
    }
    if (heads == m_heads && rows == m_rows)
        return;
    beginResetModel();
    m_heads = heads;
    m_rows = rows;
    endResetModel();
}

int PriceModel::rowOf(const QString& bidder) const
{
    const auto found = std::ranges::find(m_rows, bidder, &Row::bidder);
    return found == m_rows.cend() ? -1 : static_cast<int>(found - m_rows.cbegin());
}

int PriceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PriceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_heads.size());
}

QVariant PriceModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = m_rows.at(index.row());
    const Column kind = m_heads.at(index.column()).kind;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return row.cells.at(index.column());
    case Qt::ToolTipRole:
        return isText(kind) ? plainTip(kind == Column::Bidder ? row.name : row.cells.at(index.column())) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(isText(kind) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        return row.valid ? QVariant() : colours().quiet;
    default:
        return {};
    }
}

QVariant PriceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_heads.size())
        return {};
    const Head& head = m_heads.at(section);
    if (role == Qt::DisplayRole)
        return head.title;
    if (role == Qt::ToolTipRole)
        return plainTip(head.title);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(isText(head.kind) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    return {};
}

} // namespace evalroom

#include "moc_price_model.cpp"
