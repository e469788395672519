// SPDX-License-Identifier: Apache-2.0
#include "hub/bounded_socket.h"

#include <utility>

namespace evalroom {

namespace {

// More than any header that is accepted, so it can fill up in a body only, where dropParsed() empties it.
constexpr qint64 readBuffer = 64 * 1024;
constexpr qint64 frameHeader = 1024;

} // namespace

BoundedSocket::BoundedSocket(std::shared_ptr<ConnectionLedger> ledger, QObject* parent)
    : QSslSocket(parent)
    , m_ledger(std::move(ledger))
{
    const Limits& limits = m_ledger->limits();
    setReadBufferSize(limits.headerBytes + readBuffer);
    m_deadline.setRemainingTime(limits.handshake);
    // Made before anybody else's connection, so bytes are counted before they are parsed. (In an encrypted socket
    // they do not pass through readData.)
    connect(this, &QSslSocket::readyRead, this, &BoundedSocket::countRequest);
}

BoundedSocket::~BoundedSocket()
{
    releasePending();
    m_ledger->leave(this, m_peer);
}

bool BoundedSocket::take(qintptr descriptor)
{
    if (!setSocketDescriptor(descriptor))
        return false;
    m_peer = peerAddress();
    return m_ledger->admit(this, m_peer);
}

void BoundedSocket::startRequests()
{
    m_phase = Phase::Waiting;
    m_deadline.setRemainingTime(m_ledger->limits().request);
}

bool BoundedSocket::isOverdue()
{
    // A long answer, or a busy feed, is alive as long as the peer takes some of it.
    const qint64 waiting = unsent();
    const qint64 gone = m_written - waiting;
    const bool sending = m_phase == Phase::Waiting || m_phase == Phase::WebSocket;
    if (sending && (gone != m_lastGone || (m_phase == Phase::WebSocket && waiting == 0)))
        m_deadline.setRemainingTime(m_ledger->limits().idle);
    m_lastGone = gone;
    return m_deadline.hasExpired();
}

void BoundedSocket::countRequest()
{
    if (m_phase == Phase::Waiting)
        startRequest();
    if (m_phase != Phase::Request)
        return;
    const qint64 arrived = bytesAvailable();
    const qint64 header = m_headerDone ? 0 : headerPart(peek(arrived));
    m_header += header;
    m_body += arrived - header;
    m_pending += arrived;
    const Limits& limits = m_ledger->limits();
    const bool fits = m_ledger->addPending(m_peer, arrived);
    if (!fits || m_header > limits.headerBytes || m_body > limits.bodyBytes)
        cut();
    else if (m_headerDone)
        QMetaObject::invokeMethod(this, &BoundedSocket::dropParsed, Qt::QueuedConnection);
}

// QHttpServer reads inside a transaction, only so that a web socket's handshake can be read twice. In a body, that
// would hold the bytes it has copied a second time, and stall every body that is larger than the read buffer.
void BoundedSocket::dropParsed()
{
    if (m_phase != Phase::Request || !isTransactionStarted())
        return;
    commitTransaction();
    // Asking for more than there is makes an encrypted socket look for what it has not decrypted yet.
    peek(bytesAvailable() + 1);
}

// How many of the bytes belong to the header. Only the blank line that ends it is looked for; the parsing is Qt's.
qint64 BoundedSocket::headerPart(const QByteArray& bytes)
{
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes.at(i);
        if (!m_headerStarted) {
            // Qt skips white space before a request.
            m_headerStarted = c != '\r' && c != '\n' && c != ' ' && c != '\t' && c != '\v';
        } else if (c == '\n') {
            m_headerDone = m_lineEmpty;
            m_lineEmpty = true;
            if (m_headerDone)
                return i + 1;
        } else if (c != '\r') {
            m_lineEmpty = false;
        }
    }
    return bytes.size();
}

qint64 BoundedSocket::writeData(const char* data, qint64 size)
{
    // What is written after the cut has no reader; claiming it was taken keeps the writer from trying again.
    if (m_phase == Phase::Cut)
        return size;
    if (m_phase == Phase::Request)
        answerStarts(data, size);
    if (unsent() + size > m_ledger->limits().unsentBytes) {
        cut();
        return size;
    }
    m_written += size;
    return QSslSocket::writeData(data, size);
}

void BoundedSocket::answerStarts(const char* data, qint64 size)
{
    releasePending();
    // Only Qt's web socket handshake writes this status, and in one piece.
    if (QByteArrayView(data, size).startsWith("HTTP/1.1 101 ")) {
        m_phase = Phase::WebSocket;
        setReadBufferSize(m_ledger->limits().webSocketFrameBytes + frameHeader);
    } else {
        m_phase = Phase::Waiting;
    }
    m_deadline.setRemainingTime(m_ledger->limits().idle);
}

void BoundedSocket::startRequest()
{
    m_phase = Phase::Request;
    m_header = 0;
    m_body = 0;
    m_headerStarted = false;
    m_headerDone = false;
    m_lineEmpty = false;
    m_deadline.setRemainingTime(m_ledger->limits().request);
}

void BoundedSocket::releasePending()
{
    if (m_pending != 0)
        m_ledger->addPending(m_peer, -m_pending);
    m_pending = 0;
}

void BoundedSocket::cut()
{
    m_phase = Phase::Cut;
    // The parser's turn comes after this one: it must find nothing more, and the socket still open.
    skip(bytesAvailable());
    QMetaObject::invokeMethod(this, &QSslSocket::abort, Qt::QueuedConnection);
}

qint64 BoundedSocket::unsent() const
{
    return bytesToWrite() + encryptedBytesToWrite();
}

} // namespace evalroom

#include "moc_bounded_socket.cpp"
