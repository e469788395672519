// SPDX-License-Identifier: Apache-2.0
#include "widgets/style/least_rows.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>
#include <QTimer>

namespace evalroom {

namespace {

constexpr int ShownRows = 2;
constexpr int MostLines = 5; // of a row: a name of 200 letters takes many

int leastTableHeight(const QTableView& table)
{
    const int head = table.horizontalHeader()->isHidden() ? 0 : table.horizontalHeader()->sizeHint().height();
    const QScrollBar& across = *table.horizontalScrollBar();
    const bool scrolls = table.horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff && across.maximum() > 0;
    const int bar = scrolls ? across.sizeHint().height() : 0;
    return head + twoRowsHigh(table) + bar + 2 * table.frameWidth();
}

} // namespace

int twoRowsHigh(const QTableView& table)
{
    const int most = MostLines * table.fontMetrics().lineSpacing();
    const int count = table.model() != nullptr ? table.model()->rowCount(table.rootIndex()) : 0;
    int height = 0;
    for (int row = 0, shown = 0; row < count && shown < ShownRows; ++row) {
        height += std::min(table.rowHeight(row), most);
        shown += table.isRowHidden(row) ? 0 : 1;
    }
    return height;
}

void keepTwoRows(QTableView& table)
{
    // Not at once: rows change while the table is being laid out.
    auto* soon = new QTimer(&table);
    soon->setSingleShot(true);
    soon->setInterval(0);
    QObject::connect(soon, &QTimer::timeout, &table, [&table] { table.setMinimumHeight(leastTableHeight(table)); });
    const auto later = [soon] { soon->start(); };
    for (const QHeaderView* head : {table.verticalHeader(), table.horizontalHeader()}) {
        QObject::connect(head, &QHeaderView::sectionResized, soon, later);
        QObject::connect(head, &QHeaderView::sectionCountChanged, soon, later);
        QObject::connect(head, &QHeaderView::geometriesChanged, soon, later);
    }
    QObject::connect(table.horizontalScrollBar(), &QScrollBar::rangeChanged, soon, later);
    soon->start();
}

} // namespace evalroom
