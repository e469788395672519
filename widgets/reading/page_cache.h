// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/render/render_messages.h"

#include <QCache>
#include <QHash>

namespace evalroom {

// Pixels of a page as the screen needs them: the whole page, or a piece of one that is shown very large.
struct PageTile {
    QString document;
    PixelsRequest pixels;

    bool operator==(const PageTile&) const = default;
};
size_t qHash(const PageTile& tile, size_t seed = 0);

// What was drawn last, of all documents, within a fixed amount of memory.
class PageCache {
public:
    static constexpr qsizetype Megabytes = 128;

    explicit PageCache(qsizetype megabytes = Megabytes);

    const QImage* find(const PageTile& tile);
    // The page as a whole in any size, for the moment until it comes in the right one.
    const QImage* findAny(const QString& document, int page);
    void insert(const PageTile& tile, const QImage& image);
    void clear();
    qsizetype kibibytes() const { return m_images.totalCost(); }

private:
    QCache<PageTile, QImage> m_images;
    QHash<std::pair<QString, int>, PageTile> m_latest; // whole pages
};

} // namespace evalroom
