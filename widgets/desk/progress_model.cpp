// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/progress_model.h"

#include "widgets/words/figures.h"
#include "widgets/words/plain_text.h"

#include <algorithm>

namespace evalroom {

ProgressModel::ProgressModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

ProgressModel::Cell ProgressModel::cellFor(const SessionState& state, const Step& step, int member)
{
    const StepState at = state.steps.value(step.id);
    if (at.phase == StepPhase::Pending)
        return {};
    if (step.kind == StepKind::Offers)
        return {};
    if (step.kind == StepKind::Price)
        return at.phase == StepPhase::Settled ? Cell {{Icon::Tick, tr("computed")}} : Cell {};
    if (step.kind == StepKind::Objective) {
        const bool entered
            = std::ranges::any_of(at.items, [member](const ItemsEntry& entry) { return entry.author == member; });
        return entered ? Cell {{Icon::Tick, tr("entered")}} : Cell {{Icon::ToCome, tr("missing")}, at.openedOn};
    }
    const QList<SheetState> sheets = at.sheets.value(member);
    if (sheets.isEmpty())
        return {{Icon::ToCome, tr("missing")}, at.openedOn};
    if (at.phase == StepPhase::Open)
        return {{Icon::Tick, tr("sealed")}, sheets.constLast().time};
    const SheetState* counted = countedSheet(at, member);
    if (counted != nullptr && counted->opened)
        return {{Icon::Tick, tr("opened")}};
    return {{Icon::ToCome, tr("not opened yet")}, at.closing ? at.closing->time : QDateTime()};
}

QString ProgressModel::wordsOf(const Cell& cell)
{
    const QString& words = cell.said.words;
    //: What has become of a sheet, and the time
    return cell.since.isValid() ? tr("%1 since %2").arg(words, timeWords(cell.since)) : words;
}

void ProgressModel::setState(const SessionState& state, const People& people)
{
    QStringList heads {tr("Member")};
    for (const Step& step : state.facts->scheme.steps)
        heads << stepWords(state, step.id);
    QList<QList<Cell>> rows;
    for (const int member : activeCommittee(state)) {
        QList<Cell> row {{personWords(state, member, people)}};
        for (const Step& step : state.facts->scheme.steps)
            row << cellFor(state, step, member);
        rows << row;
    }
    const bool sameShape = heads.size() == m_heads.size() && rows.size() == m_rows.size();
    if (!sameShape)
        beginResetModel();
    m_heads = heads;
    m_rows = rows;
    if (!sameShape)
        return endResetModel();
    if (!rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

int ProgressModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ProgressModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_heads.size());
}

QVariant ProgressModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Cell& cell = m_rows.at(index.row()).at(index.column());
    if (role == Qt::DisplayRole)
        return wordsOf(cell);
    if (role == Qt::ToolTipRole && index.column() == 0)
        return plainTip(wordsOf(cell));
    if (role == Qt::DecorationRole && cell.said.sign)
        return icon(*cell.said.sign);
    if (role == Qt::ForegroundRole && cell.said.sign)
        return colourOf(*cell.said.sign);
    return {};
}

QVariant ProgressModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_heads.size())
        return {};
    if (role == Qt::DisplayRole)
        return m_heads.at(section);
    if (role == Qt::ToolTipRole)
        return plainTip(m_heads.at(section));
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    return {};
}

} // namespace evalroom

#include "moc_progress_model.cpp"
