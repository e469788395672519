// SPDX-License-Identifier: Apache-2.0
#include "widgets/compare/comparison_model.h"

#include "widgets/judge/sheet_model.h"
#include "widgets/style/colours.h"
#include "widgets/style/type_label.h"
#include "widgets/words/acts.h"
#include "widgets/words/plain_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

bool isSameShape(const Comparison& one, const Comparison& other)
{
    const auto shape = [](const ComparedRow& row) { return std::tuple(row.title, row.hint, row.heading, row.figures); };
    return one.bidders == other.bidders && std::ranges::equal(one.rows, other.rows, {}, shape, shape);
}

} // namespace

ComparisonModel::ComparisonModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void ComparisonModel::setComparison(const Comparison& comparison, const Manifest& manifest)
{
    if (comparison == m_comparison)
        return;
    const bool same = isSameShape(comparison, m_comparison);
    if (!same)
        beginResetModel();
    m_comparison = comparison;
    m_names.clear();
    m_shortNames.clear();
    for (const QString& bidder : comparison.bidders) {
        m_names << bidderWords(manifest, bidder);
        m_shortNames << bidderShort(manifest, bidder);
    }
    if (!same)
        endResetModel();
    else if (rowCount() > 0 && columnCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

QString ComparisonModel::sentenceAt(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    const ComparedCell& cell = cellAt(index);
    const QString said = cell.whole.isEmpty() || cell.text.isEmpty() ? cell.text + cell.whole
                                                                     //: A cell in short, and in full
                                                                     : tr("%1: %2").arg(cell.text, cell.whole);
    //: A bidder, a fact or a criterion, and what stands in the table
    return tr("%1 · %2 · %3").arg(m_names.at(index.column()), m_comparison.rows.at(index.row()).title, said);
}

int ComparisonModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_comparison.rows.size());
}

int ComparisonModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_comparison.bidders.size());
}

QVariant ComparisonModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ComparedRow& row = m_comparison.rows.at(index.row());
    const ComparedCell& cell = cellAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::DecorationRole:
        return cell.sign ? QVariant(icon(*cell.sign)) : QVariant();
    case Qt::ToolTipRole:
        return plainTip(cell.whole);
    case Qt::AccessibleTextRole:
        return sentenceAt(index);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(row.figures ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (cell.quiet)
            return colours().quiet;
        return cell.sign ? QVariant(colourOf(*cell.sign)) : QVariant();
    case Qt::BackgroundRole:
        return row.heading ? QVariant(colours().sunken) : QVariant();
    case Qt::FontRole:
        return row.heading ? QVariant(fontOf(Type::Strong)) : QVariant();
    default:
        return {};
    }
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const int sections = orientation == Qt::Horizontal ? columnCount() : rowCount();
    if (section < 0 || section >= sections)
        return {};
    return orientation == Qt::Horizontal ? bidderHead(section, role) : rowHead(section, role);
}

QVariant ComparisonModel::bidderHead(int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return m_shortNames.at(column);
    case Qt::ToolTipRole:
        return plainTip(m_names.at(column));
    case Qt::AccessibleTextRole:
        return m_names.at(column);
    default:
        return {};
    }
}

QVariant ComparisonModel::rowHead(int row, int role) const
{
    const ComparedRow& compared = m_comparison.rows.at(row);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return compared.title;
    case Qt::ToolTipRole:
        return plainTip(compared.title);
    case Qt::FontRole:
        return compared.heading ? QVariant(fontOf(Type::Strong)) : QVariant();
    case SheetModel::RangeRole:
        return compared.hint;
    default:
        return {};
    }
}

} // namespace evalroom

#include "moc_comparison_model.cpp"
