// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/reply.h"
#include "documents/render/render_worker.h"

#include <QHash>
#include <QThread>

namespace evalroom {

// One document as windows see it: its pages as pixels, its text, its outline, all made by a helper process, because no
// bidder's file is parsed in this one. Every call returns at once. The pixels that were asked for last come first. A
// page that lets the process crash, or takes too long, costs the answer for that page; everything else goes on.
//
// Errors of every answer: NotFound (no such page; detail: its number; or no program; detail: its path), CannotRead (the
// document's bytes), Cancelled, Internal (detail: "crashed", "slow", "protocol" or "page": it cannot be drawn), and
// those of open() where the document could not be opened.
class RenderClient : public QObject {
    Q_OBJECT
public:
    explicit RenderClient(RenderSetup setup = {}, QObject* parent = nullptr);
    ~RenderClient() override;

    // Once, before anything else. The device is read on another thread, and by nobody else. Answers the number of
    // pages. Errors besides: NotAPdf, PdfEncrypted, PdfEmpty, TooLarge.
    void open(const std::shared_ptr<QIODevice>& document, const Reply<Opened>& reply);

    // Each answers the id of the request, for cancel().
    quint32 shapes(int from, int count, const Reply<PageShapes>& reply);
    quint32 outline(const Reply<Outline>& reply);
    quint32 pixels(const PixelsRequest& request, const Reply<Pixels>& reply);
    quint32 text(int page, const Reply<PageText>& reply);
    quint32 boxes(int page, const QList<TextRange>& ranges, const Reply<TextBoxes>& reply);
    // The next slice of a search; go on with its `next`.
    quint32 find(const FindRequest& request, const Reply<HitSlice>& reply);
    // The answer is not wanted any more, and does not come.
    void cancel(quint32 id);

Q_SIGNALS:
    void started(qint64 process); // the first one, or one in its place

private:
    template <typename T>
    quint32 expect(const Reply<T>& reply);
    template <typename T>
    quint32 ask(const RenderRequest& request, const Reply<T>& reply);
    void answered(quint32 id, Result<RenderAnswer> answer);

    QThread m_thread;
    RenderWorker* m_worker; // lives and dies there
    QHash<quint32, std::function<void(Result<RenderAnswer>)>> m_replies;
    quint32 m_last = 0;
};

} // namespace evalroom
