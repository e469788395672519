// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/session_memory.h"

namespace evalroom {

// May this member read the documents by now? Who judges has declared in the log to have no conflict, and pledged;
// the supervisor only watches. Errors: KeyWithheld.
Result<void> mayReadDocuments(const SessionMemory& memory, int member);

// {"key":JWE}, sealed to the recovery key that the member's newest delegation names. Errors: KeyWithheld (without one),
// those of seal().
Result<QJsonObject> releasedKey(const SessionMemory& memory, int member, const Secret& key);

} // namespace evalroom
