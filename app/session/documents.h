// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/reply.h"
#include "crypto/secret.h"
#include "ledger/manifest.h"

#include <QIODevice>
#include <QMap>
#include <memory>

namespace evalroom {

class SessionCore;

// The lot's documents at this terminal: encrypted on disk, their keys in memory only.
class Documents : public QObject {
    Q_OBJECT
public:
    explicit Documents(SessionCore& core);
    ~Documents() override;

    const QList<ManifestDocument>& all() const;
    bool isHere(const QString& id) const; // whole and checked, still encrypted

    // A bill that lies in a second envelope which has not been opened: nobody can read it yet.
    bool isSealed(const QString& id) const;

    // Brings the encrypted document here, from where an earlier try ended. Errors: NotFound, HubUnreachable,
    // PackageDamaged (detail: the id), CannotWrite, DiskFull, NoPermission, Cancelled.
    void fetch(const QString& id, const Done& done = {});
    // Opens it for reading at any place, after all of it was checked against the manifest; fetches it where needed.
    // Each answer is a device of its own. Errors besides: KeyWithheld, DecryptionFailed, NotAllowed (isSealed).
    void open(const QString& id, const Reply<std::shared_ptr<QIODevice>>& reply);
    // Ends what is under way for this document with Cancelled, at once, for whoever waits. What has come stays, and the
    // next fetch() goes on there.
    void stop(const QString& id);
    // Keys leave the memory; devices that are open stay so.
    void lock();

Q_SIGNALS:
    void progressed(const QString& id, qint64 bytes, qint64 size);

private:
    // Who waits for the same work, until it is answered or stopped.
    using Waiting = std::shared_ptr<QList<Done>>;
    using Work = QMap<QString, Waiting>; // by document

    QString pathOf(const QString& id) const;
    QString partOf(const QString& id) const;
    QByteArray saltOf(const QString& id) const;
    static Waiting join(Work& work, const QString& id, const Done& done);
    static void finish(Work& work, const QString& id, const Waiting& waiting, const Result<void>& result);
    void fetchPiece(const ManifestDocument& document, const Waiting& waiting);
    Result<void> append(const ManifestDocument& document, const QByteArray& piece);
    void check(const ManifestDocument& document, const Waiting& waiting);
    void unlock(const QString& id, const Waiting& waiting);
    void takeKey(const QString& id, const Result<QJsonObject>& jwe, const Waiting& waiting);
    void openHere(const QString& id, const Reply<std::shared_ptr<QIODevice>>& reply);

    SessionCore& m_core;
    Work m_fetching;
    Work m_opening;
    QMap<QString, std::shared_ptr<Secret>> m_keys; // of documents that were checked
};

} // namespace evalroom
