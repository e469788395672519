// SPDX-License-Identifier: Apache-2.0
#include "widgets/judge/sheet_model.h"
#include "widgets/words/figures.h"
#include "widgets/words/plain_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// What views ask of a sheet.
namespace evalroom {

int SheetModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_cells.rows();
}

int SheetModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_cells.columns();
}

QVariant SheetModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SheetCell& cell = cellAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return valueWords(m_step, criterionAt(index), cell.field);
    case Qt::EditRole:
        return cell.field.value;
    case Qt::ToolTipRole: {
        const QString fault = faultWords(criterionAt(index), cell.check);
        return plainTip(fault.isEmpty() ? cell.field.reason.left(500) : fault);
    }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (isReview() ? Qt::AlignLeft : Qt::AlignRight));
    case Qt::AccessibleTextRole:
        return spokenCell(index);
    case StateRole:
        return static_cast<int>(cell.check.state);
    case ReasonRole:
        return !cell.field.reason.trimmed().isEmpty();
    case DiffersRole:
        return differs(index);
    default:
        return {};
    }
}

bool SheetModel::differs(const QModelIndex& index) const
{
    return m_differing.contains({m_bidders.at(index.column()).id, m_step.criteria.at(index.row()).id});
}

QString SheetModel::spokenCell(const QModelIndex& index) const
{
    const SheetCell& cell = cellAt(index);
    QString value = valueWords(m_step, criterionAt(index), cell.field);
    if (value.isEmpty())
        value = tr("nothing entered yet");
    //: A cell for a screen reader: bidder, criterion, value
    const QString words = tr("%1, %2: %3").arg(m_bidders.at(index.column()).name, criterionAt(index).name, value);
    QStringList sentences {words};
    if (const QString fault = faultWords(criterionAt(index), cell.check); !fault.isEmpty())
        sentences << fault;
    if (differs(index))
        sentences << tr("Others have entered other points.");
    return sentences.join(u". "_s);
}

QVariant SheetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= (orientation == Qt::Horizontal ? columnCount() : rowCount()))
        return {};
    return orientation == Qt::Horizontal ? bidderData(section, role) : criterionData(section, role);
}

QVariant SheetModel::bidderData(int section, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return m_bidders.at(section).shortName;
    case Qt::ToolTipRole:
        return plainTip(m_bidders.at(section).name);
    case Qt::AccessibleTextRole:
        return spokenBidder(section);
    case OpenRole:
        return m_cells.open(section);
    case SumRole:
        return isReview() ? QVariant(m_cells.failed(section)) : QVariant(sumFigures(section));
    default:
        return {};
    }
}

QString SheetModel::spokenBidder(int column) const
{
    const int open = m_cells.open(column);
    //: A bidder, and how much of its column is filled in
    return tr("%1, %2").arg(m_bidders.at(column).name, open == 0 ? tr("complete") : tr("%n cells open", nullptr, open));
}

// Of nothing there is no sum, not even zero.
QString SheetModel::sumFigures(int column) const
{
    if (m_cells.open(column) == m_cells.rows())
        return u"–"_s;
    int decimals = 0;
    for (const Criterion& criterion : m_step.criteria)
        decimals = std::max(decimals, decimalsOf(criterion));
    return pointsFigures(m_cells.sum(column), decimals);
}

QVariant SheetModel::criterionData(int section, int role) const
{
    const Criterion& criterion = m_step.criteria.at(section);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return criterion.name;
    case Qt::ToolTipRole:
        return plainTip(criterion.name + u'\n' + criterion.standard);
    case RangeRole:
        return isReview() ? QString() : rangeFigures(criterion);
    default:
        return {};
    }
}

bool SheetModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    return role == Qt::EditRole && checkIndex(index, CheckIndexOption::IndexIsValid)
        && setValue(index, value.toString(), SheetDeed::Kind::Typed);
}

Qt::ItemFlags SheetModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    // A judgement is a key of its own, so that no input method composes what should be P or F.
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return isReview() || m_readOnly ? flags : flags | Qt::ItemIsEditable;
}

} // namespace evalroom
