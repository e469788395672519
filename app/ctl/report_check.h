// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/archive.h"

namespace evalroom {

// Are the signatures in the delivered PDF those of the log, and is there nothing else behind its base (FORMAT.md §9.7)?
// Nothing is asked before a delivery. Errors: those of checkSignatures; NotAllowed (missingSignatures: whoever signed
// in the log did not in the PDF).
Result<void> checkReport(const Archive& archive);

} // namespace evalroom
