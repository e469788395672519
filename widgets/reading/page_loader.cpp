// SPDX-License-Identifier: Apache-2.0
#include "widgets/reading/page_loader.h"

namespace evalroom {

namespace {

constexpr qint64 LargestWhole = 6'000'000; // pixels
constexpr int TileSide = 1024;

} // namespace

PageLoader::PageLoader(PageCache& cache, QObject* parent)
    : QObject(parent)
    , m_cache(cache)
{
}

PageLoader::~PageLoader()
{
    cancelAll();
}

void PageLoader::setDocument(OpenDocument* document)
{
    cancelAll();
    m_errors.clear();
    m_document = document;
    m_id = document ? document->id() : QString();
}

void PageLoader::cancelAll()
{
    for (const Asked& asked : std::as_const(m_asked)) {
        if (m_document)
            m_document->client().cancel(asked.id);
    }
    m_asked.clear();
}

void PageLoader::want(const QList<PixelsRequest>& seen, const QList<PixelsRequest>& near)
{
    if (!m_document)
        return;
    m_asked.removeIf([&](const Asked& asked) {
        if (seen.contains(asked.pixels) || near.contains(asked.pixels))
            return false;
        m_document->client().cancel(asked.id);
        return true;
    });
    // What is asked for last comes first, except for the very first, which finds nobody at work.
    if (m_asked.isEmpty() && !seen.isEmpty())
        ask(seen.first());
    for (auto pixels = near.crbegin(); pixels != near.crend(); ++pixels)
        ask(*pixels);
    for (auto pixels = seen.crbegin(); pixels != seen.crend(); ++pixels)
        ask(*pixels);
}

void PageLoader::ask(const PixelsRequest& pixels)
{
    const auto isThis = [&](const Asked& asked) { return asked.pixels == pixels; };
    if (m_errors.contains(pixels.page) || m_cache.find({m_id, pixels})
        || std::any_of(m_asked.cbegin(), m_asked.cend(), isThis))
        return;
    const quint32 id
        = m_document->client().pixels(pixels, {this, [this, pixels, document = m_id](const Result<Pixels>& answer) {
                                                   if (document == m_id)
                                                       take(pixels, answer);
                                               }});
    m_asked.append({pixels, id});
}

void PageLoader::take(const PixelsRequest& pixels, const Result<Pixels>& answer)
{
    m_asked.removeIf([&](const Asked& asked) { return asked.pixels == pixels; });
    if (answer)
        m_cache.insert({m_id, pixels}, answer->image);
    else if (answer.error().code != ErrorCode::Cancelled)
        m_errors.insert(pixels.page, answer.error());
    Q_EMIT arrived(pixels.page);
}

std::optional<Error> PageLoader::errorOf(int page) const
{
    const auto error = m_errors.constFind(page);
    return error == m_errors.cend() ? std::nullopt : std::optional(*error);
}

QList<PixelsRequest> PageLoader::tilesOf(int page, const QSize& pixels)
{
    const QSize bound(render_limit::Side, render_limit::Side);
    const QSize size = pixels.width() > bound.width() || pixels.height() > bound.height()
        ? pixels.scaled(bound, Qt::KeepAspectRatio).expandedTo({1, 1})
        : pixels;
    const QRect whole({}, size);
    if (qint64(size.width()) * size.height() <= LargestWhole)
        return {{page, size, whole}};
    QList<PixelsRequest> tiles;
    for (int y = 0; y < size.height(); y += TileSide) {
        for (int x = 0; x < size.width(); x += TileSide)
            tiles.append({page, size, QRect(x, y, TileSide, TileSide) & whole});
    }
    return tiles;
}

} // namespace evalroom

#include "moc_page_loader.cpp"
