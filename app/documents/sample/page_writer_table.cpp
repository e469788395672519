// SPDX-License-Identifier: Apache-2.0
#include "documents/sample/page_writer.h"

#include <numeric>

namespace evalroom {

namespace {

constexpr int padding = 14;

QList<int> columnEdges(const QList<TableColumn>& columns, int width)
{
    const int all = std::accumulate(
        columns.cbegin(), columns.cend(), 0, [](int sum, const TableColumn& column) { return sum + column.share; });
    QList<int> edges {0};
    int share = 0;
    for (const TableColumn& column : columns) {
        share += column.share;
        edges << width * share / all;
    }
    return edges;
}

} // namespace

struct PageWriter::Row {
    std::vector<TextBlock> cells;
    int height = 0;
};

PageWriter::Row PageWriter::layoutRow(const QList<TableColumn>& columns, const QStringList& cells, bool head) const
{
    const PageLook& style = m_frame.look;
    const QList<int> edges = columnEdges(columns, textWidth());
    const QFont font = head ? style.headingFont(style.tableSize) : style.font(style.tableSize);
    Row row;
    int most = 1;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const int width = edges[i + 1] - edges[i] - 2 * padding;
        row.cells.push_back(layout(cells.value(i), font, width, head ? Qt::AlignHCenter : columns[i].align));
        most = std::max(most, row.cells.back().lineCount());
    }
    row.height = most * style.tableSize * style.lineSpacing / 100 + 2 * padding;
    return row;
}

void PageWriter::drawRow(const QList<TableColumn>& columns, const Row& row, bool head, int index)
{
    QPainter* ink = painter();
    if (!ink)
        return;
    const PageLook& style = m_frame.look;
    const QList<int> edges = columnEdges(columns, textWidth());
    const QRect band(style.margin, m_y, textWidth(), row.height);
    if (head)
        ink->fillRect(band, style.tableHead);
    else if (style.table == TableStyle::Banded && index % 2 == 1)
        ink->fillRect(band, QColor(0xf4, 0xf4, 0xf4));
    for (size_t i = 0; i < row.cells.size(); ++i) {
        const int left = style.margin + edges[static_cast<qsizetype>(i)] + padding;
        const int top = m_y + (row.height - row.cells[i].height()) / 2;
        row.cells[i].draw(*ink, QPointF(left, top));
    }
    ink->setPen(QPen(head ? style.accent : QColor(Qt::black), 3));
    ink->drawLine(band.left(), m_y, band.right(), m_y);
    ink->drawLine(band.left(), m_y + row.height, band.right(), m_y + row.height);
    for (qsizetype i = 0; i < edges.size(); ++i) {
        const bool side = i == 0 || i == edges.size() - 1;
        if (!side || style.table != TableStyle::Open)
            ink->drawLine(style.margin + edges[i], m_y, style.margin + edges[i], m_y + row.height);
    }
    ink->setPen(Qt::black);
}

int PageWriter::tableHeight(const QList<TableColumn>& columns, const QList<QStringList>& rows) const
{
    int height = m_frame.look.tableSize * 3;
    for (const QStringList& row : rows)
        height += layoutRow(columns, row, false).height;
    return height;
}

void PageWriter::table(const QList<TableColumn>& columns, const QList<QStringList>& rows, bool withHead)
{
    QStringList titles;
    for (const TableColumn& column : columns)
        titles << column.title;
    const Row head = layoutRow(columns, titles, true);
    const auto drawHead = [&] {
        if (!withHead)
            return;
        drawRow(columns, head, true, 0);
        m_y += head.height;
    };
    space(m_frame.look.tableSize / 3);
    need(head.height * 3);
    drawHead();
    int index = 0;
    for (const QStringList& cells : rows) {
        const Row row = layoutRow(columns, cells, false);
        if (remaining() < row.height) {
            startPage();
            drawHead();
        }
        drawRow(columns, row, false, index);
        m_y += row.height;
        ++index;
    }
    space(m_frame.look.tableSize);
}

} // namespace evalroom
