// SPDX-License-Identifier: Apache-2.0
#include "widgets/compare/compare_table.h"

#include "widgets/style/least_rows.h"
#include "widgets/style/measures.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <algorithm>

namespace evalroom {

namespace {

constexpr int RowsMeasured = 60; // of a column: as many as are seen

} // namespace

CompareTable::CompareTable(QWidget* parent)
    : QTableView(parent)
{
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    // Of names that begin alike the end tells them apart.
    setTextElideMode(Qt::ElideMiddle);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    // Whatever there is of room is the table's; it needs none for itself.
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setResizeContentsPrecision(RowsMeasured);
    keepTwoRows(*this);
    connect(
        this, &QTableView::doubleClicked, this, [this](const QModelIndex& index) { Q_EMIT activatedRow(index.row()); });
}

void CompareTable::fit(const QList<int>& words, int fewestFigures)
{
    m_words = words;
    m_fewest = fewestFigures;
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 2 * measure::Gap);
    share();
}

int CompareTable::wishedHeight(int mostRows) const
{
    const int rows = model() == nullptr ? 0 : model()->rowCount();
    return std::clamp(rows, 1, mostRows) * verticalHeader()->defaultSectionSize()
        + horizontalHeader()->sizeHint().height() + 2 * frameWidth() + 1;
}

void CompareTable::share()
{
    if (model() == nullptr || model()->columnCount() == 0)
        return;
    QHeaderView* head = horizontalHeader();
    const int fewest = fontMetrics().horizontalAdvance(u'0') * m_fewest;
    int left = viewport()->width();
    for (int column = 0; column < model()->columnCount(); ++column) {
        if (m_words.contains(column) || isColumnHidden(column))
            continue;
        const int width = std::max(sizeHintForColumn(column) + measure::Tight, head->sectionSizeHint(column));
        head->resizeSection(column, width);
        left -= width;
    }
    const auto count = static_cast<int>(m_words.size());
    const int each = count == 0 ? 0 : std::max(left / count, fewest);
    for (const int column : m_words)
        head->resizeSection(column, column == m_words.constLast() ? std::max(left - each * (count - 1), each) : each);
}

void CompareTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    share();
}

void CompareTable::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter || event->modifiers().testFlag(Qt::ControlModifier))
        return QTableView::keyPressEvent(event);
    if (currentIndex().isValid())
        Q_EMIT activatedRow(currentIndex().row());
}

} // namespace evalroom

#include "moc_compare_table.cpp"
