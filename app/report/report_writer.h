// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/pdf/pdf_finish.h"
#include "documents/pdf/text_block.h"
#include "report/report_model.h"
#include "report/report_style.h"

#include <QPainter>

QT_BEGIN_NAMESPACE
class QPagedPaintDevice;
QT_END_NAMESPACE

namespace evalroom {

// Flows a report over pages. Without a device it only measures, with the very same breaks.
class ReportWriter {
public:
    struct Frame {
        QString title; // in the header, left
        QString code; // in the header, right
        QString foot; // in the footer, left
        int pages = 1;
    };

    // `device`, if any, has its first page open already, is 720 dpi, without margins, and outlives the writer.
    explicit ReportWriter(const Frame& frame, QPagedPaintDevice* device = nullptr);
    ~ReportWriter();
    Q_DISABLE_COPY_MOVE(ReportWriter)

    void startPage();
    // A page without header and footer.
    void startBarePage();
    void close();

    int page() const { return m_page; }
    int y() const { return m_y; }
    int remaining() const { return style::bodyBottom - m_y; }
    const QList<OutlineEntry>& outline() const { return m_outline; }
    // The open page's painter, null when only measuring.
    QPainter* painter() { return m_ink.isActive() ? &m_ink : nullptr; }

    void bookmark(int level, const QString& title);
    void space(int height);
    void advance(int height) { m_y += height; }
    // Starts a page if less than `height` is left.
    void need(int height);

    // `follow`: how much of what comes next must stand on the same page.
    void heading(int level, const QString& title, const QString& source = {}, int follow = 0);
    void write(const ReportBlock& block);
    // What must be left on a page for the beginning of the block at `index`; a short text stays with its table.
    static int beginningOf(const QList<ReportBlock>& blocks, qsizetype index = 0);
    void write(const QList<ReportBlock>& blocks);

    static TextBlock text(const QString& words, style::Face face, int size, int pitch, int width,
        Qt::Alignment align = Qt::AlignLeft, bool strong = false);
    void draw(const TextBlock& block, int x, int y, const QColor& colour, int from = 0, int count = -1);
    void rule(int x, int y, int width, const QColor& colour, int weight);

private:
    void decorate();
    void open(bool bare);
    void paragraph(const ReportParagraph& paragraph);
    void quote(const ReportParagraph& paragraph);
    void emphasis(const ReportParagraph& paragraph);
    void lines(const TextBlock& block, int x, const QColor& colour, bool bar);
    void facts(const ReportFacts& facts);
    void table(const ReportTable& table);

    Frame m_frame;
    QPagedPaintDevice* m_device;
    QPainter m_ink; // one for the document: QPdfWriter begins and ends a file with its painter
    QList<OutlineEntry> m_outline;
    int m_page = 0;
    int m_y = 0;
};

} // namespace evalroom
