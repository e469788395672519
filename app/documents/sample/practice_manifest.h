// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/package_writer.h"
#include "documents/sample/practice_keys.h"
#include "documents/sample/practice_lot.h"
#include "evaluation/act.h"

namespace evalroom {

// The corrections of prices that the rule set of the lot's package gives for its bids, as motions.
QList<PriceMotion> practiceCorrections(const PracticeLot& lot);

// Everything of a practice package but the documents' bytes: `files` has the tender document, then the bids.
// Errors: Internal (a template is missing).
Result<PackagePlan> practicePackagePlan(
    const PracticeLot& lot, const QList<PracticeMember>& members, const PracticeKeys& keys, const QStringList& files);

} // namespace evalroom
