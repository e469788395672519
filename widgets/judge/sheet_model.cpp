// SPDX-License-Identifier: Apache-2.0
#include "widgets/judge/sheet_model.h"

#include "widgets/words/figures.h"

#include <QElapsedTimer>
#include <QScopedValueRollback>
#include <QTimer>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr qint64 PieceOfWork = 15; // milliseconds

} // namespace

SheetModel::SheetModel(Drafts& drafts, const Step& step, int round, const QList<SheetBidder>& bidders, QObject* parent)
    : QAbstractTableModel(parent)
    , m_drafts(drafts)
    , m_step(step)
    , m_round(round)
    , m_bidders(bidders)
    , m_cells(step, bidders.size())
    , m_earlier(drafts, step.id, round)
{
    load();
    connect(&drafts, &Drafts::changed, this, &SheetModel::follow);
}

void SheetModel::loadColumn()
{
    const int column = m_loaded++;
    for (int row = 0; row < m_step.criteria.size(); ++row) {
        const auto kept = m_drafts.field(m_step.id, m_round, {m_bidders.at(column).id, m_step.criteria.at(row).id});
        if (!kept)
            m_unread = kept.error();
        else if (*kept)
            m_cells.set({row, column}, **kept);
    }
}

// A sheet of usual size at once; a very large one in pieces, so that the window goes on meanwhile.
void SheetModel::load()
{
    QElapsedTimer time;
    time.start();
    const bool first = m_loaded == 0;
    while (isLoading()) {
        if (time.elapsed() >= PieceOfWork)
            return QTimer::singleShot(0, this, &SheetModel::load);
        loadColumn();
    }
    if (first)
        return;
    retranslate();
    Q_EMIT loaded();
    Q_EMIT changed();
}

Item SheetModel::itemAt(const QModelIndex& index) const
{
    return {m_bidders.at(index.column()).id, m_step.criteria.at(index.row()).id};
}

QModelIndex SheetModel::indexOf(const Item& item) const
{
    const auto bidder = std::find_if(
        m_bidders.cbegin(), m_bidders.cend(), [&](const SheetBidder& each) { return each.id == item.bidder; });
    const auto criterion = std::find_if(m_step.criteria.cbegin(), m_step.criteria.cend(),
        [&](const Criterion& each) { return each.id == item.criterion; });
    if (bidder == m_bidders.cend() || criterion == m_step.criteria.cend())
        return {};
    return index(static_cast<int>(criterion - m_step.criteria.cbegin()), static_cast<int>(bidder - m_bidders.cbegin()));
}

QModelIndex SheetModel::nextOpen(const QModelIndex& from) const
{
    const CellPlace last {m_cells.rows() - 1, m_cells.columns() - 1};
    const auto next = m_cells.nextOpen(from.isValid() ? CellPlace {from.row(), from.column()} : last);
    return next ? index(next->row, next->column) : QModelIndex();
}

bool SheetModel::setField(const QModelIndex& index, const DraftField& field, SheetDeed::Kind kind)
{
    while (!m_readOnly && m_loaded <= index.column())
        loadColumn();
    const DraftField before = cellAt(index).field;
    if (field == before)
        return !m_readOnly;
    const bool kept = keep(index, field);
    if (kept) {
        m_history.note(kind, {{index.row(), index.column()}, before, field});
        Q_EMIT changed();
    }
    return kept;
}

bool SheetModel::keep(const QModelIndex& index, const DraftField& field)
{
    if (m_readOnly)
        return false;
    const DraftField before = cellAt(index).field;
    const QScopedValueRollback writing(m_writing, true);
    const Item item = itemAt(index);
    const auto kept = field == DraftField {} ? m_drafts.clear(m_step.id, m_round, item)
                                             : m_drafts.set(m_step.id, m_round, item, field);
    if (!kept) {
        Q_EMIT notKept(kept.error());
        return false;
    }
    m_earlier.note(item, before, field);
    take(index, field);
    return true;
}

void SheetModel::take(const QModelIndex& index, const DraftField& field)
{
    m_cells.set({index.row(), index.column()}, field);
    Q_EMIT dataChanged(index, index);
    Q_EMIT headerDataChanged(Qt::Horizontal, index.column(), index.column());
}

bool SheetModel::setValue(const QModelIndex& index, const QString& value, SheetDeed::Kind kind)
{
    DraftField field = cellAt(index).field;
    field.value = isReview() ? value : normalDigits(value);
    return setField(index, field, kind);
}

bool SheetModel::setReason(const QModelIndex& index, const QString& reason)
{
    DraftField field = cellAt(index).field;
    field.reason = reason;
    return setField(index, field, SheetDeed::Kind::Explained);
}

void SheetModel::passRemaining()
{
    if (isFilling() || isLoading() || !isReview())
        return;
    SheetDeed deed {SheetDeed::Kind::PassedAll, {}};
    for (int column = 0; column < columnCount(); ++column) {
        for (int row = 0; row < rowCount(); ++row) {
            const SheetCell& cell = m_cells.at({row, column});
            if (cell.check.state == CellState::Missing)
                deed.changes.append({{row, column}, cell.field, {PassValue, cell.field.reason}});
        }
    }
    fill(deed);
}

