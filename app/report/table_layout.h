// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/report_writer.h"

#include <vector>

namespace evalroom {

// A table over as many pages as it needs: the head stands on each, a row too tall for a page goes on on the next.
class TableLayout {
public:
    explicit TableLayout(const ReportTable& table);

    // What must stand on one page: a small table whole, else title, head and the first rows.
    int beginning() const;
    void write(ReportWriter& writer) const;

private:
    struct Row {
        std::vector<TextBlock> cells;
        int lines = 1;
        bool strong = false;

        int height() const { return height(lines); }
        int height(int count) const;
    };

    Row row(const QStringList& cells, bool head, bool strong) const;
    void writeRow(ReportWriter& writer, const Row& row, int withNext) const;
    void drawPart(ReportWriter& writer, const Row& row, bool head, int from, int count) const;
    void drawHead(ReportWriter& writer) const;

    const ReportTable& m_table;
    QList<int> m_edges; // of the columns, from 0
    std::optional<TextBlock> m_title;
    Row m_head;
    std::vector<Row> m_rows;
};

} // namespace evalroom
