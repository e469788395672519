// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/hub_session.h"

#include <map>

namespace evalroom {

// Exactly 64 small hex digits; empty for anything else.
QByteArray sessionIdOf(const QString& text);

// All sessions of this hub, each in a folder of its own that is named by its id. One is read when it is first asked
// for.
class HubSessions {
public:
    HubSessions(QString folder, const HubKeys& keys, PublicKey platform, Clock clock);

    // Errors: NotFound, those of HubSession::open.
    Result<HubSession*> find(const QByteArray& session);

    struct Created {
        HubSession* session = nullptr;
        bool isNew = false;
    };
    // From the first lines of a package: {"manifest":…,"rules":…,"scheme":…,"vault":…}. Errors: those of
    // SessionHead::read; BadKey (detail: hub or vault) where the package was made for another hub; PackageDamaged
    // (detail: vault) where the documents' keys are not all there; those of HubSession::create.
    Result<Created> create(const QJsonObject& package);

private:
    QString folderOf(const QByteArray& session) const;
    Result<SessionHead> checkedHead(const QJsonObject& package, const QJsonObject& vault) const;
    HubSession* keep(std::unique_ptr<HubSession> session);

    QString m_folder;
    const HubKeys& m_keys;
    PublicKey m_platform;
    Clock m_clock;
    std::map<QByteArray, std::unique_ptr<HubSession>> m_open;
};

} // namespace evalroom
