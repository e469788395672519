// SPDX-License-Identifier: Apache-2.0
#include "hub/routes.h"

namespace evalroom {

namespace {

using Status = QHttpServerResponse::StatusCode;

QHttpServerResponse create(const Call& call, HubSessions& sessions)
{
    const auto package = call.json();
    if (!package)
        return answerError(package.error());
    const auto created = sessions.create(*package);
    if (!created)
        return answerError(created.error());
    const QJsonObject body {{QStringLiteral("session"), toHex(created->session->head().session())}};
    return answerJson(body, created->isNew ? Status::Created : Status::Ok);
}

} // namespace

void addSessionRoutes(Router& router, HubSessions& sessions, const HubKeys& keys)
{
    router.add(HubRoute::Health,
        [](const Call&) { return answerJson({{QStringLiteral("version"), QStringLiteral(EVALROOM_VERSION)}}); });
    router.add(HubRoute::HubIdentity, [&keys](const Call&) { return answerJson(keys.toJson()); });
    router.add(HubRoute::CreateSession, [&sessions](const Call& call) { return create(call, sessions); });
    router.add(HubRoute::Head, [](const Call& call) { return answerJson(call.session->head().toJson()); });
}

} // namespace evalroom
