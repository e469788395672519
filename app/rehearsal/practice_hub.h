// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rehearsal/hub_process.h"
#include "rehearsal/practice_folder.h"

namespace evalroom {

struct PracticeHub {
    HubProcessPlan process;
    QByteArray fingerprint; // SHA-256 of its TLS certificate
};

// Lays out a hub's data folder: the keys that the practice package names, and a TLS certificate of its own for the
// loopback. Errors: CannotRead, CannotWrite, WrongPin, Internal.
Result<PracticeHub> preparePracticeHub(const PracticeFolder& practice, const QString& program, const QString& dataDir);

} // namespace evalroom
