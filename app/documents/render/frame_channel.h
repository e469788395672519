// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/render/render_protocol.h"

#include <QList>
#include <optional>

namespace evalroom {

// The helper's end of the pipes. It has nothing to do but to answer, so it waits where it reads. When the program at
// the other end is gone, or speaks otherwise than agreed, the process ends.
class FrameChannel {
public:
    FrameChannel(int input, int output);

    // The next request.
    ToHelper next();
    // Is the answer to this request no longer wanted?
    bool isCancelled(quint32 id);
    // A part of the document; shorter than asked for: it cannot be read.
    QByteArray need(qint64 offset, int length);
    void send(const FromHelper& message);

private:
    void takeIn(bool wait);
    [[noreturn]] static void end();

    int m_input;
    int m_output;
    FrameSplitter m_splitter {MaxFrameToHelper};
    QList<ToHelper> m_waiting;
    std::optional<QByteArray> m_bytes; // the answer to need()
};

} // namespace evalroom
