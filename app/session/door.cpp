// SPDX-License-Identifier: Apache-2.0
#include "session/door.h"

#include "ledger/entry.h"
#include "sync/hub_client.h"

#include <QFileInfo>

namespace evalroom {

void greetHub(const HubAddress& hub, const Reply<QString>& reply)
{
    // Lives until it has answered.
    auto* client = new HubClient(hub, {}, 0, systemClock());
    client->version({client, [client, reply](const Result<QString>& version) {
                         client->deleteLater();
                         reply(version);
                     }});
}

QString storePathOf(const SessionConfig& config)
{
    return QStringLiteral("%1/%2-%3.session")
        .arg(config.storeDir, toHex(config.session).left(16), QString::number(config.member));
}

bool isKept(const SessionConfig& config)
{
    return QFileInfo::exists(storePathOf(config));
}

} // namespace evalroom
