// SPDX-License-Identifier: Apache-2.0
#include "documents/render/remote_device.h"

#include "documents/render/frame_channel.h"

namespace evalroom {

namespace {

constexpr int BlockSize = 64 * 1024;
constexpr int CachedBlocks = 512;
constexpr int LongestRun = render_limit::Bytes / BlockSize;

} // namespace

RemoteDevice::RemoteDevice(FrameChannel& channel, qint64 size)
    : m_channel(channel)
    , m_size(size)
    , m_blocks(CachedBlocks)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

// One block after the other means a large picture: then more of it comes at once.
const QByteArray* RemoteDevice::block(qint64 number)
{
    if (const QByteArray* known = m_blocks.object(number))
        return known;
    m_run = number == m_following ? std::min(2 * m_run, LongestRun) : 1;
    m_following = number + m_run;
    const qint64 offset = number * BlockSize;
    const int wanted = static_cast<int>(std::min(qint64(m_run) * BlockSize, m_size - offset));
    const QByteArray bytes = m_channel.need(offset, wanted);
    if (bytes.size() != wanted) {
        m_failed = true;
        return nullptr;
    }
    for (int at = wanted - (wanted - 1) % BlockSize - 1; at >= 0; at -= BlockSize)
        m_blocks.insert(number + at / BlockSize, new QByteArray(bytes.mid(at, BlockSize)));
    return m_blocks.object(number);
}

qint64 RemoteDevice::readData(char* data, qint64 length)
{
    qint64 done = 0;
    while (done < length && pos() + done < m_size) {
        const qint64 at = pos() + done;
        const QByteArray* bytes = block(at / BlockSize);
        if (!bytes)
            return -1;
        const qint64 within = at % BlockSize;
        const qint64 piece = std::min(length - done, bytes->size() - within);
        std::copy_n(bytes->constData() + within, piece, data + done);
        done += piece;
    }
    return done;
}

qint64 RemoteDevice::writeData(const char*, qint64)
{
    return -1;
}

} // namespace evalroom

#include "moc_remote_device.cpp"
