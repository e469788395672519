// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/reply.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>
#include <memory>

namespace evalroom {

// Where slow work is done. Not Qt's global pool: there the painting of the windows waits for a free thread.
QThreadPool& workers();
// Where that is done which the next repaint waits for: verifying and counting. A certificate that takes its time, or a
// long report, does not hold it up.
QThreadPool& promptWorkers();

// Does slow work on another thread and answers on the thread of `context`. The work runs to its end even if nobody
// waits any more, so it owns whatever it needs.
template <typename T>
void onWorker(QObject* context, std::function<Result<T>()> work, const Reply<T>& reply, QThreadPool& pool = workers())
{
    const auto promise = std::make_shared<QPromise<Result<T>>>();
    auto* watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, reply] {
        watcher->deleteLater();
        reply(watcher->result());
    });
    watcher->setFuture(promise->future());
    pool.start([promise, work = std::move(work)] {
        promise->start();
        promise->addResult(work());
        promise->finish();
    });
}

} // namespace evalroom
