// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/reply.h"
#include "crypto/public_key.h"
#include "sync/hub_trust.h"

#include <QByteArray>
#include <QIODevice>
#include <QJsonObject>
#include <QObject>
#include <memory>

namespace evalroom {

class SessionCore;

// Puts the session of a package file on the hub (its first lines); answers the session's id. No log-in is needed: the
// platform's signature is the authority. Errors: NotAPackage, PackageDamaged, UnknownSigner, and the hub's.
void openSessionFromPackage(
    const HubAddress& hub, const QString& package, const PublicKey& platform, const Reply<QByteArray>& reply);

// What on-site staff do beside the acts: bring the documents and the annex.
class StaffDesk : public QObject {
    Q_OBJECT
public:
    explicit StaffDesk(SessionCore& core);
    ~StaffDesk() override;

    // The package's documents, each from where an earlier try ended. Errors: NotAPackage, PackageDamaged,
    // WrongSession (the package is another session's), NoPermission.
    void uploadDocuments(const QString& package, const Done& done);
    void uploadAnnex(const QJsonObject& annex, const Done& done);
    // Staff and supervisor; everybody else has ownAnnex().
    void annex(const Reply<QJsonObject>& reply);
    void ownAnnex(const Reply<QJsonObject>& reply);

Q_SIGNALS:
    void progressed(const QString& document, qint64 bytes, qint64 size);

private:
    struct Upload;
    void nextDocument(const std::shared_ptr<Upload>& upload);
    void sendPiece(const std::shared_ptr<Upload>& upload, qint64 offset, bool mayMove);

    SessionCore& m_core;
};

} // namespace evalroom
