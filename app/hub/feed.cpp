// SPDX-License-Identifier: Apache-2.0
#include "hub/feed.h"

#include "base/canonical_json.h"
#include "base/json_reader.h"
#include "crypto/random.h"

#include <QJsonDocument>
#include <QUrlQuery>

namespace evalroom {

namespace {

constexpr qsizetype MostPerMember = 4;

void send(QWebSocket* socket, const QJsonObject& message)
{
    socket->sendTextMessage(QString::fromUtf8(QJsonDocument(message).toJson(QJsonDocument::Compact)));
}

void refuse(QWebSocket* socket, const Error& error)
{
    send(socket, {{QStringLiteral("error"), errorName(error.code)}});
    socket->close(QWebSocketProtocol::CloseCodePolicyViolated);
}

} // namespace

Feed::Feed(HttpServer& server, HubSessions& sessions, Gate& gate)
    : m_server(server)
    , m_sessions(sessions)
    , m_gate(gate)
{
    server.setWebSocket(
        QString::fromLatin1(accessTo(HubRoute::Feed).path), [this](QWebSocket* socket) { take(socket); });
}

void Feed::take(QWebSocket* socket)
{
    if (const auto taken = m_gate.takeStranger(socket->peerAddress()); !taken) {
        refuse(socket, taken.error());
        return;
    }
    const QByteArray nonce = randomBytes(HashBytes);
    connect(
        socket, &QWebSocket::textMessageReceived, this,
        [this, socket, nonce](const QString& message) { logIn(socket, nonce, message); }, Qt::SingleShotConnection);
    // Which session it will be for, and so by which of the hub's keys it knows the hub, a client may say beforehand.
    const QString session = QUrlQuery(socket->requestUrl()).queryItemValue(QStringLiteral("session"));
    const QString key = m_gate.hubKeyOf(sessionIdOf(session));
    send(socket, {{QStringLiteral("hub"), key}, {QStringLiteral("nonce"), toHex(nonce)}});
}

void Feed::logIn(QWebSocket* socket, const QByteArray& nonce, const QString& message)
{
    const auto json = parseHumanJson(message.toUtf8());
    JsonReader reader(json.value_or(QJsonObject()));
    const QJsonObject login = reader.object(QStringLiteral("login"));
    if (const auto done = reader.finish(); !done) {
        refuse(socket, {ErrorCode::NotLoggedIn});
        return;
    }
    const auto ticket = m_gate.logInOnce(nonce, login);
    const auto session = ticket ? m_sessions.find(ticket->session) : std::unexpected(ticket.error());
    if (!session) {
        refuse(socket, session.error());
        return;
    }
    m_server.loggedIn(socket);
    // Nobody has anything more to say here.
    connect(socket, &QWebSocket::textMessageReceived, socket,
        [socket] { socket->close(QWebSocketProtocol::CloseCodePolicyViolated); });
    keep(socket, *ticket);
    send(socket, {{QStringLiteral("size"), (*session)->sizeFor(ticket->member)}});
}

void Feed::keep(QWebSocket* socket, const Ticket& ticket)
{
    auto& mine = m_sockets[ticket];
    mine.removeAll(nullptr);
    // Otherwise one member could take every connection that the hub has.
    while (mine.size() >= MostPerMember) {
        if (QWebSocket* oldest = mine.takeFirst())
            oldest->close(QWebSocketProtocol::CloseCodePolicyViolated);
    }
    mine.append(socket);
}

void Feed::tell(const QByteArray& id, const HubSession& session)
{
    for (auto it = m_sockets.begin(); it != m_sockets.end(); ++it) {
        // For who has left nothing grows any more.
        const qint64 size = session.size();
        if (it.key().session != id || session.sizeFor(it.key().member) < size)
            continue;
        for (const QPointer<QWebSocket>& socket : std::as_const(it.value())) {
            if (socket)
                send(socket, {{QStringLiteral("size"), size}});
        }
    }
}

void Feed::drop(const Ticket& ticket)
{
    for (const QPointer<QWebSocket>& socket : m_sockets.take(ticket)) {
        if (socket)
            socket->close(QWebSocketProtocol::CloseCodePolicyViolated);
    }
}

} // namespace evalroom

#include "moc_feed.cpp"
