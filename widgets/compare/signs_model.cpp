// SPDX-License-Identifier: Apache-2.0
#include "widgets/compare/signs_model.h"

#include "widgets/compare/compare_words.h"
#include "widgets/words/acts.h"
#include "widgets/words/plain_text.h"

namespace evalroom {

SignsModel::SignsModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void SignsModel::setBids(const std::shared_ptr<const ComparedBids>& bids, const Manifest& manifest)
{
    if (bids == m_bids)
        return;
    beginResetModel();
    m_bids = bids;
    m_manifest = manifest;
    m_rows.clear();
    for (int pair = 0; pair < m_bids->pairs.size(); ++pair) {
        for (int sign = 0; sign < m_bids->pairs.at(pair).signs.size(); ++sign)
            m_rows << std::pair(pair, sign);
    }
    endResetModel();
}

void SignsModel::retranslate()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Columns - 1);
}

int SignsModel::rowOf(const QString& first, const QString& second, SignKind kind) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (pairAt(row).first == first && pairAt(row).second == second && signAt(row).kind == kind)
            return row;
    }
    return -1;
}

int SignsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SignsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant SignsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole))
        return {};
    if (role == Qt::ToolTipRole)
        return plainTip(data(index, Qt::AccessibleTextRole).toString());
    const PairSigns& pair = pairAt(index.row());
    const auto name = [&](const QString& bidder) {
        return role == Qt::DisplayRole ? bidderShort(*m_manifest, bidder) : bidderWords(*m_manifest, bidder);
    };
    switch (index.column()) {
    case One:
        return name(pair.first);
    case Other:
        return name(pair.second);
    case Sign:
        return signWords(signAt(index.row()).kind);
    case Evidence:
        return signEvidence(*m_manifest, signAt(index.row()));
    default:
        return {};
    }
}

QVariant SignsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= Columns)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case One:
        return tr("Bidder");
    case Other:
        return tr("Other bidder");
    case Sign:
        return tr("In common");
    case Evidence:
        return tr("Evidence");
    default:
        return {};
    }
}

} // namespace evalroom

#include "moc_signs_model.cpp"
