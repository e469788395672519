// SPDX-License-Identifier: Apache-2.0
#include "documents/render/frame_channel.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace evalroom {

FrameChannel::FrameChannel(int input, int output)
    : m_input(input)
    , m_output(output)
{
    // A page is some megabytes; through a pipe of 64 KiB every piece waits for the other end.
    constexpr int roomy = 1024 * 1024;
    ::fcntl(m_output, F_SETPIPE_SZ, roomy);
}

// Nothing is left to be written or cleaned up, and destructors of a document that has gone wrong are best not run.
void FrameChannel::end()
{
    ::_exit(0);
}

void FrameChannel::takeIn(bool wait)
{
    pollfd input {m_input, POLLIN, 0};
    if (!wait && ::poll(&input, 1, 0) <= 0)
        return;
    std::array<char, 65536> bytes;
    const ssize_t size = ::read(m_input, bytes.data(), bytes.size());
    if (size < 0 && errno == EINTR)
        return;
    if (size <= 0)
        end();
    m_splitter.append({bytes.data(), size});
    for (;;) {
        const auto frame = m_splitter.next();
        if (frame && !*frame)
            return;
        auto message = frame ? decodeToHelper(**frame) : Result<ToHelper>(std::unexpected(frame.error()));
        if (!message)
            end();
        if (auto* document = std::get_if<DocumentBytes>(&message->body))
            m_bytes = std::move(document->bytes);
        else
            m_waiting.append(std::move(*message));
    }
}

ToHelper FrameChannel::next()
{
    while (m_waiting.isEmpty())
        takeIn(true);
    return m_waiting.takeFirst();
}

bool FrameChannel::isCancelled(quint32 id)
{
    takeIn(false);
    return std::any_of(m_waiting.cbegin(), m_waiting.cend(), [id](const ToHelper& message) {
        return message.id == id && std::holds_alternative<CancelRequest>(message.body);
    });
}

QByteArray FrameChannel::need(qint64 offset, int length)
{
    m_bytes.reset();
    send({0, NeedBytes {offset, length}});
    while (!m_bytes)
        takeIn(true);
    return *std::exchange(m_bytes, std::nullopt);
}

void FrameChannel::send(const FromHelper& message)
{
    const QByteArray frame = encode(message);
    QByteArrayView rest = frame;
    while (!rest.isEmpty()) {
        const ssize_t size = ::write(m_output, rest.data(), static_cast<size_t>(rest.size()));
        if (size > 0)
            rest = rest.sliced(size);
        else if (errno != EINTR)
            end();
    }
}

} // namespace evalroom
