// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/desk_table.h"

#include "widgets/style/least_rows.h"
#include "widgets/style/measures.h"

#include <QHeaderView>

namespace evalroom {

void prepareTable(QTableView& table)
{
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setTabKeyNavigation(false);
    table.setWordWrap(false);
    table.setCornerButtonEnabled(false);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.verticalHeader()->hide();
    table.horizontalHeader()->setHighlightSections(false);
    fitTable(table);
    keepTwoRows(table);
}

void fitTable(QTableView& table)
{
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(table.fontMetrics().height() + 2 * measure::Gap);
}

} // namespace evalroom
