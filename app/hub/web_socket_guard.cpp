// SPDX-License-Identifier: Apache-2.0
#include "hub/web_socket_guard.h"

#include <QWebSocket>

namespace evalroom {

WebSocketGuard::WebSocketGuard(QWebSocket* socket, const Limits& limits)
    : QObject(socket)
    , m_socket(socket)
{
    const auto frame = static_cast<quint64>(limits.webSocketFrameBytes);
    socket->setMaxAllowedIncomingFrameSize(frame);
    socket->setMaxAllowedIncomingMessageSize(frame);
    connect(socket, &QWebSocket::pong, this, [this] { m_heard = true; });
    connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);

    m_login.setSingleShot(true);
    connect(&m_login, &QTimer::timeout, this, [this] { m_socket->close(QWebSocketProtocol::CloseCodePolicyViolated); });
    m_login.start(limits.webSocketLogin);
    connect(&m_ping, &QTimer::timeout, this, &WebSocketGuard::checkPeer);
    m_ping.start(limits.idle / 2);
}

void WebSocketGuard::loggedIn()
{
    m_login.stop();
}

void WebSocketGuard::checkPeer()
{
    if (!m_heard) {
        m_socket->abort();
        return;
    }
    m_heard = false;
    m_socket->ping();
}

} // namespace evalroom

#include "moc_web_socket_guard.cpp"
