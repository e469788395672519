// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCache>
#include <QIODevice>

namespace evalroom {

class FrameChannel;

// The document as the engine reads it: piece by piece from the program at the other end of the pipes, which alone can
// decrypt it. Keeps what was read last, so that memory does not grow with the document.
class RemoteDevice : public QIODevice {
    Q_OBJECT
public:
    RemoteDevice(FrameChannel& channel, qint64 size);

    bool isSequential() const override { return false; }
    qint64 size() const override { return m_size; }
    // Something could not be read since the document was opened: what the engine says of it is of no value.
    bool hasFailed() const { return m_failed; }

protected:
    qint64 readData(char* data, qint64 length) override;
    qint64 writeData(const char* data, qint64 length) override;

private:
    const QByteArray* block(qint64 number);

    FrameChannel& m_channel;
    qint64 m_size;
    QCache<qint64, QByteArray> m_blocks;
    qint64 m_following = -1; // the block behind the last run that was asked for
    int m_run = 1; // blocks to ask for at once
    bool m_failed = false;
};

} // namespace evalroom
