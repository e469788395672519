// SPDX-License-Identifier: Apache-2.0
#include "widgets/result/text_blocks.h"

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

QStringList linesOf(const TableBlock& table)
{
    QStringList heads;
    for (const BlockColumn& column : table.columns)
        heads << column.title;
    QStringList lines {heads.join(u" | "_s)};
    for (const QList<Marked>& row : table.rows) {
        QStringList cells;
        for (const Marked& cell : row)
            cells << cell.words;
        lines << cells.join(u" | "_s);
    }
    return lines;
}

} // namespace

QString plainText(const TextBlocks& blocks)
{
    QStringList lines;
    for (const auto& block : blocks) {
        if (const auto* heading = std::get_if<HeadingBlock>(&block))
            lines << heading->text;
        else if (const auto* sentence = std::get_if<SentenceBlock>(&block))
            lines << sentence->line.words;
        else
            lines << linesOf(std::get<TableBlock>(block));
    }
    return lines.join(u'\n');
}

} // namespace evalroom
