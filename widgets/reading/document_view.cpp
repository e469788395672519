// SPDX-License-Identifier: Apache-2.0
#include "widgets/reading/document_view.h"

#include "widgets/style/measures.h"
#include "widgets/style/spoken_role.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QTimer>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr double PointsPerInch = 72;
constexpr int Thousand = 1000;
constexpr int ZoomSteps[] {25, 33, 50, 67, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400};
constexpr int NearPages = 2; // drawn ahead

} // namespace

DocumentView::DocumentView(PageCache& cache, DocumentSearch& search, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_cache(cache)
    , m_search(search)
    , m_loader(cache, this)
{
    setObjectName(u"pages"_s);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumHeight(LeastHeight);
    setSpokenRole(*this, QAccessible::Document);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    // Always there, so that fitting the width never goes back and forth.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    connect(&m_loader, &PageLoader::arrived, this, [this](int page) {
        if (page < pageCount())
            viewport()->update(m_layout.rectOf(page).translated(-seen().topLeft()));
    });
    connect(&m_search, &DocumentSearch::currentChanged, this, &DocumentView::showHit);
    connect(&m_search, &DocumentSearch::changed, viewport(), qOverload<>(&QWidget::update));
    connect(&m_search, &DocumentSearch::boxesArrived, this, &DocumentView::showHit);
    retranslate();
}

void DocumentView::setDocument(OpenDocument* document, const ReadingPlace& place)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    m_loader.setDocument(document);
    m_page = -1;
    m_zoom = place.zoom;
    if (document)
        connect(document, &OpenDocument::shapesChanged, this, &DocumentView::takeShapes);
    QList<QSizeF> points;
    for (int page = 0; document && page < document->pageCount(); ++page)
        points.append(document->shape(page).points);
    m_layout.setPages(points);
    arrangeAround(place.page, place.permille);
    Q_EMIT zoomChanged();
}

void DocumentView::takeShapes()
{
    const ReadingPlace before = place();
    QList<QSizeF> points;
    for (int page = 0; page < m_document->pageCount(); ++page)
        points.append(m_document->shape(page).points);
    m_layout.setPages(points);
    arrangeAround(before.page, before.permille);
}

void DocumentView::arrange()
{
    const double pixelsPerPoint = logicalDpiX() / PointsPerInch;
    m_layout.arrange(viewport()->width(), m_zoom, pixelsPerPoint, measure::Gap);
    const QSize view = viewport()->size();
    horizontalScrollBar()->setRange(0, std::max(0, m_layout.size().width() - view.width()));
    horizontalScrollBar()->setPageStep(view.width());
    verticalScrollBar()->setRange(0, std::max(0, m_layout.size().height() - view.height()));
    // A little of what was read last stays in sight.
    verticalScrollBar()->setPageStep(std::max(1, view.height() - 2 * fontMetrics().height()));
    verticalScrollBar()->setSingleStep(3 * fontMetrics().height());
    horizontalScrollBar()->setSingleStep(3 * fontMetrics().height());
}

void DocumentView::arrangeAround(int page, int permille)
{
    m_arranging = true;
    arrange();
    horizontalScrollBar()->setValue(horizontalScrollBar()->maximum() / 2);
    goTo(page, permille);
    m_arranging = false;
    moved();
    viewport()->update();
}

QRect DocumentView::seen() const
{
    const int left = m_layout.size().width() < viewport()->width() ? (m_layout.size().width() - viewport()->width()) / 2
                                                                   : horizontalScrollBar()->value();
    return {QPoint(left, verticalScrollBar()->value()), viewport()->size()};
}

// The one that most is seen of, more or less.
int DocumentView::currentPage() const
{
    return m_layout.pageAt(seen().top() + seen().height() / 3);
}

// Kept, not computed: changing the size ten times would else lead ten roundings away.
ReadingPlace DocumentView::place() const
{
    return {m_place.page, m_place.permille, m_zoom};
}

void DocumentView::takePlace()
{
    if (pageCount() == 0)
        return;
    const int edge = seen().top() + measure::Gap;
    m_place.page = m_layout.pageAt(edge);
    const QRect paper = m_layout.rectOf(m_place.page);
    const int above = std::clamp(edge - paper.top(), 0, paper.height());
    m_place.permille = static_cast<int>(qint64(above) * Thousand / paper.height());
}

void DocumentView::goTo(int page, int permille)
{
    if (pageCount() == 0)
        return;
    const ReadingPlace wanted {std::clamp(page, 0, pageCount() - 1), std::clamp(permille, 0, Thousand), m_zoom};
    const QRect paper = m_layout.rectOf(wanted.page);
    const int above = static_cast<int>(qint64(paper.height()) * wanted.permille / Thousand);
    m_place = wanted;
    verticalScrollBar()->setValue(paper.top() + above - measure::Gap);
    m_place = wanted;
}

int DocumentView::shownZoom() const
{
    return pageCount() > 0 ? m_layout.zoomOf(currentPage()) : 0;
}

void DocumentView::setZoom(int percent)
{
    const ReadingPlace before = place();
    m_zoom = percent == 0 ? 0 : std::clamp(percent, PageLayout::SmallestZoom, PageLayout::LargestZoom);
    arrangeAround(before.page, before.permille);
    Q_EMIT zoomChanged();
}

