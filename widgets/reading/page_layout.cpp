// SPDX-License-Identifier: Apache-2.0
#include "widgets/reading/page_layout.h"

#include <algorithm>
#include <cmath>

namespace evalroom {

namespace {

constexpr double Percent = 100;
constexpr qint64 Lowest = 1LL << 30; // pixels; a page that begins here still ends within an int

} // namespace

void PageLayout::setPages(const QList<QSizeF>& points)
{
    m_points = points;
}

void PageLayout::arrange(int viewWidth, int zoom, double pixelsPerPoint, int gap)
{
    m_pixelsPerPoint = pixelsPerPoint;
    m_pixels.clear();
    m_tops.clear();
    const int fitting = std::max(1, viewWidth - 2 * gap);
    int widest = fitting;
    qint64 top = gap;
    for (const QSizeF& points : std::as_const(m_points)) {
        const double fit = std::min(fitting / points.width(), pixelsPerPoint * LargestZoom / Percent);
        const double scale = zoom > 0 ? pixelsPerPoint * zoom / Percent : fit;
        const QSize pixels(std::max(1, int(std::lround(points.width() * scale))),
            std::max(1, int(std::lround(points.height() * scale))));
        m_pixels.append(pixels);
        m_tops.append(static_cast<int>(top));
        widest = std::max(widest, pixels.width());
        // A document of endless pages ends where a scroll bar does.
        top = std::min(top + pixels.height() + gap, Lowest);
    }
    m_width = widest + 2 * gap;
    m_size = QSize(m_width, static_cast<int>(top));
}

QRect PageLayout::rectOf(int page) const
{
    const QSize pixels = m_pixels.at(page);
    return {QPoint((m_width - pixels.width()) / 2, m_tops.at(page)), pixels};
}

int PageLayout::pageAt(int y) const
{
    const auto after = std::upper_bound(m_tops.cbegin(), m_tops.cend(), y);
    return std::max(0, static_cast<int>(after - m_tops.cbegin()) - 1);
}

QList<int> PageLayout::pagesBetween(int top, int bottom) const
{
    QList<int> pages;
    for (int page = pageAt(top); page < pageCount() && m_tops.at(page) < bottom; ++page) {
        if (m_tops.at(page) + m_pixels.at(page).height() > top)
            pages.append(page);
    }
    return pages;
}

double PageLayout::scaleOf(int page) const
{
    return m_pixels.at(page).width() / m_points.at(page).width();
}

int PageLayout::zoomOf(int page) const
{
    return static_cast<int>(std::lround(scaleOf(page) / m_pixelsPerPoint * Percent));
}

} // namespace evalroom
