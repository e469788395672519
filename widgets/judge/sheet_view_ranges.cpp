// SPDX-License-Identifier: Apache-2.0
#include "widgets/judge/points_editor.h"
#include "widgets/judge/reason_edit.h"
#include "widgets/judge/sheet_model.h"
#include "widgets/judge/sheet_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHash>
#include <QKeyEvent>
#include <QMimeData>
#include <algorithm>

using namespace Qt::StringLiterals;

// What spreadsheets do with cells and ranges of them: choose, copy, cut, clear, paste.
namespace evalroom {

namespace {

const QString CellMime = u"application/x-evalroom-cell"_s;
constexpr qsizetype LongestBlock = 200'000; // characters: some eighty for each cell of a large sheet

// As spreadsheets copy: a line for each row, tabs between its cells, and a line end behind the last. One cell is none.
bool isBlock(const QString& text)
{
    return text.contains(u'\t') || text.trimmed().contains(u'\n');
}

QList<QStringList> copiedRows(QString text)
{
    text.remove(u'\r');
    if (text.endsWith(u'\n'))
        text.chop(1);
    QList<QStringList> rows;
    for (const QString& line : text.split(u'\n'))
        rows.append(line.split(u'\t'));
    return rows;
}

} // namespace

// --- Which cells

QItemSelectionRange SheetView::range() const
{
    const QItemSelection chosen = selectionModel()->selection();
    const bool holdsCurrent = chosen.size() == 1 && chosen.constFirst().contains(currentIndex());
    return holdsCurrent ? chosen.constFirst() : QItemSelectionRange(currentIndex());
}

bool SheetView::isRange() const
{
    const QItemSelectionRange chosen = range();
    return chosen.width() * chosen.height() > 1;
}

// Every other move than those below chooses the one cell.
QItemSelectionModel::SelectionFlags SheetView::selectionCommand(const QModelIndex& index, const QEvent* event) const
{
    Q_UNUSED(event)
    return index.isValid() ? QItemSelectionModel::ClearAndSelect : QItemSelectionModel::NoUpdate;
}

void SheetView::choose(const QModelIndex& corner, const QModelIndex& other)
{
    const auto [top, bottom] = std::minmax({corner.row(), other.row()});
    const auto [left, right] = std::minmax({corner.column(), other.column()});
    selectionModel()->select(
        QItemSelection(m_sheet->index(top, left), m_sheet->index(bottom, right)), QItemSelectionModel::ClearAndSelect);
}

void SheetView::chooseTo(const QModelIndex& there)
{
    if (!isRange())
        m_anchor = currentIndex();
    selectionModel()->setCurrentIndex(there, QItemSelectionModel::NoUpdate);
    choose(m_anchor, there);
    scrollTo(there);
}

bool SheetView::takeRangeKey(QKeyEvent* event)
{
    if (event->matches(QKeySequence::SelectAll)) {
        m_anchor = currentIndex();
        choose(m_sheet->index(0, 0), m_sheet->index(m_sheet->rowCount() - 1, m_sheet->columnCount() - 1));
        return true;
    }
    if (!event->modifiers().testFlag(Qt::ShiftModifier))
        return false;
    static const QHash<int, CursorAction> moves {{Qt::Key_Left, MoveLeft}, {Qt::Key_Right, MoveRight},
        {Qt::Key_Up, MoveUp}, {Qt::Key_Down, MoveDown}, {Qt::Key_Home, MoveHome}, {Qt::Key_End, MoveEnd},
        {Qt::Key_PageUp, MovePageUp}, {Qt::Key_PageDown, MovePageDown}};
    const auto move = moves.constFind(event->key());
    if (move == moves.cend())
        return false;
    if (const QModelIndex there = moveCursor(*move, event->modifiers() & Qt::ControlModifier); there.isValid())
        chooseTo(there);
    return true;
}

void SheetView::mousePressEvent(QMouseEvent* event)
{
    const bool chooses = event->button() == Qt::LeftButton && event->modifiers().testFlag(Qt::ShiftModifier);
    const QModelIndex there
        = chooses && currentIndex().isValid() ? indexAt(event->position().toPoint()) : QModelIndex();
    if (there.isValid())
        chooseTo(there);
    else
        QTableView::mousePressEvent(event);
}

// With the button down it chooses.
void SheetView::mouseMoveEvent(QMouseEvent* event)
{
    const bool chooses = event->buttons().testFlag(Qt::LeftButton) && state() != EditingState;
    if (!chooses || !currentIndex().isValid())
        return QTableView::mouseMoveEvent(event);
    if (const QModelIndex there = indexAt(event->position().toPoint()); there.isValid() && there != currentIndex())
        chooseTo(there);
}

// --- What is done with them

bool SheetView::isBusy()
{
    const bool busy = m_sheet->isLoading() || m_sheet->isFilling();
    if (busy)
        Q_EMIT said(tr("The cells are still being filled in. Press the key again in a moment."));
    return busy;
}

bool SheetView::takeClipboardKey(QKeyEvent* event)
{
    const bool cuts = event->matches(QKeySequence::Cut);
    if (cuts || event->matches(QKeySequence::Copy)) {
        copy();
        if (cuts)
            clear();
        return true;
    }
    if (event->matches(QKeySequence::Paste)) {
        paste();
        return true;
    }
    return false;
}

void SheetView::clear()
{
    const QItemSelectionRange chosen = range();
    if (!isRange())
        m_sheet->setValue(currentIndex(), {}, SheetDeed::Kind::Cleared);
    else if (!isBusy())
        m_sheet->clear(chosen.topLeft(), chosen.bottomRight());
}

void SheetView::copy() const
{
    if (!isRange())
        return copyCell();
    const QItemSelectionRange chosen = range();
    QString text;
    for (int row = chosen.top(); row <= chosen.bottom(); ++row) {
        QStringList cells;
        for (int column = chosen.left(); column <= chosen.right(); ++column)
            cells << m_sheet->index(row, column).data().toString();
        text += cells.join(u'\t') + u'\n';
    }
    QGuiApplication::clipboard()->setText(text);
}

void SheetView::copyCell() const
{
    const DraftField& field = m_sheet->cellAt(currentIndex()).field;
    auto* copy = new QMimeData;
    copy->setText(currentIndex().data().toString());
    copy->setData(CellMime, (field.value + u'\n' + field.reason).toUtf8());
    QGuiApplication::clipboard()->setMimeData(copy);
}

// From this program with its reason, from elsewhere as text.
void SheetView::paste()
{
    const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
    if (copied == nullptr)
        return;
    Q_EMIT said({});
    const QString cell = QString::fromUtf8(copied->data(CellMime).left(5 * MaxReason));
    const QString text = cell.isEmpty() ? copied->text() : QString();
    if (isBlock(text))
        return pasteBlock(text);
    const Criterion& criterion = m_sheet->criterionAt(currentIndex());
    const QString value = valueOf(m_sheet->step(), criterion, cell.isEmpty() ? text : cell.section(u'\n', 0, 0));
    if (value.isEmpty() && !cell.startsWith(u'\n'))
        Q_EMIT said(
            m_sheet->isReview() ? tr("What was copied is no judgement.") : PointsEditor::refusalWords(criterion));
    else if (isRange())
        fill(QList<QStringList>(range().height(), QStringList(range().width(), value)));
    else
        pasteCell(value, plainLines(cell.section(u'\n', 1)));
}

void SheetView::pasteCell(const QString& value, const QString& reason)
{
    const QString kept = m_sheet->cellAt(currentIndex()).field.reason;
    m_sheet->setField(currentIndex(), {value, reason.isEmpty() ? kept : reason});
}

void SheetView::pasteBlock(const QString& text)
{
    if (text.size() > LongestBlock)
        return Q_EMIT said(tr("What was copied is more than a sheet has cells for. Nothing was taken."));
    fill(copiedRows(text));
}

void SheetView::fill(const QList<QStringList>& rows)
{
    if (isBusy())
        return;
    if (const int refused = m_sheet->fillFrom(range().topLeft(), rows); refused > 0)
        Q_EMIT said(tr("%n cells were not taken: what was copied for them is none of their values, or they lie beyond "
                       "the sheet or are locked.",
            nullptr, refused));
}

} // namespace evalroom
