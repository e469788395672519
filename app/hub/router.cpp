// SPDX-License-Identifier: Apache-2.0
#include "hub/router.h"

#include "base/canonical_json.h"

#include <QUrlQuery>

namespace evalroom {

namespace {

using Method = QHttpServerRequest::Method;

Method methodOf(const RouteAccess& access)
{
    const QByteArrayView name(access.method);
    return name == "GET" ? Method::Get : name == "PUT" ? Method::Put : Method::Post;
}

// "/v1/sessions/{s}/entries" as QHttpServer wants it.
QString patternOf(const RouteAccess& access)
{
    QStringList parts = QString::fromLatin1(access.path).split(QLatin1Char('/'));
    for (QString& part : parts) {
        if (part.startsWith(QLatin1Char('{')))
            part = QStringLiteral("<arg>");
    }
    return parts.join(QLatin1Char('/'));
}

} // namespace

Result<QJsonObject> Call::json() const
{
    return parseHumanJson(request.body());
}

std::optional<qint64> Call::number(const QString& name) const
{
    const QString text = request.query().queryItemValue(name);
    bool good = false;
    const qint64 value = text.toLongLong(&good);
    return good && value >= 0 && QString::number(value) == text ? std::optional(value) : std::nullopt;
}

Router::Router(HttpServer& server, HubSessions& sessions, Gate& gate)
    : m_server(server)
    , m_sessions(sessions)
    , m_gate(gate)
{
}

void Router::add(HubRoute route, Handler handler)
{
    const RouteAccess& access = accessTo(route);
    const QString pattern = patternOf(access);
    const auto handle = [this, &access, handler = std::move(handler)](const QHttpServerRequest& request,
                            const QStringList& parts) { return answer(access, handler, request, parts); };
    switch (pattern.count(QStringLiteral("<arg>"))) {
    case 0:
        m_server.route(
            methodOf(access), pattern, [handle](const QHttpServerRequest& request) { return handle(request, {}); });
        return;
    case 1:
        m_server.route(methodOf(access), pattern,
            [handle](const QString& a, const QHttpServerRequest& request) { return handle(request, {a}); });
        return;
    default:
        m_server.route(
            methodOf(access), pattern, [handle](const QString& a, const QString& b, const QHttpServerRequest& request) {
                return handle(request, {a, b});
            });
    }
}

QHttpServerResponse Router::answer(
    const RouteAccess& access, const Handler& handler, const QHttpServerRequest& request, const QStringList& parts)
{
    Call call {.request = request, .ticket = {}, .part = parts.value(1)};
    const QByteArray session = sessionIdOf(parts.value(0));
    if (const auto admitted = admit(access, call, session); !admitted)
        return answerError(admitted.error());
    if (!parts.isEmpty()) {
        if (const auto found = findSession(access, call, session); !found)
            return answerError(found.error());
    }
    return handler(call);
}

// Before a login is proved, the answer is the same for sessions that stand and those that do not.
Result<void> Router::admit(const RouteAccess& access, Call& call, const QByteArray& session)
{
    if (access.callers.contains(Caller::Stranger))
        return m_gate.takeStranger(call.request.remoteAddress());
    const auto ticket = m_gate.ticketOf(call.request.value(QByteArrayLiteral("authorization")));
    if (!ticket || ticket->session != session) {
        const auto taken = m_gate.takeStranger(call.request.remoteAddress());
        return taken ? fail(ErrorCode::NotLoggedIn) : taken;
    }
    call.ticket = *ticket;
    return m_gate.takeMember(call.ticket);
}

Result<void> Router::findSession(const RouteAccess& access, Call& call, const QByteArray& session)
{
    // A log-in to a session that is not here meets the same words as any other that fails.
    if (access.route == HubRoute::Nonce || access.route == HubRoute::Login) {
        call.ticket.session = session;
        return session.isEmpty() ? fail(ErrorCode::NotFound) : Result<void>();
    }
    const auto found = session.isEmpty() ? fail(ErrorCode::NotFound) : m_sessions.find(session);
    if (!found)
        return std::unexpected(found.error());
    call.session = *found;
    if (access.callers.contains(Caller::Stranger))
        return {};
    const auto caller = m_gate.callerOf(*call.session, call.ticket);
    if (!caller)
        return std::unexpected(caller.error());
    call.caller = *caller;
    return access.callers.contains(*caller) ? Result<void>() : fail(ErrorCode::NoPermission);
}

} // namespace evalroom
