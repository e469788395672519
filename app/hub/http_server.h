// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "hub/limits.h"

#include <QHttpServer>
#include <QSslConfiguration>
#include <functional>
#include <utility>

class QWebSocket;

namespace evalroom {

class BoundedServer;

// The JSON body that every refusal has: {"error":"notFound"}. Never repeats anything of the request.
QHttpServerResponse errorAnswer(ErrorCode code, QHttpServerResponse::StatusCode status);

// QHttpServer behind a BoundedServer, with web sockets on the same port.
class HttpServer : public QObject {
    Q_OBJECT
public:
    // Must answer at once or close the socket; the socket deletes itself when it is disconnected.
    using WebSocketHandler = std::function<void(QWebSocket*)>;

    explicit HttpServer(const QSslConfiguration& tls, const Limits& limits = {}, QObject* parent = nullptr);
    ~HttpServer() override;

    // `pattern` and `handler` as QHttpServer::route takes them. A handler answers before it returns: a connection that
    // passes a limit is deleted, with whatever still wants to write to it.
    template <typename Handler>
    bool route(QHttpServerRequest::Methods methods, const QString& pattern, Handler&& handler)
    {
        return m_http.route(pattern, methods, std::forward<Handler>(handler));
    }

    // Web sockets are taken on this one path. Whoever takes one calls loggedIn() when its first message has proved who
    // is there; otherwise it is closed after Limits::webSocketLogin.
    void setWebSocket(const QString& path, WebSocketHandler handler);
    void loggedIn(QWebSocket* socket);

    // Port 0 takes a free one. Answers the port; Internal with the system's reason when it cannot be had.
    Result<quint16> listen(const QHostAddress& address, quint16 port = 0);
    // Connections open now, handshakes and web sockets included.
    qsizetype openConnections() const;

private:
    void takeWebSockets();

    Limits m_limits;
    QHttpServer m_http;
    BoundedServer* m_server; // owned by m_http once it is bound
    QString m_webSocketPath;
    WebSocketHandler m_webSocketHandler;
};

} // namespace evalroom
