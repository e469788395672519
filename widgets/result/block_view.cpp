// SPDX-License-Identifier: Apache-2.0
#include "widgets/result/block_view.h"

#include "widgets/style/colours.h"
#include "widgets/style/measures.h"
#include "widgets/style/type_label.h"

#include <QEvent>
#include <QScrollBar>
#include <QTextCursor>
#include <QTextTable>

namespace evalroom {

namespace {

QTextCharFormat formatOf(Type type, const QColor& colour)
{
    QTextCharFormat format;
    format.setFont(fontOf(type));
    format.setForeground(colour);
    return format;
}

QTextCharFormat formatOf(Tone tone)
{
    switch (tone) {
    case Tone::Plain:
        break;
    case Tone::Quiet:
        return formatOf(Type::Small, colours().quiet);
    case Tone::Strong:
        return formatOf(Type::Strong, colours().text);
    case Tone::Good:
        return formatOf(Type::Strong, colours().good);
    case Tone::Warning:
        return formatOf(Type::Strong, colours().warning);
    case Tone::Bad:
        return formatOf(Type::Strong, colours().bad);
    }
    return formatOf(Type::Body, colours().text);
}

class BlockWriter {
public:
    explicit BlockWriter(QTextDocument& document)
        : m_cursor(&document)
    {
    }

    void write(const HeadingBlock& heading)
    {
        begin(m_top ? 0 : measure::Space);
        m_cursor.insertText(heading.text, formatOf(Type::Heading, colours().text));
    }

    void write(const SentenceBlock& sentence)
    {
        begin(measure::Tight);
        m_cursor.insertText(sentence.text, formatOf(sentence.tone));
    }

    void write(const TableBlock& table)
    {
        if (table.columns.isEmpty())
            return;
        QTextTable* made = m_cursor.insertTable(
            static_cast<int>(table.rows.size()) + 1, static_cast<int>(table.columns.size()), tableFormat());
        for (int column = 0; column < made->columns(); ++column)
            writeCell(made->cellAt(0, column), table.columns.at(column).title, table.columns.at(column), true);
        for (int row = 1; row < made->rows(); ++row) {
            const QStringList& cells = table.rows.at(row - 1);
            for (int column = 0; column < made->columns(); ++column)
                writeCell(made->cellAt(row, column), cells.value(column), table.columns.at(column), false);
        }
        m_cursor.movePosition(QTextCursor::End);
        // The block behind a table is there already.
        m_isBlockFree = true;
        m_top = false;
    }

private:
    void begin(int above)
    {
        QTextBlockFormat format;
        format.setTopMargin(above);
        format.setBottomMargin(measure::Tight);
        if (m_isBlockFree)
            m_cursor.setBlockFormat(format);
        else
            m_cursor.insertBlock(format);
        m_isBlockFree = false;
        m_top = false;
    }

    static QTextTableFormat tableFormat()
    {
        QTextTableFormat format;
        format.setBorderCollapse(true);
        format.setBorder(1);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(colours().line);
        format.setCellPadding(measure::Gap - 2);
        format.setCellSpacing(0);
        format.setTopMargin(measure::Tight);
        format.setBottomMargin(measure::Gap);
        format.setHeaderRowCount(1);
        return format;
    }

    static void writeCell(QTextTableCell cell, const QString& text, const BlockColumn& column, bool head)
    {
        QTextCursor at = cell.firstCursorPosition();
        QTextBlockFormat block;
        block.setAlignment(column.figures ? Qt::AlignRight : Qt::AlignLeft);
        at.setBlockFormat(block);
        if (head) {
            QTextCharFormat ground = cell.format();
            ground.setBackground(colours().sunken);
            cell.setFormat(ground);
        }
        at.insertText(text, head ? formatOf(Type::Small, colours().quiet) : formatOf(Type::Body, colours().text));
    }

    QTextCursor m_cursor;
    bool m_isBlockFree = true;
    bool m_top = true;
};

} // namespace

void writeBlocks(QTextDocument& document, const TextBlocks& blocks)
{
    document.clear();
    document.setDefaultFont(fontOf(Type::Body));
    document.setDocumentMargin(measure::Space);
    BlockWriter writer(document);
    for (const auto& block : blocks)
        std::visit([&](const auto& some) { writer.write(some); }, block);
}

BlockView::BlockView(QWidget* parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFocusPolicy(Qt::StrongFocus);
}

void BlockView::setBlocks(const TextBlocks& blocks)
{
    if (blocks == m_blocks)
        return;
    m_blocks = blocks;
    render();
}

void BlockView::render()
{
    const int place = verticalScrollBar()->value();
    writeBlocks(*document(), m_blocks);
    verticalScrollBar()->setValue(place);
}

void BlockView::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        render();
}

} // namespace evalroom
