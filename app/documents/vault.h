// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/manifest.h"

#include <map>

namespace evalroom {

// The key of each document of a package, by the document's id. They travel as one JWE to the vault, which is the hub's.
using DocumentKeys = std::map<QString, Secret>;

// Those of bills in second envelopes become what the vault has in their place; `salts` are the envelopes', by bidder.
// Errors: BadField (detail: the document's place in the manifest; no salt is known of its envelope).
Result<void> closeSealedBills(DocumentKeys& keys, const Manifest& manifest, const QMap<QString, QByteArray>& salts);

// Errors: those of seal.
Result<QJsonObject> sealVault(const DocumentKeys& keys, const PublicKey& vault);

// With keys of bills in second envelopes as they are in the vault: they open nothing yet.
// Errors: those of open; PackageDamaged (detail: vault) where it does not hold exactly the keys of these documents.
Result<DocumentKeys> openVault(
    const QJsonObject& jwe, const QList<ManifestDocument>& documents, const PrivateKey& vault);

} // namespace evalroom
