// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/session_memory.h"

namespace evalroom {

// The key of one document, as the package brought it: sealed to the hub's vault key.
// Errors: those of open(); PackageDamaged where this document's key is missing or none.
Result<Secret> documentKey(const QJsonObject& vault, const PrivateKey& vaultKey, const QString& document);

// May this member read the documents by now? Who judges has declared in the log to have no conflict, and pledged;
// the supervisor only watches. Errors: KeyWithheld.
Result<void> mayReadDocuments(const SessionMemory& memory, int member);

// {"key":JWE}, sealed to the recovery key that the member's newest delegation names.
// Errors: KeyWithheld, those of documentKey() and seal().
Result<QJsonObject> releasedKey(const SessionMemory& memory, int member, const Secret& key);

} // namespace evalroom
