// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/connection_ledger.h"

#include <QDeadlineTimer>
#include <QSslSocket>
#include <memory>

namespace evalroom {

// A server-side TLS socket that keeps to the Limits whatever reads from it. Every answer that is written gives the
// next request a fresh budget; an upgrade to a web socket ends the request limits.
class BoundedSocket : public QSslSocket {
    Q_OBJECT
public:
    explicit BoundedSocket(std::shared_ptr<ConnectionLedger> ledger, QObject* parent = nullptr);
    ~BoundedSocket() override;

    // Takes the descriptor; false when a limit on connections refuses it (the descriptor is closed with this object).
    bool take(qintptr descriptor);
    // The handshake is over; from now on the first request is awaited.
    void startRequests();
    // A deadline has passed. Called regularly by the server: one timer for all is cheaper than one for each.
    bool isOverdue();

protected:
    qint64 writeData(const char* data, qint64 size) override;

private:
    enum class Phase { Handshake, Waiting, Request, WebSocket, Cut };

    void countRequest();
    qint64 headerPart(const QByteArray& bytes);
    void answerStarts(const char* data, qint64 size);
    void startRequest();
    void releasePending();
    void dropParsed();
    void cut();
    qint64 unsent() const;

    std::shared_ptr<ConnectionLedger> m_ledger;
    QHostAddress m_peer;
    QDeadlineTimer m_deadline;
    Phase m_phase = Phase::Handshake;
    qint64 m_header = 0;
    qint64 m_body = 0;
    qint64 m_pending = 0; // what the ledger holds for this socket
    qint64 m_written = 0;
    qint64 m_lastGone = 0;
    bool m_headerStarted = false;
    bool m_headerDone = false;
    bool m_lineEmpty = false;
};

} // namespace evalroom
