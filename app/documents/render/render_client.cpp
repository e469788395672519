// SPDX-License-Identifier: Apache-2.0
#include "documents/render/render_client.h"

namespace evalroom {

RenderClient::RenderClient(RenderSetup setup, QObject* parent)
    : QObject(parent)
    , m_worker(new RenderWorker(std::move(setup), [this](quint32 id, Result<RenderAnswer> answer) {
        QMetaObject::invokeMethod(
            this, [this, id, answer = std::move(answer)] { answered(id, answer); }, Qt::QueuedConnection);
    }))
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &RenderWorker::started, this, &RenderClient::started);
    m_thread.setObjectName(QStringLiteral("render"));
    m_thread.start();
}

// The worker never outlives this object; it waits for nothing but the end of a process that it has killed.
RenderClient::~RenderClient()
{
    m_thread.quit();
    m_thread.wait();
}

template <typename T>
quint32 RenderClient::expect(const Reply<T>& reply)
{
    // Ids are never those of a request that may still be answered; 0 is nobody's.
    do
        ++m_last;
    while (m_last == 0 || m_replies.contains(m_last));
    m_replies.insert(m_last, [reply](Result<RenderAnswer> answer) {
        if (!answer)
            reply(std::unexpected(answer.error()));
        else if (T* body = std::get_if<T>(&*answer))
            reply(std::move(*body));
    });
    return m_last;
}

template <typename T>
quint32 RenderClient::ask(const RenderRequest& request, const Reply<T>& reply)
{
    const quint32 id = expect(reply);
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, id, request] { worker->ask(id, request); }, Qt::QueuedConnection);
    return id;
}

void RenderClient::open(const std::shared_ptr<QIODevice>& document, const Reply<Opened>& reply)
{
    const quint32 id = expect(reply);
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, id, document] { worker->open(id, document); }, Qt::QueuedConnection);
}

quint32 RenderClient::shapes(int from, int count, const Reply<PageShapes>& reply)
{
    return ask(ShapesRequest {from, std::min(count, render_limit::PagesAtOnce)}, reply);
}

quint32 RenderClient::outline(const Reply<Outline>& reply)
{
    return ask(OutlineRequest(), reply);
}

quint32 RenderClient::pixels(const PixelsRequest& request, const Reply<Pixels>& reply)
{
    return ask(request, reply);
}

quint32 RenderClient::text(int page, const Reply<PageText>& reply)
{
    return ask(TextRequest {page}, reply);
}

quint32 RenderClient::boxes(int page, const QList<TextRange>& ranges, const Reply<TextBoxes>& reply)
{
    return ask(BoxesRequest {page, ranges.first(std::min(ranges.size(), qsizetype(render_limit::Ranges)))}, reply);
}

quint32 RenderClient::find(const FindRequest& request, const Reply<HitSlice>& reply)
{
    return ask(FindRequest {request.words.left(render_limit::Words), request.from, request.pages}, reply);
}

void RenderClient::cancel(quint32 id)
{
    if (m_replies.remove(id) == 0)
        return;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, id] { worker->cancel(id); }, Qt::QueuedConnection);
}

void RenderClient::answered(quint32 id, Result<RenderAnswer> answer)
{
    if (const auto reply = m_replies.take(id))
        reply(std::move(answer));
}

} // namespace evalroom

#include "moc_render_client.cpp"
