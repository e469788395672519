// SPDX-License-Identifier: Apache-2.0
#include "widgets/judge/sheet_view.h"

#include "widgets/judge/points_delegate.h"
#include "widgets/judge/sheet_headers.h"
#include "widgets/judge/sheet_model.h"
#include "widgets/judge/wrapped_text.h"
#include "widgets/style/least_rows.h"
#include "widgets/style/measures.h"
#include "widgets/style/type_label.h"

#include <QApplication>
#include <QKeyEvent>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int NarrowestColumn = 12; // digits
constexpr int WidestColumn = 40;

} // namespace

SheetView::SheetView(QWidget* parent)
    : QTableView(parent)
{
    setObjectName(u"sheet"_s);
    setHorizontalHeader(new BidderHeader(this));
    setVerticalHeader(new CriterionHeader(this));
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(AnyKeyPressed | EditKeyPressed | DoubleClicked);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(true);
    setCornerButtonEnabled(false);
    setWordWrap(false);
    setMouseTracking(false);
    keepTwoRows(*this);
}

void SheetView::setSheet(SheetModel* sheet, const QModelIndex& begin)
{
    m_sheet = sheet;
    const auto* old = selectionModel();
    setModel(sheet);
    delete old;
    CellDelegate* cells = nullptr;
    if (sheet->isReview()) {
        cells = new CellDelegate(this);
    } else {
        auto* points = new PointsDelegate(this);
        connect(points, &PointsDelegate::said, this, &SheetView::said);
        connect(points, &PointsDelegate::left, this, [this](int rows, int columns) {
            setFocus();
            m_sheet->endTyping();
            goOn(rows, columns);
        });
        connect(points, &PointsDelegate::turnWanted, this, [this](Turn turn) {
            setFocus();
            Q_EMIT turnWanted(turn);
        });
        cells = points;
    }
    auto* before = itemDelegate();
    setItemDelegate(cells);
    if (before->parent() == this)
        before->deleteLater();
    fit();
    if (begin.isValid())
        return goTo(begin);
    goToFirst();
    // Unless somebody has begun already.
    connect(sheet, &SheetModel::loaded, this, [this, begun = QPersistentModelIndex(currentIndex())] {
        if (currentIndex() == begun && state() != EditingState)
            goToFirst();
    });
}

void SheetView::goToFirst()
{
    if (const QModelIndex first = m_sheet->nextOpen({}); first.isValid())
        goTo(first);
    else if (m_sheet->rowCount() > 0 && m_sheet->columnCount() > 0)
        goTo(m_sheet->index(0, 0));
}

void SheetView::goTo(const QModelIndex& index)
{
    setCurrentIndex(index);
    scrollTo(index);
}

void SheetView::goToOpen()
{
    if (m_sheet == nullptr)
        return;
    if (const QModelIndex next = m_sheet->nextOpen(currentIndex()); next.isValid()) {
        setFocus();
        goTo(next);
    }
}

bool SheetView::goOn(int rows, int columns)
{
    const int height = m_sheet != nullptr ? m_sheet->rowCount() : 0;
    const int width = m_sheet != nullptr ? m_sheet->columnCount() : 0;
    if (height == 0 || width == 0 || !currentIndex().isValid())
        return false;
    const int cells = height * width;
    const int row = currentIndex().row();
    const int column = currentIndex().column();
    // Across it goes row by row, down column by column.
    const int place = columns != 0 ? row * width + column + columns : column * height + row + rows;
    if (place < 0 || place >= cells)
        return false;
    goTo(columns != 0 ? m_sheet->index(place / width, place % width) : m_sheet->index(place % height, place / height));
    return true;
}

int SheetView::sizeHintForColumn(int column) const
{
    Q_UNUSED(column)
    return columnWidth(0);
}