void DocumentView::zoomBy(int steps)
{
    if (pageCount() == 0)
        return;
    const int now = shownZoom();
    if (steps > 0) {
        const auto* next = std::upper_bound(std::begin(ZoomSteps), std::end(ZoomSteps), now);
        setZoom(next == std::end(ZoomSteps) ? PageLayout::LargestZoom : *next);
    } else {
        const auto* next = std::lower_bound(std::begin(ZoomSteps), std::end(ZoomSteps), now);
        setZoom(next == std::begin(ZoomSteps) ? PageLayout::SmallestZoom : *std::prev(next));
    }
}

void DocumentView::moved()
{
    loadSoon();
    if (m_arranging)
        return;
    const int page = pageCount() > 0 ? currentPage() : -1;
    if (page != std::exchange(m_page, page) && page >= 0) {
        retranslate();
        Q_EMIT pageChanged(page);
    }
    Q_EMIT placeChanged();
}

void DocumentView::loadSoon()
{
    if (!std::exchange(m_loading, true))
        QTimer::singleShot(0, this, &DocumentView::load);
}

void DocumentView::load()
{
    m_loading = false;
    if (pageCount() == 0 || !isVisible())
        return;
    QList<PixelsRequest> seenTiles;
    QList<PixelsRequest> nearTiles;
    const QList<int> pages = m_layout.pagesBetween(seen().top(), seen().bottom() + 1);
    for (const int page : pages) {
        const QList<PixelsRequest> tiles = tilesOf(page);
        for (const PixelsRequest& tile : tiles)
            (onScreen(tile).intersects(viewport()->rect()) ? seenTiles : nearTiles).append(tile);
    }
    for (int away = 1; away <= NearPages && !pages.isEmpty(); ++away) {
        for (const int page : {pages.last() + away, pages.first() - away}) {
            const auto tiles = page >= 0 && page < pageCount() ? tilesOf(page) : QList<PixelsRequest>();
            if (tiles.size() == 1)
                nearTiles.append(tiles);
        }
    }
    // Of a very large page only what is seen.
    nearTiles.removeIf([](const PixelsRequest& tile) { return tile.clip.size() != tile.size; });
    m_loader.want(seenTiles, nearTiles);
}

bool DocumentView::isSharp(int page)
{
    const QList<PixelsRequest> tiles = tilesOf(page);
    return std::all_of(tiles.cbegin(), tiles.cend(), [&](const PixelsRequest& tile) {
        const bool unseen = tiles.size() > 1 && !onScreen(tile).intersects(viewport()->rect());
        return unseen || m_cache.find({m_document->id(), tile});
    });
}

void DocumentView::showHit()
{
    viewport()->update();
    const int page = m_search.currentPage();
    if (page < 0 || page >= pageCount())
        return;
    const int hit = m_search.currentOn(page);
    const QList<QRectF> boxes = m_search.boxesOn(page).value(hit);
    const QRect paper = m_layout.rectOf(page);
    const QRectF place = boxes.isEmpty() ? QRectF(paper.topLeft(), QSize(1, 1))
                                         : onScreen(page, boxes.first()).translated(seen().topLeft());
    const QRect view = seen();
    if (place.top() < view.top() || place.bottom() > view.bottom())
        verticalScrollBar()->setValue(static_cast<int>(place.center().y()) - view.height() / 3);
    if (place.left() < view.left() || place.right() > view.right())
        horizontalScrollBar()->setValue(static_cast<int>(place.center().x()) - view.width() / 2);
}

void DocumentView::showEvent(QShowEvent* event)
{
    QAbstractScrollArea::showEvent(event);
    loadSoon();
}

void DocumentView::resizeEvent(QResizeEvent* event)
{
    const ReadingPlace before = place();
    QAbstractScrollArea::resizeEvent(event);
    arrangeAround(before.page, before.permille);
    Q_EMIT zoomChanged();
}

void DocumentView::scrollContentsBy(int dx, int dy)
{
    if (m_arranging)
        return;
    viewport()->scroll(dx, dy);
    takePlace();
    moved();
}

void DocumentView::keyPressEvent(QKeyEvent* event)
{
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    if (event->key() == Qt::Key_Home)
        goTo(0);
    else if (event->key() == Qt::Key_End)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    else if (event->key() == Qt::Key_Space)
        verticalScrollBar()->triggerAction(event->modifiers().testFlag(Qt::ShiftModifier)
                ? QAbstractSlider::SliderPageStepSub
                : QAbstractSlider::SliderPageStepAdd);
    // From the page at the upper edge: of small pages several are seen at once.
    else if (control && event->key() == Qt::Key_PageDown)
        goTo(m_place.page + 1);
    else if (control && event->key() == Qt::Key_PageUp)
        goTo(m_place.page - 1);
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void DocumentView::wheelEvent(QWheelEvent* event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    if (event->angleDelta().y() != 0)
        zoomBy(event->angleDelta().y() > 0 ? 1 : -1);
    event->accept();
}

void DocumentView::retranslate()
{
    setAccessibleName(tr("Pages of the document"));
    setAccessibleDescription(pageCount() > 0 ? tr("Page %1 of %2").arg(currentPage() + 1).arg(pageCount()) : QString());
}

void DocumentView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QAbstractScrollArea::changeEvent(event);
}

} // namespace evalroom

#include "moc_document_view.cpp"
