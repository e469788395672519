// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/manifest.h"

#include <map>

namespace evalroom {

// The key of each document of a package, by the document's id. They travel as one JWE to the vault, which is the hub's.
using DocumentKeys = std::map<QString, Secret>;

// Errors: those of seal.
Result<QJsonObject> sealVault(const DocumentKeys& keys, const PublicKey& vault);

// Errors: those of open; PackageDamaged (detail: vault) where it does not hold exactly the keys of these documents.
Result<DocumentKeys> openVault(
    const QJsonObject& jwe, const QList<ManifestDocument>& documents, const PrivateKey& vault);

} // namespace evalroom
