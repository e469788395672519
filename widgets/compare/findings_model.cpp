// SPDX-License-Identifier: Apache-2.0
#include "widgets/compare/findings_model.h"

#include "widgets/compare/compare_words.h"
#include "widgets/words/acts.h"
#include "widgets/words/plain_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

bool isFigureColumn(int column)
{
    return column == FindingsModel::Line || column >= FindingsModel::Is;
}

} // namespace

FindingsModel::FindingsModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void FindingsModel::setBids(const std::shared_ptr<const ComparedBids>& bids, const Manifest& manifest)
{
    if (bids == m_bids)
        return;
    beginResetModel();
    m_bids = bids;
    m_manifest = manifest;
    m_names.clear();
    for (const BidderBill& bill : m_bids->bills.bills)
        m_names << bidderShort(manifest, bill.bidder);
    filter();
    endResetModel();
}

void FindingsModel::setFilter(int bill, std::optional<BillFault> fault)
{
    if (bill == m_bill && fault == m_fault)
        return;
    beginResetModel();
    m_bill = bill;
    m_fault = fault;
    filter();
    endResetModel();
}

void FindingsModel::retranslate()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Columns - 1);
}

bool FindingsModel::isShown(const BillFinding& finding) const
{
    return (m_bill < 0 || finding.bill == m_bill) && (!m_fault || finding.fault == *m_fault);
}

void FindingsModel::filter()
{
    m_shown.clear();
    for (int i = 0; i < m_bids->findings.size(); ++i) {
        if (isShown(m_bids->findings.at(i)))
            m_shown << i;
    }
}

int FindingsModel::count(int bill, std::optional<BillFault> fault) const
{
    return static_cast<int>(std::ranges::count_if(m_bids->findings, [&](const BillFinding& finding) {
        return (bill < 0 || finding.bill == bill) && (!fault || finding.fault == *fault);
    }));
}

QString FindingsModel::sentenceAt(int row) const
{
    const BillFinding& finding = findingAt(row);
    const QString item = billItemWords(m_bids->bills, finding.item);
    const QString place = finding.line == AlignedBills::None ? item
                                                             //: A line of a bill of quantities, and the item in it
                                                             : tr("line %1, %2").arg(finding.line + 1).arg(item);
    const QString bidder = bidderWords(*m_manifest, m_bids->bills.bills.at(finding.bill).bidder);
    //: A bidder, a place in its bill of quantities, and a sentence about it
    return tr("%1, %2: %3").arg(bidder, place, billFindingWords(m_bids->bills, finding));
}

QString FindingsModel::cell(const BillFinding& finding, int column) const
{
    switch (column) {
    case Bidder:
        return nameOf(finding.bill);
    case Line:
        return billLineWords(finding.line);
    case Item:
        return billItemWords(m_bids->bills, finding.item);
    case What:
        return billFaultWords(finding.fault);
    case Is:
        return findingFigures(m_bids->bills, finding).is;
    case Should:
        return findingFigures(m_bids->bills, finding).should;
    case Apart:
        return findingFigures(m_bids->bills, finding).apart;
    default:
        return {};
    }
}

int FindingsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int FindingsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return cell(findingAt(index.row()), index.column());
    case Qt::ToolTipRole:
        return plainTip(sentenceAt(index.row()));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment(isFigureColumn(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= Columns)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(isFigureColumn(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Bidder:
        return tr("Bidder");
    case Line:
        return tr("Line");
    case Item:
        return tr("Item");
    case What:
        return tr("What");
    case Is:
        return tr("In the bill");
    case Should:
        return tr("Compared with");
    case Apart:
        return tr("Difference");
    default:
        return {};
    }
}

} // namespace evalroom

#include "moc_findings_model.cpp"