void SheetModel::clear(const QModelIndex& corner, const QModelIndex& other)
{
    if (isFilling() || isLoading())
        return;
    SheetDeed deed {SheetDeed::Kind::Cleared, {}};
    const auto [top, bottom] = std::minmax({corner.row(), other.row()});
    const auto [left, right] = std::minmax({corner.column(), other.column()});
    for (int row = top; row <= bottom; ++row) {
        for (int column = left; column <= right; ++column) {
            const DraftField& field = m_cells.at({row, column}).field;
            if (!field.value.isEmpty())
                deed.changes.append({{row, column}, field, {{}, field.reason}});
        }
    }
    fill(deed);
}

int SheetModel::fillFrom(const QModelIndex& corner, const QList<QStringList>& rows)
{
    SheetDeed deed {SheetDeed::Kind::Pasted, {}};
    int refused = 0;
    for (int row = 0; row < rows.size(); ++row) {
        for (int column = 0; column < rows.at(row).size(); ++column) {
            const QString& copied = rows.at(row).at(column);
            if (copied.trimmed().isEmpty())
                continue;
            const QModelIndex cell = index(corner.row() + row, corner.column() + column);
            const QString value
                = cell.isValid() && !m_readOnly ? valueOf(m_step, criterionAt(cell), copied) : QString();
            if (value.isEmpty() || checkCell(m_step, criterionAt(cell), {value, {}}).state == CellState::Wrong) {
                ++refused;
                continue;
            }
            const DraftField& field = cellAt(cell).field;
            deed.changes.append({{cell.row(), cell.column()}, field, {value, field.reason}});
        }
    }
    fill(deed);
    return refused;
}

void SheetModel::fill(const SheetDeed& deed)
{
    m_filling = deed.changes;
    m_filled = SheetDeed {deed.kind, {}};
    QTimer::singleShot(0, this, &SheetModel::fillSome);
}

void SheetModel::fillSome()
{
    QElapsedTimer time;
    time.start();
    while (isFilling() && time.elapsed() < PieceOfWork) {
        const CellChange next = m_filling.takeFirst();
        const DraftField now = m_cells.at(next.cell).field;
        const DraftField field = next.appliedTo(now);
        if (field == now)
            continue;
        m_stopped = !keep(index(next.cell.row, next.cell.column), field);
        if (m_stopped)
            m_filling.clear();
        else if (m_filled)
            m_filled->changes.append({next.cell, now, field});
    }
    if (isFilling()) {
        QTimer::singleShot(0, this, &SheetModel::fillSome);
    } else if (m_filled) {
        m_history.add(*m_filled);
        m_filled.reset();
    }
    Q_EMIT changed();
}

std::optional<SheetDeed> SheetModel::go(Turn turn)
{
    if (m_readOnly || isFilling() || isLoading() || !m_history.can(turn))
        return {};
    SheetDeed deed = m_history.go(turn);
    deed.changes.removeIf([this](const CellChange& change) {
        const DraftField& now = m_cells.at(change.cell).field;
        return change.appliedTo(now) == now;
    });
    m_filling = deed.changes;
    m_filled.reset();
    m_stopped = false;
    fillSome();
    if (!m_stopped)
        return deed;
    m_history.go(turn == Turn::Back ? Turn::Again : Turn::Back);
    return {};
}

// The same person's other page has written.
void SheetModel::follow(const QString& step, const Item& item)
{
    const QModelIndex index = m_writing || step != m_step.id ? QModelIndex() : indexOf(item);
    if (!index.isValid())
        return;
    const auto kept = m_drafts.field(m_step.id, m_round, item);
    const DraftField field = kept ? kept->value_or(DraftField {}) : cellAt(index).field;
    if (field == cellAt(index).field)
        return;
    take(index, field);
    Q_EMIT changed();
}

void SheetModel::setReadOnly()
{
    if (std::exchange(m_readOnly, true))
        return;
    retranslate();
    Q_EMIT changed();
}

DraftFields SheetModel::fields() const
{
    DraftFields fields;
    for (int column = 0; column < columnCount(); ++column) {
        for (int row = 0; row < rowCount(); ++row)
            fields.insert(itemAt(index(row, column)), m_cells.at({row, column}).field);
    }
    return fields;
}

void SheetModel::setSubmitted()
{
    if (m_earlier.isSubmitted())
        return;
    m_earlier.begin();
    m_history.clear();
    Q_EMIT changed();
}

void SheetModel::renewSubmitted(const DraftFields& submitted)
{
    m_earlier.renew();
    m_history.clear();
    // What was typed while it was being sealed.
    const DraftFields now = fields();
    for (auto field = now.cbegin(); field != now.cend(); ++field) {
        if (const DraftField before = submitted.value(field.key()); before != *field)
            m_earlier.note(field.key(), before, *field);
    }
    Q_EMIT changed();
}

void SheetModel::setDiffering(const QList<Item>& items)
{
    const QSet<Item> differing(items.cbegin(), items.cend());
    if (differing == m_differing)
        return;
    m_differing = differing;
    retranslate();
}

void SheetModel::retranslate()
{
    if (rowCount() == 0 || columnCount() == 0)
        return;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
}

} // namespace evalroom

#include "moc_sheet_model.cpp"