// All rows and columns alike: nothing has to be measured cell by cell.
void SheetView::fit()
{
    const QFontMetrics body(fontOf(Type::Body));
    const auto* criteria = qobject_cast<CriterionHeader*>(verticalHeader());
    const int lines = criteria != nullptr ? criteria->linesNeeded() : 1;
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(lines * body.lineSpacing() + 2 * measure::Gap);
    const int count = std::max(1, m_sheet != nullptr ? m_sheet->columnCount() : 1);
    const int bar = verticalScrollBar()->isVisible() ? verticalScrollBar()->width() : 0;
    const int room = width() - verticalHeader()->sizeHint().width() - 2 * frameWidth() - bar;
    const QFont font = fontOf(Type::Body);
    const int size = std::clamp(room / count, digitsWide(font, NarrowestColumn), digitsWide(font, WidestColumn));
    horizontalHeader()->setDefaultSectionSize(size);
    // What is left of the division, a pixel each.
    const int left = size == room / count ? room % count : 0;
    for (int column = 0; m_sheet != nullptr && column < m_sheet->columnCount(); ++column)
        horizontalHeader()->resizeSection(column, size + (column < left ? 1 : 0));
    // No taller than what is in it: an empty field below the last row says nothing.
    const int rows = std::max(1, m_sheet != nullptr ? m_sheet->rowCount() : 1);
    const int scroller = size * count > room ? horizontalScrollBar()->sizeHint().height() : 0;
    setMaximumHeight(horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize()
        + 2 * frameWidth() + scroller);
}

void SheetView::resizeEvent(QResizeEvent* event)
{
    fit();
    QTableView::resizeEvent(event);
}

void SheetView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

void SheetView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    horizontalHeader()->viewport()->update();
    verticalHeader()->viewport()->update();
    if (m_sheet != nullptr)
        m_sheet->endTyping();
    Q_EMIT said({});
    Q_EMIT currentMoved();
}

void SheetView::keyPressEvent(QKeyEvent* event)
{
    if (m_sheet != nullptr && currentIndex().isValid()
        && (takeMoveKey(event) || takeRangeKey(event) || takeClipboardKey(event) || takeEditKey(event)))
        return;
    QTableView::keyPressEvent(event);
}

// A digit in full width comes from the input method without having been composed; Qt would open the cell for it, and
// lose it.
void SheetView::inputMethodEvent(QInputMethodEvent* event)
{
    const bool typed = event->preeditString().isEmpty() && !event->commitString().isEmpty();
    if (!typed || state() == EditingState || !currentIndex().flags().testFlag(Qt::ItemIsEditable))
        return QTableView::inputMethodEvent(event);
    edit(currentIndex());
    if (QWidget* editor = QApplication::focusWidget(); editor != this && isAncestorOf(editor))
        QCoreApplication::sendEvent(editor, event);
}

bool SheetView::takeMoveKey(QKeyEvent* event)
{
    const bool back = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // Ctrl+Enter is the next step's, not the grid's.
        if (event->modifiers().testFlag(Qt::ControlModifier))
            event->ignore();
        else
            goOn(back ? -1 : 1, 0);
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        // At the end the keyboard leaves the grid: it is no trap.
        event->setAccepted(goOn(0, event->key() == Qt::Key_Backtab || back ? -1 : 1));
        return true;
    default:
        return false;
    }
}

bool SheetView::takeEditKey(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        Q_EMIT said({});
        clear();
        return true;
    }
    const bool plain = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    return m_sheet->isReview() && plain && judge(event->text());
}

bool SheetView::judge(const QString& typed)
{
    const bool passes = typed.compare(u"p", Qt::CaseInsensitive) == 0;
    if (!passes && typed.compare(u"f", Qt::CaseInsensitive) != 0)
        return false;
    Q_EMIT said({});
    if (m_sheet->setValue(currentIndex(), passes ? PassValue : FailValue) && !passes)
        Q_EMIT reasonWanted();
    return true;
}

} // namespace evalroom

#include "moc_sheet_view.cpp"
