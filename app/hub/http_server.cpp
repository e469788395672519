// SPDX-License-Identifier: Apache-2.0
#include "hub/http_server.h"

#include "hub/bounded_server.h"
#include "hub/web_socket_guard.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QWebSocket>

namespace evalroom {

namespace {

using Status = QHttpServerResponse::StatusCode;

QByteArray errorBody(ErrorCode code)
{
    return QJsonDocument(QJsonObject {{QStringLiteral("error"), errorName(code)}}).toJson(QJsonDocument::Compact);
}

void refuse(const QHttpServerRequest& request, QHttpServerResponder& responder, ErrorCode code, Status status)
{
    if (request.method() == QHttpServerRequest::Method::Head)
        responder.write(status); // an answer to HEAD has no body
    else
        responder.write(errorBody(code), QByteArrayLiteral("application/json"), status);
}

bool asksForWebSocket(const QHttpServerRequest& request)
{
    return request.value(QByteArrayLiteral("upgrade")).compare("websocket", Qt::CaseInsensitive) == 0
        && request.value(QByteArrayLiteral("connection")).toLower().contains("upgrade");
}

} // namespace

QHttpServerResponse errorAnswer(ErrorCode code, Status status)
{
    return QHttpServerResponse(QByteArrayLiteral("application/json"), errorBody(code), status);
}

HttpServer::HttpServer(const QSslConfiguration& tls, const Limits& limits, QObject* parent)
    : QObject(parent)
    , m_limits(limits)
    , m_server(new BoundedServer(tls, limits, &m_http))
{
    m_http.setMissingHandler([](const QHttpServerRequest& request, QHttpServerResponder&& responder) {
        refuse(request, responder, ErrorCode::NotFound, Status::NotFound);
    });
}

HttpServer::~HttpServer()
{
    // A web socket points to a socket of m_server, which goes with m_http before the children of this object would.
    qDeleteAll(findChildren<QWebSocket*>(Qt::FindDirectChildrenOnly));
}

void HttpServer::setWebSocket(const QString& path, WebSocketHandler handler)
{
    m_webSocketPath = path;
    m_webSocketHandler = std::move(handler);
    // Qt upgrades only where a route has taken the request, and this one must then write nothing itself.
    m_http.route(
        path, QHttpServerRequest::Method::Get, [](const QHttpServerRequest& request, QHttpServerResponder&& responder) {
            if (!asksForWebSocket(request))
                refuse(request, responder, ErrorCode::BadField, Status::UpgradeRequired);
        });
    connect(&m_http, &QHttpServer::newWebSocketConnection, this, &HttpServer::takeWebSockets, Qt::UniqueConnection);
}

void HttpServer::takeWebSockets()
{
    while (m_http.hasPendingWebSocketConnections()) {
        QWebSocket* socket = m_http.nextPendingWebSocketConnection().release();
        socket->setParent(this);
        new WebSocketGuard(socket, m_limits);
        // Qt upgrades on every path that has a route, after that route has answered.
        if (socket->requestUrl().path() == m_webSocketPath)
            m_webSocketHandler(socket);
        else
            socket->abort();
    }
}

void HttpServer::loggedIn(QWebSocket* socket)
{
    if (auto* guard = socket->findChild<WebSocketGuard*>(QString(), Qt::FindDirectChildrenOnly))
        guard->loggedIn();
}

Result<quint16> HttpServer::listen(const QHostAddress& address, quint16 port)
{
    if (!m_server->listen(address, port))
        return fail(ErrorCode::Internal, m_server->errorString());
    m_http.bind(m_server);
    return m_server->serverPort();
}

qsizetype HttpServer::openConnections() const
{
    return m_server->openConnections();
}

} // namespace evalroom

#include "moc_http_server.cpp"
