// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/session_state.h"
#include "ledger/log.h"

namespace evalroom {

// A `signature` of the report that counts, as it stands in the log.
struct SignatureRecord {
    qint64 entry = 0; // its index
    RosterEntry signer; // as the roster was then; whose key may have changed since

    // PDF readers know no SM2; such a signature stands in the record alone (FORMAT.md §9.7).
    bool showsInPdf() const { return signer.key.algorithm() != Algorithm::SM2SM3; }
};

// By member, those of the report that is frozen or delivered now. `state` is the fold of this log.
QMap<int, SignatureRecord> reportSignatures(const Log& log, const SessionState& state);

} // namespace evalroom
