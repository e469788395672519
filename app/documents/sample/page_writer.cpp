// SPDX-License-Identifier: Apache-2.0
#include "documents/sample/page_writer.h"

#include "documents/sample/scan_effect.h"

#include <QPagedPaintDevice>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int headerTop = 150;
constexpr int decorationSize = 34;

} // namespace

PageWriter::PageWriter(const Frame& frame, QPagedPaintDevice* device)
    : m_frame(frame)
    , m_device(device)
{
    if (m_device)
        m_paper.begin(m_device);
}

PageWriter::~PageWriter()
{
    close();
}

void PageWriter::startPage()
{
    const bool chosen = m_scansAllowed
        && PracticeRandom::of(m_frame.scanSeed, static_cast<quint64>(m_page) + 1).below(1000) < m_frame.scanPerMille;
    beginPage(chosen ? PageKind::Scanned : PageKind::Plain);
}

void PageWriter::startScannedPage()
{
    beginPage(PageKind::Scanned);
}

void PageWriter::startBarePage()
{
    beginPage(PageKind::Bare);
}

void PageWriter::beginPage(PageKind kind)
{
    endPage();
    if (m_device && m_page > 0)
        m_device->newPage();
    ++m_page;
    m_open = true;
    m_y = 300;
    m_bottom = pageHeight - 300;
    m_scanned = kind == PageKind::Scanned;
    if (m_device) {
        if (m_scanned) {
            m_scan = blankScan();
            m_scanPainter.begin(&m_scan);
            m_scanPainter.scale(m_scan.width() / double(pageWidth), m_scan.height() / double(pageHeight));
        }
    }
    if (kind != PageKind::Bare)
        decorate();
}

void PageWriter::endPage()
{
    if (!m_open)
        return;
    m_open = false;
    if (!m_scanned || !m_device)
        return;
    m_scanPainter.end();
    const QImage picture = scanned(m_scan, PracticeRandom::of(m_frame.scanSeed, static_cast<quint64>(m_page)));
    m_paper.drawImage(QRect(0, 0, pageWidth, pageHeight), picture);
}

QPainter* PageWriter::painter()
{
    if (!m_device || !m_open)
        return nullptr;
    return m_scanned ? &m_scanPainter : &m_paper;
}

void PageWriter::close()
{
    endPage();
    if (m_paper.isActive())
        m_paper.end();
}

void PageWriter::decorate()
{
    QPainter* ink = painter();
    if (!ink)
        return;
    const PageLook& look = m_frame.look;
    const QRect head(look.margin, headerTop, textWidth(), 70);
    const QRect foot(look.margin, pageHeight - 240, textWidth(), 70);
    ink->setPen(QColor(0x40, 0x40, 0x40));
    ink->setFont(look.font(decorationSize));
    const auto write = [&](const QRect& where, Qt::Alignment align, const QString& text) {
        ink->drawText(where, static_cast<int>(align | Qt::AlignVCenter), text);
    };
    write(head, look.footerCentred ? Qt::AlignHCenter : Qt::AlignLeft, m_frame.header);
    const QString number = u"第 %1 页　共 %2 页"_s.arg(m_page).arg(m_frame.totalPages);
    write(foot, look.footerCentred ? Qt::AlignHCenter : Qt::AlignRight, number);
    if (look.headerRule) {
        ink->setPen(QPen(look.accent, 3));
        ink->drawLine(head.left(), head.bottom() + 8, head.right(), head.bottom() + 8);
    }
    ink->setPen(Qt::black);
}

void PageWriter::bookmark(int level, const QString& title)
{
    m_outline << OutlineEntry {level, title, std::max(m_page, 1)};
}

TextBlock PageWriter::layout(const QString& text, const QFont& font, int width, Qt::Alignment align) const
{
    return TextBlock(text, font, width, align, font.pixelSize() * m_frame.look.lineSpacing / 100);
}

int PageWriter::paragraphHeight(const QString& text) const
{
    const PageLook& style = m_frame.look;
    return layout(u"　　"_s + text, style.font(style.bodySize), textWidth(), Qt::AlignLeft).height();
}

void PageWriter::paragraph(const QString& text)
{
    const PageLook& style = m_frame.look;
    const TextBlock block = layout(u"　　"_s + text, style.font(style.bodySize), textWidth(), Qt::AlignLeft);
    for (int i = 0; i < block.lineCount(); ++i) {
        need(block.pitch());
        if (QPainter* ink = painter())
            block.draw(*ink, QPointF(style.margin, m_y), i, 1);
        m_y += block.pitch();
    }
}

void PageWriter::lines(const QString& text, Qt::Alignment align, int size, bool headingFont)
{
    const PageLook& style = m_frame.look;
    const QFont font = headingFont ? style.headingFont(size) : style.font(size);
    const TextBlock block = layout(text, font, textWidth(), align);
    need(block.height());
    if (QPainter* ink = painter())
        block.draw(*ink, QPointF(style.margin, m_y));
    m_y += block.height();
}

void PageWriter::heading(int level, const QString& title)
{
    constexpr int sizes[] = {66, 56, 49};
    const PageLook& style = m_frame.look;
    const int size = sizes[std::clamp(level, 0, 2)];
    need(size * 4 + style.bodySize * 4);
    if (m_y > 320)
        space(size / 2);
    bookmark(level, title);
    if (QPainter* ink = painter())
        ink->setPen(style.accent);
    lines(title, level == 0 && style.centredHeadings ? Qt::AlignHCenter : Qt::AlignLeft, size, true);
    if (QPainter* ink = painter())
        ink->setPen(Qt::black);
    space(size / 4);
}

void PageWriter::space(int height)
{
    m_y = std::min(m_y + height, m_bottom);
}

void PageWriter::need(int height)
{
    if (!m_open || (remaining() < height && m_y > 320))
        startPage();
}

} // namespace evalroom
