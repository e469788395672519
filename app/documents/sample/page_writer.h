// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/pdf/pdf_finish.h"
#include "documents/pdf/text_block.h"
#include "documents/sample/page_look.h"

#include <QImage>
#include <QList>
#include <QPainter>
#include <QString>

QT_BEGIN_NAMESPACE
class QPagedPaintDevice;
QT_END_NAMESPACE

namespace evalroom {

struct TableColumn {
    QString title;
    int share = 1; // of the width
    Qt::Alignment align = Qt::AlignLeft;
};

// Lays out flowing text and tables on A4 pages. Without a device it only measures, with the very same breaks.
// All lengths are in page units, 300 to the inch.
class PageWriter {
public:
    static constexpr int unitsPerInch = 300;
    static constexpr int pageWidth = 2480;
    static constexpr int pageHeight = 3508;

    struct Frame {
        PageLook look;
        QString header;
        int totalPages = 1;
        quint64 scanSeed = 0;
        int scanPerMille = 0; // share of pages drawn as pictures, where pictures are allowed
    };

    // `device`, if any, has its first page open already, is 300 dpi, without margins, and outlives the writer.
    explicit PageWriter(const Frame& frame, QPagedPaintDevice* device = nullptr);
    ~PageWriter();
    Q_DISABLE_COPY_MOVE(PageWriter)

    void startPage();
    void startScannedPage();
    void allowScans(bool allowed) { m_scansAllowed = allowed; }
    // The next page has neither header nor footer (covers).
    void startBarePage();
    void close();

    int page() const { return m_page; }
    int remaining() const { return m_bottom - m_y; }
    int y() const { return m_y; }
    int textWidth() const { return pageWidth - 2 * m_frame.look.margin; }
    const PageLook& look() const { return m_frame.look; }
    const QList<OutlineEntry>& outline() const { return m_outline; }

    void bookmark(int level, const QString& title);
    void heading(int level, const QString& title);
    // Indented by two characters, flows over pages.
    void paragraph(const QString& text);
    int paragraphHeight(const QString& text) const;
    // One block of lines of a given size that stays on a page.
    void lines(const QString& text, Qt::Alignment align, int size, bool headingFont = false);
    void space(int height);
    // Starts a page if less than `height` is left.
    void need(int height);
    void table(const QList<TableColumn>& columns, const QList<QStringList>& rows, bool withHead = true);
    int tableHeight(const QList<TableColumn>& columns, const QList<QStringList>& rows) const;

    // The open page's painter, null when only measuring.
    QPainter* painter();

private:
    enum class PageKind { Plain, Bare, Scanned };
    struct Row;

    void beginPage(PageKind kind);
    void endPage();
    void decorate();
    TextBlock layout(const QString& text, const QFont& font, int width, Qt::Alignment align) const;
    Row layoutRow(const QList<TableColumn>& columns, const QStringList& cells, bool head) const;
    void drawRow(const QList<TableColumn>& columns, const Row& row, bool head, int index);

    Frame m_frame;
    QPagedPaintDevice* m_device;
    QPainter m_paper; // one for the document: QPdfWriter begins and ends a file with its painter
    QImage m_scan;
    QPainter m_scanPainter;
    QList<OutlineEntry> m_outline;
    int m_page = 0;
    int m_y = 0;
    int m_bottom = 0;
    bool m_open = false;
    bool m_scanned = false;
    bool m_scansAllowed = false;
};

} // namespace evalroom
