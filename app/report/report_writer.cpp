// SPDX-License-Identifier: Apache-2.0
#include "report/report_writer.h"

#include "report/table_layout.h"

#include <QFontMetrics>
#include <QPagedPaintDevice>

using namespace Qt::StringLiterals;
using namespace evalroom::style;

namespace evalroom {

namespace {

constexpr int quoteIndent = 150;
constexpr int factName = 1280;
constexpr int factPadding = 34;
// Facts up to this height stand on one page.
constexpr int wholeFacts = 2800;

struct FactLayout {
    explicit FactLayout(const ReportFact& fact)
        : name(ReportWriter::text(fact.name, Face::Sans, tableSize, tablePitch, factName - 60))
        , value(ReportWriter::text(fact.value, fact.code ? Face::Mono : Face::Sans, fact.code ? smallSize : tableSize,
              tablePitch, textWidth - factName))
    {
    }

    int height() const { return std::max(name.height(), value.height()) + 2 * factPadding; }

    TextBlock name;
    TextBlock value;
};

int factsHeight(const ReportFacts& facts)
{
    int height = 30;
    for (const ReportFact& fact : facts.rows)
        height += FactLayout(fact).height();
    return height;
}

} // namespace

ReportWriter::ReportWriter(const Frame& frame, QPagedPaintDevice* device)
    : m_frame(frame)
    , m_device(device)
{
    if (m_device)
        m_ink.begin(m_device);
}

ReportWriter::~ReportWriter()
{
    close();
}

void ReportWriter::close()
{
    if (m_ink.isActive())
        m_ink.end();
}

void ReportWriter::open(bool bare)
{
    if (m_device && m_page > 0)
        m_device->newPage();
    ++m_page;
    m_y = bodyTop;
    if (!bare)
        decorate();
}

void ReportWriter::startPage()
{
    open(false);
}

void ReportWriter::startBarePage()
{
    open(true);
}

void ReportWriter::decorate()
{
    if (!painter())
        return;
    const int half = textWidth * 2 / 3;
    const QString title = QFontMetrics(font(Face::Sans, smallSize)).elidedText(m_frame.title, Qt::ElideRight, half);
    draw(text(title, Face::Sans, smallSize, smallPitch, textWidth), margin, 480, quiet());
    draw(text(m_frame.code, Face::Sans, smallSize, smallPitch, textWidth, Qt::AlignRight), margin, 480, quiet());
    rule(margin, 640, textWidth, hairline(), 6);
    const int foot = pageHeight - 620;
    rule(margin, foot - 40, textWidth, hairline(), 6);
    draw(text(m_frame.foot, Face::Sans, smallSize, smallPitch, textWidth), margin, foot, quiet());
    const QString number = u"第 %1 页　共 %2 页"_s.arg(m_page).arg(m_frame.pages);
    draw(text(number, Face::Sans, smallSize, smallPitch, textWidth, Qt::AlignRight), margin, foot, quiet());
}

TextBlock ReportWriter::text(
    const QString& words, Face face, int size, int pitch, int width, Qt::Alignment align, bool strong)
{
    return TextBlock(words, font(face, size, strong), width, align, pitch, latin(face));
}

void ReportWriter::draw(const TextBlock& block, int x, int y, const QColor& colour, int from, int count)
{
    QPainter* ink = painter();
    if (!ink)
        return;
    ink->setPen(colour);
    block.draw(*ink, QPointF(x, y), from, count);
}

void ReportWriter::rule(int x, int y, int width, const QColor& colour, int weight)
{
    if (QPainter* ink = painter())
        ink->fillRect(QRect(x, y - weight / 2, width, weight), colour);
}

void ReportWriter::bookmark(int level, const QString& title)
{
    m_outline << OutlineEntry {level, title, std::max(m_page, 1)};
}

void ReportWriter::space(int height)
{
    // Nothing is left free at the head of a page.
    if (m_y > bodyTop)
        m_y = std::min(m_y + height, bodyBottom);
}

void ReportWriter::need(int height)
{
    if (m_page == 0 || (remaining() < height && m_y > bodyTop))
        startPage();
}

void ReportWriter::heading(int level, const QString& title, const QString& source, int follow)
{
    const int size = level == 0 ? 150 : 120;
    const TextBlock words = text(title, Face::Sans, size, size * 14 / 10, textWidth, Qt::AlignLeft, true);
    const TextBlock law = text(source, Face::Sans, smallSize, smallPitch, textWidth);
    const bool main = level == 0;
    const int above = main ? 240 : 120;
    const int ruled = main ? 70 : 0;
    const int below = (source.isEmpty() ? 0 : law.height() + 20) + (main ? 50 : 30);
    need(above + words.height() + ruled + below + follow);
    space(above);
    bookmark(level, title);
    draw(words, margin, m_y, main ? accent() : ink());
    m_y += words.height() + ruled;
    if (main)
        rule(margin, m_y - 40, textWidth, accent(), 10);
    if (!source.isEmpty())
        draw(law, margin, m_y, quiet());
    m_y += below;
}

void ReportWriter::write(const ReportBlock& block)
{
    if (const auto* words = std::get_if<ReportParagraph>(&block))
        paragraph(*words);
    else if (const auto* pairs = std::get_if<ReportFacts>(&block))
        facts(*pairs);
    else
        table(std::get<ReportTable>(block));
}

void ReportWriter::write(const QList<ReportBlock>& blocks)
{
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        need(beginningOf(blocks, i));
        write(blocks[i]);
    }
}

