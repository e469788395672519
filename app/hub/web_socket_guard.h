// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/limits.h"

#include <QObject>
#include <QTimer>

class QWebSocket;

namespace evalroom {

// Watches one web socket, whose child it is: closes it when nobody has logged in in time, and when its peer no longer
// answers pings.
class WebSocketGuard : public QObject {
    Q_OBJECT
public:
    WebSocketGuard(QWebSocket* socket, const Limits& limits);

    void loggedIn();

private:
    void checkPeer();

    QWebSocket* m_socket;
    QTimer m_login;
    QTimer m_ping;
    bool m_heard = true;
};

} // namespace evalroom
