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

    // Brings the encrypted document here, from where an earlier try ended. Errors: NotFound, HubUnreachable,
    // PackageDamaged (detail: the id), CannotWrite, DiskFull, NoPermission.
    void fetch(const QString& id, const Done& done = {});
    // Opens it for reading at any place, after all of it was checked against the manifest; fetches it where needed.
    // Each answer is a device of its own. Errors besides: KeyWithheld, DecryptionFailed.
    void open(const QString& id, const Reply<std::shared_ptr<QIODevice>>& reply);
    // Keys leave the memory; devices that are open stay so.
    void lock();

Q_SIGNALS:
    void progressed(const QString& id, qint64 bytes, qint64 size);

private:
    QString pathOf(const QString& id) const;
    QString partOf(const QString& id) const;
    void fetchPiece(const ManifestDocument& document);
    Result<void> append(const ManifestDocument& document, const QByteArray& piece);
    void check(const ManifestDocument& document);
    void finish(const QString& id, const Result<void>& result);
    void takeKey(const QString& id, const Result<QJsonObject>& jwe, const Reply<std::shared_ptr<QIODevice>>& reply);
    void openHere(const QString& id, const Reply<std::shared_ptr<QIODevice>>& reply);

    SessionCore& m_core;
    QMap<QString, QList<Done>> m_waiting;
    QMap<QString, std::shared_ptr<Secret>> m_keys; // of documents that were checked
};

} // namespace evalroom
