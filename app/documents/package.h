// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/bill.h"
#include "documents/progress.h"
#include "documents/vault.h"
#include "ledger/session_head.h"

#include <QIODevice>
#include <QMap>
#include <memory>

namespace evalroom {

// A bid package on disk (FORMAT.md §12) whose signature, rules, scheme and sizes hold. It may be larger than memory:
// documents are only ever read in pieces.
struct Package {
    QString path;
    SessionHead head;
    QJsonObject vault; // JWE with the documents' keys
    QList<qint64> offsets; // of the encrypted documents, in the manifest's order

    // An encrypted document, ready for reading. Errors: NotFound (no document of this id), CannotRead.
    Result<std::unique_ptr<QIODevice>> cipherOf(const QString& document) const;
};

// Without `platform` the package vouches for itself, and the caller answers for that.
// Errors: CannotRead, NotAPackage, UnknownFormat, PackageDamaged (detail: manifest, rules, scheme, vault or size),
// TooLarge (no hub would take the head), and those of SessionHead::read.
Result<Package> openPackage(const QString& path, const std::optional<PublicKey>& platform = {});

// Reads every document: as it lies there, and with the vault's key also what comes out of it; but for bills in second
// envelopes, which are closed to the vault's key, too.
// Errors: CannotRead, PackageDamaged (detail: the document's id, or vault), DecryptionFailed (another vault's key),
// Cancelled, and those of Bill (detail: the document's id, and where).
Result<void> verifyPackage(const Package& package, const PrivateKey* vault = nullptr, const Progress& progress = {});

// The bills of quantities, by the bidders' ids, without those in second envelopes; the tender's own by an empty one.
// Errors: those of verifyPackage.
Result<QMap<QString, Bill>> readBills(const Package& package, const PrivateKey& vault);

} // namespace evalroom
