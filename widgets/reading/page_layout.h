// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QRect>
#include <QSize>
#include <QSizeF>

namespace evalroom {

// Where the pages of a document stand below each other, in device-independent pixels.
class PageLayout {
public:
    static constexpr int SmallestZoom = 25;
    static constexpr int LargestZoom = 400;

    void setPages(const QList<QSizeF>& points);
    // `zoom` in percent of the size on paper; 0: each page as wide as the view.
    void arrange(int viewWidth, int zoom, double pixelsPerPoint, int gap);

    int pageCount() const { return static_cast<int>(m_points.size()); }
    QSize size() const { return m_size; }
    QRect rectOf(int page) const;
    // The page at this height, or the one above it where it is a gap; 0 without pages.
    int pageAt(int y) const;
    // Pages that are seen between two heights.
    QList<int> pagesBetween(int top, int bottom) const;
    // Device-independent pixels per point on this page.
    double scaleOf(int page) const;
    // The zoom that shows this page as it is now.
    int zoomOf(int page) const;

private:
    QList<QSizeF> m_points;
    QList<QSize> m_pixels;
    QList<int> m_tops;
    QSize m_size;
    int m_width = 0;
    double m_pixelsPerPoint = 1;
};

} // namespace evalroom
