// SPDX-License-Identifier: Apache-2.0
#include "widgets/reading/document_view.h"

#include "widgets/reading/reading_words.h"
#include "widgets/style/colours.h"
#include "widgets/style/drawing.h"
#include "widgets/style/measures.h"
#include "widgets/style/type_label.h"

#include <QPaintEvent>
#include <QPainter>

namespace evalroom {

namespace {

// Paper stays white in the dark, and what is marked on it keeps its colours.
const Colours& onPaper()
{
    return coloursOf(Theme::Light);
}

// Where pixels are still to come, or will never.
QColor grey()
{
    constexpr double most = 0.6;
    return drawing::mixed(onPaper().surface, onPaper().line, most);
}

} // namespace

QList<PixelsRequest> DocumentView::tilesOf(int page) const
{
    return PageLoader::tilesOf(page, (QSizeF(m_layout.rectOf(page).size()) * devicePixelRatioF()).toSize());
}

QRectF DocumentView::onScreen(const PixelsRequest& tile) const
{
    const QRect paper = m_layout.rectOf(tile.page);
    const double x = double(paper.width()) / tile.size.width();
    const double y = double(paper.height()) / tile.size.height();
    const QPointF origin = paper.topLeft() - seen().topLeft();
    return {
        origin.x() + tile.clip.x() * x, origin.y() + tile.clip.y() * y, tile.clip.width() * x, tile.clip.height() * y};
}

QRectF DocumentView::onScreen(int page, const QRectF& points) const
{
    const double scale = m_layout.scaleOf(page);
    const QPointF origin = m_layout.rectOf(page).topLeft() - seen().topLeft();
    return {origin + points.topLeft() * scale, points.size() * scale};
}

void DocumentView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), colours().sunken);
    if (pageCount() > 0) {
        const QRect dirty = event->rect().translated(seen().topLeft());
        const QList<int> pages = m_layout.pagesBetween(dirty.top(), dirty.bottom() + 1);
        for (const int page : pages)
            paintPage(painter, page);
    }
}

void DocumentView::paintPage(QPainter& painter, int page)
{
    const QRect paper = m_layout.rectOf(page).translated(-seen().topLeft());
    if (const auto error = m_loader.errorOf(page)) {
        paintError(painter, paper, *error);
    } else {
        paintPixels(painter, page, paper);
        paintHits(painter, page);
    }
    painter.setPen(colours().line);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(paper.adjusted(-1, -1, 0, 0));
}

void DocumentView::paintPixels(QPainter& painter, int page, const QRect& paper)
{
    const QList<PixelsRequest> tiles = tilesOf(page);
    if (!isSharp(page)) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        if (const QImage* earlier = m_cache.findAny(m_document->id(), page))
            painter.drawImage(paper, *earlier);
        else
            paintWaiting(painter, page, paper);
        painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    }
    for (const PixelsRequest& tile : tiles) {
        const QRectF place = onScreen(tile);
        const QImage* image = place.intersects(viewport()->rect()) ? m_cache.find({m_document->id(), tile}) : nullptr;
        if (image)
            painter.drawImage(place, *image);
    }
}

void DocumentView::paintWaiting(QPainter& painter, int page, const QRect& paper) const
{
    painter.fillRect(paper, grey());
    painter.setPen(onPaper().text);
    painter.setFont(fontOf(Type::Title));
    painter.drawText(paper & viewport()->rect(), Qt::AlignCenter, QString::number(page + 1));
}

void DocumentView::paintError(QPainter& painter, const QRect& paper, const Error& error) const
{
    painter.fillRect(paper, grey());
    painter.setFont(fontOf(Type::Body));
    const QString words = pageErrorWords(error);
    const QRect seenPart = paper & viewport()->rect();
    const int width = std::min(seenPart.width() - 4 * measure::Space, drawing::scaled(measure::TextWidth) / 2);
    const QRect text = painter.fontMetrics().boundingRect(
        QRect(0, 0, std::max(1, width), seenPart.height()), Qt::AlignCenter | Qt::TextWordWrap, words);
    QRect card = text.adjusted(-measure::Space, -measure::Space, measure::Space, measure::Space);
    card.moveCenter(seenPart.center());
    drawing::box(painter, card, onPaper().badSoft, onPaper().bad, 1, measure::Radius);
    painter.setPen(onPaper().text);
    painter.drawText(card.adjusted(measure::Space, measure::Space, -measure::Space, -measure::Space),
        Qt::AlignCenter | Qt::TextWordWrap, words);
}

// Multiplied, as a marker does: what is written stays black. The current hit has a line around it besides.
void DocumentView::paintHits(QPainter& painter, int page)
{
    const QList<QList<QRectF>> hits = m_search.boxesOn(page);
    const int current = m_search.currentOn(page);
    for (int hit = 0; hit < hits.size(); ++hit) {
        QRectF whole;
        for (const QRectF& box : hits.at(hit)) {
            const QRectF place = onScreen(page, box).adjusted(-1, -2, 1, 2);
            painter.setCompositionMode(QPainter::CompositionMode_Multiply);
            painter.fillRect(place, hit == current ? QColor(255, 196, 61) : QColor(255, 236, 150));
            painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
            // A hit that goes on in the next line has two rings.
            const bool sameLine = whole.isNull() || std::abs(whole.center().y() - place.center().y()) < place.height();
            if (!sameLine && hit == current)
                drawing::box(painter, whole, {}, onPaper().accent, 2, 2);
            whole = sameLine ? whole | place : place;
        }
        if (hit == current && !whole.isNull())
            drawing::box(painter, whole.adjusted(-2, -2, 2, 2), {}, onPaper().accent, 2, 2);
    }
}

} // namespace evalroom
