// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/process_lock.h"
#include "hub/feed.h"
#include "hub/options.h"
#include "hub/router.h"

namespace evalroom {

// Errors: CannotRead; BadField where the file is empty.
Result<Secret> readPassphrase(const QString& path);
QString keyFolder(const HubOptions& options);

// A hub that serves: its parts, put together once.
class Hub {
public:
    // Errors: CannotRead, CannotWrite, BadKey, WrongPin; Internal (detail: why) where the port cannot be had, or
    // another hub has the folder.
    static Result<std::unique_ptr<Hub>> start(const HubOptions& options);

    // "127.0.0.1:8443"
    QString address() const;

private:
    struct Parts {
        HubOptions options;
        std::unique_ptr<ProcessLock> lock;
        HubKeys keys;
        PublicKey platform;
        QSslConfiguration tls;
    };
    explicit Hub(Parts parts);
    static Result<Parts> partsOf(const HubOptions& options);

    Parts m_parts;
    HubSessions m_sessions;
    Gate m_gate;
    HttpServer m_server;
    Router m_router;
    Feed m_feed;
    quint16 m_port = 0;
};

} // namespace evalroom
