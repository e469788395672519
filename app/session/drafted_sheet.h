// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/drafts.h"

namespace evalroom {

// What was typed in a review or a score step, as a sheet for exactly these bidders with a fresh nonce. Errors: BadField
// (detail: "bidder/criterion" of the first item that is missing or no lawful value).
Result<Sheet> sheetFrom(const DraftFields& fields, const Step& step, const QStringList& bidders);

} // namespace evalroom
