// SPDX-License-Identifier: Apache-2.0
#include "widgets/result/block_view.h"

#include "widgets/style/colours.h"
#include "widgets/style/measures.h"
#include "widgets/style/type_label.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextCursor>
#include <QTextTable>

namespace evalroom {

namespace {

constexpr int SignProperty = QTextFormat::UserProperty; // of a block: an Icon, in its left margin

std::optional<Icon> signOf(const SentenceBlock& sentence)
{
    switch (sentence.tone) {
    case Tone::Good:
        return Icon::Tick;
    case Tone::Warning:
        return Icon::Warning;
    case Tone::Bad:
        return Icon::Refused;
    case Tone::Plain:
    case Tone::Quiet:
    case Tone::Strong:
        break;
    }
    return sentence.line.sign;
}

// The sign is no letter of the text: whoever copies it, or hears it, has the words.
void addSign(QTextBlockFormat& format, std::optional<Icon> sign)
{
    if (!sign)
        return;
    format.setProperty(SignProperty, static_cast<int>(*sign));
    format.setLeftMargin(QFontMetrics(fontOf(Type::Body)).height() + measure::Gap);
}

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
    BlockWriter(QTextDocument& document, int beside)
        : m_cursor(&document)
        , m_beside(beside)
    {
    }

    void write(const HeadingBlock& heading)
    {
        begin(m_top ? 0 : measure::Space);
        m_cursor.insertText(heading.text, formatOf(Type::Heading, colours().text));
    }

    void write(const SentenceBlock& sentence)
    {
        begin(measure::Tight, signOf(sentence));
        m_cursor.insertText(sentence.line.words, formatOf(sentence.tone));
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
            const QList<Marked>& cells = table.rows.at(row - 1);
            for (int column = 0; column < made->columns(); ++column)
                writeCell(made->cellAt(row, column), cells.value(column), table.columns.at(column), false);
        }
        m_cursor.movePosition(QTextCursor::End);
        // The block behind a table is there already.
        m_isBlockFree = true;
        m_top = false;
    }

private:
    void begin(int above, std::optional<Icon> sign = {})
    {
        QTextBlockFormat format;
        format.setTopMargin(above);
        format.setBottomMargin(measure::Tight);
        format.setRightMargin(m_beside);
        addSign(format, sign);
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

    static void writeCell(QTextTableCell cell, const Marked& text, const BlockColumn& column, bool head)
    {
        QTextCursor at = cell.firstCursorPosition();
        QTextBlockFormat block;
        block.setAlignment(column.figures ? Qt::AlignRight : Qt::AlignLeft);
        addSign(block, text.sign);
        at.setBlockFormat(block);
        if (head) {
            QTextCharFormat ground = cell.format();
            ground.setBackground(colours().sunken);
            cell.setFormat(ground);
        }
        at.insertText(text.words, head ? formatOf(Type::Small, colours().quiet) : formatOf(Type::Body, colours().text));
    }

    QTextCursor m_cursor;
    int m_beside; // room that no line of running text takes
    bool m_isBlockFree = true;
    bool m_top = true;
};

// Into a document that is so wide.
void writeBlocks(QTextDocument& document, const TextBlocks& blocks, int width)
{
    document.clear();
    document.setDefaultFont(fontOf(Type::Body));
    // Clearing has reset the frame, not the value.
    document.setDocumentMargin(0);
    document.setDocumentMargin(measure::Space);
    const int longest = measure::TextWidth * QFontMetrics(fontOf(Type::Body)).height() / 20;
    BlockWriter writer(document, std::max(width - 2 * measure::Space - longest, 0));
    for (const auto& block : blocks)
        std::visit([&](const auto& some) { writer.write(some); }, block);
}

} // namespace

BlockView::BlockView(QWidget* parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    // No caret: the keys scroll, or take the whole text (Ctrl+A, Ctrl+C).
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setFocusPolicy(Qt::StrongFocus);
    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &BlockView::render);
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
    m_width = width();
    writeBlocks(*document(), m_blocks, m_width);
    setTextCursor(QTextCursor(document()));
    verticalScrollBar()->setValue(place);
}

void BlockView::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        m_later.start();
}

void BlockView::paintEvent(QPaintEvent* event)
{
    QTextBrowser::paintEvent(event);
    QPainter painter(viewport());
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const QTextBlockFormat format = block.blockFormat();
        if (!format.hasProperty(SignProperty))
            continue;
        const QRect begin = cursorRect(QTextCursor(block));
        const int room = static_cast<int>(format.leftMargin());
        const int side = room - measure::Gap;
        icon(static_cast<Icon>(format.intProperty(SignProperty)))
            .paint(&painter, {begin.left() - room, begin.center().y() - side / 2, side, side});
    }
}

// Not at once: the change may come in the middle of a layout.
void BlockView::resizeEvent(QResizeEvent* event)
{
    QTextBrowser::resizeEvent(event);
    if (width() != m_width)
        m_later.start();
}

} // namespace evalroom

#include "moc_block_view.cpp"
