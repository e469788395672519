// SPDX-License-Identifier: Apache-2.0
#include "documents/render/render_server.h"

#include "documents/render/frame_channel.h"

#include <QElapsedTimer>

namespace evalroom {

namespace {

// Pixels that somebody waits for come between two slices of a search.
constexpr qint64 SliceMilliseconds = 60;

template <typename... Ts>
struct Overloaded : Ts... {
    using Ts::operator()...;
};

} // namespace

RenderServer::RenderServer(FrameChannel& channel, std::unique_ptr<DocumentEngine> engine)
    : m_channel(channel)
    , m_engine(std::move(engine))
{
}

void RenderServer::serve()
{
    for (;;) {
        const ToHelper message = m_channel.next();
        const auto* request = std::get_if<RenderRequest>(&message.body);
        if (!request)
            continue; // cancelled, and answered long ago
        auto answered = m_channel.isCancelled(message.id) ? Result<RenderAnswer>(fail(ErrorCode::Cancelled))
                                                          : answer(message.id, *request);
        // Pixels are much to send.
        if (m_channel.isCancelled(message.id))
            answered = fail(ErrorCode::Cancelled);
        m_channel.send({message.id, std::move(answered)});
    }
}

Result<RenderAnswer> RenderServer::answer(quint32 id, const RenderRequest& request)
{
    const Overloaded handle {
        [&](const OpenRequest& body) { return open(body); },
        [&](const ShapesRequest& body) { return shapes(body); },
        [&](const OutlineRequest&) -> Result<RenderAnswer> {
            return m_pages > 0 ? Result<RenderAnswer>(Outline {m_engine->outline()}) : fail(ErrorCode::NotFound);
        },
        [&](const PixelsRequest& body) -> Result<RenderAnswer> {
            if (!has(body.page))
                return fail(ErrorCode::NotFound, QString::number(body.page));
            auto image = m_engine->draw(body);
            if (!image)
                return std::unexpected(image.error());
            return Pixels {std::move(*image)};
        },
        [&](const TextRequest& body) -> Result<RenderAnswer> {
            return has(body.page) ? Result<RenderAnswer>(PageText {m_engine->text(body.page)})
                                  : fail(ErrorCode::NotFound, QString::number(body.page));
        },
        [&](const BoxesRequest& body) { return boxes(body); },
        [&](const FindRequest& body) { return find(id, body); },
    };
    auto answered = std::visit(handle, request);
    if (m_document && m_document->hasFailed())
        return fail(ErrorCode::CannotRead);
    return answered;
}

// One process reads one document: what another has left in the engine's memory is never there.
Result<RenderAnswer> RenderServer::open(const OpenRequest& request)
{
    if (m_document)
        return fail(ErrorCode::Internal, QStringLiteral("open"));
    m_document = std::make_unique<RemoteDevice>(m_channel, request.size);
    const auto pages = m_engine->open(*m_document);
    if (!pages)
        return std::unexpected(pages.error());
    m_pages = *pages;
    m_texts.resize(static_cast<size_t>(m_pages));
    return Opened {m_pages};
}

Result<RenderAnswer> RenderServer::shapes(const ShapesRequest& request)
{
    PageShapes answered;
    for (int page = request.from; page < std::min(request.from + request.count, m_pages); ++page)
        answered.shapes.append(m_engine->shape(page));
    return answered;
}

Result<RenderAnswer> RenderServer::boxes(const BoxesRequest& request)
{
    if (!has(request.page))
        return fail(ErrorCode::NotFound, QString::number(request.page));
    TextBoxes answered;
    for (const TextRange& range : request.ranges)
        answered.boxes.append(m_engine->boxes(request.page, range));
    return answered;
}

Result<RenderAnswer> RenderServer::find(quint32 id, const FindRequest& request)
{
    QElapsedTimer time;
    time.start();
    const SearchableText words(request.words);
    HitSlice slice {.next = std::min(request.from, m_pages), .hits = {}, .silent = {}};
    const int end = static_cast<int>(std::min(qint64(request.from) + request.pages, qint64(m_pages)));
    while (slice.next < end && time.elapsed() < SliceMilliseconds && !m_channel.isCancelled(id)) {
        const int page = slice.next++;
        const SearchableText& text = searchable(page);
        if (text.isEmpty())
            slice.silent.append(page);
        const QList<TextRange> found = text.find(words);
        for (const TextRange& range : found) {
            if (slice.hits.size() < render_limit::Hits)
                slice.hits.append({page, range});
        }
    }
    return slice;
}

const SearchableText& RenderServer::searchable(int page)
{
    auto& text = m_texts.at(static_cast<size_t>(page));
    if (!text)
        text.emplace(m_engine->text(page));
    return *text;
}

} // namespace evalroom
