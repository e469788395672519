// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/limits.h"

#include <QHash>
#include <QHostAddress>
#include <QSet>

namespace evalroom {

class BoundedSocket;

// What all open connections use together, by address. Shared by the server and its sockets, because a socket that a
// web socket has taken over may outlive every signal connection, and the server itself.
class ConnectionLedger {
public:
    explicit ConnectionLedger(const Limits& limits);

    // False: the connection is over a limit and must be dropped. IPv6 addresses count by their /64, which is what one
    // subscriber has.
    bool admit(BoundedSocket* socket, const QHostAddress& peer);
    void leave(BoundedSocket* socket, const QHostAddress& peer);

    // Adds to (or, negative, takes from) the unanswered bytes; false when a limit is passed.
    bool addPending(const QHostAddress& peer, qint64 bytes);

    const Limits& limits() const { return m_limits; }
    const QSet<BoundedSocket*>& sockets() const { return m_sockets; }

private:
    struct Use {
        int connections = 0;
        qint64 pending = 0;
    };

    Limits m_limits;
    QSet<BoundedSocket*> m_sockets;
    QHash<QHostAddress, Use> m_byAddress;
    qint64 m_pending = 0;
};

} // namespace evalroom
