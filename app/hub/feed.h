// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/gate.h"
#include "hub/http_server.h"

#include <QMap>
#include <QPointer>
#include <QWebSocket>

namespace evalroom {

// News over web sockets: that a log has grown, never what stands in it.
class Feed : public QObject {
    Q_OBJECT
public:
    Feed(HttpServer& server, HubSessions& sessions, Gate& gate);

    // The session's log has grown.
    void tell(const QByteArray& id, const HubSession& session);
    // Closes what this member has open.
    void drop(const Ticket& ticket);

private:
    void take(QWebSocket* socket);
    void logIn(QWebSocket* socket, const QByteArray& nonce, const QString& message);
    void keep(QWebSocket* socket, const Ticket& ticket);

    HttpServer& m_server;
    HubSessions& m_sessions;
    Gate& m_gate;
    QMap<Ticket, QList<QPointer<QWebSocket>>> m_sockets; // oldest first
};

} // namespace evalroom
