// SPDX-License-Identifier: Apache-2.0
#include "widgets/reading/page_cache.h"

namespace evalroom {

namespace {

constexpr qsizetype Kibibyte = 1024;

bool isWhole(const PageTile& tile)
{
    return tile.pixels.clip.size() == tile.pixels.size;
}

} // namespace

size_t qHash(const PageTile& tile, size_t seed)
{
    const PixelsRequest& pixels = tile.pixels;
    return qHashMulti(
        seed, tile.document, pixels.page, pixels.size.width(), pixels.size.height(), pixels.clip.x(), pixels.clip.y());
}

PageCache::PageCache(qsizetype megabytes)
    : m_images(megabytes * Kibibyte)
{
}

const QImage* PageCache::find(const PageTile& tile)
{
    return m_images.object(tile);
}

const QImage* PageCache::findAny(const QString& document, int page)
{
    const auto latest = m_latest.constFind({document, page});
    return latest == m_latest.cend() ? nullptr : m_images.object(*latest);
}

void PageCache::insert(const PageTile& tile, const QImage& image)
{
    m_images.insert(tile, new QImage(image), std::max(qsizetype(1), image.sizeInBytes() / Kibibyte));
    if (isWhole(tile))
        m_latest.insert({tile.document, tile.pixels.page}, tile);
}

void PageCache::clear()
{
    m_images.clear();
    m_latest.clear();
}

} // namespace evalroom
