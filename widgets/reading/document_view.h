// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/reading/document_search.h"
#include "widgets/reading/page_layout.h"
#include "widgets/reading/page_loader.h"
#include "widgets/reading/reading_places.h"

#include <QAbstractScrollArea>

namespace evalroom {

// The pages of a document below each other, as wide as the view or in a size of one's own. Grey until its pixels are
// there; a page that cannot be shown says so in its place.
class DocumentView : public QAbstractScrollArea {
    Q_OBJECT
public:
    // Pixels; in less of a page nobody reads. What holds the view is scrolled where there is no room for it.
    static constexpr int LeastHeight = 200;

    DocumentView(PageCache& cache, DocumentSearch& search, QWidget* parent = nullptr);

    // One that is ready, or none.
    void setDocument(OpenDocument* document, const ReadingPlace& place = {});
    ReadingPlace place() const;

    int pageCount() const { return m_layout.pageCount(); }
    int currentPage() const;
    // From 0; what does not exist is the nearest page that does.
    void goTo(int page, int permille = 0);

    int zoom() const { return m_zoom; } // percent; 0: as wide as the view
    int shownZoom() const; // percent, of the current page
    void setZoom(int percent);
    void zoomBy(int steps);

    // Why a page is not shown, for whoever cannot see it.
    std::optional<Error> errorOf(int page) const { return m_loader.errorOf(page); }
    bool isSharp(int page); // its pixels are here; of a very large page those that are seen
    bool isSettled(int page) { return errorOf(page) || isSharp(page); } // no more will come of it

Q_SIGNALS:
    void pageChanged(int page);
    void zoomChanged();
    void placeChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void takeShapes();
    void takePlace();
    void arrange();
    void arrangeAround(int page, int permille);
    void moved();
    void loadSoon();
    void load();
    void showHit();
    void retranslate();

    QRect seen() const; // in the layout's coordinates
    QList<PixelsRequest> tilesOf(int page) const;
    QRectF onScreen(const PixelsRequest& tile) const;
    QRectF onScreen(int page, const QRectF& points) const;

    void paintPage(QPainter& painter, int page);
    void paintPixels(QPainter& painter, int page, const QRect& paper);
    void paintWaiting(QPainter& painter, int page, const QRect& paper) const;
    void paintError(QPainter& painter, const QRect& paper, const Error& error) const;
    void paintHits(QPainter& painter, int page);

    PageCache& m_cache;
    DocumentSearch& m_search;
    PageLoader m_loader;
    QPointer<OpenDocument> m_document;
    PageLayout m_layout;
    ReadingPlace m_place; // at the upper edge of the view
    int m_zoom = 0;
    int m_page = -1; // that was told last
    bool m_arranging = false;
    bool m_loading = false; // load() is about to be called
};

} // namespace evalroom