int ReportWriter::beginningOf(const QList<ReportBlock>& blocks, qsizetype index)
{
    if (index >= blocks.size())
        return 0;
    const ReportBlock& block = blocks[index];
    if (const auto* rows = std::get_if<ReportTable>(&block))
        return TableLayout(*rows).beginning();
    if (const auto* pairs = std::get_if<ReportFacts>(&block)) {
        const int all = factsHeight(*pairs);
        return all <= wholeFacts ? all : 4 * tablePitch;
    }
    const auto& words = std::get<ReportParagraph>(block);
    constexpr qsizetype shortText = 100;
    const bool introduces = words.style == ParagraphStyle::Body && words.text.size() <= shortText
        && index + 1 < blocks.size() && !std::holds_alternative<ReportParagraph>(blocks[index + 1]);
    return 3 * bodyPitch + (introduces ? beginningOf(blocks, index + 1) : 0);
}

void ReportWriter::lines(const TextBlock& block, int x, const QColor& colour, bool bar)
{
    for (int i = 0; i < block.lineCount(); ++i) {
        // Neither the first nor the last line stands alone on a page.
        const bool pair = block.lineCount() > 1 && (i == 0 || i == block.lineCount() - 2);
        need(pair ? 2 * block.pitch() : block.pitch());
        if (QPainter* ink = bar ? painter() : nullptr)
            ink->fillRect(QRect(margin + 50, m_y, 22, block.pitch()), hairline());
        draw(block, x, m_y, colour, i, 1);
        m_y += block.pitch();
    }
}

void ReportWriter::paragraph(const ReportParagraph& paragraph)
{
    if (paragraph.style == ParagraphStyle::Quote)
        return quote(paragraph);
    if (paragraph.style == ParagraphStyle::Emphasis)
        return emphasis(paragraph);
    if (!paragraph.lead.isEmpty()) {
        const TextBlock lead = text(paragraph.lead, Face::Sans, bodySize, bodyPitch, textWidth, Qt::AlignLeft, true);
        need(lead.height() + 2 * bodyPitch);
        lines(lead, margin, ink(), false);
    }
    if (paragraph.style == ParagraphStyle::Note)
        lines(text(paragraph.text, Face::Sans, smallSize, smallPitch, textWidth), margin, quiet(), false);
    else
        lines(text(u"　　"_s + paragraph.text, Face::Serif, bodySize, bodyPitch, textWidth, Qt::AlignJustify), margin,
            ink(), false);
    space(60);
}

void ReportWriter::quote(const ReportParagraph& paragraph)
{
    const int width = textWidth - quoteIndent;
    const TextBlock lead = text(paragraph.lead, Face::Sans, tableSize, tablePitch + 20, width, Qt::AlignLeft, true);
    space(50);
    need(lead.height() + 2 * bodyPitch);
    lines(lead, margin + quoteIndent, ink(), true);
    lines(text(paragraph.text, Face::Serif, bodySize, bodyPitch, width, Qt::AlignJustify), margin + quoteIndent, ink(),
        true);
    space(90);
}

void ReportWriter::emphasis(const ReportParagraph& paragraph)
{
    const int width = textWidth - 2 * quoteIndent;
    const TextBlock lead = text(paragraph.lead, Face::Sans, 130, 200, width, Qt::AlignLeft, true);
    const TextBlock words = text(paragraph.text, Face::Serif, bodySize, bodyPitch, width);
    const int height = lead.height() + words.height() + 160;
    space(60);
    need(height);
    if (QPainter* ink = painter()) {
        ink->fillRect(QRect(margin, m_y, textWidth, height), QColor(0xfb, 0xf1, 0xf0));
        ink->fillRect(QRect(margin, m_y, 30, height), warning());
    }
    draw(lead, margin + quoteIndent, m_y + 80, warning());
    draw(words, margin + quoteIndent, m_y + 80 + lead.height(), ink());
    m_y += height;
    space(120);
}

void ReportWriter::facts(const ReportFacts& facts)
{
    space(30);
    bool first = true;
    for (const ReportFact& fact : facts.rows) {
        const FactLayout layout(fact);
        const int height = layout.height();
        need(first ? 2 * height : height);
        if (first || m_y == bodyTop)
            rule(margin, m_y, textWidth, hairline(), 6);
        first = false;
        draw(layout.name, margin, m_y + factPadding, quiet());
        draw(layout.value, margin + factName, m_y + factPadding, ink());
        m_y += height;
        rule(margin, m_y, textWidth, hairline(), 6);
    }
    space(130);
}

void ReportWriter::table(const ReportTable& table)
{
    TableLayout(table).write(*this);
}

} // namespace evalroom
