// SPDX-License-Identifier: Apache-2.0
#include "widgets/result/ranking_model.h"

#include "widgets/result/result_words.h"
#include "widgets/style/colours.h"
#include "widgets/style/type_label.h"
#include "widgets/words/acts.h"
#include "widgets/words/figures.h"
#include "widgets/words/people.h"
#include "widgets/words/plain_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

const QString None = u"–"_s; // an empty cell could be an omission

// " × 30%": what the points in this column count.
QString weightFigures(const Step& step)
{
    return step.weight ? u" × "_s + percentFigures(step.weight->percent) : QString();
}

QString figuresOf(const std::optional<Rational>& points, int decimals)
{
    return points ? pointsFigures(*points, decimals) : None;
}

int deviationDecimals(const Scheme& scheme)
{
    const Step* step = scheme.priceStep();
    const auto* score = step != nullptr ? std::get_if<DeviationScore>(&step->formula.score) : nullptr;
    return score != nullptr ? score->deviationDecimals.value_or(2) : 2;
}

} // namespace

RankingModel::RankingModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

QList<RankingModel::ColumnHead> RankingModel::headsFor(const SessionState& state, const Tally& tally) const
{
    const bool deviates = std::ranges::any_of(
        tally.bidders, [](const BidderResult& result) { return result.deviationPercent.has_value(); });
    QList<ColumnHead> heads {{Column::Rank, {}, tr("Rank")}, {Column::Bidder, {}, tr("Bidder")}};
    const Scheme& scheme = state.facts->scheme;
    const bool adjusts
        = std::ranges::any_of(tally.bidders, [](const BidderResult& result) { return !result.adjustedBy.isEmpty(); });
    for (const Step& step : scheme.steps) {
        if (step.kind != StepKind::Price && givesPoints(step.kind) && !scheme.ranksByPrice())
            heads << ColumnHead {Column::Points, step.id, stepWords(state, step.id) + weightFigures(step)};
    }
    heads << ColumnHead {Column::Price, {}, tr("Price (yuan)")};
    if (adjusts || scheme.ranksByPrice())
        heads << ColumnHead {Column::EvaluatedPrice, {}, tr("Evaluated price (yuan)")};
    if (deviates)
        heads << ColumnHead {Column::Deviation, {}, tr("Deviation")};
    if (scheme.priceStep() != nullptr && !scheme.ranksByPrice())
        heads << ColumnHead {Column::PricePoints, {}, tr("Price points") + weightFigures(*scheme.priceStep())};
    if (!scheme.ranksByPrice())
        heads << ColumnHead {Column::Total, {}, tr("Total")};
    return heads << ColumnHead {Column::Result, {}, tr("Result")};
}

RankingModel::Row RankingModel::rowFor(const SessionState& state, const BidderResult& result, const Manifest& manifest,
    const QList<ColumnHead>& heads) const
{
    const Scheme& scheme = state.facts->scheme;
    Row row {result.bidder, bidderWords(manifest, result.bidder), result.valid, result.candidate, {}};
    for (const ColumnHead& head : heads) {
        switch (head.kind) {
        case Column::Rank:
            row.cells << (result.rank > 0 ? QString::number(result.rank) : None);
            break;
        case Column::Bidder:
            row.cells << (m_shortNames ? bidderShort(manifest, result.bidder) : row.name);
            break;
        case Column::Points:
            row.cells << figuresOf(stepPoints(result, *scheme.step(head.step)), pointDecimals(*scheme.step(head.step)));
            break;
        case Column::Price:
            row.cells << (result.price ? moneyFigures(*result.price) : None);
            break;
        case Column::EvaluatedPrice:
            row.cells << (result.evaluatedPrice ? amountFigures(*result.evaluatedPrice) : None);
            break;
        case Column::Deviation:
            row.cells << (result.deviationPercent
                    ? percentFigures(roundHalfUp(*result.deviationPercent, 6), deviationDecimals(scheme))
                    : None);
            break;
        case Column::PricePoints:
            row.cells << figuresOf(stepPoints(result, *scheme.priceStep()), scheme.priceStep()->formula.decimals());
            break;
        case Column::Total:
            row.cells << figuresOf(result.total, scheme.totalDecimals);
            break;
        case Column::Result:
            row.cells << resultWords(state, manifest, result);
            break;
        }
    }
    return row;
}

void RankingModel::setResult(const SessionState& state, const Tally& tally, const Manifest& manifest)
{
    const QList<ColumnHead> heads = headsFor(state, tally);
    QList<Row> rows;
    for (const BidderResult* result : inOrder(tally))
        rows << rowFor(state, *result, manifest, heads);
    if (heads == m_columns && rows == m_rows)
        return;
    beginResetModel();
    m_columns = heads;
    m_rows = rows;
    endResetModel();
}

int RankingModel::columnOf(Column kind) const
{
    const auto found = std::ranges::find(m_columns, kind, &ColumnHead::kind);
    return found == m_columns.cend() ? -1 : static_cast<int>(found - m_columns.cbegin());
}

int RankingModel::rowOf(const QString& bidder) const
{
    const auto found = std::ranges::find(m_rows, bidder, &Row::bidder);
    return found == m_rows.cend() ? -1 : static_cast<int>(found - m_rows.cbegin());
}

int RankingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RankingModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant RankingModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = m_rows.at(index.row());
    const Column kind = columnKind(index.column());
    const bool words = kind == Column::Bidder || kind == Column::Result;
    switch (role) {
    case Qt::DisplayRole:
        return row.cells.at(index.column());
    case Qt::ToolTipRole:
        return words ? plainTip(kind == Column::Bidder ? row.name : row.cells.at(index.column())) : QVariant();
    case Qt::AccessibleTextRole:
        return kind == Column::Bidder ? row.name : row.cells.at(index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(words ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        return row.valid ? QVariant() : colours().quiet;
    case Qt::FontRole:
        return row.candidate && (kind == Column::Rank || kind == Column::Total || kind == Column::Result)
            ? fontOf(Type::Strong)
            : QVariant();
    case BidderRole:
        return row.bidder;
    default:
        return {};
    }
}

QVariant RankingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    const ColumnHead& head = m_columns.at(section);
    const bool words = head.kind == Column::Bidder || head.kind == Column::Result;
    if (role == Qt::DisplayRole)
        return head.title;
    if (role == Qt::ToolTipRole)
        return plainTip(head.title);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(words ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    return {};
}

} // namespace evalroom

#include "moc_ranking_model.cpp"
