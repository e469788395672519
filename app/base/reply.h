// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QObject>
#include <QPointer>
#include <functional>
#include <utility>

namespace evalroom {

// Where an answer goes that comes later: through the event loop of `context`, never before the call that asks has
// returned, and not at all once `context` is gone. Made in place: session.act(act, {this, [this](const auto& saved)
// {…}}).
template <typename T>
class Reply {
public:
    using Callback = std::function<void(const Result<T>&)>;

    Reply() = default; // nobody waits for it
    Reply(QObject* context, Callback callback)
        : m_context(context)
        , m_callback(std::move(callback))
    {
    }

    void operator()(Result<T> result) const
    {
        if (!m_context || !m_callback)
            return;
        QMetaObject::invokeMethod(
            m_context.data(), [callback = m_callback, answer = std::move(result)] { callback(answer); },
            Qt::QueuedConnection);
    }

private:
    QPointer<QObject> m_context;
    Callback m_callback;
};

// Answered by nothing but success or an error.
using Done = Reply<void>;

} // namespace evalroom
