// SPDX-License-Identifier: Apache-2.0
#include "hub/routes.h"

namespace evalroom {

namespace {

QHttpServerResponse logIn(const Call& call, Gate& gate)
{
    const auto entrance = gate.logIn(call.ticket.session, call.request.body());
    if (!entrance)
        return answerError(entrance.error());
    return answerJson({{QStringLiteral("member"), entrance->ticket.member}, {QStringLiteral("role"), entrance->role},
        {QStringLiteral("token"), QString::fromLatin1(entrance->token)}});
}

} // namespace

void addLoginRoutes(Router& router, Gate& gate)
{
    router.add(HubRoute::Nonce, [&gate](const Call& call) {
        const QByteArray& session = call.ticket.session;
        return answerJson({{QStringLiteral("at"), toTimestamp(gate.time())},
            {QStringLiteral("hub"), gate.hubKeyOf(session)}, {QStringLiteral("nonce"), toHex(gate.nonce(session))}});
    });
    router.add(HubRoute::Login, [&gate](const Call& call) { return logIn(call, gate); });
}

} // namespace evalroom
