// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/answer.h"
#include "hub/gate.h"
#include "hub/http_server.h"

namespace evalroom {

// One request that has passed the gate.
struct Call {
    const QHttpServerRequest& request;
    Ticket ticket; // member 0 for a stranger
    Caller caller = Caller::Stranger;
    HubSession* session = nullptr; // where the path names one, unless the route answers for unknown ones too
    QString part; // what the path names behind the session; not checked yet

    // Errors: those of parseHumanJson.
    Result<QJsonObject> json() const;
    // A number in the query; nothing where it is none or not there.
    std::optional<qint64> number(const QString& name) const;
};

// Puts routes on the server. Limits, login and roles are looked at here, by the one table, and nowhere else.
class Router {
public:
    using Handler = std::function<QHttpServerResponse(const Call&)>;

    Router(HttpServer& server, HubSessions& sessions, Gate& gate);

    void add(HubRoute route, Handler handler);

private:
    QHttpServerResponse answer(
        const RouteAccess& access, const Handler& handler, const QHttpServerRequest& request, const QStringList& parts);
    Result<void> admit(const RouteAccess& access, Call& call, const QByteArray& session);
    Result<void> findSession(const RouteAccess& access, Call& call, const QByteArray& session);

    HttpServer& m_server;
    HubSessions& m_sessions;
    Gate& m_gate;
};

} // namespace evalroom
