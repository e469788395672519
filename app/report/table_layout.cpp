// SPDX-License-Identifier: Apache-2.0
#include "report/table_layout.h"

#include <numeric>

using namespace evalroom::style;

namespace evalroom {

namespace {

constexpr int padding = 46;
constexpr int side = 50;
// Rows up to this height move to the next page whole.
constexpr int wholeRow = 2200;
// So do tables up to this height.
constexpr int wholeTable = 2400;

Qt::Alignment alignmentOf(ColumnKind kind)
{
    switch (kind) {
    case ColumnKind::Text:
        return Qt::AlignLeft;
    case ColumnKind::Centred:
        return Qt::AlignHCenter;
    case ColumnKind::Figure:
        return Qt::AlignRight;
    }
    return Qt::AlignLeft;
}

QList<int> edgesOf(const QList<ReportColumn>& columns)
{
    const int all = std::accumulate(
        columns.cbegin(), columns.cend(), 0, [](int sum, const ReportColumn& column) { return sum + column.share; });
    QList<int> edges {0};
    int share = 0;
    for (const ReportColumn& column : columns) {
        share += column.share;
        edges << textWidth * share / std::max(all, 1);
    }
    return edges;
}

} // namespace

int TableLayout::Row::height(int count) const
{
    return count * tablePitch + 2 * padding;
}

TableLayout::TableLayout(const ReportTable& table)
    : m_table(table)
    , m_edges(edgesOf(table.columns))
{
    QStringList titles;
    for (const ReportColumn& column : table.columns)
        titles << column.title;
    m_head = row(titles, true, true);
    if (!table.title.isEmpty())
        m_title = ReportWriter::text(table.title, Face::Sans, 102, 150, textWidth, Qt::AlignLeft, true);
    for (const ReportRow& cells : table.rows)
        m_rows.push_back(row(cells.cells, false, cells.strong));
}

TableLayout::Row TableLayout::row(const QStringList& cells, bool head, bool strong) const
{
    Row made;
    made.strong = strong;
    for (qsizetype i = 0; i < m_table.columns.size(); ++i) {
        const int width = m_edges[i + 1] - m_edges[i] - 2 * side;
        const Qt::Alignment align = head ? Qt::AlignHCenter : alignmentOf(m_table.columns[i].kind);
        made.cells.push_back(
            ReportWriter::text(cells.value(i), Face::Sans, tableSize, tablePitch, width, align, strong));
        made.lines = std::max(made.lines, made.cells.back().lineCount());
    }
    return made;
}

int TableLayout::beginning() const
{
    const int above = 60 + (m_title ? m_title->height() + 40 : 0) + m_head.height();
    int all = above;
    int first = above;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        all += m_rows[i].height();
        if (i < 2)
            first += std::min(m_rows[i].height(), wholeRow);
    }
    return all <= wholeTable ? all : first;
}

void TableLayout::write(ReportWriter& writer) const
{
    writer.need(beginning());
    writer.space(60);
    if (m_title) {
        writer.draw(*m_title, margin, writer.y(), ink());
        writer.advance(m_title->height() + 40);
    }
    drawHead(writer);
    for (size_t i = 0; i < m_rows.size(); ++i) {
        // The last row does not go to the next page alone.
        const bool beforeLast = i + 2 == m_rows.size();
        writeRow(writer, m_rows[i], beforeLast ? m_rows[i + 1].height() : 0);
    }
    writer.rule(margin, writer.y(), textWidth, accent(), 10);
    writer.space(160);
}

void TableLayout::writeRow(ReportWriter& writer, const Row& row, int withNext) const
{
    const auto nextPage = [&] {
        writer.rule(margin, writer.y(), textWidth, accent(), 10);
        writer.startPage();
        drawHead(writer);
    };
    const int whole = row.height();
    const bool stays = whole + withNext <= wholeRow;
    if (stays ? writer.remaining() < whole + withNext
              : writer.remaining() < whole && (whole <= wholeRow || writer.remaining() < row.height(3)))
        nextPage();
    int from = 0;
    while (from < row.lines) {
        const int fit = (writer.remaining() - 2 * padding) / tablePitch;
        const int count = std::min(std::max(fit, 1), row.lines - from);
        drawPart(writer, row, false, from, count);
        from += count;
        if (from < row.lines)
            nextPage();
    }
}

void TableLayout::drawHead(ReportWriter& writer) const
{
    writer.rule(margin, writer.y(), textWidth, accent(), 10);
    drawPart(writer, m_head, true, 0, m_head.lines);
}

void TableLayout::drawPart(ReportWriter& writer, const Row& row, bool head, int from, int count) const
{
    const int top = writer.y();
    const int height = row.height(count);
    if (QPainter* paint = writer.painter(); paint && (head || row.strong))
        paint->fillRect(QRect(margin, top + 3, textWidth, height - 3), head ? tint() : tint().lighter(103));
    const bool all = count == row.lines;
    for (size_t i = 0; i < row.cells.size(); ++i) {
        const TextBlock& cell = row.cells[i];
        const int left = margin + m_edges[static_cast<qsizetype>(i)];
        const int free = all ? (count - cell.lineCount()) * tablePitch / 2 : 0;
        writer.draw(cell, left + side, top + padding + free, head ? accent() : ink(), from, count);
        if (i > 0 && writer.painter())
            writer.painter()->fillRect(QRect(left - 3, top, 6, height), hairline());
    }
    writer.advance(height);
    writer.rule(margin, writer.y(), textWidth, head ? accent() : hairline(), 6);
}

} // namespace evalroom
