// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/reply.h"
#include "crypto/public_key.h"
#include "crypto/secret.h"
#include "sync/hub_answers.h"
#include "sync/hub_trust.h"

#include <QByteArray>
#include <QIODevice>
#include <QJsonObject>
#include <QMap>
#include <QObject>
#include <memory>

namespace evalroom {

struct Package;
class SessionCore;

// Puts the session of a package file on the hub (its first lines). No log-in is needed: the platform's signature is
// the authority. Errors: NotAPackage, PackageDamaged, UnknownSigner, and the hub's.
void openSessionFromPackage(
    const HubAddress& hub, const QString& package, const PublicKey& platform, const Reply<OpenedSession>& reply);

// The code of a member's seat slip.
struct SlipCode {
    std::shared_ptr<const Secret> code;
    // Made here after the member had checked in: it is not the one that their drafts and sheets are sealed under.
    bool late = false;
};

// What on-site staff do beside the acts: print slips, bring the documents and the annex.
class StaffDesk : public QObject {
    Q_OBJECT
public:
    explicit StaffDesk(SessionCore& core);
    ~StaffDesk() override;

    // The package's documents, each from where an earlier try ended; a second call ends the first. Errors: NotAPackage,
    // PackageDamaged, WrongSession (the package is another session's), NoPermission, Cancelled.
    void uploadDocuments(const QString& package, const Done& done);
    // Ends the upload under way with Cancelled, at once, whatever it waits for; what the hub has received stays there.
    void cancelUpload();
    void uploadAnnex(const QJsonObject& annex, const Done& done);
    // Staff and supervisor; everybody else has ownAnnex().
    void annex(const Reply<QJsonObject>& reply);
    // Made when it is first asked for, and the same from then on: it is kept at this machine, sealed as staff's drafts
    // are, until the report is delivered. Errors: NotAllowed (closed: it is), PinNeeded (nobody has checked in),
    // StoreDamaged, and the store's.
    Result<SlipCode> slipCode(int member);
    void ownAnnex(const Reply<QJsonObject>& reply);

Q_SIGNALS:
    void progressed(const QString& document, qint64 bytes, qint64 size);

private:
    void forgetSlipCodes();
    struct Upload;
    void begin(const Result<std::shared_ptr<Package>>& opened);
    void nextDocument();
    void sendPiece(qint64 offset, bool mayMove);
    void takeReceived(const Result<qint64>& received, qint64 after, bool mayMove);
    void end(const Result<void>& result);

    SessionCore& m_core;
    QMap<int, SlipCode> m_slipCodes; // by member
    std::shared_ptr<Upload> m_upload; // the one under way; an answer to any other comes too late
};

} // namespace evalroom
